"""``python -m generator``, and ``dossier`` where the package is installed."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType

ENDING = (signal.SIGINT, signal.SIGTERM)  # Ctrl-C, and what a service manager sends


def main() -> None:
    """Run a command; one that is interrupted cleans up and says so in a line, without a traceback."""
    # Not Python's KeyboardInterrupt: one that passes through exec() of a string, as imports of
    # dataclasses do, makes Python end itself by the signal once more, whatever catches it.
    if threading.current_thread() is threading.main_thread():  # only there, and no other hears signals
        for number in ENDING:
            signal.signal(number, _interrupted)
    # A stream that the caller closed: what goes there goes nowhere, and not into the other one.
    sys.stdout, sys.stderr = (s or Path(os.devnull).open("w") for s in (sys.stdout, sys.stderr))  # noqa: SIM115
    # Piped output must be UTF-8 whatever the machine's locale: the open format is JSON in UTF-8.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        from generator.cli import app
        from generator.program import PROGRAM

        app(prog_name=PROGRAM)
    except SystemExit as error:
        ended = error
    except OSError as error:  # of --help, which typer prints
        print(f"standard output: {error.strerror}", file=sys.stderr)
        os._exit(1)  # without Python's last flush, which would fail once more
    if ended.code in {128 + number for number in ENDING}:
        print("interrupted", file=sys.stderr)
    sys.exit(ended.code)


def _interrupted(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)  # as shells give it


if __name__ == "__main__":
    main()
