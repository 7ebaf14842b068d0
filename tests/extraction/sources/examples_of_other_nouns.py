"""Examples of sources met again under a noun that is not their name: a calling, an office, a kind of firm."""

from __future__ import annotations

from generator.model import Source

# rule, the article, words of the quotation, its source's name and kind
OF_OTHER_NOUNS = [
    (
        "who is one",
        "Neil Kroll, a lacemaker, fell on Monday. “It was ice,” the lacemaker said.",
        "It was ice",
        Source("Neil Kroll", "person"),
    ),
    (
        "who is one",
        "Sgt. Ben Holm found the bike in a pond. “It was rusty,” the sergeant said.",
        "It was rusty",
        Source("Ben Holm", "person"),
    ),
    (
        "somebody",
        "Neil Kroll, a lacemaker, fell on Monday. A second man, also a lacemaker, saw it. “It was ice,” the lacemaker said.",
        "It was ice",
        Source("the lacemaker", "unnamed"),
    ),
    (
        "parent of some",
        "Lena Berg had the ticket in her coat for a month. “I nearly washed it,” the mother of three said.",
        "I nearly washed it",
        Source("Lena Berg", "person"),
    ),
    (
        "incumbent",
        "Rep. Dana Holm and her opponent, Brent Reyes, met. “I mend laws,” the incumbent said.",
        "I mend laws",
        Source("Dana Holm", "person"),
    ),
    (
        "gave a name",
        "A woman who gave her name only as Tina said she saw the vans.",
        "she saw the vans",
        Source("Tina", "person"),
    ),
    (
        "person by a description",
        "Gov. Lyle Berg’s chief of staff, Dana Holm, said it was read. The Democrat told reporters he would sign.",
        "he would sign",
        Source("Lyle Berg", "person"),
    ),
    (
        "office of surveys",
        "The U.S. Geological Survey said the quake was small. It was felt in Marlow, the survey said.",
        "It was felt",
        Source("U.S. Geological Survey", "organisation"),
    ),
    (
        "taken up again",
        "Marlow Transit will run no trams. The agency said wires were iced. “We are sorry,” the authority said.",
        "We are sorry",
        Source("Marlow Transit", "organisation"),
    ),
    (
        "by its letters",
        "The FBI found the van. “Nothing was in it,” the bureau said.",
        "Nothing was in it",
        Source("FBI", "organisation"),
    ),
    (
        "team of those",
        "Scientists at Marlow College reported that moss grows faster. The team said light was the cause.",
        "light was the cause",
        Source("Scientists at Marlow College", "group"),
    ),
    (
        "maker in view",
        "Cole Ltd. is to close in May. “Nobody camps,” the tent maker said.",
        "Nobody camps",
        Source("Cole Ltd", "organisation"),
    ),
    (
        "by its first word",
        "Brightline Power was fined on Monday. Brightline called the fine “a shock”.",
        "a shock",
        Source("Brightline Power", "organisation"),
    ),
    (
        "group",
        "Attorneys for Mill Street families said the wires were old.",
        "the wires were old",
        Source("Attorneys for Mill Street families", "group"),
    ),
    (
        "document",
        "A report by the state fire marshal, released in May, found that the alarm was off.",
        "the alarm was off",
        Source("report by the state fire marshal", "document"),
    ),
]
