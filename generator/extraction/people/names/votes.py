"""How the model labels a word over the whole article: one occurrence may be wrong, all rarely are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extraction.people.names.name_candidates import NameCandidate, plain_case

if TYPE_CHECKING:
    from spacy.tokens import Doc


class DocumentVotes:
    """The labels of each word in an article's candidates.

    Those in longer names are kept apart: "Paris" alone may be a place beside Ms Paris.
    """

    def __init__(self, doc: Doc, candidates: Sequence[NameCandidate]) -> None:
        self._alone: dict[str, Counter[str]] = defaultdict(Counter)
        self._longer: dict[str, Counter[str]] = defaultdict(Counter)
        self._written = Counter(t.text for t in doc)
        self._lower = {word for word in self._written if word.islower()}
        self._shares: dict[tuple[str, frozenset[str], bool], float] = {}
        for c in candidates:
            labels = self._longer if len(c.words) > 1 else self._alone
            for t in doc[c.start : c.end]:
                if t.text[0].isupper():
                    labels[plain_case(t.text)][t.ent_type_] += 1

    def share(self, word: str, labels: frozenset[str], longer: bool) -> float:
        """The share of a word's occurrences that carry one of the labels.

        ``longer``: only those in names of several words.
        """
        asked = (word, labels, longer)
        if asked not in self._shares:
            self._shares[asked] = self._share(plain_case(word), labels, longer)
        return self._shares[asked]

    def _share(self, word: str, labels: frozenset[str], longer: bool) -> float:
        counted = [self._longer[word]] if longer else [self._longer[word], self._alone[word]]
        total = sum(sum(seen.values()) for seen in counted)
        return sum(seen[label] for seen in counted for label in labels) / (total or 1)

    def is_common_word(self, word: str) -> bool:
        """Whether the article also writes the word in lower case."""
        return word.lower() in self._lower

    def is_written_once(self, word: str) -> bool:
        """Whether the article writes the word nowhere else just so."""
        return self._written[word] == 1

    def is_written_plainly(self, word: str) -> bool:
        """Whether the article also writes a word of a headline with one capital."""
        return plain_case(word) in self._written
