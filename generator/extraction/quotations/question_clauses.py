"""Tell clauses below a verb that report nothing as so: what "if" asks, what "that" says of an object.

In: a text with its parse, and a verb as a token. Out: whether its clause is such a one.
"""

from __future__ import annotations

from generator.extraction.cues import cue_lemma, cues
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import SUBJECTS

_COMPLETED = 3  # verbs that may stand between a question's own and one that completes it


def is_in_question(s: Syntax, verb: int) -> bool:
    """Whether a verb, or one that it completes, is in a question ("whether he would beg her to say it")."""
    for _ in range(_COMPLETED):
        if opens_question(s, verb):
            return True
        if s.dep[verb] != "xcomp":
            return False
        verb = s.head[verb]
    return False


def opens_question(s: Syntax, verb: int) -> bool:
    """Whether "if" or "whether" opens the clause of a verb."""
    return any(s.dep[m] == "mark" and s.lower[m] in ("if", "whether") for m in s.children[verb])


def _is_next_sentence(s: Syntax, opens: int) -> bool:
    """ "Lee said; | last year they left", but "Lee said on Monday; that they left"."""
    return ";" in s.text[opens - 1 : opens + 1] and "that" not in s.lower[opens : opens + 2]


def describes_object(s: Syntax, cue: int, verb: int) -> bool:
    """ "The museum adds a wing next year | that will hold its ships": the parse hangs it from "adds".

    So it does with "“No,” Lee said of the firm | whose mill shut" and "Lee said; | last year they left".
    """
    opens = s.edges[0][verb]
    if s.lower[opens] == "whose" or _is_next_sentence(s, opens):
        return True
    relative = s.lower[opens] in ("that", "which") and s.dep[opens] in SUBJECTS and opens != verb
    objects = (k for k in s.children[cue] if s.dep[k] == "dobj" and k < opens and s.pos[k] != "PRON")
    return relative and cue_lemma(s.lemma[cue]) not in cues().addressing and any(objects)
