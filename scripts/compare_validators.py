"""Compare what this crate, cfn-lint and botocore find in the same inputs, side by side.

Reads cases, one JSON object a line: `id`, `op` (`create`, `update`, `type` or `secret`), `input`, `expect` (`valid` or
`invalid`), and `needs_pool` where the input alone does not decide. Prints a row for each input that the service refuses,
a row for each false alarm, and totals.

    python3 scripts/compare_validators.py                  this project's own cases
    python3 scripts/compare_validators.py cases.jsonl      those of that file

The crate runs as its example `validate`. cfn-lint gets each input as an AWS::Cognito::UserPoolClient of one template;
its errors count, not its warnings. botocore checks parameters as it does before each call. To both, members that they
do not have are not shown, since a verdict is never about those. Nothing is sent anywhere; what is not installed yet is
fetched from PyPI.
"""

import argparse
import json
from pathlib import Path

import pyenv

CASES = pyenv.REPO / "tests/data/cases.jsonl"
RESOURCE = "AWS::Cognito::UserPoolClient"
OPERATIONS = {
    "create": "CreateUserPoolClient",
    "update": "UpdateUserPoolClient",
    "secret": "AddUserPoolClientSecret",
}
# A validator's column is this wide; its first finding is cut to fit.
WIDTH = 44


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", nargs="?", type=Path, default=CASES)
    path = parser.parse_args().cases
    pyenv.reexec("compare-validators", ["botocore", "cfn-lint"])

    lines = path.read_text(encoding="utf-8").splitlines()
    cases = [prepared(json.loads(line)) for line in lines if line]
    validators = {"this crate": crate(cases), "cfn-lint": cfn_lint(cases), "botocore": botocore(cases)}
    report(cases, validators)


def prepared(case):
    """The case, with what its operation cannot do without and its verdict is not about."""
    if case["op"] in ("update", "secret"):
        case["input"].setdefault("ClientId", "placeholder")
    case["input"] = {name: value for name, value in case["input"].items() if value is not None}
    return case


def crate(cases):
    """What the crate finds: a list of texts for each case."""
    requests = "".join(json.dumps({"op": case["op"], "input": case["input"]}) + "\n" for case in cases)
    command = ["cargo", "run", "--quiet", "--example", "validate", "--", "-"]
    answers = pyenv.run(command, "the example failed", input=requests, cwd=pyenv.REPO).splitlines()
    for answer in map(json.loads, answers):
        yield [answer["error"]] if "error" in answer else [found["message"] for found in answer["violations"]]


def cfn_lint(cases):
    """What cfn-lint finds; `None` where CloudFormation has no such thing."""
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
    """What botocore's check of parameters finds."""
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

    print(f"{'refused by the service':{width}}{names}")
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
    print(f"{len(invalid)} inputs are refused by the service, {alone} of them whatever the pool; {len(valid)} are accepted")
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
