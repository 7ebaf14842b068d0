"""The corpus: twelve articles, annotated by words that occur in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.gold.annotations import GoldStory, read_stories
from benchmarks.gold.people import gold_names
from benchmarks.gold.places import GoldError
from benchmarks.gold.score import all_figures
from generator.timex.edtf import bounds
from tests.gold.perfect_output import perfect_output
from tests.gold.tiny_story import write_tiny_story

STORIES = read_stories()
_KINDS = {"person", "organisation", "document", "group", "unnamed"}
_FEWEST, _MOST = 250, 500


@pytest.fixture(params=STORIES, ids=lambda story: str(story.name))
def story(request: pytest.FixtureRequest) -> GoldStory:
    """Each story in turn."""
    read: GoldStory = request.param
    return read


def test_twelve_articles_in_four_stories() -> None:
    """The corpus is what every figure of it says it is."""
    words = {a.id: len(a.text.split()) for story in STORIES for a in story.articles.values()}

    assert (len(STORIES), len(words)) == (4, 12)
    assert {id: n for id, n in words.items() if not _FEWEST <= n <= _MOST} == {}


def test_annotated_words_stand_in_their_article(story: GoldStory) -> None:
    """What is annotated is verbatim, from its first word to its last."""
    for article in story.articles.values():
        for entry in (*article.quotes, *article.dates, *article.events, *article.boilerplate):
            first, _, last = entry.entry["words"].partition(" … ")
            said = article.text[entry.place.start : entry.place.end]
            assert said.startswith(first)
            assert said.endswith(last or first)


def test_people_and_their_roles_stand_in_their_articles(story: GoldStory) -> None:
    """Each person is named in each article said to name them, and each role is worded in one of these."""
    for person, places in zip(story.people, gold_names(story), strict=True):
        texts = " ".join(story.articles[id].text for id in person["articles"])

        assert {place.article for place in places} == set(person["articles"]), person["name"]
        for role in person.get("roles", []):
            assert [wording for wording in role.split(" | ") if wording not in texts] == []


def test_speakers_are_people_of_the_story(story: GoldStory) -> None:
    """A speaker, and a go-between, is annotated as a person; every other source has a name and a kind."""
    people = {person["name"] for person in story.people}
    for article in story.articles.values():
        for quote in article.quotes:
            speaker, source = quote.entry["speaker"], quote.entry.get("source", {})
            assert speaker in people or {"name", "kind"} <= set(source), quote.entry["words"]
            assert set(source.get("kind", "person").split(" | ")) <= _KINDS, quote.entry["words"]
            assert quote.entry.get("via", speaker) in {*people, None}, quote.entry["words"]


def test_dates_are_dates(story: GoldStory) -> None:
    """Every EDTF date can be read."""
    for article in story.articles.values():
        for entry in (*article.dates, *article.events):
            for edtf in entry.accepted("edtf"):
                assert edtf is None or "W" in edtf or bounds(edtf)


@pytest.mark.parametrize("with_optional", [True, False])
def test_the_annotation_agrees_with_itself(with_optional: bool) -> None:
    """Who reads just as the annotation does has all figures full and no false thing, optional things or not."""
    figures = all_figures(STORIES, perfect_output(STORIES, with_optional=with_optional))

    assert {f.name: f.faults for f in figures if f.value != (0 if f.counts_faults else 100)} == {}


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("and I ran.", "and I fled.", "not in the text"),
        ("words: March,", "words: e,", "not in the text"),
        ("words: Tuesday,", "words: Tuesday, occurrence: 2,", "no occurrence 2"),
        ("words: Tuesday,", "word: Tuesday,", "unknown word"),
        ("edtf: 2022-05-03", "edft: 2022-05-03", "unknown edft"),
    ],
)
def test_a_slip_of_the_annotation_is_told(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    """Words that are not there, or a key that nothing reads, end the reading with their name."""
    with pytest.raises(GoldError, match=complaint):
        read_stories(write_tiny_story(tmp_path, bakery_a_yml=(old, new)))


def test_words_that_stand_twice_want_an_occurrence(tmp_path: Path) -> None:
    """An annotation never means whichever comes first."""
    with pytest.raises(GoldError, match="2 times in the text"):
        read_stories(
            write_tiny_story(tmp_path, bakery_b_yml=("words: A bakery in Oak Lane burned", "words: bakery"))
        )
