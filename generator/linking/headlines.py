"""Make a headline for an article that has none: words of its lead, cut where they may end."""

from __future__ import annotations

import re

from generator.linking.furniture import is_beside_the_text, is_furniture
from generator.model import ArticleFacts, Sentence

LONGEST = 90
# A cut where a clause or phrase ends may come this late, sooner than one in the middle of words.
_LATEST = 120
_BEHIND_VERB = 12
# A sentence that can be cut nowhere stands whole up to here.
_WHOLE = 140
_SHORTEST = 45
_FEWEST_WORDS = 4
_LEADS = 5
# Where and from whom: "OSLO, Norway (AP) —", "(Reuters) -".
_DATELINE = re.compile(
    r"^(?:[A-Z][\w .'’-]{2,30}(?:, [A-Z][\w. ]{1,20})? \([A-Z]{2,7}\)\s*(?:[—–]|-{1,2})?"
    r"|[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][A-Za-z. ]{1,20})?(?: ?\([A-Za-z ./]{2,30}\))?\s*(?:[—–]|-{1,2})"
    r"|\([A-Za-z ./]{2,30}\)\s*(?:[—–]|-{1,2})?)\s*(?=\S)"
)
# A clause ends at a mark; failing that, words may end before one of these.
_CLAUSE_END = re.compile(r"[;:—–](?=\s)|,(?=\s)| --? ")
_PHRASE_START = re.compile(
    r" (?=(?:after|against|amid|and|as|at|because|before|but|by|during|following|for|from|in|including|into|"
    r"on|over|since|under|until|when|where|which|while|who|with|without) )"
)
# A headline does not end on one of these.
_DANGLING = re.compile(
    r"\s+(?:a|an|the|of|in|on|at|by|for|from|to|with|and|or|but|as|that|which|who|whose|when|where|while|after|before|"
    r"its|his|her|their|this|these|is|are|was|were|has|have|had|be|been|will|would|could|not|over|into|about|than|"
    r"more|most|saying|including|because|if|said|says|Mr|Mrs|Ms|Dr|U|Sen|Gov|Rep|President)[.,]?$",
    re.IGNORECASE,
)
_LINE_ENDS = frozenset("\n\r\u2028\u2029")
_BULLETS = " -–—•*·>|\u200b\ufeff"
_MARKS = {"“": "”", "‘": "’", "(": ")", "[": "]"}


def headline(facts: ArticleFacts) -> str:
    """The given title, else the one that the text opens with, else the words that open the lead sentence.

    Where those are cut, "…" stands behind them, at 90 characters or, to keep words together, at 120 (140
    where no cut is good).
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
    words = _plain(article.text[lead.span.start : lead.span.end])
    to_verb = _plain(article.text[lead.span.start : lead.verb.end]) if lead.verb else ""
    told = _DATELINE.sub("", words).lstrip(_BULLETS)
    return _cut(told, len(to_verb) - (len(words) - len(told)))


def _title_line(facts: ArticleFacts) -> str | None:
    """A first line that tells something, is no whole sentence and stands above others: a title."""
    text = facts.article.text
    first = next(iter(facts.sentences), None)
    if first is None or first.verb is None:
        return None
    line = text[first.span.start : first.span.end]
    alone = text[first.span.end :].lstrip(" \t")[:1] in _LINE_ENDS and len(facts.sentences) > 2
    words = line.split()
    fits = len(line) <= LONGEST and len(words) >= _FEWEST_WORDS and line[0].isupper()
    ended = line[-1] in ".:,;…" or is_furniture(line)
    return _plain(line) if alone and fits and not ended else None


def _lead(facts: ArticleFacts) -> Sentence | None:
    """The first sentence that tells something by itself; bylines and captions are none."""
    text = facts.article.text
    told = [s for s in facts.sentences if any(c.isalnum() for c in text[s.span.start : s.span.end])]
    told = [s for s in told if not is_beside_the_text(text, s.span)] or told
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
    earliest = max(_SHORTEST, verb_end + _BEHIND_VERB)
    cuts = [
        [m.start() for m in ends.finditer(lead, earliest, _LATEST) if _is_whole(lead[: m.start()])]
        for ends in (_CLAUSE_END, _PHRASE_START)
    ]
    early = [[cut for cut in places if cut <= room] for places in cuts]
    late = [cut for places in cuts for cut in places if cut > room]
    for places in (*early, [min(late)] if late else []):
        if places:
            return _without_dangling(lead[: places[-1]]) + "…"
    if len(whole) <= _WHOLE:
        return whole.strip()
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
