"""Make a headline for an article that has none: words of its lead, cut where they may end."""

from __future__ import annotations

import re

from generator.model import ArticleFacts, Sentence

LONGEST = 90
_SHORTEST = 45
_FEWEST_WORDS = 4
_LEADS = 5
# Where and from whom: "OSLO, Norway (AP) —", "(Reuters) -".
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][A-Za-z. ]{1,20})?(?: ?\([A-Za-z ./]{2,30}\))?\s*(?:[—–]|-{1,2})"
    r"|\([A-Za-z ./]{2,30}\)\s*(?:[—–]|-{1,2})?)\s*(?=\S)"
)
# A clause ends at a mark; failing that, words may end before one of these.
_CLAUSE_END = re.compile(r"[;:—–](?=\s)|,(?=\s)| --? ")
_PHRASE_START = re.compile(
    r" (?=(?:after|against|amid|and|as|at|because|before|but|by|during|following|for|from|in|including|into|"
    r"on|over|since|that|to|under|until|when|where|which|while|who|with|without) )"
)
# A headline does not end on one of these.
_DANGLING = re.compile(
    r"\s+(?:a|an|the|of|in|on|at|by|for|from|to|with|and|or|but|as|that|which|who|whose|when|where|while|after|before|"
    r"its|his|her|their|this|these|is|are|was|were|has|have|had|be|been|will|would|could|not|over|into|about|than|"
    r"more|most|saying|including|because|if|said|says|Mr|Mrs|Ms|Dr|U|Sen|Gov|Rep|President)[.,]?$",
    re.IGNORECASE,
)
_BULLETS = " -–—•*·>|\u200b\ufeff"
_MARKS = {"“": "”", "‘": "’", "(": ")", "[": "]"}


def headline(facts: ArticleFacts) -> str:
    """The given title, or the words that open the lead sentence, at most 90 characters, with "…" if cut.

    Without a sentence it is the article's id, so that it is never empty.
    """
    article = facts.article
    if article.title and article.title.strip():
        return article.title
    lead = _lead(facts)
    if lead is None:
        return article.id
    words = _plain(article.text[lead.span.start : lead.span.end])
    to_verb = _plain(article.text[lead.span.start : lead.verb.end]) if lead.verb else ""
    told = _DATELINE.sub("", words).lstrip(_BULLETS)
    return _cut(told, len(to_verb) - (len(words) - len(told)))


def _lead(facts: ArticleFacts) -> Sentence | None:
    """The first sentence that tells something by itself; bylines and captions are none."""
    text = facts.article.text
    told = [s for s in facts.sentences if any(c.isalnum() for c in text[s.span.start : s.span.end])]
    clauses = [s for s in told if s.verb and len(text[s.span.start : s.span.end].split()) >= _FEWEST_WORDS]
    alone = [s for s in clauses[:_LEADS] if not s.needs_context]
    return next(iter(alone or clauses or told), None)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _cut(lead: str, verb_end: int) -> str:
    """The sentence without its full stop, or as much of its start as is a clause and fits."""
    whole = lead[:-1] if lead.endswith(".") and not lead.endswith("..") else lead
    if len(whole) <= LONGEST:
        return whole.strip()
    room = LONGEST - 1
    earliest = max(_SHORTEST, verb_end)
    for ends in (_CLAUSE_END, _PHRASE_START):
        places = [m.start() for m in ends.finditer(lead, earliest, room + 1) if _is_whole(lead[: m.start()])]
        if places:
            return _without_dangling(lead[: places[-1]]) + "…"
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
