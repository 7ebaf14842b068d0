"""Find nominals ("the president", "Tunisia's coach") and give them to the person they mean, or to none.

Descriptions written with a name are read first (descriptions.py); a definite description elsewhere
goes to who has the role ("Russian President Vladimir Putin … the Russian president").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extraction.people.cluster import Cluster, tokens_of_mentions
from generator.extraction.people.roles.described_roles import (
    DescribedRole,
    agreement,
    described_role,
    role_in,
)
from generator.extraction.people.roles.descriptions import find_descriptions, noun_phrase
from generator.extraction.people.roles.headed_bodies import add_headed_bodies
from generator.extraction.people.roles.taken_up import PeopleInView, taken_up
from generator.extraction.person_words import person_words
from generator.model import Mention, Quotation, Span
from generator.parsing.columns import Syntax
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import NATIONS, NOMINAL_SUBJECTS, NOUNS, OBJECTS, PLACES, PLURAL, VERBAL
from generator.text.spans import Cover, SpanIndex

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FAR = 6000  # characters
_MEMORY = 150  # roles
_ARGUMENTS = NOMINAL_SUBJECTS | OBJECTS
_MODIFIERS = frozenset({"compound", "nmod", "amod"})


@dataclass(frozen=True, slots=True)
class _Held:
    """A role that somebody has, where it is written, and where the person is mentioned."""

    span: Span
    cluster: Cluster
    role: DescribedRole
    mentioned: Cover


@dataclass(frozen=True, slots=True)
class _Nominal:
    """A definite description: its head, its tokens, the role that it words, and who it is not.

    ``others`` are those whose names it holds, and whom the words name that it says.
    """

    head: Token
    tokens: Sequence[Token]
    role: DescribedRole
    others: Sequence[Cluster | None]

    @property
    def span(self) -> Span:
        """Where it is written."""
        last = self.tokens[-1]
        return Span(self.tokens[0].idx, last.idx + len(last))


_Taken = Mapping[int, Cluster | None]
"""Token → whose name it is part of; None for a role beside a name."""


def find_nominals(parsed: ParsedText, clusters: Sequence[Cluster], quotations: Sequence[Quotation]) -> None:
    """Add the nominals of each person to their cluster, and the roles that they express.

    What the quotations say is others' words, as in find_descriptions.
    """
    doc, taken = parsed.doc, _taken(parsed.doc, clusters)
    said, quoted = [q.span for q in quotations], [q.span for q in quotations if q.kind != "indirect"]
    owners = {i: c for i, c in taken.items() if c is not None}
    find_descriptions(parsed, clusters, owners, said)
    add_headed_bodies(doc, owners, Cover(said))
    left = list(_definite_descriptions(parsed, taken, quotations))
    left = _given_to_holders(doc, clusters, left, taken)
    if _take_up(doc, clusters, left, taken, Cover(quoted)):
        _given_to_holders(doc, clusters, left, taken)


def _given_to_holders(
    doc: Doc, clusters: Sequence[Cluster], nominals: Iterable[_Nominal], taken: _Taken
) -> list[_Nominal]:
    """Give descriptions to who has the role before them; the others are what is left."""
    held, left = _held_roles(doc, clusters), []
    for nominal in nominals:
        before = held.items[: held.position(nominal.head.idx) + 1][-_MEMORY:]
        is_kin = nominal.head.lower_ in person_words().kin
        cluster = _relative(nominal, before) if is_kin else _holder(nominal, before, taken)
        if cluster is not None:
            cluster.mentions.append(Mention(nominal.span, "nominal"))
        else:
            left.append(nominal)
    return left


def _take_up(
    doc: Doc, clusters: Sequence[Cluster], left: list[_Nominal], taken: _Taken, quoted: Cover
) -> bool:
    """Give what is left to whom it takes up, as a role of theirs; whether it was any."""
    roles: dict[int, list[DescribedRole]] = defaultdict(list)
    for held in _held_roles(doc, clusters).items:
        roles[id(held.cluster)].append(held.role)
    view = PeopleInView(doc, taken, tokens_of_mentions(doc, clusters, "nominal"), roles, quoted)
    found = False
    for nominal in list(left):
        if quoted.holds(nominal.span.start, nominal.span.end):
            continue
        cluster = taken_up((nominal.head, nominal.role), nominal.tokens, nominal.others, view)
        if cluster is not None:
            left.remove(nominal)
            cluster.mentions.append(Mention(nominal.span, "nominal"))
            cluster.roles.append(Span(nominal.tokens[1].idx, nominal.span.end))
            roles[id(cluster)].append(nominal.role)
            found = True
    return found


def _taken(doc: Doc, clusters: Sequence[Cluster]) -> _Taken:
    out: dict[int, Cluster | None] = {}
    for cluster in clusters:
        for mention in cluster.mentions:
            for span, owner in [(r, None) for r in mention.roles] + [(mention.span, cluster)]:
                part = doc.char_span(span.start, span.end, alignment_mode="expand")
                if part is not None:
                    out.update({t.i: owner for t in part})
    return out


def _held_roles(doc: Doc, clusters: Sequence[Cluster]) -> SpanIndex[_Held]:
    """The roles that the people of an article have, in order of the text."""
    out: list[_Held] = []
    for cluster in clusters:
        mentioned = Cover(m.span for m in cluster.mentions)
        for span in cluster.roles:
            part = doc.char_span(span.start, span.end, alignment_mode="expand")
            role = role_in(list(part)) if part is not None else None
            if role is not None:
                out.append(_Held(span, cluster, role, mentioned))
    return SpanIndex(out, span=lambda held: held.span)


def _definite_descriptions(
    parsed: ParsedText, taken: _Taken, quotations: Sequence[Quotation]
) -> Iterator[_Nominal]:
    """Descriptions that say which one they mean, apart from the names and the roles beside them."""
    doc, columns = parsed.doc, parsed.columns
    spoken_of = _spoken_of(columns, taken, quotations)
    for i in range(columns.n):
        if i in taken or not _may_describe(columns, i):
            continue
        token = doc[i]
        start, end = noun_phrase(doc, token)
        tokens = list(doc[start : _end_of_origin(doc, end)])
        if not _is_definite(tokens, token) or any(t.i in taken for t in tokens if t.i >= token.i):
            continue
        role = described_role([t for t in tokens if t.i not in taken], token)
        others = [taken[t.i] for t in tokens if t.i in taken]
        yield _Nominal(token, tokens, role, [*others, *spoken_of.get(i, ())])


def _spoken_of(
    s: Syntax, taken: _Taken, quotations: Sequence[Quotation]
) -> Mapping[int, Sequence[Cluster | None]]:
    """Whom each speaker names, by the token that decides who speaks: nobody calls himself by his name.

    In quotation marks, for where indirect words end is not so sure.
    """
    out: dict[int, list[Cluster | None]] = defaultdict(list)
    for q in quotations:
        head = q.speaker_head or q.speaker
        if head is None or q.kind == "indirect":
            continue
        named = [taken[i] for i in range(s.at(q.span.start), s.at(q.span.end)) if i in taken]
        for i in range(s.at(head.start), s.at(head.end)):
            out[i] += named
    return out


def _end_of_origin(doc: Doc, end: int) -> int:
    """The end of a description with the place behind it: "the senator | from Norfield"."""
    if end + 1 >= len(doc) or doc[end].lower_ != "from" or doc[end + 1].ent_type_ not in PLACES:
        return end
    end += 2
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return end


def _may_describe(columns: Syntax, i: int) -> bool:
    """Whether a token is a noun for one person, and no modifier of another noun."""
    if columns.pos[i] not in NOUNS or not person_words().is_noun(columns.text[i]):
        return False
    return columns.tag[i] not in PLURAL and columns.dep[i] not in _MODIFIERS


def _is_definite(tokens: Sequence[Token], head: Token) -> bool:
    """Whether a description says which one: "the", a country's, and of a family whose ("his wife")."""
    if head.lower_ in person_words().kin:
        return any(t.dep_ == "poss" and t.head.i == head.i for t in tokens)
    if tokens[0].lower_ == "the":
        return True
    return any(t.text == "'s" and t.i < head.i and t.head.ent_type_ in NATIONS for t in tokens)


def _relative(nominal: _Nominal, before: Sequence[_Held]) -> Cluster | None:
    """The one person whom the article has called such a relative of somebody."""
    found = {id(h.cluster): h.cluster for h in before if h.role.head == nominal.role.head}
    only = next(iter(found.values())) if len(found) == 1 else None
    return only if only not in nominal.others else None


def _holder(nominal: _Nominal, before: Sequence[_Held], taken: _Taken) -> Cluster | None:
    """Who has the role: the best fit, then the one last mentioned."""
    best: tuple[float, int] | None = None
    found = None
    place = nominal.head.idx
    for each in before:
        fit = agreement(nominal.role, each.role)
        if (
            fit is None
            or each.cluster in nominal.others
            or _in_same_clause(each.cluster, nominal.head, taken)
        ):
            continue
        last = (each.mentioned.at(place) or each.mentioned.items[0]).start
        if place - last <= _FAR and (best is None or (fit, last) > best):
            best, found = (fit, last), each.cluster
    return found or _only_holder(nominal, before, taken)


def _only_holder(nominal: _Nominal, before: Sequence[_Held], taken: _Taken) -> Cluster | None:
    """The one person of such a role, of a body that is called a little otherwise.

    "Berg Coal chief executive Ann Lee … the Berg Mining chief executive".
    """
    alike = {id(h.cluster): h for h in before if h.role.head == nominal.role.head}
    only = next(iter(alike.values())) if len(alike) == 1 else None
    if only is None or only.cluster in nominal.others or _in_same_clause(only.cluster, nominal.head, taken):
        return None
    shared = nominal.role.others & only.role.others
    same = len(shared) > 1 and nominal.role.countries == only.role.countries
    return only.cluster if same and nominal.role.past == only.role.past else None


def _in_same_clause(cluster: Cluster, head: Token, taken: _Taken) -> bool:
    """Whether the person is named as another part of the nominal's own clause ("the president met Putin")."""
    verb = head.head
    if verb.pos_ not in VERBAL or head.dep_ not in _ARGUMENTS:
        return False
    others = (c for c in verb.children if c.i != head.i and c.dep_ in _ARGUMENTS)
    return any(taken.get(c.i) is cluster for c in others)
