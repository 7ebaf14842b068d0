"""Pictures drawn at build time as SVG: the timeline's strip, who speaks of whom, mentions over time.

They stand in the page itself, so that they take the theme's colours, and hold no links:
the list beside a picture does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
from markupsafe import Markup

from generator.model import Person
from generator.rendering.context import Site
from generator.rendering.escaping import html
from generator.rendering.page import counted
from generator.rendering.story import Story
from generator.timex.edtf import Day, bounds

_PICTURED = 40
_WIDTH, _HEIGHT = 720, 460
_STRIP_WIDTH, _STRIP_HEIGHT = 720, 84


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, a note on what it shows, and the same as lines of Markdown."""

    svg: Markup
    note: str
    lines: tuple[Markup, ...]


def who_speaks_of_whom(site: Site, page: str) -> Picture | None:
    """People as circles, an arrow from who speaks to who is named in their words; None without arrows."""
    arrows = _speaks_of(site)
    if not arrows:
        return None
    shown_people = _most_connected(site, arrows)
    shown = {pair: times for pair, times in arrows.items() if set(pair) <= shown_people}
    lines = tuple(
        site.person_link(page, a)
        + Markup(" speaks of ")
        + site.person_link(page, b)
        + Markup(f" in {counted(n, 'quote')}")
        for (a, b), n in sorted(arrows.items(), key=lambda x: (-x[1], x[0]))[:200]
    )
    left = len({p for pair in arrows for p in pair}) - len(shown_people)
    note = "An arrow leads from a speaker to the person they name; the thicker, the more often."
    if left > 0:
        note += f" The {len(shown_people)} people who matter most are drawn, {left} are not."
    return Picture(_network(site, shown), note, lines)


def _speaks_of(site: Site) -> Counter[tuple[str, str]]:
    arrows: Counter[tuple[str, str]] = Counter()
    for person in site.cast.ranked:
        for _, u in site.cast.said_of(person.id):
            speaker = u.attributed.person
            if speaker and speaker in site.cast.people:
                arrows[speaker, person.id] += 1
    return arrows


def _most_connected(site: Site, arrows: Counter[tuple[str, str]]) -> set[str]:
    connected = {p for pair in arrows for p in pair}
    return {p.id for p in [q for q in site.cast.ranked if q.id in connected][:_PICTURED]}


def _network(site: Site, arrows: dict[tuple[str, str], int]) -> Markup:
    people = [p for p in site.cast.ranked if any(p.id in pair for pair in arrows)]
    places = _layout([p.id for p in people], arrows)
    weights = {p.id: site.cast.weight(p.id) for p in people}
    heaviest = max(weights.values(), default=1) or 1
    radius = {p: 6 + 12 * (w / heaviest) ** 0.5 for p, w in weights.items()}
    most = max(arrows.values(), default=1)
    parts = [
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="Who speaks of whom">',
        '<defs><marker id="d-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
        'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" class="d-head"/></marker></defs>',
    ]
    for (a, b), times in sorted(arrows.items()):
        parts.append(_arrow(places[a], places[b], radius[a], radius[b], 1 + 3 * times / most))
    for p in people:
        x, y = places[p.id]
        parts.append(f'<circle class="d-node" cx="{x:.0f}" cy="{y:.0f}" r="{radius[p.id]:.0f}"/>')
    for p in people:
        x, y = places[p.id]
        anchor = "start" if x < _WIDTH * 0.2 else "end" if x > _WIDTH * 0.8 else "middle"
        parts.append(
            f'<text x="{x:.0f}" y="{_label_y(y, radius[p.id]):.0f}" text-anchor="{anchor}">'
            f"{html(_short_name(p.name))}</text>"
        )
    return Markup("".join([*parts, "</svg>"]))


def _label_y(y: float, radius: float) -> float:
    """Above a circle in the upper half, below one in the lower: away from the lines."""
    return y - radius - 5 if y < _HEIGHT / 2 else y + radius + 15


def _short_name(name: str) -> str:
    return name if len(name) <= 26 else name[:25] + "…"


def _layout(people: Sequence[str], arrows: dict[tuple[str, str], int]) -> dict[str, tuple[float, float]]:
    """Places that keep those who speak of each other together; the same for the same people."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(people)
    for (a, b), times in sorted(arrows.items()):
        graph.add_edge(a, b, weight=1 + graph.get_edge_data(a, b, {"weight": 0})["weight"] + times)
    if len(people) == 1:
        return {people[0]: (_WIDTH / 2, _HEIGHT / 2)}
    start = nx.circular_layout(graph)
    found = nx.spring_layout(
        graph, pos=start, k=2.2 / len(people) ** 0.5, iterations=120, seed=1, weight=None
    )
    xs, ys = [p[0] for p in found.values()], [p[1] for p in found.values()]
    left, top = min(xs), min(ys)
    wide, high = (max(xs) - left) or 1.0, (max(ys) - top) or 1.0
    return {
        p: (60 + (_WIDTH - 120) * float(x - left) / wide, 48 + (_HEIGHT - 80) * float(y - top) / high)
        for p, (x, y) in found.items()
    }


def _arrow(a: tuple[float, float], b: tuple[float, float], ra: float, rb: float, width: float) -> str:
    """A curve between the rims of two circles, bent so that there and back are told apart."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    ux, uy = dx / length, dy / length
    x1, y1 = a[0] + ux * ra, a[1] + uy * ra
    x2, y2 = b[0] - ux * (rb + 3), b[1] - uy * (rb + 3)
    mx, my = (x1 + x2) / 2 - uy * length * 0.12, (y1 + y2) / 2 + ux * length * 0.12
    return (
        f'<path class="d-edge" d="M{x1:.0f} {y1:.0f}Q{mx:.0f} {my:.0f} {x2:.0f} {y2:.0f}" '
        f'stroke-width="{width:.1f}" marker-end="url(#d-arrow)"/>'
    )


# ---- the timeline's strip --------------------------------------------------------------


def timeline_strip(story: Story) -> Markup | None:
    """When things happened: a dot a day, a bar for what is less exact; None below three dates."""
    dated = [(e, *bounds(e.edtf)) for e in story.events if e.edtf and not story.is_minor(e)]
    dated = [(e, a, b) for e, a, b in dated if a[0] > -9999 and b[0] < 9999]
    if len({(a, b) for _, a, b in dated}) < 3:
        return None
    # By rank of their first day, not by distance: a story's dates lie close together but for a few old ones.
    stops = sorted({a for _, a, _ in dated} | {b for _, _, b in dated})
    at = {m: 24 + (_STRIP_WIDTH - 48) * i / max(1, len(stops) - 1) for i, m in enumerate(stops)}
    count = counted(len(dated), "dated event")
    first, last = min(a for _, a, _ in dated), max(b for _, _, b in dated)
    label = f"{count} from {first[0]} to {last[0]}" if first[0] != last[0] else f"{count} in {first[0]}"
    parts = [
        f'<svg viewBox="0 0 {_STRIP_WIDTH} {_STRIP_HEIGHT}" role="img" aria-label="{html(label)}">',
        f'<line class="d-axis" x1="12" x2="{_STRIP_WIDTH - 12}" y1="56" y2="56"/>',
    ]
    stacked: Counter[float] = Counter()
    for e, a, b in dated:
        x1, x2 = at[a], at[b]
        css = "d-dot d-hollow" if e.inferred or e.basis in ("carried", "publication") else "d-dot"
        if x2 - x1 < 1:
            height = stacked[x1]
            stacked[x1] += 1
            if height < 5:
                parts.append(f'<circle class="{css}" cx="{x1:.0f}" cy="{48 - 9 * height:.0f}" r="3.6"/>')
        else:
            parts.append(f'<rect class="d-bar" x="{x1:.0f}" y="54" width="{x2 - x1:.0f}" height="5" rx="2"/>')
    parts.extend(_strip_labels(stops, at))
    return Markup("".join([*parts, "</svg>"]))


def _strip_labels(stops: Sequence[Day], at: dict[Day, float]) -> list[str]:
    """Years under the strip, as many as fit."""
    out, free = [], -40.0
    seen: set[int] = set()
    for day in stops:
        if day[0] not in seen and at[day] >= free:
            seen.add(day[0])
            out.append(f'<text x="{at[day]:.0f}" y="74" text-anchor="middle">{day[0]}</text>')
            free = at[day] + 40
    return out


# ---- mentions over time -----------------------------------------------------------------


def mention_line(site: Site, person: Person) -> Markup | None:
    """A bar an article, in order of date: how often it names the person; None below three articles."""
    counts = Counter(m.place.article for m in person.mentions)
    bars = [counts[a.id] for s in site.cast.stories_of(person.id) for a in s.by_date]
    if len(bars) < 3:
        return None
    bars = bars[:240]
    most, width = max(bars) or 1, max(2.0, min(14.0, 600 / len(bars)))
    total = width * len(bars)
    label = f"Mentions in {counted(len(bars), 'article')}, oldest first; at most {max(bars)}"
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
