"""The sources of a story on its pages: on whom it rests, and what each says."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest
import yaml

from generator.model import Dossier, LinkedQuotation, Quotation, Source, SourceKind, Span, StorySource
from generator.rendering.addresses import safe_name
from generator.rendering.parts import schema_org
from generator.rendering.site import SiteSettings, render
from tests.rendering.markdown_page import body, rendered, text, words
from tests.rendering.sample import HARBOUR, at, harbour, hostile, quoting, sourced
from tests.rendering.test_pages import SETTINGS

RESTS = (
    "Rests on: 2 named people (4 statements), 1 organisation (2), 1 document (1), 1 unnamed (1), "
    "no known source (1)"
)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of the story that has sources of every kind."""
    return render([sourced()], SETTINGS)


def _statements(page: str) -> list[str]:
    """What stands in full ink in the quotes of a page."""
    return [
        words(" ".join(said.text_content() for said in quote.xpath(".//span[contains(@class, 'd-said')]")))
        for quote in rendered(body(page)).xpath(".//figure[contains(@class, 'd-quote')]")
    ]


def test_the_index_has_a_section_for_each_kind_and_a_bar(pages: dict[str, str]) -> None:
    """On whom the story rests, drawn and in words; then the sources by kind, those who say most first."""
    main = rendered(body(pages["sources/index.md"]))
    assert [words(h.text_content()).rstrip("¶") for h in main.iter("h2")] == [
        "Named people", "Organisations", "Documents", "Unnamed", "No known source",
    ]  # fmt: skip
    assert RESTS + "." in text(pages["sources/index.md"])
    (label,) = main.xpath(".//svg/@aria-label")
    assert label.startswith("Statements by source: named people 4, organisations 2, documents 1")
    people = [
        words(li.text_content()) for li in main.xpath(".//h2[@id='people']/following-sibling::ul[1]/li")
    ]
    assert people == [
        "Ada Berg Harbour master 2 statements, 2 articles",
        "Bo Lind Minister 2 statements, 2 articles",
    ]
    assert [words(h.text_content()).rstrip("¶") for h in main.iter("h3")] == ["Inquiry of 1911", "Reporters"]


def test_who_says_several_things_has_a_page_and_who_says_one_a_section(pages: dict[str, str]) -> None:
    """Each with the statements as quotes, every one linked to its sentence; the section has its own id."""
    assert sorted(name for name in pages if name.startswith("sources/")) == [
        "sources/index.md",
        "sources/port-of-norfield.md",
    ]
    page = pages["sources/port-of-norfield.md"]
    assert _statements(page) == ["built in 1911", "“small.”"]
    assert page.count("{ .d-source }") == 2
    assert "Organisation 2 statements, 2 articles; also the Port" in text(page)
    index = pages["sources/index.md"]
    assert "### Inquiry of 1911 { #source-inquiry-of-1911 }" in index
    assert _statements(index) == ["on Friday"]
    assert '<li id="source-port-of-norfield" markdown>**[Port of Norfield](port-of-norfield.md)**' in index


def test_an_unnamed_source_stands_by_its_words_with_its_statement(pages: dict[str, str]) -> None:
    """The words as written, and a link to the sentence; so does what nobody known says."""
    main = rendered(body(pages["sources/index.md"]))
    (unnamed,) = main.xpath(".//section[h3[@id='source-reporters']]")
    assert words(unnamed.text_content()).replace("¶", "").startswith("Reporters 1 statement, 1 article")
    assert unnamed.xpath(".//a[starts-with(@href, '../articles/a1.md#s-')]")
    (nobody,) = main.xpath(".//h2[@id='unknown']/following-sibling::ul[1]/li")
    assert words(nobody.text_content()).startswith("… the damage")


def test_home_and_article_say_at_a_glance_on_whom_they_rest(pages: dict[str, str]) -> None:
    """The story counts all, an article its own, and names them; each kind leads to its part of the sources."""
    assert RESTS in text(pages["index.md"])
    assert "[1 organisation](sources/index.md#organisations)" in pages["index.md"]
    rests = "2 named people (2 statements), 1 organisation (1: Port of Norfield), 1 unnamed (1: Reporters)"
    assert f"Rests on: {rests}" in text(pages["articles/a1.md"])
    assert "(1: [Port of Norfield](../sources/port-of-norfield.md))" in pages["articles/a1.md"]
    assert "[1 unnamed](../sources/index.md#unnamed)" in pages["articles/a1.md"]


def test_a_story_without_statements_rests_on_nobody() -> None:
    """Nothing is said at a glance, and the index says so."""
    files = render([quoting(harbour(), ())], SETTINGS)
    assert "Rests on" not in "".join(files.values())
    assert "Nobody says anything in the articles." in text(files["sources/index.md"])


def test_a_quote_names_its_source_and_says_how_the_article_writes_it(pages: dict[str, str]) -> None:
    """The name is linked to what it said; “The port” is what was written."""
    (quote,) = rendered(body(pages["quotes/index.md"])).xpath(".//figure[@id='q-eeeeeeeeee']")
    assert words(quote.find("figcaption").text_content()) == (
        "Port of Norfield partly in their words; written “The port”, speaker uncertain"
    )
    assert quote.xpath(".//figcaption//a/@href") == ["../sources/port-of-norfield.md"]
    article = pages["articles/b2.md"]
    assert "[Port of Norfield](../sources/port-of-norfield.md): " in article
    assert "[Inquiry of 1911](../sources/index.md#source-inquiry-of-1911): " in article
    assert 'title="Port of Norfield: partly in their words, speaker uncertain"' in article


@pytest.mark.parametrize(
    ("name", "written", "how"),
    [
        ("Norfield Board", "the Norfield Board", ""),
        ("Norfield Board of 1911", "The Norfield Board", "written “The Norfield Board”"),
        ("Board", "the Norfield Boards", "written “the Norfield Boards”"),
        ("N.B.C.", "N.B.C.", ""),
    ],
)
def test_what_is_plainly_written_is_not_said_again(name: str, written: str, how: str) -> None:
    """Only where the name as shown is not among the words beside the quotation are they given."""
    article = harbour().articles[0]
    said = f"{written} said no."
    facts = replace(article.facts, article=replace(article.facts.article, text=said), sentences=(), times=())
    quote = LinkedQuotation(
        "q-1111111111", "a1", Quotation(at(said, "no."), "indirect", None, at(said, written), confidence=1), None, None,
        Source(name, "organisation"), "board",
    )  # fmt: skip
    story = Dossier(
        "", (replace(article, facts=facts),), sources=(StorySource("board", name, "organisation", (), ()),)
    )
    page = render([quoting(story, [quote])], SETTINGS)["quotes/index.md"]
    (caption,) = rendered(body(page)).xpath(".//figcaption")
    assert words(caption.text_content()) == f"{name} reported{'; ' if how else ''}{how}"


def test_an_organisation_of_several_stories_leads_from_one_to_the_others() -> None:
    """Its page names the other stories in which one of its name speaks; the sources of all list it once."""
    port = Source("Port of Norfield", "organisation")
    other = hostile(story="twin")
    twin = quoting(
        other, (replace(q, source=port) if q.source_id == "<body>" else q for q in other.quotations)
    )
    files = render([replace(sourced(), story="harbour"), twin], SETTINGS)
    page = files["stories/harbour/sources/port-of-norfield.md"]
    assert "In other stories, under the same name: [Twin](../../twin/sources/body-" in page
    (listed,) = rendered(body(files["sources/index.md"])).xpath(
        ".//h2[@id='several']/following-sibling::ul/li"
    )
    assert words(listed.text_content()) == "Port of Norfield Harbour, Twin"


def test_a_statement_that_is_a_persons_is_theirs(pages: dict[str, str]) -> None:
    """By his statement or letter a person speaks: it is among what he said, and no source beside him."""
    page = pages["people/bo-lind.md"]
    assert "according to" in _statements(page)
    assert "reported; written “an inquiry”" in text(page)


def test_long_indices_of_sources_are_paged_and_addresses_hold() -> None:
    """No page has more links than the page size, and a quote leads to the page that has its source."""
    spans = [Span(i, i + 1) for i in range(5)]
    quotes = [
        LinkedQuotation(
            f"q-{i:010}", "a1", Quotation(span, "indirect", None, at(HARBOUR, "The port")), None, None,
            Source(f"Board {i}", "organisation"), f"board-{i}",
        )
        for i, span in enumerate(spans)
    ]  # fmt: skip
    sources = tuple(
        StorySource(f"board-{i}", f"Board {i}", "organisation", (), (f"q-{i:010}",)) for i in range(5)
    )
    files = render([replace(quoting(harbour(), quotes), sources=sources)], SiteSettings(page_size=4))
    assert {"sources/index.md", "sources/page-2.md", "sources/page-3.md"} <= set(files)
    assert "[organisations (2)](page-2.md)" in files["sources/index.md"]
    assert "{ #source-board-4 }" in files["sources/page-3.md"]
    shown = "".join(page for name, page in files.items() if name.startswith("quotes/"))
    assert "(../sources/page-3.md#source-board-4)" in shown


def test_a_source_that_is_called_as_a_page_of_the_index_has_another_file() -> None:
    """An organisation "Page 2" replaces no page."""
    assert safe_name("page-2").startswith("page-2-")


def test_tables_have_the_sources(pages: dict[str, str]) -> None:
    """Each quote its source and its kind at the end of its row; each source a row with its counts."""
    quotes = list(csv.DictReader(io.StringIO(pages["data/quotes.csv"])))
    assert [*quotes[0]][-3:] == ["source", "source_kind", "corrected"]
    assert [(q["source"], q["source_kind"]) for q in quotes if q["id"] == "q-eeeeeeeeee"] == [
        ("Port of Norfield", "organisation")
    ]
    sources = list(csv.DictReader(io.StringIO(pages["data/sources.csv"])))
    assert [(s["id"], s["kind"], s["statements"], s["articles"]) for s in sources] == [
        ("port-of-norfield", "organisation", "2", "2"),
        ("inquiry-of-1911", "document", "1", "1"),
        ("reporters", "unnamed", "1", "1"),
    ]
    assert [s["name"] for s in sources] == ["Port of Norfield", "Inquiry of 1911", "Reporters"]
    assert {s["name"] for s in sources} == {q["source"] for q in quotes} - {"", "Bo Lind"}
    assert "sources.csv" in pages["data.md"] and "sources/index.html" in pages["llms.txt"]


def test_machines_are_told_what_a_source_is(pages: dict[str, str]) -> None:
    """An organisation is an Organization with its other names, and who said what it said word for word."""
    head = yaml.safe_load(pages["sources/port-of-norfield.md"].split("---\n")[1])
    assert head["tags"] == ["Organisation"]
    assert {k: v for k, v in head["jsonld"].items() if k != "@context"} == {
        "@type": "Organization",
        "name": "Port of Norfield",
        "alternateName": ["the Port"],
    }


@pytest.mark.parametrize(
    ("kind", "key", "thing"),
    [("organisation", "creator", "Organization"), ("document", "isBasedOn", "CreativeWork")],
)
def test_a_quotation_of_a_source_names_it_in_schema_orgs_terms(kind: str, key: str, thing: str) -> None:
    """A body is who made the words, a document what they are from."""
    first = replace(sourced().quotations[0], person=None, source_id="x")
    quoted = quoting(harbour(), [replace(first, source=Source("X", kind))])  # type: ignore[arg-type]
    (quote,) = yaml.safe_load(render([quoted], SETTINGS)["quotes/index.md"].split("---\n")[1])["jsonld"][
        "@graph"
    ]
    assert quote[key] == {"@type": thing, "name": "X"}


def _said_by_the_port(kind: SourceKind, *people: str) -> Dossier:
    """The story with sources of every kind where what these people say is said by "the port"."""
    story = sourced()
    quotes = [
        replace(q, person=None, source=Source("port", kind), source_id="port") if q.person in people else q
        for q in story.quotations
    ]
    port = StorySource("port", "port", kind, (), ())
    return replace(quoting(story, quotes), sources=(*story.sources, port))


def test_a_source_of_one_story_alone_stands_by_its_name() -> None:
    """Another story on the site is no reason to say in which it speaks."""
    spoken = _said_by_the_port("group", "ada-berg", "bo-lind")
    page = render([replace(spoken, story="one"), replace(harbour(), story="two")], SETTINGS)[
        "people/index.md"
    ]
    assert "[Port](../stories/one/" in page and "Port (" not in text(page)


def test_machines_are_told_names_as_pages_have_them() -> None:
    """A name that begins with a common word has a capital, and one in small letters is no other name."""
    known = StorySource("police", "police", "organisation", ("Police", "city police"), ())
    assert schema_org.source(known) == {
        "@type": "Organization",
        "name": "Police",
        "alternateName": ["city police"],
    }
    first = replace(sourced().quotations[0], person=None, source_id="x", source=Source("lawsuit", "document"))
    page = render([quoting(harbour(), [first])], SETTINGS)["quotes/index.md"]
    (quote,) = yaml.safe_load(page.split("---\n")[1])["jsonld"]["@graph"]
    assert quote["isBasedOn"]["name"] == "Lawsuit"


@pytest.mark.parametrize("kind", ["organisation", "document", "group", "unnamed"])
def test_all_that_speak_are_in_the_picture_of_who_speaks_of_whom(kind: SourceKind) -> None:
    """With a link to what they said; of one name in several stories each has its story beside it."""
    spoken = _said_by_the_port(kind, "bo-lind")
    assert "Port about Ada Berg in 1 quote" in text(render([spoken], SETTINGS)["people/index.md"])
    several = render([replace(spoken, story="one"), replace(spoken, story="two")], SETTINGS)[
        "people/index.md"
    ]
    called = r"\[Port \\?\((\w+)\\?\)\]\(\.\./stories/(\w+)/sources/[\w.#-]+\)"
    assert re.findall(called + r" about \[Ada", several) == [("One", "one"), ("Two", "two")]
    picture = several.partition("d-whom")[2].partition("<svg")[0]
    assert re.findall(called, picture) == [("One", "one"), ("Two", "two")]


def test_each_story_has_sources_of_its_own() -> None:
    """In its folder; the page that the navigation names leads to them."""
    files = render([replace(sourced(), story="harbour"), hostile(story="other")], SETTINGS)
    assert "stories/harbour/sources/port-of-norfield.md" in files
    assert "harbour/sources/index.md" in files["sources/index.md"]
    assert (
        "Harbour 2 named people, 1 organisation, 1 document, 1 unnamed, 1 statement with no known source"
        in text(files["sources/index.md"])
    )


def test_an_article_names_the_first_few_of_many_sources() -> None:
    """And says how many more there are."""
    quotes = [
        LinkedQuotation(
            f"q-{i:010}", "a1", Quotation(Span(i, i + 1), "indirect", None, at(HARBOUR, "The port")), None, None,
            Source(f"Board {i}", "organisation"), f"board-{i}",
        )
        for i in range(8)
    ]  # fmt: skip
    page = text(render([quoting(harbour(), quotes)], SETTINGS)["articles/a1.md"])
    assert (
        "8 organisations (8 statements: Board 0, Board 1, Board 2, Board 3, Board 4, Board 5 and 2 more)"
        in page
    )


def test_the_most_quoted_are_all_who_are_known_by_name() -> None:
    """An organisation that says most stands before people, linked to what it said; nobody unnamed does."""
    story = sourced()
    port = [
        replace(q, id=f"q-{i:010}", quotation=replace(q.quotation, span=Span(i, i + 1)))
        for i, q in enumerate(q for q in story.quotations if q.source_id == "port-of-norfield")
    ]
    page = render([replace(quoting(story, (*story.quotations, *port)), sources=story.sources)], SETTINGS)[
        "index.md"
    ]
    assert (
        "Most quoted: Port of Norfield (4 quotes), Ada Berg (2 quotes), Bo Lind (2 quotes), Inquiry of 1911"
        in text(page)
    )
    assert "[Port of Norfield](sources/port-of-norfield.md) (4 quotes)" in page
    assert "Reporters (" not in text(page).partition("Most quoted")[2].partition("Who")[0]
