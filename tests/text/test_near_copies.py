"""Which texts are near-copies, and what it costs to find them."""

from __future__ import annotations

import random
from time import process_time

import pytest

from benchmarks.robustness.growth import Costs, grown_between
from generator.text.near_copies import NearCopies, are_near_copies, shingles

RANDOM = random.Random(7)
WORDS = [
    f"{a}{b}"
    for a in ("tar", "mol", "ves", "kin", "sur")
    for b in ("ade", "ion", "wick", "harm", "ost", "ell")
]


def paragraph(sentences: int = 4) -> str:
    """Prose that no other call gives."""
    said = (" ".join(RANDOM.choices(WORDS, k=14)).capitalize() + "." for _ in range(sentences))
    return " ".join(said)


WIRE = [paragraph() for _ in range(8)]
TEXT = "\n\n".join(WIRE)


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry late again\n\n{TEXT}",
        f"By Ada Lunn, The Courier\n\nNORFIELD (Tide) - {TEXT}",
        TEXT.replace("\n\n", f"\n\nPhoto: {paragraph(1)}\n\n", 1),
        "\n\n".join(WIRE[:6]),
        f"{TEXT}\n\n{paragraph()}",
        TEXT.replace(".", " ;").upper(),
    ],
    ids=["headline", "byline", "caption", "end cut off", "a paragraph more", "other marks"],
)
def test_a_text_but_for_a_little_is_a_copy(text: str) -> None:
    """What papers do to a wire story makes no other story of it."""
    assert are_near_copies(shingles(TEXT), shingles(text))
    assert are_near_copies(shingles(text), shingles(TEXT))


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join([*(paragraph() for _ in range(8)), *WIRE]),
        "\n\n".join([*(paragraph() for _ in range(4)), *WIRE[:4]]),
        WIRE[0],
        "\n\n".join(paragraph() for _ in range(8)),
    ],
    ids=["as much again", "half new", "one paragraph of it", "another story"],
)
def test_an_update_is_no_copy(text: str) -> None:
    """What has news of its own tells it."""
    assert not are_near_copies(shingles(TEXT), shingles(text))


def test_a_line_is_alike_by_chance() -> None:
    """Texts of a few words are never copies."""
    assert not are_near_copies(
        shingles("Rain fell on the quay on Monday."), shingles("Rain fell on the quay on Monday.")
    )


RUN = [paragraph() for _ in range(24)]


def part(start: int) -> str:
    """Sixteen paragraphs of a longer text: two parts have the more in common, the nearer they begin."""
    return "\n\n".join(RUN[start : start + 16])


def test_a_copy_of_a_copy_is_one_of_the_first() -> None:
    """The last shares too little with the first, and yet is of it, by way of those between."""
    texts = NearCopies()

    assert not are_near_copies(shingles(part(0)), shingles(part(6)))
    given = (part(0), paragraph(30), part(2), part(4), part(6))
    assert [texts.add(text) for text in given] == [None, None, 0, 0, 0]


def test_one_that_joins_two_makes_them_one() -> None:
    """A text between two that are no copies of each other is a copy of the first, and so is the second."""
    texts = NearCopies()

    assert [texts.add(text) for text in (part(0), part(5), part(2))] == [None, None, 0]
    assert [texts.first(n) for n in range(3)] == [0, 0, 0]


@pytest.mark.no_cover
def test_the_work_grows_with_the_texts_and_not_with_its_square() -> None:
    """Four times as many take about four times as long: all alike, all other, all with one line in common."""
    line = paragraph()

    def costs(texts: list[str]) -> Costs:
        start, copies = process_time(), NearCopies()
        for text in texts:
            copies.add(text)
        return {"copies": process_time() - start}

    kinds = (
        [f"{TEXT} {n}" for n in range(1600)],
        ["\n\n".join((paragraph(), paragraph())) for _ in range(1600)],
        [f"{paragraph()}\n\n{line}" for _ in range(1600)],
    )
    for texts in kinds:
        assert grown_between(texts[:400], texts, 2, costs) == []
