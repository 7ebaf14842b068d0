"""Find the source of a cue: the subject of its verb, through conjuncts, participles and relative clauses.

In: a text with its parse, and the verb of a cue. Out: the phrase that names who says, thinks
or asks, as token indices, with the names of the rules that led to it. Three decision lists
follow each other: the words right beside the verb where they leave no doubt; a climb through
the parse, where each rule either finds the source, or goes on to the verb above, or ends the
climb; the words beside the verb after all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.quotations.clause_tails import goes_with_speaker
from generator.extraction.quotations.distant_subjects import DistantSubjects
from generator.extraction.quotations.owned_words import AGENT, OWNER, OwnedWords
from generator.extraction.quotations.phrases import Phrase, PhraseFinder
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.subjects import SubjectFinder
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.tag_sets import FINITE, NOMINAL, VERBAL
from generator.sieve import Rule, decide, names

_CLIMBS = 6
_REACH = 25
# What may be behind a whole name; of the relatives only the one that no thing has.
_ENDS_NAME = frozenset({",", ".", ";", "(", "who"})
WORDS_BESIDE = "words beside"
_HAVING_DONE = frozenset({"have", "get", "see"})
_SHARE_A_SUBJECT = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "dep", "parataxis"})


class SourceFinder:
    """Finds the sources of one article."""

    def __init__(self, article: QuotedText) -> None:
        self.syntax, self.quoted = article.syntax, article.quoted
        self.cues = cues()
        self.phrases = PhraseFinder(article)
        self.subjects = SubjectFinder(article, self.phrases)
        self.distant = DistantSubjects(article, self.phrases, self.subjects)
        self.owned = OwnedWords(article, self.phrases, self.subjects)

    def source_of(self, verb: int) -> Phrase | None:
        """The phrase that names who does the verb's saying."""
        found = self._searched(verb)
        return None if found is None else self.owned.voice_of(found)

    def _searched(self, verb: int) -> Phrase | None:
        """The phrase that the decision lists find."""
        place = SearchPlace(self, verb, verb)
        beside = decide(BESIDE_FIRST, place)
        if beside is not None:
            return beside[0].by(beside[1])
        above, fired = _climbed(place)
        if above is not None:
            return above.by(*fired)
        beside = decide(BESIDE_AFTER_ALL, place)
        return None if beside is None else beside[0].by(*fired, beside[1])


@dataclass(frozen=True, slots=True)
class SearchPlace:
    """Where a search has got to: the verb of the cue, the verb reached, and whether "be" governed it."""

    finder: SourceFinder
    verb: int
    reached: int
    through_copula: bool = False

    @property
    def dep(self) -> str:
        """The dependency of the verb reached on its head."""
        return self.finder.syntax.dep[self.reached]

    @property
    def head(self) -> int:
        """The head of the verb reached."""
        return self.finder.syntax.head[self.reached]

    @property
    def at_participle(self) -> bool:
        """Whether the search is still at the cue, and the cue is a participle ("saying")."""
        return self.reached == self.verb and self.finder.syntax.tag[self.verb] == "VBG"

    @property
    def in_clause(self) -> bool:
        """Whether the verb reached heads a clause beside or below another verb."""
        return self.dep in _SHARE_A_SUBJECT and self.finder.syntax.pos[self.head] in VERBAL


class _End(Enum):
    """What a rule gives that ends the climb without a source."""

    END = "no source above"


_Outcome = Phrase | SearchPlace | _End


def _climbed(place: SearchPlace) -> tuple[Phrase | None, tuple[str, ...]]:
    """The source that a verb's governors have for it, and the rules that fired on the way."""
    fired: tuple[str, ...] = ()
    for _ in range(_CLIMBS):
        step = decide(ABOVE_THE_VERB, place)
        if step is None:
            break
        fired = (*fired, step[1])
        if isinstance(step[0], Phrase):
            return step[0], fired
        if isinstance(step[0], _End):
            break
        place = step[0]
    return None, fired


# ---- the words right beside the verb ---------------------------------------------------


def _before_participle(p: SearchPlace) -> Phrase | None:
    """ "With Lee on Friday saying", "footage of Lee asking": the name between preposition and participle."""
    s, quoted, name = p.finder.syntax, p.finder.quoted, p.verb - 1
    if name > 1 and s.lower[name] in p.finder.cues.times and s.lower[name - 1] == "on":
        name -= 2
    if s.tag[p.verb] != "VBG" or name < 1 or s.pos[name] != "PROPN" or quoted[name]:
        return None
    run = p.finder.phrases.run(name)
    return run if run.first > 0 and s.lower[run.first - 1] in ("with", "of") else None


def _inverted(p: SearchPlace) -> Phrase | None:
    """ "…, since it came to votes, said Lee": the name after a comma and a verb of saying."""
    s, c, verb = p.finder.syntax, p.finder.cues, p.verb
    lemma = cue_lemma(s.lemma[verb])
    cue = s.tag[verb] in FINITE and lemma in c.speech and lemma not in c.addressing
    if not cue or s.text[verb - 1] != "," or verb + 1 >= s.n or s.lower[verb + 1] in c.times:
        return None
    found = p.finder.phrases.right_of(verb)
    if found is None or s.pos[found.head] != "PROPN" or s.lower[found.head] in c.times:
        return None
    after = found.last + 1
    if after >= s.n or s.line[after] != s.line[verb]:
        return found
    ends = s.text[after] in _ENDS_NAME or s.dep[after] == "prep" or s.tag[after] == "VBN"
    return found if ends else None


def _name_behind_office(p: SearchPlace) -> Phrase | None:
    """“…,” said the club's head of global racing Ann Lee: the name, which no comma parts from the office."""
    return p.finder.phrases.named_behind_office(p.verb)


def _quoted_as_saying(p: SearchPlace) -> Phrase | None:
    """ "The Post quoted Lee as saying": Lee, whom the other hands on."""
    s, verb = p.finder.syntax, p.verb
    quoting = verb if s.lemma[verb] == "quote" else None
    if s.tag[verb] == "VBG" and s.lower[verb - 1] == "as":
        before = range(verb - 2, max(s.first[verb], verb - _REACH) - 1, -1)
        quoting = next((i for i in before if s.lemma[i] == "quote"), None)
    if quoting is None or s.pos[quoting] != "VERB" or any(s.dep[i] == "auxpass" for i in s.children[quoting]):
        return None
    behind = range(quoting + 2, min(quoting + _REACH, s.last[quoting]))
    says = next((i for i in behind if s.lower[i] == "as" and s.tag[i + 1] == "VBG"), None)
    found = p.finder.phrases.right_of(quoting)
    return found if found is not None and says is not None and found.last < says else None


def _named_with_party(p: SearchPlace) -> Phrase | None:
    """ "…, Rep. Ann Lee, D-Lund, said": the parse may take another noun for the subject."""
    return p.finder.phrases.named_with_party(p.verb)


def _behind_participle(p: SearchPlace) -> Phrase | None:
    """ "Lee speaking in Lund on Monday said": Lee; "an aide briefed on the study said": the aide."""
    distant = p.finder.distant
    return distant.before_participle(p.verb) or distant.with_participle(p.verb)


def _over_infinitive(p: SearchPlace) -> Phrase | None:
    """ "Lee voiced plans to go and called for “calm”": Lee, and no plans."""
    return p.finder.distant.over_infinitive(p.verb)


def _over_relative_clause(p: SearchPlace) -> Phrase | None:
    """ "Lee praised the zeal that built it and said it would last": Lee, and no zeal."""
    return p.finder.distant.over_relative_clause(p.verb)


def _while_saying(p: SearchPlace) -> Phrase | None:
    """ "Lee vowed to make a plan while stating": Lee."""
    return p.finder.distant.of_main_clause(p.verb)


def _made_to(p: SearchPlace) -> Phrase | None:
    """ "The debate led Lee to say": Lee, and no debate."""
    return p.finder.distant.made_to(p.verb)


def _beside(p: SearchPlace) -> Phrase | None:
    """The phrase beside a verb without a subject of its own in the parse."""
    return p.finder.phrases.beside(p.verb)


def _first_subject(p: SearchPlace) -> Phrase | None:
    """The sentence's first subject, for a participle far from it."""
    return p.finder.subjects.before_participle(p.verb)


# ---- the climb through the parse -------------------------------------------------------


def _subject(p: SearchPlace) -> Phrase | None:
    """ "Lee said", and where the climb has led to another verb, that one's subject: "Lee rose and said"."""
    found = p.finder.subjects.of(p.reached)
    if found is None:
        return None
    if p.reached != p.verb:
        found = _outer_speaker(p, found)
    owner = _owner_of_words(p, found) if p.through_copula else None
    return owner or p.finder.phrases.with_name(found, p.verb)


def _outer_speaker(p: SearchPlace, found: Phrase) -> Phrase:
    """ "Novak said the process could be slow, adding …": Novak, not the process, adds.

    A name may add something itself, unless it is in a state: "Novak said Lund lacks a port, calling it …".
    """
    s = p.finder.syntax
    if s.tag[p.verb] != "VBG" or p.dep != "ccomp":
        return found
    is_in_a_state = s.pos[found.head] == "PROPN" and s.lemma[p.reached] in vocabulary().states
    if s.pos[found.head] in ("PROPN", "PRON") and not is_in_a_state:
        return found
    above = p.head
    while s.dep[above] == "ccomp" and cue_lemma(s.lemma[above]) not in p.finder.cues.speech:
        above = s.head[above]
    is_speech = cue_lemma(s.lemma[above]) in p.finder.cues.speech
    return (p.finder.subjects.of(above) or found) if is_speech else found


def _owner_of_words(p: SearchPlace, phrase: Phrase) -> Phrase | None:
    """ "Putin's response was to say": Putin."""
    said = p.finder.syntax.lemma[phrase.head] in p.finder.cues.nouns
    return p.finder.owned.owner(phrase.head) if said else None


def _quick_to_say(p: SearchPlace) -> _Outcome | None:
    """ "was quick to say": the verb over the adjective has the subject."""
    s = p.finder.syntax
    return replace(p, reached=s.head[p.head]) if p.dep == "xcomp" and s.pos[p.head] == "ADJ" else None


def _governing_noun(p: SearchPlace) -> _Outcome | None:
    """ "a statement saying", "the man who said": who owns or gives the words, or the noun itself."""
    s, head = p.finder.syntax, p.head
    if p.dep not in ("acl", "relcl") or s.pos[head] not in NOMINAL:
        return None
    if p.finder.quoted[head]:
        return _End.END
    words = p.finder.owned.of_words_before(p.verb) if p.at_participle else None
    return words if words is not None and s.pos[head] == "NOUN" else p.finder.owned.of_noun(head)


def _clause_of_its_own(p: SearchPlace) -> _Outcome | None:
    """A finite complement or adverbial clause does not share the subject of the verb above."""
    s, head = p.finder.syntax, p.head
    if not p.in_clause or p.dep not in ("ccomp", "advcl") or s.tag[p.reached] in ("VBG", "VB", "VBN"):
        return None
    marches_by = s.tag[head] == "VBG" and s.dep[head] == "ROOT"  # "Crowds marching by chanted"
    return None if marches_by else _End.END


def _words_before(p: SearchPlace) -> _Outcome | None:
    """ "comments made by Biden saying …": no comma parts the participle from the words."""
    apart = p.finder.syntax.text[p.verb - 1] == ","
    return p.finder.owned.of_words_before(p.verb) if p.in_clause and p.at_participle and not apart else None


def _parallel_report(p: SearchPlace) -> _Outcome | None:
    """ "said …, and said …": the parser hangs the second report from the first one's clause."""
    s, speech = p.finder.syntax, p.finder.cues.speech
    if not p.in_clause or p.dep != "conj":
        return None
    top = next((a for a in (p.head, *s.ancestors(p.head)[:_CLIMBS]) if s.dep[a] != "conj"), p.head)
    if s.dep[top] != "ccomp":
        return None
    parallel = s.head[top]
    lemmas = {cue_lemma(s.lemma[parallel]), cue_lemma(s.lemma[p.reached])}
    both_say = s.tag[parallel] == s.tag[p.reached] and lemmas <= speech
    if not both_say and not goes_with_speaker(s, parallel, p.reached):
        return None
    return replace(p, reached=parallel, through_copula=s.lemma[parallel] == "be")


def _governing_verb(p: SearchPlace) -> _Outcome | None:
    """ "Lee rose and said", "Lee went on to say": the verb above has the subject."""
    copula = p.finder.syntax.lemma[p.head] == "be"
    return replace(p, reached=p.head, through_copula=copula) if p.in_clause else None


def _governing_preposition(p: SearchPlace) -> _Outcome | None:
    """ "Lee left after saying": the verb over the preposition has the subject."""
    s = p.finder.syntax
    if p.dep != "pcomp" or s.pos[p.head] not in ("ADP", "SCONJ"):
        return None
    above = s.head[p.head]
    if above == p.head:
        return _End.END
    verb = above if s.pos[above] in VERBAL else _verb_above(p, above)
    if verb is not None and s.tag[verb] == "VBN" and s.lemma[s.head[verb]] in _HAVING_DONE:
        verb = s.head[verb]  # "Lee tried to have Novak released by saying that …"
    return _End.END if verb is None else replace(p, reached=verb)


def _verb_above(p: SearchPlace, i: int) -> int | None:
    """The nearest verb that governs a token."""
    s = p.finder.syntax
    return next((a for a in s.ancestors(i)[:_CLIMBS] if s.pos[a] in VERBAL), None)


BESIDE_FIRST: tuple[Rule[SearchPlace, Phrase], ...] = (
    Rule("name before a participle", _before_participle),
    Rule("inverted", _inverted),
    Rule("name behind an office", _name_behind_office),
    Rule("quoted as saying", _quoted_as_saying),
    Rule("name with party", _named_with_party),
    Rule("behind a participle", _behind_participle),
    Rule("over an infinitive", _over_infinitive),
    Rule("over a relative clause", _over_relative_clause),
    Rule("while saying", _while_saying),
    Rule("made to", _made_to),
)
ABOVE_THE_VERB: tuple[Rule[SearchPlace, _Outcome], ...] = (
    Rule("subject", _subject),
    Rule("quick to say", _quick_to_say),
    Rule("governing noun", _governing_noun),
    Rule("clause of its own", _clause_of_its_own),
    Rule("words before", _words_before),
    Rule("parallel report", _parallel_report),
    Rule("governing verb", _governing_verb),
    Rule("governing preposition", _governing_preposition),
)
BESIDE_AFTER_ALL: tuple[Rule[SearchPlace, Phrase], ...] = (
    Rule(WORDS_BESIDE, _beside),
    Rule("first subject", _first_subject),
)
RULES = names(BESIDE_FIRST) | names(ABOVE_THE_VERB) | names(BESIDE_AFTER_ALL) | {OWNER, AGENT}
