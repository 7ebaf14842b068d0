"""A preview makes anew what changed, and serves what a build from the start would."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator import preview_memory
from generator.preview_memory import PreviewMemory

CONFIG = """\
site_name: Tolna
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search]
hooks: [serve_hook.py]
markdown_extensions: [attr_list, toc]
nav: [{Home: index.md}, {Other: other.md}]
not_in_nav: /people/
"""
# What generator/serve_hook.py does for the memory, and no more.
HOOK = """\
from tests.site.test_preview_memory import MEMORY

def on_nav(nav, *, config, files): MEMORY[0].begin(nav, config)
def on_pre_page(page, *, config, files): MEMORY[0].remember(page, files)
def on_env(env, *, config, files): MEMORY[0].prepare(env, config)
def on_post_page(output, *, page, config): return MEMORY[0].output(page, output)
def on_post_build(config): MEMORY[0].end()
"""
MEMORY: list[PreviewMemory] = []


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A site of three pages, of which one links to the others."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (tmp_path / "serve_hook.py").write_text(HOOK, "utf-8")
    (tmp_path / "docs/people").mkdir(parents=True)
    (tmp_path / "docs/index.md").write_text(
        "# Home\n\n[Ann](people/ann.md#said) [Bo](people/bo.md)\n", "utf-8"
    )
    (tmp_path / "docs/other.md").write_text("# Other\n\nNothing.\n", "utf-8")
    (tmp_path / "docs/people/ann.md").write_text("---\ntitle: Ann\n---\n# Ann\n\n## Said {#said}\n", "utf-8")
    MEMORY[:] = [PreviewMemory()]
    yield tmp_path
    sys.modules.pop("serve_hook.py", None)


def served(project: Path) -> dict[str, bytes]:
    """What is served after a build, by path."""
    config: Any = load_config(str(project / "mkdocs.yml"), site_dir=str(project / "served"))
    build(config, serve_url="http://127.0.0.1:8000/")
    folder = project / "served"
    return {
        str(f.relative_to(folder)): f.read_bytes()
        for f in folder.rglob("*")
        if f.suffix in (".html", ".json")
    }


def from_the_start(project: Path) -> dict[str, bytes]:
    """The same of a build that remembers nothing."""
    MEMORY[:] = [PreviewMemory()]
    return served(project)


def changed(project: Path, page: str, text: str) -> tuple[set[str], dict[str, bytes]]:
    """The pages that were as they were after one was written, and what is served."""
    (project / "docs" / page).write_text(text, "utf-8")
    site = served(project)
    return set(MEMORY[0].restored), site


def test_only_what_changed_is_made_anew(project: Path) -> None:
    """The other pages, the search among them, are as a build from the start makes them."""
    served(project)
    restored, site = changed(
        project, "people/ann.md", "---\ntitle: Ann\n---\n# Ann\n\nShe spoke. [o](../other.md)\n"
    )

    assert restored == {"other.md"}, "a page with a link that leads nowhere is warned of again"
    assert site == from_the_start(project)
    assert b"She spoke" in site["search/search_index.json"] and b"Nothing" in site["search/search_index.json"]


def test_a_page_that_links_to_a_new_one_is_made_anew(project: Path) -> None:
    """Where a link led nowhere, and leads somewhere now."""
    served(project)
    restored, site = changed(project, "people/bo.md", "# Bo\n")

    assert restored == {"other.md", "people/ann.md"}
    assert b'href="people/bo.html"' in site["index.html"]
    restored, _ = changed(project, "other.md", "# Other\n\nSomething.\n")
    assert restored == {"index.md", "people/ann.md", "people/bo.md"}
    (project / "docs/people/bo.md").unlink()
    gone = served(project)
    assert "index.md" not in MEMORY[0].restored
    assert gone == from_the_start(project)


def test_what_all_pages_share_makes_all_anew(project: Path) -> None:
    """A title in the navigation is on every page."""
    served(project)
    (project / "mkdocs.yml").write_text(CONFIG.replace("Other:", "Another:"), "utf-8")
    site = served(project)

    assert MEMORY[0].restored == set()
    assert b"Another" in site["people/ann.html"]


def test_beside_what_is_not_known_nothing_is_remembered(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An extension, a hook or a plugin of others may read what we do not see."""
    monkeypatch.setattr(preview_memory, "_EXTENSIONS_AT_WORK", frozenset({"toc"}))
    first = served(project)

    assert (served(project), MEMORY[0].restored) == (first, set())


def test_the_memory_knows_what_mkdocs_yml_has() -> None:
    """What this project's own settings name is known, so that its preview is quick."""
    config: Any = load_config(str(Path(__file__).parents[2] / "mkdocs.yml"))

    assert set(config.markdown_extensions) <= preview_memory._EXTENSIONS_AT_WORK
    assert {
        preview_memory._at_work(plugin) for plugin in config.plugins.values()
    } <= preview_memory._KNOWN_AT_WORK
