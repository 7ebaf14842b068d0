"""The floors of rendering: what each of its modules may know of the others."""

from __future__ import annotations

from tests.rooms import imports, modules

_ROOM = "generator.rendering."
# From the ground up. A folder is one floor: its modules may know each other, but for pages.
_FLOORS = (
    {"alphabet", "escaping", "kept_pages", "list_parts", "told_again"},
    {"page_labels"},
    {"addresses", "busy_years", "dates", "page"},
    {"article_index"},
    {"story_index"},
    {"cast", "standing"},
    {"site_index"},
    {"known_of_articles", "page_context"},
    {"parts"},
    {"pages", "data_files"},
    {"causes_of_pages"},
    {"site"},
)
_HEIGHT = {name: height for height, floor in enumerate(_FLOORS) for name in floor}


def test_each_floor_of_rendering_knows_those_below_it_alone() -> None:
    """Indices know no page, the page context no part, a part no page, and nothing is on no floor."""
    upward = []
    for module, file in modules().items():
        if module.startswith(_ROOM) and not module.endswith("__init__"):
            here = module.removeprefix(_ROOM).split(".")[0]
            for other in imports(file):
                there = other.removeprefix(_ROOM).split(".")[0]
                if other.startswith(_ROOM) and there != here and _HEIGHT[there] >= _HEIGHT[here]:
                    upward.append(f"{module} knows {other}")
    assert upward == []
