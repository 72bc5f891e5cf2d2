"""A network: a projection of the graph, with the ways to measure it, draw it and hand it on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from migratieketen.network.model import Projection

if TYPE_CHECKING:
    import networkx

    from migratieketen.network.measures import Measures


@dataclass(frozen=True)
class Network(Projection):
    """Actors and their ties, as people measure, draw and hand them on."""

    @property
    def measure_names(self) -> dict[str, tuple[str, str]]:
        """What each measure is called, and in a line what it means, in the network's language."""
        from migratieketen.network.measures import meanings

        return meanings(len(self.nodes), self.lang)

    def measures(self) -> dict[NamedNode, Measures]:
        """Give degree, weighted degree, betweenness, closeness, eigenvector and community of each node."""
        from migratieketen.network.measures import measure

        return measure(self)

    @property
    def weights_only(self) -> bool:
        """Whether the pairs of actors are so many that their ties have weights, and no passages."""
        from migratieketen.network.between import Between

        return isinstance(self.ties, Between) and self.ties.pairs.weights_only

    def lines(self) -> Iterator[tuple[str, str, str, int, list[str]]]:
        """Give each tie in texts: source, target, kind, weight and passages; no Tie is made for it."""
        from migratieketen.network.between import lines

        return lines(self.ties)

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
        """Give a networkx MultiGraph, a key a tie; `kind` is its kind, `from` and `to` hold its direction."""
        import networkx

        of_then = (
            {"at": self.at, **{f"{why}_left_out": n for why, n in self.left_out.items()}} if self.at else {}
        )
        few = {"of_actors": self.of_actors} if self.of_actors else {}
        graph = networkx.MultiGraph(name=self.title, **of_then, **few)
        for node in self.nodes:
            graph.add_node(
                node.iri.value, label=node.label, mode=node.mode, kind=node.kind, kind_label=node.kind_label
            )
        for key, tie in self.keyed():
            graph.add_edge(
                tie.source.value,
                tie.target.value,
                key=key,
                kind=tie.kind,
                weight=tie.weight,
                directed=tie.directed,
                **{"from": tie.source.value, "to": tie.target.value},
                passages=" ".join(passage.value for passage in tie.passages),
            )
        return graph
