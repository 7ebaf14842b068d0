"""The units that a summary chooses from: sentences, together with those they lean on.

Guards against the kinds of lost context that Zhang, Wan and Bansal 2023 ("Extractive is
not Faithful") name: pronouns and connectives without their antecedent, and what belongs
to a quotation without its speaker, which then reads as the newspaper's own word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set

from generator.linking.summary.candidates import SummaryCandidate
from generator.linking.summary.own_voice import OwnVoice
from generator.linking.summary.summary_words import summary_words
from generator.model import ArticleFacts, Sentence
from generator.text.quotation_marks import CLOSING_MARKS, OPENING_MARKS, closes_its_marks
from generator.text.spans import Cover, sentence_index
from generator.text.torn_sentences import begins_inside, is_cut_off

Unit = tuple[int, ...]

_ENDED = re.compile(rf"[.!?:;][{CLOSING_MARKS})\]]*$")
# "The paper asked the winner: “Which prize …?”" promises the answer, which stands behind it.
_ANNOUNCED_QUESTION = re.compile(rf":\s*[{OPENING_MARKS}][^{CLOSING_MARKS}]*\?[{CLOSING_MARKS}]$")
_LONGEST = 3
_FEWEST_WORDS = 5
# A sentence that is quotation from here on needs to say whose.
_MOSTLY = 0.6


def units(facts: ArticleFacts, candidates: Sequence[SummaryCandidate]) -> list[Unit]:
    """The sentences of an article, as indices of its candidates, that may be chosen: each alone or with
    those it leans on.

    One that would need a run longer than three is left out; so is one without a verb, and
    one of very few words. A heading or another line beside the article between them is no part of a run.
    """
    spans, voice = Cover(b.span for b in facts.article.boilerplate), OwnVoice(facts)
    beside = {i for i, c in enumerate(candidates) if spans.holds(c.sentence.span.start, c.sentence.span.end)}
    told = [i not in beside and not voice.to_the_reader(c) for i, c in enumerate(candidates)]
    supports = [
        support if is_told else _with_the_one_before(i) if i in beside else None
        for i, (is_told, support) in enumerate(zip(told, _supports(facts, told), strict=True))
    ]
    said = _within_a_quotation(facts)
    closures = (_closure(i, supports, beside) for i in range(len(candidates)) if i not in beside)
    runs = (tuple(k for k in run if k not in beside) for run in closures if run is not None)
    return [
        run
        for run in runs
        if _is_whole([candidates[k] for k in run], [candidates[k] for k in run if k in said])
    ]


def any_unit(candidates: Sequence[SummaryCandidate], left_out: Set[int] = frozenset()) -> list[Unit]:
    """Every sentence with a word, alone: what is left to choose from where no article has a unit."""
    worded = (i for i, c in enumerate(candidates) if any(ch.isalnum() for ch in c.text))
    return [(i,) for i in worded if i not in left_out]


def _is_whole(run: Sequence[SummaryCandidate], said: Sequence[SummaryCandidate]) -> bool:
    """Whether each is a whole statement, nothing is only announced, and no mark is left open.

    Those ``said`` go on with what another of the run says: "Yes. I do." is enough.
    """
    text = " ".join(candidate.text for candidate in run)
    return (
        all(_is_statement(c) or (c in said and len(run) > 1) for c in run)
        and not any(_is_torn(c.text) for c in run)
        and not text.endswith(":")
        and not _ANNOUNCED_QUESTION.search(text)
        and closes_its_marks(text)
    )


def _is_statement(c: SummaryCandidate) -> bool:
    """Whether a sentence has a verb and words enough: no heading, no caption.

    With what an article opens it is enough that it tells a happening: the verb may not have been found.
    """
    opens = c.index == 0 and any(h.role == "main" and h.tense for h in c.sentence.happenings)
    return (opens or c.sentence.verb is not None) and c.words >= _FEWEST_WORDS


def _is_torn(text: str) -> bool:
    """Whether a sentence is cut off, has no end (a heading), or begins in the middle ("on Sunday, …")."""
    return is_cut_off(text) or begins_inside(text) or not _ENDED.search(text)


def _within_a_quotation(facts: ArticleFacts) -> set[int]:
    """Indices of sentences that are nothing but a part of a quotation."""
    sentences = sentence_index(facts.sentences)
    out: set[int] = set()
    for q in facts.quotations:
        if q.kind != "indirect":
            inside = range(sentences.position_from(q.span.start), sentences.position_from(q.span.end))
            out.update(i for i in inside if facts.sentences[i].span.end <= q.span.end)
    return out


def _closure(i: int, supports: Sequence[range | None], beside: Set[int]) -> range | None:
    """The run of sentences that a sentence needs around it, itself included; None where there is none.

    Lines ``beside`` the article within it count for nothing.
    """
    low = high = i
    todo = [i]
    while todo:
        need = supports[todo.pop()]
        if need is None:
            return None
        new = range(min(low, need.start), max(high, need.stop - 1) + 1)
        if sum(k not in beside for k in new) > _LONGEST:
            return None
        todo.extend(k for k in new if not low <= k <= high)
        low, high = new.start, new.stop - 1
    return range(low, high + 1)


def _supports(facts: ArticleFacts, told: Sequence[bool]) -> list[range | None]:
    """For each sentence the run that it leans on, itself included; None where it cannot be shown."""
    sentences, named = facts.sentences, _naming_pronouns(facts)
    leaning = _leaning(facts, told)
    runs = [
        named.get(i) or (_with_the_one_before(i) if i in leaning else range(i, i + 1))
        for i in range(len(sentences))
    ]
    leans = leaning.union(named)
    index = sentence_index(sentences)
    for q in facts.quotations:
        if q.kind == "indirect":
            continue
        touched = index.touching(q.span.start, q.span.end)
        home = None if q.speaker is None else index.position(q.speaker.start)
        # Whose "the statement" is, or who "he" is, stands before the quotation.
        first = touched.start if home not in leans else touched.start - 1
        for i in touched:
            if len(touched) == 1 and _share(sentences[i], q.span.start, q.span.end) < _MOSTLY:
                continue
            run = runs[i]
            if home is None or run is None:
                runs[i] = None
            else:
                runs[i] = range(max(0, min(run.start, home, first)), max(run.stop, home + 1))
    return runs


def _leaning(facts: ArticleFacts, told: Sequence[bool]) -> set[int]:
    """Indices of those that lean on the sentence before, by a word or by "the" thing they open with."""
    text = facts.article.text
    by_a_word = {
        i
        for i, s in enumerate(facts.sentences)
        if (s.needs_context and (i or _opens_by_pointing(text[s.span.start : s.span.end])))
        or summary_words().leans.search(text[s.span.start : s.span.end])
    }
    return by_a_word | _with_unheard_definite(facts, told)


def _opens_by_pointing(sentence: str) -> bool:
    """Whether a sentence opens with a word for what is known: "It is …", "This has …".

    With anything else the first of an article brings what it speaks of: "Seniors and other people …".
    """
    return summary_words().pointing.match(sentence) is not None


def _naming_pronouns(facts: ArticleFacts) -> dict[int, range]:
    """For sentences with a pronoun for somebody whom they do not name: the run from where she last is."""
    sentences = sentence_index(facts.sentences)
    out: dict[int, range] = {}
    for person in facts.people:
        named = sorted({sentences.position(m.span.start) for m in person.mentions if m.kind != "pronoun"})
        pronouns = {sentences.position(m.span.start) for m in person.mentions if m.kind == "pronoun"}
        for i in sorted(pronouns.difference(named)):
            last = bisect_left(named, i) - 1
            start = named[last] if last >= 0 else max(0, i - 1)
            out[i] = range(min(start, out[i].start) if i in out else start, i + 1)
    return out


def _with_unheard_definite(facts: ArticleFacts, told: Sequence[bool]) -> set[int]:
    """Indices of sentences opened by a bare "the" noun new to the article: it sums up the one before.

    Not behind a heading or what is not ``told``, such as a question, of which nothing could be summed up.
    """
    heard: set[str] = set()
    out = set()
    for i, sentence in enumerate(facts.sentences):
        is_unheard = i and sentence.definite and sentence.definite not in heard
        if is_unheard and told[i - 1] and not _is_heading(facts, i - 1):
            out.add(i)
        heard.update(sentence.lemmas)
    return out


def _is_heading(facts: ArticleFacts, i: int) -> bool:
    """Whether a sentence has neither a verb nor an end."""
    span = facts.sentences[i].span
    return facts.sentences[i].verb is None and not _ENDED.search(facts.article.text[span.start : span.end])


def _with_the_one_before(i: int) -> range | None:
    return range(i - 1, i + 1) if i else None


def _share(sentence: Sentence, start: int, end: int) -> float:
    """How much of a sentence lies between two offsets."""
    span = sentence.span
    return (min(end, span.end) - max(start, span.start)) / (span.end - span.start)
