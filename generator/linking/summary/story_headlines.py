"""A story's headline: that of the article that best tells the main news."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.linking.summary.main_news import EARLY, as_told
from generator.linking.summary.salience import StorySentences
from generator.linking.summary.summary_words import summary_words
from generator.linking.summary.title_words import shares_told_by_others, title_words
from generator.model import ArticleFacts
from generator.text.quotation_marks import CLOSING_MARKS

# What a title's words that the other articles begin with count for, beside how its article tells the news.
_OF_TITLES = 2.0


def story_headline(
    corpus: Sequence[ArticleFacts], headlines: Mapping[str, str], story: StorySentences
) -> str | None:
    """The headline of a story of several articles, from those of its articles by id; None of a single one.

    The main news is what most articles tell (main_news.py), and a headline is best about what the others
    begin with. One that asks or explains gives way to one that tells, one made from a lead to one that was
    given, and all to the name of an article without a sentence.
    """
    if len(corpus) < 2:
        return None
    leads = _leads(corpus, headlines, story)
    titles = [title_words(headlines[facts.article.id]) for facts in corpus]
    shared = shares_told_by_others(titles, [_opening(facts, headlines) for facts in corpus])

    def rank(a: int) -> tuple[bool, bool, bool, float, int]:
        article = corpus[a].article
        words = headlines[article.id]
        told = leads[a] + _OF_TITLES * shared[a]
        return words != article.id, not _explains(words), bool(article.title), told, -a

    return " ".join(headlines[corpus[max(range(len(corpus)), key=rank)].article.id].split())


def _leads(
    corpus: Sequence[ArticleFacts], headlines: Mapping[str, str], story: StorySentences
) -> list[float]:
    """By article: how well one of its leading sentences stands for the main news.

    Of an article without a title only the sentence counts that its headline is made of.
    """
    out = [float("-inf")] * len(corpus)
    for i, c in enumerate(story.candidates):
        article = corpus[c.article].article
        if article.title:
            leads = c.index < EARLY
        else:
            parts = headlines[article.id].split("…")
            leads = all(part.strip() in " ".join(c.text.split()) for part in parts)
        if leads and c.sentence.verb and i not in story.own_voice:
            out[c.article] = max(out[c.article], as_told(story, i))
    return out


def _opening(facts: ArticleFacts, headlines: Mapping[str, str]) -> frozenset[str]:
    """The longer words of an article's headline and its lead."""
    text = facts.article.text
    lead = " ".join(text[s.span.start : s.span.end] for s in facts.sentences[:EARLY])
    return title_words(f"{headlines[facts.article.id]} {lead}")


def _explains(words: str) -> bool:
    """Whether a headline asks, teases or explains: "Why …", "Here’s how …", "Opinion: …"."""
    plain, signs = words.replace("’", "'").strip(), summary_words()
    return plain.rstrip(CLOSING_MARKS).endswith("?") or any(
        s.search(plain) is not None for s in (signs.explains, signs.concludes)
    )
