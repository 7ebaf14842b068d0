"""Names that stand beside the prose only, in headings, links, captions and datelines, make nobody a person."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from generator.model import Article
from tests.as_read import facts_as_read

Parsed = Callable[[str], Doc]
PROSE = (
    "The ferry of Ostvik sank on Monday, and the council met in the evening.",
    "“We have lost the only ferry that we had,” Mayor Ann Lee said in the town hall.",
    "Lee wants a new ferry by the summer, and the council gave her nine million crowns for it.",
    "The old pier is to be mended in the autumn, when the ice has not come yet.",
)


def mentions(parsed: Parsed, *lines: str) -> dict[str, list[str]]:
    """The people of a text of these lines, each with the words that name them."""
    text = "\n\n".join(lines)
    people = facts_as_read(Article("a", "a.txt", text), parsed).people
    return {p.name: [text[m.span.start : m.span.end] for m in p.mentions if m.kind == "name"] for p in people}


def test_whom_only_a_heading_names_is_nobody(parsed: Parsed) -> None:
    """A page puts a heading of another story between paragraphs."""
    heading = "Karl Berg and the lighthouse"
    assert list(mentions(parsed, *PROSE[:2], heading, *PROSE[2:])) == ["Ann Lee"]


def test_whom_prose_names_keeps_the_mention_of_a_heading(parsed: Parsed) -> None:
    """A surname in prose is enough for the whole name in a heading to be kept."""
    found = mentions(parsed, *PROSE[:2], "Ann Lee and the ferry", *PROSE[2:])
    assert found == {"Ann Lee": ["Ann Lee", "Ann Lee", "Lee"]}


def test_whom_a_heading_and_a_sentence_name_is_a_person(parsed: Parsed) -> None:
    """Nobody is lost because a heading names them, too."""
    sentence = "The engineer Karl Berg looked at the piles on Tuesday and shook his head."
    found = mentions(parsed, *PROSE[:2], "Karl Berg and the piles", sentence, *PROSE[2:])
    assert found["Karl Berg"] == ["Karl Berg", "Karl Berg"]


def test_whom_only_a_link_names_is_nobody(parsed: Parsed) -> None:
    """A line that leads to another story tells nothing of this one."""
    link = "READ MORE: What Karl Berg told the court"
    assert mentions(parsed, *PROSE[:2], link, *PROSE[2:]) == {"Ann Lee": ["Ann Lee", "Lee"]}


def test_whom_only_a_caption_names_is_nobody(parsed: Parsed) -> None:
    """A caption makes nobody a person of the article."""
    caption = "Karl Berg looks at the ferry. (Photo: Eva Holt/Agency)"
    assert mentions(parsed, *PROSE[:2], caption, *PROSE[2:]) == {"Ann Lee": ["Ann Lee", "Lee"]}


def test_whom_prose_names_a_caption_names_too(parsed: Parsed) -> None:
    """A caption's name as prose writes it is a mention, in its place; the photographer's is none."""
    caption = "Ann Lee looks at the ferry. (Photo: Eva Holt/Agency)"
    assert mentions(parsed, *PROSE[:2], caption, *PROSE[2:]) == {"Ann Lee": ["Ann Lee", "Ann Lee", "Lee"]}


def test_a_longer_word_in_a_caption_is_not_the_name(parsed: Parsed) -> None:
    """ "Leeward" does not name Lee."""
    caption = "The Leeward at the quay. (Photo: Eva Holt/Agency)"
    assert mentions(parsed, *PROSE[:2], caption, *PROSE[2:]) == {"Ann Lee": ["Ann Lee", "Lee"]}


def test_a_name_of_two_people_is_neither_s_in_a_caption(parsed: Parsed) -> None:
    """Where two people are called Lee, a caption's "Lee" alone says not who; the whole name does."""
    two = "The owner of the ferry, Carl Lee, left the town on Tuesday. Lee has not been seen since."
    caption = "Lee and Carl Lee at the quay. (Photo: Eva Holt/Agency)"
    text = "\n\n".join([*PROSE[:3], two, caption, *PROSE[3:]])
    at = text.index(caption)
    people = facts_as_read(Article("a", "a.txt", text), parsed).people
    inside = {
        p.name: [
            text[m.span.start : m.span.end] for m in p.mentions if at <= m.span.start < at + len(caption)
        ]
        for p in people
    }
    assert inside["Carl Lee"] == ["Carl Lee"]


def test_the_place_of_a_dateline_is_no_person(parsed: Parsed) -> None:
    """ "HOLM (Agency) —" makes Holm a place, also in the sentences."""
    lead = "HOLM (Agency) — Holm voted on Monday. Holm is tired of its old pier, Ann Lee said."
    assert list(mentions(parsed, lead, *PROSE[2:])) == ["Ann Lee"]


def test_who_is_called_as_the_place_of_a_dateline_is_a_person(parsed: Parsed) -> None:
    """Where the prose names Peter Holm, Holm is he."""
    lead = "HOLM (Agency) — Mayor Peter Holm resigned on Monday. Holm said that he was tired."
    assert mentions(parsed, lead, *PROSE[3:]) == {"Peter Holm": ["Peter Holm", "Holm"]}
