"""Which tests are worth running for a change: those that run its lines, quick ones and good ones first."""

from __future__ import annotations

import ast
from collections import Counter

from benchmarks.mutation.changes import Change
from benchmarks.mutation.trying import ALWAYS

# Seconds of processor time: the few tests that take longer look at how work grows, and at no rule.
_SLOW = 2.0


class Selection:
    """The tests for each change; ``lines`` are the tests that run each line of each file, by path."""

    def __init__(
        self, sources: dict[str, str], lines: dict[str, dict[int, list[str]]], seconds: dict[str, float]
    ) -> None:
        self.lines, self.seconds = lines, seconds
        self.kills: Counter[str] = Counter()
        self.functions = {path: _functions(ast.parse(source)) for path, source in sources.items()}
        self.importers = _importers(sources)

    def killed_by(self, test: str) -> None:
        """A test that found a change is asked earlier from then on."""
        self.kills[test] += 1

    def tests(self, change: Change) -> list[str]:
        """The tests for a change, in order."""
        own = self.lines.get(change.path, {})
        if any(start <= change.line <= end for start, end in self.functions[change.path]):
            found = {test for n in range(change.line, change.end + 1) for test in own.get(n, ())}
        else:  # run once, on import or in a function that is cached
            files = [change.path, *self.importers.get(change.path, ())]
            found = {test for file in files for tests in self.lines.get(file, {}).values() for test in tests}
        found |= {test for test in self.seconds if test.startswith(ALWAYS)}
        found = {test for test in found if test.startswith(ALWAYS) or self.seconds.get(test, 0) < _SLOW}
        return sorted(found, key=lambda t: (t.startswith(ALWAYS), -self.kills[t], self.seconds.get(t, 0), t))


def _functions(tree: ast.Module) -> list[tuple[int, int]]:
    """The lines of functions that are run anew by each test."""
    return [
        (body[0].lineno, node.end_lineno or node.lineno)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and not any(
            "cache" in ast.unparse(d) and "property" not in ast.unparse(d) for d in node.decorator_list
        )
        for body in [node.body]
    ]


def _importers(sources: dict[str, str]) -> dict[str, list[str]]:
    """By path, the modules that import something from it."""
    found: dict[str, list[str]] = {}
    for path, source in sources.items():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom) and node.module:
                found.setdefault(node.module.replace(".", "/") + ".py", []).append(path)
    return found
