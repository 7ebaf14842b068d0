"""What stands beside an article: where it is from, and whom it names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import BoilerplateKind, PublishedFrom
from generator.naming.forms_of_address import role_words
from generator.rendering.article_index import ArticleIndex
from generator.rendering.dates import time_element
from generator.rendering.escaping import markdown, web_address
from generator.rendering.page_context import StoryPageContext
from generator.rendering.page_labels import PageLabels
from generator.rendering.parts.editor_notes import corrected_aspects
from generator.text.layout import in_one_line

# A dateline's place and agency, without its day and its dash: "ADELPORT, Ohio (Tidewire)".
_PLACED = re.compile(
    r"(?!Published|Posted|Updated|Last|First|Modified|By )[A-Z][A-Za-z.’' -]+(?:, [A-Z][A-Za-z. ]+)?"
    r"(?= \(| *[-–—_]|, [A-Z]| [A-Z][a-z]+ \d)(?: \([A-Z][\w ]+\))?"
)
_MISSING_LABELS = {"outlet": "missing_outlet", "by": "missing_author", "original": "missing_address"}
_DATE_SOURCES: dict[PublishedFrom, str] = {
    "header line": "date_from_file",
    "front matter": "date_from_file",
    "record": "date_from_record",
    "page": "date_from_page",
    "mail": "date_from_mail",
    "text": "date_from_text",
    "correction": "date_from_editor",
}


@dataclass(frozen=True, slots=True)
class PersonNote:
    """A person in an article: how often they are named and speak there, and their role in it."""

    link: Markup
    times: str
    role: str


def source_rows(page: StoryPageContext, article: ArticleIndex) -> list[tuple[str, Markup]]:
    """What is known of the article, and what is not, said plainly."""
    read, text = article.facts.article, page.labels.text
    url = web_address(read.url)
    original = Markup(f"[{markdown(read.url or '')}]({url})") if url else markdown(read.url or "")
    rows = [
        ("outlet", markdown(read.outlet or "")),
        ("published", _published(page, article)),
        ("dateline", markdown(_beside(article, "dateline", _PLACED))),
        ("by", markdown(", ".join(read.authors))),
        ("corrected", markdown(_corrected(page.labels, article))),
        ("original", original),
        ("file", markdown(read.path)),
        ("by_the_editor", markdown(corrected_aspects(page.labels, read.corrected))),
    ]
    absent = [_MISSING_LABELS[name] for name, value in rows if not value and name in _MISSING_LABELS]
    missing = [text(f"article.{name}") for name in absent]
    if not read.title:
        missing.append(text("article.missing_title", made_from=text(f"article.{_headline_from(article)}")))
    rows.append(("not_given", markdown(", ".join(missing))))
    return [(text(f"article.{name}"), value) for name, value in rows if value]


def _headline_from(article: ArticleIndex) -> str:
    """The label of what a headline is made of where no title is given."""
    headings = (b.span for b in article.facts.article.boilerplate if b.kind == "heading")
    words = " ".join(article.dated.headline.split())
    told = any(words in in_one_line(article.text, heading) for heading in headings)
    return "headline_line" if told else "headline_sentence"


def _corrected(labels: PageLabels, article: ArticleIndex) -> str:
    """The note that corrects an article; where its text is not shown in full, that there is one."""
    note = _beside(article, "correction")
    return note if article.level == "full" or not note else labels.text("article.corrected_unshown")


def _beside(article: ArticleIndex, kind: BoilerplateKind, form: re.Pattern[str] | None = None) -> str:
    """What the article's boilerplate of a kind says, in one line; where it has a form, the first in it."""
    spans = [b.span for b in article.facts.article.boilerplate if b.kind == kind]
    said = [in_one_line(article.text, span) for span in spans]
    if form is None:
        return " ".join(said)
    return next((found[0].strip() for words in said if (found := form.match(words))), "")


def _published(page: StoryPageContext, article: ArticleIndex) -> Markup:
    dated, labels = article.dated, page.labels
    if dated.published_edtf is None:
        return labels.markdown("article.date_unknown")
    when = time_element(dated.published_edtf, labels.date(dated.published_edtf))
    if not dated.inferred:
        source = _DATE_SOURCES.get(article.facts.article.published_from, "date_as_given")
        return when + Markup(", ") + labels.markdown(f"article.{source}")
    evidence = [page.source_link(p) for p in dated.evidence if p.article in page.story.articles]
    why = markdown(f": {labels.said(dated.why)}") if dated.why else Markup("")
    places = Markup("; ").join(evidence[:6])
    shown = Markup(" ") + labels.markdown("article.evidence", places=places) if evidence else Markup("")
    return labels.markdown("article.date_inferred", date=when) + why + shown


def people_notes(page: StoryPageContext, article: ArticleIndex) -> list[PersonNote]:
    """The people that an article names, those who matter most on the site first."""
    cast = page.site.cast
    counts = Counter(person for _, person in page.story.mentions[article.id])
    quotes = page.story.utterances_in[article.id]
    said = Counter(speaker for u in quotes for speaker in page.story.speakers_of(u.attributed))
    notes = []
    for person in (cast.people[p] for p in sorted(counts, key=cast.rank.__getitem__)):
        times = page.labels.count("mention", counts[person.id])
        if said[person.id]:
            times += ", " + page.labels.count("quote", said[person.id])
        roles = [role_words(r.text) for r in person.roles if r.place.article == article.id]
        notes.append(PersonNote(page.person_link(person.id), times, max(roles, key=len, default="")))
    return notes
