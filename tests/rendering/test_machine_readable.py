"""What a site says to programs: the feed, llms.txt, schema.org in the pages' heads."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import yaml
from lxml import etree

from generator.model import Dossier, Source, SourceKind
from generator.naming.forms_of_address import role_words
from generator.rendering.site import SiteSettings, render
from tests.rendering.sample import harbour, hostile, quoting, sourced

ATOM = "{http://www.w3.org/2005/Atom}"
# The classes used and the properties that https://schema.org/version/latest gives them.
VOCABULARY = {
    "NewsArticle": {"headline", "datePublished", "publisher", "author", "isBasedOn"},
    "Person": {"name", "alternateName", "jobTitle"},
    "Organization": {"name", "alternateName"},
    "CreativeWork": {"name", "alternateName"},
    "Quotation": {"text", "creator", "isPartOf", "isBasedOn", "creditText"},
    "Event": {"name", "startDate"},
}


def _feed(*dossiers: Dossier) -> Any:
    return etree.fromstring(render(list(dossiers), SiteSettings())["feed.xml"].encode())


def _head(page: str) -> dict[str, Any]:
    head: dict[str, Any] = yaml.safe_load(page.split("---\n")[1])
    return head


def _things(value: Any) -> list[dict[str, Any]]:
    """Every typed thing in a JSON-LD value, at any depth."""
    if isinstance(value, list):
        return [thing for one in value for thing in _things(one)]
    if not isinstance(value, dict):
        return []
    inner = [thing for one in value.values() for thing in _things(one)]
    return [value, *inner] if "@type" in value else inner


def test_the_feed_is_atom_with_an_entry_for_each_dated_article() -> None:
    """Each entry has what RFC 4287 asks for, the latest first."""
    feed = _feed(harbour())
    entries = feed.findall(f"{ATOM}entry")
    asked = ("title", "id", "updated", "link", "content")
    assert all(entry.find(ATOM + name) is not None for entry in entries for name in asked)
    assert feed.find(f"{ATOM}author") is not None
    days = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert days == sorted(days, reverse=True) and days
    assert feed.findtext(f"{ATOM}updated") == days[0]
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    assert {entry.find(f"{ATOM}category").get("term") for entry in entries} >= {"article"}


def test_the_feed_stays_xml_with_hostile_text() -> None:
    """Markup and control characters of an article are text in the feed."""
    feed = _feed(hostile(), replace(harbour(), story="Harbour"))
    assert feed.tag == f"{ATOM}feed"
    assert feed.find(f".//{ATOM}script") is None


def test_llms_txt_links_pages_and_data() -> None:
    """A heading, a summary and links to the pages as they are served."""
    text = render([harbour()], SiteSettings())["llms.txt"]
    assert text.startswith("# Dossier\n\n> ")
    for target in ("dossier.json", "feed.xml", "quotes/index.html", "people/ada-berg.html", "about.html"):
        assert f"]({target})" in text


def test_llms_txt_names_the_sources_that_have_pages() -> None:
    """Beside the people, each organisation, document and group that says several things, with how many."""
    text = render([sourced()], SiteSettings())["llms.txt"]
    assert "- [Port of Norfield](sources/port-of-norfield.html): organisation, 2 statements\n" in text
    assert "Inquiry of 1911" not in text


@pytest.mark.parametrize("kind", ["group", "unnamed"])
def test_words_of_a_group_or_of_somebody_unnamed_are_credited(kind: SourceKind) -> None:
    """The vocabulary has no class for them: the words that name them are the credit of what they said."""
    quote = next(q for q in harbour().quotations if q.quotation.kind == "direct")
    said = replace(quote, person=None, source=Source("three dockers", kind), source_id="dockers")
    head = _head(render([quoting(harbour(), [said])], SiteSettings())["quotes/index.md"])
    (quotation,) = (thing for thing in _things(head["jsonld"]) if thing["@type"] == "Quotation")
    assert quotation["creditText"] == "Three dockers" and "creator" not in quotation


def test_json_ld_keeps_to_the_vocabulary() -> None:
    """Every thing has a class of schema.org and only properties of it."""
    pages = render([sourced()], SiteSettings())
    heads = [_head(page) for name, page in pages.items() if name.endswith(".md")]
    found = _things([head.get("jsonld", {}) for head in heads])
    assert {"NewsArticle", "Person", "Organization", "Quotation", "Event"} <= {
        thing["@type"] for thing in found
    }
    for thing in found:
        assert set(thing) - {"@type", "@context"} <= VOCABULARY[thing["@type"]]


def test_only_words_that_were_said_are_quotations() -> None:
    """Reported speech is nobody's words: it is no Quotation."""
    head = _head(render([harbour()], SiteSettings())["quotes/index.md"])
    texts = [thing["text"] for thing in _things(head["jsonld"]) if thing["@type"] == "Quotation"]
    assert "“We close the berth, and we close it now,”" in texts
    assert not any("open an inquiry" in text for text in texts)


@pytest.mark.parametrize(
    ("written", "role"),
    [("Mr", ""), ("Dr.", ""), ("director Dr.", "director"), ("Prime Minister", "Prime Minister"), ("", "")],
)
def test_a_form_of_address_is_no_role(written: str, role: str) -> None:
    """ "Mr" says of nobody who they are."""
    assert role_words(written) == role


@pytest.mark.parametrize(
    "role", ["professor of physics", "Leeds professor", "Rabbi at Temple Sinai", "doctor"]
)
def test_what_also_addresses_people_may_be_their_role(role: str) -> None:
    """A professor, a doctor or a rabbi is something: in small letters, and where it is said of what."""
    assert role_words(role) == role
