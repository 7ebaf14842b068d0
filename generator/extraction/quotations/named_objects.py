"""Tell what somebody does something with from what somebody says: "read “Silver River” aloud", "typed “yes”".

In: an article, a frame whose verb has a thing for its object as well as words, and a string right behind it.
Out: whether the string is the name of that thing, or what was put down, ordered or pressed.
"""

from __future__ import annotations

from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.titles_of_works import in_title_case
from generator.extraction.quotations.vocabulary import vocabulary

_LONGEST_OBJECT = 4
_AROUND_OBJECTS = "\"'“”‘’`«»"
_ENDS_SPEECH = frozenset(",?!…:;")
_OF_SPEAKERS = frozenset({"i", "we", "you"})


def is_named_object(article: QuotedText, frame: Frame | None, first: int, last: int) -> bool:
    """Whether the string from token ``first`` to ``last`` is the object of a verb which is not of saying."""
    if frame is None or frame.kind != "verb" or frame.cue_last + 1 != first:
        return False
    s, words = article.syntax, vocabulary()
    quoted = article.text[s.start[first] : s.end[last]].strip(_AROUND_OBJECTS)
    if (
        len(quoted.split()) > _LONGEST_OBJECT
        or quoted[-1:] in _ENDS_SPEECH
        or _has_clause(article, first, last)
    ):
        return False
    if in_title_case(quoted):
        return frame.lemma in words.with_things and (quoted[-1:] != "." or quoted[-3:-2] in (".", ""))
    small = quoted[:1].islower() or quoted[:1].isdigit()
    goes_on = last + 1 < s.n and first <= s.head[last + 1] <= last  # "ordered “a full review” of the case"
    return small and not goes_on and frame.lemma in words.with_commands


def _has_clause(article: QuotedText, first: int, last: int) -> bool:
    s = article.syntax
    return any(
        s.lower[i] in _OF_SPEAKERS or s.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(first, last + 1)
    )
