"""Attach quoted strings to attribution frames: a decision list, by punctuation first and by grammar second.

In: the strings of an article, each as a case (string_cases.py). Out: for each a bond, with
the name of the rule that made it, which is its row in data/confidence.yml. A string that ends
in a comma, a question or an exclamation mark binds forward to the frame behind it; one that
follows a colon, a comma or a cue binds back; no bond crosses a full stop. A fragment belongs
to the cue that governs it (governors.py). The list is a sieve as in Muzny et al. 2017 (see
sieve.py), with rules for fragments, which novels, the subject there, hardly have.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extraction.cues import cues
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.labels import label_in_string, opens_with_label, signature
from generator.extraction.quotations.named_objects import is_named_object
from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.string_cases import STOPS, FramedText, StringCase
from generator.extraction.quotations.subject_of_sentence import subject_of_sentence
from generator.extraction.quotations.titles_of_works import is_title
from generator.extraction.quotations.vocabulary import vocabulary
from generator.extraction.quotations.word_order import frame_by_word_order
from generator.model import Span
from generator.sieve import Rule, decide, existing, names
from generator.text.layout import DASHES
from generator.text.quotation_marks import QuotedString


@dataclass(frozen=True, slots=True)
class Bond:
    """A quoted string with its frame or its label; ``rule`` names what joined them ("" where nothing did).

    ``whole`` is an utterance of its own, ``title`` the title of a work, and ``unsaid`` what its cue says
    that nobody said.
    """

    string: QuotedString
    first: int
    last: int
    frame: Frame | None
    rule: str
    whole: bool
    title: bool = False
    unsaid: bool = False
    label: Span | None = None


def attached(framed: FramedText, string: QuotedString) -> Bond | None:
    """The string with the frame that the first rule that fires gives it."""
    s = framed.article.syntax
    first, last = s.at(string.span.start), s.at(string.span.end) - 1
    if first >= s.n or last < first:
        return None
    case = StringCase(framed, string, first, last)
    by_layout = decide(BY_LAYOUT, case)
    if by_layout is not None:
        found, rule = by_layout
        if isinstance(found, Span):
            return Bond(string, first, last, None, rule, True, label=found)
        return Bond(string, first, last, found, rule, case.whole)
    frame, rule = decide(OF_UTTERANCES if case.whole else OF_FRAGMENTS, case) or (None, "")
    title = rule not in _INTRODUCES_WORDS and is_title(framed.article.text, s, first, last)
    title = title or is_named_object(framed.article, frame, first, last)
    unsaid = frame is not None and frame.unsaid and (not case.whole or rule in _TOUCHES)
    return Bond(string, first, last, frame, rule, case.whole, title, unsaid and rule not in _INTRODUCES_WORDS)


# ---- by layout -------------------------------------------------------------------------


def _label(c: StringCase) -> Span | None:
    """“LEE: …”"""
    return label_in_string(c.article.text, c.string)


def _signature(c: StringCase) -> Frame | None:
    """“…” – Lee"""
    signed = signature(c.article, c.string, c.last)
    return signed if c.whole or c.string.closed else None


# ---- of any string that something introduces ---------------------------------------------


def _name_that_opens_line(c: StringCase) -> Frame | None:
    """Lee: “…”, where the name opens its line."""
    return c.label if c.label is not None and opens_with_label(c.syntax, c.label) else None


def _name_in_list(c: StringCase) -> Frame | None:
    """• Ann Lee, mayor: “…”"""
    return c.name_in_list


def _cue_that_closes_sentence(c: StringCase) -> Frame | None:
    """Asked by Lee, Novak said, “…,” Moss wrote: the later cue, since the string ends in its comma.

    So it is where another string follows: Lee denied that Novak lied: “…,” Moss wrote, “…”
    """
    closes = c.leading is not None and c.last_char == "," and (c.after_ends_sentence or c.cue_alone_behind)
    return c.leading if closes and (_cue_before_colon(c) or _cue_right_before(c)) else None


def _cue_before_colon(c: StringCase) -> Frame | None:
    """Lee told reporters: “…”"""
    return c.nearest if c.left and c.final == ":" else None


def _noun_before_question(c: StringCase) -> Frame | None:
    """Lee's answer? “…”"""
    s, mark = c.syntax, c.first - 1
    if mark < 1 or s.text[mark] != "?" or s.line[mark] != s.line[c.first]:
        return None
    asked = c.framed.frames.in_tokens(s.first[mark], mark)
    return asked[-1] if asked and asked[-1].kind == "noun" else None


def _noun_before_dash(c: StringCase) -> Frame | None:
    """Lee's plea to drivers — “…” — was late."""
    noun = c.left[-1] if c.left and c.final in DASHES else None
    return noun if noun is not None and noun.kind == "noun" else None


def _cue_right_before(c: StringCase) -> Frame | None:
    """Lee said, “…”"""
    if not c.left or not c.whole:
        return None
    touches = c.final == "," or any(c.before.last in (f.last, f.cue_last) for f in c.left)
    return c.nearest if touches else None


def _subject_before_colon(c: StringCase) -> Frame | None:
    """Lee was blunt: “…”"""
    if c.final != ":":
        return None
    return _without_cue(subject_of_sentence(c.article, c.before.last, anything=True))


def _name_before_colon(c: StringCase) -> Frame | None:
    """In the words of Lee: “…”"""
    return c.label


def _how_described(c: StringCase) -> Frame | None:
    """“…” is how Lee describes it."""
    s, first = c.syntax, c.after.first
    is_how = not c.after.empty and s.lemma[first] == "be" and s.lower[first + 1 : first + 2] == ["how"]
    near = [f for f in c.right if f.source is not None and first + 1 < f.source.first < f.cue_first]
    return near[0] if is_how and near else None


# ---- of utterances -----------------------------------------------------------------------


def _cue_behind(c: StringCase) -> Frame | None:
    """“…,” Lee said"""
    if c.leading is None and not c.after.empty and (c.last_char == "," or _verb_and_name_follow(c)):
        return frame_by_word_order(c.syntax, c.framed.phrases, c.after.first, c.after.last)
    return c.leading


def _verb_and_name_follow(c: StringCase) -> bool:
    """“Is that so?” reacted Lee."""
    s, verb = c.syntax, c.after.first
    small = s.lower[verb] == s.text[verb] and s.tag[verb] == "VBD" and s.line[verb] == s.line[c.last]
    return c.last_char in ("?", "!") and small and verb + 1 < s.n and s.pos[verb + 1] == "PROPN"


def _cue_before_apart(c: StringCase) -> Frame | None:
    """Lee said of the plans that they are “…”"""
    return c.nearest if c.left else None


def _cue_behind_apart(c: StringCase) -> Frame | None:
    """“…” of the plans, Lee said"""
    return c.trailing if c.last_char not in STOPS else None


def _sentence_of_cue_and_source(c: StringCase) -> Frame | None:
    """“Nobody knows.” Lee said."""
    if not c.right or not c.after.stopped:
        return None
    frame = c.right[0]
    if frame.unsaid or frame.lemma in vocabulary().reacting:
        return None  # “Who knows?” Nobody answered. “It is late.” Lee disagreed.
    if frame.lemma in vocabulary().gestures and c.syntax.text[frame.first][0].isupper():
        return None  # a beat: “Nobody knows.” Lee smiled.
    return frame if frame.first == c.after.first and frame.last >= c.after.last - 1 else None


def _subject_before_utterance(c: StringCase) -> Frame | None:
    """Lee was blunt that day, “…”"""
    return None if c.before.empty else _without_cue(subject_of_sentence(c.article, c.before.last))


# ---- of fragments ------------------------------------------------------------------------


def _cue_behind_fragment(c: StringCase) -> Frame | None:
    """They are “…,” Lee said; but not: In the “hall,” Lee said that it was late"""
    if c.leading is not None and _says_something_else(c, c.leading):
        return None
    if c.leading is None or c.before.empty or c.governor is None:
        return c.leading
    # The cue that governs the fragment goes first, unless it is no verb of saying and the sentence ends.
    same = c.governor.cue_first == c.leading.cue_first
    weak = c.after.stopped and c.governor.lemma not in cues().speech and c.syntax.text[c.after.last] in STOPS
    return c.leading if same or weak else None


def _says_something_else(c: StringCase, frame: Frame) -> bool:
    """Whether a cue behind a fragment has words of its own behind it: "By “hall,” they mean the barn"."""
    s, cue = c.syntax, frame.cue_first
    if frame.kind != "verb" or c.before.empty or s.lower[c.after.first] == "as":  # "…,” as Lee explained it
        return False
    told = frame.lemma in cues().addressing
    behind = [k for k in s.children[cue] if k > frame.cue_last and not c.first <= k <= c.last]
    behind = [k for k in behind if not frame.source_covers(k)]
    clause = any(s.dep[k] in _HAS_OWN_WORDS and s.edges[0][k] > frame.cue_last for k in behind)
    return clause or (not told and any(s.dep[k] == "dobj" and s.lower[k] != "it" for k in behind))


def _saying_governor(c: StringCase) -> Frame | None:
    """Lee says that it is “…”"""
    governor = _governor(c)
    return governor if governor is not None and c.framed.governors.is_saying(governor) else None


def _governor(c: StringCase) -> Frame | None:
    """Lee laughed at “…”"""
    if c.governor is None or not c.framed.governors.is_wording(c.governor, c.first, c.last):
        return None
    return c.governor


def _cue_before_fragment(c: StringCase) -> Frame | None:
    """Lee said of the plans that they are “…”; of few words only where the cue leaves no doubt."""
    if not c.left:
        return None
    sure = not c.has_few_words or c.nearest.lemma in cues().speech | vocabulary().saying
    return c.nearest if sure else None


def _cue_behind_fragment_apart(c: StringCase) -> Frame | None:
    """“…” of the plans, Lee said"""
    return c.trailing


def _subject_before_fragment(c: StringCase) -> Frame | None:
    """Lee was blunt about “…”"""
    return None if c.has_few_words else _without_cue(subject_of_sentence(c.article, c.first))


def _without_cue(subject: Phrase | None) -> Frame | None:
    """A source as a frame without a cue."""
    return None if subject is None else Frame(subject.head, subject.head, subject, "", "subject")


_HAS_OWN_WORDS = frozenset({"ccomp", "xcomp"})
BY_LAYOUT: tuple[Rule[StringCase, Frame | Span], ...] = (
    Rule("label", _label),
    Rule("signature", _signature),
)
_INTRODUCED: tuple[Rule[StringCase, Frame], ...] = (
    Rule("name and colon", _name_in_list),
    Rule("name and colon", _name_that_opens_line),
    Rule("cue after", _cue_that_closes_sentence),
    Rule("colon before", _cue_before_colon),
    Rule("colon before", _noun_before_question),
    Rule("colon before", _noun_before_dash),
    Rule("cue before", _cue_right_before),
    Rule("cue after", _how_described),
    Rule("subject and colon", _subject_before_colon),
    Rule("name and colon", _name_before_colon),
)
OF_UTTERANCES: tuple[Rule[StringCase, Frame], ...] = (
    *_INTRODUCED,
    Rule("cue after", _cue_behind),
    Rule("cue before, apart", _cue_before_apart),
    Rule("cue after, apart", _cue_behind_apart),
    Rule("cue after", _sentence_of_cue_and_source),
    Rule("subject before", _subject_before_utterance),
)
OF_FRAGMENTS: tuple[Rule[StringCase, Frame], ...] = (
    *_INTRODUCED,
    Rule("cue after", _cue_behind_fragment),
    Rule("saying governor", _saying_governor),
    Rule("governor", _governor),
    Rule("cue before, apart", _cue_before_fragment),
    Rule("cue after, apart", _cue_behind_fragment_apart),
    Rule("subject before", _subject_before_fragment),
)
RULES = names(BY_LAYOUT) | names(OF_UTTERANCES) | names(OF_FRAGMENTS)
# Behind the colon of a cue are somebody's words, however they are spelt: no title.
_INTRODUCES_WORDS = existing(RULES, "colon before")
# A whole utterance is said, whatever another sentence denies, unless the cue that denies it touches it.
_TOUCHES = existing(RULES, "cue before")
