"""The part of the service model that the crate implements, from botocore, and the comparison of two versions of it.

An extract contains the part of the model about app clients: every operation whose name contains
`UserPoolClient` and every shape reachable from its input and output, without documentation. Its
section `watched` contains what the values of `ExplicitAuthFlows` refer to outside that part.
"""

import argparse
import functools
import gzip
import json
import re
import tempfile
import zipfile
import zlib
from pathlib import Path

import pyenv

EXTRACT = pyenv.REPO / "tests/data/service-model.json"
MODEL = "botocore/data/cognito-idp/2016-04-18/service-2.json"
METADATA = ("apiVersion", "jsonVersion", "targetPrefix")
LIMITS = ("min", "max", "pattern")
# The table of the client and of its Create and Update requests, in which a row can be that of several shapes.
APP_CLIENT = "src/app_client/members.rs"

# The operations that issue or exchange tokens, each of which requires a value of
# `ExplicitAuthFlows`. A pattern and not a list, so that a new operation is reported. No value
# concerns the tokens of TOTP devices or the revocation of tokens.
WATCHED_OPERATIONS = re.compile(r"(?<!Software)(?<!Revoke)Token")
# The flows of `InitiateAuth` and `AdminInitiateAuth`. Their other members do not depend on the client.
WATCHED_SHAPES = ("AuthFlowType",)
# The documentation names values that the enum lacks: `ALLOW_CLIENT_TOKEN_AUTH` was such a value.
AUTH_FLOW = re.compile(r"\bALLOW_[A-Z0-9_]*[A-Z0-9]\b")
AUTH_FLOWS = "ExplicitAuthFlowsType"


class Unavailable(Exception):
    """The reason, on one line, why a source cannot be read."""

    def __init__(self, message):
        super().__init__(" ".join(str(message).split()))


# Reading a model.


def add_source(parser):
    """Add the options that select a model other than the newest."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--botocore", metavar="VERSION", type=version, help="read this version instead of the newest")
    group.add_argument("--wheel", metavar="FILE", type=Path, help="read this botocore wheel; needs no network")


def version(argument):
    """Return a version number."""
    if not re.fullmatch(r"[0-9][0-9A-Za-z.]*", argument):
        raise argparse.ArgumentTypeError(f"must be a version, found {argument!r}")
    return argument


def version_key(version):
    """Return a key that orders version numbers."""
    return [int(number) for number in re.findall(r"[0-9]+", version)]


def fetch(options):
    """Return the extract of the model that the options of `add_source` select."""
    if options.wheel:
        return read_wheel(options.wheel)
    with tempfile.TemporaryDirectory() as folder:
        return read_wheel(download(options.botocore, Path(folder)))


def download(version, folder):
    """Download a botocore wheel from PyPI into `folder` and return its path."""
    requirement = f"botocore=={version}" if version else "botocore"
    failure = f"cannot download {requirement}"
    # Without --ignore-requires-python, an old interpreter gets an old botocore as the newest.
    command = [pyenv.interpreter("model"), "-m", "pip", "download", "-vv", "--progress-bar", "off"]
    command += ["--retries", "1", "--timeout", "30", "--no-deps", "--ignore-requires-python"]
    command += ["--only-binary", ":all:", "--dest", folder, requirement]
    try:
        causes = fetch_errors(pyenv.run(command, failure))
        # pip succeeds without its index if it has a local wheel, which may not be the newest.
        causes = [] if version else [cause for cause in causes if not cause.startswith("404 ")]
    except pyenv.CommandError as error:
        # The last line of pip is about versions, even if the cause is the network.
        causes = fetch_errors(error.output)
        if not causes:
            raise
    if causes:
        raise Unavailable(f"{failure}: {causes[-1]}")
    wheels = sorted(folder.glob("botocore-*.whl"))
    if len(wheels) != 1:
        raise Unavailable(f"{failure}: pip succeeded without a wheel of botocore")
    return wheels[0]


def fetch_errors(output):
    """Return the causes for which pip could not read pages of its index."""
    return re.findall(r"Could not fetch URL \S+: (.*) - skipping", output)


def read_wheel(file):
    """Return the extract of the service model in a botocore wheel."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
            versions = (re.fullmatch(r"botocore-([^-/]+)\.dist-info/METADATA", name) for name in names)
            version = next((match[1] for match in versions if match), None)
            if version is None:
                raise Unavailable(f"{file.name} is not a wheel of botocore: it has no botocore-*.dist-info/METADATA")
            name = next((name for name in (f"{MODEL}.gz", MODEL) if name in names), None)
            if name is None:
                raise Unavailable(f"{file.name} has no file {MODEL}")
            text = unpack(archive, name, file)
    except OSError as error:
        raise Unavailable(f"cannot read {file}: {error.strerror or error}") from None
    except zipfile.BadZipFile as error:
        raise Unavailable(f"{file.name} is not a wheel: {error}") from None

    try:
        model = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unavailable(f"{file.name}: {name} is not JSON: {error}") from None
    try:
        return extract(model, version)
    except KeyError as error:
        raise Unavailable(f"{file.name}: {name} is not a service model: missing {error}") from None
    except (TypeError, AttributeError) as error:
        raise Unavailable(f"{file.name}: {name} is not a service model: {error}") from None


def unpack(archive, name, file):
    """Return the content of a file in a wheel."""
    try:
        content = archive.read(name)
        return gzip.decompress(content) if name.endswith(".gz") else content
    # RuntimeError is an encrypted file, NotImplementedError an unknown compression.
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError) as error:
        raise Unavailable(f"{file.name}: cannot unpack {name}: {error}") from None


def extract(model, version):
    """Return the part of the model about app clients."""
    ours = operations(model, lambda name: "UserPoolClient" in name)
    watched = operations(model, lambda name: name not in ours and WATCHED_OPERATIONS.search(name))
    names = reachable(model, inputs_and_outputs(ours))
    roots = [name for name in WATCHED_SHAPES if name in model["shapes"]] + inputs_and_outputs(watched)
    return {
        "botocore": version,
        **{key: model["metadata"][key] for key in METADATA},
        "operations": ours,
        "shapes": shapes(model, names),
        "watched": {
            "operations": watched,
            "shapes": shapes(model, described(model, reachable(model, roots)) - names),
            "authFlows": sorted(set(AUTH_FLOW.findall(json.dumps(model)))),
        },
    }


def operations(model, selected):
    """Return the operations of the model whose name is selected."""
    return {
        name: {
            **{side: it[side]["shape"] for side in ("input", "output") if side in it},
            "errors": [error["shape"] for error in it.get("errors", [])],
        }
        for name, it in sorted(model["operations"].items())
        if selected(name)
    }


def inputs_and_outputs(operations):
    return [it[side] for it in operations.values() for side in ("input", "output") if side in it]


def reachable(model, roots):
    """Return the names of shapes of the model and of all shapes that they refer to."""
    names, todo = set(), list(roots)
    while todo:
        name = todo.pop()
        if name not in names:
            names.add(name)
            todo += references(model["shapes"][name])
    return names


def described(model, names):
    """Return the names of structures and enums, because the limits of a token do not concern its auth flow."""
    return {name for name in names if model["shapes"][name]["type"] == "structure" or "enum" in model["shapes"][name]}


def shapes(model, names):
    return {name: shape(model["shapes"][name]) for name in sorted(names)}


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


def load():
    """Return the extract of the project."""
    try:
        return json.loads(EXTRACT.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Unavailable(f"cannot read {EXTRACT}: {error}") from None


# Comparing two extracts.


def same_model(before, after):
    """Return whether two extracts differ at most in the version of botocore."""
    return json.dumps({**before, "botocore": ""}) == json.dumps({**after, "botocore": ""})


def differences(before, after):
    """Return a line for each addition, removal and change, with the file that it belongs in."""
    lines = changes(
        facts(before), facts(after), lambda owner, what, new: source(owner, what, after if new else before)
    )
    old, new = watched_facts(before), watched_facts(after)
    # A new or removed shape is one line, because all of it is new to the reviewer.
    whole = {owner for owner, what in old.keys() ^ new.keys() if what in ("operation", "shape")}
    old, new = (
        {(owner, what): it for (owner, what), it in side.items() if owner not in whole or what in ("operation", "shape")}
        for side in (old, new)
    )
    lines += changes(old, new, lambda *_: review())
    if not lines and not same_model(before, after):
        lines.append("changed  only the order of names")
    return lines


def changes(old, new, place):
    """Return a line for each difference of two maps of facts; `place` returns where it belongs."""
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
        file = place(owner, what, fact in new)
        # A member of several shapes of the table is one row there, so one line here.
        group = None if file == APP_CLIENT else owner
        rows.setdefault((change, what, value, file, group), []).append(owner)
    return [
        f"{change:8} {', '.join(owners)}: {what}{f' ({value})' if value else ''} -> {file}"
        for (change, what, value, file, _), owners in rows.items()
    ]


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


def watched_facts(extract):
    """Return the section `watched` of an extract as a flat map, like `facts`."""
    watched = extract.get("watched", {"operations": {}, "shapes": {}, "authFlows": []})
    flows = {(AUTH_FLOWS, f"value {flow} in the enum or the documentation"): "" for flow in watched["authFlows"]}
    return {**facts(watched), **flows}


# Finding the source file of a row.


def review():
    """Return what a change of the section `watched` concerns."""
    return f"review the values of {AUTH_FLOWS} in {type_file(AUTH_FLOWS, {})} and their rules in src/validation/"


def source(owner, what, extract):
    """Return the source file that a row belongs in."""
    if owner == "protocol":
        return file_with(rf'"{re.escape(extract[what])}"') or "src/operation/"
    if owner in extract["operations"]:
        return existing(operation_file(owner))
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


def existing(file):
    return file if file in sources() else f"{file} (new file)"


def file_with(pattern):
    """Return the first source file that a pattern matches, or None."""
    return next((file for file, text in sources().items() if re.search(pattern, text)), None)


@functools.cache
def sources():
    """Return the content of each Rust source file by its path in the repository."""
    files = sorted(pyenv.REPO.glob("src/**/*.rs"))
    return {it.relative_to(pyenv.REPO).as_posix(): it.read_text(encoding="utf-8") for it in files}
