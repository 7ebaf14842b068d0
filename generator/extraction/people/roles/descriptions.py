"""Find the descriptions written with a name: before it, beside it, and as what the person is said to be.

"Tunisia's coach Nabil Maaloul", "Nabil Maaloul, the coach of Tunisia", "Nabil Maaloul is the coach of
Tunisia". Each is a mention of the person (a nominal) and expresses a role.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.extraction.people.cluster import Cluster
from generator.extraction.people.roles.predicates import is_predicate, who_is_named, who_is_said_to_be
from generator.extraction.people.roles.readable_words import readable_words
from generator.extraction.people.roles.roles import is_sought, spokesperson_for
from generator.extraction.people.roles.shared_descriptions import describe_several
from generator.extraction.person_words import PersonWords, person_words
from generator.model import Mention, Span
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import PLACES, PLURAL
from generator.text.layout import DASHES, HYPHENS
from generator.text.quotation_marks import APOSTROPHES_IN_WORDS
from generator.text.spans import Cover

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
_LINKS = frozenset({"prep", "cc", "mark"})
_IN_WORDS = HYPHENS | APOSTROPHES_IN_WORDS
_ENDS_SECOND = frozenset({",", ")", *DASHES})
_OF_TODAY = frozenset({"now", "currently", "today"})  # "once a clerk and now director of the bank"
_BEHIND_SEVERAL = frozenset({"appos", "attr"})
_LONGEST = 8
_LONGEST_OF = 12


def find_descriptions(
    parsed: ParsedText, clusters: Sequence[Cluster], owners: Mapping[int, Cluster], said: Sequence[Span]
) -> None:
    """Add the descriptions of each person to their cluster.

    ``owners``: token → whose name it is part of. ``said``: what the article reports as somebody's words; that
    somebody is something describes nobody where only those words say it.
    """
    doc, words, claims = parsed.doc, person_words(), Cover(said)
    _before_names(doc, clusters, words)
    for i, dep in enumerate(parsed.columns.dep):
        if dep in _BEHIND_SEVERAL:
            describe_several(doc, doc[i], owners, claims)
        if dep == "appos":
            _apposition(doc, doc[i], owners, words)
        elif is_predicate(doc[i]):
            _predicate(doc, doc[i], owners, claims)
        elif dep == "nsubj" and i in owners:
            _called_first(doc, doc[i], owners)
    _between_dashes(doc, owners)


def _before_names(doc: Doc, clusters: Sequence[Cluster], words: PersonWords) -> None:
    """Definite descriptions before a name: "Tunisia's coach Nabil Maaloul", "the mayor, Luca Pastorino"."""
    for cluster in clusters:
        for mention in list(cluster.mentions):
            for role in mention.roles:
                part = doc.char_span(role.start, role.end, alignment_mode="expand")
                if (
                    part is None
                    or part.start == 0
                    or part.end_char != role.end  # of "the senators" no one is "the senator"
                    or not part.text[0].isalnum()
                    or _is_form_of_address(part, words)
                ):
                    continue
                before = doc[part.start - 1]
                if before.lower_ in words.definite:
                    start = before.i
                elif before.text == "'s" and before.head.i < before.i:
                    start = before.head.left_edge.i
                else:
                    continue
                if part.start - start < _LONGEST and not any(t.is_space for t in doc[start : part.start]):
                    cluster.mentions.append(Mention(Span(doc[start].idx, role.end), "nominal"))


def _is_form_of_address(role: TokenSpan, words: PersonWords) -> bool:
    """Whether a role is no more than a form of address ("the Mr Dudley")."""
    return all(t.lower_.rstrip(".") in words.honorifics for t in role if t.text != ".")


def _apposition(doc: Doc, token: Token, owners: Mapping[int, Cluster], words: PersonWords) -> None:
    """ "Nabil Maaloul, Tunisia's coach", "Tunisia's coach, Nabil Maaloul"."""
    name, noun = (token.head, token) if token.head.i in owners else (token, token.head)
    noun = spokesperson_for(noun)
    if noun.dep_ == "pobj" and not words.is_noun(noun.text):
        noun = noun.head.head  # "the founder of the bank, Ann Lee": not the bank
    if noun is token:
        noun = _behind_body(noun, words)
    if name.i not in owners or not is_description(noun, owners) or is_sought(noun):
        return
    between = doc[min(name.i, noun.i) + 1 : max(name.i, noun.i)]
    if not any(
        t.is_space
        or t.text in {";", ":"}
        or (t.i in owners and owners[t.i] is not owners[name.i] and t.dep_ != "poss")
        for t in between
        if t.i not in range(noun.left_edge.i, noun.i)
    ):
        for each in (noun, *_second_heads(noun, owners), *_taken_over(noun, owners)):
            describe(doc, owners[name.i], each, owners)


def _called_first(doc: Doc, name: Token, owners: Mapping[int, Cluster]) -> None:
    """ "Norway's envoy to Rome, Ann Berg said": what she is, with one comma only, as if two spoke."""
    comma = name.left_edge.i - 1
    for noun in name.head.children:
        alone = noun.i < comma and noun.right_edge.i + 1 == comma and doc[comma].text == ","
        if noun.dep_ == "nsubj" and alone and is_description(noun, owners):
            describe(doc, owners[name.i], noun, owners)


def _between_dashes(doc: Doc, owners: Mapping[int, Cluster]) -> None:
    """ "Ann Berg - Stone's partner at the bank - said": where the parse takes a hyphen for the name's."""
    for i, cluster in owners.items():
        first = i + 2
        if first >= len(doc) or not _is_dash(doc[i + 1]):
            continue
        noun = next((t for t in doc[first : first + _LONGEST] if not _may_precede(t)), None)
        closes = any(map(_is_dash, doc[first : first + 2 * _LONGEST_OF]))
        if noun is None or not closes or not is_description(noun, {}):
            continue
        start = first + (doc[first].pos_ == "DET")
        cluster.mentions.append(Mention(Span(doc[first].idx, noun.idx + len(noun)), "nominal"))
        cluster.roles.append(Span(doc[start].idx, noun.idx + len(noun)))


def _is_dash(token: Token) -> bool:
    return token.text == "-" and _stands_apart(token)


def _stands_apart(token: Token) -> bool:
    """Whether white space is on both sides of a token."""
    return bool(token.whitespace_) and token.i > 0 and bool(token.nbor(-1).whitespace_)


def _may_precede(token: Token) -> bool:
    """Whether a token may stand before the noun of a description: no noun for a person, no verb or mark."""
    within = token.pos_ in {"DET", "ADJ", "PROPN", "NOUN", "PRON"} or token.tag_ == "POS"
    return within and (token.text[0].isupper() or not person_words().is_noun(token.text))


def _second_heads(noun: Token, owners: Mapping[int, Cluster]) -> Iterator[Token]:
    """The second noun of an apposition: "Ann Berg, a friend of his, and a clerk at the bank, died".

    With an article or "now", and a mark behind it: else it may be somebody else, "and a clerk died".
    """
    for token in noun.children:
        closed = token.right_edge.i + 1 < len(noun.doc) and token.right_edge.nbor(1).text in _ENDS_SECOND
        owned = any(c.dep_ in {"det", "poss"} or c.lower_ in _OF_TODAY for c in token.children)
        if token.dep_ == "conj" and owned and closed and is_description(token, owners):
            yield token


def _taken_over(noun: Token, owners: Mapping[int, Cluster]) -> Iterator[Token]:
    """The "mayor" of "his successor as mayor, Ann Berg"."""
    if noun.lower_ in readable_words().follows:
        for joint in (c for c in noun.children if c.lower_ == "as"):
            yield from (c for c in joint.children if c.dep_ == "pobj" and is_description(c, owners))


def _behind_body(noun: Token, words: PersonWords) -> Token:
    """The noun behind a body that the parse takes for the apposition's: "…, Council on Water Supply head"."""
    last = noun.right_edge
    last = last.nbor(-1) if last.is_punct and last.i > noun.i else last
    field = last.head.head.i == noun.i and _is_field_of_body(last)
    return last if field and words.is_noun(last.text) and last.head.i + 1 == last.left_edge.i else noun


def _is_field_of_body(noun: Token) -> bool:
    """Whether the parse takes a role for what a body is on: "…, Council on Water Supply head"."""
    body = noun.head.head
    apposed = noun.dep_ == "pobj" and body.dep_ == "appos" and body.text[0].isupper()
    return apposed and noun.is_lower and noun.left_edge.text[0].isupper()


def _predicate(doc: Doc, noun: Token, owners: Mapping[int, Cluster], claims: Cover) -> None:
    """ "Ann Berg is the coach", "was appointed coach", "one coach there was Ann Berg", "a coach named …"."""
    if noun.i in owners:
        said_of = who_is_named(noun, claims)
        if said_of is not None and is_description(said_of, owners):
            describe(doc, owners[noun.i], said_of, owners)
    elif is_description(noun, owners) and (who := who_is_said_to_be(noun, owners, claims)) is not None:
        describe(doc, owners[who.i], noun, owners)


def is_description(noun: Token, owners: Mapping[int, Cluster]) -> bool:
    """Whether a noun says what a person is: "prince", but not that of Port-au-Prince."""
    named = noun.i in owners or noun.ent_type_ in PLACES
    return not named and person_words().is_noun(noun.text) and noun.tag_ not in PLURAL


def describe(doc: Doc, cluster: Cluster, noun: Token, owners: Mapping[int, Cluster]) -> None:
    """Add the phrase around a noun to a person: a mention, its role, and what it says of gender."""
    start, end = noun_phrase(doc, noun)
    if any(owners.get(i) is cluster for i in range(start, end)):
        return
    span = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
    cluster.mentions.append(Mention(span, "nominal"))
    owned = doc[start].pos_ in {"DET", "PRON", "NUM"} or doc[start].lower_ in person_words().definite
    first = start + 1 if owned and start + 1 < end else start
    if start and doc[start - 1].pos_ == "ADV" and doc[start - 1].lower_ in readable_words().formerly:
        first = start - 1  # "previously a teacher"
    cluster.roles.append(Span(doc[first].idx, span.end))
    gender = person_words().gender(noun.text)
    if gender and not cluster.gender_is_stated:
        cluster.gender, cluster.gender_is_stated = gender, True


def _start_of_phrase(doc: Doc, noun: Token) -> int:
    """The first token of the phrase around a head."""
    start = noun.left_edge.i
    if _is_field_of_body(noun):
        return noun.head.head.left_edge.i
    while start < noun.i and doc[start].pos_ == "ADV":  # "now a grandmother"
        start += 1
    for i in range(noun.i - 1, start - 1, -1):
        if _ends_phrase(doc[i]) or doc[i].dep_ in _LINKS or doc[i].tag_ in _RELATIVE_TAGS:
            start = i + 1
            break
    while start > 1 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_:  # "co-founder"
        start -= 2
    return start


def noun_phrase(doc: Doc, noun: Token) -> tuple[int, int]:
    """The tokens around a head: from its left edge to its "of …", without clauses and commas."""
    start = _start_of_phrase(doc, noun)
    end = noun.i + 1
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_:  # "son-in-law"
        end += 2
    if end < len(doc) and doc[end].lower_ in person_words().complements and doc[end].head.i == noun.i:
        stop = doc[end].right_edge.i + 1
        for i in range(end, min(stop, end + _LONGEST_OF)):
            if _ends_phrase(doc[i]) or doc[i].tag_ in _RELATIVE_TAGS or doc[i].dep_ in {"relcl", "acl"}:
                break
            end = i + 1
    while end > noun.i + 1 and doc[end - 1].pos_ in {"ADP", "DET", "CCONJ"}:
        end -= 1
    return start, end


def _ends_phrase(token: Token) -> bool:
    """Whether a token is a mark, but no hyphen or apostrophe of a word, or a line's end."""
    return token.is_space or (token.is_punct and (_stands_apart(token) or token.text not in _IN_WORDS))
