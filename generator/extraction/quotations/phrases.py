"""Cut out the noun phrases that name sources: bounds, the deciding word, names beside titles.

In: a text with its parse, and a token. Out: the phrase around it or beside it, as token
indices; it ends before quotation marks and with its paragraph. The bounds are the subtree of
the parse, cut where news writing is known to lead the parser astray.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.extraction.cues import cues
from generator.extraction.person_words import person_words
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.speaking_nouns import cannot_speak
from generator.extraction.quotations.vocabulary import vocabulary
from generator.naming.given_names import is_given_name
from generator.parsing.coordination import COORDINATED, end_of_coordination, second_subject
from generator.parsing.tag_sets import NOMINAL, NOUNS, SUBJECTS, VERBAL

_LONGEST_PHRASE = 14
_CLIMBS = 6
_REACH = 25
# A party's letter and a place, "D-Lund", with the comma before it.
_PARTY = re.compile(r"[A-Z]{1,3}[-–][A-Z][\w.]*")
_LONGEST_PARTY = 7
# "2019", "1990s": never who speaks.
_YEAR_OR_DECADE = re.compile(r"(?:1[5-9]|20)\d\d(?:s|['’]s)?|['’]?\d0s")
_BEFORE_TIMES = frozenset({"on", "in", "at", "since", "during", "by"})
# What the parse takes for a preposition before a new clause: "… whilst Lee said".
_NO_PREPOSITIONS = frozenset({"while", "whilst"})
_PARTS_OF_OFFICE = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PART", "ADP", "CCONJ"})
_PREMODIFIERS = frozenset(
    {"det", "compound", "amod", "poss", "nummod", "nmod", "quantmod", "predet", "neg", "advmod"}
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source's phrase: first and last token, and the token that decides who it is.

    ``rules`` names the rules that led to it, in order; the last one chose it (rule_names.py).
    """

    first: int
    last: int
    head: int
    rules: tuple[str, ...] = ()

    def by(self, *rules: str) -> Phrase:
        """The phrase as one that these rules led to, before those that have led to it so far."""
        return Phrase(self.first, self.last, self.head, (*rules, *self.rules))


class PhraseFinder:
    """Finds the phrases of one article."""

    def __init__(self, article: QuotedText) -> None:
        self.syntax, self.quoted = article.syntax, article.quoted
        self.cues, self.vocabulary = cues(), vocabulary()

    def phrase(self, head: int) -> Phrase:
        """The noun phrase of a head: what is before it, its "of …", and a name set beside a noun."""
        s, left, right = self.syntax, *self.syntax.edges
        first, partner = self._first_of(head), self._partner_behind_apposition(head)
        if partner is not None:
            return Phrase(first, self.phrase(partner).last, head)
        last, decides = head, head
        for c in s.children[head]:
            if c < head or last - first > _LONGEST_PHRASE:
                continue
            gap = left[c] - last
            office = s.pos[head] != "PROPN" or (gap == 1 and s.text[head].endswith("."))  # "Sgt. | Ann Lee"
            if s.dep[c] == "appos" and office and s.pos[c] == "PROPN" and gap <= 2:
                decides = c
                inner = self.phrase(c)
                last = inner.last
            elif (
                gap == 1
                and (s.dep[c] in ("prep", "conj", "nmod", "nummod") or self._is_described(head, c))
                and right[c] - c < _LONGEST_PHRASE
            ):
                last = self._clear_run(last, right[c], s.line[head])
            elif (
                s.dep[c] == "conj"
                and (gap == 2 or (gap == 3 and decides != head and s.text[last + 1] == ","))
                and (s.dep[left[c] - 1] == "cc" or self._is_listed(c))
                and right[c] - c < _LONGEST_PHRASE
            ):
                last = self._clear_run(last, right[c], s.line[head])  # Lee and others
            elif gap > 2 or s.dep[c] not in ("punct", "case", "cc"):
                break
        if decides == last == head and (name := second_subject(s, head)) is not None:
            return Phrase(first, self.phrase(name).last, name)
        return self._with_all(head, Phrase(first, last, decides))

    def _with_all(self, head: int, found: Phrase) -> Phrase:
        """ "Ann Lee, a nurse, and Tom Berg, a cook, | said": the phrase as far as the last of them."""
        end = end_of_coordination(self.syntax, self.quoted, head)
        if end is None:
            return found
        decides = head if end > found.last else found.head
        return Phrase(found.first, max(found.last, end), decides, (COORDINATED,))

    def _first_of(self, head: int) -> int:
        """The first token of what stands before a head and belongs to it."""
        s, left, right = self.syntax, *self.syntax.edges
        first = head
        for c in reversed(s.children[head]):
            if c < head and s.dep[c] in _PREMODIFIERS and right[c] <= first - 1 and not self.quoted[c]:
                if any(self.quoted[left[c] : first]) or s.line[left[c]] != s.line[head]:
                    break
                first = left[c]
        return first

    def _partner_behind_apposition(self, head: int) -> int | None:
        """ "Ann Lee, the mayor, and | Tom Berg wrote": the other name, on the far side of what she is."""
        s, (left, right) = self.syntax, self.syntax.edges
        kids = [c for c in s.children[head] if c > head]
        partner = next((c for c in kids if s.dep[c] == "conj"), None)
        if partner is None or s.dep[head] not in SUBJECTS or not s.pos[head] == s.pos[partner] == "PROPN":
            return None
        what = next((c for c in kids if c < partner and s.dep[c] == "appos"), None)
        if what is None or left[what] != head + 2 or right[what] + 3 != left[partner]:
            return None
        marks = (head + 1, right[what] + 1)
        clear = not any(self.quoted[head : partner + 1]) and s.line[head] == s.line[partner]
        joined = all(s.text[i] == "," for i in marks) and s.lower[right[what] + 2] == "and"
        return partner if clear and joined else None

    def _is_listed(self, c: int) -> bool:
        """Whether "and" joins a word to the last of a list: "the police, the army and the coast guard"."""
        s = self.syntax
        return any(s.dep[k] == "cc" and s.lower[k] == "and" for k in s.children[c])

    def _is_described(self, noun: int, c: int) -> bool:
        """Whether a word says which thing is meant: "a letter seen by the Post", "a source close to him"."""
        s = self.syntax
        restricts = (s.dep[c] == "acl" and s.tag[c] == "VBN") or (s.dep[c] == "amod" and s.pos[c] == "ADJ")
        return restricts and s.pos[noun] == "NOUN"

    def run(self, last: int) -> Phrase:
        """A plain noun phrase that ends at a token: determiners, adjectives and nouns before it."""
        s, first = self.syntax, last
        if s.pos[last] != "PRON":
            while (
                first > 0
                and last - first < _LONGEST_PHRASE
                and s.pos[first - 1] in ("PROPN", "NOUN", "ADJ", "DET", "NUM")
                and not self.quoted[first - 1]
                and s.line[first - 1] == s.line[last]
            ):
                first -= 1
        return Phrase(first, last, last)

    def _clear_run(self, last: int, wanted: int, line: int) -> int:
        """As far towards a token as neither a quotation nor the end of the paragraph is between."""
        s = self.syntax
        while last < wanted and not self.quoted[last + 1] and s.line[last + 1] == line:
            last += 1
        while s.pos[last] in ("SPACE", "PUNCT") or s.lower[last] in ("and", "or"):
            last -= 1
        return last

    def left_of(self, i: int) -> Phrase | None:
        """The noun phrase that ends before a token, over adverbs, a comma, a bracket ("Kasich (R-OH), …")."""
        s, left = self.syntax, i - 1
        while left >= 0 and s.pos[left] in ("ADV", "AUX") and not self.quoted[left]:
            left -= 1
        if left >= 0 and s.text[left] == ",":
            left -= 1
        left = self._before_time(left)
        if left >= 0 and s.text[left] == ",":  # "Lee, on Monday, said"
            left -= 1
        if left >= 0 and s.text[left] in (")", "]"):
            opening = next((k for k in range(left, max(-1, left - 10), -1) if s.text[k] in ("(", "[")), 0)
            left = opening - 1
        if left < 0 or self.quoted[left] or s.line[left] != s.line[i]:
            return None
        name = (
            left == i - 1 and s.text[left].istitle() and s.pos[left] not in ("ADV", "SCONJ", "CCONJ", "AUX")
        )
        if (s.pos[left] not in NOMINAL and not name) or s.tag[left] == "PRP$":
            return None
        top = left if self._is_named_at_last(left, i) else self._top_of_phrase(left)
        return self.run(left) if top == left else self.phrase(top)

    def _is_named_at_last(self, name: int, verb: int) -> bool:
        """ "Asked about Lund, council leader Ann Lee said": no comma closes an apposition to Lund."""
        s, first = self.syntax, self.syntax.edges[0][name]
        return (
            name == verb - 1
            and s.pos[name] == "PROPN"
            and s.dep[name] == "appos"
            and s.text[first - 1] == ","
        )

    def _before_time(self, left: int) -> int:
        """The token before a time, with the preposition before it: "Lee, envoy in the 1980s, said"."""
        s, first = self.syntax, left
        if left < 1 or not (s.lower[left] in self.cues.times or _YEAR_OR_DECADE.fullmatch(s.text[left])):
            return left
        while first > 0 and s.pos[first - 1] in ("DET", "ADJ", "NUM", "PROPN"):
            first -= 1
        return first - 2 if first > 1 and s.lower[first - 1] in _BEFORE_TIMES else left - 1

    def _top_of_phrase(self, i: int) -> int:
        """The noun that a noun before a cue hangs from: Ingram in "Ingram of The Globe and Mail"."""
        s, top = self.syntax, i
        for a in [i, *s.ancestors(i)[:_CLIMBS]]:
            if a > i or s.line[a] != s.line[i] or self.quoted[a]:
                break
            if s.pos[a] in NOMINAL:
                top = a
            if s.lower[a] in _NO_PREPOSITIONS:
                break
            if s.dep[a] == "conj" and not any(s.dep[k] == "cc" for k in s.children[s.head[a]]):
                break  # "…, Sen. Ann Lee (D-Lund) said": no "and" joins her to what the comma ends
            noun = s.lemma[s.head[a]]
            of_a_thing = s.pos[s.head[a]] == "NOUN" and (cannot_speak(noun) or noun in vocabulary().laws)
            if s.dep[a] == "conj" and s.pos[a] == "PROPN" and of_a_thing:
                break  # "The matter is the laws, and Lee said …"
            if s.dep[a] not in ("conj", "pobj", "prep", "acl", "relcl", "dobj", "appos", "compound"):
                break
        return top

    def right_of(self, i: int) -> Phrase | None:
        """The noun phrase that begins after a token."""
        s, first = self.syntax, i + 1
        j = first
        while j < s.n and j < i + 9 and s.line[j] == s.line[i] and not self.quoted[j]:
            if s.pos[j] not in ("PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM", "PART") or s.tag[j] == "TO":
                break
            j += 1
            if s.pos[j - 1] == "PRON" or self._ends_in_suffix(j - 1):
                break
        last = j - 1
        while last >= first and s.pos[last] not in NOMINAL and s.lower[last] != "one":
            last -= 1
        if last < first or s.tag[last] == "PRP$":
            return None
        goes_on = j < s.n and not self.quoted[j] and s.line[j] == s.line[i] and s.pos[j] in VERBAL
        if goes_on and s.tag[j] == "VBN" and s.pos[last] == "PROPN":
            goes_on = False  # "said one Democrat involved in the talks"
        return None if goes_on else Phrase(first, last, last)  # "but said the outcome was open"

    def _before_insertion(self, verb: int) -> Phrase | None:
        """ "Lee, who has backed Novak, said", "Lee, citing Novak, said": the name before the insertion."""
        s = self.syntax
        if s.text[verb - 1] != ",":
            return None
        for i in range(verb - 2, max(s.first[verb], verb - _REACH), -1):
            if s.text[i] == "," and not self.quoted[i] and self._opens_insertion(i + 1):
                return self.run(i - 1) if s.pos[i - 1] == "PROPN" and not self.quoted[i - 1] else None
        return None

    def named_with_party(self, verb: int) -> Phrase | None:
        """ "…, above all the old, Rep. Ann Lee, D-Lund, said": the name before a party."""
        s, last = self.syntax, verb - 1
        if last < 2 or s.text[last] != ",":
            return None
        first = next(
            (i for i in range(last - 1, max(1, last - _LONGEST_PARTY), -1) if s.text[i] == ","), None
        )
        if first is None or not _PARTY.fullmatch("".join(s.text[first + 1 : last])):
            return None
        return self.run(first - 1) if s.pos[first - 1] == "PROPN" and not self.quoted[first - 1] else None

    def named_behind_office(self, verb: int) -> Phrase | None:
        """ "said the head of global racing Ann Lee": a given name and one more behind an office."""
        s, end = self.syntax, verb + 1
        while end < min(s.n, verb + _LONGEST_PHRASE) and s.line[end] == s.line[verb] and not self.quoted[end]:
            if s.pos[end] not in _PARTS_OF_OFFICE and s.text[end] != "-":
                break
            end += 1
        of = any(s.lower[i] in ("of", "for") for i in range(verb + 1, end))
        given = end - 2
        office = any(person_words().is_noun(s.lemma[i]) for i in range(verb + 1, given))
        ends = end < s.n and s.text[end] in (".", ",")
        if not (of and office and ends and s.pos[end - 1] == s.pos[given] == "PROPN"):
            return None
        plain = s.pos[given - 1] == "NOUN" and not person_words().is_noun(s.lemma[given - 1])
        return Phrase(verb + 1, end - 1, end - 1) if plain and is_given_name(s.text[given]) else None

    def _opens_insertion(self, i: int) -> bool:
        """Whether words between commas begin here: "who", "the", or a participle ("flatly contradicting")."""
        s = self.syntax
        participle = i + 1 if s.pos[i] == "ADV" else i
        return s.lower[i] in self.vocabulary.insertions or s.tag[participle] in ("VBG", "VBN")

    def beside(self, verb: int) -> Phrase | None:
        """The phrase right beside a cue that the parse leaves without a subject."""
        s = self.syntax
        if s.tag[verb] == "VBN" and self._has_no_other_verb(verb):
            return self._before_insertion(verb)
        if s.tag[verb] in ("VB", "VBG", "VBN"):
            return None
        before = verb - 1
        opens = (
            before < 0
            or self.quoted[before]
            or s.line[before] != s.line[verb]
            or s.text[before] in (".", "!", "?")
        )
        if opens:
            return self.right_of(verb)
        return self._before_insertion(verb) or self.left_of(verb) or self.right_of(verb)

    def _has_no_other_verb(self, verb: int) -> bool:
        """Whether a sentence hangs from a name: the parser then took its verb for a participle."""
        s = self.syntax
        above = s.ancestors(verb)[:_CLIMBS]
        root = above[-1] if above else verb
        return s.head[root] == root and s.pos[root] == "PROPN"

    def with_name(self, phrase: Phrase, verb: int) -> Phrase:
        """The phrase with the name that follows it at once ("party boss | Reince Priebus")."""
        s, last = self.syntax, phrase.last
        if s.pos[phrase.head] not in NOUNS or phrase.last - phrase.first > _LONGEST_PHRASE:
            return phrase
        while (
            last + 1 < s.n
            and s.pos[last + 1] == "PROPN"
            and not self.quoted[last + 1]
            and s.line[last + 1] == s.line[verb]
            and not self._ends_in_suffix(last)
            and s.lower[last + 1] not in self.cues.times
            and s.dep[last + 1] not in ("npadvmod", "dobj", "poss")
        ):
            last += 1
        adjoins = last + 1 == verb or phrase.first > verb
        return Phrase(phrase.first, last, last) if last > phrase.last and adjoins else phrase

    def _ends_in_suffix(self, i: int) -> bool:
        """Whether a name's own full stop ends the sentence: "said Lee Jr. Ann Novak left"."""
        s = self.syntax
        return s.text[i].endswith(".") and i + 1 < s.n and s.first[i + 1] == i + 1

    def before_the_and(self, phrase: Phrase) -> Phrase:
        """ "Ingram of The Globe and Mail": the parser may take Mail alone for the subject."""
        s, i = self.syntax, phrase.first - 1
        if s.pos[phrase.head] != "PROPN" or i < 1 or s.lower[i] not in ("and", "&"):
            return phrase
        while i > 0 and (s.pos[i] in ("PROPN", "CCONJ", "DET")) and s.line[i] == s.line[phrase.head]:
            i -= 1
        capital = s.text[i + 1] == "The"
        if i > 0 and capital and s.lower[i] in ("of", "at", "from") and s.pos[i - 1] == "PROPN":
            return self.run(i - 1)
        return phrase
