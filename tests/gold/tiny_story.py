"""A story of two very short articles, annotated as the corpus is."""

from __future__ import annotations

from pathlib import Path

_FILES = {
    "bakery_a.txt": """---
title: Bakery burns
date: 2022-05-04
---
By Otto Lind

A bakery in Elm Street burned down on Tuesday. "I smelled smoke," said Ida Kemp, its owner, "and I ran." She said the oven had failed in March.

READ MORE: Fires in May
""",
    "bakery_b.txt": """date: 2022-05-05
Fire destroyed the Kemp bakery on Tuesday, according to the fire brigade. A bakery in Oak Lane burned in 2019. The so-called "hot zone" is fenced off, Ida Kemp told the paper.
""",
    "bakery_a.yml": """
published: 2022-05-04
quotes:
  - {words: "I smelled smoke,", speaker: Ida Kemp, group: a}
  - {words: "and I ran.", speaker: Ida Kemp, group: a}
  - {words: the oven had failed in March, kind: indirect, speaker: Ida Kemp, accept: [Frau Kemp]}
dates:
  - {words: Tuesday, edtf: 2022-05-03}
  - {words: March, edtf: 2022-03}
events:
  - {words: A bakery in Elm Street burned down, edtf: 2022-05-03}
  - {words: the oven had failed, edtf: 2022-03}
boilerplate:
  - {words: By Otto Lind, kind: byline}
  - {words: "READ MORE: Fires in May", kind: related}
not:
  people: [Otto Lind]
  events: ["READ MORE: Fires in May"]
  summary: [By Otto Lind]
""",
    "bakery_b.yml": """
published: 2022-05-05
quotes:
  - {words: Fire destroyed the Kemp bakery on Tuesday, kind: indirect, speaker: null, source: {name: fire brigade, kind: organisation | group}}
  - {words: The so-called … fenced off, kind: indirect, optional: true, speaker: Ida Kemp, via: Otto Lind}
dates:
  - {words: Tuesday, edtf: 2022-05-03}
  - {words: "2019", edtf: "2019"}
events:
  - {words: Fire destroyed the Kemp bakery, edtf: 2022-05-03}
  - {words: A bakery in Oak Lane burned, edtf: "2019"}
not:
  people: [Kemp bakery]
  quotes: [hot zone]
""",
    "story.yml": """
people:
  - {name: Ida Kemp, names: [Ida Kemp, Kemp], roles: [its owner | owner], articles: [bakery_a, bakery_b]}
same_news:
  - about: the fire
    sentences:
      - {article: bakery_a, words: A bakery in Elm Street burned down}
      - {article: bakery_b, words: Fire destroyed the Kemp bakery}
not:
  same_news:
    - about: two fires
      sentences:
        - {article: bakery_a, words: A bakery in Elm Street burned down}
        - {article: bakery_b, words: A bakery in Oak Lane burned}
""",
}


def write_tiny_story(folder: Path, **replaced: tuple[str, str]) -> Path:
    """Write the story below ``folder``; ``bakery_a_yml=(old, new)`` changes words in that file."""
    story = folder / "bakery"
    story.mkdir(parents=True)
    for name, content in _FILES.items():
        old, new = replaced.get(name.replace(".", "_"), ("", ""))
        assert old in content, f"{name}: nothing to replace"
        (story / name).write_text(content.replace(old, new) if old else content, "utf-8")
    return folder
