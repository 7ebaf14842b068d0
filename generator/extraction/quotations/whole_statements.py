"""Begin a reported clause where its statement begins: at the share of those asked, at the noun it describes.

In: a frame, and the clause below its cue, as tokens. Out: the token that the statement begins at. "22 percent
said they would move" is no statement that they would; "the laws that courts said were unjust" is none without
the laws. And what describes a source ("According to Ann Lee, the mayor, …") is none at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.person_words import person_words
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import AUXILIARIES, CLAUSE_SUBJECTS, FINITE_OR_MODAL, NOUNS, SUBJECTS, VERBAL
from generator.sieve import Rule, decide
from generator.text.layout import DASHES

_POLL_BEFORE = 120  # tokens before a share in which its poll is named
_LONGEST_HEAD = 16  # tokens from a noun to the clause that describes it
_LONGEST_HEDGE = 6  # tokens
_APPOSITIONS = 3
_IN_RELATIVE_CLAUSE = frozenset({"relcl", "acl"})
_BETWEEN = frozenset({"that", "which", "who", "whom", ","})
_LONGEST_WHEN = 6  # tokens of what stands between a cue and its colon


@dataclass(frozen=True)
class _ClauseStart:
    """A frame, and the token that the clause below its cue begins at."""

    syntax: Syntax
    frame: Frame
    first: int


def statement_start(syntax: Syntax, frame: Frame, first: int) -> int:
    """The token that a statement begins at, its clause beginning at ``first``."""
    found = decide(RULES, _ClauseStart(syntax, frame, first))
    return first if found is None else found[0]


def _share_asked(c: _ClauseStart) -> int | None:
    """A poll was published: | 22 percent said they would move."""
    s, cue = c.syntax, c.frame.cue_first
    asked = next((k for k in s.children[cue] if s.dep[k] in SUBJECTS and k < cue), None)
    if asked is None or s.line[asked] != s.line[cue]:
        return None
    left = s.edges[0][asked]
    return left if _is_share(s, left, cue) and _follows_poll(s, cue) else None


def _is_share(s: Syntax, first: int, last: int) -> bool:
    """ "22 percent", "6 in 10", "a third of": tokens before a verb that say how many of those asked."""
    words = vocabulary()
    for i in range(first, last):
        number = s.pos[i] == "NUM"
        if number and s.lower[i + 1] in words.shares:
            return True
        if number and s.lower[i + 1] == "in" and i + 2 < last and s.pos[i + 2] == "NUM":
            return True
        if s.lemma[i] in words.fractions and s.dep[i] in SUBJECTS:
            return True
    return False


def _follows_poll(s: Syntax, cue: int) -> bool:
    """Whether a poll is named in the sentence of a cue or shortly before."""
    begins = max(0, cue - _POLL_BEFORE)
    return any(s.lemma[i] in vocabulary().polls for i in range(begins, s.last[cue] + 1))


def _behind_object(c: _ClauseStart) -> int | None:
    """Lee said | one of the blasts, at eight, was set off by him: parsed as the object of "said"."""
    s, cue = c.syntax, c.frame.cue_first
    verb = _verb_of(c)
    beside = s.tag[cue] == "VBG" and s.dep[cue] == "acl"  # "a man claiming descent from kings took the boat"
    if verb is None or beside or c.frame.lemma in ("tell", "ask") or not _is_finite(s, verb):
        return None
    before = [k for k in s.children[cue] if c.frame.cue_last < k < c.first and s.dep[k] == "dobj"]
    if not before or s.edges[0][before[-1]] <= c.frame.cue_last or s.line[before[-1]] != s.line[cue]:
        return None
    without = not any(s.dep[k] in CLAUSE_SUBJECTS for k in s.children[verb])
    inserted = s.text[c.first - 1] in DASHES and any(s.text[i] in DASHES for i in range(c.first, verb))
    return s.edges[0][before[-1]] if without or inserted else None


def _verb_of(c: _ClauseStart) -> int | None:
    """The verb of the clause, below the cue."""
    s, cue = c.syntax, c.frame.cue_first
    clauses = (k for k in s.children[cue] if s.dep[k] == "ccomp" and k >= c.first)
    return next((k for k in clauses if s.edges[0][k] <= c.first), None)


def _is_finite(s: Syntax, verb: int) -> bool:
    own = s.tag[verb] in FINITE_OR_MODAL
    return own or any(s.dep[k] in AUXILIARIES and s.tag[k] in FINITE_OR_MODAL for k in s.children[verb])


def _behind_circumstance(c: _ClauseStart) -> int | None:
    """Lee said | between May and June, sales fell: the comma parts what belongs together."""
    s, opens = c.syntax, c.frame.cue_last + 1
    comma = c.first if s.text[c.first] == "," else c.first - 1  # the parse may give it to the clause
    if opens >= comma or s.text[comma] != "," or s.head[opens] != c.frame.cue_first:
        return None
    ends = s.edges[1][opens] in (comma - 1, comma)
    return opens if ends and s.lower[opens] in vocabulary().opening_clauses else None


def _in_a_part(c: _ClauseStart) -> int | None:
    """Lee said | as a pupil she was beaten: what she was, though the parse has it said so."""
    s, opens = c.syntax, c.frame.cue_last + 1
    if (
        opens >= c.first
        or s.lower[opens] != "as"
        or s.dep[opens] != "prep"
        or s.head[opens] != c.frame.cue_first
    ):
        return None
    return opens if s.edges[1][opens] == c.first - 1 else None


def _described(c: _ClauseStart) -> int | None:
    """Novak repealed | the laws that courts said were unjust: what is unjust is before the cue."""
    s, cue, source = c.syntax, c.frame.cue_first, c.frame.source
    noun = s.head[cue]
    if s.dep[cue] != "relcl" or source is None or not noun < source.first <= cue or noun == source.head:
        return None
    if s.pos[c.first] not in VERBAL or s.tag[c.first] == "VBG":
        return None  # "the road that Lee said he would mend" is told of him
    if s.pos[noun] not in NOUNS or s.line[noun] != s.line[cue] or c.frame.lemma not in cues().speech:
        return None
    if s.tag[noun] in ("NNS", "NNPS") and s.tag[c.first] == "VBZ":
        return None  # "cut taxes, which he said is wrong": to cut them is
    before = source.first - 1
    if before > noun and (s.lower[before] not in _BETWEEN or s.pos[before - 1] == "ADP"):
        return None  # "a speech in which he said was …"
    left = s.edges[0][noun]
    return left if c.first - left <= _LONGEST_HEAD else None


def _contact_relative(c: _ClauseStart) -> int | None:
    """Of | the 500 beds the team says are needed: the clause has no subject but the noun before."""
    s, cue, source = c.syntax, c.frame.cue_first, c.frame.source
    if source is None or source.first < 1 or source.last >= cue or c.frame.lemma not in cues().speech:
        return None
    noun, verb = source.first - 1, _verb_of(c)
    if (
        s.tag[noun] != "NNS"
        or s.line[noun] != s.line[cue]
        or verb is None
        or s.tag[c.first] not in FINITE_OR_MODAL
    ):
        return None
    if c.first != c.frame.cue_last + 1 or any(s.dep[k] in CLAUSE_SUBJECTS for k in s.children[verb]):
        return None
    return s.edges[0][noun]


def hedge_before(s: Syntax, frame: Frame, first: int) -> int | None:
    """The last token of a hedge that goes to an inserted cue: "⟦It could be⟧, Lee added, ⟦that …⟧"."""
    last = frame.first - 2
    if not first < last < first + _LONGEST_HEDGE or s.text[last + 1] != "," or s.lower[first] != "it":
        return None
    return last if any(s.tag[i] == "MD" for i in range(first, last + 1)) else None


def end_before_aside(s: Syntax, frame: Frame, first: int) -> int | None:
    """The last token of a noun that a cue's clause describes: "⟦a law⟧, which Lee said ⟦was unjust⟧"."""
    noun = s.head[frame.cue_first]
    if s.dep[frame.cue_first] != "relcl" or not first <= noun < frame.first:
        return None
    behind = range(noun + 1, frame.first)
    relative = next((i for i in behind if s.lower[i] in vocabulary().relatives), None)
    return relative - 2 if relative is not None and s.text[relative - 1] == "," else None


RULES: tuple[Rule[_ClauseStart, int], ...] = (
    Rule("share asked", _share_asked),
    Rule("behind an object", _behind_object),
    Rule("behind a circumstance", _behind_circumstance),
    Rule("in a part", _in_a_part),
    Rule("described", _described),
    Rule("contact relative", _contact_relative),
)


def behind_apposition(s: Syntax, source_head: int, first: int, last: int) -> int | None:
    """The token that a statement behind "according to" and a comma begins at, or None where it has none.

    What describes the source is no part of it: "According to Ann Lee, the mayor, | the bridge is late".
    """
    for _ in range(_APPOSITIONS):
        comma = next(
            (i for i in range(first, last) if s.text[i] in (",", ":") and s.line[i] == s.line[first]), None
        )
        telling = _is_telling(s, first)
        if comma is None:
            return None if telling else first
        if not (telling or _describes(s, source_head, first, comma)):
            return first
        if telling:
            if not any(s.tag[i] in FINITE_OR_MODAL for i in range(comma + 1, last + 1)):
                return None
        elif not _has_own_subject(s, comma + 1, last):
            return first
        first = comma + 1
    return first


def _is_telling(s: Syntax, first: int) -> bool:
    """ "writing for the Gazette", "who runs the mill": how the source told it, and who that is."""
    telling = cue_lemma(s.lemma[first]) in cues().speech or s.lemma[first] in ("speak", "write")
    relative = s.lower[first] in vocabulary().relatives - {"that"}  # "Lee, who runs the mill, …"
    return relative or (s.tag[first] == "VBG" and telling)


def _describes(s: Syntax, source_head: int, first: int, comma: int) -> bool:
    """Whether the words as far as a comma are a noun in apposition to the source, or a person's office."""
    inside = range(first, comma)
    if any(s.tag[i] in FINITE_OR_MODAL and not _is_in_relative(s, i, first) for i in inside):
        return False
    top = next((i for i in inside if s.pos[i] in NOUNS and not first <= s.head[i] < comma), None)
    if top is None or s.pos[first] == "ADP" or s.lower[top] in cues().times:
        return False
    if s.dep[top] == "appos" and s.head[top] < first:
        return True
    office = person_words().is_noun(s.lemma[top])
    return s.pos[source_head] == "PROPN" and office and s.dep[top] not in ("conj", "npadvmod")


def _is_in_relative(s: Syntax, i: int, first: int) -> bool:
    while s.head[i] != i and i >= first:
        if s.dep[i] in _IN_RELATIVE_CLAUSE:
            return True
        i = s.head[i]
    return False


def _has_own_subject(s: Syntax, first: int, last: int) -> bool:
    """Whether a clause with its own subject begins: not a list's "a tunnel and two roads were closed"."""
    if s.tag[first].startswith("W"):
        return False  # "the mayor, who is ill, will not run"
    for i in range(first, last + 1):
        if s.dep[i] in CLAUSE_SUBJECTS and s.head[i] > i and s.tag[s.head[i]].startswith(("V", "M")):
            return not any(s.dep[k] == "conj" and s.head[k] < first for k in range(first, i + 1))
    return False


def behind_colon(s: Syntax, owner: Sequence[int], first: int, last: int) -> int:
    """ "told the coach | on Sunday: “…”": what is before the colon says when, and belongs to the cue.

    The first token of the rest; ``owner`` has the string in quotation marks that each token is in, or -1.
    """
    opening = range(first, min(last, first + _LONGEST_WHEN))
    colon = next((i for i in opening if s.text[i] == ":" and owner[i + 1] >= 0), None)
    if colon is None or any(s.tag[i] in FINITE_OR_MODAL for i in range(first, colon)):
        return first
    return colon + 1


def shares_verb(s: Syntax, first: int, last: int) -> bool:
    """Whether tokens are the subject of a verb behind them, or hold a verb whose subject is before."""
    inside = range(first, last + 1)
    subject = any(s.dep[i] in CLAUSE_SUBJECTS and s.head[i] > last for i in inside)
    described = any(s.dep[k] == "relcl" and k > last for i in inside for k in s.children[i])
    return subject or described or any(s.tag[i] in FINITE_OR_MODAL for i in inside)
