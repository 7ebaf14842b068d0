"""Find who does a verb's saying: its subject, through conjuncts, participles and relative clauses."""

from __future__ import annotations

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.quotations.phrases import Phrase, PhraseFinder
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import FINITE, SUBJECTS, VERBAL

_CLIMBS = 6
_REACH = 25
_WORDS_SAID = frozenset(
    {"comment", "remark", "statement", "tweet", "post", "letter", "message", "speech", "email"}
)
_CAN_SPEAK = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
_WORDS_GIVEN = frozenset({"statement", "message", "report", "article", "letter", "email", "memo"})
_PEOPLE = frozenset({"he", "she", "they"})
_ENDS_NAME = frozenset({",", ".", ";", "(", "who"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})


class SourceFinder:
    """Finds the sources of one article. ``quoted[i]`` tells whether token i stands in quotation marks."""

    def __init__(self, syntax: Syntax, quoted: list[bool]) -> None:
        self.syntax, self.quoted, self.cues = syntax, quoted, cues()
        self.phrases = PhraseFinder(syntax, quoted)

    def source_of(self, verb: int) -> Phrase | None:
        """The phrase that names who does the verb's saying."""
        beside = self._right_before(verb) or self._inverted(verb)
        if beside is not None:
            return beside
        seen = verb
        through_copula = False
        for _ in range(_CLIMBS):
            found = self._own_subject(seen)
            if found is not None and seen != verb:
                found = self._outer_speaker(verb, seen, found)
            if found is not None:
                return (self._owner_of_words(found) if through_copula else None) or self.phrases.with_name(
                    found, verb
                )
            s, dep = self.syntax, self.syntax.dep[seen]
            head = s.head[seen]
            if head == seen:
                break
            if dep == "xcomp" and s.pos[head] == "ADJ":  # "was quick to say"
                seen = s.head[head]
                continue
            if dep in ("acl", "relcl") and s.pos[head] in ("NOUN", "PROPN", "PRON"):
                if self.quoted[head]:
                    break
                words = self._words_before(verb) if seen == verb and s.tag[verb] == "VBG" else None
                return words if words is not None and s.pos[head] == "NOUN" else self._noun_source(head)
            if (
                dep in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "dep", "parataxis")
                and s.pos[head] in VERBAL
            ):
                marches_by = s.tag[head] == "VBG" and s.dep[head] == "ROOT"  # "Crowds marching by chanted"
                if dep in ("ccomp", "advcl") and s.tag[seen] not in ("VBG", "VB", "VBN") and not marches_by:
                    break
                if seen == verb and s.tag[verb] == "VBG" and s.text[verb - 1] != ",":
                    words = self._words_before(verb)
                    if words is not None:
                        return words
                parallel = s.head[head]
                if (
                    dep == "conj"
                    and s.dep[head] == "ccomp"
                    and s.tag[parallel] == s.tag[seen]
                    and cue_lemma(s.lemma[parallel]) in self.cues.speech
                    and cue_lemma(s.lemma[seen]) in self.cues.speech
                ):  # "said …, and said …"
                    head = parallel
                through_copula = s.lemma[head] == "be"
                seen = head
            elif dep == "pcomp" and s.pos[head] in ("ADP", "SCONJ"):
                above = s.head[head]
                if above == head:
                    break
                if s.pos[above] not in VERBAL:
                    above = self._verb_above(above)
                if above < 0:
                    break
                seen = above
            else:
                break
        return self.phrases.beside(verb) or self._subject_before(verb)

    def _right_before(self, verb: int) -> Phrase | None:
        """ "With Lee saying", "footage of Lee asking": the name between preposition and participle."""
        s, name = self.syntax, verb - 1
        if s.tag[verb] != "VBG" or name < 1 or s.pos[name] != "PROPN" or self.quoted[name]:
            return None
        run = self.phrases.run(name)
        return run if run.first > 0 and s.lower[run.first - 1] in ("with", "of") else None

    def _inverted(self, verb: int) -> Phrase | None:
        """ "…, since it came to votes, said Lee": the name after a comma and a verb of saying."""
        s = self.syntax
        lemma = cue_lemma(s.lemma[verb])
        cue = s.tag[verb] in FINITE and lemma in self.cues.speech and lemma not in self.cues.addressing
        if not cue or s.text[verb - 1] != "," or verb + 1 >= s.n or s.lower[verb + 1] in self.cues.times:
            return None
        found = self.phrases.right_of(verb)
        if found is None or s.pos[found.head] != "PROPN" or s.lower[found.head] in self.cues.times:
            return None
        after = found.last + 1
        ends = (
            after >= s.n
            or s.line[after] != s.line[verb]
            or s.text[after] in _ENDS_NAME
            or s.dep[after] == "prep"
        )
        return found if ends else None

    def _subject_before(self, verb: int) -> Phrase | None:
        """ "Lee hardly cleared it up, … and, when asked, insisting …": whom the sentence began with."""
        s = self.syntax
        if s.tag[verb] != "VBG" or s.text[verb - 1] != ",":
            return None
        for c in range(s.first[verb], verb):
            if s.dep[c] == "nsubj" and not self.quoted[c] and s.line[c] == s.line[verb]:
                return self.phrases.phrase(c) if s.pos[c] == "PROPN" or s.lower[c] in _PEOPLE else None
        return None

    def owner(self, noun: int) -> Phrase | None:
        """The possessor of a noun: "Putin's response", "the response of Putin"."""
        s = self.syntax
        for c in s.children[noun]:
            if s.dep[c] == "poss" and not self.quoted[c]:
                return self.phrases.phrase(c)
        for c in s.children[noun]:
            if s.dep[c] == "prep" and s.lower[c] in ("of", "from", "by"):
                for g in s.children[c]:
                    if s.dep[g] == "pobj" and not self.quoted[g]:
                        return self.phrases.phrase(g)
        return None

    def agent(self, i: int) -> Phrase | None:
        """The "by …" of a passive."""
        s = self.syntax
        for c in s.children[i]:
            if s.dep[c] == "agent":
                for g in s.children[c]:
                    if s.dep[g] == "pobj" and not self.quoted[g]:
                        return self.phrases.phrase(g)
        return None

    def _own_subject(self, verb: int) -> Phrase | None:
        """The subject the parse gives a verb; of a relative pronoun its antecedent."""
        s = self.syntax
        subjects = [
            c
            for c in s.children[verb]
            if s.dep[c] in SUBJECTS
            and s.lower[c] not in self.cues.times
            and not self.quoted[c]
            and s.line[c] == s.line[verb]
            and (s.pos[c] in _CAN_SPEAK or (s.text[c].istitle() and c != s.first[c]))  # names taken for verbs
        ]
        if not subjects:
            return None
        c = self._likeliest(subjects, verb)
        for other in subjects:  # a title and the name after it, parsed as two subjects
            if (
                c < other < verb
                and s.pos[other] == "PROPN"
                and self.phrases.phrase(c).last + 1 == self.phrases.phrase(other).first
            ):
                return Phrase(self.phrases.phrase(c).first, self.phrases.phrase(other).last, other)
        if s.lower[c] not in _RELATIVES or s.dep[verb] not in ("relcl", "acl", "ccomp"):
            return self.phrases.before_the_and(self.phrases.phrase(c))
        head = s.head[verb]
        if s.pos[head] in ("NOUN", "PROPN", "PRON") and not self.quoted[head] and head < c:
            return self.phrases.phrase(head)
        return self.phrases.left_of(c)

    def _likeliest(self, subjects: list[int], verb: int) -> int:
        """Of several subjects the first, but no dateline and no point in time."""
        s = self.syntax
        named = [
            k
            for k in subjects
            if s.lower[k] not in self.cues.times and not (s.text[k].isupper() and s.first[k] == k)
        ]
        first, last = (named or subjects)[0], subjects[-1]
        # "These workers, Novak explained, were …": the name that a comma parts from the rest.
        if first < verb < last and s.text[verb - 1] == ",":  # "The contrast, said Lee and others, is clear"
            return last
        inserted = first < last == verb - 1 and s.pos[last] in ("PROPN", "PRON")
        before = self.phrases.phrase(last).first - 1
        return last if inserted and s.text[before] == "," and s.dep[first] == "nsubj" else first

    def _noun_source(self, noun: int) -> Phrase:
        """The source behind a noun that governs a participle: who owns or gives the words, else the noun."""
        s = self.syntax
        if s.lemma[noun] in ("comment", "remark", "tweet", "post"):
            return self.owner(noun) or self.phrases.phrase(noun)
        given = s.lemma[noun] in _WORDS_GIVEN and s.dep[noun] == "dobj"
        giver = self._own_subject(s.head[noun]) if given else None  # "Lee issued a statement saying"
        return giver or self.phrases.phrase(noun)

    def _owner_of_words(self, phrase: Phrase) -> Phrase | None:
        """ "Putin's response was to say": Putin."""
        if self.syntax.lemma[phrase.head] not in self.cues.nouns:
            return None
        return self.owner(phrase.head)

    def _words_before(self, verb: int) -> Phrase | None:
        """ "comments made by Biden about Putin, saying …": whose words a participle goes on with."""
        s = self.syntax
        for i in range(verb - 1, max(s.first[verb], verb - _REACH) - 1, -1):
            if s.pos[i] == "NOUN" and s.lemma[i] in _WORDS_SAID and not self.quoted[i]:
                for c in s.children[i]:
                    if s.dep[c] == "acl" and s.tag[c] == "VBN":
                        return self.agent(c)
                owner = self.owner(i)
                return owner if owner is not None and s.pos[owner.head] == "PROPN" else None
        return None

    def _verb_above(self, i: int) -> int:
        """The nearest verb that governs a token, or -1."""
        s = self.syntax
        for a in s.ancestors(i)[:_CLIMBS]:
            if s.pos[a] in VERBAL:
                return a
        return -1

    def _outer_speaker(self, verb: int, seen: int, found: Phrase) -> Phrase:
        """ "Novak said the process could be slow, adding …": Novak, not the process, adds."""
        s = self.syntax
        outer = s.head[seen]
        if (
            s.tag[verb] == "VBG"
            and s.pos[found.head] not in ("PROPN", "PRON")
            and s.dep[seen] == "ccomp"
            and cue_lemma(s.lemma[outer]) in self.cues.speech
        ):
            return self._own_subject(outer) or found
        return found
