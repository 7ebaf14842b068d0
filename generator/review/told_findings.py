"""A finding as a terminal shows it, and as a JSON value (documented by schema/review.schema.json)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.labels.site_labels import SiteLabels
from generator.review.entry_lines import choice_lines, section_lines, written_entry
from generator.review.finding import Choice, Finding

_INDENT = "    "


def said(finding: Finding, labels: SiteLabels) -> Finding:
    """The finding in the words of some labels: what is told of an article is an article's own."""
    choices = tuple(replace(choice, means=labels.said(choice.means)) for choice in finding.choices)
    line, understood = labels.said(finding.line), labels.said(finding.understood)
    return replace(finding, line=line, understood=understood, choices=choices)


def finding_lines(finding: Finding, labels: SiteLabels) -> list[str]:
    """What is doubtful, in a line; below it its id, what was understood, the sentence, the entries."""
    finding = said(finding, labels)
    below = [f"{finding.id}, {with_how_sure(finding, labels)}"]
    if finding.sentence:
        below.append(finding.sentence)
    return [finding.line, *(_INDENT + line for line in (*below, *section_lines(finding)))]


def with_how_sure(finding: Finding, labels: SiteLabels) -> str:
    """What was understood, and before it how sure that is, where a number says so."""
    if finding.sure is None:
        return finding.understood
    return labels.text("review.sure", percent=f"{100 * finding.sure:.0f}", understood=finding.understood)


def finding_json(finding: Finding) -> dict[str, Any]:
    """The finding as ``python -m generator review --json`` prints it."""
    place = finding.place
    return {
        "id": finding.id,
        "kind": finding.kind,
        "line": finding.line,
        "understood": finding.understood,
        "sure": None if finding.sure is None else round(finding.sure, 2),
        "shown": finding.shown,
        "article": place.article if place else None,
        "start": place.start if place else None,
        "end": place.end if place else None,
        "sentence": finding.sentence,
        "yaml": _text(section_lines(finding)),
        "choices": [_choice(choice) for choice in finding.choices],
    }


def _choice(choice: Choice) -> dict[str, Any]:
    return {
        "means": choice.means,
        "section": choice.section,
        "entry": written_entry(choice),
        "yaml": _text(choice_lines(choice)),
    }


def _text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
