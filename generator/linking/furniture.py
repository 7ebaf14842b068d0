"""Tell the page's furniture (captions, notices, invitations to subscribe) and cut-off text from the story."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

_CUT_OFF = re.compile(r"(?:\.\.\.|…)[\"'”’)\]]*$")


def is_furniture(sentence: str) -> bool:
    """Whether a sentence belongs to the page and not to the story, by the phrases in data/furniture.yml."""
    return _pattern().search(" ".join(sentence.split())) is not None


def is_cut_off(sentence: str) -> bool:
    """Whether a sentence breaks off ("…"), as excerpts do: what it would have said is not known."""
    return _CUT_OFF.search(sentence.rstrip()) is not None


@cache
def _pattern() -> re.Pattern[str]:
    path = Path(__file__).parent / "data" / "furniture.yml"
    rules = yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    openings, phrases, endings = ("|".join(rules[k]) for k in ("openings", "phrases", "endings"))
    return re.compile(rf"^\W{{0,2}}(?:{openings})|\b(?:{phrases})\b|(?:{endings})\W*$", re.IGNORECASE)
