"""Find a mail that was put into another's text, with the lines that say what its header was."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator.rule_tables import alternatives, read_keys

_QUOTE_MARK = re.compile(r"^(?:>[ \t]?)+")
_RULE_LINE = re.compile(r"[-_=\s]*")
_AROUND_WORDS = re.compile(r"^[-_=*\s]+|[-_=*:\s]+$")
_HEADER_LINE = re.compile(r"\*{0,2}(?P<key>[A-Za-z-]{2,12})\*{0,2}:\*{0,2}(?:\s+(?P<value>.*))?")
_ADDRESS_BEHIND = re.compile(r"\s*[<\[(](?:mailto:)?[^<>\s]*@.*$")
_DOMAIN = re.compile(r"@([\w.-]+\w)")
# Mails in mails in mails: a round of answers quotes each within the next.
_MOST_FORWARDS = 5
# What a header without a line that announces it must say, so that prose is none.
_OF_ANY_MAIL = frozenset({"outlet", "date", "title"})


@dataclass(frozen=True, slots=True)
class Mailed:
    """The text of a mail, and the fields that lines in it give in place of the mail's own header."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)


def forwarded_mail(text: str) -> Mailed:
    """The mail that a text forwards, where it does and is mostly that; else the text, with no fields.

    The lines of a header in a text are never prose; where somebody wrote more above it than it heads, the
    text without these lines is the mail.
    """
    found = Mailed(text)
    for _ in range(_MOST_FORWARDS):
        inner = _inner(found.text)
        if inner is None:
            break
        found = Mailed(inner.text, {**found.values, **inner.values})
    return found


def _inner(text: str) -> Mailed | None:
    lines = text.split("\n")
    looked_at = 0
    for at, line in enumerate(lines):
        if at < looked_at:
            continue
        announced = _is_announced(line)
        if not announced and not _field_of_line(line):
            continue
        end, values = _header(lines, at + 1 if announced else at)
        # What was read as lines of a header is not looked at again: a text may be nothing else.
        looked_at = end
        if not ("outlet" in values and len(values) > 1 if announced else values.keys() >= _OF_ANY_MAIL):
            continue
        above, below = lines[:at], _unquoted(lines[end:])
        while above and _RULE_LINE.fullmatch(above[-1]):
            del above[-1]
        if _words(above) > _words(below):
            return Mailed("\n\n".join("\n".join(part).strip() for part in (above, below)).strip())
        return Mailed("\n".join(below).strip(), values)
    return None


def _header(lines: Sequence[str], start: int) -> tuple[int, dict[str, object]]:
    """The fields that the lines from ``start`` on give, and where they end; empty lines may be among them."""
    values: dict[str, object] = {}
    name: str | None = None
    end = start
    for at in range(start, len(lines)):
        line = _QUOTE_MARK.sub("", lines[at])
        if not line.strip():
            continue
        if given := _field_of_line(line):
            name, value = given
            if name and value:
                values.setdefault(name, _sender(value) if name == "outlet" else value)
        elif not (start < at == end and _continues(lines[at - 1], line)):
            break
        elif name == "title":
            values[name] = f"{values.get(name, '')} {line.strip()}".strip()
        end = at + 1
    return end, values


def _continues(above: str, line: str) -> bool:
    """Whether a line goes on with the field above it: it is indented, or that ends between two addresses."""
    return line[:1].isspace() or above.rstrip().endswith((",", ";"))


def _field_of_line(line: str) -> tuple[str | None, str] | None:
    """The field that a line of a header gives, and its value; the field is None for one of no use here."""
    found = _HEADER_LINE.fullmatch(_QUOTE_MARK.sub("", line).strip())
    if not found or found["key"].lower() not in _forwards()[1]:
        return None
    return _forwards()[1][found["key"].lower()], (found["value"] or "").strip()


def _is_announced(line: str) -> bool:
    words = _AROUND_WORDS.sub("", _QUOTE_MARK.sub("", line))
    return 0 < len(words) < 120 and _forwards()[0].fullmatch(words) is not None


def _sender(value: str) -> str:
    """Who sent a mail: the name before the address, else the address's domain."""
    name = _ADDRESS_BEHIND.sub("", value).strip().strip("\"'*").strip()
    domain = _DOMAIN.search(value)
    return domain[1] if domain and (not name or "@" in name) else name


def _unquoted(lines: Sequence[str]) -> list[str]:
    """The lines without marks of quotation, where all that have words are marked."""
    if all(_QUOTE_MARK.match(line) for line in lines if line.strip()):
        return [_QUOTE_MARK.sub("", line) for line in lines]
    return list(lines)


def _words(lines: Sequence[str]) -> int:
    return sum(len(line.split()) for line in lines)


@cache
def _forwards() -> tuple[re.Pattern[str], dict[str, str | None]]:
    """What announces a mail in a mail, and the lines of its header by what they begin with."""
    path = Path(__file__).parent / "data" / "forwarded_mails.yml"
    table = read_keys(path, ("announced", "header"))
    return re.compile(alternatives(table["announced"], path), re.IGNORECASE), table["header"]
