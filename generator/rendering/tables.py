"""The data files: quotes, people and timeline as CSV, the timeline as a calendar, the whole as JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence

from generator.model import Dossier, Place, Span
from generator.rendering.calendar import timeline_calendar
from generator.rendering.context import Site, event_id
from generator.rendering.data import dossier_json
from generator.rendering.escaping import showable
from generator.rendering.feed import atom_feed
from generator.rendering.links import DATA, DOSSIER_JSON, FEED, LLMS_TXT, text_link
from generator.rendering.llms_txt import llms_txt
from generator.rendering.page import counted, render_page
from generator.rendering.tellings import telling

QUOTES_CSV = "data/quotes.csv"
PEOPLE_CSV = "data/people.csv"
TIMELINE_CSV = "data/timeline.csv"
TIMELINE_ICS = "data/timeline.ics"
_QUOTE_COLUMNS = (
    "id", "story", "article", "outlet", "published", "start", "end", "kind", "speaker",
    "speaker_as_written", "person", "via", "cue", "confidence", "group", "text",
)  # fmt: skip
_SURROGATE = re.compile("[\ud800-\udfff]")
# A spreadsheet takes a cell that begins so for a formula and runs it.
_FORMULA = re.compile(r"\s*[=+\-@\t\r\n]|\s*[＝＋－＠]")
# Where a comma is the decimal sign, a spreadsheet parts cells at a semicolon; others do at a tab or a bar.
_FORMULA_BEHIND_A_SEPARATOR = re.compile(r"(?<!^)[;|\t\r\n](?=\s*[=+\-@＝＋－＠])")


def data_files(site: Site, dossiers: Sequence[Dossier]) -> dict[str, str]:
    """The data files, and the page that links them."""
    return {
        DOSSIER_JSON: _json(site, dossiers),
        QUOTES_CSV: _csv(_quote_rows(site)),
        PEOPLE_CSV: _csv(_people_rows(site)),
        TIMELINE_CSV: _csv(_event_rows(site)),
        TIMELINE_ICS: timeline_calendar(site),
        FEED: atom_feed(site),
        LLMS_TXT: llms_txt(site),
        DATA: _data_page(site),
    }


def _json(site: Site, dossiers: Sequence[Dossier]) -> str:
    value = {
        "generator": f"Dossier {site.settings.version}".strip(),
        "stories": [dossier_json(d) for d in dossiers],
    }
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return _SURROGATE.sub(lambda m: f"\\u{ord(m[0]):04x}", text) + "\n"


def _csv(rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: object) -> object:
    """A cell that no spreadsheet runs: what looks like a formula gets an apostrophe in front."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = _FORMULA_BEHIND_A_SEPARATOR.sub(r"\g<0>'", showable(value))
    return f"'{text}" if _FORMULA.match(text) else text


def _quote_rows(site: Site) -> Iterable[Sequence[object]]:
    yield _QUOTE_COLUMNS
    for story in site.stories:
        for q in story.dossier.quotations:
            quotation, article = q.quotation, story.articles[q.article]
            via = site.cast.people.get(q.via or "")
            yield (
                q.id,
                story.name,
                q.article,
                article.dated.facts.article.outlet,
                article.dated.published_edtf,
                quotation.span.start,
                quotation.span.end,
                quotation.kind,
                site.cast.people[q.person].name if q.person else "",
                _text(article.text, quotation.speaker),
                q.person,
                via.name if via else "",
                _text(article.text, quotation.cue),
                round(quotation.confidence, 2),
                story.utterance_of[q.id].id,
                _text(article.text, quotation.span),
            )


def _text(text: str, span: Span | None) -> str:
    return "" if span is None else text[span.start : span.end]


def _people_rows(site: Site) -> Iterable[Sequence[object]]:
    yield "id", "name", "aliases", "roles", "mentions", "articles", "quotes", "quotes_naming_them"
    for person in site.cast.ranked:
        yield (
            person.id,
            person.name,
            "; ".join(person.aliases),
            "; ".join(dict.fromkeys(r.text for r in person.roles)),
            len(person.mentions),
            len({m.place.article for m in person.mentions}),
            len(site.cast.said_by(person.id)),
            len(site.cast.said_of(person.id)),
        )


def _event_rows(site: Site) -> Iterable[Sequence[object]]:
    yield (
        "id",
        "story",
        "edtf",
        "date",
        "precision",
        "basis",
        "inferred",
        "why",
        "weight",
        "people",
        "text",
        "sources",
    )
    for story in site.stories:
        for e in story.events:
            yield (
                event_id(e),
                story.name,
                e.edtf,
                site.event_words(e),
                e.precision,
                e.basis,
                "yes" if e.inferred else "no",
                e.why,
                round(e.weight, 3),
                "; ".join(site.cast.people[p].name for p in e.people if p in site.cast.people),
                story.text(place) if (place := telling(story, e)) else "",
                "; ".join(_source(p) for p in e.sentences),
            )


def _source(place: Place) -> str:
    return f"{place.article}:{place.start}-{place.end}"


def _data_page(site: Site) -> str:
    quotes = sum(len(s.utterances) for s in site.stories)
    events = sum(len(s.events) for s in site.stories)
    files = [
        (DOSSIER_JSON, "everything, in the open format, with character offsets into the articles"),
        (QUOTES_CSV, f"{counted(quotes, 'quote')}, a row for each part, with speaker, kind and place"),
        (PEOPLE_CSV, f"{counted(len(site.cast.people), 'person', 'people')}, with names, roles and counts"),
        (TIMELINE_CSV, f"{counted(events, 'event')}, with EDTF dates and sources"),
        (TIMELINE_ICS, "the events whose days are known, for a calendar"),
        (FEED, "articles and events of which the day is known, latest first, as Atom"),
        (LLMS_TXT, "where everything is, for readers that are programs"),
    ]
    return render_page(
        "data.md.j2",
        title="Data",
        description="The dossier as data: JSON and CSV.",
        kind="Data",
        files=[(text_link(DATA, name, name), words) for name, words in files],
        made_from=site.made_from(DATA, [a for s in site.stories for a in s.articles.values()]),
    )
