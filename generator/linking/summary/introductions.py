"""Find what a sentence takes as known: people by surname alone, and a bare "the" noun.

"Incomplete coreference" in Zhang, Wan and Bansal 2023 ("Extractive is not Faithful"): who or
what is meant is named in a sentence that the summary leaves out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby

from generator.linking.summary.candidates import SummaryCandidate
from generator.linking.summary.summary_words import names_the_writer, summary_words
from generator.model import ArticleFacts, ArticlePerson, Sentence, Span
from generator.naming.forms_of_address import forms_of_address
from generator.text.spans import SpanIndex, sentence_index

# Names and nouns are kept apart: "the baker" introduces no Mr Baker.
Known = tuple[str, str]
_NAME, _THING = "name", "thing"
# "I" outside quotation marks: nobody introduces the writer.
_WRITER: Known = (_NAME, "")


@dataclass
class _SentenceReferents:
    takes: set[Known] = field(default_factory=set)
    introduces: set[Known] = field(default_factory=set)


class Introductions:
    """Whom and what each sentence of a story introduces, and whom and what it takes as known."""

    def __init__(self, corpus: Sequence[ArticleFacts], candidates: Iterable[SummaryCandidate]) -> None:
        """Sentences are numbered through the corpus, as candidates are."""
        of_article = groupby(candidates, key=lambda c: c.article)
        self._sentences = [s for a, own in of_article for s in _sentences(corpus[a], own)]

    def by(self, i: int) -> set[Known]:
        """What sentence ``i`` introduces."""
        return self._sentences[i].introduces

    def are_missed(self, run: Iterable[int], met: Set[Known] = frozenset()) -> bool:
        """Whether a run of sentences speaks of what neither it, before, nor those ``met`` introduced."""
        return next(self._missed(run, met), None) is not None

    def is_anybody_missed(self, run: Iterable[int], met: Set[Known]) -> bool:
        """The same of people alone, whom a reader would ask for by name."""
        return any(kind == _NAME for kind, _ in self._missed(run, met))

    def _missed(self, run: Iterable[int], met: Set[Known]) -> Iterator[Known]:
        inside: set[Known] = set()
        for i in run:
            yield from (k for k in self._sentences[i].takes if k not in met and k not in inside)
            inside |= self._sentences[i].introduces


def _sentences(facts: ArticleFacts, candidates: Iterable[SummaryCandidate]) -> Iterator[_SentenceReferents]:
    def thing(lemma: str) -> Known:
        """A noun; for a measure that of this article: "the rate" of one is not that of another."""
        is_measure = lemma in summary_words().measures
        return _THING, f"{facts.article.id} {lemma}" if is_measure else lemma

    out = [_SentenceReferents(introduces=set(map(thing, s.lemmas))) for s in facts.sentences]
    for own, candidate in zip(out, candidates, strict=True):
        if names_the_writer(candidate.outside):
            own.takes.add(_WRITER)
        if candidate.sentence.definite:
            own.takes.add(thing(candidate.sentence.definite))
    index = sentence_index(facts.sentences)
    for person in facts.people:
        _introduce(facts, person, index, out)
    yield from out


def _introduce(
    facts: ArticleFacts,
    person: ArticlePerson,
    index: SpanIndex[Sentence],
    sentences: Sequence[_SentenceReferents],
) -> None:
    """A person comes in with the full name or an office, and is taken as known by a single name."""
    full: dict[int, set[str]] = defaultdict(set)
    short: dict[int, str] = {}
    for m in person.mentions:
        at = index.position(m.span.start)
        if m.kind != "name" or at < 0:
            continue
        words = facts.article.text[m.span.start : m.span.end].lower().split()
        if len(words) > 1 or any(map(partial(_says_who, facts), m.roles)):
            full[at].update(words)
        else:
            short[at] = words[0]
    everything = {word for words in full.values() for word in words}
    for at in full:
        sentences[at].introduces.update((_NAME, word) for word in everything)
    for at, name in short.items():
        if name in everything and at not in full:
            sentences[at].takes.add((_NAME, name))


def _says_who(facts: ArticleFacts, role: Span) -> bool:
    """Whether a role tells who somebody is: "Judge" does, "Ms." does not."""
    return facts.article.text[role.start : role.end].lower().rstrip(".") not in forms_of_address()
