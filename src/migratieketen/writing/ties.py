"""A network in every format that carries ties: tables, node-link JSON, and files for Gephi and networkx."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from migratieketen.language import LANGUAGES, on, word
from migratieketen.writing.table import Notes, Told, grid, notes_text

if TYPE_CHECKING:
    import networkx
    from pyoxigraph import NamedNode

    from migratieketen.network import Network, Node, Tie

HEADINGS = {
    "ties": (
        ("Wie", "Band", "Met wie of wat", "Als", "Gewicht", "Zinnen"),
        ("Who", "Tie", "With whom or what", "As", "Weight", "Sentences"),
    ),
    "measures": (("Actor", "Soort"), ("Actor", "Kind")),
}
NO_TIES = ("Geen banden gevonden.", "No ties found.")

SHOWN = 3
"""How many passages a row of the table shows; the rest is a count."""


def write_network(network: Network, form: str, measures: bool = False, width: int = 100) -> str | bytes:
    """Give a network in a format that carries ties (formats.py): text, or bytes for a PNG.

    With `measures` table, csv and json hold the measures of the actors. The same bytes each time.
    """
    if form == "table":
        return measures_table(network, width) if measures else ties_table(network, width)
    if form == "csv":
        return measures_csv(network) if measures else ties_csv(network)
    if form == "json":
        return node_link(network, measures)
    writers: dict[str, Callable[[Network], str | bytes]] = {
        "graphml": graphml,
        "gexf": gexf,
        "svg": lambda drawn: drawn.svg(),
        "png": lambda drawn: drawn.png(),
        "html": lambda drawn: drawn.html(),
    }
    return writers[form](network)


def ties_csv(network: Network) -> str:
    """Give the ties as CSV (RFC 4180): IRIs, kind, weight, and the passages with spaces between."""
    rows = ((*told, " ".join(passages)) for *told, passages in network.lines())
    return _csv(("source", "target", "kind", "weight", "passages"), rows)


def measures_csv(network: Network) -> str:
    """Give the measures of the actors as CSV (RFC 4180), in the order of their IRIs."""
    measured = network.measures()
    rows = [
        (
            node.iri.value,
            node.label,
            node.kind,
            *(getattr(measured[node.iri], key) for key in network.measure_names),
        )
        for node in _actors(network)
    ]
    return _csv(("iri", "label", "kind", *network.measure_names), rows)


def node_link(network: Network, measures: bool = False) -> str:
    """Give the network as node-link JSON, as networkx reads it: `node_link_graph(data, edges="edges")`.

    Each edge has its kind, weight, passages and what it goes through; `references` tells of each passage.
    """
    measured = network.measures() if measures else {}
    document = {
        "directed": False,
        "multigraph": True,
        "graph": {
            "name": network.title,
            "lang": network.lang,
            "ties": list(network.kinds),
            "topic": network.topic.value if network.topic else None,
            "actors": network.actors,
            **({"at": network.at, "left_out": dict(network.left_out)} if network.at else {}),
            **({"of_actors": network.of_actors} if network.of_actors else {}),
        },
        "nodes": [_json_node(node, measured) for node in network.nodes],
        "edges": [_json_edge(key, tie) for key, tie in network.keyed()],
        "references": [reference.as_json() for reference in network.references.values()],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _json_node(node: Node, measured: dict[NamedNode, Any]) -> dict[str, object]:
    told: dict[str, object] = {
        "id": node.iri.value,
        "label": node.label,
        "mode": node.mode,
        "kind": node.kind,
        "kind_label": node.kind_label,
        "kinds": list(node.kinds),
        "abbreviation": node.abbreviation,
        "topics": _iris(node.topics),
        "dates": list(node.dates),
    }
    if node.iri in measured:
        told["measures"] = asdict(measured[node.iri])
    return told


def _json_edge(key: str, tie: Tie) -> dict[str, object]:
    return {
        "source": tie.source.value,
        "target": tie.target.value,
        "key": key,
        "kind": tie.kind,
        "weight": tie.weight,
        "directed": tie.directed,
        "roles": _iris(tie.roles),
        "via": _iris(tie.via),
        "passages": _iris(tie.passages),
        "dates": list(tie.dates),
    }


def graphml(network: Network) -> str:
    """Give the network as GraphML 1.0, without directions: networkx wants one for all edges or for none."""
    import networkx

    out = io.BytesIO()
    # not write_graphml, whose bytes differ where lxml happens to be installed
    networkx.write_graphml_xml(network.to_networkx(), out, prettyprint=True, named_key_ids=True)
    return out.getvalue().decode() + "\n"


def gexf(network: Network) -> str:
    """Give the network as GEXF 1.2, as Gephi reads it, with directions too; without a date of writing."""
    from networkx.readwrite.gexf import GEXFWriter

    graph = _as_told(network)
    for *_, data in graph.edges(data=True):
        data["type"] = "directed" if data["directed"] else "undirected"
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(graph)
    about = writer.xml.find("meta")
    about.attrib.clear()
    about.find("creator").text = "migratieketen"
    return f"<?xml version='1.0' encoding='utf-8'?>\n{writer}\n"


def _as_told(network: Network) -> networkx.MultiDiGraph:
    """Give the network with each edge from where its tie starts to where it ends, also one without a direction."""
    import networkx

    graph, told = network.to_networkx(), networkx.MultiDiGraph()
    told.graph.update(graph.graph)
    told.add_nodes_from(graph.nodes(data=True))
    told.add_edges_from(
        (data["from"], data["to"], key, dict(data)) for *_, key, data in graph.edges(keys=True, data=True)
    )
    return told


def ties_table(network: Network, width: int = 100) -> str:
    """Give the ties as a table for a terminal, with the sentences behind them under it."""
    place = LANGUAGES.index(network.lang)
    if not network.ties:
        return "\n".join([NO_TIES[place], *network.remarks]) + "\n"
    labels = {node.iri: node.label for node in network.nodes}
    told = Told(network.names, network.references, network.lang, width)
    notes = Notes(told)
    cells = [
        (
            labels[tie.source],
            network.band(tie).lower(),
            labels[tie.target],
            "" if tie.kind == "part-of" else ", ".join(network.names.get(role, "") for role in tie.roles),
            str(tie.weight),
            _marks(notes, tie.passages),
        )
        for tie in network.ties
    ]
    moment = [word("at-in", network.lang, on=on(network.at, network.lang)), ""] if network.at else []
    remarks = ["", *network.remarks] if network.remarks else []
    table = grid(HEADINGS["ties"][place], cells, width)
    return "\n".join([*moment, table, *remarks, *notes_text(notes, width)]) + "\n"


def measures_table(network: Network, width: int = 100) -> str:
    """Give the measures of the actors as a table for a terminal, best tied first, with what each means."""
    place = LANGUAGES.index(network.lang)
    measured = network.measures()
    names = network.measure_names
    order = sorted(_actors(network), key=lambda node: (-measured[node.iri].degree, node.label.casefold()))
    cells = [
        (
            node.label,
            node.kind_label,
            *(_figure(getattr(measured[node.iri], key), network.lang) for key in names),
        )
        for node in order
    ]
    if not cells:
        return NO_TIES[place] + "\n"
    headings = (*HEADINGS["measures"][place], *(name for name, _ in names.values()))
    told = [f"{name}: {meaning}" for name, meaning in names.values()]
    told += ["", *network.remarks] if network.remarks else []
    return "\n".join([grid(headings, cells, width), "", *told]) + "\n"


def _marks(notes: Notes, passages: Iterable[NamedNode]) -> str:
    passages = list(passages)
    shown = notes.marks(passages[:SHOWN])
    return shown + (f" +{len(passages) - SHOWN}" if len(passages) > SHOWN else "")


def _figure(value: float, lang: str) -> str:
    if isinstance(value, int):
        return str(value)
    return f"{value:.2f}".replace(".", "," if lang == "nl" else ".")


def _actors(network: Network) -> list[Node]:
    return [node for node in network.nodes if node.mode == "actor"]


def _iris(things: Iterable[NamedNode]) -> list[str]:
    return [thing.value for thing in things]


def _csv(headings: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(rows)
    return out.getvalue()
