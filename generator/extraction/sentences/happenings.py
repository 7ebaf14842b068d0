"""What a sentence tells that came to pass, is under way or is announced, and which dates are whose.

A happening is a clause with an eventive verb (the occurrences and actions of ISO-TimeML's event classes), or
a noun with a date of its own that stands for one ("the raid on Friday"). No state, no denial, no question,
nothing that only may be, nothing within quotation marks. A remark is none: that somebody said something is
worth a day only where the article gives it one, and then the day is the saying's and not that of what was
said. Sayings that are deeds (announces, rules, denies, threatens) are happenings like others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from generator.extraction.sentences.clause_tree import (
    ClauseRole,
    ClauseTree,
    clause_tense,
    helpers,
    reports,
)
from generator.extraction.sentences.clauses_without_a_day import (
    has_no_day,
    is_compared_with,
    is_denied,
    is_finding,
)
from generator.extraction.sentences.happening_times import TimeOwners, owners_of
from generator.extraction.sentences.happening_words import happening_words, states
from generator.model import Happening, HappeningKind, Sentence, Span, TimeExpression
from generator.parsing.parsed_text import MOST_GOVERNORS, ParsedText
from generator.parsing.tag_sets import PLURAL
from generator.parsing.tenses import is_planned_word
from generator.text.quotation_marks import CLOSING_MARKS
from generator.text.spans import Cover
from generator.timex.edtf import bounds
from generator.timex.forms import parse_form

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOTHING_QUOTED = Cover(())
_END_MARKS = CLOSING_MARKS + ")]"
_COMPLEMENTS = frozenset({"xcomp", "acomp", "oprd", "attr", "ccomp"})
_OBJECTS_OF_DEEDS = frozenset({"dobj", "nsubjpass", "prt", "oprd"})
_BACKWARDS = ("past", "recent", "last")
_AT_A_PLACE = frozenset({"at", "in"})
_AHEAD_HELPERS = frozenset({"will", "shall", "'ll", "’ll", "wo", "would"})


def with_happenings(
    sentences: Sequence[Sentence],
    parsed: ParsedText,
    quoted: Cover,
    times: Sequence[TimeExpression],
    published: date | None,
) -> tuple[Sentence, ...]:
    """The sentences, each with what it tells that happened.

    ``quoted`` are the strings in quotation marks, ``times`` all time expressions in order; ``published`` is
    the article's day, behind which a date lies ahead.
    """
    out, at, text = [], 0, parsed.text
    for sentence in sentences:
        span = sentence.span
        while at < len(times) and times[at].span.start < span.start:
            at += 1
        upto = at
        while upto < len(times) and times[upto].span.start < span.end:
            upto += 1
        if not _asks(text, span):
            tokens = parsed.tokens_within(span.start, span.end)
            told = _told(tokens, parsed, quoted, times[at:upto], published)
            sentence = replace(sentence, happenings=tuple(told))
        out.append(sentence)
        at = upto
    return tuple(out)


def _told(
    tokens: Sequence[Token],
    parsed: ParsedText,
    quoted: Cover,
    times: Sequence[TimeExpression],
    published: date | None,
) -> Iterator[Happening]:
    """What a sentence tells: by its own verbs and nouns, then what is dated in quotation marks."""
    clauses = ClauseTree(tokens, quoted)
    ahead = {t.span for t in times if t.edtf and _begins_after(t.edtf, published)}
    over = {t.span for t in times if _is_over_by(t, published)}
    owned = owners_of(times, parsed, clauses, over)
    yield from _of_verbs(clauses, owned, ahead)
    yield from _of_nouns(clauses, owned)
    if times and any(clauses.is_quoted(t) for t in tokens):
        spoken = ClauseTree(tokens, _NOTHING_QUOTED)
        for told in _of_verbs(spoken, owners_of(times, parsed, spoken, over), ahead):
            if told.times and quoted.holds(told.word.start, told.word.end):
                yield told


def _of_verbs(clauses: ClauseTree, owned: TimeOwners, ahead: AbstractSet[Span]) -> Iterator[Happening]:
    """What the clauses tell. No date ahead is of a clause that is over."""
    for verb in clauses.verbs:
        own = owned.of_verb(verb)
        if _is_over(verb, clauses.role(verb)):
            own = tuple(span for span in own if span not in ahead)
        found = _happening(verb, clauses, own)
        if found is not None:
            yield found


def _of_nouns(clauses: ClauseTree, owned: TimeOwners) -> Iterator[Happening]:
    """The nouns with a date that stand for a happening."""
    for noun in owned.nouns():
        if _is_known(noun) and not _only_says_which(noun, clauses) and not _is_hoped_for(noun):
            yield Happening(
                Span(noun.idx, noun.idx + len(noun.text)), "noun", "below", False, owned.of_noun(noun)
            )


def _asks(text: str, span: Span) -> bool:
    return text[span.start : span.end].rstrip(_END_MARKS).endswith("?")


def _begins_after(edtf: str, day: date | None) -> bool:
    return day is not None and bounds(edtf)[0] > (day.year, day.month, day.day)


def _is_over_by(time: TimeExpression, day: date | None) -> bool:
    """Whether a time had passed on an article's day; by its words where that is not known."""
    if day is None:
        return time.edtf is None and parse_form(time.form).toward in _BACKWARDS
    return time.edtf is not None and bounds(time.edtf)[1] <= (day.year, day.month, day.day)


def _is_over(verb: Token, role: ClauseRole) -> bool:
    """Whether a clause is of the past and arranges nothing: no date ahead is its own ("cut them by 2030")."""
    if role not in ("main", "reported"):
        return True
    lemma, words = verb.lemma_.lower(), happening_words()
    arranged = words.arranged
    if any(c.dep_ == "nsubjpass" for c in verb.children):
        arranged |= words.arranged_in_the_passive
    return clause_tense(verb) in ("past", "perfect") and lemma not in arranged


def _only_says_which(noun: Token, clauses: ClauseTree) -> bool:
    """Whether a noun stands in a clause that only says which thing is meant."""
    token = noun
    for _ in range(MOST_GOVERNORS):
        if clauses.is_told(token):
            return clauses.role(token) == "which"
        token = token.head
    return False


def _is_hoped_for(noun: Token) -> bool:
    """Whether a noun stands for what only may be: "hopes of a return in the fall"."""
    for above in islice(noun.ancestors, MOST_GOVERNORS):
        if above.pos_ not in ("NOUN", "ADP"):
            return False
        if above.lemma_.lower() in happening_words().only_thought_of:
            return True
    return False


def _is_known(noun: Token) -> bool:
    """Whether a noun stands for one happening that was: "the raid on Friday", not "any test of 2017"."""
    if noun.tag_ in PLURAL:
        return True
    return not any(c.dep_ == "det" and c.lower_ in happening_words().of_any for c in noun.lefts)


def _happening(verb: Token, clauses: ClauseTree, times: tuple[Span, ...]) -> Happening | None:
    """What a clause tells; None where it tells nothing that happened."""
    role = clauses.role(verb)
    if is_denied(verb) or is_compared_with(verb):
        return None
    kind = kind_of(verb) or _beginning(verb, role, times)
    if (
        kind is None
        or (role == "which" and (kind != "deed" or verb.tag_ == "VB"))
        or not (times or role in ("main", "reported"))
    ):
        return None
    goes_on = verb.lemma_.lower() in happening_words().goings_on and kind == "deed"
    stands = _is_done(verb, role == "reported") and not (goes_on or has_no_day(verb))
    if not stands and not (times and _can_be_dated(verb, role)):
        return None
    place = Span(verb.idx, verb.idx + len(verb.text))
    says = verb.lemma_.lower() in happening_words().acts_of_speech
    return Happening(place, kind, role, stands, times, clause_tense(verb), says)


def kind_of(verb: Token) -> HappeningKind | None:
    """Whether a verb tells a deed or a remark; None for a state."""
    lemma, words = verb.lemma_.lower(), happening_words()
    if lemma in words.namings and _is_only_named(verb):
        return None
    if lemma in words.acts_of_speech:
        return "deed"
    if _is_arranged(verb):
        return "deed"
    if lemma in words.coming_about and not any(c.dep_ in _COMPLEMENTS for c in verb.children):
        return "deed"
    if lemma in states() or lemma in words.ways_of_being:
        return "deed" if _is_of_a_happening(verb) else None
    if lemma in words.remarks_with_an_object or is_finding(verb):
        return "remark"
    if reports(verb) and not _has_plain_object(verb):
        return "remark"
    return "deed"


def _is_only_named(verb: Token) -> bool:
    """Whether a verb of naming is in the passive: "is called Anna", but "was called off"."""
    parts = {c.dep_ for c in verb.children}
    return "nsubjpass" in parts and "prt" not in parts


def _is_arranged(verb: Token) -> bool:
    """Whether it says that something is due: "is due in court", "is to be held", "The deadline is Friday"."""
    if verb.lemma_.lower() != "be":
        return False
    to_be = (c for c in verb.children if c.dep_ == "xcomp" and c.tag_ in ("VB", "VBN"))
    if any(left.tag_ == "TO" for c in to_be for left in c.lefts):
        return True
    if any(c.dep_ in ("acomp", "attr") and is_planned_word(c.lemma_) for c in verb.children):
        return True
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in happening_words().days_set for c in verb.children)


def _beginning(verb: Token, role: ClauseRole, times: tuple[Span, ...]) -> HappeningKind | None:
    """A deed where a state has a date on which it began or is to: "has been mayor since 2016"."""
    if not times or role not in ("main", "reported"):
        return None
    if verb.lemma_.lower() in happening_words().namings:
        return None
    if clause_tense(verb) == "perfect" and any(c.lower_ == "since" for c in verb.children):
        return "deed"
    if _is_an_appointment(verb) or _has_become(verb, times):
        return "deed"
    return "deed" if verb.tag_ == "VBN" and verb.lemma_.lower() in happening_words().put_on_paper else None


def _is_an_appointment(verb: Token) -> bool:
    """Whether somebody will be at a place, or was there is something: "will be at the port today"."""
    if verb.lemma_.lower() != "be":
        return False
    parts = {c.dep_ for c in verb.children}
    if "expl" in parts:
        return "attr" in parts
    places = [p for c in verb.rights for p in (c, *(c.rights if c.lower_ == "back" else ()))]
    return clause_tense(verb) == "future" and any(
        c.dep_ == "prep" and c.lower_ in _AT_A_PLACE for c in places
    )


def _has_become(verb: Token, times: tuple[Span, ...]) -> bool:
    """Whether a participle that was taken for an adjective has a date: "were wed on Friday"."""
    if verb.lemma_.lower() != "be" or clause_tense(verb) != "past":
        return False
    starts = {span.start for span in times}
    done = (c for c in verb.rights if c.dep_ == "acomp" and c.lower_.endswith("ed"))
    return any(t.idx in starts for c in done for when in c.rights for t in when.subtree)


def _is_of_a_happening(verb: Token) -> bool:
    """Whether a verb of being is of a noun for a happening: "There was a blast", "The vote is on"."""
    if verb.lemma_.lower() not in ("be", "have"):
        return False
    words = happening_words().happenings
    asked = ("attr", "dobj", "nsubj") if verb.lemma_.lower() == "be" else ("dobj",)
    return any(c.dep_ in asked and c.lemma_.lower() in words for c in verb.children)


def _has_plain_object(verb: Token) -> bool:
    """Whether a verb of saying has a thing for an object and no clause: "recalled its ambassador"."""
    children = list(verb.children)
    if any(c.dep_ in ("ccomp", "parataxis") for c in children):
        return False
    return any(c.dep_ in _OBJECTS_OF_DEEDS and c.tag_ not in ("PRP", "WDT", "WP") for c in children)


def _is_done(verb: Token, is_reported: bool) -> bool:
    """Whether a clause says that it came to pass by the time of the article, or is under way.

    What had happened is earlier than what the article tells, but for a reported clause, where "had" is only
    the past of a past.
    """
    words = {h.lower_ for h in helpers(verb)}
    if words & happening_words().possible or words & _AHEAD_HELPERS:
        return False
    tense = clause_tense(verb)
    if tense == "perfect":
        return is_reported or not words & {"had", "'d", "’d"}
    if tense == "present":
        return verb.tag_ == "VBG"
    return tense == "past"


def _can_be_dated(verb: Token, role: ClauseRole) -> bool:
    """Whether a date makes it a happening though it has not come to pass by then: announced, not possible.

    A clause below tells of what is over ("who had bought it in 2013"), or of what lies ahead as a condition
    or a bound ("until his term ends in 2013").
    """
    words = {h.lower_ for h in helpers(verb)}
    if words & happening_words().possible or (role == "main" and "would" in words):
        return False
    return role in ("main", "reported") or clause_tense(verb) in ("past", "perfect", None)
