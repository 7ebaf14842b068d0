"""Find what a sentence can do without in its middle or at its start: asides, and a phrase put first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.model import Span
from generator.parsing.tag_sets import NOMINAL_SUBJECTS
from generator.text.layout import DASHES

if TYPE_CHECKING:
    from spacy.tokens import Token

_SET_OFF = frozenset({"relcl", "acl", "appos"})
_CLAUSES = frozenset({"relcl", "acl"})
_PUT_FIRST = frozenset({"prep", "advcl", "npadvmod", "advmod"})
# Characters: a shorter one ("…, 43, …") costs no room.
_SHORTEST = 20
_SETTING_OFF = DASHES | {","}


def asides(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Spans of the article's text that the sentence is whole without, in order; none overlaps another.

    An aside stands between two commas or dashes, which belong to its span; a phrase put first begins the
    sentence, and its span reaches to the subject; a clause may tell which subject is meant.
    """
    found = [*_put_first(tokens), *_between_marks(tokens), *_of_the_subject(tokens)]
    out: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        if span.end - span.start >= _SHORTEST and (not out or span.start >= out[-1].end):
            out.append(span)
    return tuple(out)


def _put_first(tokens: Sequence[Token]) -> Iterator[Span]:
    """ "After a long dispute, the mayor resigned": what stands before the subject, with its comma."""
    subject = next((t for t in tokens if t.dep_ in NOMINAL_SUBJECTS and t.head.dep_ == "ROOT"), None)
    if subject is None or not tokens:
        return
    left = subject.left_edge
    begins = next((t for t in subject.head.lefts if t.left_edge.i == tokens[0].i), None)
    if begins is None or begins.dep_ not in _PUT_FIRST or left.i == tokens[0].i:
        return
    if left.nbor(-1).text == ",":
        yield Span(tokens[0].idx, left.idx)


def _of_the_subject(tokens: Sequence[Token]) -> Iterator[Span]:
    """ "A man who was hurt at the mill was released": the clause between a subject and its verb."""
    for token in tokens:
        subject = token.head
        if token.dep_ not in _CLAUSES or subject.dep_ not in NOMINAL_SUBJECTS or subject.i >= token.i:
            continue
        before = token.left_edge.nbor(-1) if token.left_edge.i > tokens[0].i else None
        last = token.right_edge
        if before is not None and not before.is_punct and last.i < subject.head.i and not last.is_punct:
            yield Span(before.idx + len(before.text), last.idx + len(last.text))


def _between_marks(tokens: Sequence[Token]) -> Iterator[Span]:
    """ "Ann Lee, the mayor of Berg, resigned": what is set off from the noun before it."""
    if not tokens:
        return
    first, last = tokens[0].i, tokens[-1].i
    for token in tokens:
        if token.dep_ not in _SET_OFF:
            continue
        left, right = token.left_edge, token.right_edge
        closing = right if right.text in _SETTING_OFF else right.nbor() if right.i < last else None
        if left.i <= first + 1 or closing is None or closing.i >= last:
            continue
        opening = left.nbor(-1)
        if (
            opening.text in _SETTING_OFF
            and closing.text in _SETTING_OFF
            and (opening.text == ",") == (closing.text == ",")
        ):
            before = opening.nbor(-1)
            yield Span(before.idx + len(before.text), closing.idx + len(closing.text))
