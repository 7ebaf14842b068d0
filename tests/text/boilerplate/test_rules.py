"""Every rule on parts of lines, their places and their neighbours has an example that dies with it."""

from __future__ import annotations

import pytest

from generator.text.boilerplate import boilerplate, bylines, date_lines, line_parts, line_runs, whole_lines
from tests.text.boilerplate.mechanisms import NEVER, Mechanism, never
from tests.text.boilerplate.pages import ABOVE, between_paragraphs, foot, top

SIGNATURE = "— Ann Lee (@annlee) June 10, 2024"
TITLE = "The old pier of Ostvik falls into the sea in one night"
SECOND_PAGE = "5 January 2011 Last updated at 06:50 GMT"
HEARING = " A hearing on the pier has opened in Ostvik, and nobody came."


_MECHANISMS = [
    # bylines.py
    Mechanism(
        bylines,
        "_BY",
        NEVER,
        between_paragraphs("By Ann Lee and Bo Dahl, Ostvik"),
        [("By Ann Lee and Bo Dahl, Ostvik", "byline")],
    ),
    Mechanism(
        bylines,
        "_ENDS_A_SENTENCE",
        NEVER,
        between_paragraphs("By Ann Lee, the money was never missed."),
        [],
    ),
    Mechanism(bylines, "_is_signed", never, foot("— Ann Lee in Ostvik"), [("— Ann Lee in Ostvik", "byline")]),
    Mechanism(
        bylines,
        "_is_name_at_top",
        never,
        top("Ann Lee", "Science editor"),
        [("Ann Lee", "byline"), ("Science editor", "byline")],
    ),
    Mechanism(
        bylines,
        "_is_office_below_name",
        never,
        top("Ann Lee", "Science editor"),
        [("Ann Lee", "byline"), ("Science editor", "byline")],
    ),
    Mechanism(
        bylines, "_HANDLE", NEVER, top("Ann Lee", "@annlee"), [("Ann Lee", "byline"), ("@annlee", "byline")]
    ),
    Mechanism(
        bylines,
        "is_date_line",
        never,
        top("The old pier is falling", "Ann Lee", "4 June 2024"),
        [("The old pier is falling", "heading"), ("Ann Lee", "byline"), ("4 June 2024", "dateline")],
    ),
    Mechanism(
        bylines,
        "_is_about_author",
        never,
        foot("Ann Lee is a writer in Ostvik."),
        [("Ann Lee is a writer in Ostvik.", "byline")],
    ),
    Mechanism(
        bylines, "_LONGEST", 5, between_paragraphs("By Ann Lee, Ostvik"), [("By Ann Lee, Ostvik", "byline")]
    ),
    Mechanism(
        bylines,
        "_FOR",
        NEVER,
        between_paragraphs("Ann Lee for The Northern Courier"),
        [("Ann Lee for The Northern Courier", "byline")],
    ),
    Mechanism(bylines, "_HAPPENED", NEVER, foot("Ann Lee is a writer in Ostvik who was at the pier."), []),
    Mechanism(bylines, "is_news", never, foot("Ann Lee is a writer in Ostvik, her lawyer said."), []),
    Mechanism(bylines, "_HAPPENED", NEVER, foot("Ann Lee is a writer in Ostvik and won a prize."), []),
    Mechanism(
        bylines,
        "_FOR",
        NEVER,
        between_paragraphs("Ann Lee, special to The Northern Courier"),
        [("Ann Lee, special to The Northern Courier", "byline")],
    ),
    # news_signs.py
    Mechanism(whole_lines, "is_news", never, between_paragraphs("Join us on the quay on Monday."), []),
    Mechanism(
        whole_lines,
        "is_reported",
        never,
        between_paragraphs("The paper said that an earlier version of this story gave another month."),
        [],
    ),
    # date_lines.py
    Mechanism(
        date_lines,
        "_CLOCK",
        NEVER,
        between_paragraphs("4 June 2024, 9:30"),
        [("4 June 2024, 9:30", "dateline")],
    ),
    Mechanism(date_lines, "_TOP", 0, top("4 June 2024"), [("4 June 2024", "dateline")]),
    Mechanism(date_lines, "_FOOT", 0, foot("4 June 2024"), [("4 June 2024", "dateline")]),
    Mechanism(
        whole_lines,
        "is_place_and_date",
        never,
        top("Ostvik, 4 June 2024"),
        [("Ostvik, 4 June 2024", "dateline")],
    ),
    Mechanism(whole_lines, "is_date_line", never, top("4 June 2024"), [("4 June 2024", "dateline")]),
    Mechanism(
        line_parts,
        "dates_at_end",
        never,
        between_paragraphs(f"{ABOVE[0]} Posted: 4 June 2024"),
        [("Posted: 4 June 2024", "dateline")],
    ),
    Mechanism(
        line_parts,
        "stamp_at_start",
        never,
        between_paragraphs(SECOND_PAGE + HEARING),
        [(SECOND_PAGE, "dateline")],
    ),
    Mechanism(
        date_lines,
        "_HELP",
        NEVER,
        between_paragraphs(SECOND_PAGE + " Help" + HEARING),
        [(SECOND_PAGE + " Help", "dateline")],
    ),
    Mechanism(
        date_lines,
        "_STAMP_AT_END",
        NEVER,
        top(f"{TITLE} June 4, 2024 at 9:30 AM ET"),
        [(TITLE, "heading"), ("June 4, 2024 at 9:30 AM ET", "dateline")],
    ),
    # line_parts.py
    Mechanism(
        line_parts,
        "_BARE_DATELINE",
        NEVER,
        top("OSTVIK/BERGEN, Norway Divers have found the ferry, and nobody was in it."),
        [("OSTVIK/BERGEN, Norway", "dateline")],
    ),
    Mechanism(
        line_parts,
        "_DATELINE_INSIDE",
        NEVER,
        top("A ferry at the quay of Ostvik. OSLO (AP) — The ferry sank on Monday, and nobody was hurt."),
        [("A ferry at the quay of Ostvik.", "caption"), ("OSLO (AP) —", "dateline")],
    ),
    Mechanism(
        line_parts,
        "dateline",
        lambda words, start: start,
        top("OSLO — The ferry sank on Monday, and nobody was hurt."),
        [("OSLO —", "dateline")],
    ),
    Mechanism(line_parts, "_HEAD", 99, between_paragraphs("OSLO — The ferry sank.", "OSLO — It sank."), []),
    Mechanism(line_parts, "_SHOUTED", NEVER, top("OSLO — FERRY SINKS and nobody is hurt on the sound."), []),
    Mechanism(
        line_parts,
        "SIGNATURE",
        NEVER,
        between_paragraphs("Ann Lee (@annlee) The ferry sank on Monday."),
        [("Ann Lee (@annlee)", "byline")],
    ),
    Mechanism(
        line_parts,
        "SIGNATURE",
        NEVER,
        between_paragraphs(f"The ferry sank on Monday. {SIGNATURE}"),
        [(SIGNATURE, "byline")],
    ),
    Mechanism(
        line_parts,
        "CREDIT_BEFORE",
        NEVER,
        between_paragraphs("Photo: Ann Lee The ferry sank on Monday, and nobody was hurt."),
        [("Photo: Ann Lee", "credit")],
    ),
    Mechanism(
        whole_lines,
        "CREDIT_BEFORE",
        NEVER,
        between_paragraphs("Photo: Ann Lee The ferry sank on Monday, and nobody was hurt."),
        [("Photo: Ann Lee", "credit")],
    ),
    Mechanism(
        line_parts,
        "_SIGNED",
        NEVER,
        foot("They left the pier to the sea. Ann Lee"),
        [("Ann Lee", "byline")],
    ),
    Mechanism(
        line_parts,
        "_TITLE_WORDS",
        99,
        top(
            f"{TITLE}, and it takes with it all that the town had built on it in the ninety years before that Posted: 4 June 2024"
        ),
        [
            (
                f"{TITLE}, and it takes with it all that the town had built on it in the ninety years before that",
                "heading",
            ),
            ("Posted: 4 June 2024", "dateline"),
        ],
    ),
    Mechanism(
        line_parts,
        "dates_at_end",
        never,
        top(f"{TITLE} Posted: 4 June 2024"),
        [(TITLE, "heading"), ("Posted: 4 June 2024", "dateline")],
    ),
    Mechanism(
        line_parts,
        "credit_at",
        never,
        between_paragraphs("The old pier at noon (Ann Lee/Courier)"),
        [("The old pier at noon", "caption"), ("(Ann Lee/Courier)", "credit")],
    ),
    Mechanism(
        line_parts,
        "judged_sentences",
        lambda _: (),
        between_paragraphs("It is old. It is of wood. Please keep reading below. It fell."),
        [("Please keep reading below.", "promotion")],
    ),
    # line_runs.py
    Mechanism(
        boilerplate,
        "mark_link_lists",
        never,
        between_paragraphs("See also", "A lighthouse for the islands"),
        [("See also", "related"), ("A lighthouse for the islands", "related")],
    ),
    Mechanism(
        boilerplate,
        "mark_notes_at_foot",
        never,
        foot("• The show runs to May."),
        [("• The show runs to May.", "promotion")],
    ),
    Mechanism(
        boilerplate,
        "mark_headings",
        never,
        between_paragraphs("The second winter"),
        [("The second winter", "heading")],
    ),
    Mechanism(
        line_runs,
        "_is_title",
        never,
        top("A pier for the town of Ostvik"),
        [("A pier for the town of Ostvik", "heading")],
    ),
    Mechanism(
        line_runs,
        "_is_told_again",
        never,
        top("Old pier of Ostvik falls into sea.", "Into the sea of Ostvik fell a pier."),
        [("Old pier of Ostvik falls into sea.", "heading")],
    ),
    Mechanism(line_runs, "_OF_PROSE", NEVER, top("The Old Pier Of Ostvik Falls."), []),
    Mechanism(line_runs, "_OF_PROSE", NEVER, top("Pier Of Ostvik Falls on Monday."), []),
    Mechanism(line_runs, "_SECOND_SENTENCE", NEVER, top("A Pier Falls. A Whole Town Weeps."), []),
    Mechanism(
        line_runs,
        "_is_heading",
        never,
        between_paragraphs("The second winter"),
        [("The second winter", "heading")],
    ),
    Mechanism(
        line_runs,
        "_is_in_title_case",
        never,
        between_paragraphs("The Second Winter."),
        [("The Second Winter.", "heading")],
    ),
    Mechanism(
        line_runs,
        "_NUMBERED",
        NEVER,
        between_paragraphs("Most read", "1. A lighthouse falls.", "2. A pier falls."),
        [(line, "related") for line in ("Most read", "1. A lighthouse falls.", "2. A pier falls.")],
    ),
    Mechanism(
        line_runs,
        "_is_amid_a_list",
        never,
        between_paragraphs("Ostvik three, Bergen one", "Oslo none, Molde none", "Bodo two, Narvik four"),
        [],
    ),
    Mechanism(
        line_runs,
        "_INTERVIEW",
        99,
        between_paragraphs("How old are you?", ABOVE[0], "Who are your friends?"),
        [],
    ),
    Mechanism(line_runs, "_SAYS_WHO", NEVER, between_paragraphs("From Ann Lee:"), []),
    Mechanism(
        line_runs, "_LIST_SIGNS", NEVER, between_paragraphs("1. The pier", ABOVE[0], "B) The ferry"), []
    ),
    Mechanism(line_runs, "_LABEL", NEVER, between_paragraphs("LEE: Why did you close the pier?"), []),
    Mechanism(
        line_runs,
        "_is_name",
        never,
        between_paragraphs("Ann Lee, a teacher", "“I have nothing against the pier, and nothing for it.”"),
        [],
    ),
]


@pytest.mark.parametrize("case", _MECHANISMS, ids=Mechanism.label)
def test_a_part_of_the_rules_is_needed(case: Mechanism, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each function and pattern tells, or keeps from being told, what without it is otherwise."""
    case.holds_by_its_rule_alone(monkeypatch)
