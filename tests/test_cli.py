"""The commands, as a user calls them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from fsspec import filesystem
from typer.testing import CliRunner, Result

from generator import pipeline
from generator.cli import app
from generator.linking import dossier
from tests.keeping.test_fact_shards import files_in
from tests.linking.quotations.test_utterances import TOLD

ROOT = Path(__file__).parent.parent
ARTICLE = "date 2024-03-05 Mayor Ann Lee said on Monday: “We will rebuild the bridge.”\nBo Dahl disagreed."


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder of one seed, which the commands are called in."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "bridge.txt").write_text(ARTICLE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(*words: str) -> Result:
    """Call a command in this process, as if typed."""
    return CliRunner().invoke(app, words, catch_exceptions=False)


def schema(name: str) -> Any:
    """A schema of the open format."""
    return json.loads((ROOT / "schema" / f"{name}.schema.json").read_text("utf-8"))


def test_facts_prints_one_object_an_article(project: Path) -> None:
    """``facts`` prints a line an article that the schema describes, and writes nothing."""
    (project / "more.jsonl").write_text(
        '{"id": "a", "text": "Ann Lee spoke."}\n{"id": "b", "text": "Rain fell."}\n'
    )

    result = call("facts", "seeds", "more.jsonl")

    objects = [json.loads(line) for line in result.stdout.splitlines()]
    assert [o["id"] for o in objects] == ["bridge", "a", "b"]
    for found in objects:
        jsonschema.validate(found, schema("facts"))
    assert objects[0]["quotes"][-1]["speaker_name"] == "Ann Lee"
    assert sorted(p.name for p in project.iterdir()) == ["more.jsonl", "seeds"]


def test_facts_do_not_depend_on_the_number_of_processes(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same lines come out, in the same order, on one process and on two."""
    monkeypatch.setattr(pipeline, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(pipeline, "CHUNK", 100)
    lines = [json.dumps({"id": f"a{n}", "text": "Ann Lee spoke to Bo Dahl."}) for n in range(20)]
    (project / "many.jsonl").write_text("\n".join(lines))

    one, two = (call("facts", "many.jsonl", "--jobs", jobs).stdout for jobs in "12")

    assert one == two
    assert one.count("\n") == 20


def test_stories_are_linked_on_as_many_processes_as_facts_are_drawn_on(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The files are the same as of one process; later builds link what changed, here."""
    monkeypatch.setattr(pipeline, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(pipeline, "CHUNK", 100)
    for story, text in (
        ("pier", "Ann Lee met Bo Dahl on 3 May 2021."),
        ("mill", "“It burns,” Ann Lee said."),
    ):
        (project / "seeds" / story).mkdir()
        (project / "seeds" / story / "a.txt").write_text(f"Date: 2021-05-04\n\n{text} The pier is old.\n" * 3)
    here = list[str]()
    link_story = dossier.link_story

    def noted(story: dossier.StoryToLink) -> Any:
        here.append(story.story)
        return link_story(story)

    monkeypatch.setattr(dossier, "link_story", noted)

    assert call("build", "--no-cache", "--docs", "one", "--jobs", "1").exit_code == 0
    assert here.count("pier") == here.count("mill") == 1
    assert call("build", "--docs", "two", "--jobs", "2").exit_code == 0
    assert here.count("pier") == here.count("mill") == 1
    assert files_in(project / "one") == files_in(project / "two")


def test_facts_go_into_shards(project: Path) -> None:
    """``--out`` prints nothing and puts them into a folder; Dask's options go together."""
    assert call("facts", "seeds", "--out", "shards").stdout == ""
    assert len(list((project / "shards").iterdir())) == 1
    assert call("build", "--facts", "shards").exit_code == 0
    for words in (("--engine", "dask", "--out", "shards"), ("--scheduler", "tcp://127.0.0.1:1")):
        assert call("facts", "seeds", *words).exit_code == 2


def test_articles_and_shards_at_addresses(project: Path) -> None:
    """Both may lie where fsspec knows the way to; articles are added to a folder only."""
    address = f"memory://{project.name}"
    filesystem("memory").pipe_file(f"/{project.name}/seeds/bridge.txt", ARTICLE.encode())
    assert call("facts", f"{address}/seeds", "--out", f"{address}/shards").stdout == ""
    assert call("build", "--docs", "here").exit_code == 0
    assert call("build", "--seeds", f"{address}/seeds", "--facts", f"{address}/shards").exit_code == 0
    assert files_in(project / "docs") == files_in(project / "here")
    assert call("add", "seeds/bridge.txt", "--seeds", f"{address}/seeds").exit_code == 2


def test_timings_go_to_standard_error(project: Path) -> None:
    """``--timings`` prints CPU-seconds by stage without touching the output."""
    result = call("facts", "seeds", "--timings")

    assert json.loads(result.stdout)["id"] == "bridge"
    assert re.search(r"^ +\d+\.\d\d s  parse$", result.stderr, re.MULTILINE)


def test_dossier_prints_one_object_a_story(project: Path) -> None:
    """``dossier`` prints the linked whole of each story; ``--summary-words`` bounds its summary."""
    (project / "seeds" / "flood").mkdir()
    (project / "seeds" / "flood" / "f.txt").write_text(
        "Rain fell on the town of Lund for a week. Ann Lee fled."
    )

    objects = [
        json.loads(line) for line in call("dossier", "seeds", "--summary-words", "9").stdout.splitlines()
    ]

    assert [o["story"] for o in objects] == ["", "flood"]
    for found in objects:
        jsonschema.validate(found, schema("dossier"))
        assert sum(len(s["text"].split()) for s in found["summary"]["sentences"]) <= 9
    shared = {p["id"] for p in objects[0]["people"]} & {p["id"] for p in objects[1]["people"]}
    assert shared == {"ann-lee"}, "one person has one id over all stories"


def test_build_is_the_default_and_tells_what_it_found(project: Path) -> None:
    """Without a command the site's pages are generated; a second time nothing is written."""
    first, second = call(), call("build")

    assert first.exit_code == second.exit_code == 0
    assert (project / "docs" / "index.md").is_file()
    assert re.search(r"1 articles?, \d+ people, \d+ quotes, \d+ events", first.stdout)
    assert " 0 written" in second.stdout


def test_build_counts_utterances(project: Path) -> None:
    """The quotes that the closing line counts are utterances, each of which may have several parts."""
    lines = [json.dumps({"id": f"a{n}", "text": text}) for n, (text, _) in enumerate(TOLD)]
    (project / "told").mkdir()
    (project / "told" / "all.jsonl").write_text("\n".join(lines), "utf-8")

    result = call("--seeds", "told")

    assert f" {sum(len(utterances) for _, utterances in TOLD)} quotes, " in result.stdout


@pytest.mark.parametrize("command", ["facts", "dossier"])
def test_each_quote_names_its_rules(project: Path, command: str) -> None:
    """What joined the words and their speaker, and what led to the speaker's phrase."""
    (quote,) = json.loads(call(command, "seeds").stdout)["quotes"]

    assert (quote["rule"], quote["speaker_rules"]) == ("colon before", ["subject"])


def test_other_folders(project: Path) -> None:
    """``--seeds`` and ``--docs`` name other folders."""
    (project / "seeds").rename(project / "clippings")

    assert call("--seeds", "clippings", "--docs", "pages").exit_code == 0
    assert (project / "pages" / "index.md").is_file()


def test_bad_files_are_told_and_the_rest_is_built(project: Path) -> None:
    """A file that cannot be read is one line on standard error; the exit status stays 0."""
    (project / "seeds" / "empty.txt").write_text("")

    result = call()

    assert result.exit_code == 0
    assert result.stderr == "seeds/empty.txt: left out, it is empty\n"


def test_every_command_leaves_out_what_is_too_long(project: Path) -> None:
    """``max_characters`` in mkdocs.yml holds for all that read articles; a name that is not UTF-8 can be printed."""
    (project / "mkdocs.yml").write_text(f"extra: {{dossier: {{max_characters: {len(ARTICLE)}}}}}\n")
    with open(b"seeds/long\xe9.txt", "w") as file:  # noqa: PTH123
        file.write("Ann Lee spoke. " * 100)
    line = f"seeds/long\\xe9.txt: left out, it is longer than {len(ARTICLE)} characters (max_characters in mkdocs.yml)"

    built, facts, linked = call("build"), call("facts", "seeds"), call("dossier", "seeds")
    reviewed, checked = call("review"), call("check")

    assert [r.stderr.splitlines() for r in (built, facts, linked, checked)] == [[line]] * 4
    assert [r.exit_code for r in (built, facts, linked, reviewed, checked)] == [0, 0, 0, 0, 1]
    assert json.loads(facts.stdout)["id"] == "bridge"
    assert line in reviewed.stdout.splitlines()


def test_half_a_character_in_a_field_loses_no_output(project: Path) -> None:
    """A title or an author that no UTF-8 can hold is left out, and the other articles are printed."""
    records = [
        {"id": "a", "text": "Rain fell.", "title": "\ud800", "authors": ["\udfff"]},
        {"id": "b", "text": "It rained."},
    ]
    (project / "seeds" / "r.jsonl").write_text("\n".join(map(json.dumps, records)))
    (project / "seeds" / "t.md").write_text('---\ntitle: "\\ud800"\n---\nAnn Lee spoke.')

    result = call("facts", "seeds")

    objects = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(o["id"], o["title"], o["authors"]) for o in objects] == [
        (i, None, []) for i in ("bridge", "a", "b", "t")
    ]
    assert len(result.stderr.splitlines()) == 3


def test_nothing_to_build(project: Path) -> None:
    """With no article that can be read the exit status is 1 and the pages that are there stay."""
    call()
    (project / "seeds" / "bridge.txt").write_text("")

    result = call()

    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "seeds: no article that can be read, nothing was built"
    assert (project / "docs" / "index.md").is_file()


def test_all_articles_may_be_left_out(project: Path) -> None:
    """Then corrections.yml is told as the cause, with the lines."""
    (project / "corrections.yml").write_text("articles:\n- {article: bridge, is: left out}\n")

    result = call()

    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        1,
        "seeds: no article is left to build from, nothing was built "
        "(lines of corrections.yml that leave articles out: 2)",
    )


def test_review_lists_what_wants_an_eye(project: Path) -> None:
    """``review`` names undated articles, a line each, with exit status 0."""
    (project / "seeds" / "undated.txt").write_text("Ann Lee spoke on Monday.")

    result = call("review")

    assert result.exit_code == 0
    assert "seeds/undated.txt: article undated has no date" in result.stdout


def test_review_prints_nothing_that_a_terminal_obeys(project: Path) -> None:
    """Control characters in an article's name are shown, and a finding stays a line."""
    (project / "seeds" / "a\n\x1b[2Jb.txt").write_text("Rain fell.")

    result = call("review")

    assert result.exit_code == 0
    assert result.stdout.startswith("seeds/a\\n\\x1b[2Jb.txt: article a\\n\\x1b[2Jb has no date")
    assert all(line.isprintable() for line in result.stdout.splitlines())


def test_check_finds_what_was_changed_by_hand(project: Path) -> None:
    """``check`` is silent on a fresh build; an edited or lost page is a line and exit status 1."""
    (project / "docs").mkdir()
    (project / "docs" / "about.md").write_text("# About")
    call()
    assert (call("check").exit_code, call("check").stdout) == (0, "")

    page = project / "docs" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n[x](nowhere.md)\n", "utf-8")
    (project / "docs" / "timeline.md").unlink()
    result = call("check")

    assert result.exit_code == 1
    assert "docs/index.md: is not what the seeds give" in result.stdout
    assert "docs/index.md: links to nowhere.md, which is not there" in result.stdout
    assert "docs/timeline.md: is missing" in result.stdout


def test_clash_with_a_hand_written_page(project: Path) -> None:
    """A page that would replace a hand-written one is an error that names it; nothing is written."""
    (project / "docs").mkdir()
    (project / "docs" / "timeline.md").write_text("Mine.")

    result = call()

    assert result.exit_code == 1
    assert "timeline.md" in result.stderr
    assert [p.name for p in (project / "docs").iterdir()] == ["timeline.md"]


def test_help_loads_nothing_of_weight() -> None:
    """``--help`` answers at once: it imports neither spaCy nor a renderer."""
    script = (
        "import runpy, sys\n"
        "sys.argv = ['generator', '--help']\n"
        "try: runpy.run_module('generator', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "print('LOADED', sorted({'spacy', 'numpy', 'jinja2', 'mkdocs'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True, text=True
    )

    assert "review" in done.stdout
    assert done.stdout.endswith("LOADED []\n")


def test_every_command_is_documented() -> None:
    """The README names every command."""
    readme = (ROOT / "README.md").read_text("utf-8")

    for command in app.registered_commands:
        assert command.callback is not None
        assert f"python -m generator {command.callback.__name__}" in readme
