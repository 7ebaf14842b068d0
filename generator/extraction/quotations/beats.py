"""Beats: a sentence beside a quotation that tells what somebody did, and who speaks: "Lee nodded. “…”".

In: an article's text with its parse, and the tokens outside quotation marks. Out: the subject of the beat
that they end or begin with. A gesture ("nodded") leaves little doubt; that the subject of any other deed
("slammed the door") speaks is told by the form alone, so that it has a name of its own.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.extraction.person_words import person_words
from generator.extraction.quotations.phrases import Phrase, PhraseFinder
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.string_cases import STOPS
from generator.extraction.quotations.vocabulary import vocabulary
from generator.model import Mention
from generator.parsing.tag_sets import ACTIVE_SUBJECT, FINITE
from generator.text.spans import Cover

BEAT = "beat"  # the rules that choose a source here
DEED = "deed"
_LONGEST_BEAT = 18
_UNDER_A_CLAUSE = frozenset({"relcl", "acl", "advcl", "ccomp", "aux", "auxpass"})
_NO_DEEDS = frozenset({"be", "have", "become", "seem"})
_BEHIND_UTTERANCES = "\"'”’»"

_IsBeat = Callable[[int], bool]


class Beats:
    """Finds the beats of one article; ``names`` are its mentions of people by name."""

    def __init__(self, article: QuotedText, names: tuple[Mention, ...]) -> None:
        self.article, self.syntax = article, article.syntax
        self.phrases = PhraseFinder(article)
        self.named = Cover(m.span for m in names)

    def gesture_before(self, first: int) -> Phrase | None:
        """The subject of the gesture that ends right before token ``first``, in its line."""
        return self._before(first, self._is_gesture, BEAT)

    def gesture_behind(self, last: int) -> Phrase | None:
        """The subject of the gesture that begins right behind token ``last``, in its line."""
        return self._behind(last, self._is_gesture, BEAT)

    def deed_before(self, first: int, last: int) -> Phrase | None:
        """The subject of the deed right before an utterance that ends its sentence: "Lee rose. “Go.”"."""
        found = self._before(first, self._is_deed, DEED) if self._is_utterance(last) else None
        return found if found is not None and self._is_person(found.head) else None

    def deed_behind(self, last: int) -> Phrase | None:
        """The same right behind an utterance, where no other follows: "“Go.” Lee rose."."""
        found = self._behind(last, self._is_deed, DEED) if self._is_utterance(last) else None
        return found if found is not None and self._is_person(found.head) else None

    def _is_utterance(self, last: int) -> bool:
        words = self.article.text[: self.syntax.end[last]][-4:].rstrip(_BEHIND_UTTERANCES)
        return words[-1:] in STOPS

    def _before(self, first: int, is_beat: _IsBeat, rule: str) -> Phrase | None:
        s, last = self.syntax, first - 1
        if last < 0 or s.text[last] not in STOPS or self.article.owner[last] >= 0:
            return None
        start = last
        while start > 0 and self._is_in_sentence(start - 1, first):
            start -= 1
        return self._subject(start, last, is_beat, rule)

    def _behind(self, last: int, is_beat: _IsBeat, rule: str) -> Phrase | None:
        s, start, end = self.syntax, last + 1, last + 1
        while end < s.n and self._is_in_sentence(end, last):
            end += 1
        stopped = end < s.n and s.text[end] in STOPS and s.line[end] == s.line[last]
        if rule == DEED and end + 1 < s.n and self.article.owner[end + 1] >= 0:
            return None  # the beat of the next
        return self._subject(start, end, is_beat, rule) if stopped and start < end else None

    def _is_in_sentence(self, i: int, beside: int) -> bool:
        s = self.syntax
        return s.line[i] == s.line[beside] and self.article.owner[i] < 0 and s.text[i] not in STOPS

    def _subject(self, first: int, last: int, is_beat: _IsBeat, rule: str) -> Phrase | None:
        """The subject of the first beat in a sentence of few words that begins with a capital."""
        s = self.syntax
        if last - first > _LONGEST_BEAT or not s.text[first][0].isupper():
            return None
        for verb in range(first, last):
            if not is_beat(verb):
                continue
            subjects = [c for c in s.children[verb] if s.dep[c] == ACTIVE_SUBJECT and first <= c < verb]
            if len(subjects) == 1 and self._is_somebody(subjects[0]):
                return self._phrase(subjects[0]).by(rule)
        return None

    def _phrase(self, subject: int) -> Phrase:
        """ "His wife, Joan Lee, sat": with the name in apposition."""
        if self.syntax.pos[subject] == "PRON":
            return Phrase(subject, subject, subject)
        return self.phrases.phrase(subject)

    def _is_gesture(self, verb: int) -> bool:
        s = self.syntax
        return s.lemma[verb] in vocabulary().gestures and (s.tag[verb] in FINITE or self._did(verb))

    def _is_deed(self, verb: int) -> bool:
        """Whether a verb tells in the past tense what somebody did, and not what somebody said."""
        s = self.syntax
        is_past = s.tag[verb] == "VBD" or self._did(verb)
        if not is_past or s.dep[verb] in _UNDER_A_CLAUSE or s.lemma[verb] in _NO_DEEDS:
            return False
        tells = s.lemma[verb] in vocabulary().sure_forms.values()
        return not tells and not any(s.dep[k] == "ccomp" for k in s.children[verb])

    def _did(self, verb: int) -> bool:
        """ "Lee did not look up"."""
        s = self.syntax
        return any(s.lower[k] == "did" and s.dep[k] == "aux" for k in s.children[verb])

    def _is_somebody(self, c: int) -> bool:
        s = self.syntax
        person = s.tag[c] == "NN" and person_words().is_noun(s.lemma[c])
        return s.pos[c] == "PROPN" or s.lower[c] in vocabulary().people or person

    def _is_person(self, c: int) -> bool:
        """Whether a subject is known for a person: by a name, a noun, or as "he" or "she"."""
        s = self.syntax
        return s.pos[c] != "PROPN" or self.named.holds(s.start[c], s.end[c])
