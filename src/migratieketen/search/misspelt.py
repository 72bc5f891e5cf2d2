"""Words that come near to another: written with an error or two, or the beginning of it."""

from collections.abc import Iterator
from itertools import pairwise

from migratieketen.stores.names import Texts

BEGINNING = 0.9
"""How alike a word is to one that it is the beginning of."""
SHORT = 4
"""In words of so few letters another letter makes another word: one may be left out or put in, or two change places."""
LONG = 7
"""From so many letters on there may be two errors."""


def near(known: Texts, word: str, errors: int) -> dict[int, float]:
    """Give by its number each known word that comes near to a word, and how alike they are (1: the same)."""
    most = min(errors, _may_be(word))
    found = {}
    for number in {*_candidates(known, word, most)}:
        other = known[number]
        if abs(len(word) - len(other)) > most or len(set(word) ^ set(other)) > 2 * most:
            continue
        apart = distance(word, other, most)
        if apart <= most and not _another(word, other, apart):
            found[number] = 1 - apart / max(len(word), len(other))
    if len(word) >= SHORT:
        for number in known.holding(f"\n{word}"):
            found.setdefault(number, BEGINNING)
    return found


def like(known: Texts, word: str, least: float) -> list[int]:
    """Give the numbers of all known words that are more alike than so: every word is read."""
    import difflib

    matcher, found = difflib.SequenceMatcher(b=word), []
    for number in range(len(known)):
        matcher.set_seq1(known[number])
        if matcher.real_quick_ratio() > least and matcher.quick_ratio() > least and matcher.ratio() > least:
            found.append(number)
    return found


def _may_be(word: str) -> int:
    return 2 if len(word) >= LONG else 1 if len(word) > 2 and not word.isdecimal() else 0


def _another(word: str, other: str, apart: int) -> bool:
    """Tell whether a short word is another word: not the same letters, and none left out or put in."""
    return apart > 0 and len(word) <= SHORT and len(word) == len(other) and sorted(word) != sorted(other)


def _candidates(known: Texts, word: str, most: int) -> Iterator[int]:
    """Give the words that may be so near: with so many errors, one piece more is as it should be.

    Two letters that changed places across the border of two pieces spoil both: that one word is looked for as such.
    """
    size, extra = divmod(len(word), most + 1)
    ends = [size * (n + 1) + min(n + 1, extra) for n in range(most)]
    yield from known.holding(f"\n{word[: ends[0]]}" if ends else f"\n{word}\n")
    if ends:
        yield from known.holding(f"{word[ends[-1] :]}\n")
    for start, end in pairwise(ends):
        yield from known.holding(word[start:end])
    for end in ends:
        swapped = word[: end - 1] + word[end : end + 1] + word[end - 1] + word[end + 1 :]
        yield from known.holding(f"\n{swapped}\n")


def distance(one: str, other: str, most: int) -> int:
    """Give by how many letters (changed, left out, put in, or two that changed places) two words differ.

    More than `most` where it is more than that, of however many.
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, facing in enumerate(other, start=1):
            least = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != facing))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == facing:
                least = min(least, before[column - 2] + 1)
            line.append(least)
        if min(line) > most:
            return most + 1
        before, last = last, line
    return last[-1]
