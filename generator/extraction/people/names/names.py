"""Find the names of people.

In steps, each a file: stretches of capitalised words (name_candidates), cut where other lines of the
article show how (headline_names, boundaries), what speaks for and against each occurrence (evidence),
and here the verdict, by name and not by occurrence: what is a name once is one wherever the article
repeats it, unless the article shows it to be a thing's (named_things). Both sums are logistic, with the
weights in data/name_weights.yml.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.extraction.people.names.acting_surnames import with_acting_surnames
from generator.extraction.people.names.boundaries import mend_boundaries
from generator.extraction.people.names.evidence import FEATURES, evidence
from generator.extraction.people.names.headline_names import cut_headlines
from generator.extraction.people.names.labelled_speakers import with_labelled_speakers
from generator.extraction.people.names.name_candidates import Key, NameCandidate, name_candidates
from generator.extraction.people.names.named_things import without_named_things
from generator.extraction.people.names.quoted_by_surname import with_quoted_by_surname
from generator.extraction.people.names.reporters_named import without_reporters
from generator.extraction.people.names.titled_names import with_titled_names
from generator.extraction.people.names.votes import DocumentVotes
from generator.extraction.people.roles.roles import roles_before
from generator.model import Mention, Span
from generator.rule_tables import matched, read_keys
from generator.sieve import Rule, features
from generator.sieve import names as names_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CLIP = 6.0


@dataclass(slots=True)
class Name:
    """One name over the article: its occurrences and the mean and greatest of their scores."""

    occurrences: list[NameCandidate]
    mean: float
    best: float


def person_names(doc: Doc) -> tuple[Mention, ...]:
    """Every mention of a person by name, in order, with the roles written beside it."""
    whole, pieces = cut_headlines(doc, name_candidates(doc))
    candidates = mend_boundaries(doc, whole)
    votes = DocumentVotes(doc, candidates)
    names = gather(_scored(doc, candidates, votes))
    places = {key: name.occurrences for key, name in names.items()}
    people = without_named_things(doc, _people(names), places, votes)
    people = with_titled_names(doc, people, places, votes)
    people = with_quoted_by_surname(doc, people, places, votes)
    people = with_acting_surnames(doc, people, places, votes)
    people = without_reporters(doc, people, places)
    people = with_labelled_speakers(doc, people, places)
    found = [c for key in people for c in names[key].occurrences]
    found += _known_to_be(people, pieces)
    found.sort(key=lambda c: c.start)
    return tuple(
        Mention(
            Span(doc[c.start].idx, doc[c.end - 1].idx + len(doc[c.end - 1])),
            "name",
            roles_before(doc, c.start),
        )
        for c in found
    )


def _known_to_be(people: Iterable[Key], pieces: Iterable[NameCandidate]) -> Iterator[NameCandidate]:
    """Those of a headline's names that are a person's, or a word of one, in the other lines."""
    whole = set(people)
    surnames, given = {key[-1:] for key in whole}, {key[:1] for key in whole if len(key) > 1}
    return (c for c in pieces if (key := c.key) in whole | given or key[-1:] in surnames)


def _scored(
    doc: Doc, candidates: Sequence[NameCandidate], votes: DocumentVotes
) -> Iterator[tuple[NameCandidate, float]]:
    """The candidates with what speaks for them, each by itself."""
    weights = _weights()["occurrence"]
    for c in candidates:
        yield c, _total(weights, evidence(doc, c, votes))


def gather(scored: Iterable[tuple[NameCandidate, float]]) -> dict[Key, Name]:
    """The candidates by what is written, upper case taken back, with their scores."""
    grouped: dict[Key, list[tuple[NameCandidate, float]]] = defaultdict(list)
    for c, score in scored:
        grouped[c.key].append((c, score))
    return {
        key: Name([c for c, _ in pairs], sum(s for _, s in pairs) / len(pairs), max(s for _, s in pairs))
        for key, pairs in grouped.items()
    }


def relations(names: dict[Key, Name]) -> Iterator[tuple[Key, dict[str, float]]]:
    """Each name with its features over the whole article."""
    beside = _Relations(names)
    for key, name in names.items():
        yield key, {"mean": _clip(name.mean), **beside.of(key)}


def _people(names: dict[Key, Name]) -> list[Key]:
    """The names that are people's, judged beside the other names of the article."""
    weights = _weights()["article"]
    return [key for key, found in relations(names) if _total(weights, found) > 0]


def _total(weights: Mapping[str, float], found: Mapping[str, float]) -> float:
    return weights["bias"] + sum(weights[k] * v for k, v in found.items())


@dataclass(slots=True)
class _OneWord:
    """A name of one word: the mean scores of the article's longer names that end in it and begin with it."""

    ends: Sequence[float]
    begins: Sequence[float]


class _Relations:
    """How a name is related to the article's other names: "Biden" is the end of "Joe Biden"."""

    def __init__(self, names: dict[Key, Name]) -> None:
        self._ends: dict[str, list[float]] = defaultdict(list)
        self._begins: dict[str, list[float]] = defaultdict(list)
        self._best_end: dict[str, float] = defaultdict(lambda: -_CLIP)
        for key, name in names.items():
            self._best_end[key[-1]] = max(self._best_end[key[-1]], name.best)
            if len(key) > 1:
                self._ends[key[-1]].append(name.mean)
                self._begins[key[0]].append(name.mean)

    def of(self, key: Key) -> dict[str, float]:
        """The features of one name."""
        out = {"best of its last word": _clip(self._best_end[key[-1]])}
        if len(key) > 1:
            return out
        return out | dict(features(_OF_ONE_WORD, _OneWord(self._ends[key[0]], self._begins[key[0]])))


def _one_word(_: _OneWord) -> bool:
    return True


def _ends_person(word: _OneWord) -> bool:
    """Whether the word ends a longer name that is more likely a person's than not."""
    return any(mean > 0 for mean in word.ends)


def _begins_person(word: _OneWord) -> bool:
    """Whether the word begins such a name and ends none."""
    return not _ends_person(word) and any(mean > 0 for mean in word.begins)


def _ends_other(word: _OneWord) -> bool:
    """Whether the word ends a longer name, but no person's."""
    return not _ends_person(word) and bool(word.ends)


def _begins_other(word: _OneWord) -> bool:
    """Whether the word begins a longer name that is more likely no person's."""
    return any(mean < 0 for mean in word.begins)


_OF_ONE_WORD: tuple[Rule[_OneWord, float], ...] = (
    Rule("one word", _one_word),
    Rule("ends a person's name", _ends_person),
    Rule("begins a person's name", _begins_person),
    Rule("ends another name", _ends_other),
    Rule("begins another name", _begins_other),
)
RELATIONS = names_of(_OF_ONE_WORD) | {"mean", "best of its last word"}
"""Every feature that a name may have over the whole article."""


def _clip(score: float) -> float:
    return max(-_CLIP, min(_CLIP, score))


@cache
def _weights() -> dict[str, dict[str, float]]:
    parts = {"occurrence": FEATURES, "article": RELATIONS}
    table = read_keys(Path(__file__).parent / "data" / "name_weights.yml", parts)
    return {part: matched(table[part], {*known, "bias"}, part) for part, known in parts.items()}
