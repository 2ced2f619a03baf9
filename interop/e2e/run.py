#!/usr/bin/env python3
"""Live through an app client's life against real servers, with real clients.

    python3 interop/e2e/run.py [SERVER ...]

starts each server (moto, ministack, cognito-local; all of them by default) on a free loopback port and has four
clients create, describe, edit, update, describe and delete an app client: a program with the AWS SDK for Rust and
feature `aws-sdk`, a program with a plain HTTP client and the `Operation` trait, the AWS CLI and boto3. What the last
two describe, also with ISO 8601 timestamps, a Rust program reads and edits. The edit must be the whole difference.

moto must pass. The others are skipped where they cannot be installed. Lines with `note:` tell how a server
disagrees with what it was asked for, or with the real service.
"""

import contextlib
import datetime
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import pyenv

# Raise these to run against newer software.
CLIENTS = ["boto3==1.44.5", "awscli==1.46.3"]
MOTO = ["moto[server]==5.2.5"]
MINISTACK = ["ministack==1.5.33"]
COGNITO_LOCAL = "cognito-local@5.3.0"

TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or pyenv.REPO / "target").resolve()

# No setting or credential of this machine reaches the clients or the servers.
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


class Failure(Exception):
    """What went wrong, on one line or with a server's last words."""


# --- servers: what starts each on a port, or why it cannot be had ---


def moto(port):
    python = pyenv.interpreter("moto", MOTO)
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


@contextlib.contextmanager
def running(command, variables, port):
    """Run a server until the block ends, however it ends."""
    with tempfile.TemporaryDirectory() as folder, open(Path(folder) / "log", "w+") as log:
        process = subprocess.Popen(
            list(map(str, command)),
            cwd=folder,
            env={**ENVIRONMENT, **variables},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            wait_for(process, port)
            yield f"http://127.0.0.1:{port}"
        except Failure as failure:
            log.seek(0)
            last = "".join(f"\n    | {line.rstrip()}" for line in log.readlines()[-15:])
            raise Failure(f"{failure}\n    the server's last words:{last}") from None
        finally:
            stop(process)


def wait_for(process, port):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise Failure(f"the server ended with status {process.returncode} before it listened")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise Failure("the server did not listen within 60 seconds")


def stop(process):
    """End the server and what it started."""
    for ending in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, ending)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


# --- clients ---


def call(what, command):
    """Run a program and return its output; its notes are for the reader."""
    done = subprocess.run(list(map(str, command)), env=ENVIRONMENT, capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise Failure(f"{what}: {done.stderr.strip() or done.stdout.strip() or 'no message'}")
    return done.stdout


def rust(programs, name, *arguments):
    return call(f"{name} {arguments[0] if name == 'documents' else ''}".strip(), [programs[f"e2e-{name}"], *arguments])


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
        """The answer with epoch seconds, and with date-times."""
        return [self.call("describe-user-pool-client", key, timestamps) for timestamps in ("wire", "iso8601")]

    def update(self, request):
        self.call("update-user-pool-client", request)

    def delete(self, key):
        self.call("delete-user-pool-client", key)


class Boto3:
    """The AWS SDK for Python, whose timestamps are written as version 2 of the AWS CLI does: with a local offset."""

    def __init__(self, endpoint, folder):
        import boto3  # only there inside the environment

        self.client = boto3.client("cognito-idp", endpoint_url=endpoint)

    def call(self, operation, request):
        try:
            answer = getattr(self.client, operation)(**request)
        except Exception as error:
            raise Failure(f"boto3 {operation}: {error}") from None
        answer.pop("ResponseMetadata")
        return answer

    def create(self, request):
        return self.call("create_user_pool_client", request)["UserPoolClient"]

    def describe(self, key):
        answer = self.call("describe_user_pool_client", key)
        zones = [datetime.timezone.utc, datetime.timezone(datetime.timedelta(hours=-9, minutes=-30))]
        return [json.dumps(answer, default=lambda instant: instant.astimezone(zone).isoformat()) for zone in zones]

    def update(self, request):
        self.call("update_user_pool_client", request)

    def delete(self, key):
        self.call("delete_user_pool_client", key)


def life_with(client, programs, pool, folder):
    """What the programs in Rust do, by a client that is not, with documents for the two to meet."""

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


# --- the run ---


def build():
    """Build the programs; return where they are."""
    print("building the programs", file=sys.stderr)
    command = ["cargo", "build", "--package", "interop", "--bins", "--message-format=json-render-diagnostics"]
    done = subprocess.run(command, cwd=pyenv.REPO, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit("e2e: the programs do not build")
    messages = map(json.loads, done.stdout.splitlines())
    return {message["target"]["name"]: message["executable"] for message in messages if message.get("executable")}


def run(name, programs):
    """Run everything against a server; return what failed."""
    try:
        port = free_port()
        command, variables = SERVERS[name](port)
    except SystemExit as problem:
        if name in REQUIRED:
            return [f"{name}: {problem}"]
        print(f"{name}: skipped: {problem}")
        return []

    failures = []
    try:
        with running(command, variables, port) as endpoint, tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            try:
                pool = Boto3(endpoint, folder).call("create_user_pool", {"PoolName": "e2e"})["UserPool"]["Id"]
            except Failure as failure:
                raise Failure(f"no user pool: {failure}") from None
            lives = {
                "AWS SDK for Rust": lambda: rust(programs, "sdk", endpoint, pool),
                "plain HTTP": lambda: rust(programs, "plain", endpoint, pool),
                "AWS CLI": lambda: life_with(Cli(endpoint, folder), programs, pool, folder),
                "boto3": lambda: life_with(Boto3(endpoint, folder), programs, pool, folder),
            }
            for client, life in lives.items():
                try:
                    output = life()
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
    names = sys.argv[1:] or list(SERVERS)
    unknown = [name for name in names if name not in SERVERS]
    if unknown:
        sys.exit(f"e2e: unknown server {', '.join(unknown)}, expected {', '.join(SERVERS)}")
    pyenv.reexec("e2e", CLIENTS)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("e2e: ended by a signal"))
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
