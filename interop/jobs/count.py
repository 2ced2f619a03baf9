#!/usr/bin/env python3
"""Count the lines of code of each job, with this crate, the AWS SDK and a derived struct.

Blank lines, comments and declarations of modules are not counted. The tests of a job are in its folder `tests` and are
not counted, except for the two jobs that are tests themselves, whose tests are in the same files.

    python3 interop/jobs/count.py            print the table
    python3 interop/jobs/count.py --write    write it into README.md
    python3 interop/jobs/count.py --check    fail if README.md has another one
"""

import re
import sys
from pathlib import Path

JOBS = Path(__file__).resolve().parent
REPO = JOBS.parent.parent
sys.path.insert(0, str(REPO / "scripts"))

import commandline  # noqa: E402

README = REPO / "README.md"
MARKERS = re.compile(r"(?<=<!-- jobs -->\n).*(?=<!-- /jobs -->)", re.DOTALL)
TASKS = {
    "store": "store clients without their secrets",
    "fixtures": "test decisions about four kinds of clients",
    "edit_cli": "add a callback URL to the output of the AWS CLI",
    "gate": "compare the clients of two environments",
    "migrate": "log and write a client of the AWS SDK",
    "property": "test that stored clients are read back",
}
FILES = {"This crate": "lib.rs", "AWS SDK": "with_sdk.rs", "Derived struct": "with_struct.rs"}
NOT_CODE = re.compile(r"\s*(//.*|pub mod \w+;)?")


def lines_of_code(source: str) -> int:
    return sum(not NOT_CODE.fullmatch(line) for line in source.splitlines())


def table() -> str:
    rows = [["Task", *FILES], ["---", *("---:" for _ in FILES)]]
    for job, task in TASKS.items():
        counts = (lines_of_code((JOBS / job / "src" / file).read_text()) for file in FILES.values())
        rows.append([f"`{job}`: {task}", *map(str, counts)])
    return "\n" + "".join(f"| {' | '.join(row)} |\n" for row in rows) + "\n"


def main() -> int:
    parser = commandline.Parser(__doc__)
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--write", action="store_true", help="write the table into README.md")
    mode.add_argument("--check", action="store_true", help="fail if README.md has another table")
    arguments = parser.parse_args()

    if packages := {manifest.parent.name for manifest in JOBS.glob("*/Cargo.toml")} ^ TASKS.keys():
        print(f"should be both a package and a row: {', '.join(sorted(packages))}", file=sys.stderr)
        return 1
    readme = README.read_text()
    new, found = MARKERS.subn(lambda _: table(), readme)
    if found != 1:
        print("README.md: missing the markers `<!-- jobs -->` and `<!-- /jobs -->`", file=sys.stderr)
        return 1
    if arguments.check and new != readme:
        print("README.md: the table of the jobs is not current: run interop/jobs/count.py --write", file=sys.stderr)
        return 1
    if arguments.write:
        README.write_text(new)
    if not arguments.write and not arguments.check:
        print(table().strip())
    return 0


if __name__ == "__main__":
    sys.exit(main())
