"""The table of how often each rule is right, held against the rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.extraction.quotations import confidence
from generator.extraction.quotations.rule_names import rules_with_a_share
from generator.rule_tables import read_table


def _table() -> dict[str, Any]:
    table: dict[str, Any] = read_table(Path(confidence.__file__).parent / "data" / "confidence.yml")
    return table


def test_each_rule_has_its_row_and_each_row_its_rule() -> None:
    """The table that is delivered has a share for every rule, and no share that no rule uses."""
    shares = confidence.checked(_table())
    assert set(shares.many) == rules_with_a_share()
    assert all(0 < share < 1 for share in shares.many.values())


def test_a_rule_without_a_row_is_an_error() -> None:
    """It is named, rather than given a share out of nowhere."""
    table = _table()
    del table["many"]["cue after"]
    with pytest.raises(ValueError, match=r"no row for \['cue after'\]"):
        confidence.checked(table)


@pytest.mark.parametrize("part", ["many", "few"])
def test_a_row_without_a_rule_is_an_error(part: str) -> None:
    """A row with a slip in its name is named, rather than never read."""
    table = _table()
    table[part]["cue aftre"] = 0.9
    with pytest.raises(ValueError, match=r"no rule \['cue aftre'\]"):
        confidence.checked(table)


def test_a_counted_row_without_a_rule_is_an_error() -> None:
    """The same for the rows of speakers who are no known person."""
    table = _table()
    table["counted"]["other"]["thougt bare"] = 0.9
    with pytest.raises(ValueError, match=r"no rule \['thougt bare'\]"):
        confidence.checked(table)


@pytest.mark.parametrize("part", ["less", "counted"])
def test_a_kind_of_source_with_a_slip_is_an_error(part: str) -> None:
    """A row of a kind that no speaker's phrase is of is named, rather than never read."""
    table = _table()
    table[part]["othr"] = {}
    with pytest.raises(ValueError, match=f"{part}: no kind of source 'othr'"):
        confidence.checked(table)


def test_a_kind_of_source_without_a_row_is_an_error() -> None:
    """Each kind of speaker that is no known person has what is taken off."""
    table = _table()
    del table["less"]["open pronoun"]
    with pytest.raises(ValueError, match="less: no row for 'open pronoun'"):
        confidence.checked(table)


def test_a_length_with_a_slip_is_an_error() -> None:
    """The same for how much is quoted: the length that is missing and the one that is none are named."""
    table = _table()
    table["less"]["other"]["fwe"] = table["less"]["other"].pop("few")
    with pytest.raises(ValueError, match="less: other: no row for 'few'; less: other: no length 'fwe'"):
        confidence.checked(table)


@pytest.mark.parametrize("share", ["0,9", 9.0, -0.1, None, float("nan"), float("inf"), True])
@pytest.mark.parametrize(
    ("part", "row"),
    [
        (("many",), "cue after"),
        (("few",), "cue after"),
        (("less", "other"), "few"),
        (("counted", "other"), "cue before"),
        ((), "nobody"),
    ],
)
def test_a_share_that_is_none_is_an_error(part: tuple[str, ...], row: str, share: Any) -> None:
    """What is no number from 0 to 1 is named with its row, in every part of the table."""
    table = _table()
    rows = table
    for key in part:
        rows = rows[key]
    rows[row] = share
    with pytest.raises(ValueError, match=": ".join([*part, row]) + ": .* is no number from 0 to 1"):
        confidence.checked(table)


@pytest.mark.parametrize("rule", ["speech marked", "headline"])
def test_a_clause_has_no_row_of_few_words(rule: str) -> None:
    """A rule that joins only words without quotation marks would never read its row under "few"."""
    table = _table()
    table["few"][rule] = 0.9
    with pytest.raises(ValueError, match=f"few: only clauses have the rules .*{rule}"):
        confidence.checked(table)
