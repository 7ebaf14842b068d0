"""Signatures of posts, furniture in brackets, writers at the top and the foot: each in its usual forms."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.text.boilerplate import bylines, line_parts, line_runs, whole_lines
from tests.text.boilerplate.mechanisms import NEVER, Mechanism, never
from tests.text.boilerplate.pages import ABOVE, between_paragraphs, told_of, top

_WRITERS = bylines._writers
_MECHANISMS = [
    Mechanism(
        bylines,
        "_is_in_a_place",
        never,
        top("The old pier is falling", "Ann Lee in Holm"),
        [("The old pier is falling", "heading"), ("Ann Lee in Holm", "byline")],
    ),
    Mechanism(
        bylines,
        "_is_in_a_place",
        never,
        top("The old pier is falling", "Ann Lee in Holm and Bo Dahl in New Ostvik, Larch", "4 June 2024"),
        [
            ("The old pier is falling", "heading"),
            ("Ann Lee in Holm and Bo Dahl in New Ostvik, Larch", "byline"),
            ("4 June 2024", "dateline"),
        ],
    ),
    Mechanism(
        bylines, "_HEADLINES", 99, between_paragraphs("Ann Lee in Holm"), [("Ann Lee in Holm", "heading")]
    ),
    Mechanism(
        bylines,
        "_writers",
        lambda: replace(_WRITERS(), reporter=_WRITERS().author),
        f"{ABOVE[0]}\n\nAnn Lee is a professor in Ostvik.",
        [],
    ),
    Mechanism(
        line_parts,
        "asides_in",
        lambda _: (),
        between_paragraphs(f"{ABOVE[0]} (Read more: Ann Lee is sued) {ABOVE[1]}"),
        [("(Read more: Ann Lee is sued)", "related")],
    ),
    Mechanism(
        whole_lines,
        "_ASIDE",
        re.compile(r"(?<=[.!?”\"] )[(\[][A-Z][^()\[\]“”\"]{4,160}[)\]]"),
        between_paragraphs("The bread rose to 24.44 (Reporting by Ann Lee; Editing by Bo Dahl)"),
        [("(Reporting by Ann Lee; Editing by Bo Dahl)", "byline")],
    ),
    Mechanism(
        line_parts,
        "_BYLINE_INSIDE",
        NEVER,
        top("* Bread came by lorry * The council put it off By Ann Lee March 5 (NPA) - The harbour froze."),
        [("By Ann Lee March 5 (NPA) -", "byline")],
    ),
    Mechanism(
        whole_lines,
        "dateline",
        lambda _: 0,
        top(
            f"OSTVIK (NPA) - {ABOVE[0]} The old pier at noon in Ostvik on January 3, 2019. REUTERS / Ann Lee"
        ),
        [("OSTVIK (NPA) -", "dateline"), ("REUTERS / Ann Lee", "credit")],
    ),
    Mechanism(
        whole_lines,
        "_IN_BRACKETS",
        NEVER,
        between_paragraphs("(Advertisement)"),
        [("(Advertisement)", "interface")],
    ),
    Mechanism(
        line_runs,
        "is_outlet",
        never,
        top("The Holm Echo", "4 June 2024", "Board votes to close the old pier"),
        [
            ("The Holm Echo", "interface"),
            ("4 June 2024", "dateline"),
            ("Board votes to close the old pier", "heading"),
        ],
    ),
    Mechanism(
        line_runs,
        "_is_above_title",
        lambda *_: True,
        top("Voss Leaves Holm Echo"),
        [("Voss Leaves Holm Echo", "heading")],
    ),
]


@pytest.mark.parametrize("case", _MECHANISMS, ids=Mechanism.label)
def test_a_part_of_these_rules_is_needed(case: Mechanism, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each function and pattern tells, or keeps from being told, what without it is otherwise."""
    case.holds_by_its_rule_alone(monkeypatch)


@pytest.mark.parametrize(
    "signature",
    [
        "— Ann Lee (@annlee) 11:02 AM · Jun 10, 2024",
        "— Ann Lee (@annlee) 11:02 AM - 10 Jun 2024",
        "Ann Lee (@annlee) 23:02 · 10 Jun. 2024",
        "— Ann Lee (@annlee) · Jun 10, 2024",
        "— Ann Lee (@annlee) June 10, 2024, 11:02 am",
        "Ann Lee (@annlee) June 10, 2024",
        "— Ann Lee (@annlee) 11:02 AM · Jun 10, 2024 · 1.2M Views",
    ],
)
def test_a_post_is_signed_in_many_forms(signature: str) -> None:
    """As its site showed it over the years, on a line of its own and behind the post."""
    assert told_of(between_paragraphs("Nobody listened to us.", signature)) == [(signature, "byline")]
    if signature.startswith("—"):
        assert told_of(between_paragraphs(f"Nobody listened to us. {signature}")) == [(signature, "byline")]


@pytest.mark.parametrize(
    "line",
    [
        "(Read more: Ann Lee is sued over a mill)",
        "(Also read: Ann Lee is sued over a mill)",
        "(See also: Ten beaches)",
        "(Photo: Ann Lee)",
        "(Advertisement)",
        "(Listen to the full interview here.)",
    ],
)
def test_furniture_stands_in_brackets_of_its_own(line: str) -> None:
    """Whatever its kind."""
    assert [words for words, _ in told_of(between_paragraphs(line))] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee is the Post’s harbour correspondent.",
        "Ann Lee is The Post’s harbour correspondent.",
        "Ann Lee is a reporter for Holm Post. Follow her",
    ],
)
def test_a_note_on_the_author_below_one_paragraph(line: str) -> None:
    """Where it names an office; not where the paragraph tells of the same person."""
    assert told_of(f"{ABOVE[0]}\n\n{line}") == [(line, "byline")]
    assert told_of(f"Ann Lee was at the pier.\n\n{line}") == []


@pytest.mark.parametrize(
    "lines",
    [
        ("The old pier is falling", "Old Harbour in Ostvik"),
        ("Ann Lee in Holm", "“I am cold,” Lee said."),
        ("A painter comes home to the sea", "Ann Lee in Holm", "The painter Lee was born there."),
    ],
)
def test_a_name_in_a_place_that_the_text_tells_of_is_no_byline(lines: tuple[str, ...]) -> None:
    """It is a headline, or one below the other."""
    assert "byline" not in [kind for _, kind in told_of(top(*lines))]
