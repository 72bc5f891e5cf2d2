"""What stands around a drawing: title, legend, sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import NamedNode

from migratieketen.language import date
from migratieketen.network.drawing import Drawing
from migratieketen.network.looks import LINES, LOOKS, Line, Look
from migratieketen.network.model import ACTOR, EVENT, Projection
from migratieketen.network.words import capital, counted, listed, number, word
from migratieketen.references import Reference

MOST_SOURCES = 4


@dataclass(frozen=True)
class Key:
    """An entry of the legend: a sign or a line, its name, and what it stands for."""

    sample: Look | Line
    name: str
    label: str


def look_keys(drawing: Drawing) -> list[Key]:
    """Give an entry for each look in the drawing, in the order of `LOOKS`."""
    found = {sign.look.name for sign in drawing.signs}
    return [
        Key(look, look.name, word(look.name, drawing.network.lang)) for look in LOOKS if look.name in found
    ]


def tie_keys(drawing: Drawing) -> list[Key]:
    """Give an entry for each kind of tie in the drawing."""
    found = {tie.kind for tie in drawing.ties}
    names = drawing.network.tie_names
    return [Key(line, kind, names[kind]) for kind, line in LINES.items() if kind in found]


def notes(drawing: Drawing) -> list[str]:
    """Give what the reader has to know of size, width and what is left out."""
    lang = drawing.network.lang
    told = [word("legend-regions", lang)] if drawing.regions else []
    nameless = sum(sign.side == "hidden" for sign in drawing.signs)
    if nameless:
        told.append(word("legend-nameless", lang, count=number(nameless, lang)))
    if len({sign.degree for sign in drawing.signs if sign.node.mode == ACTOR}) > 1:
        told.append(word("legend-size", lang))
    if any(tie.weight > 1 for tie in drawing.ties):
        told.append(word("legend-weight", lang))
    if len(drawing.ties) < len(drawing.network.ties):
        counts = {
            "ties": len(drawing.ties),
            "all_ties": len(drawing.network.ties),
            "nodes": len(drawing.signs),
            "all_nodes": len(drawing.network.nodes),
        }
        told.append(word("left-out", lang, **{key: number(count, lang) for key, count in counts.items()}))
    return told + drawing.network.remarks


def summary(network: Projection) -> str:
    """Give the counts in one line: `16 actoren en 10 gebeurtenissen, 29 banden`."""
    lang = network.lang
    actors = sum(node.mode == ACTOR for node in network.nodes)
    events = sum(node.mode == EVENT for node in network.nodes)
    told = [counted("actor", actors, lang)] + ([counted("event", events, lang)] if events else [])
    return f"{listed(told, lang)}, {counted('tie', len(network.ties), lang)}"


class Cited(Protocol):
    """What tells in which sentences it is said, in a language."""

    @property
    def lang(self) -> str:
        """The language."""

    @property
    def references(self) -> Mapping[NamedNode, Reference]:
        """The sentences."""


def sources(cited: Cited) -> str:
    """Give the sources that say what is drawn, with their dates, the newest first; the rest as a count."""
    lang = cited.lang
    found = {(ref.date or "", ref.title): ref for ref in cited.references.values()}
    told = [
        f"{title}, {date(when, lang)}" if when else title for when, title in sorted(found, key=_newest_first)
    ]
    if not told:
        return ""
    if len(told) > MOST_SOURCES:
        told[MOST_SOURCES:] = [word("more-sources", lang, count=len(told) - MOST_SOURCES)]
    return f"{word('source' if len(found) == 1 else 'sources', lang)}: {'; '.join(told)}."


def _newest_first(source: tuple[str, str]) -> tuple[list[int], str]:
    return [-ord(letter) for letter in source[0]], source[1]


def description(drawing: Drawing) -> str:
    """Give what the picture shows in sentences, for those who hear it."""
    network, lang = drawing.network, drawing.network.lang
    if not network.ties:
        return f"{summary(network)}. {word('empty', lang)}"
    kinds = listed([key.label.lower() for key in tie_keys(drawing)], lang)
    counts: dict[object, set[object]] = {}
    for tie in network.ties:
        counts.setdefault(tie.source, set()).add(tie.target)
        counts.setdefault(tie.target, set()).add(tie.source)
    actors = [node for node in network.nodes if node.mode == ACTOR and node.iri in counts]
    told = [f"{summary(network)}.", word("desc-kinds", lang, kinds=kinds)]
    if actors:
        top = min(actors, key=lambda node: (-len(counts[node.iri]), node.iri.value))
        told.append(
            word("most-ties", lang, name=capital(top.label), count=counted("tie", len(counts[top.iri]), lang))
        )
    return " ".join([*told, sources(network)]).strip()
