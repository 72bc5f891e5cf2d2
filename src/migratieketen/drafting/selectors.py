"""The words by which a passage is found again: as few as point at it alone, and the hash of all of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from migratieketen.drafting.segmentation import Segment
from migratieketen.wording import Selector, Wording, digest

FIRST, LAST, MOST = 3, 2, 5
"""How many words a selector has at the beginning and at the end, and how many it may have at most."""


@dataclass(frozen=True)
class Selected:
    """A passage to be with its selector, the line on which it begins, and whether its words point at it alone."""

    segment: Segment
    selector: Selector
    line: int
    unique: bool


def selected(text: str, found: Sequence[Segment]) -> list[Selected]:
    """Give each passage its selector, checked against the text: as a browser reads a text fragment, case aside.

    The words are as few as lead to the passage and to no earlier place; where five do not suffice (a heading
    that recurs) the passage is not `unique`: its place in the order and its hash still prove it.
    """
    wording = Wording(text)
    chosen, cursor = [], 0
    for segment in found:
        start = _place(wording.text, segment.text, cursor)
        cursor = start + len(segment.text)
        first, last, unique = _words(wording.text, segment.text, start)
        selector = Selector(first, last, digest(segment.text))
        chosen.append(Selected(segment, selector, wording.line(start), unique))
    return chosen


def _place(text: str, words: str, cursor: int) -> int:
    """Give where a passage stands; between two of its words may stand a sign that belongs to no passage."""
    place = text.find(words, cursor)
    if place < 0:
        raise ValueError(f"a passage is not in its own text: {words[:60]!r}")
    return place


def _words(text: str, passage: str, start: int) -> tuple[str, str, bool]:
    """Give the first and last words, and whether they lead to this passage and to no other."""
    words = passage.split()
    if len(words) <= MOST:
        return passage, passage, len(list(_occurrences(text, passage))) == 1
    starts = [" ".join(words[:count]) for count in range(FIRST, MOST + 1)]
    first = next((part for part in starts if _next(text, part, 0) == start), None)
    from_here = start + len(first or starts[-1])
    ends = [" ".join(words[-count:]) for count in range(LAST, MOST + 1)]
    last = next((p for p in ends if _next(text, p, from_here) + len(p) == start + len(passage)), None)
    return first or starts[-1], last or ends[-1], bool(first and last)


def _next(text: str, words: str, start: int) -> int:
    found = next(_occurrences(text, words, start), None)
    return found.start() if found else -1


def _occurrences(text: str, words: str, start: int = 0) -> Iterator[re.Match[str]]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE).finditer(text, start)
