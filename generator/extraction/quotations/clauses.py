"""Where a reported clause begins and ends: sentences, cut-off parses, the next report.

In: a text with its parse, its frames and its strings, and the tokens of a clause as the parse has
it. Out: the clause's bounds, first as tokens, then as characters. A parse often ends a clause
too early, or lets it run on into what the sentence reports next.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.quotations.clause_tails import (
    WHILE,
    amid,
    before_aside,
    behind_joiner,
    goes_with_speaker,
    second_half,
    tail_start,
)
from generator.extraction.quotations.frames import Frame, FrameIndex
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.unsaid import withholds_words
from generator.extraction.quotations.vocabulary import vocabulary
from generator.extraction.quotations.whole_statements import behind_colon, shares_verb
from generator.extraction.quotations.writers_comments import comment_start
from generator.model import Span
from generator.parsing.tag_sets import CLAUSE_SUBJECTS, FINITE, FINITE_OR_MODAL
from generator.text.layout import DASHES, dateline

_FEWEST_WORDS = 3
_AFTERTHOUGHT = 3
_NEAR_ITS_CUE = 3
_GOES_ON = FINITE_OR_MODAL | {"WDT", "WP"}
# Behind a comma a plural verb is more often the whole sentence's: "Ann and Tom, who said it was over, are …".
_GOES_ON_BEHIND_COMMA = FINITE_OR_MODAL - {"VBP"}
_SETS_OFF_GLOSS = DASHES
_NEVER_LAST = frozenset({"and", "but"})  # what no clause ends with
_REACH = 80  # tokens before a report that its dashes are counted in
_CLOSES_BRACKET = ")]"
_EDGE = frozenset(",;:.?!'\"”’…") | DASHES


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported clause as token indices."""

    first: int
    last: int


class ClauseBounds:
    """Finds the bounds of one article's clauses."""

    def __init__(self, article: QuotedText, frames: FrameIndex) -> None:
        self.syntax, self.owner, self.strings = article.syntax, article.owner, article.strings.items
        self.frames, self.text = frames, article.text

    def clause_end(self, last: int, verb: int) -> int:
        """The end of a clause: its subtree, mended where the parse cut it short or ran on."""
        s = self.syntax
        limit = s.last[verb]
        while limit > verb and s.line[limit] != s.line[verb]:
            limit -= 1
        last = self._with_exception(self.string_end(min(last, limit)), limit)
        half = second_half(s, verb, last) if last < limit else None
        if half is not None:
            last = min(half, limit)
        elif last < limit and self._is_cut_short(last, limit) and not self._is_governing(last + 1, verb):
            last = limit
        return self._before_writers_words(verb, last)

    def _with_exception(self, last: int, limit: int) -> int:
        """ "urged the towns to open talks | , with the exception of Lund": without it more would be said."""
        s = self.syntax
        first = last + 2 if last < limit and s.text[last + 1] == "," else last + 1
        if first >= limit or self.owner[first] >= 0 or first >= s.n:
            return last
        contrast = self._end_of_contrast(last, first, limit)
        if contrast is not None:
            return contrast
        noun = s.lower[first] == "with" and "exception" in s.lower[first + 1 : first + 4]
        if not noun and s.lower[first] not in vocabulary().excepting:
            return last
        return max(last, min(s.edges[1][first], limit))

    def _end_of_contrast(self, last: int, first: int, limit: int) -> int | None:
        """ "blamed it on rain, | not on her", "came not for her, | but because he had to": to the end."""
        s, what = self.syntax, first + 1
        comma = first == last + 2 or (self.owner[last] >= 0 and s.text[last - 1] == ",")
        but = s.lower[first] == "but" and s.pos[what] in ("SCONJ", "ADP")
        denied = but and "not" in s.lower[s.first[last] : last]
        plain = s.lower[first] == "not" and s.pos[what] in ("ADP", "DET", "NOUN", "PROPN")
        if what >= limit or not comma or not (denied or plain):
            return None
        end = s.edges[1][s.head[what] if s.dep[what] == "mark" else what]
        return end if end >= limit - 1 else None

    def object_end(self, last: int, verb: int) -> int:
        """The end of what a verb was about: a verb behind a comma is none of it ("… a ban, favors …")."""
        s = self.syntax
        described = any(
            s.dep[i] == "relcl" for i in range(verb, last + 1)
        )  # "a man who lied, cheated and left"
        circumstance = amid(s, self.owner, verb, last)
        if circumstance is not None:
            return circumstance - 1
        if last + 1 < s.n and s.text[last + 1] == "," and not described:
            return self._before_writers_words(verb, self.string_end(last))
        return self.clause_end(last, verb)

    def _before_writers_words(self, verb: int, last: int) -> int:
        """The end of a clause before the next report, a gloss, an aside, or what is not told."""
        tail = tail_start(self.syntax, self.owner, verb, last)
        last = last if tail is None else tail - 1
        last = self._before_comment(verb, self._before_withheld(verb, last))
        end = self._before_gloss(verb, self._before_next_report(verb, self.string_end(last)))
        return before_aside(self.syntax, self.owner, verb, end)

    def _is_governing(self, after: int, verb: int) -> bool:
        """ "The hacker who revealed it | admits …": the verb of the noun that a relative clause describes."""
        s = self.syntax
        if s.text[after] == "," and after + 1 < s.n:
            after += 1
        above = s.head[s.head[verb]]
        return s.dep[verb] == "relcl" and above in (after, s.head[after])

    def _is_cut_short(self, last: int, limit: int) -> bool:
        """Whether a verb or a relative pronoun follows at once: the parser's clause ended too early."""
        s, after = self.syntax, last + 1
        comma = s.text[after] == ","
        if comma:
            after += 1
        if after > limit or self.owner[after] >= 0:
            return False
        if comma or s.text[last] == ",":
            return s.tag[after] in _GOES_ON_BEHIND_COMMA and cue_lemma(s.lemma[after]) not in cues().verbs
        return s.tag[after] in _GOES_ON

    def _before_next_report(self, verb: int, last: int) -> int:
        """Cut a clause where the sentence reports something else: "…, claiming", "… and said"."""
        for f in self.frames.of_sentence(verb):
            thought = f.lemma in cues().thought and self._is_another_thought(f, last)
            if verb < f.cue_first <= last and goes_with_speaker(self.syntax, verb, f.cue_first):
                return f.cue_first - 2
            if f.lemma in cues().speech or f.kind == "according" or thought:
                end = self._before_report(f, verb, last)
                if end is not None:
                    return end
        return last

    def _is_another_thought(self, f: Frame, last: int) -> bool:
        """Whether a thought is a report of its own: "…, they believe", "… and deemed that it was late"."""
        s, marked = self.syntax, self.syntax.lower[f.cue_last + 1 : f.cue_last + 2] == ["that"]
        if s.text[f.first - 1] == "," and self._closes(f, last):
            return True
        return marked and s.lower[f.cue_first - 1] in _NEVER_LAST and s.tag[f.cue_first] in FINITE

    def _before_report(self, f: Frame, verb: int, last: int) -> int | None:
        """The last token of a clause before another report of its sentence, if that one ends the clause."""
        s = self.syntax
        own = f.source is not None and f.source.first > verb
        k = f.first if own else behind_joiner(s, f.cue_first)
        if not verb + 2 < k <= last or f.kind == "noun" or self._has_only_a_condition(f.cue_first, verb, k):
            return None
        participle = s.tag[f.cue_first] == "VBG"
        if participle and f.lemma in cues().speech:
            joined = self._before_joined_participle(f.cue_first)
            if joined is not None and self._has_verb(verb + 1, joined):
                return joined
        before = s.lower[k - 1]
        comma = s.text[k - 2] == ","
        if before == "," and (participle or f.kind == "according" or self._closes(f, last)):
            return k - 2
        shares_source = f.source is None or f.source.first < verb
        beside = (
            f.source is not None and f.cue_first - f.source.last <= _NEAR_ITS_CUE
        )  # "with Lee on Friday saying"
        if (shares_source and before in ("and", "but")) or (before == "with" and participle and beside):
            return k - 3 if comma else k - 2
        another = before in vocabulary().another_report and s.tag[f.cue_first] in FINITE
        if another and before in WHILE and not comma:
            return k - 2  # "accused each other of it while doctors warned of an outbreak"
        return k - 3 if another and comma else None

    def _has_only_a_condition(self, cue: int, verb: int, k: int) -> bool:
        """ "said that if it were hers, | she would advise selling": before it is no whole clause."""
        s = self.syntax
        if s.dep[cue] != "ccomp" or s.head[cue] != verb or s.text[k - 1] != ",":
            return False
        marks = (s.head[i] for i in range(verb + 1, k) if s.dep[i] == "mark" and s.lower[i] != "that")
        return any(s.head[over] == cue and s.edges[1][over] >= k - 2 for over in list(marks)[:1])

    def _has_verb(self, first: int, last: int) -> bool:
        """Whether tokens are more than a subject: not "said the men, before adding salt, had …"."""
        return any(self.syntax.tag[i] in FINITE_OR_MODAL | {"VB"} for i in range(first, last + 1))

    def _before_joined_participle(self, cue: int) -> int | None:
        """The token before what joins a participle to a report: "he left | , as well as saying that …"."""
        s = self.syntax
        joined = s.lower[cue - 1] in vocabulary().joining_participles
        as_well = s.lower[cue - 3 : cue] == ["as", "well", "as"]
        if not joined and not as_well:
            return None
        before = cue - (4 if as_well else 2)
        return before - 1 if s.text[before] == "," else before

    def _before_withheld(self, verb: int, last: int) -> int:
        """Cut off what whoever spoke would not tell: "said she will stay | and would not name the donor"."""
        s = self.syntax
        for i in range(verb + _FEWEST_WORDS, last):
            opens = s.lower[i] in _NEVER_LAST or (s.text[i] == "," and s.tag[i + 1] == "VBG")
            if opens and self.owner[i] < 0 and withholds_words(s, i + 1):
                return i - 1
        return last

    def _before_comment(self, verb: int, last: int) -> int:
        """Cut off what the writer remarks: "she paid in full | , something her bank denies"."""
        comment = comment_start(self.syntax, self.owner, verb + _FEWEST_WORDS, last)
        return last if comment is None else comment - 1

    def _before_gloss(self, verb: int, last: int) -> int:
        """Cut off what is explained behind a dash: "a provisional ballot — a vote that counts later"."""
        s, dash = self.syntax, last
        while dash > verb + _FEWEST_WORDS and s.text[dash] not in _SETS_OFF_GLOSS:
            if self.owner[dash] >= 0:
                return last
            dash -= 1
        if s.text[dash] not in _SETS_OFF_GLOSS or dash >= last - _FEWEST_WORDS:
            return last
        noun = dash + 1 if s.dep[dash + 1] == "appos" else s.head[dash + 1]
        explains = any(s.dep[k] == "relcl" for k in s.children[noun])
        apposed = s.dep[noun] == "appos" and s.head[noun] < dash < noun
        return dash - 1 if apposed and explains else last

    def before_closing_dash(self, f: Frame, clause: Clause) -> Clause:
        """ "The town — Lee said it was broke — will sell the mill": the closing dash ends it."""
        s = self.syntax
        begins = max(s.first[f.cue_first], f.first - _REACH)
        opens = [i for i in range(begins, f.first) if self._is_dash(i)]
        if len(opens) % 2 == 0:
            return clause
        closes = (
            i for i in range(max(clause.first, f.last) + _FEWEST_WORDS, clause.last) if self._is_dash(i)
        )
        dash = next(closes, None)
        return clause if dash is None else Clause(clause.first, dash - 1)

    def _is_dash(self, i: int) -> bool:
        """Whether a token is a dash between words, no hyphen within one."""
        s = self.syntax
        return s.text[i] in DASHES and self.owner[i] < 0 and s.end[i - 1] < s.start[i] and s.tag[i] != "HYPH"

    def _closes(self, f: Frame, last: int) -> bool:
        """Whether cue and source are nearly all that is left of the sentence."""
        s = self.syntax
        rest = [i for i in range(f.last + 1, last + 1) if s.pos[i] not in ("PUNCT", "SPACE")]
        return len(rest) <= _AFTERTHOUGHT

    def string_end(self, last: int) -> int:
        """The last token of the string that a token is in, or the token itself."""
        s = self.syntax
        while last + 1 < s.n and self.owner[last] >= 0 and self.owner[last + 1] == self.owner[last]:
            last += 1
        return last

    def sentence(self, f: Frame) -> tuple[int, int]:
        """The first and last token of the sentence of a frame, within its paragraph."""
        s = self.syntax
        first, last = s.first[f.cue_first], s.last[f.cue_first]
        while first < f.cue_first and (s.pos[first] == "SPACE" or s.line[first] != s.line[f.cue_first]):
            first += 1
        while last > f.cue_last and s.line[last] != s.line[f.cue_first]:
            last -= 1
        if f.last < last and s.text[f.last + 1] == ";":
            last = f.last + 1  # "It is late, Lee said; …"
        return self._after_dateline(first, f.first), self.string_end(last)

    def _after_dateline(self, first: int, limit: int) -> int:
        """WASHINGTON (AP) — the words after it."""
        s = self.syntax
        if first > 0 and s.line[first - 1] == s.line[first]:
            return first
        after = s.at(dateline(self.text, s.start[first]))
        return after if first < after <= limit else first

    def after_comma(self, i: int, last: int) -> int | None:
        """The token after the first comma at or after a token."""
        s = self.syntax
        while i <= last:
            if s.text[i] == "," and self.owner[i] < 0:
                return i + 1 if i < last else None
            i += 1
        return None

    def _is_sentence(self, first: int, last: int) -> bool:
        """Whether tokens are a subject and its finite verb: "it leaked"."""
        s = self.syntax
        if last != first + 1:
            return False
        subject = s.dep[first] in CLAUSE_SUBJECTS and s.head[first] == last and self.owner[first] < 0
        return subject and s.tag[last] in FINITE_OR_MODAL and s.lemma[last] != "be"

    def _goes_on_with(self, last: int) -> bool:
        """Whether what a clause ends with opens the next: "and", "whilst"; but "for a while" is its end."""
        s = self.syntax
        joins = s.lower[last] in WHILE | {"whereas"} and s.lower[last - 1] != "a"
        return s.lower[last] in _NEVER_LAST or (joins and s.pos[last + 1 : last + 2] not in ([], ["PUNCT"]))

    # ---- from tokens to characters ------------------------------------------------------

    def trimmed(self, clause: Clause, is_part: bool = False) -> Span | None:
        """The clause without punctuation at its edges, unless it is too short or all in quotation marks.

        A part of one that its cue splits may be shorter: "The road, Lee insists, is safe".
        """
        s, last = self.syntax, clause.last
        first = behind_colon(s, self.owner, clause.first, last)
        while (
            first <= last
            and self.owner[first] < 0
            and (s.pos[first] in ("SPACE", "PUNCT") or s.text[first] in _EDGE)
        ):
            first += 1
        while (
            last >= first
            and self.owner[last] < 0
            and (s.pos[last] in ("SPACE", "PUNCT") or s.text[last] in _EDGE or self._goes_on_with(last))
        ):
            last -= 1
        bare = [i for i in range(first, last + 1) if self.owner[i] < 0 and s.pos[i] not in ("SPACE", "PUNCT")]
        short = last - first + 1 < _FEWEST_WORDS and not self._is_sentence(first, last)
        if (short and not (is_part and shares_verb(s, first, last))) or not bare:
            return None
        if len(bare) == 1 and s.lower[bare[0]] in ("that", "and", "but"):
            return None
        start, end = s.start[first], s.end[last]
        while start < end and self.text[start] in _CLOSES_BRACKET:
            start += 1  # what broken markup leaves: "the [[Gazette|paper] ]he left"
        words = self.text[start:end]
        if words.count("(") > words.count(")") and self.text[end : end + 1] == ")":
            end += 1  # what the clause opened: "the Lund Port Authority (LPA)"
        if self.owner[first] >= 0:
            start = min(start, self.strings[self.owner[first]].span.start)
        if self.owner[last] >= 0:
            end = max(end, self.strings[self.owner[last]].span.end)
        return Span(start, end)
