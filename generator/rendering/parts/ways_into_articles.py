"""The ways into many articles that have no common subject: by month, and by the people in them."""

from __future__ import annotations

from collections import Counter, defaultdict

from markupsafe import Markup

from generator.rendering.article_index import ArticleIndex
from generator.rendering.escaping import markdown
from generator.rendering.page_context import StoryPageContext
from generator.rendering.story_index import StoryIndex

_MOST_PEOPLE = 24
_Month = tuple[int, int]


def month_begins(story: StoryIndex) -> dict[str, str]:
    """The id of the first article of each month → the id of its place in the list of articles."""
    return {articles[0].id: _anchor(month) for month, articles in _months(story).items()}


def articles_by_month(page: StoryPageContext) -> list[tuple[str, Markup]]:
    """Each year with its months, each leading to its first article in the list, with their number."""
    years: dict[int, list[Markup]] = defaultdict(list)
    names, address = page.labels.names("dates.months"), page.site.addresses.articles
    for month, articles in _months(page.story).items():
        number = page.story.position[articles[0].id] // page.site.settings.page_size + 1
        target = f"{address(page.story.name, number)}#{_anchor(month)}"
        link = page.text_link(target, names[month[1] - 1])
        years[month[0]].append(link + markdown(f" ({page.labels.number(len(articles))})"))
    return [(page.labels.year(year), Markup(" · ").join(links)) for year, links in years.items()]


def articles_by_person(page: StoryPageContext) -> Markup:
    """Those whom most articles name, each with the number of these."""
    named = {
        person: len({m.place.article for m in found.mentions}) for person, found in page.story.people.items()
    }
    rank = page.site.cast.rank
    most = sorted(Counter(named).items(), key=lambda n: (-n[1], rank[n[0]]))[:_MOST_PEOPLE]
    links = (page.person_link(person) + markdown(f" ({page.labels.number(n)})") for person, n in most)
    return Markup(" · ").join(links)


def _months(story: StoryIndex) -> dict[_Month, list[ArticleIndex]]:
    months: dict[_Month, list[ArticleIndex]] = defaultdict(list)
    for article in story.by_date:
        if article.day is not None:
            months[article.day[:2]].append(article)
    return months


def _anchor(month: _Month) -> str:
    return f"m-{month[0]:04}-{month[1]:02}"
