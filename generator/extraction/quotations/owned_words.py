"""Whose words are meant by a noun: "Lee's claim", "a statement from Lee", "comments made by Lee".

In: a text with its parse, and a noun or a participle. Out: the phrase of who owns, gives or makes the words.
"""

from __future__ import annotations

from generator.extraction.cues import cues
from generator.extraction.quotations.described_nouns import described_by_participle
from generator.extraction.quotations.offices_named import with_name_behind
from generator.extraction.quotations.phrases import Phrase, PhraseFinder
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.subjects import SubjectFinder
from generator.extraction.quotations.vocabulary import vocabulary

# The rules by which a noun of saying and a passive have their source: "Lee's claim", "was called by Lee".
OWNER, AGENT = "owner", "agent"
_REACH = 25


class OwnedWords:
    """Finds the owners of words in one article."""

    def __init__(self, article: QuotedText, phrases: PhraseFinder, subjects: SubjectFinder) -> None:
        self.syntax, self.quoted = article.syntax, article.quoted
        self.vocabulary = vocabulary()
        self.phrases, self.subjects = phrases, subjects

    def voice_of(self, phrase: Phrase) -> Phrase:
        """ "A statement from Lee" is Lee's voice: the same phrase, which Lee decides."""
        s = self.syntax
        if s.lemma[phrase.head] not in self.vocabulary.voices:
            return phrase
        sent = (c for c in s.children[phrase.head] if s.dep[c] == "acl" and s.tag[c] == "VBN")
        sent = (c for c in sent if s.lemma[c] not in cues().getting and s.text[c - 1] != ",")
        senders = map(self.agent, sent)
        owner = self.owner(phrase.head) or next((a for a in senders if a is not None), None)
        behind = phrase.last + 1
        if owner is None and behind < s.n and s.lower[behind] in ("by", "from"):
            owner = self.phrases.right_of(behind)  # "…,” read a statement by Lee"
        if owner is None or s.pos[owner.head] != "PROPN":
            return phrase
        if any(s.dep[k] == "cc" for k in range(owner.first, owner.last + 1)):
            return phrase  # what two sign is not one's alone
        first, last = min(phrase.first, owner.first), max(phrase.last, owner.last)
        return Phrase(first, last, owner.head, phrase.rules)

    def owner(self, noun: int) -> Phrase | None:
        """The possessor of a noun: "Putin's response", "the response of Putin"."""
        s = self.syntax
        for c in s.children[noun]:
            if s.dep[c] == "poss" and not self.quoted[c]:
                return self.phrases.phrase(c).by(OWNER)
        for c in s.children[noun]:
            if s.dep[c] == "prep" and s.lower[c] in ("of", "from", "by", "among"):
                for g in s.children[c]:
                    if s.dep[g] == "pobj" and not self.quoted[g]:
                        return self.phrases.phrase(g).by(OWNER)
        return None

    def agent(self, i: int) -> Phrase | None:
        """The "by …" of a passive."""
        s = self.syntax
        for c in s.children[i]:
            if s.dep[c] == "agent":
                for g in s.children[c]:
                    if s.dep[g] == "pobj" and not self.quoted[g]:
                        return with_name_behind(s, self.quoted, self.phrases.phrase(g)).by(AGENT)
        return None

    def of_noun(self, noun: int) -> Phrase:
        """The source behind a noun that governs a participle: who owns or gives the words, else the noun."""
        s, found = self.syntax, described_by_participle(self.syntax, noun)
        noun = noun if self.quoted[found] else found
        if s.lemma[noun] in self.vocabulary.words_owned:
            return self.owner(noun) or self.phrases.phrase(noun)
        given = s.lemma[noun] in self.vocabulary.words_given and s.dep[noun] == "dobj"
        giver = self.subjects.of(s.head[noun]) if given else None  # "Lee issued a statement saying"
        return giver or self.phrases.phrase(noun)

    def of_words_before(self, verb: int) -> Phrase | None:
        """ "comments made by Biden about Putin, saying …": whose words a participle goes on with."""
        s = self.syntax
        for i in range(verb - 1, max(s.first[verb], verb - _REACH) - 1, -1):
            if s.pos[i] == "NOUN" and s.lemma[i] in self.vocabulary.words_said and not self.quoted[i]:
                for c in s.children[i]:
                    if s.dep[c] == "acl" and s.tag[c] == "VBN":
                        return self.agent(c)
                owner = self.owner(i)
                return owner if owner is not None and s.pos[owner.head] == "PROPN" else None
        return None
