"""Runs the fuzz targets, each for a number of seconds, and prints a table.

    python3 fuzz/run.py SECONDS [TARGET ...]
    python3 fuzz/run.py minimize [TARGET ...]

The first form finds new inputs, starting from those in `fuzz/corpus`, and stores them in `fuzz/target/corpus`. An input
that a target fails on is stored in `fuzz/artifacts`. The exit status is 1 if there is one.

The second form replaces `fuzz/corpus` by a small part of both corpora.

It requires the nightly toolchain and cargo-fuzz. It has no dependencies.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

FUZZ = pathlib.Path(__file__).resolve().parent
# The package of each target, and the maximum length of an input. A document of a client has up to 4,000 bytes. The input
# of a target that creates values is consumed after fewer.
TARGETS = {
    "read_bytes": (".", 4096),
    "fixpoint": (".", 4096),
    "readers_agree": (".", 4096),
    "operations_on_client": (".", 8192),
    "timestamps": (".", 64),
    "arbitrary_client": (".", 2048),
    "requests": (".", 4096),
    "differential": ("differential", 4096),
}
# The size of the stored corpus of a target.
MAX_FILES = 48
MAX_BYTES = 20_000


def command(name, target, arguments):
    package, _ = TARGETS[target]
    # AddressSanitizer finds errors of unsafe code, of which this crate has none (`unsafe_code = "forbid"`). That of its
    # dependencies is tested by their authors. Without the sanitizer, a run has about twice as many executions. Debug
    # assertions and overflow checks are enabled.
    return [
        "cargo", "+nightly", "fuzz", name, "--fuzz-dir", str(FUZZ / package), "--sanitizer", "none",
        "--target-dir", str(FUZZ / "target/fuzz"), target, *arguments,
    ]


def libfuzzer(target, corpora, flags):
    """Runs a target and returns the exit status and the output of libFuzzer."""
    artifacts = FUZZ / "artifacts" / target
    artifacts.mkdir(parents=True, exist_ok=True)
    flags = [f"-max_len={TARGETS[target][1]}", "-timeout=10", "-rss_limit_mb=2048", f"-artifact_prefix={artifacts}/", *flags]
    arguments = [*map(str, corpora), "--", *flags]
    process = subprocess.Popen(command("run", target, arguments), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = []
    for line in process.stdout:
        line = line.decode(errors="replace")
        output.append(line)
        # The progress is for a log.
        print(line, end="", file=sys.stderr, flush=True)
    return process.wait(), "".join(output)


def last(pattern, output):
    found = re.findall(pattern, output)
    return found[-1] if found else "-"


def found(target):
    return {path.name for path in (FUZZ / "artifacts" / target).glob("*")}


def run(target, seconds):
    """Runs a target and returns its row of the table, and the number of inputs that it fails on."""
    subprocess.run(command("build", target, []), check=True)
    corpus = FUZZ / "target/corpus" / target
    corpus.mkdir(parents=True, exist_ok=True)
    before = found(target)
    status, output = libfuzzer(target, [corpus, FUZZ / "corpus" / target], [f"-max_total_time={seconds}", "-print_final_stats=1"])
    crashes = sorted(found(target) - before)
    executions = last(r"stat::number_of_executed_units:\s*(\d+)", output)
    rate = last(r"stat::average_exec_per_sec:\s*(\d+)", output)
    duration = last(r"Done \d+ runs in (\d+) second", output)
    edges, features = last(r"\bcov: (\d+)", output), last(r"\bft: (\d+)", output)
    shown = ", ".join(crashes) or ("none" if status == 0 else f"exit status {status}")
    return f"| {target} | {duration} | {executions} | {rate} | {edges} | {features} | {shown} |", status != 0


def minimize(target):
    """Replaces the stored corpus by inputs that cover as much as all, and then by some of each size."""
    stored = FUZZ / "corpus" / target
    work = FUZZ / "target/corpus" / target
    work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as merged:
        status, _ = libfuzzer(target, [merged, stored, work], ["-set_cover_merge=1", "-max_len=1024"])
        if status != 0:
            sys.exit(f"{target}: the corpora cannot be merged")
        files = sorted(pathlib.Path(merged).iterdir(), key=lambda path: (path.stat().st_size, path.name))
        shutil.rmtree(stored)
        stored.mkdir()
        size = 0
        # Inputs at even distances in the order of their sizes.
        step = max(1, len(files) / MAX_FILES)
        chosen = [files[int(index * step)] for index in range(min(len(files), MAX_FILES))]
        for path in chosen:
            if size + path.stat().st_size <= MAX_BYTES:
                size += path.stat().st_size
                shutil.copyfile(path, stored / path.name)
    print(f"{target}: {len(list(stored.iterdir()))} files, {size} bytes")


def main(arguments):
    names = arguments[1:] or list(TARGETS)
    unknown = [name for name in names if name not in TARGETS]
    if not arguments or unknown or not (arguments[0] == "minimize" or arguments[0].isdecimal()):
        sys.exit(__doc__ + f"\ntargets: {', '.join(TARGETS)}")
    if arguments[0] == "minimize":
        for target in names:
            minimize(target)
        return 0
    rows = [run(target, int(arguments[0])) for target in names]
    print("| target | seconds | executions | executions/s | edges | features | crashes |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- |")
    for row, _ in rows:
        print(row)
    return int(any(failed for _, failed in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
