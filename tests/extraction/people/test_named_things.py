"""What tells a thing that is called like a person from a person: an example of each sign."""

from __future__ import annotations

import pytest

from generator.extraction.people.names.listed_things import LISTED_THINGS
from generator.extraction.people.names.name_candidates import name_candidates
from generator.extraction.people.names.occurrence import occurrence
from generator.extraction.people.names.one_word_bodies import ONE_WORD_BODIES
from generator.extraction.people.names.person_signs import PERSON_SIGNS
from generator.extraction.people.names.thing_clauses import THING_CLAUSES
from generator.extraction.people.names.thing_signs import THING_SIGNS
from generator.extraction.people.names.votes import DocumentVotes
from generator.extraction.people.names.works_and_cases import WORKS_AND_CASES
from generator.sieve import features, names
from tests.people_in import Parser

_SIGNS = (*THING_SIGNS, *THING_CLAUSES, *WORKS_AND_CASES, *LISTED_THINGS, *ONE_WORD_BODIES, *PERSON_SIGNS)
_EXAMPLES = [
    ("Laura Whitfield, the department store chain, will close.", "Laura Whitfield", "kind in apposition", 2),
    ("The freighter Laura Whitfield sank in May.", "Laura Whitfield", "kind before", 2),
    ("Laura Whitfield is the highest peak of all.", "Laura Whitfield", "kind as predicate", 2),
    ("The typhoon, named Whitfield, came at noon.", "Whitfield", "called", 2),
    ("Laura Whitfield, which makes handbags, plans to grow.", "Laura Whitfield", "which", 2),
    ("They hold shares in Laura Whitfield today.", "Laura Whitfield", "owned", 2),
    ("The chief executive of Laura Whitfield left.", "Laura Whitfield", "run", 2),
    ("He is a partner at Laura Whitfield now.", "Laura Whitfield", "at", 2),
    ("The tills at Laura Whitfield were opened.", "Laura Whitfield", "at", 1),
    ("A spokeswoman for Laura Whitfield left.", "Laura Whitfield", "spoken for", 1),
    ("Three Laura Whitfield stores were shut.", "Laura Whitfield", "wares behind", 2),
    ("They praised Laura Whitfield's revenue.", "Laura Whitfield", "earns", 1),
    ("Buses replaced trains between Oslo and Laura Whitfield.", "Laura Whitfield", "ends a route", 2),
    ("Laura Whitfield's 24-year-old striker Tom Novak won.", "Laura Whitfield", "fields a player", 2),
    ("Laura Whitfield, founded in 1921, is shut.", "Laura Whitfield", "founded", 2),
    ("Laura Whitfield employs 3,000 people.", "Laura Whitfield", "does what firms do", 1),
    ("Laura Whitfield made landfall at noon.", "Laura Whitfield", "does what storms do", 2),
    ("Whitfield lashed the coast at noon.", "Whitfield", "does what storms do", 1),
    ("Laura Whitfield said it would cut jobs.", "Laura Whitfield", "says what it will do", 1),
    ("Laura Whitfield said that its sales had fallen.", "Laura Whitfield", "says what it will do", 1),
    ("Laura Whitfield defended its decision to wait.", "Laura Whitfield", "its", 1),
    ("Laura Whitfield said no. The retailer runs shops.", "Laura Whitfield", "taken up as a kind", 1),
    ("Laura Whitfield said no. “We see growth,” the bank said.", "Laura Whitfield", "speaks as a kind", 1),
    ("Laura Motors said no. “We see growth,” the firm said.", "Laura Motors", "speaks as a kind", 2),
    ("The Laura Whitfield cruise ship was late.", "Laura Whitfield", "artefact behind", 2),
    ("It was six on the Whitfield scale.", "Whitfield", "artefact behind", 1),
    ("They feared Storm Whitfield.", "Storm Whitfield", "opens as a storm", 2),
    ("They reached the Laura Whitfield within the hour.", "Laura Whitfield", "article of its own", 2),
    ("They went to a Laura Whitfield on Sunday.", "Laura Whitfield", "article of its own", 1),
    ("Laura Whitfield was founded in 1962.", "Laura Whitfield", "founded or built", 2),
    ("Laura Whitfield is headquartered in Oslo.", "Laura Whitfield", "founded or built", 2),
    ("Laura Whitfield was acquired by a rival.", "Laura Whitfield", "founded or built", 1),
    ("Laura Whitfield has 300 pupils.", "Laura Whitfield", "has many", 2),
    ("Laura Whitfield has 1,200 workers.", "Laura Whitfield", "has many", 1),
    ("Whitfield has flown for years. Its camera failed.", "Whitfield", "its, in the next sentence", 1),
    ("Whitfield flooded 900 homes when it swept in.", "Whitfield", "when it", 2),
    ("Laura Whitfield rises to 4,100 feet.", "Laura Whitfield", "elevation", 2),
    ("Whitfield, at 4,300 metres, is the hardest.", "Whitfield", "elevation", 2),
    ("Laura Whitfield, the country's largest grocer, said no.", "Laura Whitfield", "largest", 2),
    ("They praised Laura Whitfield kicker Tom Novak.", "Laura Whitfield", "fields a player by role", 2),
    ("Laura Whitfield coach Tom Novak left.", "Laura Whitfield", "fields a player by role", 1),
    ("Laura Whitfield beat Anna Stone 60-58.", "Laura Whitfield", "scores", 1),
    ("Laura Whitfield's chief executive left.", "Laura Whitfield", "has an officer", 2),
    ("Analysts at Laura Whitfield expect no cut.", "Laura Whitfield", "works there", 2),
    ("Whitfield were drawn in Group F.", "Whitfield", "plays as several", 2),
    ("Laura Whitfield have signed a striker.", "Laura Whitfield", "plays as several", 2),
    ("Doctors know Laura Whitfield's disease.", "Laura Whitfield", "malady", 2),
    ("An outbreak of Whitfield killed nine.", "Whitfield", "malady", 2),
    ("Police charged him under Laura's Law.", "Laura", "owned law", 2),
    ("Variant Whitfield is here.", "Variant Whitfield", "kind opens", 2),
    ("They saw the films “Laura Whitfield” and “Rain.”", "Laura Whitfield", "title of a work", 2),
    ("“Laura, Tom and the Great Storm” won.", "Tom", "within a title", 2),
    ("She plays the teacher Laura Whitfield in the series.", "Laura Whitfield", "part in a work", 3),
    ("He had the role of Laura Whitfield in a film.", "Laura Whitfield", "part in a work", 3),
    ("The musical won four Whitfields.", "Whitfields", "counted", 2),
    ("The court cited Whitfield v. Stone at noon.", "Whitfield", "case at law", 2),
    ("It was Whitfield vs. Stone at noon.", "Whitfield", "case at law", 1),
    ("They want to name it Whitfield now.", "Whitfield", "what a thing is named", 2),
    ("They named the bridge Laura Whitfield.", "Laura Whitfield", "what a thing is named", 2),
    ("It sells brands such as Nelson and Laura Whitfield.", "Laura Whitfield", "of a list of things", 2),
    ("He ran two firms - Stone, Whitfield and Hill.", "Whitfield", "of a list of things", 2),
    ("It sells Laura Whitfield, Tom Hill and other brands.", "Laura Whitfield", "among other things", 2),
    ("Trains ran between Pasir Whitfield and Hill stations.", "Pasir Whitfield", "begins a route", 2),
    ("It cut off the cities of Duncan and Victoria.", "Victoria", "of places", 2),
    ("She was nicknamed “the Laura Whitfield of Oslo.”", "Laura Whitfield", "nickname of another", 2),
    ("Whitfield reported that three malls were damaged.", "Whitfield", "reports", 2),
    ("In an interview with Whitfield, she said no.", "Whitfield", "interviews", 2),
    ("The Norwegian Institute of Tides (Norint) said so.", "Norint", "short for a body", 2),
    ("They met Mayor Laura Whitfield.", "Laura Whitfield", "addressed", 2),
    ("They met Laura Whitfield, who wept.", "Laura Whitfield", "who", 2),
    ("They met Laura Whitfield, 43, at noon.", "Laura Whitfield", "aged", 2),
    ("They met Laura Whitfield, the young mayor.", "Laura Whitfield", "role in apposition", 2),
    ("Laura Whitfield is a teacher.", "Laura Whitfield", "role as predicate", 2),
    ("Laura Whitfield said she would go.", "Laura Whitfield", "own pronoun", 2),
    ("Laura Whitfield won. She left early.", "Laura Whitfield", "pronoun of the next sentence", 2),
    ("Laura Whitfield died in May.", "Laura Whitfield", "does what only people do", 2),
]
_NOT = [
    (
        "Laura Whitfield said no. “We see growth,” she said. The bank said more.",
        "Laura Whitfield",
        "speaks as a kind",
    ),
    (
        "The bank is shut. Laura Whitfield said no. “We see growth,” the bank said.",
        "Laura Whitfield",
        "speaks as a kind",
    ),
    ("Laura Whitfield said no. “We grow,” the team said.", "Laura Whitfield", "speaks as a kind"),
    ("Talks between Laura Whitfield and union leaders failed.", "Laura Whitfield", "begins a route"),
    ("It was one of the parties of Stone and Whitfield.", "Whitfield", "of places"),
    ("Laura Whitfield reported that she was ill.", "Laura Whitfield", "reports"),
    ("She gave an interview with Whitfield on Monday.", "Whitfield", "interviews"),
    ("Nelson beat Rivers United (Whitfield) at noon.", "Whitfield", "short for a body"),
    (
        "They named her the Laura Whitfield. Laura Whitfield of Oslo wept.",
        "Laura Whitfield",
        "nickname of another",
    ),
    ("A quarrel between Oslo and Laura Whitfield went on.", "Laura Whitfield", "ends a route"),
    ("“Laura Whitfield” was all that he said.", "Laura Whitfield", "title of a work"),
    ("“Laura Whitfield sang,” he said of the film.", "Laura Whitfield", "title of a work"),
    ("They called it Laura Whitfield's best hour.", "Laura Whitfield", "what a thing is named"),
    ("They named her son Laura Whitfield.", "Laura Whitfield", "what a thing is named"),
    ("In a post by Laura Whitfield, the firm was blamed.", "Laura Whitfield", "kind in apposition"),
    ("The firm Laura Whitfield founded is shut.", "Laura Whitfield", "kind before"),
    ("Laura Whitfield, the charity's founder, left.", "Laura Whitfield", "kind in apposition"),
    ("Laura Whitfield said it was too early.", "Laura Whitfield", "says what it will do"),
    ("Laura Whitfield told us it would rain soap.", "Laura Whitfield", "says what it will do"),
    ("She knows players such as Laura Whitfield.", "Laura Whitfield", "of a list of things"),
    ("He left both firms - Laura Whitfield bought them.", "Laura Whitfield", "of a list of things"),
    ("They sell bags like Laura Whitfield's.", "Laura Whitfield", "of a list of things"),
    (
        "They sell coats by Laura Whitfield for Nike and other brands.",
        "Laura Whitfield",
        "among other things",
    ),
    ("The Laura Whitfield campaign was late.", "Laura Whitfield", "artefact behind"),
    ("Laura Whitfield met the king, who lost his hat.", "Laura Whitfield", "own pronoun"),
]


def _signs(parsed: Parser, text: str, name: str) -> dict[str, float]:
    doc = parsed(text)
    candidates = name_candidates(doc)
    votes = DocumentVotes(doc, candidates)
    found = {doc[c.start : c.end].text: occurrence(doc, c, votes) for c in candidates}
    return dict(features(_SIGNS, found[name]))


@pytest.mark.parametrize(("text", "name", "sign", "weight"), _EXAMPLES)
def test_what_is_written_around_a_name_shows_whose_it_is(
    parsed: Parser, text: str, name: str, sign: str, weight: int
) -> None:
    """Each sign is found in its example, as sure as it is."""
    assert _signs(parsed, text, name).get(sign) == weight


@pytest.mark.parametrize(("text", "name", "sign"), _NOT)
def test_what_looks_like_a_sign_and_is_none(parsed: Parser, text: str, name: str, sign: str) -> None:
    """The same words around a person's name show nothing."""
    assert sign not in _signs(parsed, text, name)


def test_every_sign_of_a_thing_or_a_person_has_an_example() -> None:
    """A sign that nothing shows is no sign."""
    assert {sign for _, _, sign, _ in _EXAMPLES} == names(_SIGNS)
