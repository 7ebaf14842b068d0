"""Make a headline for an article that has none: a statement of its lead, shortened where it may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.linking.summary.candidates import candidates
from generator.linking.summary.introductions import Introductions
from generator.linking.summary.own_voice import OwnVoice
from generator.linking.summary.summary_words import opens_personally, summary_words
from generator.model import ArticleFacts, Sentence, Span
from generator.text.determiners import determiners
from generator.text.layout import DASH_SIGNS, dateline
from generator.text.markup import without_marks
from generator.text.quotation_marks import closes_its_marks
from generator.text.spans import Cover
from generator.text.torn_sentences import begins_inside, is_cut_off

# A statement that fits so much is shown to its end, and one that may stop at a comma goes no further.
_LONGEST_WHOLE = 120
# None is longer than this.
_LATEST = 140
# With the marks of HTML and Markdown that are not shown.
_FURTHEST_END = 1_000
_SHORTEST = 30
# At a comma a statement stops no earlier: "The council voted on Monday, …" tells nothing.
_SHORTEST_AT_A_COMMA = 45
_FEWEST_WORDS = 4
_LEADS = 5
# Of these the first that need not be torn.
_TRIED = 3
_LABEL = re.compile(r"(?:title|headline): ?", re.IGNORECASE)
# A rubric's word in small letters before the title: "moms Teacher adopts pupil".
_RUBRIC = re.compile(r"[a-z]{3,} (?=[A-Z][a-z]+ )")
_BULLETS = DASH_SIGNS + " •*·>|\u200b\ufeff"
# A closing mark may be an apostrophe, or end a list's number: more of these than opened are no fault.
_APOSTROPHE = re.compile(r"(?<=\w)‘(?=\w)")
_BRACKETS = {"‘": "’", "(": ")", "[": "]"}
# What comes on behind a comma with one of these is as much news as what stands before.
_COMES_ON = re.compile(r"[,;:]\s*(?:and|but|or|yet|so|because|after)\b|[,;:]?\s*$")
_MAY_STOP = (",", ";")
_CONNECTIVE = re.compile(r"(?:And|But|Yet|So),? ")
_NO_FULL_STOP = re.compile(r"\.\.$|\b(?:[A-Za-z]\.){2,}$")
_ANY = frozenset({"a", "an"})
# The share of a first line's content words that the sentences behind it have too, where it is a title.
_RETOLD, _RETELLING = 0.65, 3
_WHOLE, _SHORTENED, _TORN = range(3)
Made = tuple[int, str]


def headline(facts: ArticleFacts) -> str:
    """The given title, else the one that the text opens with, else a statement of its lead.

    "…" stands for what of it is left out: its end, an aside or what it begins with. It has at most 140
    characters. Without a sentence of its own it is the article's id, so that it is never empty.
    """
    article = facts.article
    if article.title and article.title.strip():
        return article.title
    if line := _title_line(facts) or _first_line(facts):
        return line
    made = [_shortened(article.text, lead) for lead in _leads(facts)]
    return min(made, key=lambda m: m[0] == _TORN)[1] if made else article.id


def _title_line(facts: ArticleFacts) -> str | None:
    """The heading that a text opens with, where it has words enough and fits."""
    text, boilerplate = facts.article.text, facts.article.boilerplate
    title = next((b.span for b in boilerplate if b.kind == "heading"), None)
    if title is None or any(s.span.end <= title.start for s in facts.sentences):
        return None
    words = _LABEL.sub("", _plain(text[title.start : title.end])).rstrip(";").strip()
    if rubric := _RUBRIC.match(words):
        words = words[rubric.end() :]
    words = _without_full_stop(words)
    fits = len(words) <= _LATEST and len(words.split()) >= _FEWEST_WORDS
    return words if fits else None


def _first_line(facts: ArticleFacts) -> str | None:
    """The first line, where it is a sentence that those behind it mostly tell again: a title with a stop."""
    text, sentences = facts.article.text, facts.sentences
    if len(sentences) < 2 or "\n" not in text[sentences[0].span.end : sentences[1].span.start]:
        return None
    first = sentences[0]
    words = _without_full_stop(_plain(text[first.span.start : first.span.end]))
    own = set(first.lemmas)
    retold = own.intersection(lemma for s in sentences[1 : 1 + _RETELLING] for lemma in s.lemmas)
    fits = _SHORTEST <= len(words) <= _LATEST and not text[: first.span.start].strip()
    is_alone = fits and not dateline(words) and _is_whole(words) and not _is_torn(words)
    return words if is_alone and len(retold) >= max(1, _RETOLD * len(own)) else None


def _leads(facts: ArticleFacts) -> Sequence[Sentence]:
    """The first sentences that are a statement by themselves, of those that are the article's."""
    text, beside = facts.article.text, Cover(b.span for b in facts.article.boilerplate)
    worded = [s for s in facts.sentences if any(c.isalnum() for c in text[s.span.start : s.span.end])]
    worded = [s for s in worded if not beside.holds(s.span.start, s.span.end)]
    clauses = [s for s in worded if s.verb and len(text[s.span.start : s.span.end].split()) >= _FEWEST_WORDS]
    whole = [s for s in clauses if not _is_torn(text[s.span.start : s.span.end])] or clauses
    # An article that opens with "And" goes on from nothing.
    alone = [s for s in whole[:_LEADS] if not s.needs_context or (s is worded[0] and _opened(text, s))]
    return (_of_news(facts, alone) or alone or whole or worded)[:_TRIED]


def _is_torn(words: str) -> bool:
    return begins_inside(words) or is_cut_off(words)


def _opened(text: str, lead: Sentence) -> re.Match[str] | None:
    return _CONNECTIVE.match(text, lead.span.start, lead.span.end)


def _of_news(facts: ArticleFacts, leads: Sequence[Sentence]) -> list[Sentence]:
    """Those that are not the writer's own word and take nobody as known; best nothing, but at the start."""
    own = {s: i for i, s in enumerate(facts.sentences)}
    found, voice = list(candidates(facts)), OwnVoice(facts)
    known = Introductions([facts], found)
    told = [s for s in leads if not voice.of_the_writer(found[own[s]])]
    told = [s for s in told if not opens_personally(found[own[s]].outside)] or told
    named = [s for s in told if not known.is_anybody_missed([own[s]], set())]
    return [s for s in named if own[s] == 0 or not known.are_missed([own[s]])] or named or told


def _plain(text: str) -> str:
    """One line, without marks of HTML and Markdown."""
    unmarked = without_marks(text)
    return " ".join((unmarked.text if unmarked else text).split())


def _shortened(text: str, lead: Sentence) -> Made:
    """The sentence without its full stop, or what of it is a statement and fits; and how it was come by."""
    for left_out in _left_out(text, lead):
        if words := _fitting(text, lead, left_out):
            return _WHOLE, words
    ends = [end for end in lead.ends if end - lead.span.start <= _FURTHEST_END]
    for left_out in _left_out(text, lead):
        starts = [_shown(text, lead, end, left_out) for end in ends if not _lies_inside(end, left_out)]
        fits = [w for w in starts if _is_whole(w) and _SHORTEST <= len(w) < _LATEST and not _hangs(w)]
        if fits:
            return _SHORTENED, f"{fits[-1]}…"
    words = _shown(text, lead, lead.span.end)[: _LATEST - 1]
    return _TORN, _without_dangling(words.rsplit(" ", 1)[0] if " " in words else words) + "…"


def _left_out(text: str, lead: Sentence) -> Iterator[tuple[Span, ...]]:
    """What of a sentence is left out, the least first: nothing, asides, what it begins with, and at last
    clauses that only say which one of several is meant."""
    yield ()
    first = tuple(span for span in lead.asides if span.start == lead.span.start)
    inside = tuple(span for span in lead.asides if span not in first and _is_set_off(text, span))
    most = tuple(span for span in lead.asides if span in (*first, *inside) or _is_of_any(text, lead, span))
    yield from (spans for spans in (inside, first, tuple(sorted([*first, *inside])), most) if spans)


def _is_of_any(text: str, lead: Sentence, clause: Span) -> bool:
    """Whether a clause is of somebody whom a reader knows without it: "a man who was hurt", not "the man"."""
    before = text[lead.span.start : clause.start].split()
    at = next((n for n, word in enumerate(reversed(before)) if word.lower() in determiners().all), None)
    if at is None or before[-1 - at].lower() in _ANY:
        return True
    return not all(word.islower() for word in before[len(before) - at :])


def _hangs(words: str) -> bool:
    """Whether words end on one that wants to know more: "was forced"."""
    return summary_words().unfinished.search(words) is not None


def _is_set_off(text: str, span: Span) -> bool:
    return text[span.start : span.end].lstrip()[:1] in {",", *DASH_SIGNS}


def _fitting(text: str, lead: Sentence, left_out: Sequence[Span]) -> str | None:
    """The sentence without what is left out, if it fits, to its end or to a comma."""
    shown = _shown(text, lead, lead.span.end, left_out)
    whole = _without_full_stop(shown).strip() if shown.count("”") <= shown.count("“") else None
    if whole and len(whole) <= _LONGEST_WHOLE:
        return whole
    stops = [
        words
        for end in lead.ends
        if text[end : end + 1] in _MAY_STOP
        and not _COMES_ON.match(text, end)
        and not _lies_inside(end, left_out)
        and _is_whole(words := _shown(text, lead, end, left_out))
        and _SHORTEST_AT_A_COMMA <= len(words) < _LONGEST_WHOLE
    ]
    if stops:
        return f"{stops[-1]}…"
    return whole if whole and len(whole) <= _LATEST else None


def _without_full_stop(words: str) -> str:
    """Without the stop that ends a sentence, which may be an abbreviation's ("in L.A.")."""
    return words if _NO_FULL_STOP.search(words) else words.removesuffix(".")


def _lies_inside(end: int, left_out: Sequence[Span]) -> bool:
    return any(span.start <= end <= span.end for span in left_out)


def _shown(text: str, lead: Sentence, end: int, left_out: Sequence[Span] = ()) -> str:
    """The sentence up to an offset, in one line, without its dateline; "…" for what is left out."""
    opened = _opened(text, lead)
    parts, at = ([""], opened.end()) if opened else ([], lead.span.start)
    for span in left_out:
        if at <= span.start and span.end <= end:
            parts.append(text[at : span.start])
            at = span.end
    words = _plain(" … ".join([*parts, text[at:end]])).replace("… ,", "…").replace(" … ”", "…”")
    return words[dateline(words) :].lstrip(_BULLETS)


def _is_whole(words: str) -> bool:
    """Whether every mark and bracket opened is closed."""
    words = _APOSTROPHE.sub("’", words)
    return closes_its_marks(words) and all(words.count(a) <= words.count(b) for a, b in _BRACKETS.items())


def _without_dangling(words: str) -> str:
    while True:
        shorter = summary_words().dangling.sub("", words.rstrip(" ,;:" + DASH_SIGNS))
        if shorter == words:
            return words
        words = shorter
