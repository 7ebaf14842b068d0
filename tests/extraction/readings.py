"""What is read from a text, as plain rows, for the tables of examples."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from spacy.tokens import Doc

from generator.extraction.facts import extract
from generator.extraction.prose_copy import prose_copy
from generator.model import Article, ArticleFacts, ArticlePerson, Quotation, Sentence, Span, TimeExpression

PUBLISHED = date(2021, 3, 22)  # a Monday
KINDS = ("people", "quotes", "sure", "times", "sentences", "content", "ends")


def reading(text: str, parsed: Callable[[str], Doc]) -> dict[str, list[str]]:
    """The people, quotations, times and sentences of an article of PUBLISHED, in rows.

    ``sure`` are the quotations' confidences, ``content`` the sentences' content words, and ``ends`` their
    words cut apart where they may stop early.
    """
    article = Article("a", "a.txt", text, published=PUBLISHED)
    facts = extract(article, parsed(prose_copy(article).prose))
    return {
        "people": [_person(text, p) for p in facts.people],
        "quotes": [_quotation(facts, q) for q in facts.quotations],
        "sure": [f"{q.confidence}: {_words(text, q.span)}" for q in facts.quotations],
        "times": [_time(text, t) for t in facts.times],
        "sentences": [_sentence(text, s) for s in facts.sentences],
        "content": [" ".join(s.lemmas) for s in facts.sentences],
        "ends": [" | ".join(_parts(text, s)) for s in facts.sentences],
    }


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _person(text: str, person: ArticlePerson) -> str:
    """ "Ann Lee (f, mayor): Ann Lee | the mayor | she"."""
    told = ", ".join(x for x in (person.gender, person.role) if x)
    mentions = " | ".join(_words(text, m.span) for m in person.mentions)
    return f"{person.name}{f' ({told})' if told else ''}: {mentions}"


def _quotation(facts: ArticleFacts, q: Quotation) -> str:
    """ "Ann Lee, told by Tom Fox: “…”"; who is no known person stands in brackets, "+" goes on."""
    text = facts.article.text
    if q.person is not None:
        who = facts.people[q.person].name
    else:
        who = "nobody" if q.speaker is None else f"[{_words(text, q.speaker)}]"
    via = (
        ""
        if q.via_speaker is None or q.via_speaker == q.speaker
        else f", told by {_words(text, q.via_speaker)}"
    )
    goes_on = "+ " if q.group not in (None, q.span.start) else ""
    return f"{goes_on}{who}{via}: {_words(text, q.span)}"


def _time(text: str, time: TimeExpression) -> str:
    """ "on Monday: 2021-03-22", with its type where it is no date, and its use where it dates nothing."""
    when = " ".join(dict.fromkeys(x for x in (time.value, time.edtf) if x)) or "?"
    kind = "" if time.type == "DATE" else f" {time.type.lower()}"
    use = "" if time.use == "dates" else f" {time.use}"
    below = "" if time.main_clause else " below"
    return f"{_words(text, time.span)}: {when}{kind}{use}{below}"


def _sentence(text: str, sentence: Sentence) -> str:
    """ "It rained. (past, happens, leans, which offer)"."""
    told = (
        sentence.tense or "no verb",
        "happens" if sentence.eventive else "",
        "leans" if sentence.needs_context else "",
        f"which {sentence.definite}" if sentence.definite else "",
    )
    return f"{_words(text, sentence.span)} ({', '.join(x for x in told if x)})"


def _parts(text: str, sentence: Sentence) -> list[str]:
    cuts = [sentence.span.start, *sentence.ends, sentence.span.end]
    return [text[a:b].strip() for a, b in pairwise(cuts) if text[a:b].strip()]
