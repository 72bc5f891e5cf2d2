"""The cards on the map: an actor with its tasks in neighbouring phases, measured before anything is placed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode

from migratieketen.language import date
from migratieketen.namespaces import slug
from migratieketen.network.chain.model import Chart, Share
from migratieketen.network.chain.words import word
from migratieketen.network.fonts import fill, text_width
from migratieketen.network.model import Node
from migratieketen.network.words import capital
from migratieketen.network.words import listed as joined

NAME, TASK = 8.6, 7.4
"""The sizes of names and of tasks, in points."""

LEADING = 1.16
PADDING = 5.0
SIGN = 13.0
"""The room for the sign before a name."""

GAP = 2.2
"""What stands between two tasks."""

PLAIN = frozenset({"uitvoerder"})
"""The roles that go without saying: whoever has a task does it."""


@dataclass(frozen=True)
class Entry:
    """A task on a card, or in `soft` words what else there is: its words, the phases that it stands under.

    `left` is how many tasks are left out.
    """

    words: str
    first: int
    last: int
    soft: bool = False
    left: int = 0


@dataclass(frozen=True)
class Card:
    """An actor, or several that do the same, in neighbouring phases, with some of their tasks."""

    actors: tuple[Node, ...]
    kind: bool
    first: int
    last: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Text:
    """Lines of text at a place within a card; `wide` is how far a task goes that stands under several phases."""

    lines: tuple[str, ...]
    x: float
    y: float
    size: float
    bold: bool = False
    soft: bool = False
    wide: float = 0.0


def cards(chain: Chart, most: int) -> list[list[Card]]:
    """Give the cards of actors that have a task in a phase: one a run of neighbouring phases.

    Actors that do just the same share their cards. On a card stand at most so many tasks under each phase, those
    that most sentences tell of first. Those come first whom most sources tell of.
    """
    of: dict[NamedNode, list[Share]] = defaultdict(list)
    for share in chain.mapped:
        if share.phases and not share.steering and not share.displaced:
            of[share.actor].append(share)
    alike: dict[tuple[object, ...], list[NamedNode]] = defaultdict(list)
    for actor, shares in of.items():
        does = tuple((share.task, share.roles, share.until) for share in shares)
        alike[actor in chain.kinds, does].append(actor)
    ordered = sorted(alike.values(), key=lambda actors: chain.rank(actors[0], of[actors[0]]))
    return [_cards(chain, actors, of[actors[0]], most) for actors in ordered]


def _cards(chain: Chart, actors: Sequence[NamedNode], shares: list[Share], most: int) -> list[Card]:
    nodes = tuple(chain.actors[actor] for actor in actors)
    found = []
    for first, last in runs({place for share in shares for place in share.phases}):
        mine = [
            (share, begin, end)
            for share in shares
            for begin, end in runs(share.phases)
            if first <= begin and end <= last
        ]
        mine.sort(key=lambda each: rank(chain, each[0]))
        entries = tuple(_entries(chain, mine, first, last, most))
        found.append(Card(nodes, actors[0] in chain.kinds, first, last, entries))
    return found


def rank(chain: Chart, share: Share) -> tuple[bool, int, int, int, str]:
    """Give what comes first: what one does oneself, in one phase, by most sentences; the shorter is the broader."""
    called = chain.names[share.task]
    does = {slug(role.value) for role in share.roles} & PLAIN
    return not does, len(share.phases), -len(share.passages), len(called), called


def elsewhere(chain: Chart, card: Card, row: Sequence[Card]) -> Card:
    """Give a card that tells in which other phases its actor stands."""
    others = [place for each in row if each is not card for place in range(each.first, each.last + 1)]
    phases = joined([chain.names[chain.phases[place]] for place in others], chain.lang)
    last = Entry(word("also-at", chain.lang, phases=phases), card.first, card.last, True)
    return replace(card, entries=(*card.entries, last))


def listed(chain: Chart, rows: Iterable[Sequence[Card]]) -> list[Card]:
    """Give for each phase one card with the names alone of those that have no card of their own."""
    of: dict[int, dict[NamedNode, Node]] = defaultdict(dict)
    for row in rows:
        for card in row:
            for place in range(card.first, card.last + 1):
                of[place] |= {actor.iri: actor for actor in card.actors}
    return [
        Card(
            (),
            False,
            place,
            place,
            (Entry(f"{word('also', chain.lang)} {_names(list(actors.values()))}", place, place),),
        )
        for place, actors in sorted(of.items())
    ]


def _names(actors: Sequence[Node]) -> str:
    """Give names in a row, the abbreviation where there is one; of several with the same first word, it stands once."""
    by_word: dict[str, list[str]] = defaultdict(list)
    for actor in actors:
        first, _, rest = (actor.abbreviation or capital(actor.label)).partition(" ")
        # 'Gemeente Amsterdam', not 'Gemeente of regio'
        by_word[first if rest[:1].isupper() else f"{first} {rest}".strip()].append(
            rest if rest[:1].isupper() else ""
        )
    return ", ".join(f"{first} {', '.join(rest)}".strip() for first, rest in by_word.items())


def runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """Divide places into runs of neighbours: the first and last of each."""
    found: list[tuple[int, int]] = []
    for place in sorted(places):
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _entries(
    chain: Chart, shares: Sequence[tuple[Share, int, int]], first: int, last: int, most: int
) -> Iterable[Entry]:
    """Give what is told of the tasks of a card, the widest first, then under each phase how many are left out."""
    shown = dict.fromkeys(range(first, last + 1), 0)
    left = dict.fromkeys(range(first, last + 1), 0)
    told = []
    for share, begin, end in shares:
        under = range(begin, end + 1)
        if any(shown[place] < most for place in under):
            shown |= {place: shown[place] + 1 for place in under}
            told.append(Entry(task_words(chain, share), begin, end))
        else:
            left |= {place: left[place] + 1 for place in under}
    told.sort(key=lambda entry: (entry.first - entry.last, entry.first))
    more = [
        Entry(more_words(chain, count), place, place, True, count) for place, count in left.items() if count
    ]
    return [*told, *more]


def more_words(chain: Chart, count: int) -> str:
    """Give how many tasks are left out."""
    return word("one-more-task" if count == 1 else "more-tasks", chain.lang, count=count)


def task_words(chain: Chart, share: Share) -> str:
    """Give what a task is called, with the role where it is not plain, and until when."""
    does = {slug(role.value) for role in share.roles} & PLAIN
    roles = [] if does else [chain.names[role] for role in share.roles]
    if share.until:
        roles.append(word("until", chain.lang, date=date(share.until[-1], chain.lang)))
    called = capital(chain.names[share.task])
    return f"{called} ({', '.join(roles)})" if roles else called


def lay_out(card: Card, lefts: Sequence[float], rights: Sequence[float]) -> tuple[list[Text], float]:
    """Set the name and tasks of a card in their places, and tell how high it is; its phases lie between the edges."""
    left, right = lefts[card.first], rights[card.last]
    texts, under = [], PADDING
    if card.actors:
        room = right - left - 2 * PADDING - SIGN
        name = name_lines(card.actors, room)
        # a word that is wider than the card makes the whole name smaller: names are never cut
        size = NAME * min(1.0, room / max(text_width(line, NAME, True) for line in name))
        texts.append(Text(name, PADDING + SIGN, PADDING - 1, size, bold=True))
        under += len(name) * size * LEADING + 1
    bottoms = dict.fromkeys(range(card.first, card.last + 1), under)
    for entry in card.entries:
        start = lefts[entry.first] - left + PADDING
        wide = rights[entry.last] - lefts[entry.first] - 2 * PADDING
        lines = fill(entry.words, TASK, wide)
        top = max(bottoms[place] for place in range(entry.first, entry.last + 1))
        texts.append(
            Text(
                lines,
                start,
                top,
                TASK,
                soft=entry.soft,
                wide=wide if entry.first < entry.last and not entry.soft else 0.0,
            )
        )
        for place in range(entry.first, entry.last + 1):
            bottoms[place] = top + len(lines) * TASK * LEADING + GAP
    return texts, max(bottoms.values()) + PADDING - GAP - 1


def name_lines(actors: Sequence[Node], width: float) -> tuple[str, ...]:
    """Give the name of an actor: whole where it fits on a line, else its abbreviation, else whole on more lines.

    Of several that begin with the same word, that word stands once.
    """
    name = capital(actors[0].label)
    if len(actors) == 1:
        if text_width(name, NAME, True) > width and actors[0].abbreviation:
            return (actors[0].abbreviation,)
        return fill(name, NAME, width, bold=True)
    return fill(_names(actors), NAME, width, bold=True)
