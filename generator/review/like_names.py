"""Names that may be one person's: spelt nearly alike, or a surname alone beside those who bear it.

Compared are people of like surnames who share the first letter of a given name; where these are very many,
each with those whose names sort next to theirs, so that the work grows with the people and not their square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby, product

from generator.labels.label_files import english
from generator.naming.matching import relation
from generator.naming.parts import NameParts, name_parts
from generator.review.finding import EVEN, Choice, Finding
from generator.review.people_shown import PeopleShown

_NEAR = 80  # per cent of letters in common
_SHORTENED = 3  # letters: "Tom" is short for "Tomas" in many languages, "Jo" for too many names
_MANY = 500  # surnames
_MANY_PAIRS, _NEIGHBOURS = 200, 10
_MOST_BEARERS = 4
_TWO = "review.two_people"


def names_that_may_be_one(shown: PeopleShown) -> Iterator[Finding]:
    """Pairs of people who may be one, and surnames alone with those who may be meant."""
    by_surname: dict[str, list[str]] = defaultdict(list)
    for id, person in sorted(shown.people.items()):
        by_surname[name_parts(person.name).last].append(id)
    bearers: dict[str, list[str]] = defaultdict(list)
    pairs: set[tuple[str, str]] = set()
    for one, other in _like_surnames(by_surname):
        for alone, full in {(one, other), (other, one)}:
            named = _named(shown, by_surname[full], single=False)[:_MOST_BEARERS]
            for single in _named(shown, by_surname[alone], single=True):
                bearers[single] += [id for id in named if _alike(shown, single, id)]
        pairs.update(_pairs(shown, by_surname[one], by_surname[other]))
    for single, some in sorted(bearers.items()):
        likely = _first_shown(shown, dict.fromkeys(some))[:_MOST_BEARERS]
        likely = [id for id in likely if not shown.differ(single, id)]
        if likely:
            yield _whose_surname(shown, single, likely)
    for a, b in sorted(pairs):
        if not shown.differ(a, b):
            yield _one_or_two(shown, a, b)


def _first_shown(shown: PeopleShown, ids: Iterable[str]) -> list[str]:
    return sorted(ids, key=lambda id: (-shown.mentions[id], id))


def _named(shown: PeopleShown, ids: Iterable[str], single: bool) -> list[str]:
    """Those with one name, or with more, the most mentioned first."""
    return _first_shown(shown, (id for id in ids if name_parts(shown.people[id].name).single is single))


def _like_surnames(by_surname: Iterable[str]) -> Iterator[tuple[str, str]]:
    for _, some in groupby(sorted(by_surname), key=lambda surname: surname[0]):
        yield from _near(list(some))


def _near(surnames: Sequence[str], letters: int = 1) -> Iterator[tuple[str, str]]:
    """Each surname with itself, and each two that are spelt nearly alike, once.

    They begin with the same letter; where those that do are very many, with the same two, or more.
    """
    from rapidfuzz import fuzz, process

    if len(surnames) > _MANY:
        for _, some in groupby(surnames, key=lambda s: s[: letters + 1]):
            yield from _near(list(some), letters + 1)
        return
    for at, surname in enumerate(surnames):
        for other, _, _ in process.extract(
            surname, surnames[at:], scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None
        ):
            yield surname, other


def _pairs(shown: PeopleShown, one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Those of two surnames, or of one, whom an editor might take for one, each two in order of their ids."""
    mine, theirs = (_by_initials(shown, ids) for ids in (one, other))
    for initial in sorted(mine.keys() & theirs.keys()):
        for a, b in _compared(shown, mine[initial], theirs[initial]):
            if a != b and _alike(shown, a, b):
                yield (a, b) if a < b else (b, a)


def _by_initials(shown: PeopleShown, ids: Iterable[str]) -> Mapping[str, list[str]]:
    """People by the first letters of their given names; those of one name by "", to be compared alone."""
    found: dict[str, list[str]] = defaultdict(list)
    for id in ids:
        for initial in dict.fromkeys(word[0] for word in name_parts(shown.people[id].name).words[:-1] or " "):
            found[initial].append(id)
    return found


def _compared(shown: PeopleShown, one: list[str], other: list[str]) -> Iterator[tuple[str, str]]:
    """Each of some with each of others, or where that is very often, with those whose names sort near."""
    if len(one) * len(other) <= _MANY_PAIRS:
        yield from combinations(one, 2) if one == other else product(one, other)
        return
    row = sorted({*one, *other}, key=lambda id: (name_parts(shown.people[id].name).words, id))
    for at, id in enumerate(row):
        yield from ((id, near) for near in row[at + 1 : at + 1 + _NEIGHBOURS])


def _alike(shown: PeopleShown, a: str, b: str) -> bool:
    """Whether an editor would wonder at two of like surnames: linking keeps apart whom it is not sure of."""
    return _alike_names(*(name_parts(shown.people[id].name) for id in (a, b)))


def _alike_names(a: NameParts, b: NameParts) -> bool:
    from rapidfuzz import fuzz

    if relation(a, b) != "different" or fuzz.ratio(a.words[0], b.words[0]) >= _NEAR:
        return True
    short, long = sorted((a.words[0], b.words[0]), key=len)
    return len(short) >= _SHORTENED and long.startswith(short) and not (a.single or b.single)


def _one_or_two(shown: PeopleShown, a: str, b: str) -> Finding:
    first, second = sorted((a, b), key=lambda id: (-len(shown.people[id].name), -shown.mentions[id], id))
    names, tell = (shown.words_for(a), shown.words_for(b)), english().tell
    one = (shown.words_for(first), shown.words_for(second))
    return _finding(
        shown,
        (a, b),
        tell("review.names_alike", one=a, others=b, names=_in_a_row(shown, (a, b))),
        min(a, b, key=lambda id: (shown.mentions[id], id)),
        (
            Choice(tell(_TWO), "people", (("differ", names),)),
            Choice(tell("review.one_person"), "people", (("merge", one),)),
        ),
    )


def _whose_surname(shown: PeopleShown, single: str, likely: Sequence[str]) -> Finding:
    """A surname that linking gave to nobody, with those whose it may be."""
    people, tell = (single, *likely), english().tell
    names = tuple(map(shown.words_for, people))
    merges = (
        Choice(
            tell("review.it_is", name=shown.people[id].name),
            "people",
            (("merge", (shown.words_for(id), names[0])),),
        )
        for id in likely
    )
    others = english().tell_all("review.or", likely)
    return _finding(
        shown,
        people,
        tell("review.names_alike", one=single, others=others, names=_in_a_row(shown, people)),
        single,
        (
            Choice(
                tell(_TWO if len(people) == 2 else "review.all_different"),
                "people",
                (("differ", names),),
            ),
            *merges,
        ),
    )


def _finding(
    shown: PeopleShown, people: Sequence[str], line: str, rarer: str, choices: tuple[Choice, ...]
) -> Finding:
    place, sentence = shown.first_sentence(rarer)
    names = [shown.people[id].name for id in people]
    return Finding(
        "names",
        tuple(sorted(people)),
        line,
        english().tell("review.these_people", len(people), names=", ".join(names)),
        EVEN,
        shown.mentions[rarer],
        sentence,
        place,
        choices,
    )


def _in_a_row(shown: PeopleShown, people: Iterable[str]) -> str:
    return " / ".join(shown.people[id].name for id in people)
