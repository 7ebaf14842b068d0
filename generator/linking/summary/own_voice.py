"""Which sentences are the writer's own voice: addressed to the reader, asked or opined, and no news."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.linking.summary.candidates import SummaryCandidate
from generator.linking.summary.comment_titles import is_title_of_comment
from generator.linking.summary.summary_words import names_the_writer, summary_words
from generator.model import ArticleFacts, Span
from generator.naming.given_names import is_given_name
from generator.sieve import Rule, first_feature
from generator.text.boilerplate.outlets import is_outlet
from generator.text.double_marks import DOUBLE_MARKS
from generator.text.quotation_marks import APOSTROPHES, CLOSING_MARKS
from generator.text.spans import Cover


@dataclass(frozen=True, slots=True)
class _Voiced:
    """A sentence outside its quotation marks, and whether somebody is said to have said or asked it.

    ``before`` is what stands in it before anybody is said to say anything: all of it where nobody is.
    """

    outside: str
    is_attributed: bool
    before: str


def _opens_to_the_reader(s: _Voiced) -> bool:
    plain = s.outside.lstrip().translate(_STRAIGHT_APOSTROPHES)
    return not s.is_attributed and summary_words().opens_to_the_reader.match(plain) is not None


def _calls_on_the_reader(s: _Voiced) -> bool:
    return summary_words().calls_on_the_reader.search(s.outside) is not None


def _is_own_question(s: _Voiced) -> bool:
    return not s.is_attributed and s.outside.rstrip(_BEHIND_A_QUESTION).endswith("?")


def _names_the_writer(s: _Voiced) -> bool:
    return names_the_writer(s.outside)


def _speaks_for_others(s: _Voiced) -> bool:
    return not s.is_attributed and summary_words().among_others.search(s.outside) is not None


def _speaks_to_the_reader(s: _Voiced) -> bool:
    return not s.is_attributed and summary_words().reader.search(s.outside) is not None


def _gives_a_verdict(s: _Voiced) -> bool:
    return summary_words().verdicts.search(s.before) is not None


def _says_what_ought_to_be(s: _Voiced) -> bool:
    return not s.is_attributed and summary_words().ought_to.search(s.outside) is not None


def _names_writer_and_reader(s: _Voiced) -> bool:
    return _names_the_writer(s) and summary_words().reader.search(s.outside) is not None


_STRAIGHT_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
# "Anna K. Lund", "Anna McNeil".
_SHORTEST_NAME, _MOST_SURNAMES, _MAC = 3, 2, re.compile(r"(?:Ma?c|O['’])[A-Z]")
_WRITERS = frozenset({"i", "we"})
_BEHIND_A_QUESTION = CLOSING_MARKS + " )"
# To the reader: in no summary.
_Rules = tuple[Rule[_Voiced, float], ...]
TO_THE_READER: _Rules = (
    Rule("opens to the reader", _opens_to_the_reader),
    Rule("writer and reader", _names_writer_and_reader),
    Rule("calls on the reader", _calls_on_the_reader),
    Rule("own question", _is_own_question),
)
# The writer's word.
OF_THE_WRITER: _Rules = (*TO_THE_READER, Rule("writer", _names_the_writer))
# In no summary of what several articles tell.
_SPEAKS_FOR_OTHERS: Rule[_Voiced, float] = Rule("speaks for others", _speaks_for_others)
_VERDICT: Rule[_Voiced, float] = Rule("verdict", _gives_a_verdict)
_SPEAKS_TO_READER: Rule[_Voiced, float] = Rule("speaks to the reader", _speaks_to_the_reader)
_BESIDE_NEWS: _Rules = (*OF_THE_WRITER, _SPEAKS_FOR_OTHERS, _VERDICT, _SPEAKS_TO_READER)
# What a comment is known by, of which news has one sentence at most.
_OPINION: _Rules = (
    OF_THE_WRITER[-1],
    _SPEAKS_FOR_OTHERS,
    _VERDICT,
    Rule("what ought to be", _says_what_ought_to_be),
)
_FEWEST_OPINIONS, _OPINIONS = 2, 0.15


class OwnVoice:
    """In whose voice each sentence of an article is."""

    def __init__(self, facts: ArticleFacts) -> None:
        """Whom somebody is said to have said is not the writer's, whether or not in quotation marks."""
        self._title = facts.article.title or ""
        self._outlet = facts.article.outlet or ""
        text = facts.article.text
        spoken = [q for q in facts.quotations if q.speaker and not _is_the_writer(text, q.speaker)]
        self._said = Cover(q.span for q in spoken)
        self._begins = {q.span: min(q.span.start, q.speaker.start) for q in spoken if q.speaker}
        self._speech = Cover(q.span for q in spoken if q.kind != "indirect")

    def to_the_reader(self, candidate: SummaryCandidate) -> str | None:
        """The name of the rule by which the writer speaks to the reader; None where she does not."""
        return self._first(TO_THE_READER, candidate)

    def of_the_writer(self, candidate: SummaryCandidate) -> str | None:
        """The name of the rule by which a sentence is the writer's word; None where it is not."""
        return self._first(OF_THE_WRITER, candidate)

    def is_opinion(self, candidates: Sequence[SummaryCandidate]) -> bool:
        """Whether an article of these sentences is a comment: by what she says of herself, and her verdicts.

        An outlet that calls its page one of comment says so itself, and so does one that is somebody's name,
        and a title (comment_titles.py); one that only calls on somebody or concludes counts as a sentence.
        """
        words = summary_words()
        if words.comment_pages.search(self._outlet) or is_persons_name(self._outlet):
            return True
        if is_title_of_comment(self._title):
            return True
        found = sum(self._first(_OPINION, c) is not None for c in candidates)
        plain = self._title.translate(_STRAIGHT_APOSTROPHES)
        found += any(signs.search(plain) is not None for signs in (words.verdicts, words.concludes))
        return found >= max(_FEWEST_OPINIONS, _OPINIONS * len(candidates))

    def beside_news(self, candidate: SummaryCandidate) -> str | None:
        """The name of the rule by which a sentence stands in no summary of several articles, or None."""
        return self._first(_BESIDE_NEWS, candidate)

    def _first(self, rules: _Rules, candidate: SummaryCandidate) -> str | None:
        span = candidate.sentence.span
        if self._speech.holds(span.start, span.end):
            return None
        said = [self._said.items[n] for n in self._said.touching(span.start, span.end)]
        before = candidate.outside
        if said:
            before = candidate.text[: max(0, min(self._begins[q] for q in said) - span.start)]
            before = "" if any(mark in before for mark in DOUBLE_MARKS) else before
        return first_feature(rules, _Voiced(candidate.outside, bool(said), before))


def _is_the_writer(text: str, speaker: Span) -> bool:
    return text[speaker.start : speaker.end].lower() in _WRITERS


def is_persons_name(outlet: str) -> bool:
    """Whether an outlet is called by nothing but a writer's name, whose pages are hers.

    >>> [is_persons_name(name) for name in ("Anna Lund", "Anna K. Lund", "Charlotte Observer", "Al Watan")]
    [True, True, False, False]
    >>> [is_persons_name(name) for name in ("Charlotte Bee", "Austin Sun-Patriot")]
    [False, False]
    """
    first, *others = outlet.split() or [""]
    if not 1 <= len(others) <= _MOST_SURNAMES or len(first) < _SHORTEST_NAME or not is_given_name(first):
        return False
    if is_outlet(outlet) or others[-1].lower().split("-")[-1] in summary_words().ends_of_papers:
        return False
    return all(word.istitle() or _MAC.match(word) for word in others)


def is_personal(candidate: SummaryCandidate) -> bool:
    """Whether a first or second person occurs outside quotation marks: the writer comments."""
    return bool(summary_words().personal.search(candidate.outside))
