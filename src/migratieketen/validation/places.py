"""In which file, and on which line of it, a result belongs."""

from collections import defaultdict
from collections.abc import Set

from pyoxigraph import NamedNode, Quad

from migratieketen.namespaces import PREFIXES
from migratieketen.results import Term
from migratieketen.stores.files import plain_text
from migratieketen.validation.context import File, Reading
from migratieketen.validation.finding import Result
from migratieketen.validation.lines import LINE_EACH, Lines, of_things

TYPE = NamedNode(PREFIXES["rdf"] + "type")


class Places:
    """Finds the places of results: the files are read once more, for what they say of these things only."""

    def __init__(self, reading: Reading, things: Set[Term]) -> None:
        self._said: dict[Term, list[tuple[File, Quad]]] = defaultdict(list)
        self._lines: dict[str, Lines] = {}
        self._things = things
        for file, quad in reading.again():
            if quad.subject in things:
                self._said[quad.subject].append((file, quad))
            if isinstance(quad.graph_name, NamedNode) and quad.graph_name in things:
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
            suffix = file.path.suffix.lower()
            text = of_things(file.path, self._things) if suffix in LINE_EACH else plain_text(file.path)
            lines = self._lines[file.name] = Lines(text, suffix, base)
        return lines.find(result.focus, result.path, result.value, result.graph)


def _rank(result: Result, file: File, quad: Quad) -> int:
    """Rank how well a quad fits a result: its passage, then a file that was asked for, value, path, class."""
    rank = 64 * (result.graph is not None and quad.graph_name == result.graph) + 32 * file.given
    if quad.subject != result.focus:
        return rank
    same_path = quad.predicate == result.path
    same_value = same_path and quad.object == result.value
    return rank + 1 + 2 * (quad.predicate == TYPE) + 4 * same_path + 8 * same_value
