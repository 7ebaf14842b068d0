"""The JSON Schema of corrections.yml, made of the same forms as its reader; editors complete and check by it.

    python -m generator.corrections.entry_schema

writes it to schema/corrections.schema.json.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.corrections.entry_forms import ENTRY_FORMS, EntryForm

_SCHEMA = Path(__file__).parents[2] / "schema" / "corrections.schema.json"


def corrections_schema() -> dict[str, Any]:
    """The schema as a JSON value."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An editor's last word",
        "description": "corrections.yml: what a dossier got wrong, and what is right instead.",
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {
            section: {"type": ["array", "null"], "items": {"anyOf": [_entry_schema(f) for f in forms]}}
            for section, forms in ENTRY_FORMS.items()
        },
    }


def _entry_schema(form: EntryForm) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "required": list(form.must),
        "properties": {key: dict(value.schema) for key, value in form.all_keys.items()},
    }
    if form.changes:
        schema["anyOf"] = [{"required": [key]} for key in form.changes]
    return schema


def schema_text() -> str:
    """The schema as the file has it."""
    return json.dumps(corrections_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    _SCHEMA.write_text(schema_text(), "utf-8")
