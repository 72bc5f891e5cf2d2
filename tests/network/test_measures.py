"""Measures against networkx, and where there is little or nothing to measure."""

import math
import warnings

import networkx
import pytest
from pyoxigraph import NamedNode

from migratieketen.network import Network, Node, Tie, measures


def network_of(graph: networkx.Graph) -> Network:
    iris = {place: NamedNode(f"https://example.org/{place:03}") for place in graph}
    nodes = tuple(Node(iris[place], str(place), "actor", "x", ("x",)) for place in sorted(graph))
    ties = tuple(
        Tie(iris[min(a, b)], iris[max(a, b)], "together", data.get("weight", 1), False, (), ())
        for a, b, data in graph.edges(data=True)
    )
    return Network(nodes, ties, "nl", "proef", True)


def measured(graph: networkx.Graph) -> list[measures.Measures]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return list(network_of(graph).measures().values())


GRAPHS = {
    "karate": networkx.karate_club_graph(),
    "path": networkx.path_graph(7),
    "star": networkx.star_graph(5),
    "triangle": networkx.complete_graph(3),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_the_same_as_networkx(name: str) -> None:
    graph = GRAPHS[name]
    found = measured(graph)
    eigen = networkx.eigenvector_centrality(graph, weight="weight", max_iter=5000, tol=1e-9)
    highest = max(eigen.values())
    for place, got in zip(sorted(graph), found, strict=True):
        assert got.degree == graph.degree(place)
        assert got.weighted_degree == graph.degree(place, weight="weight")
        assert got.betweenness == pytest.approx(networkx.betweenness_centrality(graph)[place], abs=1e-6)
        assert got.closeness == pytest.approx(networkx.closeness_centrality(graph)[place], abs=1e-6)
        assert got.eigenvector == pytest.approx(abs(eigen[place]) / abs(highest), abs=1e-5)


def test_separate_parts_have_defined_values() -> None:
    graph = networkx.disjoint_union(networkx.path_graph(3), networkx.path_graph(2))
    graph.add_node(5)
    found = measured(graph)
    closeness = networkx.closeness_centrality(graph)
    assert [got.closeness for got in found] == pytest.approx(
        [closeness[place] for place in range(6)], abs=1e-6
    )
    assert [got.community for got in found] == [1, 1, 1, 2, 2, 3]
    assert [got.eigenvector for got in found] == pytest.approx(
        [math.sqrt(0.5), 1, math.sqrt(0.5), 1, 1, 0], abs=1e-5
    )


def test_one_node_none_and_no_ties() -> None:
    assert Network((), (), "nl", "leeg", True).measures() == {}
    one = networkx.Graph()
    one.add_node(0)
    assert measured(one) == [measures.Measures(0, 0, 0.0, 0.0, 0.0, 1)]
    one.add_node(1)
    assert [got.community for got in measured(one)] == [1, 2]


def test_ties_of_several_kinds_between_two_count_as_one_other_with_their_weights_added() -> None:
    network = network_of(networkx.path_graph(2))
    again = Tie(network.nodes[1].iri, network.nodes[0].iri, "post", 3, True, (), ())
    both = Network(network.nodes, (*network.ties, again), "nl", "proef", True)
    assert [(got.degree, got.weighted_degree) for got in both.measures().values()] == [(1, 4), (1, 4)]


def test_communities_are_found_and_numbered_by_size() -> None:
    graph = networkx.disjoint_union(networkx.complete_graph(3), networkx.complete_graph(5))
    graph.add_edge(0, 3)
    assert [got.community for got in measured(graph)] == [2, 2, 2, 1, 1, 1, 1, 1]


def test_large_networks_are_sampled_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = GRAPHS["karate"]
    exact = [got.betweenness for got in measured(graph)]
    monkeypatch.setattr(measures, "SAMPLED_ABOVE", 10)
    monkeypatch.setattr(measures, "SOURCES", 34)
    every = measured(graph)
    assert [got.betweenness for got in every] == pytest.approx(exact, abs=1e-5), (
        "all sources give the exact values"
    )
    monkeypatch.setattr(measures, "SOURCES", 20)
    some = measured(graph)
    assert all(got.sampled for got in some)
    assert max(range(34), key=lambda place: some[place].betweenness) == 0
    assert [got.betweenness for got in measured(graph)] == [got.betweenness for got in some], (
        "the same each time"
    )
    assert "geschat" in network_of(graph).measure_names["betweenness"][1]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_each_measure_has_a_name_and_a_meaning(lang: str) -> None:
    told = measures.meanings(10, lang)
    assert list(told) == ["degree", "weighted_degree", "betweenness", "closeness", "eigenvector", "community"]
    assert all(name and meaning and "\n" not in meaning for name, meaning in told.values())


@pytest.mark.parametrize("at_once", [3, 8_192])
def test_closeness_is_the_same_whether_steps_are_taken_at_once_or_not(
    at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for graph in (networkx.path_graph(40), networkx.gnm_random_graph(60, 70, seed=1)):
        expected = networkx.closeness_centrality(graph)
        for farthest in (1, 100):
            monkeypatch.setattr(measures, "AT_ONCE", at_once)
            monkeypatch.setattr(measures, "FARTHEST", farthest)
            found = [got.closeness for got in measured(graph)]
            assert found == pytest.approx([expected[place] for place in range(len(graph))], abs=1e-6)
