"""``python -m generator``."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import FrameType

# Statuses of a command that Ctrl-C or SIGTERM ended, as shells give them.
INTERRUPTED, TERMINATED = 128 + signal.SIGINT, 128 + signal.SIGTERM


def main() -> None:
    """Run a command; one that is interrupted cleans up and says so in a line, without a traceback."""
    signal.signal(signal.SIGTERM, _terminated)
    # A stream that the caller closed: what goes there goes nowhere, and not into the other one.
    sys.stdout, sys.stderr = (s or Path(os.devnull).open("w") for s in (sys.stdout, sys.stderr))  # noqa: SIM115
    # Piped output must be UTF-8 whatever the machine's locale: the open format is JSON in UTF-8.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        from generator.cli import app

        app(prog_name="python -m generator")
    except KeyboardInterrupt:
        ended = SystemExit(INTERRUPTED)
    except SystemExit as error:
        ended = error
    except OSError as error:  # of --help, which typer prints
        print(f"standard output: {error.strerror}", file=sys.stderr)
        os._exit(1)  # without Python's last flush, which would fail once more
    if ended.code in (INTERRUPTED, TERMINATED):
        print("interrupted", file=sys.stderr)
    sys.exit(ended.code)


def _terminated(number: int, frame: FrameType | None) -> None:
    raise SystemExit(TERMINATED)


if __name__ == "__main__":
    main()
