"""Split an article into sentences.

spaCy's boundaries, put right where its parser is known to slip: a sentence stays within
its paragraph, a closing quotation mark goes with the words it closes, and no sentence
begins in lower case or after a title such as "Gov.".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from pathlib import Path

from spacy.tokens import Doc, Token

from generator.extraction.sentences.context_dependence import definite_opener, needs_context
from generator.extraction.sentences.phrase_ends import phrase_ends
from generator.model import Sentence, Span
from generator.rule_tables import read_words

_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj"}
_SUBORDINATE = {"advcl", "relcl", "acl"}
_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"}
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_CLOSERS = re.compile(r"[\"'”’»)\]]++(?=\s|$)")
_CLOSED_STATEMENT = re.compile(r"\.[\"”»]\s+(?=[A-Z“\"«])")
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_ENDED_IN_QUOTES = re.compile(r"[.!?…][\"'”’»]+$|\.\.\.$|…$")
_LAST_WORD = re.compile(r"(?<!\w)(\w+)\.$")
_OPENERS = "\"'“‘«(["
_ABBREVIATION_REACH = 24
# Characters. What runs on for longer is no sentence: it ends where the parser says.
_LONGEST = 2_400
# A headline is made from one of so many first sentences.
_LEADS = 12


def split_sentences(doc: Doc, text: str) -> tuple[Sentence, ...]:
    """The sentences of an article, in order, without the white space around them."""
    guesses = [sent.start_char for sent in doc.sents]
    tokens = list(doc)
    offsets = [token.idx for token in tokens]
    out: list[Sentence] = []
    for line in _LINE.finditer(text):
        for start, end in _within(text, line.start(), line.end(), guesses):
            inside = tokens[bisect_left(offsets, start) : bisect_left(offsets, end)]
            out.append(
                Sentence(
                    Span(start, end),
                    _lemmas(inside),
                    needs_context(inside),
                    _verb(inside),
                    definite=definite_opener(inside),
                    ends=phrase_ends(inside) if len(out) < _LEADS else (),
                )
            )
    return tuple(out)


def _within(text: str, start: int, end: int, guesses: list[int]) -> list[tuple[int, int]]:
    """The sentences of one paragraph, from the parser's guesses at where they start."""
    cuts = set(guesses[bisect_left(guesses, start) : bisect_left(guesses, end)])
    cuts.update(m.end() for m in _CLOSED_STATEMENT.finditer(text, start, end))
    starts, passed = [start], start
    for guess in sorted(cuts):
        if guess < passed:
            continue
        cut, passed = _behind_closers(text, guess, end)
        runs_on = cut < end and cut - starts[-1] > _LONGEST
        if cut > starts[-1] and (runs_on or _is_boundary(text, starts[-1], cut, end)):
            starts.append(cut)
    return [span for a, b in zip(starts, [*starts[1:], end], strict=True) if (span := _trimmed(text, a, b))]


def _behind_closers(text: str, cut: int, end: int) -> tuple[int, int]:
    """The boundary, past the closing marks that the parser left behind it, and where those end."""
    at = cut
    while at < end and text[at].isspace():
        at += 1
    closers = _CLOSERS.match(text, at, end)
    if not closers:
        return at, at
    at = closers.end()
    while at < end and text[at].isspace():
        at += 1
    return at, closers.end()


def _is_boundary(text: str, start: int, cut: int, end: int) -> bool:
    """Whether a sentence may end at ``cut``; ``text[cut]`` is no white space."""
    if cut >= end:
        return False
    before = text[max(start, cut - _ABBREVIATION_REACH) : cut].rstrip()
    if text[cut].islower():
        return bool(_ENDED.search(before)) and not _ENDED_IN_QUOTES.search(before)
    if not text[cut].isalnum() and not _ENDED.search(before):
        return text[cut] in _OPENERS
    last = _LAST_WORD.search(before)
    return not (last and _keeps_its_full_stop(last[1]))


def _keeps_its_full_stop(word: str) -> bool:
    """An initial or a title in front of a name: its full stop ends no sentence."""
    return (len(word) == 1 and word.isupper() and word != "I") or (
        word[:1].isupper() and word.lower() in _abbreviations()
    )


@cache
def _abbreviations() -> frozenset[str]:
    return read_words(Path(__file__).parent / "data" / "abbreviations.txt")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    end = start + len(raw.strip())
    return (start, end) if end > start else None


def _lemmas(tokens: list[Token]) -> tuple[str, ...]:
    return tuple(t.lemma_.lower() for t in tokens if t.pos_ in _CONTENT and not t.is_stop and t.text.strip())


def _verb(tokens: list[Token]) -> Span | None:
    """The finite verb of the main clause, or else the first with a subject that governs one."""
    finite = [t for t in tokens if t.tag_ in _FINITE]
    for token in finite:
        if token.dep_ == "ROOT" or (token.dep_ in {"aux", "auxpass"} and token.head.dep_ == "ROOT"):
            return Span(token.idx, token.idx + len(token.text))
    for token in finite:
        owner = token.head if token.dep_ in {"aux", "auxpass"} else token
        if owner.dep_ not in _SUBORDINATE and any(child.dep_ in _SUBJECTS for child in owner.children):
            return Span(token.idx, token.idx + len(token.text))
    return None
