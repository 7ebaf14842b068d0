"""Three invented articles of one story, shown whole, by excerpts and by a link; what is hidden is named."""

from __future__ import annotations

WHOLE = """---
title: Harbour council votes on the crane
date: 2024-03-05
outlet: The Tideway Post
url: https://example.org/post/crane
---
The harbour council of Norfield voted on Tuesday to replace the old crane, after two years of debate. Mayor Ann Lee said: “We will not lose a single job over this crane.”

The quay is a glimmerwick place where gulls are the only visitors before the first boats are back.

Bo Dahl, who leads the dockers' union, told reporters that the vote came too early.
"""

EXCERPT = """---
title: Crane vote divides Norfield
date: 2024-03-06
outlet: The Norfield Courier
url: https://example.org/courier/vote
article_text: excerpt
---
Norfield's harbour council voted on Tuesday to replace its old crane, which has stood on the quay for long. “We will not lose a single job over this crane,” Mayor Ann Lee said.

The cafe behind the customs house is known for a plumberry soup, and sailors love it — it's “the” soup & more. It is a narrow and drowsimount room where most tables are good for another thirty years.

Ann Lee is a tall woman with a brindlesnatch coat over a grey and woollen suit of the old kind.

Bo Dahl said that the union had asked for a delay of two months. Such gulls are the usual residents of the roof, whatever the quorvish weather on the coast may be like.
"""

LINK = """---
title: A crane for Norfield
date: 2024-03-07
outlet: Coast Wire
url: https://example.org/wire/crane
article_text: link
---
The crane at Norfield will be taken down in May, the harbour office said on Thursday. “It has served us well,” said Carla Moss, the harbour master.

Tall cranes of this zanthrile kind are common in yards that have no other work for their people. Carla Moss is fond of the dunes, and of the fernickle and windy paths that lead to them.

Ann Lee has a small office with a wobblethatch window, from which the whole of the harbour can be seen.
"""

SEEDS = {"whole.md": WHOLE, "part.md": EXCERPT, "only.md": LINK}
HIDDEN_IN_EXCERPT = ("plumberry", "drowsimount", "brindlesnatch", "quorvish")
HIDDEN_IN_LINK = ("zanthrile", "fernickle", "wobblethatch")
CITED = ("lose a single job over this", "It has served us well", "will be taken down in May")
