from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz
from spacy.tokens import Doc

from generator.linking.dossier import link
from generator.linking.summary.summary import summarise
from generator.linking.summary.weights import salience_weights
from generator.model import Article, ArticleFacts, Sentence, Span
from tests.linking.stories import chosen, story, words_at

Parsed = Callable[[str], Doc]

FERRY = (
    "The ferry Solveig sank off the island of Holm on Sunday with forty passengers on board. "
    "All of them were rescued by fishing boats from the village of Nes. "
    "The coast guard said a cracked valve let water into the engine room. "
    "“We heard the engine stop and then the lights went out,” passenger Ann Lund said. "
    "However, the ferry company denied that the valve was old. "
    "It had been replaced in May."
)
FERRY_TOO = (
    "The ferry Solveig sank off the island of Holm on Sunday, with forty passengers aboard. "
    "Fishing boats from the village of Nes rescued all of the passengers. "
    "The transport ministry has opened an inquiry into the sinking of the ferry Solveig. "
    "A cracked valve let water into the engine room, the coast guard said."
)
OPENERS = {"he", "she", "it", "they", "however", "but", "and", "this", "that"}


@pytest.fixture
def ferries(parsed: Parsed) -> list[ArticleFacts]:
    """A story in two articles."""
    return story(parsed, FERRY, FERRY_TOO)


@pytest.mark.parametrize("bound", [0, 5, 20, 45, 60, 1000])
def test_a_summary_keeps_to_its_bound(ferries: list[ArticleFacts], bound: int) -> None:
    """Never more white-space words than asked for."""
    assert sum(len(s.split()) for s in chosen(ferries, bound)) <= bound


def test_sentences_are_whole_and_verbatim(ferries: list[ArticleFacts]) -> None:
    """Every sentence of the summary is a sentence of an article."""
    sentences = {f.article.text[s.span.start : s.span.end] for f in ferries for s in f.sentences}
    found = chosen(ferries, 60)
    assert found
    assert set(found) <= sentences


def test_nothing_is_said_twice_and_every_source_is_cited(ferries: list[ArticleFacts]) -> None:
    """What both articles say in nearly the same words is there once, with the other as a citation."""
    summary = summarise(ferries, 200)
    told = [words_at(ferries, s.place).lower() for s in summary]
    assert all(fuzz.token_set_ratio(a, b) < 85 for a, b in combinations(told, 2))
    sinking = next(s for s in summary if "forty passengers" in words_at(ferries, s.place))
    assert {sinking.place.article, *(p.article for p in sinking.also)} == {"a", "b"}


def test_another_figure_is_no_support(parsed: Parsed) -> None:
    """A sentence in the same words about another's age or bail is not cited as saying the same."""
    corpus = story(
        parsed,
        "The engineer Arne Dahl, 41, of Holm is charged with neglect of the valves of the ferry Solveig.",
        "The engineer Arne Dahl, 52, of Holm is charged with neglect of the valves of the ferry Solveig.",
    )
    assert [s.also for s in summarise(corpus, 30)] == [()]


def test_no_sentence_is_torn_from_what_it_leans_on(ferries: list[ArticleFacts]) -> None:
    """A sentence that opens with a pronoun or connective follows the one before it."""
    for bound in (20, 30, 45, 60, 90):
        places = [s.place for s in summarise(ferries, bound)]
        for at, place in enumerate(places):
            if words_at(ferries, place).split()[0].strip(",").lower() in OPENERS:
                facts = next(f for f in ferries if f.article.id == place.article)
                starts = [s.span.start for s in facts.sentences]
                before = starts[starts.index(place.start) - 1]
                assert at
                assert (places[at - 1].article, places[at - 1].start) == (place.article, before)


def test_a_quotation_keeps_its_speaker(parsed: Parsed) -> None:
    """The middle of a long quotation never appears as the newspaper's own words."""
    corpus = story(
        parsed,
        "The mayor of Berg spoke about the new harbour on Friday. “The harbour of Berg will be closed in May. "
        "The old harbour of Berg has cost the town ten million crowns. Nobody can pay for the harbour any more,” "
        "Mayor Ann Lund said.",
    )
    for bound in (12, 25, 50):
        found = " ".join(chosen(corpus, bound))
        assert "has cost the town" not in found or "Ann Lund said" in found


def test_a_statement_keeps_what_tells_whose_it_is(parsed: Parsed) -> None:
    """ "…,” the statement added." brings the sentence before the whole quotation along."""
    whose = "The ferry company of Holm said on Monday that it had known nothing."
    said = (
        "“The ferry Solveig was inspected by the harbour of Holm in May. No crack was found in any valve of "
        "the ferry Solveig,” the statement added."
    )
    corpus = story(parsed, f"The ferry Solveig sank off the island of Holm on Sunday. {whose} {said}")
    for bound in range(12, 70, 4):
        found = " ".join(chosen(corpus, bound))
        assert "the statement added" not in found or f"{whose} {said}" in found


def test_a_quotation_of_several_sentences_stays_in_one_piece(parsed: Parsed) -> None:
    """What one quotation says in several sentences is one entry, from its first word to its speaker."""
    said = "“The ferry Solveig was old. I told the company of Holm so,” Captain Ann Lund said."
    corpus = story(parsed, f"The ferry Solveig sank off the island of Holm on Sunday. {said}")
    assert said in chosen(corpus, 100)


def test_a_short_answer_stays_with_its_question(parsed: Parsed) -> None:
    """ "Yes. I do." stands where the sentence that opens the quotation says who asked what."""
    said = "Asked whether the ferry Solveig was safe, Mayor Ann Lund of Holm said, “Hmm. I do.”"
    assert said in chosen(story(parsed, f"The ferry Solveig sank off Holm on Sunday. {said}"), 100)


def test_somebody_praised_in_a_quotation_is_named_before(parsed: Parsed) -> None:
    """ "Him" in somebody's words keeps the sentence that says who he is."""
    said = "“Forty people owe their lives to him and nobody else,” Mayor Ann Lund of Holm said."
    who = (
        "Arne Dahl, a retired teacher of mathematics with a beard that has made him known along the whole western "
        "coast, is the captain of the fishing boat Havfru."
    )
    corpus = story(parsed, f"The ferry Solveig sank off the island of Holm on Sunday. {who} {said}")
    for bound in range(12, 70, 4):
        found = chosen(corpus, bound)
        assert said not in found or who in found


def test_the_same_news_in_other_words_stands_once(parsed: Parsed) -> None:
    """Two articles' leads that report one event with the same distinctive words come once."""
    more = "Schools in Berg open in May. Farmers expect rain. The king visits Sweden. Bread has become dear."
    leads = (
        "The ferry Solveig sank in a storm off the island of Holm on Sunday, the coast guard of Norway said.",
        "Norway's coast guard confirmed that a heavy Sunday storm had sunk the ferry Solveig near Holm island.",
    )
    found = chosen(story(parsed, *(f"{lead} {more}" for lead in leads)), 100)
    assert sum(lead in found for lead in leads) == 1


def test_the_same_words_of_somebody_stand_once(parsed: Parsed) -> None:
    """Who quotes what another sentence of the summary reports in the same words adds nothing."""
    corpus = story(
        parsed,
        "Mayor Edda Lindholm said that the town will mend the old bridge before the winter storms come.",
        "Lindholm, the mayor of Holm, promised at a meeting of the harbour council on Monday in a long speech "
        "about money and fish that it would “mend the old bridge before the winter” and be quick about it.",
    )
    assert len(chosen(corpus, 200)) == 1


def test_a_sentence_torn_in_two_is_left_out(parsed: Parsed) -> None:
    """What begins in the middle of a sentence reports nothing by itself."""
    corpus = story(
        parsed,
        "on Sunday, as the ferry Solveig sank off the island of Holm.\n\nForty passengers of the ferry were rescued.",
    )
    assert chosen(corpus, 100) == ["Forty passengers of the ferry were rescued."]


@pytest.mark.parametrize(
    "opening",
    [
        "The offer was made in a letter to the islanders of Holm.",
        "Two years later the ferry Solveig was sold to Holm.",
        "Some were taken to the hospital in Holm by helicopter.",
        "Of these passengers, nine live on the island of Holm.",
        "Norway imposed the same fines on ships of the island of Holm.",
        "Elsewhere, the ferry line to the island of Holm was closed.",
        "The ferry line to the island of Holm was then closed.",
        "Three other passengers of the ferry Solveig were taken to Holm.",
        "The generous offer was made in a letter to the islanders of Holm.",
        "“We are glad about the ferry Solveig,” the statement added.",
        "The ferry line to the island of Holm is not as safe as that.",
        "The village of Nes will not take that generous offer.",
        "On Monday, the offer was made in a letter to the islanders of Holm.",
    ],
)
def test_what_was_told_before_comes_along(parsed: Parsed, opening: str) -> None:
    """A sentence that speaks of something mentioned just before never appears without it."""
    before = "The company will pay forty passengers of the ferry Solveig."
    corpus = story(parsed, f"The ferry Solveig sank off Holm on Sunday. {before} {opening} The sea was calm.")
    for bound in range(8, 40, 3):
        found = chosen(corpus, bound)
        assert opening not in found or before in found


def test_former_presidents_stand_alone(parsed: Parsed) -> None:
    """ "Former" in front of a title points at nothing before it, nor does "no" in front of a noun."""
    for text in (
        "Former President Ann Lund has left Holm.",
        "No arrests have been made on the island of Holm.",
    ):
        (facts,) = story(parsed, text)
        assert not facts.sentences[0].needs_context


@pytest.mark.parametrize(
    "boilerplate",
    [
        "Image copyright AP Image caption The ferry Solveig was built in Berg in 1980",
        "Ferry Solveig passengers are seen off the island of Holm on Sunday. (Associated Press)",
        "The ferry Solveig is seen off the island of Holm, March 21, 2021.",
        "Subscribe to our newsletter and hear all about the ferry Solveig off Holm.",
        "If you have been on the ferry Solveig off Holm, we would like to hear from you.",
        "The ferry Solveig sank off the island of Holm because of a cracked...",
        "Ferry Solveig Sinks Off The Island Of Holm",
    ],
)
def test_boilerplate_is_no_news(parsed: Parsed, boilerplate: str) -> None:
    """Captions, notices and cut-off sentences are passed over where there is anything else."""
    corpus = story(parsed, f"{boilerplate}\n\nThe ferry Solveig sank off the island of Holm on Sunday.")
    assert chosen(corpus, 100) == ["The ferry Solveig sank off the island of Holm on Sunday."]


def test_captions_and_headings_are_left_out(parsed: Parsed) -> None:
    """What has no verb reports nothing."""
    corpus = story(parsed, f"Photo by Ann Lee / Harbour News Agency\n\n{FERRY}")
    assert not any("Photo" in s for s in chosen(corpus, 200))


def test_a_story_of_one_article(parsed: Parsed) -> None:
    """One article alone gives a summary that opens with its news."""
    (facts,) = story(parsed, FERRY)
    found = chosen([facts], 40)
    assert found[0].startswith("The ferry Solveig sank")
    assert all(s.place.article == "a" and not s.also for s in summarise([facts], 40))


def test_one_sentence_is_its_own_summary(parsed: Parsed) -> None:
    """A story of one sentence gives that sentence, even a fragment."""
    assert chosen(story(parsed, "Storm over Holm"), 50) == ["Storm over Holm"]


def test_no_article_and_no_sentence_give_nothing(parsed: Parsed) -> None:
    """An empty story has an empty summary."""
    assert summarise([], 100) == ()
    assert summarise(story(parsed, " \n", "…"), 100) == ()


def test_the_same_story_gives_the_same_summary(parsed: Parsed, ferries: list[ArticleFacts]) -> None:
    """Same input, same summary."""
    assert summarise(ferries, 60) == summarise(story(parsed, FERRY, FERRY_TOO), 60)


def test_weights_are_few_and_readable() -> None:
    """The fitted weights are at most two dozen rounded numbers."""
    assert len(salience_weights()) <= 24
    assert all(w == round(w, 1) for w in salience_weights().values())


def test_a_story_of_two_hundred_articles() -> None:
    """It gives a summary within its bound from several articles, and the work does not grow with the square."""
    corpus = []
    for a in range(200):
        sentences = [[f"w{(a * 7 + i * k) % 900}" for k in range(1, 16)] for i in range(20)]
        text = " ".join(f"{' '.join(s)}." for s in sentences)
        spans, at = [], 0
        for s in sentences:
            end = at + len(" ".join(s)) + 1
            spans.append(Sentence(Span(at, end), tuple(s), verb=Span(at, at + 2)))
            at = end + 1
        corpus.append(ArticleFacts(Article(f"a{a}", "x", text), tuple(spans)))
    started = time.process_time()
    found = summarise(corpus, 200)
    assert time.process_time() - started < 60, "it takes about three seconds"
    assert 150 <= sum(len(words_at(corpus, s.place).split()) for s in found) <= 200
    assert len({s.place.article for s in found}) > 3


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="Aa b.“”\"'?\n1é", max_size=40), max_size=4), st.integers(0, 40))
def test_any_text_is_summed_up_within_the_bound(parsed: Parsed, texts: list[str], bound: int) -> None:
    """Odd input never breaks it."""
    corpus = story(parsed, *texts)
    assert sum(len(s.split()) for s in chosen(corpus, bound)) <= bound


def test_sentences_of_one_event_stand_once(parsed: Parsed) -> None:
    """What the timeline has put together is told by one sentence, which cites the others."""
    (dossier,) = link(
        story(
            parsed,
            "The trade office filed a new complaint against Norvik on Thursday. Snow lay on the hills of Holm.",
            "Norvik is a monopoly, according to a complaint that the trade office filed on Thursday. It rained.",
            published=[date(2021, 3, 19)] * 2,
        ),
        100,
    )
    told = [s for s in dossier.summary if len(s.also) == 1]
    assert len(told) == 1
    assert {told[0].place.article, told[0].also[0].article} == {"a", "b"}


def test_what_one_sentence_may_be_cited_for_stands_once(parsed: Parsed) -> None:
    """No sentence is cited beside two of a summary."""
    (dossier,) = link(story(parsed, FERRY, FERRY_TOO), 200)
    cited = [place for s in dossier.summary for place in s.also]
    assert len(cited) == len(set(cited))


@pytest.mark.parametrize(
    "leaning",
    [
        "In exchange, Nes would get two old ferries.",
        "Engineers of the coast guard say that just isn't true.",
        "Friends had asked the 53-year-old to rest at home.",
    ],
)
def test_what_leans_on_the_sentence_before_comes_with_it(parsed: Parsed, leaning: str) -> None:
    """A word that refers back is in no summary without what it refers to."""
    before = "Captain Ann Lund wants to sell the ferry of Holm to Nes."
    for room in (10, 12, 15, 30):
        told = chosen(story(parsed, f"It rained in Holm on Sunday and Monday. {before} {leaning}"), room)
        assert leaning not in told or told[told.index(leaning) - 1] == before


def test_an_act_is_told_once_whatever_else_each_article_tells_of_it(parsed: Parsed) -> None:
    """Where two sentences tell first what somebody did, though each tells much beside that."""
    letter = (
        "A court stopped the sale of the old ferry. In a letter to the harbour board, which a paper of Lund "
        "printed, Bo Bell said he was resigning with deep regret and would go back to teach at a school. "
        "Rain fell in the streets of Lund. A school got a new roof."
    )
    under_fire = (
        "Fishermen fear for their boats. Bell’s letter of resignation to the board comes as the ferry company "
        "is under fire for the way it treated its sailors. Snow lay on the hills of Aa. A farmer sold four cows."
    )
    corpus = story(parsed, letter, under_fire, published=[date(2021, 3, 22)] * 2)
    assert sum("letter" in sentence for sentence in chosen(corpus, 100)) == 1
