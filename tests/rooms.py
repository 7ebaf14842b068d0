"""The rooms of the house and the arrows between them, read from the imports of generator/.

    python -m tests.rooms

puts the drawing into CONTRIBUTING.md.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
CONTRIBUTING = ROOT / "CONTRIBUTING.md"

# What every room may use, and which uses nothing but itself: no arrow leads to it.
GROUND = {
    "model",
    "rule_tables",
    "sieve",
    "errors",
    "timings",
    "stages",
    "version",
    "program",
    "made_once",
    "extras",
}
# The ways in, `python -m generator` and `import generator`: their arrows say only that they lead to a room.
_WAYS_IN = {"__main__", "__init__"}
_MARKS = re.compile(r"(<!-- rooms -->\n).*?(<!-- /rooms -->)", re.DOTALL)


@cache
def modules() -> dict[str, Path]:
    """Every module of generator/, such as ``generator.linking.dossier``, with its file."""
    files = sorted((ROOT / "generator").rglob("*.py"))
    return {".".join(file.relative_to(ROOT).with_suffix("").parts): file for file in files}


def imports(file: Path) -> Iterator[str]:
    """The modules of generator/ that a file imports, wherever in it."""
    known = modules()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator"):
            for name in node.names:
                inner = f"{node.module}.{name.name}"
                yield inner if inner in known else str(node.module)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("generator."))


def imported_from_elsewhere(file: Path) -> set[str]:
    """The packages outside generator/ that a file imports, wherever in it, by the name of their root."""
    nodes = list(ast.walk(ast.parse(file.read_text("utf-8"))))
    names = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    names += [name.name for node in nodes if isinstance(node, ast.Import) for name in node.names]
    return {name.partition(".")[0] for name in names} - {"generator"}


def room(module: str, depth: int = 1) -> str:
    """The room that a module is in: its folder, so many deep, or its own name where it is in none."""
    parts = module.removeprefix("generator.").removesuffix(".__init__").split(".")
    return "/".join(parts[:depth])


@cache
def arrows(depth: int = 1) -> dict[str, set[str]]:
    """Room → the rooms that it imports."""
    found: dict[str, set[str]] = {}
    for module, file in modules().items():
        here = room(module, depth)
        found.setdefault(here, set()).update({room(m, depth) for m in imports(file)} - {here})
    return found


def drawing() -> str:
    """The rooms as a Mermaid graph, the arrows in the direction of the imports; without ground and ways in."""
    lines = [
        f"  {here} --> {there}"
        for here, others in sorted(arrows().items())
        for there in sorted(others - GROUND)
        if here not in _WAYS_IN
    ]
    return "\n".join(["```mermaid", "graph TD", *lines, "```", ""])


def drawn() -> str:
    """CONTRIBUTING.md with the drawing of today in its place."""
    return _MARKS.sub(lambda m: f"{m[1]}{drawing()}{m[2]}", CONTRIBUTING.read_text("utf-8"))


if __name__ == "__main__":
    CONTRIBUTING.write_text(drawn(), "utf-8")
