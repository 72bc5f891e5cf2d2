"""The text of a source: brought to one form, and searched for its passages, each after the one before."""

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""The soft hyphen and the characters without width."""

LONGEST = 10_000
"""A passage is a sentence or a heading: no stretch longer than this is taken for one."""

TRIES = 100_000
"""How many stretches are tried for one passage: only a text of ever the same words has more."""


@dataclass(frozen=True)
class Selector:
    """What is kept of a passage: its first and last words, and the SHA-256 of all of it."""

    first: str
    last: str
    sha256: str


@dataclass(frozen=True)
class Place:
    """Where a passage stands in a normalised text, and what differs: `right` where nothing does.

    `differs`: first and last words are there, what is between them is not the same; `first` or
    `last`: those words are not there; `missing`: neither are; `order`: it stands elsewhere.
    """

    status: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Stretch:
    """Text that no passage covers: the line where it begins, and whether passages stand around it."""

    line: int
    text: str
    where: str


def normalised(text: str) -> str:
    """Give a text in NFC, without soft hyphens and zero-width characters, with single spaces, trimmed."""
    return " ".join(unicodedata.normalize("NFC", text).translate(INVISIBLE).split())


def digest(text: str) -> str:
    """Give the SHA-256 of a text after normalisation, as mk:sha256 has it."""
    return hashlib.sha256(normalised(text).encode("utf-8", "surrogatepass")).hexdigest()


class Wording:
    """A normalised text that still knows its lines."""

    def __init__(self, text: str) -> None:
        pieces: list[str] = []
        self._starts: list[int] = []
        self._lines: list[int] = []
        length = 0
        for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
            if piece := normalised(line):
                length += bool(pieces)
                self._starts.append(length)
                self._lines.append(number)
                pieces.append(piece)
                length += len(piece)
        self.text = " ".join(pieces)

    def line(self, place: int) -> int:
        """Give the number of the line of the given text in which a place of the normalised text lies."""
        found = bisect_right(self._starts, place) - 1
        return self._lines[found] if found >= 0 else 1

    def spans(self, selector: Selector) -> list[tuple[int, int]]:
        """Give every stretch that starts and ends with the words and has the SHA-256."""
        found = []
        tries = 0
        for start in _occurrences(self.text, normalised(selector.first), 0, len(self.text)):
            running, done = hashlib.sha256(), start
            for end in self._ends(selector, start, len(self.text)):
                running.update(self.text[done:end].encode("utf-8", "surrogatepass"))
                done = end
                if running.hexdigest() == selector.sha256:
                    found.append((start, end))
                tries += 1
            if tries > TRIES:
                break
        return found

    def _ends(self, selector: Selector, start: int, limit: int) -> Iterator[int]:
        """Give the places where the last words end, not before the first words do."""
        first, last = normalised(selector.first), normalised(selector.last)
        for place in _occurrences(self.text, last, start, min(start + LONGEST, limit)):
            if place + len(last) >= start + len(first):
                yield place + len(last)

    def locate(self, selectors: Sequence[Selector]) -> list[Place]:
        """Find passages in order, as many as can be, each after the one before; of the others what differs."""
        spans = [self.spans(selector) for selector in selectors]
        chain = _close_together(_longest_chain(spans), spans)
        claimed = set(chain.values())
        places: list[Place] = []
        cursor = 0
        for number, selector in enumerate(selectors):
            if number in chain:
                start, cursor = chain[number]
                places.append(Place("right", start, cursor))
                continue
            limit = next(
                (chain[n][0] for n in range(number + 1, len(selectors)) if n in chain), len(self.text)
            )
            elsewhere = any(span not in claimed for span in spans[number])
            place = Place("order") if elsewhere else self._nearly(selector, cursor, limit)
            places.append(place)
            cursor = place.end or cursor
        return places

    def _nearly(self, selector: Selector, cursor: int, limit: int) -> Place:
        """Tell what is there of a passage that is not there as it should be."""
        start = next(_occurrences(self.text, normalised(selector.first), cursor, limit), None)
        if start is not None:
            ends = next(self._ends(selector, start, limit), None)
            return Place("last", start) if ends is None else Place("differs", start, ends)
        last = normalised(selector.last)
        end = next(_occurrences(self.text, last, cursor, limit), None)
        return Place("missing") if end is None else Place("first", end=end + len(last))

    def uncovered(self, places: Sequence[Place]) -> list[Stretch]:
        """Give the stretches of text, with a letter or digit in them, that no found passage covers."""
        covered = sorted((p.start, p.end) for p in places if p.start is not None and p.end is not None)
        stretches = []
        cursor = 0
        for number, (start, end) in enumerate([*covered, (len(self.text), len(self.text))]):
            left = self.text[cursor:start].strip()
            if any(mark.isalnum() for mark in left):
                where = "before" if number == 0 else "after" if number == len(covered) else "between"
                at = self.text.index(left, cursor)
                stretches.append(Stretch(self.line(at), left, where))
            cursor = max(cursor, end)
        return stretches


def _occurrences(text: str, part: str, start: int, limit: int) -> Iterator[int]:
    """Give where words stand in a text, as whole words."""
    place = text.find(part, start, limit) if part else -1
    while place >= 0:
        if not (_inside_word(text, place) or _inside_word(text, place + len(part))):
            yield place
        place = text.find(part, place + 1, limit)


def _inside_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


@dataclass(frozen=True)
class _Link:
    number: int
    span: tuple[int, int]
    before: "_Link | None"


def _longest_chain(spans: Sequence[Sequence[tuple[int, int]]]) -> dict[int, tuple[int, int]]:
    """Choose one span a passage, in order, for as many passages as possible; of equal choices the earliest.

    A passage that differs must not take the rest along: a heading that recurs further on would.
    """
    best: list[_Link] = []
    for number, candidates in enumerate(spans):
        ends = [link.span[1] for link in best]
        better: dict[int, _Link] = {}
        for span in candidates:
            length = bisect_right(ends, span[0])
            if (length == len(best) or span[1] < ends[length]) and (
                length not in better or span[1] < better[length].span[1]
            ):
                better[length] = _Link(number, span, best[length - 1] if length else None)
        for length, improved in better.items():
            best[length : length + 1] = [improved]
    chain: dict[int, tuple[int, int]] = {}
    link: _Link | None = best[-1] if best else None
    while link is not None:
        chain[link.number] = link.span
        link = link.before
    return chain


def _close_together(
    chain: dict[int, tuple[int, int]], spans: Sequence[Sequence[tuple[int, int]]]
) -> dict[int, tuple[int, int]]:
    """Move each passage as near to the next as it can be: a title also stands in the menu above the article.

    Where the next one differs it stays, for the next one's words may hold it.
    """
    moved = dict(chain)
    for number in sorted(chain, reverse=True):
        if number + 1 in moved:
            limit = moved[number + 1][0]
            moved[number] = max(span for span in spans[number] if span[1] <= limit)
    return moved
