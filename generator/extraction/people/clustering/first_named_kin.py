"""Give relatives who are written by first name the surname that they share: "Ann Ruiz’s son Tom" is Tom Ruiz.

Whoever has another surname is written with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from generator.extraction.people.cluster import Cluster
from generator.model import Mention
from generator.naming.parts import name_parts
from generator.rule_tables import read_words

_FAR = 300  # characters from whose relative it is to the name
_KIN = Path(__file__).parent.parent / "data" / "kin_of_one_surname.txt"
_NEAREST = 4  # mentions
_ENDS_SENTENCE = re.compile(r"[.!?][”\"’')]?\s|[\n\r]")


def name_first_named_kin(text: str, clusters: Sequence[Cluster], names: Sequence[Mention]) -> None:
    """Name whom an article writes by first name alone with the surname of whose relative they are.

    By name only: a surname alone still means those who are written with it.
    """
    surnames = {cluster.parts.last for cluster in clusters if not cluster.parts.single}
    at = {mention.span: i for i, mention in enumerate(names)}
    for cluster in (c for c in clusters if c.parts.single and c.parts.last not in surnames):
        mention = cluster.mentions[0]
        i = at[mention.span]
        surname = _surname_of_owner(text, names[max(0, i - _NEAREST) : i], mention)
        if surname is not None and name_parts(surname).last in surnames:
            cluster.name = f"{cluster.name} {surname}"


def _surname_of_owner(text: str, before: Sequence[Mention], mention: Mention) -> str | None:
    """The last word of the name of whose relative a mention is; None where it may be another's.

    ``before``: the mentions just before it.
    """
    near = [m.span for m in before if _in_one_sentence(text, m.span.end, mention.span.start)]
    if not near:
        return None
    last = [text[span.start : span.end].rsplit(maxsplit=1)[-1] for span in near]
    between = text[near[-1].end : mention.span.start]
    alone = len({*last}) == 1
    return last[-1] if _of_name().fullmatch(between) or (alone and _of_pronoun().search(between)) else None


def _in_one_sentence(text: str, start: int, end: int) -> bool:
    return end - start < _FAR and not _ENDS_SENTENCE.search(text, start, end)


@cache
def _of_name() -> re.Pattern[str]:
    return re.compile(rf"[’']s? (?:[a-z-]+ )?{_kin()},? ")


@cache
def _of_pronoun() -> re.Pattern[str]:
    return re.compile(rf"\b(?:his|her) (?:[a-z-]+ )?{_kin()},? $")


def _kin() -> str:
    return rf"(?:{'|'.join(sorted(read_words(_KIN)))})"
