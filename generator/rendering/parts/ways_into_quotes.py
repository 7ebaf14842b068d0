"""The ways into a long list of quotes: by month and by speaker."""

from __future__ import annotations

from collections import defaultdict

from markupsafe import Markup

from generator.model import Utterance
from generator.rendering.escaping import markdown
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.rests_on import voice_link
from generator.rendering.standing import voices

# Those who say most; the index of sources has all.
_MOST_SPEAKERS = 60


def quotes_by_month(page: StoryPageContext) -> list[tuple[str, Markup]]:
    """Each year with its months, each leading to its first quote, with their number; the undated last."""
    months: dict[tuple[int, int] | None, list[Utterance]] = defaultdict(list)
    for entry in page.story.quote_entries:
        day = page.story.articles[entry[0].article].day
        months[day and day[:2]] += entry
    years: dict[str, list[Markup]] = defaultdict(list)
    labels = page.labels
    for month, quotes in months.items():
        year = labels.year(month[0]) if month else labels.text("timeline.undated")
        name = labels.names("dates.months")[month[1] - 1] if month else labels.text("pages.quotes")
        link = page.text_link(page.site.utterance_address(page.story, quotes[0]), name)
        years[year].append(_with_number(page, link, len(quotes)))
    return [(year, Markup(" · ").join(links)) for year, links in years.items()]


def quotes_by_speaker(page: StoryPageContext) -> Markup:
    """Those who say most, each leading to all that they say, and the way to all who say anything."""
    named = [v for v in voices(page.story, page.story.utterances) if v.kind not in ("unnamed", None)]
    most = sorted(named, key=lambda voice: -voice.statements)[:_MOST_SPEAKERS]
    links = [_with_number(page, voice_link(page, voice), voice.statements) for voice in most]
    index = page.site.addresses.sources(page.story.name)
    return Markup(" · ").join([*links, page.text_link(index, page.labels.text("pages.all_sources"))])


def _with_number(page: StoryPageContext, link: Markup, number: int) -> Markup:
    return link + markdown(f" ({page.labels.number(number)})")
