"""Where a side of the comparison lies: a file, a folder, a store, or a git revision."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from pyoxigraph import Quad

from migratieketen.difference.blanks import steady
from migratieketen.difference.revisions import read_revision
from migratieketen.difference.words import text
from migratieketen.errors import InvalidInput
from migratieketen.resources import root
from migratieketen.stores import EmbeddedStore, is_store, open_store
from migratieketen.stores.files import read, within
from migratieketen.stores.passages import taken_apart

ONTOLOGY = ("terms.ttl", "schemes/*.ttl")
DATA = ("dataset.ttl", "registers/*.ttl", "sources/*.trig")
SUFFIXES = (".ttl", ".trig", ".nt", ".nq", ".rdf", ".jsonld")


@dataclass(frozen=True)
class Side:
    """One side: what it is called, and its quads, each stated triple in its passages only."""

    name: str
    quads: frozenset[Quad]

    @cached_property
    def store(self) -> EmbeddedStore:
        """The side as a graph that can be asked, every stated triple in the default graph too."""
        return EmbeddedStore.from_quads(self.quads)

    @cached_property
    def exported(self) -> frozenset[Quad]:
        """All quads as an export to N-Quads has them, the merged default graph included."""
        return frozenset(self.store.dump())


def side(name: str, quads: Iterable[Quad]) -> Side:
    """Give a side of quads from anywhere: an export, a file of ours, a store."""
    return Side(name, frozenset(steady(taken_apart(quads))))


def named_side(what: str, quads: Iterable[Quad], lang: str) -> Side:
    """Give a side that no place names: the `shipped` graph, or a `graph` in memory."""
    return side(text(what, lang), quads)


def read_side(location: str) -> Side:
    """Read a file, a folder, a store or a revision; what lies on disk under that name goes first.

    Raises InvalidInput or StoreUnavailable for what is not there or can't be read.
    """
    path = Path(location)
    if not location.strip():
        raise InvalidInput(
            "hier staat niets; noem een bestand, een map of een git-revisie",
            "there is nothing here; name a file, a folder or a git revision",
        )
    if path.is_file():
        return side(location, read(path))
    if path.is_dir() and not is_store(path) and (files := _of_folder(path)):
        return side(location, (quad for file in files for quad in read(file)))
    if path.is_dir() or "://" in location:
        return side(location, open_store(location).dump())
    return side(location, read_revision(location, _wanted))


def _of_folder(folder: Path) -> list[Path]:
    """Give the files of a project or data folder, with the shipped ontology where it has none; else all RDF."""
    data = folder / "data" if (folder / "data").is_dir() else folder
    if not any((data / room).is_dir() for room in ("registers", "sources")):
        return [
            file
            for file in sorted(folder.rglob("*"))
            if file.suffix in SUFFIXES
            and not _hidden(file.relative_to(folder))
            and within(file, folder).is_file()
        ]
    beside = data.resolve().parent / "ontology"
    ontology = beside if beside.is_dir() else root() / "ontology"
    return [
        file
        for room, patterns in ((ontology, ONTOLOGY), (data, DATA))
        for pattern in patterns
        for file in sorted(within(file, room) for file in room.glob(pattern))
    ]


def _hidden(file: Path) -> bool:
    return any(part.startswith(".") for part in file.parts)


def _wanted(path: PurePosixPath) -> bool:
    """True for a file of the graph, by its path below the project's folder."""
    rooms = (("ontology", ONTOLOGY), ("data", DATA))
    return any(path.match(f"{room}/{pattern}") for room, patterns in rooms for pattern in patterns)
