"""Know an outlet by the address of its site: whose name in the settings is that of which host."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from generator.rule_tables import read_lists

_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_HOST = re.compile(rf"(?:\w+://)?(?:[^/\s@]*@)?((?:{_LABEL}\.)+[^\W\d_][\w-]+)\.?(?::\d+)?(?:[/?#].*)?")
# An archive or a cache has the article's own address in its own, and some the host with hyphens for dots.
_ADDRESS_WITHIN = re.compile(rf"(?<=.)https?:/+((?:{_LABEL}\.)+\w[\w-]+)")
_THE = "the"
_SMALL_WORDS = frozenset({"the", "of", "and", "for", "de", "la"})
# How some letters are written where there are only those of English.
_SPELT_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe", "ß": "ss"}
)
# Labels of a host that are read: one has at most 127, and what is joined of them grows with the square.
_MOST_LABELS = 8


@dataclass(frozen=True)
class _Labels:
    """By data/addresses_of_outlets.yml."""

    prefixes: frozenset[str]
    second_level: frozenset[str]
    beside_names: frozenset[str]


@cache
def _table() -> _Labels:
    return read_lists(Path(__file__).parent / "data" / "addresses_of_outlets.yml", _Labels)


def host_of(written: str) -> str | None:
    """The host of an address, written with or without what stands around it; None for what is none.

    >>> host_of("https://www.Courier.example/2024/pier"), host_of("The Courier")
    ('courier.example', None)
    """
    found = _HOST.fullmatch(written.strip())
    if not found or len(found[0]) > 2_000:
        return None
    labels = found[1].casefold().split(".")
    while len(labels) > 2 and labels[0] in _table().prefixes:
        del labels[0]
    return ".".join(labels)


def hosts_of(url: str) -> Iterator[str]:
    """The hosts that an address names: its own, and that of the page an archive or a cache keeps under it."""
    whole = unquote(url)
    for written in (whole, *(found[1] for found in _ADDRESS_WITHIN.finditer(whole))):
        if host := host_of(written):
            yield host
            # AMP caches: www-courier-example.cdn.example
            first = host.split(".")[0]
            if "-" in first and (inner := host_of(first.replace("-", ".").replace("..", "-"))):
                yield inner


def letters(words: str) -> str:
    """Words as an address has them: letters and figures alone, without accents.

    >>> letters("El País"), letters("Dunmore-Herald")
    ('elpais', 'dunmoreherald')
    """
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(c for c in plain if c.isalnum())


def forms_of_name(name: str) -> frozenset[str]:
    """How a name may be written in an address: "&" as "and" or not at all, without "the", without "News".

    >>> sorted(forms_of_name("The Dunmore & Vale News"))
    ['dunmoreandvale', 'dunmoreandvalenews', 'dunmorevale', 'dunmorevalenews']
    """
    folded = name.casefold()
    found = set()
    for written in {folded, folded.replace("&", " and "), folded.translate(_SPELT_OUT)}:
        words = _words(written)
        while words:
            found.add("".join(words))
            words = words[:-1] if words[-1] in _table().beside_names else []
    return frozenset(found)


def initials_of_name(name: str) -> frozenset[str]:
    """A name of several words by its initials, with the last word whole or not.

    >>> sorted(initials_of_name("The Isle of Dunmore Herald"))
    ['idh', 'idherald', 'iodh', 'iodherald']
    """
    words = _words(name)
    found = set()
    for kept in (words, [word for word in words if word not in _SMALL_WORDS]):
        if len(kept) > 1:
            first = "".join(word[0] for word in kept[:-1])
            found |= {first + kept[-1][0], first + kept[-1]}
    return frozenset(found)


def _words(name: str) -> list[str]:
    words = [word for one in name.replace("-", " ").split() if (word := letters(one))]
    return words[1:] if len(words) > 1 and words[0] == _THE else words


def own_label(host: str) -> str:
    """The label that an owner registers: "courier" of news.courier.co.uk.

    >>> own_label("news.dunmore-herald.co.uk")
    'dunmore-herald'
    """
    labels = host.split(".")
    at = -2
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _table().second_level:
        at = -3
    return labels[max(at, -len(labels))]


def names_in(host: str) -> frozenset[str]:
    """All that a host may call its outlet: each label but the ending, some together, in either order."""
    labels = host.split(".")
    named = labels[: labels.index(own_label(host)) + 1][-_MOST_LABELS:]
    runs = [named[i:j] for i in range(len(named)) for j in range(i + 1, len(named) + 1)]
    joined = {"".join(run) for run in runs} | {"".join(reversed(run)) for run in runs}
    return frozenset(form for one in joined for form in forms_of_label(one))


def forms_of_label(label: str) -> Iterator[str]:
    """A label without hyphens, with and without "the" and a word that names nobody at either end."""
    words = letters(_decoded(label))
    for form in (words, words.removeprefix(_THE)):
        yield form
        for beside in _table().beside_names:
            yield form.removesuffix(beside)
            yield form.removeprefix(beside)


def _decoded(label: str) -> str:
    """A label with letters beyond ASCII as they are read."""
    try:
        return label.encode("ascii").decode("idna") if label.startswith("xn--") else label
    except UnicodeError:
        return label
