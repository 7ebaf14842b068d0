"""The cue words of reported speech, read once from data/cues.yml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import read_table

# spaCy's English lemmatiser, on words it takes for other ones.
_LEMMA_SLIPS = {"hop": "hope", "rat": "rate"}


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
    verbs: frozenset[str]


@cache
def cues() -> Cues:
    """The cue words."""
    data = read_table(Path(__file__).parent / "data" / "cues.yml")
    prepositions: dict[str, list[str]] = data.pop("topic_prepositions")
    sets: dict[str, frozenset[str]] = {k: frozenset(v) for k, v in data.items()}
    verbal = ("speech", "manner", "thought", "request", "judgement")
    return Cues(
        **sets,
        topic_prepositions={k: frozenset(v) for k, v in prepositions.items()},
        verbs=frozenset(prepositions).union(*(sets[k] for k in (*verbal, "topic"))),
    )


def cue_lemma(lemma: str) -> str:
    """The lemma as data/cues.yml spells it."""
    return _LEMMA_SLIPS.get(lemma, lemma)
