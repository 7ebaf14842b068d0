"""Documents of all kinds for tests, of invented papers: written by libraries where one writes the kind."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from xml.sax.saxutils import escape

from docx import Document
from fpdf import FPDF
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NullObject, PdfObject, StreamObject

TITLE = "Harbour: the vote"
OUTLET = "The Norfield Courier"
URL = "https://norfield.example/harbour"
PARAGRAPHS = (
    "The council of Norfield voted on Tuesday to sell the old harbour to Larch Shipping, after a long night of "
    "talks about its extraordinary circumstances.",
    "“We will not wait any longer for anybody,” said Odile Varga, the mayor, when the count was read out.",
    "The sale is to be signed in August, and the well-known fish market has to move to the northern quay.",
)
TEXT = "\n\n".join(PARAGRAPHS)


def in_html(paragraphs: Sequence[str] = PARAGRAPHS) -> str:
    """The text as paragraphs of HTML."""
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)


def page(paragraphs: Sequence[str] = PARAGRAPHS) -> str:
    """A web page with the furniture of one: navigation, byline, caption, newsletter, footer."""
    body = in_html(paragraphs)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{TITLE} - {OUTLET}</title>"
        f'<link rel=canonical href="{URL}"><meta property="og:site_name" content="{OUTLET}">'
        f'<meta property="og:title" content="{TITLE}"><meta name=author content="Ada Lunn">'
        '<meta property="article:published_time" content="2024-06-12T08:00:00Z"></head><body>'
        '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>'
        f"<article><h1>{TITLE}</h1><p class=byline>By Ada Lunn</p><figure><img src=a.jpg>"
        f"<figcaption>Boats at the quay. Photo: Tom Ferris</figcaption></figure>{body}</article>"
        "<aside><h2>Most read</h2><a href=/x>Ferry late again</a></aside>"
        "<footer>Copyright 2024. Cookie settings</footer></body></html>"
    )


def single_file_page() -> str:
    """The same page as the SingleFile extension saves it: its pictures inside, where it came from in a comment."""
    saved = page().replace("<head>", f"<head><!--\n Page saved with SingleFile \n url: {URL}?a=1 \n-->", 1)
    saved = saved.replace(f'<link rel=canonical href="{URL}">', "")
    return saved.replace("a.jpg", '"data:image/jpeg;base64,' + "QUJD" * 50_000 + '"')


def pdf(columns: int = 1, pages: int = 1, size: int = 11) -> bytes:
    """A printed article: running header and page numbers, and columns where so many are asked for."""
    paper = _Paper()
    paper.set_title(TITLE)
    paper.add_page()
    paper.set_font("Times", "B", 20)
    paper.multi_cell(0, 10, TITLE, new_x="LMARGIN", new_y="NEXT")
    paper.set_font("Times", "", size)
    text = "\n\n".join(p.replace("“", '"').replace("”", '"') for p in PARAGRAPHS * (1 + 8 * (pages - 1)))
    with paper.text_columns(text=text, ncols=columns, gutter=8, text_align="J"):
        pass
    return bytes(paper.output())


class _Paper(FPDF):
    def header(self) -> None:
        self.set_font("Times", "", 8)
        self.cell(0, 8, f"{OUTLET}, 12 June 2024", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Times", "", 8)
        self.cell(0, 8, f"Page {self.page_no()} of {{nb}}")


def scan() -> bytes:
    """A page that is a picture and has no text layer."""
    paper = FPDF()
    paper.add_page()
    paper.rect(20, 20, 100, 100, style="F")
    return bytes(paper.output())


def nested_pdf(depth: int = 20, fonts: int = 20) -> bytes:
    """A small PDF that takes hours: each of its forms draws the next one twice, and has its fonts read anew."""
    paper = PdfWriter()
    letters = "/CIDInit begincmap\n1 beginbfrange\n<0000> <EA60> <0041>\nendbfrange\nendcmap"
    font = DictionaryObject({NameObject(f"/{key}"): NameObject(f"/{value}") for key, value in _FONT.items()})
    font[NameObject("/ToUnicode")] = paper._add_object(_stream(letters))
    named = DictionaryObject({NameObject(f"/F{n}"): font for n in range(fonts)})
    drawn = paper._add_object(_form("BT /F0 12 Tf (Never read) Tj ET", named, NullObject()))
    for _ in range(depth):
        drawn = paper._add_object(_form("/X Do /X Do", named, drawn))
    page = paper.add_blank_page(200, 200)
    page[NameObject("/Resources")] = _resources(named, drawn)
    page[NameObject("/Contents")] = paper._add_object(_stream("/X Do"))
    file = io.BytesIO()
    paper.write(file)
    return file.getvalue()


_FONT = {"Type": "Font", "Subtype": "Type1", "BaseFont": "Helvetica"}


def _form(content: str, fonts: PdfObject, drawn: PdfObject) -> StreamObject:
    form = _stream(content)
    form[NameObject("/Type")], form[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
    form[NameObject("/Resources")] = _resources(fonts, drawn)
    return form


def _resources(fonts: PdfObject, drawn: PdfObject) -> DictionaryObject:
    drawings = DictionaryObject({NameObject("/X"): drawn})
    return DictionaryObject({NameObject("/Font"): fonts, NameObject("/XObject"): drawings})


def _stream(content: str) -> StreamObject:
    stream = StreamObject()
    stream.set_data(content.encode("ascii"))
    return stream


def word(
    before: Sequence[str] = ("Published: 12 June 2024",),
    paragraphs: Sequence[str] = PARAGRAPHS,
    title: str = TITLE,
) -> bytes:
    """A .docx with a heading and lines before the text."""
    document, file = Document(), io.BytesIO()
    document.add_heading(title, level=1)
    for paragraph in (*before, *paragraphs):
        document.add_paragraph(paragraph)
    document.save(file)
    return file.getvalue()


def rich_text(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """An .rtf with escapes of both kinds."""
    words = "\\par\n\\par\n".join(paragraphs)
    escaped = words.replace("“", "\\'93").replace("”", "\\u8221?")
    head = rf"{{\rtf1\ansi\ansicpg1252{{\info{{\title {TITLE}}}}}\pard\f0\fs24 "
    return (head + r"Date: 12 June 2024\par\par " + escaped + r"\par}").encode("ascii")


def mail(html: bool = True, paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """A press office's mail, with and without a part in HTML."""
    message = EmailMessage()
    message["From"] = f'"{OUTLET}" <desk@norfield.example>'
    message["Subject"] = f"Fwd: {TITLE}"
    message["Date"] = "Wed, 12 Jun 2024 08:00:00 +0000"
    message.set_content("\n\n".join(paragraphs))
    if html:
        message.add_alternative(in_html(paragraphs), subtype="html")
        message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="annex.pdf")
    return message.as_bytes()


def table(delimiter: str = ",", paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """A clipping service's export: an article a row under its own names for the fields."""
    file = io.StringIO()
    rows = csv.writer(file, delimiter=delimiter)
    rows.writerow(["Headline", "Publication Date", "Source", "Body", "Byline", "Link"])
    rows.writerow([TITLE, "12 June 2024", OUTLET, "\n\n".join(paragraphs), "By Ada Lunn and Bo Kray", URL])
    return file.getvalue().encode("utf-8")


def record(paragraphs: Sequence[str] = PARAGRAPHS) -> dict[str, object]:
    """An article as programs keep it."""
    return {
        "title": TITLE,
        "publishedAt": "2024-06-12T08:00:00Z",
        "source": {"id": None, "name": OUTLET},
        "author": "Ada Lunn",
        "url": URL,
        "content": "\n\n".join(paragraphs),
    }


def answer(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """What a news interface answers: the articles in a list within an object."""
    return json.dumps({"status": "ok", "totalResults": 1, "articles": [record(paragraphs)]}).encode("utf-8")


def rss(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """A feed in RSS with the whole text."""
    text = escape(in_html(paragraphs))
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{OUTLET}</title><item>'
        f"<title>{TITLE}</title><link>{URL}</link><pubDate>Wed, 12 Jun 2024 08:00:00 GMT</pubDate>"
        f"<description>{text}</description></item></channel></rss>"
    ).encode()


def atom(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """A feed in Atom with the whole text."""
    text = escape(in_html(paragraphs))
    return (
        f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{OUTLET}</title>'
        f'<entry><title>{TITLE}</title><link href="{URL}"/><published>2024-06-12T08:00:00Z</published>'
        f'<author><name>Ada Lunn</name></author><content type="html">{text}</content></entry></feed>'
    ).encode()


def archive(files: dict[str, bytes]) -> bytes:
    """A zip file of files by their paths."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as zipped:
        for path, content in files.items():
            zipped.writestr(path, content)
    return packed.getvalue()
