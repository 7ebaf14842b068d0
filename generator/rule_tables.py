"""Read a rule table: a YAML file in a data/ folder beside the code that applies it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

# libyaml reads our larger tables ten times as fast; without it the same file gives the same values.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_table(path: Path) -> Any:
    """The parsed content of a rule table. Not cached: what is made of it is, where it is made."""
    return yaml.load(path.read_bytes(), _LOADER)
