"""``python -m generator``."""

import sys

from generator.cli import app

if __name__ == "__main__":
    # Piped output must be UTF-8 whatever the machine's locale: the open format is JSON in UTF-8.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    app(prog_name="python -m generator")
