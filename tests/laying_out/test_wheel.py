"""The wheel, built and installed without a network, and a dossier made with what it brings."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.laying_out.laid_files import own_files, users_files
from generator.laying_out.laid_out_record import RECORD
from generator.manifest import MANIFEST
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


@pytest.fixture(scope="module")
def dossier(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new dossier of the installed package, its site built."""
    folder = tmp_path_factory.mktemp("own") / "floods"
    for command in (("dossier", "new", str(folder)), ("dossier", "build"), ("mkdocs", "build", "--strict")):
        done = installed.run(folder if folder.exists() else folder.parent, *command)
        assert done.returncode == 0, done.stderr
    return folder


def test_the_wheel_lays_out_what_the_checkout_does(dossier: Path) -> None:
    """It carries each file of the repository that a new dossier has."""
    ours = {**own_files(), **users_files("floods")}
    theirs = {name: (dossier / name).read_bytes() for name in ours}

    assert theirs == ours
    assert json.loads((dossier / RECORD).read_text())["files"].keys() == own_files().keys()


def test_a_new_dossier_is_a_site_that_holds(installed: Installed, dossier: Path) -> None:
    """Its pages are there, ``check`` finds nothing in them nor in the site, and the hook marked the build."""
    checked = installed.run(dossier, "dossier", "check", "--strict")

    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    assert (dossier / "docs" / MANIFEST).is_file()
    assert (dossier / "site/people/ann-lee.html").is_file()
    assert (dossier / "site/.dossier-built").read_text().strip() != "unfinished"


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
