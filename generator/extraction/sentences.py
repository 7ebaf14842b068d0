"""Split an article into sentences."""

from __future__ import annotations

from spacy.tokens import Doc, Span as DocSpan

from generator.model import Sentence, Span

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"}


def split_sentences(doc: Doc, text: str) -> tuple[Sentence, ...]:
    """The sentences of an article, in order, without the white space around them."""
    out = []
    for sent in doc.sents:
        raw = text[sent.start_char : sent.end_char]
        start = sent.start_char + len(raw) - len(raw.lstrip())
        end = start + len(raw.strip())
        if end > start:
            out.append(Sentence(Span(start, end), _lemmas(sent)))
    return tuple(out)


def _lemmas(sent: DocSpan) -> tuple[str, ...]:
    return tuple(t.lemma_.lower() for t in sent if t.pos_ in _CONTENT and not t.is_stop and t.text.strip())
