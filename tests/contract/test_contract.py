"""One contract that every store keeps: the same answers as the graph in memory, row by row.

What an engine can't do is a line in the table of docs/engines.md: then it must say so in one line and exit 2, and
never answer otherwise. A line that is not needed any more fails too.
"""

import re
import sys
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import pytest

import first_article
from contract import servers
from contract.asking import outcome, questions, same
from contract.places import PLACES, opened
from migratieketen.errors import LimitReached, MigratieketenError, StoreUnavailable
from migratieketen.graph import Graph, open
from migratieketen.resources import root
from migratieketen.stores import EmbeddedStore
from migratieketen.stores.files import read
from migratieketen.writing.rdf import write_quads

SECOND = "aef-congres-van-migratie-tot-participatie"
TABLE = re.compile(r"^\| (\w+) [\d.]+ \| `([^`]+)` \|", re.MULTILINE)


@cache
def memory() -> Graph:
    """The first article and one source more."""
    second = read(root() / "data" / "sources" / f"{SECOND}.trig")
    return Graph(EmbeddedStore.from_quads([*first_article.quads(), *second]), "nl")


@pytest.fixture(scope="session")
def quads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("contract") / "graph.nq"
    path.write_text(write_quads(memory().store.dump(), "nquads"), encoding="utf-8")
    return path


def unable(place: str) -> list[str]:
    """What the table of docs/engines.md says that an engine can't do."""
    text = (Path(__file__).parents[2] / "docs" / "engines.md").read_text(encoding="utf-8")
    return [asked for engine, asked in TABLE.findall(text) if engine == place]


def told(found: object) -> bool:
    """True for an error in one line that ends a command with 2."""
    return (
        isinstance(found, MigratieketenError)
        and found.exit_status == 2
        and "\n" not in found.message("nl") + found.message("en")
    )


@pytest.mark.parametrize("place", PLACES)
def test_every_answer_is_that_of_memory(place: str, quads: Path, tmp_path: Path) -> None:
    wrong, listed, needed = [], unable(place), set()
    with PLACES[place](quads, tmp_path) as location:
        graph = opened(location, "nl")
        for name, question in questions():
            expected, found = outcome(question, memory()), outcome(question, graph)
            lines = {line for line in listed if fnmatchcase(name, line)}
            if same(found, expected):
                continue
            if lines and told(found):
                needed |= lines
                continue
            wrong.append(f"{name}: {str(found)[:300]} instead of {str(expected)[:300]}")
    assert wrong == [], "\n".join(wrong)
    assert set(listed) - needed == set(), "the table says of this that it can't be done"


def test_a_server_that_cuts_its_answers_is_told(quads: Path, tmp_path: Path) -> None:
    with servers.virtuoso(quads, tmp_path, rows=100) as location:
        graph = open(location, "nl")
        with pytest.raises(LimitReached, match="at most 100 rows") as failure:
            graph.export("nquads")
        assert "ResultSetMaxRows" in failure.value.message("nl")
        assert len(graph.query("organisers"))


OUTSIDE, PASSAGES = "the default graph", "the passages"


@pytest.mark.parametrize(
    ("loaded", "told"),
    [
        (lambda quad: False, "holds no sources"),
        (lambda quad: quad.graph_name.value, "holds no sources"),
        (lambda quad: not quad.graph_name.value, "does not have the passages as named graphs"),
        (lambda quad: quad.graph_name.value or quad.triple not in stated(), "lacks what the passages state"),
    ],
    ids=["nothing", "no default graph", "no passages", "no merge"],
)
def test_a_server_that_lacks_a_part_says_which(loaded: object, told: str, tmp_path: Path) -> None:
    path = tmp_path / "part.nq"
    kept = [quad for quad in memory().store.dump() if loaded(named(quad))]  # type: ignore[operator]
    path.write_text(write_quads(kept, "nquads"), encoding="utf-8")
    with servers.oxigraph(path, tmp_path) as location, pytest.raises(StoreUnavailable, match=told) as failure:
        open(location)
    assert "\n" not in failure.value.message("nl")


class named:  # noqa: N801
    """A quad of which the graph has a name, '' for the default graph."""

    def __init__(self, quad: object) -> None:
        self.triple = quad.triple  # type: ignore[attr-defined]
        self.graph_name = type("Name", (), {"value": getattr(quad.graph_name, "value", "")})  # type: ignore[attr-defined]


@cache
def stated() -> frozenset[object]:
    return frozenset(quad.triple for quad in memory().store.dump() if hasattr(quad.graph_name, "value"))


def test_a_command_asks_a_server(run, quads: Path, tmp_path: Path) -> None:
    with servers.oxigraph(quads, tmp_path) as location:
        there, here = (run("--store", where, "describe", "vng") for where in (location, str(quads)))
        assert (there.returncode, there.stderr, there.stdout) == (0, "", here.stdout)
        named_by_environment = run("export", "--format", "nquads", env=_environment(location))
        assert named_by_environment.stdout == quads.read_text()
        compared = run("diff", str(quads), location, "--exit-code")
        assert (compared.returncode, compared.stderr) == (0, "")
        refused = run("--store", location, "query", "--text", "SELECT * { SERVICE <http://a> { ?s ?p ?o } }")
        assert refused.returncode == 2
        assert "SERVICE wordt geweigerd" in refused.stderr
        unread = run("--store", location, "query", "--text", "SELECT ?s { ?s ")
        assert unread.returncode == 2
        assert unread.stderr.count("\n") == 1


def _environment(location: str) -> dict[str, str]:
    import os

    return {"PATH": os.environ["PATH"], "MIGRATIEKETEN_STORE": location, "PYTHONPATH": ":".join(sys.path)}
