"""What an occurrence shows of a name's being the title of a work, a case at law, or what a thing was named.

As in thing_signs.py, each rule finds how much: 2 where it is nearly sure, 1 where people have it at times.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extraction.people.names.occurrence import Occurrence
from generator.extraction.people.names.thing_words import thing_words
from generator.extraction.people.roles.acted_roles import is_part
from generator.parsing.tag_sets import NOUNS
from generator.sieve import Rule

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BEYOND_DOUBT, _SURE, _HINT = 3, 2, 1
_MARKS_BEFORE = frozenset({"“", '"', "‘", "``", "«", "'"})
_MARKS_BEHIND = frozenset({"”", '"', "’", "''", "»", "'"})
_POINTS = frozenset({",", ".", ";"})
_LONGEST_TITLE, _LONG_WORD = 10, 4  # tokens; letters
_NO_TITLE = frozenset({"VERB", "AUX", "PRON"})
_SMALL_IN_WORKS = frozenset(
    {"of", "and", "the", "a", "an", "in", "to", "for", "with", "on", "at", "by", "&", ",", "."}
)
_NEAR_TITLE = 7  # tokens between a title and the word for what it is


def _title_of_work(case: Occurrence) -> int:
    """ "the films “Ann Berg” and “Rain”"."""
    start, end = case.tokens[0].i - 1, case.tokens[-1].i + 1
    if start < 0 or end >= len(case.doc) or case.doc[start].text not in _MARKS_BEFORE:
        return 0
    if case.doc[end].text in _POINTS and end + 1 < len(case.doc):
        end += 1
    if case.doc[end].text not in _MARKS_BEHIND:
        return 0
    sentence = case.head.sent
    first, last = max(sentence.start, start - _NEAR_TITLE), min(sentence.end, end + 1 + _NEAR_TITLE)
    near = [*case.doc[first:start], *case.doc[end:last]]
    return _SURE if any(_is_work(t) for t in near) else 0


def _within_title(case: Occurrence) -> int:
    """ "“Ann, Bo and the Great Storm” won a prize": who is named nowhere but in a title in marks."""
    a, b = case.tokens[0].i, case.tokens[-1].i
    near = case.doc[max(0, a - _LONGEST_TITLE) : b + _LONGEST_TITLE]
    first = next((t for t in reversed(near) if t.i < a and _is_mark(t)), None)
    last = next((t for t in near if t.i > b and _is_mark(t)), None)
    if first is None or last is None or first.whitespace_ or last.nbor(-1).whitespace_:
        return 0
    if not _is_title([t for t in case.doc[first.i + 1 : last.i] if not a <= t.i <= b]):
        return 0
    return _SURE if case.votes.is_written_once(case.written[-1]) else 0


def _is_mark(token: Token) -> bool:
    return token.text in _MARKS_BEFORE | _MARKS_BEHIND and token.tag_ != "POS"


def _is_title(others: Sequence[Token]) -> bool:
    """Whether the words around a name in marks are written as those of a title."""
    large = [t for t in others if t.text[0].isupper() and len(t) >= _LONG_WORD and t.pos_ not in _NO_TITLE]
    small = (t for t in others if not t.text[0].isupper())
    return bool(large) and all(t.lower_ in _SMALL_IN_WORKS or t.is_digit for t in small)


def _part_in_a_work(case: Occurrence) -> int:
    """ "She plays the ruthless teacher Ann Berg in the series": nobody, where nothing else tells of her.

    A ruler who is played was one: "plays President Ann Berg".
    """
    ruler = case.before is not None and case.before.is_title and case.words.is_title(case.before.text)
    if ruler or not is_part(case.head):
        return 0
    return _BEYOND_DOUBT if case.votes.is_written_once(case.written[-1]) else 0


def _counted(case: Occurrence) -> int:
    """ "The musical won four Anns": prizes, as nobody is four of a kind."""
    number = case.before
    if case.is_longer or number is None or not case.written[0].endswith("s"):
        return 0
    return _SURE if number.tag_ == "CD" and number.is_alpha and number.head in case.tokens else 0


def _is_work(token: Token) -> bool:
    return token.pos_ in NOUNS and token.lemma_.lower() in thing_words().works


def _versus(case: Occurrence) -> int:
    """ "Berg v. Stone"; "a Berg vs. Stone affair" may be of two players."""
    before = _joint(case.doc, case.tokens[0].i - 1, -1)
    behind = _joint(case.doc, case.tokens[-1].i + 1, 1)
    joints = {before, behind} - {""}
    if "v" in joints:
        return _SURE
    return _HINT if joints else 0


def _joint(doc: Doc, i: int, step: int) -> str:
    """The sign of a case at a token, without its full stop; "" where there is none."""
    if 0 <= i < len(doc) and doc[i].text == ".":
        i += step
    word = doc[i].lower_.rstrip(".") if 0 <= i < len(doc) else ""
    return word if word in thing_words().versus else ""


def _named_it(case: Occurrence) -> int:
    """ "We will name it Ann", "they named the bridge Ann Berg"."""
    thing = case.before
    if thing is None or case.second_before is None:
        return 0
    if thing.lower_ == "it":
        return _SURE if case.second_before.lemma_.lower() in thing_words().called and _ends(case) else 0
    verb = thing.head if thing.dep_ not in {"compound", "nmod"} else thing.head.head
    named = verb.lemma_.lower() in thing_words().called and verb.i < thing.i and verb.pos_ == "VERB"
    determined = thing.pos_ == "NOUN" and case.second_before.pos_ in {"DET", "PRON"}
    return _SURE if named and determined and not case.words.is_noun(thing.text) and _ends(case) else 0


def _nickname_of(case: Occurrence) -> int:
    """ "nicknamed “the Ann Berg of Norfield”": who is like Ann Berg, whom nothing else tells of."""
    the, verb = case.before, case.second_before
    while verb is not None and verb.i and verb.text in _MARKS_BEFORE:
        verb = verb.nbor(-1)
    if the is None or verb is None or case.behind is None:
        return 0
    named = verb.tag_ in {"VBN", "VBD"} and verb.lemma_.lower() in thing_words().called
    compared = the.lower_ == "the" and case.behind.lower_ == "of" and named
    once = compared and case.votes.is_written_once(case.written[-1])
    return _SURE if once else 0


def _ends(case: Occurrence) -> bool:
    """Whether nothing goes on behind a name: not "called it Ann Berg's best hour"."""
    return case.behind is None or case.behind.tag_ != "POS"


WORKS_AND_CASES: tuple[Rule[Occurrence, float], ...] = (
    Rule("title of a work", _title_of_work),
    Rule("within a title", _within_title),
    Rule("part in a work", _part_in_a_work),
    Rule("counted", _counted),
    Rule("case at law", _versus),
    Rule("what a thing is named", _named_it),
    Rule("nickname of another", _nickname_of),
)
