#!/usr/bin/env python3
"""Measure the cost of a dependency: cold release builds of two projects that depend on one crate each.

Prints the time (the median of several builds, alternating) and the number of crates for this crate and for
aws-sdk-cognitoidentityprovider without default features. The time of downloads is not included.
"""

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import commandline

ROOT = Path(__file__).resolve().parent.parent
CONTESTANTS = {
    "this crate": f'cognito-user-pool-client = {{ path = "{ROOT}" }}',
    "AWS SDK": 'aws-sdk-cognitoidentityprovider = { version = "1", default-features = false }',
}


def cargo(project: Path, *arguments: str) -> str:
    environment = {**os.environ, "CARGO_TARGET_DIR": str(project / "target")}
    run = subprocess.run(["cargo", *arguments], cwd=project, env=environment, capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"cargo {' '.join(arguments)} failed:\n{run.stderr}")
    return run.stdout


def project(folder: Path, dependency: str) -> Path:
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "lib.rs").write_text("")
    manifest = '[package]\nname = "contestant"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n[dependencies]\n'
    (folder / "Cargo.toml").write_text(manifest + dependency + "\n")
    cargo(folder, "fetch")
    return folder


def crates(folder: Path) -> int:
    lines = cargo(folder, "tree", "--edges", "normal", "--prefix", "none").splitlines()
    return len({" ".join(line.split()[:2]) for line in lines}) - 1


def build(folder: Path) -> float:
    shutil.rmtree(folder / "target", ignore_errors=True)
    start = time.monotonic()
    cargo(folder, "build", "--release", "--offline")
    return time.monotonic() - start


def main() -> None:
    parser = commandline.Parser(__doc__)
    parser.add_argument(
        "--runs", type=commandline.positive, default=3, help="builds of each project (default: %(default)s)"
    )
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as scratch:
        projects = {name: project(Path(scratch) / name, row) for name, row in CONTESTANTS.items()}
        times = {name: [] for name in projects}
        for _ in range(runs):
            for name, folder in projects.items():
                times[name].append(build(folder))
        for name, folder in projects.items():
            seconds = statistics.median(times[name])
            print(f"{name:<12} {crates(folder):>3} crates   cold release build {seconds:6.1f} s")
        ours, sdk = (statistics.median(times[name]) for name in projects)
        print(f"{os.cpu_count()} cores; {sdk / ours:.1f} times as fast")


if __name__ == "__main__":
    main()
