"""Tell whom a description takes up by which nobody was called yet: "Ann Berg won. The Norfield senator …".

Writers vary a name by what its bearer is known for. Out: the one person in view, named in the same sentence
or in the last one that names somebody, and who can be meant by the form of the clause; None where two can,
where it may be somebody new ("the judge", "the driver"), or where the article calls them something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extraction.people.cluster import Cluster
from generator.extraction.people.pronoun_words import pronoun_genders
from generator.extraction.people.roles.described_roles import DescribedRole, are_of_two_countries
from generator.extraction.people.roles.predicates import is_predicate
from generator.extraction.people.roles.readable_words import readable_words
from generator.extraction.person_words import PRONOUN_GENDERS, alike_roles, person_words
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, OBJECTS, PLURAL
from generator.text.layout import DASHES, HYPHENS
from generator.text.spans import Cover

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SENTENCES_BACK = 2
_TO_NAME = 5  # tokens from a description's end to the name that it is given with
_ADDS_TO_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "NUM"})
_BESIDE_A_BODY = frozenset({"compound", "nmod", "amod"})
_BEFORE_A_NAME = frozenset({",", "(", *DASHES})


@dataclass(frozen=True)
class PeopleInView:
    """Whose name each token is part of, the roles that each person has, and what is in quotation marks.

    ``described``: of whose description each token is part, as of a name.
    """

    doc: Doc
    owners: Mapping[int, Cluster | None]
    described: Mapping[int, Cluster]
    held: Mapping[int, Sequence[DescribedRole]]
    """By the id of the person's cluster."""
    quoted: Cover

    def named(self, start: int, end: int) -> dict[int, Cluster]:
        """Who is named between two tokens, by the id of their clusters."""
        found = (self.owners.get(i) for i in range(start, end))
        return {id(owner): owner for owner in found if owner is not None}

    def with_described(self, person: Cluster, start: int, end: int) -> list[Cluster]:
        """A person and who is described between two tokens: "the candidate" in what his aide says."""
        found = [person, *(self.described[i] for i in range(start, end) if i in self.described)]
        return list({id(each): each for each in found}.values())

    def is_beside(self, person: Cluster, start: int, end: int) -> bool:
        """Whether a person is named between two tokens in no way but beside: "the Berg team", "“…”"."""
        places = [self.doc[i] for i in range(start, end) if self.owners.get(i) is person]
        return all(
            (t.dep_ in _BESIDE_A_BODY and self.owners.get(t.head.i) is not person)
            or self.quoted.holds(t.idx, t.idx + len(t))
            for t in places
            if self.owners.get(t.head.i) is not person
        )

    def is_told_of(self, person: Cluster, start: int, end: int) -> bool:
        """Whether a person is named only in what "he" or "she" does or says, who is in view then.

        "He found Berg charming": not Berg.
        """
        places = [self.doc[i] for i in range(start, end) if self.owners.get(i) is person]
        return all(any(map(_is_done_by_a_pronoun, _above(t))) for t in places)


def taken_up(
    told: tuple[Token, DescribedRole],
    tokens: Sequence[Token],
    others: Sequence[Cluster | None],
    view: PeopleInView,
) -> Cluster | None:
    """The person whom a description takes up, by its head, the role that it words, and its tokens.

    ``others``: whom it cannot mean, besides those whom its clause bars.
    """
    head, _ = told
    if not _is_of_somebody_known(head, tokens) or _is_named_behind(tokens[-1], view):
        return None
    start, end = head.sent.start, tokens[0].i
    barred = _barred(head, view) | {id(other) for other in others}
    for _ in range(_SENTENCES_BACK + 1):
        named = view.named(start, end)
        free = [person for key, person in named.items() if key not in barred]
        if named:
            return _the_one(free, start, end, told, view)
        if start == 0 or _is_spoken_of(head.doc[head.sent.start : tokens[0].i]):
            return None
        start, end = head.doc[start - 1].sent.start, start
    return None


def _the_one(
    free: Sequence[Cluster], start: int, end: int, told: tuple[Token, DescribedRole], view: PeopleInView
) -> Cluster | None:
    head, role = told
    if len(free) != 1 or view.is_beside(free[0], start, end):
        return None
    if not _is_done_by_another(head) and view.is_told_of(free[0], start, end):
        return None
    gender = person_words().gender(head.text)
    several = view.with_described(free[0], start, end)
    fitting = [p for p in several if gender in (None, p.gender) and _may_be(role, p, view)]
    return fitting[0] if len(fitting) == 1 else None


def _may_be(role: DescribedRole, person: Cluster, view: PeopleInView) -> bool:
    """Whether a person may have a role beside the others, and nobody else has it by the article."""
    alike = alike_roles().get(role.head, frozenset({role.head}))
    for key, theirs in view.held.items():
        same = [r for r in theirs if r.head in alike]
        if key != id(person):
            if not all(are_of_two_countries(role, r) for r in same):
                return False  # "the presidential nominee" may be the Democratic one; a Liberal one is not
        elif any(r.past != role.past or _differ(role, r) for r in same) or _holds_another(role, theirs, same):
            return False
    return True


def _differ(one: DescribedRole, other: DescribedRole) -> bool:
    """Whether two roles of one noun are two: "the Democratic nominee", "the GOP nominee"."""
    words, others = one.others | one.countries, other.others | other.countries
    return bool(words - others and others - words)


def _holds_another(
    role: DescribedRole, theirs: Sequence[DescribedRole], same: Sequence[DescribedRole]
) -> bool:
    """Whether a person has another office by the article: "Sen. Berg … the former envoy"."""
    offices = readable_words().known_offices | person_words().abbreviated
    return (
        role.head in offices
        and not same
        and any(r.head in offices or r.head.startswith("spokes") for r in theirs)
    )


def _is_of_somebody_known(head: Token, tokens: Sequence[Token]) -> bool:
    """Whether a description is of what somebody is known for, and says more than the noun."""
    words = readable_words()
    is_said_of = head.dep_ == "appos" or is_predicate(head)
    if tokens[0].lower_ != "the" or is_said_of or head.tag_ in PLURAL:
        return False
    if any(t.lower_ in words.nobody or t.lower_ in words.to_come or t.tag_ == "POS" for t in tokens):
        return False
    if head.lower_ in words.known_alone:
        return True
    others = [t for t in tokens if t.i != head.i and t.pos_ in _ADDS_TO_NOUN and t.text not in HYPHENS]
    office = head.lower_ in words.known_offices and any(
        t.lower_ in person_words().over or t.text[0].isupper() for t in others
    )
    return bool(others) and (head.lower_ in words.known_for or office)


def _is_named_behind(last: Token, view: PeopleInView) -> bool:
    """Whether a name is set off behind a description: "the nominee, Ann Berg", "the envoy then, Ann Berg"."""
    behind = view.doc[last.i + 1 : last.i + 1 + _TO_NAME]
    marks = [t.i for t in behind if t.text in _BEFORE_A_NAME]
    return bool(marks) and any(t.pos_ == "PROPN" for t in behind if t.i > marks[0])


def _is_spoken_of(before: Iterable[Token]) -> bool:
    """Whether a pronoun stands before a description in its sentence, for whoever was spoken of."""
    return any(t.lower_ in pronoun_genders() for t in before)


def _barred(head: Token, view: PeopleInView) -> set[int]:
    """Whom a description cannot mean: who does what its clause or one around it tells of.

    "Ann Berg said the senator would", "Berg’s team beat the senator", "the senator met Berg".
    """
    verb, found = head.head, set[int]()
    if head.dep_ in NOMINAL_SUBJECTS:
        found |= view.named(head.i + 1, verb.right_edge.i + 1).keys()
    subjects = [c for c in verb.children if c.dep_ in NOMINAL_SUBJECTS and head.dep_ in OBJECTS]
    for subject in subjects:
        found |= view.named(subject.left_edge.i, subject.right_edge.i + 1).keys()
    for token in _above(head):
        doers = [
            c.i for c in token.children if token is verb or (c.dep_ in NOMINAL_SUBJECTS and c.i < head.i)
        ]
        for i in (token.i, *doers):
            found |= view.named(i, i + 1).keys()
    return found


def _is_done_by_a_pronoun(verb: Token) -> bool:
    return any(c.dep_ in NOMINAL_SUBJECTS and c.lower_ in PRONOUN_GENDERS for c in verb.children)


def _is_done_by_another(head: Token) -> bool:
    """Whether a description stands in what somebody else does or says: "he called the senator"."""
    way = [head, *_above(head)]
    own = {token.i for token in way}
    subjects = (c for verb in way[1:] for c in verb.children if c.dep_ in NOMINAL_SUBJECTS and c.i not in own)
    return any(c.lower_ in PRONOUN_GENDERS or c.pos_ == "PROPN" for c in subjects)


def _above(token: Token) -> Iterator[Token]:
    while token.head.i != token.i:
        token = token.head
        yield token
