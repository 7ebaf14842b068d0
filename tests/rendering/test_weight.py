"""No page grows with its story: what is long is cut into pages."""

from __future__ import annotations

import gzip
from dataclasses import replace

from lxml import html as lxml_html

from generator.model import DatedArticle, Dossier, Place
from generator.rendering.site import SiteSettings, render
from tests.rendering.markdown_page import body, rendered
from tests.rendering.sample import harbour, quoting

# The theme's own markup around a page, which is not counted here, is some 15 KB.
_PAGE, _HOME = 480_000, 150_000


def _copied(article: DatedArticle, number: int) -> DatedArticle:
    read = article.facts.article
    copy = replace(
        read, id=f"{read.id}-{number}", title=f"{article.headline} {number}", outlet=f"Outlet {number}"
    )
    return replace(article, facts=replace(article.facts, article=copy), evidence=())


def _moved(place: Place, number: int) -> Place:
    return Place(f"{place.article}-{number}", place.start, place.end)


def long_story(times: int) -> Dossier:
    """The sample so many times over, as one story."""
    one, numbers = harbour(), range(times)
    quotations = (
        replace(q, id=f"{q.id}{n}", article=f"{q.article}-{n}") for n in numbers for q in one.quotations
    )
    return replace(
        quoting(one, quotations),
        articles=tuple(_copied(a, n) for n in numbers for a in one.articles),
        people=tuple(
            replace(
                p,
                roles=tuple(replace(r, place=_moved(r.place, n)) for n in numbers for r in p.roles),
                mentions=tuple(replace(m, place=_moved(m.place, n)) for n in numbers for m in p.mentions),
            )
            for p in one.people
        ),
        variants=(),
        events=tuple(
            replace(
                e,
                id=f"{e.id}-{n}",
                sentences=tuple(_moved(s, n) for s in e.sentences),
                expression=_moved(e.expression, n) if e.expression else None,
            )
            for n in numbers
            for e in one.events
        ),
        summary=tuple(
            replace(s, place=_moved(s.place, 0), also=tuple(_moved(a, n) for n in numbers for a in s.also))
            for s in one.summary
        ),
        article_summaries={
            f"{a}-{n}": tuple(replace(s, place=_moved(s.place, n), also=()) for s in found)
            for n in numbers
            for a, found in one.article_summaries.items()
        },
        differences=(),
    )


def test_the_pages_of_a_hundred_articles_stay_light() -> None:
    """No page of more than 500 KB; home below 150 KB compressed; one person named in all of them included."""
    files = render([long_story(60)], SiteSettings())
    checked = [name for name in files if name.endswith(".md") and not name.startswith("articles/a")]
    sizes = {name: lxml_html.tostring(rendered(body(files[name]))) for name in checked}

    assert {name: len(page) for name, page in sizes.items() if len(page) > _PAGE} == {}
    assert len(gzip.compress(sizes["index.md"])) < _HOME
