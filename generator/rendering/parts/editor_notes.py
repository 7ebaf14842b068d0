"""What pages say of what an editor corrected, chose or added: quietly, beside it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

CORRECTED = "as corrected by the editor"
CHOSEN = "as chosen by the editor"
# What each aspect is called in a row of what was corrected; an aspect not among these by its own name.
_CORRECTED_ASPECTS = {
    "article_text": "how much is shown",
    "authors": "author",
    "merge": "who is one person",
    "split": "who is not one person",
    "url": "address",
}


def correction_note(corrected: Sequence[str], words: str = CORRECTED) -> Markup:
    """A note where anything was corrected; else empty."""
    return Markup('<span class="d-corrected">{}</span>').format(words) if corrected else Markup("")


def corrected_aspects(corrected: Sequence[str]) -> str:
    """ "name, role: as corrected by the editor", or "" where nothing was."""
    named = ", ".join(_CORRECTED_ASPECTS.get(aspect, aspect) for aspect in corrected)
    return f"{named}: {CORRECTED}" if named else ""
