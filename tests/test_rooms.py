"""The house: which room may know which, how long a file may be, and the drawing of it."""

from __future__ import annotations

import ast

import pytest

from tests.rooms import CONTRIBUTING, GROUND, ROOT, arrows, drawn, imports, modules, room

# What a room may import besides itself and the ground (below). Data flows one way. Every room has its row.
MAY_KNOW = {
    "text": set(),
    "timex": set(),
    "labels": {"timex"},
    "naming": {"text"},
    "parsing": {"text", "naming"},
    "reading": {"text", "settings"},
    "adding": {"reading", "text", "writing", "locking"},
    "extraction": {"parsing", "text", "timex", "naming"},
    "linking": {"text", "timex", "naming", "labels"},
    "rights": {"text", "settings"},
    "open_format": {"naming"},
    "rendering": {"open_format", "rights", "text", "timex", "naming", "labels"},
    "corrections": {"reading", "linking", "naming", "text", "timex", "labels"},
    "review": {"labels", "corrections", "reading", "naming", "text", "timex", "locking"},
    "writing": {"manifest"},
    "manifest": set(),
    "locking": set(),
    "processes": set(),
    "keeping": {"parsing", "settings", "locking"},
    "settings": set(),
    "drawing_facts": {"keeping", "reading", "extraction", "parsing"},
    "work_in_processes": {"drawing_facts", "linking"},
    "pipeline": {
        *("drawing_facts", "work_in_processes"),
        *("reading", "parsing", "extraction", "linking", "corrections", "rights", "rendering"),
        *("writing", "locking", "processes", "keeping", "settings", "laying_out", "linked_before", "labels"),
        "beside",
    },
    "library": {"reading", "parsing", "extraction", "linking", "settings"},
    "closing_lines": {"pipeline", "corrections", "review", "rendering", "rights", "settings"},
    "checking": {
        *("pipeline", "reading", "corrections", "review", "rights", "manifest", "build_hook", "settings"),
        *("labels", "beside", "writing"),
    },
    "build_hook": {"manifest", "locking"},
    "review_page": {"labels", "review", "rendering"},
    "preview_memory": {"settings"},
    "beside": {"keeping", "linked_before", "reading"},
    "drawing_shards": {"pipeline", "keeping", "settings", "reading"},
    "drawing_on_dask": {
        *("drawing_facts", "drawing_shards", "pipeline", "processes", "keeping", "settings", "reading"),
    },
    "linked_before": {"reading", "settings", "rendering"},
    "serve_hook": {
        *("pipeline", "reading", "manifest", "settings", "corrections", "review"),
        *("review_page", "preview_memory", "linked_before", "labels"),
    },
    "search_index": {"rendering"},
    "search_hook": {"rendering", "search_index"},
    "mkdocs_hook": {"build_hook", "search_hook", "serve_hook"},
    "laying_out": {"settings", "writing"},
    "terminal": {"reading", "progress_bars"},
    "progress_bars": set(),
    "cli": {
        "closing_lines",
        *("adding", "pipeline", "reading", "corrections", "rights", "checking", "review", "open_format"),
        *("keeping", "labels", "settings", "laying_out", "terminal", "beside", "drawing_shards"),
        *("drawing_on_dask", "command_options"),
    },
    "command_options": set(),
    "__main__": {"cli"},
    "__init__": {"library", "reading"},
}
LONGEST_FILE, LONGEST_FUNCTION = 350, 40


@pytest.mark.parametrize("here", MAY_KNOW)
def test_a_room_knows_only_what_lies_below_it(here: str) -> None:
    """Reading knows nothing of extraction, extraction nothing of linking, rendering nothing of either."""
    assert arrows()[here] <= MAY_KNOW[here] | GROUND


def test_every_room_has_its_row() -> None:
    """A new room says what it may know; the ground knows nothing but itself."""
    assert set(arrows()) == {*MAY_KNOW, *GROUND}
    assert {here: others - GROUND for here, others in arrows().items() if here in GROUND} == {
        here: set() for here in GROUND
    }


def test_no_import_is_relative() -> None:
    """Imports name the whole way, so that the arrows show all of them."""
    for module, file in modules().items():
        nodes = ast.walk(ast.parse(file.read_text("utf-8")))
        assert not any(isinstance(n, ast.ImportFrom) and n.level for n in nodes), module


def test_the_rooms_of_extraction_do_not_know_each_other() -> None:
    """People, quotations, times and sentences are joined in facts.py alone."""
    inner = {f"extraction/{name}" for name in ("people", "quotations", "times", "sentences")}
    assert {here: others & inner for here, others in arrows(2).items() if here in inner} == {
        here: set() for here in inner
    }


def test_the_rooms_of_people_know_only_roles_and_what_lies_beside_them() -> None:
    """Names and clustering read the roles beside names; who "he" is asks neither how names are found."""
    inner = {f"extraction/people/{name}" for name in ("names", "clustering", "roles", "pronouns")}
    assert {here: others & inner for here, others in arrows(3).items() if here in inner} == {
        "extraction/people/names": {"extraction/people/roles"},
        "extraction/people/clustering": {"extraction/people/roles"},
        "extraction/people/roles": set(),
        "extraction/people/pronouns": set(),
    }


def test_no_page_knows_another() -> None:
    """What two pages share is a part; a part knows no page."""
    for module, file in modules().items():
        if room(module, 2) in ("rendering/pages", "rendering/parts", "rendering/data_files"):
            others = {m for m in imports(file) if m.startswith("generator.rendering.pages.")}
            assert not others - {module}, module


@pytest.mark.parametrize("folder", ["generator", "tests", "benchmarks"])
def test_files_and_functions_are_short(folder: str) -> None:
    """No file has more than 350 lines, no function more than 40."""
    long = []
    for file in sorted((ROOT / folder).rglob("*.py")):
        text = file.read_text("utf-8")
        name, lines = file.relative_to(ROOT), text.count("\n")
        long += [f"{name}: {lines}"] * (lines > LONGEST_FILE)
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION:
                long.append(f"{name}:{node.lineno} {node.name}")
    assert long == []


def test_the_drawing_shows_the_house_as_it_is() -> None:
    """CONTRIBUTING draws the arrows that the imports are (python -m tests.rooms draws it anew)."""
    assert CONTRIBUTING.read_text("utf-8") == drawn()
