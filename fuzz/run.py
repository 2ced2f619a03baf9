#!/usr/bin/env python3
"""Run the fuzz targets, each for a number of seconds, and print a table.

New inputs are searched from those in fuzz/corpus, and stored in fuzz/target/corpus. An input that a target fails on is
stored in fuzz/artifacts, and the exit status is 1.

This script requires the nightly toolchain, a C++ compiler and cargo-fuzz.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))
import commandline  # noqa: E402

FUZZ = Path(__file__).resolve().parent
TARGET_DIR = FUZZ / "target/fuzz"
WORK = FUZZ / "target/corpus"

# The folder of the package of each target, and the maximum length of an input.
TARGETS = {
    "read_bytes": (".", 4096),
    "fixpoint": (".", 4096),
    "readers_agree": (".", 4096),
    "operations_on_client": (".", 8192),
    "timestamps": (".", 64),
    "arbitrary_values": (".", 4096),
    "differential": ("differential", 4096),
}

# The limits of the stored corpus of a target.
MAX_FILES = 40
MAX_BYTES = 24_000


def main():
    parser = commandline.Parser(__doc__)
    action = parser.add_mutually_exclusive_group()
    action.add_argument(
        "--seconds", type=commandline.positive, default=60, metavar="N", help="the time of each target (default: 60)"
    )
    action.add_argument("--minimize", action="store_true", help="replace fuzz/corpus by a small part of both corpora")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"all without one: {', '.join(TARGETS)}")
    options = parser.parse_args()
    names = options.targets or list(TARGETS)
    for unknown in set(names) - set(TARGETS):
        parser.error(f"argument TARGET: must be one of {', '.join(TARGETS)}, found {unknown!r}")
    if options.minimize:
        for target in names:
            minimize(target)
        return 0
    rows, failed = [], False
    for target in names:
        row, status = run(target, options.seconds)
        rows.append(row)
        failed |= status != 0
    print("| target | seconds | executions | executions/s | edges | features | crashes |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- |")
    print("\n".join(rows))
    return int(failed)


def cargo_fuzz(action, target):
    package, _ = TARGETS[target]
    # AddressSanitizer finds errors of unsafe code. This crate forbids unsafe code, and that of its dependencies is
    # tested by their authors. Debug assertions and overflow checks are enabled without it.
    options = ["--sanitizer", "none", "--target-dir", TARGET_DIR]
    return ["cargo", "+nightly", "fuzz", action, "--fuzz-dir", FUZZ / package, *options, target]


def libfuzzer(target, corpora, *flags):
    """Run a target, and return the exit status and the output of libFuzzer."""
    artifacts = FUZZ / "artifacts" / target
    artifacts.mkdir(parents=True, exist_ok=True)
    _, max_len = TARGETS[target]
    limits = [f"-max_len={max_len}", "-timeout=10", "-rss_limit_mb=2048", f"-artifact_prefix={artifacts}/"]
    # Of two equal flags, libFuzzer uses the last one.
    command = [*cargo_fuzz("run", target), *corpora, "--", *limits, *flags]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = []
    for line in process.stdout:
        output.append(line.decode(errors="replace"))
        # The progress of a long run.
        print(output[-1], end="", file=sys.stderr, flush=True)
    return process.wait(), "".join(output)


def run(target, seconds):
    """Run a target, and return its row of the table and the exit status."""
    # Before the time counts.
    subprocess.run(cargo_fuzz("build", target), check=True)
    (WORK / target).mkdir(parents=True, exist_ok=True)
    before = artifacts_of(target)
    time = [f"-max_total_time={seconds}", "-print_final_stats=1"]
    status, output = libfuzzer(target, [WORK / target, FUZZ / "corpus" / target], *time)
    crashes = sorted(artifacts_of(target) - before) or ["none" if status == 0 else f"exit status {status}"]
    figures = [
        r"Done \d+ runs in (\d+) second",
        r"stat::number_of_executed_units:\s*(\d+)",
        r"stat::average_exec_per_sec:\s*(\d+)",
        r"\bcov: (\d+)",
        r"\bft: (\d+)",
    ]
    cells = [target, *(last(figure, output) for figure in figures), ", ".join(crashes)]
    return f"| {' | '.join(cells)} |", status


def artifacts_of(target):
    return {path.name for path in (FUZZ / "artifacts" / target).glob("*")}


def last(pattern, output):
    return (re.findall(pattern, output) or ["-"])[-1]


def minimize(target):
    """Replace the stored corpus by inputs of all sizes from those that cover the most."""
    stored = FUZZ / "corpus" / target
    (WORK / target).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as merged:
        status, _ = libfuzzer(target, [merged, stored, WORK / target], "-set_cover_merge=1")
        if status != 0:
            sys.exit(f"{target}: the corpora cannot be merged")
        files = sorted(Path(merged).iterdir(), key=lambda path: (path.stat().st_size, path.name))
        count = min(len(files), MAX_FILES)
        # At even distances in the order of the sizes, and the largest one, which has the most members.
        chosen = [files[-1], *(files[index * len(files) // count] for index in range(count - 1))]
        shutil.rmtree(stored)
        stored.mkdir()
        size = 0
        for path in chosen:
            if size + path.stat().st_size <= MAX_BYTES:
                size += path.stat().st_size
                shutil.copyfile(path, stored / path.name)
    print(f"{target}: {len(list(stored.iterdir()))} of {len(files)} files, {size} bytes")


if __name__ == "__main__":
    sys.exit(main())
