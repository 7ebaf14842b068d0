"""The cue words of reported speech, read once from data/cues.yml.

In: nothing. Out: sets of lemmas by what the words do, such as reporting words or asking.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import read_table


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
    topic_prepositions: dict[str, frozenset[str]]
    lemma_slips: dict[str, str]
    verbs: frozenset[str]


@cache
def cues() -> Cues:
    """The cue words."""
    data = read_table(Path(__file__).parent / "data" / "cues.yml")
    prepositions: dict[str, list[str]] = data.pop("topic_prepositions")
    slips: dict[str, str] = data.pop("lemma_slips")
    sets: dict[str, frozenset[str]] = {k: frozenset(v) for k, v in data.items()}
    verbal = ("speech", "manner", "thought", "request", "judgement")
    return Cues(
        **sets,
        topic_prepositions={k: frozenset(v) for k, v in prepositions.items()},
        lemma_slips=slips,
        verbs=frozenset(prepositions).union(*(sets[k] for k in (*verbal, "topic"))),
    )


def cue_lemma(lemma: str) -> str:
    """The lemma as data/cues.yml spells it."""
    return cues().lemma_slips.get(lemma, lemma)
