"""Which of the people of an article was voted for, whom alone a party's noun can mean beside an aide.

In: a phrase "the Democrat" that heads a source, and who is in view. Out: the one in an elected office.
"""

from __future__ import annotations

from generator.extraction.person_words import alike_roles
from generator.extraction.sources.source_article import SourceCase
from generator.model import ArticlePerson
from generator.naming.role_heads import role_heads


def one_elected(c: SourceCase, in_view: ArticlePerson | None) -> ArticlePerson | None:
    """ "Gov. Tom Lund’s aide, Ann Berg, said so. The Democrat": Lund, the one who was voted for."""
    if in_view is None or not in_view.roles or _is_elected(c, in_view):
        return None
    elected = [p for p in c.people_before if _is_elected(c, p)]
    return elected[0] if len(elected) == 1 else None


def _is_elected(c: SourceCase, person: ArticlePerson) -> bool:
    alike = (alike_roles().get(head, frozenset({head})) for head in role_heads(c.article.text, person.roles))
    return any(not names.isdisjoint(c.list.held) for names in alike)
