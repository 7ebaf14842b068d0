"""Cut a parse into the stretches of capitalised words that may be names: borders only, no judgement."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.extraction.people.person_words import PersonWords, person_words
from generator.naming.given_names import given_names

# Tokens. No headline is as long, but a text in capitals; each piece of a run is compared with the others.
_LONGEST_RUN = 100
_LONGEST_SYLLABLE = 5  # "Kim Jong-un", but not "Chavez-obsessed"
SUFFIXES = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "JR.", "JR", "SR.", "SR"}
_NO_NAME_TAGS = {"DET", "ADP", "PRON", "SCONJ", "CCONJ", "AUX", "PART", "NUM", "INTJ", "PUNCT", "SYM"}
_FUNCTIONS = {"mark", "det", "predet", "cc"}
_TIME = {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "LANGUAGE"}
_PENDING = frozenset({"elect", "designate", "nominate", "select"})
_DASHES = {"-", "‐", "‑"}


Key = tuple[str, ...]
"""The words of a name, by which its occurrences are one: upper case taken back."""


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """The tokens ``start`` to ``end`` of a parse; ``words`` is how they are written,
    marks and a nickname between quotation marks left out.
    """

    start: int
    end: int
    words: tuple[str, ...]

    @property
    def key(self) -> Key:
        """What is written, upper case taken back."""
        return tuple(plain_case(w) for w in self.words)


def plain_case(word: str) -> str:
    """A word as it is written outside headlines: "BIDEN" as "Biden"."""
    return word.capitalize() if len(word) > 2 and word.isupper() else word


def candidate_of(doc: Doc, start: int, end: int) -> NameCandidate:
    """These tokens as a candidate, whatever they are; marks are no words."""
    return NameCandidate(start, end, tuple(t.text for t in doc[start:end] if t.text[0].isalnum()))


def name_candidates(doc: Doc) -> list[NameCandidate]:
    """Every stretch of words that may be one name, in order, without the titles before it."""
    words = person_words()
    out = []
    for a, b in _runs(doc, words):
        for x, y in _split(doc, a, b, words):
            candidate = _candidate(doc, x, y)
            if candidate:
                out.append(candidate)
    return out


def _runs(doc: Doc, words: PersonWords) -> list[tuple[int, int]]:
    """Maximal stretches of capitalised tokens, small words and hyphens inside them included."""
    runs, i, n = [], 0, len(doc)
    while i < n:
        opening = _opening_nickname(doc, i, words)
        if not opening and not _capital(doc[i]):
            i += 1
            continue
        j = i + (opening or 1)
        while j < n and j - i < _LONGEST_RUN:
            step = _continues(doc, j, words)
            if not step:
                break
            j += step
        runs.append((_with_particles(doc, i, words), j))
        i = j
    return runs


def _with_particles(doc: Doc, i: int, words: PersonWords) -> int:
    """Where a run begins that small words in lower case open ("said bin Laden", "by de la Cruz")."""
    while (
        i > 0
        and doc[i - 1].lower_ in words.particles
        and doc[i - 1].pos_ == "PROPN"
        and doc[i - 1].text.islower()
    ):
        i -= 1
    return i


def _capital(token: Token) -> bool:
    text = token.text
    return text[0].isupper() and not any(c.isdigit() for c in text)


def _continues(doc: Doc, j: int, words: PersonWords) -> int:
    """By how many tokens a run goes on at ``j``: 0 ends it."""
    token, n = doc[j], len(doc)
    if token.sent_start == 1 and doc[j - 1].text[-1:] in {".", "?", "!", ":"} and len(doc[j - 1].text) > 2:
        return 0
    if _capital(token):
        return 1
    if token.text in _DASHES and not token.whitespace_ and not doc[j - 1].whitespace_ and j + 1 < n:
        after = doc[j + 1]
        syllable = after.text.isalpha() and len(after.text) <= _LONGEST_SYLLABLE and len(doc[j - 1]) > 1
        return 2 if _capital(after) or (syllable and after.lower_ not in words.joined) else 0
    if token.lower_ in words.particles or (token.text in {"'", "’"} and not token.whitespace_):
        k = j
        while (
            k < n
            and k - j < 4
            and (doc[k].lower_ in words.particles or doc[k].text in _DASHES or doc[k].text == "'")
        ):
            k += 1
        if k < n and _capital(doc[k]) and not doc[k].is_space:
            return k - j + 1
    if token.text == '"':
        return _nickname(doc, j)
    if token.text == "," and j + 1 < n and doc[j + 1].text in SUFFIXES:
        return 2
    return 0


def _nickname(doc: Doc, j: int) -> int:
    """The length of a nickname in quotation marks inside a name (Robert "Bob" Smith), else 0."""
    if doc[j].whitespace_ or doc[j - 1].pos_ != "PROPN" or not doc[j - 1].whitespace_:
        return 0
    for k in range(j + 2, min(j + 5, len(doc) - 1)):
        if doc[k - 1].is_punct and not doc[k - 1].is_quote:
            return 0
        if doc[k].text == '"':
            surname = doc[k + 1]
            fits = (
                doc[k].whitespace_
                and not doc[k - 1].whitespace_
                and surname.pos_ == "PROPN"
                and _capital(surname)
            )
            return k - j + 2 if fits else 0
    return 0


def _opening_nickname(doc: Doc, i: int, words: PersonWords) -> int:
    """The length of a nickname in quotation marks and the surname behind it ("Fast Eddie" Price), else 0."""
    if doc[i].text != '"' or doc[i].whitespace_ or i == 0 or not doc[i - 1].whitespace_:
        return 0
    for k in range(i + 2, min(i + 4, len(doc) - 1)):
        if doc[k].text == '"':
            inside, surname = doc[i + 1 : k], doc[k + 1]
            called = any(t.ent_type_ == "PERSON" or t.lower_ in given_names() for t in inside)
            fits = called and all(_capital(t) for t in inside) and doc[k].whitespace_
            named = surname.pos_ == "PROPN" and _capital(surname) and surname.lower_ not in given_names()
            return k - i + 2 if fits and named and not words.is_title(surname.text) else 0
    return 0


def _split(doc: Doc, a: int, b: int, words: PersonWords) -> list[tuple[int, int]]:
    """A run, cut at titles, at words that are no names, and at the borders of entities."""
    pieces, start = [], a
    title = max(_last_title(doc, a, b, words), _office(doc, a, b, words))
    quoted = _quoted(doc, a, b)
    for i in range(a, b):
        token = doc[i]
        if i in quoted:
            continue
        if i <= title or _no_name(token, words, i + 1 < b and _capital(doc[i + 1])):
            if i > title and i > start:
                pieces.append((start, i))
            start = i + 1
        elif i > start and _border(doc, i, words):
            pieces.append((start, i))
            start = i
    if start < b:
        pieces.append((start, b))
    pieces = _whole_things(doc, pieces, words)
    if title >= a:
        pieces = [*_before_title(doc, a, title), *pieces]
    return pieces


def _quoted(doc: Doc, a: int, b: int) -> range:
    """The tokens of a run from the quotation mark before a nickname to the one behind it."""
    marks = [i for i in range(a, b) if doc[i].text == '"']
    return range(marks[0], marks[-1] + 2) if len(marks) > 1 else range(0)


def _whole_things(doc: Doc, pieces: list[tuple[int, int]], words: PersonWords) -> list[tuple[int, int]]:
    """Join a piece to what makes a thing of it ("John F. Kennedy" + "International Airport")."""
    out: list[tuple[int, int]] = []
    for start, end in pieces:
        if out and out[-1][1] == start and doc[end - 1].lower_.rstrip(".") in words.things:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _before_title(doc: Doc, a: int, title: int) -> list[tuple[int, int]]:
    """A PERSON whom the model sees among the words before a title ("Trump Chief of Staff …")."""
    out: list[tuple[int, int]] = []
    for i in range(a, title):
        if doc[i].ent_type_ != "PERSON":
            continue
        if out and out[-1][1] == i and doc[i].ent_iob_ == "I":
            out[-1] = (out[-1][0], i + 1)
        else:
            out.append((i, i + 1))
    return [(x, y) for x, y in out if y < title or doc[title].ent_iob_ != "I"]


def _last_title(doc: Doc, a: int, b: int, words: PersonWords) -> int:
    """The last title in a run that a name follows, or a - 1."""
    given = given_names()
    for i in range(b - 2, a - 1, -1):
        token = doc[i]
        if doc[i + 1].text in SUFFIXES or not words.is_title(token.text):
            continue
        if doc[i + 1].text in _DASHES and doc[min(i + 2, b - 1)].lower_ in _PENDING:
            return i + 2 if i + 3 < b else a - 1
        if not _capital(doc[i + 1]) and doc[i + 1].lower_ not in words.particles:
            continue
        if token.lower_ in words.also_given and token.ent_type_ == "PERSON" and token.ent_iob_ == "B":
            continue
        if token.lower_ in words.particles:  # "Del Piero" is no delegate
            continue
        named = i > a and doc[i - 1].lower_ in given and doc[i - 1].ent_type_ == "PERSON"
        if named and token.lower_.rstrip(".") not in words.honorifics:  # "Tom Baker Stone"
            continue
        if doc[i + 1].lower_ in words.things and b - i == 2:
            continue
        return i
    return a - 1


def _office(doc: Doc, a: int, b: int, words: PersonWords) -> int:
    """The last word of an office before a name ("Director of National Intelligence …"), or a - 1."""
    if a < 2 or doc[a - 1].lower_ not in {"of", "for"} or not words.is_title(doc[a - 2].text):
        return a - 1
    for i in range(b - 2, a - 1, -1):
        if doc[i].lower_ in words.offices:
            return i
    return a - 1


def _no_name(token: Token, words: PersonWords, followed: bool) -> bool:
    """Whether a capitalised token can be no part of a name (sentence openers, days, nationalities)."""
    if (
        token.lower_ in words.never
        or token.lower_ in words.interjections
        or (token.text[0].isupper() and token.lower_ in words.beside)
    ):
        return True
    if token.is_stop and token.dep_ in _FUNCTIONS:
        return True
    if followed and token.tag_ == "VBG" and token.lower_ not in given_names():
        return True
    if token.ent_type_ == "PERSON" and token.pos_ == "PROPN":
        return False
    if token.ent_type_ in _TIME:
        return True
    if token.pos_ in _NO_NAME_TAGS and token.text not in _DASHES and token.lower_ not in words.particles:
        return not (
            token.text in SUFFIXES
            or (len(token.text) == 2 and token.text[1] == ".")
            or token.text in {",", "'"}
        )
    if token.ent_type_ == "NORP" and followed:
        return True
    return (
        token.ent_type_ == ""
        and token.pos_ in {"ADV", "VERB", "ADJ"}
        and (token.is_stop or token.is_sent_start is True)
    )


def _border(doc: Doc, i: int, words: PersonWords) -> bool:
    """Whether one entity ends and another begins before token ``i``."""
    token, before = doc[i], doc[i - 1]
    if token.text in _DASHES or before.text in _DASHES or _second_surname(doc, i):
        return False
    if token.lower_ in words.particles and token.ent_type_ == before.ent_type_ == "PERSON":
        return False
    return token.ent_iob_ == "B" and before.ent_type_ != ""


def _second_surname(doc: Doc, i: int) -> bool:
    """Whether the model cut a name before its last word: "Mary Ellen" + "Halloran said"."""
    if doc[i].ent_type_ != "PERSON" or doc[i - 1].ent_type_ != "PERSON" or doc[i].lower_ in given_names():
        return False
    if i + 1 < len(doc) and doc[i + 1].ent_iob_ == "I":
        return False
    first = i - 1
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    return first < i - 1 and doc[first].lower_ in given_names()


def _candidate(doc: Doc, a: int, b: int) -> NameCandidate | None:
    quoted = _quoted(doc, a, b)
    while a < b and not doc[a].text[0].isalnum() and a not in quoted:
        a += 1
    while b > a and (
        not doc[b - 1].text[0].isalnum() or not (_capital(doc[b - 1]) or doc[b - 2].text in _DASHES)
    ):
        b -= 1
    if b <= a or (not _capital(doc[a]) and a + 1 == b) or (quoted and quoted[-1] >= b):
        return None
    nickname = quoted[:-1]
    words = tuple(t.text for t in doc[a:b] if t.text[0].isalnum() and t.i not in nickname)
    return NameCandidate(a, b, words) if words and not _party(doc, a) else None


def _party(doc: Doc, i: int) -> bool:
    """Whether a member's party and state begin here: "(R-Ohio)", "(D-Mass.)"."""
    written = doc[i].text_with_ws + doc[i + 1].text if i + 1 < len(doc) else doc[i].text
    return i > 0 and doc[i - 1].text in {"(", ","} and len(written) > 1 and written[1] in _DASHES
