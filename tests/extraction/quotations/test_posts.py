"""Posts that an article shows as they were posted, and those that it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.extraction.quotations.posts import posts
from generator.model import Article
from tests.as_read import facts_as_read

LEAD = "Ann Lee resigned on Monday. Bo Dahl will follow her.\n\n"


def found(text: str) -> list[tuple[str, str]]:
    """The words of each post, and who posted them."""
    return [
        (text[p.words.start : p.words.end], text[p.label.start : p.label.end]) for p in posts(text) if p.label
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thank you all.\n\n— Ann Lee (@annlee) June 10, 2024", [("Thank you all.", "Ann Lee")]),
        (
            "Thank you. pic.twitter.com/abc1 https://t.co/x\n\n— Ann Lee (@annlee) June 10, 2024",
            [("Thank you.", "Ann Lee")],
        ),
        ("Thank you all. — Ann Lee (@annlee) June 10, 2024", [("Thank you all.", "Ann Lee")]),
        ("Thank you all.\n\n-- Ann Lee (@annlee) 10 June 2024", [("Thank you all.", "Ann Lee")]),
        ("Ann Lee (@annlee) What a night for Holm", [("What a night for Holm", "Ann Lee")]),
        (
            "We won.\n\n— Ann Lee (@annlee) June 9, 2024\n\nWell done.\n\n— Bo Dahl (@bd) June 10, 2024",
            [("We won.", "Ann Lee"), ("Well done.", "Bo Dahl")],
        ),
        ("“Thank you all.”\n\n— Ann Lee (@annlee) June 10, 2024", []),
        ("Ann Lee (@annlee) tweeted that she was tired.", []),
        ("pic.twitter.com/abc1\n\n— Ann Lee (@annlee) June 10, 2024", []),
        ("Write to (@annlee) by June 10, 2024.", []),
    ],
)
def test_a_post_is_what_stands_by_its_signature(text: str, expected: list[tuple[str, str]]) -> None:
    """Its addresses are no words; one in quotation marks is found by those; prose about one is none."""
    assert found(text) == expected


def test_who_posted_says_it(parsed: Callable[[str], Doc]) -> None:
    """A post is a quotation of who posted it, whose date is no event's."""
    text = f"{LEAD}Thank you all for this.\n\n— Ann Lee (@annlee) June 10, 2024\n\nDahl replied: “Good luck.”"
    facts = facts_as_read(Article("a", "a.txt", text), parsed)

    said = [(text[q.span.start : q.span.end], facts.people[q.person or 0].name) for q in facts.quotations]
    assert ("Thank you all for this.", "Ann Lee") in said
    assert [t.use for t in facts.times if "June" in text[t.span.start : t.span.end]] == ["names"]
