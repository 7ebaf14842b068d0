"""The sources of a story: one entry each, under the fullest name, no body a person as well."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.linking.dossier import link
from tests.linking.stories import story

# The articles of a story, its people, and its sources as "kind: name, alias".
EXAMPLES = {
    "bodies that speak as one have the names that the story has for them": (
        [
            "The Lake Protection Agency said birds died. The Peat Office of Lowmoor said it was sorry.",
            "The Peat Office and the Lake Protection Agency said the marsh was dry.",
        ],
        [],
        [
            "organisation: Lake Protection Agency",
            "organisation: Peat Office of Lowmoor",
            "group: Peat Office of Lowmoor and Lake Protection Agency",
        ],
    ),
    "what one article has as a body is no person in the next": (
        [
            "Ansel Stone, which owns the ferry, said it was sorry.",
            "“We are late,” Ansel Stone said on Monday.",
        ],
        [],
        ["organisation: Ansel Stone"],
    ),
    "what a body is called for short is another name of it, also within an article": (
        ["The Lake Protection Agency said birds died. The LPA said fish were ill. The agency said no more."],
        [],
        ["organisation: Lake Protection Agency, LPA"],
    ),
    "who speak as one have the names that the story has for them": (
        ["Anna Lindholm met the council.", "“We agree on it,” Lindholm and Peter Novak said."],
        ["Anna Lindholm", "Peter Novak"],
        ["group: Anna Lindholm and Peter Novak"],
    ),
    "a surname that speaks is that of whom the story names in full, alone or with another": (
        [
            "Miriam Sow, the board chair, said the hall was full. Ned Frost, a parent, said he was cross.",
            "“We will see,” Sow told reporters. Sow and Frost said the vote was void.",
            "Frost and Sow said it was late.",
        ],
        ["Miriam Sow", "Ned Frost"],
        ["group: Miriam Sow and Ned Frost"],
    ),
    "a firm with the surname of one of the story says it": (
        [
            "William Target, a grocer, said he was sad.",
            "Target said it would close forty shops. Shares of Target fell.",
        ],
        ["William Target"],
        ["organisation: Target"],
    ),
    "whose first word is a given name is a body where an article of the story says so": (
        ["Carter Holt, which runs the buses, said it regretted the delay.", "Carter Holt said all was well."],
        [],
        ["organisation: Carter Holt"],
    ),
    "a body may bear its founder's name": (
        [
            "Ansel Stone, which owns the ferry, said it was sorry.",
            "“We are late,” Mayor Ansel Stone said on Monday.",
        ],
        ["Ansel Stone"],
        ["organisation: Ansel Stone"],
    ),
}


@pytest.mark.parametrize(("articles", "people", "sources"), EXAMPLES.values(), ids=EXAMPLES)
def test_a_source_is_one_over_the_articles_of_a_story(
    parsed: Callable[[str], Doc], articles: list[str], people: list[str], sources: list[str]
) -> None:
    """Whom and what the story's statements stand on, besides its people."""
    (dossier,) = link(story(parsed, *articles), 40)
    rows = [", ".join([f"{s.kind}: {s.name}", *s.aliases]) for s in dossier.sources]
    assert ([p.name for p in dossier.people], rows) == (people, sources)


def test_a_body_with_its_founders_name_has_an_id_of_its_own(parsed: Callable[[str], Doc]) -> None:
    """People and sources are listed together, and each is reached by its id."""
    articles, _, _ = EXAMPLES["a body may bear its founder's name"]
    (dossier,) = link(story(parsed, *articles), 40)
    assert [p.id for p in dossier.people] == ["ansel-stone"]
    assert [s.id for s in dossier.sources] == ["ansel-stone-organisation"]


def test_whom_nobody_names_is_one_in_an_article_and_its_near_copies(parsed: Callable[[str], Doc]) -> None:
    """Each paper that prints a wire story prints its mayor, who is another than that of the next article."""
    told = (
        "The mayor said the flood was over, and that the water in the streets had gone back to the river by "
        "Monday morning. “We are glad,” Anna Lindholm said. An officer who asked not to be named said the dam "
        "was cracked and that nobody had looked at it for three years, although there had been several reports."
    )
    (dossier,) = link(story(parsed, told, told, "The mayor said nothing was lost."), 40)
    assert sorted(len(s.quotations) for s in dossier.sources) == [1, 2, 2]
