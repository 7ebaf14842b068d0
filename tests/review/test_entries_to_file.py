"""Entries are put into corrections.yml as comments, and nothing else of it changes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.corrections.yaml_nodes import CorrectionsError
from generator.review.entries_to_file import NoPlaceError, add_entries, with_entries
from generator.review.entry_lines import entry_of
from generator.review.finding import Choice, Finding

QUOTE = Choice("as understood", "quotes", (("quote", "never again"),), (("speaker", None),))
NO_QUOTE = Choice("no quote", "quotes", (("quote", "never again"),), (("is", "no quote"),))
DIFFER = Choice("two people", "people", (("differ", ("Ann Lee", "Bo: [x] # 'y'")),))


def finding(choice: Choice, *others: Choice, about: str = "") -> Finding:
    """A finding with these choices."""
    return Finding("quote", (about,), "a line", "nobody", 0.5, 1, choices=(choice, *others))


QUOTED, NAMES = finding(QUOTE, NO_QUOTE), finding(DIFFER, about="names")
BY_HAND = """\
# by hand
people:
  - person: Ann Lee # ours
    why: |
      because
      # of this

  # of people
quotes: # none yet
events:
- event: It rained
  is: no event
"""


@pytest.mark.parametrize(
    "before",
    [
        *(
            BY_HAND,
            BY_HAND.replace("\n", "\r\n"),
            "\ufeff" + BY_HAND,
            BY_HAND.rstrip(),
            "",
            "# nothing\n",
            "---\n",
        ),
        *("people:\n- merge: [Ann Lee,\n    Lee] # x", "people:\n- person: A\n  is: nobody\n...\n"),
        "  people:\n  - person: A\n    is: nobody\n",
        "people:\n- person: A\n  why:\n   a longer\n   word\n  is: nobody\n# end\nquotes:\n",
    ],
)
def test_every_other_byte_stays(before: str) -> None:
    """What is added are comments and heads of sections; without them the file is what it was."""
    content = before.encode()
    if b"person: Ann Lee" in content:
        content = (
            content.replace(b" # ours", b"").replace(b"why:", b"role: x\n    why:")
            if b"\r" not in content
            else content.replace(b"    why:", b"    role: x\r\n    why:")
        )
    after = with_entries(content, [QUOTED, NAMES])

    left = iter(after.splitlines(keepends=True))
    for line in content.splitlines(keepends=True):
        assert any(other.rstrip(b"\r\n") == line.rstrip(b"\r\n") for other in left), line
    assert (b"\r\n" in after) == (b"\r\n" in content)
    assert after.count(b"\n") == after.count(b"\r\n") or b"\r\n" not in content


@pytest.mark.parametrize(
    "before", ["", "quotes:\n", "quotes:\n  - quote: x\n    speaker: A\n", "people:\n- merge: [A, B]\n"]
)
def test_uncommented_they_are_entries(before: str) -> None:
    """An editor who takes the marks away has the entry, whatever else the section holds."""
    added = with_entries(before.encode(), [QUOTED]).decode()
    lines = [line.removeprefix("# ") for line in added.split("\n")]

    assert yaml.safe_load("\n".join(lines))["quotes"][-1] == {"quote": "never again", "speaker": None}


def test_what_belongs_to_the_last_section_goes_before_a_new_one() -> None:
    """Uncommented, each entry is in its own section, whichever was found first."""
    before = "people:\n  - merge: [A, B]\nquotes:\n  - quote: x\n    speaker: A\n"
    undated = Choice("none", "articles", (("article", "a4"),), (("date", None),))
    article = Finding("article", ("a4",), "no date", "no date", None, 1, choices=(undated,))
    added = with_entries(before.encode(), [article, QUOTED]).decode()
    read = yaml.safe_load("\n".join(line.removeprefix("# ") for line in added.split("\n")))

    assert read["quotes"][-1] == {"quote": "never again", "speaker": None}
    assert read["articles"] == [{"article": "a4", "date": None}]


def test_a_value_that_yaml_would_misread_is_set_in_marks() -> None:
    """A name with YAML's own marks comes back as itself."""
    assert yaml.safe_load("\n".join(entry_of(DIFFER, "a note"))) == [{"differ": ["Ann Lee", "Bo: [x] # 'y'"]}]


def test_what_is_there_is_not_added_again(tmp_path: Path) -> None:
    """Neither as a comment nor once it is uncommented; the second time the file is not touched."""
    file = tmp_path / "corrections.yml"
    file.write_text("# mine\n", "utf-8")
    file.chmod(0o640)
    assert add_entries(tmp_path, [QUOTED, NAMES]) == [QUOTED, NAMES]
    once = file.read_bytes()
    assert add_entries(tmp_path, [NAMES, QUOTED]) == []
    assert file.read_bytes() == once
    file.write_bytes(once.replace(b"# - ", b"- ").replace(b"#   s", b"  s"))
    assert add_entries(tmp_path, [QUOTED, NAMES]) == []
    assert (file.stat().st_mode & 0o777, [p.name for p in tmp_path.iterdir()]) == (0o640, ["corrections.yml"])


def test_a_file_that_is_a_link_stays_one(tmp_path: Path) -> None:
    """What it leads to is written."""
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept/mine.yml").write_text("people:\n", "utf-8")
    (tmp_path / "corrections.yml").symlink_to("kept/mine.yml")
    add_entries(tmp_path, [NAMES])

    assert (tmp_path / "corrections.yml").is_symlink()
    assert "Ann Lee" in (tmp_path / "kept/mine.yml").read_text("utf-8")


@pytest.mark.parametrize(
    "content", ["quotes: [{quote: x, speaker: y}]\n", "quotes: []\n", "{}\n", "quotes: ~\n"]
)
def test_where_entries_find_no_place_nothing_is_written(tmp_path: Path, content: str) -> None:
    """A section in brackets, or with a null of its own, is one line with its number."""
    (tmp_path / "corrections.yml").write_text(content, "utf-8")
    with pytest.raises(NoPlaceError, match=r"corrections.yml:1: "):
        add_entries(tmp_path, [QUOTED])
    assert (tmp_path / "corrections.yml").read_text("utf-8") == content


def test_a_file_that_cannot_be_understood_is_not_written(tmp_path: Path) -> None:
    """The error that reading it is."""
    (tmp_path / "corrections.yml").write_text("quotes: [", "utf-8")
    with pytest.raises(CorrectionsError):
        add_entries(tmp_path, [QUOTED])
