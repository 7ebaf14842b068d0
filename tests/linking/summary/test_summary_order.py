"""In which order a summary's sentences come, and who is introduced before being spoken of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from tests.linking.stories import chosen, story

Parsed = Callable[[str], Doc]


def test_the_writer_comes_last(parsed: Parsed) -> None:
    """What somebody reports as "I" is taken only where nothing else is left: nobody says who it is."""
    mine = "I was on board of the ferry Solveig when it sank off the island of Holm on Sunday."
    news = "Forty passengers of the ferry were rescued."
    assert chosen(story(parsed, f"{mine} {news}"), 20) == [news]
    assert chosen(story(parsed, mine), 20) == [mine]


def test_people_are_introduced(parsed: Parsed) -> None:
    """Nobody is named by surname alone before a sentence that says who it is."""
    corpus = story(
        parsed,
        "Storm warnings were given on Saturday. "
        "Lund told the coast guard of Holm on Sunday that the ferry Solveig had sunk in the storm. "
        "Ann Lund, a teacher, had walked along the beach of Nes before dawn.",
    )
    told = [" ".join(chosen(corpus, bound)) for bound in range(15, 80, 5)]
    assert "Lund told" in told[-1]
    for found in told:
        assert "Lund told" not in found or "Ann Lund" in found.partition("Lund told")[0]


def test_who_is_introduced_in_another_article_comes_first(parsed: Parsed) -> None:
    """The sentence that says who somebody is comes before those that only name them."""
    corpus = story(
        parsed,
        "Storm over Holm. Lund called the coast guard of Holm when the ferry Solveig sank. Ann Lund was calm.",
        "The weather was bad on Sunday. The sea was high. Fishing boats stayed in the harbour of Nes. "
        "Captain Ann Lund of the ferry Solveig has served on the island of Holm for thirty years.",
    )
    found = chosen(corpus, 200)
    who = next(i for i, s in enumerate(found) if s.startswith(("Captain Ann", "Ann Lund")))
    assert who < next(i for i, s in enumerate(found) if s.startswith("Lund called"))


def test_one_article_keeps_its_order(parsed: Parsed) -> None:
    """What lies long before does not come before the news, nor are its sentences turned round."""
    corpus = story(
        parsed,
        "The ferry Solveig sank off the island of Holm on Sunday with forty passengers on board. "
        "“The ferry Solveig was never safe and everybody on the island of Holm knew it,” Mayor Ann Lund said. "
        "In 1994 the ferry Solveig ran aground off the island of Holm in a storm.",
        published=[date(2021, 3, 22)],
    )
    starts = [s.split()[0] for s in chosen(corpus, 200)]
    assert starts == ["The", "“The", "In"]


def test_a_date_that_only_names_a_thing_makes_no_background(parsed: Parsed) -> None:
    """What happened now opens the summary, even where another sentence mentions an old affair."""
    corpus = story(
        parsed,
        "The ferry Solveig sank off the island of Holm on Sunday with forty passengers on board. "
        "The captain of the ferry Solveig was reminded of the 2011 accident off the island of Holm.",
        published=[date(2021, 3, 22)],
    )
    assert chosen(corpus, 200)[0].startswith("The ferry Solveig sank")


def test_what_several_tell_opens_and_each_article_keeps_its_order(parsed: Parsed) -> None:
    """The main news comes first, wherever its article stands; what an article tells further on stays together."""
    corpus = story(
        parsed,
        "A baker of Nes had put on her white apron. She saw smoke over the harbour of Holm.",
        "The ferry Solveig sank off the island of Holm on Sunday with forty passengers on board. "
        "Divers will look for the bell of the ferry Solveig in May.",
        "Forty passengers were on board the ferry Solveig when it sank off the island of Holm on Sunday.",
    )
    found = chosen(corpus, 200)
    assert found[0].startswith(("The ferry Solveig sank", "Forty passengers"))


def test_a_denial_is_not_crowded_out(parsed: Parsed) -> None:
    """Of two sentences that are else alike, the one by which somebody denies a charge is told."""
    corpus = story(
        parsed,
        "Marta Berg sold the ferry Solveig to the town of Holm last May. "
        "Marta Berg described the sale of the ferry Solveig to the town. "
        "Marta Berg denied the sale of the ferry Solveig to the town.",
    )
    assert any("denied" in s for s in chosen(corpus, 24))


def test_what_the_titles_say_is_the_main_news(parsed: Parsed) -> None:
    """Of two pieces of news that both articles tell, the summary opens with that of their titles."""
    ferry = "The ferry Solveig sank off the island of Holm with forty passengers on Sunday."
    strike = "The bakers of Nes went on strike for higher wages on Monday."
    corpus = story(parsed, f"{strike} {ferry}", f"{ferry} {strike}")

    def opening(title: str) -> str:
        titled = [replace(f, article=replace(f.article, title=title)) for f in corpus]
        return chosen(titled, 200)[0]

    assert opening("Ferry sinks off Holm, forty passengers saved") == ferry
    assert opening("Bakers of Nes strike for wages") == strike


def test_a_lead_is_news_whatever_dates_it_names(parsed: Parsed) -> None:
    """What an article opens with is no background, and comes before what it says further on."""
    lead = "Births in the town of Holm fell in 2019 to the lowest level since 1979, the council of Holm said."
    further = "A new school for the bakers of Lund opened on Monday."
    corpus = [
        replace(facts, article=replace(facts.article, published=date(2021, 5, 5)))
        for facts in story(parsed, f"{lead} {further}", "Rain flooded the old mill of Lund on Sunday.")
    ]
    told = chosen(corpus, 100)
    assert told.index(lead) < told.index(further)


def test_what_goes_on_with_a_lead_stands_behind_it(parsed: Parsed) -> None:
    """The lead of another article does not come between."""
    ferry = ("A ferry sank off Holm on Monday.", "Forty people of Holm swam to the pier.")
    mill = ("Rain flooded the old mill of Lund.", "A baker of Lund lost his oven.")
    told = chosen(story(parsed, " ".join(ferry), " ".join(mill)), 100)
    assert sorted(told) == sorted((*ferry, *mill))
    assert told.index(ferry[1]) - told.index(ferry[0]) == told.index(mill[1]) - told.index(mill[0]) == 1


def test_a_measure_is_each_articles_own(parsed: Parsed) -> None:
    """ "The rate" of one article is not that which another has introduced."""
    births, rate = "The birth rate of Holm fell by 4 percent on Monday.", "The rate is the lowest of all."
    told = chosen(story(parsed, f"{births} Snow lay on the hills.", f"Rain fell in Lund. {rate}"), 100)
    assert births in told
    assert rate not in told or told[told.index(rate) - 1] == "Rain fell in Lund."
