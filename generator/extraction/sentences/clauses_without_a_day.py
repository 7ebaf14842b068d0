"""Which clauses have no day that their article could give them: denials, sums, methods, other times.

"No arrests were made" did not happen, "has recorded 40,000 cases" sums up, "researchers looked at 90
patients" is how something was found, "had reported" and "in recent weeks" are of no day that is told. A date
of its own may still date such a clause, but for a denial.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extraction.sentences.clause_tree import clause_tense, helpers, reports, says
from generator.extraction.sentences.happening_words import happening_words
from generator.parsing.parsed_text import MOST_GOVERNORS
from generator.parsing.tag_sets import CLAUSE_SUBJECTS, PLURAL

if TYPE_CHECKING:
    from spacy.tokens import Token

_THEN = re.compile(r"\bthen-\w", re.IGNORECASE)
_DONE_TO = frozenset({"dobj", "nsubjpass"})
_HAD = frozenset({"had", "'d", "’d"})
_AT_LENGTH = frozenset({"dobj", "npadvmod"})
_OF_A_STRETCH = frozenset({"in", "over", "during", "within", "throughout"})


def is_denied(verb: Token) -> bool:
    """Whether a clause says that something did not happen: "did not sail", "No arrests were made"."""
    takes_part = [c for c in verb.children if c.dep_ in CLAUSE_SUBJECTS or c.dep_ in _DONE_TO]
    return any(c.dep_ == "neg" for c in verb.children) or any(
        c.lower_ in happening_words().nobody
        or any(left.lower_ == "no" and left.dep_ == "det" for left in c.lefts)
        for c in takes_part
    )


def is_compared_with(verb: Token) -> bool:
    """Whether a clause only tells what something is compared with, or what was expected.

    "More than the town did", "the most since records began", "their first talks since he took office in May",
    "They had expected it to rise".
    """
    if any(c.dep_ == "mark" and c.lower_ == "than" for c in verb.lefts) or _bounds_a_record(verb):
        return True
    is_aim = verb.tag_ == "VB" and any(c.tag_ == "TO" for c in verb.lefts)
    above = verb.head
    return is_aim and above.lemma_.lower() in happening_words().forecasts and clause_tense(above) != "present"


def _bounds_a_record(verb: Token) -> bool:
    """Whether the most or a record stands before a clause with "since" in its sentence.

    So does the first, where the clause comes before the main one: "In their first talks since he took office
    in May, both signed".
    """
    marks = (c for c in verb.lefts if c.dep_ == "mark" and c.lower_ == "since")
    since, words = next(marks, None), {"record"}
    if verb.i < verb.sent.root.i:
        words.add("first")
        if verb.dep_ == "advcl":  # the parser takes "since" for a preposition as often
            since = next((t for t in verb.doc[verb.left_edge.i : verb.i] if t.lower_ == "since"), since)
    if since is None:
        return False
    before = verb.doc[verb.sent.start : since.i]
    return any(t.tag_ in ("JJS", "RBS") or t.lower_ in words for t in before)


def has_no_day(verb: Token) -> bool:
    """Whether nothing but a date of its own dates a clause."""
    return (
        _lies_elsewhere(verb)
        or _is_of_then(verb)
        or _is_found(verb)
        or _is_of_figures(verb)
        or _is_summed_up(verb)
        or _is_a_method(verb)
        or _tells_the_maker(verb)
    )


def _is_of_then(verb: Token) -> bool:
    """Whether a clause, or one that opens it, tells what somebody did in an office held then: "When
    then-Mayor Bell ordered it"."""
    own = [c for c in verb.lefts if c.dep_ in CLAUSE_SUBJECTS]
    own += [s for c in verb.lefts if c.dep_ == "advcl" for s in c.lefts if s.dep_ in CLAUSE_SUBJECTS]
    return any(_THEN.search(noun.doc[max(0, noun.left_edge.i - 2) : noun.i + 1].text) for noun in own)


def _tells_the_maker(verb: Token) -> bool:
    """Whether a clause tells by whom a thing was made or is run, and so what it is: "was founded by nuns"."""
    if verb.lemma_.lower() not in happening_words().makings:
        return False
    parts = {c.dep_ for c in verb.children}
    return "agent" in parts and "nsubjpass" in parts


def _is_summed_up(verb: Token) -> bool:
    """Whether the perfect says what has come of it all so far: "has become", "has recorded 40,000 cases".

    So does one of what millions have done.
    """
    if clause_tense(verb) != "perfect" or any(h.lower_ in _HAD for h in helpers(verb)):
        return False
    lemma, words = verb.lemma_.lower(), happening_words()
    if lemma in words.summing_up:
        return True
    for child in verb.children:
        if child.dep_ in CLAUSE_SUBJECTS and _are_millions(child):
            return True
        if child.dep_ == "dobj" and lemma in words.counting and any(c.dep_ == "nummod" for c in child.lefts):
            return True
        if child.lower_ == "according" and any(t.lemma_.lower() in words.tallies for t in child.subtree):
            return True
    return False


def _are_millions(noun: Token) -> bool:
    """Whether a noun is of millions or a share: "207 million people", "five percent"."""
    counts = [t for c in noun.lefts if c.dep_ == "nummod" for t in c.subtree]
    return any(t.lower_ in happening_words().great_numbers for t in (*counts, noun))


def _is_a_method(verb: Token) -> bool:
    """Whether a clause tells how a study was made: "researchers looked at 254 patients"."""
    return _is_what_studies_do(verb, happening_words().methods)


def _is_a_stretch(child: Token) -> bool:
    """Whether a phrase is of a stretch of time: "in recent weeks", "in the early days of the war"."""
    if child.dep_ != "prep" or child.lower_ not in _OF_A_STRETCH:
        return False
    words = happening_words()
    units = [c for c in child.children if c.lemma_.lower() in words.units_of_time]
    return any(
        any(a.lower_ in words.until_now for a in c.lefts)
        or (c.tag_ in PLURAL and any(o.lower_ == "of" for o in c.rights))
        for c in units
    )


def _is_found(verb: Token) -> bool:
    """Whether a clause is what somebody found, holds or had said: it may have been at any time."""
    if verb.dep_ != "ccomp" or verb.head.i == verb.i:
        return False
    above = verb.head
    if is_finding(above) or (reports(above) and not says(above)):
        return True
    return reports(above) and any(h.lower_ in _HAD for h in helpers(above))


def _is_of_figures(verb: Token) -> bool:
    """Whether a clause is of how many or how much: "68 percent survived five years"."""
    subjects = (c for c in verb.children if c.dep_ in CLAUSE_SUBJECTS)
    return any(s.lower_ in happening_words().figures for s in subjects)


def _is_counted(joint: Token) -> bool:
    """Whether a stretch of time stands before "after" or "before": "two days after the vote"."""
    if any(c.dep_ == "npadvmod" for c in joint.children):
        return True
    return joint.i > 0 and joint.nbor(-1).dep_ == "npadvmod" and joint.nbor(-1).head.i == joint.head.i


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in CLAUSE_SUBJECTS for c in verb.children)


def _lies_elsewhere(verb: Token) -> bool:
    """Whether a clause is of another time than what the article tells, by its words, or of many times.

    A verb that is joined to another and has no subject of its own shares the time of that one.
    """
    for _ in range(MOST_GOVERNORS):
        if _says_elsewhere(verb):
            return True
        if verb.dep_ != "conj" or verb.head.i == verb.i or _has_subject(verb):
            return False
        verb = verb.head
    return False


def _says_elsewhere(verb: Token) -> bool:
    words = happening_words()
    for child in verb.children:
        if child.lower_ in words.elsewhere or child.lower_ in words.again_and_again:
            return True
        if _lasts(child, verb) or _is_counted_from(child) or _is_a_stretch(child):
            return True
        if _is_spent(child, verb) or _has_begun(child, verb):
            return True
    return False


def _lasts(child: Token, verb: Token) -> bool:
    """Whether a phrase says how long: "has flown for three years", "For days it was closed"."""
    if child.lower_ != "for" or not (clause_tense(verb) == "perfect" or child.i < verb.i):
        return False
    return any(c.ent_type_ in ("DATE", "TIME") and not c.like_num for c in child.children)


def _is_spent(child: Token, verb: Token) -> bool:
    """Whether a clause tells on what much time was spent: "spent months praising him"."""
    units = happening_words().units_of_time
    return verb.lemma_.lower() == "spend" and child.dep_ in _AT_LENGTH and child.lemma_.lower() in units


def _has_begun(child: Token, verb: Token) -> bool:
    """Whether a phrase or clause says since when something is so: "since the war began they have fled"."""
    joint = next((c for c in child.lefts if c.dep_ == "mark"), child) if child.dep_ == "advcl" else child
    return joint.lower_ == "since" and child.dep_ in ("prep", "advcl") and clause_tense(verb) == "perfect"


def _is_counted_from(child: Token) -> bool:
    """Whether a phrase or clause counts from something else: "two days after the vote"."""
    apart = happening_words().of_another_time
    if child.dep_ == "npadvmod":
        return any(c.lower_ in apart for c in child.rights)
    joint = next((c for c in child.lefts if c.dep_ == "mark"), child) if child.dep_ == "advcl" else child
    return joint.lower_ in apart and _is_counted(joint)


def is_finding(verb: Token) -> bool:
    """Whether a clause says what a study, a poll or a paper found."""
    return _is_what_studies_do(verb, happening_words().findings)


def _is_what_studies_do(verb: Token, verbs: frozenset[str]) -> bool:
    """Whether a verb is one of these, and a study, a poll or a paper its subject."""
    if verb.lemma_.lower() not in verbs:
        return False
    subjects = (c for c in verb.children if c.dep_ in CLAUSE_SUBJECTS)
    named = (one for s in subjects for one in (s, *s.conjuncts))
    return any(one.lemma_.lower() in happening_words().studies for one in named)
