"""Several people, or organisations, that speak as one: the statement is each one's, and links to each."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
import yaml

from generator.model import Dossier, LinkedQuotation, Quotation, Source, StorySource
from generator.rendering.site import render
from tests.rendering.markdown_page import body, rendered, text, words
from tests.rendering.sample import HARBOUR, at, harbour, quoting, sourced
from tests.rendering.test_pages import SETTINGS


def _jointly(name: str = "Ada Berg and Bo Lind") -> Dossier:
    """The harbour where one statement is of a group called so."""
    told = Quotation(at(HARBOUR, "The port was built in 1911"), "direct", None, at(HARBOUR, "Bo Lind"))
    both = LinkedQuotation("q-7777777777", "a1", told, None, None, Source(name, "group"), "both")
    story = quoting(harbour(), (*harbour().quotations, both))
    return replace(story, sources=(StorySource("both", name, "group", (), (both.id,)),))


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    """The pages of the story in which two speak jointly."""
    return render([_jointly()], SETTINGS)


@pytest.mark.parametrize(
    ("person", "other"), [("ada-berg", "[Bo Lind](bo-lind.md)"), ("bo-lind", "[Ada Berg](ada-berg.md)")]
)
def test_a_joint_statement_is_on_the_page_of_each(pages: Mapping[str, str], person: str, other: str) -> None:
    """Among what they said, with whom; counted among their quotes."""
    said = pages[f"people/{person}.md"].partition("{ #said }")[2].partition("{ #said-of }")[0]
    assert f"with {other}" in said and said.count("with [") == 1
    alone = {"ada-berg": 2, "bo-lind": 1}[person]
    assert f"{alone + 1} quotes" in text(pages[f"people/{person}.md"])


def test_a_joint_statement_leads_to_all_who_make_it(pages: Mapping[str, str]) -> None:
    """On the page of quotes each name is a link of its own; on the person's too."""
    (by,) = [
        by
        for by in rendered(body(pages["quotes/index.md"])).xpath(".//*[@class='d-by']")
        if " and " in by.text_content()
    ]
    assert words(by.text_content()) == "Ada Berg and Bo Lind"
    assert [a.get("href") for a in by.iter("a")] == ["../people/ada-berg.md", "../people/bo-lind.md"]


def test_who_speaks_jointly_is_a_named_person_and_the_statement_one(pages: Mapping[str, str]) -> None:
    """The two are no group beside themselves, and what they say is not two statements."""
    alone = text(render([harbour()], SETTINGS)["index.md"])
    assert "2 named people (3 statements)" in alone
    assert "2 named people (4 statements)" in text(pages["index.md"])
    assert "group" not in text(pages["sources/index.md"]).casefold()
    assert "people, and 0 that are none" in pages["llms.txt"]


def test_who_only_speaks_jointly_is_not_named_in_passing() -> None:
    """In a long index he stands among the others."""
    story = _jointly("Ada Berg and Cy Dean")
    berg, lind = story.people
    once = (replace(lind.mentions[0], kind="name"),)
    dean = replace(lind, id="cy-dean", name="Cy Dean", aliases=(), roles=(), mentions=once)
    crowd = tuple(replace(dean, id=f"x-{i}", name=f"Xa {i:02}") for i in range(20))
    page = render([replace(story, people=(berg, dean, lind, *crowd))], SETTINGS)["people/index.md"]
    assert "Cy Dean" in page.partition("<details")[0] and "Xa 03" not in page.partition("<details")[0]


def test_each_of_those_who_speak_jointly_is_in_the_picture() -> None:
    """With a line of his own to whom they name."""
    story = _jointly("Bo Lind and Cy Dean")
    berg, lind = story.people
    dean = replace(lind, id="cy-dean", name="Cy Dean", aliases=(), roles=(), mentions=())
    spoken = [
        replace(q, person=None, source=story.quotations[-1].source) if q.person == "bo-lind" else q
        for q in story.quotations
    ]
    page = text(
        render([replace(quoting(story, spoken), people=(berg, lind, dean))], SETTINGS)["people/index.md"]
    )
    assert "Bo Lind about Ada Berg in 1 quote" in page and "Cy Dean about Ada Berg in 1 quote" in page


def test_programs_are_told_who_a_group_is(pages: Mapping[str, str], bodies: Mapping[str, str]) -> None:
    """People or organisations who speak jointly are members by their ids; others have none."""
    found = {}
    for site in (pages, bodies, render([sourced()], SETTINGS)):
        (story,) = json.loads(site["dossier.json"])["stories"]
        found.update({s["name"]: s.get("members") for s in story["sources"]})
    assert found == {
        "Ada Berg and Bo Lind": ["ada-berg", "bo-lind"],
        "Coast Guard and Lakes and Rivers Board": ["guard", "lake-board"],
        **dict.fromkeys(("Lakes and Rivers Board", "Coast Guard", "Port of Norfield", "inquiry of 1911")),
        "reporters": None,
    }


BOARD = StorySource("lake-board", "Lakes and Rivers Board", "organisation", ("LRB",), ("q-1111111111",))
GUARD = StorySource("guard", "Coast Guard", "organisation", (), ("q-2222222222",))


def _bodies_jointly() -> Dossier:
    """The harbour where two organisations say something each, and one thing together."""
    name = "Coast Guard and Lakes and Rivers Board"
    told = [
        ("q-1111111111", "built in 1911", Source(BOARD.name, "organisation"), BOARD.id),
        ("q-2222222222", "on Tuesday", Source(GUARD.name, "organisation"), GUARD.id),
        ("q-3333333333", "he would open an inquiry", Source(name, "group"), "both"),
    ]
    quotes = [
        LinkedQuotation(id, "a1", Quotation(at(HARBOUR, said), "direct"), None, None, source, source_id)
        for id, said, source, source_id in told
    ]
    both = StorySource("both", name, "group", (), ("q-3333333333",))
    return replace(quoting(harbour(), quotes), sources=(BOARD, GUARD, both))


@pytest.fixture(scope="module")
def bodies() -> Mapping[str, str]:
    """The pages of the story in which two organisations speak jointly."""
    return render([_bodies_jointly()], SETTINGS)


@pytest.mark.parametrize(
    ("body_id", "other"),
    [("guard", "[Lakes and Rivers Board](lake-board.md)"), ("lake-board", "[Coast Guard](guard.md)")],
)
def test_what_organisations_say_jointly_is_on_the_page_of_each(
    bodies: Mapping[str, str], body_id: str, other: str
) -> None:
    """With whom; it counts there, as in the index and the table."""
    page = bodies[f"sources/{body_id}.md"]
    assert page.count(f"with {other}") == page.count("with [") == 1
    assert "Organisation 2 statements, 1 article" in text(page)
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(bodies["data/sources.csv"]))}
    assert rows[body_id]["statements"] == "2" and rows["both"]["members"] == "guard; lake-board"


def test_organisations_that_speak_jointly_are_no_third_source(bodies: Mapping[str, str]) -> None:
    """What they say is one statement of the two, and no page or heading has both for a source."""
    assert "2 organisations (3 statements)" in text(bodies["index.md"])
    assert "group" not in text(bodies["sources/index.md"]).casefold()
    assert "sources/both.md" not in bodies and "people, and 2 that are none" in bodies["llms.txt"]


def test_a_joint_statement_of_organisations_leads_to_each(bodies: Mapping[str, str]) -> None:
    """On the page of quotes each name is a link of its own, under which a reader can filter; so for machines."""
    (quote,) = rendered(body(bodies["quotes/index.md"])).xpath(".//figure[@id='q-3333333333']")
    (by,) = quote.xpath(".//*[@class='d-by']")
    assert words(by.text_content()) == "Coast Guard and Lakes and Rivers Board"
    assert [a.get("href") for a in by.iter("a")] == ["../sources/guard.md", "../sources/lake-board.md"]
    keys = {q.get("data-speaker") for q in rendered(body(bodies["quotes/index.md"])).iter("figure")}
    assert set(quote.get("data-speaker").split(" ")) | {quote.get("data-speaker")} == keys
    graph = yaml.safe_load(bodies["quotes/index.md"].split("---\n")[1])["jsonld"]["@graph"]
    (makers,) = (q["creator"] for q in graph if isinstance(q["creator"], list))
    assert makers == [{"@type": "Organization", "name": source.name} for source in (GUARD, BOARD)]
