"""Find the subject of a cue that stands far to the left of it, where the words beside the cue are none.

In: a text with its parse, and the verb of a cue. Out: the phrase of who speaks, as token indices: before a
participle ("Weber speaking in Lund on Monday said"), over an infinitive ("Weber has plans to go and said"),
of the main clause ("Weber left Lund, a town on the sea, while stating"), or the one who is made to speak.
"""

from __future__ import annotations

from generator.extraction.person_words import person_words
from generator.extraction.quotations.phrases import Phrase, PhraseFinder
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.speaking_nouns import cannot_speak
from generator.extraction.quotations.subjects import SubjectFinder
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.tag_sets import FINITE, FINITE_OR_MODAL, NOMINAL_SUBJECTS, NOUNS, VERBAL

_REACH = 25
_CLIMBS = 8
# As which the parse has "briefed on it" where it takes that for a clause.
_CLAUSES_TAKEN = frozenset({"nsubj", "csubj", "ccomp", "advcl"})
_INDEFINITE = frozenset({"a", "an", "one", "two", "three", "four", "several"})
_HANGS_AS = frozenset({"advcl", "acl", "pcomp"})


class DistantSubjects:
    """Finds the distant subjects of one article's cues."""

    def __init__(self, article: QuotedText, phrases: PhraseFinder, subjects: SubjectFinder) -> None:
        self.syntax, self.quoted = article.syntax, article.quoted
        self.phrases, self.subjects = phrases, subjects

    def before_participle(self, verb: int) -> Phrase | None:
        """ "Weber speaking to the Lund think tank called it": Weber, as the clause hangs from it."""
        s = self.syntax
        if s.tag[verb] not in FINITE:
            return None
        for i in range(verb - 1, max(s.first[verb], verb - _REACH), -1):
            if s.tag[i] in FINITE_OR_MODAL or self.quoted[i] or s.text[i] == ",":
                return None
            if s.dep[i] == "csubj" and s.tag[i] == "VBG":
                name = i - 1
                is_own = s.dep[name] in NOMINAL_SUBJECTS and s.head[name] == i and s.pos[name] == "PROPN"
                return self.phrases.phrase(name) if is_own and not self.quoted[name] else None
        return None

    def with_participle(self, verb: int) -> Phrase | None:
        """ "An aide briefed on the study said", "“…,” said an aide briefed on it": the aide, and no study."""
        s = self.syntax
        if s.tag[verb] not in FINITE or any(
            s.dep[k] in NOMINAL_SUBJECTS and s.tag[k] != "VBD" for k in s.children[verb]
        ):
            return None
        for i in s.children[verb]:
            if s.tag[i] not in ("VBD", "VBN") or s.dep[i] not in _CLAUSES_TAKEN:
                continue
            noun = next((c for c in s.children[i] if s.dep[c] in NOMINAL_SUBJECTS and c < i), None)
            if noun is None or self.quoted[noun] or not person_words().is_noun(s.lemma[noun]):
                continue
            found, first, last = self.phrases.phrase(noun), s.edges[0][i], s.edges[1][i]
            if any(s.text[k] == "," for k in range(noun, min(last, verb) if i < verb else i)):
                continue
            inverted = (
                first == verb + 1 and verb > 1 and self.quoted[verb - 2] and s.lower[first] in _INDEFINITE
            )
            if last == verb - 1 or inverted:
                return found
        return None

    def over_infinitive(self, verb: int) -> Phrase | None:
        """ "The board voiced plans to close it and called for “calm”": the board, and no plans."""
        s, beside = self.syntax, self.syntax.head[verb]
        if s.dep[verb] != "conj" or s.tag[verb] not in FINITE or s.tag[beside] != "VB":
            return None
        if not any(s.lower[k] == "to" and s.dep[k] == "aux" for k in s.children[beside]):
            return None
        return None if self.subjects.of(verb) is not None else self._of_finite_above(beside)

    def over_relative_clause(self, verb: int) -> Phrase | None:
        """ "Weber praised the zeal that built the port and said it would last": Weber, and no zeal."""
        s, beside = self.syntax, self.syntax.head[verb]
        if s.dep[verb] != "conj" or s.tag[verb] not in FINITE or s.dep[beside] != "relcl":
            return None
        noun, own = s.head[beside], [k for k in s.children[verb] if s.dep[k] in NOMINAL_SUBJECTS]
        which = next((k for k in s.children[beside] if s.dep[k] in NOMINAL_SUBJECTS), None)
        if own or which is None or s.lower[which] not in ("that", "which") or s.pos[noun] != "NOUN":
            return None
        main = s.head[noun]
        if s.tag[main] != s.tag[verb] or (not self.quoted[noun] and not cannot_speak(s.lemma[noun])):
            return None
        found = self.subjects.of(main)
        is_someone = found is not None and (s.pos[found.head] == "PROPN" or s.tag[found.head] == "PRP")
        return found if is_someone else None

    def of_main_clause(self, verb: int) -> Phrase | None:
        """ "Weber issued plans for a port while stating": who does the one does the other."""
        s = self.syntax
        is_aside = s.tag[verb] == "VBG" and s.lower[verb - 1] == "while" and s.dep[verb] in _HANGS_AS
        return self._of_finite_above(verb) if is_aside else None

    def made_to(self, verb: int) -> Phrase | None:
        """ "The debate led Weber to say", "a joke prompted Weber to rise and call it": Weber."""
        s, at = self.syntax, verb
        while s.dep[at] == "conj" and s.tag[at] == s.tag[verb] and s.head[at] < at:
            at = s.head[at]
        causes = s.head[at]
        if s.tag[verb] != "VB" or s.dep[at] != "xcomp" or s.lemma[causes] not in vocabulary().causing:
            return None
        moved = next((k for k in s.children[causes] if s.dep[k] == "dobj" and causes < k < at), None)
        return None if moved is None or self.quoted[moved] else self.phrases.phrase(moved)

    def _of_finite_above(self, verb: int) -> Phrase | None:
        """The subject of the nearest verb above that has a finite form and a noun for its subject."""
        s = self.syntax
        for above in s.ancestors(verb)[:_CLIMBS]:
            if s.pos[above] not in VERBAL or s.tag[above] not in FINITE:
                continue
            found = self.subjects.of(above)
            is_noun = found is not None and (s.pos[found.head] in NOUNS or s.tag[found.head] == "PRP")
            return found if is_noun else None
        return None
