"""What search finds on a large site: a record for each person, source, quote, event and article."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from lxml import html

from generator.rendering.addresses import SEARCH_RECORDS
from generator.rendering.data_files.search_records import record_page
from generator.rendering.site import SiteSettings, render
from generator.rights.article_text import Rights
from tests.rendering.sample import harbour, hostile, sourced

LARGE = SiteSettings(pagefind_from=1)


def _records(files: dict[str, str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in files[SEARCH_RECORDS].splitlines()]


def test_a_small_site_has_no_records() -> None:
    """Where Material's search serves, and within another site, nothing is written for ours."""
    assert SEARCH_RECORDS not in render([harbour()], SiteSettings())
    assert SEARCH_RECORDS not in render([harbour()], replace(LARGE, pagefind_from=None))


def test_each_kind_is_found_where_it_stands() -> None:
    """People come first; a record names its page and its place there, and what it may be chosen by."""
    found = _records(render([sourced()], LARGE))
    assert list(dict.fromkeys(r["kind"] for r in found)) == ["person", "source", "quote", "event", "article"]
    assert (found[0]["page"], found[0]["place"], found[0]["title"]) == (
        "people/ada-berg.html",
        "",
        "Ada Berg",
    )
    port = next(r for r in found if r["title"] == "Port of Norfield" and r["kind"] == "source")
    assert port["page"] == "sources/port-of-norfield.html" and "the Port" in port["words"]
    quote = next(r for r in found if r["kind"] == "quote" and r["title"] == "Ada Berg")
    assert quote["page"] == "quotes/index.html" and quote["place"].startswith("q-")
    assert quote["filters"]["speaker"] == ["Ada Berg"] and quote["filters"]["kind"] == ["quote"]


def test_every_record_leads_to_a_page_and_a_place_of_it() -> None:
    """No record leads nowhere."""
    files = render([sourced()], LARGE)
    for record in _records(files):
        page = files[record["page"].removesuffix(".html") + ".md"]
        assert not record["place"] or record["place"] in page


def test_words_that_are_not_shown_are_in_no_record() -> None:
    """Of an article of which only a link is published there are its title and where it is from."""
    linked = render([harbour()], replace(LARGE, rights=Rights(article_text="link")))
    article = next(r for r in _records(linked) if r["kind"] == "article")
    assert article["title"] and article["words"] == ""


def test_a_record_is_text_for_the_indexer_too() -> None:
    """Markup in an article is words that can be found, and no markup of the page that is indexed."""
    for record in _records(render([hostile()], LARGE)):
        page: Any = html.document_fromstring(record_page(record))  # type: ignore[arg-type]
        assert not page.xpath("//script | //img | //i | //u")
        assert page.xpath("string(//*[@data-pagefind-meta='title'])") == record["title"]
        filters = [b.text_content() for b in page.xpath("//*[@data-pagefind-filter]")]
        assert filters == [value for values in record["filters"].values() for value in values]
