#!/usr/bin/env python3
"""Follow the recipes of CONTRIBUTING.md in a copy of the repository, and count the files that a person edits.

    python3 scripts/trial.py                    every scenario
    python3 scripts/trial.py member rule        some of them

The service model of a scenario is that of the extract, grown as AWS grows it. In the copy, the script runs the commands
of the recipe and makes the edits of a person. Before the edits, the test of the recipe must fail. After them, every test
must pass. Regenerated files, the new test (one file under `tests`) and the changelog are not counted. The exit status is 1
if a scenario needs more files than its limit, or if a command does not end as the recipe says.

The copy contains changes that are not committed. To save time, each command that regenerates a file runs only in the
scenarios whose tests read the file, and only one scenario has a build with the SDK.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import commandline
import pyenv
import sample_wheel

ROOT = Path(os.environ.get("CARGO_TARGET_DIR") or pyenv.REPO / "target").resolve() / "trial"
COPY = ROOT / "repository"
# Separate from that of the repository, because Cargo would not distinguish the two packages.
TARGET = ROOT / "target"
RECIPES = "CONTRIBUTING.md"
TABLE = "src/app_client/members.rs"
LIMITS = "src/model/limits.rs"
REGENERATED = re.compile(
    r"tests/data/service-model\.json|tests/data/examples/.*|examples/data/user-pool-client\.schema\.json|docs/public-api\.txt"
)
CHANGELOG = "CHANGELOG.md"

REFRESH = "python3 scripts/refresh_model.py"
MODEL_TEST = "cargo test --test it model::"
RULES_TEST = "cargo test --test it rules"
TEST = "cargo test"
TEST_ALL = "cargo test --all-features"
TEST_SDK = "cargo test -p sdk"
SCHEMA = "cargo run --features schemars --example schema > examples/data/user-pool-client.schema.json"
API = "cargo run -p api -- write"
RULES = "cargo run --example rules > tests/data/examples/rules.txt"

SHAPES = ("UserPoolClientType", "CreateUserPoolClientRequest", "UpdateUserPoolClientRequest")


class Failed(Exception):
    """The reason, on one line, why a recipe does not do what it promises."""


# Scenarios: each is a function that follows a recipe in the copy, and the number of files that it may edit.


def member(trial):
    """A setting of the client and both requests, with a default."""
    grow_member(trial, "ExampleFlag", "WrappedBooleanType")
    add_block(
        trial,
        """
    all {
        /// `true` if the client is an example.
        copy "ExampleFlag" => example_flag: bool, WRAPPED_BOOLEAN = false;
    }
""",
    )
    # The new test: the default.
    trial.after(
        "tests/it/members.rs",
        '        ("RefreshTokenRotation.RetryGracePeriodSeconds", DefaultValue::Integer(0), false),\n',
        '        ("ExampleFlag", DefaultValue::Boolean(false), false),\n',
    )
    trial.passes(MODEL_TEST)
    trial.passes(TEST)


def member_without_sdk(trial):
    """A setting of the client and both requests that the SDK lacks, with every feature."""
    grow_member(trial, "ExampleFeature", "FeatureType")
    add_block(
        trial,
        """
    all but sdk {
        /// The state of the example.
        #[rules(EnumValue)]
        item "ExampleFeature" => example_feature: FeatureType;
    }
""",
    )
    trial.before(TABLE, "OAuthFlowType, PreventUserExistenceErrorTypes,\n", "FeatureType, ")
    trial.passes(MODEL_TEST)
    trial.passes(SCHEMA)
    trial.passes(TEST_ALL)
    trial.passes(TEST_SDK)


def member_with_pattern(trial):
    """A setting with a new shape, which has a new pattern."""
    trial.model["shapes"]["ExampleNameType"] = {"type": "string", "min": 2, "max": 20, "pattern": "[a-y]+"}
    grow_member(trial, "ExampleName", "ExampleNameType")
    add_block(
        trial,
        """
    all {
        /// The name of the example. It has 2 to 20 characters.
        #[rules(StringLength, StringPattern)]
        string "ExampleName" => example_name: String, EXAMPLE_NAME;
    }
""",
    )
    trial.after(
        LIMITS, "patterns! {\n", """    Example = r"[a-y]+" => |value| one_or_more(value, class!(b'a'..=b'y'));\n"""
    )
    trial.after(
        LIMITS, "shapes! {\n", '    EXAMPLE_NAME = string("ExampleNameType", 2, 20, Some(Regex::Example));\n'
    )
    trial.passes(MODEL_TEST)
    trial.passes(TEST)


def value(trial):
    """A value of an enum."""
    trial.model["shapes"]["ClientTypeType"]["enum"].append("PARTNER")
    trial.refresh("enum value PARTNER -> src/types/client.rs")
    trial.fails(MODEL_TEST, "value ClientTypeType.PARTNER: the model has it, the crate has nothing")
    trial.before("src/types/client.rs", "        /// The operation `", '        /// A partner.\n        Partner = "PARTNER",\n')
    trial.passes(MODEL_TEST)
    trial.passes(TEST)


def value_with_meaning(trial):
    """A value of an enum whose meaning the crate depends on."""
    file = "src/types/token.rs"
    trial.model["shapes"]["TimeUnitsType"]["enum"].append("weeks")
    trial.refresh(f"enum value weeks -> {file}")
    trial.fails(MODEL_TEST, "value TimeUnitsType.weeks: the model has it, the crate has nothing")
    trial.after(file, '        Seconds = "seconds",\n', '        /// Weeks of 7 days.\n        Weeks = "weeks",\n')
    trial.fails(MODEL_TEST, "error[E0004]: non-exhaustive patterns: `TimeUnitsType::Weeks` not covered")
    trial.before(file, "            Self::Days => 86_400,\n", "            Self::Weeks => 604_800,\n")
    trial.passes(MODEL_TEST)
    trial.passes(TEST)


def operation(trial):
    """An operation, with its request and response."""
    name, file = "PauseUserPoolClient", "src/operation/pause_user_pool_client.rs"
    required = {"UserPoolId": {"shape": "UserPoolIdType"}, "ClientId": {"shape": "ClientIdType"}}
    trial.model["operations"][name] = {
        "input": {"shape": f"{name}Request"},
        "output": {"shape": f"{name}Response"},
        "errors": [{"shape": "ResourceNotFoundException"}, {"shape": "TooManyRequestsException"}],
    }
    trial.model["shapes"] |= {
        f"{name}Request": {"type": "structure", "required": list(required), "members": required},
        f"{name}Response": {"type": "structure", "members": {"UserPoolClient": {"shape": "UserPoolClientType"}}},
    }
    trial.refresh(f"added    {name}: operation -> {file} (new file)")
    trial.fails(MODEL_TEST, f"operation {name}: the model has {name}Request -> {name}Response, the crate has nothing")
    trial.write(file, OPERATION)
    trial.before("src/operation/mod.rs", "pub mod set_user_pool_client", "pub mod pause_user_pool_client;\n")
    trial.before(
        "tests/it/support/service.rs",
        "                set_user_pool_client_session_configuration:\n",
        f"                pause_user_pool_client: {name}Input {name}Output;\n",
    )
    trial.passes(API)
    trial.passes(MODEL_TEST)
    trial.passes(TEST)


OPERATION = """\
//! Pauses an app client.

use super::Operation;
use crate::types::UserPoolClientType;

shape! {
    /// The request to pause an app client.
    pub struct PauseUserPoolClientInput {
        model: "PauseUserPoolClientRequest",
        builder: PauseUserPoolClientInputBuilder,
        build: checked,
        sdk: none,

        /// The id of the user pool that the client belongs to. Required.
        #[rules(RequiredMember, StringLength, StringPattern)]
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The client identifier. Required.
        #[rules(RequiredMember, StringLength, StringPattern)]
        string "ClientId" => client_id: String, CLIENT_ID [required];
    }
}

shape! {
    /// The response to [`PauseUserPoolClientInput`].
    pub struct PauseUserPoolClientOutput {
        model: "PauseUserPoolClientResponse",
        builder: PauseUserPoolClientOutputBuilder,
        build: plain,
        sdk: none,

        /// The paused client.
        item "UserPoolClient" => user_pool_client: UserPoolClientType;
    }
}

operation!("PauseUserPoolClient": PauseUserPoolClientInput => PauseUserPoolClientOutput);

/// The builders of the request and the response.
pub mod builders {
    pub use super::{PauseUserPoolClientInputBuilder, PauseUserPoolClientOutputBuilder};
}
"""


def rule(trial):
    """A rule of the kind `Value`."""
    test, checks = "tests/it/rules_token.rs", "src/validation/rules/token.rs"
    trial.before(test, "TokenLifetime, TokenLifetimeOrder};\n", "SessionLength, ")
    trial.after(
        test,
        "    cases.extend(order());\n",
        """    let found_13 = "AuthSessionValidity: must not be 13 minutes, found `13`";
    cases.extend([
        Case::accepts(SessionLength, ALL, json!({"AuthSessionValidity": 12})),
        Case::rejects(SessionLength, ALL, json!({"AuthSessionValidity": 13}), found_13),
    ]);
""",
    )
    trial.fails(RULES_TEST, "error[E0432]: unresolved import `cognito_user_pool_client::Rule::SessionLength`")
    trial.before(
        "src/validation/rule.rs",
        '    ReadOnlyAttribute "read-only-attribute"',
        """    SessionLength "session-length": "The session token of a sign-in does not live for 13 minutes."
        Value(token::session_length), -, "service errors";
""",
    )
    trial.before(checks, "use crate::validation::findings", "use crate::types::UserPoolClientType;\n")
    trial.before(
        checks,
        "pub(in crate::validation) fn order(",
        """pub(in crate::validation) fn session_length(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.auth_session_validity == Some(13) {
        findings.add(Path::member(UserPoolClientType::AUTH_SESSION_VALIDITY), "must not be 13 minutes, found `13`");
    }
}

""",
    )
    trial.before(
        "docs/service-behavior.md",
        "| `AuthSessionValidity` |",
        "| `AuthSessionValidity` | 13 minutes are rejected. | `session-length` | service errors |\n",
    )
    trial.before(TABLE, ')]\n        copy "AuthSessionValidity"', ", SessionLength")
    trial.passes(RULES_TEST)
    trial.passes(RULES)
    trial.passes(TEST)


SCENARIOS = {
    "member": (member, 1),
    "member-without-sdk": (member_without_sdk, 1),
    "member-with-pattern": (member_with_pattern, 2),
    "value": (value, 1),
    "value-with-meaning": (value_with_meaning, 2),
    "operation": (operation, 2),
    "rule": (rule, 4),
}


def grow_member(trial, name, shape):
    """Append a member to the client and both requests, and see the test of the recipe fail."""
    for owner in SHAPES:
        trial.model["shapes"][owner]["members"][name] = {"shape": shape}
    trial.refresh(f"member {name} ({shape}) -> {TABLE}")
    trial.fails(MODEL_TEST, *(f"member {owner}.{name}: the model has {shape}, the crate has nothing" for owner in SHAPES))


def add_block(trial, block):
    """Add a block of rows at the end of the table."""
    end = "\n}\n"
    text = (COPY / TABLE).read_text(encoding="utf-8")
    trial.write(TABLE, text.removesuffix(end) + "\n" + block + "}\n")


class Trial:
    """One scenario in the copy."""

    def __init__(self, folder):
        self.model = sample_wheel.model()
        self.folder = folder
        self.recipes = (pyenv.REPO / RECIPES).read_text(encoding="utf-8")

    def refresh(self, expected):
        """Store the grown model, with the command of the recipe, which must print a line."""
        wheel = sample_wheel.write(self.folder, json.dumps(self.model).encode(), "99.0.0")
        self.passes(REFRESH, f" --wheel {wheel}", expected)

    def before(self, file, anchor, text):
        """Insert a text before the only place of another one in a file of the copy."""
        self.replace(file, anchor, text + anchor)

    def after(self, file, anchor, text):
        """Insert a text after the only place of another one in a file of the copy."""
        self.replace(file, anchor, anchor + text)

    def replace(self, file, old, new):
        content = (COPY / file).read_text(encoding="utf-8")
        if (count := content.count(old)) != 1:
            raise Failed(f"{file} must have {old!r} once, found {count}: scripts/trial.py edits this place")
        self.write(file, content.replace(old, new))

    def write(self, file, text):
        (COPY / file).write_text(text, encoding="utf-8")

    def passes(self, command, arguments="", expected=""):
        status, output = self.run(command, arguments)
        if status != 0 or expected not in output:
            raise Failed(f"`{command}` must succeed{f' and print `{expected}`' if expected else ''}:\n{tail(output)}")

    def fails(self, command, *expected):
        status, output = self.run(command)
        if status == 0:
            raise Failed(f"`{command}` must fail before the edits")
        for line in expected:
            if line not in output:
                raise Failed(f"`{command}` must print `{line}`:\n{tail(output)}")

    def run(self, command, arguments=""):
        """Run a command of the recipes in the copy, and return its status and output."""
        if command not in self.recipes:
            raise Failed(f"{RECIPES} has no command `{command}`")
        environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET), "CARGO_TERM_COLOR": "never", "RUST_BACKTRACE": "0"}
        done = subprocess.run(
            command + arguments, shell=True, cwd=COPY, env=environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace",
        )
        return done.returncode, done.stdout


def tail(output):
    """Return the end of an output, which has the errors of cargo and the tests that failed."""
    lines = [line for line in output.splitlines() if not line.endswith("... ok")]
    return "\n".join(f"    {line}" for line in lines[-100:])


# The copy.


def files(root):
    """Return the paths of the files below a folder."""
    folders = [path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return {path.relative_to(root).as_posix() for path in folders}


def tracked():
    """Return the paths of the files of the repository, without those that Git ignores."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = pyenv.run(command, "git ls-files failed", cwd=pyenv.REPO).split("\0")
    return {file for file in listed if (pyenv.REPO / file).is_file()}


def restore():
    """Make the copy equal to the repository. Only files that differ are written, because Cargo compares their times."""
    for file in files(COPY) - tracked():
        (COPY / file).unlink()
    for file in changed():
        (COPY / file).parent.mkdir(parents=True, exist_ok=True)
        # Content and mode. The copy is newer than what was built from the file before.
        shutil.copy(pyenv.REPO / file, COPY / file)


def changed():
    """Return the files of the copy that differ from the repository."""
    both = tracked() | files(COPY)
    return sorted(file for file in both if content(COPY / file) != content(pyenv.REPO / file))


def content(path):
    return path.read_bytes() if path.is_file() else None


def counted(files):
    """Return the files that count as edited, without one file that has the new test."""
    files = [file for file in files if not REGENERATED.fullmatch(file) and file != CHANGELOG]
    tests = [file for file in files if file.startswith("tests/")]
    return [file for file in files if file not in tests[:1]]


def main():
    parser = commandline.Parser(__doc__)
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO", help=f"one of: {', '.join(SCENARIOS)}")
    names = parser.parse_args().scenarios or list(SCENARIOS)
    if unknown := set(names) - set(SCENARIOS):
        parser.error(f"SCENARIO must be one of {', '.join(SCENARIOS)}, found {', '.join(sorted(unknown))}")
    rows, failures = [], []
    for name in names:
        follow, limit = SCENARIOS[name]
        print(f"{name}: {follow.__doc__}", flush=True)
        began = time.monotonic()
        restore()
        try:
            with tempfile.TemporaryDirectory() as folder:
                follow(Trial(Path(folder)))
        except Failed as failure:
            failures.append(f"{name}: {failure}")
            print(failures[-1], flush=True)
        edited = counted(changed())
        if len(edited) > limit:
            failures.append(f"{name}: must edit at most {limit} files, found {len(edited)}: {', '.join(edited)}")
        rows.append((name, f"{len(edited)} of {limit}", f"{time.monotonic() - began:.0f}", " ".join(edited)))
    for row in [("scenario", "files", "seconds", ""), *rows]:
        print(f"{row[0]:<20} {row[1]:>7} {row[2]:>8}  {row[3]}".rstrip())
    for failure in failures:
        print(failure.splitlines()[0], file=sys.stderr)
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
