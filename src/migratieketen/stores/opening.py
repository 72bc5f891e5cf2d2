"""One string names any place."""

from pathlib import Path

from migratieketen.errors import StoreUnavailable
from migratieketen.resources import root
from migratieketen.stores.embedded import EmbeddedStore
from migratieketen.stores.files import read
from migratieketen.stores.passages import of_file
from migratieketen.stores.protocol import Store


def open_store(location: str | None) -> Store:
    """Open the shipped graph (None), a file, a store on disk, or a SPARQL endpoint by its URL.

    A place that is not there is an error, never an empty graph.
    """
    if location is None:
        from migratieketen.stores.cache import shipped

        return shipped(root())
    if location.lower().startswith(("http://", "https://")):
        from migratieketen.stores.remote import RemoteStore

        return RemoteStore.opened(location)
    if "://" in location:
        raise StoreUnavailable(
            "zo'n adres kan niet geopend worden; geef een RDF-bestand, een map, "
            "of het adres van een SPARQL-eindpunt (https)",
            "such an address can't be opened; give an RDF file, a directory, "
            "or the address of a SPARQL endpoint (https)",
            where=location,
        )
    path = Path(location)
    if path.is_dir():
        from migratieketen.stores.directory import DirectoryStore

        return DirectoryStore(path)
    return EmbeddedStore.from_quads(of_file(read(path), path))


def is_store(path: Path) -> bool:
    """True for a folder that is a store of ours on disk."""
    from migratieketen.stores import generations

    return generations.is_store(path)
