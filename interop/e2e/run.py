#!/usr/bin/env python3
"""Test the lifecycle of an app client with real clients against emulators of the service.

This script starts each server on a free loopback port. Four clients create, describe, edit, update, describe and
delete an app client: a program with the AWS SDK for Rust and the feature `aws-sdk`, a program with a plain HTTP
client and the `Operation` trait, the AWS CLI, and boto3. A Rust program reads and edits the responses to the last
two, also with ISO 8601 timestamps. The client must differ afterwards in that edit only. The AWS CLI must reject an
edit of a client with a member that its version does not know, and accept the edit without that member.

moto must pass. The others are skipped if they cannot be installed. Lines with `note:` report differences between a
server's response and the request or the real service.
"""

import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import commandline  # noqa: E402
import pyenv  # noqa: E402
from servers import Failure, exit_on_signals, free_port, running  # noqa: E402

# Raise these to run against newer software, as those in pyenv.
MINISTACK = ["ministack==1.5.33"]
COGNITO_LOCAL = "cognito-local@5.3.0"

TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or pyenv.REPO / "target").resolve()

# The environment of clients and servers, without the settings and credentials of this machine.
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "MOTO_"))},
    "AWS_ACCESS_KEY_ID": "EXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "EXAMPLE",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_PAGER": "",
    "NO_PROXY": "127.0.0.1",
    "no_proxy": "127.0.0.1",
}


# --- servers: the command and environment variables that start each on a port, or an exit with the reason ---


def moto(port):
    python = pyenv.interpreter("moto", pyenv.MOTO)
    return [python.with_name("moto_server"), "-H", "127.0.0.1", "-p", str(port)], {}


def ministack(port):
    python = pyenv.interpreter("ministack", MINISTACK)
    closed = {"SFTP_ENABLED": "0", "IOT_MTLS_ENABLED": "0"}
    return [python.with_name("ministack")], {"GATEWAY_PORT": str(port), "MINISTACK_HOST": "127.0.0.1", **closed}


def cognito_local(port):
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is not installed")
    folder = TARGET / "node" / COGNITO_LOCAL
    if not (folder / "node_modules/.bin/cognito-local").exists():
        folder.mkdir(parents=True, exist_ok=True)
        print(f"installing {COGNITO_LOCAL} into {folder}", file=sys.stderr)
        pyenv.run([npm, "install", "--prefix", folder, "--no-audit", "--no-fund", COGNITO_LOCAL], "npm install failed")
    return [folder / "node_modules/.bin/cognito-local"], {"HOST": "127.0.0.1", "PORT": str(port)}


SERVERS = {"moto": moto, "ministack": ministack, "cognito-local": cognito_local}
REQUIRED = {"moto"}


# --- clients ---


def call(what, command):
    """Run a program and return its output."""
    done = subprocess.run(list(map(str, command)), env=ENVIRONMENT, capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise Failure(f"{what}: {done.stderr.strip() or done.stdout.strip() or 'no message'}")
    return done.stdout


def rust(programs, name, *arguments):
    return call(f"{name} {arguments[0] if name == 'documents' else ''}".strip(), [programs[name], *arguments])


class Cli:
    """The AWS CLI, version 1."""

    def __init__(self, endpoint, folder):
        self.command = [Path(sys.executable).with_name("aws"), "--endpoint-url", endpoint, "--output", "json"]
        self.folder = folder

    def call(self, operation, request, timestamps="wire"):
        config = self.folder / "config"
        config.write_text(f"[default]\ncli_timestamp_format = {timestamps}\n")
        file = self.folder / f"{operation}.json"
        file.write_text(json.dumps(request))
        command = [*self.command, "cognito-idp", operation, "--cli-input-json", f"file://{file}"]
        return call(f"aws {operation}", ["env", f"AWS_CONFIG_FILE={config}", *command])

    def create(self, request):
        return json.loads(self.call("create-user-pool-client", request))["UserPoolClient"]

    def describe(self, key):
        """Return the response with epoch seconds, and with date-times."""
        return [self.call("describe-user-pool-client", key, timestamps) for timestamps in ("wire", "iso8601")]

    def update(self, request):
        self.call("update-user-pool-client", request)

    def delete(self, key):
        self.call("delete-user-pool-client", key)


class Boto3:
    """The AWS SDK for Python, with timestamps that have a local offset, as in version 2 of the AWS CLI."""

    def __init__(self, endpoint, folder):
        import boto3  # Only the environment has it.

        self.client = boto3.client("cognito-idp", endpoint_url=endpoint)

    def call(self, operation, request):
        try:
            response = getattr(self.client, operation)(**request)
        except Exception as error:
            raise Failure(f"boto3 {operation}: {error}") from None
        response.pop("ResponseMetadata")
        return response

    def create(self, request):
        return self.call("create_user_pool_client", request)["UserPoolClient"]

    def describe(self, key):
        response = self.call("describe_user_pool_client", key)
        zones = [datetime.timezone.utc, datetime.timezone(datetime.timedelta(hours=-9, minutes=-30))]
        return [json.dumps(response, default=lambda date: date.astimezone(zone).isoformat()) for zone in zones]

    def update(self, request):
        self.call("update_user_pool_client", request)

    def delete(self, key):
        self.call("delete_user_pool_client", key)


def lifecycle_with(client, programs, pool, folder):
    """Run the lifecycle with a client that is not in Rust, and check and edit its responses with a program that is."""

    def described(name):
        files = []
        for index, text in enumerate(client.describe(key)):
            files.append(folder / f"{name}{index}.json")
            files[-1].write_text(text)
        rust(programs, "documents", "same", *files)
        return files[0]

    created = client.create(json.loads(rust(programs, "documents", "create", pool)))
    key = {"UserPoolId": pool, "ClientId": created["ClientId"]}
    before = described("before")
    client.update(json.loads(rust(programs, "documents", "edit", before)))
    output = rust(programs, "documents", "edited", before, described("after"))
    client.delete(key)
    return output


def unknown_members_with(cli, programs, pool, folder):
    """Check that the AWS CLI rejects a request with an unknown member, and accepts it without unknown members."""

    def described(name, **unknown):
        file = folder / f"{name}.json"
        response = json.loads(cli.describe(key)[0])
        response["UserPoolClient"].update(unknown)
        file.write_text(json.dumps(response))
        return file

    created = cli.create(json.loads(rust(programs, "documents", "create", pool)))
    key = {"UserPoolId": pool, "ClientId": created["ClientId"]}
    before, unknown = described("known"), described("unknown", SettingOfTomorrow=True)
    try:
        cli.update(json.loads(rust(programs, "documents", "edit", unknown)))
    except Failure as failure:
        # The AWS CLI checks the parameters before it sends a request.
        expected = 'Parameter validation failed:\nUnknown parameter in input: "SettingOfTomorrow", must be one of: '
        if expected not in str(failure):
            raise
    else:
        raise Failure("the AWS CLI accepts a request with an unknown member")
    cli.update(json.loads(rust(programs, "documents", "edit-known", unknown)))
    output = rust(programs, "documents", "edited", before, described("edited"))
    cli.delete(key)
    return output


# --- the run ---


def build():
    """Build the programs; return their paths by name."""
    print("building the programs", file=sys.stderr)
    command = ["cargo", "build", "--package", "e2e", "--bins", "--message-format=json-render-diagnostics"]
    done = subprocess.run(command, cwd=pyenv.REPO, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit("e2e: the programs do not build")
    messages = map(json.loads, done.stdout.splitlines())
    return {message["target"]["name"]: message["executable"] for message in messages if message.get("executable")}


def run(name, programs):
    """Run all clients against a server; return the failures."""
    try:
        port = free_port()
        command, variables = SERVERS[name](port)
    except SystemExit as problem:
        # A signal exits with a number.
        if isinstance(problem.code, int):
            raise
        if name in REQUIRED:
            return [f"{name}: {problem}"]
        print(f"{name}: skipped: {problem}")
        return []

    failures = []
    try:
        with running(command, {**ENVIRONMENT, **variables}, port) as endpoint, tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            try:
                pool = Boto3(endpoint, folder).call("create_user_pool", {"PoolName": "e2e"})["UserPool"]["Id"]
            except Failure as failure:
                raise Failure(f"no user pool: {failure}") from None
            lifecycles = {
                "AWS SDK for Rust": lambda: rust(programs, "sdk", endpoint, pool),
                "plain HTTP": lambda: rust(programs, "plain", endpoint, pool),
                "AWS CLI": lambda: lifecycle_with(Cli(endpoint, folder), programs, pool, folder),
                "AWS CLI, unknown members": lambda: unknown_members_with(Cli(endpoint, folder), programs, pool, folder),
                "boto3": lambda: lifecycle_with(Boto3(endpoint, folder), programs, pool, folder),
            }
            for client, lifecycle in lifecycles.items():
                try:
                    output = lifecycle()
                    print(f"{name}, {client}: passed")
                    for line in output.splitlines():
                        print(f"    {line}")
                except Failure as failure:
                    failures.append(f"{name}, {client}: {failure}")
                    print(f"{name}, {client}: FAILED: {failure}")
            if failures:
                raise Failure("see above")
    except Failure as failure:
        failures.append(f"{name}: {failure}")
    return failures


def main():
    parser = commandline.Parser(__doc__)
    parser.add_argument("servers", nargs="*", metavar="server", help=f"{', '.join(SERVERS)} (default: all)")
    names = parser.parse_args().servers or list(SERVERS)
    if unknown := [name for name in names if name not in SERVERS]:
        parser.error(f"unknown server {', '.join(unknown)}, expected {', '.join(SERVERS)}")
    exit_on_signals()
    pyenv.reexec("e2e", pyenv.CLIENTS)
    programs = build()
    os.environ.clear()
    os.environ.update(ENVIRONMENT)
    failures = {name: run(name, programs) for name in names}
    for failure in sum(failures.values(), []):
        print(failure, file=sys.stderr)
    failed = [name for name in names if failures[name]]
    passed = len(names) - len(failed)
    print(f"e2e: {passed} passed, {len(failed)} failed")
    sys.exit(any(name in REQUIRED for name in failed))


if __name__ == "__main__":
    main()
