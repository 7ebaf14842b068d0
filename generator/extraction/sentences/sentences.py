"""Split an article into sentences.

spaCy's boundaries, put right where its parser is known to slip: a sentence stays within
its paragraph, a closing quotation mark goes with the words it closes, and no sentence
begins in lower case or after a title such as "Gov.".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from generator.extraction.cues import cues
from generator.extraction.sentences.asides import asides
from generator.extraction.sentences.context_dependence import definite_opener, needs_context
from generator.extraction.sentences.core_words import core_words
from generator.extraction.sentences.phrase_ends import phrase_ends
from generator.model import Sentence, Span
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import AUXILIARIES, CLAUSE_SUBJECTS, FINITE_OR_MODAL
from generator.parsing.tenses import main_verb
from generator.rule_tables import read_words
from generator.text.full_stops import decided_stops
from generator.text.layout import behind_list_mark, lines
from generator.text.quotation_marks import CLOSING_MARKS, OPENING_MARKS

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBORDINATE = {"advcl", "relcl", "acl"}
_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"}
_CLOSERS = re.compile(rf"[{CLOSING_MARKS})\]]++(?=\s|$)")
_CLOSED_STATEMENT = re.compile(r"\.[\"”»]\s+(?=[A-Z“\"«])")
_ENDED = re.compile(rf"[.!?…:;][{CLOSING_MARKS})\]]*$")
_ENDED_IN_QUOTES = re.compile(rf"[.!?…][{CLOSING_MARKS}]+$|\.\.\.$|…$")
# What a paragraph is headed with: "By the numbers: The town …".
_LABEL = re.compile(r"[A-Z][\w'’]*(?: [a-z][\w'’-]*){1,4}:[^\S\n]+(?=[A-Z])")
_LAST_WORD = re.compile(r"(?<!\w)(\w+)\.$")
_BEFORE_FIRST_LETTER = OPENING_MARKS + "(["
_ABBREVIATION_REACH = 24
# Characters. What runs on for longer is no sentence: it ends where the parser says.
_LONGEST = 2_400
# A headline is made from one of so many first sentences.
_LEADS = 12


def split_sentences(parsed: ParsedText, text: str) -> tuple[Sentence, ...]:
    """The sentences of an article, in order, without the white space around them."""
    out: list[Sentence] = []
    decided = dict(decided_stops(text))
    for line in lines(text):
        guesses = list(parsed.sentence_starts_within(line.start, line.end))
        if (label := _LABEL.match(text, line.start, line.end)) and not _tells_who_said(parsed, label):
            decided[label.end()] = True
            guesses.append(label.end())
        for span in _within(text, line, decided, guesses):
            inside = parsed.tokens_within(span.start, span.end)
            out.append(
                Sentence(
                    span,
                    _lemmas(inside),
                    needs_context(inside),
                    _verb(inside),
                    definite=definite_opener(inside),
                    ends=phrase_ends(inside) if len(out) < _LEADS else (),
                    asides=asides(inside) if len(out) < _LEADS else (),
                    core=_lemmas(core_words(inside)),
                )
            )
    return tuple(out)


def _within(text: str, line: Span, decided: Mapping[int, bool], guesses: Iterable[int]) -> Iterator[Span]:
    """The sentences of one paragraph, from the parser's guesses at where they start.

    ``decided`` are places where one surely begins, or does not. The mark of a list's item is of none.
    """
    start, end = behind_list_mark(text, line.start), line.end
    cuts = {*guesses, *(m.end() for m in _CLOSED_STATEMENT.finditer(text, start, end))}
    starts, passed = [start], start
    for guess in sorted(cuts):
        if guess < passed:
            continue
        cut, passed = _behind_closers(text, guess, end)
        runs_on = cut < end and cut - starts[-1] > _LONGEST
        begins = decided.get(cut)
        if begins is None:
            begins = _is_boundary(text, starts[-1], cut, end)
        if cut > starts[-1] and (runs_on or begins):
            starts.append(cut)
    trimmed = (_trimmed(text, a, b) for a, b in pairwise([*starts, end]))
    return (span for span in trimmed if span is not None)


def _tells_who_said(parsed: ParsedText, label: re.Match[str]) -> bool:
    """Whether words before a colon say whose those behind it are: "She later added: The mill …"."""
    words = parsed.tokens_within(*label.span())
    return any(t.tag_ in FINITE_OR_MODAL and t.lemma_.lower() in cues().speech for t in words)


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
        if before.endswith((")", "]", "!", "?")):
            return False
        return bool(_ENDED.search(before)) and not _ENDED_IN_QUOTES.search(before)
    if not text[cut].isalnum() and not _ENDED.search(before):
        return text[cut] in _BEFORE_FIRST_LETTER
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


def _trimmed(text: str, start: int, end: int) -> Span | None:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    end = start + len(raw.strip())
    return Span(start, end) if end > start else None


def _lemmas(tokens: list[Token]) -> tuple[str, ...]:
    return tuple(t.lemma_.lower() for t in tokens if t.pos_ in _CONTENT and not t.is_stop)


def _verb(tokens: list[Token]) -> Span | None:
    """The finite verb of the main clause, or else the first with a subject that governs one."""
    finite = [t for t in tokens if t.tag_ in FINITE_OR_MODAL]
    for token in finite:
        if token.dep_ == "ROOT" or (token.dep_ in AUXILIARIES and token.head.dep_ == "ROOT"):
            return Span(token.idx, token.idx + len(token.text))
    for token in finite:
        owner = main_verb(token)
        if owner.dep_ not in _SUBORDINATE and any(child.dep_ in CLAUSE_SUBJECTS for child in owner.children):
            return Span(token.idx, token.idx + len(token.text))
    return None
