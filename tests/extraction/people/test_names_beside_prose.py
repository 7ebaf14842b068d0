"""Names that stand beside the prose only, in headings, links, captions and datelines, make nobody a person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Doc

from generator.extraction.people.caption_names import with_caption_names
from generator.model import Article, ArticlePerson, Mention, Span
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
    surname = PROSE[1].replace("Ann Lee", "Lee")
    found = mentions(parsed, PROSE[0], surname, "Ann Lee and the ferry", *PROSE[2:])
    assert found == {"Ann Lee": ["Lee", "Ann Lee", "Lee"]}


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
    """ "Leeward" and "McLee" do not name Lee."""
    caption = "The Leeward and the McLee at the quay. (Photo: Eva Holt/Agency)"
    assert mentions(parsed, *PROSE[:2], caption, *PROSE[2:]) == {"Ann Lee": ["Ann Lee", "Lee"]}


def test_a_name_of_two_people_is_neither_s_in_a_caption() -> None:
    """Where two people are called Lee, a caption's "Lee" alone says not who; a whole name does."""
    text = "Ann Lee sings. Lee laughs. Carl Lee wept. Lee left.\n\nLee and Carl Lee at the quay."

    def person(name: str, surname_at: int) -> ArticlePerson:
        at = text.index(name)
        spans = (Span(at, at + len(name)), Span(surname_at, surname_at + len("Lee")))
        return ArticlePerson(name, tuple(Mention(span, "name") for span in spans))

    ann, carl = person("Ann Lee", text.index("Lee laughs")), person("Carl Lee", text.index("Lee left"))
    caption = Span(text.index("Lee and Carl"), len(text))
    found = with_caption_names(text, [caption], [ann, carl])
    at = text.index("Carl Lee at")
    whole = Mention(Span(at, at + len("Carl Lee")), "name")
    assert found == (ann, replace(carl, mentions=(*carl.mentions, whole)))


def test_a_caption_s_whole_name_is_one_mention(parsed: Parsed) -> None:
    """Where prose has "Ann", too, "Ann Lee" in a caption is not cut short."""
    caption = "Ann Lee looks at the ferry. (Photo: Eva Holt/Agency)"
    found = mentions(parsed, *PROSE[:2], caption, PROSE[2].replace("Lee", "Ann"), PROSE[3])
    assert found == {"Ann Lee": ["Ann Lee", "Ann Lee", "Ann"]}


def test_a_pronoun_in_a_caption_is_no_name(parsed: Parsed) -> None:
    """ "she" is whoever the picture shows."""
    prose = PROSE[2].replace("gave her", "said that she may have")
    caption = "The ferry that she wants. (Photo: Eva Holt/Agency)"
    assert mentions(parsed, *PROSE[:2], caption, prose, PROSE[3]) == {"Ann Lee": ["Ann Lee", "Lee"]}


def test_a_name_of_two_letters_is_left_in_a_caption(parsed: Parsed) -> None:
    """ "Li" alone may be anything there; "Ann Li" may not."""
    prose = [line.replace("Lee", "Li") for line in PROSE]
    caption = "Ann Li and the Li family. (Photo: Eva Holt/Agency)"
    found = mentions(parsed, *prose[:2], caption, *prose[2:])
    assert found == {"Ann Li": ["Ann Li", "Ann Li", "Li"]}


def test_the_place_of_a_dateline_is_no_person(parsed: Parsed) -> None:
    """ "HOLM (Agency) —" makes Holm a place, also in the sentences."""
    lead = "HOLM (Agency) — Holm voted on Monday. Holm is tired of its old pier, Ann Lee said."
    assert list(mentions(parsed, lead, *PROSE[2:])) == ["Ann Lee"]


def test_who_is_called_as_the_place_of_a_dateline_is_a_person(parsed: Parsed) -> None:
    """Where the prose names Peter Holm, Holm is he."""
    lead = "HOLM (Agency) — Mayor Peter Holm resigned on Monday. Holm said that he was tired."
    assert mentions(parsed, lead, *PROSE[3:]) == {"Peter Holm": ["Peter Holm", "Holm"]}
