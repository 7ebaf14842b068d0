"""The work list as a page of the local preview, never published; a button copies each entry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from generator.labels.site_labels import SiteLabels
from generator.program import PROGRAM
from generator.rendering.escaping import html, markdown
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


def review_page(findings: Sequence[Finding], labels: SiteLabels) -> str:
    """The page as Markdown; whatever the words of articles in it are, it shows them as themselves."""
    more, title = len(findings) - _MOST_SHOWN, labels.text("review.title")
    count = labels.text("review.open", len(findings)) if findings else labels.text("review.nothing_open")
    parts = [f"<p>{html(count)}. {html(labels.text('review.about'))}</p>"]
    parts += (_finding(said(finding, labels), labels) for finding in findings[:_MOST_SHOWN])
    if more > 0:
        parts.append(f"<p>{html(labels.text('review.more', more, command=f'{PROGRAM} review'))}</p>")
    head = _REVIEW_HEAD.format(title=json.dumps(title, ensure_ascii=False), heading=markdown(title))
    return head + "\n\n".join([*parts, _COPY])


def _finding(finding: Finding, labels: SiteLabels) -> str:
    sentence = [f"<blockquote>{html(finding.sentence)}</blockquote>"] if finding.sentence else []
    copy, copied, selected = (
        html(labels.text(key)) for key in ("filters.copy", "filters.copied", "review.selected")
    )
    return "\n".join(
        [
            f'<div class="dossier-review" id="{finding.id}">',
            f"<p><strong>{html(finding.line)}</strong></p>",
            *sentence,
            f"<p>{html(with_how_sure(finding, labels))}</p>",
            f'<button class="md-button" type="button" data-review-copy data-copied="{copied}" '
            f'data-selected="{selected}">{copy}</button>',
            f"<pre><code>{_lines(section_lines(finding))}</code></pre>",
            "</div>",
        ]
    )


def _lines(lines: Iterable[str]) -> str:
    """Lines as they are, each with the spaces that it begins with."""
    return "\n".join(" " * (len(line) - len(line.lstrip(" "))) + str(html(line)) for line in lines)
