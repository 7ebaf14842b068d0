"""``python -m generator``."""

from __future__ import annotations

import signal
import sys
from types import FrameType

# Statuses of a command that Ctrl-C or SIGTERM ended, as shells give them.
INTERRUPTED, TERMINATED = 128 + signal.SIGINT, 128 + signal.SIGTERM


def main() -> None:
    """Run a command; one that is interrupted cleans up and says so in a line, without a traceback."""
    signal.signal(signal.SIGTERM, _terminated)
    # Piped output must be UTF-8 whatever the machine's locale: the open format is JSON in UTF-8.
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.reconfigure(encoding="utf-8")
    try:
        from generator.cli import app

        app(prog_name="python -m generator")
    except KeyboardInterrupt:
        ended = SystemExit(INTERRUPTED)
    except SystemExit as error:
        ended = error
    if ended.code in (INTERRUPTED, TERMINATED):
        print("interrupted", file=sys.stderr)
    sys.exit(ended.code)


def _terminated(number: int, frame: FrameType | None) -> None:
    raise SystemExit(TERMINATED)


if __name__ == "__main__":
    main()
