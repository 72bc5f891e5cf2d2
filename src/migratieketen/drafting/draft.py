"""What a draft is: a source's header, its passages, and beside each what is known, noticed and proposed."""

from dataclasses import dataclass

from migratieketen.drafting.selectors import Selected

Pair = tuple[str, str]
"""A predicate and an object, as Turtle writes them."""


@dataclass(frozen=True)
class Proposal:
    """What one thing may be said to be or do: its kind, the subject and its predicates and objects in Turtle."""

    kind: str
    subject: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True)
class Drafted:
    """A passage to be: its name and selector, hints of a few words, and proposed statements."""

    name: str
    selected: Selected
    hints: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A source to be, with the slug it gets and the header as far as it is known or proposed."""

    slug: str
    header: tuple[Pair, ...]
    proposed: tuple[Pair, ...]
    kind: str
    passages: tuple[Drafted, ...]
    new: tuple[Proposal, ...] = ()
