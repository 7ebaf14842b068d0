"""Examples of the rules of sources: names of bodies, documents and groups, and who is unnamed."""

from __future__ import annotations

from generator.model import Source

OF_NAMES = [
    (
        "name of a body",
        "Boats sank, the Harlow Observer reported.",
        "Boats sank",
        Source("Harlow Observer", "organisation"),
    ),
    (
        "document",
        "The lawsuit says the river was poisoned. The complaint says fish died.",
        "fish died",
        Source("lawsuit", "document"),
    ),
    (
        "document behind its maker",
        "A Lund Institute for Health Policy study said wages fell.",
        "wages fell",
        Source("Lund Institute for Health Policy study", "document"),
    ),
    (
        "body by its noun",
        "The International Federation of Harbour Masters and Inland Pilots met. “Fees rose,” the federation said.",
        "Fees rose",
        Source("International Federation of Harbour Masters and Inland Pilots", "organisation"),
    ),
    (
        "body by its noun",
        "Marks and Spencer said shops were full. “We are fine here,” the company said.",
        "We are fine here",
        Source("Marks and Spencer", "organisation"),
    ),
    (
        "body by its noun",
        "Tesco and Asda met. Tesco blamed the war for its losses. “We are fine here,” the company said.",
        "We are fine here",
        Source("Tesco", "organisation"),
    ),
    (
        "document",
        "The suit, filed in Lund County Court, says that the river was poisoned.",
        "the river was poisoned",
        Source("suit", "document"),
    ),
    (
        "body by its noun",
        "Norvik Lines was sued in May. The case is at Lund County Court. “We will win,” the company said.",
        "We will win",
        Source("Norvik Lines", "organisation"),
    ),
    (
        "name of a body",
        "The Lake Guard said the ship was safe. “All are well,” it said.",
        "the ship was safe",
        Source("Lake Guard", "organisation"),
    ),
    (
        "name of a body",
        "The Lund Institute for Health Policy said wages fell.",
        "wages fell",
        Source("Lund Institute for Health Policy", "organisation"),
    ),
    (
        "name of a body",
        "The Office of the Budget said rents fell.",
        "rents fell",
        Source("Office of the Budget", "organisation"),
    ),
    (
        "body by its noun",
        "Lund shook on Monday. Two men left the city of Norfield for it. The city said nobody was hurt.",
        "nobody was hurt",
        Source("Norfield", "organisation"),
    ),
    (
        "relative",
        "One of the witnesses who spoke for the town, and who said he was struck by a guard, is a musician.",
        "he was struck",
        Source("the witnesses who spoke for the town", "unnamed"),
    ),
    (
        "what reads",
        "Harbour Homes received a letter from dock workers. “We ask you to mend the roof,” it read.",
        "We ask you to mend",
        Source("dock workers", "group"),
    ),
    (
        "pronoun of a source",
        "Envoys of Norway and Chad are in talks, according to three people who spoke on condition of anonymity. "
        "They said that no date had been set.",
        "no date had been set",
        Source("three people who spoke on condition of anonymity", "unnamed"),
    ),
    (
        "pronoun of a source",
        "Dana Reyes runs a shelter. “We are full each night,” Reyes said. "
        "Renters, they said, are being “pushed out of town by the week.”",
        "pushed out of town",
        Source("Dana Reyes", "person"),
    ),
    (
        "title before a name",
        "“It was a deal like any other,” said lobbyist and GOP strategist Carl Blane, a partner of the firm.",
        "It was a deal",
        Source("Carl Blane", "person"),
    ),
    (
        "person by a description",
        "Lori Webb built the telescope in 1994. The 57-year-old scientist says the sky was never as bright.",
        "the sky was never",
        Source("Lori Webb", "person"),
    ),
    (
        "representatives",
        "Representatives for the Norfield Fire Department and the Port Police said the drill went well.",
        "the drill went well",
        Source("Norfield Fire Department", "organisation"),
    ),
    (
        "printed in a journal",
        "Scott Hale and Ines Roy published a paper in the journal Nature that said the lake was older.",
        "the lake was older",
        Source("Scott Hale and Ines Roy paper", "document"),
    ),
    (
        "asked in a poll",
        "In a CNN poll on Thursday, 73 percent of Americans said the economy was poor.",
        "the economy was poor",
        Source("CNN poll", "document"),
    ),
    (
        "document",
        "The Coos Bay Ride Assistance Program helps veterans. According to the program’s website, rides are free.",
        "rides are free",
        Source("Coos Bay Ride Assistance Program website", "document"),
    ),
    (
        "document",
        "On Thursday, senators introduced the Renewing Hope in the American Dream (ROAD) to Housing Act, which proposes that "
        "rents be capped.",
        "rents be capped",
        Source("Renewing Hope in the American Dream (ROAD) to Housing Act", "document"),
    ),
    (
        "government of a people",
        "The Russians said the bridge would open in May.",
        "the bridge would open",
        Source("Russia", "organisation"),
    ),
    (
        "body by its noun",
        "Police in Velsen said the car had been stolen.",
        "the car had been stolen",
        Source("Police in Velsen", "organisation"),
    ),
    (
        "body by its noun",
        "The Oregon Department of Education counted 900 pupils. Half of them were in shelters, according to "
        "the state education department.",
        "Half of them",
        Source("Oregon Department of Education", "organisation"),
    ),
    (
        "body by its noun",
        "The Kroll campaign denied it on Sunday. “The Department of Ports has the files,” Tom Berg, its lawyer, "
        "said. The campaign said it would hand over every letter.",
        "it would hand over",
        Source("Kroll campaign", "organisation"),
    ),
    (
        "body by its noun",
        "Zenda Motors will cut jobs. The troubled carmaker said 900 people would go.",
        "900 people would go",
        Source("Zenda Motors", "organisation"),
    ),
    (
        "unnamed",
        "The plan was dropped, said one former manager who requested anonymity to avoid harm to his business.",
        "The plan was dropped",
        Source("one former manager who requested anonymity", "unnamed"),
    ),
    (
        "unnamed",
        "Current and former officials said the ships had been sold.",
        "the ships had been sold",
        Source("Current and former officials", "unnamed"),
    ),
    (
        "pronoun of a source",
        "The Brenner Line will stop its night boat. It said fuel had become too dear.",
        "fuel had become too dear",
        Source("Brenner Line", "organisation"),
    ),
    (
        "somebody before",
        "A nurse ran up to the quay. She said the boy was breathing again.",
        "the boy was breathing again",
        Source("A nurse", "unnamed"),
    ),
    (
        "spokesperson",
        "A spokesman for the Brenner Line said the boat would sail again in May.",
        "the boat would sail again",
        Source("Brenner Line", "organisation"),
    ),
    (
        "spokesperson",
        "A spokeswoman for the Marlow police said two men had been held.",
        "two men had been held",
        Source("Marlow police", "organisation"),
    ),
    (
        "group",
        "Interpol officials said on Sunday that the paintings were in Lisbon.",
        "the paintings were in Lisbon",
        Source("Interpol officials", "group"),
    ),
    (
        "voice",
        "The Ministry of Ports denied it. “No ship was turned away,” the ministry said. "
        "“We acted within the law,” the statement added.",
        "We acted within the law",
        Source("Ministry of Ports", "organisation"),
    ),
    (
        "voice",
        "Pilots met on Monday. Dock workers issued a statement saying they would strike in June.",
        "they would strike",
        Source("Dock workers", "group"),
    ),
    (
        "kept by a body",
        "Seals have doubled in number, according to figures from the Institute for Coastal Research.",
        "Seals have doubled",
        Source("Institute for Coastal Research", "organisation"),
    ),
    (
        "document",
        "The Hallam Report, published on Monday, found that the dam had not been checked for nine years.",
        "the dam had not been checked",
        Source("Hallam Report", "document"),
    ),
    (
        "document",
        "A study by the Institute for Coastal Research found that the dunes had shrunk by half.",
        "the dunes had shrunk",
        Source("Institute for Coastal Research study", "document"),
    ),
    (
        "document",
        "Three fishermen filed a lawsuit on Monday. The complaint says the board knew of the leak for a year.",
        "the board knew of the leak",
        Source("lawsuit", "document"),
    ),
    (
        "body by its noun",
        "The Harbour Safety Agency closed the pier. Mayor Ada Kroll agreed with it. "
        "The agency said the planks were rotten.",
        "the planks were rotten",
        Source("Harbour Safety Agency", "organisation"),
    ),
    (
        "body by its noun",
        "Nobody was hurt in the fire. Local police said the harbour had been closed for an hour.",
        "the harbour had been closed",
        Source("Local police", "organisation"),
    ),
    (
        "people out of a number",
        "A group of tenants said the stairs had been dark for weeks.",
        "the stairs had been dark",
        Source("tenants", "group"),
    ),
    (
        "name of a body",
        "The Institute for Coastal Research (ICR) counted seals. The ICR said the colony had doubled.",
        "the colony had doubled",
        Source("Institute for Coastal Research", "organisation"),
    ),
    (
        "unnamed",
        "The board will replace its chairman in June, according to two people briefed on the plan.",
        "The board will replace",
        Source("two people briefed on the plan", "unnamed"),
    ),
    (
        "unnamed",
        "Three harbour officials said the crane had failed before.",
        "the crane had failed",
        Source("Three harbour officials", "unnamed"),
    ),
    (
        "group",
        "Tenant advocates say the new rents will drive families out of the old town.",
        "the new rents will drive",
        Source("Tenant advocates", "group"),
    ),
    (
        "group",
        "Researchers at the Institute for Coastal Research warned that the dunes would not hold.",
        "the dunes would not hold",
        Source("Researchers at the Institute for Coastal Research", "group"),
    ),
    (
        "group",
        "Ada Kroll went to court. Her lawyers argued that the vote was void.",
        "the vote was void",
        Source("Ada Kroll’s lawyers", "group"),
    ),
    (
        "group",
        "Attorneys for Norvik Lines argued that the vote was void.",
        "the vote was void",
        Source("Attorneys for Norvik Lines", "group"),
    ),
    (
        "unnamed",
        "People familiar with the session said it had been short.",
        "it had been short",
        Source("People familiar with the session", "unnamed"),
    ),
    (
        "name of a body",
        "The U.S. and Pakistan said they would meet in May.",
        "they would meet",
        Source("U.S. and Pakistan", "organisation"),
    ),
    (
        "name of a body",
        "The Coral Reef Initiative announced that half of the reefs had bleached.",
        "half of the reefs",
        Source("Coral Reef Initiative", "organisation"),
    ),
    (
        "somebody",
        "The harbour master said the ferry had been late all week.",
        "the ferry had been late",
        Source("The harbour master", "unnamed"),
    ),
]
