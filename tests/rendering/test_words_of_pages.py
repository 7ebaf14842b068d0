"""All words of the pages come from the labels, whatever language these are in; and no label is markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html as lxml_html

from generator.labels.label_files import english, read_labels, shipped_entries
from generator.labels.site_labels import Entry, SiteLabels
from generator.model import Difference, Dossier, SourceKind, StorySource
from generator.rendering.site import SiteSettings, render
from generator.rights.article_text import Rights
from tests.rendering.built_site import build_site
from tests.rendering.markdown_page import ROOT, body, rendered
from tests.rendering.pseudo_language import PseudoLabels, in_cyrillic
from tests.rendering.sample import HARBOUR, harbour, place, quoting, sourced
from tests.rendering.test_busy_people import busy
from tests.rendering.test_long_timeline import storied
from tests.rendering.test_many_stories import story
from tests.rendering.test_pictures import story_of
from tests.rendering.test_weight import long_story

# What stays in plain letters: names of the program, of files and formats, keys of the open format, addresses, and
# what Markdown's own extensions say (mkdocs.yml can name it: permalink_title, BACKLINK_TITLE).
_PLAIN = re.compile(
    r"Dossier|https?://\S+|seeds/\S+|(?:data/)?\w+\.(?:json|csv|ics|xml|txt)|EDTF|example\.org"
    r"|\b(?:direct|partial|indirect|utterance|group|[abc]\d+(?:-\d+)?)\b"
    r"|Permanent link|Jump back to footnote \d+ in the text"
)
_HOSTILE = "\"'><script>alert(1)</script> *a* [x](y) { #z } `k` | # &amp; ^[^1]: {{ config }} -->"


def _corrected() -> Dossier:
    """The harbour with an editor's hand on everything, with articles that differ, and one a near-copy."""
    story, tell = harbour(), english().tell
    first, second = story.articles
    read = replace(first.facts.article, corrected=("title", "authors", "article_text"))
    days = tell(
        "differences.or", first=english().tell_date("2026-03-03"), second=english().tell_date("2026-03")
    )
    age = tell("differences.figure_of", figure=tell("differences.age", 5), date=english().tell_date("2026"))
    own = tell("reasons.carried", words="Tuesday", sentence=2)
    why = tell("reasons.carried_undated", own=own, inferred=str(second.why))
    return replace(
        story,
        headline="Berth closed",
        articles=(replace(first, facts=replace(first.facts, article=read)), replace(second, copy_of="a1")),
        people=tuple(replace(p, corrected=("merge", "name", "roles", "split"), roles=()) for p in story.people),
        events=tuple(
            replace(e, corrected=("date",), why=why if e.inferred else tell("reasons.written", words="x"))
            for e in story.events
        ),
        summary=tuple(replace(s, corrected=("pin",)) for s in story.summary),
        differences=(
            Difference("dates", (place("a1", HARBOUR, "berth 4"),), days),
            Difference("figures", (place("a1", HARBOUR, "1911"),), english().tell_all("differences.between", [age, age])),
        ),
    )  # fmt: skip


def _bare() -> Dossier:
    """Articles that nobody is named or quoted in, of no date."""
    story = quoting(harbour(), ())
    bare = tuple(
        replace(
            a,
            published_edtf=None,
            inferred=False,
            facts=replace(
                a.facts, people=(), times=(), article=replace(a.facts.article, published=None, text="")
            ),
        )
        for a in story.articles
    )
    bare = tuple(replace(a, facts=replace(a.facts, sentences=())) for a in bare)
    nothing: dict[str, Any] = {
        "people": (),
        "events": (),
        "variants": (),
        "differences": (),
        "summary": (),
    }
    return replace(story, articles=bare, article_summaries={}, **nothing)


def _groups() -> Dossier:
    """The sources with each kind saying several things, so that it has a page."""
    story = sourced()
    kinds: dict[str, SourceKind] = {"port-of-norfield": "group", "inquiry-of-1911": "document"}
    return replace(
        story,
        quotations=tuple(
            replace(q, source=replace(q.source, kind=kinds[q.source_id])) if q.source and q.source_id in kinds else q
            for q in story.quotations
        ),
        sources=tuple(_of_kind(s, kinds.get(s.id)) for s in story.sources),
    )  # fmt: skip


def _of_kind(source: StorySource, kind: SourceKind | None) -> StorySource:
    return replace(source, kind=kind) if kind else source


SITES: dict[str, tuple[list[Dossier], SiteSettings]] = {
    "sourced": ([sourced()], SiteSettings()),
    "corrected": ([_corrected()], SiteSettings()),
    "bare": ([_bare()], SiteSettings()),
    "groups": ([quoting(_groups(), _groups().quotations)], SiteSettings()),
    "several": (
        [replace(harbour(), story="1", headline="Berth"), replace(_bare(), story="2")],
        SiteSettings(),
    ),
    "excerpts": ([_corrected()], SiteSettings(rights=Rights("excerpt"))),
    "links": ([sourced()], SiteSettings(rights=Rights("link"))),
    "short pages": ([sourced()], SiteSettings(page_size=2)),
    "long": ([long_story(20)], SiteSettings()),
    "many articles": ([story_of(130)], SiteSettings()),
    "many stories": ([story(n) for n in range(30)], SiteSettings(page_size=20)),
    "much of one person": ([busy()], SiteSettings()),
    "many events": ([storied()], SiteSettings(page_size=12)),
}


@pytest.mark.parametrize("name", SITES)
def test_no_word_of_the_pages_stands_outside_the_labels(name: str) -> None:
    """With labels in wide letters and articles in Cyrillic no plain letter is left, in text or attributes."""
    dossiers, settings = SITES[name]
    files = render([in_cyrillic(d) for d in dossiers], replace(settings, labels=PseudoLabels()))

    said = [(path, words) for path, page in files.items() if path.endswith(".md") for words in _said(page)]
    assert [(path, words) for path, words in said if re.search("[A-Za-z]", _PLAIN.sub("", words))] == []


def _said(page: str) -> Iterator[str]:
    """What a page says: its title, description and tags, its text, and what its attributes tell."""
    front = yaml.safe_load(page.split("---\n")[1])
    yield from (front["title"], front["description"], *front["tags"])
    for element in rendered(body(page)).iter():
        yield from (element.text or "", element.tail or "")
        yield from (element.get(name, "") for name in ("title", "aria-label", "alt"))


def test_feed_and_calendar_say_dates_in_the_language_of_the_site() -> None:
    """They are read by people; CSV, JSON and llms.txt, which programs read, stay as they are."""
    story = in_cyrillic(_corrected())
    files = render([story], SiteSettings(labels=PseudoLabels()))
    plain = render([story], SiteSettings())

    titles = re.findall(r"<title>(.*?)</title>", files["feed.xml"])[1:]
    notes = re.findall(r"^(?:DESCRIPTION|SUMMARY):(.*)", files["data/timeline.ics"], re.MULTILINE)
    assert titles and notes
    assert [words for words in (*titles, *notes) if re.search("[A-Za-z]", _PLAIN.sub("", words))] == []
    for name in ("dossier.json", "data/quotes.csv", "data/timeline.csv", "llms.txt"):
        assert files[name] == plain[name]


def test_an_articles_words_are_marked_as_english_on_a_site_in_another_language() -> None:
    """Its text, quotes, sentences and headline, and no words of ours; on an English site nothing is marked."""
    german = render([sourced()], SiteSettings(labels=read_labels(Path(), "de")))
    article, home = (rendered(body(german[path])) for path in ("articles/a1.md", "index.md"))

    assert {p.get("lang") for p in article.xpath(".//div[@class='d-text']/p[not(@class)]")} == {"en"}
    assert article.xpath(".//h1/@lang") == ["en"]
    assert {quote.get("lang") for quote in home.iter("blockquote")} == {"en"}
    (brief,) = article.xpath(".//span[@lang='de']/text()")
    assert brief == "Kurz gefasst:"
    assert not [e for e in home.xpath(".//h2") if e.get("lang")]
    assert not any(" lang=" in page for page in render([sourced()], SiteSettings()).values())


def test_a_label_that_looks_like_markup_is_shown_as_itself() -> None:
    """Whatever a label says, a page has the elements, ids and attributes that it has in English."""
    entries = {key: _hostile(entry) for key, entry in shipped_entries("en").items()}
    labels = SiteLabels({**entries, "language": "en", "thousands": ","})

    for dossiers, settings in (SITES["sourced"], SITES["corrected"], SITES["several"]):
        pages, hostile = render(dossiers, settings), render(dossiers, replace(settings, labels=labels))
        assert [_markup(page) for page in hostile.values()] == [_markup(page) for page in pages.values()]
    assert (
        json.loads(hostile["assets/labels.js"].partition("=")[2].rstrip(";\n"))["copy"] == f"Copy{_HOSTILE}"
    )


def test_a_label_that_looks_like_markup_runs_no_script_on_the_built_site(tmp_path: Path) -> None:
    """In the theme's head and search as little as in the page."""
    entries = {key: _hostile(entry) for key, entry in shipped_entries("en").items()}
    labels = SiteLabels({**entries, "language": "en", "thousands": ","})
    scripts = []
    for folder, settings in (("as-is", SiteSettings()), ("hostile", SiteSettings(labels=labels))):
        site, _ = build_site(tmp_path / folder, [harbour()], settings)
        pages = [lxml_html.fromstring(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))]
        scripts.append([len(list(page.iter("script"))) for page in pages])
    assert scripts[0] == scripts[1]


def _hostile(entry: Entry) -> Entry:
    if isinstance(entry, str):
        return entry + _HOSTILE
    if isinstance(entry, Mapping):
        return {form: text + _HOSTILE for form, text in entry.items()}
    return [name + _HOSTILE for name in entry]


def _markup(page: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The elements of a page with their attributes, but for what these say."""
    if not page.startswith("---"):
        return []
    told = ("title", "aria-label", "data-speaker")
    elements = (e for e in rendered(body(page)).iter() if isinstance(e.tag, str))
    return [(e.tag, [(k, "" if k in told else v) for k, v in e.items()]) for e in elements]


def test_no_label_is_there_in_vain() -> None:
    """Each key is written somewhere in the code, a template, filter.js or find.js, whole or with a part filled in."""
    files = [f for kind in ("py", "j2") for f in (ROOT / "generator").rglob(f"*.{kind}")]
    source = "\n".join(f.read_text("utf-8") for f in [*files, *(ROOT / "docs/assets").glob("f*.js")])
    unread = [key for key in english().entries if key not in source and not _is_put_together(key, source)]
    assert unread == []


def _is_put_together(key: str, source: str) -> bool:
    words = key.rpartition(".")[2].split("_")
    filled = r"\$?\{[^}]*\}"
    forms = ["_".join(words)]
    forms += [
        "_".join([*words[:i], filled, *words[j:]])
        for i in range(len(words))
        for j in range(i + 1, len(words) + 1)
    ]
    forms = [form for form in forms if form != filled]
    if key.startswith(("sources.", "filters.")):
        forms.append(f"{filled}_{filled}")
    return any(re.search(rf"""["'`.}}_]{form}["'`.)\]]""", source) for form in forms)
