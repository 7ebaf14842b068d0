"""Cut a text into tokens of the grammar of time expressions and give each its word classes.

A token's classes are folded into one character, so that a whole text becomes a short string
("..M9,Y..") and the grammar's rules are regular expressions over it (``time_grammar.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from generator.rule_tables import whole_table
from generator.text.layout import DASHES, HYPHENS
from generator.text.quotation_marks import APOSTROPHES

_DATA = Path(__file__).parent / "data"
_TOKEN = re.compile(
    r"""(?P<dotted>(?<![\w.])  # 14.02.2021
        (?:\d\d?\.\d\d?\.(?:19|20)\d\d|(?:19|20)\d\d\.\d\d\.\d\d)(?!\w|\.\d))
    |(?P<halves>(?<![^\W_])\d{1,4}[ -]1/2(?![\w/]))  # 2 1/2
    |(?P<digits>(?<![^\W_])\d{1,9})(?P<ending>st|nd|rd|th|s)?(?:(?![\w.,])|(?=[.,](?!\d))|(?=(?:am|pm|hrs|h)\b))
    |(?P<amount>(?<![^\W_])\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,9})?(?![\w.,]{0,9}\d)(?!\w))  # 1,200 and 3.5
    |[^\W\d_]+|\d+|[^\w\s]|\n""",
    re.IGNORECASE | re.VERBOSE,
)
# Marks that rules write in one way only.
_PLAIN_MARKS = {**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(DASHES | HYPHENS, "-")}
Classes = tuple[tuple[str, str], ...]
"""(class, value) pairs of a token."""


@dataclass(frozen=True, slots=True)
class TimeToken:
    """A word, number or mark: offsets into the text, and its classes with their values."""

    start: int
    end: int
    classes: Classes

    def value(self, name: str) -> str:
        """The token's value as a word of this class."""
        return next(value for c, value in self.classes if c == name)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of data/time_words.yml, in small letters.

    ``classes`` are word → value, by the name of the class; ``needs_capital`` are the words that are of none
    when they are written in small letters.
    """

    classes: Mapping[str, Mapping[str, str]]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    needs_capital: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The words, read once a process."""
    with whole_table(_DATA / "time_words.yml") as table:
        classes = {name: table[name] for name in table if name.isupper()}
        capitals = {word for name in table["capitals_only"] for word in classes[name]}
        return Lexicon(
            classes, table["numbers"], table["ordinals"], frozenset(capitals - set(table["any_case"]))
        )


@cache
def word_classes() -> Mapping[str, Classes]:
    """Word in small letters → its classes; number words and marks are not among them."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, words in lexicon().classes.items():
        for word, value in words.items():
            found.setdefault(word, []).append((name, value))
    return {word: tuple(classes) for word, classes in found.items()}


def tokenise(text: str, literals: frozenset[str]) -> list[TimeToken]:
    """The tokens of a text, in order. ``literals`` are the words and marks that rules name themselves."""
    tokens = [TimeToken(*match.span(), _classes(match, literals)) for match in _TOKEN.finditer(text)]
    return list(_join_numbers(tokens))


def _classes(match: re.Match[str], literals: frozenset[str]) -> Classes:
    raw = match[0]
    if match["dotted"]:
        return _dotted_classes(raw)
    if match["halves"]:
        return (("COUNT", f"{raw[:-4]}.5"),)
    if match["amount"]:
        return (("COUNT", raw.replace(",", "")),)
    if match["digits"] and raw.isascii():
        return digit_classes(match["digits"], match["ending"])
    return _classes_of_word(raw, literals)


def _dotted_classes(raw: str) -> Classes:
    """A date in figures, day or year first; month first only where it cannot be a day's month."""
    first, second, last = raw.split(".")
    if len(first) == 4:
        return (("DOTTED", f"{first}-{second}-{last}"),)
    day, month = (second, first) if int(second) > 12 else (first, second)
    return (("DOTTED", f"{last}-{int(month):02d}-{int(day):02d}"),) if int(month) <= 12 else ()


@lru_cache(maxsize=10_000)
def _classes_of_word(raw: str, literals: frozenset[str]) -> Classes:
    """What a word or mark can be; most are nothing to the grammar."""
    word = _PLAIN_MARKS.get(raw) or raw.lower()
    classes: Classes = ()
    if word in word_classes() and (raw[0].isupper() or word not in lexicon().needs_capital):
        classes = word_classes()[word]
    for name, numbers in (("NUMBER_WORD", lexicon().numbers), ("ORDINAL_WORD", lexicon().ordinals)):
        if word in numbers:
            classes = (*classes, (name, str(numbers[word])))
    return (*classes, (f"={word}", word)) if word in literals else classes


@cache
def digit_classes(digits: str, ending: str | None) -> Classes:
    """What a numeral can be: a year, a day, a count, an ordinal, a decade."""
    number = int(digits) if len(digits) <= 9 else 10**9
    if not ending:
        return tuple(_numeral_classes(digits, number))
    return _decade_classes(digits) if ending.lower() == "s" else _ordinal_classes(number)


def _numeral_classes(digits: str, number: int) -> Iterator[tuple[str, str]]:
    """What a numeral without an ending can be."""
    if number < 10**6:
        yield from (("COUNT", str(number)), ("NUM", str(number)))
    if len(digits) == 4:
        yield from _four_figures(digits, number)
    if len(digits) in (3, 4) and 100 <= number <= 2199:
        yield "ANYYEAR", f"{number:04d}"
    if len(digits) == 2:
        yield from (("YY", f"XX{digits}"), ("DD", digits))
        if number < 60:
            yield "MM60", digits
    if len(digits) <= 2:
        yield from _small_number_classes(number)


def _four_figures(digits: str, number: int) -> Iterator[tuple[str, str]]:
    """A year, or a time of day as the military writes it."""
    if 1000 <= number <= 2199:
        yield "YEAR", digits
    if number <= 2359 and number % 100 <= 59:
        yield "CLOCK24", f"T{digits[:2]}:{digits[2:]}"


def _small_number_classes(number: int) -> list[tuple[str, str]]:
    found = []
    if 1 <= number <= 31:
        found.append(("DAY", f"{number:02d}"))
    if 1 <= number <= 12:
        found += [("MONTHNUM", f"{number:02d}"), ("HOUR12", f"{number:02d}")]
    if number <= 24:
        found.append(("HOUR", f"{number:02d}"))
    found.append(("ANYYEAR", f"{number:04d}"))
    return found


def _decade_classes(digits: str) -> Classes:
    if len(digits) == 4 and digits.endswith("0"):
        return (("DECADE", digits[:3]),)
    if len(digits) == 2 and digits.endswith("0"):
        return (("DECADE_SHORT", f"XX{digits[0]}"),)
    return ()


def _ordinal_classes(number: int) -> Classes:
    found = [("ORD", str(number))]
    if 1 <= number <= 31:
        found += [("DAY", f"{number:02d}"), ("DAYORD", f"{number:02d}")]
    if 1 <= number <= 4:
        found.append(("QUARTER", f"Q{number}"))
    if 1 <= number <= 2:
        found.append(("HALF", f"H{number}"))
    if 1 <= number <= 30:
        found.append(("CENTURY", f"{number - 1:02d}"))
    return tuple(found)


def _join_numbers(tokens: list[TimeToken]) -> Iterable[TimeToken]:
    """Number words as one token each: "twenty-four", "a hundred and ten", "twenty-first"."""
    at = 0
    while at < len(tokens):
        if _number_word(tokens[at]) is None and _ordinal_word(tokens[at]) is None:
            yield tokens[at]
            at += 1
            continue
        first, values, ordinal = at, list[int](), False
        end = at
        while end < len(tokens):
            number, order = _number_word(tokens[end]), _ordinal_word(tokens[end])
            if order is not None and (not values or (values[-1] % 10 == 0 and order < 10)):
                values.append(order)
                ordinal, end = True, end + 1
                break
            if number is None:
                break
            values.append(number)
            end += 1
            if end + 1 < len(tokens) and _joins(tokens[end], values[-1], tokens[end + 1]):
                end += 1
        yield TimeToken(tokens[first].start, tokens[end - 1].end, _spoken(values, ordinal, tokens[first:end]))
        at = end


def _number_word(token: TimeToken) -> int | None:
    return next((int(v) for c, v in token.classes if c == "NUMBER_WORD"), None)


def _ordinal_word(token: TimeToken) -> int | None:
    return next((int(v) for c, v in token.classes if c == "ORDINAL_WORD"), None)


def _joins(mark: TimeToken, before: int, after: TimeToken) -> bool:
    """Whether a hyphen or "and" is part of a number: "twenty-four", "hundred and ten"."""
    number = _number_word(after)
    number = _ordinal_word(after) if number is None else number
    if number is None:
        return False
    names = {c for c, _ in mark.classes}
    return ("=-" in names and 20 <= before <= 90 and number < 10) or (
        "=and" in names and before in (100, 1000)
    )


def _spoken(values: list[int], ordinal: bool, tokens: list[TimeToken]) -> Classes:
    # The classes a single word has beside its number ("second" is a unit, "first" a half) stay.
    kept = tokens[0].classes if len(tokens) == 1 else ()
    kept = tuple(c for c in kept if c[0] not in ("NUMBER_WORD", "ORDINAL_WORD"))
    number = _sum(values)
    if ordinal:
        return kept + tuple(c for c in _ordinal_classes(number) if c not in kept)
    year = _spoken_year(values)
    if year is not None:
        return (*kept, ("YEAR", str(year)))
    found = [("COUNT", str(number)), ("NUM", str(number))]
    if 1 <= number <= 12:
        found.append(("HOUR12", f"{number:02d}"))
    if 1900 <= number <= 2099:
        found.append(("SPOKEN_YEAR", str(number)))
    return kept + tuple(found)


def _sum(values: list[int]) -> int:
    total = part = 0
    for value in values:
        if value == 1000:
            total, part = total + max(part, 1) * 1000, 0
        elif value == 100:
            part = max(part, 1) * 100
        else:
            part += value
    return total + part


def _spoken_year(values: list[int]) -> int | None:
    """ "nineteen ninety-six" is a year, "twenty four" is not."""
    if len(values) < 2 or not 11 <= values[0] <= 20 or 100 in values or 1000 in values:
        return None
    rest = sum(values[1:])
    return values[0] * 100 + rest if 10 <= rest <= 99 else None
