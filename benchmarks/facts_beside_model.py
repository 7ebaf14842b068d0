"""What facts cost in all beside the language model alone, measured in pairs, one after the other.

    python -m benchmarks.facts_beside_model FOLDER [TURNS]

Both load the same components and read the same articles; a ratio of one turn says little where others are at
work on the machine, the median of several more.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

from benchmarks.scale import GENERATOR, run

_TURNS = 5
_MODEL = (sys.executable, "-m", "benchmarks.model_alone")


def main() -> None:
    """Print CPU-seconds and ratio of each turn, then the median of the ratios."""
    folder, turns = str(Path(sys.argv[1]).resolve()), int(sys.argv[2]) if sys.argv[2:] else _TURNS
    ratios = []
    for turn in range(turns):
        # Who goes first changes: a machine that gets busier would tell against the second.
        commands = {"facts": (*GENERATOR, "facts", "--jobs", "1", folder), "model": (*_MODEL, folder)}
        order = sorted(commands, reverse=turn % 2 == 1)
        spent = {name: run(Path.cwd(), *commands[name]).cpu for name in order}
        ratios.append(spent["facts"] / spent["model"])
        print(
            f"{spent['facts']:8.1f} CPU-s facts {spent['model']:8.1f} CPU-s model {ratios[-1]:6.2f}",
            flush=True,
        )
    print(f"median of {turns}: {median(ratios):.2f}")


if __name__ == "__main__":
    main()
