"""Find the names of people.

In steps, each a file: stretches of capitalised words (name_candidates), cut where other lines of the
article tell how (headline_names, name_borders), what speaks for and against each occurrence
(name_evidence), and here the verdict, by name and not by occurrence: what is a name once is one
wherever the article repeats it. Both sums are logistic, with the weights in data/name_weights.yml.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.tokens import Doc

from generator.extraction.people.headline_names import cut_headlines
from generator.extraction.people.name_borders import mend_borders
from generator.extraction.people.name_candidates import Candidate, Key, name_candidates
from generator.extraction.people.name_evidence import DocumentVotes, evidence
from generator.extraction.people.roles import roles_before
from generator.model import Mention, Span
from generator.rule_tables import read_table

_CLIP = 6.0


@dataclass(slots=True)
class Name:
    """One name over the article: its occurrences and the mean and greatest of their scores."""

    occurrences: list[Candidate]
    mean: float
    best: float


def person_names(doc: Doc) -> tuple[Mention, ...]:
    """Every mention of a person by name, in order, with the roles written beside it."""
    whole, pieces = cut_headlines(doc, name_candidates(doc))
    names = gather(_scored(doc, mend_borders(doc, whole)))
    people = _people(names)
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


def _known_to_be(people: Iterable[Key], pieces: Iterable[Candidate]) -> Iterator[Candidate]:
    """Those of a headline's names that are a person's, or end in the surname of one, in the other lines."""
    whole = set(people)
    surnames = {key[-1:] for key in whole}
    return (c for c in pieces if (key := c.key) in whole or key[-1:] in surnames)


def _scored(doc: Doc, candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, float]]:
    """The candidates with what speaks for them, each by itself."""
    votes, weights = DocumentVotes(doc, candidates), _weights()["occurrence"]
    for c in candidates:
        yield c, _total(weights, evidence(doc, c, votes))


def gather(scored: Iterable[tuple[Candidate, float]]) -> dict[Key, Name]:
    """The candidates by what is written, upper case taken back, with their scores."""
    grouped: dict[Key, list[tuple[Candidate, float]]] = defaultdict(list)
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
    return [key for key, features in relations(names) if _total(weights, features) > 0]


def _total(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    return weights["bias"] + sum(weights.get(k, 0.0) * v for k, v in features.items())


class _Relations:
    """How a name stands to the article's other names: "Biden" is the end of "Joe Biden"."""

    def __init__(self, names: dict[Key, Name]) -> None:
        self._names = names
        self._ends: dict[str, list[Key]] = defaultdict(list)
        self._begins: dict[str, list[Key]] = defaultdict(list)
        self._best_end: dict[str, float] = defaultdict(lambda: -_CLIP)
        for key, name in names.items():
            self._best_end[key[-1]] = max(self._best_end[key[-1]], name.best)
            if len(key) > 1:
                self._ends[key[-1]].append(key)
                self._begins[key[0]].append(key)

    def of(self, key: Key) -> dict[str, float]:
        """The features of one name."""
        out = {"best of its last word": _clip(self._best_end[key[-1]])}
        if len(key) == 1:
            word = key[0]
            ends = any(self._names[k].mean > 0 for k in self._ends[word])
            begins = any(self._names[k].mean > 0 for k in self._begins[word])
            out["one word"] = 1.0
            out["ends a person's name"] = float(ends)
            out["begins a person's name"] = float(begins and not ends)
            out["ends another name"] = float(not ends and bool(self._ends[word]))
            out["begins another name"] = float(any(self._names[k].mean < 0 for k in self._begins[word]))
        return out


def _clip(score: float) -> float:
    return max(-_CLIP, min(_CLIP, score))


@cache
def _weights() -> dict[str, dict[str, float]]:
    weights: dict[str, dict[str, float]] = read_table(Path(__file__).parent / "data" / "name_weights.yml")
    return weights
