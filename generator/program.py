"""What this program is called where it was called: messages name commands as they can be typed."""

from __future__ import annotations

import sys
from pathlib import Path

# An installed package carries files and brings a command, whoever calls it; a checkout has none.
_IS_INSTALLED = (Path(__file__).parent / "laying_out" / "carried").is_dir()
PROGRAM = "dossier" if _IS_INSTALLED or Path(sys.argv[0]).stem == "dossier" else "python -m generator"
