"""The guide's reference pages, made from the code: commands, settings, corrections.yml, the open format.

``python -m guide.reference`` writes them into ``guide/pages/reference/``, which git passes over.
"""

from __future__ import annotations

import html
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, get_origin, get_type_hints

from generator.corrections.entry_schema import corrections_schema
from generator.settings import Settings

_ROOT = Path(__file__).parents[1]
_PAGES = Path(__file__).parent / "pages" / "reference"
_OPEN_FORMAT = ("facts", "dossier", "review")
_IN_ALL = ("by", "when", "why")
# YAML reads a year as a number and "no" as a truth: each is taken as the words that stand there.
_WORDS = ["string", "number", "boolean"]


def reference_pages() -> dict[str, str]:
    """Each reference page's file name, and its Markdown."""
    return {
        "commands.md": commands_page(),
        "settings.md": settings_page(),
        "corrections.md": corrections_page(),
        "open-format.md": open_format_page(),
    }


def commands_page() -> str:
    """The commands and their options, as ``--help`` has them."""
    command = [sys.executable, "-m", "typer", "generator.cli", "utils", "docs", "--name", "dossier"]
    told = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True).stdout
    return html.unescape(told).replace("# `dossier`", "# Commands", 1)


def settings_page() -> str:
    """What may stand under ``extra.dossier`` in mkdocs.yml."""
    defaults = Settings()
    rows = [
        (f"`{name}`", f"`{json.dumps(getattr(defaults, name))}`", _cell(hint.__metadata__[0]))
        for name, hint in get_type_hints(Settings, include_extras=True).items()
        if get_origin(hint) is Annotated
    ]
    return (
        "# Settings\n\nThey stand in `mkdocs.yml` under `extra.dossier`. A setting that is unknown, or of "
        "a wrong kind, ends the command with one line.\n\n"
        + _table(("setting", "if not given", "says"), rows)
    )


def corrections_page() -> str:
    """The forms of entry that corrections.yml knows, each with its keys."""
    schema = corrections_schema()
    parts = ["# corrections.yml\n\nWhat a dossier got wrong, and what is right instead. An example of each: "]
    parts.append("[Correct what is wrong](../how-to/correct.md). Any entry may say ")
    parts.append(", ".join(f"`{key}`" for key in _IN_ALL) + ", for those who read the file.\n")
    for section, listed in schema["properties"].items():
        parts.append(f"\n## {section}\n")
        parts += [_form(form) for form in listed["items"]["anyOf"]]
    return "".join(parts)


def _form(form: Mapping[str, Any]) -> str:
    needed = form.get("required", [])
    fixed = {key: value["enum"][0] for key, value in form["properties"].items() if "enum" in value}
    title = ", ".join(f"`{key}: {fixed[key]}`" if key in fixed else f"`{key}`" for key in needed)
    rows = [
        (f"`{key}`", "yes" if key in needed else "", _kind(value), _cell(value.get("description", "")))
        for key, value in form["properties"].items()
        if key not in _IN_ALL
    ]
    return f"\n### {title}\n\n" + _table(("key", "needed", "is", "says"), rows)


def open_format_page() -> str:
    """The keys of what ``facts``, ``dossier`` and ``review --json`` print."""
    parts = ["# The open format\n"]
    for name in _OPEN_FORMAT:
        schema = json.loads((_ROOT / "schema" / f"{name}.schema.json").read_text("utf-8"))
        parts.append(f"\n## {name}\n\n{_cell(schema['description'])}\n\n")
        rows = [(f"`{path}`", _kind(value), says) for path, value, says in _keys(schema, schema)]
        parts.append(_table(("key", "is", "says"), rows))
    return "".join(parts)


def _keys(
    schema: Mapping[str, Any], whole: Mapping[str, Any], before: str = ""
) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """Each key below ``schema`` with its path, what it may be, and what is said of it."""
    for key, value in _resolved(schema, whole).get("properties", {}).items():
        path = before + key
        yield path, _resolved(value, whole), _cell(value.get("description", ""))
        listed = _resolved(value, whole).get("items")
        yield from _keys(listed or value, whole, f"{path}[]." if listed else f"{path}.")


def _resolved(value: Mapping[str, Any], whole: Mapping[str, Any]) -> Mapping[str, Any]:
    """What ``$ref`` names, in a schema that holds it under ``$defs``; itself, where it names nothing."""
    name = value.get("$ref", "").removeprefix("#/$defs/")
    return whole["$defs"][name] if name else value


def _kind(value: Mapping[str, Any]) -> str:
    """What a value may be, in a word or two."""
    if "enum" in value:
        return ", ".join(f"`{json.dumps(one)}`" for one in value["enum"])
    kinds = value.get("type", "")
    if isinstance(kinds, list) and kinds[: len(_WORDS)] == _WORDS:
        return ", ".join(["words", *kinds[len(_WORDS) :]])
    return ", ".join(kinds) if isinstance(kinds, list) else str(kinds)


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def _cell(text: str) -> str:
    """Text that stands in a table's cell, or in a line, as it is."""
    return html.escape(text, quote=False).replace("|", "\\|")


def write_pages(folder: Path) -> None:
    """Write the pages into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in reference_pages().items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write_pages(_PAGES)
