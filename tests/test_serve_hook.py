from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from watchdog.events import FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileSystemEvent

from generator import pipeline, serve_hook
from generator.linked_before import LinkedBefore
from generator.writing import WriteReport, write


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A project with one seed; builds are counted instead of run."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text("A man said hello.")
    (tmp_path / "mkdocs.yml").write_text("extra: {dossier: {summary_words: 9}}\n")
    built: list[Path] = []

    def rebuild(root: Path, settings: object, linked: LinkedBefore) -> object:
        if (tmp_path / "seeds/broken.txt").exists():
            raise RuntimeError("a seed\nis broken")
        built.append(root)
        return SimpleNamespace(dossiers=(), problems=(), notes=(), written=WriteReport())

    monkeypatch.setattr(pipeline, "rebuild", rebuild)
    monkeypatch.setattr(pipeline, "start", lambda settings: None)
    monkeypatch.setattr(serve_hook, "_state", {"serving": False, "seen": None})
    config = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"), docs_dir=str(tmp_path / "docs"))
    return SimpleNamespace(root=tmp_path, built=built, config=config)


def test_a_build_command_generates_nothing(project: Any) -> None:
    """`mkdocs build` builds what docs/ holds."""
    serve_hook.on_startup(command="build", dirty=False)
    serve_hook.on_pre_build(project.config)
    assert project.built == []


def test_serving_generates_once_for_each_change(project: Any) -> None:
    """At the start, and again when a seed or a correction is edited, added or removed; not otherwise."""
    serve_hook.on_startup(command="serve", dirty=False)
    serve_hook.on_pre_build(project.config)
    serve_hook.on_pre_build(project.config)
    assert len(project.built) == 1
    seed = project.root / "seeds/a.txt"
    os.utime(seed, ns=(1, 1))
    serve_hook.on_pre_build(project.config)
    (project.root / "corrections.yml").write_text("# none\n")
    serve_hook.on_pre_build(project.config)
    seed.unlink()
    serve_hook.on_pre_build(project.config)
    serve_hook.on_pre_build(project.config)
    assert len(project.built) == 4


def test_serving_follows_labels_of_ones_own(project: Any) -> None:
    """A file that the settings name is watched, and an edit to it leads to a build."""
    (project.root / "mkdocs.yml").write_text("extra: {dossier: {labels: labels.fr.yml}}\n")
    own = project.root / "labels.fr.yml"
    own.write_text("language: fr\n")
    watched: list[str] = []
    observer = SimpleNamespace(schedule=lambda handler, path, recursive: None)
    server: Any = SimpleNamespace(watch=watched.append, unwatch=lambda path: None, observer=observer)
    (project.root / "docs").mkdir()
    serve_hook.on_startup(command="serve", dirty=False)
    serve_hook.on_serve(server, config=project.config, builder=None)
    serve_hook.on_pre_build(project.config)
    os.utime(own, ns=(1, 1))
    serve_hook.on_pre_build(project.config)

    assert str(own) in watched
    assert len(project.built) == 2


def test_an_error_is_one_line_and_the_server_goes_on(project: Any, caplog: pytest.LogCaptureFixture) -> None:
    """Once the seed is mended the pages are made."""
    serve_hook.on_startup(command="serve", dirty=False)
    broken = project.root / "seeds/broken.txt"
    broken.write_text("x")
    serve_hook.on_pre_build(project.config)
    assert [r.getMessage() for r in caplog.records] == ["Dossier: a seed is broken"]
    broken.unlink()
    serve_hook.on_pre_build(project.config)
    assert len(project.built) == 1


def test_docs_is_watched_for_what_is_written_by_hand(project: Any) -> None:
    """A page that is edited, added or removed by hand leads to a build; what the generator writes does not.

    The generator writes into docs/: watching what it writes would build everything twice.
    """
    docs = project.root / "docs"
    docs.mkdir()
    (docs / "about.md").write_text("mine")
    write(docs, {"index.md": "ours", "people/a.md": "ours"})
    watched: list[str] = []
    unwatched: list[str] = []
    handlers: list[Any] = []
    observer = SimpleNamespace(schedule=lambda handler, path, recursive: handlers.append(handler))
    server: Any = SimpleNamespace(watch=watched.append, unwatch=unwatched.append, observer=observer)
    serve_hook.on_serve(server, config=project.config, builder=None)
    (signal,) = watched

    def builds(event: FileSystemEvent) -> bool:
        Path(signal).write_text("")
        handlers[0].on_any_event(event)
        return Path(signal).read_text() != ""

    assert unwatched == [str(docs)]
    assert builds(FileModifiedEvent(str(docs / "about.md")))
    assert builds(FileCreatedEvent(str(docs / "methods.md")))
    assert builds(FileDeletedEvent(str(docs / "about.md")))
    assert not builds(FileModifiedEvent(str(docs / "index.md")))
    assert not builds(FileCreatedEvent(str(docs / ".dossier-manifest.json")))
    write(docs, {"index.md": "ours"})
    assert not builds(FileDeletedEvent(str(docs / "people/a.md")))


class _Files(list[Any]):
    """MkDocs' files of a site, as far as the hook asks them."""

    def get_file_from_path(self, path: str) -> Any:
        """The file at a path below docs/."""
        return next((file for file in self if file.src_uri == path), None)


class _File:
    """A file of a site, its content given or not."""

    def __init__(self, src_uri: str, content: str = "") -> None:
        self.src_uri, self.content = src_uri, content

    @classmethod
    def generated(cls, config: object, src_uri: str, *, content: str) -> _File:
        """One that is in no folder."""
        return cls(src_uri, content)


@pytest.mark.parametrize(
    ("command", "by_hand", "added"), [("serve", False, True), ("build", False, False), ("serve", True, False)]
)
def test_the_work_list_is_a_page_of_the_preview_alone(
    project: Any, command: Any, by_hand: bool, added: bool
) -> None:
    """It is in no folder and no build, and takes the place of no page that somebody wrote."""
    serve_hook.on_startup(command=command, dirty=False)
    serve_hook.on_pre_build(project.config)
    project.config.nav = [{"Home": "index.md"}]
    files: Any = _Files([_File("index.md"), *([_File("review.md", "mine")] if by_hand else [])])
    serve_hook.on_files(files, config=project.config)

    pages = [file.content for file in files if file.src_uri == "review.md"]
    assert ["Nothing is open" in page for page in pages] == ([True] if added else [False] * by_hand)
    assert ({"Review": "review.md"} in project.config.nav) is added
    assert not (project.root / "docs/review.md").exists()


def test_a_page_says_why_it_is_not_made_anew(project: Any) -> None:
    """As long as something is wrong each page of the preview has the line, as text; then none has."""
    page = SimpleNamespace(file=SimpleNamespace(src_uri="a.md"))
    html = "<html><head></head><body class='x'><p>hello</p></body></html>"

    def shown() -> str:
        serve_hook.on_pre_build(project.config)
        return serve_hook.on_post_page(html, page=page, config=project.config)  # type: ignore[arg-type]

    serve_hook.on_startup(command="serve", dirty=False)
    assert shown() == html
    broken = project.root / "seeds/broken.txt"
    broken.write_text("x")
    assert "font-size:max(16px," in shown()
    assert 'hello</p><p role="alert"' in shown() and "Dossier: a seed is broken</p></body>" in shown()
    broken.unlink()
    assert shown() == html
    serve_hook._state["told"] = "<script>"
    assert "<script>" not in serve_hook.on_post_page(html, page=page, config=project.config)  # type: ignore[arg-type]
