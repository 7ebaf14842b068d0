"""The rule tables of the generator against the code that reads them: no key and no word is there in vain."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from generator import rule_tables
from generator.extraction import bodies_that_say_it, cues, person_words
from generator.extraction.people import pronoun_words
from generator.extraction.people.clustering import generations, the_dead
from generator.extraction.people.names import names, thing_words
from generator.extraction.people.pronouns import pronoun_evidence
from generator.extraction.people.roles import predicates, readable_words
from generator.extraction.quotations import (
    conditions,
    confidence,
    doubtful_reports,
    interviews,
    titles_of_works,
    unsaid,
    vocabulary,
)
from generator.extraction.sentences import context_dependence, happening_words
from generator.extraction.sources import source_words
from generator.extraction.times import (
    no_dates,
    surroundings,
    time_directions,
    time_filters,
    time_grammar,
    time_words,
)
from generator.linking.people import surnames_that_speak
from generator.linking.quotations import wording
from generator.linking.same_news import figures, kin, news_likeness
from generator.linking.summary import summary_words
from generator.naming import bodies, forms_of_address, name_words, nations, walks_of_life
from generator.parsing import parse, tenses
from generator.reading import fields as fields_of_articles
from generator.reading import forwarded_mail, page_metadata
from generator.rendering.parts import attributions
from generator.rights import outlet_addresses
from generator.rule_tables import read_lines, read_table, read_words
from generator.text import determiners, ended_clauses, full_stops, mark_pairing
from generator.text.boilerplate import bylines, date_lines, dated_names, news_signs, outlets, page_patterns
from generator.timex import joints
from tests.rooms import ROOT, modules

TABLES = {path.name: path for path in (ROOT / "generator").glob("**/data/*.yml")}
# What makes something of each table, read anew. Their keys are known to the code.
READERS: dict[str, Callable[[], object]] = {
    "addresses_of_outlets.yml": outlet_addresses._table.__wrapped__,
    "beside_marks.yml": mark_pairing._mark_words.__wrapped__,
    "bodies.yml": bodies.body_words.__wrapped__,
    "confidence.yml": confidence._shares.__wrapped__,
    "context_dependence.yml": context_dependence._words.__wrapped__,
    "cues.yml": cues.cues.__wrapped__,
    "date_words.yml": date_lines._date_words.__wrapped__,
    "generations.yml": generations._words.__wrapped__,
    "death.yml": the_dead._words.__wrapped__,
    "determiners.yml": determiners.determiners.__wrapped__,
    "role_verbs.yml": predicates.role_verbs.__wrapped__,
    "doubtful_reports.yml": doubtful_reports.doubt_words.__wrapped__,
    "fields.yml": fields_of_articles.field_names.__wrapped__,
    "page_metadata.yml": page_metadata._metadata_names.__wrapped__,
    "figures.yml": figures._rules.__wrapped__,
    "kin_endings.yml": kin._endings.__wrapped__,
    "kindred_words.yml": kin._kindred.__wrapped__,
    "news_likeness.yml": news_likeness._weights.__wrapped__,
    "forms_of_address.yml": forms_of_address.forms_of_address.__wrapped__,
    "forwarded_mails.yml": forwarded_mail._forwards.__wrapped__,
    "happenings.yml": happening_words.happening_words.__wrapped__,
    "interviews.yml": interviews._interview_words.__wrapped__,
    "joints.yml": joints.joints.__wrapped__,
    "name_weights.yml": names._weights.__wrapped__,
    "named_things.yml": thing_words.thing_words.__wrapped__,
    "name_words.yml": name_words.name_words.__wrapped__,
    "news_signs.yml": news_signs._signs.__wrapped__,
    "nations.yml": nations.nations.__wrapped__,
    "not_people.yml": person_words.person_words.__wrapped__,
    "page_lines.yml": page_patterns.page_patterns.__wrapped__,
    "own_deeds.yml": bodies_that_say_it._deeds.__wrapped__,
    "papers.yml": outlets._paper_words.__wrapped__,
    "place_words.yml": dated_names._place_words.__wrapped__,
    "pronoun_weights.yml": pronoun_evidence.pronoun_weights.__wrapped__,
    "pronouns.yml": pronoun_words._table.__wrapped__,
    "readable_roles.yml": readable_words.readable_words.__wrapped__,
    "roles.yml": person_words.person_words.__wrapped__,
    "source_words.yml": source_words.source_words.__wrapped__,
    "speakers.yml": attributions._name_nobody.__wrapped__,
    "speaking_names.yml": surnames_that_speak._words.__wrapped__,
    "spoken_forms.yml": wording._forms.__wrapped__,
    "surroundings.yml": surroundings.surroundings.__wrapped__,
    "conditions.yml": conditions._words.__wrapped__,
    "directions.yml": time_directions.direction_words.__wrapped__,
    "ended_clauses.yml": ended_clauses._words.__wrapped__,
    "full_stops.yml": full_stops._words.__wrapped__,
    "no_dates.yml": no_dates.no_dates.__wrapped__,
    "time_rules.yml": time_grammar.Grammar,
    "time_words.yml": time_words.lexicon.__wrapped__,
    "titles_of_works.yml": titles_of_works._words.__wrapped__,
    "unsaid.yml": unsaid._words.__wrapped__,
    "verbs.yml": tenses._verbs.__wrapped__,
    "vocabulary.yml": vocabulary.vocabulary.__wrapped__,
    "summary_words.yml": summary_words.summary_words.__wrapped__,
    "walks_of_life.yml": walks_of_life._table.__wrapped__,
    "writers.yml": bylines._writers.__wrapped__,
}
# Tables whose keys are what is looked for: names of days; features, held against the code when they are read;
# and a list without keys.
ANY_KEYS = {"holidays.yml", "salience.yml", "sounds.yml", "usual_words.yml"}
# The words of the pages, which tests/labels and tests/rendering/test_words_of_pages.py hold against the code.
LABELS = {"labels.yml", "labels.de.yml"}


def test_every_table_has_its_row() -> None:
    """A new table is held to be read whole, or its keys are words themselves."""
    assert set(TABLES) == {*READERS, *ANY_KEYS, *LABELS}


@pytest.mark.parametrize("name", READERS)
def test_a_key_that_nothing_reads_is_an_error(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key more, or a key misspelt, stops the command with the names of file and key."""

    def with_one_more(path: Path) -> Any:
        table = read_table(path)
        return {**table, "no such key": []} if path == TABLES[name] else table

    monkeypatch.setattr(rule_tables, "read_table", with_one_more)
    with pytest.raises(ValueError, match=f"{name}: nothing reads 'no such key'"):
        READERS[name]()


@pytest.mark.parametrize(
    "made",
    [
        context_dependence._ContextWords,
        cues.Cues,
        date_lines.DateWords,
        determiners.Determiners,
        figures._Rules,
        happening_words.HappeningWords,
        joints.Joints,
        name_words.NameWords,
        outlets.PaperWords,
        person_words.PersonWords,
        surroundings.Surroundings,
        time_directions.DirectionWords,
        no_dates.NoDates,
        ended_clauses._ClauseWords,
        full_stops._StopWords,
        the_dead._Death,
        tenses._Verbs,
        time_words.Lexicon,
        titles_of_works._TitleWords,
        vocabulary.Vocabulary,
        wording._Forms,
        summary_words.SummaryWords,
    ],
)
def test_what_is_made_of_a_table_is_used(made: Any) -> None:
    """Each list that a table gives is asked for by a rule, not just filled."""
    trees = (ast.parse(file.read_text("utf-8")) for file in modules().values())
    asked = {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert {field.name for field in fields(made)} <= asked


# ---- words ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def language() -> Language:
    """The language model, for its tokenizer."""
    return parse.load()


# Lists whose words are held against single tokens of the parse, in small letters; None for a whole table.
OF_TOKENS: dict[str, tuple[str, ...] | None] = {
    "cues.yml": None,
    "determiners.yml": None,
    "verbs.yml": None,
    "vocabulary.yml": None,
    "titles_of_works.yml": ("nouns", "verbs", "prepositions", "known_as"),
    "context_dependence.yml": (
        *("connectives inside", "known without introduction", "units of time", "counted from before"),
        *("prepositions of a group", "pointing at several", "pronouns for people", "pronouns for things"),
        *("pronouns for either", "one more", "counting", "compared", "which of several"),
    ),
    "pronouns.yml": None,
    "surroundings.yml": ("counted",),
}
TEXT_LISTS = {
    "states.txt": read_words,
    "named_events.txt": read_lines,
    "person_verbs.txt": read_words,
    "not_events.txt": read_words,
    "bodies.txt": read_words,
}


def spelt(rows: Any) -> Iterator[str]:
    """The words of a table's row, which is a string of them, a list, or has rows of its own."""
    if isinstance(rows, str):
        yield from rows.split()
    elif isinstance(rows, dict):
        yield from rows
        yield from (word for row in rows.values() for word in spelt(row))
    else:
        yield from rows


@pytest.mark.parametrize("name", OF_TOKENS)
def test_a_word_that_is_compared_with_tokens_is_one(name: str, language: Language) -> None:
    """A word in capitals, or one that the tokenizer takes apart ("so-called"), would never be found."""
    table = read_table(TABLES[name])
    found = (word for key in OF_TOKENS[name] or table for word in spelt(table[key]))
    assert [w for w in found if w != w.lower() or len(language.make_doc(w)) != 1] == []


@pytest.mark.parametrize("name", TEXT_LISTS)
def test_a_word_of_a_text_list_is_a_token(name: str, language: Language) -> None:
    """The same holds for lists of words that are no tables."""
    (path,) = (ROOT / "generator").glob(f"**/data/{name}")
    words = TEXT_LISTS[name](path)
    assert [w for w in words if w != w.lower() or len(language.make_doc(w)) != 1] == []


@pytest.mark.parametrize(
    "key", ["connectives", "pronouns", "connective phrases", "not connectives", "not pronouns"]
)
def test_an_opening_phrase_is_written_as_tokens(key: str, language: Language) -> None:
    """An opener of a sentence is held against its first four tokens that are no punctuation, in a row."""
    rows = read_table(TABLES["context_dependence.yml"])[key]
    for phrase in rows.split() if isinstance(rows, str) else rows:
        opening = [t.lower_ for t in context_dependence._wordlike(list(language.make_doc(phrase)))]
        assert phrase == " ".join(opening[: context_dependence._LONGEST_OPENER])


def test_every_class_of_time_words_is_in_a_rule() -> None:
    """A class that no rule of time expressions names, or a rule that names no class, matches nothing."""
    named = {
        time_grammar._class_of(item)
        for rule in time_grammar.grammar().rules
        for item in time_grammar._items(rule.pattern)
    }
    assert set(time_words.lexicon().classes) <= named
    assert {name for name in named if name.isupper()} <= set(time_grammar.grammar()._names)


def test_every_word_of_time_expressions_is_one_token() -> None:
    """A word of the grammar that its own tokenizer takes apart would never be found."""
    lexicon = time_words.lexicon()
    words = [
        *time_words.word_classes(),
        *lexicon.numbers,
        *lexicon.ordinals,
        *time_grammar.grammar().literals,
    ]
    assert [w for w in words if w != w.lower() or len(time_words.tokenise(w, frozenset())) != 1] == []


def test_every_need_of_a_time_rule_is_checked() -> None:
    """What a rule of time expressions needs is a check of time_filters.py, and each check is needed."""
    needs = {rule.needs for rule in time_grammar.grammar().rules} - {""}
    assert needs == {*time_filters._CHECKS, *time_filters._PRECEDED_BY}
