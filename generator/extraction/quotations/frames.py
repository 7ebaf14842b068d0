"""Find attribution frames: a cue ("said", "according to") with the phrase that names the source.

Only words outside quotation marks are looked at. The subject is read from the parse where
it has one, and else from the words beside the cue.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.sources import SourceFinder
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import VERBAL

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
class Frame:
    """A cue and its source, as token indices. ``kind`` tells what the cue is."""

    cue_first: int
    cue_last: int
    source: Phrase | None
    lemma: str
    kind: str = "verb"

    def source_covers(self, i: int) -> bool:
        """Whether a token is a part of the phrase that names the source."""
        return self.source is not None and self.source.first <= i <= self.source.last

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
        self.syntax, self.quoted, self.cues = syntax, quoted, cues()
        self.sources = SourceFinder(syntax, quoted)

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

    def _verb_frame(self, i: int) -> Frame | None:
        s = self.syntax
        lemma = cue_lemma(s.lemma[i])
        kids = s.children[i]
        participle = s.tag[i] == "VBN" and s.dep[i] in ("acl", "amod", "advcl")
        active = any(s.dep[c] == "aux" and s.lemma[c] == "have" for c in kids)
        passive = any(s.dep[c] in ("auxpass", "nsubjpass") for c in kids) or (participle and not active)
        if passive:
            agent = self.sources.agent(i)
            if agent is None:
                return None
            return Frame(i, i, agent, lemma)
        if s.pos[i] == "AUX" or (s.dep[i] in ("aux", "amod", "compound") and lemma not in self.cues.speech):
            return None
        last = i
        for c in kids:
            if c == last + 1 and s.dep[c] == "prt":
                last = c
        return Frame(i, last, self.sources.source_of(i), lemma)

    def _mistagged(self, i: int) -> Frame | None:
        """A sure form that the tagger took for a name or an adjective ("Said Ellis: …")."""
        source = self.sources.phrases.beside(i)
        if source is None:
            return None
        return Frame(i, i, source, self._lemma_of_form(self.syntax.lower[i]))

    def _lemma_of_form(self, form: str) -> str:
        """The lemma of a sure form: told → tell, stated → state, added → add."""
        ends = (form.removesuffix("d"), form.removesuffix("ed"), form.removesuffix("s"))
        return _SURE_LEMMAS.get(form) or next((e for e in ends if e in self.cues.speech), form)

    def _adjective_frame(self, i: int) -> Frame | None:
        """ "Novak is confident that …"."""
        s = self.syntax
        clause = any(k > i and s.dep[k] == "ccomp" for k in s.children[i])
        verb = s.head[i]
        if not clause or s.dep[i] != "acomp" or s.pos[verb] not in VERBAL:
            return None
        source = self.sources.source_of(verb)
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
                return Frame(i, i + 1, self.sources.phrases.phrase(c), "according", "according")
        return Frame(i, i + 1, self.sources.phrases.right_of(i + 1), "according", "according")

    def _in_the_words_of(self, i: int) -> Frame | None:
        """ "in Bolton's view", "in the words of Bolton"."""
        owner = self.sources.owner(i)
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
        owner = self.sources.owner(i)
        head = s.head[i]
        if owner is None and s.dep[i] == "dobj" and s.lemma[head] in _LIGHT_VERBS:
            owner = self.sources.source_of(head)
        if owner is None and s.dep[i] == "pobj" and cue_lemma(s.lemma[s.head[head]]) in self.cues.speech:
            owner = self.sources.source_of(s.head[head])  # "says in a statement that …"
        return None if owner is None else Frame(i, i, owner, s.lemma[i], "noun")

    def _copula_frame(self, i: int) -> Frame | None:
        """ "Putin's response was …": the source is the possessor of a noun of saying."""
        s = self.syntax
        if s.lemma[i] != "be":
            return None
        for c in s.children[i]:
            if s.dep[c] in ("nsubj", "nsubjpass") and s.lemma[c] in self.cues.nouns and not self.quoted[c]:
                owner = self.sources.owner(c)
                if owner is not None:
                    return Frame(c, c, owner, s.lemma[c], "noun")
        return None
