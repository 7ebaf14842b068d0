"""What the processes of a build do: draw the facts of articles, and link stories once there are all facts."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.linking.dossier import StoryToLink
    from generator.model import Article, Dossier


def work_on(piece: list[Article] | StoryToLink, model: str | None) -> Any:
    """The facts of some articles with what they cost, or the dossier of a story."""
    if isinstance(piece, list):
        from generator.drawing_facts import extract_chunk

        return extract_chunk(piece, model)
    return _linked(piece)


def _linked(story: StoryToLink) -> Dossier | None:
    """Its dossier without the facts, which are known where it goes; None where linking broke.

    Whoever asked then links it itself, and meets the defect there, with its traceback.
    """
    from generator.linking.bare_dossiers import bare
    from generator.linking.dossier import link_story

    with suppress(Exception):
        return bare(link_story(story))
    return None
