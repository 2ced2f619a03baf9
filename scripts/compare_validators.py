"""Compare the findings of this crate, cfn-lint and botocore for the same inputs.

Reads cases, one JSON object on each line: `id`, `op` (`create`, `update`, `type` or `secret`), `input`, `expect`
(`valid` or `invalid`), and `needs_pool` if the result depends on the user pool. Prints a row for each input that the
service rejects, a row for each false alarm, and totals. Without an argument, the cases are those of this project.

The crate runs as its example `validate`. cfn-lint gets each input as an AWS::Cognito::UserPoolClient of one template;
its errors count, not its warnings. botocore checks parameters as it does before each call. Members that are missing
from their schema or model are removed first, because no case concerns them. Nothing is sent anywhere. Packages are
installed from PyPI if they are missing.
"""

import json
import sys

import commandline
import pyenv

CASES = pyenv.REPO / "tests/data/cases.jsonl"
RESOURCE = "AWS::Cognito::UserPoolClient"
OPERATIONS = {
    "create": "CreateUserPoolClient",
    "update": "UpdateUserPoolClient",
    "secret": "AddUserPoolClientSecret",
}
# The width of a validator's column, to which its first finding is cut.
WIDTH = 44


def main():
    parser = commandline.Parser(__doc__)
    parser.add_argument("cases", nargs="?", type=commandline.existing_file, default=CASES)
    cases = read(parser.parse_args().cases, parser)
    pyenv.reexec("compare-validators", [pyenv.BOTOCORE, pyenv.CFN_LINT])

    validators = {"this crate": crate(cases), "cfn-lint": cfn_lint(cases), "botocore": botocore(cases)}
    report(cases, validators)


def read(path, parser):
    """Return the cases in a file."""
    cases = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if line.strip():
            try:
                cases.append(prepared(json.loads(line)))
            except (ValueError, LookupError, TypeError, AttributeError) as error:
                parser.error(f"{path}:{number}: not a case: {error!r}")
    if not cases:
        parser.error(f"{path}: missing a case")
    return cases


def prepared(case):
    """Return a case with the required members that do not concern it."""
    if case["expect"] not in ("valid", "invalid") or not isinstance(case["id"], str):
        raise ValueError(case["expect"], case["id"])
    if case["op"] in ("update", "secret"):
        case["input"].setdefault("ClientId", "placeholder")
    case["input"] = {name: value for name, value in case["input"].items() if value is not None}
    return case


def crate(cases):
    """Return the crate's findings: a list of messages for each case."""
    requests = "".join(json.dumps({"op": case["op"], "input": case["input"]}) + "\n" for case in cases)
    command = ["cargo", "run", "--quiet", "--example", "validate", "--", "-"]
    # Most cases break a rule (1), and some have a request that cannot be read (2).
    answers = pyenv.run(command, "the example failed", (0, 1, 2), input=requests, cwd=pyenv.REPO).splitlines()
    if len(answers) != len(cases):
        sys.exit(f"the example failed: it returned {len(answers)} lines for {len(cases)} requests")
    for answer in map(json.loads, answers):
        yield [answer["error"]] if "error" in answer else list(map(shown, answer["violations"]))


def shown(violation):
    return f"{violation['path']}: {violation['message']}"


def cfn_lint(cases):
    """Return cfn-lint's findings; `None` for a request that CloudFormation does not have."""
    from cfnlint.api import ManualArgs, lint
    from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

    schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", RESOURCE).schema
    read_only = {pointer.rsplit("/", 1)[-1] for pointer in schema["readOnlyProperties"]}
    members = set(schema["properties"]) - read_only

    resources = {}
    for number, case in enumerate(cases):
        properties = {name: value for name, value in case["input"].items() if name in members}
        resources[f"Case{number}"] = {"Type": RESOURCE, "Properties": properties}
    template = {"AWSTemplateFormatVersion": "2010-09-09", "Resources": resources}

    found = [None if case["op"] == "secret" else [] for case in cases]
    for match in lint(json.dumps(template), config=ManualArgs(regions=["us-east-1"])):
        number = int(match.path[1].removeprefix("Case"))
        if match.rule.id.startswith("E") and found[number] is not None:
            found[number].append(f"{match.rule.id} {match.message}")
    return found


def botocore(cases):
    """Return the findings of botocore's check of parameters."""
    from botocore.session import get_session
    from botocore.validate import ParamValidator

    model = get_session().get_service_model("cognito-idp")
    for case in cases:
        operation = OPERATIONS.get(case["op"])
        shape = model.operation_model(operation).input_shape if operation else model.shape_for("UserPoolClientType")
        known = {name: value for name, value in case["input"].items() if name in shape.members}
        errors = ParamValidator().validate(known, shape)
        yield errors.generate_report().splitlines() if errors.has_errors() else []


def report(cases, validators):
    rows = list(zip(cases, *validators.values()))
    invalid = [row for row in rows if row[0]["expect"] == "invalid"]
    valid = [row for row in rows if row[0]["expect"] == "valid"]
    names = "".join(f"  {name:{WIDTH}}" for name in validators)
    width = max(len(case["id"]) for case in cases)

    print(f"{'rejected by the service':{width}}{names}")
    for case, *found in invalid:
        print(f"{case['id']:{width}}" + "".join(f"  {cell(texts, case):{WIDTH}}" for texts in found))
    print(f"\n{'false alarms':{width}}{names}")
    for case, *found in valid:
        if any(found):
            print(f"{case['id']:{width}}" + "".join(f"  {cell(texts, case):{WIDTH}}" for texts in found))

    if not any(any(found) for _, *found in valid):
        print("none")
    print()
    alone = sum(not case.get("needs_pool") for case, *_ in invalid)
    print(f"{len(invalid)} inputs are rejected by the service, {alone} of them for every pool; {len(valid)} are accepted")
    for column, name in enumerate(validators, 1):
        hits, alarms = (sum(bool(row[column]) for row in part) for part in (invalid, valid))
        print(f"{name:10}  finds {hits} of {len(invalid)}, false alarms on {alarms} of {len(valid)}")


def cell(texts, case):
    if texts is None:
        return "(no such resource)"
    if not texts:
        return "(needs the pool)" if case.get("needs_pool") else "–"
    text = " ".join(texts[0].split())
    return text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"


if __name__ == "__main__":
    main()
