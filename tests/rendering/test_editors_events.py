"""Events of the editor's own, and those whose date is, say so wherever they are listed."""

from __future__ import annotations

from dataclasses import replace

from generator.rendering.site import SiteSettings, render
from tests.corrections.marlow import corrected, linked
from tests.rendering.markdown_page import body, rendered, words
from tests.rendering.sample import harbour


def test_home_says_which_events_are_the_editors() -> None:
    """One of the editor's own, and one whose date is, as the timeline says it; the others say nothing."""
    story = harbour()
    first, second, *others = story.events
    own = replace(first, sentences=(), told="The last otter was seen.", corrected=("added",), weight=9.0)
    dated = replace(second, corrected=("date",), weight=9.0)
    home = render([replace(story, events=(own, dated, *others))], SiteSettings())["index.md"]
    (when,) = rendered(body(home)).xpath(".//section[@class='d-when-box']")
    notes = [words(li.text_content()) for li in when.xpath(".//li")]

    assert [note for note in notes if note.endswith("added by the editor")] == [
        next(note for note in notes if "otter" in note)
    ]
    assert sum(note.endswith("; as corrected by the editor") for note in notes) == 1


def test_events_that_the_editor_put_together_are_not_said_to_have_another_date() -> None:
    """The note says what was changed, where that is not the date."""
    story = harbour()
    first, *others = story.events
    put = replace(story, events=(replace(first, corrected=("same_as",), weight=9.0), *others))
    home = render([put], SiteSettings())["index.md"]
    assert "put together by the editor" in home and "corrected by the editor" not in home


def test_a_person_is_in_the_articles_that_they_speak_in() -> None:
    """Whom an editor gives a quote of an article that does not name them has that article counted."""
    before = render(linked(), SiteSettings())["people/hugo-marling.md"]
    dossiers, _ = corrected("quotes:\n- {quote: It is wider, speaker: Hugo Marling}\n")
    after = render(dossiers, SiteSettings())["people/hugo-marling.md"]

    assert " mentions, 2 articles</p>" in before
    assert " mentions, 3 articles</p>" in after


def test_who_has_no_role_by_an_editor_is_not_said_to_have_none() -> None:
    """What an article says of somebody stays in it: the page is silent where the editor shows no role."""
    dossiers, _ = corrected("people:\n- {person: Ines Calder, roles: []}\n")
    said, before = (render(d, SiteSettings())["people/ines-calder.md"] for d in (dossiers, linked()))
    assert "No article gives a role" not in said
    assert "Mayor" in before
