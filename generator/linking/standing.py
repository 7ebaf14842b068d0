"""Keep what leans on another sentence together with it.

Guards against the kinds of lost context that Zhang, Wan and Bansal 2023 name: pronouns and
connectives without their antecedent, and quotations without their speaker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.linking.salience import Candidate
from generator.model import ArticleFacts

Unit = tuple[int, ...]

_LONGEST = 3
_SPOKEN_START = re.compile(r"[\"“‘']?(?:I|We|My|Our|You|Your|Me|Us)\b")


def units(corpus: Sequence[ArticleFacts], candidates: Sequence[Candidate]) -> list[Unit]:
    """The sentences, as indices of candidates, that may be chosen: each alone or with those it leans on.

    A sentence that would need a longer run than three is no option, nor is one without a word.
    """
    named = [_pronouns_without_name(facts) for facts in corpus]
    out: list[Unit] = []
    for i, candidate in enumerate(candidates):
        if not any(c.isalpha() for c in candidate.text) or _is_open(candidate.text):
            continue
        start = i
        while _leans(candidates, start, named) and i - start < _LONGEST:
            start -= 1
        if i - start < _LONGEST:
            out.append(tuple(range(start, i + 1)))
    return out


def _leans(candidates: Sequence[Candidate], i: int, named: Sequence[set[int]]) -> bool:
    candidate = candidates[i]
    if candidate.index == 0:
        return False
    return (
        candidate.sentence.needs_context
        or candidate.index in named[candidate.article]
        or _is_middle(candidate.text)
    )


def _pronouns_without_name(facts: ArticleFacts) -> set[int]:
    """Indices of the sentences with a pronoun for somebody whom they do not name."""
    return set()


def _is_open(text: str) -> bool:
    """Whether a quotation opens here and closes in a later sentence, so that its speaker is missing."""
    if text.count("“") > text.count("”"):
        return True
    return text.count('"') % 2 == 1 and not text.rstrip().endswith('"')


def _is_middle(text: str) -> bool:
    """Whether a quotation closes here that was opened in an earlier sentence."""
    if text.count("”") > text.count("“"):
        return True
    return text.count('"') % 2 == 1
