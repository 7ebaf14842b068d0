"""The work list as a page of the local preview, never published; a button copies each entry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.rendering.escaping import html
from generator.review.entry_lines import section_lines
from generator.review.finding import Finding
from generator.review.told_findings import how_sure

# Of more a browser would show the last only after a while; what is settled makes room for the next.
_MOST_SHOWN = 300
_REVIEW_HEAD = """\
---
title: Review
hide: [navigation, toc]
search: {exclude: true}
---

# Review

"""
_WHAT_IT_IS = (
    "What wants an editor’s eye, the most doubtful and most visible first. Each entry accepts what was "
    "understood; the comments in it say what may stand instead. Put it into corrections.yml and it goes from "
    "here. This page is part of the preview alone and is never published."
)
# A button as Material's own: plain script, which the preview runs and no published page has.
_COPY = """\
<script>
document.addEventListener("click", function (event) {
  var button = event.target.closest("button[data-review-copy]")
  if (!button) return
  var lines = button.nextElementSibling
  var say = function (words) { button.textContent = words }
  var select = function () { window.getSelection().selectAllChildren(lines); say("Selected") }
  if (!navigator.clipboard) return select()
  navigator.clipboard.writeText(lines.textContent).then(function () { say("Copied") }, select)
})
</script>
"""


def review_page(findings: Sequence[Finding]) -> str:
    """The page as Markdown; whatever the words of articles in it are, it shows them as themselves."""
    more = len(findings) - _MOST_SHOWN
    count = f"{len(findings):,} open" if findings else "Nothing is open"
    parts = [f"<p>{count}. {_WHAT_IT_IS}</p>", *map(_finding, findings[:_MOST_SHOWN])]
    if more > 0:
        parts.append(f"<p>And {more:,} more: <code>python -m generator review</code> lists them all.</p>")
    return _REVIEW_HEAD + "\n\n".join([*parts, _COPY])


def _finding(finding: Finding) -> str:
    sentence = [f"<blockquote>{html(finding.sentence)}</blockquote>"] if finding.sentence else []
    return "\n".join(
        [
            f'<div class="dossier-review" id="{finding.id}">',
            f"<p><strong>{html(finding.line)}</strong></p>",
            *sentence,
            f"<p>{html(how_sure(finding) + finding.understood)}</p>",
            '<button class="md-button" type="button" data-review-copy>Copy</button>',
            f"<pre><code>{_lines(section_lines(finding))}</code></pre>",
            "</div>",
        ]
    )


def _lines(lines: Iterable[str]) -> str:
    """Lines as they are, each with the spaces that it begins with."""
    return "\n".join(" " * (len(line) - len(line.lstrip(" "))) + str(html(line)) for line in lines)
