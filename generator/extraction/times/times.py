"""Find time expressions and anchor them on the article's publication date.

The grammar (data/time_rules.yml) finds them and says what they mean before they are
anchored; the parse drops what only looks like one and gives the direction; the anchoring
resolves them in the order of the text. Types and values are those of TIMEX3 (TimeML 1.2.1).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from generator.extraction.times.surroundings import is_possessive, previous_word, surroundings
from generator.extraction.times.time_anchoring import (
    Anchored,
    Anchoring,
    Mode,
    Setting,
    joined_years,
    mode_of,
)
from generator.extraction.times.time_directions import direction_of, is_over
from generator.extraction.times.time_filters import is_time
from generator.extraction.times.time_grammar import TimeCandidate, grammar
from generator.extraction.times.time_histories import NO_YEAR, narrated_years
from generator.extraction.times.time_of_speech import days_of_speech
from generator.extraction.times.time_uses import used_for
from generator.model import DateBasis, DateUse, Span, TimeExpression
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tenses import in_main_clause
from generator.text.spans import Cover
from generator.timex.resolution import resolve

if TYPE_CHECKING:
    from spacy.tokens import Token


def time_expressions(
    text: str, parsed: ParsedText, quoted: Cover, published: date | None, named: Cover | None = None
) -> tuple[TimeExpression, ...]:
    """Every time expression, in order, resolved as far as the text and the publication date allow.

    ``quoted`` are the strings in quotation marks, ``named`` the names of people: "June Abbot" is no June.
    """
    names = named or Cover(())
    found = list(
        grammar().candidates(
            text,
            lambda c, before: not names.holds(c.start, c.end) and is_time(c, before, text, parsed),
        )
    )
    mode = mode_of(found, published, text)
    verbs = [parsed.governor(candidate.end) for candidate in found]
    in_main = [
        in_main_clause(v) and not is_possessive(text, c.end) for c, v in zip(found, verbs, strict=True)
    ]
    anchoring = Anchoring(mode, published)
    governed = list(zip(found, verbs, strict=True))
    settings = _settings(governed, in_main, mode, text, parsed)
    anchored = [
        anchoring.anchor(candidate, setting) for candidate, setting in zip(found, settings, strict=True)
    ]
    spoken = days_of_speech(found, anchored, verbs, quoted, parsed)
    return tuple(
        _expression(
            candidate,
            a if day is None else Anchored(a.form, resolve(a.form, day), day),
            "quoted" if quoted.holds(candidate.start, candidate.end) else used_for(candidate, text, parsed),
            main_clause,
        )
        for candidate, a, day, main_clause in zip(found, anchored, spoken, in_main, strict=True)
    )


def _settings(
    governed: Sequence[tuple[TimeCandidate, Token | None]],
    in_main: Sequence[bool],
    mode: Mode,
    text: str,
    parsed: ParsedText,
) -> Iterator[Setting]:
    """What the text around each expression shows of when it is; ``governed`` pairs it with its verb."""
    found = [candidate for candidate, _ in governed]
    directions = [direction_of(candidate, verb, text, parsed) for candidate, verb in governed]
    joined = joined_years(found, text)
    narrated = [NO_YEAR] * len(found)
    if mode == "history":
        narrated = narrated_years(found, joined, in_main, directions)
    sentence_before = -1
    for (candidate, verb), direction, year, of in zip(governed, directions, joined, narrated, strict=True):
        token = parsed.token_at(candidate.start)
        sentence = token.sent.start if token is not None else -1
        yield Setting(
            direction,
            year,
            of,
            over=is_over(candidate, verb, parsed),
            beside=sentence == sentence_before or _looked_ahead_then(verb),
            due=previous_word(text, candidate.start) in surroundings().before_a_limit,
            names=used_for(candidate, text, parsed) == "names",
        )
        if candidate.form.date or candidate.form.shift:
            sentence_before = sentence


def _looked_ahead_then(verb: Token | None) -> bool:
    """Whether a clause looks ahead from a day that is told: "they said it would open at noon"."""
    return verb is not None and any(child.lower_ in ("would", "could", "might") for child in verb.children)


def _expression(found: TimeCandidate, anchored: Anchored, use: DateUse, main_clause: bool) -> TimeExpression:
    edtf = anchored.resolved.edtf
    return TimeExpression(
        span=Span(found.start, found.end),
        type=found.type,
        form=str(anchored.form),
        value=anchored.resolved.value,
        edtf=edtf,
        basis=_basis(edtf, anchored),
        use=use,
        anchor=anchored.anchor,
        rule=found.rule,
        main_clause=main_clause,
    )


def _basis(edtf: str | None, anchored: Anchored) -> DateBasis:
    if edtf is None:
        return "vague"
    return "resolved" if anchored.anchor else "stated"
