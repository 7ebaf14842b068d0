"""On whom the statements of a story stand: each source, people too, with its statements.

In: a story's utterances. Out: an entry for each source, by kind and then by how much it says. What several
people or organisations say jointly stands on each. What a near-copy tells is a source's, too, but counts
once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import LinkedQuotation, SourceKind, Utterance
from generator.rendering.story_index import StoryIndex

# The kinds of source in the order that pages have them. None: nobody is given as the source, or nobody known.
STANDING_KINDS: tuple[SourceKind | None, ...] = (
    "person", "organisation", "document", "group", "unnamed", None,
)  # fmt: skip
_Standing = tuple[SourceKind | None, str, str]
_STANDING_IDS = {
    "person": "people",
    "organisation": "organisations",
    "document": "documents",
    "group": "groups",
}


def standing_id(kind: SourceKind | None) -> str:
    """The id of the heading above the sources of a kind."""
    return "unknown" if kind is None else _STANDING_IDS.get(kind, kind)


def standing_label(kind: SourceKind | None, what: str) -> str:
    """The key of a label of a kind of source: of ``one``, of ``many``, or its ``heading``."""
    return f"sources.{kind or 'unknown'}_{what}"


@dataclass(frozen=True, slots=True)
class Voice:
    """A source with its statements, in order; ``key`` is a person's or a source's id.

    ``counted`` are those that count: a near-copy tells the others again.
    """

    kind: SourceKind | None
    key: str
    name: str
    said: tuple[Utterance, ...]
    counted: tuple[Utterance, ...]

    @property
    def statements(self) -> int:
        """How many statements it makes."""
        return len(self.counted)

    @property
    def title(self) -> str:
        """The name over what it says."""
        return with_capital(self.name)

    @property
    def has_page(self) -> bool:
        """Whether a source that is no person says enough for a page of its own."""
        return self.kind in ("organisation", "document", "group") and len(self.said) > 1

    @property
    def links(self) -> int:
        """How many links an index has for it: one to its page, or two for each statement."""
        return 1 if self.kind == "person" or self.has_page else 2 * len(self.said)


def with_capital(name: str) -> str:
    """A source's name where it begins a line: one that begins with a common word has a capital there."""
    return name[:1].upper() + name[1:] if name.partition(" ")[0].islower() else name


def voices(story: StoryIndex, utterances: Iterable[Utterance]) -> tuple[Voice, ...]:
    """Those on whom utterances stand, by kind, within a kind those who say most first."""
    said: dict[_Standing, list[Utterance]] = defaultdict(list)
    for u in utterances:
        for source in stands_on(story, u.attributed):
            said[source].append(u)
    found = [
        Voice(kind, key, name, tuple(of), tuple(story.counted(of))) for (kind, key, name), of in said.items()
    ]
    return tuple(sorted(found, key=_voice_order))


def indexed_voices(story: StoryIndex) -> tuple[Voice, ...]:
    """A story's voices as its index has them: each statement without a known source by itself."""
    out: list[Voice] = []
    for voice in voices(story, story.utterances):
        alone = voice.said if voice.kind is None else ()
        out += [Voice(None, u.id, "", (u,), (u,)) for u in alone] if alone else [voice]
    return tuple(out)


def _voice_order(voice: Voice) -> tuple[int, int, str, str]:
    return STANDING_KINDS.index(voice.kind), -len(voice.said), voice.name.casefold(), voice.key


def stands_on(story: StoryIndex, q: LinkedQuotation) -> list[_Standing]:
    """The kind, id and name of the source of a quotation, of several who speak jointly of each.

    None and "" where nobody known is one.
    """
    if people := story.speakers_of(q):
        return [("person", p, story.people[p].name if p in story.people else "") for p in people]
    if bodies := story.bodies_of(q):
        return [("organisation", body, story.sources[body].name) for body in bodies]
    if q.source is None or not q.source.name:
        return [(None, "", "")]
    return [(q.source.kind, q.source_id or "", q.source.name)]
