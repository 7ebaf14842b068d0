"""Whether a publication may go out: what is doubtful on the site, and open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.program import PROGRAM
from generator.reading.outcome import Problem
from generator.review.finding import Finding


@dataclass(frozen=True, slots=True)
class StillOpen(Problem):
    """Something doubtful stands on the site, and neither accepted nor corrected."""


def still_open(findings: Iterable[Finding], must_review: float) -> list[StillOpen]:
    """A line that says how many findings are less sure than ``must_review``; none where none are."""
    number = sum(1 for f in findings if f.sure is not None and f.sure < must_review)
    if not number:
        return []
    things = "1 thing on the site is" if number == 1 else f"{number:,} things on the site are"
    reason = f"{things} less sure than {must_review:g} and open ({PROGRAM} review)"
    return [StillOpen("mkdocs.yml: must_review", reason)]
