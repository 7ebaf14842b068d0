from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from generator.linking.differences.differences import find_differences
from generator.linking.dossier import link
from generator.linking.same_news.figures import differ, figures
from generator.model import ArticleFacts
from tests.linking.stories import story, words_at

Parsed = Callable[[str], Doc]


def found(corpus: list[ArticleFacts], kind: str) -> list[tuple[str, ...]]:
    """The words of each difference of a kind."""
    return [tuple(words_at(corpus, p) for p in d.places) for d in find_differences(corpus) if d.kind == kind]


FEWER = "The ferry sank off Holm on Sunday. At noon 23 people were missing after the ferry sank off Holm."
MORE = "The ferry sank off Holm on Sunday. By night 31 people were missing after the ferry sank off Holm."


def test_figures_of_one_thing_that_differ(parsed: Parsed) -> None:
    """Numbers of the same thing that differ are side by side, the earlier article first, with dates."""
    corpus = story(parsed, MORE, FEWER, published=[date(2021, 3, 23), date(2021, 3, 22)])
    (difference,) = [d for d in find_differences(corpus) if d.kind == "figures"]
    assert [p.article for p in difference.places] == ["b", "a"]
    assert difference.note == "23 people (22 March 2021) · 31 people (23 March 2021)"


def test_an_article_that_has_both_figures_agrees(parsed: Parsed) -> None:
    """An article that reports the other's figure too does not differ from it."""
    corpus = story(parsed, FEWER, f"{MORE} Earlier 23 people were missing.")
    assert found(corpus, "figures") == []


def test_figures_in_sentences_that_share_little_else(parsed: Parsed) -> None:
    """The same event named next to both figures is enough."""
    corpus = story(
        parsed,
        "The ferry sank on Sunday. Last week's storm in the northern harbour of Lindvik killed 50 people, a report said.",
        "The ferry left Holm at dawn. In the town hall flags flew at half-mast after a storm in the harbour of "
        "Lindvik killed 49 people and a mourning was declared in every village along the western coast.",
    )
    assert len(found(corpus, "figures")) == 1


def test_a_total_and_its_parts_agree(parsed: Parsed) -> None:
    """Four million is no other figure than 2.5 and 1.5 million."""
    corpus = story(
        parsed,
        "The ferry sank on Sunday. Norway will send 2.5 million doses to Sweden and 1.5 million to Denmark.",
        "The ferry sank on Sunday. Norway will send 4 million doses to Sweden and Denmark.",
    )
    assert found(corpus, "figures") == []


@pytest.mark.parametrize(
    ("a", "b", "differs"),
    [
        ("23 people", "31 people", True),
        ("three people", "3 people", False),
        ("3.5 million homes", "3,487,000 homes", False),
        ("nearly 560,000 jobs", "559,000 jobs", False),
        ("more than 20 boats", "23 boats", False),
        ("more than 20 boats", "90 boats", True),
        ("23 people", "31 boats", False),
        ("$40 million", "$60 million", True),
        ("12 percent", "12%", False),
    ],
)
def test_rounding_is_agreement(a: str, b: str, differs: bool) -> None:
    """Two figures differ when they count one thing and neither is a rounding of the other."""
    (first,), (second,) = figures(f"They lost {a}."), figures(f"They lost {b}.")
    assert differ(first, second) is differs


@pytest.mark.parametrize(
    "text", ["It began in 2019.", "on May 25", "at 7:30 p.m.", "5 years ago", "Ann Lund, 22, left"]
)
def test_dates_times_and_ages_count_nothing(text: str) -> None:
    """Years, days, clock times, spans of time and ages are no figures."""
    assert figures(text) == []


def test_what_one_article_alone_tells(parsed: Parsed) -> None:
    """A statement whose words occur in no other article is listed; what both report is not."""
    alone = "The shipyard in Berg painted the hull with lead paint that was forbidden in Norway."
    shared = "Fishing boats from the village of Nes rescued all forty passengers of the ferry."
    corpus = story(
        parsed,
        f"The ferry sank off Holm on Sunday. {alone} {shared}",
        f"The ferry sank off Holm on Sunday. {shared}",
    )
    assert found(corpus, "only") == [(alone,)]


def test_known_news_among_new_is_not_told_by_one_alone(parsed: Parsed) -> None:
    """A long sentence that has four telling words of another article's sentence is not listed."""
    corpus = story(
        parsed,
        "The ferry sank off Holm on Sunday. The shipyard in Berg painted the hull with lead paint that was forbidden "
        "in Norway, and its owner, a retired whaler from the Faroe Islands, paid a fine in silver coins.",
        "The ferry sank off Holm on Sunday. It was no surprise that a Berg shipyard had used lead paint on its hull.",
    )
    assert found(corpus, "only") == []


def test_one_article_differs_from_nobody(parsed: Parsed) -> None:
    """A story of one article has no differences."""
    assert find_differences(story(parsed, FEWER)) == ()


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("killing 12 in the pit", "dead"),
        ("12 miners were killed in the pit", "dead"),
        ("the death toll of the pit rose above 12 on Monday", "dead"),
        ("the fire injured at least 12 men", "injured"),
        ("12 people are still unaccounted for", "missing"),
        ("police detained 12 men", "arrested"),
        ("12 miners left the pit", "miners"),
    ],
)
def test_what_became_of_whom_is_what_a_figure_counts(words: str, thing: str) -> None:
    """Tolls are of one thing, however they are put."""
    (figure,) = figures(f"On Monday {words}.")
    assert figure.thing == thing


def test_the_day_of_a_month_is_no_toll() -> None:
    """A number behind a month counts nobody."""
    assert all(f.became is None for f in figures("The strike of Aug. 29 killed nobody."))


def test_all_figures_of_one_thing_stand_together(parsed: Parsed) -> None:
    """Three tolls of one fire are one difference, in order of time."""
    corpus = story(
        parsed,
        "The death toll of the fire in the mill of Holm rose to 15 on Tuesday.",
        "A fire in the mill of Holm killed 12 people on Monday.",
        "At least 14 people died when a fire broke out in the mill of Holm on Monday.",
        published=[date(2021, 3, 24), date(2021, 3, 22), date(2021, 3, 23)],
    )
    (difference,) = [d for d in find_differences(corpus) if d.kind == "figures"]
    assert [p.article for p in difference.places] == ["b", "c", "a"]


def test_figures_of_one_piece_of_news_that_differ(parsed: Parsed) -> None:
    """However far apart the words: both tell first that the cabinet will propose a budget of so much."""
    corpus = story(
        parsed,
        "Rain fell. Anna Berg will unveil a budget of $6 billion for Norway on Friday, her largest since the war.",
        "Snow lay. Anna Berg will propose a $5 billion budget for Norway on Friday, said a source in her cabinet.",
    )
    assert len(found(corpus, "figures")) == 1


@pytest.mark.parametrize("said", ["", ", officials said", ", the fire chief told a crowd"])
def test_days_differ_whoever_told_of_them(parsed: Parsed, said: str) -> None:
    """A lead as agencies write it is of the day that it names, though its main clause is somebody's saying."""
    lead = "A fire destroyed the bus depot of Holm on {}, killing two mechanics and injuring six others{}."
    days = [lead.format(day, said) for day in ("Monday", "Tuesday")]
    corpus = story(parsed, *days, published=[date(2021, 3, 24), date(2021, 3, 25)])
    assert [d.note for d in link(corpus, 100)[0].differences if d.kind == "dates"] == [
        "22 March 2021, or 23 March 2021"
    ]
