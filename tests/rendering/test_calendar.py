"""The lines of the calendar file (RFC 5545)."""

from __future__ import annotations

from dataclasses import replace

from generator.rendering.site import SiteSettings, render
from tests.rendering.sample import harbour


def test_a_long_line_is_folded_between_characters() -> None:
    """No piece has more than 75 octets, and unfolded they are the line again."""
    dossier = harbour()
    events = [replace(e, why=f"{e.why}: {'Über die Brücke ging „niemand“. ' * 9}") for e in dossier.events]
    lines = render([replace(dossier, events=tuple(events))], SiteSettings())["data/timeline.ics"].split(
        "\r\n"
    )
    folded = [line for line in lines if line.startswith(" ")]

    assert len(folded) > 9
    assert max(len(line.encode()) for line in lines) in (73, 74, 75)
    assert "Über die Brücke ging „niemand“. " * 8 in "\r\n".join(lines).replace("\r\n ", "")
