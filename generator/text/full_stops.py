"""Full stops that are in doubt: those of abbreviations, initials, clocks and letters that name a thing.

In: a text. Out: the places behind such a stop at which a sentence surely begins, or surely does not; and
those where one surely begins though the caption or headline before it has no stop.
All other stops are left to the parser. An abbreviation before a word that begins sentences and no names
("in the U.S. The vote …") ends one: the orthographic evidence of Kiss and Strunk (2006).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from generator.rule_tables import read_lists
from generator.text.ended_clauses import clause_ends
from generator.text.quotation_marks import CLOSING_MARKS, OPENING_MARKS
from generator.text.reports_without_stop import sentences_behind_reports

_STOP = re.compile(
    rf"(?<![\w.$£€])(?P<word>[$£€]?[\d.,]{{0,12}}[^\W\d_][\w.&’'-]{{0,11}}|\d+)\.(?P<closed>[{CLOSING_MARKS})\]]*)"
    rf"[ \t\xa0]+(?=(?P<open>[{OPENING_MARKS}]?)(?P<next>\w[\w’'-]*)(?P<behind>\W?))"
)
# A full stop behind this is looked at with so many characters before it.
_REACH = 40
_LAST_WORD = re.compile(r"(?:^|[\s(“\"-])([A-Z]\w{1,5})\.$")
_CLOCK = re.compile(r"[ap]\.m", re.IGNORECASE)
_ATTRIBUTED = re.compile(
    r"(?:\b(?:the|an?|this|that|his|her|its|their)|['’]s)\s+(?:\d[\d:.]*\s+)?$", re.IGNORECASE
)
_SHORT = 5
_SENTENCE = 300
_SENTENCE_BEFORE = 160
# An item of a list has so many figures in its number at most.
_FIGURES = 2
_VOWEL = re.compile(r"[aeiou]")
_EXCLAMATION = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]{1,20})![ \t\xa0]+(?=(?P<next>[A-Z][\w’'-]*)(?P<behind>\W?)(?P<last>\w?))"
)
_KIND_OF_WORK = re.compile(r"(?:The|A|An) (?:[A-Z][\w’'-]* )?([A-Z][\w’'-]*)")
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]{1,20}+(?!!)")
# The letters before the last of those that tell things apart: "Gates B and C", "Rooms A, B or C".
_LETTERS_BEFORE = re.compile(r"(?:\b[A-Z](?:,? and |,? or | to |, ))+$")
# Who is given a letter is marked with it: "got an A".
_MARKED_BY = re.compile(
    r"\b(?:gets?|got|given|gave|earn(?:s|ed)?|grade[ds]?|score[ds]?|receive[ds]?|rate[ds]?|award(?:s|ed)?) "
    r"(?:\w+ )?an? $"
)


@dataclass(frozen=True)
class _StopWords:
    """The lists of data/full_stops.yml."""

    starters: frozenset[str]
    circumstances: frozenset[str]
    titles: frozenset[str]
    whole: frozenset[str]
    before_a_figure: frozenset[str]
    never_last: frozenset[str]
    may_be_last: frozenset[str]
    behind_a_clock: frozenset[str]
    lettered: frozenset[str]
    named_by_a_rare_letter: frozenset[str]
    rare_letters: frozenset[str]
    units: frozenset[str]
    behind_a_marked_name: frozenset[str]
    shouts: frozenset[str]
    within_titles: frozenset[str]
    kinds_of_work: frozenset[str]
    ends_no_sentence: frozenset[str]


@cache
def _words() -> _StopWords:
    return read_lists(Path(__file__).parent / "data" / "full_stops.yml", _StopWords)


@cache
def _glued() -> re.Pattern[str]:
    """A caption or a headline without a full stop, and the sentence behind it: "… in the sun There are …"."""
    starters = "|".join(sorted(_words().starters | {"A"}))
    return re.compile(rf"(?<![\w’'-])(?P<last>[a-z][a-z’'-]+)[\"”]? (?=(?P<next>{starters}),? [a-z])")


def decided_stops(text: str) -> Iterator[tuple[int, bool]]:
    """The offsets behind doubtful stops, and whether a sentence begins there.

    >>> text = "He left the U.S. The vote at 5 p.m. Monday was won by Pres. Lane. She chose Plan B. Lee left."
    >>> [(text[at : at + 6], begins) for at, begins in decided_stops(text)]
    [('The vo', True), ('Monday', False), ('Lane. ', False), ('Lee le', True)]
    >>> [at for at, _ in decided_stops("Bricks dry in the sun There is hepatitis A in the town.")]
    [22]
    """
    for found in _STOP.finditer(text):
        begins = _begins_sentence(found, text[max(0, found.start() - _REACH) : found.start()])
        if begins is not None:
            yield found.end(), begins
    for found in _glued().finditer(text):
        lettered = found["next"] == "A" and found["last"] in _words().lettered  # "hepatitis A is rare"
        if found["last"] not in _words().ends_no_sentence and not lettered:
            yield found.end(), True
    for at in sentences_behind_reports(text, _words().starters, _words().circumstances):
        yield at, True
    marked = list(_EXCLAMATION.finditer(text))
    names = {(found["name"], found["next"]) for found in marked if _is_of_a_name(found, text)}
    for found in marked:
        if (found["name"], found["next"]) in names:
            yield found.end(), False


def words_with_their_stop() -> frozenset[str]:
    """The short forms of ranks and the like, in lower case without the stop that is a part of them: "sgt"."""
    return _words().whole


def ends_with_title(line: str) -> bool:
    """Whether a line breaks off behind the title of somebody whose name has to follow: "I saw the Rev."."""
    found = _LAST_WORD.search(line[-_REACH:])
    if found is None or found[1].lower() not in _words().titles - {"vs"}:
        return False
    return not _ends_address(found[1], line[-_REACH:][: found.start(1)])


def _begins_sentence(found: re.Match[str], before: str) -> bool | None:
    """Whether a sentence begins behind a full stop; None where the words do not show it."""
    word, following, words = found["word"], found["next"], _words()
    if word.isdigit():  # "1. It was late. 2. It was cold."
        return False if len(word) <= _FIGURES and _is_list_number(before) else None
    if not found["closed"] and _CLOCK.fullmatch(word):
        return _behind_clock(found, before)
    if word.lower() in words.never_last and not found["closed"]:
        return False
    if following[0].islower():
        return False if found["closed"].endswith((")", "]")) or _is_abbreviated(word) else None
    is_starter = following in words.starters and found["behind"] != "."
    if len(word) == 1 and word.isupper():
        return True if is_starter or _names_a_thing(word, before) else None
    if is_starter and _is_abbreviated(word):
        return True
    if _is_amount(word, before):
        return True if not following[0].isdigit() else None
    return _before_a_name(found, before)


def _is_list_number(before: str) -> bool:
    """Whether a figure that stands alone between stops numbers an item: not in "on Nov. 4. The firm"."""
    lead = before.rpartition("\n")[2].split()[-1:]
    return not lead or (lead[0][-1] in ".!?:;" and not _is_abbreviated(lead[0][:-1].lower()))


def _before_a_name(found: re.Match[str], before: str) -> bool | None:
    """Whether a sentence begins with a name or a figure: not behind a title, nor behind "No." or "Sept."."""
    word, words = found["word"], _words()
    if found["closed"] or found["open"]:
        return None
    if found["next"][0].isdigit():
        return False if word.lower() in words.before_a_figure else None
    if (ends := _clause_ends(found)) is not None:
        return ends
    titled = word[:1].isupper() and word.lower() in words.titles and not _ends_address(word, before)
    return False if titled else None


def _clause_ends(found: re.Match[str]) -> bool | None:
    """Whether the clause before an abbreviation ends with it, or it stands inside a name."""
    text, at = found.string, found.start()
    before = ("\n" if at <= _SENTENCE_BEFORE else "") + text[max(0, at - _SENTENCE_BEFORE) : at]
    return clause_ends(before, found["word"], text[found.end() : found.end() + _REACH])


def _behind_clock(found: re.Match[str], before: str) -> bool | None:
    """Whether a sentence begins behind "p.m.": not with the day or the place of the clock."""
    following = found["next"]
    if following.rstrip("s’'") in _words().behind_a_clock or following in _words().behind_a_clock:
        return False
    if following[0].islower() or following[0].isdigit():
        return False
    return None if _ATTRIBUTED.search(before) and following not in _words().starters else True


def _is_abbreviated(word: str) -> bool:
    """Whether a word can be an abbreviation by its form: "U.S", "Ph.D", "Inc", "etc"."""
    if "." in word or not word:
        return word[:1].isalpha()
    lower = word.lower()
    words = _words()
    if (word[0].isupper() and lower in words.titles) or lower in words.before_a_figure - {"no", "est"}:
        return True
    return lower in words.may_be_last or (len(word) < _SHORT and not _VOWEL.search(lower))


def _is_amount(word: str, before: str) -> bool:
    """Whether a word ends an amount: "$4.2m", "300 ft"."""
    figures = re.match(r"[$£€]?[\d.,]*\d(?=\D)", word)
    unit = word[figures.end() :] if figures else word
    counted = figures is not None or re.search(r"\d ?$", before) is not None
    return counted and unit in _words().units


def _names_a_thing(letter: str, before: str) -> bool:
    """Whether a letter is no initial: "Plan B", "on X", "got an A"."""
    before = _LETTERS_BEFORE.sub("", before)
    lead = before.split()[-1:]
    if not lead:
        return False
    pair = "-".join(before.lower().split()[-2:])  # "Car Park D", but no "Ann Park D"
    if any(name in _words().lettered for name in (lead[0].lower(), lead[0].lower().removesuffix("s"), pair)):
        return True
    if letter in _words().rare_letters and lead[0] in _words().named_by_a_rare_letter:
        return True
    return letter in "ABCDEF" and lead[0] in ("a", "an") and _MARKED_BY.search(before) is not None


def _ends_address(word: str, before: str) -> bool:
    """Whether "St." is a street's: behind a name ("Quay St."), which no saint has."""
    lead = before.split()[-1:]
    return (
        word in ("St", "Dr", "Ft", "Pt") and bool(lead) and lead[0][:1].isupper() and lead[0][-1:].isalnum()
    )


def _is_of_a_name(found: re.Match[str], text: str) -> bool:
    """Whether an exclamation mark is a name's: "Zing! News reported", "who chairs Oh! Harbour, left"."""
    words, following = _words(), found["next"]
    if following in words.behind_a_marked_name or _is_work(text[found.end() : found.end() + _REACH]):
        return True
    before = text[max(0, found.start() - _REACH) : found.start()]
    lead = before.split()[-1:]
    if not lead or not lead[0][-1].isalnum() or not lead[0].islower() or _is_a_shout(text, found.start()):
        return False
    if following in words.starters:
        return following in words.within_titles and found["behind"] == " " and found["last"].isupper()
    return found["name"] not in _plain_words(text)


def _is_work(behind: str) -> bool:
    """Whether a name goes on with what kind of work it is: "Zing! The Musical", "Zing! A Love Story"."""
    kind = _KIND_OF_WORK.match(behind)
    return kind is not None and kind[1] in _words().kinds_of_work


@lru_cache(maxsize=1)
def _plain_words(text: str) -> frozenset[str]:
    """The words with a capital that stand somewhere without an exclamation mark."""
    return frozenset(found[0] for found in _CAPITALISED.finditer(text))


def _is_a_shout(text: str, at: int) -> bool:
    """Whether the sentence of a place is a quotation, or begins as shouts do: "What a day for Oslo!"."""
    start = max(text.rfind(mark, max(0, at - _SENTENCE), at) for mark in (*".!?\n", *OPENING_MARKS))
    if start >= 0 and text[start] in OPENING_MARKS and text[start] not in "'’":
        return True
    opening = text[max(start + 1, at - _SENTENCE) : at].split()[:1]
    return bool(opening) and opening[0] in _words().shouts
