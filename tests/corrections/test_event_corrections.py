"""What happened when, as an editor has it: another date, no event, one with another, one of the editor's own."""

from __future__ import annotations

import pytest

from generator.model import Dossier, Event
from tests.corrections.marlow import ARTICLES, corrected, linked


def event_of(dossiers: tuple[Dossier, ...], words: str, edtf: str | None = None) -> Event:
    """The first event that the site shows in a sentence with some words."""
    texts = {a.id: a.text for a in ARTICLES}
    return next(
        e
        for d in dossiers
        for e in d.events
        if (
            words in (e.told or "")
            or any(words in texts[p.article][p.start : p.end] for p in e.sentences[:1])
        )
        and edtf in (None, e.edtf)
    )


def test_an_event_has_an_editors_date() -> None:
    """The date, how exact it is and its place on the timeline are the editor's; no expression gives it."""
    dossiers, told = corrected("events:\n- event: built in 1911\n  dated: 1911\n  date: 1912-06\n")
    event = event_of(dossiers, "built in 1911", "1912-06")

    assert told == []
    assert (event.precision, event.basis, event.inferred, event.expression) == (
        "month",
        "correction",
        False,
        None,
    )
    assert (event.why, event.corrected) == ("as corrected by the editor", ("date",))
    assert event.id == event_of(linked(), "built in 1911", "1911").id
    assert event_of(dossiers, "built in 1911", "1974")


def test_a_date_may_be_none_and_may_move_an_event() -> None:
    """The events stand in the order of their dates, the undated last."""
    dossiers, _ = corrected(
        "events:\n- event: reopened the chapel\n  date: null\n- event: two of the ferries\n  date: 1890\n"
    )

    assert dossiers[0].events[0] == event_of(dossiers, "two of the ferries")
    assert dossiers[0].events[-1] == event_of(dossiers, "reopened the chapel")


def test_what_is_no_event_is_not_on_the_timeline() -> None:
    """All else of the story stays."""
    dossiers, told = corrected("events:\n- event: reopened the chapel\n  is: no event\n")

    assert told == []
    assert len(dossiers[0].events) == len(linked()[0].events) - 1


def test_two_events_that_are_one() -> None:
    """The sentences and people of one are the other's, under the other's date; one leads to the next."""
    dossiers, told = corrected(
        "events:\n- event: two of the ferries\n  same_as: Nobody asked us\n- event: Nobody asked us\n  same_as: pier of Marlow Bay closed\n"
    )
    event = event_of(dossiers, "pier of Marlow Bay closed")

    assert told == []
    assert len(dossiers[0].events) == len(linked()[0].events) - 2
    assert len(event.sentences) == 3
    assert (event.edtf, event.corrected) == ("2024-01-15", ("same_as",))


def test_an_event_of_an_editors_own() -> None:
    """It has the editor's words, date and address, no sentence, and the people whom it names."""
    text = "events:\n- add: Ines Calder met the <b>ministry</b>.\n  date: 2024-01-19\n  story: marlow\n  source: https://example.org/m\n"
    dossiers, told = corrected(text)
    event = event_of(dossiers, "met the")

    assert told == []
    assert (event.told, event.url, event.edtf) == (
        "Ines Calder met the <b>ministry</b>.",
        "https://example.org/m",
        "2024-01-19",
    )
    assert (event.sentences, event.people, event.corrected) == ((), ("ines-calder",), ("added",))
    assert corrected(text + text.removeprefix("events:\n"))[0] == dossiers


def test_an_own_event_is_there_once() -> None:
    """Though one entry has a full stop and the other none; a far year is a plan and is taken as it stands."""
    own = "- add: The pier fell{}\n  date: 2204\n  story: marlow\n"
    one, told = corrected("events:\n" + own.format(".") + own.format(""))
    other, _ = corrected("events:\n" + own.format("") + own.format("."))

    assert told == [] and one == other
    assert [e.told for e in one[0].events if e.told] == ["The pier fell."]


@pytest.mark.parametrize(
    "entry",
    [
        "add: It is to reopen in 2061.\n  story: marlow\n  date: 2061-05-06",
        "add: It was opened.\n  story: marlow\n  date: 1899-05-06",
        "event: reopened\n  date: 1974-05-06",
        "event: reopened\n  date: 2038-05-06",
    ],
)
def test_a_far_day_of_a_year_that_words_name_is_taken(entry: str) -> None:
    """So is one not so far, and what an editor adds of long ago."""
    dossiers, told = corrected(f"events:\n- {entry}\n")
    assert told == [] and dossiers != linked()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- event: built in\n  date: 1912\n", ["2: 'built in' is in 2 events; dated: would decide, of 1911, 1974"]),
        ("- event: built in\n  dated: 1913\n  date: 1912\n", ["2: 'built in' is in no event dated 1913, but stands under 1911, 1974"]),
        ("- event: built in\n  dated: null\n  date: 1912\n", ["2: 'built in' is in no event without a date, but stands under 1911, 1974"]),
        ("- event: reopened\n  date: 2204-01-21\n", ["2: 2204-01-21 is more than 15 years after the last article, which is of 2024-04-04, and no article of the story names that year; a month or a year alone is taken as it stands"]),
        ("- add: It fell.\n  date: 2204-01-21\n  story: marlow\n", ["2: 2204-01-21 is more than 15 years after the last article, which is of 2024-04-04, and no article of the story names that year; a month or a year alone is taken as it stands"]),
        ("- event: reopened\n  date: 1924-01-21\n", ["2: 1924-01-21 is more than 15 years before the first article, which is of 2024-01-17, and no article of the story names that year; a month or a year alone is taken as it stands"]),
        ("- event: two of the ferries\n  same_as: 2024-01-21\n", ["2: '2024-01-21' is a date; same_as: is words of the other event, and date: gives it a date"]),
        ("- event: reopend the chapel\n  is: no event\n", ["2: 'reopend the chapel' is in no event; the closest is 'reopened the chapel'"]),
        ("- event: reopened\n  article: pier\n  is: no event\n", ["2: 'reopened' is in no event of article 'pier', but of chapel"]),
        ("- add: A\n  date: 2021\n", ["2: story: would say which of 'marlow', 'overton' it is added to"]),
        ("- add: A\n  date: 2021\n  story: marlo\n", ["2: there is no story 'marlo'; the closest is 'marlow'"]),
        ("- event: reopened\n  is: no event\n- event: the chapel of\n  date: 2024\n", ["2: line 4 says otherwise; none of these is applied", "4: line 2 says otherwise; none of these is applied"]),
        ("- event: reopened\n  is: no event\n- event: two of the ferries\n  same_as: reopened\n", ["2: line 4 says otherwise; none of these is applied", "4: line 2 says otherwise; none of these is applied"]),
        ("- event: two of the ferries\n  same_as: wider bridge\n", ["2: 'wider bridge' is in no event"]),
        ("- event: two of the ferries\n  same_as: built in\n", ["2: 'built in' is in 2 events; more words would decide, or its id: e-d44875eefd (1911), e-7f58626d51 (1974)"]),
        ("- event: two of the ferries\n  same_as: two of the ferries, called\n", ["2: this is one event already"]),
        ("- event: two of the ferries\n  same_as: opened a bridge\n", ["2: these are events of two stories"]),
        ("- event: two of the ferries\n  same_as: reopened\n- event: reopened\n  same_as: two of the ferries\n", [f"{n}: events are one with each other in a circle; name the one that stays" for n in (2, 4)]),
    ],
)  # fmt: skip
def test_what_is_not_applied_is_told_and_changes_nothing(text: str, lines: list[str]) -> None:
    """No event, several, and what contradicts, each with what would decide."""
    dossiers, told = corrected(f"events:\n{text}")

    assert sorted(told) == [f"corrections.yml:{line}" for line in lines]
    assert dossiers == linked()
