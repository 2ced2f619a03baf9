"""Check whether the crate is current: the newest service model, and the newest AWS SDK for Rust.

    python3 scripts/check_current.py                        the newest botocore and SDK
    python3 scripts/check_current.py --wheel FILE --sdk 1.144.0
                                                            without a network

The script compares the service model in the newest botocore on PyPI with
`tests/data/service-model.json`, and the newest `aws-sdk-cognitoidentityprovider` on crates.io with
`CHECKED_SDK_VERSION` in `src/features/aws_sdk/mod.rs`. It changes nothing. Exit status:

    0  same: there is nothing to do
    1  differs: the rows to add, and the files to review, are printed
    2  could not look: neither differs, but one of them is unknown; the cause is on standard error

No change to the crate causes a difference, so this is a step of `.ci/weekly` and not of `.ci/run`.
"""

import re
import sys
import tempfile
import traceback

import commandline
import pyenv
import service_model

SAME, DIFFERS, UNKNOWN = 0, 1, 2
SDK = "aws-sdk-cognitoidentityprovider"
CONSTANT = "CHECKED_SDK_VERSION"
CONSTANT_FILE = "src/features/aws_sdk/mod.rs"


def main():
    parser = commandline.Parser(__doc__)
    service_model.add_source(parser)
    parser.add_argument(
        "--sdk", metavar="VERSION", type=service_model.version, help="compare with this version of the SDK"
    )
    options = parser.parse_args()
    statuses = [report("model", lambda: check_model(options)), report("sdk", lambda: check_sdk(options))]
    return DIFFERS if DIFFERS in statuses else max(statuses)


def report(subject, check):
    """Print the result of a check and return its status."""
    try:
        summary, rows = check()
    except (service_model.Unavailable, pyenv.CommandError) as error:
        print(f"{subject}: could not look: {error}", file=sys.stderr)
        return UNKNOWN
    print(f"{subject}: {'differs' if rows else 'same'}: {summary}")
    for row in rows:
        print(f"  {row}")
    return DIFFERS if rows else SAME


def check_model(options):
    """Compare the service model with the project's extract."""
    before, after = service_model.load(), service_model.fetch(options)
    old, new = before["botocore"], after["botocore"]
    if not (options.wheel or options.botocore):
        not_older(new, old, "botocore", "pip")
    return f"botocore {new}, the extract is from {old}", service_model.differences(before, after)


def check_sdk(options):
    """Compare the version of the SDK with the one that the conversions were checked with."""
    checked = checked_version()
    newest = options.sdk or newest_sdk()
    if not options.sdk:
        not_older(newest, checked, SDK, "cargo")
    step = f"changed  {CONSTANT} ({newest}, was {checked}) -> {CONSTANT_FILE}, after `cargo test -p sdk` with it"
    return f"{SDK} {newest}, checked with {checked}", [step] if newest != checked else []


def not_older(newest, known, package, client):
    """Raise `Unavailable` if the newest version is older than a known one, as from an outdated mirror."""
    if service_model.version_key(newest) < service_model.version_key(known):
        raise service_model.Unavailable(
            f"the newest {package} that {client} finds is {newest}, older than the known version {known}"
        )


def checked_version():
    try:
        text = (pyenv.REPO / CONSTANT_FILE).read_text(encoding="utf-8")
    except OSError as error:
        raise service_model.Unavailable(f"cannot read {CONSTANT_FILE}: {error.strerror}") from None
    found = re.search(rf'pub const {CONSTANT}: &str = "([^"]+)";', text)
    if not found:
        raise service_model.Unavailable(f"{CONSTANT_FILE} has no constant {CONSTANT}")
    return found[1]


def newest_sdk():
    """Return the newest version of the SDK on crates.io."""
    failure = f"cannot get the newest version of {SDK}"
    command = ["cargo", "info", "--color", "never", "--config", "net.offline=false", SDK]
    # Inside the workspace, cargo reports the version in Cargo.lock.
    with tempfile.TemporaryDirectory() as folder:
        try:
            output = pyenv.run(command, failure, cwd=folder)
        except pyenv.CommandError as error:
            # The last cause is the first one that happened.
            causes = re.findall(r"Caused by:\n  (.+)", error.output)
            if not causes:
                raise
            raise service_model.Unavailable(f"{failure}: {causes[-1]}") from None
    # `latest` is added if the version is not the newest, such as for an old compiler.
    found = re.search(r"(?m)^version: (\S+)(?: \(latest (\S+?)[ )])?", output)
    if not found:
        raise service_model.Unavailable(f"{failure}: `cargo info` printed no version")
    return found[2] or found[1]


if __name__ == "__main__":
    try:
        status = main()
    except Exception:
        # An uncaught exception has the status of a difference.
        traceback.print_exc()
        status = UNKNOWN
    sys.exit(status)
