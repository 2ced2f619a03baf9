"""Virtual environments for the scripts beside this file.

The scripts need packages from PyPI (botocore, moto, ...) but must run on a machine that has
only python3. Each environment is made once under `target/python/<name>`, or under
`$CARGO_TARGET_DIR/python/<name>`, and filled again only when its requirements change.
"""

import os
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent


def interpreter(name, requirements=()):
    """Return the Python interpreter of the environment `name`, holding `requirements`."""
    root = _root(name)
    python = root / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = root / "requirements.stamp"
    wanted = "".join(f"{requirement}\n" for requirement in requirements)
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python
    if not python.exists():
        run([sys.executable, "-m", "venv", "--clear", root], "cannot make a virtual environment")
    stamp.unlink(missing_ok=True)
    if requirements:
        print(f"installing {', '.join(requirements)} into {root}", file=sys.stderr)
        run([python, "-m", "pip", "install", "--quiet", *requirements], "pip install failed")
    stamp.write_text(wanted)
    return python


def reexec(name, requirements):
    """Continue the running script inside the environment `name`."""
    python = interpreter(name, requirements)
    if Path(sys.prefix).resolve() != _root(name):
        sys.stdout.flush()
        os.execv(python, [str(python), *sys.argv])


def run(command, failure, **options):
    """Run `command` and return its output; exit with one line if it fails."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, **options)
    if done.returncode != 0:
        lines = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()
        errors = [line for line in lines if "error" in line.lower()]
        sys.exit(f"{failure}: {(errors or lines)[-1].strip()}")
    return done.stdout


def _root(name):
    target = Path(os.environ.get("CARGO_TARGET_DIR") or REPO / "target")
    return target.resolve() / "python" / name
