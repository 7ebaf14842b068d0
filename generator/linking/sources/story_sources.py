"""Link the sources of a story: one entry a body, document or group, under its fullest name.

In: a story's quotations, each with its source by the article's own words. Out: the same with the
story's name and id for it, and the sources that are no persons. Bodies and documents are one where
their names are, or where one is short for the other and for no third; groups where their words are, or
the same people in any order; sources without a name only within an article and its near-copies.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from generator.linking.copies import NO_COPIES, Copies
from generator.linking.people.person_ids import name_slug
from generator.linking.sources.joint_speakers import names_together
from generator.model import LinkedQuotation, Source, StorySource
from generator.naming.bodies import body_words, is_short_for, plain_name
from generator.naming.listed_names import in_a_row, known_in_row

_Key = tuple[str, str]  # a source's kind, and its name or, without one, its article and words
_NAMED = frozenset({"organisation", "document"})


def link_sources(
    quotations: Sequence[LinkedQuotation],
    people: Mapping[str, str],
    texts: Mapping[str, str],
    copies: Copies = NO_COPIES,
    taken: Iterable[str] = (),
) -> tuple[tuple[LinkedQuotation, ...], tuple[StorySource, ...]]:
    """The quotations with ``source`` and ``source_id``, and the sources by how much they say.

    ``people`` are the names of the story's people by id. A source that is a person has the person's id.
    ``texts`` are the articles' by id: a body's short names there are its aliases. ``copies`` are the
    near-copies among them: whom nobody names is one in all. No source has an id that is ``taken``.
    """
    quotations = _bodies_known(quotations)
    names = {
        kind: {_key_words(_name(q)): _name(q) for q in quotations if _kind(q) == kind} for kind in _NAMED
    }
    full = {kind: _full_keys(named) for kind, named in names.items()}
    quotations = _bodies_together(quotations, names["organisation"], full["organisation"])
    groups = _groups([q for q in quotations if _stands_alone(q)], full, copies)
    ids = _ids(groups, (*people, *taken))
    sources, of_quotation = [], {}
    for key, members in groups.items():
        name = _fullest([name for q in members if (name := _name(q))])
        source = StorySource(
            id=ids[key],
            name=name,
            kind=members[0].source.kind,  # type: ignore[union-attr]
            aliases=_other_names(members, name, texts),
            quotations=tuple(q.id for q in members),
        )
        sources.append(source)
        of_quotation.update({q.id: source for q in members})
    linked = tuple(_linked(q, of_quotation.get(q.id), people) for q in quotations)
    return linked, most_saying_first(sources)


def _other_names(members: Sequence[LinkedQuotation], name: str, texts: Mapping[str, str]) -> tuple[str, ...]:
    """The other forms of a source's name; the same people in another order are none."""
    names = {*map(_name, members), *_short_names(members, name, texts)} - {name}
    return tuple(sorted(n for n in names if sorted(names_together(n)) != sorted(names_together(name))))


def _short_names(members: Iterable[LinkedQuotation], name: str, texts: Mapping[str, str]) -> Iterator[str]:
    """What a body or a document is called where it speaks, if that is a name too: "the EPA"."""
    for q in members:
        span = q.quotation.speaker
        if span is not None and _kind(q) in _NAMED:
            short = plain_name(texts[q.article][span.start : span.end])
            says_which = " " in short or short.lower() not in body_words().ends
            if short[:1].isupper() and says_which and is_short_for(short, name, introduced=True):
                yield short


def most_saying_first(sources: Iterable[StorySource]) -> tuple[StorySource, ...]:
    """Sources as a story lists them: by how many quotations are theirs, then by name."""
    return tuple(sorted(sources, key=lambda s: (-len(s.quotations), s.name, s.id)))


def _bodies_known(quotations: Sequence[LinkedQuotation]) -> list[LinkedQuotation]:
    """The quotations; who is no person of the story, and bears a body's name, is that body."""
    bodies = {_key_words(_name(q)) for q in quotations if _kind(q) == "organisation"}
    return [
        replace(q, source=Source(_name(q), "organisation"))
        if _kind(q) == "person" and q.source_id is None and _key_words(_name(q)) in bodies
        else q
        for q in quotations
    ]


def _bodies_together(
    quotations: Sequence[LinkedQuotation], names: Mapping[str, str], full: Mapping[str, str]
) -> list[LinkedQuotation]:
    """The quotations; bodies that speak jointly, and each alone too, have the story's names for them.

    ``names`` are the bodies' names by their keys, ``full`` the keys of the fullest (``_full_keys``).
    """
    forms: dict[str, list[str]] = defaultdict(list)
    for q in quotations:
        if _kind(q) == "organisation":
            forms[full[_key_words(_name(q))]].append(_name(q))

    @cache
    def by_fullest(part: str) -> str | None:
        """The fullest name of the one body that is called so."""
        if (own := full.get(_key_words(part))) is not None:
            return _fullest(forms[own])
        called = {full[key] for key, name in names.items() if _are_one(part, name)}
        return _fullest(forms[called.pop()]) if len(called) == 1 else None

    return [
        replace(q, source=Source(in_a_row(known), "group"))
        if _kind(q) == "group" and (known := known_in_row(_name(q), by_fullest))
        else q
        for q in quotations
    ]


def _are_one(one: str, other: str) -> bool:
    """Whether one of two names is short for the other."""
    pairs = ((one, other), (other, one))
    return any(is_short_for(short, full, introduced=" " in short) for short, full in pairs)


def _stands_alone(q: LinkedQuotation) -> bool:
    """Whether a quotation has a source that is no person, and words for it."""
    return q.source is not None and q.source.kind != "person" and q.source.name is not None


def _name(q: LinkedQuotation) -> str:
    return (q.source.name if q.source is not None else None) or ""


def _linked(q: LinkedQuotation, source: StorySource | None, people: Mapping[str, str]) -> LinkedQuotation:
    if source is not None:
        return replace(q, source=Source(source.name, source.kind), source_id=source.id)
    if q.source is not None and q.source_id is not None and q.source_id in people:
        return replace(q, source=Source(people[q.source_id], "person"))
    return q


def _groups(
    quotations: Sequence[LinkedQuotation], full: Mapping[str, Mapping[str, str]], copies: Copies
) -> dict[_Key, list[LinkedQuotation]]:
    """The quotations of each source, in order; ``full`` are the keys of the fullest names by kind."""
    groups: dict[_Key, list[LinkedQuotation]] = defaultdict(list)
    for q in quotations:
        words = _key_words(_name(q))
        if _kind(q) == "unnamed":
            words = f"{copies.get(q.article, q.article)} {words}"
        elif _kind(q) == "group":
            words = " ".join(sorted(names_together(words)))
        groups[_kind(q), full.get(_kind(q), {}).get(words, words)].append(q)
    return dict(groups)


def _kind(q: LinkedQuotation) -> str:
    return q.source.kind if q.source is not None else ""


def _key_words(name: str) -> str:
    """A name as it is compared: in small letters, without full stops ("U.S."), hyphens as spaces."""
    return " ".join(re.sub(r"[-‐‑–/]", " ", name.replace(".", "").replace("’", "'").casefold()).split())


def _full_keys(names: Mapping[str, str]) -> dict[str, str]:
    """Each name's key with the key of the one it is short for, where that is one alone."""
    out, ordered = {}, sorted(names.items())
    for key, name in ordered:
        several = len(name.split()) > 1
        longer = [k for k, other in ordered if is_short_for(name, other, introduced=several)]
        tops = [
            k
            for k in longer
            if not any(is_short_for(names[k], names[o], introduced=True) for o in longer if o != k)
        ]
        out[key] = tops[0] if len(tops) == 1 else key
    return out


def _fullest(names: Iterable[str]) -> str:
    """The longest name, of those of one length the most written, then the first by its letters."""
    counts = Counter(names)
    return min(counts, key=lambda name: (-len(name), -counts[name], name))


def _ids(groups: Mapping[_Key, Sequence[LinkedQuotation]], taken: Iterable[str]) -> dict[_Key, str]:
    """A slug of each source's fullest name; of two with one the later adds what it is, a person's first."""
    out: dict[_Key, str] = {}
    used = set(taken)
    for key, members in sorted(groups.items()):
        slug = name_slug(_fullest(_name(q) for q in members), otherwise="source")
        for candidate in (slug, f"{slug}-{key[0]}", f"{slug}-{members[0].id}"):
            if candidate not in used:
                out[key] = candidate
                used.add(candidate)
                break
    return out
