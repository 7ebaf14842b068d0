"""All that an editor should look at, the most doubtful and most visible first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.corrections.entries import Corrections
from generator.corrections.targets import UnappliedEntry
from generator.errors import UserError
from generator.model import Dossier
from generator.reading.outcome import Problem
from generator.review.contradicted_dates import contradicted_dates
from generator.review.doubtful_people import people_that_may_be_none
from generator.review.doubtful_quotes import doubtful_quotes
from generator.review.finding import Finding
from generator.review.like_names import names_that_may_be_one
from generator.review.people_shown import PeopleShown
from generator.review.sentences_shown import SentencesShown
from generator.review.unapplied_entries import unapplied_entries
from generator.review.undated_articles import undated_articles
from generator.stages import each


class UnknownFindingError(UserError):
    """An id is that of no finding; the message says which."""


def work_list(
    dossiers: Sequence[Dossier],
    corrections: Corrections,
    problems: Iterable[Problem] = (),
    root: Path = Path(),
) -> list[Finding]:
    """What is doubtful and what no correction has settled.

    ``dossiers`` are as ``corrections`` have them, ``problems`` what was told on the way; entries that are not
    applied, which come first, are findings, too: of corrections.yml in ``root``.
    """
    told = (problem for problem in problems if isinstance(problem, UnappliedEntry))
    doubtful = sorted(_doubtful(dossiers, corrections), key=lambda f: (-round(f.weight, 6), f.line, f.id))
    return [*unapplied_entries(told, root), *doubtful]


def _doubtful(dossiers: Sequence[Dossier], corrections: Corrections) -> Iterator[Finding]:
    sentences = SentencesShown(dossiers)
    shown = PeopleShown(dossiers, sentences, corrections)
    for dossier in each("looking for what wants an editor's eye", dossiers):
        yield from undated_articles(dossier)
        yield from doubtful_quotes(dossier, sentences, shown)
        yield from contradicted_dates(dossier, sentences)
    yield from names_that_may_be_one(shown)
    yield from people_that_may_be_none(dossiers, shown)


def chosen(findings: Sequence[Finding], ids: Sequence[str]) -> list[Finding]:
    """Those with some ids, or all without any. Raises UnknownFindingError where one is not open."""
    known = {f.id for f in findings}
    unknown = [id for id in ids if id not in known]
    if unknown:
        raise UnknownFindingError(f"{unknown[0]} is the id of nothing that is open")
    return [f for f in findings if not ids or f.id in ids]
