"""Which sentences are the writer's own voice: addressed to the reader, asked or opined, and no news."""

from __future__ import annotations

from dataclasses import dataclass

from generator.linking.summary.candidates import SummaryCandidate
from generator.linking.summary.summary_words import names_the_writer, summary_words
from generator.model import ArticleFacts
from generator.sieve import Rule, first_feature
from generator.text.quotation_marks import APOSTROPHES, CLOSING_MARKS
from generator.text.spans import Cover


@dataclass(frozen=True, slots=True)
class _Voiced:
    """A sentence outside its quotation marks, and whether somebody is said to have said or asked it."""

    outside: str
    is_attributed: bool


def _opens_to_the_reader(s: _Voiced) -> bool:
    plain = s.outside.lstrip().translate(_STRAIGHT_APOSTROPHES)
    return not s.is_attributed and summary_words().opens_to_the_reader.match(plain) is not None


def _calls_on_the_reader(s: _Voiced) -> bool:
    return summary_words().calls_on_the_reader.search(s.outside) is not None


def _is_own_question(s: _Voiced) -> bool:
    return not s.is_attributed and s.outside.rstrip(_BEHIND_A_QUESTION).endswith("?")


def _names_the_writer(s: _Voiced) -> bool:
    return names_the_writer(s.outside)


def _names_writer_and_reader(s: _Voiced) -> bool:
    return _names_the_writer(s) and summary_words().reader.search(s.outside) is not None


_STRAIGHT_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_BEHIND_A_QUESTION = CLOSING_MARKS + " )"
# To the reader: in no summary.
_Rules = tuple[Rule[_Voiced, float], ...]
TO_THE_READER: _Rules = (
    Rule("opens to the reader", _opens_to_the_reader),
    Rule("writer and reader", _names_writer_and_reader),
    Rule("calls on the reader", _calls_on_the_reader),
    Rule("own question", _is_own_question),
)
# The writer's word: in no summary of what several articles tell.
OF_THE_WRITER: _Rules = (*TO_THE_READER, Rule("writer", _names_the_writer))


class OwnVoice:
    """In whose voice each sentence of an article is."""

    def __init__(self, facts: ArticleFacts) -> None:
        """Whom somebody is said to have said is not the writer's, whether or not in quotation marks."""
        spoken = [q for q in facts.quotations if q.speaker is not None]
        self._said = Cover(q.span for q in spoken)
        self._speech = Cover(q.span for q in spoken if q.kind != "indirect")

    def to_the_reader(self, candidate: SummaryCandidate) -> str | None:
        """The name of the rule by which the writer speaks to the reader; None where she does not."""
        return self._first(TO_THE_READER, candidate)

    def of_the_writer(self, candidate: SummaryCandidate) -> str | None:
        """The name of the rule by which a sentence is the writer's word; None where it is not."""
        return self._first(OF_THE_WRITER, candidate)

    def _first(self, rules: _Rules, candidate: SummaryCandidate) -> str | None:
        span = candidate.sentence.span
        if self._speech.holds(span.start, span.end):
            return None
        said = bool(self._said.touching(span.start, span.end))
        return first_feature(rules, _Voiced(candidate.outside, said))


def is_personal(candidate: SummaryCandidate) -> bool:
    """Whether a first or second person occurs outside quotation marks: the writer comments."""
    return bool(summary_words().personal.search(candidate.outside))
