"""The lines with which a build ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.corrections.corrections import read_corrections
from generator.corrections.entries import CorrectedArticle
from generator.corrections.targets import named_in_a_row
from generator.corrections.yaml_nodes import FILE
from generator.pipeline import BuildReport
from generator.program import PROGRAM
from generator.rendering.told_again import told_again, told_once
from generator.review.work_list import work_list
from generator.rights.article_text import rights_of
from generator.rights.going_public import outlets_of_nobody, share_shown
from generator.settings import Settings


def rights_lines(report: BuildReport, settings: Settings) -> Iterator[str]:
    """What of protected articles is shown all the same, and outlets in the settings that no article has."""
    own = rights_of(settings)
    yield from share_shown(report.dossiers, own)
    yield from outlets_of_nobody([a.facts.article for d in report.dossiers for a in d.articles], own)


def closing_line(report: BuildReport, settings: Settings, root: Path) -> str:
    """What a build found and wrote, and how much of it wants an editor's eye."""
    stories = report.dossiers
    people = {p.id for d in stories for p in d.people}
    quotes = sum(len(told_once(d.utterances, told_again(d))) for d in stories)
    counts = (
        f"{sum(len(d.articles) for d in stories)} articles, {len(people)} people, "
        f"{quotes} quotes, {sum(len(d.events) for d in stories)} events"
    )
    files = report.written
    wrote = f"{len(files.written)} written, {len(files.unchanged)} unchanged, {len(files.removed)} removed"
    doubts = len(work_list(stories, read_corrections(root), report.problems, root))
    things = "1 thing wants" if doubts == 1 else f"{doubts:,} things want"
    eye = f"; {things} an editor's eye ({PROGRAM} review)" if doubts else ""
    return f"{settings.docs}: {counts}; pages: {wrote}{eye}"


def nothing_built(settings: Settings, root: Path) -> str:
    """Why nothing is built: no article can be read, or corrections leave out all that can."""
    left_out = [entry for entry in read_corrections(root).of(CorrectedArticle) if entry.gone]
    if not left_out:
        return f"{settings.seeds}: no article that can be read, nothing was built"
    lines = named_in_a_row([str(entry.line) for entry in left_out])
    of = f"lines of {FILE} that leave articles out: {lines}"
    return f"{settings.seeds}: no article is left to build from, nothing was built ({of})"
