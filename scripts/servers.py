"""Servers that a script starts. They end with the script, even if a signal ends it."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# A closed terminal sends SIGHUP.
ENDINGS = [getattr(signal, name) for name in ("SIGHUP", "SIGINT", "SIGTERM") if hasattr(signal, name)]
# Between the start of a server and the `try` that ends it, a signal waits here.
_held = False
_waiting = None


class Failure(Exception):
    """The reason why a server does not run, with the end of its log."""


def exit_on_signals():
    """Turn a signal that ends the script into `SystemExit`, so that `finally` blocks run."""
    for ending in ENDINGS:
        # `nohup` has the script go on.
        if signal.getsignal(ending) != signal.SIG_IGN:
            signal.signal(ending, _exit)


def _exit(number, _frame=None):
    global _waiting
    if _held:
        _waiting = number
        return
    for ending in ENDINGS:
        # A terminal sends several signals as it closes; the second one must not interrupt the cleanup.
        signal.signal(ending, signal.SIG_IGN)
    sys.exit(128 + number)


@contextlib.contextmanager
def running(command, environment, port):
    """Run a server until the block ends, and yield its URL once it listens on the port.

    Raises `Failure` if it does not. A `Failure` of the block gets the end of the server's log too.
    """
    global _held, _waiting
    with tempfile.TemporaryDirectory() as folder, open(Path(folder) / "log", "w+", errors="replace") as log:
        _held, process = True, None
        try:
            # A session of its own, so that its children are ended too.
            process = subprocess.Popen(
                list(map(str, command)),
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
            _held = False
            if _waiting is not None:
                _exit(_waiting)
            _wait_for(process, port)
            yield f"http://127.0.0.1:{port}"
        except Failure as failure:
            log.seek(0)
            last = "".join(f"\n    | {line.rstrip()}" for line in log.readlines()[-15:])
            raise Failure(f"{failure}\n    the end of the server's log:{last}") from None
        finally:
            _held = False
            if process is not None:
                _stop(process)


def _wait_for(process, port):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise Failure(f"the server ended with status {process.returncode} before it listened")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise Failure("the server did not listen within 60 seconds")


def _stop(process):
    """End the server and its child processes."""
    for ending in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, ending)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
