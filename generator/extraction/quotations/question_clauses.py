"""Tell clauses that "if" or "whether" opens: what is asked in them is not reported as so.

In: a text with its parse, and a verb as a token. Out: whether its clause is such a question.
"""

from __future__ import annotations

from generator.parsing.columns import Syntax

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
