"""Surnames that are words besides: "Will said", "“…,” Will told", "May said", "From said".

The model takes them for the words that they are also, and no rule behind it finds a subject in "Will said".
Where an article gives such a word to somebody behind a first name, it is a name wherever it stands
capitalised and a name can stand; there it is parsed anew as a surname that is no other word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from generator.naming.forms_of_address import role_words
from generator.naming.given_names import is_given_name
from generator.naming.name_words import is_initial
from generator.parsing.lexicon import is_english
from generator.text.layout import DASHES, HYPHENS, ends_line

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

# A surname that the model takes for nothing else. It is never seen: its words are put back behind the parse.
_PLAIN_SURNAME = "Johnson"
# Parts of speech that no surname has; a noun or a verb is left to the model, "Police" being behind "Jackson".
_GOVERNING = frozenset({"AUX", "ADP", "SCONJ"})
_MISREAD = _GOVERNING | {"ADV", "ADJ", "INTJ", "PART"}
_FINITE_IN_SINGULAR = frozenset({"VBD", "VBZ"})
# What such a word would govern: "Will they", "May be", "From the start", "Long lines", "May 3".
_CAN_BE_GOVERNED = frozenset(
    {"DT", "PDT", "PRP", "PRP$", "EX", "VB", "CD", "NN", "NNS", "NNP", "NNPS", "WP", "WDT", "$"}
)
_SAY_WHICH = frozenset({"ADP", "DET", "ADJ", "NUM"})
_OPENING_SIGNS = DASHES | frozenset({":", "(", "[", ".", "?", "!", "•", "*"})
_TORN_FROM_A_WORD = HYPHENS | {"n't"}  # "Don't", "a Will-style column"
_SHORTEST_PLAIN = 4  # letters: shorter words are in lower case in a title too
_MOST_ADVERBS = 2  # between a name and its verb: "Will also said"
_KEPT = ("TAG", "POS", "MORPH", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE")


def with_surnames(nlp: Language, doc: Doc) -> Doc:
    """The doc itself, or parsed anew where it takes somebody's surname for another word.

    Tokens and offsets stay what they are.
    """
    places = surname_places(doc)
    return _parsed_anew(nlp, doc, places) if places else doc


def surname_places(doc: Doc) -> list[int]:
    """The tokens that are surnames of which the parse takes one or more for another word."""
    named, first = _full_names(doc), set(_first_names_misread(doc)) - _in_title_case(doc)
    if not named:
        return sorted(first)
    found: dict[str, list[int]] = defaultdict(list)
    for token in doc:
        if token.text in named and (_is_named(doc, token.i) or _stands_as_name(doc, token.i)):
            found[token.text].append(token.i)
    misread = (places for places in found.values() if any(_is_misread(doc[i]) for i in places))
    return sorted({i for places in misread for i in places} | first)


def _is_misread(token: Token) -> bool:
    return token.pos_ in _MISREAD or token.dep_ == "aux" or token.ent_type_ == "DATE"


def _full_names(doc: Doc) -> set[str]:
    """The words that the running text writes behind a first name, where they are surely a surname."""
    named, title = set(), _in_title_case(doc)
    for token in doc:
        if not token.is_title or token.i in title or not _is_named(doc, token.i):
            continue
        if token.ent_type_ == "PERSON" or _is_function_word(token) or _is_no_word(token):
            named.add(token.text)
    return named


def _is_function_word(token: Token) -> bool:
    """ "Will" and "May", but not the "Friday" of "told Lee Friday"."""
    return token.vocab[token.lower_].is_stop and (token.pos_ in _GOVERNING or token.ent_type_ == "DATE")


def _is_no_word(token: Token) -> bool:
    """Whether a word is none of English that the model takes for a small one, or a date: "Miroslav Klose"."""
    taken_for_word = token.pos_ in _MISREAD or token.ent_type_ == "DATE"
    return taken_for_word and not is_english(token.vocab, token.lower_)


def _first_names_misread(doc: Doc) -> list[int]:
    """The first names within sentences that the model takes for small words: "to Per Berg"."""
    return [
        t.i
        for t in doc[1:-1]
        if t.pos_ in _GOVERNING
        and t.is_title
        and is_given_name(t.text)
        and not _opens(doc, t.i)
        and doc[t.i + 1].is_title
        and doc[t.i + 1].ent_type_ == "PERSON"
    ]


def _is_named(doc: Doc, i: int) -> bool:
    """Whether a first name stands right before a word, an initial between them or not: "Ann B. Will"."""
    before = i - 2 if i > 1 and is_initial(doc[i - 1].text) else i - 1
    if before < 0 or doc[i].is_sent_start:
        return False
    first = doc[before]
    follows = i + 1 < len(doc) and doc[i + 1].is_title and doc[i + 1].pos_ == "PROPN"
    known = first.is_title and first.pos_ == "PROPN" and is_given_name(first.text)
    return known and not follows and not _says_when(doc, before)


def _says_when(doc: Doc, i: int) -> bool:
    """Whether a first name is a date here: "in April May said"."""
    return i > 0 and doc[i].ent_type_ == "DATE" and doc[i - 1].pos_ in _SAY_WHICH


def _in_title_case(doc: Doc) -> set[int]:
    """The tokens of the lines that write no long word in lower case, as headlines do."""
    found: set[int] = set()
    line: list[int] = []
    plain = False
    for token in doc:
        line.append(token.i)
        long = token.is_lower and len(token) >= _SHORTEST_PLAIN
        plain |= long and token.pos_ not in _GOVERNING
        if (token.is_space and ends_line(token.text)) or token.i + 1 == len(doc):
            found.update(() if plain else line)
            line, plain = [], False
    return found


def _stands_as_name(doc: Doc, i: int) -> bool:
    """Whether a name can stand here alone, and the word that it is besides cannot."""
    token, acts = doc[i], _acts(doc, i)
    if token.ent_type_ == "DATE":
        return _is_said_by(doc, i) or (acts and not (i and doc[i - 1].pos_ in _SAY_WHICH))
    if _opens(doc, i):
        return acts
    before, behind = doc[i - 1], doc[i + 1] if i + 1 < len(doc) else None
    if before.is_title and role_words(before.text):
        return acts
    governs = behind is not None and behind.tag_ in _CAN_BE_GOVERNED
    torn = behind is not None and behind.text in _TORN_FROM_A_WORD
    return not (governs or torn or before.pos_ == "DET")


def _acts(doc: Doc, i: int) -> bool:
    """Whether a finite verb is behind a word that could not govern it: "Will also said", but not "Will be".

    "Long was the road" is the word that it looks, as "May was cold" is.
    """
    for j in range(i + 1, min(i + 2 + _MOST_ADVERBS, len(doc) - 1)):
        token = doc[j]
        if token.tag_ in _FINITE_IN_SINGULAR and token.is_lower:
            sure = doc[i].pos_ in _GOVERNING and doc[i].ent_type_ != "DATE"
            return (token.pos_ == "VERB" or sure) and doc[j + 1].text not in {",", ":"}
        if token.tag_ != "RB":
            return False
    return False


def _is_said_by(doc: Doc, i: int) -> bool:
    """ "“…,” said May": the subject behind its verb, and nothing behind that."""
    if i < 2 or i + 1 >= len(doc):
        return False
    inverted = doc[i - 1].tag_ in _FINITE_IN_SINGULAR and doc[i - 2].text in {'"', ",", "'"}
    return inverted and (doc[i + 1].is_punct or doc[i + 1].is_space)


def _opens(doc: Doc, i: int) -> bool:
    """Whether the capital may be that of a sentence: its first word, or behind an opening mark.

    Behind the mark that closes “…,” a sentence goes on.
    """
    if i == 0 or doc[i - 1].is_space:
        return True
    before = doc[i - 1]
    if before.is_quote:
        return not (before.whitespace_ and i > 1 and doc[i - 2].text == ",")
    return bool(doc[i].is_sent_start) or before.text in _OPENING_SIGNS


def _parsed_anew(nlp: Language, doc: Doc, places: Iterable[int]) -> Doc:
    """The doc with what the model makes of it where these tokens are a plain surname."""
    from spacy.tokens import Doc

    written = [t.text for t in doc]
    spaces = [bool(t.whitespace_) for t in doc]
    plain = list(written)
    for i in places:
        plain[i] = _PLAIN_SURNAME
    starts: list[bool | int | None] = [_starts_within_word(doc, i) or None for i in range(len(doc))]
    read = nlp(Doc(doc.vocab, words=plain, spaces=spaces, sent_starts=starts))
    if len(read) != len(doc):  # a full stop was parted that was not before
        return doc
    lemmas = [w if p != w else t.lemma_ for w, p, t in zip(written, plain, read, strict=True)]
    out = Doc(doc.vocab, words=written, spaces=spaces, lemmas=lemmas)
    kept: Any = read.to_array(list(_KEPT))
    return out.from_array(list(_KEPT), kept)


def _starts_within_word(doc: Doc, i: int) -> bool:
    """Whether a sentence begins behind a word glued to it, as nothing but the first parse could tell."""
    glued = i > 0 and doc[i - 1].is_alpha and doc[i].is_alpha and not doc[i - 1].whitespace_
    return glued and doc[i].is_sent_start is True
