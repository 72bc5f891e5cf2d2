"""Proposals of a draft that no one has decided on: a file with one is not done yet."""

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from migratieketen.namespaces import SOURCE
from migratieketen.validation.context import File
from migratieketen.validation.finding import CHECK, Finding, Result
from migratieketen.validation.lines import TURTLE_FAMILY

OPEN = "open-proposal"
"""The name of this check in a report."""

_OPEN = re.compile(r"^[^\S\n]*#\?")
_BEGUN = re.compile(r"^[\w-]*:(p[0-9]+(?:-implied)?)\s*(?:\{|a\s)")
"""The line on which the header of a passage begins, or its graph."""
_MESSAGE = {
    "nl": "Beslis over elke regel met #?: haal #? weg als de bron het zegt, verbeter het, of haal de regel weg.",
    "en": "Decide on each line with #?: take #? away if the source says so, mend it, or take the line away.",
}


def open_proposals(files: Iterable[File]) -> list[Finding]:
    """Give a violation for each file that still has a line with `#?`, at the first of them."""
    found = []
    for file in files:
        if file.path.suffix.lower() not in TURTLE_FAMILY:
            continue
        if lines := [number for number, line in enumerate(_lines(file), 1) if _OPEN.match(line)]:
            found.append(_finding(file, lines))
    return found


def undecided(file: File) -> frozenset[str]:
    """Give the passages of a file, as `p05`, in whose header or graph a proposal still stands open."""
    if file.path.suffix.lower() not in TURTLE_FAMILY:
        return frozenset()
    found, passage = set(), ""
    for line in _lines(file):
        if begun := _BEGUN.match(line):
            passage = begun[1]
        elif line.startswith("}"):
            passage = ""
        elif passage and _OPEN.match(line):
            found.add(passage)
    return frozenset(found)


def _lines(file: File) -> Iterator[str]:
    with file.path.open(encoding="utf-8-sig", newline="\n") as lines:
        yield from lines


def _finding(file: File, lines: list[int]) -> Finding:
    source = NamedNode(SOURCE + re.sub(r"[^a-z0-9-]", "-", file.path.stem.lower()))
    result = Result(source, None, None, "Violation", CHECK + OPEN, "SPARQLConstraintComponent")
    wrong = {
        "nl": f"hier is nog niet beslist over {len(lines)} {'regel' if len(lines) == 1 else 'regels'} met een voorstel",
        "en": f"{len(lines)} {'line is' if len(lines) == 1 else 'lines are'} still a proposal here",
    }
    return Finding(result, file.name, lines[0], {"nl": "", "en": ""}, wrong, _MESSAGE)
