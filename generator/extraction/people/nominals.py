"""Find nominals ("the president", "Tunisia's coach") and give them to the person they stand for, or to none.

Descriptions written with a name are read first (descriptions.py); a definite description elsewhere
goes to who carries the role ("Russian President Vladimir Putin … the Russian president").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.extraction.people.clusters import Cluster
from generator.extraction.people.descriptions import find_descriptions, noun_phrase
from generator.extraction.people.person_words import PersonWords, alike_roles, country, person_words
from generator.model import Mention, Span
from generator.naming.role_heads import without_past

_PAST = frozenset({"former", "ex", "late", "onetime", "then", "outgoing", "fired", "ousted"})
_IGNORED = frozenset(
    {"the", "a", "an", "new", "current", "'s", "of", "-", "'", "for", "and", "his", "her", "their"}
)
_FAR = 6000  # characters
_MEMORY = 150  # roles
_ARGUMENTS = frozenset({"nsubj", "dobj", "nsubjpass", "iobj", "dative"})


@dataclass(frozen=True, slots=True)
class _Role:
    """A role's words apart: head noun, countries, other words, and whether it is over."""

    head: str
    countries: frozenset[str]
    others: frozenset[str]
    past: bool


@dataclass(frozen=True, slots=True)
class _Held:
    """A role that somebody carries, where it stands, and where the person is mentioned, in order."""

    place: int
    cluster: Cluster
    role: _Role
    names: list[int]


def find_nominals(doc: Doc, clusters: Sequence[Cluster], said: Sequence[Span]) -> None:
    """Add the nominals of each person to their cluster, and the roles that they tell.

    ``said``: the words of others, as in find_descriptions.
    """
    taken = _taken(doc, clusters)
    find_descriptions(doc, clusters, {i: c for i, c in taken.items() if c is not None}, said)
    words = person_words()
    held = _held_roles(doc, clusters, words)
    if held:
        _definite(doc, held, taken, words)


def _taken(doc: Doc, clusters: Sequence[Cluster]) -> dict[int, Cluster | None]:
    """Token → whose name it is part of; None for a role beside a name."""
    out: dict[int, Cluster | None] = {}
    for cluster in clusters:
        for mention in cluster.mentions:
            for span, owner in [(r, None) for r in mention.roles] + [(mention.span, cluster)]:
                part = doc.char_span(span.start, span.end, alignment_mode="expand")
                if part is not None:
                    out.update({t.i: owner for t in part})
    return out


def _held_roles(doc: Doc, clusters: Sequence[Cluster], words: PersonWords) -> list[_Held]:
    """The roles that names carry, in order of the text."""
    out: list[_Held] = []
    for cluster in clusters:
        names = sorted(m.span.start for m in cluster.mentions)
        for span in cluster.roles:
            part = doc.char_span(span.start, span.end, alignment_mode="expand")
            if part is not None:
                out.extend(_Held(span.start, cluster, role, names) for role in _roles_in(list(part), words))
    return sorted(out, key=lambda held: held.place)


def _roles_in(tokens: list[Token], words: PersonWords) -> list[_Role]:
    heads = [t for t in tokens if words.is_noun(t.text) or t.lower_.rstrip(".") in words.abbreviated]
    if not heads:
        return []
    before_of = [t for t in heads if t.i + 1 < tokens[-1].i and t.nbor(1).lower_ in {"of", "for"}]
    return [_role(tokens, before_of[0] if before_of else heads[-1])]


def _role(tokens: list[Token], head: Token) -> _Role:
    countries: set[str] = set()
    others: set[str] = set()
    past = False
    previous = ""
    for t in tokens:
        word = t.lower_.rstrip(".") if len(t.text) > 4 else t.lower_
        if t.i == head.i:
            previous = ""
            continue
        plain = without_past(word)
        past = past or plain != word or word in _PAST
        if word in {"korea", "korean"} and previous in {"north", "south"}:
            countries = {c for c in countries if c != country(previous)} | {country(f"{previous}-{word}")}
            others.discard(previous)
        elif t.ent_type_ in {"NORP", "GPE"} and t.pos_ != "DET":
            countries.add(country(t.text))
        elif word not in _IGNORED and word not in _PAST and t.text[0].isalnum():
            others.add(word)
        previous = word
    head_word = without_past(head.lower_.rstrip("."))
    past = past or head_word != head.lower_.rstrip(".")
    return _Role(head_word, frozenset(countries - {country("the")}), frozenset(others), past)


def _definite(doc: Doc, held: list[_Held], taken: dict[int, Cluster | None], words: PersonWords) -> None:
    """Definite descriptions of a role that somebody named before carries."""
    for token in doc:
        if token.i in taken or token.pos_ not in {"NOUN", "PROPN"} or not words.is_noun(token.text):
            continue
        if token.tag_ in {"NNS", "NNPS"} or token.dep_ in {"compound", "nmod", "amod"}:
            continue
        start, end = noun_phrase(doc, token)
        tokens = list(doc[start:end])
        family = token.lower_ in words.kin
        if not _is_definite(tokens, token, family) or any(t.i in taken for t in tokens if t.i >= token.i):
            continue
        inside = {taken[t.i] for t in tokens if t.i in taken}
        role = _role([t for t in tokens if t.i not in taken], token)
        cluster = (
            _relative(role, token, held, inside) if family else _holder(role, token, held, taken, inside)
        )
        if cluster is not None:
            span = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
            cluster.mentions.append(Mention(span, "nominal"))


def _is_definite(tokens: list[Token], head: Token, family: bool) -> bool:
    """Whether a description says which one: "the", a country's, and of a family whose ("his wife")."""
    if family:
        return any(t.dep_ == "poss" and t.head.i == head.i for t in tokens)
    if tokens[0].lower_ == "the":
        return True
    return any(t.text == "'s" and t.i < head.i and t.head.ent_type_ in {"GPE", "NORP"} for t in tokens)


def _relative(
    role: _Role, token: Token, held: Sequence[_Held], inside: set[Cluster | None]
) -> Cluster | None:
    """The one person whom the article told to be such a relative of somebody before."""
    until = bisect_right(held, token.idx, key=lambda h: h.place)
    told = {
        id(h.cluster): h.cluster for h in held[max(0, until - _MEMORY) : until] if h.role.head == role.head
    }
    found = next(iter(told.values()), None)
    return found if len(told) == 1 and found not in inside else None


def _holder(
    role: _Role,
    token: Token,
    held: Sequence[_Held],
    taken: dict[int, Cluster | None],
    inside: set[Cluster | None],
) -> Cluster | None:
    """Who carries the role: the best fit, then the one last mentioned."""
    best: tuple[float, int] | None = None
    found = None
    until = bisect_right(held, token.idx, key=lambda h: h.place)
    for each in held[max(0, until - _MEMORY) : until]:
        fit = _fit(role, each.role)
        if fit is None or each.cluster in inside or _in_same_clause(each.cluster, token, taken):
            continue
        last = each.names[max(0, bisect_right(each.names, token.idx) - 1)]
        if token.idx - last <= _FAR and (best is None or (fit, last) > best):
            best, found = (fit, last), each.cluster
    return found


def _fit(nominal: _Role, theirs: _Role) -> float | None:
    """How well a description fits a role somebody carries; None where it contradicts."""
    if nominal.head != theirs.head and theirs.head not in alike_roles().get(nominal.head, ()):
        return None
    if nominal.countries and theirs.countries and not nominal.countries & theirs.countries:
        return None
    if nominal.others and not nominal.others <= theirs.others | {theirs.head}:
        return None
    fit = 1.0 if nominal.head == theirs.head else 0.5
    fit += 0.5 * bool(nominal.countries & theirs.countries)
    fit -= 0.5 * (nominal.past != theirs.past)
    fit -= 0.15 * min(3, len(theirs.others - nominal.others))
    fit -= 0.25 * bool(theirs.countries and not nominal.countries)
    return fit if fit > 0 else None


def _in_same_clause(cluster: Cluster, token: Token, taken: dict[int, Cluster | None]) -> bool:
    """Whether the person is named as another part of the nominal's own clause ("the president met Putin")."""
    verb = token.head
    if verb.pos_ not in {"VERB", "AUX"} or token.dep_ not in _ARGUMENTS:
        return False
    others = (c for c in verb.children if c.i != token.i and c.dep_ in _ARGUMENTS)
    return any(taken.get(c.i) is cluster for c in others)
