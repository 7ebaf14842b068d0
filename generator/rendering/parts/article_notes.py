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
from generator.rendering.parts.editor_notes import CORRECTED, corrected_aspects
from generator.rendering.plurals import counted
from generator.text.layout import in_one_line
from generator.timex.words import in_words

# A dateline's place and agency, without its day and its dash: "ADELPORT, Ohio (Tidewire)".
_PLACED = re.compile(
    r"(?!Published|Posted|Updated|Last|First|Modified|By )[A-Z][A-Za-z.’' -]+(?:, [A-Z][A-Za-z. ]+)?"
    r"(?= \(| *[-–—_]|, [A-Z]| [A-Z][a-z]+ \d)(?: \([A-Z][\w ]+\))?"
)
_MISSING_IN_WORDS = {"Outlet": "outlet", "By": "author", "Original": "address"}
_DATE_SOURCES: dict[PublishedFrom, str] = {
    "header line": "from the head of the file",
    "front matter": "from the head of the file",
    "record": "from the record",
    "page": "from the web page",
    "mail": "from the mail",
    "text": "from a line of the text",
    "correction": CORRECTED,
}


@dataclass(frozen=True, slots=True)
class PersonNote:
    """A person in an article: how often they are named and speak there, and their role in it."""

    link: Markup
    times: str
    role: str


def source_rows(page: StoryPageContext, article: ArticleIndex) -> list[tuple[str, Markup]]:
    """What is known of the article, and what is not, said plainly."""
    read = article.facts.article
    url = web_address(read.url)
    original = Markup(f"[{markdown(read.url or '')}]({url})") if url else markdown(read.url or "")
    rows = [
        ("Outlet", markdown(read.outlet or "")),
        ("Published", _published(page, article)),
        ("Dateline", markdown(_beside(article, "dateline", _PLACED))),
        ("By", markdown(", ".join(read.authors))),
        ("Corrected", markdown(_corrected(article))),
        ("Original", original),
        ("File", markdown(read.path)),
        ("By the editor", markdown(corrected_aspects(read.corrected))),
    ]
    missing = [_MISSING_IN_WORDS[name] for name, value in rows if not value and name in _MISSING_IN_WORDS]
    if not read.title:
        missing.append(f"title (the headline is {_headline_from(article)})")
    rows.append(("Not given", markdown(", ".join(missing))))
    return [(name, value) for name, value in rows if value]


def _headline_from(article: ArticleIndex) -> str:
    """What a headline is made of where no title is given, in words."""
    headings = (b.span for b in article.facts.article.boilerplate if b.kind == "heading")
    words = " ".join(article.dated.headline.split())
    told = any(words in in_one_line(article.text, heading) for heading in headings)
    return "a line of the text" if told else "made from the first sentence"


def _corrected(article: ArticleIndex) -> str:
    """The note that corrects an article; where its text is not shown in full, that there is one."""
    note = _beside(article, "correction")
    return note if article.level == "full" or not note else "by a note in it, which is not shown here"


def _beside(article: ArticleIndex, kind: BoilerplateKind, form: re.Pattern[str] | None = None) -> str:
    """What the article's boilerplate of a kind says, in one line; where it has a form, the first in it."""
    spans = [b.span for b in article.facts.article.boilerplate if b.kind == kind]
    said = [in_one_line(article.text, span) for span in spans]
    if form is None:
        return " ".join(said)
    return next((found[0].strip() for words in said if (found := form.match(words))), "")


def _published(page: StoryPageContext, article: ArticleIndex) -> Markup:
    dated = article.dated
    if dated.published_edtf is None:
        return Markup("not given, and nothing in the other articles tells it; its weekdays stay unresolved")
    when = time_element(dated.published_edtf, in_words(dated.published_edtf))
    if not dated.inferred:
        source = _DATE_SOURCES.get(article.facts.article.published_from, "as given")
        return Markup("{}, {}").format(when, source)
    evidence = [page.source_link(p) for p in dated.evidence if p.article in page.story.articles]
    why = markdown(f": {dated.why}") if dated.why else Markup("")
    shown = Markup(" (evidence: {})").format(Markup("; ").join(evidence[:6])) if evidence else Markup("")
    return Markup("not given; inferred: {}{}{}").format(when, why, shown)


def people_notes(page: StoryPageContext, article: ArticleIndex) -> list[PersonNote]:
    """The people that an article names, those who matter most on the site first."""
    cast = page.site.cast
    counts = Counter(person for _, person in page.story.mentions[article.id])
    said = Counter(page.story.speaker_of(u.attributed) for u in page.story.utterances_in[article.id])
    notes = []
    for person in (cast.people[p] for p in sorted(counts, key=cast.rank.__getitem__)):
        times = counted(counts[person.id], "mention")
        if said[person.id]:
            times += ", " + counted(said[person.id], "quote")
        roles = [role_words(r.text) for r in person.roles if r.place.article == article.id]
        notes.append(PersonNote(page.person_link(person.id), times, max(roles, key=len, default="")))
    return notes
