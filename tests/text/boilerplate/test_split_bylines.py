"""Bylines in several lines, and those that are a name and a date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Article
from generator.reading.beside_the_text import with_boilerplate
from generator.text.boilerplate import dated_names
from tests.text.boilerplate.pages import foot, told_of, top

HEADLINE = "Quarry told to stop"
_WORDS = dated_names._place_words()


def _told(lines: str) -> tuple[list[str], tuple[str, ...], str | None]:
    """Of a text that opens with lines: the kinds of these, the authors and the outlet."""
    text = top(*lines.split("/"))
    article = with_boilerplate(Article("a", "a.txt", text))
    return [kind for _, kind in told_of(text)], article.authors, article.outlet


@pytest.mark.parametrize(
    ("lines", "kinds", "authors", "outlet"),
    [
        (
            f"{HEADLINE}/Published/2 May 2024/By/Kim Roe/BBC News, Norfield/Share",
            "heading dateline dateline byline byline byline interface",
            ("Kim Roe",),
            "BBC News",
        ),
        ("Kim Roe/BBC News, Norfield/@kimroe", "byline byline byline", ("Kim Roe",), "BBC News"),
        (f"{HEADLINE}/Kim Roe/Holm Post in Ostvik", "heading byline byline", ("Kim Roe",), "Holm Post"),
        (
            "By /Kim Roe/and /Otto Lind/May 2, 2024 at 5:00 a.m. EDT",
            "byline byline byline byline dateline",
            ("Kim Roe", "Otto Lind"),
            None,
        ),
        ("By Kim Roe and/Otto Lind", "byline byline", ("Kim Roe", "Otto Lind"), None),
        ("By Kim Roe/& Otto Lind", "byline byline", ("Kim Roe", "Otto Lind"), None),
        (
            "Words by:/Kim Roe,/Otto Lind/and/Ada Holm",
            "byline byline byline byline byline",
            ("Kim Roe", "Otto Lind", "Ada Holm"),
            None,
        ),
        (
            "By/Kim Roe/Transport Correspondent/and/Otto Lind",
            "byline byline byline byline byline",
            ("Kim Roe", "Otto Lind"),
            None,
        ),
        (f"{HEADLINE}/From Kim Roe in Ostmere", "heading byline", ("Kim Roe",), None),
        (f"{HEADLINE}/Kim Roe, 2 May 2024", "heading byline", ("Kim Roe",), None),
        ("Kim Roe | May 2, 2024", "byline", ("Kim Roe",), None),
        (f"{HEADLINE}/Kim Roe — May 2, 2024", "heading byline", ("Kim Roe",), None),
        (f"{HEADLINE}/Kim Roe - May 2, 2024", "heading byline", ("Kim Roe",), None),
        (
            f"{HEADLINE}/Kim Roe/Reporting from/Ostmere/Published 2 May 2024",
            "heading byline byline byline dateline",
            ("Kim Roe",),
            None,
        ),
        ("Kim Roe/Reporting from New Ostvik", "byline byline", ("Kim Roe",), None),
        (
            f"{HEADLINE}/By/Kim Roe,/Otto Lind/and/Mia van der Berg/May 2, 2024",
            "heading byline byline byline byline byline dateline",
            ("Kim Roe", "Otto Lind", "Mia van der Berg"),
            None,
        ),
        (
            f"{HEADLINE}/It fell and Kim Ode, who runs the inn, saw it/Kim Roe and Otto Lind in Ostmere/2 May 2024",
            "heading byline dateline",
            ("Kim Roe", "Otto Lind"),
            None,
        ),
    ],
)
def test_the_lines_of_a_byline(lines: str, kinds: str, authors: tuple[str, ...], outlet: str | None) -> None:
    """Names are read over joints, offices and outlets; whom they write for is the outlet."""
    assert _told(lines) == (kinds.split(), authors, outlet)


@pytest.mark.parametrize(
    "lines",
    [
        "By/the river stood a tent.",
        "By/nobody knew what, the ferry was seen in Holm.",
        "Quarry Fire/Holm News, Ostvik",
        "Kim Roe and/the others went to Ostvik.",
        f"{HEADLINE}/Published/Nobody read it.",
        f"{HEADLINE}/New Ostvik, May 2, 2024",
        f"{HEADLINE}/Holm Echo | 2 May 2024",
        "Larch Vane, 2 May 2024",
        "Larch Vane — 2 May 2024",
        f"{HEADLINE}/Kim Roe/Reporting from the pier is no work for the old.",
        f"{HEADLINE}/Larch Vane | 2 May 2024/The ferry sank in Larch Vane on Monday.",
    ],
)
def test_what_looks_like_one(lines: str) -> None:
    """Prose, a headline, a place or a paper and its date: no authors."""
    kinds, authors, _ = _told(lines)

    assert authors == () and "byline" not in kinds


def test_who_reported_and_who_contributed() -> None:
    """A note at the end may have a sentence each."""
    note = "Kim Roe and Ada Holm reported from Ostmere. Sam Stone contributed from Norfield."

    assert told_of(foot(note)) == [(note, "byline")]


def test_a_slash_between_a_name_and_a_date() -> None:
    """It signs as a stroke does, above a text, too."""
    line = "Kim Roe / May 2, 2024"

    assert told_of(top(line)) == [(line, "byline")]


@pytest.mark.parametrize(
    ("key", "word"), [(key, word) for key in ("first", "last") for word in sorted(getattr(_WORDS, key))]
)
def test_a_place_s_word_is_needed(key: str, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it the place would be a writer."""
    name = f"{word.capitalize()} Vane" if key == "first" else f"Vane {word.capitalize()}"

    assert _told(f"{name} | 2 May 2024")[1] == ()
    words = replace(_WORDS, **{key: getattr(_WORDS, key) - {word}})
    monkeypatch.setattr(dated_names, "_place_words", lambda: words)
    assert _told(f"{name} | 2 May 2024")[1] == (name,)
