"""Refresh `tests/data/service-model.json` from the service model in botocore.

The extract contains the part of the model about app clients: every operation whose name contains
`UserPoolClient` and every shape reachable from its input and output, without documentation. The
tests compare the crate with it. After a refresh this script prints a line for each addition,
removal and change, with the source file that the row belongs in.

    python3 scripts/refresh_model.py                        extract the newest model
    python3 scripts/refresh_model.py --botocore 1.43.11     extract the model of that version
    python3 scripts/refresh_model.py --check                print only; exit 1 on a difference
    python3 scripts/refresh_model.py --check --against-botocore 1.40.0
                                                            print the changes since that version
"""

import argparse
import functools
import gzip
import json
import re
import sys
import tempfile
import zipfile
from pathlib import Path

import commandline
import pyenv

EXTRACT = pyenv.REPO / "tests/data/service-model.json"
MODEL = "botocore/data/cognito-idp/2016-04-18/service-2.json"
METADATA = ("apiVersion", "jsonVersion", "targetPrefix")
LIMITS = ("min", "max", "pattern")
SETTINGS = {"UserPoolClientType", "CreateUserPoolClientRequest", "UpdateUserPoolClientRequest"}


def main():
    options = arguments()
    after = extract(*download(options.botocore))
    if options.against_botocore:
        before = extract(*download(options.against_botocore))
    else:
        before = load(options.against or EXTRACT)

    for row in differences(before, after):
        print(row)
    same = same_model(before, after)
    if same:
        print(f"no difference: botocore {before['botocore']} and {after['botocore']}")
    if options.check:
        sys.exit(0 if same else 1)

    options.output.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(after, indent=2, ensure_ascii=False) + "\n"
    options.output.write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {options.output} from botocore {after['botocore']}")


def arguments():
    parser = commandline.Parser(__doc__)
    parser.add_argument("--botocore", metavar="VERSION", type=version, help="instead of the newest")
    parser.add_argument("--check", action="store_true", help="print only; exit 1 on a difference")
    parser.add_argument("--output", metavar="FILE", type=Path, default=EXTRACT)
    against = parser.add_mutually_exclusive_group()
    against.add_argument(
        "--against", metavar="FILE", type=commandline.existing_file, help="compare with this extract"
    )
    against.add_argument(
        "--against-botocore", metavar="VERSION", type=version, help="compare with this botocore"
    )
    return parser.parse_args()


def version(argument):
    if not re.fullmatch(r"[0-9][0-9A-Za-z.]*", argument):
        raise argparse.ArgumentTypeError(f"must be a version, found {argument!r}")
    return argument


# Reading a model.


def download(version):
    """Return the service model and the version of a botocore wheel from PyPI."""
    requirement = f"botocore=={version}" if version else "botocore"
    with tempfile.TemporaryDirectory() as folder:
        pyenv.run(
            [pyenv.interpreter("model"), "-m", "pip", "download", "--quiet", "--no-deps"]
            + ["--only-binary", ":all:", "--dest", folder, requirement],
            f"cannot download {requirement}",
        )
        (wheel,) = Path(folder).glob("botocore-*.whl")
        with zipfile.ZipFile(wheel) as archive:
            names = set(archive.namelist())
            if f"{MODEL}.gz" in names:
                text = gzip.decompress(archive.read(f"{MODEL}.gz"))
            elif MODEL in names:
                text = archive.read(MODEL)
            else:
                sys.exit(f"{wheel.name} holds no {MODEL}")
    return json.loads(text), wheel.name.split("-")[1]


def extract(model, version):
    """Return the part of the model about app clients."""
    operations = {
        name: {
            **{side: it[side]["shape"] for side in ("input", "output") if side in it},
            "errors": [error["shape"] for error in it.get("errors", [])],
        }
        for name, it in sorted(model["operations"].items())
        if "UserPoolClient" in name
    }
    names = set()
    todo = [it[side] for it in operations.values() for side in ("input", "output") if side in it]
    while todo:
        name = todo.pop()
        if name not in names:
            names.add(name)
            todo += references(model["shapes"][name])
    return {
        "botocore": version,
        **{key: model["metadata"][key] for key in METADATA},
        "operations": operations,
        "shapes": {name: shape(model["shapes"][name]) for name in sorted(names)},
    }


def references(it):
    """Return the names of the shapes that a shape of the model refers to."""
    parts = [it[key] for key in ("member", "key", "value") if key in it]
    return [part["shape"] for part in (*parts, *it.get("members", {}).values())]


def shape(it):
    """Return a shape of the model without its documentation."""
    kept = {"type": it["type"]}
    if it["type"] == "structure":
        kept["members"] = {name: member["shape"] for name, member in it["members"].items()}
        kept["required"] = it.get("required", [])
    for key in ("member", "key", "value"):
        if key in it:
            kept[key] = it[key]["shape"]
    for key in ("sensitive", *LIMITS, "enum"):
        if key in it:
            kept[key] = it[key]
    return kept


def load(file):
    """Return the extract in `file`, or an empty one if the project has none yet."""
    if file == EXTRACT and not file.exists():
        return {"botocore": "none", "operations": {}, "shapes": {}}
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        sys.exit(f"cannot read {file}: {error}")


# Comparing two extracts.


def same_model(before, after):
    """Return whether two extracts differ at most in the version of botocore."""
    return json.dumps({**before, "botocore": ""}) == json.dumps({**after, "botocore": ""})


def differences(before, after):
    """Return a line for each addition, removal and change, with the file that it belongs in."""
    old, new = facts(before), facts(after)
    rows = {}
    for fact in sorted({**old, **new}, key=lambda fact: fact[0]):
        owner, what = fact
        if fact not in old:
            change, value = "added", new[fact]
        elif fact not in new:
            change, value = "removed", old[fact]
        elif old[fact] != new[fact]:
            change, value = "changed", f"{new[fact]}, was {old[fact]}"
        else:
            continue
        file = source(owner, what, after if fact in new else before)
        # A member of all settings structures is one row of the macro, so one line here.
        group = None if file == settings_file() else owner
        rows.setdefault((change, what, value, file, group), []).append(owner)
    lines = [
        f"{change:8} {', '.join(owners)}: {what}{f' ({value})' if value else ''} -> {file}"
        for (change, what, value, file, _), owners in rows.items()
    ]
    if not lines and not same_model(before, after):
        lines.append("changed  only the order of names")
    return lines


def facts(extract):
    """Return the content of an extract as a flat map: (owner, what) to its value."""
    found = {("protocol", key): extract[key] for key in METADATA if key in extract}
    for name, it in extract["operations"].items():
        found[name, "operation"] = ""
        found.update({(name, side): it[side] for side in ("input", "output") if side in it})
        found.update({(name, f"error {error}"): "" for error in it["errors"]})
    for name, it in extract["shapes"].items():
        found[name, "shape"] = "enum" if "enum" in it else it["type"]
        for member, target in it.get("members", {}).items():
            found[name, f"member {member}"] = target
        found.update({(name, f"required {member}"): "" for member in it.get("required", [])})
        found.update({(name, f"enum value {value}"): "" for value in it.get("enum", [])})
        for key in ("member", "key", "value", *LIMITS):
            if key in it:
                found[name, key] = str(it[key])
        if it.get("sensitive"):
            found[name, "sensitive"] = ""
    return found


# Finding the source file of a row.


def source(owner, what, extract):
    """Return the source file that a row belongs in."""
    if owner == "protocol":
        return file_with(rf'"{re.escape(extract[what])}"') or "src/operation/"
    if owner in extract["operations"]:
        return existing(operation_file(owner))
    kind, _, member = what.partition(" ")
    if kind == "member" and member and owner in SETTINGS:
        shapes = [extract["shapes"].get(name, {}) for name in SETTINGS]
        if settings_file() and all(member in it.get("members", {}) for it in shapes):
            return settings_file()
    it = extract["shapes"][owner]
    if it["type"] == "structure" or "enum" in it:
        return type_file(owner, extract["operations"])
    if "sensitive" in it or any(key in it for key in LIMITS):
        file = "src/model/limits.rs"
        return file if f'"{owner}"' in sources().get(file, "") else f"{file} (new row)"
    return "no row, it has no limits"


def type_file(name, operations):
    """Return the file of the Rust type of a structure or enum of the model."""
    spellings, home = [name], "src/types/ (new file)"
    for operation, it in operations.items():
        for side, suffix in (("input", "Input"), ("output", "Output")):
            if it.get(side) == name:
                spellings.append(operation + suffix)
                home = existing(operation_file(operation))
    # Case-insensitive: `ClientSSOSessionConfigType` is `ClientSsoSessionConfigType` in Rust.
    return file_with(rf"(?im)^\s*pub (?:struct|enum) (?:{'|'.join(spellings)})\b") or home


def operation_file(name):
    return f"src/operation/{re.sub('(?<=[a-z])(?=[A-Z])', '_', name).lower()}.rs"


def settings_file():
    return file_with(r"macro_rules! with_settings\b")


def existing(file):
    return file if file in sources() else f"{file} (new file)"


def file_with(pattern):
    """Return the first source file that a pattern matches, or None."""
    return next((file for file, text in sources().items() if re.search(pattern, text)), None)


@functools.cache
def sources():
    """Return the text of each Rust source file by its path in the repository."""
    files = sorted(pyenv.REPO.glob("src/**/*.rs"))
    return {it.relative_to(pyenv.REPO).as_posix(): it.read_text(encoding="utf-8") for it in files}


if __name__ == "__main__":
    main()
