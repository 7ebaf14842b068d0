"""Find whose report a quotation without a cue of its own goes on with, or leads into.

In: an article's text with its parse, and the frames of a sentence or a line. Out: the source that may speak
the quotation beside them.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.cues import cues
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.columns import Syntax


def cue_in_line_below(
    article: QuotedText, frames: Sequence[Frame], first: int | None, last: int
) -> Phrase | None:
    """The source of the cue that opens the line below a line which ends with a question: "Lee asked her".

    ``last`` is the string's last token, ``first`` the first one below. The cue has no words of its own there.
    """
    s = article.syntax
    asks = any(s.text[i] == "?" for i in range(max(0, last - 1), last + 1))
    if not asks or not frames or frames[0].source is None or frames[0].first != first:
        return None
    cue = frames[0].cue_first
    told = any(k > cue and s.dep[k] in ("ccomp", "xcomp") for k in s.children[cue])
    quotes = any(article.quoted[i] for i in range(frames[0].first, s.last[cue] + 1))
    return None if told or quotes or frames[0].lemma not in cues().questions else frames[0].source


def last_source(syntax: Syntax, frames: Sequence[Frame]) -> Phrase | None:
    """The source of the outermost frame in the last sentence that has one, if it can go on speaking."""
    c = cues()
    for f in frames:
        if syntax.first[f.cue_first] != syntax.first[frames[-1].cue_first] or f.source is None:
            continue
        if syntax.lower[f.source.head] in vocabulary().unreported:
            continue
        speaks = f.lemma in c.speech or f.lemma in c.judgement or f.lemma in c.thought or f.kind != "verb"
        if speaks and (f.lemma in c.speech or _is_person(syntax, f.source)):
            return f.source
    return None


def _is_person(syntax: Syntax, source: Phrase) -> bool:
    """Whether a source has a name in it, or is "he", "she" or "they"."""
    named = any(syntax.pos[i] == "PROPN" for i in range(source.first, source.last + 1))
    return named or syntax.lower[source.head] in vocabulary().people
