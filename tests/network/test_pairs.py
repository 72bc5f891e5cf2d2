"""Pairs of actors as numbers: the same with numpy as without, and as the ties of the network."""

import random
import sys

import pytest

import migratieketen
from migratieketen.errors import LimitReached
from migratieketen.network import pairs, project, projection
from migratieketen.stores import Store
from migratieketen.stores.edges import Edges

np = pytest.importorskip("numpy")


def made(seed: int) -> Edges:
    """Make edges by chance: some of no event, some of no source."""
    chance = random.Random(seed)
    actors, events = [f"a{n:02}" for n in range(12)], [f"e{n}" for n in range(9)]
    roles = sorted([pairs.ORGANISER, *pairs.HANDING, "x"])
    passages = [f"z{n}" for n in range(7)]
    terms = sorted([*actors, *events, *roles, *passages])
    found = Edges(terms, bytearray(chance.choice((0, 3, 3, 3)) for _ in terms))
    rows = {
        tuple(chance.choice(each) for each in (actors, events, roles, passages))
        for _ in range(chance.choice((0, 1, 150)))
    }
    for row in sorted(rows):
        for column, term in zip(found.columns, row, strict=True):
            column.append(terms.index(term))
    return found


@pytest.mark.parametrize("seed", range(30))
def test_numpy_gives_what_dictionaries_give(seed: int) -> None:
    edges = made(seed)
    assert list(pairs.by_arrays(edges).told()) == list(pairs.plainly(edges).told())


@pytest.mark.parametrize("seed", range(10))
def test_too_many_pairs_have_weights_alone(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    edges = made(seed)
    whole = pairs.plainly(edges)
    monkeypatch.setattr(pairs, "MOST_PAIRS", 10)
    for found in (pairs.by_arrays(edges, 0), pairs.plainly(edges, 0)):
        assert found.weights_only == bool(len(whole))
        assert list(found.told()) == [(*tie[:4], []) for tie in whole.told()]


def test_the_ties_of_a_network() -> None:
    graph = migratieketen.open()
    ties = graph.network(ties=("together", "organised"), actors=True).ties
    expected = [
        (t.source.value, t.target.value, t.kind, t.weight, [p.value for p in t.passages]) for t in ties
    ]
    assert list(pairs.pairs(graph.store).told()) == expected
    assert expected


@pytest.mark.parametrize("actors", [True, False])
@pytest.mark.parametrize("most", [None, 3, 40])
def test_a_large_network_is_numbers_and_says_the_same(
    actors: bool, most: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = migratieketen.open()
    asked = graph.network(actors=actors, most=most)
    monkeypatch.setattr(projection, "NUMBERS_ABOVE", 0)
    large = graph.network(actors=actors, most=most)
    assert list(large.lines()) == list(asked.lines())
    assert large.measures() == asked.measures()
    assert len(large.ties) == len(asked.ties)
    assert tuple(large.ties) == tuple(asked.ties)
    assert large.ties[0] == asked.ties[0]
    assert large.nodes == asked.nodes
    assert large.title == asked.title


def test_above_the_most_pairs_there_are_weights_and_the_rest_is_refused(
    monkeypatch: pytest.MonkeyPatch, small: Store
) -> None:
    kinds = ("together", "post")
    assert not project(small, "nl", kinds, actors=True).weights_only
    for limit in ("MOST_PAIRS", "NUMBERS_ABOVE"):
        monkeypatch.setattr(projection, limit, 0)
    network = project(small, "nl", kinds, actors=True)
    assert network.weights_only
    assert [(line[2], line[3], len(line[4])) for line in network.lines()] == [
        ("together", 2, 0),
        ("post", 2, 1),
        ("post", 1, 1),
    ]
    assert [each.weighted_degree for each in network.measures().values()] == [2, 1, 2, 4, 1]
    with pytest.raises(LimitReached, match="--most"):
        list(network.ties)


def test_without_numpy_it_is_the_same(monkeypatch: pytest.MonkeyPatch, small: Store) -> None:
    expected = list(pairs.pairs(small).told())
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert list(pairs.pairs(small).told()) == expected
    assert [line[2:4] for line in expected] == [("organised", 1), ("together", 2)]
