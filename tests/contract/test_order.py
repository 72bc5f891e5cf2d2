"""The order of rows hangs on nothing but the graph: not on the engine, nor on which row it happens to find first.

The first command parses the shipped graph, later ones open its copy on disk, and the two find rows in other orders.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Quad

from contract.asking import outcome, questions, same
from migratieketen import sparql
from migratieketen.graph import Graph
from migratieketen.resources import root
from migratieketen.results import Answer, Rows
from migratieketen.stores import EmbeddedStore, Store
from migratieketen.stores.cache import CachedStore
from migratieketen.stores.embedded import graph_files

QUERIES = sorted((root() / "queries").glob("*.rq"))
VARIABLE = re.compile(r"\?\w+")


class Shuffled:
    """A graph that gives in another order each time what was not ordered."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._chance = random.Random(5)

    def query(self, text: str) -> Answer:
        answer = self._store.query(text)
        if not isinstance(answer, Rows) or "ORDER BY" in text[text.rindex("}") :]:
            return answer
        return Rows(answer.variables, tuple(self._chance.sample(answer.rows, len(answer.rows))))

    def dump(self) -> Iterator[Quad]:
        quads = list(self._store.dump())
        return iter(self._chance.sample(quads, len(quads)))


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_named_query_orders_by_all_that_tells_its_rows_apart(path: Path) -> None:
    text = "".join(line for line in path.open() if not line.startswith("#"))
    tail = text[text.rindex("}") :]
    grouped = re.search(r"GROUP BY (.*)", tail)
    ordered = re.search(r"ORDER BY (.*)", tail)
    assert ordered is not None
    # without groups a row is a statement or a passage
    apart = set(VARIABLE.findall(grouped[1])) if grouped else {"?passage"}
    assert apart - set(VARIABLE.findall(ordered[1])) == set()


def test_all_answers_of_the_shipped_graph_have_one_order(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, read = set(), sparql.read

    def noted(path: Path) -> sparql.QueryFile:
        asked.add(path)
        return read(path)

    monkeypatch.setattr(sparql, "read", noted)
    files = graph_files(root())
    CachedStore(root(), files).ready()
    parsed, copy = EmbeddedStore.from_folder(root()), CachedStore(root(), files)
    memory, others = Graph(parsed, "nl"), (Graph(copy, "nl"), Graph(Shuffled(parsed), "nl"))
    wrong = []
    for name, question in questions():
        expected = outcome(question, memory)
        wrong += [name for other in others if not same(outcome(question, other), expected)]
    assert wrong == []
    assert {
        *(root() / "queries" / "explorer").glob("*.rq"),
        *(root() / "queries" / "network").glob("*.rq"),
    } <= asked
