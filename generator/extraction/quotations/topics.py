"""Find what a verb of speaking was about: "accused ⟦her of lying⟧", "called for ⟦more troops⟧".

In: a text with its parse, and a frame whose verb has no clause. Out: the tokens of the verb's object, or
of what its preposition governs, with what is said of it; None where something is only done to
it, as in "called the police", or only named, as in "slammed Tom Fox".
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.cues import cues
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import FINITE
from generator.text.layout import DASHES

# What may follow an object without saying anything of it: "called the police at noon and left".
_SAYS_NOTHING_OF_IT = frozenset({"prep", "punct", "npadvmod", "advmod", "cc", "conj", "advcl", "prt"})
# In a longer one, or one with marks in it, the parse has overlooked what the object was called.
_LONGEST_OBJECT = 6
_LONGEST_NAME = 4
_WARNING = frozenset({"warn", "caution", "advise"})
_THAT_WITHIN = 8
_CONJOINS = frozenset({"mark", "advmod", "prep", "complm"})
_PARTS_CLAUSES = frozenset({",", ":", ";"}) | DASHES
_MARKS_INSIDE = frozenset("\"'‘’“”")


def topic_of(s: Syntax, f: Frame) -> tuple[int, int] | None:
    """The first and last token of what a frame's verb was about."""
    verb = f.cue_first
    left, right = s.edges
    if any(s.dep[k] == "neg" for k in s.children[verb]):
        return None  # "did not respond to requests"
    behind = [k for k in s.children[verb] if k > f.cue_last and s.line[k] == s.line[verb]]
    topic = next((k for k in behind if _is_topic(s, k, f)), None)
    if topic is None or left[topic] > f.cue_last + 2 or _is_dealt_with(s, topic, behind, f):
        return None
    if _is_named_only(s, topic, behind, f):
        return None
    negates = s.lower[topic] == "against" and f.lemma in _WARNING  # "warned | against going there"
    first = topic + 1 if s.dep[topic] == "prep" and not negates else left[topic]
    more = (k for k in behind if k > topic and (_continues_topic(s, k) or _is_for_purpose(s, topic, k)))
    last = max([right[topic], *(right[k] for k in more)])
    return None if last < first else (first, last)


def passive_topic_of(s: Syntax, f: Frame) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The subject of a passive and its "as …": "⟦The plan⟧ was condemned by Lee ⟦as a betrayal⟧"."""
    verb = f.cue_first
    left, right = s.edges
    subject = next((k for k in s.children[verb] if s.dep[k] == "nsubjpass" and k < verb), None)
    as_what = next((k for k in s.children[verb] if s.dep[k] == "prep" and s.lower[k] == "as"), None)
    if subject is None or as_what is None or as_what < f.source_head:
        return None
    if _has_marks(s, range(as_what, right[as_what] + 1)):
        return None  # what is in quotation marks is a quotation of its own
    plain = s.lower[subject] not in vocabulary().relatives and f.lemma in cues().topic & cues().judgement
    judged = plain or f.lemma in vocabulary().casting
    return ((left[subject], right[subject]), (as_what, right[as_what])) if judged else None


def _is_named_only(s: Syntax, topic: int, behind: Sequence[int], f: Frame) -> bool:
    """Whether somebody or something is only named: "referring to the mill", "slammed Tom Fox"."""
    if s.dep[topic] != "prep":
        about = s.edges[1][topic] - s.edges[0][topic] + 1
        return (
            s.pos[topic] == "PROPN" and about <= _LONGEST_NAME and topic == behind[-1] and f.lemma != "call"
        )
    renamed = any(s.lower[k] == "as" and k > topic for k in (*behind, *s.children[topic]))
    return f.lemma == "refer" and s.tag[f.cue_first] == "VBG" and not renamed


def _is_topic(s: Syntax, k: int, f: Frame) -> bool:
    """Whether a word is the object of a verb of speaking, or the preposition that it takes."""
    c = cues()
    if s.dep[k] == "prep":
        return s.lower[k] in c.topic_prepositions.get(f.lemma, ())
    if s.dep[k] == "xcomp" and s.tag[k] == "VBG":
        return f.lemma in vocabulary().with_gerund  # "announced closing the mill"
    if s.dep[k] != "dobj":
        return False
    judged = f.lemma in vocabulary().casting and any(
        s.dep[m] == "prep" and s.lower[m] == "as" and m > k
        for m in (*s.children[f.cue_first], *s.children[k])
    )
    return judged or f.lemma in c.topic


def _is_dealt_with(s: Syntax, topic: int, behind: Sequence[int], f: Frame) -> bool:
    """Whether something is done to the object, nothing said of it: "called the police", "shut the door"."""
    words = vocabulary()
    if s.dep[topic] == "prep":
        return False
    if f.lemma == "call":  # "called it a lie" says something of it
        left, right = s.edges
        whole = range(left[topic], right[topic] + 1)
        more = [k for k in [*behind, *s.children[topic]] if k > topic]
        plain = all(s.dep[k] in _SAYS_NOTHING_OF_IT for k in more)
        return plain and len(whole) <= _LONGEST_OBJECT and not _has_marks(s, whole)
    if f.lemma == "deny" and any(s.dep[k] == "dative" for k in s.children[f.cue_first]):
        return True  # "denied her a permit"
    examined = f.lemma == "question" and (s.pos[topic] == "PROPN" or s.lemma[topic] in words.examined)
    return examined or s.lemma[topic] in words.handled


def _has_marks(s: Syntax, tokens: Sequence[int]) -> bool:
    """Whether there are quotation marks among tokens; the one of "the Foxes' bluff" is none."""
    return any(s.text[k] in _MARKS_INSIDE and s.tag[k] != "POS" for k in tokens)


def _continues_topic(s: Syntax, k: int) -> bool:
    """Whether a word behind the object says more of it: "accused her of lying", "called it a lie"."""
    more = s.dep[k] == "prep" and s.lower[k] in vocabulary().topic_goes_on
    return more or s.dep[k] in ("oprd", "ccomp") or _is_condition(s, k)


def _is_condition(s: Syntax, k: int) -> bool:
    """ "called for a curfew | if the flood comes": without it more would be asked for."""
    opens = s.edges[0][k]
    return s.dep[k] == "advcl" and s.lower[opens] in ("if", "unless") and s.text[opens - 1] != ","


def _is_for_purpose(s: Syntax, topic: int, k: int) -> bool:
    """ "called for a fund | to mend the road": what is to be done with what was asked for."""
    asked_for = s.dep[topic] == "prep" and s.lower[topic] == "for"
    infinitive = s.dep[k] in ("advcl", "xcomp") and s.lower[s.edges[0][k]] == "to"
    return asked_for and infinitive and s.edges[0][k] == s.edges[1][topic] + 1


def clause_as_object(s: Syntax, f: Frame) -> tuple[int, int] | None:
    """The tokens of a clause that is parsed as a noun and what describes it ("reported | gangs ran it")."""
    begins, sales = f.cue_last + 1, [k for k in s.children[f.cue_first] if s.dep[k] == "dobj"]
    for verb in s.children[f.cue_first]:  # "reported | its sales, or part of them, were lost"
        second = s.dep[verb] == "conj" and s.tag[verb] in FINITE and s.text[verb - 1] == ","
        if second and s.lemma[verb] == "be" and sales and begins <= sales[0] < verb:
            return begins, s.edges[1][verb]
    for noun in s.children[f.cue_first]:
        if noun <= f.cue_last or s.dep[noun] != "dobj" or s.line[noun] != s.line[f.cue_first]:
            continue
        for verb in s.children[noun]:
            past = s.dep[verb] == "acl" and s.tag[verb] == "VBD" and s.text[verb - 1] != ","
            if past and any(s.dep[k] == "dobj" and k > verb for k in s.children[verb]):
                return s.edges[0][noun], s.edges[1][noun]
    return None


def that_further_on(article: QuotedText, f: Frame) -> int | None:
    """ "said for the first time | that …": where a clause begins which the parse hangs elsewhere.

    Or behind whoever told it: "was told by the engineer, Ann Lee, | that …".
    """
    s, begins = article.syntax, f.cue_last + 1
    if s.pos[f.cue_first] != "VERB":
        return None
    if f.source is not None and f.source.first > f.cue_last:
        begins = f.source.last + 1
        begins += s.text[begins : begins + 1] == [","]
    for i in range(begins, min(begins - 1 + _THAT_WITHIN, s.last[f.cue_first])):
        if article.owner[i] >= 0 or s.text[i] in _PARTS_CLAUSES or s.line[i] != s.line[f.cue_first]:
            return None
        if s.lower[i] == "that" and s.dep[i] in _CONJOINS and not f.source_covers(i):
            if s.lemma[i - 1] in vocabulary().held and i - 1 > f.cue_last:
                return None  # "adds to the sense that …"
            if s.lower[i - 1] == "such" or s.lower[f.cue_last + 1] == "against":
                return f.cue_last + 1  # "noted crowds such that the road was closed"
            return i
    return None
