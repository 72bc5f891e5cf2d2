"""The numbers of the passages behind changes, in the order in which they are first cited."""

from collections.abc import Iterable, Sequence

from pyoxigraph import NamedNode

from migratieketen.difference.model import Change, Difference
from migratieketen.difference.words import text
from migratieketen.references import Reference

Cited = tuple[NamedNode, bool]
"""A passage, and whether it is meant as it read earlier."""


class Numbers:
    """The numbers of passages; one that reads otherwise now has a number for each reading."""

    def __init__(self, found: Difference) -> None:
        self._found = found
        self.cited: dict[Cited, int] = {}

    def of(self, passages: Iterable[NamedNode], before: bool = False) -> list[int]:
        """Give the numbers of passages, as they read now or before; those without a reference have none."""
        numbers = []
        for passage in passages:
            earlier = before and passage in self._found.earlier
            if earlier or passage in self._found.references:
                numbers.append(self.cited.setdefault((passage, earlier), len(self.cited) + 1))
        return numbers

    def reference(self, cited: Cited) -> Reference:
        """Give the reference of a passage that was cited."""
        passage, earlier = cited
        return self._found.earlier[passage] if earlier else self._found.references[passage]

    def marks(self, change: Change) -> str:
        """Give the marks of a change: `[1]`, `[1] (now [2] too)`, `(now [2], no longer [1])`."""
        if change.kind not in ("sources", "sentences"):
            now = self.of(change.after)
            return marked(now if change.after else self.of(change.before, before=True))
        kept = self.of(passage for passage in change.after if passage in change.before)
        more = self.of(passage for passage in change.after if passage not in change.before)
        less = self.of((p for p in change.before if p not in change.after), before=True)
        told = []
        if more:
            told.append(text("also" if kept else "instead-refs", self._found.lang, refs=marked(more)))
        if less:
            told.append(text("no-more", self._found.lang, refs=marked(less)))
        return f"{marked(kept)} ({', '.join(told)})".strip() if told else marked(kept)


def marked(numbers: Sequence[int]) -> str:
    """Give numbers as marks: `[1][4]`."""
    return "".join(f"[{number}]" for number in sorted(numbers))
