#!/usr/bin/env python3
"""Measure the example `audit`: clients per second, and peak memory at two sizes of input, which must not differ.

It needs Linux, because it reads the peak memory from /proc.
"""

import json
import random
import subprocess
import tempfile
import time
from pathlib import Path

import commandline

ROOT = Path(__file__).resolve().parent.parent


def client(number: int, rng: random.Random) -> dict:
    """Return a client with most settings; about one in ten breaks a rule."""
    urls = [f"https://app{number}.example.com/callback/{n}" for n in range(rng.randint(1, 5))]
    if rng.random() < 0.05:
        urls.append(f"http://app{number}.example.com/callback")
    flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    if rng.random() < 0.05:
        flows.append("ADMIN_NO_SRP_AUTH")
    return {
        "UserPoolId": "us-east-1_EXAMPLE",
        "ClientName": f"client {number}",
        "ClientId": f"{number:026}",
        "LastModifiedDate": 1726788459.464,
        "CreationDate": 1726788459.464,
        "RefreshTokenValidity": rng.choice([1, 30, 90]),
        "AccessTokenValidity": 60,
        "TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "hours", "RefreshToken": "days"},
        "ReadAttributes": ["email", "name"],
        "ExplicitAuthFlows": flows,
        "SupportedIdentityProviders": ["COGNITO"],
        "CallbackURLs": urls,
        "AllowedOAuthFlows": ["code"],
        "AllowedOAuthScopes": ["openid", "email"],
        "AllowedOAuthFlowsUserPoolClient": True,
        "PreventUserExistenceErrors": rng.choice(["LEGACY", "ENABLED"]),
        "EnableTokenRevocation": True,
        "AuthSessionValidity": 3,
    }


def audit(program: Path, file: Path) -> tuple[str, float, int]:
    """Return the last line of output, the seconds, and the peak resident memory in KiB."""
    start = time.monotonic()
    memory = 0
    with tempfile.TemporaryFile("w+") as output, subprocess.Popen([program, file], stdout=output) as process:
        while process.poll() is None:
            # The rusage of the ended process includes the time before exec, when it has the size of this interpreter.
            lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
            memory = max([memory, *(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))])
            time.sleep(0.001)
        seconds = time.monotonic() - start
        if process.returncode not in (0, 1):
            raise SystemExit(f"audit ended with {process.returncode}")
        output.seek(0)
        return output.read().splitlines()[-1], seconds, memory


def main() -> None:
    parser = commandline.Parser(__doc__)
    parser.add_argument(
        "--clients", type=commandline.positive, default=100_000, help="the larger size (default: %(default)s)"
    )
    most = parser.parse_args().clients
    build = ["cargo", "build", "--release", "--example", "audit", "--message-format", "json"]
    messages = subprocess.run(build, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    program = next(Path(path) for path in (json.loads(line).get("executable") for line in messages) if path)
    with tempfile.TemporaryDirectory() as scratch:
        for count in (max(most // 10, 1), most):
            file = Path(scratch) / f"{count}.jsonl"
            rng = random.Random(count)
            with file.open("w") as lines:
                for number in range(count):
                    document = {"UserPoolClient": client(number, rng)}
                    lines.write(json.dumps(document, separators=(",", ":")) + "\n")
            total, seconds, memory = audit(program, file)
            print(f"{total}\n  {count / seconds:,.0f} clients per second, peak memory {memory / 1024:.1f} MiB")


if __name__ == "__main__":
    main()
