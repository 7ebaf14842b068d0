"""``add``, as a user calls it: articles go into seeds/, and what was understood of them is told."""

from __future__ import annotations

import errno
import json
from pathlib import Path
from typing import Any

import pytest

from generator.reading.corpus import read_corpus
from tests.reading import documents as made
from tests.reading.documents import OUTLET, TEXT, TITLE, URL
from tests.test_cli import call

NAME = "2024-06-12-harbour-the-vote"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without articles, and a folder of clippings beside it, which commands are called in."""
    (tmp_path / "clips" / "harbour").mkdir(parents=True)
    (tmp_path / "clips" / "harbour" / "page.html").write_text(made.page(), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_an_article_gets_a_clean_name_its_fields_and_its_original(folder: Path) -> None:
    """The text lies in the story's folder behind front matter; the page it was made from is kept and not read."""
    result = call("add", "clips")

    assert result.exit_code == 0
    assert tree(folder / "seeds") == {
        f"harbour/{NAME}.txt": (
            f"---\ntitle: '{TITLE}'\ndate: 2024-06-12\noutlet: {OUTLET}\nurl: {URL}\nauthors:\n- Ada Lunn\n---\n"
            f"{TEXT}\n"
        ).encode(),
        f"originals/harbour/{NAME}.html": made.page().encode(),
    }
    (article,) = read_corpus([Path("seeds")]).articles
    assert (article.id, article.story, article.text) == (NAME, "harbour", TEXT)


def test_what_was_understood_is_a_table(folder: Path) -> None:
    """A row an article in columns, doubts below it, a line that counts at the end."""
    (folder / "clips" / "note.txt").write_text("Rain fell on the quay.")

    lines = call("add", "clips").stdout.splitlines()

    assert lines[0].split() == ["file", "title", "date", "outlet", "words", "kind"]
    assert [line.split()[0] for line in lines[1:3]] == [f"seeds/harbour/{NAME}.txt", "seeds/note.txt"]
    starts = [lines[0].index(name) for name in ("title", "date", "outlet", "kind")]
    assert [
        lines[1][at:].startswith(v)
        for at, v in zip(starts, (TITLE, "2024-06-12", OUTLET, "html"), strict=True)
    ]
    assert "  seeds/note.txt: no date; no title; no outlet; only 5 words" in lines
    assert lines[-1] == "2 added to seeds, 0 there already"


def test_a_second_time_all_is_there(folder: Path) -> None:
    """Nothing is written twice, and the table says where each text is."""
    call("add", "clips")
    before = tree(folder)

    result = call("add", "clips")

    assert tree(folder) == before
    assert result.exit_code == 0
    assert f"  clips/harbour/page.html: seeds/harbour/{NAME}.txt (same text)" in result.stdout.splitlines()


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    """The table is the same but for what it says was done."""
    dry = call("add", "clips", "--dry-run")
    before = tree(folder)
    wet = call("add", "clips")

    assert list(before) == ["clips/harbour/page.html"]
    assert dry.stdout == wet.stdout.replace(" added to ", " would be added to ")


def test_a_near_copy_is_added_and_told(folder: Path) -> None:
    """A text that is there but for a paragraph more is a near-copy; one with as much again is not."""
    story = " ".join(
        f"On day {n} the council of Norfield heard {n * 7} people on the harbour." for n in range(12)
    )
    other = " ".join(
        f"In the year {n} the ferry from Larch took {n * 9} tons of salted fish." for n in range(12)
    )
    (folder / "clips" / "a.txt").write_text(story)
    (folder / "clips" / "b.txt").write_text(f"By a wire service\n\n{story}\n\nThe mayor was not there.")
    (folder / "clips" / "c.txt").write_text(f"{story}\n\n{other}")

    lines = call("add", "clips").stdout.splitlines()

    places = sorted(tree(folder / "seeds"))
    (a, b) = (f"seeds/{p}" for p in places if p in ("a.txt", "b.txt"))
    at = lines.index("near-copies, added all the same:")
    assert lines[at + 1 : at + 3] == [f"  {b}: near-copy of {a}", ""]


STORY = " ".join(
    f"On day {n} the council of Norfield heard {n * 7} people on the harbour." for n in range(12)
)


def test_one_text_of_two_outlets_is_two_articles(folder: Path) -> None:
    """A wire story that a second paper prints, at once or later, is added and told; a second time it is there."""
    for name in ("Courier", "Post", "Gazette"):
        (folder / f"{name}.txt").write_text(f"Source: The {name}\nTitle: Vote\n\n{STORY}")

    first = call("add", "Courier.txt", "Post.txt").stdout.splitlines()
    later = call("add", "Gazette.txt", "Post.txt").stdout.splitlines()

    assert "  seeds/vote-2.txt: same text as seeds/vote.txt, another outlet" in first
    assert "  seeds/vote-3.txt: same text as seeds/vote-2.txt, another outlet" in later
    assert "  Post.txt: seeds/vote-2.txt (same text)" in later
    articles = read_corpus([Path("seeds")]).articles
    assert sorted(a.outlet or "" for a in articles) == ["The Courier", "The Gazette", "The Post"]


def test_one_text_under_two_headlines_of_no_known_outlet(folder: Path) -> None:
    """Another headline, or another day, tells more than there is; the bare text does not."""
    heads = {
        "a": "Title: Vote\n",
        "b": "Title: Harbour sold\n",
        "c": "Title: Vote\nDate: 2024-06-12\n",
        "d": "",
    }
    for name, head in heads.items():
        (folder / f"{name}.txt").write_text(f"{head}\n{STORY}")

    told = [call("add", f"{name}.txt").stdout for name in heads]

    assert "another title" in told[1] and "another date" in told[2]
    assert told[3].endswith("0 added to seeds, 1 there already\n")


@pytest.mark.parametrize("order", ["abc", "cba", "bca"])
def test_the_fullest_of_several_is_kept(folder: Path, order: str) -> None:
    """One article in three files, of which one says more: that is added, whatever the order of the paths."""
    heads = {"a": "", "b": "Title: Vote\nDate: 2024-06-12\nSource: The Post\n", "c": "Title: Vote\n"}
    for name, head in heads.items():
        (folder / f"{name}.txt").write_text(f"{head}\n{STORY}")

    result = call("add", *(f"{name}.txt" for name in order))

    assert result.stdout.splitlines()[-1] == "1 added to seeds, 2 there already"
    (article,) = read_corpus([Path("seeds")]).articles
    assert (article.title, str(article.published), article.outlet) == ("Vote", "2024-06-12", "The Post")


def test_a_file_of_many_articles_is_kept_once(folder: Path) -> None:
    """Each record is an article of its own, with its id and its story; ids that others have are told."""
    records: list[dict[str, Any]] = [
        {"id": "r1", "text": "Rain fell on the quay.", "title": "Rain", "story": "budget"},
        {"id": "r1", "text": "Snow fell.", "title": "Rain", "story": "../../out: of"},
        {"text": "Hail fell.", "title": "CON", "date": "2024-03-05"},
    ]
    (folder / "all.jsonl").write_text("\n".join(map(json.dumps, records)))

    result = call("add", "all.jsonl", "--json")

    objects = [json.loads(line) for line in result.stdout.splitlines()]
    assert [o["file"] for o in objects] == [
        "seeds/budget/rain.txt",
        "seeds/story/story/out-of/rain.txt",
        "seeds/2024-03-05-con-article.txt",
    ]
    assert {o["original"] for o in objects} == {"seeds/originals/all.jsonl"}
    assert "its id 'r1' is already another article's" in objects[1]["doubts"]
    read = {
        a.title: (a.story, a.text) for a in read_corpus([Path("seeds")]).articles if a.text != "Snow fell."
    }
    assert read == {"Rain": ("budget", "Rain fell on the quay."), "CON": ("", "Hail fell.")}
    assert "../../out: of" in {a.story for a in read_corpus([Path("seeds")]).articles}
    assert not (folder / "out").exists()


def test_the_story_that_all_go_to(folder: Path) -> None:
    """``--story`` names one story for all; a story called as the folder of originals is no such folder."""
    call("add", "clips", "--story", "originals")

    assert [a.story for a in read_corpus([Path("seeds")]).articles] == ["originals"]
    assert f"originals-story/{NAME}.txt" in tree(folder / "seeds")


def test_nothing_that_is_there_is_replaced(folder: Path) -> None:
    """A name that another article or original has gets a number; a file of any kind counts."""
    for name in (f"harbour/{NAME}.md", f"originals/harbour/{NAME}.html"):
        (folder / "seeds" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "seeds" / name).write_text("Mine.")

    call("add", "clips")

    files = tree(folder / "seeds")
    assert files[f"harbour/{NAME}.md"] == files[f"originals/harbour/{NAME}.html"] == b"Mine."
    assert {f"harbour/{NAME}-2.txt", f"originals/harbour/{NAME}-2.html"} < files.keys()


def test_what_cannot_be_added_is_a_line_and_the_status(folder: Path) -> None:
    """A path in seeds/, one around it and one that is not there are told; what else is named is added."""
    call("add", "clips")

    result = call("add", "seeds/harbour", ".", "nowhere", "clips")

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "seeds/harbour: left out, it is in seeds already",
        ".: left out, seeds lies in it",
        "nowhere: there is no such file or folder",
    ]
    assert result.stdout.splitlines()[-1] == "0 added to seeds, 1 there already"
    assert call("add", "clips").exit_code == 0


def test_a_link_out_of_seeds_is_not_written_through(folder: Path) -> None:
    """A story's folder that leads elsewhere gets nothing, and the line says so."""
    (folder / "elsewhere").mkdir()
    (folder / "seeds").mkdir()
    (folder / "seeds" / "harbour").symlink_to(folder / "elsewhere")

    result = call("add", "clips")

    assert result.exit_code == 1
    assert result.stderr == "clips/harbour/page.html: left out, seeds/harbour is a symbolic link\n"
    assert list((folder / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("stop", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_nothing_is_half_written(folder: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException) -> None:
    """On a full disk, or at Ctrl-C, in the middle of a file: what is in seeds/ is whole, and the next run goes on."""
    real = Path.write_bytes

    def half(self: Path, data: bytes) -> int:
        real(self, data[: len(data) // 2])
        raise stop

    monkeypatch.setattr(Path, "write_bytes", half)
    stopped = call("add", "clips")

    assert stopped.exit_code != 0
    assert ("No space left on device" in stopped.stderr) == isinstance(stop, OSError)
    monkeypatch.undo()
    monkeypatch.chdir(folder)

    assert tree(folder / "seeds") == {f"originals/harbour/{NAME}.html": made.page().encode()}
    call("add", "clips")
    assert sorted(tree(folder / "seeds")) == [f"harbour/{NAME}.txt", f"originals/harbour/{NAME}.html"]


def test_only_the_folder_s_own_originals_are_passed_over(folder: Path) -> None:
    """A story may have a sub-folder of that name."""
    for name in ("originals/a.txt", "originals/x/b.txt", "x/originals/c.txt", "d.txt"):
        (folder / "seeds" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "seeds" / name).write_text("Rain fell.")

    corpus = read_corpus([Path("seeds")])

    assert [a.id for a in corpus.articles] == ["d", "c"]
    assert corpus.problems == ()
