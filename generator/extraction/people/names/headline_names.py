"""Cut the names out of headlines, where all words are capitalised and the model is of little use.

"ANN LEE SUES TOM FOX", "Ann Lee Sues Tom Fox": such words are cut at the names that the other lines
of the article write. What the other lines do not write stays as it was found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extraction.people.names.name_candidates import Key, NameCandidate, candidate_of
from generator.naming.given_names import is_given_name
from generator.naming.name_words import is_initial
from generator.parsing.lexicon import is_action
from generator.text.layout import ends_line

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FEWEST_WORDS, _FEWEST_WITH_STOP = 4, 6
_WORDS = 0.6  # of the tokens: tables and lists of results are no headlines
_LONG_WORD = 4  # letters; headlines leave shorter ones ("of", "for") in lower case
_CAPITALISED = 0.85
_SHORTEST_SURNAME = 4
_LONGEST_NAME = 12  # words


def cut_headlines(
    doc: Doc, candidates: Sequence[NameCandidate]
) -> tuple[list[NameCandidate], list[NameCandidate]]:
    """The candidates whose words stay as they are, and those cut out of headlines, each in order.

    Whether a name is a person's is for the first to say: the model labels a headline's words at random.
    """
    headlines = {i for start, end in _headlines(doc) for i in range(start, end)}
    inside = [c.start in headlines or _capitals(c) for c in candidates]
    known = set(_known(c for c, cut in zip(candidates, inside, strict=True) if not cut))
    longest = min(max(map(len, known), default=0), _LONGEST_NAME)
    whole, pieces = [], []
    for c, cut in zip(candidates, inside, strict=True):
        found = list(_known_within(doc, c, known, longest)) if cut else []
        if found and found != [c] and not _is_longer_name(c, found):
            pieces.extend(found)
        else:
            whole.append(_without_verb(doc, c) if c.start in headlines else c)
    return whole, pieces


def _headlines(doc: Doc) -> Iterator[tuple[int, int]]:
    """The lines whose words are capitalised, as token ranges."""
    written, start = [token.text for token in doc], 0
    breaks = [i for i, text in enumerate(written) if text.isspace() and ends_line(text)]
    for end in (*breaks, len(written)):
        if _is_headline(written[start:end]):
            yield start, end
        start = end + 1


def _is_headline(line: Sequence[str]) -> bool:
    words = [w for w in line if w[0].isalpha()]
    fewest = _FEWEST_WITH_STOP if words and line[-1] == "." else _FEWEST_WORDS
    if len(words) < max(fewest, _WORDS * len(line)):
        return False
    long = [w for w in words if len(w) >= _LONG_WORD]
    return sum(w[0].isupper() for w in long) >= _CAPITALISED * max(1, len(long))


def _capitals(c: NameCandidate) -> bool:
    """Whether a candidate is several words in upper case."""
    return len(c.words) > 1 and all(w.isupper() for w in c.words)


def _known(candidates: Iterator[NameCandidate]) -> Iterator[Key]:
    """Each name, its last word, and the given name with which it begins."""
    for c in candidates:
        key = c.key
        yield key
        if len(key) > 1 and is_given_name(key[0]):
            yield key[:1]
        if len(key[-1]) >= _SHORTEST_SURNAME:
            yield key[-1:]


def _known_within(doc: Doc, c: NameCandidate, known: set[Key], longest: int) -> Iterator[NameCandidate]:
    """The known names among a candidate's words, the longest first at each place, given names before them."""
    i = begin = c.start
    while i < c.end:
        for j in range(min(c.end, i + longest), i, -1):
            name = candidate_of(doc, i, j)
            ends = doc[i].text in name.words[:1] and doc[j - 1].text in name.words[-1:]
            if ends and name.key in known:
                first = _with_given_names(doc, begin, i) if len(name.words) == 1 else i
                yield candidate_of(doc, first, j)
                begin, i = j, j - 1
                break
        i += 1


def _without_verb(doc: Doc, c: NameCandidate) -> NameCandidate:
    """A headline's name without the verb before it: "Ann Lee" of "Slams Ann Lee"."""
    if len(c.words) < 3 or doc[c.start].text != c.words[0]:
        return c
    first, second = c.words[0].lower(), c.words[1]
    verb = is_action(doc.vocab, first) and not is_given_name(first)
    return candidate_of(doc, c.start + 1, c.end) if verb and is_given_name(second) else c


def _with_given_names(doc: Doc, begin: int, i: int) -> int:
    """Where a surname's given names start: "Ann" of "Ann Lee Sues", where the other lines write "Lee"."""
    while i > begin and is_given_name(doc[i - 1].text):
        i -= 1
    return i


def _is_longer_name(c: NameCandidate, pieces: Sequence[NameCandidate]) -> bool:
    """Whether the words around the names found are given names and initials: "Bob Lee" beside "Lee"."""
    left = Counter(c.words) - Counter(w for piece in pieces for w in piece.words)
    return all(is_given_name(w) or is_initial(w) for w in left)
