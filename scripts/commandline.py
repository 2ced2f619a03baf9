"""The command lines of the scripts in this folder and under `interop`."""

import argparse
from pathlib import Path


class Parser(argparse.ArgumentParser):
    """A parser whose `--help` prints the docstring of the script. An error is one line, with status 2."""

    def __init__(self, doc):
        super().__init__(
            description=doc, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
        )

    def error(self, message):
        line = " ".join(message.split())
        self.exit(2, f"{self.prog}: error: {line} (--help prints the usage)\n")


def existing_file(argument):
    """Return the path of a file that can be read."""
    try:
        open(argument, "rb").close()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise argparse.ArgumentTypeError(f"cannot read {argument!r}: {reason}") from None
    return Path(argument)


def positive(argument):
    """Return an integer that is at least 1."""
    try:
        number = int(argument)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"must be an integer of at least 1, found {argument!r}")
    return number
