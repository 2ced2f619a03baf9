#!/usr/bin/env python3
"""Measure this crate and its alternatives, and print the tables.

    python3 interop/benches/run.py               all tables; about 15 minutes, most of them cold builds of the SDK
    python3 interop/benches/run.py read write    some tables
    python3 interop/benches/run.py --check FILE  fail if a table in the file differs from a new measurement
    python3 interop/benches/run.py --write FILE  replace the tables in the file, or the named ones, with new ones

The tables are in interop/benches/README.md. Each is between `<!-- bench: name -->` and `<!-- /bench -->`. `--check`
compares the tables that do not depend on the machine (instruction and allocation counts, sizes), `--write` replaces all.

Instruction counts come from valgrind (callgrind).
"""

import functools
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import commandline  # noqa: E402
import measure_build  # noqa: E402

TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target").resolve()
OURS, SDK, FLOOR = "this crate", "AWS SDK", "floor"
TOLERANCE = 0.1  # Compilers and allocators differ a little from release to release.


def run(*command, **options):
    done = subprocess.run(list(map(str, command)), cwd=ROOT, text=True, stdout=subprocess.PIPE, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed")
    return done.stdout


def rows(text):
    return [line.split("\t") for line in text.splitlines()]


@functools.cache
def program(name):
    run("cargo", "build", "--quiet", "--release", "--package", "benches", "--bin", name)
    return TARGET / "release" / name


@functools.cache
def instructions(command):
    """Return the instructions of one operation by (input, operation, implementation), and the bytes by input."""
    with tempfile.TemporaryDirectory() as scratch:
        only = "--toggle-collect=speed::measured", "--dump-after=speed::measured", "--collect-atstart=no"
        out = f"--callgrind-out-file={scratch}/out"
        cases = rows(
            run("valgrind", "--tool=callgrind", *only, out, program("speed"), command, stderr=subprocess.DEVNULL)
        )
        dumps = sorted(Path(scratch).glob("out.*"), key=lambda dump: int(dump.suffix[1:]))
        counts = [int(re.search(r"^totals: (\d+)$", dump.read_text(), re.MULTILINE)[1]) for dump in dumps]
    if len(counts) != len(cases):
        sys.exit("callgrind did not find the function `speed::measured`")
    counted = {tuple(case[:3]): count for case, count in zip(cases, counts)}
    return counted, {case[0]: int(case[3]) for case in cases}


@functools.cache
def allocations():
    """Return the allocations and reallocations of one operation by (input, operation, implementation)."""
    return {tuple(row[:3]): tuple(map(int, row[3:5])) for row in rows(run(program("allocations")))}


@functools.cache
def nanoseconds():
    """Return the time of one operation in each round by (input, operation, implementation)."""
    rounds = defaultdict(list)
    for *case, each in rows(run(program("speed"), "time")):
        rounds[tuple(case)].append(float(each))
    return rounds


def table(head, body):
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *body]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def names(cases, kind):
    """Return the implementations and the inputs of an operation, in their order."""
    of_kind = [(name, who) for name, operation, who in cases if operation == kind]
    return list(dict.fromkeys(who for _, who in of_kind)), list(dict.fromkeys(name for name, _ in of_kind))


def compared(kind):
    counted, sizes = instructions("instructions")
    implementations, inputs = names(counted, kind)
    body = []
    for name in inputs:
        ours = counted[name, kind, OURS]
        others = [f"{counted[name, kind, who] / ours:.2f}" for who in implementations[1:]]
        body.append([name, sizes[name], ours, *others])
    return table(["input", "bytes", OURS, *implementations[1:]], body)


def read():
    """Instructions of a read: of this crate, and of the others as a multiple"""
    return compared("read")


def write():
    """Instructions of a write: of this crate, and of the others as a multiple"""
    return compared("write")


def validate():
    """Instructions and allocations of `validate()` for a valid client, compared with reading it"""
    counted, _ = instructions("instructions")
    body = [
        [name, counted[name, "validate", OURS], f"{counted[name, 'validate', OURS] / counted[name, 'read', OURS]:.2f}",
         sum(allocations()[name, "validate", OURS])]
        for name in names(counted, "validate")[1]
    ]
    return table(["input", "instructions", "of a read", "allocations"], body)


def memory():
    """Allocations of a read (`+` reallocations)"""
    implementations, inputs = names(allocations(), "read")
    shown = lambda counts: f"{counts[0]} + {counts[1]}" if counts[1] else str(counts[0])
    body = [[name, *(shown(allocations()[name, "read", who]) for who in implementations)] for name in inputs]
    return table(["input", *implementations], body)


def growth():
    """Instructions per byte as a document grows"""
    counted, sizes = instructions("growth")
    body = []
    for name in dict.fromkeys(name for name, *_ in counted):
        each = lambda kind, who: f"{counted[name, kind, who] / sizes[name]:.1f}"
        body.append([name, sizes[name], each("read", OURS), each("read", SDK), each("read", FLOOR), each("write", OURS)])
    return table(["document", "bytes", "read", "read, AWS SDK", "read, floor", "write"], body)


def size():
    """Bytes of a client in memory, without its heap allocations"""
    found = rows(run(program("speed"), "sizes"))
    return table([who for who, _ in found], [[bytes_ for _, bytes_ in found]])


def timed():
    """Time: of this crate in nanoseconds, of the others as a multiple (median of rounds with all implementations)"""
    body, implementations = [], names(nanoseconds(), "read")[0]
    for kind in ("read", "write", "validate"):
        for name in names(nanoseconds(), kind)[1]:
            ours = nanoseconds()[name, kind, OURS]
            ratio = lambda rounds: statistics.median(each / own for each, own in zip(rounds, ours))
            others = [nanoseconds().get((name, kind, who)) for who in implementations[1:]]
            cells = [f"{ratio(rounds):.2f}" if rounds else "" for rounds in others]
            body.append([f"{kind} {name}", round(statistics.median(ours)), *cells])
    return table(["operation", *implementations], body)


def stream():
    """A stream of clients, one on each line, which are read and validated: time and peak memory of the program"""
    body = []
    for count in (1_000, 100_000):
        lines = subprocess.Popen([program("speed"), "lines", str(count)], stdout=subprocess.PIPE)
        start = time.monotonic()
        (_, size_, peak), = rows(run(program("speed"), "stream", stdin=lines.stdout))
        seconds = time.monotonic() - start
        if lines.wait() != 0:
            sys.exit("the stream failed")
        body.append([f"{count:,} clients, {int(size_) / 1e6:.1f} MB", f"{seconds:.2f} s", peak])
    return table(["clients", "time", "peak memory"], body)


def code():
    """Size of `examples/describe.rs` when compiled"""
    target = TARGET / "benches-code"
    environment = {**os.environ, "CARGO_TARGET_DIR": str(target), "CARGO_PROFILE_RELEASE_STRIP": "true"}
    environment["CARGO_PROFILE_RELEASE_CODEGEN_UNITS"] = "1"
    arguments = "cargo", "rustc", "--quiet", "--release", "--example", "describe"
    run(*arguments, env=environment)
    binary = (target / "release/examples/describe").stat().st_size
    run(*arguments, "--", "--emit=llvm-ir", "-Cno-prepopulate-passes", env=environment)
    newest = max((target / "release/examples").glob("describe-*.ll"), key=lambda file: file.stat().st_mtime)
    return table(["stripped binary", "lines of LLVM IR before optimization"],
                 [[f"{binary / 1024:.0f} KiB", len(newest.read_text().splitlines())]])


USER = {
    OURS: "cognito_user_pool_client",
    SDK: "aws_sdk_cognitoidentityprovider",
}
MAIN = """use NAME::types::{OAuthFlowType, UserPoolClientType};

fn main() {
    let client = UserPoolClientType::builder()
        .client_name("EDIT")
        .allowed_o_auth_flows(OAuthFlowType::Code)
        .allowed_o_auth_scopes("openid")
        .callback_urls("https://example.com/callback")
        .access_token_validity(1)
        .build();
    println!("{client:?}");
}
"""


def write_program(folder, who, name):
    (folder / "src/main.rs").write_text(MAIN.replace("NAME", USER[who]).replace("EDIT", name))


def builds():
    """Builds of a project with the dependency only, of a program with the builder in it, and of that after an edit"""
    with tempfile.TemporaryDirectory() as scratch:
        cold, used, again = defaultdict(list), {}, defaultdict(list)
        projects = {who: measure_build.project(Path(scratch) / who, row) for who, row in measure_build.PROJECTS.items()}
        # The lower bound has no builder.
        programs = {who: folder for who, folder in projects.items() if who in (OURS, SDK)}
        for _ in range(3):
            for who, folder in projects.items():
                cold[who].append(measure_build.build(folder))
        for who, folder in programs.items():
            write_program(folder, who, "first")
            start = time.monotonic()
            measure_build.cargo(folder, "build", "--release", "--offline")
            used[who] = f"+ {time.monotonic() - start:.1f} s"
        for edit in range(8):
            for who, folder in programs.items():
                write_program(folder, who, f"edit {edit}")
                start = time.monotonic()
                measure_build.cargo(folder, "build", "--offline")
                # The first one builds the dependency.
                if edit:
                    again[who].append(time.monotonic() - start)
        body = []
        for who, folder in projects.items():
            wall, cpu = (statistics.median(figure) for figure in zip(*cold[who]))
            edited = f"{statistics.median(again[who]):.2f} s" if who in programs else ""
            body.append([who, measure_build.crates(folder), f"{wall:.1f} s", f"{cpu:.1f} s", used.get(who, ""), edited])
        release = f"cold release build, {os.cpu_count()} cores"
        return table(["project with", "crates", release, "CPU time", "a program with the builder", "build after an edit"], body)


INDEPENDENT = [read, write, validate, memory, growth, size]
TABLES = {function.__name__: function for function in [*INDEPENDENT, timed, stream, code, builds]}
BLOCK = re.compile(r"(?<=<!-- bench: )(\w+) -->\n\n(.*?)\n\n(?=<!-- /bench -->)", re.DOTALL)


def differences(old, new):
    """Yield the cells that differ by more than the tolerance."""
    cells = lambda text: [cell.strip() for line in text.splitlines() for cell in line.strip("| ").split("|")]
    old, new = cells(old), cells(new)
    if len(old) != len(new):
        yield "another number of cells"
    for before, after in zip(old, new):
        try:
            if abs(float(before) - float(after)) > TOLERANCE * float(after):
                yield f"{before}, now {after}"
        except ValueError:
            if before != after:
                yield f"{before}, now {after}"


def check(file):
    failed = False
    for name, old in BLOCK.findall(file.read_text()):
        if TABLES[name] in INDEPENDENT:
            for difference in differences(old, TABLES[name]()):
                failed = True
                print(f"{file}, {name}: {difference}")
    return failed


def main():
    parser = commandline.Parser(__doc__)
    parser.add_argument("tables", nargs="*", metavar="table", help=", ".join(TABLES))
    parser.add_argument("--check", type=commandline.existing_file, nargs="+", default=[], metavar="FILE")
    parser.add_argument("--write", type=commandline.existing_file, nargs="+", default=[], metavar="FILE")
    arguments = parser.parse_args()
    in_files = [name for file in arguments.check + arguments.write for name, _ in BLOCK.findall(file.read_text())]
    if unknown := {*arguments.tables, *in_files} - set(TABLES):
        parser.error(f"unknown table {', '.join(sorted(unknown))}, expected {', '.join(TABLES)}")
    if not shutil.which("valgrind"):
        sys.exit("valgrind is missing")

    if arguments.check:
        sys.exit(any([check(file) for file in arguments.check]))
    wanted = arguments.tables or TABLES
    now = lambda block: f"{block[1]} -->\n\n{TABLES[block[1]]()}\n\n" if block[1] in wanted else block[0]
    for file in arguments.write:
        file.write_text(BLOCK.sub(now, file.read_text()))
    if not arguments.write:
        for name in wanted:
            print(f"{name}: {TABLES[name].__doc__}\n\n{TABLES[name]()}\n", flush=True)


if __name__ == "__main__":
    main()
