"""Which entries each section of corrections.yml may have, and which keys each of them.

The reader and the JSON Schema are both made of this.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.corrections.entries import (
    AddedEvent,
    AnyEntry,
    CorrectedArticle,
    CorrectedEvent,
    CorrectedPerson,
    CorrectedQuote,
    DifferingPeople,
    MergedPeople,
    SplitPerson,
    SummaryChoice,
    SummaryOrder,
)
from generator.corrections.entry_values import (
    ADDRESS_VALUE,
    AUTHORS_VALUE,
    BEGINNINGS_VALUE,
    DAY_VALUE,
    EDTF_VALUE,
    FINDABLE_VALUE,
    LEVEL_VALUE,
    NAMES_VALUE,
    NO_ROLES_VALUE,
    NOTE_VALUE,
    PARTS_VALUE,
    PEOPLE_VALUE,
    SOURCE_KIND_VALUE,
    SPEAKER_VALUE,
    WORDS_VALUE,
    Value,
    described,
    fixed,
    or_null,
)

NOTES = {"by": NOTE_VALUE, "when": NOTE_VALUE, "why": NOTE_VALUE}


@dataclass(frozen=True, slots=True)
class EntryForm:
    """A kind of entry: the key that it is known by, the keys that it must have and may have.

    Of ``changes`` it must have one at least. ``made`` makes the entry of its line and its values, which go by
    the names of their keys or, where they have one, another in ``names``.
    """

    lead: str
    made: Callable[..., AnyEntry]
    keys: Mapping[str, Value]
    must: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    always: Mapping[str, Any] = field(default_factory=dict)

    @property
    def all_keys(self) -> dict[str, Value]:
        """Its keys, with those that any entry may have."""
        return {**self.keys, **NOTES}


_IN_ARTICLE = described(WORDS_VALUE, "The id of the article it is in, where the words alone do not say.")
_OF_PERSON = {
    "person": described(FINDABLE_VALUE, "A person, by a name on the site or an id."),
    "article": described(
        WORDS_VALUE,
        "The id of an article that mentions them, to find them by; what is corrected holds in every article.",
    ),
}
_QUOTE = {
    "quote": described(FINDABLE_VALUE, "As many words of the quote as make it unique, or its id."),
    "article": _IN_ARTICLE,
}
_THIS_ARTICLE = {"article": described(FINDABLE_VALUE, "The article's id, or its path.")}
_EVENT = {
    "event": described(FINDABLE_VALUE, "As many words of its sentence as make it unique, or its id."),
    "article": _IN_ARTICLE,
    "dated": or_null(
        described(EDTF_VALUE, "Its date on the site, in EDTF, where its sentence stands under several.")
    ),
}
_OF_ARTICLE = {
    "title": or_null(described(WORDS_VALUE, "The title; null for none.")),
    "date": or_null(DAY_VALUE),
    "outlet": or_null(described(WORDS_VALUE, "The outlet; null for none.")),
    "url": or_null(ADDRESS_VALUE),
    "authors": or_null(AUTHORS_VALUE),
    "article_text": or_null(LEVEL_VALUE),
}
_CHANGED = {
    "name": described(FINDABLE_VALUE, "The name to go by."),
    "role": described(FINDABLE_VALUE, "The role that is shown first."),
    "roles": NO_ROLES_VALUE,
}
_GONE = {"is": "gone"}


def _gone(lead: str, made: Callable[..., AnyEntry], target: Mapping[str, Value], words: str) -> EntryForm:
    """An entry that takes its target away: ``is: nobody``."""
    keys = {**target, "is": fixed(words, f"It is {words}.")}
    return EntryForm(lead, made, keys, (lead, "is"), names=_GONE)


ENTRY_FORMS: dict[str, tuple[EntryForm, ...]] = {
    "people": (
        _gone("person", CorrectedPerson, _OF_PERSON, "nobody"),
        EntryForm(
            "person",
            CorrectedPerson,
            {**_OF_PERSON, **_CHANGED},
            ("person",),
            (*_CHANGED,),
            {"roles": "no_roles"},
        ),
        EntryForm("merge", MergedPeople, {"merge": NAMES_VALUE}, ("merge",), names={"merge": "names"}),
        EntryForm(
            "differ", DifferingPeople, {"differ": PEOPLE_VALUE}, ("differ",), names={"differ": "names"}
        ),
        EntryForm(
            "split",
            SplitPerson,
            {"split": _OF_PERSON["person"], "articles": PARTS_VALUE},
            ("split", "articles"),
            names={"split": "person", "articles": "parts"},
        ),
    ),
    "quotes": (
        _gone("quote", CorrectedQuote, _QUOTE, "no quote"),
        EntryForm(
            "quote",
            CorrectedQuote,
            {
                **_QUOTE,
                "speaker": or_null(SPEAKER_VALUE),
            },
            ("quote", "speaker"),
        ),
        EntryForm(
            "quote",
            CorrectedQuote,
            {
                **_QUOTE,
                "source": described(FINDABLE_VALUE, "Who said it and is no person."),
                "kind": SOURCE_KIND_VALUE,
            },
            ("quote", "source"),
        ),
    ),
    "articles": (
        _gone("article", CorrectedArticle, _THIS_ARTICLE, "left out"),
        EntryForm(
            "article", CorrectedArticle, {**_THIS_ARTICLE, **_OF_ARTICLE}, ("article",), (*_OF_ARTICLE,)
        ),
    ),
    "events": (
        _gone("event", CorrectedEvent, _EVENT, "no event"),
        EntryForm("event", CorrectedEvent, {**_EVENT, "date": or_null(EDTF_VALUE)}, ("event", "date")),
        EntryForm(
            "event",
            CorrectedEvent,
            {**_EVENT, "same_as": described(FINDABLE_VALUE, "Words of the event that it is one with.")},
            ("event", "same_as"),
        ),
        EntryForm(
            "add",
            AddedEvent,
            {
                "add": described(FINDABLE_VALUE, "What happened, in words of your own."),
                "date": or_null(EDTF_VALUE),
                "story": described(WORDS_VALUE, "The folder of the story, where there are several."),
                "source": ADDRESS_VALUE,
            },
            ("add", "date"),
            names={"add": "words", "source": "url"},
        ),
    ),
    "summary": (
        EntryForm(
            "pin",
            SummaryChoice,
            {
                "pin": described(FINDABLE_VALUE, "Words of a sentence that it must have."),
                "article": _IN_ARTICLE,
            },
            ("pin",),
            names={"pin": "words"},
        ),
        EntryForm(
            "drop",
            SummaryChoice,
            {
                "drop": described(FINDABLE_VALUE, "Words of a sentence that it may not have."),
                "article": _IN_ARTICLE,
            },
            ("drop",),
            names={"drop": "words"},
            always={"gone": True},
        ),
        EntryForm(
            "order", SummaryOrder, {"order": BEGINNINGS_VALUE}, ("order",), names={"order": "beginnings"}
        ),
    ),
}
