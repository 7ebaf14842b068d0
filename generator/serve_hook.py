"""During ``mkdocs serve``: run the pipeline when what it reads changes, and show the work list.

``mkdocs build`` does nothing of the kind: it builds what docs/ holds. The pipeline writes
into docs/, so docs/ is not watched as MkDocs would (that would build everything twice):
only a change to a hand-written file in it, or a new one, leads to a build.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import tempfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from generator.pipeline import BuildReport
    from generator.preview_memory import PreviewMemory
    from generator.settings import Settings

_log = logging.getLogger("mkdocs.dossier")
# The page of the work list, which is in no folder: nothing but the preview has it.
REVIEW = "review.md"
_END_OF_BODY = re.compile(r"</body>")
# Seen wherever the page is scrolled to, and below its last line.
_TOLD = (
    '<p role="alert" style="position:sticky;z-index:99;bottom:0;margin:0;padding:.6rem 1rem;'
    'background:#a3151f;color:#fff;font-size:max(16px,.8rem);line-height:1.4;overflow-wrap:anywhere">'
    "Dossier: {}</p>"
)
_state: dict[str, Any] = {"serving": False, "seen": None}


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether pages are being served, and make our own package importable."""
    # MkDocs runs this file by its path, and puts sys.path back after loading it.
    root = str(Path(__file__).resolve().parent.parent)
    if root not in sys.path:
        sys.path.insert(0, root)
    _state["serving"] = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Let the templates know that pages are being served: live reload needs what a published page forbids."""
    config.extra["serving"] = _state["serving"]


def on_pre_build(config: MkDocsConfig) -> None:
    """Generate the pages anew where what they are made from has changed."""
    if not _state["serving"]:
        return
    from generator.settings import read_settings

    root = _root_of(config)
    _state["told"] = ""
    try:
        settings = read_settings(root)
        seen = _fingerprint(root, settings.seeds, settings.labels)
        if seen == _state["seen"]:
            return
        from generator.linked_before import LinkedBefore
        from generator.pipeline import rebuild, start

        linked: LinkedBefore = _state.setdefault("linked", LinkedBefore())
        linked.seen = [file for file in seen if file[0] != str(root / "corrections.yml")]
        report = rebuild(root, settings, linked)
        _state["seen"] = seen
        _state["review"] = _review_of(report, root, settings)
        start(settings)  # the next edit need not wait until the model is loaded
    except Exception as error:  # the server must outlive whatever is wrong with a seed
        _state["told"] = " ".join(str(error).split()) or repr(error)
        _log.error("Dossier: %s", _state["told"])
        return
    for problem in (*report.problems, *report.notes, *report.written.notes):
        _log.warning("Dossier: %s", problem)
    written, removed = len(report.written.written), len(report.written.removed)
    _log.info("Dossier: %d pages written, %d removed", written, removed)


def _review_of(report: BuildReport, root: Path, settings: Settings) -> tuple[str, str]:
    """The title and the page of the work list."""
    from generator.corrections.corrections import read_corrections
    from generator.labels.label_files import read_labels
    from generator.review.work_list import work_list
    from generator.review_page import review_page

    labels = read_labels(root, settings.labels)
    findings = work_list(report.dossiers, read_corrections(root), report.problems, root)
    page = review_page(findings, labels, report.dossiers, settings.use_directory_urls)
    return labels.text("review.title"), page


def on_files(files: Files, *, config: MkDocsConfig) -> None:
    """Add the work list to the preview, where nobody wrote a page of that name."""
    title, page = _state.get("review", ("", ""))
    if not _state["serving"] or not page or files.get_file_from_path(REVIEW):
        return
    files.append(type(next(iter(files))).generated(config, REVIEW, content=page))
    if config.nav:
        config.nav = [*config.nav, {title: REVIEW}]


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
    """From here on a build is remembered: what all its pages share is known."""
    if _state["serving"]:
        _memory().begin(nav, config)


def on_pre_page(page: Page, *, config: MkDocsConfig, files: Files) -> None:
    """Let a page that is as it was be made no second time."""
    if _state["serving"]:
        _memory().remember(page, files)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> None:
    """Make ready for pages that are as they were."""
    if _state["serving"]:
        _memory().prepare(env, config)


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """The page as it was, or as it is now."""
    return _with_told(_memory().output(page, output)) if _state["serving"] else output


def _with_told(output: str) -> str:
    """A page, at its foot the line that says why it is not made from what is there now, if it is not."""
    if not _state.get("told"):
        return output
    line = _TOLD.format(escape(_state["told"]))
    return _END_OF_BODY.sub(lambda end: line + end[0], output, count=1)


def on_post_build(config: MkDocsConfig) -> None:
    """What was made is what the next build may find unchanged."""
    if _state["serving"]:
        _memory().end()


def _memory() -> PreviewMemory:
    from generator.preview_memory import PreviewMemory

    memory: PreviewMemory = _state.setdefault("memory", PreviewMemory())
    return memory


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch docs/ ourselves, and let the server watch a file that we touch when it should build."""
    from watchdog.events import FileSystemEventHandler

    docs = Path(config.docs_dir)
    _state["folder"] = folder = tempfile.TemporaryDirectory(prefix="dossier-serve-")  # gone when serving ends
    signal = Path(folder.name) / "changed"
    signal.touch()
    hand_written = _HandWritten(docs)

    def touched(event: Any) -> None:
        if not event.is_directory and any(map(hand_written.has, (event.src_path, event.dest_path))):
            signal.write_text(str(event.src_path), "utf-8")

    handler = FileSystemEventHandler()
    handler.on_any_event = touched  # type: ignore[method-assign]
    server.unwatch(str(docs))
    server.watch(str(signal))
    for file in _own_files(config):
        server.watch(str(file))
    server.observer.schedule(handler, str(docs), recursive=True)
    return server


def _own_files(config: MkDocsConfig) -> list[Path]:
    """The file of labels that the settings name, if any, and those that mkdocs.yml inherits from."""
    from generator.settings import SettingsError, config_files, read_settings

    root = _root_of(config)
    try:
        files = [root / (read_settings(root).labels or ""), *config_files(root)[1:]]
    except SettingsError:  # told when the pages are generated
        return []
    return [file for file in files if file.is_file()]


def _root_of(config: MkDocsConfig) -> Path:
    """The folder of mkdocs.yml."""
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


class _HandWritten:
    """Which files in docs/ are written by hand: those that no manifest named since serving began."""

    def __init__(self, docs: Path) -> None:
        self._docs = docs.resolve()
        self._generated: set[str] = set()
        self.has("")  # what is generated now and is gone at the first event was generated, too

    def has(self, path: str) -> bool:
        """Whether a path, "" for none, is that of a hand-written file, hidden and temporary ones left out."""
        from generator.manifest import generated_files

        self._generated |= generated_files(self._docs).keys()
        name = os.path.relpath(os.path.realpath(path), self._docs) if path else "."
        hidden = any(part.startswith(".") for part in Path(name).parts)
        return name != "." and not hidden and Path(name).as_posix() not in self._generated


def _fingerprint(root: Path, seeds: str, labels: str | None) -> tuple[tuple[str, int, int], ...]:
    """What the pages are made from, by name, size and time of change."""
    from generator.reading.folder import files_below
    from generator.settings import config_files

    files = [found for found in files_below(root / seeds) if isinstance(found, Path)]
    own = [root / "corrections.yml", root / (labels or "mkdocs.yml"), *config_files(root)]
    made_from = dict.fromkeys([*files, *own])
    return tuple((str(p), p.stat().st_size, p.stat().st_mtime_ns) for p in made_from if p.is_file())
