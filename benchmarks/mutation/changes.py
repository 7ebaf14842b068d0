"""The changes that are tried: one small change to one place of a module, made in its syntax tree.

A change is one that could alter what a reader sees: no annotation, no docstring, no message of an
error, no argument of a dataclass and no assertion is changed, nor what only a type checker reads.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

# Up to here a number is a place in a list or a least count, which is changed by one; above, it is a bound.
_SMALL = 3
_COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_OPPOSITE = {"any": "all", "all": "any", "min": "max", "max": "min"}
_UNTOUCHED_FIELDS = frozenset({"annotation", "returns", "decorator_list", "bases", "type_comment"})
_UNTOUCHED = (ast.Import, ast.ImportFrom, ast.Raise, ast.Assert, ast.JoinedStr)
_TYPES = frozenset({"Literal", "Callable", "Union"})
_UNTOUCHED_KEYWORDS = frozenset({"strict", "encoding", "maxsize", "default_factory", "repr", "compare"})


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the lines it touches, what it does, and its number within its module."""

    path: str
    line: int
    end: int
    kind: str
    shown: str
    number: int


@dataclass(slots=True)
class _Place:
    """Where a node hangs: ``index`` is None where the field holds no list."""

    parent: ast.AST
    field: str
    index: int | None
    node: ast.AST

    def put(self, new: ast.AST) -> None:
        if self.index is None:
            setattr(self.parent, self.field, new)
        else:
            getattr(self.parent, self.field)[self.index] = new


def changes_of(path: str, source: str) -> list[Change]:
    """All changes to a module, in the order of its text."""
    return [
        Change(path, place.node.lineno, place.node.end_lineno, kind, _shown(place.node, new), number)  # type: ignore[attr-defined]
        for number, (place, kind, new) in enumerate(_alternatives(ast.parse(source)))
    ]


def changed(source: str, number: int) -> ast.Module:
    """The syntax tree of a module with one of its changes made."""
    tree = ast.parse(source)
    for at, (place, _, new) in enumerate(_alternatives(tree)):
        if at == number:
            place.put(ast.copy_location(new, place.node))
            return ast.fix_missing_locations(tree)
    raise ValueError(f"there is no change {number}")


def _shown(old: ast.AST, new: ast.AST) -> str:
    """The change in one line."""
    before, after = (" ".join(ast.unparse(node).split()) for node in (old, new))
    return f"{before} → {after}"


def _places(node: ast.AST) -> Iterator[_Place]:
    """The places below a node that may be changed."""
    for field, value in ast.iter_fields(node):
        if field in _UNTOUCHED_FIELDS:
            continue
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST) and not _is_untouched(child):
                yield _Place(node, field, index, child)
                yield from _places(child)


def _is_untouched(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.keyword):
        return node.arg in _UNTOUCHED_KEYWORDS
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.unparse(node.test)
    if isinstance(node, ast.AnnAssign):
        return node.value is None
    if isinstance(node, ast.Subscript):
        return ast.unparse(node.value) in _TYPES
    return isinstance(node, _UNTOUCHED)


def _alternatives(tree: ast.Module) -> Iterator[tuple[_Place, str, ast.AST]]:
    """Each place with what may replace it, and the kind of change."""
    for place in _places(tree):
        for kind, new in _instead_of(place):
            yield place, kind, new


def _instead_of(place: _Place) -> Iterator[tuple[str, ast.AST]]:
    yield from _other(place.node)
    yield from _opposite(place)
    yield from _other_tests(place)


def _opposite(place: _Place) -> Iterator[tuple[str, ast.AST]]:
    node = place.node
    called = isinstance(place.parent, ast.Call) and place.field == "func"
    if isinstance(node, ast.Name) and node.id in _OPPOSITE and called:
        yield "any, all, min, max", ast.Name(_OPPOSITE[node.id], ast.Load())


@singledispatch
def _other(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What may replace a node, by its kind."""
    if isinstance(node, ast.Expr | ast.AugAssign | ast.Continue | ast.Break):
        yield "statement removed", ast.Pass()


@_other.register
def _without_sign(node: ast.UnaryOp) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node.op, ast.Not | ast.USub):
        yield "sign or not removed", node.operand


@_other.register
def _other_arithmetic(node: ast.BinOp) -> Iterator[tuple[str, ast.AST]]:
    if type(node.op) in _COUNTED and not _is_text(node):
        yield "arithmetic", ast.BinOp(node.left, _COUNTED[type(node.op)](), node.right)


@_other.register
def _other_constants(node: ast.Constant) -> Iterator[tuple[str, ast.AST]]:
    value = node.value
    if isinstance(value, bool):
        yield "constant", ast.Constant(not value)
    elif isinstance(value, int) and value <= _SMALL:
        yield "constant", ast.Constant(value + 1)
        if value > 0:
            yield "constant", ast.Constant(value - 1)
    elif isinstance(value, int):
        yield "constant", ast.Constant(value * 2)
        yield "constant", ast.Constant(value // 2)
    elif isinstance(value, float):
        yield "constant", ast.Constant(value * 2 or 1.0)
        yield "constant", ast.Constant(value / 2 or -1.0)


@_other.register
def _other_comparisons(node: ast.Compare) -> Iterator[tuple[str, ast.AST]]:
    for at, operator in enumerate(node.ops):
        for other in _COMPARED[type(operator)]:
            operators = [*node.ops[:at], other(), *node.ops[at + 1 :]]
            yield "comparison", ast.Compare(node.left, operators, node.comparators)


@_other.register
def _other_conditions(node: ast.BoolOp) -> Iterator[tuple[str, ast.AST]]:
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    yield "and, or", ast.BoolOp(other, node.values)
    for at in range(len(node.values)):
        rest = [*node.values[:at], *node.values[at + 1 :]]
        yield "condition removed", rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)


@_other.register(ast.Set)
@_other.register(ast.Tuple)
@_other.register(ast.List)
def _without_a_word(node: ast.Set | ast.Tuple | ast.List) -> Iterator[tuple[str, ast.AST]]:
    """A list of words with one word less."""
    words = all(isinstance(e, ast.Constant) and isinstance(e.value, str) for e in node.elts)
    if not words or len(node.elts) < 2:
        return
    for at in range(len(node.elts)):
        rest = [*node.elts[:at], *node.elts[at + 1 :]]
        yield "word removed", ast.Set(rest) if isinstance(node, ast.Set) else type(node)(rest, ast.Load())


def _other_tests(place: _Place) -> Iterator[tuple[str, ast.AST]]:
    """A condition that always holds, or never."""
    if place.field == "test" and isinstance(place.parent, ast.If | ast.IfExp | ast.While):
        if not isinstance(place.parent, ast.While):
            yield "condition removed", ast.Constant(True)
        yield "condition removed", ast.Constant(False)
    elif place.field == "ifs":
        yield "condition removed", ast.Constant(True)


def _is_text(node: ast.BinOp) -> bool:
    """Whether a plus joins texts rather than counts."""
    sides = (node.left, node.right)
    return any(
        isinstance(s, ast.JoinedStr) or (isinstance(s, ast.Constant) and isinstance(s.value, str))
        for s in sides
    )
