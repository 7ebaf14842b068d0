"""Hostile text in every place of a site, touched in a real browser."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.robustness.hostile_seeds import PAYLOADS, PLACES, hostile_seeds
from benchmarks.robustness.outcome import Outcome, record
from benchmarks.robustness.touching import Scheme, Seen, Touch, touched
from tests.chromium import chromium_path, launched
from tests.site.project import Project, copy_project
from tests.site.serving import served

# As long and as many as a payload's own words may be, and nothing that a page could take for anything.
_HARMLESS = (
    "harmless",
    "quiet and plain",
    "x",
    "ordinary words, some of them",
    "calm",
    "dull",
    "mild",
    "tame",
)
# How many elements of a page get the real pointer, too.
_FEW, _MANY = 4, 8
_WORD = re.compile(r"[A-Za-z]{4,}")


def hostile_site(root: Path, payloads: Sequence[str]) -> Project:
    """A site built of seeds that hold each payload in every place."""
    root.mkdir(parents=True, exist_ok=True)
    project = copy_project(root, hostile_seeds(payloads))
    project.build()
    return project


def pages(project: Project) -> list[str]:
    """Every page of a built site, by its path."""
    return sorted(p.relative_to(project.site).as_posix() for p in project.site.rglob("*.html"))


def words_of(payloads: Sequence[str]) -> list[str]:
    """What to search for so that each payload is found, its longest word, and what every article says."""
    return sorted(
        {"bridge", "mayor", *(max(found, key=len) for p in payloads if (found := _WORD.findall(p)))}
    )


def visited(
    browser: Browser,
    project: Project,
    payloads: Sequence[str],
    calm: frozenset[str] | None,
    *,
    thorough: bool = False,
) -> Seen:
    """What is seen on a site whose every page is touched, in light and in dark by turns.

    ``thorough``: each page in both, and the real pointer on more of its elements.
    """
    paths = pages(project)
    visits: dict[Scheme, Sequence[str]] = (
        {"light": paths, "dark": paths} if thorough else {"light": paths[::2], "dark": paths[1::2]}
    )
    with served(project.site) as address:
        # The theme marks what it opens a note at: of a calm twin more of that is seen.
        most = _MANY if thorough or calm is None else _FEW
        return touched(browser, address, visits, words_of(payloads), Touch(calm, most))


def calm_vocabulary(browser: Browser, root: Path, most: int = len(_HARMLESS)) -> frozenset[str]:
    """What the pages of a harmless twin ever hold, with ``most`` words in the place of payloads."""
    words = _HARMLESS[:most]
    return frozenset(visited(browser, hostile_site(root, words), words, None).vocabulary)


def main() -> None:
    """Try every payload in every place, and write down what came of it."""
    path = chromium_path() or sys.exit("no Chromium on this machine")
    with tempfile.TemporaryDirectory() as folder, launched(path) as browser:
        calm = calm_vocabulary(browser, Path(folder, "calm"))
        seen = visited(
            browser, hostile_site(Path(folder, "hostile"), PAYLOADS), PAYLOADS, calm, thorough=True
        )
    print(f"{seen.pages} pages, {seen.touched} elements hovered, focused and clicked", file=sys.stderr)
    kind, command = "payloads × places, touched in Chromium", "python -m benchmarks.robustness.payloads"
    tried = len(PAYLOADS) * len(PLACES)
    # Which payload it was is for a person to find: with any alarm, none counts as survived.
    record(Outcome(kind, tried, tried if seen.alarms else 0, tuple(seen.alarms), command))


if __name__ == "__main__":
    main()
