"""What is about a topic, and which ties belong to it: counted by hand in topics.trig."""

from pathlib import Path

import pytest

from migratieketen.namespaces import expand, slug
from migratieketen.network import project
from migratieketen.network.topics import about
from migratieketen.stores import Store, open_store
from migratieketen.writing.ties import write_network


@pytest.fixture(scope="module")
def store() -> Store:
    return open_store(str(Path(__file__).with_name("topics.trig")))


def test_what_is_about_a_group_by_what_is_said_by_name_and_by_tasks(store: Store) -> None:
    found = {slug(str(thing.value)) for thing in about(store, expand("groep:zeelui")) if thing}
    assert found == {
        *("slapen", "eten"),  # said of a narrower group, and for the group
        *("dienst", "huis"),  # a name of the group, and the place in it
        "loods",  # both its tasks
        "kring",  # about a task that is
    }, "nor the cross, which is a partner only, nor a house that has but a part of the word"


def test_a_tie_belongs_to_a_topic_by_what_it_rests_on(store: Store) -> None:
    network = project(store, "nl", topic=expand("groep:zeelui"))
    assert {(slug(tie.source.value), tie.kind, slug(tie.target.value)) for tie in network.ties} == {
        ("kruis", "together", "kring"),
        ("els", "post", "dienst"),
        ("dienst", "part-of", "tafel"),
    }, "not that the cross, which is in the circle, is also a member of the table"


def test_an_organisation_is_a_member_and_a_person_holds_a_post(store: Store) -> None:
    network = project(store, "nl", ties=["post"])
    assert {slug(tie.source.value): network.band(tie) for tie in network.ties} == {
        "kruis": "Is lid van",
        "els": "Heeft functie bij",
        "loods": "Is genodigd bij",
    }
    assert network.tie_names["post"] == "Heeft functie bij, is lid van, is genodigd bij"
    english = project(store, "en", ties=["post"], of=expand("organisatie:kruis"))
    assert english.tie_names["post"] == "Is a member of"
    assert "is a member of" in str(write_network(english, "table"))
