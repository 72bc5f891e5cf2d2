"""The network as it was at a moment: the harbour of at.trig, its ties counted by hand."""

import io
import json
from functools import cache
from pathlib import Path

import networkx
import pytest

import first_article
from migratieketen.errors import InvalidInput
from migratieketen.graph import Graph, open
from migratieketen.moment import moment
from migratieketen.namespaces import expand, slug
from migratieketen.network import Network, project
from migratieketen.network.drawing import draw
from migratieketen.network.legend import notes
from migratieketen.writing.ties import write_network

HARBOUR = str(Path(__file__).parents[1] / "at.trig")


@cache
def harbour() -> Graph:
    return open(HARBOUR, "nl")


def told(network: Network) -> set[tuple[str, str, str]]:
    return {(slug(tie.source.value), tie.kind, slug(tie.target.value)) for tie in network.ties}


UNDATED = 3
"""Dirk's post, the work together with the city, and that the service is part of the city."""


def test_the_ties_of_a_day() -> None:
    network = harbour().network(at="2023-05-10")
    assert told(network) == {
        ("havendienst", "organised", "havendag-2023"),
        ("anna", "together", "havendag-2023-sessie"),
        ("bram", "together", "havendag-2023-sessie"),
        ("havendag-2023-sessie", "part-of", "havendag-2023"),
        ("bram", "post", "havendienst"),
        ("cora", "post", "havendienst"),
        ("frits", "post", "havendienst"),
        ("inspectie", "relation", "havendienst"),
    }
    # the programme may still have been going on
    assert network.left_out == {"uncertain": 1, "undated": UNDATED}
    assert [slug(node.iri.value) for node in network.nodes if node.mode == "event"] == [
        "havendag-2023",
        "havendag-2023-sessie",
    ]
    assert "dirk" not in {slug(node.iri.value) for node in network.nodes}


def test_a_transfer_and_who_is_no_longer_there() -> None:
    assert {line for line in told(harbour().network(at="2022-07-01")) if line[1] == "handed-over"} == {
        ("loodsdienst", "handed-over", "overdracht-van-tellen-2022"),
        ("overdracht-van-tellen-2022", "handed-over", "havendienst"),
    }
    assert "loodsdienst" not in {end for line in told(harbour().network(at="2023-05-10")) for end in line}


def test_between_actors_alone() -> None:
    network = harbour().network(actors=True, at="2023-05-10")
    assert {line for line in told(network) if line[1] == "together"} == {("anna", "together", "bram")}
    assert network.left_out == {"uncertain": 0, "undated": UNDATED}
    assert harbour().network(actors=True, at="2023").left_out["uncertain"] == 0


def test_around_one_actor_and_of_some_kinds() -> None:
    network = harbour().network(ties=["post"], of="Cora", at="2022-03-01")
    assert (network.ties, network.nodes) == ((), ())
    assert network.left_out == {"uncertain": 1, "undated": 0}
    assert network.remarks == ["Van één band is niet zeker of die er toen was; die is weggelaten."]
    assert told(harbour().network(ties=["post"], of="Cora", at="2023-01-01")) == {
        ("cora", "post", "havendienst")
    }


def test_a_tie_is_told_by_what_held_alone() -> None:
    """Anna's post and Bram's are of the same two kinds of ends, but not of the same time."""
    (tie,) = harbour().network(ties=["post"], at="2019-01-01").ties
    assert (slug(tie.source.value), [slug(p.value) for p in tie.passages]) == ("anna", ["havenbrief#p01"])


def test_the_names_of_then() -> None:
    network = harbour().network(at="2019-01-01")
    assert {node.label for node in network.nodes} == {"Anna", "Bureau Haven"}
    assert network.title == "Actoren en gebeurtenissen in de migratieketen op 1 januari 2019"
    assert (
        open(HARBOUR, "en").network(ties="post", at="2019").title
        == "Who holds a post at which organisation in 2019"
    )


def test_without_a_moment_all_ties_are_there_and_nothing_is_left_out() -> None:
    network = project(harbour().store, "nl")
    assert len(network.ties) > 12
    assert (network.at, network.left_out, network.remarks) == (None, {}, [])
    with pytest.raises(InvalidInput, match="is no date"):
        harbour().network(at="toen")


def test_a_topic_decides_as_it_does_without_a_moment() -> None:
    store, topic = first_article.store(), expand("onderwerp:arbeidsmigratie")
    always = project(store, "nl", topic=topic)
    that_day = project(store, "nl", topic=topic, at=moment("2024-05-16"))
    assert told(that_day) == {line for line in told(always) if line[1] != "post"}
    assert that_day.title.endswith("in de migratieketen op 16 mei 2024: arbeidsmigratie")
    assert project(store, "nl", topic=topic, at=moment("2024-05-15")).ties == ()


def test_table_picture_page_and_files_say_how_many_are_left_out() -> None:
    network = harbour().network(at="2023-05-10")
    lines = [
        "Van één band is niet zeker of die er toen was; die is weggelaten.",
        "3 banden zonder datum zijn weggelaten.",
    ]
    table = str(write_network(network, "table", width=110))
    assert table.startswith("Zo was het op 10 mei 2023\n\nWie ")
    assert "\n\n" + "\n".join(lines) + "\n\n[1] " in table
    assert str(write_network(network, "table", measures=True)).endswith("\n\n" + "\n".join(lines) + "\n")
    assert notes(draw(network))[-2:] == lines
    page = str(write_network(network, "html"))
    assert all(line in page for line in lines)
    document = json.loads(str(write_network(network, "json")))
    assert document["graph"]["at"] == "2023-05-10"
    assert document["graph"]["left_out"] == {"uncertain": 1, "undated": 3}
    graph = networkx.read_graphml(io.BytesIO(str(write_network(network, "graphml")).encode()))
    assert (graph.graph["at"], graph.graph["undated_left_out"]) == ("2023-05-10", 3)
    assert "at" not in json.loads(str(write_network(harbour().network(), "json")))["graph"]


def test_the_command_and_its_exit_status(run) -> None:
    told = run("--store", HARBOUR, "network", "--at", "2022-07-01", "--lang", "en")
    assert told.returncode == 0
    assert "Of 2 ties it is not certain that they were there then; they are left out." in told.stdout
    nothing = run("--store", HARBOUR, "network", "--at", "1990")
    assert (nothing.returncode, nothing.stdout) == (1, "")
    assert nothing.stderr == (
        "migratieketen: van geen band is zeker dat die er in 1990 was. 3 banden zonder datum zijn weggelaten.\n"
    )
    wrong = run("network", "--at", "gisteren")
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)
    assert "'gisteren' is geen datum" in wrong.stderr
