"""Who was speaking just before: "Ann Moss, who backs Holt, said so. [paragraph] “It is right,” she said."

In: an utterance that opens a paragraph and goes to "he" or "she", and the quotations before it. Out: the
one that closes the paragraph before it, if its speaker stands there by name or description: he goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extraction.person_words import person_words
from generator.model import Quotation, Span

_SENTENCE_ENDS = re.compile(r"[.!?][\"”’']*\s+[\"“‘]?[A-Z]")
_ASKS = re.compile(r"ask|question|wonder|inquir|enquir")  # who is asked is the one to speak next
_BACK = 12  # quotations
_LAST_MARKS = frozenset(".?!")
_FARTHEST_BACK = 500
_PRONOUN_SPEAKERS = frozenset({"he", "she", "they", "it", "i", "we"})
_ONE = frozenset({"a", "an", "one", "another"})


def last_to_speak(text: str, q: Quotation, before: Sequence[Quotation]) -> Quotation | None:
    """The statement that closes what is before an utterance; None where that closes otherwise."""
    paragraph = _paragraph_before(text, q)
    if paragraph is None:
        return None
    for other in reversed(before[-_BACK:]):
        speaker = other.speaker
        if speaker is None or not paragraph.start <= speaker.start < paragraph.end:
            continue
        asks = other.cue is not None and _ASKS.match(text, other.cue.start) is not None
        return other if not asks and _closes(text, other, speaker, paragraph.end) else None
    return None


def is_of_nobody_named(text: str, speaker: Span) -> bool:
    """Whether a speaker's phrase brings in one person without a name: "A reporter for the Courier"."""
    words = text[speaker.start : speaker.end].lower().split()
    return bool(words) and words[0] in _ONE and any(person_words().is_noun(word) for word in words[1:])


def _paragraph_before(text: str, q: Quotation) -> Span | None:
    """The paragraph before an utterance that opens its own, or the sentence, if its speaker is behind it."""
    if q.kind != "direct" or q.speaker is None or q.speaker.start < q.span.end:
        return None
    end = q.span.start
    while end > 0 and text[end - 1].isspace():
        end -= 1
    if end == 0:
        return None
    start = text.rfind("\n", 0, end) + 1
    if "\n" not in text[end : q.span.start]:
        if text[end - 1] not in _LAST_MARKS:
            return None  # the utterance, or the sentence that it is in, goes on
        start = max(start, end - _FARTHEST_BACK)
    return Span(start, end)


def _closes(text: str, other: Quotation, speaker: Span, end: int) -> bool:
    """Whether a statement is in the last sentence of its paragraph, its speaker no pronoun."""
    if (
        text[speaker.start : speaker.end].lower() in _PRONOUN_SPEAKERS
        or other.span.start < speaker.start < other.span.end
    ):
        return False
    first, last = sorted((speaker, other.span), key=lambda span: span.start)
    between = text[first.end : max(first.end, last.start)]
    return not (_SENTENCE_ENDS.search(between) or _SENTENCE_ENDS.search(text, last.end, end))
