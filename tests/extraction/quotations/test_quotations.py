"""Strings in quotation marks and their speakers."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from tests.extraction.quotations.quoting import marked, rows

Parsed = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The bridge will open in May,” Anna Lindholm said.", "Anna Lindholm"),
        ("“The bridge will open in May,” said Anna Lindholm.", "Anna Lindholm"),
        ("Anna Lindholm said, “The bridge will open in May.”", "Anna Lindholm"),
        ("Anna Lindholm told reporters: “The bridge will open in May.”", "Anna Lindholm"),
        ("“The bridge will open in May,” Anna Lindholm, a city engineer, said.", "Anna Lindholm"),
        ("“The bridge will open in May,” said city engineer Anna Lindholm.", "city engineer Anna Lindholm"),
        ("“The bridge will open in May,” she said.", "she"),
        ("“The bridge will open in May,” the mayor said.", "the mayor"),
        ("“The bridge will open in May,” the president said.", "the president"),
        ("“The bridge will open in May,” he said.", "he"),
        ("“The bridge will open in May,” they said.", "they"),
        ("« The bridge will open in May », Anna Lindholm said.", "Anna Lindholm"),
        ("''The bridge will open in May,'' Anna Lindholm said.", "Anna Lindholm"),
        ('"The bridge will open in May,” Anna Lindholm said.', "Anna Lindholm"),
        ("Anna Lindholm spoke of the bridge. “It will open in May, come what may.”", "Anna Lindholm"),
        ("“The bridge will open in May,” a source close to the council said.", "a source"),
        ("“The bridge will open in May,” the statement added.", "the statement"),
        ("“The bridge will open in May,” according to Anna Lindholm.", "Anna Lindholm"),
        ("Anna Lindholm: “The bridge will open in May.”", "Anna Lindholm"),
        ("“The bridge will open in May.” – Anna Lindholm", "Anna Lindholm"),
        ("“The bridge will open in May.”\n— Anna Lindholm", "Anna Lindholm"),
        ("“Will the bridge open in May?” Anna Lindholm asked.", "Anna Lindholm"),
        ("Said Lindholm: “The bridge will open in May.”", "Lindholm"),
        ("In Anna Lindholm’s words, “the bridge is a gift.”", "Anna Lindholm"),
    ],
)
def test_a_speaker_is_found_where_news_puts_it(parsed: Parsed, text: str, speaker: str) -> None:
    """Before, after, inverted, with an apposition, by colon, dash or "according to"."""
    (row,) = marked(parsed, text)
    assert row.speaker is not None
    assert row.speaker.startswith(speaker)


def test_a_quote_over_several_paragraphs_is_one_utterance(parsed: Parsed) -> None:
    """One object a paragraph, re-opened each time and closed once, all of one group and one speaker."""
    text = "Anna Lindholm said: “We began in March.\n\n“We are not done yet.\n\n“We will finish in May.”\n\nIt rained."
    found = marked(parsed, text)
    assert [r.words for r in found] == [
        "“We began in March.",
        "“We are not done yet.",
        "“We will finish in May.”",
    ]
    assert {r.quotation.group for r in found} == {found[0].quotation.span.start}
    assert {r.name for r in found} == {"Anna Lindholm"}


def test_a_quote_over_several_lines_is_one_utterance(parsed: Parsed) -> None:
    """A line for each sentence, the marks in the first and the last: one speaker, wherever the cue is."""
    text = "“Was it late?\nIt was,” said Anna Lindholm.\n“We are not done.\nWe will be in May.”\nIt rained."
    found = marked(parsed, text)
    assert [r.words for r in found] == [
        "“Was it late?",
        "It was,”",
        "“We are not done.",
        "We will be in May.”",
    ]
    assert {r.name for r in found} == {"Anna Lindholm"}
    assert [r.quotation.group == found[0].quotation.span.start for r in found] == [True, True, False, False]


def test_a_quote_split_by_its_cue_is_one_utterance(parsed: Parsed) -> None:
    """The parts before and after the cue share a group, whichever mark ends the cue."""
    for stop in (",", "."):
        text = (
            f"“The bridge will open in May,” Anna Lindholm said{stop} “and we shall all be there to see it.”"
        )
        found = marked(parsed, text)
        assert [r.speaker for r in found] == ["Anna Lindholm", "Anna Lindholm"]
        assert {r.quotation.group for r in found} == {found[0].quotation.span.start}


def test_two_speakers_in_one_sentence_are_kept_apart(parsed: Parsed) -> None:
    """Each string goes to the cue beside it."""
    text = "“It is late,” said Anna Lindholm, but Peter Novak replied, “It is never too late for bridges.”"
    assert [r.speaker for r in marked(parsed, text)] == ["Anna Lindholm", "Peter Novak"]


def test_a_bond_never_crosses_a_full_stop(parsed: Parsed) -> None:
    """A string that ends its sentence is not given to who speaks in the next one."""
    text = "Anna Lindholm was pleased. “It is done, and it is done well.” Peter Novak said the bill would come later."
    (row,) = marked(parsed, text)
    assert row.speaker != "Peter Novak"


def test_fragments_are_partial_and_utterances_direct(parsed: Parsed) -> None:
    """A fragment that the sentence needs is partial; a sentence of its own is direct."""
    text = "Anna Lindholm called the bridge a “small miracle” on Monday. “We made it,” she said."
    assert [(r.words, r.kind) for r in marked(parsed, text)] == [
        ("“small miracle”", "partial"),
        ("“We made it,”", "direct"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She first spoke of it on CNN’s “State of the Union” in March.",
        "Her book, “The Long Way Home,” sold well.",
        "He played in the 1998 film “Silver River” and two others.",
        "Marcia “Cia” Price won the seat.",
        "The hacker known as “Guccifer” was arrested.",
        "The so-called “rebels” left the town at dawn.",
        "Later on “This Week,” she was there in person.",
        "She showed off the “Make Harbours Great” hat he had given her.",
        "The old firm would give the town “scale” at last.",
        "Officials will scrap the step to “streamline” the work while the checks go on.",
    ],
)
def test_titles_nicknames_and_scare_quotes_are_not_quotations(parsed: Parsed, text: str) -> None:
    """Strings that nobody says are not returned."""
    assert marked(parsed, text) == []


def test_the_speaker_carries_on_through_the_paragraph(parsed: Parsed) -> None:
    """A later sentence in quotation marks of the same paragraph has the same speaker."""
    text = "“We made it,” Anna Lindholm said. It had been a hard year. “Nobody believed in us at all.”"
    assert [r.name for r in marked(parsed, text)] == ["Anna Lindholm", "Anna Lindholm"]


def test_a_paragraph_of_quotation_takes_the_speaker_before_it(parsed: Parsed) -> None:
    """A paragraph that is only a quote continues who spoke last, or who the paragraph above introduces."""
    text = "Anna Lindholm defended the cost of the bridge.\n\n“It will pay for itself within ten years.”"
    (row,) = marked(parsed, text)
    assert row.name == "Anna Lindholm"


def test_organisations_and_documents_are_sources_but_no_people(parsed: Parsed) -> None:
    """A ministry or a report is shown as the source, and is nobody."""
    for source in ("The ministry", "The report", "The Kremlin", "Officials"):
        (row,) = marked(parsed, f"{source} said: “The road was closed for two weeks in June.”")
        assert row.speaker == source
        assert row.name is None


def test_words_reported_by_a_go_between_name_both(parsed: Parsed) -> None:
    """Who is said to have said it is the speaker, who reports so is ``via``."""
    text = "Peter Novak’s answer, Anna Lindholm recalled, was to say, “We understand one another.”"
    (row,) = marked(parsed, text)
    assert (row.name, row.via) == ("Peter Novak", "Anna Lindholm")


def test_who_printed_the_words_is_via(parsed: Parsed) -> None:
    """ "…,” Lindholm said, according to the Gazette": the words are hers, the paper reports them."""
    (row,) = marked(
        parsed, "“We are closing the bridge,” Anna Lindholm said, according to The Harbour Gazette."
    )
    assert row.name == "Anna Lindholm"
    assert row.quotation.via_speaker is not None


def test_a_quote_in_a_quote_stays_inside_it(parsed: Parsed) -> None:
    """The outer quote is returned whole, inner marks and all; what it quotes is not returned once more."""
    text = "“He looked at me and said, ‘Go home,’ and so I did,” Anna Lindholm said."
    (row,) = marked(parsed, text)
    assert row.words == "“He looked at me and said, ‘Go home,’ and so I did,”"
    assert row.name == "Anna Lindholm"


def test_a_question_owns_the_words_in_it(parsed: Parsed) -> None:
    """What somebody is asked about in quotation marks is the asker's wording."""
    text = (
        "When reporter Peter Novak asked Anna Lindholm if she thought it was “a mess,” she said, “Yes, I do.”"
    )
    assert [r.name for r in marked(parsed, text)] == ["Peter Novak", "Anna Lindholm"]


def test_a_transcript_gives_each_turn_to_its_label(parsed: Parsed) -> None:
    """Lines that open with recurring labels are turns, with or without quotation marks."""
    text = (
        "ANNA LINDHOLM: We begin with the bridge tonight.\nPETER NOVAK: Thank you for having me.\n"
        "ANNA LINDHOLM: Will it open in May?\nPETER NOVAK: It will, if the weather holds."
    )
    found = marked(parsed, text)
    assert [r.speaker for r in found] == ["ANNA LINDHOLM", "PETER NOVAK"] * 2
    assert found[3].words == "It will, if the weather holds."


def test_questions_and_answers_of_a_press_conference(parsed: Parsed) -> None:
    """Nobody known answers; a paragraph between two turns goes on with the first; questions are no quotes."""
    text = (
        "Q: When will it open?\nA: In May, I hope.\nWe have waited long enough for it.\n"
        "Q: And what will it cost?\nA: Less than we feared."
    )
    found = marked(parsed, text)
    assert [r.speaker for r in found] == [None, None, None]
    assert found[0].quotation.group == found[1].quotation.group == found[0].quotation.span.start


def test_a_table_of_figures_is_no_transcript(parsed: Parsed) -> None:
    """Names with a colon and a number say nothing; nor does a line in brackets between turns."""
    table = "The count.\n\nLindholm: 547.\n\nNovak: 46.\n\nLindholm: 2,316.\n\nNovak: 1,547."
    assert rows(parsed, table) == []
    talk = (
        "LINDHOLM: We began.\n\n(BEGIN VIDEO CLIP.)\n\nNOVAK: We did not.\n\nLINDHOLM: We did.\n\nNOVAK: No."
    )
    assert [r.words for r in rows(parsed, talk)] == ["We began.", "We did not.", "We did.", "No."]


def test_a_single_colon_makes_no_transcript(parsed: Parsed) -> None:
    """A heading or a list with colons is left alone."""
    text = "Where: the town hall\nWhen: Monday at noon\nTickets: free for all who come early"
    assert rows(parsed, text) == []


def test_odd_marks_never_crash_and_never_swallow_the_article(parsed: Parsed) -> None:
    """Unclosed, doubled and lonely marks leave the other paragraphs alone."""
    text = "“““\n\nAnna Lindholm said: “We will see.\n\n”””\n\n“Fine,” said Peter Novak.\n\n“"
    found = marked(parsed, text)
    assert [(r.words, r.name) for r in found] == [
        ("“We will see.", "Anna Lindholm"),
        ("“Fine,”", "Peter Novak"),
    ]


_PIECES = (
    *("“", "”", '"', "'", "’", "\n", " ", ".", ",", ":", "—", "\x00", "é", "𝔘"),
    *("Lee", " said", " he", " that", "Q: ", "A: ", " according to"),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_any_text_gives_spans_within_it(parsed: Parsed, text: str) -> None:
    """Offsets are of the text, in order, never empty, whatever the text."""
    last = -1
    for row in rows(parsed, text):
        q = row.quotation
        assert 0 <= q.span.start < q.span.end <= len(text)
        assert q.span.start >= last
        last = q.span.start
        for span in (q.cue, q.speaker, q.speaker_head, q.via_speaker):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert 0 <= q.confidence <= 1


def test_a_sentence_that_is_only_a_cue_belongs_to_the_quote_before_it(parsed: Parsed) -> None:
    """A full stop inside the marks does no harm where nothing but source and cue follows."""
    (row,) = marked(parsed, "“Nobody knows what the bridge will cost.” Anna Lindholm said.")
    assert row.name == "Anna Lindholm"


def test_a_new_sentence_after_a_question_is_not_its_cue(parsed: Parsed) -> None:
    """ "Novak was asked, “Why?” He answered, “…”": the question is not his."""
    text = "Peter Novak was asked, “Why is the bridge so late this year?” He answered, “It was the rain that did it.”"
    found = marked(parsed, text)
    assert [r.speaker for r in found] == [None, "He"]


def test_a_hard_wrapped_article_is_read_like_any_other() -> None:
    """A quotation, its speaker and its sentence run over the breaks that a mailer put into them."""
    from generator.parsing.parse import parse

    text = textwrap.fill(
        "“The bridge will stay closed until the spring, and nobody can tell me how we shall pay for it,” said "
        "Ingrid Falkenberg, the mayor, on Monday. She told reporters that the council had known about the cracks "
        "since last autumn, and that nothing was done because two committees could not agree on a firm.",
        60,
    )
    found = rows(lambda words: next(iter(parse([words]))), text)
    assert [(r.kind, r.name) for r in found] == [
        ("direct", "Ingrid Falkenberg"),
        ("indirect", "Ingrid Falkenberg"),
    ]
    assert " ".join(found[0].words.split()).endswith("how we shall pay for it,”")
