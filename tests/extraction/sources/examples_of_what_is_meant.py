"""Examples of the rules that look past a phrase: to who is meant by it, stands beside it, or made it."""

from __future__ import annotations

from generator.model import Source

# rule, the article, words of the quotation, its source's name and kind
OF_WHAT_IS_MEANT = [
    (
        "pronoun of a source",
        "Thousands of homes in Lund were cold on Monday when Holm Energy cut the supply. It said that a pipe had "
        "burst.",
        "a pipe had",
        Source("Holm Energy", "organisation"),
    ),
    (
        "voice",
        "Ann Berg wrote to her staff. The e-mail said that the office would close.",
        "the office would",
        Source("Ann Berg", "person"),
    ),
    (
        "known for it",
        "Marco Berg answered that Don Holt had mocked him for a year, and the senator said he had to hit back.",
        "he had to hit back",
        Source("Marco Berg", "person"),
    ),
    (
        "known for it",
        "Lena Holt spoke on Friday night. Declaring that she alone could save the port, the billionaire shipping "
        "magnate asked for every vote.",
        "she alone could save",
        Source("Lena Holt", "person"),
    ),
    (
        "person by a description",
        "Lena Holt spoke for an hour in Lund. The retired surgeon said the port would never be sold.",
        "the port would never",
        Source("Lena Holt", "person"),
    ),
    (
        "person by a description",
        "Ann Moss, the Liberal nominee, was in Lund. Tom Berg spoke for an hour there. The presidential nominee "
        "said the port would never be sold.",
        "the port would never",
        Source("Ann Moss", "person"),
    ),
    (
        "known for it",
        "Asked about his hosts, Tim Berg told of his youth. In a talk with the Courier, the actor spoke of the "
        "harbour. “I’m no saint,” he said.",
        "I’m no saint",
        Source("Tim Berg", "person"),
    ),
    (
        "both of two people",
        "Ann Moss and Lena Berg were dismissed in May. Both women said that the board had lied.",
        "the board had lied",
        Source("Ann Moss and Lena Berg", "group"),
    ),
    (
        "both of two people",
        "Ann Moss met Tom Holt and Lena Berg. The two said that the board had lied.",
        "the board had lied",
        Source("Tom Holt and Lena Berg", "group"),
    ),
    (
        "called by a name",
        "Rick stayed behind. “There was no such order,” the base chief known as Rick said.",
        "There was no such order",
        Source("Rick", "person"),
    ),
    (
        "of that role",
        "Holt’s campaign manager said the vote was lost. Ann Berg, the campaign manager, has left since. Tom Holt lost.",
        "the vote was lost",
        Source("Ann Berg", "person"),
    ),
    (
        "name of a body",
        "The Post reported that the bridge was closed. Tom Berg had told it so.",
        "the bridge was closed",
        Source("Post", "organisation"),
    ),
    (
        "name of a body",
        "The Advocate said the dam would hold. A row had begun when a reader wrote in The Advocate that it leaks.",
        "the dam would hold",
        Source("Advocate", "organisation"),
    ),
    (
        "body by its noun",
        "The editors of The Advocate are angry. The newspaper urged Holt to visit, whatever the Electoral College made "
        "of it. “The town is in need,” the newspaper said.",
        "The town is in need",
        Source("Advocate", "organisation"),
    ),
    (
        "group",
        "Some party figures concluded that it was too late to stop the mayor.",
        "it was too late",
        Source("party figures", "group"),
    ),
    (
        "group",
        "New Jersey officials said the beach would open in May.",
        "the beach would open",
        Source("New Jersey officials", "group"),
    ),
    (
        "document",
        "A so-called duties test showed that the guards are no managers.",
        "the guards are no",
        Source("duties test", "document"),
    ),
    (
        "document",
        "Coins were tossed in six towns, according to a report in the Norfield Register.",
        "Coins were tossed",
        Source("Norfield Register report", "document"),
    ),
    (
        "document",
        "A CBS poll was released in Lund. Monday’s poll showed that the mayor leads.",
        "the mayor leads",
        Source("CBS poll", "document"),
    ),
    (
        "somebody",
        "Lena Holt visited the works on Friday. The lead investigator said the boiler had burst.",
        "the boiler had burst",
        Source("The lead investigator", "unnamed"),
    ),
    (
        "unnamed",
        "A judge in Wismar fined a 26-year-old man after the man wrote that refugees should leave.",
        "refugees should leave",
        Source("a 26-year-old man", "unnamed"),
    ),
    (
        "unnamed",
        "Holt is also joining the lawsuit, according to one of his senior aides. Bernie Holt runs for mayor.",
        "is also joining",
        Source("Bernie Holt’s senior aides", "unnamed"),
    ),
    (
        "next to the verb",
        "Sen. Marco Costa is angry. During a town hall-style meeting in Cedar Rapids, Iowa, Costa told reporters "
        "Tuesday that the president’s new executive actions on guns undermine Americans’ rights.",
        "undermine Americans",
        Source("Marco Costa", "person"),
    ),
    (
        "on the air",
        "“We made a mistake,” Tom Berg told the Courier in May. Then, later that month on CNN: “I never said so.”",
        "I never said so",
        Source("Tom Berg", "person"),
    ),
    (
        "writes in it",
        "Then came another post by Tom Berg, followed by one in which he took credit for “being right on the tax.”",
        "being right",
        Source("Tom Berg", "person"),
    ),
    (
        "surname of a person",
        "The lawsuit filed by a former staffer named Bradley Podliska, an Air Force major, alleges that he was fired. "
        "But Podliska’s most explosive claim is that the House Select Committee on Benghazi is a “witch hunt” "
        "launched to “get” the mayor.",
        "witch hunt",
        Source("Bradley Podliska", "person"),
    ),
    (
        "firm based in a town",
        "Raleigh, N.C.-based Zenda Pharmaceuticals and the Italian firm Kroll Pharmaceuticals terminated a reverse "
        "merger, citing changes in the political environment.",
        "changes in the political",
        Source("Zenda Pharmaceuticals", "organisation"),
    ),
    (
        "kept by a body",
        "All ships were searched, according to a declaration filed in federal court by John Hackett, a clerk.",
        "All ships were searched",
        Source("John Hackett", "person"),
    ),
    (
        "pronoun of a source",
        "On his website, Tom Berg has begun to thank his voters. “This is your movement,” it now says.",
        "This is your movement",
        Source("Tom Berg", "person"),
    ),
    (
        "part of a document",
        "Berg wrote to the bank’s chief, threatening “a major lawsuit,” according to a copy of the letter seen by "
        "The Courier. Tom Berg owns a hotel.",
        "threatening",
        Source("Tom Berg", "person"),
    ),
    (
        "share without a noun",
        "Among Democrats, about two-thirds of caucus attendees called themselves liberals. About three in 10 said "
        "they wanted a new tax.",
        "they wanted a new tax",
        Source("About three in 10 caucus attendees", "unnamed"),
    ),
    (
        "newspaper",
        "The Norfield Times is read by all. The paper said on Monday that the mayor would resign.",
        "the mayor would resign",
        Source("Norfield Times", "organisation"),
    ),
    (
        "printed in a journal",
        "Scott Hale and Ines Roy published a paper in the journal Nature. The paper said the lake was older.",
        "the lake was older",
        Source("Scott Hale and Ines Roy paper", "document"),
    ),
    (
        "bodies taken together",
        "Officials reached a deal with Intel, Harbour Foods and Norvik Lines, with the companies agreeing to "
        "apply local laws.",
        "to apply local laws",
        Source("Intel, Harbour Foods and Norvik Lines", "group"),
    ),
    (
        "bodies taken together",
        "Zenda Motors makes cars, while Norvik Lines sails ships. The companies said they would save $2 billion.",
        "they would save",
        Source("Zenda Motors and Norvik Lines", "group"),
    ),
    (
        "group",
        "Several oil companies said the tax would hurt. Zenda Motors was silent. The companies said they would sue.",
        "they would sue",
        Source("Several oil companies", "group"),
    ),
    (
        "group",
        "Zenda Motors has struck a deal after a strike that company executives said could affect earnings.",
        "could affect earnings",
        Source("Zenda Motors executives", "group"),
    ),
    (
        "body by its noun",
        "Bernie Holt spoke in Lund. His campaign protested that aides were being “disingenuous” about the park.",
        "disingenuous",
        Source("Holt campaign", "organisation"),
    ),
    (
        "name of a body",
        "Berg worked for the investment company Janney Montgomery Scott. A spokeswoman for Janney declined to "
        "comment, saying that nobody involved remains.",
        "nobody involved remains",
        Source("Janney Montgomery Scott", "organisation"),
    ),
    (
        "document",
        "Wednesday’s Quinnipiac poll has Holt ahead. The Q poll also finds that most voters say Berg is honest.",
        "Berg is honest",
        Source("Quinnipiac poll", "document"),
    ),
    (
        "document",
        "A new poll shows that Tom Berg has his largest lead. The latest Harbour Reports poll shows Berg at 44 "
        "percent.",
        "Tom Berg has his largest lead",
        Source("Harbour Reports poll", "document"),
    ),
    (
        "document",
        "The poll was conducted by Lund University in May. The poll found that half of the town was for sale.",
        "half of the town",
        Source("Lund University poll", "document"),
    ),
    (
        "document",
        "A lawsuit filed by Bradley Moss, a guard, alleges that he was improperly fired.",
        "he was improperly fired",
        Source("Bradley Moss lawsuit", "document"),
    ),
    (
        "document",
        "City Attorney Ann Moss filed a lawsuit on Monday. The lawsuit says the airline broke the law.",
        "the airline broke the law",
        Source("lawsuit", "document"),
    ),
    (
        "document",
        "The Kroll campaign is starting slowly. A campaign ad released Thursday says that Berg “bought the harbour.”",
        "bought the harbour",
        Source("Kroll campaign ad", "document"),
    ),
    (
        "document",
        "The contract includes a clause that states that staff may not speak to the press.",
        "staff may not speak",
        Source("clause", "document"),
    ),
]
