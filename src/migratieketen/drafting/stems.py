"""Words that are forms of each other, by which a task is known where it does not stand by its name."""

import re
from collections import defaultdict
from collections.abc import Iterable

from migratieketen.drafting.dutch import words
from migratieketen.drafting.forms import folded

PARTICLES = frozenset(
    ["aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "terug", "toe", "uit", "voor"]
)
"""What a Dutch verb parts from itself: `voert … uit`."""
SHARED, SAME, ENDING = 4, 0.63, 5
"""Two words are forms of one where they begin with so many letters alike, that is so much of the longer one, and its
ending is no longer than this."""
_PARTICIPLE = re.compile(rf"\A({'|'.join(sorted(PARTICLES))})?ge")


class Spoken:
    """The words of a sentence, ready to be asked whether a form of another word is among them."""

    def __init__(self, text: str) -> None:
        spoken = _words(text)
        bare = {_PARTICIPLE.sub(r"\1", word) for word in spoken if len(word) > 6}
        parted = {
            particle + verb
            for place, particle in enumerate(spoken)
            if particle in PARTICLES
            for verb in spoken[:place]
            if len(verb) > 3
        }
        self._by_start: dict[str, set[str]] = defaultdict(set)
        for word in {*spoken, *bare, *parted}:
            self._by_start[word[:3]].add(word)

    def holds(self, others: Iterable[str]) -> bool:
        """Tell whether each of some words is there in one form or another."""
        return all(any(_alike(other, word) for word in self._by_start[other[:3]]) for other in others)


def meaning(label: str) -> frozenset[str]:
    """Give the words of a label that say what it is about."""
    small = words("small")
    return frozenset(word for word in _words(label) if word not in small and len(word) > 3)


def _words(text: str) -> list[str]:
    """Give the words of a text without accents, with single vowels, so that `beoordeelt` begins as `beoordelen`."""
    return [re.sub(r"([aeou])\1", r"\1", word) for word in re.findall(r"[^\W\d_]+", folded(text))]


def _alike(one: str, other: str) -> bool:
    differ = (n for n, (mine, yours) in enumerate(zip(one, other, strict=False)) if mine != yours)
    shared = next(differ, min(len(one), len(other)))
    longer = max(len(one), len(other))
    return one == other or (shared >= SHARED and shared >= SAME * longer and longer - shared <= ENDING)
