"""A build draws nothing twice, and what it writes is the same as if it had drawn all."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import generator
from generator import pipeline
from generator.keeping.kept_facts import FACTS_FILE
from generator.linking import dossier
from generator.reading import corpus
from generator.rendering import site
from tests.site.project import ENVIRONMENT
from tests.test_cli import call

# The real model, which writes down that it was loaded and what it was given.
MODEL = """
import itertools, os, pathlib
from spacy.language import Language
from generator.parsing.parse import DEFAULT_MODEL, _packaged, _without_unused_strings

def write_down(line):
    with open(os.environ["COUNTED"], "a") as file:
        file.write(line + chr(10))

@Language.component("counted")
def counted(doc):
    write_down(doc.text.split()[0])
    if "PARSE" in doc.text:
        raise ValueError("no parse")
    if "HANG" in doc.text:
        sum(itertools.repeat(0))
    return doc

def load(**options):
    write_down("loaded")
    nlp = _without_unused_strings(_packaged(DEFAULT_MODEL))
    nlp.add_pipe("counted", first=True)
    return nlp
"""
SETTINGS = "extra: {dossier: {model: counted_model, seconds_per_article: 2%s}}\n"
SEEDS = {
    "bridge.txt": "Title: A bridge\nDate: 2024-03-05\n\nBridge news: Mayor Ann Lee said on Monday: “We will rebuild it.”",
    "dahl.txt": "Date: 2024-03-06\n\nDissent grew. Bo Dahl told Ann Lee on Tuesday that the bridge was lost.",
    "flood/rain.txt": "Rain fell on Lund on 4 March 2024. The mayor, Ann Lee, said: “We will rebuild it.”",
}


class Counted:
    """A project whose model counts; commands are called in it."""

    def __init__(self, root: Path, log: Path) -> None:
        self.root, self.log = root, log
        for name, text in SEEDS.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        """Write a seed."""
        (self.root / "seeds" / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / "seeds" / name).write_text(text, "utf-8")

    def drawn_by(self, *words: str) -> list[str]:
        """The first words of the articles that a command has parsed, sorted; it may tell nothing."""
        found, told = self.drawn_and_told(*words)
        assert told == []
        return found

    def drawn_and_told(self, *words: str) -> tuple[list[str], list[str]]:
        """The first words of the articles that a command has parsed, and the lines on standard error."""
        self.log.write_text("")
        result = call(*words)
        assert result.exit_code == 0
        parsed = set(self.log.read_text().split()) - {"loaded"}
        return sorted(parsed), result.stderr.splitlines()

    def begun(self, *words: str) -> subprocess.Popen[str]:
        """A command in a process of its own."""
        modules = os.pathsep.join((os.environ["PYTHONPATH"], str(Path(generator.__file__).parents[1])))
        environment = {**ENVIRONMENT, "PYTHONPATH": modules, "COUNTED": os.environ["COUNTED"]}
        command = [sys.executable, "-m", "generator", *words]
        return subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def loads(self) -> int:
        """How often the model was loaded since the last command began."""
        return self.log.read_text().split().count("loaded")

    def pages(self, docs: str = "docs") -> dict[str, bytes]:
        """Every generated file."""
        folder = self.root / docs
        files = [p for p in folder.rglob("*") if p.is_file() and p.name != "about.md"]
        return {str(p.relative_to(folder)): p.read_bytes() for p in files}

    def page(self, name: str) -> bytes:
        """The page of this name, in whatever folder."""
        return next(content for path, content in self.pages().items() if Path(path).name == name)


@pytest.fixture(scope="module")
def counted_model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An installed model that counts, loaded once for all tests here; where it writes what it counts."""
    folder = tmp_path_factory.mktemp("model")
    (folder / "counted_model.py").write_text(MODEL)
    metadata = folder / "counted_model-1.0.dist-info" / "METADATA"
    metadata.parent.mkdir()
    metadata.write_text("Metadata-Version: 2.1\nName: counted_model\nVersion: 1.0\n")
    log = tmp_path_factory.mktemp("log") / "parsed.txt"
    log.write_text("")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        patch.setenv("PYTHONPATH", str(folder), prepend=os.pathsep)
        patch.setenv("COUNTED", str(log))
        yield log
    pipeline._readers.cache_clear()


@pytest.fixture
def project(tmp_path: Path, counted_model: Path, monkeypatch: pytest.MonkeyPatch) -> Counted:
    """A project of three articles in two stories, one of them undated, which commands are called in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("# About")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS % "")
    return Counted(tmp_path, counted_model)


def test_nothing_is_drawn_twice(project: Counted) -> None:
    """An unchanged build, and a review of it, draw nothing; ``facts``, ``dossier`` and ``check`` keep nothing."""
    assert project.drawn_by() == ["Bridge", "Dissent", "Rain"]
    pages = project.pages()

    assert project.drawn_by("build") == []
    assert project.drawn_by("review") == []
    assert project.pages() == pages
    assert project.drawn_by("facts", "seeds") == ["Bridge", "Dissent", "Rain"]
    assert project.drawn_by("dossier", "seeds") == ["Bridge", "Dissent", "Rain"]
    assert project.drawn_by("check") == ["Bridge", "Dissent", "Rain"]


def test_the_model_is_not_loaded_for_what_is_kept(project: Counted) -> None:
    """No process begins that would load it."""
    project.drawn_by()
    pipeline._readers.cache_clear()

    assert project.drawn_by() == []
    assert project.loads() == 0
    assert len(pipeline._readers("counted_model")._idle) == 0


def test_only_what_changed_is_drawn(project: Counted) -> None:
    """A text, or its date; neither its title, its outlet nor its name: and the pages are as if all were drawn."""
    project.drawn_by()
    changes = [
        ("bridge.txt", SEEDS["bridge.txt"].replace("rebuild", "widen"), ["Bridge"]),
        ("bridge.txt", SEEDS["bridge.txt"].replace("03-05", "04-09"), ["Bridge"]),
        ("bridge.txt", SEEDS["bridge.txt"].replace("A bridge", "Another bridge\nSource: Courier"), []),
        ("flood/copied.txt", SEEDS["flood/rain.txt"], []),
        ("flood/rain.txt", "Date: 2024-03-05\n\n" + SEEDS["flood/rain.txt"], ["Rain"]),
    ]
    for name, text, drawn in changes:
        project.write(name, text)

        assert project.drawn_by() == drawn
    project.drawn_by("--no-cache", "--docs", "anew")
    assert project.pages() == project.pages("anew")


def test_what_dates_an_undated_article_is_asked_each_time(project: Counted) -> None:
    """It is dated by what the others tell: once one of them has another date, so has it, and is not drawn anew."""
    told = "The ferry Norna sank off Lund on {}, and the coast guard rescued 40 passengers."
    project.write("dated.txt", f"Date: 2024-05-10\n\nLoss: {told.format('Wednesday')}")
    project.write("undated.txt", f"Sunk: {told.format('Wednesday')}")
    project.drawn_by()
    before = project.page("undated.md")
    project.write("dated.txt", f"Date: 2024-06-14\n\nLoss: {told.format('Wednesday')}")

    assert project.drawn_by() == ["Loss:"]
    assert project.page("undated.md") != before
    project.drawn_by("--no-cache", "--docs", "anew")
    assert project.pages() == project.pages("anew")


def test_no_cache_neither_reads_nor_writes(project: Counted) -> None:
    """All is drawn, whatever is kept, and nothing is left in the project."""
    assert (
        project.drawn_by("--no-cache")
        == project.drawn_by("build", "--no-cache")
        == ["Bridge", "Dissent", "Rain"]
    )
    assert not (project.root / ".cache").exists()

    project.drawn_by()
    kept = (project.root / FACTS_FILE).read_bytes()
    assert len(project.drawn_by("--no-cache")) == 3
    assert (project.root / FACTS_FILE).read_bytes() == kept


def test_no_megabytes_are_no_cache(project: Counted) -> None:
    """``cache_megabytes: 0`` in the settings."""
    (project.root / "mkdocs.yml").write_text(SETTINGS % ", cache_megabytes: 0")

    assert len(project.drawn_by()) == len(project.drawn_by()) == 3
    assert not (project.root / ".cache").exists()


def test_an_article_that_is_left_out_is_tried_again(project: Counted) -> None:
    """One that broke or took too long is not kept, and is told each time; the others are kept."""
    project.write("a.txt", "Broken by PARSE.")
    project.write("b.txt", "Endless HANG.")

    for others in (["Bridge", "Dissent", "Rain"], []):
        drawn, told = project.drawn_and_told()
        assert drawn == sorted(["Broken", "Endless", *others])
        assert [line.partition(":")[0] for line in told] == ["seeds/a.txt", "seeds/b.txt"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"SQLite format 3\0" + b"mine" * 5000, "is damaged; it is made anew"),
        (b"mine" * 5000, "is damaged; it is made anew"),
    ],
)
def test_a_damaged_store_is_told_and_made_anew(project: Counted, content: bytes, told: str) -> None:
    """One line on standard error; all is drawn once more, with the same pages, and kept."""
    project.drawn_by()
    pages = project.pages()
    (project.root / FACTS_FILE).write_bytes(content)

    assert project.drawn_and_told() == (["Bridge", "Dissent", "Rain"], [f"{FACTS_FILE}: {told}"])
    assert project.drawn_by() == []
    assert project.pages() == pages


def test_without_room_for_a_store_it_is_built_all_the_same(project: Counted) -> None:
    """Here a file stands where the folder should be: one line, and it stays."""
    (project.root / ".cache").write_text("mine")

    drawn, (line,) = project.drawn_and_told()
    assert len(drawn) == 3
    assert line.startswith(f"{FACTS_FILE}: cannot be used, so nothing is kept: ")
    assert (project.root / ".cache").read_text() == "mine"


def test_two_builds_at_once(project: Counted) -> None:
    """Into two folders of one project: both end well and with the same pages, and what they kept is whole."""
    both = [project.begun("--docs", docs) for docs in ("one", "other")]
    told = [build.communicate(timeout=300)[1] for build in both]

    assert ([build.returncode for build in both], told) == ([0, 0], ["", ""])
    assert project.pages("one") == project.pages("other")

    # By a process that begins now, as theirs did: ours may have begun before the generator was edited.
    project.log.write_text("")
    third = project.begun("--docs", "one")
    assert third.communicate(timeout=300)[1] == ""
    assert (third.returncode, set(project.log.read_text().split()) - {"loaded"}) == (0, set())


def test_nothing_is_read_linked_or_rendered_twice(project: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unchanged build makes no page; one changed article makes its story's, its people's and the site's."""
    made = list[str]()

    def noting(name: str, make: Callable[..., object]) -> Callable[..., object]:
        def noted(*given: object) -> object:
            made.append(name)
            return make(*given)

        return noted

    for module, name in (
        (corpus, "read_source"),
        (dossier, "link_story"),
        (site, "_story_pages"),
        (site, "person_pages"),
        (site, "_pages_of_all"),
        (site, "data_files"),
    ):
        monkeypatch.setattr(module, name, noting(name, getattr(module, name)))
    # In this process, where it can be noted: of the first build two would link stories in theirs.
    project.drawn_by("--jobs", "1")
    assert made.count("read_source") == 3 and made.count("link_story") == made.count("_story_pages") == 2
    made.clear()
    project.drawn_by()
    assert made == []
    project.write("flood/rain.txt", SEEDS["flood/rain.txt"] + " Snow fell.")
    project.drawn_by()
    assert sorted(made) == sorted(
        ("read_source", "link_story", "_story_pages", "person_pages", "_pages_of_all", "data_files")
    )
    made.clear()
    project.drawn_by("--no-cache", "--jobs", "1")
    assert made.count("read_source") == 3 and made.count("link_story") == made.count("_story_pages") == 2


CORRECTIONS = ["{person: Ann Lee, role: builder}", "{person: Ann Lee, name: Anna Lee}"]


@pytest.mark.parametrize("entry", CORRECTIONS)
def test_a_correction_shows_on_all_pages_that_it_touches(project: Counted, entry: str) -> None:
    """Those of other stories and people, too: the same as if all were made anew."""
    project.drawn_by()
    pages = project.pages()
    (project.root / "corrections.yml").write_text(f"people:\n- {entry}\n")
    project.drawn_by()

    assert project.pages() != pages
    project.drawn_by("--no-cache", "--docs", "anew")
    assert project.pages() == project.pages("anew")


def test_an_article_that_moves_to_another_story_is_linked_there(project: Counted) -> None:
    """Both stories are made anew, and what is left of one that is gone goes."""
    project.drawn_by()
    (project.root / "seeds" / "flood" / "rain.txt").rename(project.root / "seeds" / "rain.txt")

    assert project.drawn_by() == []
    project.drawn_by("--no-cache", "--docs", "anew")
    assert project.pages() == project.pages("anew")
