"""During ``mkdocs serve``: run the pipeline when a seed, a correction or a setting changes.

``mkdocs build`` does nothing of the kind: it builds what docs/ holds. The pipeline writes
into docs/, so docs/ is not watched as a whole (that would build everything twice), only
the hand-written files in it.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

_log = logging.getLogger("mkdocs.dossier")
_state: dict[str, Any] = {"serving": False, "seen": None}


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether pages are being served, and make our own package importable."""
    # MkDocs runs this file by its path, and puts sys.path back after loading it.
    root = str(Path(__file__).resolve().parent.parent)
    if root not in sys.path:
        sys.path.insert(0, root)
    _state["serving"] = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Generate the pages anew where what they are made from has changed."""
    root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    if not _state["serving"]:
        return
    from generator.settings import read_settings

    try:
        settings = read_settings(root)
        seen = _fingerprint(root, settings.seeds)
        if seen == _state["seen"]:
            return
        from generator.pipeline import build

        report = build(root, settings)
        _state["seen"] = seen
    except Exception as error:  # the server must outlive whatever is wrong with a seed
        _log.error("Dossier: %s", " ".join(str(error).split()) or repr(error))
        return
    for problem in report.problems:
        _log.warning("Dossier: %s", problem)
    written, removed = len(report.written.written), len(report.written.removed)
    _log.info("Dossier: %d pages written, %d removed", written, removed)


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch the hand-written files of docs/ one by one instead of the folder."""
    from generator.rendering.files import generated_files

    docs = Path(config.docs_dir)
    generated = {docs / name for name in generated_files(docs)}
    server.unwatch(str(docs))
    for path in sorted(docs.rglob("*")):
        if path.is_file() and path not in generated and not path.name.startswith("."):
            server.watch(str(path))
    return server


def _fingerprint(root: Path, seeds: str) -> tuple[tuple[str, int, int], ...]:
    """What the pages are made from, by name, size and time of change."""
    files = [p for p in (root / seeds).rglob("*") if p.is_file()]
    found = [*files, root / "corrections.yml", root / "mkdocs.yml"]
    return tuple((str(p), p.stat().st_size, p.stat().st_mtime_ns) for p in sorted(found) if p.is_file())
