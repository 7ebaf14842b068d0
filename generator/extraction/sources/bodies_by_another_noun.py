"""Sources that are bodies whom the article has named, met again under a noun that their name lacks.

In: a phrase "the survey", "the bureau", "the authority", "the tent maker" that heads a source. Out: the body
behind it, where the article leaves only one: it spoke last, or is alone in view.
"""

from __future__ import annotations

from generator.extraction.sources.bodies_that_speak import body_meant
from generator.extraction.sources.second_mentions import body_by_its_head, no_firms
from generator.extraction.sources.source_article import SourceCase
from generator.extraction.sources.source_words import is_office_of_surveys
from generator.model import Source
from generator.naming.bodies import body_words
from generator.naming.nations import nations
from generator.parsing.tag_sets import PLURAL
from generator.sieve import Rule

_ACRONYM = range(3, 6)  # letters
# What heads a name from the front: "Department of Justice" is the DOJ.
_COMES_FIRST = frozenset({"department", "ministry", "office"})


def _is_bare(c: SourceCase) -> bool:
    """Whether a phrase is "the" and a noun in small letters."""
    s, phrase = c.phrase.syntax, c.phrase
    return phrase.is_noun_with_the and not phrase.is_plural and s.text[phrase.noun].islower()


def _office_of_surveys(c: SourceCase) -> Source | None:
    """ "The Norland Geological Survey … the survey": the office, and no document."""
    found = body_by_its_head(c)
    if found is None or not is_office_of_surveys(found.name):
        return None
    return Source(c.article.bodies.fullest(found), "organisation")


def _taken_up_again(c: SourceCase) -> Source | None:
    """ "The agency said so. The authority said": one of an alike noun, which spoke just before."""
    kin = body_words().bodies.get(c.phrase.lemma, frozenset())
    if c.depth or not kin or not _is_bare(c) or c.article.bodies.called({c.lower}, c.at):
        return None
    s = c.phrase.syntax
    last = c.spoke_just_before
    if last is None or last.source.kind != "organisation" or not last.source.name:
        return None
    spoke = s.at(last.place)
    spoke += s.lower[spoke] == "the"
    is_alike = s.text[spoke] in kin and s.lower[spoke - 1] == "the"
    is_named = c.article.bodies.names_a_body(last.source.name)
    return last.source if is_alike and is_named and s.line[spoke] == s.line[c.phrase.noun] else None


def _by_its_letters(c: SourceCase) -> Source | None:
    """ "The FBI found it. The bureau said", "the SEC … the commission": the acronym has the noun's letter."""
    if c.depth or not _is_bare(c) or c.phrase.lemma not in body_words().offices & body_words().organs:
        return None
    if body_meant(c) is not None:
        return None
    name = c.article.bodies.in_view(c.at, c.since_sentence_before)
    if name is None or not name.isupper() or len(name) not in _ACRONYM:
        return None
    letter = c.lower[0].upper()
    heads = name[0] == letter if c.lower in _COMES_FIRST else name[-1] == letter
    return Source(name, "organisation") if heads or (c.lower == "bureau" and letter in name) else None


def _team_of_those(c: SourceCase) -> Source | None:
    """ "Scientists at the institute reported it. The team said": the scientists."""
    if c.depth or not _is_bare(c) or c.lower not in c.list.teams or body_meant(c) is not None:
        return None
    last = c.spoke_just_before
    return last.source if last is not None and last.source.kind == "group" else None


def _maker_in_view(c: SourceCase) -> Source | None:
    """ "Cole Ltd. will close. The tent maker said": the only body of the sentence before, and its subject."""
    s, words, phrase = c.phrase.syntax, body_words(), c.phrase
    is_firm = phrase.lemma in words.of_any_name - words.organs and not phrase.is_plural
    told = [i for i in phrase.core[:-1] if s.text[i].isalpha()]
    is_bare = s.lower[phrase.first] == "the" and phrase.last == phrase.noun and phrase.possessor is None
    if c.depth or not is_firm or not told or not is_bare:
        return None
    if any(not s.text[i].islower() or s.lower[i] in words.others for i in told) or body_meant(c):
        return None
    near = c.article.bodies.index.within(c.since_sentence_before, s.start[phrase.first])
    others = no_firms(words.bodies[phrase.lemma])
    named = {b.name: b for b in near if not (b.is_place or b.is_quoted)}
    only = next(iter(named.values()), None) if len(named) == 1 else None
    if only is None or not only.is_subject or only.head in others:
        return None
    return Source(c.article.bodies.fullest(only), "organisation")


def _by_its_first_word(c: SourceCase) -> Source | None:
    """ "Norvik Power was fined. Norvik called it unfair", where the parse has no name: Norvik Power."""
    s, phrase = c.phrase.syntax, c.phrase
    word = s.text[phrase.noun]
    if c.depth or phrase.first != phrase.noun or not word.istitle() or s.tag[phrase.noun] in PLURAL:
        return None
    if word.endswith("s") or nations().is_place(word) or word.lower() in body_words().ends:
        return None
    before = c.article.bodies.begins_with(word, c.at)
    return Source(before, "organisation") if before is not None else None


BY_ANOTHER_NOUN: tuple[Rule[SourceCase, Source], ...] = (
    Rule("office of surveys", _office_of_surveys),
    Rule("taken up again", _taken_up_again),
    Rule("by its letters", _by_its_letters),
    Rule("team of those", _team_of_those),
)
MAKER_IN_VIEW: Rule[SourceCase, Source] = Rule("maker in view", _maker_in_view)
BY_ITS_FIRST_WORD: Rule[SourceCase, Source] = Rule("by its first word", _by_its_first_word)
