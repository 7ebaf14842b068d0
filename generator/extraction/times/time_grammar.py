"""The grammar of time expressions: rules over word classes, compiled from data/time_rules.yml."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import cast

from generator.extraction.times.time_words import (
    Classes,
    TimeToken,
    lexicon,
    tokenise,
    word_classes,
)
from generator.model import TimexType
from generator.rule_tables import read_keys
from generator.timex.forms import Form, form_of
from generator.timex.holidays import holidays, key

_BLANK = "."
_FIRST_CODE = 0x100  # one character a set of classes, from here on
_SLOT = re.compile(r"\{(\w+)(?:\|(\w+)|(\?))?\}")
_COUNTED = {"a": "1", "an": "1", "one": "1"}


@dataclass(frozen=True, slots=True)
class TimeRule:
    """One row of data/time_rules.yml. ``needs`` names a condition on the words around a match."""

    name: str
    pattern: str
    form: Mapping[str, str]
    type: TimexType = "DATE"
    needs: str = ""


@dataclass(frozen=True, slots=True)
class TimeCandidate:
    """A match of a rule: offsets into the text, the form and what is still to be checked."""

    start: int
    end: int
    form: Form
    type: TimexType
    rule: str
    needs: str
    tokens: int


Accepts = Callable[[TimeCandidate, TimeCandidate | None], bool]
"""Whether a candidate may be one, given the one accepted before it."""


class Grammar:
    """All rules, ready to be matched."""

    def __init__(self) -> None:
        data = read_keys(Path(__file__).parent / "data" / "time_rules.yml", ("fragments", "rules"))
        self.rules = [
            *(_written_out(TimeRule(**row), data["fragments"]) for row in data["rules"]),
            *_holiday_rules(),
        ]
        self.literals = frozenset(
            item
            for rule in self.rules
            for item in (i.rpartition(":")[2] if len(i) > 1 else i for i in _items(rule.pattern))
            if not item.isupper() and item not in "()|?~<"
        )
        self._codes: dict[Classes, str] = {(): _BLANK}
        self._names: dict[str, set[str]] = {}
        self._starting_with: dict[str, list[tuple[TimeRule, re.Pattern[str]]]] = {}
        self._encode(tokenise(_every_word(self.literals), self.literals))

    def candidates(self, text: str, accepts: Accepts) -> Iterator[TimeCandidate]:
        """The longest match at each place that is accepted, in order; none overlaps another."""
        tokens = tokenise(text, self.literals)
        codes = self._encode(tokens)
        at, previous = 0, cast("TimeCandidate | None", None)
        while at < len(codes):
            found = self._best(codes, at, tokens, accepts, previous) if codes[at] != _BLANK else None
            if found is None:
                at += 1
                continue
            yield found
            previous = found
            at += found.tokens

    def _best(
        self, codes: str, at: int, tokens: list[TimeToken], accepts: Accepts, previous: TimeCandidate | None
    ) -> TimeCandidate | None:
        rules = self._starting_with.get(codes[at], ())
        matches = [(r, m) for r, pattern in rules if (m := pattern.match(codes, at))]
        for rule, match in sorted(matches, key=lambda pair: -pair[1].end()):
            found = _candidate(rule, match, tokens) if match.end() > at else None
            if found is not None and accepts(found, previous):
                return found
        return None

    def _encode(self, tokens: list[TimeToken]) -> str:
        known = len(self._codes)
        out = []
        for token in tokens:
            code = self._codes.get(token_key := tuple((c, "") for c, _ in token.classes))
            if code is None:
                code = self._codes[token_key] = chr(_FIRST_CODE + len(self._codes))
                for name, _ in token_key:
                    self._names.setdefault(name, set()).add(code)
            out.append(code)
        if len(self._codes) != known:  # a set of classes seen for the first time
            self._compile()
        return "".join(out)

    def _compile(self) -> None:
        """The rules as regular expressions, by the characters that they can begin with."""
        self._starting_with = {}
        for rule in self.rules:
            pattern = re.compile(self._regex(rule.pattern))
            classes, _, _ = _beginnings(_items(rule.pattern), 0)
            for code in sorted({code for name in classes for code in self._names.get(name, ())}):
                self._starting_with.setdefault(code, []).append((rule, pattern))

    def _regex(self, items: str) -> str:
        out, groups, ahead = [], 0, ""
        for item in _items(items):
            if item == "~":
                out.append("(?=")
                ahead = ")"
            elif item == "<":
                out.append("(?P<begin>)")
            elif item == "(":
                out.append("(?:")
            elif item in (")", "|", "?"):
                out.append(item)
            else:
                slot, colon, name = item.rpartition(":") if len(item) > 1 else ("", "", item)
                class_name = _class_of(item)
                codes = "".join(sorted(self._names.get(class_name, ())))
                groups += 1
                slot = slot if colon else name.lower() if name.isupper() else ""
                body = f"[{codes}]" if codes else r"[^\s\S]"
                out.append(
                    f"(?P<{slot}__{class_name if name.isupper() else 'word'}__{groups}>{body})"
                    if slot
                    else body
                )
        return "".join(out) + ahead


def _every_word(literals: frozenset[str]) -> str:
    """A text with all that has classes in it, so that the rules are compiled once."""
    words = sorted({*word_classes(), *literals})
    numbers = [f"{n}{ending}" for n in range(2400) for ending in ("", "st", "s")] + [
        "0001",
        "00",
        "05",
        "14.02.2021",
        "100000",
        "9999999",
    ]
    spoken = [
        *lexicon().numbers,
        *lexicon().ordinals,
        "two hundred",
        "twenty-first",
        "nineteen ninety",
        "two thousand",
    ]
    return " . ".join([*words, *(w.capitalize() for w in words), *numbers, *spoken])


@cache
def grammar() -> Grammar:
    """The grammar, compiled once a process."""
    return Grammar()


def _items(items: str) -> list[str]:
    """The items of a pattern, the ``?`` of an optional one on its own."""
    out = []
    for word in items.split():
        if len(word) > 1 and word.endswith("?"):
            out += [word[:-1], "?"]
        else:
            out.append(word)
    return out


def _class_of(item: str) -> str:
    """The class that an item of a pattern names; a word or mark is a class of its own."""
    name = item.rpartition(":")[2] if len(item) > 1 else item
    return name if name.isupper() else f"={name}"


def _beginnings(items: list[str], at: int) -> tuple[set[str], bool, int]:
    """The classes a pattern (or its group from ``at``) can begin with, whether it can be empty, its end."""
    found: set[str] = set()
    can_be_empty, whole_can_be_empty = True, False
    while at < len(items) and items[at] != ")":
        item = items[at]
        at += 1
        if item == "|":
            whole_can_be_empty, can_be_empty = whole_can_be_empty or can_be_empty, True
            continue
        if item in "~<":
            continue
        if item == "(":
            first, optional, at = _beginnings(items, at)
            at += 1
        else:
            first, optional = {_class_of(item)}, False
        if at < len(items) and items[at] == "?":
            optional, at = True, at + 1
        if can_be_empty:
            found |= first
        can_be_empty = can_be_empty and optional
    return found, whole_can_be_empty or can_be_empty, at


def _written_out(rule: TimeRule, fragments: Mapping[str, str]) -> TimeRule:
    """A rule with its fragments in their places."""
    pattern = rule.pattern
    while "$" in pattern:
        pattern = re.sub(r"\$(\w+)", lambda m: fragments[m[1]], pattern)
    return replace(rule, pattern=pattern, form={key: str(value) for key, value in rule.form.items()})


def _holiday_rules() -> Iterator[TimeRule]:
    """One rule a holiday whose name is several words ("Good Friday")."""
    for name in holidays():
        if " " in name:
            words = name.replace("'", " ' ")
            yield TimeRule("named day", words, {"date": f"XXXX-@{key(name)}"}, "DATE", "capital")
            yield TimeRule(
                "named day of a year",
                f"{words} ,? ( of | in )? YEAR",
                {"date": "{year}-@" + key(name)},
                "DATE",
                "capital",
            )


def _candidate(rule: TimeRule, match: re.Match[str], tokens: list[TimeToken]) -> TimeCandidate | None:
    slots: dict[str, str] = {}
    for group, (start, _) in ((g, match.span(g)) for g in match.groupdict()):
        if start < 0 or group == "begin":
            continue
        slot, class_name, _number = group.rsplit("__", 2)
        classes = tokens[start].classes
        value = next((v for c, v in classes if c == class_name), None) if class_name != "word" else None
        slots.setdefault(slot, value if value is not None else _literal(classes))
    pairs = {k: _fill(v, slots) for k, v in rule.form.items()}
    form = _composed({k: v for k, v in pairs.items() if v})
    if form is None:
        return None
    kind: TimexType = "TIME" if form.time and rule.type == "DATE" else rule.type
    begin = match.start("begin") if "begin" in match.re.groupindex else match.start()
    first, last = tokens[begin], tokens[match.end() - 1]
    return TimeCandidate(
        first.start, last.end, form, kind, rule.name, rule.needs, match.end() - match.start()
    )


def _literal(classes: Classes) -> str:
    word = next((v for c, v in classes if c.startswith("=")), "")
    return _COUNTED.get(word, word)


def _fill(template: str, slots: Mapping[str, str]) -> str:
    """The template with its slots; empty if one that it needs was not filled."""
    missing = False

    def put(match: re.Match[str]) -> str:
        nonlocal missing
        value = slots.get(match[1])
        if value is None:
            value = match[2] or ""
            missing = missing or not (match[2] or match[3])
        return value

    filled = _SLOT.sub(put, template)
    return "" if missing else filled


def _composed(pairs: dict[str, str]) -> Form | None:
    """Fold year and clock into the date and the time; None for what no clock shows."""
    year = pairs.pop("year", "")
    if year and len(year) == 4 and year.startswith("XX"):
        pairs["date"] = f"{_short(year)}{pairs['date'][4:]}"
    elif year:
        pairs["date"] = f"{year}{pairs['date'][4:]}"
    hour, minute, ampm = (pairs.pop(k, "") for k in ("hour", "minute", "ampm"))
    if hour:
        number = int(hour)
        if ampm:
            if not 1 <= number <= 12:
                return None
            number = number % 12 + (12 if ampm.startswith("p") else 0)
        pairs["time"] = f"T{number:02d}" + (f":{minute}" if minute else "")
    return form_of(pairs)


def _short(year: str) -> str:
    """A two-figure year in a full date: 1930 to 2029."""
    return ("20" if int(year[2:]) < 30 else "19") + year[2:]
