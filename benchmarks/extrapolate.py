"""Say what larger graphs will cost, from the table of what grows with the graph, and write it in docs/engines.md.

    .venv/bin/python benchmarks/extrapolate.py [--quads 1e9] [--dry]

To the seconds and MB of each work the curve a·n^b is fitted, by least squares of their logarithms. Between the bounds a
figure at that size lies in two of three cases, if the curve holds that far: of that no figure can tell.
"""

import argparse
import math
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TABLE, DOCUMENT = ROOT / "benchmarks" / "README.md", ROOT / "docs" / "engines.md"
BEGIN, END = "<!-- extrapolated -->", "<!-- /extrapolated -->"
SCALE = re.compile(r"<!-- scale -->(.*)<!-- /scale -->", re.DOTALL)
WORK = ("load", "twelve queries, disk, mean", "network", "validate", "export, sorted")
STUDENT = (1.84, 1.32, 1.20, 1.14, 1.11)
"""What Student's t stays under in 68 of 100 cases, from one degree of freedom on."""

Figures = list[tuple[float, float]]


@dataclass(frozen=True)
class Curve:
    """a·n^b through figures, and how far from it they lie."""

    exponent: float
    middle: tuple[float, float]
    """The means of the logarithms, of size and cost."""
    spread: float
    """The sum of squares of the sizes' logarithms about their mean."""
    deviation: float
    count: int

    def at(self, quads: float) -> tuple[float, float, float]:
        """Give the cost at a size: its estimate, and the bounds between which it lies in two of three cases."""
        away = math.log10(quads) - self.middle[0]
        estimate = self.middle[1] + self.exponent * away
        error = self.deviation * math.sqrt(1 + 1 / self.count + away**2 / self.spread)
        error *= STUDENT[min(self.count - 2, len(STUDENT)) - 1]
        return 10**estimate, 10 ** (estimate - error), 10 ** (estimate + error)


def fitted(figures: Figures) -> Curve:
    """Fit a·n^b to at least three pairs of quads and cost."""
    points = [(math.log10(quads), math.log10(cost)) for quads, cost in figures]
    count = len(points)
    across, up = (sum(axis) / count for axis in zip(*points, strict=True))
    spread = sum((x - across) ** 2 for x, _ in points)
    exponent = sum((x - across) * (y - up) for x, y in points) / spread
    left = sum((y - up - exponent * (x - across)) ** 2 for x, y in points)
    return Curve(exponent, (across, up), spread, math.sqrt(left / (count - 2)), count)


def measured(text: str) -> tuple[dict[str, Figures], dict[str, Figures]]:
    """Give the seconds and MB of each work by size, from the table."""
    seconds, memory = defaultdict[str, Figures](list), defaultdict[str, Figures](list)
    for line in SCALE.search(text)[1].splitlines():  # type: ignore[index]
        cells = [cell.strip().strip("*") for cell in line.strip("|").split("|")]
        if cells[0] in WORK:
            quads = float(cells[1].replace("10^", "1e"))
            took, unit = cells[2].split()
            seconds[cells[0]].append((quads, float(took) / (1000 if unit == "ms" else 1)))
            memory[cells[0]].append((quads, float(cells[3])))
    return seconds, memory


def table(text: str, quads: float) -> str:
    """Give the estimates for a size as a Markdown table: of what was measured at three sizes at least."""
    seconds, memory = measured(text)
    size = f"10^{math.log10(quads):.0f}"
    lines = [
        f"| work | measured | grows as | time at {size} | between | memory at {size} | between |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for work in [work for work in WORK if len(seconds[work]) > 2]:
        time, space = fitted(seconds[work]), fitted(memory[work])
        took, held = ([_seconds(cost) for cost in time.at(quads)], [_bytes(cost) for cost in space.at(quads)])
        sizes = f"10^{math.log10(seconds[work][0][0]):.0f} to 10^{math.log10(seconds[work][-1][0]):.0f}"
        lines.append(
            f"| {work} | {sizes} | n^{time.exponent:.2f} | {took[0]} | {took[1]} and {took[2]} "
            f"| {held[0]} | {held[1]} and {held[2]} |"
        )
    return "\n".join(lines)


def _seconds(cost: float) -> str:
    for size, name in ((31_557_600, "years"), (86400, "days"), (3600, "h"), (60, "min")):
        if cost >= 2 * size:
            return f"{_two(cost / size)} {name}"
    return f"{_two(cost)} s"


def _bytes(megabytes: float) -> str:
    for size, name in ((2**20, "TB"), (2**10, "GB")):
        if megabytes >= size:
            return f"{_two(megabytes / size)} {name}"
    return f"{_two(megabytes)} MB"


def _two(number: float) -> str:
    """Give a number in two figures: it is an estimate."""
    digits = max(0, 1 - math.floor(math.log10(number)))
    return f"{round(number, 1 - math.floor(math.log10(number))):,.{digits}f}"


def write(quads: float = 1e9) -> None:
    """Write the estimates in docs/engines.md."""
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
    estimates = table(TABLE.read_text(encoding="utf-8"), quads)
    DOCUMENT.write_text(f"{before}{BEGIN}\n{estimates}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def main() -> None:
    """Print the table, and write it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quads", type=float, default=1e9)
    parser.add_argument("--dry", action="store_true", help="print the table, and leave the document as it is")
    given = parser.parse_args()
    print(table(TABLE.read_text(encoding="utf-8"), given.quads))
    if not given.dry:
        write(given.quads)


if __name__ == "__main__":
    main()
