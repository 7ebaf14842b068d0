"""Find the title and role words written before a name: "Russian opposition figure Alexei Navalny"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extraction.people.offices_by_form import is_office_by_form
from generator.extraction.people.roles.long_titles import head_of_long_title
from generator.extraction.people.roles.offices import start_of_body, start_of_office
from generator.extraction.people.roles.predicates import role_verbs
from generator.extraction.people.roles.readable_words import readable_words
from generator.extraction.people.roles.shared_titles import shared_title, title_of_each
from generator.extraction.people.roles.titles_in_a_row import titles_in_a_row
from generator.extraction.people.roles.whole_bodies import start_of_whole_name
from generator.extraction.person_words import PersonWords, parties, person_words
from generator.model import Mention, Span
from generator.parsing.lexicon import is_action_or_quality, is_thing
from generator.parsing.tag_sets import NOUNS, PLURAL
from generator.text.layout import HYPHENS, LINE_ENDS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MODIFIER_TAGS = {"PROPN", "NOUN", "ADJ"}
_INSIDE_NAMES = frozenset({"compound", "nmod", "npadvmod"})
_LONGEST = 12
_FULL = 6


def roles_before(doc: Doc, start: int) -> tuple[Span, ...]:
    """The roles written before the name whose first token is ``start``, as spans of the text."""
    words = person_words()
    shared = shared_title(doc, start, words)
    if shared is None:
        return _own_roles(doc, start, words)
    each = title_of_each(doc, shared, words)
    own = (_part_behind(role, shared) for role in _own_roles(doc, start, words))
    return (*((each,) if each is not None else ()), *(role for role in own if role is not None))


def _part_behind(role: Span, shared: Token) -> Span | None:
    """What of a role stands behind the title shared with others: "Sen." of "lawmakers Sen. Ann Berg"."""
    behind = shared.nbor(1)
    start = max(role.start, behind.idx)
    return Span(start, role.end) if start < role.end else None


def _own_roles(doc: Doc, start: int, words: PersonWords) -> tuple[Span, ...]:
    head = _head(doc, start, words)
    if head is None:
        return ()
    first, last = _first(doc, head, words), start - 1
    while last > head and not doc[last].text[0].isalnum() and not _is_stop_of_short_form(doc, last, words):
        last -= 1
    if doc[last].text == ",":
        last -= 1
    if last == head and (
        _is_address(doc[last], words) or (last - first > 1 and _is_second_title(doc, last, words))
    ):
        if last > first and words.is_title(doc[last - 1].text):  # "ministry director Dr. …" holds two
            return (_span(doc, first, last - 1), _span(doc, last, last))
        if first == last:  # "the director of the clinic, Dr. …"
            return (*roles_before(doc, first), _span(doc, last, last))
    return tuple(_span(doc, *each) for each in titles_in_a_row(doc, first, last, words))


def _first(doc: Doc, head: int, words: PersonWords) -> int:
    """The first token of a role, by its head."""
    first = head
    while first > 0 and head - first < _LONGEST and _modifies(doc, first - 1, words):
        first -= 1
    first = start_of_body(doc, start_of_office(doc, first, head, words), head)
    first = start_of_whole_name(doc, first, head)
    if _is_second_of_two(doc, first, words):
        return _first(doc, first - 2, words)
    while first < head and doc[first].text in {"-", "."}:
        first += 1
    return first


def _is_second_of_two(doc: Doc, first: int, words: PersonWords) -> bool:
    """Whether one is two things: "a singer and actress", but not "the president and Prime Minister"."""
    if first < 2 or doc[first - 1].lower_ != "and" or doc[first].pos_ == "DET":
        return False
    other = doc[first - 2]
    if not words.is_noun(other.text) or other.tag_ in PLURAL or other.pos_ not in NOUNS:
        return False
    before = doc[other.left_edge.i - 1] if other.left_edge.i else None
    opens = doc[other.left_edge.i].lower_
    return opens not in words.definite and (before is None or before.lower_ != "between")


def _is_second_title(doc: Doc, last: int, words: PersonWords) -> bool:
    """Whether a title stands between what somebody does and the name: "bank director Gen. Ann Berg"."""
    before = doc[last - 1] if last else None
    return (
        before is not None and before.is_lower and words.is_noun(before.text) and doc[last].text[0].isupper()
    )


def _is_address(token: Token, words: PersonWords) -> bool:
    return token.lower_.rstrip(".") in words.honorifics and not words.is_noun(token.text)


def _span(doc: Doc, first: int, last: int) -> Span:
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))


def _head(doc: Doc, start: int, words: PersonWords) -> int | None:
    """The role's last noun before a name, or the noun before "of …" ("Director of Intelligence")."""
    i = start - 1
    if i > 0 and doc[i].is_space and not set(doc[i].text) & set(LINE_ENDS):
        i -= 1  # a space too many
    if i > 0 and doc[i].text == "," and words.is_noun(doc[i - 1].text):
        if not (doc[i - 1].text.islower() and _apposed(doc[i - 1], start)) or is_sought(doc[i - 1]):
            return None
        return spokesperson_for(doc[i - 1]).i
    if _is_stop_of_short_form(doc, i, words):
        i -= 1
    if i < 0 or doc[i].is_space or doc[i].pos_ == "VERB":  # "will host Ann Berg" is no role
        return None
    if words.is_title(doc[i].text):
        return None if doc[i].lower_ in words.plurals or _belongs_beyond(doc[i], start) else i
    if is_office_by_form(doc, i):
        return i
    return head_of_long_title(doc, start, words)


def _is_stop_of_short_form(doc: Doc, i: int, words: PersonWords) -> bool:
    """Whether a stop is a short form's that the tokenizer cut it from: "Army Capt. Ann Berg"."""
    if i < 1 or doc[i].text != "." or doc[i - 1].whitespace_:
        return False
    return doc[i - 1].lower_ in words.abbreviated and doc[i - 1].text[0].isupper()


def _belongs_beyond(token: Token, start: int) -> bool:
    """Whether an adjective is of a noun behind the name: the "private" of "private Berg papers"."""
    return token.is_lower and token.dep_ == "amod" and token.head.i > start and token.head.is_lower


def _apposed(noun: Token, start: int) -> bool:
    """Whether a name is in apposition to a noun before its comma ("the coach, Maria Lopez, …")."""
    return any(c.dep_ == "appos" and c.left_edge.i <= start <= c.i for c in noun.children)


def is_sought(noun: Token) -> bool:
    """The "president" of "who backed Ann Berg for president": an office that nobody has yet."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.left_edge.i == noun.i and noun.is_lower


def spokesperson_for(noun: Token) -> Token:
    """The "spokesman" of "a spokesman for the governor, Neil Farrow,"; a noun that is none's, itself."""
    speaks_for = noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.head.head.i < noun.i
    return noun.head.head if speaks_for and noun.head.head.lower_.startswith("spokes") else noun


def _modifies(doc: Doc, i: int, words: PersonWords) -> bool:
    token: Token = doc[i]
    if _is_noun_misread(token) or _is_participle(token) or _opens_compound(token):
        return True
    if token.text == "-":
        return i > 0 and not doc[i - 1].whitespace_ and not token.whitespace_
    if token.is_alpha and token.pos_ == "ADP" and i > 0 and doc[i - 1].text == doc[i + 1].text == "-":
        return not doc[i - 1].whitespace_ and not token.whitespace_  # "Editor-in-Chief"
    if i + 2 < len(doc) and doc[i + 1].text == "-" and doc[i + 2].pos_ == "ADP":
        return not token.whitespace_
    if token.text == "." and i > 0:
        return len(doc[i - 1].text) <= 3 and not doc[i - 1].whitespace_
    if token.is_space or not token.text[0].isalnum() or _asks_readers(token) or _is_a_day(token):
        return False
    if token.like_num and (doc[i + 1].text == "-" or _ends_a_name(token)):  # "the 63-year-old comedian"
        return True
    if token.lower_ in words.modifiers:
        return True
    return token.pos_ in _MODIFIER_TAGS and token.dep_ in {"compound", "amod", "nmod", "appos", "npadvmod"}


def _ends_a_name(number: Token) -> bool:
    """Whether a number belongs to the name before it: "Formula One driver", "Radio 2 presenter"."""
    before = number.nbor(-1) if number.i else None
    written = number.is_digit or number.text[0].isupper()
    return before is not None and written and before.text[0].isupper() and before.dep_ in _INSIDE_NAMES


def _is_noun_misread(token: Token) -> bool:
    """Whether a word before a noun is one, though taken for a verb or "who": "WHO vaccine chief"."""
    if not token.nbor(1).is_lower:
        return False
    misread = token.tag_ in {"VB", "VBP"} and token.is_lower and is_thing(token.vocab, token.lower_)
    return token.text == "WHO" or (misread and not is_action_or_quality(token.vocab, token.lower_))


def _is_a_day(token: Token) -> bool:
    """The "day" of "for much of the day coach Ann Berg", though the parse takes it for a part of the role."""
    the = token.nbor(-1) if token.i else None
    of = the.nbor(-1) if the is not None and the.i else None
    time = token.is_lower and token.ent_type_ in {"DATE", "TIME"}
    return time and of is not None and the is not None and the.pos_ == "DET" and of.pos_ == "ADP"


def _opens_compound(token: Token) -> bool:
    """The "far" of "far-right leader", whatever it is taken for."""
    mark = token.nbor(1)
    joined = mark.text in HYPHENS and not token.whitespace_ and not mark.whitespace_
    return joined and token.is_alpha and token.pos_ in {"ADV", "X", "PART"}


def _is_participle(token: Token) -> bool:
    """ "the prosecuting attorney", "an ousted president", but not "Visiting professor" as a line begins.

    Nor "for hitting coach Ann Berg"; but "told by presiding judge Ann Berg", where "by" tells who did it.
    """
    agent = token.dep_ == "pcomp" and token.head.dep_ == "agent"
    before_noun = token.is_lower and (agent or token.dep_ == "amod") and token.nbor(1).is_lower
    joined = token.i > 0 and token.nbor(-1).text in HYPHENS  # "Oslo-born"
    if joined and token.i > 1 and token.nbor(-2).is_lower and token.nbor(-2).pos_ in {"ADJ", "ADV"}:
        joined = False  # "best-selling"
    return before_noun and not joined and token.tag_ in {"VBG", "VBN"}


def _asks_readers(token: Token) -> bool:
    """Whether a word opens a sentence as a verb, whatever it is taken for: "Recall Sen. Ann Berg"."""
    return token.is_title and token.is_sent_start is True and token.lower_ in readable_words().asked


def fullest_role(text: str, roles: Sequence[Span]) -> str | None:
    """The fullest of the roles written, up to six words; a form of address alone is none.

    Whose rival or whose wife somebody is comes behind an office, as does a party alone.
    """
    words = person_words()
    best: tuple[bool, bool, int, int] | None = None
    found = None
    for span in sorted(roles):
        written = " ".join(text[span.start : span.end].split())
        parts = written.split()
        if all(p.lower().rstrip(".") in words.honorifics for p in parts):
            continue
        of_then = parts[0].lower().startswith("then-")  # what somebody was at a time told of
        rank = (not of_then, not _is_told_by_others(parts), min(len(parts), _FULL), -span.start)
        if best is None or rank > best:
            best, found = rank, written
    return found


def _is_told_by_others(role: Sequence[str]) -> bool:
    """Whether a role is no office: "Berg’s opponent", no more than a party ("Democrat"), "heads the bank"."""
    if len(role) == 1 and role[0].lower() in parties():
        return True
    words = [word.lower() for word in role]
    if any(words[0] in (f"{verb}s", f"{verb}es", f"{verb}ed") for verb in role_verbs().heads):
        return True
    if "and" in words:
        return False
    end = next((i for i, word in enumerate(words) if i and word in person_words().complements), len(words))
    return words[end - 1] in readable_words().bonds | readable_words().sides | person_words().kin


def gender_of_roles(text: str, mention: Mention) -> str | None:
    """What the roles beside a name say of gender, the last word first: "m", "f" or None."""
    words = person_words()
    written = (text[role.start : role.end].split() for role in mention.roles)
    genders = (words.gender(word) for role in written for word in reversed(role))
    return next((gender for gender in genders if gender), None)
