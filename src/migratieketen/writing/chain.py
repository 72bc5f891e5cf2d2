"""The map of the chain in every format that can hold it: a table, CSV, JSON, a picture, a page."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from migratieketen.errors import InvalidInput
from migratieketen.language import LANGUAGES
from migratieketen.writing.table import Notes, Told, grid, notes_text

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

    from migratieketen.network.chain import Chain
    from migratieketen.network.chain.model import Share, Transfer

HEADINGS = (
    ("Fase of deel", "Wie", "Taak", "Als wat", "Wanneer", "Zinnen"),
    ("Phase or part", "Who", "Task", "As what", "When", "Sentences"),
)
NO_TASKS = ("Geen taken gevonden.", "No tasks found.")

SHOWN = 3
"""How many passages a row of the table shows; the rest is a count."""


def write_chain(chain: Chain, form: str, width: int = 100) -> str | bytes:
    """Give the map of the chain in a format: text, or bytes for a PNG. The same bytes each time.

    Raises InvalidInput for a format that holds ties alone.
    """
    if form == "table":
        return chain_table(chain, width)
    writers: dict[str, Callable[[Chain], str | bytes]] = {
        "csv": chain_csv,
        "json": chain_json,
        "svg": lambda drawn: drawn.svg(),
        "png": lambda drawn: drawn.png(),
        "html": lambda drawn: drawn.html(),
    }
    if form not in writers:
        known = ", ".join(["table", *writers])
        raise InvalidInput(
            f"{form} houdt banden, en in de kaart van de keten staan taken; kies een van {known}",
            f"{form} holds ties, and the map of the chain shows tasks; choose one of {known}",
        )
    return writers[form](chain)


def chain_table(chain: Chain, width: int = 100) -> str:
    """Give who does what as a table for a terminal, in the order of the chain, with the sentences under it."""
    place = LANGUAGES.index(chain.lang)
    if not chain.shares:
        return NO_TASKS[place] + "\n"
    notes = Notes(Told(chain.names, chain.references, chain.lang, width))
    cells = [
        (line.where, line.who, line.task, line.role, line.when, _marks(notes, line.share.passages))
        for line in chain.lines()
    ]
    kept = [column for column in range(len(HEADINGS[place])) if any(row[column] for row in cells)]
    headings = [HEADINGS[place][column] for column in kept]
    rows = [[row[column] for column in kept] for row in cells]
    return "\n".join([grid(headings, rows, width), *notes_text(notes, width)]) + "\n"


def chain_csv(chain: Chain) -> str:
    """Give who does what as CSV (RFC 4180): IRIs, several with spaces between; `kind`: it is a kind of actor."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(
        ("actor", "kind", "task", "roles", "phases", "parts", "steering", "since", "until", "passages")
    )
    for share in (line.share for line in chain.lines()):
        writer.writerow(
            (
                share.actor.value,
                _truth(share.actor in chain.kinds),
                share.task.value,
                _spaced(share.roles),
                _spaced(chain.phases[place] for place in share.phases),
                _spaced(share.parts),
                _truth(share.steering),
                " ".join(share.since),
                " ".join(share.until),
                _spaced(share.passages),
            )
        )
    return out.getvalue()


def chain_json(chain: Chain) -> str:
    """Give the map as JSON: phases in order, the other parts, actors, who does what, and tasks that passed on."""
    document = {
        "title": chain.title,
        "lang": chain.lang,
        "phases": [_named(chain, phase) for phase in chain.phases],
        "parts": [_named(chain, part) for part in chain.parts],
        "actors": [
            _named(chain, node.iri)
            | {
                "kind": node.kind,
                "kind_label": node.kind_label,
                "abbreviation": node.abbreviation,
                "any": node.iri in chain.kinds,
            }
            for node in chain.actors.values()
        ],
        "shares": [_share(chain, line.share) for line in chain.lines()],
        "transfers": [_transfer(chain, each) for each in chain.transfers],
        "without_task": chain.others,
        "references": [reference.as_json() for reference in chain.references.values()],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _named(chain: Chain, thing: NamedNode) -> dict[str, object]:
    return {"iri": thing.value, "label": chain.names[thing]}


def _share(chain: Chain, share: Share) -> dict[str, object]:
    return {
        "actor": share.actor.value,
        "task": share.task.value,
        "task_label": chain.names[share.task],
        "roles": [_named(chain, role) for role in share.roles],
        "phases": [chain.phases[place].value for place in share.phases],
        "parts": [part.value for part in share.parts],
        "steering": share.steering,
        "since": list(share.since),
        "until": list(share.until),
        "passages": [passage.value for passage in share.passages],
    }


def _transfer(chain: Chain, each: Transfer) -> dict[str, object]:
    return {
        **_named(chain, each.event),
        "tasks": [_named(chain, task) for task in each.tasks],
        "from": [actor.value for actor in each.givers],
        "to": [actor.value for actor in each.receivers],
        "dates": list(each.dates),
        "passages": [passage.value for passage in each.passages],
    }


def _marks(notes: Notes, passages: Iterable[NamedNode]) -> str:
    passages = list(passages)
    shown = notes.marks(passages[:SHOWN])
    return shown + (f" +{len(passages) - SHOWN}" if len(passages) > SHOWN else "")


def _spaced(things: Iterable[NamedNode]) -> str:
    return " ".join(thing.value for thing in things)


def _truth(value: bool) -> str:
    return "true" if value else "false"
