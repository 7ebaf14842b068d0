"""docs/dossier.json: the whole site in the open format."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import msgspec

from generator.model import Dossier
from generator.open_format import dossier_json

_SURROGATE = re.compile("[\ud800-\udfff]")


def whole_json(dossiers: Sequence[Dossier], version: str) -> str:
    """All stories as one JSON object, with the version that made it; half a surrogate is escaped."""
    value = {"generator": f"Dossier {version}".strip(), "stories": [dossier_json(d) for d in dossiers]}
    text = _SURROGATE.sub(lambda m: f"\\u{ord(m[0]):04x}", json.dumps(value, ensure_ascii=False))
    # The standard library indents in Python, character by character.
    return msgspec.json.format(text, indent=1) + "\n"
