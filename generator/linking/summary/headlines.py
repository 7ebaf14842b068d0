"""Make a headline for an article that has none: words of its lead, cut where they may end."""

from __future__ import annotations

import re

from generator.linking.summary.summary_words import summary_words
from generator.model import ArticleFacts, Sentence
from generator.text.layout import DASH_SIGNS, dateline
from generator.text.markup import without_marks
from generator.text.quotation_marks import closes_its_marks
from generator.text.spans import Cover
from generator.text.torn_sentences import begins_inside

_LONGEST_HEADLINE = 90
# A statement that cannot end sooner may be this long.
_LATEST = 140
# With the marks of HTML and Markdown that are not shown.
_FURTHEST_END = 1_000
_SHORTEST = 30
_FEWEST_WORDS = 4
_LEADS = 5
_LABEL = re.compile(r"(?:title|headline): ?", re.IGNORECASE)
_BULLETS = DASH_SIGNS + " •*·>|\u200b\ufeff"
# A closing mark may be an apostrophe, or end a list's number: more of these than opened are no fault.
_BRACKETS = {"‘": "’", "(": ")", "[": "]"}


def headline(facts: ArticleFacts) -> str:
    """The given title, else the one that the text opens with, else the words that open the lead sentence.

    Where those are cut, "…" follows them, at 90 characters or, to keep words together, at 140.
    Without a sentence it is the article's id, so that it is never empty.
    """
    article = facts.article
    if article.title and article.title.strip():
        return article.title
    if line := _title_line(facts):
        return line
    lead = _lead(facts)
    if lead is None:
        return article.id
    return _cut(article.text, lead)


def _title_line(facts: ArticleFacts) -> str | None:
    """The heading that a text opens with, where it has words enough and fits."""
    text, boilerplate = facts.article.text, facts.article.boilerplate
    title = next((b.span for b in boilerplate if b.kind == "heading"), None)
    if title is None or any(s.span.end <= title.start for s in facts.sentences):
        return None
    words = _LABEL.sub("", _plain(text[title.start : title.end])).rstrip(";").strip()
    words = words[:-1] if words.endswith(".") and not words.endswith("..") else words
    fits = len(words) <= _LATEST and len(words.split()) >= _FEWEST_WORDS
    return words if fits else None


def _lead(facts: ArticleFacts) -> Sentence | None:
    """The first sentence that is a statement by itself, of those that are the article's."""
    text, beside = facts.article.text, Cover(b.span for b in facts.article.boilerplate)
    worded = [s for s in facts.sentences if any(c.isalnum() for c in text[s.span.start : s.span.end])]
    worded = [s for s in worded if not beside.holds(s.span.start, s.span.end)] or worded
    clauses = [s for s in worded if s.verb and len(text[s.span.start : s.span.end].split()) >= _FEWEST_WORDS]
    whole = [s for s in clauses if not begins_inside(text[s.span.start : s.span.end])] or clauses
    alone = [s for s in whole[:_LEADS] if not s.needs_context]
    return next(iter(alone or whole or worded), None)


def _plain(text: str) -> str:
    """One line, without marks of HTML and Markdown."""
    unmarked = without_marks(text)
    return " ".join((unmarked.text if unmarked else text).split())


def _cut(text: str, lead: Sentence) -> str:
    """The sentence without its full stop, or as much of its start as is a statement and fits."""
    shown = _shown(text, lead, lead.span.end)
    whole = shown[:-1] if shown.endswith(".") and not shown.endswith("..") else shown
    if len(whole) <= _LONGEST_HEADLINE:
        return whole.strip()
    ends = (end for end in lead.ends if end - lead.span.start <= _FURTHEST_END)
    starts = [words for end in ends if _is_whole(words := _shown(text, lead, end))]
    fitting = [words for words in starts if _SHORTEST <= len(words) < _LONGEST_HEADLINE]
    later = [words for words in starts if _LONGEST_HEADLINE <= len(words) < _LATEST]
    if fitting or later:
        return f"{fitting[-1] if fitting else later[0]}…"
    if len(whole) <= _LATEST:
        return whole.strip()
    words = shown[: _LONGEST_HEADLINE - 1]
    return _without_dangling(words.rsplit(" ", 1)[0] if " " in words else words) + "…"


def _shown(text: str, lead: Sentence, end: int) -> str:
    """The sentence up to an offset, in one line, without where and from whom it comes."""
    words = _plain(text[lead.span.start : end])
    return words[dateline(words) :].lstrip(_BULLETS)


def _is_whole(words: str) -> bool:
    """Whether every mark and bracket opened is closed."""
    return closes_its_marks(words) and all(words.count(a) <= words.count(b) for a, b in _BRACKETS.items())


def _without_dangling(words: str) -> str:
    while True:
        shorter = summary_words().dangling.sub("", words.rstrip(" ,;:" + DASH_SIGNS))
        if shorter == words:
            return words
        words = shorter
