"""What speaks for and against a candidate's being the name of a person, as named features."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from anyascii import anyascii
from spacy.tokens import Doc, Token

from generator.extraction.name_candidates import Candidate
from generator.extraction.person_words import PersonWords, given_names, person_words

_PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "from", "near", "to", "through", "across", "around", "into", "within", "outside", "off"}
)
_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
_DASHES = frozenset({"-", "–", "—"})
_BOUNDARY_WORDS = frozenset({"(", "[", "/", "-", "–", "—", ":", ";"})


class DocumentVotes:
    """How the model labels a word over the whole article: one occurrence may be wrong, all rarely are.

    What it says of a word in longer names is kept apart: "Paris" alone may be a place beside Ms Paris.
    """

    def __init__(self, doc: Doc, candidates: Sequence[Candidate]) -> None:
        self._alone: dict[str, Counter[str]] = defaultdict(Counter)
        self._longer: dict[str, Counter[str]] = defaultdict(Counter)
        self._lower = {t.text for t in doc if t.text.islower()}
        for c in candidates:
            labels = self._longer if len(c.words) > 1 else self._alone
            for t in doc[c.start : c.end]:
                if t.text[0].isupper():
                    labels[plain_case(t.text)][t.ent_type_] += 1

    def share(self, word: str, labels: frozenset[str], longer: bool) -> float:
        """The share of a word's occurrences that carry one of the labels.

        ``longer``: only those in names of several words.
        """
        word = plain_case(word)
        counted = [self._longer[word]] if longer else [self._longer[word], self._alone[word]]
        total = sum(sum(seen.values()) for seen in counted)
        return sum(seen[label] for seen in counted for label in labels) / (total or 1)

    def is_common_word(self, word: str) -> bool:
        """Whether the article also writes the word in lower case."""
        return word.lower() in self._lower


def plain_case(word: str) -> str:
    """A word as it is written outside headlines: "BIDEN" as "Biden"."""
    return word.capitalize() if len(word) > 2 and word.isupper() else word


_PERSON = frozenset({"PERSON"})
_BODY = frozenset({"ORG"})
_PLACE = frozenset({"GPE", "LOC", "FAC"})


def evidence(doc: Doc, c: Candidate, votes: DocumentVotes) -> dict[str, float]:
    """The features of one occurrence: name → value, mostly 1."""
    out: dict[str, float] = {}
    words = person_words()
    for part in (
        _labels(doc, c, votes),
        _shape(doc, c, words, votes),
        _left(doc, c, words),
        _right(doc, c, words),
        _grammar(doc, c, words),
    ):
        out.update(part)
    return out


def _labels(doc: Doc, c: Candidate, votes: DocumentVotes) -> Iterator[tuple[str, float]]:
    types = Counter(t.ent_type_ for t in doc[c.start : c.end] if t.text[0].isalnum())
    main, _ = types.most_common(1)[0]
    yield f"label {main or 'none'}", 1.0
    if len(types) > 1:
        yield ("label mixed with PERSON" if types["PERSON"] else "label mixed"), 1.0
    longer = len(c.words) > 1
    own = [w for w in c.words if w[0].isupper()]
    yield "votes PERSON", sum(votes.share(w, _PERSON, longer) for w in own) / (len(own) or 1)
    yield "votes last PERSON", votes.share(c.words[-1], _PERSON, longer)
    yield "votes place", sum(votes.share(w, _PLACE, longer) for w in own) / (len(own) or 1)
    yield "votes ORG", sum(votes.share(w, _BODY, longer) for w in own) / (len(own) or 1)


def _shape(doc: Doc, c: Candidate, words: PersonWords, votes: DocumentVotes) -> Iterator[tuple[str, float]]:
    n = len(c.words)
    yield f"{min(n, 4)} words", 1.0
    given = given_names()
    first, last = c.words[0], c.words[-1]
    if anyascii(first).lower() in given:
        yield ("given name first" if n > 1 else "given name alone"), 1.0
    if any((len(w) == 2 and w[1] == ".") or len(w) == 1 for w in c.words[:-1]):
        yield "initial", 1.0
    if last in _SUFFIXES:
        yield "suffix", 1.0
    if n > 1 and any(t.lower_ in words.particles for t in doc[c.start + 1 : c.end - 1]):
        yield "particle inside", 1.0
        if anyascii(first).lower() in given:
            yield "given name and particle", 1.0
    if n > 1 and last.lower().rstrip(".") in words.things:
        yield "surely a thing", 1.0
    elif any(w.lower() in words.after for w in c.words[1:]):
        yield "thing word inside", 1.0
    elif n == 1 and last.lower() in words.after:
        yield "thing word alone", 1.0
    if c.words[0].lower() in words.before and n > 1:
        yield "thing word first", 1.0
    if all(w.isupper() for w in c.words):
        yield ("acronym" if n == 1 and len(last) <= 5 else "upper case"), 1.0
    elif any(w.isupper() and len(w) > 2 for w in c.words):
        yield "upper case inside", 1.0
    if any(votes.is_common_word(w) for w in c.words if w[0].isupper()):
        yield "also in lower case", 1.0
    if any(words.is_title(w) for w in c.words):
        yield "title inside", 1.0
    if doc[c.end - 1].pos_ != "PROPN":
        yield "last is no PROPN", 1.0


def _left(doc: Doc, c: Candidate, words: PersonWords) -> Iterator[tuple[str, float]]:
    i = c.start - 1
    while i >= 0 and doc[i].text in {'"', "'", "``"}:
        i -= 1
    if i < 0 or doc[i].is_space:
        yield "starts paragraph", 1.0
        return
    word, lower = doc[i].text, doc[i].lower_
    if lower.rstrip(".") in words.honorifics:
        yield "honorific before", 1.0
    elif words.is_title(word):
        yield ("title before" if word[0].isupper() else "role before"), 1.0
    elif word == "," and i > 0 and words.is_noun(doc[i - 1].text):
        yield "role and comma before", 1.0
    elif lower in {"the", "a", "an", "this", "its", "our"}:
        yield "article before", 1.0
    elif lower in _PLACE_PREPOSITIONS:
        yield "place preposition before", 1.0
    elif lower == "by" and (i == 0 or doc[i - 1].is_space):
        yield "byline", 1.0
    elif lower in {"by", "with", "for", "against", "of", "and", "like", "than"}:
        yield f"{lower} before", 1.0
    elif word == "/":
        yield "slash before", 1.0
    elif word == ":":
        yield "colon before", 1.0
    elif (word in _DASHES and i > 0 and doc[i - 1].text.isdigit()) or (word == "." and doc[i - 1].is_digit):
        yield "list number before", 1.0
    elif word.rstrip(".").isdigit():
        yield "number before", 1.0
    elif word in _BOUNDARY_WORDS:
        yield "mark before", 1.0
    elif doc[i].ent_type_ == "NORP":
        yield "nationality before", 1.0
    elif word == "'s":
        yield "possessive before", 1.0


def _right(doc: Doc, c: Candidate, words: PersonWords) -> Iterator[tuple[str, float]]:
    n, i = len(doc), c.end
    if i >= n or doc[i].is_space:
        yield "ends paragraph", 1.0
        return
    token = doc[i]
    following = doc[i + 1] if i + 1 < n else token
    if token.text in {"'s", "'"}:
        yield "possessive after", 1.0
    elif token.lower_ in {"who", "whose", "whom"} or (
        token.text == "," and following.lower_ in {"who", "whose"}
    ):
        yield "who after", 1.0
    elif token.text == "," and following.text.isdigit() and len(following.text) <= 2:
        yield "age after", 1.0
    elif token.text == "," and following.ent_type_ in {"GPE"}:
        yield "place after comma", 1.0
    elif token.text == "," and _role_follows(doc, i + 1, words):
        yield "role after", 1.0
    elif token.text == "(":
        yield ("place in brackets after" if following.ent_type_ == "GPE" else "bracket after"), 1.0
    elif token.text[0].isdigit():
        yield "number after", 1.0
    elif token.text == "/":
        yield "slash after", 1.0
    elif token.text == ",":
        yield "comma after", 1.0
    elif token.pos_ == "NOUN":
        yield "noun after", 1.0
    elif token.pos_ in {"VERB", "AUX"}:
        yield "verb after", 1.0


def _role_follows(doc: Doc, i: int, words: PersonWords) -> bool:
    for j in range(i, min(i + 8, len(doc))):
        if doc[j].is_punct or doc[j].is_space:
            return False
        if words.is_noun(doc[j].text):
            return True
    return False


def _grammar(doc: Doc, c: Candidate, words: PersonWords) -> Iterator[tuple[str, float]]:
    head: Token = doc[c.end - 1]
    while head.i > c.start and head.head.i >= c.start and head.head.i < c.end and head.head.i != head.i:
        head = head.head
        if head.head.i == head.i:
            break
    if head.dep_ in {"nsubj", "nsubjpass"}:
        yield "subject", 1.0
        if head.head.lemma_.lower() in words.verbs:
            yield "subject of saying", 1.0
    elif head.dep_ == "compound":
        yield "compound", 1.0
    elif head.dep_ == "poss":
        yield "possessor", 1.0
    elif head.dep_ == "pobj":
        yield "object of preposition", 1.0
    elif head.dep_ == "appos":
        yield ("apposition to role" if words.is_noun(head.head.text) else "apposition"), 1.0
    elif head.dep_ in {"conj"} and head.head.ent_type_ == "PERSON":
        yield "beside PERSON", 1.0
    elif head.dep_ == "conj":
        yield "beside another", 1.0
