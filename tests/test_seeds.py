"""The two seed articles come out as a careful editor reads them (tests/expectations/seeds.yml)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.open_format import dossier_json, facts_json
from generator.pipeline import read_and_link
from generator.settings import Settings

ROOT = Path(__file__).parent.parent
EXPECTED: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "expectations" / "seeds.yml").read_text("utf-8")
)
MARKS = "“”‘’\"'"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def seeds() -> tuple[Json, dict[str, Json]]:
    """The linked story, and each article's facts by id."""
    (dossier,), _ = read_and_link([ROOT / "seeds"], Settings())
    return dossier_json(dossier), {d.facts.article.id: facts_json(d.facts) for d in dossier.articles}


def _bare(words: str) -> str:
    return words.strip(MARKS)


def _says(facts: dict[str, Json], place: Json) -> str:
    text: str = facts[place["article"]]["text"]
    return text[place["start"] : place["end"]]


@pytest.mark.parametrize("article", EXPECTED["articles"])
def test_publication_date_and_first_words(seeds: tuple[Json, dict[str, Json]], article: str) -> None:
    """The date that opens a file is the publication date, not prose; a file without one has none."""
    expected, facts = EXPECTED["articles"][article], seeds[1][article]

    assert facts["published"] == (expected["published"] and str(expected["published"]))
    assert facts["text"].startswith(expected["first_words"])


def test_the_people_and_nobody_else(seeds: tuple[Json, dict[str, Json]]) -> None:
    """Eight people, spelling variants merged; programmes, places and agencies are none."""
    assert sorted(p["name"] for p in seeds[0]["people"]) == sorted(p["name"] for p in EXPECTED["people"])


@pytest.mark.parametrize("expected", EXPECTED["people"], ids=lambda e: str(e["name"]))
def test_a_person(seeds: tuple[Json, dict[str, Json]], expected: Json) -> None:
    """A person has their aliases, role and nominals, from every article that names them."""
    (person,) = [p for p in seeds[0]["people"] if p["name"] == expected["name"]]
    nominals = {m["text"] for m in person["mentions"] if m["kind"] == "nominal"}

    assert {m["article"] for m in person["mentions"]} == set(expected["articles"])
    assert {a for a in expected["aliases"] if "President" not in a} <= set(person["aliases"])
    assert any(expected["role_contains"].casefold() in r["text"].casefold() for r in person["roles"])
    assert set(expected.get("nominals", ())) <= nominals


@pytest.mark.parametrize("expected", EXPECTED["quotes"], ids=lambda e: str(e["text"])[:30])
def test_a_quotation_and_its_speaker(seeds: tuple[Json, dict[str, Json]], expected: Json) -> None:
    """Every string in quotation marks that somebody said is found whole, with who said it."""
    found = [
        q
        for q in seeds[0]["quotes"]
        if q["article"] == expected["article"] and _bare(q["text"]) == _bare(expected["text"])
    ]
    quote = found[expected.get("occurrence", 1) - 1]

    assert quote["speaker_name"] in expected.get("accept", [expected["speaker"]])
    assert quote["kind"] == expected["kind"]
    if "via" in expected:
        assert quote["via"] == expected["via"]
    if "source" in expected:
        assert quote["speaker"] is not None, "a source that is no person is named as the article writes it"


@pytest.mark.parametrize("expected", EXPECTED["not_quotes"], ids=lambda e: str(e["text"]))
def test_no_quotation(seeds: tuple[Json, dict[str, Json]], expected: Json) -> None:
    """The title of a programme is no quote."""
    assert not [q for q in seeds[0]["quotes"] if _bare(q["text"]) == _bare(expected["text"])]


@pytest.mark.parametrize("expected", EXPECTED["variants"], ids=lambda e: str(e[0]))
def test_variants(seeds: tuple[Json, dict[str, Json]], expected: list[str]) -> None:
    """One utterance that two articles report in different words is one group."""
    words = {q["id"]: _bare(q["text"]) for q in seeds[0]["quotes"]}

    assert any(
        all(any(words[i].startswith(start) for i in group) for start in expected)
        for group in seeds[0]["variants"]
    )


@pytest.mark.parametrize("expected", EXPECTED["indirect"], ids=lambda e: str(e["starts"])[:30])
def test_reported_speech(seeds: tuple[Json, dict[str, Json]], expected: Json) -> None:
    """What is reported without quotation marks is found, with its speaker."""
    starts = tuple(expected["starts"].split("|"))
    quotes = [
        q
        for q in seeds[0]["quotes"]
        if q["kind"] == "indirect"
        and q["article"] == expected["article"]
        and q["text"].removeprefix("that ").startswith(starts)
    ]

    assert quotes
    assert quotes[0]["speaker_name"] == expected.get("speaker")
    assert quotes[0]["speaker"] is not None


@pytest.mark.parametrize("expected", EXPECTED["timeline"], ids=lambda e: str(e["about"]))
def test_an_event(seeds: tuple[Json, dict[str, Json]], expected: Json) -> None:
    """A dated event is on the timeline, in its precision, with every article that reports it."""
    story, facts = seeds
    events = [
        e
        for e in story["events"]
        if e["edtf"] == str(expected.get("edtf", expected["date"]))
        and any(expected["says"] in _says(facts, s) for s in e["sentences"])
    ]

    assert events, [
        e["edtf"] for e in story["events"] if any(expected["says"] in _says(facts, s) for s in e["sentences"])
    ]
    assert {s["article"] for s in events[0]["sentences"]} >= set(expected["articles"])
    assert events[0]["inferred"] is expected.get("inferred", False)


@pytest.mark.parametrize("words", EXPECTED["not_events"])
def test_a_name_with_a_year_dates_nothing(seeds: tuple[Json, dict[str, Json]], words: str) -> None:
    """ "The 2020 election" names a thing: no event is dated 2020 by it."""
    story, facts = seeds

    assert not [
        e
        for e in story["events"]
        if e["edtf"] == "2020" and any(words in _says(facts, s) for s in e["sentences"])
    ]


def test_the_undated_article_is_dated_from_the_other(seeds: tuple[Json, dict[str, Json]]) -> None:
    """The article without a date is dated by what both report: on 17 March 2021 or later that week."""
    (article,) = [a for a in seeds[0]["articles"] if a["inferred"]]

    assert article["id"] == "002_a4b0b0421b72b296"
    assert article["published"] is None
    assert article["published_edtf"].startswith("2021-03-17")
    assert article["evidence"]
