"""The commands with a corrections.yml: what they show, what they tell, how they end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from typer.testing import CliRunner, Result

from generator.cli import app
from tests.corrections.marlow import ARTICLES
from tests.rendering.markdown_page import text
from tests.rooms import ROOT

HOSTILE = "<img src=x onerror=alert(1)> [b](javascript:alert(2)) *C* {{ d }} { #e }"
EVERYTHING = f"""\
people:
- merge: [Tess Nwosu, Mara Nwosu]
- person: Harriet Mercer
  is: nobody
- person: Ines Calder
  name: {json.dumps(HOSTILE)}
  role: {json.dumps(HOSTILE)}
- split: Jonas Castell
  articles: {{Jonas Castell (bishop): [chapel]}}
quotes:
- quote: closed it before
  speaker: {json.dumps("B " + HOSTILE)}
- quote: a bad joke
  source: {json.dumps("Society of the sea and of the " + HOSTILE)}
- quote: two boats
  is: no quote
articles:
- article: pier
  date: 2024-01-16
  title: {json.dumps(HOSTILE)}
events:
- event: reopened the chapel
  date: 2024-01-20
- add: {json.dumps(HOSTILE)}
  date: 2024-01-19
  story: marlow
  source: https://example.org/a?b=(c)
summary:
- pin: The coast guard said
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of two stories that the commands are called in."""
    for article in ARTICLES:
        file = tmp_path / article.path
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f"title: {article.title or ''}\ndate: {article.published}\noutlet: {article.outlet or ''}"
        file.write_text(f"---\n{head}\n---\n{article.text}", "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/about.md").write_text("# About\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(*words: str) -> Result:
    """Call a command in this process, as if typed."""
    return CliRunner().invoke(app, words, catch_exceptions=False)


def stories(project: Path) -> dict[str, Any]:
    """The stories of docs/dossier.json by their names."""
    whole = json.loads((project / "docs/dossier.json").read_text("utf-8"))
    schema = json.loads((ROOT / "schema/dossier.schema.json").read_text("utf-8"))
    for story in whole["stories"]:
        jsonschema.validate(story, schema)
    return {story["story"]: story for story in whole["stories"]}


def test_what_is_corrected_stands_in_pages_and_data(project: Path) -> None:
    """Each kind of correction is in the open format, marked, and on the pages, its text being text."""
    (project / "corrections.yml").write_text(EVERYTHING, "utf-8")
    result = call("build")
    marlow = stories(project)["marlow"]

    assert (result.exit_code, result.stderr) == (0, "")
    assert call("check", "--strict").exit_code == 0
    (pier,) = (a for a in marlow["articles"] if a["id"] == "pier")
    assert (pier["published"], pier["corrected"]) == ("2024-01-16", ["title", "date"])
    (calder,) = (p for p in marlow["people"] if p["id"] == "ines-calder")
    assert calder["roles"][0] == {"text": HOSTILE, "article": None, "start": None, "end": None}
    assert calder["corrected"] == ["name", "role"]
    corrected = {q["text"]: (q["speaker_name"], q["corrected"]) for q in marlow["quotes"] if "corrected" in q}
    assert corrected["“We closed it before anybody was hurt,”"] == ("B " + HOSTILE, ["speaker"])
    assert corrected["“Nobody asked us,”"] == (None, ["speaker"])
    (added,) = (e for e in marlow["events"] if e.get("corrected") == ["added"])
    place = {"article": None, "start": None, "end": None}
    assert added["sentences"] == [{**place, "text": HOSTILE, "source": "https://example.org/a?b=(c)"}]
    assert [s["corrected"] for s in marlow["summary"]["sentences"] if "corrected" in s] == [["pin"]]

    pages = {
        p.relative_to(project / "docs").as_posix(): p.read_text("utf-8")
        for p in project.rglob("docs/**/*.md")
    }
    assert not any("onerror=alert(1)>" in text.partition("---\n\n")[2] for text in pages.values())
    assert not any("](javascript:" in text.partition("---\n\n")[2] for text in pages.values())
    timeline = text(pages["stories/marlow/timeline.md"])
    assert f"{HOSTILE} example.org" in timeline and "19 January 2024 added by the editor" in timeline
    assert "20 January 2024 as corrected by the editor" in timeline
    assert "word for word; as corrected by the editor" in text(pages["stories/marlow/quotes/index.md"])
    assert "title, date: as corrected by the editor" in text(pages["stories/marlow/articles/pier.md"])
    assert "name, role: as corrected by the editor" in text(pages["people/ines-calder.md"])
    assert "as chosen by the editor" in text(pages["stories/marlow/summary.md"])
    for table in ("quotes", "people", "timeline"):
        header, *rows = (project / f"docs/data/{table}.csv").read_text("utf-8").splitlines()
        assert header.endswith(",corrected")
        assert any(row.endswith(("speaker", "name; role", "added", "date")) for row in rows)


def test_what_is_not_applied_is_a_line_and_no_failure_unless_strict(project: Path) -> None:
    """``build`` and ``check`` end with status 0, ``check --strict`` with 1."""
    (project / "corrections.yml").write_text("people:\n- person: Hugo Marlin\n  is: nobody\n", "utf-8")
    line = "corrections.yml:2: 'Hugo Marlin' is nobody on the site; the closest is 'Hugo Marling'\n"
    built, checked, strict = call("build"), call("check"), call("check", "--strict")

    assert (built.exit_code, built.stderr) == (0, line)
    assert (checked.exit_code, checked.stdout, checked.stderr) == (0, "", line)
    assert (strict.exit_code, strict.stdout) == (1, line)
    assert line in call("review").stdout


@pytest.mark.parametrize("content", [b"people:\n- persn: A\n", b"people: [", b"people:\n- person: \xff\n"])
def test_a_file_that_cannot_be_understood_ends_the_build(project: Path, content: bytes) -> None:
    """One line on standard error, status 1, and docs/ stays as it was."""
    (project / "corrections.yml").write_bytes(content)
    for command in ("build", "check", "review"):
        result = call(command)
        assert result.exit_code == 1
        assert result.stderr.startswith("corrections.yml:")
        assert result.stderr.count("\n") == 1
    assert [p.name for p in (project / "docs").iterdir() if not p.name.startswith(".")] == ["about.md"]


def test_facts_are_drawn_from_the_article_as_corrected(project: Path) -> None:
    """The date of corrections.yml goes before that of the front matter, and what is counted from it follows."""
    (project / "corrections.yml").write_text("articles:\n- article: pier\n  date: 2024-02-14\n", "utf-8")
    (facts,) = (json.loads(line) for line in call("facts", "seeds/marlow/pier.txt").stdout.splitlines())

    jsonschema.validate(facts, json.loads((ROOT / "schema/facts.schema.json").read_text("utf-8")))
    assert (facts["published"], facts["corrected"]) == ("2024-02-14", ["date"])
    assert [d["edtf"] for d in facts["dates"] if d["text"] == "on Monday" or d["text"] == "Monday"] == [
        "2024-02-12"
    ]


def test_an_article_left_out_is_nowhere(project: Path) -> None:
    """Neither it nor whoever only it names is on the site."""
    (project / "corrections.yml").write_text("articles:\n- article: chapel\n  is: left out\n", "utf-8")
    result = call("build")

    assert result.stderr == ""
    assert not (project / "docs/people/tess-nwosu.md").exists()
    assert [a["id"] for a in stories(project)["marlow"]["articles"]] == ["ferry", "pier"]
