"""Find the sentence around a cue as what it reports: "…, officials said", "According to officials, …".

In: a text with its parse, and a frame. Out: the reported clauses, one before the cue and one
behind it, as tokens. That a cue is set apart from its sentence is read from the commas around
it and from what it governs in the parse.
"""

from __future__ import annotations

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.quotations.clauses import Clause, ClauseBounds
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.vocabulary import vocabulary
from generator.extraction.quotations.whole_statements import behind_apposition
from generator.parsing.tag_sets import CLAUSE_SUBJECTS, FINITE_OR_MODAL, NOUNS, OBJECTS, VERBAL
from generator.text.layout import DASHES

# A hyphen is a token of its own in "second-degree", where no aside begins.
_OPENS_ASIDE = (DASHES - {"-"}) | {","}
# "Lee has learned that according to the police, the bridge is late": the clause is behind the source.
_OPENS_CLAUSE = frozenset({"that", "because", "but", "and", "while", "although", "though", "whereas"})
# "The town plans more, including, according to the mayor, a bridge": the one item is the mayor's.
_BEFORE_ONE_ITEM = frozenset({"including", "notably", "especially", "particularly"})
_TAKES_WORDS = frozenset({"dobj", "attr", "ccomp", "xcomp", "oprd", "intj", "acomp"})
_ROUND_BRACKETS = frozenset({"(", ")"})
_NEAR = 4
_LONGEST_INSERTION = 10
_IN_SENTENCES = frozenset({"DT", "PRP", "PRP$", "MD", "VBZ", "VBP"})
_LONGEST_HEADING = 10
_FEW_TOKENS = 2


class SentencesAround:
    """Finds the sentences around the cues of one article; ``first`` and ``last`` are a cue's sentence."""

    def __init__(self, article: QuotedText, bounds: ClauseBounds) -> None:
        self.syntax, self.owner, self.bounds = article.syntax, article.owner, bounds

    def as_said(self, f: Frame, first: int, last: int) -> list[Clause] | None:
        """ "As Heald told the paper, ozone has dropped"."""
        opens = self.syntax.lower[first] == "as" and f.first - first <= _FEW_TOKENS
        return self._behind_comma(f, last) if opens else None

    def behind_according(self, f: Frame, first: int, last: int) -> list[Clause] | None:
        """ "According to officials, …"."""
        if f.first - first > _FEW_TOKENS or self._follows_fragment(f, first):
            return None
        if self.syntax.text[f.last + 1 : f.last + 2] == [","]:
            return self._behind_source(f, last)
        return self._without_comma(f, last) or self._behind_source(f, last)

    def _follows_fragment(self, f: Frame, first: int) -> bool:
        """ "Magnitude 6 according to the institute, it was put at 7 by the survey": the 6 is its word."""
        return f.first > first and self.syntax.pos[f.first - 1] in NOUNS | {"NUM"}

    def _without_comma(self, f: Frame, last: int) -> list[Clause] | None:
        """ "According to the Gazette | the bridge is late": the clause that "according" hangs from."""
        s, verb = self.syntax, self.syntax.head[f.cue_first]
        if verb == f.cue_first:  # the parse has no main clause
            rest = range(f.last + 1, last + 1)
            told = any(s.dep[k] in CLAUSE_SUBJECTS and s.tag[k][0] != "W" for k in rest)
            finite = any(s.tag[k] in FINITE_OR_MODAL for k in rest)
            return [Clause(f.last + 1, last)] if told and finite else None
        if not f.last < verb <= last or s.pos[verb] not in VERBAL:
            return None
        parts = [k for k in s.children[verb] if f.last < s.edges[0][k] and s.pos[k] != "PUNCT"]
        subject = next((k for k in parts if k < verb and s.dep[k] in CLAUSE_SUBJECTS), None)
        finite = s.tag[verb] in FINITE_OR_MODAL or any(s.tag[k] in FINITE_OR_MODAL for k in parts if k < verb)
        begins = min((s.edges[0][k] for k in parts), default=verb)
        if subject is None or not finite or begins != f.last + 1 + (s.text[f.last + 1] == ")"):
            return None
        return [Clause(begins, last)]

    def around_according(self, f: Frame, first: int, last: int) -> list[Clause] | None:
        """ "…, according to officials, …"."""
        comma = f.first - 1
        first, last = self._within_bracket(f, first, last)
        set_off = self.syntax.text[comma] == ","
        if self.syntax.lower[comma] in _OPENS_CLAUSE:
            return self._behind_source(f, last)
        if set_off and self.syntax.lower[comma - 1] in _BEFORE_ONE_ITEM and f.last < last:
            return [Clause(f.last + 1, last)]
        if f.first - first <= _FEW_TOKENS or (f.lemma == "words" and not set_off):
            return None
        if set_off and self._has_report_behind(f):
            return None
        first = self._behind_heading(first, comma)
        relative = self._relative_clause(f, comma) if set_off else None
        if relative is not None:
            return [Clause(relative, comma)]
        rest = self.bounds.after_comma(f.last + 1, last)
        goes_on = rest is not None and last - rest > _FEW_TOKENS and set_off
        if rest is None or not goes_on or not self._has_main_verb(rest, last) or self._reports_again(rest):
            return [Clause(first, comma)]
        within = self.syntax.lower[comma - 1] in vocabulary().relatives
        return [Clause(rest, last)] if within else [Clause(first, comma), Clause(rest, last)]

    def _behind_heading(self, first: int, last: int) -> int:
        """ "Flood in Lund: | The bridge is shut, according to the board": where the sentence begins."""
        s = self.syntax
        opening = range(first + 1, min(last, first + _LONGEST_HEADING))
        colon = next((i for i in opening if s.text[i] == ":" and self.owner[i] < 0), None)
        if colon is None or not s.text[colon + 1][0].isupper() or s.line[colon] != s.line[colon + 1]:
            return first
        words = range(first, colon)
        plain = not any(s.tag[i] in FINITE_OR_MODAL and s.text[i].islower() for i in words)
        plain = plain or not any(s.tag[i] in _IN_SENTENCES for i in words)  # "Ten hurt in Lund: …"
        return colon + 1 if plain and self._has_main_verb(colon + 1, last) else first

    def _reports_again(self, first: int) -> bool:
        """ "He was shocked, according to an aide, | and said it must end": the second report is his own."""
        s, verb = self.syntax, first + 1
        joined = s.lower[first] in ("and", "but") and s.tag[verb] in FINITE_OR_MODAL
        return joined and cue_lemma(s.lemma[verb]) in cues().speech

    def _within_bracket(self, f: Frame, first: int, last: int) -> tuple[int, int]:
        """ "He lost (the count was close, according to the board) in May": the bracket's words only."""
        s = self.syntax
        opening = next((i for i in range(f.first - 1, first, -1) if s.text[i] in _ROUND_BRACKETS), None)
        if opening is None or s.text[opening] == ")" or self.owner[opening] >= 0:
            return first, last
        closing = next((i for i in range(f.last + 1, last + 1) if s.text[i] == ")"), last + 1)
        return opening + 1, closing - 1

    def _relative_clause(self, f: Frame, comma: int) -> int | None:
        """ "The move, which may change, according to Lee, comes as …": where that clause opens."""
        s, behind = self.syntax, f.last + 2
        if behind >= s.n or s.text[behind - 1] != "," or s.tag[behind] not in FINITE_OR_MODAL:
            return None
        subjects = [k for k in s.children[s.head[behind]] if k < comma] + [
            k for k in s.children[behind] if k < comma
        ]
        for subject in (k for k in subjects if s.dep[k] in CLAUSE_SUBJECTS):
            verb = next((k for k in s.children[subject] if s.dep[k] == "relcl" and k < comma), None)
            if verb is not None and s.text[s.edges[0][verb] - 1] == ",":
                return s.edges[0][verb]
        return None

    def _has_report_behind(self, f: Frame) -> bool:
        """ "Novak, according to the paper, said that …": Novak's report is what the paper tells."""
        s, after = self.syntax, f.last + 1
        if after + 1 >= s.n or s.text[after] != ",":
            return False
        verb = s.head[f.cue_first]
        return verb > after and cue_lemma(s.lemma[verb]) in cues().speech

    def before_cue(self, f: Frame, first: int, last: int) -> list[Clause] | None:
        """ "…, officials said.": the sentence before cue and source, if it ends with them."""
        before = f.first - 1
        first, last = self._within_bracket(f, first, last)
        if before <= first or self._described_noun(before) is not None:
            return None
        fragment = self._ends_in_fragment(before, first)
        if not (fragment or self._is_aside(f)) or not self._is_statement(first, before):
            return None
        first = self._behind_heading(first, before)
        rest = None if fragment else self._rest(f, last)
        goes_on = rest is not None and self._has_main_verb(rest, last)  # not: "…, said Lee, a doctor"
        return None if goes_on else [Clause(first, before)]

    def around_cue(self, f: Frame, first: int, last: int) -> list[Clause] | None:
        """ "…, he said, …": the sentence before and behind cue and source."""
        before = f.first - 1
        if before <= first or self._ends_in_fragment(before, first) or not self._is_aside(f):
            return None
        rest = self._rest(f, last)
        if rest is None:
            return None
        s, noun = self.syntax, self._described_noun(before)
        if noun is not None:
            return [Clause(s.edges[0][noun], before), Clause(rest, s.edges[1][noun])]
        if s.tag[rest] == "VBG" and cue_lemma(s.lemma[rest]) in cues().speech and s.lower[rest + 1] == "that":
            return (
                [Clause(first, before)] if self._is_statement(first, before) else None
            )  # "…, saying that …"
        if not self._is_statement(first, before) and self._has_utterance(f.last + 1, last):
            return None
        return [Clause(first, before), Clause(rest, last)]

    def _described_noun(self, comma: int) -> int | None:
        """The noun of a clause that a cue interrupts: ⟦problems which⟧, he said, ⟦would last⟧"."""
        s, relative = self.syntax, comma - 1
        if s.text[comma] != "," or s.tag[relative] != "WDT" or s.dep[relative] not in CLAUSE_SUBJECTS:
            return None
        verb = s.head[relative]
        noun = s.head[verb]
        return noun if s.dep[verb] == "relcl" and noun < relative and s.line[noun] == s.line[comma] else None

    def _behind_comma(self, f: Frame, last: int) -> list[Clause] | None:
        """What is behind the first comma after cue and source."""
        start = self.bounds.after_comma(f.last + 1, last)
        return None if start is None else [Clause(start, last)]

    def _behind_source(self, f: Frame, last: int) -> list[Clause] | None:
        """What is behind the comma, and behind what describes the source."""
        start = self.bounds.after_comma(f.last + 1, last)
        begins = None if start is None else behind_apposition(self.syntax, f.source_head, start, last)
        return None if begins is None else [Clause(begins, last)]

    def _is_aside(self, f: Frame) -> bool:
        """Whether cue and source are next to each other and set off by a comma or a dash before them."""
        s, before = self.syntax, f.first - 1
        if s.text[before] not in _OPENS_ASIDE or self.owner[before] >= 0 or self.owner[before - 1] >= 0:
            return False
        assert f.source is not None
        apart = abs(f.cue_first - f.source.last) > _NEAR and f.source.first < f.cue_first
        return (not apart or self._has_insertion(f)) and self._is_parenthetical(f)

    def _has_insertion(self, f: Frame) -> bool:
        """ "…, Lee, D-Lund, said", "…, Lee, the mayor of Lund, said", "…, Lee (D-Lund) said"."""
        s = self.syntax
        assert f.source is not None
        first, last = f.source.last + 1, f.cue_first - 1
        between = range(first + 1, last)
        set_off = (s.text[first], s.text[last]) in ((",", ","), ("(", ")"))
        plain = not any(s.text[i] in _OPENS_ASIDE or s.tag[i] in FINITE_OR_MODAL for i in between)
        return set_off and plain and len(between) <= _LONGEST_INSERTION

    def _rest(self, f: Frame, last: int) -> int | None:
        """The first token of what the sentence goes on with behind cue and source."""
        s, end = self.syntax, f.last
        if f.lemma == "tell":  # "The water, Lee told the court, was brown"
            told = [s.edges[1][k] for k in s.children[f.cue_first] if s.dep[k] in OBJECTS]
            end = max([end, *told])
        rest = self.bounds.after_comma(end + 1, last)
        if rest is None or s.text[end + 1] != ",":
            return None
        return rest if last - rest > _FEW_TOKENS or self._is_predicate(rest, last, f) else None

    def _is_predicate(self, first: int, last: int, f: Frame) -> bool:
        """Whether a few tokens are the verb of a subject before the cue: "The road, Lee insists, is safe"."""
        s = self.syntax
        if s.tag[first] not in FINITE_OR_MODAL or self.owner[first] >= 0:
            return False
        verbs = (first, s.head[first], f.cue_first)  # the parse may hang the subject from the cue
        return any(s.dep[k] in CLAUSE_SUBJECTS and k < f.first for i in verbs for k in s.children[i])

    def _ends_in_fragment(self, last: int, first: int) -> bool:
        """Whether a string that is part of a sentence ends here with a comma: "They are “tired,” he said"."""
        s, string = self.syntax, self.owner[last]
        if string < 0 or s.text[last - 1] != ",":
            return False
        opening = last
        while opening > first and self.owner[opening - 1] == string:
            opening -= 1
        return first < opening and s.text[opening + 1][:1].islower()

    def _has_utterance(self, first: int, last: int) -> bool:
        """Whether a string that begins with a capital is among tokens: it is a quotation of its own."""
        s = self.syntax
        inside = [i for i in range(first, last + 1) if self.owner[i] >= 0 and s.text[i][0].isalpha()]
        return bool(inside) and s.text[inside[0]][0].isupper()

    def _is_parenthetical(self, f: Frame) -> bool:
        """Whether a cue reports what is before it: nothing that it could take as its object follows."""
        s = self.syntax
        if s.text[f.last + 1 : f.last + 2] == [";"]:
            return True  # "It is late, Lee said; last year it was early"
        after = [k for k in s.children[f.cue_first] if k > f.cue_last]
        if any(s.dep[k] in _TAKES_WORDS and k != f.source_head for k in after):
            return f.lemma == "tell" and not any(s.dep[k] in ("ccomp", "xcomp") for k in after)
        return True

    def _has_main_verb(self, first: int, last: int) -> bool:
        """Whether tokens hold a finite verb that no noun governs."""
        s = self.syntax
        finite = (i for i in range(first, last + 1) if s.tag[i] in FINITE_OR_MODAL and self.owner[i] < 0)
        return any(not (self._is_in_relative(i, first) or self._is_of_who(i)) for i in finite)

    def _is_of_who(self, i: int) -> bool:
        """ "Lee, a nurse at St. Ann, who | is ill": whatever the parse makes of "is"."""
        return self.syntax.lower[i - 1] == "who" and self.syntax.text[i - 2] == ","

    def _is_in_relative(self, i: int, first: int) -> bool:
        s = self.syntax
        while s.head[i] != i and i >= first:
            if s.dep[i] in ("relcl", "acl"):
                return True
            i = s.head[i]
        return False

    def _is_statement(self, first: int, last: int) -> bool:
        """Whether tokens hold a main clause of their own, not only a circumstance ("After the vote, …")."""
        s = self.syntax
        if s.lower[first] in cues().circumstances or s.tag[first] in ("VBG", "VBN"):
            commas = [i for i in range(first, last) if s.text[i] == "," and self.owner[i] < 0]
            return bool(commas) and self._is_statement(commas[0] + 1, last)
        finite = any(s.tag[i] in FINITE_OR_MODAL for i in range(first, last + 1) if self.owner[i] < 0)
        return finite and any(s.dep[i] in CLAUSE_SUBJECTS for i in range(first, last + 1))
