"""The quotes of a story: all of them, variants side by side, a page for each two hundred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.rendering import schema_org
from generator.rendering.context import Site
from generator.rendering.lists import pager
from generator.rendering.page import counted, render_page
from generator.rendering.story import Story, Utterance
from generator.rendering.utterances import ShownUtterance, kind_of, shown, shown_variants


def quotes_pages(site: Site, story: Story) -> Iterator[tuple[str, str]]:
    """Path and content of each page of a story's quotes, in the order of the articles' dates."""
    entries = _entries(story)
    pages = _in_pages(entries, site.settings.page_size)
    paths = [site.places.quotes(story.name, n) for n in range(1, len(pages) + 1)]
    title = "Quotes" if not site.places.several else f"Quotes: {site.story_name(story)}"
    for number, (page, group) in enumerate(zip(paths, pages, strict=True), start=1):
        yield (
            page,
            render_page(
                "quotes.md.j2",
                title=title if number == 1 else f"{title}, page {number}",
                description=_count(story),
                kind="Quotes",
                crumbs=site.story_links(page, story),
                hide=("navigation", "toc"),
                search={"boost": 0.5},
                jsonld=schema_org.quotations(site, story, [u for entry in group for u in entry]),
                count=_count(story),
                entries=[_shown_entry(site, page, story, entry) for entry in group],
                pager=pager(page, paths),
                made_from=site.made_from(page, list(story.articles.values())),
            ),
        )


def _entries(story: Story) -> list[tuple[Utterance, ...]]:
    """Utterances by date of article and place in it; variants together, at the first one's place."""
    grouped = {u.id: group for group in story.variants for u in group}
    ordered = sorted(story.utterances, key=lambda u: (story.position[u.article], u.first.quotation.span))
    out, taken = [], set[str]()
    for u in ordered:
        if u.id not in taken:
            entry = grouped.get(u.id, (u,))
            taken.update(x.id for x in entry)
            out.append(entry)
    return out


def _in_pages(entries: Sequence[tuple[Utterance, ...]], size: int) -> list[list[tuple[Utterance, ...]]]:
    pages: list[list[tuple[Utterance, ...]]] = [[]]
    count = 0
    for entry in entries:
        if count and count + len(entry) > size:
            pages.append([])
            count = 0
        pages[-1].append(entry)
        count += len(entry)
    return pages


def _shown_entry(site: Site, page: str, story: Story, entry: Sequence[Utterance]) -> list[ShownUtterance]:
    return (
        shown_variants(site, page, story, entry) if len(entry) > 1 else [shown(site, page, story, entry[0])]
    )


def _count(story: Story) -> str:
    kinds = [kind_of(u) for u in story.utterances]
    return (
        f"{counted(len(kinds), 'quote')}: {kinds.count('direct')} word for word, "
        f"{kinds.count('partial')} partly in the speaker's words, {kinds.count('indirect')} reported"
    )
