"""Tell who of an article is dead, and which surnames speak: the dead say nothing (data/death.yml).

"Ella Strand, 19, drowned on Sunday. Her father, Nils Strand, … “She was happy,” Strand said."
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.people.cluster import Cluster
from generator.extraction.people.clustering.name_index import NameIndex
from generator.model import Mention
from generator.naming.matching import sound
from generator.naming.parts import NameParts
from generator.naming.role_heads import role_heads
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, OBJECTS
from generator.rule_tables import read_lists

if TYPE_CHECKING:
    from spacy.tokens import Token

_A_COUPLE = 2
_PRESENT = frozenset({"VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class _Death:
    """The words of data/death.yml."""

    dies: frozenset[str]
    kills: frozenset[str]
    kills_with: dict[str, list[str]]
    of_the_dead: frozenset[str]
    late: frozenset[str]
    bereaved: frozenset[str]
    averted: frozenset[str]


@cache
def _words() -> _Death:
    return read_lists(Path(__file__).parent.parent / "data" / "death.yml", _Death)


class LifeAndDeath:
    """The mentions by name of one article that tell of a death, and those that speak, by where they begin."""

    def __init__(self, text: str, parsed: ParsedText | None, names: Iterable[Mention]) -> None:
        self._dead: set[int] = set()
        self._speaking: set[int] = set()
        self._bereaved: set[int] = set()
        if parsed is None:
            return
        for mention in names:
            tokens = parsed.tokens_within(mention.span.start, mention.span.end)
            if not tokens:
                continue
            head = next((t for t in reversed(tokens) if t.head not in tokens), tokens[-1])
            if _is_told_dead(head):
                self._dead.add(mention.span.start)
            if role_heads(text, mention.roles) & _words().bereaved:
                self._bereaved.add(mention.span.start)
            if _speaks(head):
                self._speaking.add(mention.span.start)

    def survivor(self, mention: Mention, parts: NameParts, index: NameIndex) -> Cluster | None:
        """Whom a surname that speaks means where of those who bear it all but one are dead."""
        if mention.span.start not in self._speaking or not (self._dead or self._bereaved):
            return None
        word = sound(parts.last)
        bearers = [c for c in index.bearing(word) if not c.parts.single and sound(c.parts.last) == word]
        alive = [c for c in bearers if not any(m.span.start in self._dead for m in c.mentions)]
        bereaved = [c for c in bearers if any(m.span.start in self._bereaved for m in c.mentions)]
        if len(bearers) == _A_COUPLE and len(bereaved) == 1:
            alive = bereaved  # "his widow, Ann Berg"
        if len(alive) != 1 or len(bearers) < _A_COUPLE or not alive[0].named_before(mention.span.start):
            return None
        return alive[0]


def _is_told_dead(name: Token) -> bool:
    """Whether the clause around a name says that its bearer is dead."""
    words, verb = _words(), name.head
    if any(t.lower_ in words.late for t in _before(name)):
        return True
    if name.dep_ == "poss" or (name.dep_ == "pobj" and verb.lower_ == "of"):
        owned = verb if name.dep_ == "poss" else verb.head
        return owned.lower_ in words.of_the_dead
    if any(t.lower_ in words.averted for t in verb.children):
        return False
    if name.dep_ in NOMINAL_SUBJECTS and verb.lemma_ in words.dies:
        return True
    suffers = name.dep_ == "nsubjpass" or name.dep_ in OBJECTS
    behind = {t.lower_ for t in verb.subtree if t.i > verb.i and t.i - verb.i <= 3}
    return suffers and (verb.lemma_ in words.kills or bool(behind & {*words.kills_with.get(verb.lemma_, ())}))


def _before(name: Token) -> list[Token]:
    """The words before a name, and before the noun that it is set beside: "her late husband, Tom Berg"."""
    heads = [name, name.head] if name.dep_ == "appos" else [name]
    return [t for head in heads for t in head.lefts]


def _speaks(name: Token) -> bool:
    """Whether a name is the subject of a verb of saying, or of what somebody does now."""
    verb = name.head
    if name.dep_ not in NOMINAL_SUBJECTS or name.dep_ == "nsubjpass":
        return False
    return cue_lemma(verb.lemma_) in cues().speech or verb.tag_ in _PRESENT
