"""Examples of sources by a description, a short form or a slip that the article resolves elsewhere."""

from __future__ import annotations

from generator.model import Source

# rule, the article, words of the quotation, its source's name and kind
OF_DESCRIPTIONS = [
    (  # a rival below the main clause is not in view
        "person by a description",
        "Still, Ann Kroll would not say whether Tom Berg should stay. The minority leader said it was late.",
        "it was late",
        Source("Ann Kroll", "person"),
    ),
    (  # another part of the main clause is
        "somebody",
        "Ann Kroll met Tom Berg. The minority leader said it was late.",
        "it was late",
        Source("The minority leader", "unnamed"),
    ),
    (  # "he" is in view, not whom he found charming
        "somebody",
        "An aide came by. He found Tom Berg charming. “It was nice,” the gambling tycoon said.",
        "It was nice",
        Source("the gambling tycoon", "unnamed"),
    ),
    (  # whom the words name is not who says them, and no president is a former one
        "person by a description",
        "President Kroll was away. Tom Berg spoke in Norwell. “She beat President Kroll,” the former president said.",
        "She beat",
        Source("Tom Berg", "person"),
    ),
    (
        "person by a description",
        "Ann Kroll was right, Ann Kroll said. The former head of Marlow Mills added that it was late.",
        "it was late",
        Source("Ann Kroll", "person"),
    ),
    (  # of several senators the one in view
        "person by a description",
        "Sen. Tom Berg left. Sen. Ann Kroll voted no. The longtime senator said it was late.",
        "it was late",
        Source("Ann Kroll", "person"),
    ),
    (
        "who is one",
        "Ida Kroll, a donor, met Tom Berg on Monday. Guests ate. While the rich donor stayed, she said it was late.",
        "it was late",
        Source("Ida Kroll", "person"),
    ),
    (
        "person by a description",
        "Karl Kroll spoke on Monday. “Nothing prepares you for it,” the two-term president said.",
        "Nothing prepares you",
        Source("Karl Kroll", "person"),
    ),
    (
        "somebody",
        "Marlow Mills was sued. In May, its senior vice president said the mill was old.",
        "the mill was old",
        Source("Marlow Mills’s senior vice president", "unnamed"),
    ),
    (
        "of that age",
        "Dennis Kroll, 10, laid flowers. “I love his songs,” the 10-year-old said.",
        "I love his songs",
        Source("Dennis Kroll", "person"),
    ),
    (
        "of that age",
        "Dennis Kroll, 10, came with Ann Berg. Ann Berg laid flowers. “I love his songs,” the 10-year-old said.",
        "I love his songs",
        Source("Dennis Kroll", "person"),
    ),
    (
        "known for it",
        "Anna Reyes, a Democrat, voted no. The lawmaker said it was late.",
        "it was late",
        Source("Anna Reyes", "person"),
    ),
    (
        "people briefed on it",
        "Two former aides of the water board briefed on the inquiry said Stone knew.",
        "Stone knew",
        Source("Two former aides of the water board briefed on the inquiry", "unnamed"),
    ),
    (
        "group",
        "Two engineers who worked on the wall said it had cracks. “They hid them,” one of the engineers said.",
        "They hid them",
        Source("Two engineers who worked on the wall", "unnamed"),
    ),
    (
        "unnamed",
        "Officials at the Norwell Clinic said it was shut. “We are full,” the officials said.",
        "We are full",
        Source("Officials at the Norwell Clinic", "group"),
    ),
    (
        "somebody",
        "The city clerk said it was late. The clerk said votes were lost.",
        "votes were lost",
        Source("The city clerk", "unnamed"),
    ),
    (
        "spokesperson",
        "The minister’s spokeswoman said it was late.",
        "it was late",
        Source("The minister’s spokeswoman", "unnamed"),
    ),
    (
        "spokesperson",
        "St. Ida’s Hospital took him in. A hospital spokesman said he was well.",
        "he was well",
        Source("St. Ida’s Hospital", "organisation"),
    ),
    (
        "body by its noun",
        "Sri Lanka sent troops. The country’s army said three were hurt.",
        "three were hurt",
        Source("Sri Lanka’s army", "organisation"),
    ),
    (
        "voice",
        "Emails obtained by the Courier show the mayor approved.",
        "the mayor approved",
        Source("Emails", "document"),
    ),
    (
        "document",
        "The memo, written by Carl Voss, says the plan was his.",
        "the plan was his",
        Source("memo", "document"),
    ),
    (
        "document",
        "Documents obtained by the Tribune show that the firm knew. The documents say it was cheap.",
        "it was cheap",
        Source("Documents", "document"),
    ),
    ("document", "The autopsy found that he drowned.", "he drowned", Source("autopsy", "document")),
    (
        "document",
        "A survey of 900 teachers by Edwatch found that they were tired.",
        "they were tired",
        Source("Edwatch survey", "document"),
    ),
    (
        "asked in a poll",
        "A Datum survey came out. Half of those surveyed said bread was dear.",
        "bread was dear",
        Source("Datum survey", "document"),
    ),
    (
        "voice",
        "Ann Kroll said it was late. A letter to parents said the school would close. “We are sad,” the letter said.",
        "We are sad",
        Source("letter", "document"),
    ),
    (
        "voice",
        "Ann Kroll said it was late. Emails show the mayor knew.",
        "the mayor knew",
        Source("Emails", "document"),
    ),
    (
        "unnamed",
        "A former aide briefed on the study said the boats were old.",
        "the boats were old",
        Source("A former aide briefed on the study", "unnamed"),
    ),
    (
        "body described beside its name",
        "Norborder will get more boats. The union’s border agency said it was short of staff. Ministers met so "
        "that Norborder, the union’s border agency, can help.",
        "it was short of staff",
        Source("Norborder", "organisation"),
    ),
    (
        "body of a place described",
        "The European Central Bank cut its rates on Monday. The bloc’s central bank said that prices would fall.",
        "prices would fall",
        Source("European Central Bank", "organisation"),
    ),
    (
        "body that tells of itself",
        "Norgas has sold its pipes to a rival from Lund, the Norland gas company said on Monday.",
        "has sold its pipes",
        Source("Norgas", "organisation"),
    ),
    (
        "government of a country",
        "Portugal will close its shops in May. The government said that it was time.",
        "it was time",
        Source("Portugal’s government", "organisation"),
    ),
    (
        "government of a country",
        "Shops will close in most towns. ITALY\nPeople must stay at home. The government said that it was time.",
        "it was time",
        Source("Italy’s government", "organisation"),
    ),
    (
        "one of a people",
        "“It was a good day,” Greta Holm said on Sunday. “They are really strong this year,” added the Austrian.",
        "They are really strong",
        Source("Greta Holm", "person"),
    ),
    (
        "whom it cites",
        "The queen may take the ferry in May, the Lund Courier reported, citing unnamed palace aides.",
        "The queen may take",
        Source("unnamed palace aides", "group"),
    ),
    (
        "document",
        "Friday’s Norway jobs data showed that the mills lost money.",
        "the mills lost money",
        Source("Norway jobs data", "document"),
    ),
    (
        "greatest of its kind",
        "Zenda Motors had no comment on Monday. At the trial, the world’s largest truck maker acknowledged that "
        "it had paid.",
        "it had paid",
        Source("Zenda Motors", "organisation"),
    ),
    (
        "bodies joined",
        "There are two others, according to Norland’s Department of Tides and the Harbour Services Agency.",
        "There are two others",
        Source("Department of Tides and Harbour Services Agency", "group"),
    ),
    (
        "two of one surname",
        "Stephen Kroll and Ada Kroll are married. The Krolls announced that they would give a million.",
        "they would give a million",
        Source("Stephen Kroll and Ada Kroll", "group"),
    ),
    (
        "named in the next sentence",
        "Police Chief Warns of Fires. Arsonists have more plans, the country’s top police officer said on Sunday. "
        "Joern Falk, head of the police, told a newspaper that fifty had been seen.",
        "Arsonists have more plans",
        Source("Joern Falk", "person"),
    ),
    (
        "spokesperson",
        "“There were searches today at offices of Norland Bank in Lund,” a bank spokesman said.",
        "There were searches",
        Source("Norland Bank", "organisation"),
    ),
    (
        "spokesperson",
        "Oregon gave a million. The state will pay it in May. That money is spent, a spokesman said.",
        "That money is spent",
        Source("Oregon", "organisation"),
    ),
    (
        "kept by a body",
        "According to information provided by the Port Police and the Trade Ministry, nine ships were seized.",
        "nine ships were seized",
        Source("Port Police and the Trade Ministry", "organisation"),
    ),
    (
        "share without a noun",
        "Some 94 percent of young people said that the air was bad. Young people know it. Some 84 percent said "
        "that cars were at fault.",
        "cars were at fault",
        Source("Some 84 percent of young people", "unnamed"),
    ),
    (
        "some of those before",
        "Tired harbour fans hurried home in the dark. There can be no doubt. “They are the problem,” said one.",
        "They are the problem",
        Source("one of the tired harbour fans", "unnamed"),
    ),
    (
        "newspaper",
        "The daily newspaper “Harbour Zeitung” got hold of an internal report compiled by the board. Should it be "
        "followed, the paper wrote, then “a guard could be sent by May.”",
        "a guard could be sent",
        Source("Harbour Zeitung", "organisation"),
    ),
    (
        "body by its noun",
        "Ann Kroll told the Harbour Bote newspaper that it was so. When asked by the daily, Kroll left. "
        "The daily said the talk was long.",
        "the talk was long",
        Source("Harbour Bote", "organisation"),
    ),
    (
        "group",
        "It was their worst result, and many Social Liberals blamed the pact that the party had made.",
        "the pact that",
        Source("many Social Liberals", "group"),
    ),
    (
        "group",
        "Tenant advocates say that the towers film backyards. Advocates said that nobody had asked them.",
        "nobody had asked them",
        Source("Tenant advocates", "group"),
    ),
    (
        "document",
        "The draft convention on the safety of ships says that states must train their crews.",
        "states must train",
        Source("draft convention", "document"),
    ),
    (
        "name of a body",
        "The U.S. Department of Harbours and Urban Tides rules on it. HUT said that it was fine.",
        "it was fine",
        Source("U.S. Department of Harbours and Urban Tides", "organisation"),
    ),
    (
        "name of a body",
        "Police came to the Norland Bank HQ in Lund. Norland Bank said that it was calm.",
        "it was calm",
        Source("Norland Bank", "organisation"),
    ),
]
