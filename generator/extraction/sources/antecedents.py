"""Who "they", "it", "he" and "she" are, where that is nobody whom the article names as a person.

In: a pronoun that speaks. Out: the source it stands for. The sentences are looked through backwards from
the pronoun, in each first who spoke in it, then what it is about; what stands in quotation marks, and in
the words that the pronoun says, is somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, takewhile

from generator.extraction.person_words import PRONOUN_GENDERS, person_words
from generator.extraction.sources.beside_the_speaker import says_nothing
from generator.extraction.sources.source_article import FURTHEST, SourceCase
from generator.model import Source
from generator.naming.nations import nations
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, NOUNS, VERBAL
from generator.sieve import Rule

_ONE_PERSON = frozenset(PRONOUN_GENDERS)
_SEVERAL = frozenset({"they", "them", "themselves", "their"})
_OPEN_PRONOUNS = _SEVERAL | {"it", "itself", "its"}
_POSSESSIVE = frozenset({"its", "their"})
_OF_SEVERAL = ("organisation", "group", "unnamed")
_OF_ONE = ("organisation", "document", "group")
_SENTENCES_BACK = 2
_CURRENT = 700  # characters back to who speaks just now

# How nouns end that mean no people.
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ism", "ing", "ure", "ance", "ence")

# How words for one of a people end that are none for all of it: "the Austrian"; but "the French".
_OF_ONE_OF_A_PEOPLE = ("an", "er", "on", "eek", "ole", "ot", "ede", "urk", "inn", "ane")

_Window = tuple[int, int]  # the first token, and the one behind the last


def _somebody(c: SourceCase) -> Source | None:
    """ "A nurse ran up. She said": the nurse, whom nobody names."""
    if c.lower not in _ONE_PERSON:
        return None
    s = c.phrase.syntax
    for noun in chain.from_iterable(_subjects(c, window) for window in _windows(c)):
        if s.pos[noun] == "NOUN" and person_words().is_noun(s.text[noun]) and not c.phrase.of(noun).is_plural:
            return c.source_of(noun)
    return _goes_on_speaking(c) or Source(None, "person")


def _goes_on_speaking(c: SourceCase) -> Source | None:
    """ "“He lied,” Webb said. “We are shocked,” he added.": Webb, the last to speak."""
    last = next(c.article.found_within(c.at - _CURRENT, c.at), None)
    if last is None or last.source.kind != "person" or not _follows_words(c):
        return None
    person = c.article.people_by_name.get(last.source.name or "")
    gender = person.gender if person is not None else None
    return last.source if gender in (None, PRONOUN_GENDERS[c.lower]) else None


def _what_reads(c: SourceCase) -> Source | None:
    """ "Lee sent a letter. “Go,” it read.": the letter, whosever it is."""
    cue = c.quotation.cue if c.quotation is not None else None
    if c.lower != "it" or cue is None or c.article.text[cue.start : cue.end].lower() not in ("read", "reads"):
        return None
    written = c.list.documents | c.list.voices
    subjects = chain.from_iterable(_subjects(c, window) for window in _windows(c))
    s = c.phrase.syntax
    about = next((i for i in subjects if s.lemma[i] in written and s.dep[s.head[i]] == "ROOT"), None)
    for i in [about] if about is not None else [*_written(c, c.list.voices), *_written(c, c.list.documents)]:
        letter = c.on(i)
        return letter.maker() or Source(letter.core_words(), "document")
    return None


def _written(c: SourceCase, nouns: frozenset[str]) -> list[int]:
    """The nearest of some nouns before, outside of quotation marks, where it is near."""
    s = c.phrase.syntax
    near = takewhile(lambda i: c.at - s.start[i] <= _CURRENT, c.before(nouns))
    return [i for i in near if s.pos[i] in NOUNS and not c.article.quoted.holds(s.start[i], s.end[i])][:1]


def _pronoun(c: SourceCase) -> Source | None:
    """ "They said", "it said": who spoke last, or what it was about, if that is several, or no person."""
    if c.lower not in _OPEN_PRONOUNS:
        return None
    kinds: tuple[str, ...] = _OF_SEVERAL if c.lower in _SEVERAL else _OF_ONE
    if c.lower == "its":
        kinds = ("organisation",)
    for window in _windows(c):
        found = _speaker_in(c, window, kinds) or _subject_in(c, window, kinds)
        if found is not None:
            return found
        if c.lower in _SEVERAL and _follows_words(c) and _spoke(c, window):
            break
    if c.lower in _POSSESSIVE:
        return Source(None, "unnamed")
    if c.lower in _SEVERAL:
        return _one_they(c) or c.article.last_found(c.at, *kinds) or Source(None, "unnamed")
    return _own_site(c) or _last_one(c, kinds) or _told_of_itself(c) or Source(None, "organisation")


def _last_one(c: SourceCase, kinds: tuple[str, ...]) -> Source | None:
    """The last source of these kinds that is no several people."""
    last = c.article.last_found(c.at, *kinds)
    return None if last is None or _is_of_many(last) else last


def _told_of_itself(c: SourceCase) -> Source | None:
    """ "Harbour Foods shut a mill, it said": the firm, before which nobody is named."""
    q, s = c.quotation, c.phrase.syntax
    if c.lower != "it" or q is None or q.kind != "indirect" or not q.span.start < c.at:
        return None
    for noun in range(s.at(q.span.start), s.at(q.span.end)):
        if s.dep[noun] in NOMINAL_SUBJECTS and s.pos[noun] == "PROPN":
            return c.body_of(noun)
    return None


def _own_site(c: SourceCase) -> Source | None:
    """ "On his website, Berg thanks his voters. “This is yours,” it says.": Berg, whose site it is."""
    if c.lower != "it":
        return None
    makers = (c.on(i).maker() for i in _written(c, c.list.own_word | c.list.voices))
    return next((maker for maker in makers if maker is not None and maker.name), None)


def _windows(c: SourceCase) -> Iterator[_Window]:
    """The tokens of the pronoun's own sentence before it, then of each of the sentences before that."""
    s, end = c.phrase.syntax, c.phrase.noun
    if _follows_words(c):  # the words before it in its sentence are its own
        end = s.first[end]
    for _ in range(_SENTENCES_BACK + 1):
        first = s.first[max(0, end - 1)]
        yield first, end
        end = first


def _spoke(c: SourceCase, window: _Window) -> bool:
    """Whether one person spoke in a sentence, who may be the one that goes on."""
    s, (first, end) = c.phrase.syntax, window
    return first < end and any(
        found.source.kind == "person" for found in c.article.found_within(s.start[first], s.start[end])
    )


def _speaker_in(c: SourceCase, window: _Window, kinds: tuple[str, ...]) -> Source | None:
    """Who was the last to speak in a sentence."""
    s, (first, end) = c.phrase.syntax, window
    if end <= first:
        return None
    for found in c.article.found_within(s.start[first], s.start[end]):
        agrees = found.is_several if c.lower in _SEVERAL else not _is_of_many(found.source)
        if found.source.kind in kinds and agrees:
            return found.source
    return None


def _is_of_many(source: Source) -> bool:
    """Whether a source is several people, whom "it" does not mean: "tenants", but not "the crew"."""
    return source.kind == "group" and (source.name or "").endswith("s")


def _subject_in(c: SourceCase, window: _Window, kinds: tuple[str, ...]) -> Source | None:
    """What a sentence is about: the subject of its main clause, else of another."""
    for noun in _subjects(c, window):
        found = c.source_of(noun)
        if found is not None and found.kind in kinds and _agrees(c, noun, found):
            return found
    return None


def _subjects(c: SourceCase, window: _Window) -> list[int]:
    """The nouns that are subjects in a sentence, that of the main clause first; none of others' words."""
    s = c.phrase.syntax
    subjects = [i for i in range(*window) if s.dep[i] in NOMINAL_SUBJECTS and s.pos[i] in NOUNS]
    told = [i for i in subjects if not _is_said(c, i)]
    return sorted(told, key=lambda i: s.dep[s.head[i]] != "ROOT")


def _is_said(c: SourceCase, noun: int) -> bool:
    """Whether a noun stands in quotation marks, or in the words of who speaks just now."""
    s, article = c.phrase.syntax, c.article
    start, end = s.start[noun], s.end[noun]
    if article.quoted.holds(start, end):
        return not article.quoted.holds(c.at, c.at + 1)
    return _follows_words(c) and any(
        q.kind == "indirect" and q.person is not None and q.span.start <= start and end <= q.span.end
        for q in (article.quotations.items[i] for i in article.quotations.touching(start, end))
    )


def _follows_words(c: SourceCase) -> bool:
    """Whether the pronoun stands behind its words or amid them: "Rents, they said, are high"."""
    q, s = c.quotation, c.phrase.syntax
    if q is None or q.cue is None:
        return False
    behind = s.at(q.cue.end)
    return q.span.start < c.at or (behind < s.n and s.text[behind] == "," and q.cue.start > c.at)


def _agrees(c: SourceCase, noun: int, found: Source) -> bool:
    """Whether "they" may mean a noun: several, or a body that is no place; and "it": no several people."""
    if c.lower not in _SEVERAL:
        return found.kind != "group" or not c.phrase.of(noun).is_plural
    if c.phrase.of(noun).is_plural:
        return found.kind == "organisation" or _are_people(c, noun)
    s = c.phrase.syntax
    body = c.article.bodies.touching(s.start[noun], s.end[noun])
    return found.kind == "organisation" and not (body is not None and body.is_place)


def _are_people(c: SourceCase, noun: int) -> bool:
    """Whether a noun in the plural may mean people: "tenants", not "talks", "attempts" or "developments"."""
    lemma = c.phrase.syntax.lemma[noun]
    return (
        not says_nothing(c.on(noun))
        and not lemma.endswith(_ABSTRACT)
        and lemma not in c.list.documents | c.list.voices
    )


def _one_they(c: SourceCase) -> Source | None:
    """ "“We are full,” Reyes said. Renters, they said, are leaving": Reyes, who goes on speaking."""
    last = next(c.article.found_within(c.at - _CURRENT, c.at), None)
    if last is None or last.source.kind != "person" or c.depth >= FURTHEST:
        return None
    return last.source if _follows_words(c) or c.article.says_they_of_one else None


def _relative(c: SourceCase) -> Source | None:
    """ "One of the witnesses who testified, and who said": the witnesses."""
    if c.lower != "who" or c.phrase.is_acronym:
        return None
    s, verb = c.phrase.syntax, c.phrase.syntax.head[c.phrase.noun]
    while s.dep[verb] == "conj" and s.pos[s.head[verb]] in VERBAL:
        verb = s.head[verb]
    noun = s.head[verb]
    return c.source_of(noun) if s.dep[verb] in ("relcl", "conj") and noun < c.phrase.noun else None


def _one_of_a_people(c: SourceCase) -> Source | None:
    """ "“We won,” Berg said. “They lost,” the Norlander added": Berg, and no country."""
    s, phrase = c.phrase.syntax, c.phrase
    is_one = c.lower in nations().of_people and c.lower.endswith(_OF_ONE_OF_A_PEOPLE)
    if (
        not is_one
        or s.lower[phrase.first] != "the"
        or phrase.noun - phrase.first != 1
        or phrase.last > phrase.noun
    ):
        return None
    last = next(c.article.found_within(c.at - _CURRENT, c.at), None)
    spoke = last is not None and last.source.kind == "person" and last.source.name
    return last.source if last is not None and spoke else Source(c.whole_words(), "unnamed")


PRONOUNS: tuple[Rule[SourceCase, Source], ...] = (
    Rule("relative", _relative),
    Rule("one of a people", _one_of_a_people),
    Rule("what reads", _what_reads),
    Rule("somebody before", _somebody),
    Rule("pronoun of a source", _pronoun),
)
