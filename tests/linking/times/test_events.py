from datetime import date

import pytest

from generator.labels.label_files import english
from generator.linking.differences.date_differences import find_date_differences
from generator.linking.times.event_mentions import event_mentions
from generator.model import ArticleFacts, Event
from tests.linking.times.events_in import events, facts

MONDAY = date(2021, 3, 22)


def dated(found: tuple[Event, ...], edtf: str) -> list[Event]:
    """The events of a date."""
    return [e for e in found if e.edtf == edtf]


def test_a_sentence_is_dated_by_its_own_expression_and_says_how() -> None:
    """The date is worked out from the words, and the reader sees from which."""
    (event,) = events(facts("a", "The council closed the old harbour bridge on Wednesday.", MONDAY))

    assert (event.edtf, event.precision, event.basis, event.inferred) == (
        "2021-03-17",
        "day",
        "resolved",
        False,
    )
    assert event.why == "worked out from “Wednesday”, counted from the publication date 22 March 2021"
    assert event.expression is not None


def test_a_written_date_is_stated() -> None:
    """A full date needs no working out."""
    (event,) = events(facts("a", "The council closed the old harbour bridge on 3 May 2019.", MONDAY))

    assert (event.edtf, event.basis, event.why) == ("2019-05-03", "stated", "written “3 May 2019”")


def test_what_nothing_dates_is_only_reported() -> None:
    """A sentence without a date is reported on the day of its article, with little weight."""
    (event,) = events(facts("a", "The council closed the old harbour bridge for good.", MONDAY))

    assert (event.edtf, event.basis) == ("2021-03-22?", "publication")
    assert english().date(event.edtf, event.basis) == "reported 22 March 2021"
    assert event.weight < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "The council has closed the old harbour bridge for good.",  # by then
        "On 3 May 2019 the dam broke. Engineers closed the old harbour bridge for good.",  # as long ago
    ],
)
def test_what_came_about_by_then_is_of_no_day(text: str) -> None:
    """It stands under no date, though its article has one; "now" is the article's day."""
    *_, event = events(facts("a", text, MONDAY))
    assert (event.edtf, event.basis, event.precision) == (None, "publication", "none")
    now = "The council has now closed the old harbour bridge for good."
    assert [e.edtf for e in events(facts("a", now, MONDAY))] == ["2021-03-22?"]


def test_a_sentence_in_the_past_carries_on_the_day_of_the_articles_head() -> None:
    """A sentence that goes on about Wednesday's meeting is of Wednesday, and marked as inferred."""
    text = "Ministers met in the old capital on Wednesday. The chairman opened the debate with a warning about prices."
    (told, carried) = events(facts("a", text, MONDAY))

    assert (carried.edtf, carried.basis, carried.inferred) == ("2021-03-17?", "carried", True)
    assert carried.weight < told.weight


def test_a_sentence_with_a_day_of_its_week_is_not_reported_besides() -> None:
    """The day that a sentence names is its news, also below its main clause."""
    text = "The council confirmed that engineers had closed the old harbour bridge on Friday."
    assert [e.edtf for e in events(facts("a", text, MONDAY))] == ["2021-03-19"]

    text = "The council confirmed that engineers had closed the old harbour bridge in 2007."
    assert [e.edtf for e in events(facts("a", text, MONDAY))] == ["2007", "2021-03-22?"]


def test_what_is_vague_stays_undated() -> None:
    """ "Recently" is no date: the event has none, and says why."""
    (event,) = events(facts("a", "The council recently closed the old harbour bridge.", MONDAY))

    assert (event.edtf, event.precision, event.why) == (None, "none", "only “recently” dates it")
    assert events(facts("a", "Recently the old harbour bridge has a toll booth at each end.", MONDAY)) == ()


def test_a_year_that_names_a_thing_and_a_quoted_date_make_no_dated_event() -> None:
    """Neither "the 2020 election" nor a date that somebody says inside quotation marks dates a sentence."""
    text = "Analysts studied the 2020 election in great detail. “The dam broke on 3 May 2019 at night,” Ms Osei said."

    assert {e.basis for e in events(facts("a", text, MONDAY))} <= {"publication"}


def test_how_things_stand_on_a_day_is_no_event() -> None:
    """Nothing happened on it but that somebody counted."""
    counted = "As of Wednesday, forty houses had been flooded in Holm."
    assert events(facts("a", f"{counted} A wall fell.", MONDAY))[0].edtf != "2021-03-17"


def test_weekdays_of_an_article_without_a_date_are_listed_undated() -> None:
    """No publication date and no evidence: nothing is guessed."""
    (event,) = events(facts("a", "The council closed the old harbour bridge on Wednesday.", None))

    assert event.edtf is None
    assert event.why == "“Wednesday” cannot be counted: the article has no date"


def test_a_sentence_stands_once_at_its_narrowest_date() -> None:
    """A year and a day within it date one event, on the day; two days date two."""
    text = "In 2019 the council met often, and on 3 May 2019 it closed the old harbour bridge."
    assert [e.edtf for e in events(facts("a", text, MONDAY))] == ["2019-05-03"]

    text = "The council closed the harbour bridge on 3 May 2019 and opened the new bridge on 4 July 2020."
    assert [e.edtf for e in events(facts("a", text, MONDAY))] == ["2019-05-03", "2020-07-04"]


def test_two_ends_of_a_stretch_are_one_event() -> None:
    """ "Between May and June 2019" is one stretch."""
    (event,) = events(
        facts("a", "Volunteers rebuilt the old harbour bridge between May and June 2019.", MONDAY)
    )

    assert (event.edtf, event.precision) == ("2019-05/2019-06", "range")


def test_one_event_in_two_articles_has_both_sources() -> None:
    """The same day in much the same words merges; another event of that day does not."""
    corpus = [
        facts("a", "Engineers closed the old harbour bridge on Wednesday after cracks appeared.", MONDAY),
        facts("b", "The old harbour bridge was closed by engineers on Wednesday because of cracks.", MONDAY),
        facts("c", "A judge in the capital freed two football players on Wednesday.", MONDAY),
    ]
    found = dated(events(*corpus), "2021-03-17")

    assert sorted(len(e.sentences) for e in found) == [1, 2]
    assert max(found, key=lambda e: e.weight).weight > 1


def test_what_one_article_only_reports_joins_what_another_dates() -> None:
    """Mentions of one event on one day are merged, at the date that somebody wrote."""
    (event,) = events(
        facts("a", "Engineers have closed the old harbour bridge because of deep cracks.", MONDAY),
        facts("b", "Engineers on Monday closed the old harbour bridge after finding deep cracks.", MONDAY),
    )

    assert (event.edtf, event.basis) == ("2021-03-22", "resolved")
    assert {place.article for place in event.sentences} == {"a", "b"}


def test_the_timeline_is_sorted_by_first_day_narrower_first() -> None:
    """A year comes before its days but after the year before, and the undated come last."""
    text = (
        "The works closed in 2019. The mine closed on 1 January 2019. The mill closed on 2 May 2018. "
        "The pier recently closed its gates."
    )
    found = [e.edtf for e in events(facts("a", text, MONDAY)) if e.basis != "publication" or e.edtf is None]

    assert found == ["2018-05-02", "2019-01-01", "2019", None]


def test_ties_stand_in_a_stable_order() -> None:
    """Events of one day are in the order of article and text, whatever order the articles were read in."""
    corpus = [
        facts(
            "a", "A judge freed two players on Friday. A storm tore the roof off the mill on Friday.", MONDAY
        ),
        facts("b", "Teachers voted on Friday to end their long strike over crowded classes.", MONDAY),
        facts("c", "Engineers closed the old harbour bridge on Friday because of deep cracks.", MONDAY),
    ]

    assert [e.id for e in events(*corpus)] == [e.id for e in events(*reversed(corpus))]
    assert [e.sentences[0].article for e in events(*corpus)] == ["a", "a", "b", "c"]


def test_ids_come_from_article_and_words_and_last() -> None:
    """Adding an article changes no id of another's event."""
    a = facts("a", "The council closed the old harbour bridge on Wednesday.", MONDAY)
    b = facts("b", "A judge in the capital freed two football players on Tuesday.", MONDAY)

    assert {e.id for e in events(a)} <= {e.id for e in events(a, b)}


def test_articles_that_contradict_each_other_on_a_date_are_shown() -> None:
    """Nearly the same words with two days are a difference of dates."""
    sentence = "Engineers closed the old harbour bridge on {} after deep cracks appeared in two pillars."
    corpus = [
        facts("a", sentence.format("Wednesday"), MONDAY),
        facts("b", sentence.format("Thursday"), MONDAY),
    ]
    (difference,) = find_date_differences(event_mentions(corpus, {}))

    assert (difference.kind, difference.note) == ("dates", "17 March 2021, or 18 March 2021")
    assert [p.article for p in difference.places] == ["a", "b"]


def test_who_says_so_is_no_word_of_an_event() -> None:
    """Two reports of one event contradict each other, whoever tells it in each; and one may name nobody."""
    event = "A freight train derailed near Orley on {}, killing one driver and injuring five others"
    told = [
        facts("a", event.format("Wednesday") + ", officials said.", MONDAY),
        facts("b", event.format("Thursday") + ", fire chief Joan Abbot said.", MONDAY),
        facts("c", event.format("Friday") + ".", MONDAY),
    ]
    found = find_date_differences(event_mentions(told, {}))

    assert [tuple(p.article for p in d.places) for d in found] == [("a", "b"), ("a", "c"), ("b", "c")]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("The House", "The Senate", 2),
        ("In Holm, the Council", "In Holm, the Assembly", 2),
        ("The Senate", "On a calm day, the Senate", 1),
        ("The White House", "The Senate", 1),
    ],
)
def test_what_two_chambers_do_on_one_day_is_two_events(one: str, other: str, count: int) -> None:
    """However alike it is told; one chamber's deed is one."""
    told = "{} passed the old harbour bill on Wednesday."
    found = events(facts("a", told.format(one), MONDAY), facts("b", told.format(other), MONDAY))

    assert len(found) == count


def test_an_empty_story_has_no_events() -> None:
    """No article, or none with words, is no error."""
    nothing: list[ArticleFacts] = [facts("a", "", MONDAY), facts("b", "“”", None)]

    assert events() == ()
    assert events(*nothing) == ()
