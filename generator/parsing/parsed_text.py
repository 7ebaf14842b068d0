"""What the parse says of the words around a time expression: tense, part of speech, names."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from spacy.tokens import Doc, Token

Tense = Literal["past", "present", "future"]
_WILL = {"will", "shall", "'ll", "wo", "would", "may", "might", "can", "must", "should"}
# What these are done to lies ahead, whatever their own tense.
_SCHEDULED = {"schedule", "plan", "slate", "postpone"}
_PLANNED = {
    *(
        "agree",
        "aim",
        "allow",
        "ask",
        "begin",
        "decide",
        "due",
        "expect",
        "expire",
        "extend",
        "hope",
        "intend",
    ),
    *("likely", "offer", "open", "order", "plan", "promise", "propose", "ready", "schedule", "set", "slate"),
    *("threaten", "vow", "want", "urge"),
}
# What spaCy calls a name of these kinds is no time, whatever it looks like.
_NAMES = {"PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "FAC", "GPE"}
_CLIMB = 12  # heads to climb at most: a parse is no deeper where it is right


class ParsedText:
    """A parse, asked by character offsets."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._starts: list[int] = [token.idx for token in doc]

    def token_at(self, offset: int) -> Token | None:
        """The token that the character belongs to, or the last before it."""
        at = bisect_right(self._starts, offset) - 1
        return self.doc[at] if at >= 0 else None

    def last_token(self, end: int) -> Token | None:
        """The token that ends a span."""
        return self.token_at(max(0, end - 1))

    def token_after(self, end: int) -> Token | None:
        """The first token that begins at or after an offset."""
        at = bisect_right(self._starts, end - 1)
        return self.doc[at] if at < len(self.doc) else None

    def token_before(self, start: int) -> Token | None:
        """The last token that begins before an offset."""
        at = bisect_right(self._starts, start - 1) - 1
        return self.doc[at] if at >= 0 else None

    def governor(self, end: int) -> Token | None:
        """The verb that governs a span that ends here; None where no verb does."""
        token = self.last_token(end)
        for _ in range(_CLIMB):
            if token is None or token.pos_ in ("VERB", "AUX"):
                return token
            if token.head.i == token.i:
                return None
            token = token.head
        return None


def direction(verb: Token | None) -> Tense:
    """Where the verb over a time expression points; past where no verb does, as in news."""
    return "past" if verb is None else _tense_of(verb)


def in_main_clause(verb: Token | None) -> bool:
    """Whether a verb is its sentence's main one, or one beside it."""
    for _ in range(_CLIMB):
        if verb is None or verb.head.i == verb.i:
            return True
        if verb.dep_ != "conj":
            return False
        verb = verb.head
    return False


def _tense_of(verb: Token) -> Tense:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if "had" in words:
        return "past"
    if verb.lemma_ in _SCHEDULED:
        return "future"
    if any(child.lemma_ == "have" for child in helpers):
        return "past"
    if words & _WILL:
        return "future"
    if any(child.tag_ == "TO" for child in helpers):
        return _of_infinitive(verb)
    if any(h.tag_ in ("VBZ", "VBP") for h in helpers):
        return "future" if verb.tag_ == "VBG" or verb.lemma_ in _PLANNED else "present"
    if verb.tag_ in ("VBD", "VBN"):
        return "past"
    if verb.tag_ in ("VBZ", "VBP"):
        return "present"
    if verb.head.i != verb.i and verb.dep_ in ("xcomp", "conj", "advcl", "pcomp"):
        return _plain_tense(verb.head)
    return "present" if verb.tag_ == "VB" else "past"


def _of_infinitive(verb: Token) -> Tense:
    """What is planned or hoped lies ahead; a purpose ("celebrations to mark it") lies with its verb."""
    head = verb.head
    if _was_before(head) or _was_before(head.head):  # "it had been due to expire"
        return "past"
    if head.i == verb.i or head.lemma_ in _PLANNED or head.tag_ in ("JJ", "VB"):
        return "future"
    return "future" if _plain_tense(head) != "past" or head.pos_ not in ("VERB", "AUX", "NOUN") else "past"


def _was_before(verb: Token) -> bool:
    """Whether a verb is in the past perfect: what it looked ahead to is over by now."""
    return any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children)


def _plain_tense(verb: Token) -> Tense:
    """The tense of the verb above one that shows none itself."""
    words = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if words & _WILL:
        return "future"
    return "present" if verb.tag_ in ("VBZ", "VBP") else "past"


def previous_word(text: str, start: int) -> str:
    """The word before an offset, in small letters; empty where there is none nearby."""
    words = text[max(0, start - 30) : start].split()
    return words[-1].lower() if words else ""


def names_thing(token: Token) -> bool:
    """Whether a token stands in the name of a person, an organisation, a work or a place."""
    return token.ent_type_ in _NAMES
