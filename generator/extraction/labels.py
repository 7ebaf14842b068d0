"""Speakers told by layout rather than by a cue: "NAME: …", transcripts, and "… – Name"."""

from __future__ import annotations

import re
from collections import Counter

from generator.extraction.frames import Frame, Phrase
from generator.extraction.quotation_marks import QuotedString
from generator.extraction.syntax import Syntax
from generator.model import Span

_DASHES = frozenset({"—", "–", "-", "--", "―", "‒", "---"})
_LONGEST_SIGNATURE = 16
# "WALLACE:", "MR. SMITH:", "GOV. PENCE (R-IN):", "Q:", "Ann Lee:"
_CAPITALS = r"[A-Z][A-Z.'’-]*[A-Z](?: [A-Z(][A-Z.'’()-]*){0,5}"
_NAMES = r"(?:[A-Z][\w.'’-]*)(?: (?:[A-Z][\w.'’-]*|de|van|von|der|al|bin|of|the)){0,4}"
_LABEL = re.compile(rf"[\"“]?((?:{_CAPITALS}|{_NAMES}|Q|A))(?: \([^)\n]{{1,40}}\))?:[ \t\xa0]+(?=\S)")
_SHORT_LABEL = re.compile(r"[\"“]?([QA])[.:][ \t\xa0]+(?=\S)")
_NO_SPEAKERS = frozenset(
    """update updated note breaking correction watch related more photos photo video editor's source sources what when
    where who why how read see also follow listen image caption tweet warning disclaimer contact email phone date time
    location tickets price cost rating starring directed director cast verdict bottom line topic background result
    results score key the summary analysis opinion review headline""".split()
)
_LINE = re.compile(r"[^\n\r]+")


def transcript_turns(text: str) -> list[tuple[Span, Span]]:
    """The turns of a transcript or interview, as (label, words) spans; none where labels do not recur.

    A turn's words are all in its line. A text is a transcript where at least three lines open
    with a label and some label, or a label that takes turns with it, comes back.
    """
    found: list[tuple[Span, Span, bool]] = []
    lines = 0
    for line in _LINE.finditer(text):
        lines += 1
        match = _SHORT_LABEL.match(text, *line.span()) or _LABEL.match(text, *line.span())
        if match is None or match.group(1).lower().split()[0].strip(".") in _NO_SPEAKERS:
            continue
        end = line.end()
        while text[end - 1].isspace():
            end -= 1
        found.append((Span(*match.span(1)), Span(match.end(), end), line.group()[:1] in '"“'))
    counts = Counter(text[label.start : label.end] for label, _, _ in found)
    recurring = sum(n for n in counts.values() if n > 1)
    if len(found) < 3 or recurring < 2 or len(counts) < 2:
        return []
    kept = {name for name, n in counts.items() if n > 1 or name.isupper() or recurring >= 4}
    return [
        (label, words)
        for label, words, marked in found
        if not marked and text[label.start : label.end] in kept
    ]


def label_in_string(text: str, string: QuotedString) -> Span | None:
    """The label that opens a string in quotation marks: “WALLACE: Governor, …”."""
    match = re.compile(rf"[\"“]?({_CAPITALS}|Q|A)(?: \([^)\n]{{1,40}}\))?:[ \t\xa0]").match(
        text, string.span.start
    )
    if match is None or match.group(1).lower().split()[0] in _NO_SPEAKERS or match.end() >= string.span.end:
        return None
    return Span(*match.span(1))


def signature(syntax: Syntax, owner: list[int], last: int) -> Frame | None:
    """The name after a string: “…” – Ann Lee, on its line or at the head of the next."""
    s, i = syntax, last + 1
    while i < s.n and s.pos[i] == "SPACE":
        i += 1
    if i + 1 >= s.n or owner[i] >= 0:
        return None
    glued = s.text[i][0] in "—–―" and len(s.text[i]) > 1 and s.text[i] not in _DASHES
    if s.text[i] not in _DASHES and not glued:
        return None
    first = i if glued else i + 1
    end = first
    while end < s.n and s.line[end] == s.line[i] and owner[end] < 0 and s.text[end] not in (".", ";"):
        if s.pos[end] in ("VERB", "AUX") and s.tag[end] in ("VBD", "VBZ", "VBP", "MD"):
            return None
        if end - first > _LONGEST_SIGNATURE:
            return None
        end += 1
    next_line = s.line[i] != s.line[last]
    name = first
    while name < end and s.text[name] not in _DASHES and _names(s, name, next_line):
        name += 1
    rest = name
    while rest < end and s.pos[rest] == "SPACE":
        rest += 1
    if (
        name == first
        or (rest < end and s.text[rest] not in (",", "(", "|", "/"))
        or (next_line and name - first < 2)
    ):
        return None
    return Frame(i, i, Phrase(first, name - 1, name - 1), "-", "signature")


def _names(s: Syntax, i: int, sure: bool) -> bool:
    """Whether a token may stand in a signature's name: on its own line only what the tagger takes for a name."""
    return s.pos[i] == "PROPN" or (not sure and s.text[i][0].isupper())


def label_before_colon(syntax: Syntax, owner: list[int], colon: int) -> Frame | None:
    """The source before a colon that no cue introduces: "Ann Lee: “…”", "Lee was blunt: “…”"."""
    s, i = syntax, colon - 1
    if i < 0 or owner[i] >= 0 or s.line[i] != s.line[colon]:
        return None
    if s.pos[i] == "PROPN":
        first = i
        while (
            first > 0
            and s.pos[first - 1] == "PROPN"
            and owner[first - 1] < 0
            and s.line[first - 1] == s.line[colon]
        ):
            first -= 1
        return Frame(colon, colon, Phrase(first, i, i), ":", "colon")
    return None


def subject_of_sentence(syntax: Syntax, owner: list[int], at: int) -> Phrase | None:
    """The subject of the main verb of a token's sentence, where it may be a person."""
    s = syntax
    root = at
    for _ in range(30):
        if s.head[root] == root:
            break
        root = s.head[root]
    for c in s.children[root]:
        if s.dep[c] == "nsubj" and c < at and owner[c] < 0 and s.line[c] == s.line[at]:
            if s.pos[c] == "PROPN" or s.lower[c] in ("he", "she", "they"):
                left = s.edges[0][c]
                first = c
                while (
                    first > left
                    and s.pos[first - 1] in ("PROPN", "NOUN", "ADJ", "DET")
                    and owner[first - 1] < 0
                ):
                    first -= 1
                return Phrase(first, c, c)
    return None
