"""Find time expressions and anchor them on the article's publication date.

The grammar (data/time_rules.yml) finds them and says what they mean before they are
anchored; the parse drops what only looks like one and tells the tense; the anchoring
resolves them in the order of the text. Types and values are those of TIMEX3 (TimeML 1.2.1).
"""

from __future__ import annotations

from datetime import date

from spacy.tokens import Token

from generator.extraction.times.time_anchoring import Anchored, Anchoring, joined_years, mode_of
from generator.extraction.times.time_filters import is_time
from generator.extraction.times.time_grammar import Candidate, grammar
from generator.extraction.times.time_histories import NOTHING_TOLD, years_told
from generator.extraction.times.time_uses import used_for
from generator.model import DateBasis, DateUse, Span, TimeExpression
from generator.parsing.parsed_text import ParsedText, Tense, direction, in_main_clause
from generator.text.spans import Cover


def time_expressions(
    text: str, parsed: ParsedText, quoted: Cover, published: date | None
) -> tuple[TimeExpression, ...]:
    """Every time expression, in order, resolved as far as the text and the publication date allow.

    ``quoted`` are the strings in quotation marks.
    """
    found = list(grammar().candidates(text, lambda c, before: is_time(c, before, text, parsed)))
    mode = mode_of(found, published)
    anchoring = Anchoring(mode, published)
    verbs = [parsed.governor(candidate.end) for candidate in found]
    in_main = [in_main_clause(v) and not _is_possessive(c, text) for c, v in zip(found, verbs, strict=True)]
    tenses = [_points(c, v, text) for c, v in zip(found, verbs, strict=True)]
    joined = joined_years(found, text)
    told = [NOTHING_TOLD] * len(found) if mode != "history" else years_told(found, joined, in_main, tenses)
    out = []
    for candidate, tense, main_clause, year, tells in zip(found, tenses, in_main, joined, told, strict=True):
        anchored = anchoring.anchor(candidate, tense, year, tells)
        use = "quoted" if quoted.holds(candidate.start, candidate.end) else used_for(candidate, text, parsed)
        out.append(_expression(candidate, anchored, use, main_clause))
    return tuple(out)


def _points(found: Candidate, verb: Token | None, text: str) -> Tense:
    """Where an expression points: "Wednesday's ruling" has been, else as the verb over it does."""
    return "past" if _is_possessive(found, text) else direction(verb)


def _is_possessive(found: Candidate, text: str) -> bool:
    return text[found.end : found.end + 2] in ("'s", "’s")


def _expression(found: Candidate, anchored: Anchored, use: DateUse, main_clause: bool) -> TimeExpression:
    dated = found.type in ("DATE", "TIME")
    edtf = anchored.resolved.edtf if dated else None
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
