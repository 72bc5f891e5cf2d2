"""Pairs of actors as numbers: the same with numpy as without, and as the ties of the network."""

import random

import pytest

import migratieketen
from migratieketen.network import pairs
from migratieketen.stores.edges import Edges

np = pytest.importorskip("numpy")


def made(seed: int) -> Edges:
    """Make edges by chance: some of no event, some of no source."""
    chance = random.Random(seed)
    actors, events = [f"a{n:02}" for n in range(12)], [f"e{n}" for n in range(9)]
    roles = sorted([pairs.ORGANISER, *pairs.OTHERS - {pairs.ORGANISER}, "x"])
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


def listed(found: pairs.Pairs) -> list[tuple[object, ...]]:
    return found.strongest(10_000)


@pytest.mark.parametrize("seed", range(30))
def test_numpy_gives_what_dictionaries_give(seed: int) -> None:
    edges = made(seed)
    assert listed(pairs.by_arrays(edges)) == listed(pairs.plainly(edges))


@pytest.mark.parametrize("seed", range(10))
def test_too_many_pairs_have_weights_alone(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    edges = made(seed)
    whole = pairs.plainly(edges)
    monkeypatch.setattr(pairs, "MOST_PAIRS", 10)
    for found in (pairs.by_arrays(edges, 0), pairs.plainly(edges, 0)):
        assert found.weights_only == bool(len(whole))
        assert [tie[:4] for tie in listed(found)] == [tie[:4] for tie in listed(whole)]


def test_the_ties_of_a_network() -> None:
    graph = migratieketen.open()
    ties = graph.network(ties=("together", "organised"), actors=True).ties
    expected = {
        (t.kind, t.source.value, t.target.value, t.weight, tuple(p.value for p in t.passages)) for t in ties
    }
    assert {(*tie[:4], tuple(tie[4])) for tie in listed(pairs.pairs(graph.store))} == expected
    assert expected
