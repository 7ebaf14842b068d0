"""What corrections.yml may say: a type for each kind of entry, with the line that it begins in.

All words, ids and dates are strings as they were written, white space made one space. None is what an editor
says by ``null``: that there is none; ABSENT is what an entry leaves as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Literal, TypeVar

from generator.model import ArticleText, SourceKind

Entry = TypeVar("Entry")


class Absent(Enum):
    """The type of ABSENT."""

    ABSENT = "absent"


ABSENT: Literal[Absent.ABSENT] = Absent.ABSENT
Given = str | None | Literal[Absent.ABSENT]


@dataclass(frozen=True, slots=True)
class CorrectedPerson:
    """A person, known by a name or an id: nobody (``gone``), or with another name, role, or no role found."""

    line: int
    person: str
    article: str | None = None
    gone: bool = False
    name: str | None = None
    role: str | None = None
    no_roles: bool = False


@dataclass(frozen=True, slots=True)
class MergedPeople:
    """Two or more names of one person, who goes by the first."""

    line: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DifferingPeople:
    """Two or more names of as many people, who are not to be taken for one."""

    line: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SplitPerson:
    """Two people who became one: by a new name the ids of the articles that mean the other."""

    line: int
    person: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class CorrectedQuote:
    """A quote, known by some of its words: no quote (``gone``), or somebody else's.

    ``speaker`` is a person's name, None for nobody; ``source`` a source's that is no person, of a ``kind``.
    """

    line: int
    quote: str
    article: str | None = None
    gone: bool = False
    speaker: Given = ABSENT
    source: str | None = None
    kind: SourceKind | None = None


@dataclass(frozen=True, slots=True)
class CorrectedArticle:
    """An article, known by its id: left out (``gone``), or what is said of it; ``date`` is a day."""

    line: int
    article: str
    gone: bool = False
    title: Given = ABSENT
    date: Given = ABSENT
    outlet: Given = ABSENT
    url: Given = ABSENT
    authors: tuple[str, ...] | Literal[Absent.ABSENT] | None = ABSENT
    article_text: ArticleText | Literal[Absent.ABSENT] | None = ABSENT


@dataclass(frozen=True, slots=True)
class CorrectedEvent:
    """An event, known by words of a sentence that tells it: none (``gone``), another's date, another event.

    ``dated`` is the EDTF date that it has on the site, None for one without.
    """

    line: int
    event: str
    article: str | None = None
    dated: Given = ABSENT
    gone: bool = False
    date: Given = ABSENT
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class AddedEvent:
    """An event that no article tells: an editor's own words, its EDTF date and where to read of it."""

    line: int
    words: str
    date: str | None
    story: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class SummaryChoice:
    """A sentence, known by some of its words, that a summary must have, or (``gone``) may not."""

    line: int
    words: str
    article: str | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class SummaryOrder:
    """The beginnings of sentences of a summary in the order in which they are to come, before the others."""

    line: int
    beginnings: tuple[str, ...]


AnyEntry = (
    CorrectedPerson
    | MergedPeople
    | DifferingPeople
    | SplitPerson
    | CorrectedQuote
    | CorrectedArticle
    | CorrectedEvent
    | AddedEvent
    | SummaryChoice
    | SummaryOrder
)


@dataclass(frozen=True, slots=True)
class Corrections:
    """All entries of corrections.yml, in the order of its lines."""

    entries: tuple[AnyEntry, ...] = ()

    def of(self, kind: type[Entry]) -> tuple[Entry, ...]:
        """The entries of a kind."""
        return tuple(_of_kind(self.entries, kind))


def _of_kind(entries: Iterable[object], kind: type[Entry]) -> Iterable[Entry]:
    return (entry for entry in entries if isinstance(entry, kind))
