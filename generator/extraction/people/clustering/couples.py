"""Tell the people of one surname apart by the form of address before it: "Mr Harker", "Mrs Harker"."""

from __future__ import annotations

from generator.extraction.people.cluster import Cluster
from generator.extraction.people.clustering.name_index import NameIndex
from generator.extraction.people.roles.roles import gender_of_roles
from generator.extraction.person_words import person_words
from generator.model import Mention
from generator.naming.matching import sound
from generator.naming.parts import NameParts
from generator.naming.role_heads import role_heads


def of_a_couple(text: str, mention: Mention, parts: NameParts, index: NameIndex) -> Cluster | None:
    """Whom a surname behind "Mr" or "Mrs" means where two bear it in full, a man and a woman.

    Of the two it is enough that one's gender is known. None where the surname stands before the full name of
    somebody's relative, who then may not be meant: "Mr Harker met voters. His son, Luca Harker, …".
    """
    gender = gender_of_roles(text, mention)
    word = sound(parts.last)
    two = [c for c in index.bearing(word) if not c.parts.single and sound(c.parts.last) == word]
    if gender is None or len(two) != 2 or two[0].gender == two[1].gender:
        return None
    fitting = [c for c in two if c.gender == gender] or [c for c in two if c.gender is None]
    one = fitting[0]
    return one if one.named_before(mention.span.start) or _is_no_child(text, one) else None


def _is_no_child(text: str, person: Cluster) -> bool:
    """Whether nothing calls somebody another's relative but a wife or a husband."""
    words = person_words()
    heads = role_heads(text, (r for m in person.mentions for r in m.roles))
    return not person.parts.suffix and not heads & (words.kin - words.spouses)
