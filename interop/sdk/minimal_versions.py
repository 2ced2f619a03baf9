#!/usr/bin/env python3
"""Compile or test the crate with the lowest versions of all dependencies that Cargo.toml allows, including the AWS SDK.

`check` compiles it and its tests with the feature `aws-sdk` and with all features. `test` runs the tests of the SDK.

This script works on a copy under the target folder, without the workspace: the package in this folder requires a
newer SDK, and a lock file has one version for both. It takes some minutes.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPO / "scripts"))

import commandline  # noqa: E402

TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or REPO / "target").resolve()
COPY = TARGET / "minimal-versions"


def main():
    parser = commandline.Parser(__doc__)
    parser.add_argument("command", choices=["check", "test"])
    command = parser.parse_args().command
    shutil.rmtree(COPY, ignore_errors=True)
    COPY.mkdir(parents=True)
    for path in ["src", "tests", "docs", "examples", "README.md", "LICENSE", "CHANGELOG.md"]:
        source = REPO / path
        if source.is_dir():
            shutil.copytree(source, COPY / path)
        elif source.exists():
            shutil.copy(source, COPY / path)
    manifest = (REPO / "Cargo.toml").read_text()
    (COPY / "Cargo.toml").write_text(re.sub(r"(?m)^(default-)?members = \[[^]]*\]\n", "", manifest))

    # The option is unstable.
    cargo(["update", "-Z", "direct-minimal-versions"], RUSTC_BOOTSTRAP="1")
    cargo(["tree", "--all-features", "--edges", "normal", "--depth", "1"])
    if command == "check":
        cargo(["check", "--tests", "--features", "aws-sdk"])
        cargo(["check", "--tests", "--all-features"])
    else:
        cargo(["test", "--all-features", "--test", "it", "sdk::"])


def cargo(arguments, **variables):
    print("+ cargo", *arguments, flush=True)
    environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET / "minimal-versions-target"), **variables}
    if subprocess.run(["cargo", *arguments], cwd=COPY, env=environment).returncode != 0:
        sys.exit(f"minimal_versions: cargo {arguments[0]} failed with the lowest versions in {COPY / 'Cargo.lock'}")


if __name__ == "__main__":
    main()
