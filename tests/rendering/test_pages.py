from __future__ import annotations

import re
import tomllib
from dataclasses import replace

import pytest
import yaml

from generator.model import Dossier
from generator.rendering.site import SiteSettings, render
from tests.rendering.markdown_page import ROOT, body, rendered, text, words
from tests.rendering.sample import HARBOUR, harbour, hostile, quoting, sourced

SETTINGS = SiteSettings(version="1.2")


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of the sample's story."""
    return render([harbour()], SETTINGS)


def test_one_story_has_its_pages_at_the_root(pages: dict[str, str]) -> None:
    """Home, summary, people, sources, quotes, timeline, articles and data."""
    assert sorted(pages) == [
        "articles/a1.md", "articles/b2.md", "articles/index.md", "assets/labels.js", "data.md", "data/people.csv", "data/quotes.csv",
        "data/sources.csv", "data/timeline.csv", "data/timeline.ics", "dossier.json", "feed.xml", "index.md", "llms.txt", "people/ada-berg.md", "people/bo-lind.md",
        "people/index.md", "quotes/index.md", "sources/index.md", "summary.md", "timeline.md",
    ]  # fmt: skip


def test_an_article_shows_its_text_with_an_address_for_every_sentence(pages: dict[str, str]) -> None:
    """Word for word, paragraph by paragraph."""
    main = rendered(body(pages["articles/a1.md"]))
    (shown,) = main.xpath(".//div[@class='d-text']")
    assert [words(p.text_content()) for p in shown.xpath(".//p[not(@class)]")] == HARBOUR.split("\n")
    assert len(shown.xpath(".//span[@class='d-s'][starts-with(@id, 's-')]")) == 4


def test_an_article_links_its_people_and_says_how_a_pronoun_is_read(pages: dict[str, str]) -> None:
    """A name is linked plainly; "she" is dotted and says who is meant."""
    page = pages["articles/a1.md"]
    assert '[Ada Berg](../people/ada-berg.md "Ada Berg"){ .d-person }' in page
    assert '[she](../people/ada-berg.md "“she” is read as Ada Berg"){ .d-person .d-resolved }' in page


def test_an_article_links_its_dates_to_the_timeline(pages: dict[str, str]) -> None:
    """The expression that dates an event leads to it, and its underline says how the date is known."""
    assert (
        '[Tuesday](../timeline.md#e-closed "3 March 2026"){ .d-date .d-resolved }' in pages["articles/a1.md"]
    )
    assert '[1911](../timeline.md#e-1911 "1911"){ .d-date .d-written }' in pages["articles/a1.md"]
    assert '"6 March 2026, inferred"){ .d-date .d-inferred }' in pages["articles/b2.md"]


def test_an_articles_margin_lists_its_people_quotes_and_dates(pages: dict[str, str]) -> None:
    """Each with a link: people to their pages, quotes and dates to their place in the text."""
    (margin,) = rendered(body(pages["articles/a1.md"])).xpath(".//div[@class='d-margin']")
    people, quotes, dates = margin.findall("ul")
    assert [words(a.text_content()) for a in people.iter("a")] == ["Ada Berg", "Bo Lind"]
    assert [a.get("href") for a in quotes.iter("a") if a.get("class") == "d-cited"] == [
        "#q-aaaaaaaaaa",
        "#q-bbbbbbbbbb",
    ]
    assert [words(li.text_content()) for li in dates] == [
        "Tuesday 3 March 2026; worked out",
        "1911 1911; written so",
    ]
    assert "Friday 6 March 2026, inferred" in text(pages["articles/b2.md"])


def test_what_an_article_lacks_is_said_plainly(pages: dict[str, str]) -> None:
    """Outlet, author, title, address and date: not given, inferred and why."""
    shown = text(pages["articles/b2.md"])
    for words_ in (
        "Not given outlet, author, address, title (the headline is made from the first sentence)",
        "not given; inferred: 6 to 12 March 2026: it tells of the berth's closing (evidence: The Herald",
    ):
        assert words_ in shown


def test_the_parts_of_an_utterance_are_one_quote(pages: dict[str, str]) -> None:
    """A clause and the fragment within it are shown once, in their sentence."""
    main = rendered(body(pages["quotes/index.md"]))
    (one,) = main.xpath(".//figure[@id='q-bbbbbbbbbb']")
    assert words(one.find("blockquote").text_content()).startswith(
        "Minister Bo Lind told reporters that Berg “acted too late” and"
    )
    assert not main.xpath(".//*[@id='q-cccccccccc']")


def test_variants_stand_side_by_side_with_differing_words_marked(pages: dict[str, str]) -> None:
    """What both say is not marked, what only one says is."""
    (group,) = rendered(body(pages["quotes/index.md"])).xpath(".//div[@class='d-variants']")
    first, second = group.findall("figure")
    assert [m.text for m in first.iter("mark")] == ["close"]
    assert [m.text for m in second.iter("mark")] == ["do"]


def test_a_quote_says_who_speaks_and_how_that_is_known(pages: dict[str, str]) -> None:
    """Written "she", reported by another, uncertain, or a source that is no person."""
    shown = text(pages["quotes/index.md"])
    assert "Ada Berg word for word; written “she”" in shown
    assert "Ada Berg word for word; as told by Bo Lind, speaker uncertain" in shown
    assert "The port partly in their words; source as written" in shown
    assert "Bo Lind reported Minister Bo Lind told" in shown


def test_a_pronoun_that_stands_for_nobody_known_is_no_speakers_name() -> None:
    """ "it" over a quote would say nothing to a reader: the speaker is not named, and "it" is what was written."""
    story = harbour()
    quotes = tuple(
        replace(q, person=None) if q.id == "q-aaaaaaaaaa" else replace(q, via=None) for q in story.quotations
    )
    shown = text(render([quoting(story, quotes)], SETTINGS)["quotes/index.md"])
    assert "Speaker not named word for word; written “she”" in shown


def test_every_quote_links_to_its_sentence(pages: dict[str, str]) -> None:
    """The source beneath a quote leads to the very sentence."""
    ids = set(re.findall(r'id="(s-[0-9a-f]+)"', pages["articles/a1.md"] + pages["articles/b2.md"]))
    linked = re.findall(r"articles/[ab]\d\.md#(s-[0-9a-f]+)", pages["quotes/index.md"])
    assert len(linked) == 4 and set(linked) <= ids


def test_the_summary_cites_every_place_that_says_it(pages: dict[str, str]) -> None:
    """Two articles report the closing: two notes, each with the source's own words."""
    page = pages["summary.md"]
    first = next(line for line in body(page).split("\n") if "closed berth 4" in line)
    assert len(re.findall(r"\[\^s-[0-9a-f]+\]", first)) == 2
    main = rendered(body(page))
    assert len(main.xpath(".//div[@class='footnote']//li")) == 3


def test_the_summary_links_people_and_dates(pages: dict[str, str]) -> None:
    """Who is named in a summary leads to their page, and when it was to the timeline."""
    first = next(line for line in body(pages["summary.md"]).split("\n") if "closed berth 4" in line)
    assert re.search(r"\]\(people/ada-berg\.md", first)
    assert re.search(r"\[Tuesday\]\(timeline\.md#", first)


def test_a_note_shows_the_sentence_and_its_source(pages: dict[str, str]) -> None:
    """A note, which shows where a reader points at its number, holds the cited sentence and its source."""
    notes = [
        words(li.text_content())
        for li in rendered(body(pages["summary.md"])).xpath(".//div[@class='footnote']//li")
    ]
    assert notes[0].startswith(
        "Harbour master Ada Berg closed berth 4 on Tuesday. — The Herald, 3 March 2026"
    )
    assert notes[1].startswith("“We close the berth")


def test_home_answers_in_one_look(pages: dict[str, str]) -> None:
    """How many articles and from when, people, quotes, events; then who, what, when, differences, articles."""
    main = rendered(body(pages["index.md"]))
    glance = [words(li.text_content()) for li in main.xpath(".//ul[@class='d-glance']/li")]
    assert glance == ["2 articles 3 to 12 March 2026", "2 people", "4 quotes", "4 dated events"]
    assert all(li.find("a") is not None for li in main.xpath(".//ul[@class='d-glance']/li"))
    assert [words(h.text_content()).rstrip("¶") for h in main.iter("h2")] == [
        "The story", "What was said", "Where they differ", "Who's who", "When", "Articles",
    ]  # fmt: skip


def test_home_claims_no_more_than_that_no_known_speaker_is_quoted() -> None:
    """Where the only words in quotation marks are a source's, home does not say that there are none."""
    story = harbour()
    of_sources = tuple(replace(q, person=None, via=None) for q in story.quotations)
    shown = text(render([quoting(story, of_sources)], SETTINGS)["index.md"])
    assert "No known speaker is quoted word for word." in shown and "Nobody is quoted" not in shown


def test_a_long_storys_sources_are_told_by_outlet() -> None:
    """More articles than home lists: how many come from which outlet."""
    first = harbour().articles[0]
    copies = tuple(
        replace(
            first,
            facts=replace(
                first.facts,
                article=replace(first.facts.article, id=f"c{i}", outlet="Echo" if i % 3 else "Sun"),
            ),
        )
        for i in range(9)
    )
    files = render([replace(harbour(), articles=(*harbour().articles, *copies))], SETTINGS)
    assert "3 outlets: Echo (6), Sun (3), The Herald (1)" in text(files["index.md"])


def test_the_timeline_names_only_those_whom_its_sentence_does_not(pages: dict[str, str]) -> None:
    """Who is linked in the sentence is not listed beneath it again."""
    (entry,) = rendered(body(pages["timeline.md"])).xpath(".//li[@id='e-closed']")
    assert [words(a.text_content()) for a in entry.xpath(".//a[@class='d-person']")] == ["Ada Berg"]


def test_the_timeline_stands_by_year_and_month_and_folds_minor_reports(pages: dict[str, str]) -> None:
    """A year without a day comes under its year, the undated last, what only a report dates is folded."""
    main = rendered(body(pages["timeline.md"]))
    assert [h.text for h in main.iter("h2", "h3")] == ["1911", "2026", "March 2026", "Undated"]
    (folded,) = main.iter("details")
    assert "Minister Bo Lind told" in folded.text_content()
    assert main.xpath(".//li[@id='e-opened'][@class='d-event-inferred']")
    assert "6 March 2026, inferred" in text(pages["timeline.md"])


def test_a_person_page_tells_roles_words_and_company(pages: dict[str, str]) -> None:
    """The role as written, what they said, what others said of them, with whom, every mention."""
    shown = text(pages["people/ada-berg.md"])
    assert "Harbour master" in shown
    for heading in (
        "What they said",
        "What others said that names them",
        "Their timeline",
        "With whom they appear",
    ):
        assert heading in shown
    assert "Bo Lind told reporters that Berg “acted too late”" in shown
    assert "3 March 2026 word for word; written “she”" in shown
    assert shown.count("…") < 8


def test_every_page_tells_what_made_it(pages: dict[str, str]) -> None:
    """The articles and the version are named at its foot."""
    for name, page in pages.items():
        if name.endswith(".md"):
            assert "Made by Dossier 1.2 from " in text(page), name


def test_adding_an_article_breaks_no_address() -> None:
    """Ids and file names of what was there stay."""
    story, more = sourced(), hostile()
    before = render([story], SETTINGS)
    grown = replace(
        quoting(story, (*more.quotations, *story.quotations)),
        articles=(*more.articles, *story.articles),
        sources=(*more.sources, *story.sources),
        people=(*more.people, *story.people),
        events=(*more.events, *story.events),
    )
    after = render([grown], SETTINGS)
    for name, page in before.items():
        if name.endswith(".md"):
            assert set(re.findall(r'\bid="?([a-z]-[\w-]+)', page)) <= set(
                re.findall(r'\bid="?([a-z]-[\w-]+)', after[name])
            ), name


def test_rendering_is_deterministic() -> None:
    """The same dossiers give the same bytes."""
    assert render([harbour()], SETTINGS) == render([harbour()], SETTINGS)


def test_several_stories_have_folders_and_share_their_people() -> None:
    """Each story its own pages, people one page for the whole site, the root pages lead to the stories."""
    files = render([replace(harbour(), story="Am Hafen"), hostile(story="")], SETTINGS)
    folders = {name.split("/")[1] for name in files if name.startswith("stories/")}
    assert len(folders) == 2 and any(f.startswith("am-hafen-") for f in folders)
    assert "people/ada-berg.md" in files and "quotes/index.md" in files
    (folder,) = [f for f in folders if f.startswith("am-hafen-")]
    assert "[Am Hafen](../index.md) · [Summary](../summary.md)" in files[f"stories/{folder}/articles/a1.md"]
    assert "Am Hafen" in text(files["index.md"]) and "Other articles" in text(files["index.md"])


@pytest.mark.parametrize(
    ("folder", "shown"),
    [("the-old-port", "The old port"), ("Short-term debt", "Short-term debt"), ("no_one-way", "No one-way")],
)
def test_a_storys_name_keeps_its_hyphens_unless_they_stand_for_spaces(folder: str, shown: str) -> None:
    """Where nothing else parts the words of a folder's name, hyphens are spaces to a reader."""
    files = render([replace(harbour(), story=folder), hostile(story="")], SETTINGS)
    assert shown in text(files["index.md"])


def test_long_lists_are_paged() -> None:
    """No page of quotes, people or events has more than the page size, and each leads to the others."""
    dossier: Dossier = harbour()
    files = render([dossier], SiteSettings(page_size=2))
    assert {"quotes/page-2.md", "timeline/page-2.md", "timeline/page-3.md"} <= set(files)
    assert "Pages: **3 March 2026** · [3 to 6 March 2026](page-2.md)" in files["quotes/index.md"]
    assert "(timeline/page-2.md) · [undated](timeline/page-3.md)" in files["timeline.md"]
    assert "(../timeline/page-2.md#e-" in files["articles/b2.md"]


def test_variants_are_on_one_page() -> None:
    """Two reports of an utterance are side by side, and count as two towards the size of their page."""
    files = render([harbour()], SiteSettings(page_size=2))
    assert "q-aaaaaaaaaa" in files["quotes/index.md"] and "q-dddddddddd" in files["quotes/index.md"]
    assert "q-bbbbbbbbbb" in files["quotes/page-2.md"]


def test_csv_runs_no_formula() -> None:
    """A cell that begins like a formula begins with an apostrophe instead."""
    for start in ("=1+1", "+1", "-1", "@x", " =1", "\t=1"):
        files = render([hostile(f'{start} is what he said, “it, "was”.')], SETTINGS)
        row = files["data/quotes.csv"].split("\r\n")[1]
        assert f"\"'{start}" in row or f",'{start}" in row


def test_the_calendar_holds_the_days_that_are_known(pages: dict[str, str]) -> None:
    """Whole days, in the lines of RFC 5545; a year alone is no entry."""
    calendar = pages["data/timeline.ics"]
    assert "DTSTART;VALUE=DATE:20260303\r\nDTEND;VALUE=DATE:20260304\r\n" in calendar
    assert "1911" not in calendar
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))


def test_pages_tell_machines_what_they_are_about(pages: dict[str, str]) -> None:
    """Schema.org's NewsArticle and Person, with what the articles give and nothing else."""
    head = yaml.safe_load(pages["articles/a1.md"].split("---\n")[1])
    assert head["jsonld"] == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Berth closed",
        "datePublished": "2026-03-03",
        "publisher": {"@type": "Organization", "name": "The Herald"},
        "author": [{"@type": "Person", "name": "Cy Dean"}],
        "isBasedOn": "https://example.org/a1?x=%281%29&y=2",
    }
    person = yaml.safe_load(pages["people/ada-berg.md"].split("---\n")[1])["jsonld"]
    assert (person["@type"], person["alternateName"], person["jobTitle"]) == (
        "Person",
        ["Berg"],
        "Harbour master",
    )


def test_the_version_on_the_pages_is_the_projects() -> None:
    """One number, shown in two places."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert SiteSettings().version == project["version"]


def test_roles_stand_by_the_date_of_the_articles_that_write_them() -> None:
    """What somebody was called in September comes before what they were called in October."""
    story = harbour()
    september, october = story.articles
    master = story.people[0].roles[0]
    minister = replace(master, text="Minister", place=replace(master.place, article="b2"))
    grown = replace(
        story,
        articles=(
            replace(september, published_edtf="2026-09-05"),
            replace(october, published_edtf="2026-10-05"),
        ),
        people=(replace(story.people[0], roles=(minister, master)), *story.people[1:]),
    )
    shown = text(render([grown], SETTINGS)["people/ada-berg.md"]).partition("Name and roles as written")[2]
    assert shown.index("Harbour master") < shown.index("Minister")
