"""The ways into a long list of people: by weight, and from A to Z by letter."""

from __future__ import annotations

from markupsafe import Markup

from generator.rendering.addresses import PEOPLE, people_called
from generator.rendering.escaping import markdown
from generator.rendering.page_context import PageContext


def ways_into_people(page: PageContext, part: str = "") -> list[Markup]:
    """The list by weight and each letter in a row; in another the parts that ``part``'s letter has."""
    alphabet, text = page.site.alphabet, page.labels.text
    first = _row(page, [(PEOPLE, text("people.by_weight")), *map(_letters, alphabet.letters)])
    if not part or not (within := alphabet.within(part)):
        return [first]
    return [first, _row(page, [_letters(longer) for longer in within])]


def _letters(part: str) -> tuple[str, str]:
    return people_called(part), part.capitalize()


def _row(page: PageContext, links: list[tuple[str, str]]) -> Markup:
    shown = (
        Markup("**{}**").format(markdown(words)) if target == page.path else page.text_link(target, words)
        for target, words in links
    )
    return Markup(" · ").join(shown)
