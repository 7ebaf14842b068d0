"""Pictures drawn at build time as SVG: who speaks of whom, the timeline's strip, mentions over time.

They stand in the page itself, so that they take the theme's colours, and hold no links:
the list beside a picture does. Who speaks of whom stands in two columns, since a force-directed
layout laid names over names from some twenty people on.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Person
from generator.rendering.context import Site
from generator.rendering.escaping import html
from generator.rendering.page import counted
from generator.rendering.story import Story
from generator.timex.edtf import bounds
from generator.timex.words import MONTHS

# Who speaks of whom: two columns of names, as wide as a phone shows them legibly.
_WIDTH, _LABELS, _ROW, _NAME_LENGTH = 460, 165, 24, 22
_DRAWN, _LISTED, _SWEEPS = 40, 200, 4
# The strip: months are told apart in a story of no more years than this.
_STRIP_WIDTH, _MONTHS_BELOW = 460, 3
_MOST_BARS = 120


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, a note on what it shows, and the same as lines of Markdown."""

    svg: Markup
    note: str
    lines: tuple[Markup, ...]


def who_speaks_of_whom(site: Site, page: str) -> Picture | None:
    """Speakers on the left, whom they name on the right, a line for each pair; None without any."""
    pairs = _speaks_of(site)
    if not pairs:
        return None
    ranked = sorted(pairs.items(), key=lambda x: (-x[1], -site.cast.weight(x[0][0]), x[0]))
    lines = tuple(
        site.person_link(page, a)
        + Markup(" speaks of ")
        + site.person_link(page, b)
        + Markup(f" in {counted(n, 'quote')}")
        for (a, b), n in ranked[:_LISTED]
    )
    note = "Speakers stand on the left, whom they name on the right; the thicker the line, the more often."
    if len(ranked) > _DRAWN:
        note += f" Drawn are the {_DRAWN} pairs of {len(ranked)} that occur most often."
    return Picture(_columns(site, dict(ranked[:_DRAWN])), note, lines)


def _speaks_of(site: Site) -> Counter[tuple[str, str]]:
    """(speaker, person named) → in how many utterances."""
    pairs: Counter[tuple[str, str]] = Counter()
    for person in site.cast.ranked:
        for _, u in site.cast.said_of(person.id):
            speaker = u.attributed.person
            if speaker and speaker in site.cast.people:
                pairs[speaker, person.id] += 1
    return pairs


def _columns(site: Site, pairs: Mapping[tuple[str, str], int]) -> Markup:
    left, right = _ordered(site, pairs)
    height = _ROW * max(len(left), len(right)) + 12
    ys = [_spread(column, height) for column in (left, right)]
    most = max(pairs.values())
    parts = [f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="Who speaks of whom">']
    x1, x2 = _LABELS, _WIDTH - _LABELS
    middle = (x1 + x2) / 2
    for (a, b), times in sorted(pairs.items()):
        y1, y2 = ys[0][a], ys[1][b]
        parts.append(
            f'<path class="d-edge" d="M{x1} {y1:.0f}'
            f'C{middle:.0f} {y1:.0f} {middle:.0f} {y2:.0f} {x2} {y2:.0f}" '
            f'stroke-width="{1 + 4 * times / most:.1f}"/>'
        )
    for column, x, towards, at in ((left, x1 - 8, "end", x1), (right, x2 + 8, "start", x2)):
        for person in column:
            y = ys[0 if column is left else 1][person]
            name = html(_short_name(site.cast.people[person].name))
            parts.append(f'<circle class="d-node" cx="{at}" cy="{y:.0f}" r="4"/>')
            parts.append(f'<text x="{x}" y="{y + 4:.0f}" text-anchor="{towards}">{name}</text>')
    return Markup("".join([*parts, "</svg>"]))


def _ordered(site: Site, pairs: Mapping[tuple[str, str], int]) -> tuple[list[str], list[str]]:
    """Both columns so that few lines cross: each person near those they are joined to (barycentres)."""
    rank = site.cast.rank
    left = sorted({a for a, _ in pairs}, key=rank.__getitem__)
    right = sorted({b for _, b in pairs}, key=rank.__getitem__)
    for _ in range(_SWEEPS):
        right.sort(key=lambda b: _barycentre(left, {x: n for (x, y), n in pairs.items() if y == b}))
        left.sort(key=lambda a: _barycentre(right, {y: n for (x, y), n in pairs.items() if x == a}))
    return left, right


def _barycentre(column: Sequence[str], joined: Mapping[str, int]) -> float:
    """The mean place of those that a person is joined to, by how often."""
    return sum(column.index(p) * n for p, n in joined.items()) / sum(joined.values())


def _spread(column: Sequence[str], height: int) -> dict[str, float]:
    step = height / len(column)
    return {person: step * (i + 0.5) for i, person in enumerate(column)}


def _short_name(name: str) -> str:
    return name if len(name) <= _NAME_LENGTH else name[: _NAME_LENGTH - 1] + "…"


# ---- the timeline's strip --------------------------------------------------------------


def timeline_strip(story: Story) -> Markup | None:
    """How many events fall into each year, each month of a short story, by how exact their dates are.

    A column a year or month in which anything is dated; None where there are fewer than three.
    """
    dated = [(e, *bounds(e.edtf)) for e in story.events if e.edtf and not story.is_minor(e)]
    dated = [(e, a, b) for e, a, b in dated if a[0] > -9999 and b[0] < 9999]
    by_month = len({a[0] for _, a, _ in dated}) <= _MONTHS_BELOW
    columns: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for e, a, b in dated:
        exact = (
            "inferred" if e.inferred or e.basis in ("carried", "publication") else "day" if a == b else "wide"
        )
        columns[a[0], a[1] if by_month and (a[0], a[1]) == (b[0], b[1]) else 0][exact] += 1
    if len(columns) < 3:
        return None
    return _strip(sorted(columns.items()), counted(len(dated), "dated event"))


def _strip(columns: Sequence[tuple[tuple[int, int], Counter[str]]], count: str) -> Markup:
    wide = min(44.0, (_STRIP_WIDTH - 16) / len(columns))
    # No wider than its columns: a short strip is legible on a phone.
    across = min(_STRIP_WIDTH, 24 + wide * len(columns))
    most = max(c.total() for _, c in columns)
    unit = min(9.0, 56 / most)
    first, last = columns[0][0][0], columns[-1][0][0]
    label = f"{count}, {first} to {last}" if first != last else f"{count} in {first}"
    parts = [
        f'<svg viewBox="0 0 {across:.0f} 96" width="{across:.0f}" role="img" aria-label="{html(label)}">',
        f'<line class="d-axis" x1="4" x2="{8 + wide * len(columns):.0f}" y1="64" y2="64"/>',
    ]
    free, year = -1.0, None
    for i, ((y, month), counts) in enumerate(columns):
        x, top = 8 + i * wide, 63.0
        for exact in ("day", "wide", "inferred"):
            if tall := counts[exact] * unit:
                top -= tall
                parts.append(
                    f'<rect class="d-bar d-{exact}" x="{x + 1:.1f}" y="{top:.1f}" '
                    f'width="{wide - 2:.1f}" height="{max(tall - 1, 0.5):.1f}"/>'
                )
        words = (MONTHS[month - 1][:3] if month else "") if y == year else str(y)
        if words and x >= free:
            parts.append(f'<text x="{x:.0f}" y="80">{words}</text>')
            free, year = x + 9 * len(words) + 6, y
    return Markup("".join([*parts, "</svg>"]))


# ---- mentions over time -----------------------------------------------------------------


def mention_line(site: Site, person: Person) -> Markup | None:
    """How often the articles name a person, oldest first: a bar for each, or for a few; None below three."""
    stories = site.cast.stories_of(person.id)
    number = sum(len(s.articles) for s in stories)
    if number < 3:
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
    label = f"Mentions in {counted(number, 'article')}, oldest first; at most {most} a bar"
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
    return Markup("".join([*parts, "</svg>"]))
