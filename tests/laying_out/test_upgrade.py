"""The files of a dossier that are the generator's own, brought up to date."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.laying_out import laid_files, upgrade
from generator.laying_out.laid_files import own_files
from generator.laying_out.laid_out_record import RECORD, record_of
from generator.laying_out.new_dossier import lay_out
from generator.writing import STAGING
from tests.laying_out.test_new_dossier import call

PAGE, STYLE, PIN = "docs/about.md", "docs/assets/dossier.css", "requirements/dossier.txt"
WORKFLOW = ".github/workflows/publish.yml"


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier that an older Dossier laid out, and that the commands are called in.

    Older is that about.md and dossier.css had other words, and that filter.js was not there.
    """
    older = own_files()
    older.update({PAGE: b"# About, as it was\n", STYLE: b"p { color: grey }\n"})
    del older["docs/assets/filter.js"]
    root = tmp_path / "floods"
    lay_out(root)
    (root / "docs/assets/filter.js").unlink()
    for name in (PAGE, STYLE):
        (root / name).write_bytes(older[name])
    (root / RECORD).write_bytes(record_of(older))
    monkeypatch.chdir(root)
    return root


def contents(root: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_what_is_the_generators_own_is_as_it_is_today(dossier: Path) -> None:
    """Older files are replaced, new ones come; settings, seeds and corrections stay. Again changes nothing."""
    for name in ("mkdocs.yml", "corrections.yml", ".gitignore", "seeds/example_courier.txt"):
        (dossier / name).write_text(f"# {name}, mine\n")
    before = contents(dossier)

    first = call("upgrade")
    after = contents(dossier)
    again = call("upgrade")

    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {PAGE, STYLE, "docs/assets/filter.js", RECORD}
    assert {name: after[name] for name in own_files()} == own_files()
    assert "3 written" in first.stdout and "0 written" in again.stdout
    assert (first.exit_code, again.exit_code, contents(dossier)) == (0, 0, after)


def test_what_was_changed_by_hand_stays_and_is_told(dossier: Path) -> None:
    """So does what was removed by hand, as a workflow that is not to publish; named, they are replaced."""
    (dossier / PAGE).write_text("# About us\n")
    (dossier / WORKFLOW).unlink()

    result = call("upgrade")

    assert (dossier / PAGE).read_text() == "# About us\n"
    assert not (dossier / WORKFLOW).exists()
    lines = [line for line in result.stderr.splitlines() if not line.startswith(PIN)]
    assert [line.partition(":")[0] for line in lines] == [WORKFLOW, PAGE]
    assert result.exit_code == 0 and "2 left" in result.stdout
    call("upgrade", PAGE, f"./{WORKFLOW}")
    assert contents(dossier).items() >= own_files().items()


def test_what_the_user_put_where_a_new_file_goes_stays(dossier: Path) -> None:
    """A file that was never laid out is not the generator's, whatever its name."""
    (dossier / "docs/assets/filter.js").write_text("mine")

    result = call("upgrade")

    assert (dossier / "docs/assets/filter.js").read_text() == "mine"
    assert "docs/assets/filter.js: not the generator's" in result.stderr


def test_a_symbolic_link_is_not_followed(dossier: Path, tmp_path: Path) -> None:
    """What lies behind it is not this dossier's, even where the file is named."""
    elsewhere = tmp_path / "elsewhere"
    (dossier / "docs/assets").rename(elsewhere)
    (dossier / "docs/assets").symlink_to(elsewhere)
    before = contents(elsewhere)

    result = call("upgrade", STYLE)

    assert contents(elsewhere) == before
    assert "docs/assets: is a symbolic link" in result.stderr


def test_a_file_of_the_users_cannot_be_named(dossier: Path) -> None:
    """One line, status 1, and nothing is written."""
    before = contents(dossier)

    result = call("upgrade", "mkdocs.yml")

    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert contents(dossier) == before


@pytest.mark.parametrize("record", [None, "", "[]", '{"files": []}', "[" * 9999])
def test_without_its_record_nothing_is_touched(dossier: Path, record: str | None) -> None:
    """A folder that was not laid out, or whose record is damaged, is one line and status 1."""
    (dossier / RECORD).unlink()
    if record is not None:
        (dossier / RECORD).write_text(record)
    before = contents(dossier)

    result = call("upgrade")

    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert RECORD in result.stderr
    assert contents(dossier) == before


def test_a_pin_outlives_an_upgrade_from_nowhere(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later commit replaces it; a checkout, which nobody can fetch, does not; nor does a pin one's own."""
    for commit, expected in (("a1", "a1"), (None, "a1"), ("b2", "b2")):
        pinned = commit and f"dossier @ git+https://github.com/quay/dossier@{commit}"
        monkeypatch.setattr(laid_files, "pinned_source", lambda pinned=pinned: pinned)
        result = call("upgrade")
        assert (dossier / PIN).read_text().endswith(f"@{expected}\n")
        assert PIN not in result.stderr
    (dossier / PIN).write_text("dossier @ git+https://git.example/own@c3\n")
    monkeypatch.setattr(laid_files, "pinned_source", lambda: None)
    call("upgrade")
    monkeypatch.setattr(laid_files, "pinned_source", lambda: "dossier @ git+https://git.example/d@d4")
    call("upgrade")
    assert (dossier / PIN).read_text().endswith("@c3\n")


def test_a_run_that_was_killed_is_finished_by_the_next(
    dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed before the record is written: what it wrote is still the generator's."""
    (dossier / PAGE).write_bytes(own_files()[PAGE])
    (dossier / STAGING).mkdir()

    result = call("upgrade")

    assert PAGE not in result.stderr
    assert json.loads((dossier / RECORD).read_text())["files"].keys() == own_files().keys()
    (dossier / STAGING).mkdir()
    assert upgrade.upgrade(dossier).written == ()
    assert not (dossier / STAGING).exists()


def test_what_mkdocs_yml_does_not_name_is_told(dossier: Path) -> None:
    """mkdocs.yml is its user's: a script that a later Dossier brings is a line to add there."""
    config = (dossier / "mkdocs.yml").read_text("utf-8")
    before = call("upgrade")
    (dossier / "mkdocs.yml").write_text(config.replace("assets/filter.js, ", ""), "utf-8")

    after = call("upgrade")

    assert "mkdocs.yml" not in before.stderr
    assert "mkdocs.yml lacks extra_javascript: assets/filter.js" in after.stderr.splitlines()
    assert after.exit_code == 0
