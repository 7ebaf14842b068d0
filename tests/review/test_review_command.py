"""``review`` as an editor calls it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner, Result

from generator.cli import app
from tests.review.quarry import make_project
from tests.rooms import ROOT


@pytest.fixture(scope="module")
def quarry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The quarry's project, made once."""
    root = make_project(tmp_path_factory.mktemp("quarry"))
    (root / "docs").mkdir()
    (root / "docs/about.md").write_text("# About\n", "utf-8")
    return root


@pytest.fixture
def project(quarry: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project without corrections and settings, which the commands are called in."""
    for name in ("corrections.yml", "mkdocs.yml"):
        (quarry / name).unlink(missing_ok=True)
    monkeypatch.chdir(quarry)
    return quarry


def call(*words: str) -> Result:
    """Call a command in this process, as if typed."""
    return CliRunner().invoke(app, words, catch_exceptions=False)


def test_each_finding_has_its_sentence_and_its_lines(project: Path) -> None:
    """What is doubtful, its id and how sure it is, the sentence, and the entry with its section."""
    lines = call("review").stdout.split("\n")
    at = next(n for n, line in enumerate(lines) if "Nobody told the people" in line)

    assert lines[at].startswith("seeds/tolna.jsonl: quarry 104:171 quote without a speaker: ")
    assert re.fullmatch(r"    r-[0-9a-f]{8}, 10% sure: nobody is named", lines[at + 1])
    assert lines[at + 2] == "    “Nobody told the people down here that it would ever come to this.”"
    assert lines[at + 3 : at + 6] == [
        "    quotes:",
        "    - quote: Nobody told the people down here",
        "      article: quarry",
    ]


def test_json_is_as_its_schema_says(project: Path) -> None:
    """One object a line, in the order of the list, nothing else on standard output."""
    schema = json.loads((ROOT / "schema/review.schema.json").read_text("utf-8"))
    (project / "corrections.yml").write_text("people:\n- person: Nobody There\n  is: nobody\n", "utf-8")
    found = [json.loads(line) for line in call("review", "--json").stdout.splitlines()]

    for one in found:
        jsonschema.validate(one, schema)
    assert {one["kind"] for one in found} == {"entry", "quote", "names", "person", "article", "event"}
    corrections = json.loads((ROOT / "schema/corrections.schema.json").read_text("utf-8"))
    for choice in (choice for one in found for choice in one["choices"]):
        jsonschema.validate({choice["section"]: [choice["entry"]]}, corrections)


def test_ids_choose(project: Path) -> None:
    """Only what is named is shown; an id of nothing is one line and status 1."""
    first, *_ = (json.loads(line) for line in call("review", "--json").stdout.splitlines())
    shown = call("review", first["id"]).stdout
    refused = call("review", "r-00000000")

    assert first["line"] in shown and shown.count(" sure: ") <= 1
    assert (refused.exit_code, refused.stderr) == (1, "r-00000000 is the id of nothing that is open\n")


def test_write_puts_them_into_the_file(project: Path) -> None:
    """One by its id, then all that are open; what is there already is left as it is."""
    found = [json.loads(line) for line in call("review", "--json").stdout.splitlines()]
    (project / "corrections.yml").write_text("# mine\n", "utf-8")

    assert call("review", "--write", found[0]["id"]).stdout == "corrections.yml: 1 of 1 added as comments\n"
    written = call("review", "--write").stdout
    there = "1 stands there already"
    assert written == f"corrections.yml: {len(found) - 1} of {len(found)} added as comments; {there}\n"
    once = (project / "corrections.yml").read_bytes()
    call("review", "--write")
    assert (project / "corrections.yml").read_bytes() == once
    assert len(call("review", "--json").stdout.splitlines()) == len(found), "comments settle nothing"


def test_write_says_what_it_does_not_write(project: Path) -> None:
    """An entry that is not applied is mended where it stands."""
    (project / "corrections.yml").write_text("people:\n- {person: Nobody Known, role: driver}\n", "utf-8")
    found = call("review", "--json").stdout.splitlines()
    first, again = call("review", "--write").stdout, call("review", "--write").stdout

    number, wants = len(found) - 1, "1 wants mending in the entry there\n"
    assert first == f"corrections.yml: {number} of {len(found)} added as comments; {wants}"
    assert (
        again
        == f"corrections.yml: 0 of {len(found)} added as comments; {number} stand there already; {wants}"
    )


def test_must_review_refuses_a_site_with_something_doubtful(project: Path) -> None:
    """``check --strict`` ends with status 1 and one line until each is accepted or corrected."""
    (project / "mkdocs.yml").write_text("extra: {dossier: {must_review: 0.6}}\n", "utf-8")
    call("build")
    found = [json.loads(line) for line in call("review", "--json").stdout.splitlines()]
    doubtful = [one for one in found if one["sure"] is not None and one["sure"] < 0.6]
    line = f"mkdocs.yml: must_review: {len(doubtful)} things on the site are less sure than 0.6 and open (python -m generator review)\n"
    strict, usual = call("check", "--strict"), call("check")
    assert (strict.exit_code, strict.stdout) == (1, line)
    assert (usual.exit_code, usual.stdout, usual.stderr) == (0, "", line)

    sections: dict[str, list[object]] = {}
    for one in doubtful:
        sections.setdefault(one["choices"][0]["section"], []).append(one["choices"][0]["entry"])
    (project / "corrections.yml").write_text(json.dumps(sections), "utf-8")
    call("build")
    strict = call("check", "--strict")
    assert (strict.exit_code, strict.stdout) == (0, "")


def test_without_the_setting_nothing_is_refused(project: Path) -> None:
    """Doubtful things are no matter to ``check --strict`` where no number is set."""
    call("build")

    strict = call("check", "--strict")
    assert (strict.exit_code, strict.stdout) == (0, "")
