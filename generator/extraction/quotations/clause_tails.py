"""Find where a reported clause runs on into what the writer tells, or stops before its own second half.

In: a text with its parse, the verb of a cue, and the tokens of the clause below it. Out: the token before the
writer's tail ("it was a shame | , expressing her grief"), or the last token of the half that the parse hangs
from the cue ("nine were hurt | , but three of them went home").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.person_words import may_speak
from generator.extraction.quotations.unsaid import is_telling
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import CLAUSE_SUBJECTS, FINITE, FINITE_OR_MODAL, NOUNS
from generator.text.determiners import determiners

_FEWEST_WORDS = 3
WHILE = frozenset({"while", "whilst"})
_COMPARES = WHILE | {"but"}
_IMPERSONAL = frozenset({"it", "there", "this", "that"})
_PRESENT = frozenset({"VBZ", "VBP"})
_OF_WHICH = frozenset({"which", "whom"})
_EACH = frozenset({"all", "both", "none", "neither"})
_TELLS_WHERE = frozenset({"in", "at", "during"})
_NEAR = 8
_TAGS_WITHIN_NOUN = frozenset({"DT", "JJ", "CD", "NN", "NNS", "NNP", "NNPS", "IN", "RB"})
_TAGS_OF_SEVERAL = frozenset({"VBP", "VB"})  # the parse takes a plural behind "and" for an infinitive
_TAGS_OF_ONE = frozenset({"NN", "NNP"})
_CONCEDES = frozenset({"although", "though"})
_OF_NO_ONE = frozenset({"every", "each", "no", "any"})
_MAY_BE_HE = frozenset({"PROPN", "PRON", "NOUN"})
_AMID = frozenset({"amid", "amidst"})


def tail_start(s: Syntax, owner: Sequence[int], verb: int, last: int) -> int | None:
    """The token that the writer's tail of a clause begins at, or None where all is reported."""
    for i in range(verb + _FEWEST_WORDS, last):
        if owner[i] < 0 and owner[i + 1] < 0 and s.line[i] == s.line[verb] and _is_tail(s, verb, i, last):
            return i - 1 if s.text[i - 1] == "," else i
    return None


def _is_tail(s: Syntax, verb: int, i: int, last: int) -> bool:
    """Whether the writer goes on behind a comma, an "and", or what was not told or where it was."""
    if s.lower[i] == "and":
        return _is_parallel_to_cue(s, verb, i + 1) or _is_next_report(s, verb, i + 1)
    if s.lower[i] == "but":
        return _is_told_beside(s, i + 1)
    if s.lower[i] == "without":
        return is_telling(s, i + 1)
    if s.lower[i] == "in" and s.lower[i + 1 : i + 3] == ["an", "interview"]:
        return s.edges[1][i] >= last - _FEWEST_WORDS
    if s.text[i] != ",":
        return False
    if s.lower[i + 1] in _TELLS_WHERE and _is_where_it_was_said(s, i + 1, last):
        return True
    return (
        _is_quantified_aside(s, i + 1)
        or _is_other_act(s, i + 1, last)
        or _is_speakers_participle(s, verb, i + 1, last)
        or _is_next_report(s, verb, i + 1)
        or _is_concession(s, verb, i + 1, last)
    )


def _is_parallel_to_cue(s: Syntax, verb: int, i: int) -> bool:
    """ "Riders said the bus was late, and posting photos": no participle of the clause's own goes before."""
    joined = s.tag[i] == "VBG" and s.dep[i] == "conj" and s.head[i] < i
    return joined and (s.head[i] == verb or s.tag[s.head[i]] in FINITE)


def _is_told_beside(s: Syntax, i: int) -> bool:
    """ "he would come, but did not say when": no "would" of what he said, and no subject of its own."""
    if s.tag[i] != "VBD" or s.lower[i + 1] not in ("not", "n’t", "n't"):
        return False
    second = s.head[i]
    return s.dep[second] == "conj" and any(s.tag[k] == "MD" for k in s.children[s.head[second]])


def _is_where_it_was_said(s: Syntax, i: int, last: int) -> bool:
    """ "the road would open, in an interview with the Gazette on Monday": up to the clause's end."""
    said_in = next((k for k in s.children[i] if s.dep[k] == "pobj"), None)
    words = vocabulary()
    occasions = words.words_given | words.words_said | words.spoken_at
    occasion = said_in is not None and s.lemma[said_in] in occasions
    return occasion and s.lower[i + 1] in ("a", "an") and s.edges[1][i] >= last - 1


def _is_quantified_aside(s: Syntax, i: int) -> bool:
    """ "he sang and danced, all of which is frowned upon"."""
    return s.lower[i] in _EACH and s.lower[i + 1] == "of" and s.lower[i + 2] in _OF_WHICH


def _is_other_act(s: Syntax, i: int, last: int) -> bool:
    """ "the hall would close, while Ann Fox, the mayor of Lund, closed hers"; but facts of today go on."""
    opens = s.lower[i] in WHILE and s.dep[i] == "mark" and s.edges[1][s.head[i]] >= last - 1
    return opens and not goes_on_while(s, i)


def goes_on_while(s: Syntax, i: int) -> bool:
    """ "the fault makes the land unsafe, while the trench adds to it": two facts of today, told as one.

    Or two numbers: "54 percent are for it, while 25 percent are not".
    """
    other = s.head[i]
    if s.lower[i] not in WHILE or s.dep[i] != "mark":
        return False
    return (s.tag[other] in _PRESENT and s.tag[s.head[other]] in _PRESENT) or _next_number(s, i) is not None


def _next_number(s: Syntax, opens: int) -> int | None:
    """The last token of a "while" or "but" clause that tells the next of two numbers, or None."""
    told = any(_is_number(s, k) for k in range(s.first[opens], opens))
    first = opens + 1
    while first < s.last[opens] and s.pos[first] in ("ADV", "ADP", "ADJ", "DET") and not _is_number(s, first):
        first += 1
    if not told or not _is_number(s, first):
        return None
    does = first
    while s.head[does] != does and s.dep[does] not in CLAUSE_SUBJECTS:
        does = s.head[does]
    does = s.head[does]
    says = cue_lemma(s.lemma[does]) in cues().speech | cues().thought
    return s.edges[1][does] if does > first and not says else None


def _is_number(s: Syntax, k: int) -> bool:
    return s.pos[k] == "NUM" or s.lower[k] in vocabulary().fractions


def _is_next_report(s: Syntax, verb: int, i: int) -> bool:
    """ "said the fog was behind the delay, called it “a shame”": whoever spoke, as no fog calls it so."""
    above, lemma = s.head[i], cue_lemma(s.lemma[i])
    joined = s.dep[i] == "conj" and verb < above < i and s.tag[i] == s.tag[verb]
    if not joined or lemma not in cues().speech | cues().judgement:
        return False
    subject = next((k for k in s.children[above] if s.dep[k] in CLAUSE_SUBJECTS and k < above), None)
    own = any(s.dep[k] in CLAUSE_SUBJECTS for k in s.children[i])
    return subject is not None and not own and _cannot_speak(s, subject)


def behind_joiner(s: Syntax, i: int) -> int:
    """ "said it was shut, but | later admitted": the first of a verb's adverbs behind "but", or itself."""
    first = i
    while first > 0 and s.pos[first - 1] == "ADV" and s.head[first - 1] == i and s.dep[first - 1] == "advmod":
        first -= 1
    return first if s.lower[first - 1] in ("and", "but") else i


def reported_beside(s: Syntax, i: int) -> int | None:
    """ "Lee said the fog was thick, and | deemed that": the verb of a report which this one goes on with."""
    above, lemma = s.head[i], cue_lemma(s.lemma[i])
    judges = lemma in cues().judgement - cues().speech  # not: "it is late, reported the Post"
    opens = s.lower[behind_joiner(s, i) - 1] in ("and", "but") or (s.text[i - 1] == "," and judges)
    if not opens or not above < i or any(s.dep[k] in CLAUSE_SUBJECTS for k in s.children[i]):
        return None
    if s.dep[i] == "ccomp":
        return above if s.tag[i] == s.tag[above] else None
    said = s.head[above]
    goes_on = s.dep[above] == "ccomp" and said < above and _is_next_report(s, said, i)
    return said if goes_on else None


def _is_concession(s: Syntax, verb: int, i: int, last: int) -> bool:
    """ "said every bill had been paid, although he brought no papers": "he" is who spoke, and no bill."""
    opens = s.lower[i] in _CONCEDES and s.dep[i] == "mark" and s.edges[1][s.head[i]] >= last - 1
    if not opens or s.lower[i + 1] not in ("he", "she") or s.dep[i + 1] not in CLAUSE_SUBJECTS:
        return False
    named = (k for k in range(verb + 1, i) if s.pos[k] in _MAY_BE_HE and s.dep[k] != "poss")
    return s.tag[s.head[i]] == "VBD" and not any(map(_may_be_one(s), named))


def _may_be_one(s: Syntax) -> Callable[[int], bool]:
    """Whether a token may be one person whom "he" takes up: no bill, no clerks, not every clerk."""
    return lambda k: (
        s.pos[k] != "NOUN"
        or (s.tag[k] == "NN" and may_speak(s.lemma[k]) and s.lower[s.edges[0][k]] not in _OF_NO_ONE)
    )


def _is_speakers_participle(s: Syntax, verb: int, i: int, last: int) -> bool:
    """ "said that it was a shame, expressing her grief", "…, standing beside it": whoever speaks does it.

    What is spoken of cannot.
    """
    lemma = cue_lemma(s.lemma[i])
    if s.tag[i] != "VBG" or s.dep[i] != "advcl" or lemma not in cues().verbs | vocabulary().postures:
        return False
    above = s.head[i]
    if not verb < above < i or s.edges[1][i] < last - 1:
        return False
    subject = next((k for k in s.children[above] if s.dep[k] in CLAUSE_SUBJECTS and k < above), None)
    return subject is not None and _cannot_speak(s, subject)


def _cannot_speak(s: Syntax, subject: int) -> bool:
    if s.pos[subject] == "PRON" or s.lower[subject] in _IMPERSONAL:
        return s.lower[subject] in _IMPERSONAL and s.lemma[s.head[subject]] == "be"
    lemma = s.lemma[subject]
    speaks = vocabulary().documents_that_find | vocabulary().voices | vocabulary().laws
    is_thing = not may_speak(lemma) and lemma not in speaks
    return s.pos[subject] == "NOUN" and is_thing


def goes_with_speaker(s: Syntax, verb: int, cue: int) -> bool:
    """ "They said the firm was late | and accuse it of fraud": they, as no firm "accuse"."""
    above = s.head[cue]
    joined = verb < above < cue and s.lower[cue - 1] == "and" and s.dep[cue] == "conj"
    if not joined or s.tag[cue] not in _TAGS_OF_SEVERAL or s.tag[above] not in ("VBD", "VBZ"):
        return False
    subject = next((k for k in s.children[above] if s.dep[k] in CLAUSE_SUBJECTS), None)
    speaker = next((k for k in s.children[verb] if s.dep[k] in CLAUSE_SUBJECTS and k < verb), None)
    if subject is None or speaker is None or s.tag[subject] not in _TAGS_OF_ONE:
        return False
    return s.tag[speaker] == "NNS" or s.lower[speaker] == "they"


def amid(s: Syntax, owner: Sequence[int], verb: int, last: int) -> int | None:
    """ "declared him the winner | amid heavy criticism": the token that a circumstance begins at."""
    return next((i for i in range(verb + 2, last) if s.lower[i] in _AMID and owner[i] < 0), None)


def before_aside(s: Syntax, owner: Sequence[int], verb: int, last: int) -> int:
    """The last token of a clause before the writer's aside: "…, who leads it", "…, a town in the west"."""
    comma = last
    while comma > verb + _FEWEST_WORDS and s.text[comma] != ",":
        if owner[comma] >= 0:
            return last
        comma -= 1
    if s.text[comma] != "," or comma == last or owner[comma] >= 0:
        return last
    first = comma + 1
    if s.lower[first] in vocabulary().asides:
        return last if goes_on_while(s, first) else comma - 1
    noun = s.head[first]
    apposed = s.lower[first] in determiners().articles and s.dep[noun] == "appos"
    return comma - 1 if apposed and not (_is_listed(s, noun) or _says_which(s, noun)) else last


def _says_which(s: Syntax, noun: int) -> bool:
    """ "in the neighbouring country, the Netherlands": a name for what a noun leaves open, and no aside."""
    return s.pos[noun] == "PROPN" and s.pos[s.head[noun]] == "NOUN"


def _is_listed(s: Syntax, noun: int) -> bool:
    """ "The dead were Lee, a nurse from Lund and a couple": more of them, and no office of Lee's."""
    first = s.head[noun]
    several = s.dep[first] == "attr" and s.lower[s.head[first]] in ("were", "are")
    return several and any(s.dep[k] == "conj" for k in s.children[noun])


def second_half(s: Syntax, verb: int, last: int) -> int | None:
    """The last token of a clause's second half which the parse hangs from the cue, or None.

    It is the first half's own: it tells of some of those ("nine were hurt, but three of them went home"), or
    of the next share of those asked ("32% were for it, and 87% were worried").
    """
    gapped = _without_auxiliary(s, last)
    if gapped is None:
        gapped = _second_number(s, last)
    if gapped is not None:
        return gapped
    for k in _joined_clauses(s, verb, last):
        subject = next((c for c in s.children[k] if s.dep[c] in CLAUSE_SUBJECTS and c < k), None)
        begins = last + 2 if s.text[last + 1] == "," else last + 1
        if s.lower[begins : begins + 2] in (["but", "that"], ["and", "that"]) and s.edges[0][k] == begins + 1:
            return s.edges[1][k]  # "said it was late, but that it would go on"
        if subject is None or not begins < subject or s.edges[0][subject] != begins + 1:
            continue
        if _is_some_of_them(s, subject) or _is_next_share(s, subject, verb, last):
            return s.edges[1][k]
    return None


def _second_number(s: Syntax, last: int) -> int | None:
    """ "54 percent are for it, while 25 percent are not": where the parse hangs the "while" from the cue."""
    opens = last + 2 if s.text[last + 1] == "," else last + 1
    return _next_number(s, opens) if s.lower[opens] in _COMPARES else None


def _without_auxiliary(s: Syntax, last: int) -> int | None:
    """ "ten were killed | and forty hurt by the flood": the last token of a half that shares its "were"."""
    if s.tag[last] != "VBN" or s.lower[last + 1 : last + 2] != ["and"]:
        return None
    passive = any(s.dep[k] == "auxpass" for k in s.children[last])
    hurt = next(
        (i for i in range(last + 2, min(last + _NEAR, s.last[last])) if s.tag[i] not in _TAGS_WITHIN_NOUN),
        last,
    )
    if not passive or hurt < last + 3 or s.tag[hurt] != "VBN":
        return None
    return s.edges[1][hurt]


def _joined_clauses(s: Syntax, verb: int, last: int) -> Iterator[int]:
    joined = (k for k in s.children[verb] if k > last and s.dep[k] == "conj" and s.line[k] == s.line[verb])
    return (
        k for k in joined if s.tag[k] in FINITE_OR_MODAL or any(s.tag[a] in FINITE for a in s.children[k])
    )


def _is_some_of_them(s: Syntax, subject: int) -> bool:
    of = subject + 1
    return s.lower[of] == "of" and s.head[of] == subject and s.lower[of + 1] == "them"


def _is_next_share(s: Syntax, subject: int, verb: int, last: int) -> bool:
    shares = vocabulary().shares
    told = any(s.lower[i] in shares and s.pos[i - 1] == "NUM" for i in range(verb + 1, last))
    return told and s.pos[subject] in NOUNS and s.lower[subject] in shares and s.pos[subject - 1] == "NUM"
