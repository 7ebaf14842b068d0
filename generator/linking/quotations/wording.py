"""Compare the wording of two quotations, past spelling, contractions and an editor's brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from generator.rule_tables import whole_table
from generator.text.layout import DASH_SIGNS
from generator.text.quotation_marks import APOSTROPHES

# An editor's brackets hold a few words: the end of one that nothing closes is not sought through the whole.
_ASIDE = re.compile(r"\[[^\]]{0,500}\]|\([^)]{0,500}\)")
_RANGE = re.compile(rf"(?<=\d)\s?[{DASH_SIGNS}]\s?(?=\d)")
_WORD = re.compile(r"\w+")
# Words. The comparison takes the square of them; no quotation in news has half as many in one paragraph.
_LONGEST = 1_000
_STRAIGHTENED = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))


@dataclass(frozen=True)
class _Forms:
    whole: re.Pattern[str]
    replacement: dict[str, str]
    numbers: dict[str, str]
    little: frozenset[str]
    speaking: frozenset[str]
    denials: frozenset[str]


@cache
def _forms() -> _Forms:
    path = Path(__file__).parent / "data" / "spoken_forms.yml"
    with whole_table(path) as rules:
        replacement = {
            **rules["contractions"],
            **rules["endings"],
            **{k: f" {v} " for k, v in rules["signs"].items()},
        }
        words = "|".join(re.escape(w) for w in sorted(rules["contractions"], key=len, reverse=True))
        endings = "|".join(re.escape(w) for w in rules["endings"])
        signs = "|".join(re.escape(w) for w in rules["signs"])
        return _Forms(
            re.compile(rf"\b(?:{words})\b|(?:{endings})\b|(?:{signs})"),
            replacement,
            {word: str(n) for n, word in enumerate(rules["numbers"])},
            frozenset(rules["little words"].split()),
            frozenset(rules["words of speaking"].split()),
            frozenset(rules["denials"].split()),
        )


def plain_words(text: str) -> list[str]:
    """The words of a quotation in one spelling: lower case, contractions spelt out, brackets left out."""
    forms = _forms()
    text = _ASIDE.sub(" ", text.lower().translate(_STRAIGHTENED))
    text = forms.whole.sub(lambda m: forms.replacement[m[0]], text)
    text = _RANGE.sub(" to ", text).replace("-", "")
    return [forms.numbers.get(word, word) for word in _WORD.findall(text)]


def is_content_word(word: str) -> bool:
    """Whether a word says something by itself."""
    return word not in _forms().little


def is_of_speaking(lemma: str) -> bool:
    """Whether a word only says that somebody spoke."""
    return lemma in _forms().speaking


def denies(words: Iterable[str]) -> bool:
    """Whether one of the words denies what was asked."""
    return not _forms().denials.isdisjoint(words)


@dataclass(frozen=True)
class Overlap:
    """What two quotations share, in order: the longest run of words, and the words in runs of two or more.

    ``content`` counts the content words in those runs, ``longest_content`` those in the longest.
    """

    shorter: int
    longest: int
    longest_content: int
    in_runs: int
    content: int


def overlap(a: Sequence[str], b: Sequence[str]) -> Overlap:
    """Compare two lists of words (from ``plain_words``), as far as the longest quotations go."""
    shorter, longer = sorted((a[:_LONGEST], b[:_LONGEST]), key=len)
    matcher = SequenceMatcher(None, shorter, longer, autojunk=False)
    runs = [shorter[m.a : m.a + m.size] for m in matcher.get_matching_blocks() if m.size]
    longest = max(runs, key=len, default=[])
    linked = [word for run in runs if len(run) > 1 for word in run]
    return Overlap(
        shorter=len(shorter),
        longest=len(longest),
        longest_content=sum(map(is_content_word, longest)),
        in_runs=len(linked),
        content=sum(map(is_content_word, linked)),
    )
