"""The words that the rules of quotations look for, other than cues, read once from data/vocabulary.yml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import read_lists


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words by what they do; see data/vocabulary.yml."""

    views: frozenset[str]
    light_verbs: frozenset[str]
    copulas: frozenset[str]
    introducing: frozenset[str]
    reacting: frozenset[str]
    saying: frozenset[str]
    words_said: frozenset[str]
    words_given: frozenset[str]
    words_owned: frozenset[str]
    spoken_at: frozenset[str]
    voices: frozenset[str]
    people: frozenset[str]
    pronouns: frozenset[str]
    unreported: frozenset[str]
    relatives: frozenset[str]
    acts: frozenset[str]
    occasions: frozenset[str]
    showing: frozenset[str]
    documents_that_find: frozenset[str]
    finding: frozenset[str]
    laws: frozenset[str]
    polls: frozenset[str]
    poll_words: frozenset[str]
    shares: frozenset[str]
    fractions: frozenset[str]
    insertions: frozenset[str]
    asides: frozenset[str]
    another_report: frozenset[str]
    clause_joiners: frozenset[str]
    joining_participles: frozenset[str]
    excepting: frozenset[str]
    opening_clauses: frozenset[str]
    clause_openers: frozenset[str]
    topic_goes_on: frozenset[str]
    casting: frozenset[str]
    with_gerund: frozenset[str]
    states: frozenset[str]
    causing: frozenset[str]
    pointing: frozenset[str]
    anything: frozenset[str]
    comments: frozenset[str]
    remarked: frozenset[str]
    held: frozenset[str]
    measures: frozenset[str]
    customs: frozenset[str]
    handled: frozenset[str]
    examined: frozenset[str]
    in_names_of_bodies: frozenset[str]
    from_whom: frozenset[str]
    brought_in: frozenset[str]
    writers: frozenset[str]
    gestures: frozenset[str]
    postures: frozenset[str]
    with_things: frozenset[str]
    with_commands: frozenset[str]
    verb_endings: frozenset[str]
    sure_forms: dict[str, str]
    with_out: dict[str, str]


@cache
def vocabulary() -> Vocabulary:
    """The words."""
    return read_lists(Path(__file__).parent / "data" / "vocabulary.yml", Vocabulary)
