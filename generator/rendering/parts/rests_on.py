"""At a glance: on whom a story or an article rests: how many sources of each kind, and how much they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generator.model import SourceKind, Utterance
from generator.rendering.escaping import markdown
from generator.rendering.page_context import StoryPageContext
from generator.rendering.page_labels import PageLabels
from generator.rendering.standing import Voice, standing_label, voices

_NAMED_OF_A_KIND = 6


def rests_on(page: StoryPageContext, utterances: Iterable[Utterance], *, which: bool = False) -> Markup:
    """ "Rests on: 5 named people (12 statements), 2 organisations (4)", each linked; empty without any.

    ``which`` asks for the names of those that are no people, who are named elsewhere on the page: where the
    list that the link leads to has others, too.
    """
    found = voices(page.story, utterances)
    if not found:
        return Markup("")
    speaking, said = Counter(v.kind for v in found), statements_by_kind(found)
    parts: list[Markup] = []
    for kind in said:
        target = page.site.source_kind_address(page.story, kind)
        number = markdown(str(said[kind]) if parts else page.labels.count("statement", said[kind]))
        kinds = page.text_link(target, kind_counted(page.labels, kind, speaking[kind]))
        if which and kind not in ("person", None):
            names = _names_of(page, [v for v in found if v.kind == kind])
            number = page.labels.markdown("sources.which", statements=number, names=names)
        parts.append(kinds + Markup(f" ({number})"))
    return page.labels.markdown("sources.rests_on", sources=Markup(", ").join(parts))


def _names_of(page: StoryPageContext, found: Sequence[Voice]) -> Markup:
    """The names of some sources, the first few, each linked."""
    links = [voice_link(page, voice) for voice in found[:_NAMED_OF_A_KIND]]
    more = len(found) - len(links)
    names = Markup(", ").join(links)
    return names + " " + page.labels.markdown("counts.and_more", number=more) if more else names


def voice_link(page: StoryPageContext, voice: Voice) -> Markup:
    """A source's name, linked to what it says."""
    if voice.kind == "person" and voice.key in page.site.cast.people:
        return page.person_link(voice.key)
    return page.named_source(voice.key, voice.title)


def kind_counted(labels: PageLabels, kind: SourceKind | None, number: int) -> str:
    """How many sources of a kind: "2 organisations"."""
    return labels.text(f"sources.{kind}", number) if kind else labels.text(standing_label(kind, "one"))


def voice_counts(labels: PageLabels, voice: Voice) -> str:
    """How much a source says, and in how many articles: "3 statements, 2 articles"."""
    articles = labels.count("article", len({u.article for u in voice.counted}))
    told = f"{labels.count('statement', voice.statements)}, {articles}"
    again = len(voice.said) - voice.statements
    return f"{told}; {labels.count('more_in_near_copies', again)}" if again else told


def statements_by_kind(found: Sequence[Voice]) -> dict[SourceKind | None, int]:
    """How many statements stand on sources of each kind that there is, in the order of the kinds.

    What several say jointly is one statement.
    """
    said: dict[SourceKind | None, set[str]] = {}
    for voice in found:
        said.setdefault(voice.kind, set()).update(u.id for u in voice.counted)
    return {kind: len(of) for kind, of in said.items()}
