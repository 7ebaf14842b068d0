"""Cut a run of capitalised words at titles, at words that are no names, and where an entity ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extraction.people.names.names_of_dates import is_date_word, is_day_told, is_named_after_date
from generator.extraction.people.names.runs import is_capitalised, nickname_in
from generator.extraction.people.names.thing_words import thing_words
from generator.extraction.people.offices_by_form import is_office_by_form
from generator.extraction.people.roles.long_titles import last_of_body
from generator.extraction.person_words import PersonWords
from generator.naming.given_names import is_given_name
from generator.naming.name_words import is_initial, is_suffix
from generator.parsing.lexicon import is_action, is_action_or_quality, is_thing
from generator.sieve import Rule, decide
from generator.text.layout import HYPHENS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_NO_NAME_TAGS = frozenset(
    {"DET", "ADP", "PRON", "SCONJ", "CCONJ", "AUX", "PART", "NUM", "INTJ", "PUNCT", "SYM"}
)
_FUNCTION_WORDS = frozenset({"mark", "det", "predet", "cc"})
_OPENING_POS = frozenset({"ADV", "VERB", "ADJ"})
_AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "LANGUAGE"})
_MOTOR_SHIP = "MS"


def pieces_of(doc: Doc, a: int, b: int, words: PersonWords) -> list[tuple[int, int]]:
    """A run, cut at titles, at words that are no names, and where one entity ends and another begins."""
    pieces, start = [], a
    body = last_of_body(doc, a, b, words)
    title = max(_last_title(doc, a, b, words), body)
    quoted = nickname_in(doc, a, b)
    for i in range(a, b):
        if i in quoted:
            continue
        if i <= title or _is_no_name(doc, i, b, words):
            if i > title and i > start:
                pieces.append((start, i))
            start = i + 1
        elif i > start and body < a and _ends_entity(doc, i, words):
            pieces.append((start, i))
            start = i
    if start < b:
        pieces.append((start, b))
    pieces = _whole_things(doc, pieces, words)
    if title >= a:
        pieces = [*_before_title(doc, a, title), *pieces]
    return pieces


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
    """The last token of the last title in a run that a name follows, or a - 1."""
    for i in range(b - 2, a - 1, -1):
        if not words.is_title(doc[i].text) and not is_office_by_form(doc, i):
            continue
        found = decide(_TITLE_RULES, _TitleWord(doc, a, b, i, words))
        if found is not None and found[0]:
            last = i + found[0] - 1
            return last if last + 1 < b else a - 1
    return a - 1


@dataclass(slots=True)
class _TitleWord:
    """A token in a run (the tokens ``a`` to ``b``) that may be the title of the name behind it."""

    doc: Doc
    a: int
    b: int
    i: int
    words: PersonWords

    @property
    def token(self) -> Token:
        """The token itself."""
        return self.doc[self.i]

    @property
    def following(self) -> Token:
        """The token behind it."""
        return self.doc[self.i + 1]


# Each rule finds how many tokens the title has from the word on, 0 where it is none.


def _ship(case: _TitleWord) -> int | None:
    """ "the ship MS Ann Berg", "the MS Ann Berg": in capitals that are no "Ms."."""
    if case.token.text != _MOTOR_SHIP or case.following.text.isupper() or not case.i:
        return None
    before = case.doc[case.i - 1].lower_
    return 0 if before == "the" or before in case.words.kinds else None


def _suffix_behind(case: _TitleWord) -> int | None:
    """ "Dean Jr."."""
    return 0 if is_suffix(case.following.text) else None


def _pending(case: _TitleWord) -> int | None:
    """ "President-elect Berg"."""
    if case.following.text not in HYPHENS:
        return None
    return 3 if case.doc[min(case.i + 2, case.b - 1)].lower_ in case.words.pending else None


def _no_name_behind(case: _TitleWord) -> int | None:
    """ "the President, who"."""
    named = is_capitalised(case.following) or case.following.lower_ in case.words.particles
    return None if named else 0


def _given_name(case: _TitleWord) -> int | None:
    """ "Dean Berg", where the model sees a person begin."""
    token = case.token
    given = token.lower_ in case.words.also_given and token.ent_type_ == "PERSON" and token.ent_iob_ == "B"
    return 0 if given else None


def _initials(case: _TitleWord) -> int | None:
    """ "PC Ann Berg", "PC Berg" where the article has an Ann Berg; but not "PC World"."""
    if not case.words.is_initials(case.token.text):
        return None
    behind = case.doc[case.i + 1 : case.b]
    return int(_is_full_name(behind, case.words) or _is_known(behind[0], case.words))


def _is_full_name(tokens: Span, words: PersonWords) -> bool:
    """Whether words read as a given name and a surname, and not as a thing's or a body's name."""
    if len(tokens) < 2 or tokens[-1].lower_ in words.things:
        return False
    first = tokens[0]
    if is_given_name(first.lower_) or first.ent_type_ == "PERSON":
        return True
    common = tokens[-1].lower_ in words.after or is_action_or_quality(first.vocab, first.lower_)
    return first.pos_ == "PROPN" and first.ent_type_ in {"", "GPE"} and not common


def _is_known(surname: Token, words: PersonWords) -> bool:
    """Whether the article has the surname behind a given name, or behind initials and another word."""
    alike = (t for t in surname.doc if t.i and t.text == surname.text)
    return any(
        is_given_name(t.nbor(-1).lower_) or (t.i > 1 and words.is_initials(t.nbor(-2).text)) for t in alike
    )


def _particle(case: _TitleWord) -> int | None:
    """ "Del Piero" is no delegate."""
    return 0 if case.token.lower_ in case.words.particles else None


def _middle_name(case: _TitleWord) -> int | None:
    """ "Tom Baker Stone"."""
    before = case.doc[case.i - 1] if case.i > case.a else None
    named = before is not None and is_given_name(before.text) and before.ent_type_ == "PERSON"
    return 0 if named and case.token.lower_.rstrip(".") not in case.words.honorifics else None


def _before_a_thing(case: _TitleWord) -> int | None:
    """ "Officer Academy", "World Youth Day"."""
    if case.following.lower_ == "day" and case.following.ent_iob_ == "I":
        return 0
    return 0 if case.following.lower_ in case.words.things and case.b - case.i == 2 else None


_TITLE_RULES: tuple[Rule[_TitleWord, int], ...] = (
    Rule("ship", _ship),
    Rule("suffix behind", _suffix_behind),
    Rule("pending", _pending),
    Rule("no name behind", _no_name_behind),
    Rule("given name", _given_name),
    Rule("initials", _initials),
    Rule("particle", _particle),
    Rule("middle name", _middle_name),
    Rule("before a thing", _before_a_thing),
    Rule("title", lambda case: 1),
)


@dataclass(slots=True)
class _RunWord:
    """A token of a run, in small letters too; ``followed``: a capitalised token is behind it in the run."""

    token: Token
    lower: str
    words: PersonWords
    followed: bool


def _is_no_name(doc: Doc, i: int, end: int, words: PersonWords) -> bool:
    """Whether a token of a run can be no part of a name (sentence openers, days, nationalities)."""
    token = doc[i]
    if is_named_after_date(doc, i, words) or (i and is_named_after_date(doc, i - 1, words)):
        return False
    followed = i + 1 < end and is_capitalised(doc[i + 1])
    found = decide(_NO_NAMES, _RunWord(token, token.lower_, words, followed))
    return found is not None and found[0]


# Each rule finds whether a word is no part of a name.


def _listed(case: _RunWord) -> bool | None:
    """ "Reuters", "Oh", "Administration"."""
    words, word = case.words, case.lower
    if word in words.never or word in words.interjections:
        return True
    return (word in words.beside and case.token.text[0].isupper()) or None


def _small_word_of_clause(case: _RunWord) -> bool | None:
    """ "The", "And"."""
    return (case.token.is_stop and case.token.dep_ in _FUNCTION_WORDS) or None


def _participle(case: _RunWord) -> bool | None:
    """ "Speaking" before a name."""
    if not case.followed or is_given_name(case.lower):
        return None
    return (case.token.tag_ == "VBG" or _opens_with_participle(case.token)) or None


def _opens_with_participle(token: Token) -> bool:
    """Whether a headline's first word is a verb's, and a full name is behind it: "Impeaching Ann Berg"."""
    if not token.is_sent_start or not token.lower_.endswith("ing") or token.i + 2 >= len(token.doc):
        return False
    given, surname = token.doc[token.i + 1], token.doc[token.i + 2]
    return is_given_name(given.text) and is_capitalised(surname) and is_action(token.vocab, token.lower_)


def _day(case: _RunWord) -> bool | None:
    """ "On Sundays" before a name."""
    return (case.followed and is_day_told(case.token)) or None


def _labelled_a_person(case: _RunWord) -> bool | None:
    """ "Berg", where the model sees a person."""
    return False if case.token.ent_type_ == "PERSON" and case.token.pos_ == "PROPN" else None


def _occupation(case: _RunWord) -> bool | None:
    """ "Zookeeper Ann Berg": a word that is no part of the full name which the model sees begin behind it."""
    token, doc = case.token, case.token.doc
    if not case.followed or token.i + 2 >= len(doc) or is_given_name(token.text) or not token.text.istitle():
        return None
    given, surname = doc[token.i + 1], doc[token.i + 2]
    named = is_given_name(given.text) and given.ent_type_ == surname.ent_type_ == "PERSON"
    if not named or not is_capitalised(surname) or not surname.text.istitle() or surname.ent_iob_ != "I":
        return None
    words = case.words
    if any(case.lower in some for some in (words.before, words.kinds, words.particles, thing_words().caught)):
        return None
    outside = token.ent_type_ == "" and given.ent_iob_ == "B"
    noun = is_thing(token.vocab, case.lower) or case.lower.endswith(words.person_endings)
    return (noun and (outside or token.is_sent_start is True)) or None


def _amount(case: _RunWord) -> bool | None:
    """ "Monday", "Three"."""
    return case.token.ent_type_ in _AMOUNTS or None


def _function_word(case: _RunWord) -> bool | None:
    """ "With", "He"; but no small word of a surname, and no suffix, initial or mark inside a name."""
    text = case.token.text
    if case.token.pos_ not in _NO_NAME_TAGS or text in HYPHENS or case.lower in case.words.particles:
        return None
    initial = is_initial(text) and text.endswith(".")  # "A" alone is the article
    return not (is_suffix(text) or initial or text in {",", "'"})


def _nationality(case: _RunWord) -> bool | None:
    """ "French" before a name."""
    return (case.followed and case.token.ent_type_ == "NORP") or None


def _sentence_opener(case: _RunWord) -> bool | None:
    """ "Later", "Asked"."""
    token = case.token
    if token.ent_type_ != "" or token.pos_ not in _OPENING_POS:
        return None
    return token.is_stop or token.is_sent_start is True or None


_NO_NAMES: tuple[Rule[_RunWord, bool], ...] = (
    Rule("listed", _listed),
    Rule("small word of a clause", _small_word_of_clause),
    Rule("participle", _participle),
    Rule("occupation", _occupation),
    Rule("day", _day),
    Rule("labelled a person", _labelled_a_person),
    Rule("amount", _amount),
    Rule("function word", _function_word),
    Rule("nationality", _nationality),
    Rule("sentence opener", _sentence_opener),
)


def _ends_entity(doc: Doc, i: int, words: PersonWords) -> bool:
    """Whether one entity ends and another begins before token ``i``."""
    token, before = doc[i], doc[i - 1]
    if token.ent_iob_ != "B" or before.ent_type_ == "":
        return False
    if is_named_after_date(doc, i - 1, words) or (is_date_word(token.text) and is_given_name(before.text)):
        return False
    if token.text in HYPHENS or before.text in HYPHENS or _second_surname(doc, i):
        return False
    return not (token.lower_ in words.particles and token.ent_type_ == before.ent_type_ == "PERSON")


def _second_surname(doc: Doc, i: int) -> bool:
    """Whether the model cut a name before its last word: "Mary Ellen" + "Halloran said"."""
    if doc[i].ent_type_ != "PERSON" or doc[i - 1].ent_type_ != "PERSON" or is_given_name(doc[i].text):
        return False
    if i + 1 < len(doc) and doc[i + 1].ent_iob_ == "I":
        return False
    first = i - 1
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    return first < i - 1 and is_given_name(doc[first].text)
