"""Events of one piece of news, by example."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from spacy.tokens import Doc

from generator.linking.dossier import link
from tests.linking.stories import story, words_at

Parsed = Callable[[str], Doc]
MONDAY = date(2021, 3, 22)
RAIN = "Rain fell in the streets of Lund. A school got a new roof."


def told(parsed: Parsed, *texts: str) -> list[list[str]]:
    """The sentences of each event."""
    corpus = story(parsed, *texts, published=[MONDAY] * len(texts))
    return [[words_at(corpus, p) for p in e.sentences] for e in link(corpus, 100)[0].events]


def test_an_undated_lead_is_of_the_day_that_another_article_gives(parsed: Parsed) -> None:
    """However both put it: who is arrested is in custody."""
    lead = "A baker who had robbed the harbour bank of Holm has been taken into custody."
    dated = "Police on Monday arrested a baker over the robbery of the harbour bank of Holm."
    assert [dated, lead] in told(parsed, f"{lead} {RAIN}", f"{dated} Snow lay on the hills.")


def test_what_two_articles_tell_of_one_day_stays_apart(parsed: Parsed) -> None:
    """The same people on the same day are no one event."""
    school = "On Monday Ann Lund, the mayor of Holm, opened a school."
    dogs = "Ann Lund, the mayor of Holm, sold three dogs on Monday."
    assert all(len(event) == 1 for event in told(parsed, f"{school} {RAIN}", dogs))


def test_two_acts_stay_apart(parsed: Parsed) -> None:
    """What both name, with another verb each, makes no one act."""
    strike = "The strike cost the harbour of Holm nine million dollars."
    prices = "Prices rose by 9 percent because of the strike at the harbour of Holm."
    left, met = "President Stone left at noon.", "President Robert Stone met Senator Laura Stone."
    for here, there in ((strike, prices), (left, met)):
        assert all(len(event) == 1 for event in told(parsed, f"{here} {RAIN}", f"{there} Snow lay."))


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
