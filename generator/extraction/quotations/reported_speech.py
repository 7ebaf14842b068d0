"""Find indirect speech: clauses that a cue reports without quotation marks around them.

In: a text with its parse and its frames. Out: the reported clauses as quotations. The clause
is the cue's complement ("said that …"), what is before a cue at the end of its sentence
("…, officials said"), or the sentence around an "according to", as the rules of Krestel,
Bergler and Witte 2008 ("Minding the source") have it. Strings in quotation marks inside a
clause remain quotations of their own, marked ``within``.
"""

from __future__ import annotations

from generator.extraction.cues import cues
from generator.extraction.quotations.clauses import Clause, ClauseBounds, ClauseRule
from generator.extraction.quotations.frames import Frame, FrameIndex
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.sentences_around import SentencesAround
from generator.extraction.quotations.vocabulary import vocabulary
from generator.model import Quotation
from generator.parsing.tag_sets import FINITE_OR_MODAL, OBJECTS
from generator.text.layout import DASHES

_THAT_WITHIN = 8
_CONJOINS = frozenset({"mark", "advmod", "prep", "complm"})
_STOPS = frozenset({",", ":", ";"}) | DASHES


class ReportedSpeech:
    """Finds the indirect speech of one article."""

    def __init__(self, article: QuotedText, frames: FrameIndex) -> None:
        self.syntax, self.owner, self.frames = article.syntax, article.owner, frames
        self.bounds = ClauseBounds(article, frames)
        self.around = SentencesAround(article, self.bounds)

    def clauses(self) -> list[Quotation]:
        """Every reported clause that is not all in quotation marks, in order of its start."""
        out: list[Quotation] = []
        for f in self.frames.all:
            if f.source is None or self._is_writers_own(f, self.syntax.lower[f.source.head]):
                continue
            parts = self._clauses_of(f)
            group: int | None = None
            for clause in parts:
                span = self.bounds.trimmed(clause)
                if span is None:
                    continue
                if len(parts) > 1 and group is None:
                    group = span.start
                out.append(
                    Quotation(
                        span=span,
                        kind="indirect",
                        cue=self.syntax.span(f.cue_first, f.cue_last),
                        speaker=self.syntax.span(f.source.first, f.source.last),
                        speaker_head=self.syntax.span(f.source.head, f.source.head),
                        speaker_rules=f.source.rules,
                        rule=clause.rule,
                        group=group,
                    )
                )
        return _without_doubles(out)

    def _is_writers_own(self, f: Frame, source: str) -> bool:
        """Whether nobody is reported: "I think", "it seems"; but "it said" is the company, or the report."""
        said_it = (
            source == "it"
            and f.lemma in cues().impersonal
            and self.syntax.tag[f.cue_first] in FINITE_OR_MODAL
        )
        return source in vocabulary().unreported and not said_it

    # ---- finding the clause -----------------------------------------------------------

    def _clauses_of(self, f: Frame) -> list[Clause]:
        if f.kind == "according":
            return self.around.according(f)
        if f.kind == "noun":
            return self._after_noun(f)
        if f.kind == "adjective":
            return self._after_adjective(f)
        if f.kind != "verb" or self._opens_question(f.cue_first):
            return []  # "asked whether he believes …" does not report that he does
        c = cues()
        after = self._complement(f) or self._after_that(f)
        if after is not None:
            return [after]
        if f.lemma in c.speech or f.lemma in c.thought:
            around = self.around.as_said(f) or self.around.parenthesis(f)
            if around:
                return around
        return self._topic(f)

    def _topic(self, f: Frame) -> list[Clause]:
        """What a verb of speaking was about: "accused her of lying", "called for more troops"."""
        s, verb = self.syntax, f.cue_first
        left, right = s.edges
        if any(s.dep[k] == "neg" for k in s.children[verb]):
            return []  # "did not respond to requests"
        behind = [k for k in s.children[verb] if k > f.cue_last and s.line[k] == s.line[verb]]
        topic = next((k for k in behind if self._is_topic(k, f)), None)
        if topic is None or left[topic] > f.cue_last + 2:
            return []
        first = topic + 1 if s.dep[topic] == "prep" else left[topic]
        last = max([right[topic], *(right[k] for k in behind if k > topic and self._continues_topic(k))])
        return [] if last < first else [Clause(first, self.bounds.clause_end(last, verb), "topic")]

    def _is_topic(self, k: int, f: Frame) -> bool:
        """Whether a word is the object of a verb of speaking, or the preposition that it takes."""
        s, c = self.syntax, cues()
        if s.dep[k] == "prep":
            return s.lower[k] in c.topic_prepositions.get(f.lemma, ())
        return s.dep[k] == "dobj" and f.lemma in c.topic

    def _continues_topic(self, k: int) -> bool:
        """Whether a word behind the object says more of it: "accused her of lying", "called it a lie"."""
        s = self.syntax
        more = s.dep[k] == "prep" and s.lower[k] in vocabulary().topic_goes_on
        return more or s.dep[k] in ("oprd", "ccomp")

    def _opens_question(self, verb: int) -> bool:
        s = self.syntax
        return any(s.dep[m] == "mark" and s.lower[m] in ("if", "whether") for m in s.children[verb])

    def _after_noun(self, f: Frame) -> list[Clause]:
        """ "his warning that Britain would lose"."""
        s, noun = self.syntax, f.cue_first
        left, right = s.edges
        for k in s.children[noun]:
            if (
                k > noun
                and s.dep[k] in ("acl", "ccomp", "relcl")
                and s.lower[left[k]] == "that"
                and s.pos[left[k]] == "SCONJ"
            ):
                return [Clause(left[k], self.bounds.clause_end(right[k], noun), "noun marked")]
        return []

    def _after_adjective(self, f: Frame) -> list[Clause]:
        """ "is confident that the bridge will open"."""
        s, word = self.syntax, f.cue_first
        left, right = s.edges
        for k in s.children[word]:
            if k > word and s.dep[k] == "ccomp" and s.line[k] == s.line[word]:
                return [Clause(left[k], self.bounds.clause_end(right[k], word), "adjective")]
        return []

    def _complement(self, f: Frame) -> Clause | None:
        """The clause after the cue."""
        s, verb = self.syntax, f.cue_first
        left, right = s.edges
        for k in s.children[verb]:
            if k < verb or s.line[k] != s.line[verb]:
                continue
            if f.source is not None and verb < f.source.first and left[k] <= f.source.last <= right[k]:
                continue  # "…," said Novak, who knows the town
            clause = self._finite_complement(f, k) or self._infinitive(f, k)
            if clause is not None:
                return clause
        return None

    def _finite_complement(self, f: Frame, k: int) -> Clause | None:
        """ "said that …", "asked whether …": the clause of a verb below the cue."""
        s, c = self.syntax, cues()
        asks = s.dep[k] == "advcl" and f.lemma in c.questions and self._opens_question(k)
        reports = f.lemma in c.speech or f.lemma in c.thought or f.lemma in c.request
        if not reports or not (s.dep[k] == "ccomp" or asks):
            return None
        first = max(s.edges[0][k], f.cue_last + 1)
        rule = _complement_rule(f.lemma, marked=s.lower[first] in vocabulary().clause_openers)
        return Clause(first, self.bounds.clause_end(s.edges[1][k], f.cue_first), rule)

    def _infinitive(self, f: Frame, k: int) -> Clause | None:
        """ "vowed to …", "asked the council to …": what was asked begins with whom it was asked of."""
        s, verb = self.syntax, f.cue_first
        left, right = s.edges
        if s.dep[k] != "xcomp" or f.lemma not in cues().request or s.lower[left[k]] != "to":
            return None
        asked = [o for o in s.children[verb] if s.dep[o] in OBJECTS and verb < o < k]
        return Clause(
            left[asked[-1]] if asked else left[k], self.bounds.clause_end(right[k], verb), "infinitive"
        )

    def _after_that(self, f: Frame) -> Clause | None:
        """ "said for the first time that …": the "that" of a clause which the parse hangs elsewhere."""
        s = self.syntax
        if f.lemma not in cues().speech or s.pos[f.cue_first] != "VERB":
            return None
        for i in range(f.cue_last + 1, min(f.cue_last + _THAT_WITHIN, s.last[f.cue_first])):
            if self.owner[i] >= 0 or s.text[i] in _STOPS or s.line[i] != s.line[f.cue_first]:
                return None
            if s.lower[i] == "that" and s.dep[i] in _CONJOINS and not f.source_covers(i):
                return Clause(i, self.bounds.clause_end(s.last[f.cue_first], f.cue_first), "speech marked")
        return None


def _complement_rule(lemma: str, marked: bool) -> ClauseRule:
    """The rule of a complement, by its cue and by whether a word such as "that" opens it."""
    if lemma in cues().questions:
        return "question marked" if marked else "question bare"
    if lemma in cues().speech:
        return "speech marked" if marked else "speech bare"
    return "thought marked" if marked else "thought bare"


def _without_doubles(clauses: list[Quotation]) -> list[Quotation]:
    """Where one clause lies in another, the outer one stays; of two alike the first."""
    kept: list[Quotation] = []
    for q in sorted(clauses, key=lambda q: (q.span.start, -q.span.end)):
        if kept and kept[-1].span.start <= q.span.start and q.span.end <= kept[-1].span.end:
            continue
        kept.append(q)
    return kept
