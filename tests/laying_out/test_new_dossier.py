"""A new dossier, laid out in a folder that is new or empty."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner, Result

from generator.cli import app
from generator.laying_out import laid_files
from generator.laying_out.laid_files import own_files, users_files
from generator.settings import read_settings
from generator.writing import STAGING
from tests.rooms import ROOT
from tests.site.project import ENVIRONMENT

SAME_AS_OURS = [
    *("corrections.yml", ".gitignore", "docs/.gitignore", "docs/about.md", "docs/assets/filter.js"),
    *("dossier_hook.py", "overrides/main.html", "overrides/partials/javascripts/palette.html"),
    *("schema/corrections.schema.json", "requirements/site.txt"),
]


def call(*words: str) -> Result:
    """Call a command in this process, as if typed."""
    return CliRunner().invoke(app, words, catch_exceptions=False, env=ENVIRONMENT)


def test_a_new_dossier_has_the_files_of_the_repository(tmp_path: Path) -> None:
    """They are its very bytes, with what a site needs besides: seeds, settings, a workflow."""
    result = call("new", str(tmp_path / "floods"))

    assert result.exit_code == 0
    assert "cd " in result.stdout and "dossier build && mkdocs serve" in result.stdout
    for name in SAME_AS_OURS:
        assert (tmp_path / "floods" / name).read_bytes() == (ROOT / name).read_bytes(), name
    for name in ("mkdocs.yml", "requirements/dossier.txt", ".github/workflows/publish.yml"):
        assert (tmp_path / "floods" / name).is_file()
    assert sorted((tmp_path / "floods" / "seeds").glob("*.txt"))
    assert not (tmp_path / "floods" / STAGING).exists()


@pytest.mark.parametrize("name", ["floods", "Norfield: the floods", "2024", "~", "Ærø \U0001f30a"])
def test_the_site_is_called_after_its_folder(tmp_path: Path, name: str) -> None:
    """Whatever YAML makes of such a name; all other settings are the repository's own."""
    call("new", str(tmp_path / name))

    settings = read_settings(tmp_path / name)
    ours = (ROOT / "mkdocs.yml").read_text("utf-8").splitlines()
    theirs = (tmp_path / name / "mkdocs.yml").read_text("utf-8").splitlines()
    assert settings.site_name == name
    assert [line for line in theirs if line not in ours] == [
        line for line in theirs if line.startswith("site_name:")
    ]
    assert len(ours) == len(theirs)


@pytest.mark.parametrize("there", ["letter.txt", ".git/HEAD", "file"])
def test_a_folder_with_something_in_it_is_refused(tmp_path: Path, there: str) -> None:
    """One line, status 1, and not a byte is written; a file is no folder."""
    folder = tmp_path / "floods"
    mine = folder if there == "file" else folder / there
    mine.parent.mkdir(parents=True, exist_ok=True)
    mine.write_text("mine")

    result = call("new", str(folder))

    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert str(folder) in result.stderr
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [mine]


def test_an_empty_folder_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is the one that the command is called in, and what a killed run left hidden in it goes."""
    (tmp_path / STAGING).mkdir()
    (tmp_path / STAGING / "half").write_text("half")
    monkeypatch.chdir(tmp_path)

    assert call("new", ".").exit_code == 0
    assert read_settings(Path()).site_name == tmp_path.name
    assert not list(tmp_path.rglob("half"))


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system refuses, the folder is gone again, and the line says which file it was."""
    written: list[Path] = []

    def refusing(path: Path, content: bytes) -> None:
        written.append(path)
        if len(written) == 5:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refusing)
    result = call("new", str(tmp_path / "floods"))

    assert result.exit_code == 1
    assert "No space left on device" in result.stderr and result.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_where_dossier_is_fetched_from_is_pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The workflow installs that; where nobody can fetch it, a line says what to put, and a comment does."""
    pinned = "dossier @ git+https://github.com/quay/dossier@9fceb02"
    monkeypatch.setattr(laid_files, "pinned_source", lambda: pinned)
    told = call("new", str(tmp_path / "told"))
    monkeypatch.setattr(laid_files, "pinned_source", lambda: None)
    untold = call("new", str(tmp_path / "untold"))

    lines = (tmp_path / "told/requirements/dossier.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [pinned]
    assert told.stderr == ""
    lines = (tmp_path / "untold/requirements/dossier.txt").read_text("utf-8").splitlines()
    assert all(line.startswith("#") for line in lines)
    assert untold.exit_code == 0
    assert untold.stderr.count("\n") == 1 and "dossier @ git+https://" in untold.stderr


def test_the_workflow_is_the_repositorys_without_make() -> None:
    """It installs what is pinned, by hash, and Dossier; its actions, rights and all else are ours."""
    ours: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text("utf-8"))
    text = own_files()[".github/workflows/publish.yml"].decode()
    theirs: dict[str, Any] = yaml.safe_load(text)

    steps = ours["jobs"]["build"].pop("steps"), theirs["jobs"]["build"].pop("steps")
    assert ours == theirs
    used, used_there = ([step["uses"] for step in one if "uses" in step] for one in steps)
    assert used == used_there
    assert not re.search(r"\bmake\b|\.venv|python -m generator", text)
    runs = "\n".join(step.get("run", "") for step in steps[1])
    for words in (
        "--require-hashes --no-deps -r requirements/site.txt",
        "--no-deps -r requirements/dossier.txt",
        "dossier build && ",
        "mkdocs build --strict",
        "dossier check",
        "dossier rights",
    ):
        assert words in runs
    (built,) = (step for step in steps[1] if "dossier build" in step.get("run", ""))
    assert "SITE_URL" in built["env"]


def test_nothing_is_both_the_generators_and_the_users() -> None:
    """What upgrade may replace is none of the files that a user writes in."""
    assert not own_files().keys() & users_files("floods").keys()
