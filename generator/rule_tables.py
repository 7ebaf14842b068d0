"""Read a rule table: a YAML file in a data/ folder beside the code that applies it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

_BOOLEAN = "tag:yaml.org,2002:bool"


# libyaml reads our larger tables ten times as fast; without it the same file gives the same values.
class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads booleans as YAML 1.2 does: "on", "yes" and "no", which rule tables list, are words."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOLEAN]
    for first, resolvers in _Loader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(_BOOLEAN, re.compile("^(?:true|false)$"), ["t", "f"])


def read_table(path: Path) -> Any:
    """The parsed content of a rule table. Not cached: what is made of it is, where it is made."""
    return yaml.load(path.read_bytes(), _Loader)
