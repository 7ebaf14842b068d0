"""Six invented articles on the end of a weir, each in a file of another kind, and what an editor has to say."""

from __future__ import annotations

import csv
import io
from datetime import date
from email.message import EmailMessage

from fpdf import FPDF

from tests.reading.documents import in_html, word

DECISION = "2024-05-06-the-weir-comes-down"
OBJECTION = "2024-05-08-millers-object"
REBIRTH = "2024-05-09-a-river-is-blessed"
LETTER = "2024-05-10-from-the-river-office"
DREDGING = "2024-05-13-divers-at-the-weir"
RUMOUR = "2024-05-14-heard-in-the-market"

_DECISION = (
    "The river board decided on Monday to take down Sallow Weir, which has held back the Ashe for two centuries.",
    "“The fish will come back within a year,” said Nora Vance, who chairs the board.",
    "Greta Lund, a biologist, said the river would be “alive again” by 2026.",
    "The weir was built in 1823.",
    "A grey heron slept beside the third sluice gate all the while, its beak tucked under one wing.",
)
_OBJECTION = (
    "Millers of the Ashe valley marched to the town hall on Tuesday to save Sallow Weir.",
    "“Nobody ever asked us,” said Elias Brandt, a miller, who read from a list of 40 names.",
    "The ministry had promised “a fair price” for each of the mills, Brandt said.",
    "Mills were burnt here in 1798 and 1802.",
    "Elisa Brandt, who runs a bakery, said the march was a waste of time.",
    "Somebody had tied a string of paper boats to the railing, and the rain had turned them all to pulp.",
)
_REBIRTH = (
    "Bishop Jonas Keel blessed the river Ashe on Wednesday before some 300 people.",
    "“Water finds its way,” Keel said. He prayed for the millers, too.",
    "The builders of Sallow Weir had finished their work in the spring of 1823.",
    "Children threw a great many yellow flowers from the footbridge until the wardens asked them kindly to stop.",
)
_LETTER = (
    "The river office opens the sluices of Sallow Weir on 3 June 2024.",
    "“There is no money left for repairs,” the office said in a statement on Friday.",
    "Otto Reim of the office will answer questions. Greta Solheim, a biologist, counts the fish.",
    "Visitors are asked to leave their cars at the old tannery and to keep their dogs off the new planting.",
)
_DREDGING = (
    "Divers found a boat below Sallow Weir on Saturday, Jonas Keel said.",
    "Keel, a ferryman, said the boat had sunk in the flood of 12 March 1987.",
    "“It lay there under all of us,” he said. “It must be lifted before June,” a diver said.",
    "Its bell still hung from a bracket so green with age that it broke when the youngest diver touched it.",
)
_RUMOUR = (
    "Hilda Crane told everybody in the market on Monday that the weir was haunted by a drowned piper.",
    "“I have heard him play,” Crane said.",
)
# Of each article but the last a sentence that nothing cites.
UNCITED = tuple(text[-1] for text in (_DECISION, _OBJECTION, _REBIRTH, _LETTER, _DREDGING))
LEFT_OUT = ("drowned piper", "Hilda Crane", "heard him play")

CORRECTIONS = f"""\
people:
- person: Otto Reim
  is: nobody
- merge: [Greta Lund, Greta Solheim]
- differ: [Elias Brandt, Elisa Brandt]
- split: Jonas Keel
  articles: {{Jonas Keel (ferryman): [{DREDGING}]}}
- person: Nora Vance
  name: Eleonora Vance
  role: head of the river board
- person: Elisa Brandt
  roles: []
quotes:
- quote: Nobody ever asked us
  article: {OBJECTION}
  speaker: Tilda Orrin
- quote: It must be lifted
  speaker: null
- quote: There is no money left
  source: Treasury of the Ashe
  kind: organisation
- quote: a fair price
  is: no quote
articles:
- article: {LETTER}
  title: The sluices open in June
  date: 2024-05-17
  outlet: River Office of the Ashe
  url: https://ashe.example/sluices
  authors: [Ida Moll]
- article: {REBIRTH}
  article_text: link
- article: {RUMOUR}
  is: left out
events:
- event: Mills were burnt
  dated: 1802
  date: 1803-04
- event: the boat had sunk
  is: no event
- event: The builders of Sallow Weir
  same_as: The weir was built
- add: The last otter was seen at the weir.
  date: 1954-08-02
  source: https://ashe.example/otters
  by: an editor
  when: 2024-05-20
  why: no paper of today tells it
summary:
- pin: Millers of the Ashe valley marched
- drop: The river office opens the sluices
- order: [Millers of the Ashe valley marched]
"""


def clippings() -> dict[str, bytes]:
    """The files by their names."""
    return {
        "decision.html": _page("The weir comes down", date(2024, 5, 6), "The Sallow Post", _DECISION),
        "objection.docx": word(["Published: 8 May 2024"], _OBJECTION, "Millers object"),
        "blessing.pdf": _paper("A river is blessed", "9 May 2024", _REBIRTH),
        "letter.eml": _mail("From the river office", "Fri, 10 May 2024 08:00:00 +0000", _LETTER),
        "export.csv": _table("Divers at the weir", "13 May 2024", "The Ashe Valley Echo", _DREDGING),
        "rumour.md": _note("Heard in the market", "2024-05-14", _RUMOUR),
    }


def _page(title: str, day: date, outlet: str, text: tuple[str, ...]) -> bytes:
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title>"
        f'<meta property="og:site_name" content="{outlet}">'
        f'<meta property="article:published_time" content="{day}T08:00:00Z"></head>'
        f"<body><nav><a href=/>Home</a></nav><article><h1>{title}</h1>{in_html(text)}</article></body></html>"
    ).encode()


def _paper(title: str, head: str, text: tuple[str, ...]) -> bytes:
    paper = FPDF()
    paper.set_title(title)
    paper.add_page()
    paper.set_font("Times", "B", 20)
    paper.multi_cell(0, 10, title, new_x="LMARGIN", new_y="NEXT")
    paper.set_font("Times", "", 11)
    for paragraph in (head, *text):
        words = paragraph.replace("“", '"').replace("”", '"')
        paper.multi_cell(0, 6, words, new_x="LMARGIN", new_y="NEXT")
        paper.ln(4)
    return bytes(paper.output())


def _mail(subject: str, day: str, text: tuple[str, ...]) -> bytes:
    message = EmailMessage()
    message["From"] = '"River office" <desk@ashe.example>'
    message["Subject"] = subject
    message["Date"] = day
    message.set_content("\n\n".join(text))
    return message.as_bytes()


def _table(title: str, day: str, outlet: str, text: tuple[str, ...]) -> bytes:
    file = io.StringIO()
    rows = csv.writer(file)
    rows.writerow(["Headline", "Publication Date", "Source", "Body"])
    rows.writerow([title, day, outlet, "\n\n".join(text)])
    return file.getvalue().encode()


def _note(title: str, day: str, text: tuple[str, ...]) -> bytes:
    return "\n".join(("---", f"title: {title}", f"date: {day}", "---", "", *text)).encode()
