"""The work list as a page of the local preview, never published; a button copies each entry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from generator.labels.site_labels import SiteLabels
from generator.model import Dossier, Place
from generator.program import PROGRAM
from generator.rendering.addresses import Addresses, html_path, people_called, person_anchor, sentence_ids
from generator.rendering.alphabet import Alphabet
from generator.rendering.escaping import html, markdown
from generator.rendering.site_index import PAGE_SIZE
from generator.review.entry_lines import section_lines
from generator.review.finding import Finding
from generator.review.told_findings import said, with_how_sure

# Of more a browser would show the last only after a while; what is settled makes room for the next.
_MOST_SHOWN = 300
_REVIEW_HEAD = """\
---
title: {title}
hide: [navigation, toc]
search: {{exclude: true}}
---

# {heading}

"""
# A button as Material's own: plain script, which the preview runs and no published page has.
_COPY = """\
<script>
document.addEventListener("click", function (event) {
  var button = event.target.closest("button[data-review-copy]")
  if (!button) return
  var lines = button.nextElementSibling
  var say = function (words) { button.textContent = words }
  var select = function () { window.getSelection().selectAllChildren(lines); say(button.dataset.selected) }
  if (!navigator.clipboard) return select()
  navigator.clipboard.writeText(lines.textContent).then(function () { say(button.dataset.copied) }, select)
})
</script>
"""


class _Places:
    """Where the site has what findings are about, as links from a page at its root."""

    def __init__(self, dossiers: Sequence[Dossier], page_is_folder: bool, labels: SiteLabels) -> None:
        self._addresses = Addresses(dossiers)
        self._facts = {d.facts.article.id: d.facts for dossier in dossiers for d in dossier.articles}
        self._names = {p.id: p.name for dossier in dossiers for p in dossier.people}
        self._folder, self._labels = page_is_folder, labels
        self._ids: dict[str, tuple[str, ...]] = {}

    def links(self, finding: Finding) -> str:
        """The sentence that a finding rests on, and the people it is about; "" where there are none."""
        found: list[tuple[str, str]] = []
        if finding.place is not None and finding.place.article in self._facts:
            found.append((self._sentence(finding.place), self._labels.text("review.in_article")))
        about = finding.about if finding.kind in ("names", "person") else ()
        found += [(self._person(id), self._names[id]) for id in about if id in self._names]
        return " · ".join(f'<a href="{html(self._served(to))}">{html(words)}</a>' for to, words in found)

    def _served(self, target: str) -> str:
        return ("../" if self._folder else "") + html_path(target, self._folder)

    def _person(self, person: str) -> str:
        """The address of a person: on a site of many their line in the list, since not all have pages."""
        if len(self._names) <= PAGE_SIZE:
            return self._addresses.person(person)
        part = Alphabet(self._names, PAGE_SIZE).part_of[person]
        return f"{people_called(part)}#{person_anchor(person)}"

    def _sentence(self, place: Place) -> str:
        """The address of the sentence that a place begins in."""
        page, facts = self._addresses.article(place.article), self._facts[place.article]
        if place.article not in self._ids:
            self._ids[place.article] = sentence_ids(facts)
        spans = (sentence.span for sentence in facts.sentences)
        at = next((n for n, span in enumerate(spans) if span.start <= place.start < span.end), None)
        return page if at is None else f"{page}#{self._ids[place.article][at]}"


def review_page(
    findings: Sequence[Finding],
    labels: SiteLabels,
    dossiers: Sequence[Dossier] = (),
    page_is_folder: bool = False,
) -> str:
    """The page as Markdown; whatever the words of articles in it are, it shows them as themselves.

    ``dossiers`` are the stories to whose pages each finding links; ``page_is_folder`` as in SiteSettings.
    """
    places = _Places(dossiers, page_is_folder, labels)
    more, title = len(findings) - _MOST_SHOWN, labels.text("review.title")
    count = labels.text("review.open", len(findings)) if findings else labels.text("review.nothing_open")
    parts = [f"<p>{html(count)}. {html(labels.text('review.about'))}</p>"]
    parts += (
        _finding(said(finding, labels), labels, places.links(finding)) for finding in findings[:_MOST_SHOWN]
    )
    if more > 0:
        parts.append(f"<p>{html(labels.text('review.more', more, command=f'{PROGRAM} review'))}</p>")
    head = _REVIEW_HEAD.format(title=json.dumps(title, ensure_ascii=False), heading=markdown(title))
    return head + "\n\n".join([*parts, _COPY])


def _finding(finding: Finding, labels: SiteLabels, links: str) -> str:
    sentence = [f"<blockquote>{html(finding.sentence)}</blockquote>"] if finding.sentence else []
    copy, copied, selected = (
        html(labels.text(key)) for key in ("filters.copy", "filters.copied", "review.selected")
    )
    lines = _lines(section_lines(finding))
    to_copy = [
        f'<button class="md-button" type="button" data-review-copy data-copied="{copied}" '
        f'data-selected="{selected}">{copy}</button>',
        f"<pre><code>{lines}</code></pre>",
    ]
    return "\n".join(
        [
            f'<div class="dossier-review" id="{finding.id}">',
            f"<p><strong>{html(finding.line)}</strong></p>",
            *sentence,
            *([f"<p>{links}</p>"] if links else []),
            f"<p>{html(with_how_sure(finding, labels))}</p>",
            *(to_copy if lines else []),
            "</div>",
        ]
    )


def _lines(lines: Iterable[str]) -> str:
    """Lines as they are, each with the spaces that it begins with."""
    return "\n".join(" " * (len(line) - len(line.lstrip(" "))) + str(html(line)) for line in lines)
