"""Find attribution frames: a cue ("said", "according to") with the phrase that names the source.

Only words outside quotation marks are looked at. The subject is read from the parse where
it has one, through conjuncts, participles, relative clauses and passives, and else from
the words beside the cue.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extraction.cues import Cues, cue_lemma, cues
from generator.extraction.syntax import SUBJECTS, VERBAL, Syntax

_LONGEST_PHRASE = 14
_CLIMBS = 6
_REACH = 25
_INSERTIONS = frozenset({"who", "whose", "which", "a", "an", "the", "now", "then", "also", "formerly", "one"})
_WORDS_SAID = frozenset(
    {"comment", "remark", "statement", "tweet", "post", "letter", "message", "speech", "email"}
)
_PREMODIFIERS = frozenset(
    {"det", "compound", "amod", "poss", "nummod", "nmod", "quantmod", "predet", "neg", "advmod"}
)
# "in Bolton's view", "in the words of Bolton"
_VIEWS = frozenset(
    {
        "word",
        "words",
        "view",
        "opinion",
        "telling",
        "phrase",
        "estimation",
        "judgment",
        "judgement",
        "account",
    }
)
_LIGHT_VERBS = frozenset(
    {
        "make",
        "issue",
        "express",
        "voice",
        "raise",
        "give",
        "offer",
        "repeat",
        "deliver",
        "release",
        "have",
        "share",
        "send",
        "add",
        "sound",
        "reiterate",
        "renew",
        "post",
        "publish",
        "hold",
        "take",
        "level",
    }
)
_CAN_SPEAK = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
# Forms that are cues whatever the tagger says of them.
_SURE_FORMS = frozenset(
    {
        "said",
        "says",
        "told",
        "tells",
        "added",
        "adds",
        "wrote",
        "writes",
        "stated",
        "asked",
        "replied",
        "noted",
        "explained",
        "tweeted",
        "continued",
        "concluded",
        "declared",
        "insisted",
        "quipped",
        "recalled",
        "responded",
    }
)
_SURE_LEMMAS = {
    "said": "say",
    "says": "say",
    "told": "tell",
    "tells": "tell",
    "wrote": "write",
    "writes": "write",
    "replied": "reply",
    "quipped": "quip",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source's phrase: first and last token, and the token that decides who it is."""

    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue and its source, as token indices. ``kind`` tells what the cue is."""

    cue_first: int
    cue_last: int
    source: Phrase | None
    lemma: str
    kind: str = "verb"

    @property
    def source_head(self) -> int:
        """The token that decides who the source is, or -1."""
        return -1 if self.source is None else self.source.head

    @property
    def first(self) -> int:
        """The first token of cue and source."""
        return self.cue_first if self.source is None else min(self.cue_first, self.source.first)

    @property
    def last(self) -> int:
        """The last token of cue and source."""
        return self.cue_last if self.source is None else max(self.cue_last, self.source.last)


class FrameFinder:
    """Finds the frames of one article. ``quoted[i]`` tells whether token i stands in quotation marks."""

    def __init__(self, syntax: Syntax, quoted: list[bool]) -> None:
        self.syntax = syntax
        self.quoted = quoted
        self.cues: Cues = cues()

    def frames(self) -> list[Frame]:
        """Every frame, in order of its cue."""
        s, out = self.syntax, []
        for i in range(s.n):
            if self.quoted[i]:
                continue
            frame = None
            if s.pos[i] in VERBAL and cue_lemma(s.lemma[i]) in self.cues.verbs:
                frame = self._verb_frame(i)
            elif s.lower[i] in _SURE_FORMS and s.pos[i] != "VERB":
                frame = self._mistagged(i)
            elif s.lower[i] in self.cues.adjectives and s.dep[i] in ("acomp", "ROOT", "conj"):
                frame = self._adjective_frame(i)
            elif s.lower[i] == "as" and s.dep[i] == "prep":
                frame = self._as_frame(i)
            elif s.lower[i] == "according":
                frame = self._according(i)
            elif s.lemma[i] in _VIEWS and s.dep[i] == "pobj" and s.lower[s.head[i]] in ("in", "by"):
                frame = self._in_the_words_of(i)
            elif s.pos[i] == "NOUN" and s.lemma[i] in self.cues.nouns:
                frame = self._noun_frame(i)
            elif s.dep[i] == "ROOT" or s.lower[i] in ("be", "is", "was", "were", "are"):
                frame = self._copula_frame(i)
            if frame is not None:
                out.append(frame)
        return out

    # ---- cues ---------------------------------------------------------------------

    def _verb_frame(self, i: int) -> Frame | None:
        s = self.syntax
        lemma = cue_lemma(s.lemma[i])
        kids = s.children[i]
        participle = s.tag[i] == "VBN" and s.dep[i] in ("acl", "amod", "advcl")
        active = any(s.dep[c] == "aux" and s.lemma[c] == "have" for c in kids)
        passive = any(s.dep[c] in ("auxpass", "nsubjpass") for c in kids) or (participle and not active)
        if passive:
            agent = self._agent(i)
            if agent is None:
                return None
            return Frame(i, i, agent, lemma)
        if s.pos[i] == "AUX" or (s.dep[i] in ("aux", "amod", "compound") and lemma not in self.cues.speech):
            return None
        last = i
        for c in kids:
            if c == last + 1 and s.dep[c] == "prt":
                last = c
        return Frame(i, last, self.source_of(i), lemma)

    def _mistagged(self, i: int) -> Frame | None:
        """A sure form that the tagger took for a name or an adjective ("Said Ellis: …")."""
        source = self._beside(i)
        if source is None:
            return None
        return Frame(i, i, source, self._lemma_of_form(self.syntax.lower[i]))

    def _lemma_of_form(self, form: str) -> str:
        """The lemma of a sure form: told → tell, stated → state, added → add."""
        ends = (form.removesuffix("d"), form.removesuffix("ed"), form.removesuffix("s"))
        return _SURE_LEMMAS.get(form) or next((e for e in ends if e in self.cues.speech), form)

    def _agent(self, i: int) -> Phrase | None:
        s = self.syntax
        for c in s.children[i]:
            if s.dep[c] == "agent":
                for g in s.children[c]:
                    if s.dep[g] == "pobj" and not self.quoted[g]:
                        return self.phrase(g)
        return None

    def _adjective_frame(self, i: int) -> Frame | None:
        """ "Novak is confident that …"."""
        s = self.syntax
        clause = any(k > i and s.dep[k] == "ccomp" for k in s.children[i])
        verb = s.head[i]
        if not clause or s.dep[i] != "acomp" or s.pos[verb] not in VERBAL:
            return None
        source = self.source_of(verb)
        return None if source is None else Frame(i, i, source, s.lower[i], "adjective")

    def _as_frame(self, i: int) -> Frame | None:
        """ "has pounded him as a “con artist”": any verb whose "as" leads into quotation marks."""
        s, verb = self.syntax, self.syntax.head[i]
        if s.pos[verb] != "VERB" or self.quoted[verb] or cue_lemma(s.lemma[verb]) in self.cues.verbs:
            return None
        if not any(self.quoted[i + 1 : i + 3]):
            return None
        frame = self._verb_frame(verb)
        return None if frame is None or frame.source is None else replace(frame, kind="as")

    def _according(self, i: int) -> Frame | None:
        s = self.syntax
        if i + 2 >= s.n or s.lower[i + 1] != "to":
            return None
        for c in s.children[i + 1]:
            if c > i + 1 and s.dep[c] in ("pobj", "nsubj") and not self.quoted[c]:
                return Frame(i, i + 1, self.phrase(c), "according", "according")
        return Frame(i, i + 1, self._phrase_right_of(i + 1), "according", "according")

    def _in_the_words_of(self, i: int) -> Frame | None:
        """ "in Bolton's view", "in the words of Bolton"."""
        owner = self._owner(i)
        return None if owner is None else Frame(i, i, owner, "words", "according")

    def _noun_frame(self, i: int) -> Frame | None:
        """ "his warning that …", "Gorka made the point that …"."""
        s = self.syntax
        left, _ = s.edges
        if not any(
            k > i and s.dep[k] in ("acl", "ccomp", "relcl") and s.lower[left[k]] == "that"
            for k in s.children[i]
        ):
            return None
        owner = self._owner(i)
        head = s.head[i]
        if owner is None and s.dep[i] == "dobj" and s.lemma[head] in _LIGHT_VERBS:
            owner = self.source_of(head)
        if owner is None and s.dep[i] == "pobj" and cue_lemma(s.lemma[s.head[head]]) in self.cues.speech:
            owner = self.source_of(s.head[head])  # "says in a statement that …"
        return None if owner is None else Frame(i, i, owner, s.lemma[i], "noun")

    def _copula_frame(self, i: int) -> Frame | None:
        """ "Putin's response was …": the source is the possessor of a noun of saying."""
        s = self.syntax
        if s.lemma[i] != "be":
            return None
        for c in s.children[i]:
            if s.dep[c] in ("nsubj", "nsubjpass") and s.lemma[c] in self.cues.nouns and not self.quoted[c]:
                owner = self._owner(c)
                if owner is not None:
                    return Frame(c, c, owner, s.lemma[c], "noun")
        return None

    def _owner(self, noun: int) -> Phrase | None:
        """The possessor of a noun: "Putin's response", "the response of Putin"."""
        s = self.syntax
        for c in s.children[noun]:
            if s.dep[c] == "poss" and not self.quoted[c]:
                return self.phrase(c)
        for c in s.children[noun]:
            if s.dep[c] == "prep" and s.lower[c] in ("of", "from", "by"):
                for g in s.children[c]:
                    if s.dep[g] == "pobj" and not self.quoted[g]:
                        return self.phrase(g)
        return None

    # ---- sources --------------------------------------------------------------------

    def source_of(self, verb: int) -> Phrase | None:
        """The phrase that names who does the verb's saying."""
        seen = verb
        through_copula = False
        for _ in range(_CLIMBS):
            found = self._own_subject(seen)
            if found is not None and seen != verb:
                found = self._outer_speaker(verb, seen, found)
            if found is not None:
                return (self._owner_of_words(found) if through_copula else None) or self._with_name(
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
                if dep in ("ccomp", "advcl") and s.tag[seen] not in ("VBG", "VB", "VBN"):
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
        return self._beside(verb)

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

    def _with_name(self, phrase: Phrase, verb: int) -> Phrase:
        """The phrase with the name that follows it at once ("party boss | Reince Priebus")."""
        s, last = self.syntax, phrase.last
        if s.pos[phrase.head] not in ("NOUN", "PROPN") or phrase.last - phrase.first > _LONGEST_PHRASE:
            return phrase
        while (
            last + 1 < s.n
            and s.pos[last + 1] == "PROPN"
            and not self.quoted[last + 1]
            and s.line[last + 1] == s.line[verb]
            and s.lower[last + 1] not in self.cues.times
            and s.dep[last + 1] not in ("npadvmod", "dobj", "poss")
        ):
            last += 1
        adjoins = last + 1 == verb or phrase.first > verb
        return Phrase(phrase.first, last, last) if last > phrase.last and adjoins else phrase

    def _verb_above(self, i: int) -> int:
        """The nearest verb that governs a token, or -1."""
        s = self.syntax
        for a in s.ancestors(i)[:_CLIMBS]:
            if s.pos[a] in VERBAL:
                return a
        return -1

    def _owner_of_words(self, phrase: Phrase) -> Phrase | None:
        """ "Putin's response was to say": Putin."""
        if self.syntax.lemma[phrase.head] not in self.cues.nouns:
            return None
        return self._owner(phrase.head)

    def _words_before(self, verb: int) -> Phrase | None:
        """ "comments made by Biden about Putin, saying …": whose words a participle goes on with."""
        s = self.syntax
        for i in range(verb - 1, max(s.first[verb], verb - _REACH) - 1, -1):
            if s.pos[i] == "NOUN" and s.lemma[i] in _WORDS_SAID and not self.quoted[i]:
                for c in s.children[i]:
                    if s.dep[c] == "acl" and s.tag[c] == "VBN":
                        return self._agent(c)
                owner = self._owner(i)
                return owner if owner is not None and s.pos[owner.head] == "PROPN" else None
        return None

    def _noun_source(self, noun: int) -> Phrase:
        """The source behind a noun that governs a participle: who owns the words, else the noun."""
        if self.syntax.lemma[noun] in ("comment", "remark", "tweet", "post"):
            return self._owner(noun) or self.phrase(noun)
        return self.phrase(noun)

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
            and s.pos[c] in _CAN_SPEAK
        ]
        if not subjects:
            return None
        c = self._likeliest(subjects, verb)
        for other in subjects:  # a title and the name after it, parsed as two subjects
            if (
                c < other < verb
                and s.pos[other] == "PROPN"
                and self.phrase(c).last + 1 == self.phrase(other).first
            ):
                return Phrase(self.phrase(c).first, self.phrase(other).last, other)
        if s.lower[c] not in _RELATIVES or s.dep[verb] not in ("relcl", "acl", "ccomp"):
            return self._before_the_and(self.phrase(c))
        head = s.head[verb]
        if s.pos[head] in ("NOUN", "PROPN", "PRON") and not self.quoted[head] and head < c:
            return self.phrase(head)
        return self._phrase_left_of(c)

    def _before_the_and(self, phrase: Phrase) -> Phrase:
        """ "Ingram of The Globe and Mail": the parser may take Mail alone for the subject."""
        s, i = self.syntax, phrase.first - 1
        if s.pos[phrase.head] != "PROPN" or i < 1 or s.lower[i] not in ("and", "&"):
            return phrase
        while i > 0 and (s.pos[i] in ("PROPN", "CCONJ", "DET")) and s.line[i] == s.line[phrase.head]:
            i -= 1
        capital = s.text[i + 1] == "The"
        if i > 0 and capital and s.lower[i] in ("of", "at", "from") and s.pos[i - 1] == "PROPN":
            return self._run(i - 1)
        return phrase

    def _likeliest(self, subjects: list[int], verb: int) -> int:
        """Of several subjects the first, but no dateline and no point in time."""
        s = self.syntax
        named = [
            k
            for k in subjects
            if s.lower[k] not in self.cues.times and not (s.text[k].isupper() and s.first[k] == k)
        ]
        return (named or subjects)[0]

    def _beside(self, verb: int) -> Phrase | None:
        """The phrase that stands right beside a cue the parse leaves without a subject."""
        s = self.syntax
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
            return self._phrase_right_of(verb)
        return self._before_insertion(verb) or self._phrase_left_of(verb) or self._phrase_right_of(verb)

    def _before_insertion(self, verb: int) -> Phrase | None:
        """ "Lee, who has backed Novak, said": the name before the words between the commas."""
        s = self.syntax
        if s.text[verb - 1] != ",":
            return None
        for i in range(verb - 2, max(s.first[verb], verb - _REACH), -1):
            if s.text[i] == "," and not self.quoted[i] and s.lower[i + 1] in _INSERTIONS:
                return self._run(i - 1) if s.pos[i - 1] == "PROPN" and not self.quoted[i - 1] else None
        return None

    def _phrase_left_of(self, i: int) -> Phrase | None:
        """The noun phrase that ends before a token, over adverbs, a comma, a bracket ("Kasich (R-OH), …")."""
        s, left = self.syntax, i - 1
        while left >= 0 and s.pos[left] in ("ADV", "AUX") and not self.quoted[left]:
            left -= 1
        if left >= 0 and s.text[left] == ",":
            left -= 1
        if left >= 0 and s.text[left] == ")":
            opening = next((k for k in range(left, max(-1, left - 10), -1) if s.text[k] == "("), 0)
            left = opening - 1
        if left < 0 or self.quoted[left] or s.line[left] != s.line[i]:
            return None
        name = (
            left == i - 1 and s.text[left].istitle() and s.pos[left] not in ("ADV", "SCONJ", "CCONJ", "AUX")
        )
        if (s.pos[left] not in ("PROPN", "NOUN", "PRON") and not name) or s.tag[left] == "PRP$":
            return None
        top = self._top_of_phrase(left)
        return self._run(left) if top == left else self.phrase(top)

    def _top_of_phrase(self, i: int) -> int:
        """The noun that a noun before a cue hangs from: Ingram in "Ingram of The Globe and Mail"."""
        s, top = self.syntax, i
        for a in [i, *s.ancestors(i)[:_CLIMBS]]:
            if a > i or s.line[a] != s.line[i] or self.quoted[a]:
                break
            if s.pos[a] in ("NOUN", "PROPN", "PRON"):
                top = a
            if s.dep[a] not in ("conj", "pobj", "prep", "acl", "relcl", "dobj", "appos", "compound"):
                break
        return top

    def _phrase_right_of(self, i: int) -> Phrase | None:
        """The noun phrase that begins after a token."""
        s, first = self.syntax, i + 1
        j = first
        while j < s.n and j < i + 9 and s.line[j] == s.line[i] and not self.quoted[j]:
            if s.pos[j] not in ("PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM", "PART") or s.tag[j] == "TO":
                break
            j += 1
            if s.pos[j - 1] == "PRON":
                break
        last = j - 1
        while last >= first and s.pos[last] not in ("PROPN", "NOUN", "PRON"):
            last -= 1
        if last < first or s.tag[last] == "PRP$":
            return None
        goes_on = j < s.n and not self.quoted[j] and s.line[j] == s.line[i] and s.pos[j] in VERBAL
        return None if goes_on else Phrase(first, last, last)  # "but said the outcome was open"

    def _run(self, last: int) -> Phrase:
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

    def phrase(self, head: int) -> Phrase:
        """The noun phrase of a head: what stands before it, its "of …", and a name set beside a noun."""
        s = self.syntax
        left, right = s.edges
        first = head
        for c in reversed(s.children[head]):
            if c < head and s.dep[c] in _PREMODIFIERS and right[c] <= first - 1 and not self.quoted[c]:
                if any(self.quoted[left[c] : first]) or s.line[left[c]] != s.line[head]:
                    break
                first = left[c]
        last, decides = head, head
        for c in s.children[head]:
            if c < head or last - first > _LONGEST_PHRASE:
                continue
            gap = left[c] - last
            if s.dep[c] == "appos" and s.pos[head] != "PROPN" and s.pos[c] == "PROPN" and gap <= 2:
                decides = c
                inner = self.phrase(c)
                last = inner.last
            elif (
                gap == 1
                and s.dep[c] in ("prep", "conj", "cc", "nmod", "nummod")
                and right[c] - c < _LONGEST_PHRASE
            ):
                last = self._clear_run(last, right[c], s.line[head])
            elif gap > 2 or s.dep[c] not in ("punct", "case"):
                break
        return Phrase(first, last, decides)

    def _clear_run(self, last: int, wanted: int, line: int) -> int:
        """As far towards a token as neither a quotation nor the end of the paragraph stands between."""
        s = self.syntax
        while last < wanted and not self.quoted[last + 1] and s.line[last + 1] == line:
            last += 1
        while s.pos[last] in ("SPACE", "PUNCT") or s.lower[last] in ("and", "or"):
            last -= 1
        return last
