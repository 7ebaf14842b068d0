"""Find what an entry is about by its words, and say in one line where nothing, or more than one thing, is.

Words are compared without regard to case, kinds of marks and spaces, and quotation marks count for nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz import fuzz, process

from generator.corrections.entries import AnyEntry
from generator.corrections.yaml_nodes import FILE
from generator.reading.outcome import Problem, quoted
from generator.text.double_marks import DOUBLE_MARKS
from generator.text.layout import DASH_SIGNS, HYPHENS
from generator.text.quotation_marks import APOSTROPHES

Entry = TypeVar("Entry", bound=AnyEntry)
Found = TypeVar("Found")
_AS_WRITTEN = str.maketrans(
    dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys({*DASH_SIGNS, *HYPHENS}, "-")
    | dict.fromkeys(DOUBLE_MARKS, "")
)
_WIRE_MARKS = re.compile("``|''")
_ELLIPSIS = "..."  # as ``plain`` has it
_AT_THE_EDGES = " .,;:!?…'"
# Per cent of letters in common: below it nothing is near enough to be meant.
_NEAR_ENOUGH, _NEAR_A_NAME = 60, 70
# The same of words within a text and all that is sought: shorter words of other letters are no slip for it.
_AS_LONG_AND_NEAR = 75
_MOST_NAMED = 5
_LONG_WORD, _MOST_COMPARED = 4, 1_000


class TargetError(ValueError):
    """An entry that is about nothing, or more than one thing; the message says so and what would decide.

    ``missing`` are words that find nothing, ``instead`` these and the nearest that would find something, as
    often as that is told; ``possible`` are the ids of the things that words find, each with what it is.
    ``is_moot`` is whether no other words would do: the entry is to be taken out.
    """

    is_moot = False

    def __init__(
        self, message: str, words: str = "", nearest: str = "", possible: Sequence[tuple[str, str]] = ()
    ) -> None:
        """``nearest`` are the words nearest to ``words`` that find nothing, "" where none are near."""
        super().__init__(message + (f"; the closest is {quoted(nearest)}" if nearest else ""))
        self.missing = words
        self.instead: tuple[tuple[str, str], ...] = ((words, nearest),) if nearest else ()
        self.possible = tuple(possible)


@dataclass(frozen=True, slots=True)
class UnappliedEntry(Problem):
    """An entry of corrections.yml that is not applied, with its line.

    ``missing`` are words in it that find nothing, ``instead`` these and the nearest that would; ``possible``
    are the ids of the things that its words find, each with what it is. ``is_moot`` is whether it had better
    go than be mended.
    """

    line: int = 0
    missing: str = ""
    instead: tuple[tuple[str, str], ...] = ()
    possible: tuple[tuple[str, str], ...] = ()
    is_moot: bool = False


class MootError(TargetError):
    """An entry that is about what is no such thing, by whatever words."""

    is_moot = True


def all_of(errors: Sequence[TargetError]) -> TargetError:
    """What is told of several things that one entry is about."""
    told = TargetError("; ".join(map(str, errors)), errors[0].missing if len(errors) == 1 else "")
    told.instead = tuple(pair for error in errors for pair in error.instead)
    return told


def unapplied(line: int, why: object) -> UnappliedEntry:
    """The line that tells of an entry that is not applied."""
    where = f"{FILE}:{line}"
    if not isinstance(why, TargetError):
        return UnappliedEntry(where, str(why), line)
    return UnappliedEntry(where, str(why), line, why.missing, why.instead, why.possible, why.is_moot)


def found_by(
    entries: Iterable[Entry], find: Callable[[Entry], Found], told: list[UnappliedEntry]
) -> dict[Entry, Found]:
    """Each entry with what ``find`` finds for it; what it raises TargetError for is put into ``told``."""
    found: dict[Entry, Found] = {}
    for entry in entries:
        try:
            found[entry] = find(entry)
        except TargetError as error:
            told.append(unapplied(entry.line, error))
    return found


def plain(text: str) -> str:
    """A text as its words are compared.

    >>> plain("“We  close\u00a0it,”  she said – ‘now’")
    "we close it, she said - 'now'"
    """
    straight = _WIRE_MARKS.sub("", unicodedata.normalize("NFKC", text))
    return " ".join(straight.translate(_AS_WRITTEN).casefold().split())


def without_article(name: str) -> str:
    """A name of a source or an outlet as two are compared: "the Port Union." → "port union"."""
    return plain(name).removeprefix("the ").removesuffix(".")


def sought(words: str) -> str:
    """The words of an entry as they are looked for: without the marks around them."""
    return plain(words).strip(_AT_THE_EDGES)


def parts_sought(words: str) -> list[str]:
    """The same of words with an ellipsis between them, as pages show parts of one utterance: each part."""
    return [part for some in plain(words).split(_ELLIPSIS) if (part := some.strip(_AT_THE_EDGES))]


def holds(text: str, words: str) -> bool:
    """Whether a text has some words, from word to word; both as ``plain`` and ``sought`` give them."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        inside = start > 0 and text[start - 1].isalnum() and words[0].isalnum()
        if not inside and not (end < len(text) and text[end].isalnum() and words[-1].isalnum()):
            return True
        start = text.find(words, start + 1)
    return False


def closest(words: str, choices: Iterable[str]) -> str:
    """The name that is nearest to some words; "" where none is near."""
    known, cutoff = list(dict.fromkeys(choices)), _NEAR_A_NAME
    found = process.extractOne(plain(words), known, scorer=fuzz.WRatio, processor=plain, score_cutoff=cutoff)
    return " ".join(found[0].split()) if found else ""


def closest_within(words: str, texts: Iterable[str]) -> str:
    """The same of words within texts that are as long, both as ``plain`` gives them."""
    wanted = sought(words)
    long_words = [word for word in wanted.split() if len(word) >= _LONG_WORD]
    known = [text for text in dict.fromkeys(texts) if len(text) >= len(wanted)]
    # To compare letters with each of very many sentences takes long: those that share a word are enough.
    known = [text for text in known if any(word in text for word in long_words)] or known[:_MOST_COMPARED]
    found = process.extractOne(wanted, known, scorer=fuzz.partial_ratio, score_cutoff=_NEAR_ENOUGH)
    near = fuzz.partial_ratio_alignment(wanted, found[0]) if found else None
    if found is None or near is None:
        return ""
    start = found[0].rfind(" ", 0, near.dest_start + 1) + 1
    end = found[0].find(" ", max(near.dest_end - 1, start))
    words = " ".join(found[0][start : end if end > 0 else None].split())
    return words if words != wanted and fuzz.ratio(wanted, words) >= _AS_LONG_AND_NEAR else ""


def named_in_a_row(things: Sequence[str]) -> str:
    """A few of some things, and how many more there are."""
    more = len(things) - _MOST_NAMED
    return ", ".join(things[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
