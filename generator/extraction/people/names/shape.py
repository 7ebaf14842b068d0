"""How a candidate is built and spelt: rules that each count by themselves."""

from __future__ import annotations

from generator.extraction.people.names.occurrence import Occurrence
from generator.extraction.people.names.runs import nickname_in
from generator.extraction.people.names.thing_words import thing_words
from generator.naming.name_words import is_initial, name_words
from generator.naming.nations import nations
from generator.parsing.lexicon import is_thing
from generator.sieve import Rule
from generator.text.layout import HYPHENS

_LONGEST_ACRONYM = 5  # letters
_SHORTEST_SHOUTED = 6
_SIDES = {"N": "North", "S": "South", "E": "East", "W": "West"}


def _given_name_first(case: Occurrence) -> bool:
    """ "Ann Berg"."""
    return case.is_longer and case.opens_with_given_name


def _particle_between(case: Occurrence) -> bool:
    """ "Ann von Berg"."""
    return _given_name_first(case) and any(t.lower_ in case.words.particles for t in case.tokens[1:-1])


def _article_of_surname(case: Occurrence) -> bool:
    """ "Amin El-Berg", "Amin al-Berg": a surname with its article, behind a name of one's own."""
    return any(
        t.lower_ in name_words().articles and t.nbor(1).text in HYPHENS and t.nbor(-1).text.isalpha()
        for t in case.tokens[1:-2]
    )


def _initial(case: Occurrence) -> bool:
    """ "A. Berg", "Ann B. Stone"."""
    return any(is_initial(w) for w in case.written[:-1])


def _initial_and_surname(case: Occurrence) -> bool:
    """ "A. Berg"."""
    return len(case.written) == 2 and _initial(case)


def _nickname(case: Occurrence) -> bool:
    """ "Robert “Bob” Stone"."""
    return bool(nickname_in(case.doc, case.tokens[0].i, case.tokens[-1].i + 1))


def _ends_as_a_thing(case: Occurrence) -> bool:
    """ "Berg Stadium": a last word that is nobody's surname."""
    return case.is_longer and case.written[-1].lower().rstrip(".") in case.words.things


def _holds_word_of_a_thing(case: Occurrence) -> bool:
    """ "Berg Tower": a word behind the first that mostly ends the name of a thing."""
    behind = case.written[case.is_longer or case.opens_with_given_name :]
    return not _ends_as_a_thing(case) and any(w.lower() in case.words.after for w in behind)


def _opens_as_a_thing(case: Occurrence) -> bool:
    """ "Hurricane Ann", "Lake Berg"."""
    return case.is_longer and case.written[0].lower() in case.words.before


def _opens_as_a_storm(case: Occurrence) -> bool:
    """ "Typhoon Ann": a first word that is nobody's given name."""
    return case.is_longer and case.written[0].lower() in thing_words().nobody


def _ends_as_a_street(case: Occurrence) -> bool:
    """ "Berg St.", "Ann Berg Way East": but not the "Ann St." of "Ann St. Clair", which goes on."""
    words, table = [w.lower().rstrip(".") for w in case.written], thing_words()
    side = words[-1] in table.compass
    if side:
        words.pop()
    named_after_somebody = len(words) > 2 and words[-1] == "way" and not is_initial(case.written[1])
    short = case.is_longer and bool(words) and words[-1] in table.streets
    return short or named_after_somebody or (side and len(words) > 1 and words[-1] in table.long_streets)


def _holds_a_street(case: Occurrence) -> bool:
    """ "Berg Street Day", a feast: nobody has such a middle name."""
    return any(w.lower() in thing_words().streets_within for w in case.written[1:-1])


def _side_of_a_country(case: Occurrence) -> bool:
    """ "S. Korea", "N. Carolina"."""
    side, country = case.written[0], " ".join(case.written[1:])
    return is_initial(side) and nations().is_place(f"{_SIDES.get(side[0])} {country}")


def _with_prefix(case: Occurrence) -> bool:
    """ "Pro-Berg rallies": for or against somebody, and nobody."""
    joined = len(case.tokens) > 2 and case.tokens[1].text in HYPHENS
    return joined and case.written[0].lower() in thing_words().prefixes


def _shouted_word(case: Occurrence) -> bool:
    """ "NO HARBOR?": an English word that the article writes in capitals only."""
    word = case.written[0]
    shouted = not case.is_longer and word.isupper() and len(word) >= _SHORTEST_SHOUTED
    return shouted and not case.votes.is_written_plainly(word) and is_thing(case.doc.vocab, word.lower())


def _holds_title(case: Occurrence) -> bool:
    """ "Berg Prince": no name has a title inside."""
    return any(case.words.is_title(w) for w in case.written)


def _acronym(case: Occurrence) -> bool:
    """ "ABC", "AB-CD": in capitals, of one piece and short."""
    if not all(w.isupper() for w in case.written) or any(" " in t.text_with_ws for t in case.tokens[:-1]):
        return False
    return case.is_longer or len(case.written[-1]) <= _LONGEST_ACRONYM


def _capitals_inside(case: Occurrence) -> bool:
    """ "Berg ABC": a word in capitals beside others."""
    return not all(w.isupper() for w in case.written) and any(
        w.isupper() and len(w) > 2 for w in case.written
    )


def _common_word(case: Occurrence) -> bool:
    """ "Hope", where the article also writes "hope"."""
    return any(case.votes.is_common_word(w) for w in case.written if w[0].isupper())


def _no_proper_noun(case: Occurrence) -> bool:
    """The part of speech of the last word, which is the first of those that hyphens join: "Choi Soon-sil"."""
    last = len(case.tokens) - 1
    while last >= 2 and case.tokens[last - 1].text in HYPHENS:
        last -= 2
    return case.tokens[last].pos_ != "PROPN"


SHAPE: tuple[Rule[Occurrence, float], ...] = (
    Rule("built like a name", _given_name_first),
    Rule("built like a name", _particle_between),
    Rule("built like a name", _article_of_surname),
    Rule("built like a name", _initial),
    Rule("built like a name", _initial_and_surname),
    Rule("built like a name", _nickname),
    Rule("surely a thing", _ends_as_a_thing),
    Rule("surely a thing", _opens_as_a_storm),
    Rule("surely a thing", _ends_as_a_street),
    Rule("surely a thing", _holds_a_street),
    Rule("surely a thing", _side_of_a_country),
    Rule("surely a thing", _with_prefix),
    Rule("surely a thing", _shouted_word),
    Rule("thing word", _holds_word_of_a_thing),
    Rule("thing word", _opens_as_a_thing),
    Rule("thing word", _holds_title),
    Rule("acronym", _acronym),
    Rule("thing word", _capitals_inside),
    Rule("spelt unlike a name", _common_word),
    Rule("spelt unlike a name", _no_proper_noun),
)
