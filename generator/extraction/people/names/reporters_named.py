"""Leave out who is named only as the reporter of a piece, at a sentence's end: "…, Ann Berg reports."."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.extraction.people.names.name_candidates import Key, NameCandidate

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BEFORE_A_REPORTER = frozenset({",", "'s", "’s", "—", "–", "-"})


def without_reporters(
    doc: Doc, people: Sequence[Key], names: Mapping[Key, Sequence[NameCandidate]]
) -> list[Key]:
    """The people without those whom the article names once, as who reports it."""
    surnames = {key[-1] for key in names if len(key) == 1}
    return [
        key
        for key in people
        if len(key) == 1
        or key[-1] in surnames
        or not all(_reports(doc, c) for c in names.get(key, ()))
        or not names.get(key)
    ]


def _reports(doc: Doc, c: NameCandidate) -> bool:
    """Whether a name ends a sentence with "reports" behind it, or "reports from Oslo" or "for this paper"."""
    before = doc[c.start - 1] if c.start else None
    if (
        before is not None
        and before.text not in _BEFORE_A_REPORTER
        and not before.is_space
        and not _is_stop(before)
    ):
        return False
    if c.end + 1 >= len(doc) or doc[c.end].lower_ not in {"reports", "reported"}:
        return False
    behind = doc[c.end + 1]
    if behind.lower_ in {"from", "for"}:
        return True
    return doc[c.end].lower_ == "reports" and (behind.is_space or behind.text == ".")


def _is_stop(token: Token) -> bool:
    return token.text in {".", "!", "?", "”", '"'}
