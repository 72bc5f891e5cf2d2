"""What the tests of the network share: made-up networks of any size, a small graph, and a reader of pictures."""

import os
import random
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from math import hypot
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pyoxigraph import NamedNode

from migratieketen.namespaces import ID
from migratieketen.network import Network, Node, Tie
from migratieketen.network.geometry import hits
from migratieketen.stores import Store, open_store

SVG = "{http://www.w3.org/2000/svg}"
LOOKS = {
    "ministerie": "organisatie",
    "koepelorganisatie": "organisatie",
    "kennisinstituut": "organisatie",
    "politie": "organisatie",
    "gemeente": "overheidsorganisatie",
    "stichting": "organisatie",
}
WORDS = [
    "Stichting",
    "Vluchtelingenwerk",
    "Nederland",
    "Gemeente",
    "Utrecht",
    "Rotterdam",
    "Amersfoort",
    "Centrum",
    "Opvang",
    "Migratie",
    "Participatie",
    "Arbeidsmarkt",
    "Regio",
    "Ministerie",
    "Zaken",
    "Inspectie",
    "Raad",
    "Onderzoek",
    "Instituut",
    "Integratie",
    "Bureau",
    "Huisvesting",
    "Zorg",
    "Welzijn",
    "Landelijk",
    "Expertise",
    "Platform",
    "Volkshuisvesting",
]


def thing(name: str) -> NamedNode:
    return NamedNode(ID + name)


@pytest.fixture
def small() -> Store:
    """The graph of graph.trig: two sources, of which the second repeats the first."""
    return open_store(str(Path(__file__).with_name("graph.trig")))


@pytest.fixture(scope="session")
def made_up() -> Callable[..., Network]:
    """Make up a network of some size: the same one for the same size, its labels as long as real ones."""
    return make_up


def make_up(size: int, events: int = 0, density: float = 1.4) -> Network:
    source = random.Random(size)
    nodes = []
    for number in range(size):
        event = number < events
        kind = "congres" if event else source.choice([*LOOKS, "persoon", "persoon"])
        label = " ".join(source.choices(WORDS, k=source.choice([1, 2, 2, 3, 4, 6])))
        broad = "gebeurtenis" if event else LOOKS.get(kind, "persoon")
        iri = thing(f"{broad}/n{number:04}")
        nodes.append(Node(iri, label, "event" if event else "actor", kind, (kind, broad)))
    pairs: dict[tuple[int, int], str] = {}
    kinds = ["together"] * 6 + ["organised", "handed-over", "post", "addressed", "part-of"]
    for number in range(1, size):
        other = source.choice([source.randrange(number), source.randrange(max(1, number // 5))])
        pairs[other, number] = source.choice(kinds)
    while len(pairs) < min(size * density, size * (size - 1) / 2):
        one, two = sorted(source.sample(range(size), 2))
        pairs[one, two] = source.choice(kinds)
    ties = tuple(
        Tie(
            nodes[one].iri,
            nodes[two].iri,
            kind,
            source.choice([1, 1, 1, 2, 5]),
            kind in ("post", "handed-over"),
            (),
            (),
        )
        for (one, two), kind in sorted(pairs.items())
    )
    return Network(tuple(nodes), ties, "nl", f"Verzonnen netwerk van {size}", actors=not events)


Box = tuple[float, float, float, float]


@dataclass
class Picture:
    """What stands in an SVG: the box of each sign, label and region, the lines, and all its words.

    `nodes` and `ties` hold the numbers of the nodes and ties that signs and lines are of.
    """

    signs: list[Box] = field(default_factory=list)
    labels: list[tuple[int, Box]] = field(default_factory=list)
    lines: list[list[tuple[float, float]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    regions: list[Box] = field(default_factory=list)
    nodes: list[int] = field(default_factory=list)
    ties: list[int] = field(default_factory=list)

    def overlapping_labels(self) -> int:
        return sum(one != two and meet(a, b) for (one, a), (two, b) in combinations(self.labels, 2))

    def labels_over_signs(self) -> int:
        return sum(one != two and meet(a, b) for one, a in self.labels for two, b in enumerate(self.signs))

    def overlapping_signs(self) -> int:
        return sum(meet(a, b) for a, b in combinations(self.signs, 2))

    def lines_through_signs(self, network: Network) -> int:
        """Count the lines that run through a sign at neither of their ends."""
        numbers = {node.iri: number for number, node in enumerate(network.nodes)}
        count = 0
        for line, tie in zip(self.lines, self.ties, strict=True):
            ends = {numbers[network.ties[tie].source], numbers[network.ties[tie].target]}
            for node, (left, top, right, bottom) in zip(self.nodes, self.signs, strict=True):
                inner = (left + 0.7, top + 0.7, right - 0.7, bottom - 0.7)
                count += node not in ends and any(hits(*one, *two, inner) for one, two in pairwise(line))
        return count

    def crossings(self) -> int:
        return sum(lines_cross(one, two) for one, two in combinations(self.lines, 2))


def meet(one: Box, two: Box) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def lines_cross(one: list[tuple[float, float]], two: list[tuple[float, float]]) -> bool:
    return any(pieces_cross(*a, *b) for a in pairwise(one) for b in pairwise(two))


def pieces_cross(a, b, c, d) -> bool:  # type: ignore[no-untyped-def]
    def side(p, q, r):  # type: ignore[no-untyped-def]
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def read_picture(text: str) -> Picture:
    """Read a picture back from its SVG, from what is drawn and from nothing else."""
    picture = Picture()
    root = ElementTree.fromstring(text)
    picture.words = [element.text or "" for element in root.iter(f"{SVG}text")]
    for group in root.iter():
        kind = group.get("class", "").split(" ")[0]
        if kind == "node":
            number = len(picture.signs)
            picture.signs.append(sign_box(group))
            picture.nodes.append(int(group.get("data-node", "")))
            lines = [text_box(line) for line in group.iter(f"{SVG}text")]
            inside = any(meet(line, picture.signs[number]) for line in lines)
            picture.labels += [(number, line) for line in lines if not inside]
        elif kind == "tie":
            for path in group:
                if path.get("class") not in ("head", "gap"):
                    picture.lines.append(points_of(path.get("d", "")))
                    picture.ties.append(int(group.get("data-tie", "")))
        elif kind == "region":
            picture.regions.append(sign_box(group))
    return picture


def sign_box(group: ElementTree.Element) -> Box:
    for shape in group:
        if shape.tag == f"{SVG}rect":
            x, y, width, height = (float(shape.get(name, "")) for name in ("x", "y", "width", "height"))
            return x, y, x + width, y + height
        if shape.tag == f"{SVG}circle":
            x, y, reach = (float(shape.get(name, "")) for name in ("cx", "cy", "r"))
            return x - reach, y - reach, x + reach, y + reach
        if shape.tag == f"{SVG}path":
            points = points_of(shape.get("d", ""))
            xs, ys = [x for x, _ in points], [y for _, y in points]
            return min(xs), min(ys), max(xs), max(ys)
    raise AssertionError("a node without a sign")


def text_box(line: ElementTree.Element) -> Box:
    x, y, size, width = (float(line.get(name, "")) for name in ("x", "y", "font-size", "textLength"))
    left = {"start": x, "middle": x - width / 2, "end": x - width}[line.get("text-anchor", "start")]
    return left, y - 0.72 * size, left + width, y + 0.2 * size


def points_of(path: str) -> list[tuple[float, float]]:
    """Give points along a path of straight and bent pieces."""
    points: list[tuple[float, float]] = []
    for kind, numbers in re.findall(r"([MLQ])([^MLQZ]*)", path):
        given = [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+),(-?[\d.]+)", numbers)]
        if kind == "Q":
            (ax, ay), (bx, by), (cx, cy) = points[-1], *given
            given = [
                (
                    (1 - t) ** 2 * ax + 2 * t * (1 - t) * bx + t * t * cx,
                    (1 - t) ** 2 * ay + 2 * t * (1 - t) * by + t * t * cy,
                )
                for t in (step / 12 for step in range(1, 13))
            ]
        points += given
    return points


def length(line: list[tuple[float, float]]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line))


@pytest.fixture(scope="session")
def elsewhere() -> Callable[[str], str]:
    """Run Python in a process of its own, with another order of sets."""
    return run_elsewhere


def run_elsewhere(code: str) -> str:
    here = Path(__file__).parent
    settings = os.environ | {
        "PYTHONHASHSEED": "7",
        "PYTHONPATH": f"{here.parents[1] / 'src'}{os.pathsep}{here}",
    }
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=settings, check=True
    )
    return done.stdout.strip()


@pytest.fixture(scope="session")
def read() -> Callable[[str], Picture]:
    return read_picture
