#!/usr/bin/env python3
"""Change one place of the source at a time, and check that a test fails (mutation testing, with cargo-mutants).

Without options, every place is changed, which takes hours. The exit status is 1 if no test fails for a change.
`--since HEAD` limits the changes to the lines of an edit that is not committed.
`.cargo/mutants.toml` lists the changes for which none has to fail, each with the reason.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import commandline
import pyenv

VERSION = "27.1.0"
# Selects the places of `--at-most`, so that those of a part are all changed after some weeks.
WEEK = int(time.time()) // (7 * 24 * 60 * 60)
TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or pyenv.REPO / "target").resolve() / "mutants"

# The parts of the source, with the features of their tests. A build with the SDK takes much longer than one without.
PARTS = [
    ("source without features", ["--exclude", "src/features/**"]),
    ("features", ["--file", "src/features/**", "--exclude", "src/features/aws_sdk/**", "--features", "proptest,schemars"]),
    ("feature aws-sdk", ["--file", "src/features/aws_sdk/**", "--all-features"]),
]
# Only the tests are built. Those of the examples run cargo.
BUILT = "--cargo-arg=--test=it"
TESTS = ["--", "--skip", "examples::"]


def main():
    parser = commandline.Parser(__doc__)
    parser.add_argument("--since", metavar="COMMIT", help="change only the lines that differ from COMMIT")
    parser.add_argument(
        "--at-most", metavar="N", type=commandline.positive, help="change at most N places of each part, other ones each week"
    )
    options = parser.parse_args()
    TARGET.mkdir(parents=True, exist_ok=True)
    scope = []
    if options.since:
        diff = TARGET / "since.diff"
        diff.write_text(pyenv.run(["git", "diff", options.since, "--", "src"], "git diff failed", cwd=pyenv.REPO))
        scope = ["--in-diff", diff]
    program = cargo_mutants()
    statuses = [run(program, *part, scope, options.at_most) for part in PARTS]
    sys.exit(int(any(statuses)))


def cargo_mutants():
    """Install cargo-mutants unless it is installed, and return its path."""
    root = TARGET / "tools"
    command = ["cargo", "install", "--quiet", "--locked", "--root", root, f"cargo-mutants@{VERSION}"]
    # Cargo does nothing if this version is there.
    pyenv.run(command, "cargo install failed")
    return root / "bin/cargo-mutants"


def run(program, name, arguments, scope, at_most):
    """Test the changes of a part and return whether one was not detected."""
    command = [program, "mutants", *arguments, *scope]
    found = pyenv.run([*command, "--list", "--json"], "cargo mutants --list failed", cwd=pyenv.REPO)
    count = len(json.loads(found or "[]"))
    shards = max(-(-count // at_most), 1) if at_most else 1
    shard = f"{WEEK % shards}/{shards}"
    print(f"{name}: {count} changes" + (f", shard {shard}" if shards > 1 else ""), flush=True)
    if not count:
        return False
    output = ["--output", TARGET / name.replace(" ", "-"), "--timeout", "120"]
    environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET / "build"), "CARGO_PROFILE_DEV_DEBUG": "0"}
    command = [*command, "--shard", shard, "--sharding", "round-robin", *output, BUILT, "--", *TESTS]
    # With status 3, some changes made the tests run forever, which a person notices as well.
    return subprocess.run(list(map(str, command)), cwd=pyenv.REPO, env=environment).returncode not in (0, 3)


if __name__ == "__main__":
    main()
