"""The order of events that nothing dates, by example."""

from __future__ import annotations

import pytest

from tests.linking.times.events_in import events, facts


@pytest.mark.parametrize(
    "told",
    [
        (
            "In July a judge closed the harbour.",
            "The ferry sank on Sunday.",
            "Divers found a bell on Monday.",
        ),
        ("A farmer sold the mill on Saturday.", "On Tuesday the bridge fell.", "Next week the fair opens."),
        ("A storm flooded Holm on June 30.", "In July a fire closed the mill.", "The ferry sank on Friday."),
        ("The mayor resigned earlier this week.", "On Friday the council closed the bridge."),
        ("Two guards robbed a bank last month.", "A jury freed both guards on Friday."),
    ],
)
def test_words_for_times_tell_the_order_of_what_nothing_dates(told: tuple[str, ...]) -> None:
    """However the articles follow each other."""
    corpus = [facts(name, text, None) for name, text in zip("abc", reversed(told), strict=False)]
    places = {fact.article.id: fact.article.text for fact in corpus}
    assert tuple(places[event.sentences[0].article] for event in events(*corpus)) == told


def test_days_over_the_whole_week_stay_in_the_order_of_their_articles() -> None:
    """No gap is wide enough to tell which comes first."""
    told = (
        "The bridge fell on Wednesday.",
        "A judge closed the harbour on Monday.",
        "The ferry sank on Saturday.",
    )
    corpus = [facts(name, text, None) for name, text in zip("abc", told, strict=True)]
    assert [event.sentences[0].article for event in events(*corpus)] == ["a", "b", "c"]
