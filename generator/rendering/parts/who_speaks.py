"""Who speaks of whom, drawn at build time as SVG between two columns of names.

A force-directed layout laid names over names from some twenty people on. The drawing is
part of the page itself, so that it takes the theme's colours; the names beside it are links, of
one size on any screen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from generator.rendering.escaping import html
from generator.rendering.page_context import PageContext
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import stands_on, with_capital
from generator.rendering.story_index import StoryIndex, cut_short

# Who speaks of whom: the drawing is stretched between two columns of names, of so many units a row.
_WIDTH, _ROW = 100, 34
_DRAWN, _LISTED, _SWEEPS = 40, 200, 4
# Letters of a name beside the drawing, and of a name and a story where both stand there: an ellipsis that a
# browser puts there stands outside the column.
_LONGEST_NAME, _LONGEST_OF_TWO = 44, 24
_Named = TypeVar("_Named")


@dataclass(frozen=True, slots=True)
class _SpeaksUnder:
    """Who or what speaks, by id: a person over the whole site, another source within its story."""

    id: str
    story: str | None = None


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

    All who are known speak: each of several who do so jointly, a source that is no person within its story,
    which stands beside its name where another story has one of that name.
    """
    pairs = _speaks_of(page.site)
    if not pairs:
        return None
    ranked = sorted(pairs.items(), key=lambda x: (-x[1], _rank(page.site, x[0][0]), x[0][1]))
    say, text = page.labels.markdown, page.labels.text
    shared = _shared_names(page.site, {speaker for speaker, _ in pairs})
    lines = tuple(
        say("people.who_speaks_line", n, speaker=_speaker(page, a, shared), person=page.person_link(b))
        for (a, b), n in ranked[:_LISTED]
    )
    note = text("people.who_speaks_note")
    if len(ranked) > _DRAWN:
        note += " " + text("people.who_speaks_drawn", number=_DRAWN, all=len(ranked))
    drawn = dict(ranked[:_DRAWN])
    speakers, named = _ordered(page.site, drawn)
    return Picture(
        speakers=tuple(_speaker(page, speaker, shared, drawn=True) for speaker in speakers),
        svg=_edges(speakers, named, drawn, text("people.who_speaks_drawing")),
        named=tuple(_person(page, person) for person in named),
        note=note,
        lines=lines,
    )


def _speaks_of(site: SiteIndex) -> Counter[tuple[_SpeaksUnder, str]]:
    """(speaker, person named) → in how many utterances."""
    pairs: Counter[tuple[_SpeaksUnder, str]] = Counter()
    for person in site.cast.ranked:
        for story, u in site.cast.quotes_naming(person.id):
            for kind, speaker, _ in stands_on(story, u.attributed):
                if kind == "person" and speaker in site.cast.people:
                    pairs[_SpeaksUnder(speaker), person.id] += 1
                elif kind != "person" and speaker in story.sources:
                    pairs[_SpeaksUnder(speaker, story.name), person.id] += 1
    return pairs


def _shared_names(site: SiteIndex, speakers: Iterable[_SpeaksUnder]) -> frozenset[str]:
    """The names, in small letters, that sources of several stories have."""
    called = {(_name(site, s).casefold(), s.story) for s in speakers if s.story is not None}
    stories_with = Counter(name for name, _ in called)
    return frozenset(name for name, stories in stories_with.items() if stories > 1)


def _name(site: SiteIndex, speaker: _SpeaksUnder) -> str:
    """The name of a source that is no person."""
    return with_capital(_story_of(site, speaker).sources[speaker.id].name)


def _story_of(site: SiteIndex, speaker: _SpeaksUnder) -> StoryIndex:
    return site.story_called[speaker.story or ""]


def _speaker(
    page: PageContext, speaker: _SpeaksUnder, shared: frozenset[str], *, drawn: bool = False
) -> Markup:
    """The name of a person or another source, linked; cut short beside the drawing."""
    if speaker.story is None:
        return _person(page, speaker.id) if drawn else page.person_link(speaker.id)
    story, name = _story_of(page.site, speaker), _name(page.site, speaker)
    parts = [name, page.site.story_name(story)] if name.casefold() in shared else [name]
    longest = _LONGEST_NAME if len(parts) == 1 else _LONGEST_OF_TWO
    cut = [cut_short(part, longest) for part in parts] if drawn else parts
    whole = _in_story(page, parts) if cut != parts else ""
    target = page.site.source_address(story, speaker.id) or page.path
    return page.text_link(target, _in_story(page, cut), title=whole)


def _in_story(page: PageContext, parts: Sequence[str]) -> str:
    """A name with its story's, where there are both."""
    if len(parts) == 1:
        return parts[0]
    return page.labels.text("people.speaker_in_story", speaker=parts[0], story=parts[1])


def _person(page: PageContext, person: str) -> Markup:
    """A person's name beside the drawing."""
    name = page.site.cast.people[person].name
    cut = cut_short(name, _LONGEST_NAME)
    if cut == name:
        return page.person_link(person)
    return page.text_link(page.site.person_address(person), cut, title=name, css=".d-person")


def _rank(site: SiteIndex, speaker: _SpeaksUnder) -> tuple[int, str, str]:
    """People by their weight, then the others by their stories."""
    if speaker.story is None:
        return site.cast.rank[speaker.id], "", speaker.id
    return len(site.cast.rank), speaker.story, speaker.id


def _edges(
    left: Sequence[_SpeaksUnder],
    right: Sequence[str],
    pairs: Mapping[tuple[_SpeaksUnder, str], int],
    label: str,
) -> Markup:
    height = _ROW * max(len(left), len(right))
    from_y, to_y = _spread(left, height), _spread(right, height)
    most, middle = max(pairs.values()), _WIDTH // 2
    parts = [
        f'<svg viewBox="0 0 {_WIDTH} {height}" preserveAspectRatio="none" role="img" '
        f'aria-label="{html(label)}">'
    ]
    for (a, b), times in sorted(pairs.items(), key=lambda x: (from_y[x[0][0]], to_y[x[0][1]])):
        y1, y2 = from_y[a], to_y[b]
        parts.append(
            f'<path class="d-edge" d="M0 {y1:.0f}C{middle} {y1:.0f} {middle} {y2:.0f} {_WIDTH} {y2:.0f}" '
            f'stroke-width="{1 + 4 * times / most:.1f}"/>'
        )
    return Markup("".join([*parts, "</svg>"]))


def _ordered(
    site: SiteIndex, pairs: Mapping[tuple[_SpeaksUnder, str], int]
) -> tuple[list[_SpeaksUnder], list[str]]:
    """Both columns so that few lines cross: each person near those they are joined to (barycentres)."""
    left = sorted({a for a, _ in pairs}, key=lambda a: _rank(site, a))
    right = sorted({b for _, b in pairs}, key=site.cast.rank.__getitem__)
    for _ in range(_SWEEPS):
        right.sort(key=lambda b: _barycentre(left, {x: n for (x, y), n in pairs.items() if y == b}))
        left.sort(key=lambda a: _barycentre(right, {y: n for (x, y), n in pairs.items() if x == a}))
    return left, right


def _barycentre(column: Sequence[_Named], joined: Mapping[_Named, int]) -> float:
    """The mean place of those that a person is joined to, by how often."""
    return sum(column.index(p) * n for p, n in joined.items()) / sum(joined.values())


def _spread(column: Sequence[_Named], height: int) -> dict[_Named, float]:
    step = height / len(column)
    return {person: step * (i + 0.5) for i, person in enumerate(column)}
