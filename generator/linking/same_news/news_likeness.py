"""How surely two sentences tell one piece of news, by the terms that they share (data/news_likeness.yml).

What is shared counts by its rarity, as in the information content of Lin 1998 ("An Information-Theoretic
Definition of Similarity"): how much is shared at all, and what share of everything that both tell.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.linking.same_news.kin import of_one_act
from generator.linking.same_news.news_terms import Telling, Term
from generator.rule_tables import matched, read_table, whole_table

_DATA = Path(__file__).parent / "data"
TERM_KINDS = frozenset({"word", "name", "number", "day", "person", "source"})
NEWS_FEATURES = frozenset({"always", "shared", "share"})
# Who, where and when are told with much that is new.
_WHAT_HAPPENED = frozenset({"word", "number"})
_THOUSAND = 1000.0
# What this share of all sentences has is no word of its own: "said".
_IN_ALL_NEWS = 0.1


@dataclass(frozen=True, slots=True)
class _Weights:
    kinds: Mapping[str, float]
    usual_sentences: float
    other_words: float
    features: Mapping[str, float]


@cache
def _weights() -> _Weights:
    with whole_table(_DATA / "news_likeness.yml") as table:
        return _Weights(
            matched(table["terms"], TERM_KINDS, "news_likeness.yml, terms"),
            float(table["usual sentences"]),
            float(table["other words"]),
            matched(table["weights"], NEWS_FEATURES, "news_likeness.yml, weights"),
        )


@cache
def _usual_words() -> dict[str, float]:
    """The part that a word shares with its kin → the share of sentences of news that have it."""
    rows = read_table(_DATA / "usual_words.yml")
    shares: dict[str, float] = defaultdict(float)
    for number, words in rows.items():
        for word in words.split():
            shares[of_one_act(word)] += number / _THOUSAND
    return dict(shares)


class NewsLikeness:
    """The tellings of one story, and how surely two of them tell one piece of news."""

    def __init__(self, tellings: Sequence[Telling], counted: Sequence[Telling] | None = None) -> None:
        """Rarity is counted over ``counted`` (default: all): what copies repeat makes no word less rare."""
        counted = tellings if counted is None else counted
        spread = Counter(term for telling in counted for term in telling.terms)
        self.tellings = tellings
        self._names = _names(tellings, spread)
        self.worth = {
            term: _worth(term, spread[term], len(counted), term in self._names)
            for term in dict.fromkeys(term for telling in tellings for term in telling.terms)
        }
        self._terms = [dict.fromkeys(telling.terms) for telling in tellings]
        # A sentence's words and numbers with their worth, without names.
        self._happened = [
            {t: self.worth[t] for t in terms if t[0] in _WHAT_HAPPENED and t not in self._names}
            for terms in self._terms
        ]
        self._cores = [{t: self.worth[t] for t in telling.terms if t in telling.core} for telling in tellings]
        self._mass = [sum(self.worth[term] for term in telling.terms) for telling in tellings]

    def shared(self, i: int, j: int) -> tuple[float, float]:
        """What two sentences share, and its share of all that they tell.

        The first is in nats: one for a term that every third sentence has, seven for one in a thousand.
        """
        fewer, more = sorted((self._terms[i], self._terms[j]), key=len)
        both = sum(self.worth[term] for term in fewer if term in more)
        all_told = self._mass[i] + self._mass[j] - both
        return both, both / all_told if all_told else 0.0

    def held(self, i: int, j: int) -> float:
        """The share of what happened, of the sentence that tells less of it, which the other tells too."""
        return _share_of_less(self._happened[i], self._happened[j])

    def told_first(self, i: int, j: int) -> float:
        """The share of what two sentences tell first, of the one that tells less so, that both tell first."""
        return _share_of_less(self._cores[i], self._cores[j])

    def first_told_by(self, i: int, j: int) -> tuple[int, float]:
        """What of the things a sentence tells first another tells, first or beside: words and the share."""
        own, other = self._cores[i], self._terms[j]
        told, mass = [term for term in own if term in other], sum(own.values())
        words = sum(term[0] == "word" and term not in self._names for term in told)
        return words, sum(own[term] for term in told) / mass if mass else 0.0

    def covered(self, i: int, others: Iterable[int]) -> float:
        """The share of what happened, by a sentence's words and numbers, that others tell together.

        Of another day than theirs it is none of it.
        """
        told = {term for j in others for term in self._terms[j]}
        if any(term[0] == "day" and term not in told for term in self._terms[i]):
            return 0.0
        own = self._happened[i]
        mass = sum(own.values())
        return sum(worth for term, worth in own.items() if term in told) / mass if mass else 0.0

    def words_shared(self, i: int, j: int, first: bool = False) -> int:
        """How many words two sentences share, each with its kin, that are no names; ``first``: in what they
        tell first."""
        one, other = (self._cores[i], self._cores[j]) if first else (self._terms[i], self._terms[j])
        shared = (term for term in one if term[0] == "word" and term in other and term not in self._names)
        return sum(_usual_words().get(word, 0.0) < _IN_ALL_NEWS for _, word in shared)

    def goes_on_with(self, i: int, others: Iterable[int]) -> bool:
        """Whether one of others has a word of what a sentence tells first, a name if that has names."""
        first = self._cores[i]
        names = [term for term in first if term in self._names]
        words = names or [t for t in first if _usual_words().get(t[1], 0.0) < _IN_ALL_NEWS]
        return any(term in self._terms[j] for j in others for term in words)

    def share_a_name(self, i: int, j: int) -> bool:
        """Whether two sentences name one person, or share a word that the story writes as a name."""
        one, other = self._terms[i], self._terms[j]
        return any(t in other for t in one if t[0] == "person" or t in self._names)

    def name_others(self, i: int, j: int) -> bool:
        """Whether each of two sentences names somebody whom the other does not."""
        one, other = ({t for t in self._terms[k] if t[0] == "person"} for k in (i, j))
        return bool(one - other and other - one)

    def name_others_first(self, i: int, j: int) -> bool:
        """Whether two sentences first name two people, each on the same side of what is told, and neither
        names the other's: "Lund resigned", "Holm resigned"."""
        one, other = (self.tellings[k].first_named for k in (i, j))
        if one is None or other is None or one[1] != other[1]:
            return False
        return one[0] not in self._terms[j] and other[0] not in self._terms[i]

    def __call__(self, i: int, j: int) -> float:
        """The log odds that the sentences ``i`` and ``j`` tell one piece of news."""
        return _odds(*self.shared(i, j))

    def but_for_days(self, i: int, j: int) -> float:
        """The same, whichever days the sentences name."""
        one, other = (dict.fromkeys(t for t in self._terms[k] if t[0] != "day") for k in (i, j))
        both = sum(self.worth[term] for term in one if term in other)
        all_told = sum(self.worth[term] for term in one | other)
        return _odds(both, both / all_told if all_told else 0.0)


def _share_of_less(one: Mapping[Term, float], other: Mapping[Term, float]) -> float:
    """What two sets of terms have in common, of the one that is worth less."""
    least = min(sum(one.values()), sum(other.values()))
    return sum(worth for term, worth in one.items() if term in other) / least if least else 0.0


def _odds(both: float, share: float) -> float:
    weight = _weights().features
    return weight["always"] + weight["shared"] * both + weight["share"] * share


def _names(tellings: Sequence[Telling], spread: Mapping[Term, int]) -> frozenset[Term]:
    """The words that most sentences of the story that have them write with a capital letter."""
    capital = Counter(word for telling in tellings for word in telling.capital)
    words: dict[Term, int] = {("word", word): n for word, n in capital.items()}
    return frozenset(term for term, n in words.items() if 2 * n > spread.get(term, 0))


def _worth(term: Term, holders: int, sentences: int, is_name: bool) -> float:
    """How rare a term is, in nats, by what its kind counts."""
    weights, (kind, word) = _weights(), term
    usual = _usual_words().get(word, weights.other_words) if kind == "word" else weights.other_words
    seen = max(1, holders) + weights.usual_sentences * usual
    return weights.kinds["name" if is_name else kind] * max(
        0.0, math.log((sentences + weights.usual_sentences + 1) / seen)
    )
