"""Tell whether a sentence can stand alone, or leans on the one before it.

The kinds of lost context are those of Zhang, Wan and Bansal 2023, "Extractive is not
Faithful" (ACL): a pronoun or a connective whose antecedent is left out misleads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

from spacy.tokens import Token

from generator.rule_tables import read_table

_PEOPLE = {"he", "she", "his", "her", "him", "himself", "herself"}

_THIRD_PERSON = _PEOPLE | {"they", "their", "them", "it", "its", "themselves", "itself"}
_THINGS = {"it", "its"}
_NO_ACTORS = {"DATE", "TIME", "GPE", "LOC", "ORDINAL", "CARDINAL"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_QUOTE_MARKS = {'"', "''", "``", "“", "”"}
_SPANS_OF_TIME = {f"{w}{s}" for w in ("minute", "hour", "day", "week", "month", "year") for s in ("", "s")}
_COMPARED = {"as", "that", "who", "where", "when", "and", "both"}
_COUNTING = {"some", "many", "most", "several", "few", "others", "all", "one", "none"}
_TIMES = {"DATE", "TIME"}
_POINTING = {"this", "that", "these", "those"}
_ONE_MORE = {"another", "other", "such"}
_SAYS_WHICH = {"prep", "relcl", "acl", "poss", "appos", "compound", "nmod"}
_WHICH_OF_SEVERAL = {
    "second",
    "third",
    "fourth",
    "other",
    "same",
    "remaining",
    "next",
    "following",
    "previous",
}
_BEFORE_A_NOUN = {"amod", "compound", "det", "nmod"}
_LONGEST_OPENER = 4


@dataclass(frozen=True)
class _Openers:
    leaning: frozenset[str]
    inside: frozenset[str]
    standing: frozenset[str]
    with_noun: frozenset[str]
    known: frozenset[str]


@cache
def _openers() -> _Openers:
    path = Path(__file__).parent / "data" / "openers.yml"
    rules = read_table(path)
    words = f"{rules['connectives']} {rules['pronouns']}".split()
    return _Openers(
        frozenset([*words, *rules["connective phrases"]]),
        frozenset(rules["connectives inside"].split()),
        frozenset([*rules["not connectives"], *rules["not pronouns"]]),
        frozenset(rules["standing with a noun"].split()),
        frozenset(rules["known without introduction"].split()),
    )


def needs_context(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with or goes on by a connective, or speaks of what stands before it."""
    told = _outside_quotations(tokens)
    return (
        _opens_leaning(tokens)
        or _has_stray_pronoun(told)
        or _counts_out_of_a_group(tokens)
        or _compares_with_the_last(told)
        or _goes_on_inside(told)
        or _points_at_what_was_told(told)
    )


def _outside_quotations(tokens: Sequence[Token]) -> list[Token]:
    """The tokens that stand in no quotation; a sentence may begin inside one and close it."""
    quoted, out = _begins_quoted(tokens), []
    for token in tokens:
        if token.text in _QUOTE_MARKS:
            quoted = not quoted
        elif not quoted:
            out.append(token)
    return out


def _begins_quoted(tokens: Sequence[Token]) -> bool:
    """Whether the first quotation mark closes: text runs up to it, and what follows stands apart."""
    first = next((at for at, token in enumerate(tokens) if token.text in _QUOTE_MARKS), 0)
    return first > 0 and not tokens[first - 1].whitespace_ and tokens[first - 1].text[0] not in "([{—–-"


def definite_opener(tokens: Sequence[Token]) -> str | None:
    """The lemma of a bare "the" noun that opens a sentence or is its subject, or None.

    "The offer was …", "In the letter, …", "On Monday, the fever went.", "“…,” the statement added."
    A noun with anything that says which one ("the offer of help", "the Holm ferry") is not bare, nor
    does anybody ask which one "the government" or "the weekend" is.
    """
    words = islice((t for t in tokens if any(c.isalnum() for c in t.text)), _LONGEST_OPENER)
    first = next(((at, t) for at, t in enumerate(words) if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)
    if first and first[0] < 3 and (noun := _bare_definite(first[1])):
        return noun
    subject = next((t for t in _outside_quotations(tokens) if _is_main_subject(t)), None)
    return _bare_definite(subject) if subject else None


def _bare_definite(token: Token) -> str | None:
    """The lemma of a noun with "the" and nothing that says which one it is; an adjective seldom does."""
    if token.pos_ != "NOUN" or not any(c.lower_ == "the" for c in token.lefts):
        return None
    lemma = token.lemma_.lower()
    return None if lemma in _openers().known or any(map(_says_which, token.children)) else lemma


def _says_which(child: Token) -> bool:
    """Whether a noun's child tells which one is meant: a name, a complement, "the largest", "the Swedish"."""
    if child.lower_ in _WHICH_OF_SEVERAL:
        return False
    if child.dep_ == "amod":
        return child.text[0].isupper() or child.tag_ == "JJS"
    return child.dep_ in _SAYS_WHICH or child.pos_ == "PROPN"


def _goes_on_inside(told: Sequence[Token]) -> bool:
    """ "The suspects then opened fire", "Three other people were hurt": the main clause goes on."""
    inside = _openers().inside
    return any(
        (t.dep_ == "advmod" and t.head.dep_ == "ROOT" and t.lower_ in inside)
        or (_is_main_subject(t) and any(c.lower_ in _ONE_MORE for c in t.subtree))
        for t in told
    )


def _points_at_what_was_told(told: Sequence[Token]) -> bool:
    """ "The film isn't as calm as that", "He paid for those boats", "Well, …": pointing words, an answer."""
    return (bool(told) and told[0].pos_ == "INTJ") or any(
        t.lower_ in _POINTING
        and t.tag_ == "DT"
        and (t.n_rights == 0 if t.pos_ == "PRON" else _points_at_a_thing(t.head))
        for t in told
    )


def _points_at_a_thing(noun: Token) -> bool:
    """Whether "that …" is neither a time ("this week") nor explained ("those boats that …")."""
    return noun.pos_ == "NOUN" and noun.ent_type_ not in _TIMES and noun.n_rights == 0


def _compares_with_the_last(told: Sequence[Token]) -> bool:
    """Whether "the same penalties" compares with something told before."""
    for at, token in enumerate(told):
        if token.lower_ == "same" and at and told[at - 1].lower_ == "the":
            return all(t.lower_ not in _COMPARED for t in told[at:])
    return False


def _counts_out_of_a_group(tokens: Sequence[Token]) -> bool:
    """Whether the subject only counts ("Two were arrested", "Some are worried"): of whom stands before."""
    for token in islice((t for t in tokens if any(c.isalnum() for c in t.text)), 3):
        if token.dep_ in _SUBJECTS:
            alone = not any(c.dep_ in {"prep", "relcl", "poss", "nmod"} for c in token.children)
            return (
                alone and (token.pos_ == "NUM" or token.lower_ in _COUNTING) and not token.text[0].isdigit()
            )
    return False


def _opens_leaning(tokens: Sequence[Token]) -> bool:
    words = list(islice((t.lower_ for t in tokens if any(c.isalnum() for c in t.text)), _LONGEST_OPENER))
    openers = _openers()
    phrases = [" ".join(words[:n]) for n in range(len(words), 0, -1)]
    for phrase in phrases:
        if phrase in openers.standing:
            return False
        if phrase in openers.leaning or _points_back(phrase):
            return not _is_paired(phrase, tokens) and not _goes_with_a_noun(phrase, tokens)
    return False


def _points_back(phrase: str) -> bool:
    """ "Two years later", "of these": a time or a group told before."""
    words = phrase.split()
    return (len(words) > 2 and words[-1] in {"later", "earlier"} and words[-2] in _SPANS_OF_TIME) or (
        len(words) == 2
        and words[0] in {"of", "among", "in", "for", "with"}
        and words[1] in {"these", "those"}
    )


def _goes_with_a_noun(opener: str, tokens: Sequence[Token]) -> bool:
    """ "Former President A", "No arrests", "Third-quarter sales": words that lean only when alone."""
    if opener not in _openers().with_noun:
        return False
    first = next(t for t in tokens if any(c.isalnum() for c in t.text))
    return first.dep_ in _BEFORE_A_NOUN and first.head.i > first.i


def _is_paired(opener: str, tokens: Sequence[Token]) -> bool:
    """ "Both A and B", "either A or B", "neither A nor B" bring what they speak of."""
    partner = {"both": "and", "either": "or", "neither": "nor"}.get(opener)
    return partner is not None and any(t.lower_ == partner for t in tokens)


def _has_stray_pronoun(told: Sequence[Token]) -> bool:
    """Whether a pronoun of the third person has nobody before it to stand for.

    A possessive may come before its owner ("In his speech, Smith said …").
    """
    named = noun = subject = False
    for at, token in enumerate(told):
        word = token.lower_
        if word in _THIRD_PERSON:
            explained = named if word in _PEOPLE else noun
            if _is_main_subject(token):
                explained = explained and subject
            if not explained and not (word in _THINGS and _is_main_subject(token)):
                return not _owner_follows(told, at)
        elif token.pos_ == "PROPN":
            noun = True
            name = token.ent_type_ not in _NO_ACTORS
            named, subject = named or name, subject or name
        elif token.pos_ == "NOUN":
            noun = True
            named = named or token.dep_ in _SUBJECTS
            subject = subject or token.dep_ in _SUBJECTS
    return False


def _is_main_subject(token: Token) -> bool:
    return token.dep_ in _SUBJECTS and token.head.dep_ == "ROOT"


def _owner_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether the main subject, a noun, comes after the pronoun in a clause or phrase put first."""
    pronoun = tokens[at]
    if _is_main_subject(pronoun):
        return False
    return any(_is_main_subject(t) and t.pos_ in {"NOUN", "PROPN"} for t in tokens[at + 1 :])
