"""Read corrections.yml into its entries. What cannot be understood is an error with its line and column."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from yaml.nodes import Node

from generator.corrections.entries import AnyEntry, Corrections
from generator.corrections.entry_forms import ENTRY_FORMS, EntryForm
from generator.corrections.entry_values import is_null, is_unwritten, items_of, pairs_of
from generator.corrections.yaml_nodes import (
    FILE,
    CorrectionsError,
    composed,
    decoded,
    error_at,
    is_behind,
    line_of,
)

_Pairs = list[tuple[str, Node, Node]]


def read_corrections(root: Path) -> Corrections:
    """The entries of ``root``/corrections.yml; none without such a file. Raises CorrectionsError."""
    try:
        content = (root / FILE).read_bytes()
    except FileNotFoundError:
        return Corrections()
    return corrections_in(decoded(content))


# A build asks for them twice: to correct, and for the list of what is settled.
@lru_cache(maxsize=1)
def corrections_in(text: str) -> Corrections:
    """The entries of a corrections.yml that has this text. Raises CorrectionsError."""
    top = composed(text)
    if top is None or is_null(top):
        return Corrections()
    entries: list[AnyEntry] = []
    # A section may be there again: each piece that an editor pastes from `review` brings its head.
    for section, key, value in pairs_of(top, each_once=False):
        if section not in ENTRY_FORMS:
            raise error_at(key, f"{section!r} is no section{_meant(section, list(ENTRY_FORMS))}")
        entries += [_entry(section, node) for node in ([] if is_null(value) else items_of(value, 0))]
    return Corrections(tuple(sorted(entries, key=lambda entry: entry.line)))


def _entry(section: str, node: Node) -> AnyEntry:
    pairs = pairs_of(node)
    forms = _forms_of(section, node, pairs)
    _check_keys(forms, pairs)
    names = {name for name, _, _ in pairs}
    form = min(forms, key=lambda f: (len(names - f.all_keys.keys()), len(set(f.must) - names)))
    _check_form(form, forms, node, pairs)
    _check_values(form, pairs)
    read = {name: form.all_keys[name].read(value) for name, _, value in pairs}
    values = {form.names.get(name, name): value for name, value in read.items() if name in form.keys}
    return form.made(line=line_of(node), **values, **form.always)


def _check_form(form: EntryForm, forms: Sequence[EntryForm], node: Node, pairs: _Pairs) -> None:
    """Raise CorrectionsError where an entry has what its form has not, or lacks what that must have."""
    names = [name for name, _, _ in pairs]
    for name, key, _ in pairs:
        if name not in form.all_keys:
            own = [n for n in names if n in form.keys and not all(n in f.keys for f in forms)]
            raise error_at(key, f"{name!r} does not go together with {' and '.join(map(repr, own))}")
    missing = [key for key in form.must if key not in names]
    if missing or (form.changes and set(form.changes).isdisjoint(names)):
        if len(forms) == 1 and missing:
            none = "; null says that there is none" if form.keys[missing[0]].may_be_null else ""
            raise error_at(node, f"{missing[0]!r} is missing here{none}")
        possible = dict.fromkeys(k for f in forms for k in (*f.must, *f.changes) if k not in names)
        raise error_at(node, f"nothing is corrected here (possible are {', '.join(possible)})")


def _check_values(form: EntryForm, pairs: _Pairs) -> None:
    """Raise CorrectionsError behind a key without a value, which is more often forgotten than meant."""
    for name, key, value in pairs:
        if is_unwritten(value):
            none = "; null says that there is none" if form.all_keys[name].may_be_null else ""
            hidden = "; words that begin with # go between '…'" if is_behind(value, "#") else ""
            raise error_at(key, f"nothing is written behind {name}:{none}{hidden}")


def _forms_of(section: str, node: Node, pairs: _Pairs) -> list[EntryForm]:
    """The forms of a section that are known by a key that an entry has."""
    names = [name for name, _, _ in pairs]
    leads = list(dict.fromkeys(form.lead for form in ENTRY_FORMS[section]))
    found = [lead for lead in leads if lead in names]
    # An article's id may stand in any entry: in a quote's it says where, in one of `articles` what.
    if not found:
        known = list(dict.fromkeys(key for form in ENTRY_FORMS[section] for key in form.all_keys))
        for name, key, _ in pairs:
            if name not in known:
                raise error_at(key, f"{name!r} is no key of an entry of {section!r}{_meant(name, known)}")
        raise error_at(node, f"an entry of {section!r} begins with {' or '.join(map(repr, leads))}")
    if len(found) > 1:
        second = next(key for name, key, _ in pairs if name == found[1])
        raise error_at(
            second, f"{found[0]!r} and {found[1]!r} are two entries: each begins with a - of its own"
        )
    return [form for form in ENTRY_FORMS[section] if form.lead == found[0]]


def _check_keys(forms: Sequence[EntryForm], pairs: _Pairs) -> None:
    """Raise CorrectionsError at the first key that no entry of its kind has."""
    known = list(dict.fromkeys(key for form in forms for key in form.all_keys))
    for name, key, _ in pairs:
        if name not in known:
            raise error_at(key, f"{name!r} is no key of such an entry{_meant(name, known)}")


def _meant(name: str, known: Sequence[str]) -> str:
    """What a misspelt key may mean, or all that there are."""
    near = get_close_matches(name, known, n=1)
    return f" (did you mean {near[0]!r}?)" if near else f" (known are {', '.join(known)})"


__all__ = ["CorrectionsError", "read_corrections"]
