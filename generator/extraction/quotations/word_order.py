"""Read who says an utterance from word order alone, where the parse of the words after it has gone astray.

In: the tokens behind an utterance in quotation marks. Out: the frame that they open with.
After “…,” a name and a verb follow, or a verb and a name. The tagger takes verbs of saying for
nouns there ("the two write", "a voice in the ad states"), and news uses verbs that no list
holds ("a mayor retaliated"): a comma before the closing mark is evidence enough for the first,
and with a plain finite verb for the second.
"""

from __future__ import annotations

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.phrases import Phrase, PhraseFinder
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import NOMINAL

WORD_ORDER = "word order"  # the rule that chooses a source here
_LONGEST = 18
_HEADS = NOMINAL | {"NUM"}


def frame_by_word_order(syntax: Syntax, phrases: PhraseFinder, first: int, last: int) -> Frame | None:
    """The frame that tokens ``first`` to ``last`` after an utterance open with, or None."""
    verb = next(
        (i for i in range(first, min(last, first + _LONGEST) + 1) if _reports(syntax, i, first)), None
    )
    if verb is None:
        return None
    source = phrases.right_of(verb) if verb == first else _before(syntax, first, verb - 1)
    if source is None:
        return None
    return Frame(verb, verb, source.by(WORD_ORDER), cue_lemma(syntax.lemma[verb]))


def _reports(s: Syntax, i: int, first: int) -> bool:
    """Whether a token looks like a report's verb: a form of a verb of saying, or any plain finite verb."""
    if _is_form_of_saying(s.lower[i], s.lemma[i]):
        return True
    if i == first and s.tag[i] == "VBD" and i + 1 < s.n and s.pos[i + 1] == "PROPN":
        return True  # "remembered Ann Lee"
    ends = i + 1 >= s.n or s.text[i + 1] in (".", ",", ";") or s.line[i + 1] != s.line[i]
    return i > first and ends and s.tag[i] in ("VBD", "VBZ") and s.pos[i] == "VERB" and s.dep[i] != "relcl"


def _is_form_of_saying(form: str, lemma: str) -> bool:
    speech = cues().speech
    return cue_lemma(lemma) in speech or any(
        form.removesuffix(e) in speech for e in vocabulary().verb_endings if form.endswith(e)
    )


def _before(s: Syntax, first: int, last: int) -> Phrase | None:
    """The noun phrase that opens here, its head before the first comma, preposition or relative pronoun."""
    end = first
    while (
        end <= last
        and s.text[end] != ","
        and s.pos[end] not in ("ADP", "SCONJ", "VERB")
        and s.tag[end] != "WP"
    ):
        end += 1
    head = end - 1
    if head < first or s.pos[head] not in _HEADS or s.pos[first] in ("ADV", "SCONJ", "CCONJ", "VERB", "AUX"):
        return None
    return Phrase(first, head, head)
