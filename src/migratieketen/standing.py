"""What held at a moment: of what has a date whether it held, and of what got another name what it was called."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from pyoxigraph import Literal, NamedNode

from migratieketen.moment import Moment
from migratieketen.results import Rows, Term
from migratieketen.sparql import bind, day, shipped
from migratieketen.stores import Store

REASONS = ("differ", "open", "former", "within", "last", "since", "precision")
"""Why something is not certain; where there are several, the first is told."""


@dataclass(frozen=True)
class Standing:
    """Whether something held at a moment (`in`, `out`, `uncertain`, `undated`), and why that is not certain.

    `differ`: sources give competing dates; `precision`: the date is less precise than what is asked; `last`: it ended
    then; `open`: it is an event that lasts, of which no source names the end; `since`: no source names the start;
    `former`: someone had it before, and no source says until when; `within`: it took place somewhere within a longer
    whole.
    """

    held: str
    why: str = ""


def standings(store: Store, things: Iterable[Term], at: Moment) -> dict[Term, Standing]:
    """Give for each thing that has a date whether it held at a moment; what has none is left out, or `undated`."""
    wanted = _iris(things)
    if not wanted:
        return {}
    text = bind(shipped("explorer/at").text, {"thing": wanted, **day(at)})
    found = {}
    for thing, held, why in cast("Rows", store.query(text)).rows:
        reasons = _text(why).split() if _text(held) == "uncertain" else []
        found[cast("Term", thing)] = Standing(_text(held), min(reasons, key=REASONS.index, default=""))
    return found


@dataclass(frozen=True)
class Renaming:
    """A change of name: the event, its dates as sources give them, and the names before and after it."""

    event: Term
    dates: tuple[str, ...]
    old: str
    new: str

    def place(self, at: Moment) -> str:
        """Tell whether it was still to come at a moment (`after`), had been (`before`), or fell in it (`during`)."""
        if self.dates and all(date > at.last for date in self.dates):
            return "after"
        past = all(Moment(date).last <= at.first for date in self.dates)
        return "before" if past and self.dates else "during"


def renamings(store: Store, things: Iterable[Term]) -> dict[Term, list[Renaming]]:
    """Give the dated changes of name of each thing that had one, the earliest first."""
    wanted = _iris(things)
    if not wanted:
        return {}
    rows = cast("Rows", store.query(bind(shipped("explorer/at-names").text, {"thing": wanted}))).rows
    gathered: dict[Term, dict[Term, tuple[set[str], set[str], set[str]]]] = defaultdict(dict)
    for thing, event, *parts in rows:
        known = gathered[cast("Term", thing)].setdefault(cast("Term", event), (set(), set(), set()))
        for values, part in zip(known, parts, strict=True):
            values |= {_text(part)} - {""}
    return {
        thing: sorted(
            (
                Renaming(event, tuple(sorted(dates)), " / ".join(sorted(old)), " / ".join(sorted(new)))
                for event, (dates, old, new) in events.items()
            ),
            key=lambda renaming: (renaming.dates, str(renaming.event)),
        )
        for thing, events in gathered.items()
    }


def names_then(store: Store, things: Iterable[Term], at: Moment) -> dict[Term, str]:
    """Give the name at a moment of each thing that had another then; both where it changed in that very moment."""
    found = {}
    for thing, changes in renamings(store, things).items():
        # of the changes that had not been by then the first tells what it was called
        left = [change for change in changes if change.place(at) != "before"]
        if left and left[0].old:
            during = left[0].place(at) == "during" and left[0].new
            found[thing] = f"{left[0].old} / {left[0].new}" if during else left[0].old
    return found


def _iris(things: Iterable[Term]) -> list[NamedNode]:
    return sorted({thing for thing in things if isinstance(thing, NamedNode)}, key=str)


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, Literal) else ""
