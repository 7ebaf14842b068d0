"""A finding as a terminal shows it, and as a JSON value (documented by schema/review.schema.json)."""

from __future__ import annotations

from typing import Any

from generator.review.entry_lines import choice_lines, section_lines, written_entry
from generator.review.finding import Choice, Finding

_INDENT = "    "


def finding_lines(finding: Finding) -> list[str]:
    """What is doubtful, in a line; below it its id, what was understood, the sentence, the entries."""
    below = [f"{finding.id}, {how_sure(finding)}{finding.understood}"]
    if finding.sentence:
        below.append(finding.sentence)
    return [finding.line, *(_INDENT + line for line in (*below, *section_lines(finding)))]


def how_sure(finding: Finding) -> str:
    """How sure it is what was understood, before the words for that; nothing where no number says so."""
    return "" if finding.sure is None else f"{finding.sure:.0%} sure: "


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
