"""Tell strings in quotation marks that no cue goes with and that are no speech: headings, terms and titles.

In: an article, and a string as token indices. Out: whether it is one. Where a page's lines were lost, a
heading in marks stands between two sentences like a further utterance of whoever spoke last.
"""

from __future__ import annotations

from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.string_cases import STOPS
from generator.extraction.quotations.titles_of_works import in_title_case
from generator.model import Span

_MOST_WORDS = 9
_ENDS_UTTERANCE = frozenset(".,?!…;:—–-")
_STRING_MARKS = "\"'“”‘’`«» "


def is_loose(article: QuotedText, string: Span, last: int, whole: bool) -> bool:
    """Whether a string is no utterance: of few words, and neither it nor what is behind it ends a sentence.

    'He left,” said Lee. “A Bridge Too Far” The council met on Friday.' has such a string.
    """
    s, words = article.syntax, article.words(string).strip(_STRING_MARKS)
    if not whole and in_title_case(words):
        return True
    if len(words.split()) > _MOST_WORDS or words[-1:] in _ENDS_UTTERANCE:
        return False
    behind = last + 1
    if behind >= s.n or s.line[behind] != s.line[last] or article.owner[behind] >= 0:
        return False
    return s.text[behind] not in STOPS and s.pos[behind] not in ("PUNCT", "SPACE")
