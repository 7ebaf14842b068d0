"""What this program is called where it was called: messages name commands as they can be typed."""

from __future__ import annotations

import sys
from pathlib import Path

# An installed package brings a command; a checkout has none.
PROGRAM = "dossier" if Path(sys.argv[0]).stem == "dossier" else "python -m generator"
