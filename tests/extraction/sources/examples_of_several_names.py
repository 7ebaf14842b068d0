"""Examples of sources whose name is more than one noun: several at once, a number alone, a long or a short name."""

from __future__ import annotations

from generator.model import Source

# rule, the article, words of the quotation, its source's name and kind
OF_SEVERAL_NAMES = [
    (
        "capitals throughout",
        "After the march, Brown Lives Matter issued a statement saying it took the action.",
        "it took the action",
        Source("Brown Lives Matter", "organisation"),
    ),
    (
        "name of a body",
        "USA TODAY reported that the movement has paid for trips.",
        "the movement has paid",
        Source("USA TODAY", "organisation"),
    ),
    (
        "name of a body",
        "The U.S. Geological Survey said it detected a quake.",
        "it detected a quake",
        Source("U.S. Geological Survey", "organisation"),
    ),
    (
        "name of a body",
        "Few came, but many Latinos have said it falls flat.",
        "it falls flat",
        Source("many Latinos", "group"),
    ),
    (
        "body by its noun",
        "The Lund Center for Justice said it was late. “We are sorry,” the company said.",
        "We are sorry",
        Source("company", "organisation"),
    ),
    (
        "name of a body",
        "The insurer Holm’s of Lund was sued. Holm’s says the claim is false.",
        "the claim is false",
        Source("Holm’s of Lund", "organisation"),
    ),
    (
        "name of a body",
        "The Baptist Church of Norwell said it would open its doors.",
        "it would open its doors",
        Source("Baptist Church of Norwell", "organisation"),
    ),
    (
        "number in a name",
        "Number 9 said the talks went well.",
        "the talks went well",
        Source("Number 9", "organisation"),
    ),
    (
        "people of something",
        "Friends of the Sea said it was bad. They joined Friends of the Sea in May.",
        "it was bad",
        Source("Friends of the Sea", "organisation"),
    ),
    (
        "name of a body",
        "The Norwell Clinic for Children’s Rights and Law said the rule was unfair.",
        "the rule was unfair",
        Source("Norwell Clinic for Children’s Rights and Law", "organisation"),
    ),
    (
        "another of them",
        "Flowers lay at the gate. “We love you,” read one note. “Rest now,” said another.",
        "Rest now",
        Source("another note", "document"),
    ),
    (
        "all of a list",
        "Al Greene, Bob Rusk and Arthur Lent met the board. The three men said the plan was risky.",
        "the plan was risky",
        Source("Al Greene, Bob Rusk and Arthur Lent", "group"),
    ),
    (
        "bodies taken together",
        "The Chamber of Boats and the Longshoremen’s Union said the quay was old. “We agree on this,” the two groups said.",
        "We agree on this",
        Source("Chamber of Boats and Longshoremen’s Union", "group"),
    ),
    (
        "bodies joined",
        "The Chamber of Boats and the Longshoremen’s Union said the quay was needed.",
        "the quay was needed",
        Source("Chamber of Boats and Longshoremen’s Union", "group"),
    ),
    (
        "people for something",
        "It ended. Nurses Without Limits said two died.",
        "two died",
        Source("Nurses Without Limits", "organisation"),
    ),
    (
        "people for something",
        "It ended. Students for Fair Tides said the bill was weak.",
        "the bill was weak",
        Source("Students for Fair Tides", "organisation"),
    ),
    (
        "group",
        "It ended. Nurses for the Norland Health Service said no boat came.",
        "no boat came",
        Source("Nurses for the Norland Health Service", "group"),
    ),
    (
        "a bidding",
        "It ended. Save the Rivers said water was short.",
        "water was short",
        Source("Save the Rivers", "organisation"),
    ),
    (
        "police of a country",
        "It ended. Police Scotland said two were held.",
        "two were held",
        Source("Police Scotland", "organisation"),
    ),
    (
        "possessive in a name",
        "It ended. Women's Aid said it was full.",
        "it was full",
        Source("Women's Aid", "organisation"),
    ),
    (
        "head of its name",
        "The Chamber of Boats said fees rose. “We agree on it,” the chamber said.",
        "We agree on it",
        Source("Chamber of Boats", "organisation"),
    ),
    (
        "head of its name",
        "The Norland National Guard said two were hurt. The guard said it would look into it.",
        "it would look into it",
        Source("Norland National Guard", "organisation"),
    ),
    (
        "body by its noun",
        "Harvard said it was sorry. “We were wrong,” the university said.",
        "We were wrong",
        Source("Harvard", "organisation"),
    ),
    (
        "two of one office",
        "Senators Ann Moss and Tom Berg met the board. “We owe an answer,” the senators said.",
        "We owe an answer",
        Source("Ann Moss and Tom Berg", "group"),
    ),
    (
        "two of one office",
        "Ann Moss, a lawyer, and Tom Berg, a baker, said the bill was late. “We owe an answer,” the lawyers said.",
        "We owe an answer",
        Source("lawyers", "group"),
    ),
    (
        "body as it was owned",
        "The governor's office said it would appeal. “The ruling goes too far,” the office said.",
        "The ruling goes",
        Source("governor's office", "organisation"),
    ),
    (
        "unnamed",
        "Two state officials said the dam was weak. “They knew,” one of the officials said.",
        "They knew",
        Source("Two state officials", "unnamed"),
    ),
    (
        "unnamed",
        "A person close to Ann Moss said the deal was done. The person said: “It is signed by both.”",
        "It is signed",
        Source("A person close to Ann Moss", "unnamed"),
    ),
    (
        "office with its initials",
        "The Norland High Commissioner for Refugees (NHCR) said 30,000 had fled.",
        "30,000 had fled",
        Source("Norland High Commissioner for Refugees", "organisation"),
    ),
    (
        "branch in a country",
        "Five people were hurt on Monday. CNN Brazil said that the mayor fled.",
        "the mayor fled",
        Source("CNN Brazil", "organisation"),
    ),
    (
        "organ of a body",
        "The Council of Norland's Danish presidency stated: “The act will boost the whole of our industry.”",
        "The act will boost",
        Source("Council of Norland's Danish presidency", "organisation"),
    ),
    (
        "initials taken for a noun",
        "Trains run by LMRT Corporation were late. During the morning rush hour, six stations were without train "
        "service following what LMRT described as “intermittent signal interference”.",
        "intermittent signal interference",
        Source("LMRT", "organisation"),
    ),
    (
        "friends of somebody",
        "Tom Berg died on Monday. Friends of Berg said he was careful.",
        "he was careful",
        Source("Friends of Berg", "group"),
    ),
    (
        "kept by a body",
        "Footage from national television and social media showed that three thousand people smashed the windows.",
        "smashed the windows",
        Source("Footage from national television and social media", "document"),
    ),
    (
        "titles taken together",
        "The Police Commissioner, Minister of Transport and Prime Minister all confirmed that the tunnel was safe.",
        "the tunnel was safe",
        Source("Police Commissioner, Minister of Transport and Prime Minister", "group"),
    ),
    (
        "some of those before",
        "Numerous radio stations reported that Moss was ill, but several said the singer was in Lund.",
        "the singer was in Lund",
        Source("several radio stations", "group"),
    ),
    (
        "some of those before",
        "Tired residents left the town. Some said the river had risen by a foot.",
        "the river had risen",
        Source("Some tired residents", "unnamed"),
    ),
    (
        "bodies taken together",
        "France, Germany and Britain said on Monday that they were alarmed. “It must not go on like this,” the "
        "three powers said in a statement.",
        "It must not go on",
        Source("France, Germany and Britain", "group"),
    ),
    (
        "bodies taken together",
        "The Green League and the Farmers’ Party rejected the count. Both said a new vote was needed.",
        "a new vote was needed",
        Source("Green League and Farmers’ Party", "group"),
    ),
    (
        "body by its noun",
        "Norland recalled its envoy. Its foreign ministry said the raid was an act of war.",
        "an act of war",
        Source("Norland’s foreign ministry", "organisation"),
    ),
    (
        "body by its noun",
        "Norvik Lines runs the ferries. In March the firm sold a ship to Zenda Motors, which makes cars. It said "
        "the price was fair. The company said it would buy a new one.",
        "it would buy a new one",
        Source("Norvik Lines", "organisation"),
    ),
    (
        "name of a body",
        "The Executive Office of the Governor said the bill was ready.",
        "the bill was ready",
        Source("Executive Office of the Governor", "organisation"),
    ),
    (
        "name of a body",
        "The Bureau of Tides met on Monday. The Bureau said the water would rise.",
        "the water would rise",
        Source("Bureau of Tides", "organisation"),
    ),
    (
        "name of a body",
        "The World Health Organisation (WHO) sent nurses. WHO reported that twelve people had died.",
        "twelve people had died",
        Source("World Health Organisation", "organisation"),
    ),
    (
        "name of a body",
        "Nurses Without Limits (NWL) said the wards were full.",
        "the wards were full",
        Source("Nurses Without Limits", "organisation"),
    ),
    (
        "name of a body",
        "Regulator Norland Media Authority said the site was blocked.",
        "the site was blocked",
        Source("Norland Media Authority", "organisation"),
    ),
    (
        "group",
        "Trade ministers and central bankers of the G9 said that prices would fall.",
        "prices would fall",
        Source("Trade ministers and central bankers of the G9", "group"),
    ),
    (
        "name of a body",
        "Norland shut its ports. Its Ministry of Trade said the raid was an act of war.",
        "an act of war",
        Source("Norland’s Ministry of Trade", "organisation"),
    ),
    (
        "body by its noun",
        "Electoral commission says Norland vote was fair\n\nThe National Electoral Commission met on Friday.",
        "vote was fair",
        Source("National Electoral Commission", "organisation"),
    ),
    (
        "voice",
        "Norvik Lines said the port was shut, but an official announcement later clarified that it was open.",
        "it was open",
        Source("official announcement", "document"),
    ),
    (
        "voice",
        "Norvik Lines runs the ferries. A statement on the company’s website confirms that the port will close.",
        "the port will close",
        Source("Norvik Lines", "organisation"),
    ),
]
