"""Who does what a verb says, where the verb has no subject of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.parsing.tag_sets import NOMINAL_SUBJECTS, OBJECTS, VERBAL

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE_PRONOUNS = frozenset({"who", "that", "which"})
_SHARES_SUBJECT = frozenset({"conj", "advcl", "xcomp"})
_DEEPEST = 6  # verbs


def understood_subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the one that it hangs from: "Berg | came and tried to help him".

    None where it may be another's: "Stone asked Berg to help him". That of a relative clause is the noun
    that it describes.
    """
    for _ in range(_DEEPEST):
        own = next((t for t in verb.lefts if t.dep_ in NOMINAL_SUBJECTS), None)
        if own is not None:
            return verb.head if own.lower_ in _RELATIVE_PRONOUNS and verb.dep_ == "relcl" else own
        governor = verb.head
        if verb.dep_ not in _SHARES_SUBJECT or governor.pos_ not in ("VERB", "AUX"):
            return None
        if verb.dep_ == "xcomp" and any(t.dep_ in OBJECTS for t in governor.children):
            return None
        if verb.dep_ == "advcl" and verb.tag_ != "VBG":
            return None
        verb = governor
    return None


def subject_around(token: Token) -> Token | None:
    """The subject of the clause that a token is in, not one that the token is a part of."""
    for verb in (t for t in token.ancestors if t.pos_ in VERBAL):
        subject = understood_subject(verb)
        if subject is None or not subject.left_edge.i <= token.i <= subject.right_edge.i:
            return subject
    return None
