"""Each figure falls where the output is worse in its respect, and stays where it is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold.annotations import Annotated, GoldStory, read_stories
from benchmarks.gold.figures import Figure
from benchmarks.gold.output import Output, read_output
from benchmarks.gold.places import GoldError
from benchmarks.gold.results import with_figures
from benchmarks.gold.score import WARNING, all_figures, shown
from tests.gold.perfect_output import perfect_output
from tests.gold.tiny_story import write_tiny_story

Json = dict[str, Any]


@pytest.fixture
def stories(tmp_path: Path) -> list[GoldStory]:
    """The tiny story, annotated."""
    return read_stories(write_tiny_story(tmp_path))


def _values(stories: list[GoldStory], output: Output) -> dict[str, float | None]:
    return {figure.name: figure.value for figure in all_figures(stories, output)}


def _place(output: Output, article: str, words: str) -> Json:
    start = output.facts[article]["text"].index(words)
    return {"article": article, "start": start, "end": start + len(words)}


def _quote(output: Output, words: str) -> Json:
    return next(q for q in output.dossiers["bakery"]["quotes"] if q["text"] == words)


def _forget_a_person(output: Output) -> None:
    output.dossiers["bakery"]["people"].clear()


def _take_a_byline_for_a_person(output: Output) -> None:
    place = _place(output, "bakery_a", "Otto Lind")
    output.dossiers["bakery"]["people"].append(
        {"name": "Otto Lind", "roles": [], "mentions": [{**place, "kind": "name"}]}
    )


def _split_a_person(output: Output) -> None:
    (person,) = output.dossiers["bakery"]["people"]
    other = {**person, "mentions": person["mentions"][1:]}
    person["mentions"] = person["mentions"][:1]
    output.dossiers["bakery"]["people"].append(other)


def _chop_a_role(output: Output) -> None:
    output.dossiers["bakery"]["people"][0]["roles"] = [{"text": "its"}]


def _forget_a_quote(output: Output) -> None:
    output.dossiers["bakery"]["quotes"].remove(_quote(output, "and I ran."))


def _quote_scare_quotes(output: Output) -> None:
    place = _place(output, "bakery_b", '"hot zone"')
    quote = {**_quote(output, "I smelled smoke,"), **place, "text": "hot zone", "kind": "partial"}
    output.dossiers["bakery"]["quotes"].append({**quote, "utterance": "another"})


def _cut_a_clause(output: Output) -> None:
    clause = _quote(output, "the oven had failed in March")
    clause["end"] -= len(" failed in March")


def _mistake_a_kind(output: Output) -> None:
    _quote(output, "and I ran.")["kind"] = "partial"


def _name_another_speaker(output: Output) -> None:
    _quote(output, "I smelled smoke,").update(
        speaker_name="Otto Lind", source={"name": "Otto Lind", "kind": "person"}
    )


def _take_a_body_for_a_person(output: Output) -> None:
    _quote(output, "Fire destroyed the Kemp bakery on Tuesday")["source"]["kind"] = "unnamed"


def _tear_an_utterance(output: Output) -> None:
    _quote(output, "and I ran.")["utterance"] = "another"


def _misdate(output: Output) -> None:
    output.facts["bakery_a"]["dates"][0]["edtf"] = "2022-05-10"


def _overlook_a_date(output: Output) -> None:
    output.facts["bakery_a"]["dates"].pop()


def _date_an_event_wrong(output: Output) -> None:
    output.dossiers["bakery"]["events"][0]["edtf"] = "2022-05-04?"


def _overlook_an_event(output: Output) -> None:
    output.dossiers["bakery"]["events"].pop(0)


def _date_an_article_wrong(output: Output) -> None:
    output.dossiers["bakery"]["articles"][0]["published"] = "2022-05-05"


def _part_the_same_news(output: Output) -> None:
    output.dossiers["bakery"]["same_news"] = []


def _put_other_news_to_the_same(output: Output) -> None:
    place = _place(output, "bakery_b", "A bakery in Oak Lane burned")
    output.dossiers["bakery"]["same_news"][0].append(place)


def _merge_two_events(output: Output) -> None:
    place = _place(output, "bakery_b", "A bakery in Oak Lane burned")
    output.dossiers["bakery"]["events"][0]["sentences"].append(place)


def _summarise_a_byline(output: Output) -> None:
    sentence = {**_place(output, "bakery_a", "By Otto Lind"), "also": []}
    output.dossiers["bakery"]["article_summaries"] = {"bakery_a": {"sentences": [sentence]}}


def _overlook_boilerplate(output: Output) -> None:
    output.facts["bakery_a"]["boilerplate"].pop()


def _withhold(output: Output) -> None:
    """Take out what the output does not hold yet."""
    for quote in output.dossiers["bakery"]["quotes"]:
        del quote["source"]
    del output.dossiers["bakery"]["same_news"]
    for facts in output.facts.values():
        del facts["boilerplate"]


_NAMES = "names of one person together (B3 F)"
_MARKED = "quotes in quotation marks or turns found F"
_ASKED = ("kind right", "speaker right", "source right", "utterances counted")
_DATES = ("dates found F", "dates with the right value F")
_EVENTS = ("event mentions on the timeline", "event mentions under the right day")


@pytest.mark.parametrize(
    ("worsen", "fall"),
    [
        (_forget_a_person, {"people R", "people F", _NAMES}),
        (_take_a_byline_for_a_person, {"people P", "people F", _NAMES, "false things (count)"}),
        (_split_a_person, {"people P", "people F", _NAMES}),
        (_chop_a_role, {"roles F"}),
        (_forget_a_quote, {_MARKED}),
        (_quote_scare_quotes, {_MARKED, "utterances counted", "false things (count)"}),
        (_cut_a_clause, {"reported clauses found F"}),
        (_mistake_a_kind, {"kind right"}),
        (_name_another_speaker, {"speaker right", "source right"}),
        (_take_a_body_for_a_person, {"source right"}),
        (_tear_an_utterance, {"utterances counted"}),
        (_misdate, {"dates with the right value F"}),
        (_overlook_a_date, {"dates found F", "dates with the right value F"}),
        (_date_an_event_wrong, {"event mentions under the right day"}),
        (_overlook_an_event, {"event mentions on the timeline", "event mentions under the right day"}),
        (_date_an_article_wrong, {"publication date right"}),
        (_part_the_same_news, {"same news F"}),
        (_put_other_news_to_the_same, {"same news F", "false things (count)"}),
        (_merge_two_events, {"false things (count)"}),
        (_summarise_a_byline, {"false things (count)"}),
        (_overlook_boilerplate, {"boilerplate F"}),
    ],
)
def test_a_fault_lowers_its_own_figures(
    stories: list[GoldStory], worsen: Callable[[Output], None], fall: set[str]
) -> None:
    """Every figure can fall, and only for what it is named after."""
    output = perfect_output(stories)
    before = _values(stories, output)

    worsen(output)

    after = _values(stories, output)
    assert {name for name in before if after[name] != before[name]} == fall


def _make_optional(entries: list[Annotated], since: int = 0) -> None:
    entries[since:] = [Annotated(e.place, {**e.entry, "optional": True}) for e in entries[since:]]


def _forget_what_may_not_be(story: GoldStory) -> None:
    for article in story.articles.values():
        article.never["events"].clear()


@pytest.mark.parametrize(
    ("thin", "fall"),
    [
        (lambda story: story.people.clear(), {"people P", "people R", "people F", _NAMES, "roles F"}),
        (lambda story: story.people[0]["roles"].clear(), {"roles F"}),
        (
            lambda story: _make_optional(story.articles["bakery_a"].quotes, 2),
            {"reported clauses found F", *_ASKED},
        ),
        (lambda story: _make_optional(story.articles["bakery_a"].dates), set(_DATES)),
        (lambda story: _make_optional(story.articles["bakery_a"].events), set(_EVENTS)),
        (lambda story: _make_optional(story.articles["bakery_a"].boilerplate), {"boilerplate F"}),
        (lambda story: _make_optional(story.same_news[0]), {"same news F"}),
        (_forget_what_may_not_be, {"false things (count)"}),
        (lambda story: story.never_same_news.clear(), {"false things (count)"}),
    ],
)
@pytest.mark.parametrize("given", [True, False], ids=["all given", "nothing given yet"])
def test_what_a_figure_rests_on_falls_with_the_annotation(
    stories: list[GoldStory], thin: Callable[[GoldStory], None], fall: set[str], given: bool
) -> None:
    """Entries taken out or made optional lower the count of each figure that asks for them, and of no other."""
    output = perfect_output(stories)
    if not given:
        _withhold(output)
    before = {f.name: f.of for f in all_figures(stories, output)}

    thin(stories[0])

    after = {f.name: f.of for f in all_figures(stories, output)}
    assert {name for name in before if after[name] < before[name]} == fall
    assert all(after[name] <= before[name] for name in before)


@pytest.mark.parametrize("worsen", [_forget_a_person, _forget_a_quote, _overlook_a_date, _overlook_an_event])
def test_what_a_figure_rests_on_does_not_hang_on_the_output(
    stories: list[GoldStory], worsen: Callable[[Output], None]
) -> None:
    """A system that finds less is asked for as much."""
    output = perfect_output(stories)
    before = [f.of for f in all_figures(stories, output)]

    worsen(output)

    assert [f.of for f in all_figures(stories, output)] == before


def test_the_fault_is_named(stories: list[GoldStory]) -> None:
    """Beside a figure that is not full stands what is wrong, in the article's words."""
    output = perfect_output(stories)
    _misdate(output)

    (figure,) = [f for f in all_figures(stories, output) if f.name == "dates with the right value F"]

    assert figure.faults == ("bakery_a: Tuesday — 2022-05-10, not 2022-05-03",)


def test_another_wording_that_is_right_counts_as_right(stories: list[GoldStory]) -> None:
    """What `accept` names is right too, and doubt about a date is no other date."""
    output = perfect_output(stories)
    _quote(output, "the oven had failed in March")["speaker_name"] = "Frau Kemp"
    output.dossiers["bakery"]["events"][0]["edtf"] += "?"

    values = _values(stories, output)

    assert (values["speaker right"], values["event mentions under the right day"]) == (100, 100)


def test_what_the_output_does_not_hold_yet_is_said_so(stories: list[GoldStory]) -> None:
    """Without sources, same news and boilerplate in the output their figures are "not given yet", not nought."""
    output = perfect_output(stories)
    _withhold(output)

    absent = {f.name: shown(f) for f in all_figures(stories, output) if f.value is None}

    assert absent == dict.fromkeys(("source right", "same news F", "boilerplate F"), "not given yet")


def test_a_text_that_is_not_the_files_ends_the_scoring(stories: list[GoldStory]) -> None:
    """Places in another text would be compared with nothing."""
    output = perfect_output(stories)
    output.facts["bakery_a"]["text"] += " "

    with pytest.raises(GoldError, match="bakery_a"):
        all_figures(stories, output)


def test_the_commands_are_run_on_the_articles_alone(tmp_path: Path) -> None:
    """What `facts` and `dossier` print of the tiny story is scored; the annotations beside it are no articles."""
    folder = write_tiny_story(tmp_path)
    output = read_output(folder)

    figures = all_figures(read_stories(folder), output)

    assert set(output.facts) == {"bakery_a", "bakery_b"}
    assert all(0 <= f.value <= 100 for f in figures if f.value is not None)
    assert _values(read_stories(folder), output)["people R"] == 100


def test_the_table_says_that_the_corpus_is_small_and_made_up() -> None:
    """The figures never stand in RESULTS.md without it, and what stands around them stays."""
    page = with_figures(
        "above\n<!-- gold -->\nstale\n<!-- /gold -->\nbelow\n", [Figure("people F", 50.04, 2, "1 of 2")]
    )

    assert "small" in WARNING and "made up" in WARNING
    assert WARNING in page
    assert "| people F | 50.0 | 1 of 2 |" in page
    assert page.startswith("above\n") and page.endswith("below\n") and "stale" not in page
