"""Names of bodies: organisations, firms, offices, governments; their parts, and what they are short for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

from generator.naming.nations import nations
from generator.rule_tables import whole_table

_DETERMINERS = re.compile(r"(?:the|a|an|its|their|his|her|our)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
# A full stop that belongs to the name: "U.S.".
_ABBREVIATED = re.compile(r"\b\w\.(?:\w\.)+$")
_LINKING_WORDS = frozenset({"of", "for", "the", "and", "&", "on", "in", "to", "at"})
_SAYS_WHAT_FOR = frozenset({"of", "for", "on"})
_FEWEST_LETTERS = 3
_JOINED = frozenset({"and", "&"})


@dataclass(frozen=True)
class BodyWords:
    """Nouns for bodies, with the words that may stand in a name for each; ``places`` are governed ones,
    ``offices`` are called by what they are for, of ``organs`` one body has many.

    ``of_any_name`` are nouns for a body whose name says nothing of them ("the company"); ``of_any_kind``
    words before a noun that do not say which one is meant, ``others`` those that say it is not the last;
    ``before_names`` are said of a body right before its name.
    """

    bodies: dict[str, frozenset[str]]
    offices: frozenset[str]
    organs: frozenset[str]
    places: frozenset[str]
    of_any_name: frozenset[str]
    before_names: frozenset[str]
    of_any_kind: frozenset[str]
    others: frozenset[str]

    @cached_property
    def ends(self) -> frozenset[str]:
        """Every word that may end the name of a body."""
        return frozenset().union(*self.bodies.values())


@cache
def body_words() -> BodyWords:
    """The table, read once."""
    with whole_table(Path(__file__).parent / "data" / "bodies.yml") as table:
        return BodyWords(
            {noun: frozenset({noun, *kin}) for noun, kin in table["bodies"].items()},
            *(frozenset(table[key]) for key in ("offices", "organs", "places", "of_any_name")),
            *(frozenset(table[key]) for key in ("before_names", "of_any_kind", "others")),
        )


def ends_as_body(name: str) -> bool:
    """Whether a name of several words ends in a word for a body."""
    words = name.lower().split()
    return len(words) > 1 and words[-1] in body_words().ends


def is_body_for(name: str) -> bool:
    """Whether a name says what a body is for: "Institute for Health Policy", but not its "… report"."""
    words = name.split()
    bodies, ends = body_words().offices | body_words().organs, body_words().ends
    pairs = [(one.lower(), two) for one, two in pairwise(words)]
    heads = any(two in _SAYS_WHAT_FOR and one in bodies for one, two in pairs)
    heads = heads or any(two == "for" and one in ends for one, two in pairs)
    return heads and words[-1][:1].isupper()


def plain_name(words: str) -> str:
    """A name without its article, possessive and line breaks, and without a bracket left open.

    >>> plain_name("the Harbour Board's")
    'Harbour Board'
    """
    name = _POSSESSIVE.sub("", " ".join(words.split()).strip(" ,;:()[]\"“”‘’'-–—|"))
    name = name if name.count("(") <= name.count(")") else name[: name.rindex("(")].rstrip()
    name = name if _ABBREVIATED.search(name) else name.rstrip(".")
    return _DETERMINERS.sub("", name, count=1) if _DETERMINERS.match(name) else name


def initials(name: str) -> str:
    """The capitals that a name is shortened to.

    >>> initials("Institute for Coastal Research")
    'ICR'
    """
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


def _initials_of_field(name: str) -> str:
    """The capitals of a name without the country and the office: "HUR" of the "U.S. Department of …"."""
    words = name.split()
    words = words[1:] if nations().country(words[0]) else words
    is_office = len(words) > 3 and words[1] == "of" and words[0].lower() in body_words().offices
    short = initials(" ".join(words[2:] if is_office else words))
    return short if len(short) >= _FEWEST_LETTERS else ""


def is_short_for(short: str, long: str, introduced: bool) -> bool:
    """Whether a name is a short form of another: its initials, or its words at either end.

    ``introduced`` is whether the long form came first, as news writes it. Where it did not, what the
    short form leaves out must be no more than what the body is.

    >>> is_short_for("Brennan Center", "Brennan Center for Justice", introduced=True)
    True
    >>> is_short_for("Harbour", "Harbour Airlines", introduced=False)
    True
    >>> is_short_for("Harbour", "Harbour Street Choir", introduced=False)
    False
    >>> is_short_for("HUT", "U.S. Department of Harbours and Urban Tides", introduced=True)
    True
    >>> is_short_for("Customs and Border Protection", "U.S. Customs and Border Protection", introduced=False)
    True
    """
    letters = short.replace(".", "")
    if letters.isupper() and len(letters) > 1:
        return letters in (initials(long), _initials_of_field(long))
    parts, whole = short.split(), long.split()
    n = len(parts)
    joined_more = sum(word in _JOINED for word in whole) > sum(word in _JOINED for word in parts)
    if n >= len(whole) or parts[0].lower() in _LINKING_WORDS or joined_more:
        return False
    if whole[:n] == parts:
        left = whole[n:]
        goes_alone = n > 1 or bool(_POSSESSIVE.search(short))  # "Lloyd's", after "Lloyd's of London"
        return (introduced and goes_alone) or all(word.lower() in body_words().ends for word in left)
    if whole[-n:] != parts or whole[-n - 1].lower() in _LINKING_WORDS:
        return False
    return introduced or (n > 1 and all(nations().country(word) for word in whole[:-n]))
