"""The words of filter.js: a script of its own, since pages that are opened from a disk may fetch no file."""

from __future__ import annotations

import json

from generator.labels.site_labels import SiteLabels

_SECTION = "filters."


def filter_labels(labels: SiteLabels) -> str:
    """The script: the labels of filter.js by their names, with their placeholders."""
    words = {
        key.removeprefix(_SECTION): text for key, text in labels.entries.items() if key.startswith(_SECTION)
    }
    return f"var dossierLabels = {json.dumps(words, ensure_ascii=False, indent=1)};\n"
