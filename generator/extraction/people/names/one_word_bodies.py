"""What shows a name of one word to be an outlet's or an institute's: "Norfield reported that …".

Who is called by one word alone, and by no longer name in the article, is seldom a person; as in
thing_signs.py, each rule finds how much speaks for a thing, and what speaks for a person is held against it.
"""

from __future__ import annotations

from generator.extraction.people.names.occurrence import Occurrence
from generator.extraction.people.names.thing_signs import is_subject_of_verb
from generator.sieve import Rule

_SURELY = 2
_AROUND_SHORT_FORM = ("(", ")")
_REPORTS = frozenset({"ccomp", "dobj", "ROOT", "parataxis"})


def _reports(case: Occurrence) -> int:
    """ "Norfield reported that two were hurt", "Two were hurt, Norfield reported."."""
    if case.is_longer or not is_subject_of_verb(case):
        return 0
    verb = case.head.head
    content = any(t.dep_ in _REPORTS for t in verb.children) or verb.dep_ in _REPORTS
    return _SURELY if verb.lemma_ == "report" and content else 0


def _interviews(case: Occurrence) -> int:
    """ "In an interview with Norfield, she said": who asks, as another one answers."""
    preposition, interview = case.before, case.second_before
    if case.is_longer or preposition is None or interview is None or case.behind is None:
        return 0
    asked = preposition.lower_ == "with" and interview.lower_ == "interview"
    opens = asked and interview.dep_ == "pobj" and interview.head.lower_ == "in"
    return _SURELY if opens and case.behind.text == "," else 0


def _short_for_body(case: Occurrence) -> int:
    """ "the Norfield Institute of Tides (Norint)", with an initial of the body's."""
    before, behind = case.before, case.behind
    if case.is_longer or before is None or behind is None or (before.text, behind.text) != _AROUND_SHORT_FORM:
        return 0
    last = case.second_before
    if last is None or last.ent_type_ != "ORG":
        return 0
    first = last
    while first.ent_iob_ == "I" and first.i > 0:
        first = first.nbor(-1)
    initials = {t.text[0] for t in case.doc[first.i : before.i] if t.text[0].isupper()}
    return _SURELY if case.written[0][0] in initials else 0


ONE_WORD_BODIES: tuple[Rule[Occurrence, float], ...] = (
    Rule("reports", _reports),
    Rule("interviews", _interviews),
    Rule("short for a body", _short_for_body),
)
