"""Find the names of people."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extraction.person_words import PersonWords, person_words
from generator.extraction.quotation_marks import QuotedString
from generator.extraction.roles import roles_before
from generator.model import Mention, Span

_Tokens = tuple[int, int]


def person_names(doc: Doc, text: str, strings: tuple[QuotedString, ...]) -> tuple[Mention, ...]:
    """Every mention of a person by name, in order, with the roles written beside it."""
    words = person_words()
    found: list[_Tokens] = []
    for ent in doc.ents:
        if ent.label_ == "PERSON":
            trimmed = _trim(doc, (ent.start, ent.end), words)
            if trimmed:
                found.append(trimmed)
    found = _repeat(doc, found, words)
    out = []
    for a, b in found:
        span = Span(doc[a].idx, doc[b - 1].idx + len(doc[b - 1]))
        out.append(Mention(span, "name", roles_before(doc, a)))
    return tuple(out)


def _trim(doc: Doc, span: _Tokens, words: PersonWords) -> _Tokens | None:
    """The tokens of a name without titles before it and marks and "'s" around it."""
    a, b = span
    for i in range(a, b):
        if "\n" in doc[i].text or doc[i].text in {"/", ",", "(", '"', ";", ":"}:
            b = i
            break
    while a < b and (not _namelike(doc[a].text) or (b - a > 1 and words.is_title(doc[a].text))):
        a += 1
    while b > a and (
        not doc[b - 1].text[0].isalnum() or doc[b - 1].text in {"'s", "s"} or not _namelike(doc[b - 1].text)
    ):
        b -= 1
    if b <= a or all(words.is_title(doc[i].text) for i in range(a, b)):
        return None
    if b < len(doc) and doc[b].text.lower() in words.after and doc[b].text[0].isupper():
        return None
    return a, b


def _namelike(word: str) -> bool:
    return word[:1].isupper() and not any(c.isdigit() for c in word)


def _repeat(doc: Doc, found: list[_Tokens], words: PersonWords) -> list[_Tokens]:
    """The names found, and every place where one is repeated, in full or by its last word."""
    keys: set[tuple[str, ...]] = set()
    for a, b in found:
        name = tuple(t.text for t in doc[a:b])
        keys.add(name)
        if len(name) > 1 and len(name[-1]) > 2:
            keys.add(name[-1:])
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for key in sorted(keys, key=len, reverse=True):
        by_first.setdefault(key[0], []).append(key)
    taken = {i for a, b in found for i in range(a, b)}
    out = list(found)
    for i, token in enumerate(doc):
        for key in by_first.get(token.text, ()):
            span = range(i, i + len(key))
            if taken.intersection(span) or i + len(key) > len(doc):
                continue
            if tuple(doc[j].text for j in span) != key or doc[i].ent_type_ in {
                "ORG",
                "FAC",
                "WORK_OF_ART",
                "LAW",
                "EVENT",
            }:
                continue
            if i + len(key) < len(doc) and doc[i + len(key)].text[:1].isupper():
                continue
            out.append((i, i + len(key)))
            taken.update(span)
            break
    return sorted(out)
