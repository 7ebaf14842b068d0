"""Find the subject of a verb in the parse, mended where the parser errs on news.

In: a text with its parse, and a verb. Out: the noun phrase that is its subject, as token
indices; for a relative pronoun its antecedent. Points in time ("Monday") and datelines, which
the parser may take for subjects, are left out.
"""

from __future__ import annotations

from dataclasses import replace

from generator.extraction.cues import cues
from generator.extraction.person_words import person_words
from generator.extraction.quotations.described_nouns import described_by_that, described_by_who
from generator.extraction.quotations.phrases import Phrase, PhraseFinder
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.tag_sets import NOMINAL, NOMINAL_SUBJECTS, NOUNS, SUBJECTS
from generator.text.determiners import determiners

_IN_BRACKET = 6
_CAN_SPEAK = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})


class SubjectFinder:
    """Finds the subjects of one article's verbs."""

    def __init__(self, article: QuotedText, phrases: PhraseFinder) -> None:
        self.syntax, self.quoted, self.phrases = article.syntax, article.quoted, phrases
        self.cues, self.vocabulary = cues(), vocabulary()

    def of(self, verb: int) -> Phrase | None:
        """The subject that the parse gives a verb; of a relative pronoun its antecedent."""
        s = self.syntax
        subjects = [c for c in s.children[verb] if self._may_be_subject(c, verb)]
        if not subjects:
            return None
        c = self._likeliest(subjects, verb)
        ranked = self._behind_rank(c)
        if ranked is not None:
            return ranked
        if (named := self._before_bracket(c)) is not None:
            return named
        for other in subjects:  # a title and the name after it, parsed as two subjects
            if (
                c < other < verb
                and s.pos[other] == "PROPN"
                and self.phrases.phrase(c).last + 1 == self.phrases.phrase(other).first
            ):
                return Phrase(self.phrases.phrase(c).first, self.phrases.phrase(other).last, other)
        author = self._author(c, verb)
        if author is not None:
            return Phrase(c, c, author)
        if s.lower[c] not in self.vocabulary.relatives or s.dep[verb] not in ("relcl", "acl", "ccomp"):
            return self._with_partner(self.phrases.before_the_and(self.phrases.phrase(c)), verb)
        head = s.head[verb]
        if s.pos[head] in NOMINAL and not self.quoted[head] and head < c:
            return self._before_relative(self.phrases.phrase(self._described(head, c)), c)
        return self.phrases.left_of(c)

    def _before_relative(self, phrase: Phrase, relative: int) -> Phrase:
        """ "a lawyer for the firm | who said": the phrase as far as its relative clause."""
        last = relative - 2 if self.syntax.text[relative - 1] == "," else relative - 1
        inside = phrase.head <= last < phrase.last
        return replace(phrase, last=last) if inside else phrase

    def _described(self, noun: int, relative: int) -> int:
        """The noun that a relative pronoun stands for, the parse having ``noun``."""
        found = noun
        if self.syntax.lower[relative] == "who":
            found = described_by_who(self.syntax, noun)
        elif self.syntax.lower[relative] == "that":
            found = described_by_that(self.syntax, noun, relative)
        return noun if self.quoted[found] else found

    def _may_be_subject(self, c: int, verb: int) -> bool:
        s = self.syntax
        return (
            s.dep[c] in SUBJECTS
            and s.lower[c] not in self.cues.times
            and not self.quoted[c]
            and s.line[c] == s.line[verb]
            and not self._says_as_what(c)
            and (s.pos[c] in _CAN_SPEAK or (s.text[c].istitle() and c != s.first[c]))  # names taken for verbs
        )

    def _says_as_what(self, c: int) -> bool:
        """ "He read the report, and as a doctor stressed that …": what somebody speaks as, and no subject."""
        s, first = self.syntax, self.syntax.edges[0][c]
        opens = s.lower[first] in determiners().indefinite_articles and first > s.first[c]
        return opens and s.lower[first - 1] == "as" and s.dep[first - 1] == "prep"

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
        return last if inserted and s.text[before] == "," and s.dep[first] in NOMINAL_SUBJECTS else first

    def _with_partner(self, phrase: Phrase, verb: int) -> Phrase:
        """ "after the union and the board declared that they …": both, though the parse parts them."""
        s, partner = self.syntax, phrase.first - 2
        both = partner > 0 and s.lower[partner + 1] == "and" and s.tag[phrase.head] in ("NN", "NNP")
        if not both or s.pos[partner] not in NOUNS or s.dep[partner] != "pobj":
            return phrase
        clause = next((k for k in s.children[verb] if k > verb and s.dep[k] == "ccomp"), verb)
        if not any(s.lower[k] == "they" and s.dep[k] in NOMINAL_SUBJECTS for k in s.children[clause]):
            return phrase
        return Phrase(self.phrases.run(partner).first, phrase.last, phrase.head)

    def _behind_rank(self, c: int) -> Phrase | None:
        """ "said Army Capt. | Ann Berg": her, where the parse ends the name at the rank's full stop."""
        s, name = self.syntax, c + 2
        short = s.text[c][:1].isupper() and s.lower[c] in person_words().abbreviated
        if not short or s.text[c + 1 : name] != ["."] or s.pos[name : name + 1] != ["PROPN"]:
            return None
        run = self.phrases.run(name)
        return Phrase(self.phrases.phrase(c).first, run.last, run.head) if s.line[name] == s.line[c] else None

    def _author(self, c: int, verb: int) -> int | None:
        """ "a letter by Lee in which she says": the name before "in which" is who "she" is."""
        s, head = self.syntax, self.syntax.head[verb]
        if s.dep[verb] != "relcl" or s.lower[c] not in self.vocabulary.people or head > c:
            return None
        where = next((k for k in s.children[verb] if k < c and s.dep[k] == "prep"), None)
        if where is None or s.lower[where] != "in" or s.lower[where + 1] != "which":
            return None
        return head if s.pos[head] == "PROPN" and s.lower[s.head[head]] in ("by", "from", "of") else None

    def _before_bracket(self, c: int) -> Phrase | None:
        """ "Lee (Ind., Larkmouth) said": the parser may take what the bracket holds for the subject."""
        s, opening = self.syntax, c - 1
        while opening > c - _IN_BRACKET and opening > 0 and s.text[opening] not in ("(", "["):
            if s.text[opening] in (")", "]"):
                return None
            opening -= 1
        if (
            opening < 1
            or s.text[opening] not in ("(", "[")
            or s.pos[opening - 1] != "PROPN"
            or s.line[opening] != s.line[c]
        ):
            return None
        return self.phrases.run(opening - 1)

    def before_participle(self, verb: int) -> Phrase | None:
        """ "Lee hardly cleared it up, … and, when asked, insisting …": the sentence's first subject."""
        s = self.syntax
        if s.tag[verb] != "VBG" or s.text[verb - 1] != ",":
            return None
        for c in range(s.first[verb], verb):
            if s.dep[c] in NOMINAL_SUBJECTS and not self.quoted[c] and s.line[c] == s.line[verb]:
                speaks = s.pos[c] == "PROPN" or s.lower[c] in self.vocabulary.people
                return self.phrases.phrase(c) if speaks else None
        return None
