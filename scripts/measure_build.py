#!/usr/bin/env python3
"""Measure the cold release builds of empty projects with one dependency.

Print wall time and CPU time (medians of several builds, alternating) and the number of crates for three projects: one
with this crate, one with the lower bound for it, which is its four main dependencies alone, and one with
aws-sdk-cognitoidentityprovider without default features. Downloads are not measured.

    python3 scripts/measure_build.py [--runs 3]
"""

import os
import re
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import commandline

ROOT = Path(__file__).resolve().parent.parent
# With the features that this crate enables.
LOWER_BOUND = "".join(
    f"{row}\n"
    for row in (ROOT / "Cargo.toml").read_text().splitlines()
    if re.match(r"(serde|serde_json|thiserror|aws-smithy-types) = .*", row) and "derive" not in row
)
PROJECTS = {
    "this crate": f'cognito-user-pool-client = {{ path = "{ROOT}" }}',
    "lower bound": LOWER_BOUND,
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
    manifest = '[package]\nname = "measured"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n[dependencies]\n'
    (folder / "Cargo.toml").write_text(manifest + dependency + "\n")
    cargo(folder, "fetch")
    return folder


def crates(folder: Path) -> int:
    lines = cargo(folder, "tree", "--edges", "normal", "--prefix", "none").splitlines()
    return len({" ".join(line.split()[:2]) for line in lines}) - 1


def build(folder: Path) -> tuple[float, float]:
    """Return wall seconds and CPU seconds."""
    shutil.rmtree(folder / "target", ignore_errors=True)
    start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    cargo(folder, "build", "--release", "--offline")
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = commandline.Parser(__doc__)
    parser.add_argument(
        "--runs", type=commandline.positive, default=3, help="builds of each project (default: %(default)s)"
    )
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as scratch:
        projects = {name: project(Path(scratch) / name, row) for name, row in PROJECTS.items()}
        times = {name: [] for name in projects}
        for _ in range(runs):
            for name, folder in projects.items():
                times[name].append(build(folder))
        medians = {}
        for name, folder in projects.items():
            medians[name] = [statistics.median(figure) for figure in zip(*times[name])]
            wall, cpu = medians[name]
            print(f"{name:<12} {crates(folder):>3} crates   cold release build {wall:6.1f} s   CPU {cpu:6.1f} s")
        (wall, cpu), (_, bound), (sdk, _) = medians.values()
        print(f"{os.cpu_count()} cores; {cpu / bound:.2f} times the lower bound in CPU time; "
              f"{sdk / wall:.1f} times as fast as the SDK")


if __name__ == "__main__":
    main()
