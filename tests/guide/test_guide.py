"""The guide: what it says can be done is done, as it stands there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import app
from generator.settings import Settings
from guide.examples import ExampleError, examples, run_examples
from guide.reference import reference_pages, write_pages

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "guide" / "pages"
RUN = sorted(p for p in PAGES.rglob("*.md") if any(e.language in ("sh", "python") for e in examples(p)))
TUTORIAL = PAGES / "tutorial.md"
# Of these a page may show commands that are not run: they need an account, the internet or a reader.
NOT_RUN = (
    "pipx",
    "git",
    "mkdocs serve",
    "mkdocs gh-deploy",
    "python -m http.server",
    "netlify",
    "crontab",
    "rsync",
    "sbatch",
    "dask scheduler",
    "dossier facts s3://",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as a reader has it who has saved the five pages."""
    shutil.copytree(PAGES / "saved_pages", tmp_path / "saved_pages")
    return tmp_path


@pytest.fixture
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The commands ``dossier`` and ``mkdocs`` as they are after an installation."""
    commands = tmp_path_factory.mktemp("bin")
    dossier = commands / "dossier"
    dossier.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', "utf-8")
    dossier.chmod(0o755)
    path = os.pathsep.join([str(commands), str(Path(sys.executable).parent), os.environ["PATH"]])
    return os.environ | {"PATH": path, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}


def test_the_tutorial_does_what_it_says(folder: Path, environment: dict[str, str]) -> None:
    """Each command of the tutorial, run as it stands there, one after the other."""
    assert run_examples(TUTORIAL, folder, environment) > 5
    assert "as corrected by the editor" in (folder / "ferry/site/people/lena-brask.html").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("page", [p for p in RUN if p != TUTORIAL], ids=lambda p: p.stem)
def test_every_page_does_what_it_says(page: Path, folder: Path, environment: dict[str, str]) -> None:
    """Each command and program of the guide, run as it stands there."""
    assert run_examples(page, folder, environment)


def test_what_is_not_run_cannot_be() -> None:
    """A command that a page only shows needs an account, the internet or somebody who looks."""
    for page in sorted(p for p in PAGES.rglob("*.md") if p.parent.name != "reference"):
        for example in examples(page):
            if example.language == "console":
                shown = [line[2:] for line in example.text.splitlines() if line.startswith("$ ")]
                assert any(line.startswith(NOT_RUN) for line in shown), f"{page.name}, line {example.line}"


def test_an_example_that_fails_is_told(tmp_path: Path) -> None:
    """A command that fails, one that should have, and words that were not printed end the page's run."""
    for text in ("```sh\nfalse\n```", "```sh\n! true\n```", "```sh\necho one\n```\n```text\ntwo\n```"):
        page = tmp_path / "page.md"
        page.write_text(text, "utf-8")
        with pytest.raises(ExampleError, match=r"page\.md, line 1|page\.md, line 4"):
            run_examples(page, tmp_path, os.environ)


def test_the_reference_names_all_there_is() -> None:
    """Commands, settings, forms of correction and keys of the open format each stand on their page."""
    pages = reference_pages()
    commands = [c.name or c.callback.__name__ for c in app.registered_commands if c.callback]
    assert all(f"## `dossier {name}`" in pages["commands.md"] for name in commands)
    assert all(
        f"`{name}`" in pages["settings.md"]
        for name in Settings.__dataclass_fields__
        if name not in _MKDOCS_OWN
    )
    assert all(
        key in pages["corrections.md"]
        for key in ("`merge`", "`is: no quote`", "`same_as`", "`pin`", "`order`")
    )
    assert all(
        key in pages["open-format.md"]
        for key in ("`quotes[].source.kind`", "`summary.sentences[].also[].end`")
    )


# Settings that MkDocs has, too.
_MKDOCS_OWN = ("docs", "site_name", "docs_dir", "use_directory_urls")


def test_the_guide_is_built_without_a_dead_link(tmp_path: Path) -> None:
    """MkDocs builds the guide strictly, reference and all."""
    guide = tmp_path / "guide"
    shutil.copytree(ROOT / "guide", guide)
    write_pages(guide / "pages" / "reference")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "--quiet",
            "--site-dir",
            str(tmp_path / "site"),
        ],
        cwd=guide,
        check=True,
    )
    assert (tmp_path / "site/reference/settings.html").exists()
