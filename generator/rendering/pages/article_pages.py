"""An article's page: its text with people, quotations and dates marked, and every sentence addressed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Place, SummarySentence, TimeExpression, Utterance
from generator.naming.forms_of_address import role_words
from generator.rendering.context import Site
from generator.rendering.escaping import markdown, web_address
from generator.rendering.links import anchor, text_link
from generator.rendering.page import counted, render_page
from generator.rendering.parts import schema_org
from generator.rendering.parts.linked_words import date_layers, meaning, people_layers, shown_dates
from generator.rendering.parts.passages import Layer, laid_over, span, without_overlaps
from generator.rendering.parts.quote_blocks import ShownUtterance, shown, title_for
from generator.rendering.story import Article, Story
from generator.text.wrapping import unwrapped
from generator.timex.words import in_words

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
# A paragraph longer than this is rendered in pieces: Markdown's inline patterns grow with the square of it.
_LONGEST_BLOCK = 6_000
_MISSING = {"Outlet": "outlet", "By": "author", "Original": "address"}
_DATE_SOURCES = {
    "header line": "from the first line of the file",
    "front matter": "from the head of the file",
    "record": "from the record",
}


@dataclass(frozen=True, slots=True)
class _PersonRow:
    link: Markup
    times: str
    role: str


@dataclass(frozen=True, slots=True)
class _DateRow:
    written: Markup
    meaning: str
    how: str


def article_pages(site: Site, story: Story) -> Iterator[tuple[str, str]]:
    """Path and content of each article's page."""
    for article in story.articles.values():
        page = site.places.article(article.id)
        yield page, _article_page(site, story, article, page)


def _article_page(site: Site, story: Story, article: Article, page: str) -> str:
    return render_page(
        "article.md.j2",
        title=article.dated.headline,
        description=article.text[:400],
        kind="Article",
        crumbs=site.story_links(page, story),
        jsonld=schema_org.news_article(article),
        hide=("navigation", "toc"),
        headline_made=article.dated.headline_made,
        source=_source_rows(site, story, article, page),
        summary=[
            _summary_line(site, story, page, s) for s in story.dossier.article_summaries.get(article.id, ())
        ],
        paragraphs=list(_paragraphs(site, story, article, page)),
        people=_people(site, story, article, page),
        quotes=[_quote_row(site, page, story, u) for u in story.utterances_in[article.id]],
        dates=[_date_row(site, story, article, page, t) for t in shown_dates(article)],
        made_from=site.made_from(page, [article]),
    )


# ---- the text ------------------------------------------------------------------------


def _paragraphs(site: Site, story: Story, article: Article, page: str) -> Iterator[Markup]:
    layers = _layers(site, story, article, page)
    blocks = list(_blocks(article))
    starts = [start for start, _ in blocks]
    within: list[list[Layer]] = [[] for _ in blocks]
    for layer in layers:
        first = max(bisect_right(starts, layer.start) - 1, 0)
        for i in range(first, bisect_left(starts, layer.end)):
            within[i].append(layer)
    for (start, end), inside in zip(blocks, within, strict=True):
        yield laid_over(article.text, start, end, inside)


def _blocks(article: Article) -> Iterator[tuple[int, int]]:
    """Paragraphs, the very long ones cut at sentences and, where there are none, anywhere."""
    cuts = sorted({s.span.start for s in article.facts.sentences})
    for line in _LINE.finditer(unwrapped(article.text)):
        if line[0].isspace():
            continue
        start = line.start()
        while line.end() - start > _LONGEST_BLOCK:
            at = bisect_right(cuts, start + _LONGEST_BLOCK) - 1
            cut = cuts[at] if at >= 0 and cuts[at] > start else start + _LONGEST_BLOCK
            yield start, cut
            start = cut
        yield start, line.end()


def _layers(site: Site, story: Story, article: Article, page: str) -> list[Layer]:
    sentences = [
        span(s.span.start, s.span.end, "d-s", identifier)
        for s, identifier in zip(article.facts.sentences, article.sentence_ids, strict=True)
    ]
    quotes = [
        span(
            q.quotation.span.start,
            q.quotation.span.end,
            f"d-q d-{q.quotation.kind}",
            anchor(q.id),
            title_for(site, story, q),
            rank=1,
        )
        for q in story.quotations_in[article.id]
    ]
    links = [
        *people_layers(site, page, story, article, 0, len(article.text)),
        *date_layers(site, page, story, article, 0, len(article.text)),
    ]
    return [*sentences, *quotes, *without_overlaps(links)]


# ---- what stands beside it -------------------------------------------------------------


def _source_rows(site: Site, story: Story, article: Article, page: str) -> list[tuple[str, Markup]]:
    """What is known of the article, and what is not, said plainly."""
    read = article.dated.facts.article
    url = web_address(read.url)
    original = Markup(f"[{markdown(read.url or '')}]({url})") if url else markdown(read.url or "")
    rows = [
        ("Outlet", markdown(read.outlet or "")),
        ("Published", _published(site, story, article, page)),
        ("By", markdown(", ".join(read.authors))),
        ("Original", original),
        ("File", markdown(read.path)),
    ]
    missing = [_MISSING[name] for name, value in rows if not value]
    if not read.title:
        missing.append("title (the headline is made from the first sentence)")
    rows.append(("Not given", markdown(", ".join(missing))))
    return [(name, value) for name, value in rows if value]


def _published(site: Site, story: Story, article: Article, page: str) -> Markup:
    dated = article.dated
    if dated.published_edtf is None:
        return Markup("not given, and nothing in the other articles tells it; its weekdays stay unresolved")
    when = site.time(dated.published_edtf, in_words(dated.published_edtf))
    if not dated.inferred:
        return Markup("{}, {}").format(
            when, _DATE_SOURCES.get(dated.facts.article.published_from, "as given")
        )
    evidence = [p for p in dated.evidence if p.article in story.articles]
    shown_evidence = Markup("; ").join(site.source_link(page, story, p) for p in evidence[:6])
    told = Markup(" (evidence: {})").format(shown_evidence) if evidence else Markup("")
    why = markdown(f": {dated.why}") if dated.why else Markup("")
    return Markup("not given; inferred: {}{}{}").format(when, why, told)


def _summary_line(site: Site, story: Story, page: str, sentence: SummarySentence) -> Markup:
    words = story.words(sentence.place)
    return text_link(page, site.sentence(story, sentence.place), words, css=".d-cited")


def _people(site: Site, story: Story, article: Article, page: str) -> list[_PersonRow]:
    counts = Counter(person for _, person in story.mentions.get(article.id, ()))
    said = Counter(u.attributed.person for u in story.utterances_in[article.id])
    rows = []
    for person in (site.cast.people[p] for p in sorted(counts, key=site.cast.rank.__getitem__)):
        times = counted(counts[person.id], "mention")
        if said[person.id]:
            times += ", " + counted(said[person.id], "quote")
        roles = [role_words(r.text) for r in person.roles if r.place.article == article.id]
        rows.append(_PersonRow(site.person_link(page, person.id), times, max(roles, key=len, default="")))
    return rows


def _quote_row(site: Site, page: str, story: Story, utterance: Utterance) -> tuple[ShownUtterance, Markup]:
    q = utterance.parts[0]
    words = story.words(Place(q.article, q.quotation.span.start, q.quotation.span.end))
    short = words if len(words) <= 90 else words[:90].rpartition(" ")[0] + " …"
    if utterance.kind != "direct" and short[:1].islower():
        short = f"… {short}"
    return shown(site, page, story, utterance), text_link(
        page, f"{page}#{anchor(q.id)}", short, css=".d-cited"
    )


def _date_row(site: Site, story: Story, article: Article, page: str, time: TimeExpression) -> _DateRow:
    index = article.sentence_at(time.span.start)
    words = " ".join(article.text[time.span.start : time.span.end].split())
    target = page if index is None else f"{page}#{article.sentence_ids[index]}"
    link = text_link(page, target, words, css=".d-date")
    event = story.event_by_expression.get(Place(article.id, time.span.start, time.span.end))
    if time.edtf is None and event is not None and event.edtf is not None:
        # The article alone does not tell; what the other articles tell does.
        return _DateRow(link, site.event_words(event), "")
    return _DateRow(link, meaning(time), _how(time))


def _how(time: TimeExpression) -> str:
    if time.use == "quoted":
        return "within a quotation"
    return {"stated": "written so", "resolved": "worked out", "vague": ""}[time.basis]
