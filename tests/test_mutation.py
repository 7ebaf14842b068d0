"""The changes that the mutation run tries on the rules."""

from __future__ import annotations

import ast

from benchmarks.mutation.changes import changed, changes_of
from benchmarks.mutation.drawing import drawn

SOURCE = '''"""A module."""

from __future__ import annotations

_WORDS = frozenset({"as", "of"})
_FAR: int = 12
Size = Literal["small", "large"]


def near(a: int | None, b: int = 0) -> bool:
    """Whether it is near."""
    if a is None:
        return False
    return a - b < _FAR and b >= 0
'''


def test_rules_are_changed_and_what_no_reader_sees_is_not() -> None:
    """Constants, words of sets, comparisons and conditions change; annotations, types and docstrings stay."""
    shown = {change.shown for change in changes_of("a.py", SOURCE)}

    assert {"{'as', 'of'} → {'of'}", "12 → 24", "a - b < _FAR → a - b <= _FAR", "a - b → a + b"} <= shown
    assert {"a is None → False", "False → True", "a - b < _FAR and b >= 0 → b >= 0"} <= shown
    assert not any(word in change for change in shown for word in ("int", "Whether", "large"))


def test_a_change_is_made_in_one_place_only() -> None:
    """Each changed module differs from the source in what the change shows, and no two are alike."""
    changes = changes_of("a.py", SOURCE)
    modules = [ast.unparse(changed(SOURCE, change.number)) for change in changes]
    plain = ast.unparse(ast.parse(SOURCE)).splitlines()

    assert len(set(modules)) == len(changes)
    assert all(sum(a != b for a, b in zip(m.splitlines(), plain, strict=True)) == 1 for m in modules)


def test_the_same_seed_draws_the_same_changes() -> None:
    """None twice, and from each file about as many as it has lines."""
    sources = {"a.py": SOURCE, "b.py": SOURCE * 4}
    found = drawn(sources, 20, 7)

    assert found == drawn(sources, 20, 7)
    assert len({(c.path, c.number) for c in found}) == 20
    assert sum(c.path == "b.py" for c in found) > 10
