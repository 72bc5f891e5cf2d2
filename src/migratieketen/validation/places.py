"""In which file, and on which line of it, a result belongs."""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from migratieketen.namespaces import PREFIXES
from migratieketen.results import Term
from migratieketen.stores.files import plain_text
from migratieketen.validation.context import File
from migratieketen.validation.finding import Result
from migratieketen.validation.lines import Lines

TYPE = NamedNode(PREFIXES["rdf"] + "type")


class Places:
    """Finds the places of results in the files that were read."""

    def __init__(self, files: Iterable[File]) -> None:
        self._said: dict[Term, list[tuple[File, Quad]]] = defaultdict(list)
        self._lines: dict[str, Lines] = {}
        for file in files:
            for quad in file.quads:
                self._said[quad.subject].append((file, quad))
                if isinstance(quad.graph_name, NamedNode):
                    self._said[quad.graph_name].append((file, quad))

    def file(self, result: Result) -> File | None:
        """Give the file that says what is wrong: of the given files first, the one that fits best."""
        ranked = ((_rank(result, file, quad), file) for file, quad in self._said.get(result.focus, ()))
        return max(ranked, key=lambda pair: pair[0], default=(0, None))[1]

    def line(self, result: Result, file: File) -> int | None:
        """Give the line of the statement in the file; None where it can't be told."""
        lines = self._lines.get(file.name)
        if lines is None:
            base = file.path.absolute().as_uri()
            lines = self._lines[file.name] = Lines(plain_text(file.path), file.path.suffix, base)
        return lines.find(result.focus, result.path, result.value, result.graph)


def _rank(result: Result, file: File, quad: Quad) -> int:
    """Rank how well a quad fits a result: its passage, then a file that was asked for, value, path, class."""
    rank = 64 * (result.graph is not None and quad.graph_name == result.graph) + 32 * file.given
    if quad.subject != result.focus:
        return rank
    same_path = quad.predicate == result.path
    same_value = same_path and quad.object == result.value
    return rank + 1 + 2 * (quad.predicate == TYPE) + 4 * same_path + 8 * same_value
