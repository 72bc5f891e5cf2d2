"""Every store that keeps the contract: a line each."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from contract import servers
from migratieketen.graph import Graph, load, open
from migratieketen.stores.cache import CachedStore
from migratieketen.stores.embedded import graph_files

Place = Callable[[Path, Path], AbstractContextManager[str | CachedStore]]
"""From the graph in N-Quads and an empty folder: the LOCATION to open, or a store, for as long as it is asked."""


def directory(quads: Path, folder: Path) -> AbstractContextManager[str]:
    """A store on disk into which the file was loaded."""
    load(quads, folder / "store")
    return nullcontext(str(folder / "store"))


def cached(quads: Path, folder: Path) -> AbstractContextManager[CachedStore]:
    """The graph as a shipped one, of which an earlier command made the copy."""
    house = {
        "ontology/terms.ttl": b"",
        "data/dataset.ttl": b"",
        "data/sources/graph.trig": open(str(quads)).export("trig"),
    }
    for name, content in house.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    CachedStore(folder, graph_files(folder)).ready()
    return nullcontext(CachedStore(folder, graph_files(folder)))


def opened(place: str | CachedStore, lang: str) -> Graph:
    """Open what a place gives."""
    return open(place, lang) if isinstance(place, str) else Graph(place, lang)


PLACES: dict[str, Place] = {
    "file": lambda quads, folder: nullcontext(str(quads)),
    "directory": directory,
    "cache": cached,
    "Oxigraph": servers.oxigraph,
    "Virtuoso": servers.virtuoso,
    "Union": servers.union,
}
"""Compared with the graph in memory."""
