"""Lines that say who wrote an article, and how to reach them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import alternatives, read_keys, word_sets
from generator.text.boilerplate.date_lines import is_date_line, is_of_dates
from generator.text.boilerplate.news_signs import is_news
from generator.text.boilerplate.page_lines import PageLine

_UPPER = "A-ZÀ-ÖØ-ÞŁŚŠŽŻ"
_PARTICLE = r"(?:de|van|von|der|den|ter|ten|zu|af|av|bin|ibn|al|el|la|le|da|do|dos|di|du|y)\b"
_WORD = rf"(?:[{_UPPER}][\w.’'-]*|{_PARTICLE})"
FULL_NAME = rf"[{_UPPER}][\w.’'-]*(?: {_WORD}){{1,4}}"
_NAMES = rf"{FULL_NAME}(?:(?:,? and |,? & |, |; |/){FULL_NAME}){{0,6}}"
_WRITTEN_BY = re.compile(
    r"(?:(?:(?:[Ww]ritten|[Ss]tory|[Ww]ords|[Tt]ext|[Rr]eported|[Rr]eporting|[Pp]osted) )?(?:[Bb]y|BY):? "
    rf"|[Aa]uthors?: ?|--? ?|[–—] ?)?({_NAMES})"
)
_BETWEEN = re.compile(r",? and |,? & |, |; |/", re.IGNORECASE)
# What may stand behind the names: an office, an outlet, a place, a date.
_BY = re.compile(
    rf"(?:By|BY|by):? {_NAMES}(?:(?:,|;| for| in| at| of| on| with| \||  ?[-–—•·]) ?.{{0,100}})?"
)
_FOR = re.compile(
    rf"{FULL_NAME}(?: for|,? special (?:to|for)| \|) (?:[Tt]he )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){{0,4}}"
)
_ENDS_A_SENTENCE = re.compile(r"(?<![A-Z])[a-z]{3,}[.!?]$")
_SIGNED = re.compile(rf"(?:--|[-–—]) ?{_NAMES}(?:,? (?:in|at|for|with|of|from) .{{2,60}})?\.?")
_NAMES_ALONE = re.compile(_NAMES)
_NAME_AND_SIGN = re.compile(rf"{FULL_NAME} ?[•·|] ?")
_NO_AUTHORS = ("Follow", "Contact", "Email", "About", "Photo", "Photos")
_HANDLE = re.compile(r"@\w{2,30}|\S+@\S+\.\w{2,}")
# About the author, at the foot: "Ann Lee is a staff writer at The Courier."
_ABOUT = re.compile(
    rf"{FULL_NAME}(?:,? (?:who|a|an) [^.]{{2,80}},)? (?:is|covers|writes|reports|works|teaches)\b.*"
)
_NAME = re.compile(FULL_NAME)
# "Ann Lee in Holm and Bo Dahl in New Ostvik, Larch Island"
_PLACE = (
    rf"[{_UPPER}][\w.’'-]*(?: [{_UPPER}][\w.’'-]*){{0,2}}(?:, [{_UPPER}][\w.’'-]*(?: [{_UPPER}][\w.’'-]*)?)?"
)
_IN_A_PLACE = re.compile(rf"(?:From )?{_NAMES} in {_PLACE}(?:(?:,? and|,|;) {_NAMES} in {_PLACE}){{0,3}}")
_WHO_IN_A_PLACE = re.compile(rf"(?:From )?({_NAMES}) in ")
_HAPPENED = re.compile(r"\b(?:who|which) (?:was|were|had)\b|\bwon\b")
_TOP, _FOOT, _LAST = 8, 6, 6
_HEADLINES = 4  # lines from the top among which a headline and a byline below it are
_LONGEST = 200
_SHORTEST_DAY = 5  # "Monday Night" is no name; "May" and "April" may be
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4})"
_AT = r"\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?"
_PARTED = r"(?:,| ?[·•|–—-])"
SIGNATURE = re.compile(
    r"(?:(?:^|(?<=\s))(?:--|[—–-]) ?[^()—–]{1,60}|^[\w .’'-]{2,40} )\(@\w{1,30}\)"
    rf"(?:,| [·•|])? (?:{_AT}{_PARTED} ?)?{_DAY}(?:(?:{_PARTED}| at) ?{_AT})?(?: [·•] [\w,. ]{{2,30}}){{0,3}}"
    r"|^[\w .’'-]{2,40} \(@\w{2,30}\)(?= [A-Z#@“\"])"
)
"""Who posted what stands before, and when: "— Ann Lee (@annlee) June 10, 2024"; or what stands behind.

What they are set with changed over the years: "(@annlee) 11:02 AM · Jun 10, 2024 · 40 Views".
"""


@dataclass(frozen=True)
class Writers:
    """By data/writers.yml: an ``office``, who is an ``author``, a name that is an ``outlet``'s.

    A ``reporter`` is an author who holds an office.
    """

    office: re.Pattern[str]
    author: re.Pattern[str]
    reporter: re.Pattern[str]
    outlet: re.Pattern[str]


@cache
def _writers() -> Writers:
    path = Path(__file__).parent / "data" / "writers.yml"
    keys = ("offices", "authors", "outlets")
    table = word_sets(read_keys(path, keys))
    offices, authors, outlets = (alternatives(sorted(table[key]), path) for key in keys)
    office = (
        rf"(?:[\w’'&/-]+ ){{0,5}}(?:{offices})s?(?: chief)?(?:,? (?:in|at|for|of|and) [\w ’'&-]{{2,40}})?"
    )
    is_a = r"\b(?:is|was) (?:an?|[Tt]he|our) (?:[\w’'&,-]+ ){0,6}"
    followed = r"\bfollow (?:him|her|them)\b|@\w{2}"
    author = rf"{is_a}(?:{authors})\b|\b(?:covers|writes|reports)\b|{followed}"
    reporter = rf"{is_a}(?:{offices})\b|{followed}"
    outlet = rf"^the |\b(?:{outlets})$"
    return Writers(
        re.compile(office, re.IGNORECASE),
        re.compile(author),
        re.compile(reporter, re.IGNORECASE),
        re.compile(outlet, re.IGNORECASE),
    )


def is_office(words: str) -> bool:
    """Whether words are an office of a newspaper and nothing else: "Transport Correspondent", "Staff"."""
    return _writers().office.fullmatch(words) is not None


def is_outlet_word(word: str) -> bool:
    """Whether a paper's or an agency's name may end with a word: "Post", "Agency"."""
    return _writers().outlet.fullmatch(word) is not None


def is_by(words: str) -> bool:
    """Whether a line is "By" and names, with an office, an outlet, a place or a date behind them, or none."""
    return _BY.fullmatch(words) is not None and not _ENDS_A_SENTENCE.search(words)


def are_names(words: str) -> bool:
    """Whether words may be the names of people, and nothing else."""
    return _NAMES_ALONE.fullmatch(words) is not None


def is_handle(words: str) -> bool:
    """Whether a line begins with a name on a network or an address of mail."""
    return _HANDLE.match(words) is not None


def is_byline(lines: Sequence[PageLine], at: int) -> bool:
    """Whether a line names the article's authors: by its form, or by what stands around it."""
    line = lines[at]
    if len(line.words) > _LONGEST:
        return False
    return (
        is_by(line.words)
        or bool(_FOR.fullmatch(line.words))
        or _is_name_with_date(line)
        or _is_of_an_agency(line)
        or _is_signed(lines, at)
        or _is_name_at_top(lines, at)
        or _is_office_below_name(lines, at)
        or _is_in_a_place(lines, at)
        or _is_about_author(lines, at)
    )


def _is_name_with_date(line: PageLine) -> bool:
    """A name and a date in one line: "Ann Lee • 17 Sept 2024 • 4 min read"."""
    found = _NAME_AND_SIGN.match(line.words)
    return found is not None and is_of_dates(line.words[found.end() :])


def _is_of_an_agency(line: PageLine) -> bool:
    """A name and whom it writes for, at an end of a text: "Ann Lee, The Northern Press Agency"."""
    name, comma, outlet = line.words.partition(", ")
    at_an_end = line.place < _TOP or line.left < _FOOT
    known = _writers().outlet.search(outlet) is not None and outlet[:1].isupper()
    return bool(at_an_end and comma and known and _NAMES_ALONE.fullmatch(name))


def _is_signed(lines: Sequence[PageLine], at: int) -> bool:
    """A name behind a dash at the foot; below a quotation it says who is quoted."""
    line = lines[at]
    quoted = at > 0 and lines[at - 1].is_quoted
    return line.left < _FOOT and not quoted and bool(_SIGNED.fullmatch(line.words))


def _is_name_at_top(lines: Sequence[PageLine], at: int) -> bool:
    """A name alone at the top, above an office, a handle or a date."""
    line = lines[at]
    if line.place >= _TOP or line.left < 2 or not _NAMES_ALONE.fullmatch(line.words):
        return False
    following = lines[at + 1]
    return bool(is_office(following.words) or _HANDLE.match(following.words)) or (
        is_date_line(following) and line.place > 0
    )


def _is_office_below_name(lines: Sequence[PageLine], at: int) -> bool:
    line = lines[at]
    if not 0 < line.place <= _TOP or not is_office(line.words):
        return False
    above = lines[at - 1].words
    return bool(_NAMES_ALONE.fullmatch(above) or _BY.fullmatch(above))


def _is_in_a_place(lines: Sequence[PageLine], at: int) -> bool:
    """Names and where they write from, above the text, which tells of nobody and nothing of these names.

    "Ann Lee in Holm" may be a headline on her, and "Old Pier in Holm" one on a pier.
    """
    line = lines[at]
    if line.place >= _HEADLINES or line.left < 1 or not _IN_A_PLACE.fullmatch(line.words):
        return False
    following = lines[at + 1]
    if not (following.is_sentence or following.is_long or is_date_line(following)):
        return False
    who = (name for names in _WHO_IN_A_PLACE.findall(line.words) for name in _BETWEEN.split(names))
    others = " ".join(other.words for other in lines if other is not line)
    return not any(_is_told_of(name, others) for name in who)


def _is_told_of(name: str, text: str) -> bool:
    """Whether a text has the last word of a name, or another as no name's: a first name is many people's."""
    *before, last = re.findall(r"[^\W\d_]{3,}", name) or [name]
    as_no_name = any(re.search(rf"\b{word.lower()}", text) for word in before)
    return as_no_name or re.search(rf"\b{re.escape(last)}", text, re.IGNORECASE) is not None


def _is_about_author(lines: Sequence[PageLine], at: int) -> bool:
    """The last paragraph, where it tells of a writer whom the article has not named."""
    line = lines[at]
    if line.left >= _LAST or line.place < 1 or not (who := _about(line.words)):
        return False
    if is_news(line.words, "interface") or _HAPPENED.search(line.words):
        return False
    # Below a single paragraph it may be the news itself: only who works for a paper is none.
    writer = _writers().author if line.place > 1 else _writers().reporter
    surname = who.split()[-1]
    named = any(surname in other.words for other in lines[:at] if other.is_sentence)
    return not named and bool(writer.search(line.words))


def _about(words: str) -> str | None:
    """Of whom a line tells that may be about an author; None for another line."""
    return _NAME.match(words)[0] if _ABOUT.fullmatch(words) else None  # type: ignore[index]


def authors_named(words: str) -> tuple[str, ...]:
    """The people whom a byline names, without their offices; none for one that names no person.

    >>> authors_named("By Ann Lee, Science Editor, and Bo van der Dahl"), authors_named("By The Press Agency")
    (('Ann Lee', 'Bo van der Dahl'), ())
    """
    if who := _about(words):
        return (who,)
    if _IN_A_PLACE.fullmatch(words):
        return tuple(name for who in _WHO_IN_A_PLACE.findall(words) for name in _BETWEEN.split(who))
    found = _WRITTEN_BY.match(words)
    if not found or found[1].startswith(_NO_AUTHORS):
        return ()
    writers = _writers()
    behind = writers.office.match(words[found.end() :].lstrip(" ,"))  # "By Holm Courier staff"
    names = [name.strip() for name in _BETWEEN.split(found[1])]
    if behind and len(names) == 1 and words[found.end() :][:1] == " ":
        return ()
    names = [n for n in (_without_dates(name) for name in names) if " " in n]
    people = (n for n in names if not writers.office.search(n) and not writers.outlet.search(n))
    return tuple(dict.fromkeys(people))


def _without_dates(name: str) -> str:
    """A name without the words of a date that follow it in a byline, or that are all there is."""
    words = name.split()
    while words and is_of_dates(f"{words[-1]} 1"):
        words.pop()
    if any(len(word) > _SHORTEST_DAY and is_of_dates(f"{word} 1") for word in words):
        return ""
    return " ".join(words)
