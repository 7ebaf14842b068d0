"""Names between commas behind an office: "according to the surveyor, | Ann Lee, | the tower leans".

In: a text with its parse, and the phrase of an office. Out: the phrase with the name, which the parse may
have hung elsewhere. "According to the mayor, Norland and Sund are late" names nobody so.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.person_words import may_speak
from generator.extraction.quotations.phrases import Phrase
from generator.parsing.columns import Syntax

_OF_TRADES = ("er", "or", "ist", "ian")  # how most nouns of trades end: "the surveyor"
_FEWEST, _MOST = 2, 4  # words of a name


def with_name_behind(s: Syntax, quoted: Sequence[bool], office: Phrase) -> Phrase:
    """The phrase of an office as far as the name behind its comma; itself where there is none."""
    first = office.last + 2
    if first >= s.n or s.text[first - 1] != "," or s.pos[office.head] != "NOUN":
        return office
    if (
        not (may_speak(s.lemma[office.head]) or s.lemma[office.head].endswith(_OF_TRADES))
        or s.tag[office.head] != "NN"
    ):
        return office
    end = first
    while end < s.n and s.pos[end] == "PROPN" and not quoted[end] and s.line[end] == s.line[first]:
        end += 1
    if not _FEWEST <= end - first <= _MOST or s.text[end : end + 1] not in ([","], ["."], []):
        return office
    listed = s.text[end : end + 1] == [","] and end + 1 < s.n and s.pos[end + 1] in ("PROPN", "CCONJ")
    return office if listed else Phrase(office.first, end - 1, end - 1, office.rules)
