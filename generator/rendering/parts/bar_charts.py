"""Bar charts drawn at build time as SVG: the events of a timeline, the mentions of a person, the sources.

They are part of the page itself, so that they take the theme's colours.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Person
from generator.rendering.cast import Cast
from generator.rendering.escaping import html
from generator.rendering.page_labels import PageLabels
from generator.rendering.story_index import StoryIndex
from generator.timex.edtf import Day, bounds

# No wider than a phone. Months have columns where so few years in a row hold this share of the events.
_WIDTH, _MONTHS_BELOW, _MOST = 326, 3, 2 / 3
_OUTSIDE = {0: "charts.earlier", 2: "charts.later"}
# Columns as wide as this have their number above them.
_NUMBERED = 14
_MOST_BARS = 120
# Bars that lie: so high a row, so wide the words on their left, the longest bar and the number behind it.
_LYING, _NAMES, _LONGEST_BAR, _NUMBERS = 20, 112, 180, 34


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart, and in words what it shows; both are HTML."""

    svg: Markup
    caption: Markup


def events_chart(story: StoryIndex) -> Markup | None:
    """How many events fall into each month or year, by how exact their dates are.

    Months where most of the story lies within a few years, what falls outside them as "earlier"
    and "later"; years otherwise. A column for each in which anything is dated; None for fewer than three.
    """
    dated = [(e, *bounds(e.edtf)) for e in story.events if e.edtf and not story.is_minor(e)]
    dated = [(e, a, b) for e, a, b in dated if a[0] > -9999 and b[0] < 9999]
    core = _core([a[0] for _, a, _ in dated])
    columns: dict[_Column, Counter[str]] = defaultdict(Counter)
    for e, a, b in dated:
        exact = (
            "inferred" if e.inferred or e.basis in ("carried", "publication") else "day" if a == b else "wide"
        )
        columns[_column(a, b, core)][exact] += 1
    if len(columns) < 3:
        return None
    return _chart(sorted(columns.items()), len(dated), story.labels)


# Where a column is (0 before the core, 1 in it, 2 after it), its year, its month or 0.
_Column = tuple[int, int, int]


def _core(years: Sequence[int]) -> frozenset[int]:
    """The years whose months have columns: all of a few, else the few in a row that hold most events."""
    counts = Counter(years)
    if len(counts) <= _MONTHS_BELOW:
        return frozenset(counts)
    windows = [range(year, year + _MONTHS_BELOW) for year in sorted(counts)]
    best = max(windows, key=lambda window: sum(counts[year] for year in window))
    held = sum(counts[year] for year in best)
    return frozenset(best) if held >= _MOST * len(years) else frozenset()


def _column(first: Day, last: Day, core: frozenset[int]) -> _Column:
    if not core:
        return 1, first[0], 0
    if first[0] not in core:
        return (0, 0, 0) if first[0] < max(core) else (2, 0, 0)
    return 1, first[0], first[1] if first[:2] == last[:2] else 0


def _chart(columns: Sequence[tuple[_Column, Counter[str]]], number: int, labels: PageLabels) -> Markup:
    wide = min(44.0, (_WIDTH - 16) / len(columns))
    # No wider than its columns: a chart of few is legible on a phone.
    across = min(_WIDTH, 24 + wide * len(columns))
    height = 108 if any(where in _OUTSIDE for (where, _, _), _ in columns) else 96
    unit = min(9.0, 56 / max(counts.total() for _, counts in columns))
    parts = [
        f'<svg viewBox="0 0 {across:.0f} {height}" width="{across:.0f}" role="img" '
        f'aria-label="{html(_described(columns, number, labels))}">',
        f'<line class="d-axis" x1="4" x2="{8 + wide * len(columns):.0f}" y1="76" y2="76"/>',
    ]
    for i, (_, counts) in enumerate(columns):
        parts.extend(_bars(8 + i * wide, wide, unit, counts))
    parts.extend(_written_below([column for column, _ in columns], wide, across, labels))
    return Markup("".join([*parts, "</svg>"]))


def _bars(x: float, wide: float, unit: float, counts: Counter[str]) -> Iterator[str]:
    """One column: exact dates at the bottom, inferred ones on top, the number above."""
    top = 75.0
    for exact in ("day", "wide", "inferred"):
        if tall := counts[exact] * unit:
            top -= tall
            yield (
                f'<rect class="d-bar d-{exact}" x="{x + 1:.1f}" y="{top:.1f}" '
                f'width="{wide - 2:.1f}" height="{max(tall - 1, 0.5):.1f}"/>'
            )
    if wide >= _NUMBERED:
        middle = x + wide / 2
        yield f'<text x="{middle:.0f}" y="{top - 3:.0f}" text-anchor="middle">{counts.total()}</text>'


def _written_below(
    columns: Sequence[_Column], wide: float, across: float, labels: PageLabels
) -> Iterator[str]:
    """The year at its first column and months after it, as far as there is room."""
    free, year, months = -1.0, None, labels.names("dates.months_short")
    for i, (where, y, month) in enumerate(columns):
        x = 8 + i * wide
        words = (months[month - 1] if month else "") if y == year else str(y)
        if where in _OUTSIDE:
            # On a line of their own: beside a narrow column they would push the years away.
            outside = labels.text(_OUTSIDE[where])
            edge, anchor = (x, "start") if where == 0 else (across - 4, "end")
            yield f'<text x="{edge:.0f}" y="105" text-anchor="{anchor}">{html(outside)}</text>'
        elif words and free <= x <= across - 7 * len(words):
            yield f'<text x="{x:.0f}" y="92">{html(words)}</text>'
            free, year = x + 7 * len(words) + 4, y


def _described(columns: Sequence[tuple[_Column, Counter[str]]], number: int, labels: PageLabels) -> str:
    years = [year for (where, year, _), _ in columns if where == 1]
    fullest = max(columns, key=lambda c: c[1].total())
    where, year, month = fullest[0]
    name = labels.month(year, month) if month else str(year)
    return labels.text(
        "charts.events_described",
        events=labels.count("dated_event", number),
        first=years[0],
        last=years[-1],
        most=fullest[1].total(),
        fullest=labels.text(_OUTSIDE[where]) if where in _OUTSIDE else name,
    )


def mentions_chart(cast: Cast, person: Person) -> Chart | None:
    """How often the articles name a person, oldest first: a bar for each, or for a few.

    None where there are fewer than three, or where none names them.
    """
    stories = cast.stories_of(person.id)
    number = sum(len(s.articles) for s in stories)
    if number < 3 or not person.mentions:
        return None
    bars = [0] * min(number, _MOST_BARS)
    counts, before = Counter(m.place.article for m in person.mentions), 0
    for story in stories:
        for article, times in counts.items():
            if (place := story.position.get(article)) is not None:
                bars[(before + place) * len(bars) // number] += times
        before += len(story.articles)
    most, width = max(bars) or 1, max(2.0, min(14.0, 600 / len(bars)))
    total = width * len(bars)
    key, labels = "mentions" if len(bars) == number else "mentions_of_a_few", stories[0].labels
    label = labels.text(f"charts.{key}", number, most=most)
    parts = [
        f'<svg viewBox="0 0 {total:.0f} 36" width="{total:.0f}" height="36" role="img" '
        f'aria-label="{html(label)}">'
    ]
    for i, n in enumerate(bars):
        height = 32 * n / most
        parts.append(
            f'<rect class="d-bar" x="{i * width:.1f}" y="{34 - height:.1f}" '
            f'width="{width - 1:.1f}" height="{height + 1:.1f}"/>'
        )
    return Chart(Markup("".join([*parts, "</svg>"])), html(_with_dates(label, stories)))


def statements_chart(labels: PageLabels, said: Sequence[tuple[str, int]]) -> Chart | None:
    """How many statements stand on each kind of source, a lying bar for each; None for fewer than two."""
    if len(said) < 2:
        return None
    most, wide, high = max(n for _, n in said), _NAMES + _LONGEST_BAR + _NUMBERS, _LYING * len(said)
    kinds = ", ".join(f"{words} {n}" for words, n in said)
    label = labels.text("charts.statements_described", sources=kinds)
    parts = [f'<svg viewBox="0 0 {wide} {high}" width="{wide}" role="img" aria-label="{html(label)}">']
    for i, (words, n) in enumerate(said):
        y, long = i * _LYING, _LONGEST_BAR * n / most
        parts.append(f'<text x="{_NAMES - 6}" y="{y + 14}" text-anchor="end">{html(words)}</text>')
        parts.append(
            f'<rect class="d-bar" x="{_NAMES}" y="{y + 3}" width="{long:.1f}" height="{_LYING - 6}"/>'
        )
        parts.append(f'<text x="{_NAMES + long + 5:.1f}" y="{y + 14}">{n}</text>')
    return Chart(Markup("".join([*parts, "</svg>"])), html(labels.text("charts.statements")))


def _with_dates(mentions: str, stories: Sequence[StoryIndex]) -> str:
    """With from when to when the articles of one story appeared; several stories overlap in time."""
    dated = [a for a in stories[0].by_date if a.dated.published_edtf] if len(stories) == 1 else []
    if len(dated) < 2:
        return mentions
    first, last, text = dated[0].published, dated[-1].published, stories[0].labels.text
    if first == last:
        return text("charts.mentions_of_one_day", mentions=mentions, day=first)
    return text("charts.mentions_from_to", mentions=mentions, first=first, last=last)
