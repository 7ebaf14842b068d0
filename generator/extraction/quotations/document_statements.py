"""Find what documents state without a cue word: what a survey counted, what a law says, a poll's figures.

In: a text with its parse, and the reported clauses found so far. Out: further reported clauses.
News gives a poll's figures as plain sentences once it has said whose they are: they stand on the
poll's word as long as nothing else comes between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.extraction.quotations.clauses import Clause, ClauseBounds
from generator.extraction.quotations.frames import FrameIndex
from generator.extraction.quotations.phrases import Phrase, PhraseFinder
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.vocabulary import vocabulary
from generator.model import Quotation
from generator.parsing.tag_sets import ACTIVE_SUBJECT, FINITE, VERBAL
from generator.text.spans import Cover

FINDING, BY_LAW, POLL_FIGURE = "finding", "by law", "poll figure"
RULES = frozenset({FINDING, BY_LAW, POLL_FIGURE})
_SENTENCES_ON = 3
_VERB_WITHIN = 4


@dataclass(frozen=True, slots=True)
class _Statement:
    clause: Clause
    source: Phrase
    rule: str
    cue: tuple[int, int] | None = None


class DocumentStatements:
    """Finds what the documents of one article state."""

    def __init__(self, article: QuotedText, frames: FrameIndex) -> None:
        self.article, self.syntax = article, article.syntax
        self.bounds, self.phrases = ClauseBounds(article, frames), PhraseFinder(article)

    def clauses(self, found: Iterable[Quotation]) -> list[Quotation]:
        """The statements that share no character with a quotation found so far."""
        taken = Cover(q.span for q in found)
        out = []
        for statement in [*self._findings(), *self._by_law(), *self._poll_figures(taken)]:
            q = self._quotation(statement)
            if q is not None and not taken.touching(q.span.start, q.span.end):
                out.append(q)
        return out

    def _quotation(self, statement: _Statement) -> Quotation | None:
        span, s, source = self.bounds.trimmed(statement.clause), self.syntax, statement.source
        if span is None:
            return None
        return Quotation(
            span=span,
            kind="indirect",
            cue=None if statement.cue is None else s.span(*statement.cue),
            speaker=s.span(source.first, source.last),
            speaker_head=s.span(source.head, source.head),
            speaker_rules=(statement.rule,),
            rule=statement.rule,
        )

    def _findings(self) -> Iterator[_Statement]:
        """ "A survey counted 8,000 people", "the audit faults the board": what the verb's object says."""
        s, words = self.syntax, vocabulary()
        for i in range(s.n):
            if (
                s.lemma[i] not in words.documents_that_find
                or s.dep[i] != ACTIVE_SUBJECT
                or self.article.quoted[i]
            ):
                continue
            verb = s.head[i]
            negated = any(s.dep[k] == "neg" for k in s.children[verb])
            if s.lemma[verb] not in words.finding or s.tag[verb] not in FINITE or negated:
                continue
            objects = [k for k in s.children[verb] if k > verb and s.dep[k] in ("dobj", "ccomp")]
            if objects:
                first, last = s.edges[0][objects[0]], self.bounds.clause_end(s.edges[1][verb], verb)
                yield _Statement(Clause(first, last), self.phrases.phrase(i), FINDING, (verb, verb))

    def _by_law(self) -> Iterator[_Statement]:
        """ "Under the Harbour Act, pilots may refuse": the sentence behind the comma."""
        s, words = self.syntax, vocabulary()
        for i in range(s.n - 1):
            if s.lower[i] != "under" or s.first[i] != i:
                continue
            law = next((k for k in s.children[i] if s.dep[k] == "pobj"), None)
            if law is None or s.lemma[law] not in words.laws:
                continue
            behind = self.bounds.after_comma(law, s.last[i])
            if behind is not None:
                yield _Statement(Clause(behind, s.last[i]), self.phrases.phrase(law), BY_LAW, (i, i))

    def _poll_figures(self, taken: Cover) -> Iterator[_Statement]:
        """ "Kroll led Moor by 49% to 36%", within a few sentences of the poll that says so."""
        s, poll, reach = self.syntax, None, 0
        for first in (i for i in range(s.n) if s.first[i] == i):
            last = s.last[first]
            named = next((i for i in range(first, last + 1) if self._is_one_poll(i)), None)
            reach = _SENTENCES_ON if named is not None else reach - 1
            poll = poll if named is None or self.article.quoted[named] else named
            reported = bool(taken.touching(s.start[first], s.end[last]))
            if poll is not None and reach > 0 and not reported and self._gives_a_share(first, last):
                begins = first if named is None else self._behind_showing(named, first)
                yield _Statement(Clause(begins, last), self.phrases.phrase(poll), POLL_FIGURE)
                reach = _SENTENCES_ON

    def _behind_showing(self, poll: int, first: int) -> int:
        """ "The new poll shows | Lee leading by six points": the token behind the verb, or the first."""
        s, words = self.syntax, vocabulary()
        near = range(poll + 1, min(poll + _VERB_WITHIN, s.last[poll]))
        shows = (i for i in near if s.lemma[i] in words.showing | words.finding and s.tag[i] in FINITE)
        return next(shows, first - 1) + 1

    def _is_one_poll(self, i: int) -> bool:
        """ "A poll": not "polls", which are nobody's word in particular."""
        return self.syntax.lemma[i] in vocabulary().polls and self.syntax.tag[i] == "NN"

    def _gives_a_share(self, first: int, last: int) -> bool:
        """Whether a statement gives a share of people, in its own words."""
        s = self.syntax
        tokens = range(first, last + 1)
        if any(self.article.quoted[i] for i in tokens) or s.text[last] == "?":
            return False
        share = any(s.pos[i] == "NUM" and i < last and s.lower[i + 1] in vocabulary().shares for i in tokens)
        points = any(s.lemma[i] == "point" and s.pos[i - 1] in ("NUM", "NOUN") for i in tokens if i > first)
        chosen = any(s.lemma[i] in vocabulary().poll_words for i in tokens)
        return (share or points) and chosen and any(s.pos[i] in VERBAL and s.tag[i] in FINITE for i in tokens)
