"""Entries that are not applied, as they may have been meant."""

from __future__ import annotations

from pathlib import Path

from generator.corrections.targets import MootError, TargetError, all_of, unapplied
from generator.review.unapplied_entries import unapplied_entries

ORDER = "summary:\n- order: [The wal fell, Nobody lisened, A bus came]\n"


def mended(root: Path, error: TargetError, text: str = ORDER) -> tuple[str, ...]:
    """The lines to paste for an entry in line 2."""
    (root / "corrections.yml").write_text(text, "utf-8")
    (finding,) = unapplied_entries([unapplied(2, error)], root)
    return finding.mended


def test_each_miss_of_an_entry_is_mended(tmp_path: Path) -> None:
    """What is a slip is put right; what is further off stands in a comment."""
    slips = [
        TargetError("a", "The wal fell", "the wall fell"),
        TargetError("b", "Nobody lisened", "nobody listened"),
    ]
    assert mended(tmp_path, all_of(slips)) == (
        "summary:",
        "- order: [the wall fell, nobody listened, A bus came]",
    )
    far = TargetError("c", "A bus came", "a bus turned back")
    assert mended(tmp_path, all_of([slips[0], far])) == (
        "summary:",
        "- order: [the wall fell, Nobody lisened, A bus came]",
        "# order: [the wall fell, Nobody lisened, a bus turned back]",
    )


def test_the_key_that_means_several_gets_their_ids(tmp_path: Path) -> None:
    """Where a speaker is two people, the quote is the one that is meant."""
    quote = "quotes:\n- quote: the wall fell\n  speaker: Lee\n"
    several = TargetError("'Lee' are 2 people", possible=[("ann-lee", "Ann Lee"), ("bo-lee", "Bo Lee")])
    assert mended(tmp_path, several, quote)[-2:] == (
        "  # speaker: ann-lee # Ann Lee",
        "  # speaker: bo-lee # Bo Lee",
    )


def test_an_entry_about_nothing_has_no_lines(tmp_path: Path) -> None:
    """Pasted again it would find nothing for ever."""
    quote = "quotes:\n- quote: said the driver\n  speaker: null\n"
    assert mended(tmp_path, MootError("nobody says these words"), quote) == ()
