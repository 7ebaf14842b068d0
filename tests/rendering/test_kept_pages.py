"""Pages that a preview keeps from one build for the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.rendering.kept_pages import KeptPages
from generator.rendering.pages import article_pages, person_pages, quotes_pages, source_pages
from generator.rendering.site import SiteSettings, render
from tests.corrections.marlow import corrected, linked


def test_a_page_is_made_anew_only_where_what_it_is_made_from_is_new() -> None:
    """And all are where what they share is; one that was gone for a build is made anew."""
    kept, made = KeptPages(), list[str]()

    def build(shared: object, **pages: object) -> None:
        made.clear()
        kept.begin(shared)
        for path, cause in pages.items():

            def make(path: str = path) -> str:
                made.append(path)
                return f"{path} of {shared}"

            assert kept.page(path, cause, make).startswith(path)

    build("a", one=1, two=[2])
    build("a", one=1, two=[3])
    assert made == ["two"]
    build("a", one=1)
    build("a", one=1, two=[3])
    assert made == ["two"]
    build("b", one=1, two=[3])
    assert made == ["one", "two"]


def test_what_is_known_is_found_once_and_is_the_object_that_it_was() -> None:
    """Where it equals what was known in the build before."""
    kept, found = KeptPages(), list[int]()

    def find() -> object:
        found.append(1)
        return ["known"]

    kept.begin("a")
    first = kept.known("x", find)
    assert kept.known("x", find) is first and found == [1]
    kept.begin("a")
    assert kept.known("x", find) is first and found == [1, 1]


def test_few_pages_are_made_anew_after_a_correction(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the articles and people that it touches; other settings make all anew."""
    kept, settings, made = KeptPages(), SiteSettings(version="0"), list[str]()
    for module in (article_pages, person_pages, quotes_pages, source_pages):
        make = module.render_page

        def noting(template: str, *given: object, make: object = make, **values: object) -> str:
            made.append(template)
            return make(template, *given, **values)  # type: ignore[operator,no-any-return]

        monkeypatch.setattr(module, "render_page", noting)

    render(linked(), settings, kept)
    everything = len(made)
    made.clear()
    render(linked(), settings, kept)
    assert made == []
    dossiers, told = corrected("people:\n- {person: Mara Nwosu, role: engineer}\n")
    render(dossiers, settings, kept)
    assert told == [] and made == ["person.md.j2"]
    made.clear()
    render(dossiers, replace(settings, site_name="Another"), kept)
    assert len(made) == everything
