"""The clauses of a sentence: which of them tell something of their own, and how they hang together.

A clause is known by its verb. "The ferry sank on Tuesday, the firm said, after it had struck a rock that was
charted in 1990" has the remark ("said"), what it reports ("sank"), a clause below that tells something of its
own ("struck"), and one that only says which rock is meant ("charted").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from generator.extraction.cues import cues
from generator.extraction.sentences.happening_words import happening_words
from generator.model import Tense
from generator.parsing.tag_sets import (
    ACTIVE_SUBJECT,
    AUXILIARIES,
    CLAUSE_SUBJECTS,
    FINITE_OR_MODAL,
    NOUNS,
    VERBAL,
)
from generator.parsing.tenses import finite_tense
from generator.text.spans import Cover

if TYPE_CHECKING:
    from spacy.tokens import Token

ClauseRole = Literal["main", "reported", "beside", "below", "which"]
"""What a clause is to its sentence: a main one, what a remark there reports, one that tells when or how that
came about, another below that tells something of its own, or one that only says which thing is meant, what
for, or what may be."""

_CLAUSAL = frozenset({"ROOT", "conj", "ccomp", "parataxis", "advcl", "relcl", "acl", "pcomp", "csubj", "dep"})
_HUNG_BESIDE = frozenset({"ccomp", "parataxis", "advcl", "dep"})
_REPORTED_BY = frozenset({"dep", "ccomp"})
_COMPLETING = frozenset({"dobj", "oprd"})
_SETS_OFF = frozenset({",", "—", "–", "-", "(", ";"})
TELLING_PREPOSITIONS = frozenset({"after", "before", "since", "upon", "following"})


class ClauseTree:
    """The clauses of one sentence, by their verbs, in order.

    ``tokens`` are the sentence's; ``quoted`` the strings in quotation marks, whose clauses are somebody's.
    """

    def __init__(self, tokens: Sequence[Token], quoted: Cover) -> None:
        self._inside = {token.i for token in tokens}
        self._quoted = quoted
        self._roles: dict[int, ClauseRole] = {}
        self.verbs = [t for t in tokens if is_clause(t) and not self.is_quoted(t)]
        for verb in self.verbs:
            self._roles[verb.i] = self._role(verb)

    def role(self, verb: Token) -> ClauseRole:
        """What the clause of one of the verbs is to the sentence."""
        return self._roles[verb.i]

    def is_quoted(self, token: Token) -> bool:
        """Whether a word stands in quotation marks."""
        return self._quoted.holds(token.idx, token.idx + 1)

    def is_told(self, token: Token) -> bool:
        """Whether a word is the verb of one of the clauses."""
        return token.i in self._roles

    def _role(self, verb: Token) -> ClauseRole:
        """The role of a clause, from that of the clause above it; each is worked out once."""
        known: ClauseRole | None = None
        chain: list[Token] = []
        while known is None:
            chain.append(verb)
            known = self._own_role(verb)
            if known is None:
                known = self._roles.get(verb.head.i)
                verb = verb.head
        for below in reversed(chain):
            known = self._under(below, known)
            if below.i in self._inside and not self.is_quoted(below):
                self._roles.setdefault(below.i, known)
        return known

    def _own_role(self, verb: Token) -> ClauseRole | None:
        """The role that does not go by the clause above; None where it does."""
        head = verb.head
        if verb.dep_ == "ROOT" or head.i == verb.i or head.i not in self._inside:
            return "main"
        if (self.is_quoted(head) and verb.dep_ in _HUNG_BESIDE) or _follows_a_label(verb):
            return "main"  # the parser took quoted words, or who says it, for the main clause
        if is_taken_for_a_participle(verb):
            return "reported" if head.dep_ in _REPORTED_BY else "main"
        if verb.dep_ in ("relcl", "acl"):
            return "below" if _goes_on(verb) else "which"
        if verb.dep_ == "pcomp":
            return "beside" if head.lower_ in TELLING_PREPOSITIONS else "which"
        if verb.dep_ == "advcl":
            return "beside" if _tells_a_circumstance(verb) else "which"
        if verb.dep_ == "csubj" or not is_clause(head):
            return "which"
        return None

    def _under(self, verb: Token, above: ClauseRole) -> ClauseRole:
        """The role of a clause under one of the role ``above``; its own where it has one."""
        own = self._own_role(verb)
        if own is not None:
            return own
        if verb.dep_ == "ccomp" and above != "which":
            if reports(verb.head):
                return "reported" if above in ("main", "reported") else above
            return above if not _words_before(verb) & {"that", "to"} else "which"
        return above


def is_clause(token: Token) -> bool:
    """Whether a word is the verb of a clause: no helping verb, no infinitive that another verb governs."""
    if token.pos_ not in VERBAL or token.dep_ in AUXILIARIES:
        return False
    return token.dep_ in _CLAUSAL


def says(verb: Token) -> bool:
    """Whether a verb can have what was said as its clause."""
    lemma = verb.lemma_.lower()
    return lemma in cues().speech or lemma in happening_words().acts_of_speech


def reports(verb: Token) -> bool:
    """Whether a verb can have what was said or held as its clause."""
    return says(verb) or verb.lemma_.lower() in cues().thought


def is_taken_for_a_participle(verb: Token) -> bool:
    """Whether the parser took the verb of a whole sentence for a participle about its subject.

    "The bank named Ida Voss as its head on Friday." without another verb, or "A train carrying coal derailed,
    the firm said": a noun over which stands nothing, or only a verb of saying, and not as its subject. Behind
    a noun alone, what has an object: "The house damaged in the storm." may be no sentence.
    """
    subject = verb.head
    if verb.dep_ != "acl" or verb.tag_ not in ("VBN", "VBD") or helpers(verb) or subject.pos_ not in NOUNS:
        return False
    if subject.dep_ in _REPORTED_BY:
        return says(subject.head) and subject.i < verb.i < subject.head.i and _says_somebody_else(verb)
    whole = subject.dep_ == "ROOT" and verb.sent[-1].text == "." and subject.i == verb.i - 1
    return whole and any(c.dep_ in _COMPLETING for c in verb.rights)


def _says_somebody_else(verb: Token) -> bool:
    """Whether the verb of saying over a clause's noun has a subject of its own behind that clause."""
    over = verb.head.head
    return any(c.dep_ in CLAUSE_SUBJECTS and c.i > verb.i for c in over.children)


def helpers(verb: Token) -> list[Token]:
    """The helping verbs of a verb; of one joined to another without any of its own, that one's."""
    own = [child for child in verb.children if child.dep_ in AUXILIARIES]
    if own or verb.dep_ != "conj" or verb.tag_ in FINITE_OR_MODAL or verb.head.i == verb.i:
        return own
    return [child for child in verb.head.children if child.dep_ in AUXILIARIES]


def clause_tense(verb: Token) -> Tense | None:
    """The tense of a verb; of one joined to another by "and" without helpers of its own, that one's."""
    if verb.tag_ == "VBN" and not helpers(verb) and any(c.dep_ == ACTIVE_SUBJECT for c in verb.children):
        return "past"  # which the tagger took for a participle
    if is_taken_for_a_participle(verb):
        return "past"
    return finite_tense(verb) or (finite_tense(verb.head) if verb.dep_ == "conj" else None)


def _words_before(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.lefts}


def _follows_a_label(verb: Token) -> bool:
    """Whether a whole clause stands behind the label of who says it: "KM: The minister goes on 3 May"."""
    head, left = verb.head, verb.left_edge
    if head.dep_ != "ROOT" or head.pos_ in VERBAL or head.i >= left.i or left.i != head.i + 2:
        return False
    return left.nbor(-1).text == ":" and any(child.dep_ in CLAUSE_SUBJECTS for child in verb.lefts)


def _goes_on(verb: Token) -> bool:
    """Whether a relative clause tells more of its noun, set off by a comma, and not which one is meant."""
    if verb.tag_ == "VB" or any(child.tag_ == "TO" for child in verb.lefts):
        return False
    left = verb.left_edge
    if left.i == 0 or left.i - 1 < verb.head.i:
        return False
    return left.nbor(-1).text in _SETS_OFF


def _tells_a_circumstance(verb: Token) -> bool:
    """Whether an adverbial clause tells what happened besides: no purpose, no condition."""
    before = {child.lower_ for child in verb.lefts if child.dep_ in ("mark", "advmod", "aux")}
    if before & happening_words().if_it_is_so:
        return False
    return not (verb.tag_ == "VB" and "to" in before)
