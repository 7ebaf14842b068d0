"""Which sentences tell one piece of news, by example."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.linking.people.people import link_people
from generator.linking.same_news.figures import numbers_conflict
from generator.linking.same_news.kin import kin
from generator.linking.same_news.news_likeness import NewsLikeness
from generator.linking.same_news.news_terms import Telling, Term
from generator.linking.same_news.same_news import news_groups
from generator.linking.same_news.story_news import StoryNews
from generator.model import ArticleFacts, Place
from tests.linking.stories import story, words_at

Parsed = Callable[[str], Doc]

STRIKE = (
    "Tram drivers in Holm returned to work on Monday after a strike of nine days that cost 4 million crowns. "
    "Their union has 600 members.",
    "On Monday the nine-day strike of the tram drivers of Holm ended; it had cost the town 4 million crowns. "
    "The mayor, Ann Lund, went by tram.",
    "Divers searched the harbour of Holm for a bell. A school in Lund got a new roof.",
)


def told(corpus: list[ArticleFacts]) -> list[set[str]]:
    """The words of each group of sentences that tell the same."""
    news = StoryNews(corpus, link_people(corpus)[1])
    return [{words_at(corpus, place) for place in group.places} for group in news.groups]


def test_one_piece_of_news_in_other_words(parsed: Parsed) -> None:
    """Rare words, numbers and days that two sentences share make them one; a place alone does not."""
    first, second, _ = (text.split(". ")[0] for text in STRIKE)
    assert told(story(parsed, *STRIKE)) == [{f"{first}.", f"{second}."}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lund, the mayor of Holm, opened a school.", "Ann Lund, the mayor of Holm, has three dogs."),
        ("In 1984 the pier of Lund was built.", "The bridge of Aa has been closed since 1984."),
        ("Farmers closed the dam on 3 May 2021.", "Farmers will close the dam on 9 June 2021."),
    ],
)
def test_who_and_when_alone_are_no_news(parsed: Parsed, one: str, other: str) -> None:
    """The same people, the same number, or a day past and another ahead are not the same news."""
    assert told(story(parsed, f"{one} Rain fell.", f"{other} Snow lay in the streets.")) == []


def test_sentences_of_one_article_are_no_group(parsed: Parsed) -> None:
    """What one article says twice is told by one article."""
    twice = "The ferry sank off Holm with forty people on Monday. On Monday forty people sank with the ferry off Holm."
    assert told(story(parsed, twice, "Snow lay in the streets of Lund.")) == []


def test_a_chain_of_likenesses_is_no_likeness() -> None:
    """Each is like the next, the first and the last share nothing: they are not all one piece of news."""
    words = [f"w{n}" for n in range(18)]
    chain = [
        Telling(Place(f"a{n}", 0, 9), tuple[Term, ...](("word", w) for w in words[3 * n : 3 * n + 6]))
        for n in range(5)
    ]
    groups = news_groups(NewsLikeness(chain))
    assert max(len(group) for group in groups) < len(chain)


def test_a_sentence_is_in_one_group_at_most(parsed: Parsed) -> None:
    """Whatever is joined, no sentence stands in two groups."""
    news = StoryNews(corpus := story(parsed, *STRIKE, *STRIKE), link_people(corpus)[1])
    places = [place for group in news.groups for place in group.places]
    assert len(places) == len(set(places))


def test_a_copy_is_no_teller_of_its_own(parsed: Parsed) -> None:
    """An article and its copy count once."""
    corpus = story(parsed, STRIKE[0], STRIKE[1], STRIKE[0])
    first = corpus[0].sentences[0].span
    place = Place("a", first.start, first.end)
    person_ids = link_people(corpus)[1]
    assert StoryNews(corpus, person_ids).tellers(place) == 3
    assert StoryNews(corpus, person_ids, {"c": "a"}).tellers(place) == 2


def test_what_stands_beside_an_article_tells_nothing(parsed: Parsed) -> None:
    """A caption in two articles is no news that both tell."""
    line = "Photo: Tram drivers in Holm return to work after nine days"
    corpus = story(
        parsed, f"Rain fell in Lund.\n\n{line}\n\nSnow lay.", f"A bell rang in Aa.\n\n{line}\n\nIce broke."
    )
    assert told(corpus) == []


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("Dahl, 41, is charged.", "Dahl, 52, is charged.", True),
        ("Nearly 560 ships waited.", "559 ships waited.", False),
        ("12 of 40 men died.", "Of the men 12 died.", False),
        ("The ship sank.", "The ship sank with 12 men.", False),
    ],
)
def test_numbers_that_conflict(one: str, other: str, conflict: bool) -> None:
    """Both have numbers, and none agrees with one of the other's."""
    assert numbers_conflict(one, other) is conflict


def test_words_of_one_act_are_kin() -> None:
    """ "The slaying" is of somebody who was killed, and "a death" of somebody who died."""
    assert kin("slaying") == kin("murder") == kin("kill") != kin("death") == kin("die")


def test_what_both_tell_beside_is_no_support(parsed: Parsed) -> None:
    """A clause in common, below what each tells first, makes neither a source of the other."""
    one = "The mayor will open a glass museum beside the river Aa two years after a fire killed forty sheep."
    other = (
        "A bakers' union sold its yellow tents to Danish sailors on Monday after a fire killed forty sheep."
    )
    news = StoryNews(
        corpus := story(parsed, f"{one} Rain fell.", f"{other} Snow lay."), link_people(corpus)[1]
    )
    here, there = (Place(name, 0, len(text)) for name, text in (("a", one), ("b", other)))
    assert not news.support(here, there)


@pytest.mark.parametrize(("name", "shared"), [("Karl Berg", True), ("Olga Vik", False)])
def test_one_act_of_two_people_is_two(parsed: Parsed, name: str, shared: bool) -> None:
    """Where each of two sentences names somebody whom the other does not, they share no act and actor."""
    told = [f"{who} condemned the plan of Ann Lund for the harbour bank." for who in ("Karl Berg", name)]
    news = StoryNews(corpus := story(parsed, *told), link_people(corpus)[1])
    here, there = (Place(article, 0, len(text)) for article, text in zip("ab", told, strict=True))
    assert news.share_act_and_actor(here, there) is shared


def test_what_one_tells_beside_may_be_what_the_other_tells_first(parsed: Parsed) -> None:
    """Who tells of a flood beside the dead may be cited for the flood."""
    flood = "Heavy rain flooded the old town of Holm on Saturday night."
    dead = "Nine people died when rain flooded Holm on Saturday night."
    news = StoryNews(corpus := story(parsed, flood, dead), link_people(corpus)[1])
    assert news.support(Place("a", 0, len(flood)), Place("b", 0, len(dead)))


def test_two_days_of_the_week_are_two_pieces_of_news(parsed: Parsed) -> None:
    """What somebody said on Wednesday is not cited for what she said on Friday; on one day it may be."""
    said = (
        "Mayor Ann Lund suggested on {} that the unnamed writer of a letter to the harbour paper was a thief."
    )
    asked = (
        "Mayor Ann Lund said on {} that the police of Holm should look for the unnamed writer of a letter that "
        "calls her council a gang."
    )
    for day, expected in (("Friday", True), ("Wednesday", False)):
        one, other = said.format(day), asked.format("Friday")
        corpus = story(parsed, f"{one} Rain fell in the streets of Lund.", f"{other} Snow lay on the hills.")
        news = StoryNews(corpus, link_people(corpus)[1])
        assert news.support(Place("a", 0, len(one)), Place("b", 0, len(other))) is expected
