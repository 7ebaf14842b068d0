"""What speaks for and against a candidate's being the name of a person, as named features."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.extraction.people.names.name_candidates import NameCandidate
from generator.extraction.people.names.neighbours import BEFORE, BEHIND, BESIDE, CLAUSE
from generator.extraction.people.names.occurrence import Occurrence, occurrence
from generator.extraction.people.names.shape import SHAPE
from generator.extraction.people.names.votes import DocumentVotes
from generator.parsing.tag_sets import PLACES
from generator.sieve import features, first_feature, names

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PERSON = frozenset({"PERSON"})
_BODY = frozenset({"ORG"})
_LABELS = ("labelled a person here", "labelled a person", "labelled a body", "labelled a place")

_EACH_COUNTS = SHAPE + BESIDE
_FIRST_COUNTS = (BEFORE, BEHIND, CLAUSE)
FEATURES = names(SHAPE + BESIDE + BEFORE + BEHIND + CLAUSE) | {*_LABELS}
"""Every feature that an occurrence may have."""


def evidence(doc: Doc, c: NameCandidate, votes: DocumentVotes) -> dict[str, float]:
    """The features of one occurrence: name → how much of it there is.

    Signs of one kind are one feature, counted, so that there are few weights and what is rare
    in one kind of article is weighed by what is like it in others.
    """
    case = occurrence(doc, c, votes)
    signs = [name for name, _ in features(_EACH_COUNTS, case)]
    signs += [name for rules in _FIRST_COUNTS if (name := first_feature(rules, case))]
    return {**Counter(signs), **_labels(case)}


def _labels(case: Occurrence) -> dict[str, float]:
    """What the model takes the words for, here and over the article."""
    types = Counter(t.ent_type_ for t in case.tokens if t.text[0].isalnum())
    own = [w for w in case.written if w[0].isupper()]

    def mean(labels: frozenset[str]) -> float:
        return sum(case.votes.share(w, labels, case.is_longer) for w in own) / (len(own) or 1)

    here = float(types.most_common(1)[0][0] == "PERSON")
    person = mean(_PERSON) + case.votes.share(case.written[-1], _PERSON, case.is_longer)
    return dict(zip(_LABELS, (here, person, mean(_BODY), mean(PLACES)), strict=True))
