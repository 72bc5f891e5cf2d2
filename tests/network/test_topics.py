"""What is about a topic, and which ties belong to it: counted by hand in topics.trig."""

from pathlib import Path

import pytest

from migratieketen.namespaces import expand, slug
from migratieketen.network import project
from migratieketen.network.topics import about
from migratieketen.stores import Store, open_store


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
