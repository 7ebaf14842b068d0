"""Make a headline for an article that has none: words of its lead, cut where they may end."""

from __future__ import annotations

import re

from generator.model import ArticleFacts

LONGEST = 90
_SHORTEST = 30
_DATELINE = re.compile(
    r"^[A-Z][A-Z .,'’/-]{2,40}(?:, [A-Z][a-z.]+)?(?: \([A-Za-z ./]{2,30}\))?\s*[—–-]{1,2}\s*(?=\S)"
)
_CLAUSE_END = re.compile(r"[;:—–](?=\s)|,(?=\s)| --? ")
# A headline does not end on one of these.
_DANGLING = re.compile(
    r"\s+(?:a|an|the|of|in|on|at|by|for|from|to|with|and|or|but|as|that|which|who|whose|when|where|while|after|before|"
    r"its|his|her|their|this|these|is|are|was|were|has|have|had|be|been|will|would|could|not|over|into|about|than|"
    r"more|most|saying|including|because|if|said|says|Mr|Mrs|Ms|Dr|U|Sen|Gov|Rep|President)[.,]?$",
    re.IGNORECASE,
)
_MARKS = {"“": "”", "‘": "’", "(": ")", "[": "]"}


def headline(facts: ArticleFacts) -> str:
    """The given title, or the words that open the lead sentence, at most 90 characters, with "…" if cut.

    Without a sentence it is the article's id, so that it is never empty.
    """
    article = facts.article
    if article.title and article.title.strip():
        return article.title
    for sentence in facts.sentences:
        lead = " ".join(article.text[sentence.span.start : sentence.span.end].split())
        lead = _DATELINE.sub("", lead)
        if any(c.isalnum() for c in lead):
            return _cut(lead)
    return article.id


def _cut(lead: str) -> str:
    """The sentence without its full stop, or as much of its start as is a clause and fits."""
    whole = lead[:-1] if lead.endswith(".") and not lead.endswith("..") else lead
    if len(whole) <= LONGEST:
        return whole
    room = LONGEST - 1
    clauses = [
        m.start() for m in _CLAUSE_END.finditer(lead, _SHORTEST, room + 1) if _is_whole(lead[: m.start()])
    ]
    if clauses:
        return _without_dangling(lead[: clauses[-1]]) + "…"
    words = lead[:room].rsplit(" ", 1)[0] if " " in lead[:room] else lead[:room]
    return _without_dangling(words) + "…"


def _is_whole(words: str) -> bool:
    """Whether every mark and bracket opened is closed."""
    return words.count('"') % 2 == 0 and all(words.count(a) <= words.count(b) for a, b in _MARKS.items())


def _without_dangling(words: str) -> str:
    while True:
        shorter = _DANGLING.sub("", words.rstrip(" ,;:—–-"))
        if shorter == words:
            return words
        words = shorter
