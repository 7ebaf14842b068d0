"""At a glance: on whom a story or an article rests: how many sources of each kind, and how much they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generator.model import SourceKind, Utterance
from generator.rendering.page_context import StoryPageContext
from generator.rendering.plurals import counted
from generator.rendering.standing import STANDING_KINDS, Voice, voices


def rests_on(page: StoryPageContext, utterances: Iterable[Utterance]) -> Markup:
    """ "Rests on: 5 named people (12 statements), 2 organisations (4)", each linked; empty without any."""
    found = voices(page.story, utterances)
    if not found:
        return Markup("")
    speaking, said = Counter(v.kind for v in found), statements_by_kind(found)
    parts: list[Markup] = []
    for kind in said:
        target = page.site.source_kind_address(page.story, kind)
        number = said[kind] if parts else counted(said[kind], "statement")
        parts.append(page.text_link(target, kind_counted(kind, speaking[kind])) + Markup(f" ({number})"))
    return Markup("Rests on: ") + Markup(", ").join(parts)


def kind_counted(kind: SourceKind | None, number: int) -> str:
    """How many sources of a kind: "2 organisations"."""
    words = STANDING_KINDS[kind]
    return words.one if kind is None else counted(number, words.one, words.many)


def voice_counts(voice: Voice) -> str:
    """How much a source says, and in how many articles: "3 statements, 2 articles"."""
    articles = counted(len({u.article for u in voice.said}), "article")
    told = f"{counted(voice.statements, 'statement')}, {articles}"
    again = len(voice.said) - voice.statements
    return f"{told}; {again} more in {'a near-copy' if again == 1 else 'near-copies'}" if again else told


def statements_by_kind(found: Sequence[Voice]) -> dict[SourceKind | None, int]:
    """How many statements stand on sources of each kind that there is, in the order of the kinds."""
    said: dict[SourceKind | None, int] = {}
    for voice in found:
        said[voice.kind] = said.get(voice.kind, 0) + voice.statements
    return said
