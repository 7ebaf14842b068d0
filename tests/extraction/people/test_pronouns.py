"""Whom "he" and "she" refer to, by what makes one antecedent likelier than another."""

from __future__ import annotations

from tests.people_in import Parser, people_in, written


def test_who_was_just_quoted_is_likelier_than_who_was_named_more_often(parsed: Parser) -> None:
    """ "He added" goes on with the words of the one who spoke last."""
    text = "Mark Ellison leads the council. Mark Ellison wants a bridge, said Peter Novak. He added that it rained."
    assert written(text, people_in(parsed, text)["Peter Novak"], "pronoun") == ["He"]
