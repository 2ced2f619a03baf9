#!/usr/bin/env python3
"""Compile the library with each set of its features, and run its tests with each single feature.

The features and their implications are those of `Cargo.toml`. Two sets that enable the same features are one.
"""

import itertools
import json

import commandline
import pyenv


def main():
    commandline.Parser(__doc__).parse_args()
    features = read_features()
    sets = closed_sets(features)
    for enabled in sets:
        pyenv.stream("cargo", "check", "--quiet", "--lib", "--features", ",".join(enabled))
    for feature in features:
        # The tests run the examples, some of which require a feature.
        pyenv.stream("cargo", "build", "--quiet", "--examples", "--features", feature)
        pyenv.stream("cargo", "test", "--quiet", "--test", "it", "--features", feature)
    print(f"{len(sets)} sets of features compile, and the tests pass with each of {len(features)} features")


def read_features():
    """Return each feature with the features that it enables."""
    command = ["cargo", "metadata", "--no-deps", "--format-version", "1"]
    packages = json.loads(pyenv.run(command, "cargo metadata failed", cwd=pyenv.REPO))["packages"]
    [library] = [package for package in packages if package["name"] == "cognito-user-pool-client"]
    features = library["features"]
    return {name: [other for other in enabled if other in features] for name, enabled in features.items()}


def closed_sets(features):
    """Return each set of features that contains what its features enable, the smallest first."""
    names = sorted(features)
    subsets = (set(subset) for size in range(len(names) + 1) for subset in itertools.combinations(names, size))
    return [sorted(subset) for subset in subsets if all(subset.issuperset(features[name]) for name in subset)]


if __name__ == "__main__":
    main()
