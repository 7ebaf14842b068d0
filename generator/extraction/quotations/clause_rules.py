"""The rules that find what a cue reports without quotation marks: a decision list for each kind of cue.

In: a frame with its article, as a case. Out: the clauses that it reports, with the names of
the rules, each a row in data/confidence.yml. The clause is the cue's complement ("said that
…"), what is before a cue at the end of its sentence ("…, officials said"), or the sentence
around an "according to", as the rules of Krestel, Bergler and Witte 2008 ("Minding the
source") have it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.extraction.cues import cues
from generator.extraction.quotations.clauses import Clause, ClauseBounds
from generator.extraction.quotations.frames import Frame, FrameKind
from generator.extraction.quotations.question_clauses import describes_object, is_in_question, opens_question
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.sentences_around import SentencesAround
from generator.extraction.quotations.topics import (
    clause_as_object,
    passive_topic_of,
    that_further_on,
    topic_of,
)
from generator.extraction.quotations.vocabulary import vocabulary
from generator.extraction.quotations.whole_statements import end_before_aside, hedge_before, statement_start
from generator.parsing.tag_sets import FINITE, FINITE_OR_MODAL, OBJECTS, SUBJECTS
from generator.sieve import Rule, decide, existing, names

CUE_AT_END, CUE_INSIDE = "cue at end", "cue inside"

Clauses = Sequence[Clause]


@dataclass(frozen=True, slots=True)
class _Complement:
    """What a verb takes as its clause, as token indices; an infinitive where it is not finite.

    ``marked`` is whether a word such as "that" opens it.
    """

    first: int
    last: int
    finite: bool
    marked: bool


@dataclass(frozen=True)
class ReportCase:
    """A frame that may report something, and where the bounds of clauses are looked up."""

    frame: Frame
    article: QuotedText
    bounds: ClauseBounds
    around: SentencesAround

    @property
    def says(self) -> bool:
        """Whether the cue is a verb of saying or thinking, which a whole sentence may go with."""
        c = cues()
        return self.frame.lemma in c.speech or self.frame.lemma in c.thought

    @cached_property
    def sentence(self) -> tuple[int, int]:
        """The first and last token of the cue's sentence."""
        return self.bounds.sentence(self.frame)

    @cached_property
    def complement(self) -> _Complement | None:
        """The clause below the cue's verb."""
        s, f = self.article.syntax, self.frame
        left, right = s.edges
        for k in s.children[f.cue_first]:
            if k < f.cue_first or s.line[k] != s.line[f.cue_first]:
                continue
            if f.source is not None and f.cue_first < f.source.first and left[k] <= f.source.last <= right[k]:
                continue  # "…," said Novak, who knows the town
            if self._is_finite_complement(k):
                against = s.lower[f.cue_last + 1] == "against"  # "warned against betting that"
                first = f.cue_last + 1 if against else max(left[k], f.cue_last + 1)
                marked = s.lower[first] in vocabulary().clause_openers
                return _Complement(first, right[k], finite=True, marked=marked)
            asked_for = any(s.lower[m] == "for" and f.cue_last < m < k for m in s.children[f.cue_first])
            if s.dep[k] == "xcomp" and asked_for and not self._is_wished_of_somebody(k):
                continue  # "asked for $2 million to fight the flood"
            if s.dep[k] == "xcomp" and f.lemma in cues().request and s.lower[left[k]] == "to":
                return _Complement(left[k], right[k], finite=False, marked=True)
            if self._is_wished_of_somebody(k):
                return _Complement(left[k] + 1, right[k], finite=False, marked=True)
        return None

    def _is_wished_of_somebody(self, k: int) -> bool:
        """Whether a verb below the cue heads what somebody is to do: "called for the council to leave"."""
        s, first = self.article.syntax, self.article.syntax.edges[0][k]
        if self.frame.lemma not in cues().request or s.dep[k] not in ("xcomp", "ccomp", "advcl"):
            return False
        to = any(s.lower[m] == "to" and s.dep[m] == "aux" for m in s.children[k])
        return to and s.lower[first] == "for" and first == self.frame.cue_last + 1

    def _is_finite_complement(self, k: int) -> bool:
        """Whether a verb below the cue heads what is said or asked: "said that …", "asked whether …"."""
        s, c, lemma = self.article.syntax, cues(), self.frame.lemma
        asks = s.dep[k] == "advcl" and lemma in c.questions and opens_question(s, k)
        reports = lemma in c.speech or lemma in c.thought or lemma in c.request
        said = s.dep[k] == "ccomp" and not describes_object(s, self.frame.cue_first, k)
        return reports and (said or asks)

    def finite(self, marked: bool) -> Clauses | None:
        """The complement, if it is finite and opened by a word such as "that", or by none."""
        found = self.complement
        if found is None or not found.finite or found.marked != marked:
            return None
        said = self.frame.lemma in cues().speech and self.article.owner[found.first] < 0
        before = self._condition if said else None
        if self._names_what_was(found.first):
            return self.clause(found.first + 1, found.last)
        return [*([] if before is None else [before]), *self.clause(found.first, found.last)]

    def _names_what_was(self, first: int) -> bool:
        """ "attacked what he said | were failures": "what" is the subject, which "were" joins to the rest."""
        s, before = self.article.syntax, self.frame.first - 1
        opens = before >= 0 and s.lower[before] == "what"
        return opens and s.lemma[first] == "be" and s.tag[first] in FINITE

    @property
    def _condition(self) -> Clause | None:
        """ "If the road is closed, Lee said, …": without its condition the rest would say something else."""
        s, f = self.article.syntax, self.frame
        hedge = hedge_before(s, f, self.sentence[0])
        if hedge is not None:
            return Clause(self.sentence[0], hedge)
        for k in s.children[f.cue_first]:
            first, last = s.edges[0][k], s.edges[1][k]
            if s.dep[k] == "advcl" and last < f.first and s.lower[first] in ("if", "unless"):
                whole = any(s.dep[c] in SUBJECTS for c in s.children[k]) and s.line[first] == s.line[k]
                return Clause(first, last) if whole and first == self.sentence[0] else None
        return None

    def clause(self, first: int, last: int) -> Clauses:
        """The clause of these tokens, ended where the cue's report ends."""
        whole = Clause(first, self.bounds.clause_end(last, self.frame.cue_first))
        return (self.bounds.before_closing_dash(self.frame, whole),)


def reported_by(case: ReportCase) -> list[tuple[Clause, str]]:
    """The clauses that a frame reports, each with the name of its rule."""
    frame = case.frame
    if frame.unsaid:
        return []
    if frame.kind == "verb" and is_in_question(case.article.syntax, frame.cue_first):
        return []  # "asked whether he believes …" does not report that he does
    complement = frame.kind == "verb" and case.complement is not None
    rules = OF_COMPLEMENTS if complement else RULES_BY_KIND.get(frame.kind, ())
    clauses, rule = decide(rules, case) or ((), "")
    # What is before a cue inside a sentence is found as what is before a cue that ends one.
    first = CUE_AT_END if rule == CUE_INSIDE else rule
    found = [(clause, rule if k else first) for k, clause in enumerate(clauses)]
    return _with_whole_statement(case, found) if complement or rule == "topic" else found


def _with_whole_statement(case: ReportCase, found: list[tuple[Clause, str]]) -> list[tuple[Clause, str]]:
    """The clauses of a frame, the only one of them begun where its statement begins."""
    if len(found) != 1:
        return found
    clause, rule = found[0]
    first = statement_start(case.article.syntax, case.frame, clause.first)
    whole = Clause(first, clause.last)
    s = case.article.syntax
    told = any(s.tag[i] in FINITE_OR_MODAL for i in range(clause.first, clause.last + 1))
    aside = end_before_aside(s, case.frame, first) if told else None
    return [(whole, rule)] if aside is None else [(Clause(first, aside), rule), (clause, rule)]


# ---- of a verb with its complement ---------------------------------------------------------


def _act(c: ReportCase) -> Clauses | None:
    """ "refused to leave", "sought to appeal": what is done or meant, and words only now and then."""
    s, found = c.article.syntax, c.complement
    if found is None or found.finite or c.frame.lemma not in vocabulary().acts:
        return None
    asked = any(s.dep[o] in OBJECTS and o < found.first for o in s.children[c.frame.cue_first])
    return None if asked else c.clause(found.first, found.last)


def _infinitive(c: ReportCase) -> Clauses | None:
    """ "vowed to …", "asked the council to …": what was asked begins with whom it was asked of."""
    s, verb, found = c.article.syntax, c.frame.cue_first, c.complement
    if found is None or found.finite:
        return None
    asked = [o for o in s.children[verb] if s.dep[o] in OBJECTS and verb < o < found.first]
    return c.clause(s.edges[0][asked[-1]] if asked else found.first, found.last)


def _question_marked(c: ReportCase) -> Clauses | None:
    """Lee asked whether …"""
    return c.finite(marked=True) if c.frame.lemma in cues().questions else None


def _question_bare(c: ReportCase) -> Clauses | None:
    """Lee asked would it …"""
    return c.finite(marked=False) if c.frame.lemma in cues().questions else None


def _speech_marked(c: ReportCase) -> Clauses | None:
    """Lee said that …"""
    return c.finite(marked=True) if c.frame.lemma in cues().speech else None


def _speech_bare(c: ReportCase) -> Clauses | None:
    """Lee said …"""
    return c.finite(marked=False) if c.frame.lemma in cues().speech else None


def _thought_marked(c: ReportCase) -> Clauses | None:
    """Lee thinks that …"""
    return c.finite(marked=True)


def _thought_bare(c: ReportCase) -> Clauses | None:
    """Lee thinks …"""
    return c.finite(marked=False)


# ---- of a verb without ---------------------------------------------------------------------


def _that_further_on(c: ReportCase) -> Clauses | None:
    """ "said for the first time that …": the "that" of a clause which the parse hangs elsewhere."""
    first = None if c.frame.lemma not in cues().speech else that_further_on(c.article, c.frame)
    return None if first is None else c.clause(first, c.article.syntax.last[c.frame.cue_first])


def _clause_as_object(c: ReportCase) -> Clauses | None:
    """ "reported | gangs ran the port": the parse has "ran the port" describe the gangs."""
    found = None if c.frame.lemma not in cues().speech else clause_as_object(c.article.syntax, c.frame)
    return None if found is None else c.clause(*found)


def _as_said(c: ReportCase) -> Clauses | None:
    """As Lee said, …"""
    return c.around.as_said(c.frame, *c.sentence) if c.says else None


def _cue_at_end(c: ReportCase) -> Clauses | None:
    """…, Lee said."""
    return c.around.before_cue(c.frame, *c.sentence) if c.says else None


def _cue_inside(c: ReportCase) -> Clauses | None:
    """…, Lee said, …"""
    return c.around.around_cue(c.frame, *c.sentence) if c.says else None


def _topic(c: ReportCase) -> Clauses | None:
    """What a verb of speaking was about: "accused her of lying", "called for more troops"."""
    found = topic_of(c.article.syntax, c.frame)
    if found is None:
        return None
    first, last = found
    return (Clause(first, c.bounds.object_end(last, c.frame.cue_first)),)


def _passive_topic(c: ReportCase) -> Clauses | None:
    """ "The plan was condemned by Lee as a betrayal": the subject, and what was said of it."""
    parts = passive_topic_of(c.article.syntax, c.frame)
    return None if parts is None else tuple(Clause(*part) for part in parts)


# ---- of other cues -----------------------------------------------------------------------


def _noun_marked(c: ReportCase) -> Clauses | None:
    """ "his warning that Britain would lose"."""
    s, noun = c.article.syntax, c.frame.cue_first
    left, right = s.edges
    for k in s.children[noun]:
        below = k > noun and s.dep[k] in ("acl", "ccomp", "relcl")
        if below and s.lower[left[k]] == "that" and s.pos[left[k]] == "SCONJ":
            return c.clause(left[k], right[k])
    return None


def _adjective(c: ReportCase) -> Clauses | None:
    """ "is confident that the bridge will open"."""
    s, word = c.article.syntax, c.frame.cue_first
    left, right = s.edges
    for k in s.children[word]:
        if k > word and s.dep[k] == "ccomp" and s.line[k] == s.line[word]:
            return c.clause(left[k], right[k])
    return None


def _according_before(c: ReportCase) -> Clauses | None:
    """According to Lee, …"""
    return c.around.behind_according(c.frame, *c.sentence)


def _according_after(c: ReportCase) -> Clauses | None:
    """…, according to Lee, …"""
    return c.around.around_according(c.frame, *c.sentence)


OF_COMPLEMENTS: tuple[Rule[ReportCase, Clauses], ...] = (
    Rule("act", _act),
    Rule("infinitive", _infinitive),
    Rule("question marked", _question_marked),
    Rule("question bare", _question_bare),
    Rule("speech marked", _speech_marked),
    Rule("speech bare", _speech_bare),
    Rule("thought marked", _thought_marked),
    Rule("thought bare", _thought_bare),
)
OF_VERBS: tuple[Rule[ReportCase, Clauses], ...] = (
    Rule("speech marked", _that_further_on),
    Rule("speech bare", _clause_as_object),
    Rule("as said", _as_said),
    Rule(CUE_AT_END, _cue_at_end),
    Rule(CUE_INSIDE, _cue_inside),
    Rule("topic", _topic),
    Rule("topic", _passive_topic),
)
OF_NOUNS: tuple[Rule[ReportCase, Clauses], ...] = (Rule("noun marked", _noun_marked),)
OF_ADJECTIVES: tuple[Rule[ReportCase, Clauses], ...] = (Rule("adjective", _adjective),)
OF_ACCORDING_TO: tuple[Rule[ReportCase, Clauses], ...] = (
    Rule("according before", _according_before),
    Rule("according after", _according_after),
)
RULES_BY_KIND: Mapping[FrameKind, tuple[Rule[ReportCase, Clauses], ...]] = {
    "verb": OF_VERBS,
    "noun": OF_NOUNS,
    "adjective": OF_ADJECTIVES,
    "according": OF_ACCORDING_TO,
}
RULES = names(OF_COMPLEMENTS).union(*map(names, RULES_BY_KIND.values()))
REPORTED_QUESTIONS = existing(RULES, "question marked", "question bare")
