"""One string names any place."""

from pathlib import Path

from migratieketen.errors import StoreUnavailable
from migratieketen.resources import root
from migratieketen.stores.embedded import EmbeddedStore
from migratieketen.stores.files import read
from migratieketen.stores.passages import of_file
from migratieketen.stores.protocol import Store


def open_store(location: str | None) -> Store:
    """Open the shipped graph (None) or a file; a place that is not there is an error, never an empty graph."""
    if location is None:
        return EmbeddedStore.from_folder(root())
    if "://" in location:
        raise StoreUnavailable(
            "een opslag op afstand kan deze versie niet openen; geef een RDF-bestand",
            "this version can't open a remote store; give an RDF file",
            where=location,
        )
    path = Path(location)
    if path.is_dir():
        raise StoreUnavailable(
            "een map als opslag kan deze versie niet openen; geef een RDF-bestand",
            "this version can't open a folder as a store; give an RDF file",
            where=location,
        )
    return EmbeddedStore.from_quads(of_file(read(path), path))
