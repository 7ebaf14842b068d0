"""The wheel, built and installed without a network, and a dossier made with what it brings."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.corrections.entry_forms import ENTRY_FORMS, NOTES
from generator.laying_out.laid_files import own_files, users_files
from generator.laying_out.laid_out_record import RECORD
from generator.manifest import MANIFEST
from tests.laying_out.clippings import (
    CORRECTIONS,
    LEFT_OUT,
    LETTER,
    OBJECTION,
    REBIRTH,
    RUMOUR,
    UNCITED,
    clippings,
)
from tests.rooms import ROOT
from tests.site.project import ENVIRONMENT


@dataclass(frozen=True, slots=True)
class Installed:
    """An environment that Dossier's wheel is installed in, far from any checkout."""

    bin: Path

    def run(self, folder: Path, command: str, *words: str) -> subprocess.CompletedProcess[str]:
        """Call one of the environment's commands in a folder."""
        called = (
            [str(self.bin / "python"), "-m", "mkdocs"] if command == "mkdocs" else [str(self.bin / command)]
        )
        environment = {k: v for k, v in ENVIRONMENT.items() if k != "PYTHONPATH"}
        return subprocess.run(
            [*called, *words], cwd=folder, env=environment, capture_output=True, encoding="utf-8"
        )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel of this checkout, in a new environment that has this one's packages, too."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    offline = {**os.environ, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
    wheel = [*pip, "wheel", "--no-build-isolation", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(wheel, check=True, env=offline, cwd=folder)
    (built,) = folder.glob("dossier-*.whl")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    (packages,) = (folder / "venv").glob("lib/python*/site-packages")
    these = [folder for folder in sys.path if Path(folder).name == "site-packages"]
    (packages / "these.pth").write_text("\n".join(these) + "\n")
    install = [*pip, "--python", str(folder / "venv/bin/python"), "install", "--no-deps", str(built)]
    subprocess.run(install, check=True, env=offline, cwd=folder)
    return Installed(folder / "venv/bin")


@dataclass(frozen=True, slots=True)
class Published:
    """A dossier of the installed package on its way from an empty folder to a site that may go out.

    ``laid_out`` are its files when it was new, ``told`` what the commands printed; ``pages`` and ``data`` are
    all pages in one and docs/dossier.json as they were before the editor wrote a line.
    """

    folder: Path
    laid_out: dict[str, bytes]
    told: dict[str, str]
    pages: str
    data: dict[str, Any]


@pytest.fixture(scope="module")
def published(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Laid out, six files taken in, built; then corrected, cut down to excerpts, built, and made a site."""
    folder = tmp_path_factory.mktemp("own") / "weir"
    told: dict[str, str] = {}

    def run(command: str, *words: str) -> None:
        done = installed.run(folder if folder.exists() else folder.parent, command, *words)
        assert done.returncode == 0, done.stdout + done.stderr
        told[words[0]] = done.stdout + done.stderr

    run("dossier", "new", str(folder))
    laid_out = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    for name, content in clippings().items():
        (folder.parent / name).write_bytes(content)
    run("dossier", "add", *(f"../{name}" for name in clippings()))
    run("dossier", "build")
    pages = "".join(page.read_text("utf-8") for page in sorted((folder / "docs").rglob("*.md")))
    data = _story(folder)
    (folder / "corrections.yml").write_text(CORRECTIONS, "utf-8")
    config = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(config.replace("article_text: full", "article_text: excerpt"), "utf-8")
    run("dossier", "build")
    run("mkdocs", "build", "--strict")
    return Published(folder, laid_out, told, pages, data)


@pytest.fixture(scope="module")
def dossier(published: Published) -> Path:
    """The folder of the published dossier."""
    return published.folder


def _story(folder: Path) -> dict[str, Any]:
    """The one story of docs/dossier.json."""
    (story,) = json.loads((folder / "docs/dossier.json").read_text("utf-8"))["stories"]
    return dict(story)


def _before_and_after(published: Published) -> tuple[dict[str, Any], dict[str, Any]]:
    return published.data, _story(published.folder)


def _shown(page: Path) -> str:
    """What a page of the site says, without its marks, in one line."""
    words = unescape(re.sub(r"<[^>]*>", " ", page.read_text("utf-8")))
    return re.sub(r" (?=[,;.:])", "", " ".join(words.split()))


def test_the_wheel_lays_out_what_the_checkout_does(published: Published) -> None:
    """It carries each file of the repository that a new dossier has."""
    ours = {**own_files(), **users_files("weir")}

    assert {name: published.laid_out[name] for name in ours} == ours
    assert json.loads(published.laid_out[RECORD])["files"].keys() == own_files().keys()


def test_a_published_dossier_is_a_site_that_holds(installed: Installed, published: Published) -> None:
    """Six files of six kinds became pages, every correction was applied, and ``check --strict`` finds nothing."""
    checked = installed.run(published.folder, "dossier", "check", "--strict")

    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    assert "6 added to seeds" in published.told["add"]
    assert "corrections.yml" not in published.told["build"]
    docs, site = published.folder / "docs", published.folder / "site"
    assert (docs / MANIFEST).is_file()
    assert (site / "people/ann-lee.html").is_file(), "a new dossier's example"
    assert (site / ".dossier-built").read_text().strip() != "unfinished"


def test_corrections_of_every_kind_are_made() -> None:
    """What the clippings' editor writes has each form of entry that there is, and each key of a form."""
    written: dict[str, list[dict[str, Any]]] = yaml.safe_load(CORRECTIONS)
    for section, forms in ENTRY_FORMS.items():
        keys = {key for entry in written[section] for key in entry}
        # A story is named where there are several.
        assert {key for form in forms for key in form.keys} - {"story"} <= keys | {"article"}, section
    assert {key for entries in written.values() for entry in entries for key in entry} >= NOTES.keys()


def _marked(things: Iterable[dict[str, Any]], by: str) -> dict[str, list[str]]:
    """What is said to be corrected of things, by one of their keys."""
    return {thing[by]: thing["corrected"] for thing in things if "corrected" in thing}


def test_people_are_in_the_open_data_as_the_editor_has_them(published: Published) -> None:
    """Each correction is in docs/dossier.json with its mark, and was not before."""
    before, after = _before_and_after(published)
    old, people = ({p["name"]: p for p in story["people"]} for story in (before, after))

    assert '"corrected"' not in json.dumps(before)
    assert {"Otto Reim", "Greta Solheim", "Nora Vance", "Jonas Keel"} <= old.keys()
    assert not {"Otto Reim", "Greta Solheim", "Nora Vance"} & people.keys()
    assert _marked(after["people"], "name") == {
        **{"Eleonora Vance": ["name", "role"], "Greta Lund": ["merge"], "Elisa Brandt": ["roles"]},
        **{"Jonas Keel": ["split"], "Jonas Keel (ferryman)": ["split"], "Tilda Orrin": ["added"]},
    }
    assert people["Eleonora Vance"]["roles"][0]["text"] == "head of the river board"
    assert people["Elisa Brandt"]["roles"] == []


def test_quotes_are_in_the_open_data_as_the_editor_has_them(published: Published) -> None:
    """Another person's, nobody's, a body's, and one that is none."""
    before, after = ({q["text"].strip("“”,"): q for q in s["quotes"]} for s in _before_and_after(published))
    corrected = {words: q for words, q in after.items() if "corrected" in q}

    assert {words: q["source"] and q["source"]["name"] for words, q in corrected.items()} == {
        "Nobody ever asked us": "Tilda Orrin",
        "It must be lifted before June": None,
        "There is no money left for repairs": "Treasury of the Ashe",
    }
    assert "a fair price" in before and "a fair price" not in after


def test_articles_are_in_the_open_data_as_the_editor_has_them(published: Published) -> None:
    """With what is said of them; one that is left out is not there."""
    before, after = ({a["id"]: a for a in s["articles"]} for s in _before_and_after(published))
    letter = after[LETTER]

    assert before.keys() - after.keys() == {RUMOUR}
    assert (letter["title"], letter["published"]) == ("The sluices open in June", "2024-05-17")
    assert (letter["outlet"], letter["url"]) == ("River Office of the Ashe", "https://ashe.example/sluices")
    assert after[REBIRTH]["article_text"] == "link"
    assert _marked(after.values(), "id") == {
        LETTER: ["title", "date", "outlet", "url", "authors"],
        REBIRTH: ["article_text"],
    }


def test_events_and_summary_are_in_the_open_data_as_the_editor_has_them(published: Published) -> None:
    """Dates, what is one, none or added; "on Friday" is another day, as the mail is of another week."""
    before, after = _before_and_after(published)
    then, now = ({e["edtf"] for e in story["events"]} for story in (before, after))
    first, *others = after["summary"]["sentences"]

    assert _marked(after["events"], "edtf") == {
        "1803-04": ["date"],
        "1823": ["same_as"],
        "1954-08-02": ["added"],
    }
    assert {"1802", "2024-05-10", "1987-03-12"} <= then and not {"1802", "2024-05-10", "1987-03-12"} & now
    assert "2024-05-17" in now - then
    assert (first["text"][:22], first["corrected"]) == ("Millers of the Ashe va", ["order", "pin"])
    assert "opens the sluices" in json.dumps(before["summary"])
    assert "opens the sluices" not in json.dumps(others)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("people/nora-vance", "Eleonora Vance"),
        ("people/nora-vance", "name, role: as corrected by the editor"),
        ("people/greta-lund", "merged: as corrected by the editor"),
        ("people/jonas-keel", "told apart: as corrected by the editor"),
        ("people/jonas-keel-ferryman", "told apart: as corrected by the editor"),
        ("people/elisa-brandt", "roles: as corrected by the editor"),
        ("people/tilda-orrin", "added by the editor"),
        ("quotes/index", "Tilda Orrin word for word; as corrected by the editor"),
        ("quotes/index", "Speaker not named word for word; as corrected by the editor"),
        ("sources/index", "Treasury of the Ashe"),
        (f"articles/{LETTER}", "title, date, outlet, address, author: as corrected by the editor"),
        (f"articles/{LETTER}", "17 May 2024, as corrected by the editor"),
        (f"articles/{REBIRTH}", "how much is shown: as corrected by the editor"),
        ("timeline", "April 1803 as corrected by the editor"),
        ("timeline", "2 August 1954 added by the editor The last otter was seen at the weir."),
        ("summary", "as chosen by the editor"),
    ],
)
def test_pages_say_quietly_what_was_corrected(dossier: Path, page: str, words: str) -> None:
    """Beside what is corrected stands that it is."""
    assert words in _shown(dossier / f"site/{page}.html")


def test_whom_only_the_editor_names_has_a_page_of_what_they_said(dossier: Path) -> None:
    """No chart and no list of mentions that there are none of; the foot names the article of the quote."""
    page = _shown(dossier / "site/people/tilda-orrin.html")

    assert "Nobody ever asked us" in page
    assert not [words for words in ("Every mention", "oldest first", "0 mentions") if words in page]
    assert f"from {OBJECTION}:" in page


def test_what_was_taken_away_has_no_page(dossier: Path) -> None:
    """Nobody's page, the merged one's and the article's that is left out are gone."""
    gone = ("people/otto-reim", "people/greta-solheim", f"articles/{RUMOUR}")

    assert not [page for page in gone if list(dossier.glob(f"*/{page}.*"))]


def test_nothing_but_the_excerpts_leaves(published: Published) -> None:
    """What nothing cites, and what is left out, is in no file of the site, and was in the pages before."""
    hidden = (*UNCITED, *LEFT_OUT)
    assert [words for words in hidden if words not in published.pages] == []

    files = [file for file in (published.folder / "site").rglob("*") if file.is_file()]
    found = [(words, file) for file in files for words in hidden if words.encode() in file.read_bytes()]
    found += [
        (words, page) for page in files if page.suffix == ".html" for words in hidden if words in _shown(page)
    ]

    assert found == []


def test_upgrade_of_a_new_dossier_has_nothing_to_do(installed: Installed, dossier: Path) -> None:
    """What was laid out is up to date; a wheel is no place to fetch from, which a line says."""
    upgraded = installed.run(dossier, "dossier", "upgrade")

    assert upgraded.returncode == 0
    assert upgraded.stdout.startswith("0 written, ")
    assert upgraded.stderr.startswith("requirements/dossier.txt: GitHub cannot fetch Dossier")


def test_messages_call_the_program_as_it_is_called(
    installed: Installed, dossier: Path, tmp_path: Path
) -> None:
    """Installed it is ``dossier``, and a page that was edited is told with what mends it."""
    shutil.copytree(dossier, tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs/timeline.md").unlink()

    help_, checked = (installed.run(tmp_path, "dossier", word) for word in ("--help", "check"))

    assert "Usage: dossier [OPTIONS]" in help_.stdout
    assert "docs/timeline.md: is missing, run dossier" in checked.stdout


def test_everything_that_is_carried_is_in_the_source_archive(tmp_path: Path) -> None:
    """A wheel that is made from it carries the same."""
    hatch = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    carried = hatch["wheel"]["force-include"]
    build = [sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", str(tmp_path)]
    subprocess.run(build, check=True, cwd=ROOT, capture_output=True)
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        kept = [name.partition("/")[2] for name in packed.getnames()]

    assert all(to == f"generator/laying_out/carried/{name}" for name, to in carried.items())
    assert [name for name in carried if not any(k == name or k.startswith(f"{name}/") for k in kept)] == []
    assert not [name for name in kept if name.startswith(("tests/", "benchmarks/", "seeds/"))]
