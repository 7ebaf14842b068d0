"""Small Word documents that would keep a machine busy for minutes: each is a line at once."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from time import process_time

import pytest

from generator.reading.corpus import read_corpus
from tests.reading.documents import word

_RUN = "<w:r><w:t>x </w:t></w:r>"


def with_elements(part: str, behind: str, elements: str) -> bytes:
    """A .docx with elements put behind the first place where ``behind`` ends in a part."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word())) as parts, zipfile.ZipFile(packed, "w") as made:
        for name in parts.namelist():
            content = parts.read(name).decode("utf-8") if name.endswith((".xml", ".rels")) else ""
            if name == part:
                at = content.index(behind) + len(behind)
                content = content[:at] + elements + content[at:]
            made.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("part", "behind", "elements", "reason"),
    [
        ("document", "<w:body>", f"<w:p>{_RUN * 200_000}</w:p>", "runs, breaks and tabs, more than 100,000"),
        (
            "document",
            "<w:body>",
            f"<w:p><w:r>{'<w:br/>' * 200_000}</w:r></w:p>",
            "breaks and tabs, more than",
        ),
        (
            "document",
            "<w:body>",
            f"<w:p><w:r>{'<w:tab/>' * 200_000}</w:r></w:p>",
            "breaks and tabs, more than",
        ),
        ("styles", "</w:docDefaults>", '<w:style w:styleId="a"/>' * 50_000, "styles, more than 5,000"),
    ],
)
def test_too_many_elements(tmp_path: Path, part: str, behind: str, elements: str, reason: str) -> None:
    """Of whatever kind: the document is left out with their number, within two seconds."""
    (tmp_path / "a.docx").write_bytes(with_elements(f"word/{part}.xml", behind, elements))
    started = process_time()

    corpus = read_corpus([tmp_path / "a.docx"])

    assert process_time() - started < 2
    assert corpus.articles == ()
    assert [reason in problem.reason for problem in corpus.problems] == [True]


def test_some_elements_are_a_document(tmp_path: Path) -> None:
    """Runs of a word each, as Word leaves them, are read."""
    content = with_elements("word/document.xml", "<w:body>", f"<w:p>{_RUN * 300}</w:p>")
    (tmp_path / "a.docx").write_bytes(content)

    assert [a.text.count("x ") >= 299 for a in read_corpus([tmp_path / "a.docx"]).articles] == [True]
