"""What speaks for and against a candidate's being the name of a person, as named features."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from anyascii import anyascii
from spacy.tokens import Doc, Token

from generator.extraction.people.name_candidates import NameCandidate, plain_case
from generator.extraction.people.person_words import PersonWords, person_words
from generator.naming.given_names import given_names

_PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "from", "near", "to", "through", "across", "around", "into", "within", "outside", "off"}
)
_DETERMINERS = frozenset({"the", "a", "an", "this", "its", "our"})
_RELATIVES = frozenset({"who", "whose", "whom"})
_DASHES = frozenset({"-", "–", "—"})
_PERSON = frozenset({"PERSON"})
_BODY = frozenset({"ORG"})
_PLACE = frozenset({"GPE", "LOC", "FAC"})
_LONGEST_ACRONYM = 5


class DocumentVotes:
    """How the model labels a word over the whole article: one occurrence may be wrong, all rarely are.

    What it says of a word in longer names is kept apart: "Paris" alone may be a place beside Ms Paris.
    """

    def __init__(self, doc: Doc, candidates: Sequence[NameCandidate]) -> None:
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


def evidence(doc: Doc, c: NameCandidate, votes: DocumentVotes) -> dict[str, float]:
    """The features of one occurrence: name → how much of it there is.

    Signs of one kind are one feature, counted, so that there are few weights and what is rare
    in one kind of article is weighed by what is like it in others.
    """
    words = person_words()
    signs = chain(
        _shape(doc, c, words, votes), _left(doc, c, words), _right(doc, c, words), _grammar(doc, c, words)
    )
    return {**Counter(signs), **_labels(doc, c, votes)}


def _labels(doc: Doc, c: NameCandidate, votes: DocumentVotes) -> dict[str, float]:
    """What the model takes the words for, here and over the article."""
    types = Counter(t.ent_type_ for t in doc[c.start : c.end] if t.text[0].isalnum())
    longer = len(c.words) > 1
    own = [w for w in c.words if w[0].isupper()]
    mean = [
        sum(votes.share(w, kind, longer) for w in own) / (len(own) or 1) for kind in (_PERSON, _BODY, _PLACE)
    ]
    return {
        "labelled a person here": float(types.most_common(1)[0][0] == "PERSON"),
        "labelled a person": mean[0] + votes.share(c.words[-1], _PERSON, longer),
        "labelled a body": mean[1],
        "labelled a place": mean[2],
    }


def _shape(doc: Doc, c: NameCandidate, words: PersonWords, votes: DocumentVotes) -> Iterator[str]:
    """How the words are built and spelt."""
    longer, first, last = len(c.words) > 1, c.words[0], c.words[-1]
    given = anyascii(first).lower() in given_names()
    if longer and given:
        yield "built like a name"
        if any(t.lower_ in words.particles for t in doc[c.start + 1 : c.end - 1]):
            yield "built like a name"
    if any((len(w) == 2 and w[1] == ".") or len(w) == 1 for w in c.words[:-1]):
        yield "built like a name"
        if len(c.words) == 2:
            yield "built like a name"
    if any(t.text == '"' for t in doc[c.start : c.end]):
        yield "built like a name"
    if longer and last.lower().rstrip(".") in words.things:
        yield "surely a thing"
    elif any(w.lower() in words.after for w in c.words[longer or given :]):
        yield "thing word"
    if longer and first.lower() in words.before:
        yield "thing word"
    if any(words.is_title(w) for w in c.words):
        yield "thing word"
    if all(w.isupper() for w in c.words):
        written = doc[c.start : c.end].text
        if " " not in written and (longer or len(last) <= _LONGEST_ACRONYM):
            yield "acronym"
    elif any(w.isupper() and len(w) > 2 for w in c.words):
        yield "thing word"
    if any(votes.is_common_word(w) for w in c.words if w[0].isupper()):
        yield "spelt unlike a name"
    end = c.end - 1
    while end - 2 >= c.start and doc[end - 1].text in _DASHES:  # "Choi Soon-sil"
        end -= 2
    if doc[end].pos_ != "PROPN":
        yield "spelt unlike a name"


def _left(doc: Doc, c: NameCandidate, words: PersonWords) -> Iterator[str]:
    """What stands before."""
    i = c.start - 1
    while i >= 0 and doc[i].text in {'"', "'", "``"}:
        i -= 1
    if i < 0 or doc[i].is_space:
        yield "in a phrase"
        return
    word, lower = doc[i].text, doc[i].lower_
    if lower in words.kinds or (lower in words.joined and doc[i - 1].text in _DASHES):
        yield "kind of thing beside"
    if lower.rstrip(".") in words.honorifics:
        yield "honorific before"
    elif words.is_title(word) or (word in {",", ":"} and i > 0 and words.is_noun(doc[i - 1].text)):
        yield "role beside"
    elif lower in _DETERMINERS or word == ":":
        yield "frame of a thing"
    elif lower in _PLACE_PREPOSITIONS or lower == "of":
        yield "in a phrase"
    elif lower == "by":
        yield "byline" if i == 0 or doc[i - 1].is_space else "acts like a person"
    elif (word in _DASHES and i > 0 and doc[i - 1].text.isdigit()) or (word == "." and doc[i - 1].is_digit):
        yield "in a list"
    elif word.rstrip(".").isdigit():
        yield "frame of a thing"


def _right(doc: Doc, c: NameCandidate, words: PersonWords) -> Iterator[str]:
    """What stands behind."""
    n, i = len(doc), c.end
    if i >= n or doc[i].is_space:
        yield "in a phrase"
        return
    token = doc[i]
    following = doc[i + 1] if i + 1 < n else token
    if token.lower_ in words.kinds_behind or (token.text in _DASHES and following.lower_ in words.joined):
        yield "kind of thing beside"
    if token.lower_ in _RELATIVES or (token.text == "," and following.lower_ in _RELATIVES):
        yield "role beside"
    elif token.text == ",":
        age = following.text.isdigit() and len(following.text) <= 2
        if age or (following.ent_type_ != "GPE" and _role_follows(doc, i + 1, words)):
            yield "role beside"
        elif following.lower_ in _DETERMINERS and _kind_follows(doc, i + 2, words):
            yield "kind of thing beside"
    elif token.text == "(" and following.ent_type_ == "GPE":
        yield "in a list"
    elif token.lower_ in words.beside:
        yield "acts like a person"
    elif token.text == "/" or token.pos_ == "NOUN":
        yield "frame of a thing"
    elif token.pos_ in {"VERB", "AUX"}:
        yield "acts like a person"


def _role_follows(doc: Doc, i: int, words: PersonWords) -> bool:
    for j in range(i, min(i + 8, len(doc))):
        if doc[j].is_punct or doc[j].is_space:
            return False
        if words.is_noun(doc[j].text):
            return True
    return False


def _kind_follows(doc: Doc, i: int, words: PersonWords) -> bool:
    """Whether the noun phrase that begins at a token tells a kind of thing ("a messaging app")."""
    last = None
    for token in doc[i : i + 8]:
        if token.pos_ not in {"ADJ", "NOUN", "PROPN", "ADV", "NUM"} and token.text != "-":
            break
        last = token
    return last is not None and last.lower_ in words.kinds


def _grammar(doc: Doc, c: NameCandidate, words: PersonWords) -> Iterator[str]:
    """Which part the name plays in its clause."""
    head: Token = doc[c.end - 1]
    while head.i > c.start and c.start <= head.head.i < c.end and head.head.i != head.i:
        head = head.head
    if head.dep_ in {"nsubj", "nsubjpass"}:
        yield "acts like a person"
        if head.head.lemma_.lower() in words.verbs:
            yield "acts like a person"
    elif head.dep_ == "poss" or (head.dep_ == "conj" and head.head.ent_type_ == "PERSON"):
        yield "acts like a person"
    elif head.dep_ in {"pobj", "appos"}:
        yield "in a phrase"
    elif head.dep_ == "conj" and head.head.ent_type_ in {"GPE", "LOC", "ORG", "PRODUCT", "NORP"}:
        yield "frame of a thing"
