"""What pages say of what an editor corrected, chose or added: quietly, beside it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.rendering.page_labels import PageLabels


def correction_note(labels: PageLabels, corrected: Sequence[str], label: str = "") -> Markup:
    """A note where anything was corrected or added, in the words of ``label`` if given; else empty."""
    if not corrected:
        return Markup("")
    label = label or _label_of(corrected)
    return Markup('<span class="d-corrected">{}</span>').format(labels.markdown(label))


def _label_of(corrected: Sequence[str]) -> str:
    if "added" in corrected:
        return "reasons.added"
    return "editor.one_event" if set(corrected) == {"same_as"} else "editor.corrected"


def corrected_aspects(labels: PageLabels, corrected: Sequence[str]) -> str:
    """ "name, role: as corrected by the editor", "added by the editor", or "" where nothing was."""
    if "added" in corrected and len(corrected) == 1:
        return labels.text("reasons.added")
    named = ", ".join(labels.text(f"editor.{aspect}") for aspect in corrected)
    return labels.text("editor.aspects", aspects=named) if named else ""
