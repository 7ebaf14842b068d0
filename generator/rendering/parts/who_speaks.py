"""Who speaks of whom, drawn at build time as SVG between two columns of names.

A force-directed layout laid names over names from some twenty people on. The drawing is
part of the page itself, so that it takes the theme's colours; the names beside it are links, of
one size on any screen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.rendering.escaping import html
from generator.rendering.page_context import PageContext
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import stands_on

# Who speaks of whom: the drawing is stretched between two columns of names, of so many units a row.
_WIDTH, _ROW = 100, 34
_DRAWN, _LISTED, _SWEEPS = 40, 200, 4
# Before the id of an organisation, where people stand by their ids: no id has a space.
_ORGANISATION = "organisation "
# Of an organisation beside the drawing: two lines on a phone.
_LONGEST_NAME = 36


@dataclass(frozen=True, slots=True)
class Picture:
    """Two columns of names, the drawing that joins them, a note on it, and the same as lines of Markdown."""

    speakers: tuple[Markup, ...]
    svg: Markup
    named: tuple[Markup, ...]
    note: str
    lines: tuple[Markup, ...]


def who_speaks_of_whom(page: PageContext) -> Picture | None:
    """Speakers on the left, whom they name on the right, a line for each pair; None without any.

    Organisations speak, too, where the site has one story: of several, each has sources of its own.
    """
    pairs = _speaks_of(page.site)
    if not pairs:
        return None
    ranked = sorted(pairs.items(), key=lambda x: (-x[1], _rank(page.site, x[0][0]), x[0]))
    say, text = page.labels.markdown, page.labels.text
    lines = tuple(
        say("people.who_speaks_line", n, speaker=_speaker(page, a), person=page.person_link(b))
        for (a, b), n in ranked[:_LISTED]
    )
    note = text("people.who_speaks_note")
    if len(ranked) > _DRAWN:
        note += " " + text("people.who_speaks_drawn", number=_DRAWN, all=len(ranked))
    drawn = dict(ranked[:_DRAWN])
    speakers, named = _ordered(page.site, drawn)
    return Picture(
        speakers=tuple(_speaker(page, speaker, _LONGEST_NAME) for speaker in speakers),
        svg=_edges(speakers, named, drawn, text("people.who_speaks_drawing")),
        named=tuple(page.person_link(person) for person in named),
        note=note,
        lines=lines,
    )


def _speaks_of(site: SiteIndex) -> Counter[tuple[str, str]]:
    """(speaker, person named) → in how many utterances."""
    pairs: Counter[tuple[str, str]] = Counter()
    for person in site.cast.ranked:
        for story, u in site.cast.said_of(person.id):
            kind, speaker, _ = stands_on(story, u.attributed)
            if kind == "person" and speaker in site.cast.people:
                pairs[speaker, person.id] += 1
            elif kind == "organisation" and not site.addresses.several:
                pairs[_ORGANISATION + speaker, person.id] += 1
    return pairs


def _speaker(page: PageContext, speaker: str, longest: int | None = None) -> Markup:
    """The name of a person or an organisation, which may be cut short, linked."""
    if not speaker.startswith(_ORGANISATION):
        return page.person_link(speaker)
    (story,) = page.site.stories
    source = story.sources[speaker.removeprefix(_ORGANISATION)]
    name = source.name
    if longest is not None and len(name) > longest:
        name = (name[:longest].rpartition(" ")[0] or name[:longest]) + "…"
    return page.text_link(page.site.source_address(story, source.id) or page.path, name)


def _rank(site: SiteIndex, speaker: str) -> int:
    """People by their weight, then organisations."""
    return site.cast.rank.get(speaker, len(site.cast.rank))


def _edges(
    left: Sequence[str], right: Sequence[str], pairs: Mapping[tuple[str, str], int], label: str
) -> Markup:
    height = _ROW * max(len(left), len(right))
    from_y, to_y = _spread(left, height), _spread(right, height)
    most, middle = max(pairs.values()), _WIDTH // 2
    parts = [
        f'<svg viewBox="0 0 {_WIDTH} {height}" preserveAspectRatio="none" role="img" '
        f'aria-label="{html(label)}">'
    ]
    for (a, b), times in sorted(pairs.items()):
        y1, y2 = from_y[a], to_y[b]
        parts.append(
            f'<path class="d-edge" d="M0 {y1:.0f}C{middle} {y1:.0f} {middle} {y2:.0f} {_WIDTH} {y2:.0f}" '
            f'stroke-width="{1 + 4 * times / most:.1f}"/>'
        )
    return Markup("".join([*parts, "</svg>"]))


def _ordered(site: SiteIndex, pairs: Mapping[tuple[str, str], int]) -> tuple[list[str], list[str]]:
    """Both columns so that few lines cross: each person near those they are joined to (barycentres)."""
    left = sorted({a for a, _ in pairs}, key=lambda a: (_rank(site, a), a))
    right = sorted({b for _, b in pairs}, key=lambda b: _rank(site, b))
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
