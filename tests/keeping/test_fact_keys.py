"""A key is the same exactly where the facts are: nothing that they depend on is left out of it."""

from __future__ import annotations

import os
import sys
from dataclasses import fields, replace
from datetime import date
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

from generator import extract
from generator.keeping import fact_keys
from generator.keeping.fact_keys import (
    LIBRARIES,
    LIBRARIES_BESIDE,
    NOT_DRAWN_WITH,
    as_extraction_reads,
    drawn_with_now,
    fact_key,
)
from generator.model import Article, Boilerplate, Span
from tests.rooms import arrows, imported_from_elsewhere, modules, room

ARTICLE = Article(
    "bridge",
    "seeds/bridge.txt",
    "Local news\nMayor Ann Lee said on Monday: “We will rebuild the bridge.”",
    story="floods",
    title="A bridge",
    published=date(2024, 3, 5),
    published_from="header line",
    outlet="Norfield Courier",
    authors=("Bo Dahl",),
    url="https://courier.example/bridge",
    boilerplate=(Boilerplate(Span(0, 10), "heading"),),
    article_text="excerpt",
    corrected=("date",),
)
READ = {"text": ARTICLE.text + " ", "published": date(2024, 3, 6), "boilerplate": ()}


def _differing(name: str) -> Article:
    """The article with another value of a field."""
    other: dict[str, Any] = {name: READ.get(name, getattr(Article("", "", ""), name))}
    return replace(ARTICLE, **other)


@pytest.mark.parametrize("field", [f.name for f in fields(Article)])
def test_what_facts_do_not_depend_on_changes_no_key(field: str) -> None:
    """Text, date and what stands beside the prose make another key; title, outlet and the like do not."""
    other = _differing(field)

    assert other != ARTICLE
    assert (fact_key(other, b"") != fact_key(ARTICLE, b"")) == (field in READ)


def test_facts_do_not_depend_on_what_is_not_in_the_key() -> None:
    """What extraction is given has the facts of the whole article, all but the article itself."""
    whole, given = extract([ARTICLE, as_extraction_reads(ARTICLE)])

    assert whole == replace(given, article=ARTICLE)
    assert whole.quotations and whole.times and whole.people


def test_half_a_character_has_no_key() -> None:
    """A text that cannot be written down is drawn each time."""
    assert fact_key(Article("a", "a.txt", "\ud800"), b"") is None


def test_what_draws_facts_is_in_the_key() -> None:
    """Another digest of code, tables, libraries and model is another key."""
    assert fact_key(ARTICLE, b"one") != fact_key(ARTICLE, b"other")


def test_rooms_left_out_are_known_to_nobody_who_draws_facts() -> None:
    """Nothing that extraction imports, however far below, lies in a room whose files are not counted."""
    below, found = {"extraction"}, set[str]()
    while below:
        found |= below
        below = {other for here in below for other in arrows()[here]} - found

    assert not found & NOT_DRAWN_WITH


def test_every_library_that_draws_facts_is_counted() -> None:
    """A release of one of them may draw other facts."""
    rooms = ("extraction", "parsing", "text", "timex", "naming", "model", "rule_tables", "sieve")
    files = [file for module, file in modules().items() if room(module) in rooms]
    imported = {name for file in files for name in imported_from_elsewhere(file)} - sys.stdlib_module_names
    known = packages_distributions()

    assert {known[name][0].lower() for name in imported} <= set(LIBRARIES)


def test_every_library_that_reads_links_or_renders_is_counted() -> None:
    """A release of one of them may make something else of the same facts."""
    rooms = ("reading", "linking", "labels", "rights", "open_format", "rendering")
    files = [file for module, file in modules().items() if room(module) in rooms]
    imported = {name for file in files for name in imported_from_elsewhere(file)} - sys.stdlib_module_names
    known = packages_distributions()

    assert {known[name][0].lower() for name in imported} <= {*LIBRARIES, *LIBRARIES_BESIDE}


def test_an_edited_rule_draws_other_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Code and tables count by their words, wherever they lie but in the rooms left out."""
    for name in ("extraction/rule.py", "timex/data/words.yml", "rendering/page.py"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("a")
    monkeypatch.setattr(fact_keys, "_GENERATOR", tmp_path)
    seen = [drawn_with_now(None)]
    for name in ("rendering/page.py", "extraction/rule.py", "timex/data/words.yml"):
        (tmp_path / name).write_text("b")
        seen.append(drawn_with_now(None))

    assert seen[0] == seen[1]
    assert len(set(seen)) == 3


def test_another_model_draws_other_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its name, and once it is installed anew, as a package or a folder."""
    monkeypatch.syspath_prepend(str(tmp_path))
    module, folder = tmp_path / "some_model.py", tmp_path / "trained"
    module.write_text("")
    folder.mkdir()
    (folder / "weights").write_text("")
    models = (None, "some_model", "model_that_is_not_there", str(folder))
    before = [drawn_with_now(model) for model in models]
    for file in (module, folder / "weights"):
        os.utime(file, ns=(1, 1))
    after = [drawn_with_now(model) for model in models]

    assert len({*before, *after}) == 6
    assert (before[0], before[2]) == (after[0], after[2])
