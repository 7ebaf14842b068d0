"""The age that stands behind a name: "Ann Berg, 43"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FIGURES = 2


def is_age_behind(doc: Doc, end: int) -> bool:
    """Whether a comma and an age are behind a name, by the token where that ends."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    age = doc[end + 1].text
    return age.isdigit() and len(age) == _FIGURES
