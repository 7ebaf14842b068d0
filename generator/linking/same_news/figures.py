"""Find figures in a sentence, with what they count, and decide whether two of them differ.

Rounding is agreement: "nearly 560,000" and "559,000", "3.5 million" and "3,487,000".
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice, product, takewhile
from pathlib import Path

from generator.model import Span
from generator.rule_tables import whole_table, word_sets
from generator.text.spans import SpanIndex

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORD = re.compile(r"\w+")
_REACH = 3
_MOST_PARTS = 20
# Characters of a clause before and behind a figure, and words behind it, that say what became of whom.
_CLAUSE, _BEHIND, _RIGHT_BEHIND = 100, 5, 3
_MONTH = rf"\b(?:{'|'.join(name for name in calendar.month_abbr if name)})[a-z]*"
_NUMBER_OF_A_DAY = r"\d\d?(?:st|nd|rd|th)?"
_DAY_OF_A_MONTH = re.compile(rf"{_MONTH}\.? $")
_DAY_OR_YEAR = re.compile(
    rf"{_MONTH}\.? {_NUMBER_OF_A_DAY}\b|\b{_NUMBER_OF_A_DAY} {_MONTH}\b"
    r"|\b(?:1[5-9]|20)\d\d(?![\d,.%-]\d)\b|(?<=[A-Za-z]-)\d+\b"
)
_CLAUSE_END = re.compile(r"[,;:.]|\band\b|\d")
_TEN, _TWENTY = 10, 20
# Digits: what is longer is a number to call or to look up, and is compared as it is written.
_LONG_NUMBER = 10
# The one to three words that follow, with nothing but a space between.
_NEXT_WORDS = re.compile(r"\s([\w'’-]+)(?:\s([\w'’-]+))?(?:\s([\w'’-]+))?")
# Whoever writes "100" has rounded by so much of it at most: 92 of the same is another figure.
_ROUNDED = 0.05


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a sentence: its words, its value, how far its writer rounded it, and what it counts.

    ``step`` is the unit of its last digit ("3.5 million": 100,000); ``hedged`` says that a
    word such as "nearly" precedes it; ``start`` is an offset into the sentence. ``became`` is what became of
    those counted ("dead"), ``is_toll`` says that a noun such as "toll" counts them, ``is_least`` that there
    were no fewer ("more than 300").
    """

    text: str
    value: float
    step: float
    hedged: bool
    counted: str
    start: int
    became: str | None = None
    is_toll: bool = False
    is_least: bool = False

    @property
    def thing(self) -> str:
        """What it counts, by which figures are compared: what became of people before the word for them."""
        return self.became or self.counted


@dataclass(frozen=True)
class _BecameWords:
    right_before: frozenset[str]
    behind: frozenset[str]
    counted_by: frozenset[str]


@dataclass(frozen=True)
class _Rules:
    words: dict[str, float]
    magnitudes: dict[str, float]
    hedges: frozenset[str]
    not_counted: frozenset[str]
    no_adjective: frozenset[str]
    without_s: frozenset[str]
    bounds: frozenset[str]
    no_fewer: frozenset[str]
    no_more: frozenset[str]
    other_clause: frozenset[str]
    became: dict[str, _BecameWords]
    near: float
    pattern: re.Pattern[str]


@cache
def _rules() -> _Rules:
    path = Path(__file__).parent / "data" / "figures.yml"
    with whole_table(path) as rules:
        words = _with_compounds({k: float(v) for k, v in rules["number words"].items()})
        magnitudes = {k: float(v) for k, v in rules["magnitudes"].items()}
        return _Rules(
            words,
            magnitudes,
            frozenset(rules["hedges"].split()),
            frozenset(rules["not counted"].split()),
            frozenset(rules["no adjective"].split()),
            frozenset(rules["counted without s"].split()),
            frozenset(rules["bounds"].split()),
            frozenset(rules["no fewer"].split()),
            frozenset(rules["no more"].split()),
            frozenset(rules["other clause"].split()),
            {state: _BecameWords(**word_sets(words)) for state, words in rules["became"].items()},
            float(rules["near"]),
            _pattern(words, magnitudes),
        )


def _with_compounds(words: Mapping[str, float]) -> dict[str, float]:
    """Number words, and those made of two: "seventy-three", also with a space."""
    tens = {k: v for k, v in words.items() if v >= _TWENTY and not v % 10}
    units = {k: v for k, v in words.items() if v < _TEN}
    joined = {f"{t}{mark}{u}": v + w for t, v in tens.items() for u, w in units.items() for mark in "- "}
    return {**words, **joined}


def _pattern(words: Iterable[str], magnitudes: Iterable[str]) -> re.Pattern[str]:
    """A figure in digits or words, with its currency, its magnitude and whether it is per cent."""
    number, magnitude = ("|".join(sorted(some, key=len, reverse=True)) for some in (words, magnitudes))
    return re.compile(
        rf"(?<![\w.,:/-])(?P<sign>[$€£]\s?)?(?P<number>{_NUMBER}|\b(?:{number})\b)"
        rf"(?:[ -]?(?P<magnitude>{magnitude})\b)?(?P<percent>\s?%|\s(?:percent|per cent)\b)?"
        r"(?![\w:/-]|,\d|\.\d)",
        re.IGNORECASE,
    )


def figures(sentence: str) -> list[Figure]:
    """The figures of a sentence that count something: money, per cent, or the thing named next."""
    rules = _rules()
    numbers = list(rules.pattern.finditer(sentence))
    words = SpanIndex(_WORD.finditer(sentence) if numbers else (), span=lambda m: Span(*m.span()))
    out = []
    for m in numbers:
        if not m["sign"] and not m["magnitude"] and not m["percent"] and _is_year(m["number"]):
            continue
        counted = _counted(sentence, m)
        became, is_toll = _became(sentence, m, _BEHIND if counted else _RIGHT_BEHIND)
        counted = counted or became
        if counted is None:
            continue
        value, step = _value_and_step(m, rules)
        at = words.position_from(m.start())
        before = {word[0].lower() for word in words.items[max(0, at - _REACH) : at]}
        hedges = rules.hedges - rules.bounds if became else rules.hedges
        hedged = bool(hedges & before)
        least = became is not None and bool(before & rules.no_fewer) and not before & rules.no_more
        out.append(Figure(m[0].strip(), value, step, hedged, counted, m.start(), became, is_toll, least))
    return out


def _became(sentence: str, m: re.Match[str], reach: int) -> tuple[str | None, bool]:
    """What became of those whom a figure counts, and whether a noun such as "toll" says so.

    ``reach`` is the number of words behind it that are looked at.
    """
    if m["sign"] or m["percent"] or _DAY_OF_A_MONTH.search(sentence[: m.start()]):
        return None, False
    rules = _rules()
    ahead = sentence[max(0, m.start() - _CLAUSE) : m.start()]
    before = [w.lower() for w in _WORD.findall(ahead)]
    clause = _CLAUSE_END.split(ahead)[-1].strip()
    while before and before[-1] in rules.hedges | {"at"}:
        before.pop()
    rest = _CLAUSE_END.split(sentence[m.end() : m.end() + _CLAUSE], maxsplit=1)[0]
    behind = {w.lower() for w in _WORD.findall(rest)[:reach]}
    for state, words in rules.became.items():
        if clause and before[-1:] and before[-1] in words.right_before:
            return state, False
    for state, words in rules.became.items():
        if not words.behind.isdisjoint(behind):
            return state, False
    since = list(takewhile(lambda w: not w[0].isdigit() and w not in rules.other_clause, reversed(before)))
    states = (state for state, words in rules.became.items() if not words.counted_by.isdisjoint(since))
    toll = next(states, None)
    return toll, toll is not None


def numbers(sentence: str) -> list[str]:
    """The values of all numbers of a sentence, also of those in compounds; "one" is a pronoun as often.

    >>> numbers("Crews ended a nine-day strike of 3,500 drivers in 2021; one said so.")
    ['9', '3500', '2021']
    """
    rules = _rules()
    found = rules.pattern.finditer(sentence.replace("-", " "))
    return [
        m["number"] if _is_long(m["number"]) else f"{_value_and_step(m, rules)[0]:g}"
        for m in found
        if m["number"].lower() != "one"
    ]


def _is_long(number: str) -> bool:
    return number[0].isdigit() and len(number) >= _LONG_NUMBER


def differ(a: Figure, b: Figure) -> bool:
    """Whether two figures of one thing contradict each other."""
    if a.thing != b.thing:
        return False
    gap = abs(a.value - b.value)
    if gap <= max(a.step, b.step) and not (_falls_short(a, b) or _falls_short(b, a)):
        return False
    larger = max(abs(a.value), abs(b.value))
    return not ((a.hedged or b.hedged) and gap <= _rules().near * larger)


def _falls_short(few: Figure, least: Figure) -> bool:
    """Whether a figure is below what another says that they were no fewer than."""
    return least.is_least and not few.hedged and few.value + few.step < least.value


def figures_differ(one: str, other: str) -> bool:
    """Whether two sentences count one thing otherwise."""
    return any(differ(a, b) for a, b in product(figures(one), figures(other)))


def numbers_conflict(one: str, other: str) -> bool:
    """Whether two sentences both have numbers, of which none is in the other, nor a rounding of one there.

    Each tells something else then: another's age, another's bail, another day's toll.
    """
    here, there = (set(numbers(_without_days(sentence))) for sentence in (one, other))
    if not here or not there or here & there:
        return False
    pairs = product(figures(one), figures(other))
    return not any(a.thing == b.thing and not differ(a, b) for a, b in pairs)


def _without_days(sentence: str) -> str:
    """A sentence without the numbers that are of a day or year, or of a name ("COVID-19")."""
    return _DAY_OR_YEAR.sub(" ", sentence)


def is_part(sentence: str, part: Figure, total: Figure) -> bool:
    """Whether a sentence's figure and another number in it add up to a total, or the total is one of them."""
    rules = _rules()
    numbers = islice(rules.pattern.finditer(sentence), _MOST_PARTS)
    values = {_value_and_step(m, rules)[0] for m in numbers}
    return bool(values & {total.value, total.value - part.value})


def _value_and_step(m: re.Match[str], rules: _Rules) -> tuple[float, float]:
    """A number's value, and how exact it is: what its last digit counts."""
    number = m["number"].lower().replace(",", "")
    times = rules.magnitudes[m["magnitude"].lower()] if m["magnitude"] else 1.0
    value = rules.words[number] if number in rules.words else float(number)
    step = _step(number)
    return value * times, (_ROUNDED * value if step == value else step) * times


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and 1500 <= int(number) <= 2100


def _step(number: str) -> float:
    """The unit of the last digit that is not a rounding zero: 500 for "3,500" is 100, for "12.5" 0.1."""
    if not number[0].isdigit():
        return 0.0
    if "." in number:
        return 10.0 ** -len(number.split(".")[1])
    zeros = len(number) - len(number.rstrip("0"))
    return 10.0**zeros if zeros >= 2 else 0.0


def _counted(sentence: str, m: re.Match[str]) -> str | None:
    """What a figure counts: the currency, per cent, or the word behind it; None where nothing is counted."""
    if m["sign"]:
        return m["sign"].strip()
    if m["percent"]:
        return "%"
    behind = _NEXT_WORDS.match(sentence, m.end())
    for n, word in enumerate(w for w in behind.groups() if w) if behind else ():
        if word in _rules().not_counted or not word.islower():
            return None
        if n and behind and behind[1] in _rules().no_adjective:
            return None
        if word in _rules().without_s or (word.endswith("s") and not word.endswith("ss")):
            return str(word)
    return None
