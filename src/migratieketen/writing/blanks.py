"""Blank nodes named by what is said of them, so that the same graph gives the same text each time.

The model has none, but a person's own file may. RDF Dataset Canonicalization (RDFC-1.0) is not used: the
engine's takes 2 s for eight nodes that all point at each other, and never ends for nine.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256

ROUNDS = 50
_TERM = re.compile(r'"(?:[^"\\]|\\.)*"|<[^<> ]*>|(_:\S+)')


def renamed(lines: Iterable[str]) -> set[str]:
    """Give N-Quads lines with the blank nodes numbered in an order that follows from the graph.

    Each node is told apart by its lines, and by the lines of the nodes in those, and so on. Nodes that
    nothing tells apart within fifty steps keep the engine's order.
    """
    fixed, moving = set(), []
    for line in lines:
        blanks = {found for found in _TERM.findall(line) if found}
        if blanks:
            moving.append((line, blanks))
        else:
            fixed.add(line)
    colours = _colours(moving)
    in_order = sorted(colours, key=lambda blank: (colours[blank], blank))
    names = {blank: f"_:b{number}" for number, blank in enumerate(in_order)}
    return fixed | {_replace(line, names) for line, _ in moving}


def _colours(lines: list[tuple[str, set[str]]]) -> dict[str, str]:
    colours = {blank: "" for _, blanks in lines for blank in blanks}
    told_apart = 1
    for _ in range(ROUNDS):
        seen: dict[str, list[str]] = defaultdict(list)
        for line, blanks in lines:
            for blank in blanks:
                seen[blank].append(_replace(line, colours, own=blank))
        colours = {blank: _colour(colours[blank], said) for blank, said in seen.items()}
        before, told_apart = told_apart, len(set(colours.values()))
        if told_apart in (before, len(colours)):
            break
    return colours


def _colour(before: str, said: list[str]) -> str:
    return sha256("\n".join((before, *sorted(said))).encode()).hexdigest()


def _replace(line: str, names: dict[str, str], own: str = "") -> str:
    """Replace the blank nodes of a line by their names, and the one whose line it is by `_:`."""
    return _TERM.sub(lambda m: m[0] if not m[1] else "_:" if m[1] == own else names[m[1]], line)
