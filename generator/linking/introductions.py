"""Tell what a sentence takes as known: people by surname alone, and a bare "the" noun.

"Incomplete coreference" in Zhang, Wan and Bansal 2023 ("Extractive is not Faithful"): who or
what is meant stands in a sentence that the summary leaves out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.linking.salience import Candidate
from generator.model import ArticleFacts, ArticlePerson

# Names and nouns are kept apart: "the baker" introduces no Mr Baker.
Known = tuple[str, str]
_NAME, _THING = "name", "thing"


@dataclass
class _Sentence:
    takes: set[Known] = field(default_factory=set)
    introduces: set[Known] = field(default_factory=set)


class Introductions:
    """What the reader of a summary has met so far."""

    def __init__(self, corpus: Sequence[ArticleFacts], candidates: Sequence[Candidate]) -> None:
        """Nothing is chosen yet: the reader knows nobody."""
        self._place = [(c.index, c.article) for c in candidates]
        self._sentences = [s for facts in corpus for s in _sentences(facts)]
        self._met: dict[Known, tuple[int, int]] = {}

    def takes_unmet(self, run: Iterable[int]) -> bool:
        """Whether the sentences of a run, read in order, speak of somebody or something not met before them.

        Met is what a chosen sentence introduces that stands earlier in its article, and so in the summary.
        """
        return any(
            k not in self._met or self._met[k] > self._place[i] for i, k in self._taken_from_outside(run)
        )

    def stands_alone(self, run: Iterable[int]) -> bool:
        """Whether a run introduces by itself everybody and everything that it speaks of."""
        return next(self._taken_from_outside(run), None) is None

    def _taken_from_outside(self, run: Iterable[int]) -> Iterator[tuple[int, Known]]:
        inside: set[Known] = set()
        for i in run:
            yield from ((i, k) for k in self._sentences[i].takes - inside)
            inside |= self._sentences[i].introduces

    def take(self, i: int) -> None:
        """Sentence ``i`` is in the summary: what it introduces is known."""
        for k in self._sentences[i].introduces:
            self._met[k] = min(self._place[i], self._met.get(k, self._place[i]))


def _sentences(facts: ArticleFacts) -> Iterator[_Sentence]:
    out = [_Sentence(introduces={(_THING, lemma) for lemma in s.lemmas}) for s in facts.sentences]
    for i, sentence in enumerate(facts.sentences):
        if i and sentence.definite:
            out[i].takes.add((_THING, sentence.definite))
    for person in facts.people:
        _introduce(facts, person, out)
    yield from out


def _introduce(facts: ArticleFacts, person: ArticlePerson, sentences: Sequence[_Sentence]) -> None:
    """A person comes in with the full name or a title, and is taken as known by a single name."""
    starts = [s.span.start for s in facts.sentences]
    full: dict[int, set[str]] = defaultdict(set)
    short: dict[int, str] = {}
    for m in person.mentions:
        at = bisect_right(starts, m.span.start) - 1
        if m.kind != "name" or at < 0:
            continue
        words = facts.article.text[m.span.start : m.span.end].lower().split()
        if len(words) > 1 or m.roles:
            full[at].update(words)
        else:
            short[at] = words[0]
    everything = {word for words in full.values() for word in words}
    for at in full:
        sentences[at].introduces.update((_NAME, word) for word in everything)
    for at, name in short.items():
        if name in everything and at not in full:
            sentences[at].takes.add((_NAME, name))
