"""All that changes in a chain, told as sentences and described: names, tasks, posts, tables, laws, money."""

import json
from collections import defaultdict
from functools import cache
from pathlib import Path

import networkx
import pytest
from pyoxigraph import Triple

from migratieketen.describe import describe
from migratieketen.namespaces import SOURCE, expand, slug
from migratieketen.network import project
from migratieketen.references import labels, references
from migratieketen.resources import root
from migratieketen.stores import EmbeddedStore
from migratieketen.stores.files import read
from migratieketen.telling.events import events
from migratieketen.telling.names import named, to_name
from migratieketen.telling.telling import tell
from migratieketen.validation import validate
from migratieketen.writing.ties import write_network

CHANGES = Path(__file__).with_name("changes.trig")
TOLD = {
    "p01": (
        "Naam van de Dienst Aankomst: “Bureau Binnenkomst” tot 1 maart 2020, daarna “Dienst Aankomst”.",
        "Name of the Arrival Service: “Bureau Binnenkomst” until 1 March 2020, “Dienst Aankomst” after that.",
    ),
    "p02": (
        "Naam van het Ketenregister: “Kaartregister” tot 2021, daarna “Ketenregister”.",
        "Name of the Chain Register: “Kaartregister” until 2021, “Ketenregister” after that.",
    ),
    "p03": (
        "De Opvangbond was oprichter bij de oprichting van het Huis van de Keten. "
        "De oprichting van het Huis van de Keten was in mei 2019. "
        "Bij de oprichting van het Huis van de Keten ontstond het Huis van de Keten.",
        "The Reception Union was the founder at the founding of the House of the Chain. "
        "The founding of the House of the Chain was in May 2019. "
        "The House of the Chain came into being at the founding of the House of the Chain.",
    ),
    "p04": (
        "Bij de fusie van de Dienst Vertrek ging de Dienst Vertrek over in de Dienst Aankomst. "
        "De fusie van de Dienst Vertrek was in 2023.",
        "At the merger of the Departure Service, the Departure Service passed into the Arrival Service. "
        "The merger of the Departure Service was in 2023.",
    ),
    "p05": (
        "De Dienst Vertrek droeg de taak ‘nieuwkomers registreren’ over aan de Dienst Aankomst op 1 juli 2022. "
        "De Dienst Aankomst heeft als taak: ‘nieuwkomers registreren’ vanaf 1 juli 2022. "
        "De Dienst Vertrek heeft als taak: ‘nieuwkomers registreren’, einde 1 juli 2022.",
        "The Departure Service transferred the task ‘registering newcomers’ to the Arrival Service on 1 July 2022. "
        "The Arrival Service has as a task: ‘registering newcomers’ from 1 July 2022. "
        "The Departure Service has as a task: ‘registering newcomers’, end 1 July 2022.",
    ),
    "p06": (
        "De Dienst Aankomst, de Opvangbond en provincies: leden van de Ketentafel. "
        "De Inspectie Migratie: gast bij de Ketentafel. Bij de Ketentafel hoort alleen wat hier staat.",
        "The Arrival Service, provinces and the Reception Union: members of the Chain Table. "
        "The Migration Inspectorate: guest at the Chain Table. Only what is said here belongs to the Chain Table.",
    ),
    "p07": (
        "Els de Boer: directeur van de Dienst Aankomst van 2015 tot en met maart 2021. Jan de Wit: "
        "waarnemend functiehouder bij de Dienst Aankomst vanaf 1 april 2021, als opvolger van Els de Boer.",
        "Els de Boer: director of the Arrival Service from 2015 up to and including March 2021. "
        "Jan de Wit: acting office-holder at the Arrival Service from 1 April 2021, as the successor of Els de Boer.",
    ),
    "p08": (
        "Els de Boer heeft in portefeuille: ‘aankomst’ vanaf 2024. "
        "Els de Boer: voorzitter van de Ketentafel vanaf 2024 (over ‘aankomst’). "
        "Els de Boer: minister bij het ministerie van Komst vanaf 2024.",
        "Els de Boer has as a portfolio: ‘arrival’ from 2024. "
        "Els de Boer: chair of the Chain Table from 2024 (about ‘arrival’). "
        "Els de Boer: minister at the Ministry of Coming from 2024.",
    ),
    "p09": (
        "De Aankomstwet is vastgesteld op 20 december 2023. De Aankomstwet geldt vanaf februari 2024. "
        "De Aankomstwet wordt gehandhaafd vanaf 1 juli 2024. De Aankomstwet geldt tot en met 2030. "
        "De Aankomstwet vervangt de Wet op de komst. De Aankomstwet gaat over ‘nieuwkomers registreren’. "
        "De Aankomstwet is bedoeld voor gemeenten.",
        "The Arrival Act was adopted on 20 December 2023. The Arrival Act is in force from February 2024. "
        "The Arrival Act is enforced from 1 July 2024. The Arrival Act is in force up to and including 2030. "
        "The Arrival Act replaces the Coming Act. The Arrival Act is about ‘registering newcomers’. "
        "The Arrival Act is meant for municipalities.",
    ),
    "p10": (
        "Gemeenten hebben als taak: ‘nieuwkomers registreren’ op grond van de Aankomstwet. "
        "Het ministerie van Komst is verantwoordelijk voor de taak ‘nieuwkomers registreren’. "
        "Het Aankomstbesluit berust op de Aankomstwet. Het Aankomstbesluit komt van het ministerie van Komst. "
        "Het Aankomstbesluit maakt deel uit van de Aankomstwet.",
        "Municipalities have as a task: ‘registering newcomers’ on the basis of the Arrival Act. "
        "The Ministry of Coming is responsible for the task ‘registering newcomers’. "
        "The Arrival Decree rests on the Arrival Act. The Arrival Decree comes from the Ministry of Coming. "
        "The Arrival Decree is part of the Arrival Act.",
    ),
    "p11": (
        "Bij de Aankomstwet gaat het om ongeveer € 88.200.000 per jaar in 2025. "
        "Bij het ministerie van Komst gaat het om 2,5 procent (wat betreft de Aankomstwet).",
        "Amount given for the Arrival Act: about €88,200,000 a year in 2025. "
        "Share given for the Ministry of Coming: 2.5 per cent (concerning the Arrival Act).",
    ),
    "p12": (
        "Bij de Aankomstwet gaat het om meer dan 96.000 opvangplekken (beoogd).",
        "Number given for the Arrival Act: more than 96,000 reception places (aimed at).",
    ),
    "p13": (
        "De Inspectie Migratie houdt toezicht op het Ketenregister vanaf 2024. De Inspectie Migratie houdt "
        "toezicht op de Dienst Aankomst en de Dienst Vertrek op grond van de Aankomstwet.",
        "The Migration Inspectorate supervises the Chain Register from 2024. The Migration Inspectorate "
        "supervises the Arrival Service and the Departure Service on the basis of the Arrival Act.",
    ),
    "p14": (
        "De Opvangbond werkt samen met gemeenten van 2020 tot en met juni 2023 (over huisvesting).",
        "The Reception Union works together with municipalities from 2020 up to and including June 2023 (about housing).",
    ),
    "p15": (
        "De Dienst Aankomst beheert het Ketenregister. Gemeenten leveren gegevens voor het Ketenregister. "
        "Het ministerie van Komst financiert het Ketenregister. Het Ketenregister bestaat vanaf 2018. "
        "Het Ketenregister is te vinden in Duinstad. Het Ketenregister vervangt het Oud Register. "
        "Het Ketenregister gaat over nieuwkomers. "
        "Het Ketenregister is hetzelfde als https://example.org/ketenregister. "
        "Kenmerk van het Ketenregister: OIN 00000001. Het Ketenregister bevat meer dan hier staat.",
        "The Arrival Service manages the Chain Register. Municipalities supply data for the Chain Register. "
        "The Ministry of Coming funds the Chain Register. The Chain Register exists from 2018. "
        "The Chain Register can be found in Duinstad. The Chain Register replaces the Old Register. "
        "The Chain Register is about newcomers. "
        "The Chain Register is the same as https://example.org/ketenregister. "
        "Identifier of the Chain Register: OIN 00000001. The Chain Register includes more than is said here.",
    ),
    "p16": (
        "De Dienst Aankomst en de Opvangbond ondertekenden het Ketenconvenant. "
        "De Dienst Aankomst en de Opvangbond coördineren het programma Samen. "
        "Het Ketenconvenant geldt tot en met 2027.",
        "The Arrival Service and the Reception Union signed the Chain Covenant. "
        "The Arrival Service and the Reception Union coordinate the programme Together. "
        "The Chain Covenant is valid up to and including 2027.",
    ),
    "p17": (
        "Het ministerie van Komst zegde toe: ‘Geld voor wie het register vult’ (over het Ketenregister; aan "
        "gemeenten). Voornemen van het ministerie van Komst: ‘Het Ketenregister vernieuwen’ (vanaf 2027; over het "
        "Ketenregister). Verwachting: ‘De vernieuwing lukt’ (over het Ketenregister).",
        "The Ministry of Coming promised: ‘Money for whoever fills the register’ (about the Chain Register; to "
        "municipalities). Intention of the Ministry of Coming: ‘Renewing the Chain Register’ (from 2027; about the "
        "Chain Register). Expectation: ‘The renewal succeeds’ (about the Chain Register).",
    ),
    "p18": (
        "De Dienst Aankomst is te vinden in Duinstad. De Dienst Aankomst berust op de Aankomstwet. "
        "Kenmerk van de Dienst Aankomst: KvK 12345678.",
        "The Arrival Service can be found in Duinstad. The Arrival Service rests on the Arrival Act. "
        "Identifier of the Arrival Service: KvK 12345678.",
    ),
    "p19": (
        "De Dienst Aankomst adviseert de Opvangbond (over huisvesting). De Opvangbond adviseert de Dienst Aankomst. "
        "De Opvangbond werkt samen met de Dienst Aankomst.",
        "The Arrival Service advises the Reception Union (about housing). The Reception Union advises the Arrival "
        "Service. The Reception Union works together with the Arrival Service.",
    ),
}


@cache
def store() -> EmbeddedStore:
    """The changes on the shipped terms and concepts."""
    ontology = root() / "ontology"
    files = [ontology / "terms.ttl", *sorted((ontology / "schemes").glob("*.ttl")), CHANGES]
    return EmbeddedStore.from_quads(quad for path in files for quad in read(path))


@cache
def passages() -> dict[str, set[Triple]]:
    """What each passage states, by its number."""
    stated: dict[str, set[Triple]] = defaultdict(set)
    for quad in read(CHANGES):
        graph = str(quad.graph_name)
        if graph.startswith(f"<{SOURCE}"):
            stated[graph.partition("#")[2][:-1]].add(quad.triple)
    return stated


def test_the_graph_of_changes_is_sound() -> None:
    assert validate([CHANGES], root()).findings == ()


def test_each_sentence_is_told() -> None:
    assert TOLD.keys() == passages().keys()


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("passage", TOLD)
def test_a_sentence_can_be_told_again_from_its_graph(passage: str, lang: str) -> None:
    triples = passages()[passage]
    things, cited = to_name(triples)
    known = events(store(), things)
    names = named(labels(store(), things, lang), references(store(), cited), lang, events=known)
    told = tell(triples, names)
    assert " ".join(single.sentence for single in told) == TOLD[passage][lang == "en"]
    assert {triple for single in told for triple in single.triples} == triples


def section(thing: str, key: str, lang: str = "nl") -> list[str]:
    """Give the sentences of one section, each with the numbers of its passages."""
    return [
        " ".join([s.sentence, *(p.value.partition("#")[2] for p in s.passages)])
        for part in describe(store(), expand(thing), lang).sections
        if part.key == key
        for s in part.statements
    ]


def ties(kind: str, actors: bool = True, topic: str | None = None) -> list[tuple[str, str, str, bool, int]]:
    """Give the ties of one kind: from, to, as what, whether it goes one way, how many times."""
    network = project(store(), "nl", [kind], expand(topic) if topic else None, actors)
    return [
        (
            slug(tie.source.value),
            slug(tie.target.value),
            " ".join(slug(role.value) for role in tie.roles),
            tie.directed,
            tie.weight,
        )
        for tie in network.ties
    ]


def test_a_relation_is_a_tie_of_its_own_and_goes_both_ways_where_they_work_together() -> None:
    assert ties("relation") == [
        ("dienst-aankomst", "opvangbond", "adviseur", True, 1),
        ("dienst-aankomst", "opvangbond", "samenwerkingspartner", False, 1),
        ("inspectie-migratie", "dienst-aankomst", "toezichthouder", True, 1),
        ("inspectie-migratie", "dienst-vertrek", "toezichthouder", True, 1),
        ("opvangbond", "dienst-aankomst", "adviseur", True, 1),
    ]
    assert ties("relation", topic="onderwerp:huisvesting") == [
        ("dienst-aankomst", "opvangbond", "adviseur", True, 1)
    ]


def test_the_ties_of_one_actor_hold_its_relations() -> None:
    union = expand("organisatie:opvangbond")
    found = project(store(), "en", ["relation"], of=union, actors=True)
    assert len(found.ties) == 3
    assert found.title == "Ties of the Reception Union: has a role towards"


def test_an_organisation_that_is_a_member_has_a_post() -> None:
    assert ("dienst-aankomst", "ketentafel", "lid", True, 1) in ties("post")
    assert ("opvangbond", "ketentafel", "lid", True, 1) in ties("post")
    assert not [tie for tie in ties("post") if "provincie" in tie]


def test_a_transfer_of_a_task_is_a_hand_over() -> None:
    assert ties("handed-over") == [("dienst-vertrek", "dienst-aankomst", "gever ontvanger", True, 1)]
    event = "overdracht-van-registratie-2022"
    assert ties("handed-over", actors=False) == [
        (event, "dienst-aankomst", "ontvanger", True, 1),
        ("dienst-vertrek", event, "gever", True, 1),
    ]


def test_several_ties_of_one_kind_between_the_same_two_stay_apart() -> None:
    network = project(store(), "nl", ["relation"])
    keys = [
        key for key, tie in network.keyed() if expand("organisatie:opvangbond") in (tie.source, tie.target)
    ]
    assert keys == ["relation", "relation-2", "relation-3"]
    assert network.to_networkx().number_of_edges() == len(network.ties) == 5
    read_back = networkx.node_link_graph(json.loads(write_network(network, "json")), edges="edges")
    assert read_back.number_of_edges() == 5


def test_relations_are_drawn_with_an_arrow_where_they_go_one_way() -> None:
    picture = project(store(), "nl", ["relation"]).svg()
    assert picture.count('class="tie relation"') == 5
    assert picture.count('class="head"') == 4 + 1  # one in the legend
    assert "Heeft een rol tegenover" in picture


def test_an_organisation_with_its_relations_and_its_changes() -> None:
    service = "organisatie:dienst-aankomst"
    assert section(service, "relations") == [
        "De Inspectie Migratie houdt toezicht op de Dienst Aankomst op grond van de Aankomstwet. p13",
        "De Dienst Aankomst adviseert de Opvangbond (over huisvesting). p19",
        "De Opvangbond adviseert de Dienst Aankomst. p19",
        "De Opvangbond werkt samen met de Dienst Aankomst. p19",
    ]
    changes = [
        "Naam van de Dienst Aankomst: “Bureau Binnenkomst” tot 1 maart 2020, daarna “Dienst Aankomst”. p01",
        "Bij de fusie van de Dienst Vertrek ging de Dienst Vertrek over in de Dienst Aankomst. p04",
        "De Dienst Vertrek droeg de taak ‘nieuwkomers registreren’ over aan de Dienst Aankomst op 1 juli 2022. p05",
    ]
    assert section(service, "changes") == changes
    assert section("organisatie:dienst-vertrek", "changes") == changes[1:]
    assert section(service, "posts") == [
        "De Dienst Aankomst: lid van de Ketentafel. p06",
        "Els de Boer: directeur van de Dienst Aankomst van 2015 tot en met maart 2021. p07",
        "Jan de Wit: waarnemend functiehouder bij de Dienst Aankomst vanaf 1 april 2021, als opvolger van "
        "Els de Boer. p07",
    ]
    assert "Identifier of the Arrival Service: KvK 12345678. p18" in section(service, "names", "en")


def test_a_change_is_one_sentence_for_all_that_it_is_about() -> None:
    for thing in ("taak:nieuwkomers-registreren", "gebeurtenis:overdracht-van-registratie-2022"):
        assert section(thing, "changes", "en") == [
            "The Departure Service transferred the task ‘registering newcomers’ to the Arrival Service on 1 July "
            "2022. p05"
        ]
    for thing in ("voorziening:ketenregister", "gebeurtenis:naam-van-ketenregister-2021"):
        assert section(thing, "changes") == [
            "Naam van het Ketenregister: “Kaartregister” tot 2021, daarna “Ketenregister”. p02"
        ]
    assert section("organisatie:huis-van-de-keten", "changes") == [
        "Bij de oprichting van het Huis van de Keten ontstond het Huis van de Keten. p03"
    ]


def test_a_law_with_whom_it_tasks_and_what_it_costs() -> None:
    assert section("regeling:aankomstwet", "did") == [
        "Gemeenten hebben als taak: ‘nieuwkomers registreren’ op grond van de Aankomstwet. p10"
    ]
    assert section("regeling:aankomstwet", "figures", "en") == [
        "Amount given for the Arrival Act: about €88,200,000 a year in 2025. p11",
        "Share given for the Ministry of Coming: 2.5 per cent (concerning the Arrival Act). p11",
        "Number given for the Arrival Act: more than 96,000 reception places (aimed at). p12",
    ]
    assert section("regeling:wet-op-de-komst", "elsewhere") == ["Vervangen door de Aankomstwet. p09"]


def test_a_part_of_the_chain_with_its_tasks() -> None:
    assert section("deel:aankomst", "elsewhere") == [
        "In dit deel van de keten: aankomst en nieuwkomers registreren."
    ]
    assert section("deel:sturing", "elsewhere", "en") == ["In this part of the chain: Keten in beweging."]
