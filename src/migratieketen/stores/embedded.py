"""The store inside the process: pyoxigraph, in memory."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Quad
from pyoxigraph import Store as Engine

from migratieketen.namespaces import PREFIXES
from migratieketen.results import Answer, of_solutions
from migratieketen.stores.files import FORMATS, read
from migratieketen.stores.syntax import query_error

MERGE = "INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"


class EmbeddedStore:
    """A graph in memory: passages as named graphs, and in the default graph every stated triple once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def from_folder(cls, root: Path) -> "EmbeddedStore":
        """Load the steward's rooms: terms, schemes, registers, the dataset and the sources below `root`."""
        engine = Engine()
        for path in graph_files(root):
            try:
                engine.load(path.read_bytes(), FORMATS[path.suffix])
            except (SyntaxError, ValueError, OSError):
                # read once more with care, for the line that says what is wrong and where
                engine.extend(read(path))
        return cls._merged(engine)

    @classmethod
    def from_quads(cls, quads: Iterable[Quad]) -> "EmbeddedStore":
        """Load quads; what their named graphs state is merged into the default graph."""
        engine = Engine()
        engine.extend(quads)
        return cls._merged(engine)

    @classmethod
    def _merged(cls, engine: Engine) -> "EmbeddedStore":
        engine.update(MERGE)
        return cls(engine)

    def query(self, text: str) -> Answer:
        """Answer a SPARQL 1.1 query; a QueryError with line and caret where it can't be read."""
        try:
            return of_solutions(self._engine.query(text, prefixes=PREFIXES))
        except SyntaxError as error:
            raise query_error(text, error) from None

    def dump(self) -> Iterator[Quad]:
        """Give every quad, the merged default graph included."""
        return iter(self._engine)


def graph_files(root: Path) -> list[Path]:
    """Give the files of the shipped graph below a root; shapes are not among them."""
    return [
        root / "ontology" / "terms.ttl",
        *sorted((root / "ontology" / "schemes").glob("*.ttl")),
        root / "data" / "dataset.ttl",
        *sorted((root / "data" / "registers").glob("*.ttl")),
        *sorted((root / "data" / "sources").glob("*.trig")),
    ]
