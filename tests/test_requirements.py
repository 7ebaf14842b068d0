"""The lock files hold whatever is published later: nothing that pip installs is left to be resolved."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
REQUIREMENTS = ROOT / "requirements"
SETS = ("site", "dev", "successors", "audit")


def _installed(set_: str) -> dict[str, Distribution]:
    """The packages of the environment that a set is installed in; this one where it has none of its own."""
    own = sorted((ROOT / f".venv-{set_}").glob("lib/python*/site-packages"))
    found = distributions(path=[str(own[0])]) if own else distributions()
    return {canonicalize_name(d.metadata["Name"]): d for d in found}


def _locked(text: str) -> dict[str, Requirement]:
    """A lock file's requirements for this Python, by name; a line that pins no version is an error of the file."""
    pins = [Requirement(line.rstrip("\\ ")) for line in text.splitlines() if line[:1].isalnum()]
    assert all(re.fullmatch(r"==[^*,]+", str(pin.specifier)) for pin in pins)
    return {canonicalize_name(p.name): p for p in pins if p.marker is None or p.marker.evaluate()}


def _left_open(locked: dict[str, Requirement], installed: dict[str, Distribution]) -> Iterator[str]:
    """What a locked package requires and the lock file does not pin: by name, by version, with its extras."""
    for name, pinned in locked.items():
        required = installed[name].requires or () if name in installed else ()
        for wanted in map(Requirement, required):
            extras = pinned.extras or {""}
            if wanted.marker and not any(wanted.marker.evaluate({"extra": extra}) for extra in extras):
                continue
            pin = locked.get(canonicalize_name(wanted.name))
            if pin is None or not _extras(wanted) <= _extras(pin) or not _allows(wanted, pin):
                yield f"{name} requires {wanted}, the lock file holds {pin}"


def _extras(requirement: Requirement) -> set[str]:
    """Its extras, however they are spelt: html_clean is html-clean."""
    return {canonicalize_name(extra) for extra in requirement.extras}


def _allows(wanted: Requirement, pin: Requirement) -> bool:
    return wanted.specifier.contains(str(pin.specifier).removeprefix("=="), prereleases=True)


@pytest.mark.parametrize("set_", SETS)
def test_no_requirement_is_left_open(set_: str) -> None:
    """Each requirement of each installed package is pinned by its lock file, extras too."""
    locked = _locked((REQUIREMENTS / f"{set_}.txt").read_text("utf-8"))
    installed = _installed(set_)

    assert set_ not in ("site", "dev") or len(locked.keys() & installed.keys()) > len(locked) / 2
    assert list(_left_open(locked, installed)) == []


def test_an_extra_left_open_is_found() -> None:
    """The lock that broke: pytest-cov asks for coverage[toml], and coverage alone was pinned."""
    text = (REQUIREMENTS / "dev.txt").read_text("utf-8").replace("coverage[toml]==", "coverage==")

    assert [
        line.split(" requires coverage[toml]")[0] for line in _left_open(_locked(text), _installed("dev"))
    ] == ["pytest-cov"]


def test_a_pin_for_another_python_is_none_for_this() -> None:
    """A package that only a later Python is given is left open here."""
    text = (REQUIREMENTS / "site.txt").read_text("utf-8")
    numpy = re.compile(r"^numpy==(\S+).*$", re.MULTILINE)
    elsewhere = numpy.sub(r"numpy==\1 ; python_version > '99'", text)

    assert any("requires numpy" in line for line in _left_open(_locked(elsewhere), _installed("site")))


@pytest.mark.parametrize("set_", SETS)
def test_a_lock_file_tells_how_it_is_made(set_: str) -> None:
    """Whoever raises a version reads it there; without these words extras and other Pythons would be lost."""
    head = (REQUIREMENTS / f"{set_}.txt").read_text("utf-8").partition("\n\n")[0]

    for words in ("--universal", "--python-version 3.11", "--generate-hashes", "--no-strip-extras"):
        assert words in head


@pytest.mark.parametrize("set_", SETS)
def test_every_pin_has_a_hash_and_no_host(set_: str) -> None:
    """A lock file names packages and their hashes, and no place to fetch them from."""
    text = (REQUIREMENTS / f"{set_}.txt").read_text("utf-8")
    pins = re.split(r"\n(?=[a-z0-9])", text)

    assert all("--hash=sha256:" in pin for pin in pins if pin[:1].isalnum())
    assert "://" not in text and "--index" not in text


def _wished(set_: str) -> set[str]:
    """What a set's .in file asks for, by itself and by the files that it reads."""
    lines = (
        line.partition("#")[0].strip() for line in (REQUIREMENTS / f"{set_}.in").read_text().splitlines()
    )
    wished = set[str]()
    for line in filter(None, lines):
        wished |= _wished(line.removeprefix("-r ").removesuffix(".in")) if line.startswith("-r") else {line}
    return wished


def test_the_package_asks_for_what_the_site_is_made_with() -> None:
    """pyproject.toml repeats requirements/site.in, and in its extras what the other files have on top; each once."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    dependencies, extras = project["dependencies"], project["optional-dependencies"]

    assert sorted(dependencies) == sorted(_wished("site"))
    assert {name: sorted(wanted) for name, wanted in extras.items()} == {
        "dev": sorted(_wished("dev") - _wished("site")),
        **{name: sorted(_wished(name)) for name in ("dask", "parquet", "remote")},
    }
