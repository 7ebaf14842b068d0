"""Find captions and headlines that end with who says so, have lost their full stop, and run into a sentence.

"Aid is late, Holm Council says Water has been short since May": the statement is before the cue.
In: a text. Out: the offsets at which a sentence begins behind such a report.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

# A report of so many characters at most; its source has five words.
_REPORT_WITHOUT_STOP = re.compile(
    r"(?:^|(?<=[.?!\"”]) )(?P<first>\w[\w’'-]*) [^\n.?!,]{12,160}, (?:[\w’'.-]+ ){1,5}(?:says|said) "
    r"(?=(?P<next>[A-Z][a-z’'-]*) [a-z])",
    re.MULTILINE,
)
_WORD = re.compile(r"(?<![\w’'-])[^\W\d_][\w’'-]*")
# Behind a word and a space: no sentence begins there.
_WITHIN_SENTENCE = re.compile(r"(?<=[a-z,] )[A-Z][a-z’'-]*")
_ARTICLE_A = "A"


def sentences_behind_reports(
    text: str, starters: Collection[str], circumstances: Collection[str]
) -> Iterator[int]:
    """The offsets, where the next word begins sentences (``starters``) or is no name in the text.

    What one of ``circumstances`` opens is no statement: "On Monday, Lee said People magazine …".

    >>> list(sentences_behind_reports("Aid is late again, Holm Council says A ship is due.", {"He"}, {"On"}))
    [37]
    >>> list(sentences_behind_reports("On Monday in the hall, Lee said He is due.", {"He"}, {"On"}))
    []
    """
    found = [m for m in _REPORT_WITHOUT_STOP.finditer(text) if m["first"] not in circumstances]
    plain = _plain_words(text) if found else frozenset()
    for match in found:
        if match["next"] == _ARTICLE_A or match["next"] in starters or match["next"].lower() in plain:
            yield match.end()


def _plain_words(text: str) -> frozenset[str]:
    """The words that a text writes in small letters, and inside its sentences hardly ever otherwise."""
    small = {w for w in _WORD.findall(text) if w.islower()}
    capital = Counter(w.lower() for w in _WITHIN_SENTENCE.findall(text))
    return frozenset(w for w in small if capital[w] <= 1)
