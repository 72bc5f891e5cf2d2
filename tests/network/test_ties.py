"""A network in every format, read back by those it is for."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest

from migratieketen.formats import FORMATS, carrying
from migratieketen.namespaces import slug
from migratieketen.network import Network, project
from migratieketen.stores import Store
from migratieketen.writing.ties import write_network

HERE = Path(__file__).parent
START = "https://w3id.org/migratieketen/id/"
SOURCE = "https://w3id.org/migratieketen/source/"


@pytest.fixture
def network(small: Store) -> Network:
    return project(small, "nl")


def text(network: Network, form: str, measures: bool = False) -> str:
    written = write_network(network, form, measures)
    assert isinstance(written, str)
    return written


def test_ties_as_csv(small: Store) -> None:
    rows = list(
        csv.reader(io.StringIO(text(project(small, "nl", ties=["together"], actors=True), "csv"), newline=""))
    )
    assert rows == [
        ["source", "target", "kind", "weight", "passages"],
        [
            START + "organisatie/haven",
            START + "persoon/els",
            "together",
            "2",
            f"{SOURCE}een#p02 {SOURCE}een#p03 {SOURCE}twee#p01",
        ],
    ]


def test_measures_as_csv_hold_the_actors(network: Network) -> None:
    rows = list(csv.DictReader(io.StringIO(text(network, "csv", measures=True), newline="")))
    assert list(rows[0])[:5] == ["iri", "label", "kind", "degree", "weighted_degree"]
    assert [row["label"] for row in rows][:2] == ["stichting Haven", "Kade"]
    # haven: the day, two sessions, the hand-over and the ministry that it addresses (twice)
    assert (rows[0]["kind"], rows[0]["degree"], rows[0]["weighted_degree"]) == ("stichting", "5", "6")
    assert len(rows) == 6


def test_json_is_node_link(network: Network) -> None:
    document = json.loads(text(network, "json"))
    assert {"nodes", "edges"} <= document.keys()
    graph = networkx.node_link_graph(document, edges="edges")
    assert (len(graph), graph.number_of_edges()) == (len(network.nodes), len(network.ties))
    data = graph.get_edge_data(START + "persoon/els", START + "organisatie/min")["post"]
    assert (data["weight"], data["directed"], data["passages"]) == (2, True, [SOURCE + "een#p05"])
    [first, *_] = document["references"]
    assert first["link"] == "https://example.org/een#:~:text=De%20Dag,Haven."
    assert "measures" in json.loads(text(network, "json", measures=True))["nodes"][0]


def test_graphml_is_read_back_by_networkx(network: Network) -> None:
    graph = networkx.read_graphml(io.BytesIO(text(network, "graphml").encode()))
    assert (len(graph), graph.number_of_edges()) == (len(network.nodes), len(network.ties))
    assert graph.nodes[START + "organisatie/haven"]["label"] == "stichting Haven"
    weights = {
        (data["from"], data["to"], data["kind"]): data["weight"] for _, _, data in graph.edges(data=True)
    }
    assert weights[START + "persoon/els", START + "organisatie/min", "post"] == 2


def test_gexf_holds_nodes_and_edges_with_their_directions(network: Network) -> None:
    root = ElementTree.fromstring(text(network, "gexf"))
    nodes, edges = (
        [one for one in root.iter() if one.tag.endswith(f"}}{what}")] for what in ("node", "edge")
    )
    assert (len(nodes), len(edges)) == (len(network.nodes), len(network.ties))
    assert len({edge.get("id") for edge in edges}) == len(edges)
    assert "stichting Haven" in {node.get("label") for node in nodes}
    assert {edge.get("type") for edge in edges} == {"directed", "undirected"}
    led = [edge for edge in edges if edge.get("type") == "directed"]
    # by hand: a gift given and got, a post of two people each, an address, a part of the State, two parts of the day
    assert {(slug(edge.get("source", "")), slug(edge.get("target", ""))) for edge in led} == {
        ("haven", "gift"),
        ("gift", "els"),
        ("els", "min"),
        ("noor", "kade"),
        ("haven", "min"),
        ("min", "rijk"),
        ("dag-wonen", "dag"),
        ("dag-zorg", "dag"),
    }


def test_gexf_tells_no_day_of_writing(network: Network) -> None:
    assert "lastmodified" not in text(network, "gexf")
    assert text(network, "gexf").startswith("<?xml")


def test_a_table_for_people_has_its_sentences_under_it(small: Store) -> None:
    told = text(project(small, "nl", ties=["together"], actors=True), "table")
    assert told.splitlines()[0].split() == [
        "Wie",
        "Band",
        "Met",
        "wie",
        "of",
        "wat",
        "Als",
        "Gewicht",
        "Zinnen",
    ]
    assert "[1] [2] [3]" in told
    assert "https://example.org/twee#:~:text=Haven%20en,weer." in told


def test_a_table_of_measures_tells_what_each_means(network: Network) -> None:
    told = text(network, "table", measures=True)
    assert "tussenpositie: hoe vaak iemand op de kortste weg tussen twee anderen ligt (0 tot 1)" in told
    assert "sessie Wonen" not in told, "measures are of actors"


def test_nothing_found_is_said(small: Store) -> None:
    empty = Network((), (), "en", "nothing", True)
    assert text(empty, "table") == "No ties found.\n"
    assert text(empty, "table", measures=True) == "No ties found.\n"


@pytest.mark.parametrize("form", carrying("ties"))
def test_every_format_that_carries_ties_is_written(small: Store, form: str) -> None:
    written = write_network(project(small, "en", ties=["organised"]), form)
    assert written
    assert isinstance(written, bytes) == FORMATS[form].binary


def test_the_same_bytes_in_another_process(network: Network) -> None:
    code = (
        "import sys; from migratieketen.stores import open_store; from migratieketen.network import project;"
        "from migratieketen.writing.ties import write_network;"
        "network = project(open_store(sys.argv[1]), 'nl');"
        "print(*(write_network(network, form, True) for form in ('json', 'graphml', 'gexf', 'csv')), sep='', end='')"
    )
    settings = os.environ | {
        "PYTHONHASHSEED": "11",
        "PYTHONPATH": str(HERE.parents[1] / "src"),
        "PYTHONUTF8": "1",
    }
    command = [sys.executable, "-c", code, str(HERE / "graph.trig")]
    done = subprocess.run(command, capture_output=True, env=settings, check=True)
    here = "".join(text(network, form, True) for form in ("json", "graphml", "gexf", "csv"))
    assert done.stdout.replace(os.linesep.encode() if os.name == "nt" else b"\n", b"\n") == here.encode()


def test_json_and_csv_import_no_graph_library(tmp_path: Path) -> None:
    code = (
        "import sys; from migratieketen.stores import open_store; from migratieketen.network import project;"
        "from migratieketen.writing.ties import write_network;"
        "network = project(open_store(sys.argv[1]), 'nl'); write_network(network, 'json'); write_network(network, 'csv');"
        "print([name for name in ('networkx', 'igraph', 'numpy', 'rdflib') if name in sys.modules])"
    )
    settings = os.environ | {"PYTHONPATH": str(HERE.parents[1] / "src")}
    command = [sys.executable, "-c", code, str(HERE / "graph.trig")]
    assert (
        subprocess.run(command, capture_output=True, text=True, env=settings, check=True).stdout.strip()
        == "[]"
    )


def test_to_networkx_keeps_kinds_apart(network: Network) -> None:
    graph = network.to_networkx()
    assert isinstance(graph, networkx.MultiGraph)
    assert graph.edges[START + "organisatie/min", START + "organisatie/rijk", "part-of"]["directed"] is True
