"""Whose each date of a sentence is: the clause or the noun that it dates.

A date goes up the parse to the first clause. On its way it may meet a noun that stands for a happening ("the
riot in January"): its date is the noun's, and the clause's too only where the noun happens within it ("at a
meeting on Friday", "The blast on Friday killed two").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.extraction.sentences.clause_tree import ClauseTree, is_clause, reports
from generator.extraction.sentences.happening_words import happening_words, states
from generator.model import Span, TimeExpression
from generator.parsing.parsed_text import MOST_GOVERNORS, ParsedText
from generator.parsing.tag_sets import ACTIVE_SUBJECT, NOMINAL_SUBJECTS, NOUNS
from generator.timex.edtf import WHOLE_DAY
from generator.timex.forms import POINTS_IN_TIME

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEFT_OF_ITS_NOUN = frozenset({"compound", "amod", "nmod", "nummod", "poss", "npadvmod", "det"})
_OF_A_NOUN = frozenset({"of", "from", "through"})
# A year, a half or a quarter: what accounts are of.
_PERIOD = re.compile(r"\d{4}(?:-(?:3[3-6]|4[01]))?")
_MONTH = re.compile(r"date=(?:XXXX|\d{4})-\d\d(?: |$)")
# Words from a participle to the date that follows it at once: "signed last Monday", "signed on 3 May".
_AT_ONCE = 3
_COUNTED_FROM = frozenset({"after", "before"})


@dataclass(frozen=True, slots=True)
class _Owner:
    """What a date is of: the clause above it and a noun for a happening between.

    ``flows`` is whether the clause is of that time, too, ``told`` whether it only became known then.
    """

    verb: Token | None
    noun: Token | None = None
    flows: bool = True
    told: bool = False


class TimeOwners:
    """The dates of a sentence by the verb or noun that they date."""

    def __init__(self) -> None:
        self._of_verb: dict[int, list[Span]] = defaultdict(list)
        self._if_none: dict[int, list[Span]] = defaultdict(list)
        self._of_noun: dict[int, list[Span]] = defaultdict(list)
        self._nouns: dict[int, Token] = {}

    def add(self, span: Span, owner: _Owner) -> None:
        """A date and what it dates."""
        verb, noun = owner.verb, owner.noun
        if verb is not None and owner.flows:
            own = self._of_verb if noun is None and not owner.told else self._if_none
            own[verb.i].append(span)
        if noun is not None:
            self._nouns[noun.i] = noun
            self._of_noun[noun.i].append(span)

    def date_one_of(self, verbs: Sequence[Token]) -> bool:
        """Whether one of some clauses has a date of its own."""
        return any(self._of_verb.get(verb.i) for verb in verbs)

    def of_verb(self, verb: Token) -> tuple[Span, ...]:
        """The dates of a clause: its own, else those of the nouns in it that are of its time."""
        return tuple(self._of_verb.get(verb.i) or self._if_none.get(verb.i) or ())

    def nouns(self) -> list[Token]:
        """The nouns with a date, in order."""
        return [self._nouns[i] for i in sorted(self._nouns)]

    def of_noun(self, noun: Token) -> tuple[Span, ...]:
        """The dates of a noun."""
        return tuple(self._of_noun[noun.i])


def owners_of(
    times: Sequence[TimeExpression], parsed: ParsedText, clauses: ClauseTree, over: AbstractSet[Span]
) -> TimeOwners:
    """Whose the dates of a sentence are; ``over`` are the dates that had passed when it was written."""
    owners = TimeOwners()
    told: list[tuple[Span, _Owner]] = []
    for time in times:
        if not (time.type in POINTS_IN_TIME or time.edtf):
            owners.add(time.span, _counted_from(parsed, time, clauses))
            continue
        token = _head_within(parsed, time.span)
        if token is None or time.use == "quoted" or _is_set_off_ahead(token):
            continue
        owner = _of_what_was_done(
            _opened(token, time, clauses) or _owner(token, clauses), time, over, clauses
        )
        if owner.noun is None and (bound := _just_before(token, time)) is not None:
            owner = replace(owner, noun=bound, flows=False)
        if time.use == "dates" and not _is_for_a_period(token, time, owner):
            if owner.told:
                told.append((time.span, owner))
            else:
                owners.add(time.span, owner)
        elif time.use == "names" and owner.flows and _is_when(owner, time):
            owners.add(time.span, replace(owner, noun=None))
    told_first = [verb for verb in clauses.verbs if clauses.role(verb) in ("main", "reported")]
    for span, owner in told:  # "wrote in April, according to reports Monday"
        if not owners.date_one_of(told_first):
            owners.add(span, owner)
    return owners


def _counted_from(parsed: ParsedText, time: TimeExpression, clauses: ClauseTree) -> _Owner:
    """What a length of time is counted from: "two days after members removed him", "before the vote"."""
    last = parsed.last_token(time.span.end)
    joint = last.nbor(1) if last is not None and last.i + 1 < len(last.doc) else None
    if joint is None or time.use == "quoted" or joint.lower_ not in _COUNTED_FROM:
        return _Owner(None)
    if joint.dep_ == "mark":
        return _Owner(joint.head if clauses.is_told(joint.head) else None)
    noun = next((c for c in joint.rights if c.dep_ == "pobj"), None)
    return _Owner(None, noun if noun is not None and _is_happening(noun) else None, False)


def _opened(token: Token, time: TimeExpression, clauses: ClauseTree) -> _Owner | None:
    """The main clause of a sentence that a date opens, where the parser gave the date to a noun.

    "Yesterday, a capsule from the probe …, with samples, came down": the day is of what came down.
    """
    verbs = [verb for verb in clauses.verbs if verb.i > token.i and clauses.role(verb) == "main"]
    start = token.sent.start
    opens = token.left_edge.i <= start + 1 and token.doc[start].dep_ in ("prep", token.dep_)
    above = token.head.head if token.dep_ == "pobj" else token.head
    if not (opens and verbs) or above.pos_ not in NOUNS or token.doc.text[time.span.end] != ",":
        return None
    return _Owner(verbs[0])


def _of_what_was_done(
    owner: _Owner, time: TimeExpression, over: AbstractSet[Span], clauses: ClauseTree
) -> _Owner:
    """The clause above an aim, where the date has passed: "turned down a bond to pay for it last May"."""
    verb = owner.verb
    if verb is None or owner.noun is not None or time.span not in over:
        return owner
    if verb.tag_ == "VBG":  # "stopped men trying to cross in June"
        is_aim = verb.dep_ == "acl" and any(c.dep_ == "xcomp" and _is_to_be(c) for c in verb.rights)
    else:
        is_aim = verb.dep_ in ("advcl", "acl", "relcl") and _is_to_be(verb)
    return _owner(verb.head, clauses) if is_aim else owner


def _is_to_be(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.lefts)


def _head_within(parsed: ParsedText, span: Span) -> Token | None:
    """The word of an expression that the rest hangs on; a year may hang on the noun behind it instead."""
    heads = [
        t
        for t in parsed.tokens_within(span.start, span.end)
        if t.head.i == t.i or not span.start <= t.head.idx < span.end
    ]
    adverbial = (t for t in heads if t.dep_ in ("pobj", "npadvmod", "advmod"))
    return next(adverbial, heads[-1] if heads else parsed.last_token(span.end))


def _owner(token: Token, clauses: ClauseTree) -> _Owner:
    """What a date is of, by the way up the parse."""
    date, noun, flows, told = token, None, True, False
    for _ in range(MOST_GOVERNORS):
        told = told or _makes_known(token) or token.lower_ == "according"
        is_told = clauses.is_told(token) and not _is_put_on_paper(token)
        if is_told and not (_hangs_too_low(date, token, clauses) or _makes_known(token)):
            return _Owner(token, None if told else noun, flows or told, told)
        head = token.head
        if head.i == token.i:
            break
        if noun is None and _is_happening(head) and token.dep_ != "appos":
            noun = head
        elif _is_in_a_paper(head):
            pass
        elif _is_in_an_apposition(token) or (noun is None and head.pos_ in NOUNS and _only_names(token)):
            flows = False
        if noun is not None and token.i != noun.i and token.dep_ == "prep":
            flows = flows and (head.i == noun.i or _is_at_the_time(token))
        if is_clause(head) and not clauses.is_told(head):
            return _Owner(None, noun, False)  # somebody else's words
        token = head
    return _Owner(None, noun, flows)


def _is_at_the_time(joint: Token) -> bool:
    """Whether a preposition puts its clause at the time of a noun: "at a meeting", "as part of a war"."""
    if joint.lower_ == "of":
        return joint.head.lower_ == "part"
    return joint.lower_ in (*happening_words().of_the_same_time, "as")


def _makes_known(verb: Token) -> bool:
    """Whether a participle makes known what the sentence tells: "…, according to a poll released Friday"."""
    words = happening_words()
    if verb.dep_ != "acl" or verb.tag_ not in ("VBN", "VBD") or verb.lemma_.lower() not in words.made_known:
        return False
    return verb.head.lemma_.lower() in words.studies


def _is_put_on_paper(verb: Token) -> bool:
    """Whether a participle only tells of what day a paper is: "in the letter dated 9 April, she wrote"."""
    is_of_it = verb.dep_ == "acl" and verb.lemma_.lower() in happening_words().put_on_paper
    return is_of_it and _is_in_a_paper(verb.head)


def _is_in_a_paper(noun: Token) -> bool:
    """Whether a noun is the letter or memo in which somebody wrote what is told: "in an April letter"."""
    joint = noun.head
    above = joint.head.head if joint.head.dep_ in NOMINAL_SUBJECTS else joint.head
    if noun.dep_ != "pobj" or joint.lower_ != "in" or not reports(above):
        return False
    return noun.lemma_.lower() in happening_words().studies


def _just_before(date: Token, time: TimeExpression) -> Token | None:
    """The noun for a happening of another time that a month or year follows: "blamed for a raid in May".

    The parser gives it to the verb as often; a day is the verb's more often ("held for murder on Friday").
    """
    joint = date.head
    if date.dep_ != "pobj" or joint.i == 0 or WHOLE_DAY.fullmatch(time.edtf or ""):
        return None
    noun = joint.nbor(-1)
    elsewhere = noun.dep_ == "pobj" and noun.head.lower_ not in happening_words().of_the_same_time
    return noun if elsewhere and _is_happening(noun) else None


def _is_for_a_period(date: Token, time: TimeExpression, owner: _Owner) -> bool:
    """Whether it is the period of a sum and no day of what was done: "posted a loss for 2008"."""
    is_period = _PERIOD.fullmatch(time.edtf or "") or _MONTH.match(time.form)
    if date.dep_ not in ("pobj", "conj") or not is_period:
        return False
    first = date.head if date.dep_ == "conj" else date
    if first.head.lower_ != "for":
        return False
    words = happening_words()
    lemma = owner.verb.lemma_.lower() if owner.verb is not None else ""
    return lemma not in words.arranged | words.arranged_in_the_passive


def _is_when(owner: _Owner, time: TimeExpression) -> bool:
    """Whether a noun for a happening says when its clause was: "in the May 3 deal, both agreed".

    No report of a period does: "said in its first-quarter report".
    """
    verb, noun = owner.verb, owner.noun
    if verb is None or noun is None or noun.dep_ != "pobj":
        return False
    if noun.lemma_.lower() in happening_words().studies and _PERIOD.fullmatch(time.edtf or ""):
        return False
    return noun.head.head.i == verb.i and noun.head.lower_ in ("in", "at", "during")


def _hangs_too_low(date: Token, verb: Token, clauses: ClauseTree) -> bool:
    """Whether the parser gave a date to a participle in passing: "sank off a reef mapped by divers Monday".

    A day behind the main verb that does not follow the participle at once, as in "a bill signed Monday"; or
    one that a comma parts from a participle that comes only then: "began Tuesday, overwhelming both firms".
    """
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and date.i < verb.i and verb.head.i < date.i:
        return any(verb.doc[i].text == "," for i in range(date.i + 1, verb.i))
    if verb.dep_ == "conj" and verb.lemma_.lower() in states() | happening_words().ways_of_being:
        own = any(c.dep_ == ACTIVE_SUBJECT and _is_happening(c) for c in verb.lefts)
        return date.head.lower_ != "since" and not own  # "…, and the next meeting is on Tuesday"
    if clauses.role(verb) != "which" or verb.dep_ != "acl" or verb.tag_ not in ("VBN", "VBG"):
        return False
    if _is_set_off(verb, date):  # "The bill, passed by the council last week, was …"
        return False
    if verb.tag_ == "VBG" and verb.head.dep_ == "dobj":  # "condemned the men blocking the road on Sunday"
        return False
    return date.i - verb.i > _AT_ONCE and verb.head.dep_ not in NOMINAL_SUBJECTS


def _is_set_off(verb: Token, date: Token) -> bool:
    """Whether a participle and a date behind it stand between two commas."""
    doc = verb.doc
    opened = any(t.text == "," for t in doc[max(verb.sent.start, verb.i - 2) : verb.i])
    return opened and date.i + 1 < len(doc) and date.nbor(1).text == ","


def _is_set_off_ahead(date: Token) -> bool:
    """Whether a date that the parser gave to the verb behind stands in a participle's words set off before.

    "Praising the bill, passed by the council last week, the mayor left."
    """
    doc, sent = date.doc, date.sent
    if date.head.i < date.i or date.i + 1 >= sent.end or date.nbor(1).text != ",":
        return False
    comma = next((i for i in range(date.i - 1, sent.start, -1) if doc[i].text == ","), None)
    return comma is not None and doc[comma + 1].tag_ == "VBN"


def _is_happening(token: Token) -> bool:
    """Whether a noun is a happening, a named one among them ("the Yom Kippur War")."""
    if token.pos_ != "NOUN" and token.ent_type_ != "EVENT":
        return False
    return token.lemma_.lower() in happening_words().happenings


def _is_in_an_apposition(token: Token) -> bool:
    """Whether a date is of what stands beside a noun: "Bell, a leader in the 1970s, was …"."""
    return token.dep_ == "appos" and token.head.ent_type_ not in ("DATE", "TIME")


def _only_names(token: Token) -> bool:
    """Whether a date beside a noun says which thing is meant: "its 2021 sales", "the law of 2015"."""
    if token.i < token.head.i:
        return token.dep_ in _LEFT_OF_ITS_NOUN
    if token.dep_ != "prep":
        return False
    return token.lower_ in _OF_A_NOUN or token.head.head.lower_ == "since"  # "since the census in 2010"
