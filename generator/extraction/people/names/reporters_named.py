"""Leave out who is named only as a reporter: "…, Ann Berg reports.", "all from me, Ann Berg, …"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.extraction.people.names.name_candidates import Key, NameCandidate
from generator.text.layout import ends_line

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# The words before a writer's own name, by which a live page signs on, off or hands over.
_FIRST_PERSONS = (["me", ","], ["i", "'m"], ["i", "’m"], ["i", "am"])
_COLLEAGUES = (["my", "colleague"], ["my", "colleagues"], ["our", "colleague"], ["our", "colleagues"])
_LEAVING = ("signing off", "reporting", "with you")
_QUOTING = frozenset({'"', "“", "”"})
_REACH = 60  # tokens
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
        or not all(_reports(doc, c) or _writes(doc, c) for c in names.get(key, ()))
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


def _writes(doc: Doc, c: NameCandidate) -> bool:
    """Whether a name is the writer's, or a colleague's: "from me, Ann Berg", "to my colleague Jo Dahl"."""
    before = [t.lower_ for t in doc[max(0, c.start - 3) : c.start]]
    behind = " ".join(t.lower_ for t in doc[c.end : c.end + 2])
    named = before[-2:] in _FIRST_PERSONS or before[-2:] in _COLLEAGUES
    passing = before[-2:] == ["this", "is"] and behind.startswith(_LEAVING)
    return (named or passing) and not _is_said(doc, c.start)


def _is_said(doc: Doc, start: int) -> bool:
    """Whether a quotation mark of the line is open before a token."""
    marks = 0
    for token in reversed(list(doc[max(0, start - _REACH) : start])):
        if token.is_space and ends_line(token.text):
            break
        marks += token.text in _QUOTING
    return marks % 2 == 1


def _is_stop(token: Token) -> bool:
    return token.text in {".", "!", "?", "”", '"'}
