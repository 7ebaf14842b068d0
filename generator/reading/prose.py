"""Read a seed file of prose (.txt, .md): one article a file."""

from __future__ import annotations

from generator.model import Article
from generator.reading.header import read_header


def read_prose(content: str, id: str, path: str, story: str) -> Article:
    """The article of a file. Raises HeaderError where its header cannot be understood.

    ``Article.text`` is what follows the header, without the white space around it and
    otherwise character for character. Markdown is kept as it is written.
    """
    header = read_header(content)
    return Article(
        id=id,
        path=path,
        text=content[header.end :].strip(),
        story=story,
        title=header.title,
        published=header.published,
        published_from=header.published_from,
        outlet=header.outlet,
        authors=header.authors,
        url=header.url,
    )
