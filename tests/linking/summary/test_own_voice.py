"""Each rule by which a sentence is the writer's own voice has an example, and what sounds like one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from spacy.tokens import Doc

from generator.linking.summary.candidates import candidates
from generator.linking.summary.own_voice import OF_THE_WRITER, OwnVoice
from generator.sieve import names
from tests.linking.stories import chosen, story

Parsed = Callable[[str], Doc]
OWN = [
    ("opens to the reader", "Here’s how the vote went in the town of Holm."),
    ("opens to the reader", "Let us look at the ferry from the other side."),
    ("opens to the reader", "Driving the news: A rival bought the ferry of Holm."),
    ("writer and reader", "I'm Karl Dahl and I will keep you posted all day."),
    ("calls on the reader", "Anyone with information on the ferry is asked to come to the pier."),
    ("calls on the reader", "We're pausing our live coverage of the ferry for tonight."),
    ("calls on the reader", "Thank you so much for following the ferry with our team."),
    ("calls on the reader", "If the sale angers the bakers, here’s how a buyer is found."),
    ("calls on the reader", "The captain talks of the ferry in this exclusive interview."),
    ("calls on the reader", "And he has quite a lot to say."),
    ("calls on the reader", "Our reporter Bo Bell will guide you through the vote in Holm."),
    ("own question", "Who will pay for the new ferry of the town?"),
    ("writer", "I have never liked the ferry of this town."),
    ("writer", "The captain told me about the ferry on the pier."),
]
OTHERS = [
    "“Who will pay for the new ferry?” asked Ann Lund, the mayor.",
    "“I have never liked the ferry,” Ann Lund said on Monday.",
    "The F.B.I. searched the ferry on Monday.",
    "World War I sank two ferries of the town.",
    "Here the ferry met the pilot, Ann Lund said.",
]


@pytest.mark.parametrize(("rule", "sentence"), OWN)
def test_the_writers_own_voice(parsed: Parsed, rule: str, sentence: str) -> None:
    """It is found by its rule, and no story of several articles tells it."""
    corpus = story(
        parsed, f"A ferry sank off Holm on Monday. {sentence}", "Rain flooded the old mill of Lund."
    )
    assert OwnVoice(corpus[0]).of_the_writer(list(candidates(corpus[0]))[-1]) == rule
    assert sentence not in chosen(corpus, 100)


def test_each_rule_has_its_example() -> None:
    """A rule without an example could go unseen."""
    assert {rule for rule, _ in OWN} == names(OF_THE_WRITER)


@pytest.mark.parametrize("sentence", OTHERS)
def test_what_others_say_is_told(parsed: Parsed, sentence: str) -> None:
    """What somebody asks or says, a numeral and initials are not the writer's."""
    corpus = story(
        parsed, f"A ferry sank off Holm on Monday. {sentence}", "Rain flooded the old mill of Lund."
    )
    assert sentence in chosen(corpus, 100)


def test_an_interviewers_question_never_stands_without_its_answer(parsed: Parsed) -> None:
    """A question that a colon announces is no news without what is said to it."""
    asked = "The Gazette asked Ann Lund, the mayor of Holm: “Which ferry would you take home?”"
    corpus = story(parsed, f"A ferry sank off Holm on Monday. {asked} Rain flooded the old mill of Lund.")
    assert asked not in chosen(corpus, 100)


def test_a_comment_gives_nothing_to_news(parsed: Parsed) -> None:
    """The writer's "we" and verdicts make a comment of an article, beside which another tells the news."""
    comment = (
        "We watched a shameful vote in the town of Holm. Our council has sold the ferry to a rival. "
        "The old ferry carried schoolchildren to the islands for forty years."
    )
    news = "The council of Holm sold the old ferry on Monday. Nobody on the islands was asked."
    told = chosen(story(parsed, comment, news), 60)
    assert told and all(sentence in news for sentence in told)
    assert chosen(story(parsed, comment), 60)


def test_a_page_of_comment_says_so(parsed: Parsed) -> None:
    """An outlet that files an article under opinion makes a comment of it; beside its news it is none."""
    (facts,) = story(parsed, "The ferry sank off Holm on Monday. Forty people were saved.")
    for outlet, said in (("The Holm Herald (Opinion)", True), ("The Holm Herald (News)", False)):
        voice = OwnVoice(replace(facts, article=replace(facts.article, outlet=outlet)))
        assert voice.is_opinion(list(candidates(facts))) is said


@pytest.mark.parametrize("verdict", ["The sale was a debacle.", "The mayor sold it too cheaply, of course."])
def test_verdicts_alone_make_a_comment(parsed: Parsed, verdict: str) -> None:
    """Where nobody is said to have given them."""
    botched = f"The botched sale of the ferry goes on in the town of Holm. {verdict}"
    for comment, said in ((botched, False), (f"“{botched}” Ann Lund, the baker, said.", True)):
        (facts,) = story(parsed, comment)
        assert OwnVoice(facts).is_opinion(list(candidates(facts))) is not said


@pytest.mark.parametrize(("title", "own"), [("Let me explain the sale", True), ("Let me go, he said", False)])
def test_a_title_in_which_the_writer_begins_counts(parsed: Parsed, title: str, own: bool) -> None:
    """With a verdict in the text it makes a comment."""
    (facts,) = story(parsed, "The botched sale of the ferry goes on in the town of Holm.")
    facts = replace(facts, article=replace(facts.article, title=title))
    assert OwnVoice(facts).is_opinion(list(candidates(facts))) is own


@pytest.mark.parametrize(
    "verdict",
    [
        "The mayor of Holm is right to sell the old ferry to a rival.",
        "The sale is a welcome first step for the ferry of Holm.",
        "The town of Holm must never sell its ferry to a rival.",
        "Apparently, the ferry of Holm was sold to a rival in the night.",
        "When a mayor turns on the bakers of his town, the papers are quick to come.",
        "The spineless mayor sold the old ferry of Holm to a rival.",
        "It is no secret that the ferry of Holm was sold to a rival.",
        "Let's be clear: the ferry of Holm was sold to a rival.",
        "In reality, the ferry of Holm was never for sale to a rival.",
        "The sale is yet another example of the greed of Holm.",
        "You might want to take the old ferry of Holm to the islands.",
    ],
)
def test_no_story_tells_a_verdict(parsed: Parsed, verdict: str) -> None:
    """Unless somebody is said to have given it."""
    news, other = "A ferry sank off Holm on Monday.", "Rain flooded the old mill of Lund on Sunday."
    assert verdict not in chosen(story(parsed, f"{news} {verdict}", other), 100)
    said = f"“{verdict.rstrip('.')},” Ann Lund, the baker, said."
    assert said in chosen(story(parsed, f"{news} {said}", other), 100)


def test_a_verdict_before_what_somebody_says_is_the_writers(parsed: Parsed) -> None:
    """Of whom she opines, that one said something does not make the verdict hers or his."""
    news, other = "A ferry sank off Holm on Monday.", "Rain flooded the old mill of Lund on Sunday."
    verdict = "It was an awful sale, and Ann Lund, the baker, called the mayor “a seller of ferries of ours.”"
    assert verdict not in chosen(story(parsed, f"{news} {verdict}", other), 100)
    said = "Ann Lund, the baker, said that it was an awful sale."
    assert said in chosen(story(parsed, f"{news} {said}", other), 100)


def test_where_no_sentence_stands_alone_a_comment_still_gives_nothing(parsed: Parsed) -> None:
    """What news there is, cut off as it may be, is told before any of a comment."""
    corpus = story(
        parsed, "The council of Holm sold the old ferry on Monday, with", "It was a shameful sale."
    )
    assert all(sentence.startswith("The council") for sentence in chosen(corpus, 60))


def test_what_ought_to_be_makes_a_comment(parsed: Parsed) -> None:
    """In two sentences, where nobody is said to have said it; what somebody decided should be is news."""
    own = "The town of Holm should buy a ferry. Bakers ought to pay for the ferry of the town."
    voted = "The council voted that the town should buy a ferry. It asked who should pay for the ferry."
    for text, is_comment in ((own, True), (voted, False)):
        (facts,) = story(parsed, text)
        assert OwnVoice(facts).is_opinion(list(candidates(facts))) is is_comment


@pytest.mark.parametrize(
    ("title", "concludes"),
    [
        ("Stop the sale of the ferry", True),
        ("The ferry sale is not a triumph", True),
        ("The sale is the beginning, not the end, of the story", True),
        ("Mayor stops the sale of the ferry", False),
        ("Captain is not charged", False),
    ],
)
def test_a_title_that_concludes_counts(parsed: Parsed, title: str, concludes: bool) -> None:
    """With a verdict in the text it makes a comment."""
    (facts,) = story(parsed, "The botched sale of the ferry goes on in the town of Holm.")
    facts = replace(facts, article=replace(facts.article, title=title))
    assert OwnVoice(facts).is_opinion(list(candidates(facts))) is concludes


@pytest.mark.parametrize(("outlet", "is_hers"), [("Anna Lund", True), ("Charlotte Observer", False)])
def test_pages_that_are_called_by_a_writers_name_are_hers(parsed: Parsed, outlet: str, is_hers: bool) -> None:
    """What stands on them is comment."""
    (facts,) = story(parsed, "The ferry sank off Holm on Monday. Forty people were saved.")
    facts = replace(facts, article=replace(facts.article, outlet=outlet))
    assert OwnVoice(facts).is_opinion(list(candidates(facts))) is is_hers


def test_the_writer_among_others_is_beside_the_news(parsed: Parsed) -> None:
    """ "We" is hers unless somebody is said to have said it; "US" is a country."""
    (facts,) = story(
        parsed,
        "We should be glad that the ferry of Holm sails. The US sent two ferries to Holm on Monday. "
        "“We love the ferry,” Ann Lund said.",
    )
    voice = OwnVoice(facts)
    assert [voice.beside_news(c) for c in candidates(facts)] == ["speaks for others", None, None]
