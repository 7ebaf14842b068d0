"""The files of a new dossier: the repository's own, which a wheel carries, too."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from generator.laying_out.install_source import pinned_source
from generator.settings import site_config

_CARRIED = Path(__file__).parent / "carried"
_FROM = _CARRIED if _CARRIED.is_dir() else Path(__file__).resolve().parents[2]
_EXAMPLES = Path(__file__).parent / "examples"

# What stays the generator's own, and what is its user's once it is laid out.
_OWN = (
    *(
        "dossier_hook.py",
        "overrides/**/*.html",
        "docs/.gitignore",
        "docs/about.md",
        "docs/assets/dossier.css",
    ),
    *("docs/assets/filter.js", "docs/assets/find.js", "docs/assets/folding.js", "docs/assets/hints.js"),
    *("docs/assets/search.js", "docs/assets/search_worker.js"),
    "docs/assets/theme_*.js",
    *("schema/corrections.schema.json", "requirements/site.txt"),
)
_OF_THE_USER = ("corrections.yml", ".gitignore")
_CONFIG = "mkdocs.yml"
_WORKFLOW = ".github/workflows/publish.yml"
SOURCE = "requirements/dossier.txt"

# The repository's workflow runs make, which is not there; the rest of it is the same.
_INSTALL_AND_BUILD = f"""\
      - name: Install what is pinned
        run: |
          if ! grep -q '^[^#]' {SOURCE}; then
            echo "::error file={SOURCE}::Say there where Dossier itself can be fetched"
            exit 1
          fi
          python -m pip install --require-hashes --no-deps -r requirements/site.txt
          python -m pip install --no-deps -r {SOURCE}
      - run: dossier build && SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) mkdocs build --strict
"""
_WITHOUT_MAKE = {
    "      - run: make\n": _INSTALL_AND_BUILD,
    "run: make check\n": "run: dossier check\n",
    ".venv/bin/python -m generator rights": "dossier rights",
}
_FROM_THERE = "# Dossier itself, from where it was installed; `dossier upgrade` brings it up to date.\n{}\n"
_FROM_NOWHERE = """\
# Dossier itself. It was installed from where GitHub cannot fetch it (a checkout, a file, an index).
# A line here says where GitHub can, such as: dossier @ git+https://github.com/OWNER/REPOSITORY@COMMIT
"""


def own_files() -> dict[str, bytes]:
    """The generator's own files, path → content, sorted: those that ``dossier upgrade`` may replace."""
    found = {path.relative_to(_FROM).as_posix(): path.read_bytes() for p in _OWN for path in _FROM.glob(p)}
    found[_WORKFLOW] = _workflow(_our_text(_WORKFLOW)).encode()
    source = pinned_source()
    found[SOURCE] = (_FROM_THERE.format(source) if source else _FROM_NOWHERE).encode()
    return dict(sorted(found.items()))


def users_files(site_name: str) -> dict[str, bytes]:
    """Those that a new dossier begins with and that are its user's from then on, path → content."""
    named = yaml.safe_dump({"site_name": site_name}, allow_unicode=True, width=1 << 20)
    config = _our_text(_CONFIG)
    return {
        _CONFIG: re.sub(r"^site_name:.*\n", lambda _: named, config, count=1, flags=re.MULTILINE).encode(),
        **{name: (_FROM / name).read_bytes() for name in _OF_THE_USER},
        **{f"seeds/{path.name}": path.read_bytes() for path in sorted(_EXAMPLES.glob("*.txt"))},
    }


def _our_text(name: str) -> str:
    return (_FROM / name).read_text("utf-8")


def our_config() -> dict[str, Any]:
    """What the repository's own mkdocs.yml says."""
    return site_config(_FROM) or {}


def source_is_told(content: bytes) -> bool:
    """Whether requirements/dossier.txt says where Dossier can be fetched: it has more than comments."""
    return any(line.strip() and not line.lstrip().startswith(b"#") for line in content.splitlines())


def untold_source(root: Path) -> list[str]:
    """A line where the dossier in ``root`` does not say where its workflow can fetch Dossier; else none."""
    file = root / SOURCE
    if not file.is_file() or source_is_told(file.read_bytes()):
        return []
    return [
        f"{file}: GitHub cannot fetch Dossier from where it was installed; to publish from there, "
        "add a line such as dossier @ git+https://github.com/OWNER/REPOSITORY@COMMIT"
    ]


def _workflow(text: str) -> str:
    for ours, theirs in _WITHOUT_MAKE.items():
        text = text.replace(ours, theirs)
    return text
