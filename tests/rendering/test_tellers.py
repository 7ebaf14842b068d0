"""Who tells a piece of news: of three or more, how many."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.labels.label_files import english
from generator.model import Place
from generator.rendering.page_labels import page_labels
from generator.rendering.parts.tellers import told_by
from generator.rendering.site import render
from generator.rendering.story_index import StoryIndex
from generator.rights.article_text import Rights
from tests.rendering.markdown_page import body, rendered
from tests.rendering.sample import harbour
from tests.rendering.test_pages import SETTINGS


def story(*outlets: str | None, copies: int = 0) -> StoryIndex:
    """The harbour's first article once an outlet; the last ones are copies of the first."""
    one = harbour().articles[0]
    articles = []
    for number, outlet in enumerate(outlets):
        read = replace(one.facts.article, id=f"a{number}", outlet=outlet)
        copied = number >= len(outlets) - copies
        articles.append(
            replace(one, facts=replace(one.facts, article=read), copy_of="a0" if copied else None)
        )
    empty = replace(harbour(), people=(), quotations=(), sources=(), events=(), variants=(), differences=())
    return StoryIndex(
        replace(empty, articles=tuple(articles), summary=(), article_summaries={}),
        Rights(),
        page_labels(english()),
    )


@pytest.mark.parametrize(
    ("told", "tellers", "words"),
    [
        (story("Post", "Sun", "Echo", "Mail"), "a0 a2 a3", "told by 3 of 4 outlets"),
        (story("Post", "Sun", "Echo"), "a0 a1 a2", "told by all 3 outlets"),
        (story("Post", "Sun", "Echo", "Sun"), "a1 a3", ""),  # one outlet, twice
        (story("Post", "Sun", None), "a0 a2", "told by 2 of 3 articles"),
        (story("Post", "Sun", "Echo", "Mail", copies=1), "a0 a1 a3", "told by 2 of 3 outlets"),
        (story("Post", "Sun"), "a0 a1", ""),
        (story("Post", "Sun", "Echo"), "a1", ""),
    ],
    ids=range(7),
)
def test_outlets_that_tell_it_are_counted(told: StoryIndex, tellers: str, words: str) -> None:
    """Each outlet once, copies with the first; articles where an outlet is not known; two need no count."""
    assert told_by(told, [Place(article, 0, 9) for article in tellers.split()]) == words


def test_a_summary_says_how_many_tell_a_sentence() -> None:
    """Behind the notes' numbers."""
    two = harbour()
    first = two.articles[0]
    third = replace(first, facts=replace(first.facts, article=replace(first.facts.article, id="c3")))
    sentence = two.summary[0]
    told_again = replace(sentence, also=(Place("c3", sentence.place.start, sentence.place.end),))
    three = replace(two, articles=(*two.articles, third), summary=(told_again,))

    (line,) = rendered(body(render([three], SETTINGS)["summary.md"])).xpath("//*[@class='d-summary']/p")
    assert line.text_content().endswith(" told by 2 of 3 articles")
