"""Ties between the actors of a large graph: numbers, of which ties are made when somebody looks at them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from heapq import merge
from typing import overload

from pyoxigraph import NamedNode

from migratieketen.network.model import KINDS, Tie
from migratieketen.network.pairs import Pairs

Line = tuple[str, str, str, int, list[str]]
"""A tie in texts: from whom to whom, kind, weight and passages."""


class Between(Sequence[Tie]):
    """Ties in their order: the pairs as numbers, and the others, which are few.

    `through` holds the events of the pairs, `roles` what actors were there; `make` gives all as ties, unordered.
    """

    def __init__(
        self,
        pairs: Pairs,
        others: Sequence[Tie],
        through: frozenset[NamedNode],
        roles: frozenset[NamedNode],
        make: Callable[[], Iterable[Tie]],
    ) -> None:
        self.pairs, self.others = pairs, others
        self.through, self.roles = through, roles
        self.make = make

    def __len__(self) -> int:
        return len(self.pairs) + len(self.others)

    def __iter__(self) -> Iterator[Tie]:
        return iter(self._made)

    @overload
    def __getitem__(self, place: int) -> Tie: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Tie]: ...
    def __getitem__(self, place: int | slice) -> Tie | Sequence[Tie]:
        return self._made[place]

    @cached_property
    def _made(self) -> tuple[Tie, ...]:
        return tuple(self.make())

    def made_by(self, make: Callable[[], Iterable[Tie]]) -> Between:
        """Give the same ties, made in another way."""
        return Between(self.pairs, self.others, self.through, self.roles, make)

    def lines(self) -> Iterator[Line]:
        """Give each tie in texts, in the order of the ties."""
        return merge(self.pairs.told(), map(_line, self.others), key=_order)

    def weights(self) -> Iterator[tuple[str, str, int]]:
        """Give of each tie its ends and weight, in any order."""
        yield from self.pairs.between()
        yield from map(_weight, self.others)


def lines(ties: Sequence[Tie]) -> Iterator[Line]:
    """Give ties in texts: from whom to whom, kind, weight and passages; no tie is made for it."""
    return ties.lines() if isinstance(ties, Between) else map(_line, ties)


def weights(ties: Sequence[Tie]) -> Iterator[tuple[str, str, int]]:
    """Give the ends and the weight of each tie; no tie is made for it."""
    return ties.weights() if isinstance(ties, Between) else map(_weight, ties)


def behind(ties: Sequence[Tie]) -> tuple[set[NamedNode], set[NamedNode]]:
    """Give what ties go through, and the roles that actors have in them; no tie is made for it."""
    made = ties.others if isinstance(ties, Between) else ties
    through = {thing for tie in made for thing in tie.via}
    roles = {role for tie in made for role in tie.roles}
    return (through | ties.through, roles | ties.roles) if isinstance(ties, Between) else (through, roles)


def _line(tie: Tie) -> Line:
    passages = [passage.value for passage in tie.passages]
    return tie.source.value, tie.target.value, tie.kind, tie.weight, passages


def _weight(tie: Tie) -> tuple[str, str, int]:
    return tie.source.value, tie.target.value, tie.weight


def _order(line: Line) -> tuple[str, str, int]:
    return line[0], line[1], KINDS.index(line[2])
