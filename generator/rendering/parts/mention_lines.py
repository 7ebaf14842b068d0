"""Every mention of a person, by article: the words around it, linked to the sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.model import Person, PersonMention, Span
from generator.rendering.article_index import ArticleIndex
from generator.rendering.escaping import markdown
from generator.rendering.page_context import PageContext, StoryPageContext
from generator.rendering.page_labels import PageLabels
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex
from generator.text.layout import line_end, line_start

_MENTION_CONTEXT = 60

InArticle = tuple[StoryIndex, ArticleIndex, list[PersonMention]]


def mentions_by_article(site: SiteIndex, person: Person) -> list[InArticle]:
    """The articles that name a person, by story and date, with the mentions in each in order."""
    named: dict[str, list[PersonMention]] = defaultdict(list)
    for m in sorted(person.mentions, key=lambda m: m.place):
        named[m.place.article].append(m)
    out: list[InArticle] = []
    for story in site.cast.stories_of(person.id):
        inside = sorted((a for a in named if a in story.articles), key=story.position.__getitem__)
        out.extend((story, story.articles[a], named[a]) for a in inside)
    return out


def mention_lines(
    page: PageContext, by_article: Sequence[InArticle]
) -> Iterator[tuple[Markup, list[Markup]]]:
    """For each article its headline and a line for each mention in it."""
    for story, article, mentions in by_article:
        here = page.within(story)
        heading = page.article_link(article) + Markup(", ") + article.credit
        heading += here.original_of_link(mentions[0].place)
        shown = [m for m in mentions if article.visible.holds(m.place.start, m.place.end)]
        quoted = [_mention(here, article, m) for m in shown]
        yield heading, [*quoted, *_not_quoted(page.labels, mentions, shown)]


def _not_quoted(
    labels: PageLabels, mentions: Sequence[PersonMention], shown: Sequence[PersonMention]
) -> Iterator[Markup]:
    """A line for the mentions in sentences that are not shown: counted, not quoted."""
    if hidden := len(mentions) - len(shown):
        yield labels.amid_english("person.hidden_more" if shown else "person.hidden", hidden)


def _mention(page: StoryPageContext, article: ArticleIndex, mention: PersonMention) -> Markup:
    place, text = mention.place, article.text
    around = article.visible.holder(place.start, place.end) or Span(place.start, place.end)
    begin = line_start(text, place.start, max(around.start, place.start - _MENTION_CONTEXT))
    end = line_end(text, place.end, min(around.end, place.end + _MENTION_CONTEXT))
    before, after = text[begin : place.start], text[place.end : end]
    words = page.sentence_link(place, ".d-person" if mention.kind == "name" else ".d-person .d-resolved")
    head, tail = " ".join(before.split()), " ".join(after.split())
    cut_before = "…" if begin == place.start - _MENTION_CONTEXT > 0 else ""
    cut_behind = around.end - place.end >= _MENTION_CONTEXT
    glue_before = " " if before[-1:].isspace() and head else ""
    glue_after = " " if after[:1].isspace() and tail else ""
    return (
        markdown(cut_before + (head.partition(" ")[2] if cut_before else head) + glue_before)
        + words
        + markdown(glue_after + (tail.rpartition(" ")[0] + "…" if cut_behind else tail))
    )
