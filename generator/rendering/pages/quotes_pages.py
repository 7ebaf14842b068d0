"""The quotes of a story: all of them, variants side by side, a page for each two hundred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model import Utterance
from generator.rendering.context import Site
from generator.rendering.page import counted, render_page
from generator.rendering.parts import schema_org
from generator.rendering.parts.pagination import list_pages
from generator.rendering.parts.quote_blocks import KINDS, ShownUtterance, shown, shown_variants
from generator.rendering.story import Story


def quotes_pages(site: Site, story: Story) -> Iterator[tuple[str, str]]:
    """Path and content of each page of a story's quotes, in the order of the articles' dates."""
    parts = _whole_entries(_entries(story), site.settings.page_size)
    for part in list_pages(
        parts,
        lambda n: site.places.quotes(story.name, n),
        site.titled("Quotes", story),
        lambda entry: f"from {site.date(story.articles[entry[0].article].dated)}",
    ):
        page = part.path
        yield (
            page,
            render_page(
                "quotes.md.j2",
                title=part.title,
                description=_count(story),
                kind="Quotes",
                crumbs=site.story_links(page, story),
                hide=("navigation", "toc"),
                search={"boost": 0.5},
                jsonld=schema_org.quotations(site, story, [u for entry in part.items for u in entry]),
                count=_count(story),
                entries=[_shown_entry(site, page, story, entry) for entry in part.items],
                pager=part.pager,
                made_from=site.made_from(page, list(story.articles.values())),
            ),
        )


def _entries(story: Story) -> list[tuple[Utterance, ...]]:
    """Utterances by date of article and place in it; variants together, at the first one's place."""
    grouped = {u.id: group for group in story.variants for u in group}
    ordered = sorted(story.utterances, key=lambda u: (story.position[u.article], u.parts[0].quotation.span))
    out, taken = [], set[str]()
    for u in ordered:
        if u.id not in taken:
            entry = grouped.get(u.id, (u,))
            taken.update(x.id for x in entry)
            out.append(entry)
    return out


def _whole_entries(entries: Sequence[tuple[Utterance, ...]], size: int) -> list[list[tuple[Utterance, ...]]]:
    """Parts of about ``size`` utterances; variants stay together."""
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
    kinds = Counter(u.kind for u in story.utterances)
    told = ", ".join(f"{kinds[kind]} {words}" for kind, words in KINDS.items() if kinds[kind])
    return counted(kinds.total(), "quote") + (f": {told}" if told else "")
