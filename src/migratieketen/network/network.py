"""A network: nodes and ties, with the ways to measure it, draw it and hand it on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from migratieketen.network.model import KINDS, Node, Tie
from migratieketen.network.words import tie_name
from migratieketen.references import Reference
from migratieketen.results import Term

if TYPE_CHECKING:
    import networkx

    from migratieketen.network.measures import Measures


def _nothing(_: Iterable[Term]) -> dict[NamedNode, Reference]:
    return {}


@dataclass(frozen=True)
class Network:
    """Actors (and, unless `actors`, the events between them) with their ties, in one language.

    `names` gives what topics, roles, kinds and the things a tie goes through are called;
    `about` the topics of those things, each followed by what is broader.
    """

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    lang: str
    title: str
    actors: bool
    kinds: tuple[str, ...] = KINDS
    topic: NamedNode | None = None
    names: Mapping[Term, str] = field(default_factory=dict)
    about: Mapping[NamedNode, tuple[NamedNode, ...]] = field(default_factory=dict)
    look_up: Callable[[Iterable[Term]], dict[NamedNode, Reference]] = field(
        default=_nothing, repr=False, compare=False
    )

    @cached_property
    def references(self) -> dict[NamedNode, Reference]:
        """What a reference to each passage behind the ties shows; looked up when first asked for."""
        found = self.look_up({passage for tie in self.ties for passage in tie.passages})
        return dict(
            sorted(found.items(), key=lambda item: (item[1].source.value, item[1].position, item[0].value))
        )

    @property
    def tie_names(self) -> dict[str, str]:
        """What each kind of tie in this network is called, in its language."""
        return {kind: tie_name(kind, self.actors, self.lang) for kind in self.kinds}

    @property
    def measure_names(self) -> dict[str, tuple[str, str]]:
        """What each measure is called, and in a line what it means, in the network's language."""
        from migratieketen.network.measures import meanings

        return meanings(len(self.nodes), self.lang)

    def measures(self) -> dict[NamedNode, Measures]:
        """Give degree, weighted degree, betweenness, closeness, eigenvector and community of each node."""
        from migratieketen.network.measures import measure

        return measure(self)

    def svg(self) -> str:
        """Give the network as a picture with title, legend and sources."""
        from migratieketen.network.drawing import draw
        from migratieketen.network.svg import svg

        return svg(draw(self))

    def png(self) -> bytes:
        """Give the picture as pixels, at 300 dots per inch."""
        from migratieketen.network.drawing import draw
        from migratieketen.network.png import png

        return png(draw(self))

    def html(self) -> str:
        """Give a page that opens without a network: the picture, filters, references and tables."""
        from migratieketen.network.page import page

        return page(self)

    def to_networkx(self) -> networkx.MultiGraph:
        """Give a networkx MultiGraph, a key a kind of tie; `from` and `to` hold the direction of a tie."""
        import networkx

        graph = networkx.MultiGraph(name=self.title)
        for node in self.nodes:
            graph.add_node(
                node.iri.value, label=node.label, mode=node.mode, kind=node.kind, kind_label=node.kind_label
            )
        for tie in self.ties:
            graph.add_edge(
                tie.source.value,
                tie.target.value,
                key=tie.kind,
                kind=tie.kind,
                weight=tie.weight,
                directed=tie.directed,
                **{"from": tie.source.value, "to": tie.target.value},
                passages=" ".join(passage.value for passage in tie.passages),
            )
        return graph
