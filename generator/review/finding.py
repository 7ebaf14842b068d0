"""A thing that an editor should look at, and the entries of corrections.yml that settle it."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from typing import Literal

from generator.model import Place

FindingKind = Literal["quote", "names", "person", "article", "event", "entry"]
EntryValue = str | tuple[str, ...] | None
EntryPairs = tuple[tuple[str, EntryValue], ...]

# As likely as not: what nothing is known of that would make it more or less so.
EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of corrections.yml that settles a finding: the section it is of, its keys with their values.

    ``target`` are the keys that say what it is about, ``change`` those that say what is right; ``means`` says
    so in words.
    """

    means: str
    section: str
    target: EntryPairs
    change: EntryPairs = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at.

    ``about`` is what it is about, which its id is made of. ``line`` says what is doubtful, ``understood``
    what the site has, ``sure`` how likely that is right (0 to 1; None where the site says nothing that
    could be wrong), ``shown`` how often the site shows it. ``sentence`` is what it rests on, at ``place``.
    The first of ``choices`` accepts what was understood. ``mended`` are the lines of an entry that is not
    applied, as it may have been meant.
    """

    kind: FindingKind
    about: tuple[str, ...]
    line: str
    understood: str
    sure: float | None
    shown: int
    sentence: str = ""
    place: Place | None = None
    choices: tuple[Choice, ...] = ()
    mended: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """An id that only the kind and what it is about decide: "r-" and eight hexadecimal digits."""
        about = "\0".join((self.kind, *self.about))
        return "r-" + hashlib.sha256(about.encode("utf-8", "surrogatepass")).hexdigest()[:8]

    @property
    def weight(self) -> float:
        """How much it wants an eye: the more, the more doubtful it is and the more often shown."""
        doubt = 1 - (EVEN if self.sure is None else self.sure)
        return doubt * math.log2(2 + self.shown)
