"""What a person sees without a command: what this is, how much there is, and what to ask next."""

import shlex
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from pyoxigraph import Literal, NamedNode

from migratieketen import queries
from migratieketen.language import date, pick, word
from migratieketen.namespaces import slug
from migratieketen.references import labels
from migratieketen.results import Rows, number, plain
from migratieketen.sparql import bind, shipped
from migratieketen.stores import Store

COUNTED = (
    *("actors", "tasks", "events", "documents"),
    *("laws", "facilities", "claims", "topics"),
    *("sources", "publishers", "passages", "statements"),
)
"""What is counted, in rows of four."""
PART = ("sources", "passages", "actors")
FIRST_QUERY = "organisers"
WIDTH = 80


@dataclass(frozen=True)
class Line:
    """A thing in a list of the overview: what is told before its label, the label, and what behind it."""

    iri: NamedNode
    lead: str
    label: str
    more: str


@dataclass(frozen=True)
class Part:
    """A part of the chain: how many sources speak of it, their passages, and the actors that they name."""

    label: str
    sources: int
    passages: int
    actors: int


@dataclass(frozen=True)
class Overview:
    """What a graph holds, in figures and examples, and commands that ask it more."""

    title: str
    description: str
    version: str | None
    counts: tuple[tuple[str, int], ...]
    parts: tuple[Part, ...]
    sources: tuple[Line, ...]
    events: tuple[Line, ...]
    actors: tuple[Line, ...]
    commands: tuple[tuple[str, str], ...]


def overview(store: Store, lang: str) -> Overview:
    """Give an overview of a graph in a language."""
    title, description, version = _dataset(store, lang)
    counts = {str(plain(row["what"])): number(row["count"]) for row in _ask(store, "counts")}
    sources = _lines(store, lang, "sources", "source", None)
    actors, short = _actors(store, lang)
    asked = short.get(actors[0].iri) or slug(actors[0].iri.value) if actors else None
    return Overview(
        title=title,
        description=description,
        version=version,
        counts=tuple((key, counts.get(key, 0)) for key in COUNTED),
        parts=_parts(store, lang),
        sources=sources,
        events=_lines(store, lang, "events", "event", "parts"),
        actors=actors,
        commands=_commands(store, lang, sources, asked),
    )


def _dataset(store: Store, lang: str) -> tuple[str, str, str | None]:
    titles: dict[str, str] = {}
    descriptions: dict[str, str] = {}
    version = None
    for row in _ask(store, "dataset"):
        for found, text in ((titles, row["title"]), (descriptions, row["description"])):
            if isinstance(text, Literal):
                found.setdefault(text.language or "nl", text.value)
        version = plain(row["version"]) or version
    title = pick(titles, lang) or word("overview-title", lang)
    return title, pick(descriptions, lang) or "", version


def _parts(store: Store, lang: str) -> tuple[Part, ...]:
    rows = list(_ask(store, "parts"))
    called = labels(store, (cast("NamedNode", row["chain_part"]) for row in rows), lang)
    return tuple(
        Part(called[cast("NamedNode", row["chain_part"])], *(number(row[key]) for key in PART))
        for row in rows
    )


def _lines(store: Store, lang: str, name: str, thing: str, counted: str | None) -> tuple[Line, ...]:
    rows = list(_ask(store, name))
    called = labels(store, (cast("NamedNode", row[thing]) for row in rows), lang)
    lines = []
    for row in rows:
        iri = cast("NamedNode", row[thing])
        count = number(row[counted]) if counted else 0
        more = counted_word(f"overview-{counted}", count, lang) if count else ""
        lines.append(Line(iri, date(str(plain(row["date"]) or ""), lang), called[iri], more))
    return tuple(lines)


def _actors(store: Store, lang: str) -> tuple[tuple[Line, ...], dict[NamedNode, str]]:
    """Give the actors that are named most, and the abbreviations of those that have one."""
    rows = list(_ask(store, "actors"))
    actors = [cast("NamedNode", row["actor"]) for row in rows]
    called, short = labels(store, actors, lang), _abbreviations(store, actors)
    lines = []
    for actor, row in zip(actors, rows, strict=True):
        label = f"{called[actor]} ({short[actor]})" if actor in short else called[actor]
        lines.append(Line(actor, f"{plain(row['passages'])}×", label, ""))
    return tuple(lines), short


def _abbreviations(store: Store, things: Sequence[NamedNode]) -> dict[NamedNode, str]:
    """Give the shortest abbreviation of each thing that has one."""
    found: dict[NamedNode, str] = {}
    for row in _ask(store, "short", things) if things else ():
        thing, text = cast("NamedNode", row["thing"]), str(plain(row["abbreviation"]))
        found[thing] = min(found.get(thing, text), text, key=lambda known: (len(known), known))
    return found


def _commands(
    store: Store, lang: str, sources: Sequence[Line], actor: str | None
) -> tuple[tuple[str, str], ...]:
    """Give commands to try, with names that this graph knows."""
    asked = [(f"describe {shlex.quote(actor)}", "overview-describe")] if actor else []
    for row in _ask(store, "topics"):
        topic = cast("NamedNode", row["topic"])
        asked.append((f"search {labels(store, [topic], lang)[topic]}", "overview-search"))
    known = queries.named()
    if known:
        asked.append((f"query {FIRST_QUERY if FIRST_QUERY in known else min(known)}", "overview-query"))
    asked.append(("queries", "overview-queries"))
    if sources:
        asked.append((f"sources coverage {slug(sources[0].iri.value)}", "overview-coverage"))
    asked.append(("network --output netwerk.svg", "overview-network"))
    return tuple((f"migratieketen {command}", word(key, lang)) for command, key in asked)


def _ask(store: Store, name: str, things: Iterable[NamedNode] = ()) -> Rows:
    return cast("Rows", store.query(bind(shipped(f"explorer/overview-{name}").text, {"thing": list(things)})))


def counted_word(key: str, count: int, lang: str) -> str:
    """Give a counted word, in the singular for one: `1 bron`, `2 bronnen`."""
    one, _, many = word(key, lang).partition("|")
    return f"{count} {one if count == 1 else many}"


def text(found: Overview, lang: str) -> str:
    """Give an overview as one screen of 80 columns."""
    version = f"{word('overview-version', lang)} {found.version}" if found.version else ""
    lines = [found.title.ljust(WIDTH - len(version)) + version if version else found.title]
    lines += textwrap.wrap(found.description, WIDTH)
    lines += ["", *_counts(found, lang)]
    if found.parts:
        lines += ["", *_table(found.parts, lang)]
    for key, listed in (("sources", found.sources), ("events", found.events), ("actors", found.actors)):
        if listed:
            one, _, many = word(f"overview-newest-{key}", lang).partition("|")
            lines += ["", many or one if len(listed) > 1 else one, *_list(listed)]
    lines += ["", word("overview-next", lang), *_next(found.commands)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _counts(found: Overview, lang: str) -> list[str]:
    """Give the figures in rows of four, right-aligned in their columns."""
    cells = [counted_word(f"overview-{key}", count, lang).split(" ", 1) for key, count in found.counts]
    rows = [cells[start : start + 4] for start in range(0, len(cells), 4)]
    numbers = [max(len(row[column][0]) for row in rows) for column in range(4)]
    names = [max(len(row[column][1]) for row in rows) for column in range(4)]
    gap = " " * max(2, (WIDTH - sum(numbers) - sum(names) - 4 - 2) // 3)
    return [
        "  " + gap.join(f"{n.rjust(numbers[c])} {what.ljust(names[c])}" for c, (n, what) in enumerate(row))
        for row in rows
    ]


def _table(parts: Sequence[Part], lang: str) -> list[str]:
    """Give the parts of the chain with their figures, right-aligned below what they count."""
    heads = [word(f"overview-{key}", lang).partition("|")[2] for key in PART]
    first = word("overview-by-part", lang)
    wide = max(len(first), *(len(part.label) + 2 for part in parts))
    rows = [(f"  {part.label}", *(str(getattr(part, key)) for key in PART)) for part in parts]
    return [
        lead.ljust(wide) + "".join(text.rjust(len(head) + 3) for text, head in zip(cells, heads, strict=True))
        for lead, *cells in [(first, *heads), *rows]
    ]


def _list(listed: Sequence[Line]) -> list[str]:
    lead = max(len(line.lead) for line in listed)
    lines = []
    for line in listed:
        told = f"{line.label}, {line.more}" if line.more else line.label
        first = f"  {line.lead.ljust(lead)}{'   ' if lead else ''}"
        lines += textwrap.wrap(told, WIDTH, initial_indent=first, subsequent_indent=" " * len(first))
    return lines


def _next(commands: Sequence[tuple[str, str]]) -> list[str]:
    """Give commands with what they do behind them, or below where the line would be too long."""
    room = WIDTH - max((len(what) for _, what in commands), default=0)
    column = max((len(command) + 4 for command, _ in commands if len(command) + 4 <= room), default=room)
    lines = []
    for command, what in commands:
        if len(command) + 4 > column:
            lines += [f"  {command}", " " * column + what]
        else:
            lines.append(f"  {command}".ljust(column) + what)
    return lines
