"""Events of one piece of news, by example."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from generator.linking.dossier import link
from tests.linking.stories import story, told_on_monday

Parsed = Callable[[str], Doc]
RAIN = "Rain fell in the streets of Lund. A school got a new roof."


def test_an_undated_lead_is_of_the_day_that_another_article_gives(parsed: Parsed) -> None:
    """However both put it: who is arrested is in custody."""
    lead = "A baker who had robbed the harbour bank of Holm has been taken into custody."
    dated = "Police on Monday arrested a baker over the robbery of the harbour bank of Holm."
    assert [dated, lead] in told_on_monday(parsed, f"{lead} {RAIN}", f"{dated} Snow lay on the hills.")


def test_one_announcement_of_many_speakers_is_one_event(parsed: Parsed) -> None:
    """Whoever tells it on its day, in other words."""
    here = (
        "The finance ministry said Monday that 40,000 families will receive monthly child payments in July."
    )
    there = "Families will start to get monthly payments for every child in July, a spokesman said on Monday."
    assert [here, there] in told_on_monday(parsed, f"{here} {RAIN}", f"{there} Snow lay on the hills.")


def test_what_two_articles_tell_of_one_day_stays_apart(parsed: Parsed) -> None:
    """The same people on the same day are no one event."""
    school = "On Monday Ann Berg, the mayor of Holm, opened a school."
    dogs = "Ann Berg, the mayor of Holm, sold three dogs on Monday."
    assert all(len(event) == 1 for event in told_on_monday(parsed, f"{school} {RAIN}", dogs))


def test_two_acts_stay_apart(parsed: Parsed) -> None:
    """What both name, with another verb each, makes no one act."""
    strike = "The strike cost the harbour of Holm nine million dollars."
    prices = "Prices rose by 9 percent because of the strike at the harbour of Holm."
    left, met = "President Stone left at noon.", "President Robert Stone met Senator Laura Stone."
    for here, there in ((strike, prices), (left, met)):
        assert all(
            len(event) == 1 for event in told_on_monday(parsed, f"{here} {RAIN}", f"{there} Snow lay.")
        )


def test_a_friday_that_could_be_two_stays_undated(parsed: Parsed) -> None:
    """Two articles tell the same of two Fridays: an article without a date may mean either."""
    texts = (
        "The baker sold the old mill on Friday, March 5, 2021.",
        "The baker sold the old mill on Friday, March 12, 2021.",
        "The baker sold the old mill on Friday.",
    )
    corpus = story(parsed, *texts)
    assert all(len(event.sentences) == 1 for event in link(corpus, 100)[0].events)
    (one,) = link([corpus[0], corpus[2]], 100)[0].events
    assert len(one.sentences) == 2


def test_what_an_article_tells_again_is_one_event(parsed: Parsed) -> None:
    """The lead, and the sentence in which it says more of the same, of the day on which it was told."""
    lead = "The harbour town of Holm is sending forty firemen to help the village of Nes."
    again = "“I will send forty firemen to help Nes,” the mayor of the harbour town of Holm wrote on Monday."
    assert [again, lead] in told_on_monday(parsed, f"{lead} {again} {RAIN}") or [
        lead,
        again,
    ] in told_on_monday(parsed, f"{lead} {again}")


def test_what_is_further_on_in_two_articles_is_one_event_by_its_news(parsed: Parsed) -> None:
    """A vote counted alike is one vote, wherever it stands."""
    one = (
        "Members of the council passed the ferry bill by 252 to 175, with 35 of the Harbour party in support."
    )
    other = (
        "The members passed the bill on the ferry by 252 to 175, and 35 of the Harbour party supported it."
    )
    found = told_on_monday(
        parsed, f"Snow fell on Monday in Nes. {one}", f"The mayor of Lund resigned on Monday. {other}"
    )
    assert any({one, other} <= set(event) for event in found)


def test_few_that_tell_first_the_same_of_a_day_tell_one_event(parsed: Parsed) -> None:
    """A lead without a day, and the sentence of another article that names it and puts it otherwise."""
    dated = "The council of Holm approved the ferry budget early on Monday, the first step of a long plan."
    other = (
        "Members of the council of Holm passed the budget for the ferry by one vote, a success for the mayor."
    )
    assert [dated, other] in told_on_monday(parsed, f"{dated} {RAIN}", f"{other} Snow lay on the hills.")


def test_two_acts_of_two_in_one_article_stay_apart(parsed: Parsed) -> None:
    """What two do alike is no one event where they share no name."""
    bridge, mill = "Engineers closed the old bridge of Holm.", "Millers closed the old mill of Aa."
    assert all(
        len(event) == 1 for event in told_on_monday(parsed, f"{bridge} Snow lay on the hills. {mill}", RAIN)
    )


def test_one_news_of_one_weekday_is_one_event(parsed: Parsed) -> None:
    """Articles without a date that name one day of the week mean one day, in whatever words."""
    sent = "The council of Holm sent a message to thieves on Thursday by passing a bill to count thefts in the harbour."
    passed = (
        "Ending two weeks of talks, councillors approved a law on Thursday to protect seamen from theft at the "
        "harbour of Holm, which has forty boats."
    )
    corpus = story(parsed, f"{sent} {RAIN}", f"{passed} Snow lay on the hills.")
    assert [len(event.sentences) for event in link(corpus, 100)[0].events] == [2]


def test_what_somebody_said_opens_an_article_on_its_day(parsed: Parsed) -> None:
    """So is what it says further on of a day, as in an article of which the day is known."""
    said = "Harbour minister Ann Lund said Wednesday that she would not sell the ferry."
    first, further = story(parsed, f"{said} {RAIN}", f"{RAIN} {said}")
    assert len(link([first], 100)[0].events) == len(link([further], 100)[0].events) == 1
