"""Whether a sentence can be read alone, or depends on the one before it.

The kinds of lost context are those of Zhang, Wan and Bansal 2023, "Extractive is not
Faithful" (ACL): a pronoun or a connective whose antecedent is left out misleads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from generator.extraction.person_words import person_words
from generator.extraction.sentences.parts_of_a_whole import counted_out_of
from generator.parsing.tag_sets import NOMINAL, NOMINAL_SUBJECTS, NOUNS, PLURAL
from generator.rule_tables import whole_table, word_sets
from generator.text.determiners import determiners
from generator.text.double_marks import DOUBLE_MARKS
from generator.text.quotation_marks import BRACKETS_AND_DASHES

if TYPE_CHECKING:
    from spacy.tokens import Token

# Places and points in time are no antecedents of "he".
_NO_ACTORS = frozenset({"DATE", "TIME", "GPE", "LOC", "ORDINAL", "CARDINAL"})
_TIMES = frozenset({"DATE", "TIME"})
_QUOTE_MARKS = frozenset({"''", "``"}) | frozenset(DOUBLE_MARKS)
_IDENTIFYING = frozenset({"prep", "relcl", "acl", "poss", "appos", "compound", "nmod"})
_OF_A_GROUP = frozenset({"prep", "relcl", "poss", "nmod"})
_BEFORE_A_NOUN = frozenset({"amod", "compound", "det", "nmod"})
_LONGEST_OPENER = 4
_THE_AGED, _LONGEST_AGE = re.compile(r"The \d{1,3}-year-old\b"), 6


@dataclass(frozen=True)
class _ContextWords:
    """The lists of data/context_dependence.yml; the first two are made of several."""

    dependent: frozenset[str]
    independent: frozenset[str]
    paired: Mapping[str, str]
    connectives_inside: frozenset[str]
    independent_with_a_noun: frozenset[str]
    known_without_introduction: frozenset[str]
    units_of_time: frozenset[str]
    counted_from_before: frozenset[str]
    prepositions_of_a_group: frozenset[str]
    pointing_at_several: frozenset[str]
    pronouns_for_people: frozenset[str]
    pronouns_for_things: frozenset[str]
    pronouns_for_either: frozenset[str]
    one_more: frozenset[str]
    counting: frozenset[str]
    one_of_several: frozenset[str]
    compared: frozenset[str]
    which_of_several: frozenset[str]
    endings_of_somebody: frozenset[str]
    parts: frozenset[str]


@cache
def _words() -> _ContextWords:
    with whole_table(Path(__file__).parent / "data" / "context_dependence.yml") as rules:
        phrases = [*rules["connectives"].split(), *rules["pronouns"].split(), *rules["connective phrases"]]
        lists = word_sets({name: rules[name.replace("_", " ")] for name in _plain_lists()})
        return _ContextWords(
            dependent=frozenset(phrases),
            independent=frozenset([*rules["not connectives"], *rules["not pronouns"]]),
            paired=rules["paired"],
            **lists,
        )


def _plain_lists() -> list[str]:
    return [f.name for f in fields(_ContextWords) if f.name not in ("dependent", "independent", "paired")]


def needs_context(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with or goes on by a connective, or refers to what the one before mentions."""
    unquoted = _outside_quotations(tokens)
    return (
        _opens_dependent(tokens)
        or _has_stray_pronoun(unquoted)
        or _counts_out_of_a_group(tokens)
        or _opens_with_one_of_several(tokens)
        or _opens_with_an_age(tokens)
        or _compares_with_the_last(unquoted)
        or _goes_on_inside(unquoted)
        or _points_back_inside(unquoted)
        or _is_quoted_pointing_back(tokens)
    )


def _outside_quotations(tokens: Sequence[Token]) -> list[Token]:
    """The tokens that are in no quotation; a sentence may begin inside one and close it."""
    quoted, out = _begins_quoted(tokens), []
    for token in tokens:
        if token.text in _QUOTE_MARKS:
            quoted = not quoted
        elif not quoted:
            out.append(token)
    return out


def _begins_quoted(tokens: Sequence[Token]) -> bool:
    """Whether the first quotation mark closes: it is glued to the text before it."""
    first = next((at for at, token in enumerate(tokens) if token.text in _QUOTE_MARKS), 0)
    before = tokens[first - 1]
    return first > 0 and not before.whitespace_ and before.text[0] not in BRACKETS_AND_DASHES


def _wordlike(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens that are no mere punctuation."""
    return (t for t in tokens if any(c.isalnum() for c in t.text))


# ---- a definite noun --------------------------------------------------------------------


def definite_opener(tokens: Sequence[Token]) -> str | None:
    """The lemma of a bare "the" noun that opens a sentence or is its subject, or None.

    "The offer was …", "In the letter, …", "On Monday, the fever went.", "“…,” the statement added."
    A noun with anything that says which one ("the offer of help", "the Holm ferry") is not bare, nor
    does anybody ask which one "the government" or "the weekend" is.
    """
    words = islice(_wordlike(tokens), _LONGEST_OPENER)
    first = next(((at, t) for at, t in enumerate(words) if t.pos_ in NOMINAL), None)
    if first and first[0] < 3 and (noun := _bare_definite(first[1])):
        return noun
    subject = next((t for t in _outside_quotations(tokens) if _is_main_subject(t)), None)
    return _bare_definite(subject) if subject else None


def _bare_definite(token: Token) -> str | None:
    """The lemma of a noun with "the" and nothing that says which one it is; an adjective seldom does."""
    token = counted_out_of(token, _words().parts)
    if token.pos_ != "NOUN" or not any(c.lower_ == "the" for c in token.lefts):
        return None
    lemma = token.lemma_.lower()
    known = _words().known_without_introduction
    return None if lemma in known or any(map(_says_which, token.children)) else lemma


def _says_which(child: Token) -> bool:
    """Whether a noun's child identifies it: a name, a complement, "the largest", "the Swedish"."""
    if child.lower_ in _words().which_of_several:
        return False
    if child.dep_ == "amod":
        return child.text[0].isupper() or child.tag_ == "JJS"
    return child.dep_ in _IDENTIFYING or child.pos_ == "PROPN"


# ---- connectives ------------------------------------------------------------------------


def _opens_dependent(tokens: Sequence[Token]) -> bool:
    opening = list(islice((t.lower_ for t in _wordlike(tokens)), _LONGEST_OPENER))
    for n in range(len(opening), 0, -1):
        phrase = " ".join(opening[:n])
        if phrase in _words().independent:
            return False
        if phrase in _words().dependent or _points_back(opening[:n]):
            return not _is_paired(phrase, tokens) and not _goes_with_a_noun(phrase, tokens)
    return False


def _points_back(opening: Sequence[str]) -> bool:
    """ "Two years later", "of these": a time or a group mentioned before."""
    words = _words()
    if len(opening) == 2:
        return opening[0] in words.prepositions_of_a_group and opening[1] in words.pointing_at_several
    return (
        len(opening) > 2 and opening[-1] in words.counted_from_before and opening[-2] in words.units_of_time
    )


def _goes_with_a_noun(opener: str, tokens: Sequence[Token]) -> bool:
    """ "Former President A", "No arrests": these depend only when alone; "That a dam held …" is a clause."""
    first = next(_wordlike(tokens))
    if opener not in _words().independent_with_a_noun:
        return opener == "that" and first.dep_ == "mark"
    return first.dep_ in _BEFORE_A_NOUN and first.head.i > first.i


def _is_paired(opener: str, tokens: Sequence[Token]) -> bool:
    """ "Both A and B", "either A or B", "neither A nor B" bring what they speak of."""
    partner = _words().paired.get(opener)
    return partner is not None and any(t.lower_ == partner for t in tokens)


def _goes_on_inside(unquoted: Sequence[Token]) -> bool:
    """ "The suspects then opened fire", "Three other people were hurt": the main clause goes on."""
    words = _words()
    return any(
        (t.dep_ == "advmod" and t.head.dep_ == "ROOT" and t.lower_ in words.connectives_inside)
        or (_is_main_subject(t) and any(c.lower_ in words.one_more for c in t.subtree))
        for t in unquoted
    )


# ---- pointing words ---------------------------------------------------------------------


def _points_back_inside(unquoted: Sequence[Token]) -> bool:
    """ "The film isn't as calm as that", "He paid for those boats", "Well, …": pointing words, an answer."""
    return (bool(unquoted) and unquoted[0].pos_ == "INTJ") or any(
        t.lower_ in determiners().demonstratives
        and t.tag_ == "DT"
        and (t.n_rights == 0 if t.pos_ == "PRON" else _points_at_a_thing(t.head))
        for t in unquoted
    )


def _is_quoted_pointing_back(tokens: Sequence[Token]) -> bool:
    """“This approach is new,” she said: what somebody points at as she begins to speak."""
    quoted = _begins_quoted(tokens)
    for token, following in pairwise(tokens):
        if token.text not in _QUOTE_MARKS:
            continue
        quoted = not quoted
        if quoted and following.lower_ in determiners().demonstratives and _points(following):
            return True
    return False


def _points(word: Token) -> bool:
    """Whether "this" is what a clause is about, or says which thing is."""
    if word.tag_ != "DT":
        return False
    return word.dep_ in NOMINAL_SUBJECTS or (word.dep_ == "det" and _points_at_a_thing(word.head))


def _points_at_a_thing(noun: Token) -> bool:
    """Whether "that …" is neither a time ("this week") nor explained ("those boats that …")."""
    return noun.pos_ == "NOUN" and noun.ent_type_ not in _TIMES and noun.n_rights == 0


def _compares_with_the_last(unquoted: Sequence[Token]) -> bool:
    """Whether "the same penalties" compares with something mentioned before."""
    for at, token in enumerate(unquoted):
        if token.lower_ == "same" and at and unquoted[at - 1].lower_ == "the":
            return all(t.lower_ not in _words().compared for t in unquoted[at:])
    return False


def _counts_out_of_a_group(tokens: Sequence[Token]) -> bool:
    """Whether the subject only counts ("Two were arrested", "Some are worried"): a group mentioned before."""
    for token in islice(_wordlike(tokens), 3):
        if token.dep_ in NOMINAL_SUBJECTS:
            alone = not any(c.dep_ in _OF_A_GROUP for c in token.children)
            counts = token.pos_ == "NUM" or token.lower_ in _words().counting
            return alone and counts and not token.text[0].isdigit()
    return False


def _opens_with_one_of_several(tokens: Sequence[Token]) -> bool:
    """Whether it opens "In another, …", "In another town, …": one of several spoken of before."""
    words, opening = _words(), list(islice(_wordlike(tokens), _LONGEST_OPENER))
    if not opening or opening[0].dep_ != "prep":
        return False
    object_ = next((t for t in opening[1:] if t.head.i == opening[0].i), None)
    if object_ is None or any(c.dep_ in _OF_A_GROUP for c in object_.children):
        return False
    return object_.lower_ in words.one_of_several or any(c.lower_ in words.one_more for c in object_.children)


def _opens_with_an_age(tokens: Sequence[Token]) -> bool:
    """ "The 24-year-old champion withdrew": somebody whom the sentence before names."""
    if not _THE_AGED.match("".join(t.text_with_ws for t in tokens[:_LONGEST_AGE])):
        return False
    subject = next((t for t in tokens if t.dep_ in NOMINAL_SUBJECTS), None)
    return subject is not None and all(t.pos_ != "PROPN" for t in subject.subtree)


# ---- pronouns ---------------------------------------------------------------------------


@dataclass(slots=True)
class _Mentioned:
    """What a sentence has mentioned so far: a noun, somebody who can be "he", such a one as subject."""

    noun: bool = False
    person: bool = False
    subject: bool = False

    def add(self, token: Token) -> None:
        """Take in a noun or a name; other words mention nothing."""
        if token.pos_ == "PROPN":
            actor = token.ent_type_ not in _NO_ACTORS
            self.person, self.subject = self.person or actor, self.subject or actor
        elif token.pos_ == "NOUN":
            self.person = self.person or _may_be_somebody(token)
            self.subject = self.subject or token.dep_ in NOMINAL_SUBJECTS
        else:
            return
        self.noun = True


def _may_be_somebody(noun: Token) -> bool:
    """Whether a noun is one for people: "the robber", but no "bullet"."""
    ending = noun.lemma_.lower().endswith(tuple(sorted(_words().endings_of_somebody)))
    return ending or person_words().is_noun(noun.lemma_) or noun.ent_type_ == "PERSON"


def _has_stray_pronoun(unquoted: Sequence[Token]) -> bool:
    """Whether "he", "it" or "their" has no antecedent; "his" may precede ("In his speech, Smith said …")."""
    words, mentioned = _words(), _Mentioned()
    third_person = words.pronouns_for_people | words.pronouns_for_things | words.pronouns_for_either
    for at, token in enumerate(unquoted):
        if token.lower_ not in third_person:
            mentioned.add(token)
        elif not _has_antecedent(token, mentioned):
            return not _owner_follows(unquoted, at)
    return False


def _has_antecedent(pronoun: Token, mentioned: _Mentioned) -> bool:
    """Whether a pronoun has one among what was mentioned; an "it" that is the main subject needs none."""
    main_subject = _is_main_subject(pronoun)
    if main_subject and pronoun.lower_ in _words().pronouns_for_things:
        return True
    for_people = pronoun.lower_ in _words().pronouns_for_people
    explained = mentioned.person if for_people else mentioned.noun
    return explained and (mentioned.subject or not main_subject)


def _is_main_subject(token: Token) -> bool:
    return token.dep_ in NOMINAL_SUBJECTS and token.head.dep_ == "ROOT"


def _owner_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether the main subject, a noun that may be meant, comes after the pronoun in what is put first."""
    pronoun = tokens[at]
    if _is_main_subject(pronoun):
        return False
    several = pronoun.lower_ in _words().pronouns_for_either
    owners = (t for t in tokens[at + 1 :] if _is_main_subject(t) and t.pos_ in NOUNS)
    return any(not several or _are_several(owner) for owner in owners)


def _are_several(noun: Token) -> bool:
    """Whether a noun may be "they": a plural, several, or no noun for one person ("the council")."""
    joined = noun.tag_ in PLURAL or any(c.dep_ == "conj" for c in noun.children)
    return joined or not _may_be_somebody(noun)
