"""Mend the boundaries of candidates by what the rest of the article writes.

"Internet Donald Trump" and "James Comey Memos" hold a name that is alone elsewhere; "Trump-Abe"
holds two. What is cut off must not be known as a part of names itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from generator.extraction.people.names.ages_behind import is_age_behind
from generator.extraction.people.names.name_candidates import NameCandidate, candidate_of
from generator.extraction.people.names.names_of_dates import is_date_word
from generator.extraction.people.names.runs import nickname_in
from generator.extraction.people.names.thing_words import thing_words
from generator.naming.given_names import is_given_name
from generator.naming.name_words import is_initial, is_suffix
from generator.parsing.lexicon import is_action_or_quality, is_english
from generator.text.layout import HYPHENS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NO_PERSONS = frozenset({"ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART"})
# Cues that begin a line before the speaker's name, though "Said" is a given name as well.
_CUES_BEFORE_NAMES = frozenset({"said", "says", "added", "adds", "wrote", "writes"})
_BEFORE_OFFICES = frozenset({"the", "as", "be", "become", "elect", "appoint"})  # lemmas


def mend_boundaries(doc: Doc, candidates: Sequence[NameCandidate]) -> list[NameCandidate]:
    """The candidates in order, some of them cut down to the name they hold."""
    written = Counter(c.words for c in candidates)
    labels = _labels(doc, candidates)
    offices = _BareOffices(doc)
    out: list[NameCandidate] = []
    for c in candidates:
        if len(c.words) == 1 or nickname_in(doc, c.start, c.end):
            out.append(c)
        else:
            out.extend(_mended(c, written, labels, offices))
    return out


def _labels(doc: Doc, candidates: Sequence[NameCandidate]) -> dict[str, Counter[str]]:
    out: dict[str, Counter[str]] = {}
    for c in candidates:
        for token in doc[c.start : c.end]:
            out.setdefault(token.text, Counter())[token.ent_type_] += 1
    return out


def _mended(
    c: NameCandidate,
    written: Counter[tuple[str, ...]],
    labels: dict[str, Counter[str]],
    offices: _BareOffices,
) -> Iterator[NameCandidate]:
    doc, words = offices.doc, c.words
    if len(words) == 2 and words[0] == words[1]:
        yield candidate_of(doc, c.end - 1, c.end)
        return
    if (
        len(words) == 2
        and doc[c.start + 1].text in HYPHENS
        and (words[:1] in written and words[1:] in written)
    ):
        yield candidate_of(doc, c.start, c.start + 1)
        yield candidate_of(doc, c.end - 1, c.end)
        return
    for cut in range(1, len(words) - 1):
        inner = words[cut:]
        known = inner in written and not _part_of_names(words[:cut], labels)
        if known and not (_is_hyphened_surname(doc, c, labels) or _is_one_name(doc, c)):
            yield candidate_of(doc, _token_of(doc, c, cut), c.end)
            return
        inner = words[: len(words) - cut]
        rest = words[len(words) - cut :]
        street = rest[-1].lower() in thing_words().streets  # "Ann-Berg-Strasse"
        if inner in written and not (street or _part_of_names(rest, labels) or is_suffix(rest[0])):
            yield candidate_of(doc, c.start, _token_of(doc, c, len(inner) - 1) + 1)
            return
    if len(words) == 2 and words[1:] in written and _is_before_surname(c, labels, offices):
        yield candidate_of(doc, c.end - 1, c.end)
        return
    yield c


def _is_one_name(doc: Doc, c: NameCandidate) -> bool:
    """Whether the model has the words as one person, and the first is no English one: "Zaid Ra'ad Berg"."""
    first, *others = doc[c.start : c.end]
    whole = first.ent_type_ == "PERSON" and first.ent_iob_ == "B" and all(t.ent_iob_ == "I" for t in others)
    return whole and not is_english(doc.vocab, first.lower_)


def _is_hyphened_surname(doc: Doc, c: NameCandidate, labels: dict[str, Counter[str]]) -> bool:
    """Whether a candidate is one word and a surname of two that a hyphen joins: "Ximo Lee-Ruiz"."""
    if len(c.words) != 3 or _is_no_given_name(doc, c.words[0], labels):
        return False
    return doc[c.end - 2].text in HYPHENS and doc[c.start + 1].text == c.words[1]


def _part_of_names(words: Sequence[str], labels: dict[str, Counter[str]]) -> bool:
    """Whether cut-off words look like parts of a name: given names, initials, or labelled so elsewhere."""
    for word in words:
        seen = labels[word]
        if is_given_name(word) or is_initial(word) or is_suffix(word):
            return True
        if sum(seen.values()) > 1 and 2 * seen["PERSON"] > sum(seen.values()):
            return True
    return False


def _is_before_surname(c: NameCandidate, labels: dict[str, Counter[str]], offices: _BareOffices) -> bool:
    """Whether the first of two words is no part of a name, of which the second is one."""
    doc, first = offices.doc, offices.doc[c.start]
    if _is_inverted_cue(doc, c):
        return True
    if _is_no_given_name(doc, first.text, labels):
        return not _is_aged_stranger(doc, c)
    return _may_be_title(first) and offices.hold_elsewhere(first)


def _is_aged_stranger(doc: Doc, c: NameCandidate) -> bool:
    """ "Andonis Marden, 19, a student": whole, though the model has a place, as the word is no other."""
    first = doc[c.start]
    named = first.ent_type_ not in ("GPE", "NORP") and not is_english(doc.vocab, first.lower_)
    return named and is_age_behind(doc, c.end)


def _is_inverted_cue(doc: Doc, c: NameCandidate) -> bool:
    """ "Said Berg: “No.”", at the head of a line."""
    opens = c.start == 0 or doc[c.start - 1].is_space
    cue = doc[c.start].lower_ in _CUES_BEFORE_NAMES
    return opens and cue and c.end < len(doc) and doc[c.end].text in {":", ","}


def _may_be_title(word: Token) -> bool:
    return not (is_given_name(word.text) or is_date_word(word.text) or word.ent_type_ == "PERSON")


class _BareOffices:
    """The words of an article that stand like offices somewhere: "the Uachtar signed", "as Uachtar"."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    def hold_elsewhere(self, word: Token) -> bool:
        """Whether another occurrence of a word stands so."""
        return any(i != word.i for i in self._places.get(word.text, ()))

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Word → the tokens at which it does, looked for once an article and only where it is asked."""
        places: dict[str, list[int]] = {}
        for token in self.doc[1:]:
            if _is_bare_office(token):
                places.setdefault(token.text, []).append(token.i)
        return places


def _is_bare_office(token: Token) -> bool:
    before, behind = token.nbor(-1).lemma_.lower(), token.doc[token.i + 1 : token.i + 2].text
    return before in _BEFORE_OFFICES and not behind[:1].isupper() and token.ent_type_ not in _NO_PERSONS


def _is_no_given_name(doc: Doc, word: str, labels: dict[str, Counter[str]]) -> bool:
    """Whether a word is mostly a place, a body or a thing in this article, or no name ("Dump Trump")."""
    seen, total = labels[word], sum(labels[word].values())
    if is_given_name(word) or is_date_word(word):  # a date is in a candidate where it is somebody's name
        return False
    if 2 * sum(seen[x] for x in _NO_PERSONS) > total:
        return True
    if word.lower() in thing_words().short_before:  # "Storm Ann" is whole, though to storm is a verb
        return False
    return 2 * seen["PERSON"] <= total and is_action_or_quality(doc.vocab, word.lower())


def _token_of(doc: Doc, c: NameCandidate, word: int) -> int:
    """The token of a candidate's nth word."""
    places = [i for i in range(c.start, c.end) if doc[i].text[0].isalnum()]
    return places[word]
