"""Find attribution frames: a cue ("said", "according to") with the phrase that names the source.

In: a text with its parse; only words outside quotation marks are looked at. Out: its frames,
in order of their cues. What kind of cue a token may be is a decision list: the first rule
whose condition holds decides, and gives the frame or none. The source is read from the parse
where it has one, and else from the words beside the cue (sources.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.quotations.by_measure import is_by_measure
from generator.extraction.quotations.clause_tails import reported_beside
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.no_cues import is_kept, links_in_text
from generator.extraction.quotations.offices_named import with_name_behind
from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.sources import WORDS_BESIDE, SourceFinder
from generator.extraction.quotations.speech_to_come import is_to_come
from generator.extraction.quotations.unsaid import is_unsaid
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, VERBAL
from generator.text.layout import DASHES

# The rules for the source of "according to": the object that the parse has, else the words behind.
OBJECT, WORDS_BEHIND = "object", "words behind"
# What the parse makes of the source behind "to": its object, or the subject of a clause that follows.
_BEHIND_TO = frozenset({"pobj"}) | NOMINAL_SUBJECTS
_OF_TAIL = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ"})
_BEFORE_WORDS = DASHES | {":", "?"}
# The most words between a noun of saying and the colon behind it ("Her message to the whole town: “…”").
_LONGEST_TAIL = 6
# How something is done, where no comma stands before "according to".
# What only a verb in the passive governs.
_OF_PASSIVES = frozenset({"auxpass", "nsubjpass"})


class FrameFinder:
    """Finds the frames of one article."""

    def __init__(self, article: QuotedText) -> None:
        self.syntax, self.quoted = article.syntax, article.quoted
        self.cues, self.words = cues(), vocabulary()
        self.sources = SourceFinder(article)
        self.links = links_in_text(article.text)
        self._lemmas, self._forms = _cue_lemmas(), _cue_forms()

    def frames(self) -> list[Frame]:
        """Every frame, in order of its cue."""
        found = (self._frame(i) for i in range(self.syntax.n) if not self.quoted[i])
        return [frame for frame in found if frame is not None]

    def _frame(self, i: int) -> Frame | None:
        """The frame whose cue a token is."""
        rule = self.rule_of(i)
        frame = None if rule is None else rule.frame(self, i)
        if frame is None or not (is_unsaid(self.syntax, frame) or is_to_come(self.syntax, frame)):
            return frame
        return replace(frame, unsaid=True)

    def rule_of(self, i: int) -> CueRule | None:
        """The first rule that takes a token for a cue."""
        # Every token comes through here, and hardly any is a word that a rule looks for.
        if self.syntax.lemma[i] not in self._lemmas and self.syntax.lower[i] not in self._forms:
            return None
        for rule in RULES:
            if rule.fits(self, i):
                return rule
        return None

    # ---- what kind of cue a token may be -------------------------------------------------

    def is_cue_verb(self, i: int) -> bool:
        """ "said"."""
        s = self.syntax
        if s.pos[i] not in VERBAL or cue_lemma(s.lemma[i]) not in self.cues.verbs:
            return False
        linked = self.links.holds(s.start[i], s.end[i]) and s.lemma[i] not in self.words.saying
        return not (linked or is_kept(s, i))

    def is_mistagged(self, i: int) -> bool:
        """A sure form that the tagger took for a name or an adjective ("Said Ellis: …")."""
        return self.syntax.lower[i] in self.words.sure_forms and self.syntax.pos[i] != "VERB"

    def is_cue_adjective(self, i: int) -> bool:
        """ "confident"."""
        return self.syntax.lower[i] in self.cues.adjectives and self.syntax.dep[i] in (
            "acomp",
            "ROOT",
            "conj",
        )

    def is_as(self, i: int) -> bool:
        """ "as" before an object."""
        return self.syntax.lower[i] == "as" and self.syntax.dep[i] == "prep"

    def is_according(self, i: int) -> bool:
        """ "according", but not in proportion to something: "according to the size of the town"."""
        return self.syntax.lower[i] == "according" and not is_by_measure(self.syntax, i)

    def is_per(self, i: int) -> bool:
        """ "Per" before whoever says so: not "per cent", "per day"."""
        s = self.syntax
        source = next((k for k in s.children[i] if s.dep[k] == "pobj"), None)
        if s.lower[i] != "per" or source is None:
            return False
        opens = i == s.first[i] and s.lower[i + 1] == "the"  # "Per the sheriff, …"
        last = s.edges[1][source]  # "Per several reports, …"; but "per capita income"
        several = i == s.first[i] and s.tag[source] == "NNS" and s.text[last + 1 : last + 2] == [","]
        return s.pos[source] == "PROPN" or opens or several

    def of_per(self, i: int) -> Frame | None:
        """ "per Novak"."""
        source = next(k for k in self.syntax.children[i] if self.syntax.dep[k] == "pobj")
        return Frame(i, i, self.sources.phrases.phrase(source).by(OBJECT), "according", "according")

    def is_view(self, i: int) -> bool:
        """The noun of "in Bolton's view", "by his account"."""
        s = self.syntax
        return s.lemma[i] in self.words.views and s.dep[i] == "pobj" and s.lower[s.head[i]] in ("in", "by")

    def is_tale(self, i: int) -> bool:
        """The "tell" of "to hear Novak tell it", "the way Novak tells it"."""
        s, above = self.syntax, self.syntax.head[i]
        if s.lemma[i] != "tell" or s.lower[i + 1 : i + 2] != ["it"] or self._subject_of(i) is None:
            return False
        return (s.lower[above] == "hear" and s.lower[above - 1] == "to") or s.lower[above] == "way"

    def of_tale(self, i: int) -> Frame | None:
        """ "to hear Novak tell it": all before it is of the cue."""
        above, subject = self.syntax.head[i], self._subject_of(i)
        source = None if subject is None else self.sources.phrases.phrase(subject).by(OBJECT)
        return Frame(above - 1, i + 1, source, "words", "according")

    def _subject_of(self, verb: int) -> int | None:
        s = self.syntax
        return next((k for k in s.children[verb] if s.dep[k] in NOMINAL_SUBJECTS and k < verb), None)

    def is_cue_noun(self, i: int) -> bool:
        """ "warning"."""
        return self.syntax.pos[i] == "NOUN" and self.syntax.lemma[i] in self.cues.nouns

    def is_introducing_noun(self, i: int) -> bool:
        """ "retort", which has no clause, but words in quotation marks behind a colon or a dash."""
        return self.syntax.pos[i] in ("NOUN", "PROPN") and self.syntax.lemma[i] in self.words.introducing

    def is_copula(self, i: int) -> bool:
        """ "was"; what is said may also come: "her answer came by post"."""
        s = self.syntax
        if s.lemma[i] == "come":
            return s.dep[i] == "ROOT"
        return s.lemma[i] == "be" and (s.dep[i] == "ROOT" or s.lower[i] in self.words.copulas)

    # ---- its frame -----------------------------------------------------------------------

    def of_verb(self, i: int) -> Frame | None:
        """ "Novak said", "was called by Novak": active or passive, with its particle."""
        s = self.syntax
        lemma = cue_lemma(s.lemma[i])
        if self._is_passive(i):
            agent = self.sources.owned.agent(i)
            return None if agent is None or self._tells_who_made(i) else Frame(i, i, agent, lemma)
        if s.pos[i] == "AUX" or (s.dep[i] in ("aux", "amod", "compound") and lemma not in self.cues.speech):
            return None
        if self._begins_to_do(i, lemma):
            return None
        if lemma == "put" and i + 1 < s.n and s.lower[i + 1] == "it":
            lemma = "say"  # "as Novak puts it"
        last = i
        for c in s.children[i]:
            if c == last + 1 and s.dep[c] == "prt":
                last = c
        lemma = self.words.with_out.get(lemma, lemma) if s.lower[last] == "out" else lemma
        return Frame(i, last, self._source_of_other(i) or self.sources.source_of(i), lemma)

    def _source_of_other(self, i: int) -> Phrase | None:
        """ "Novak said it was late, and deemed that …": parsed as what Novak said."""
        said = reported_beside(self.syntax, i)
        reports = said is not None and cue_lemma(self.syntax.lemma[said]) in self.cues.verbs
        return self.sources.source_of(said) if said is not None and reports else None

    def _begins_to_do(self, i: int, lemma: str) -> bool:
        """ "trust starts to fall": a manner of speaking is none before an infinitive."""
        s, c = self.syntax, self.cues
        if lemma not in c.manner or lemma in c.speech | c.request | c.judgement | c.thought:
            return False
        return any(s.dep[k] == "xcomp" and s.tag[k] == "VB" and s.lower[k - 1] == "to" for k in s.children[i])

    def _is_passive(self, i: int) -> bool:
        s, kids = self.syntax, self.syntax.children[i]
        if any(s.dep[c] in _OF_PASSIVES for c in kids):
            return True
        participle = s.tag[i] == "VBN" and s.dep[i] in ("acl", "amod", "advcl")
        return participle and not any(s.dep[c] == "aux" and s.lemma[c] == "have" for c in kids)

    def _tells_who_made(self, i: int) -> bool:
        """ "The memo, written by Lee, says that": who made what speaks, and no words of Lee's."""
        s, made = self.syntax, self.syntax.head[i]
        if s.dep[i] != "acl" or s.text[i - 1] != "," or s.dep[made] not in NOMINAL_SUBJECTS:
            return False
        said = any(s.dep[k] in ("oprd", "ccomp", "xcomp", "dobj") or self.quoted[k] for k in s.children[i])
        return cue_lemma(s.lemma[s.head[made]]) in self.cues.verbs and not said

    def of_mistagged(self, i: int) -> Frame | None:
        """ "Said Ellis": the parse says nothing of its source, the words beside it do."""
        source = self.sources.phrases.beside(i)
        lemma = self.words.sure_forms[self.syntax.lower[i]]
        return None if source is None else Frame(i, i, source.by(WORDS_BESIDE), lemma)

    def of_adjective(self, i: int) -> Frame | None:
        """ "Novak is confident that …"."""
        s = self.syntax
        clause = any(k > i and s.dep[k] == "ccomp" for k in s.children[i])
        verb = s.head[i]
        if not clause or s.dep[i] != "acomp" or s.pos[verb] not in VERBAL:
            return None
        source = self.sources.source_of(verb)
        return None if source is None else Frame(i, i, source, s.lower[i], "adjective")

    def of_as(self, i: int) -> Frame | None:
        """ "has pounded him as a “con artist”": any verb whose "as" leads into quotation marks."""
        s, verb = self.syntax, self.syntax.head[i]
        if s.pos[verb] != "VERB" or self.quoted[verb] or cue_lemma(s.lemma[verb]) in self.cues.verbs:
            return None
        if not any(self.quoted[i + 1 : i + 3]):
            return None
        frame = self.of_verb(verb)
        return None if frame is None or frame.source is None else replace(frame, kind="as")

    def of_according(self, i: int) -> Frame | None:
        """ "according to Novak"."""
        s = self.syntax
        if i + 2 >= s.n or s.lower[i + 1] != "to":
            return None
        for c in s.children[i + 1]:
            if c > i + 1 and s.dep[c] in _BEHIND_TO and not self.quoted[c]:
                named = with_name_behind(s, self.quoted, self.sources.phrases.phrase(c))
                return Frame(i, i + 1, named.by(OBJECT), "according", "according")
        gerund = next((c for c in s.children[i + 1] if s.dep[c] == "pcomp" and s.tag[c] == "VBG"), None)
        data = [c for c in s.children[i if gerund is None else gerund] if s.dep[c] == "dobj"]
        if gerund == i + 2 and data and not self.quoted[gerund]:  # "according to monitoring data from Lund"
            phrase = Phrase(gerund, s.edges[1][data[0]], data[0])
            return Frame(i, i + 1, phrase.by(OBJECT), "according", "according")
        behind = self.sources.phrases.right_of(i + 1)
        source = None if behind is None else behind.by(WORDS_BEHIND)
        return Frame(i, i + 1, source, "according", "according")

    def of_view(self, i: int) -> Frame | None:
        """ "in Bolton's view", "in the words of Bolton"."""
        owner = self.sources.owned.owner(i)
        return None if owner is None else Frame(i, i, owner, "words", "according")

    def of_noun(self, i: int) -> Frame | None:
        """ "his warning that …", "Gorka made the point that …"."""
        s = self.syntax
        left, _ = s.edges
        if not any(
            k > i and s.dep[k] in ("acl", "ccomp", "relcl") and s.lower[left[k]] == "that"
            for k in s.children[i]
        ):
            return self.of_introduction(i)
        owner = self.sources.owned.owner(i)
        head = s.head[i]
        if owner is None and s.dep[i] == "dobj" and s.lemma[head] in self.words.light_verbs:
            owner = self.sources.source_of(head)
        if owner is None and s.dep[i] == "pobj" and cue_lemma(s.lemma[s.head[head]]) in self.cues.speech:
            owner = self.sources.source_of(s.head[head])  # "says in a statement that …"
        return None if owner is None else Frame(i, i, owner, s.lemma[i], "noun")

    def of_introduction(self, i: int) -> Frame | None:
        """ "Her message: “…”", "Novak's answer to the board? “…”": a noun and its owner are the sentence.

        Or they are its subject, and the words between dashes: "Novak's plea to drivers — “…” — was late".
        """
        s, end = self.syntax, i + 1
        while end < s.n and (s.pos[end] in _OF_TAIL or s.tag[end] == "VBG") and end - i <= _LONGEST_TAIL:
            end += 1
        if end + 1 >= s.n or s.text[end] not in _BEFORE_WORDS or not self.quoted[end + 1]:
            return None
        owner = self.sources.owned.owner(i)
        if owner is None or owner.first > i:
            return None
        opens = s.first[i] >= owner.first or s.line[owner.first - 1] != s.line[i]
        return Frame(i, i, owner, s.lemma[i], "noun") if opens else None

    def of_copula(self, i: int) -> Frame | None:
        """ "Putin's response was …": the source is the possessor of a noun of saying."""
        s = self.syntax
        for c in s.children[i]:
            saying = s.lemma[c] in self.cues.nouns | self.words.introducing
            if s.dep[c] in NOMINAL_SUBJECTS and saying and not self.quoted[c]:
                owner = self.sources.owned.owner(c)
                if owner is not None:
                    return Frame(c, c, owner, s.lemma[c], "noun")
        return None


@cache
def _cue_lemmas() -> frozenset[str]:
    """Every lemma that a rule takes for a cue, as the parse spells it."""
    c = cues()
    words = vocabulary().views | vocabulary().introducing
    return c.verbs | c.nouns | words | frozenset(c.lemma_slips) | {"be", "come"}


@cache
def _cue_forms() -> frozenset[str]:
    """Every form, in small letters, that a rule takes for a cue whatever its lemma."""
    return cues().adjectives | frozenset(vocabulary().sure_forms) | {"as", "according", "per"}


@dataclass(frozen=True, slots=True)
class CueRule:
    """Which tokens a rule takes for cues, and the frame of such a one."""

    name: str
    fits: Callable[[FrameFinder, int], bool]
    frame: Callable[[FrameFinder, int], Frame | None]


RULES = (
    CueRule("told it", FrameFinder.is_tale, FrameFinder.of_tale),
    CueRule("verb", FrameFinder.is_cue_verb, FrameFinder.of_verb),
    CueRule("mistagged verb", FrameFinder.is_mistagged, FrameFinder.of_mistagged),
    CueRule("adjective", FrameFinder.is_cue_adjective, FrameFinder.of_adjective),
    CueRule("as", FrameFinder.is_as, FrameFinder.of_as),
    CueRule("according to", FrameFinder.is_according, FrameFinder.of_according),
    CueRule("per", FrameFinder.is_per, FrameFinder.of_per),
    CueRule("in somebody's words", FrameFinder.is_view, FrameFinder.of_view),
    CueRule("noun", FrameFinder.is_cue_noun, FrameFinder.of_noun),
    CueRule("introducing noun", FrameFinder.is_introducing_noun, FrameFinder.of_introduction),
    CueRule("copula", FrameFinder.is_copula, FrameFinder.of_copula),
)
