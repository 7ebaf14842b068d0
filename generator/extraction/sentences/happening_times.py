"""Whose each date of a sentence is: the clause or the noun that it dates.

A date goes up the parse to the first clause. On its way it may meet a noun that stands for a happening ("the
riot in January"): its date is the noun's, and the clause's too only where the noun happens within it ("at a
meeting on Friday", "The blast on Friday killed two").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from spacy.tokens import Token

from generator.extraction.sentences.clause_tree import ClauseTree, is_clause
from generator.extraction.sentences.happening_words import happening_words, states
from generator.model import Span, TimeExpression
from generator.parsing.parsed_text import MOST_GOVERNORS, ParsedText
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, NOUNS
from generator.timex.edtf import WHOLE_DAY
from generator.timex.forms import POINTS_IN_TIME

_LEFT_OF_ITS_NOUN = frozenset({"compound", "amod", "nmod", "nummod", "poss", "npadvmod", "det"})
_OF_A_NOUN = frozenset({"of", "from"})
# Words from a participle to the date that follows it at once: "signed last Monday", "signed on 3 May".
_AT_ONCE = 3


class TimeOwners:
    """The dates of a sentence by the verb or noun that they date."""

    def __init__(self) -> None:
        self._of_verb: dict[int, list[Span]] = defaultdict(list)
        self._if_none: dict[int, list[Span]] = defaultdict(list)
        self._of_noun: dict[int, list[Span]] = defaultdict(list)
        self._nouns: dict[int, Token] = {}

    def add(self, span: Span, verb: Token | None, noun: Token | None, flows: bool) -> None:
        """A date, the clause above it, the noun between, and whether the clause is of the noun's time."""
        if noun is None and verb is not None and flows:
            self._of_verb[verb.i].append(span)
        elif verb is not None and flows:
            self._if_none[verb.i].append(span)
        if noun is not None:
            self._nouns[noun.i] = noun
            self._of_noun[noun.i].append(span)

    def of_verb(self, verb: Token) -> tuple[Span, ...]:
        """The dates of a clause: its own, else those of the nouns in it that are of its time."""
        return tuple(self._of_verb.get(verb.i) or self._if_none.get(verb.i) or ())

    def nouns(self) -> list[Token]:
        """The nouns with a date, in order."""
        return [self._nouns[i] for i in sorted(self._nouns)]

    def of_noun(self, noun: Token) -> tuple[Span, ...]:
        """The dates of a noun."""
        return tuple(self._of_noun[noun.i])


def owners_of(times: Sequence[TimeExpression], parsed: ParsedText, clauses: ClauseTree) -> TimeOwners:
    """Whose the dates of a sentence are."""
    owners = TimeOwners()
    for time in times:
        token = _head_within(parsed, time.span)
        if token is None or time.use == "quoted" or time.type not in POINTS_IN_TIME:
            continue
        verb, noun, flows = _owner(token, clauses)
        if noun is None and (bound := _just_before(token, time)) is not None:
            noun, flows = bound, False
        if time.use == "dates":
            owners.add(time.span, verb, noun, flows)
        elif verb is not None and noun is not None and flows and _is_when(noun, verb):
            owners.add(time.span, verb, None, flows)
    return owners


def _head_within(parsed: ParsedText, span: Span) -> Token | None:
    """The word of an expression that the rest hangs on; a year may hang on the noun behind it instead."""
    heads = [
        t
        for t in parsed.tokens_within(span.start, span.end)
        if t.head.i == t.i or not span.start <= t.head.idx < span.end
    ]
    adverbial = (t for t in heads if t.dep_ in ("pobj", "npadvmod", "advmod"))
    return next(adverbial, heads[-1] if heads else parsed.last_token(span.end))


def _owner(token: Token, clauses: ClauseTree) -> tuple[Token | None, Token | None, bool]:
    """The clause above a date, a noun for a happening between, and whether the date is the clause's too."""
    date, noun, flows, told = token, None, True, False
    for _ in range(MOST_GOVERNORS):
        told = told or _makes_known(token)
        if clauses.is_told(token) and not (_hangs_too_low(date, token, clauses) or _makes_known(token)):
            return token, None if told else noun, flows or told
        head = token.head
        if head.i == token.i:
            break
        if noun is None and _is_happening(head) and token.dep_ != "appos":
            noun = head
        elif _is_in_an_apposition(token) or (noun is None and head.pos_ in NOUNS and _only_names(token)):
            flows = False
        if noun is not None and token.i != noun.i and token.dep_ == "prep":
            flows = flows and (head.i == noun.i or token.lower_ in happening_words().of_the_same_time)
        if is_clause(head) and not clauses.is_told(head):
            return None, noun, False  # somebody else's words
        token = head
    return None, noun, flows


def _makes_known(verb: Token) -> bool:
    """Whether a participle makes known what the sentence tells: "…, according to a poll released Friday"."""
    words = happening_words()
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.lemma_.lower() not in words.made_known:
        return False
    return verb.head.lemma_.lower() in words.studies


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


def _is_when(noun: Token, verb: Token) -> bool:
    """Whether a noun for a happening says when its clause was: "in the May 3 deal, both agreed"."""
    joint = noun.head
    return noun.dep_ == "pobj" and joint.head.i == verb.i and joint.lower_ in ("in", "at", "during")


def _hangs_too_low(date: Token, verb: Token, clauses: ClauseTree) -> bool:
    """Whether the parser gave a date to a participle in passing: "sank off a reef mapped by divers Monday".

    A day behind the main verb that does not follow the participle at once, as in "a bill signed Monday"; or
    one that a comma parts from a participle that comes only then: "began Tuesday, overwhelming both firms".
    """
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and date.i < verb.i and verb.head.i < date.i:
        return any(verb.doc[i].text == "," for i in range(date.i + 1, verb.i))
    if verb.dep_ == "conj" and verb.lemma_.lower() in states() | happening_words().ways_of_being:
        return True
    if clauses.role(verb) != "which" or verb.dep_ != "acl" or verb.tag_ not in ("VBN", "VBG"):
        return False
    return date.i - verb.i > _AT_ONCE and verb.head.dep_ not in NOMINAL_SUBJECTS


def _is_happening(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.lemma_.lower() in happening_words().happenings


def _is_in_an_apposition(token: Token) -> bool:
    """Whether a date is of what stands beside a noun: "Bell, a leader in the 1970s, was …"."""
    return token.dep_ == "appos" and token.head.ent_type_ not in ("DATE", "TIME")


def _only_names(token: Token) -> bool:
    """Whether a date beside a noun says which thing is meant: "its 2021 sales", "the law of 2015"."""
    if token.i < token.head.i:
        return token.dep_ in _LEFT_OF_ITS_NOUN
    return token.dep_ == "prep" and token.lower_ in _OF_A_NOUN
