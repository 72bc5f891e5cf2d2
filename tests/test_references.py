"""What things are called, and what a reference to a passage shows."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from migratieketen.namespaces import expand
from migratieketen.references import Reference, labels, references
from migratieketen.stores import EmbeddedStore, Store, open_store


@pytest.fixture(scope="module")
def small() -> Store:
    return open_store(str(Path(__file__).with_name("small.trig")))


@pytest.mark.parametrize(
    ("thing", "nl", "en"),
    [
        ("organisatie:stichting-haven", "Stichting Haven", "Haven Foundation"),
        ("onderwerp:huisvesting", "huisvesting", "housing"),
        ("mk:Viewpoint", "standpunt", "viewpoint"),
        ("bron:ketenkrant", "Ketenkrant", "Ketenkrant"),
        (
            "lidmaatschap:dienst-opvang-overzee--els-de-boer--directeur",
            "Els de Boer · directeur · Dienst Opvang Overzee",
            "Els de Boer · director · Overseas Reception Service",
        ),
        (
            "deelname:dag-van-de-keten-2023-huisvesting--gemeente--deelnemer",
            "gemeente · deelnemer · sessie Huisvesting",
            "municipality · participant · session Housing",
        ),
        (
            "aantal:dag-van-de-keten-2023-gemeenten",
            "3 · gemeente · sessie Huisvesting",
            "3 · municipality · session Housing",
        ),
        ("organisatie:unknown", "organisatie:unknown", "organisatie:unknown"),
    ],
)
def test_labels(small: Store, thing: str, nl: str, en: str) -> None:
    iri = expand(thing)
    assert labels(small, [iri], "nl") == {iri: nl}
    assert labels(small, [iri], "en") == {iri: en}


def test_what_is_a_part_of_itself_is_called_by_its_short_name() -> None:
    first, second = expand("aantal:een"), expand("aantal:twee")
    quads = [Quad(first, expand("mk:of"), second), Quad(second, expand("mk:of"), first)]
    for thing in (first, second):
        quads += [
            Quad(thing, expand("mk:counts"), expand("soort:plek")),
            Quad(thing, expand("schema:value"), Literal(3)),
        ]
    told = labels(EmbeddedStore.from_quads(quads), [first], "nl")
    assert told == {first: "3 · soort:plek · 3 · soort:plek · aantal:een"}


def test_no_labels_are_asked_for_literals_or_nothing(small: Store) -> None:
    assert labels(small, [], "nl") == {}
    assert labels(small, [Literal("a")], "nl") == {}
    assert references(small, []) == {}


def test_a_reference(small: Store) -> None:
    seven = expand("bron:dag-van-de-keten#p07")
    assert references(small, [seven]) == {
        seven: Reference(
            passage=seven,
            source=expand("bron:dag-van-de-keten"),
            title="Dag van de keten",
            url="https://example.org/dag-van-de-keten",
            publisher=expand("organisatie:stichting-haven"),
            date="2023-03-10",
            position=7,
            first="Daar deelden zij een",
            last="voor nieuwkomers.",
            derived_from=(),
            read_with=(expand("bron:dag-van-de-keten#p06"),),
            beside=(6,),
        )
    }


def test_the_link_opens_the_source_at_the_sentence(small: Store) -> None:
    three, four = expand("bron:dag-van-de-keten#p03"), expand("bron:dag-van-de-keten#p04")
    found = references(small, [three, four])
    assert (
        found[three].link
        == "https://example.org/dag-van-de-keten#:~:text=Els%20de%20Boer%2C%20directeur,de%20dag."
    )
    # a passage of so few words is told, and found, whole
    assert found[four].words == "Wie helpt wie?"
    assert found[four].link == "https://example.org/dag-van-de-keten#:~:text=Wie%20helpt%20wie%3F"


def test_a_hyphen_is_encoded_and_no_address_is_no_link(small: Store) -> None:
    (known,) = references(small, [expand("bron:dag-van-de-keten#p01")]).values()
    fields = known.__dict__ | {"first": "Door zware werk-", "last": "x"}
    assert str(Reference(**fields).link).endswith("#:~:text=Door%20zware%20werk%2D,x")
    assert Reference(**(known.__dict__ | {"url": None})).link is None


def test_an_implication_names_what_it_follows_from(small: Store) -> None:
    implied = expand("bron:dag-van-de-keten#p11-implied")
    found = references(small, [implied])[implied]
    assert found.implied
    assert found.derived_from == (expand("bron:dag-van-de-keten#p02"), expand("bron:dag-van-de-keten#p11"))
    assert (found.position, found.first) == (11, "Op 9 maart overhandigde")
    assert not references(small, [expand("bron:dag-van-de-keten#p11")])[
        expand("bron:dag-van-de-keten#p11")
    ].implied


def test_what_is_no_passage_has_no_reference(small: Store) -> None:
    assert (
        references(small, [expand("organisatie:stichting-haven"), NamedNode("https://example.org/a")]) == {}
    )
