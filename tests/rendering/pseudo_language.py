"""A language that nobody speaks: each letter of a label wide, each letter of an article Cyrillic.

What is left in plain letters on a page made with both is a word of ours that stands outside labels.yml.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from generator.labels.label_files import shipped_entries
from generator.labels.site_labels import PLACEHOLDER, Entry, SiteLabels
from generator.labels.told import Told

_WIDE = str.maketrans({letter: chr(ord(letter) + 0xFEE0) for letter in string.ascii_letters})
_CYRILLIC = str.maketrans(
    {letter: chr(0x430 + i) for i, letter in enumerate(string.ascii_lowercase)}
    | {letter: chr(0x410 + i) for i, letter in enumerate(string.ascii_uppercase)}
)
# Fields of the model that hold an article's or an editor's words.
_OF_OTHERS = {
    "text",
    "title",
    "outlet",
    "authors",
    "headline",
    "name",
    "aliases",
    "role",
    "told",
    "why",
    "note",
}


class PseudoLabels(SiteLabels):
    """The labels in wide letters."""

    def __init__(self) -> None:
        wide = {key: _wide(entry) for key, entry in shipped_entries("en").items()}
        super().__init__({**wide, "language": "qps"})


def wide(text: str) -> str:
    """A label in wide letters, its placeholders as they are."""
    parts = PLACEHOLDER.split(text)
    return "".join(f"{{{part}}}" if i % 2 else part.translate(_WIDE) for i, part in enumerate(parts))


def _wide(entry: Entry) -> Entry:
    if isinstance(entry, str):
        return wide(entry)
    if isinstance(entry, Mapping):
        return {form: wide(text) for form, text in entry.items()}
    return [wide(name) for name in entry]


def in_cyrillic(thing: Any, field: str = "") -> Any:
    """A dossier, or anything in it, with the words of its articles in other letters, at the same places."""
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{f.name: in_cyrillic(getattr(thing, f.name), f.name) for f in fields(thing)})
    if isinstance(thing, tuple):
        return tuple(in_cyrillic(one, field) for one in thing)
    if isinstance(thing, dict):
        return {key: in_cyrillic(value, "") for key, value in thing.items()}
    if isinstance(thing, Told):
        values = {
            k: in_cyrillic(v, "why") if isinstance(v, str | tuple) else v for k, v in thing.values.items()
        }
        return Told(str(thing), thing.label, values)
    return thing.translate(_CYRILLIC) if isinstance(thing, str) and field in _OF_OTHERS else thing
