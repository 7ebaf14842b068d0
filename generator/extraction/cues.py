"""The cue words of reported speech, read once from data/cues.yml.

In: nothing. Out: sets of lemmas by what the words do, such as reporting words or asking.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import whole_table


@dataclass(frozen=True, slots=True)
class Cues:
    """Lemmas of cue words by what they do; see the head of data/cues.yml."""

    speech: frozenset[str]
    manner: frozenset[str]
    thought: frozenset[str]
    request: frozenset[str]
    judgement: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    topic: frozenset[str]
    questions: frozenset[str]
    addressing: frozenset[str]
    impersonal: frozenset[str]
    circumstances: frozenset[str]
    times: frozenset[str]
    getting: frozenset[str]
    topic_prepositions: dict[str, frozenset[str]]
    lemma_slips: dict[str, str]
    verbs: frozenset[str]


@cache
def cues() -> Cues:
    """The cue words."""
    verbal = ("speech", "manner", "thought", "request", "judgement", "topic")
    of_words = ("nouns", "adjectives", "questions", "addressing", "impersonal")
    others = (*of_words, "circumstances", "times", "getting")
    with whole_table(Path(__file__).parent / "data" / "cues.yml") as table:
        sets = {name: frozenset(table[name]) for name in (*verbal, *others)}
        prepositions = {verb: frozenset(words) for verb, words in table["topic_prepositions"].items()}
        return Cues(
            **sets,
            topic_prepositions=prepositions,
            lemma_slips=table["lemma_slips"],
            verbs=frozenset(prepositions).union(*(sets[name] for name in verbal)),
        )


def cue_lemma(lemma: str) -> str:
    """The lemma as data/cues.yml spells it."""
    return cues().lemma_slips.get(lemma, lemma)
