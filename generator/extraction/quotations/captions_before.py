"""Tell captions that a page has run into the quotation behind them: "Houses stand empty “It was quick …".

In: an article with its strings in quotation marks, and one of those. Out: whether the words before it in its
line are a sentence of their own that has lost its full stop, so that they neither introduce the string nor
take it in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.quotations.titles_of_works import in_title_case
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.tag_sets import CLAUSE_SUBJECTS, FINITE_OR_MODAL, NOUNS

if TYPE_CHECKING:
    from generator.extraction.quotations.quoted_text import QuotedText

_FEWEST_WORDS = 4
_FEWEST_BEFORE = 5
_CLAUSES_OF_A_VERB = frozenset({"ccomp", "xcomp"})
_ENDS_SPOKEN_SENTENCE = frozenset(".?!…")
_MARKS_AROUND_WORDS = "\"'“”‘’`«» "


def behind_captions(article: QuotedText) -> frozenset[int]:
    """The first tokens of the strings before which a caption without a full stop is all of their line."""
    firsts = ((article.syntax.at(q.span.start), k) for k, q in enumerate(article.strings.items))
    inside = ((i, k) for i, k in firsts if i < article.syntax.n)
    return frozenset(i for i, k in inside if _is_sentence(article, k) and _is_caption(article, i))


def _is_sentence(article: QuotedText, string: int) -> bool:
    """Whether a string is spoken as a sentence: it begins with a capital, and a stop or nothing ends it."""
    quoted = article.strings.items[string]
    words = article.words(quoted.span).strip(_MARKS_AROUND_WORDS)
    if not words[:1].isupper() or len(words.split()) < _FEWEST_WORDS or in_title_case(words):
        return False
    return not quoted.closed or words[-1] in _ENDS_SPOKEN_SENTENCE or words[-1] == ","


def _is_caption(article: QuotedText, end: int) -> bool:
    """Whether the tokens of a line before a string are a clause that is complete without it."""
    s, owner, first = article.syntax, article.owner, end
    while first > 0 and s.line[first - 1] == s.line[end] and owner[first - 1] < 0:
        first -= 1
    while first < end and s.pos[first] == "SPACE":
        first += 1
    opens_line = first == 0 or s.line[first - 1] != s.line[end]
    if not opens_line or end - first < _FEWEST_BEFORE or not s.text[first][:1].isupper():
        return False
    inside = range(first, end)
    if any(s.pos[i] == "PUNCT" and s.text[i] != "," for i in inside) or s.pos[end - 1] not in NOUNS | {
        "VERB"
    }:
        return False
    subject = any(s.dep[i] in CLAUSE_SUBJECTS and first <= s.head[i] < end for i in inside)
    finite = any(s.tag[i] in FINITE_OR_MODAL for i in inside)
    return subject and finite and not any(_introduces(article, i, end) for i in inside)


def _introduces(article: QuotedText, i: int, end: int) -> bool:
    """Whether a word may bring in the string: a verb of saying with no clause of its own, or "message"."""
    s, words, lemma = article.syntax, vocabulary(), cue_lemma(article.syntax.lemma[i])
    if s.pos[i] == "VERB":
        tells = lemma in cues().verbs or (i == end - 1 and s.tag[i] != "VBN")
        return tells and not any(s.dep[k] in _CLAUSES_OF_A_VERB and i < k < end for k in s.children[i])
    return s.pos[i] == "NOUN" and (s.lemma[i] in cues().nouns | words.words_given | words.words_said)
