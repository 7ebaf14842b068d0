"""The language model alone, as any user of spaCy has it: it is loaded, and parses the articles of a folder.

python -m benchmarks.model_alone [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.parsing.parse import load
from generator.reading.corpus import read_corpus


def main() -> None:
    """Parse what there is, and throw the parses away."""
    articles = read_corpus([Path(folder) for folder in sys.argv[1:]]).articles
    for _ in load().pipe(article.text for article in articles):
        pass


if __name__ == "__main__":
    main()
