"""Quotes, people, sources and timeline as tables, and those as CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.labels.label_files import english
from generator.model import Place, Span
from generator.naming.names_together import members_of_groups
from generator.rendering.addresses import event_anchor
from generator.rendering.dates import event_date
from generator.rendering.escaping import showable
from generator.rendering.parts.event_words import shown_mention
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import with_capital

# A spreadsheet takes a cell that begins so for a formula and runs it.
_FORMULA = re.compile(r"\s*[=+\-@\t\r\n]|\s*[＝＋－＠]")
# Where a comma is the decimal sign, a spreadsheet parts cells at a semicolon; others do at a tab or a bar.
_FORMULA_BEHIND_A_SEPARATOR = re.compile(r"(?<!^)[;|\t\r\n](?=\s*[=+\-@＝＋－＠])")


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table's columns, the kind of what is in those of numbers, and its rows."""

    columns: tuple[str, ...]
    rows: Callable[[SiteIndex], Iterable[Sequence[object]]]
    numbers: Mapping[str, type[int] | type[float]]


def as_csv(table: DataTable, site: SiteIndex) -> str:
    """A table of a site, for a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows(site))
    return out.getvalue()


def _cell(value: object) -> object:
    """A cell that no spreadsheet runs: what looks like a formula gets an apostrophe in front."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = _FORMULA_BEHIND_A_SEPARATOR.sub(r"\g<0>'", showable(value))
    return f"'{text}" if _FORMULA.match(text) else text


def _quote_rows(site: SiteIndex) -> Iterable[Sequence[object]]:
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
                with_capital(q.source.name or "") if q.source else "",
                q.source.kind if q.source else "",
                "; ".join(q.corrected),
            )


def _text(text: str, span: Span | None) -> str:
    return "" if span is None else text[span.start : span.end]


def _people_rows(site: SiteIndex) -> Iterable[Sequence[object]]:
    for person in site.cast.ranked:
        yield (
            person.id,
            person.name,
            "; ".join(person.aliases),
            "; ".join(dict.fromkeys([*filter(None, [person.role]), *(r.text for r in person.roles)])),
            len(person.mentions),
            len({m.place.article for m in person.mentions}),
            len(site.cast.quotes_by(person.id)),
            len(site.cast.quotes_naming(person.id)),
            "; ".join(person.corrected),
        )


def _source_rows(site: SiteIndex) -> Iterable[Sequence[object]]:
    for story in site.stories:
        members = members_of_groups(story.dossier)
        for source in story.dossier.sources:
            said = story.counted(story.said_by_source.get(source.id, []))
            yield (
                source.id,
                story.name,
                with_capital(source.name),
                source.kind,
                "; ".join(source.aliases),
                len(said),
                len({u.article for u in said}),
                "; ".join(source.quotations),
                "; ".join(source.corrected),
                "; ".join(members.get(source.id, ())),
            )


def _event_rows(site: SiteIndex) -> Iterable[Sequence[object]]:
    for story in site.stories:
        for e in story.events:
            yield (
                event_anchor(e),
                story.name,
                e.edtf,
                event_date(english(), e),
                e.precision,
                e.basis,
                "yes" if e.inferred else "no",
                e.why,
                round(e.weight, 3),
                "; ".join(site.cast.people[p].name for p in e.people if p in site.cast.people),
                story.text(place) if (place := shown_mention(story, e)) else e.told,
                "; ".join(_source(p) for p in e.sentences) or e.url,
                "; ".join(e.corrected),
            )


def _source(place: Place) -> str:
    return f"{place.article}:{place.start}-{place.end}"


# A row for each quotation.
QUOTES_TABLE = DataTable(
    (
        *("id", "story", "article", "outlet", "published", "start", "end", "kind", "speaker"),
        *("speaker_as_written", "person", "via", "cue", "confidence", "group", "text"),
        *("source", "source_kind", "corrected"),
    ),
    _quote_rows,
    {"start": int, "end": int, "confidence": float},
)
# A row for each person.
PEOPLE_TABLE = DataTable(
    (
        *("id", "name", "aliases", "roles", "mentions", "articles", "quotes", "quotes_naming_them"),
        "corrected",
    ),
    _people_rows,
    dict.fromkeys(("mentions", "articles", "quotes", "quotes_naming_them"), int),
)
# A row for each source that is no person.
SOURCES_TABLE = DataTable(
    ("id", "story", "name", "kind", "aliases", "statements", "articles", "quotes", "corrected", "members"),
    _source_rows,
    {"statements": int, "articles": int},
)
# A row for each event.
TIMELINE_TABLE = DataTable(
    (
        *("id", "story", "edtf", "date", "precision", "basis", "inferred", "why", "weight"),
        *("people", "text", "sources", "corrected"),
    ),
    _event_rows,
    {"weight": float},
)
