"""Whatever corrections say: no traceback, no entry lost without a line, the same in any order and twice over."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.corrections.corrections import correct_articles, correct_dossiers
from generator.corrections.entries import CorrectedEvent, Corrections, DifferingPeople, MergedPeople
from generator.corrections.yaml_nodes import CorrectionsError
from generator.model import Dossier
from generator.open_format import dossier_json
from generator.rendering.kept_pages import KeptPages
from generator.rendering.site import SiteSettings, render
from tests.corrections.as_meant import is_as_meant
from tests.corrections.marlow import ARTICLES, entries, linked

NAMES = ["Hugo Marling", "H. Marling", "Ines Calder", "Jonas Castell", "Tess Nwosu", "Mara Nwosu", "harriet-mercer",
         "Ann Lee", "<b>*Bo* | {{ x }}", "Hugo Marlin"]  # fmt: skip
WORDS = ["closed it before", "never again", "Nobody asked us", "a bad joke", "two boats", "built in 1911", "reopened",
         "will", "opened a bridge", "It is wider", "the pier", "Bishop Jonas Castell", "no such words"]  # fmt: skip
IDS = ["pier", "ferry", "chapel", "bridge", "peer"]
DATES = ["1911", "2024-01-17", "2024-01", "2021/2022", None]


def _maybe(key: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.one_of(st.just({}), values.map(lambda value: {key: value}))


def _with(*parts: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.tuples(*parts).map(lambda all_parts: {k: v for part in all_parts for k, v in part.items()})


def _key(key: str, values: list[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.sampled_from(values).map(lambda value: {key: value})


_SECTIONS = {
    "people": st.one_of(
        _with(_key("person", NAMES), _key("is", ["nobody"])),
        _with(_key("person", NAMES), _key("name", NAMES), _maybe("role", st.sampled_from(WORDS))),
        _with(_key("person", NAMES), _key("roles", [[]])),
        st.lists(st.sampled_from(NAMES), min_size=2, max_size=3).map(lambda names: {"merge": names}),
        st.lists(st.sampled_from(NAMES), min_size=2, max_size=3).map(lambda names: {"differ": names}),
        _with(_key("split", NAMES), st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from(IDS), min_size=1, max_size=2), min_size=1, max_size=2).map(lambda parts: {"articles": parts})),
    ),
    "quotes": st.one_of(
        _with(_key("quote", WORDS), _key("is", ["no quote"]), _maybe("article", st.sampled_from(IDS))),
        _with(_key("quote", WORDS), _key("speaker", [*NAMES, None]), _maybe("article", st.sampled_from(IDS))),
        _with(_key("quote", WORDS), _key("source", NAMES), _maybe("kind", st.sampled_from(["group", "document"]))),
    ),
    "articles": st.one_of(
        _with(_key("article", IDS), _key("is", ["left out"])),
        _with(_key("article", IDS), _key("date", ["2024-01-17", None]), _maybe("title", st.sampled_from(WORDS))),
        _with(_key("article", IDS), _key("outlet", [*NAMES, None]), _maybe("authors", st.lists(st.sampled_from(NAMES), min_size=1, max_size=2))),
        _with(_key("article", IDS), _key("url", ["https://example.org/a?b=(c)", None]), _maybe("why", st.sampled_from(WORDS))),
        _with(_key("article", IDS), _key("article_text", ["full", "excerpt", "link", None])),
    ),
    "events": st.one_of(
        _with(_key("event", WORDS), _key("is", ["no event"]), _maybe("dated", st.sampled_from(DATES))),
        _with(_key("event", WORDS), _key("date", DATES), _maybe("dated", st.sampled_from(DATES))),
        _with(_key("event", WORDS), _key("same_as", WORDS), _maybe("dated", st.sampled_from(DATES))),
        _with(_key("add", [*NAMES, *WORDS]), _key("date", DATES), _maybe("story", st.sampled_from(["marlow", "overton", "x"]))),
    ),
    "summary": st.one_of(
        _key("pin", WORDS),
        _key("drop", WORDS),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=2).map(lambda words: {"order": words}),
    ),
}  # fmt: skip
CORRECTIONS = st.fixed_dictionaries({}, optional={k: st.lists(v, max_size=4) for k, v in _SECTIONS.items()})
SLOWLY = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def agrees(dossier: Dossier) -> None:
    """All that names a person, a source or a quotation names one there is."""
    people, quotes = {p.id for p in dossier.people}, {q.id for q in dossier.quotations}
    sources = {s.id for s in dossier.sources}
    assert {p for e in dossier.events for p in e.people} <= people
    for q in dossier.quotations:
        assert {q.person, q.via} - {None} <= people
        if q.source is not None and q.source_id is not None:
            assert q.source_id in (people if q.source.kind == "person" else sources)
    assert sorted(q.id for u in dossier.utterances for q in u.parts) == sorted(
        q.id for q in dossier.quotations
    )
    assert {q for s in dossier.sources for q in s.quotations} | {
        q for v in dossier.variants for q in v
    } <= quotes
    assert len({e.id for e in dossier.events}) == len(dossier.events)


def nothing_is_lost(corrections: Corrections) -> None:
    """Each entry, alone, does what it says, is told, or says that two are one, or two, who are already."""
    for entry in corrections.entries:
        alone = Corrections((entry,))
        articles, told = correct_articles(ARTICLES, alone)
        dossiers, more_told = correct_dossiers(linked(), alone)
        changed = articles != ARTICLES or dossiers != linked()
        says_one = isinstance(entry, MergedPeople) or (isinstance(entry, CorrectedEvent) and entry.same_as)
        says_two = isinstance(entry, DifferingPeople)
        assert changed or told or more_told or says_one or says_two
        assert not (changed and (told or more_told))
        assert told or more_told or is_as_meant(entry, articles, dossiers)


@given(CORRECTIONS, st.randoms(use_true_random=False))
@SLOWLY
def test_sound_corrections_are_applied_or_told(value: dict[str, Any], order: random.Random) -> None:
    """Every entry changes something, agrees with what was there, or is a line; its place in the file is nothing."""
    corrections = entries(yaml.safe_dump(value, allow_unicode=True, sort_keys=False))
    articles, told = correct_articles(ARTICLES, corrections)
    dossiers, more_told = correct_dossiers(linked(), corrections)

    assert {a.id for a in articles} <= set(IDS)
    for dossier in dossiers:
        agrees(dossier)
        dossier_json(dossier)
    lines = {one.line for one in (*told, *more_told)}
    assert lines <= {entry.line for entry in corrections.entries}
    shuffled = list(corrections.entries)
    order.shuffle(shuffled)
    again, told_again = correct_dossiers(linked(), Corrections(tuple(shuffled)))
    assert again == dossiers
    assert {one.line for one in told_again} == {one.line for one in more_told}
    twice = [replace(entry, line=entry.line + 1000) for entry in corrections.entries]
    assert correct_dossiers(linked(), Corrections((*corrections.entries, *twice)))[0] == dossiers


@given(CORRECTIONS)
@SLOWLY
def test_no_entry_is_lost_in_silence(value: dict[str, Any]) -> None:
    """Each entry does what it says or is told."""
    nothing_is_lost(entries(yaml.safe_dump(value, allow_unicode=True)))


@given(CORRECTIONS)
@settings(max_examples=15, deadline=None)
def test_sound_corrections_make_a_site(value: dict[str, Any]) -> None:
    """Whatever they are, the pages of what is left can be made."""
    dossiers, _ = correct_dossiers(linked(), entries(yaml.safe_dump(value, allow_unicode=True)))

    assert "index.md" in render(dossiers, SiteSettings(version="0"))


@given(st.lists(CORRECTIONS, min_size=2, max_size=4))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_pages_kept_of_one_build_for_the_next_are_as_if_made_anew(values: list[dict[str, Any]]) -> None:
    """After any edits of corrections.yml each page is that of a build of its own."""
    kept, site = KeptPages(), SiteSettings(version="0")
    for value in values:
        dossiers, _ = correct_dossiers(linked(), entries(yaml.safe_dump(value, allow_unicode=True)))
        assert list(render(dossiers, site, kept).items()) == list(render(dossiers, site).items())


@given(
    CORRECTIONS.filter(bool),
    st.floats(0, 1),
    st.integers(1, 12),
    st.text("\t :-[]{}&*!|>'\"%@`,?#\n\x00\ufeff\ud7ffaé", max_size=6),
)
@SLOWLY
def test_damaged_corrections_are_one_line_or_are_applied(
    value: dict[str, Any], where: float, cut: int, put: str
) -> None:
    """A file with something cut out and something put in is one line with its place, or no entry of it is lost."""
    sound = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
    at = int(where * len(sound))
    try:
        damaged = entries(sound[:at] + put + sound[at + cut :])
    except CorrectionsError as error:
        line, column = str(error).split(":")[1:3]
        assert "\n" not in str(error)
        assert int(line) >= 1 and int(column) >= 1
        return
    for dossier in correct_dossiers(linked(), damaged)[0]:
        agrees(dossier)
    nothing_is_lost(damaged)
