"""Everything of one thing as it was at a moment: the harbour of at.trig, told by hand."""

import json
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode

from migratieketen.describe import Description, as_json, describe, quads, text
from migratieketen.moment import moment
from migratieketen.namespaces import SOURCE, expand
from migratieketen.stores import EmbeddedStore, Store, open_store
from migratieketen.stores.files import parse_text

HARBOUR = str(Path(__file__).with_name("at.trig"))


@cache
def harbour() -> Store:
    return open_store(HARBOUR)


@cache
def described(thing: str, at: str, lang: str = "nl") -> Description:
    return describe(harbour(), expand(thing), lang, moment(at))


def told(description: Description, group: str = "sections") -> list[str]:
    """Each statement of a group after the key of its section, with its note and its sentences."""
    return [
        " ".join(
            [f"{section.key}:", s.sentence, *([f"({s.note})"] if s.note else []), *map(short, s.passages)]
        )
        for section in getattr(description, group)
        for s in section.statements
        if section.key != "names"
    ]


def short(passage: NamedNode) -> str:
    source, _, number = passage.value.removeprefix(SOURCE).partition("#p")
    return {"havenbrief": "", "havenblad": "b"}[source] + number.lstrip("0")


def test_what_held_on_a_day() -> None:
    assert told(described("organisatie:havendienst", "2022-03-01")) == [
        "posts: Bram: directeur van de Havendienst vanaf april 2021. 2",
        "posts: Bram: directeur van de Havendienst vanaf 12 april 2021. b1",
        "did: De Havendienst voerde de Havenwet uit. 6",
        "relations: De Inspectie houdt toezicht op de Havendienst van 2020 tot en met juni 2023. 13",
    ]


def test_what_is_not_certain_stands_apart_and_says_why() -> None:
    assert told(described("organisatie:havendienst", "2022-03-01"), "uncertain") == [
        "posts: Cora: bestuurslid van de Havendienst van 2022 tot en met 2024. (de dag of maand is niet bekend) 3",
        "posts: Frits: voorzitter van de Havendienst vanaf 1 januari 2022. (bronnen verschillen over de datum) 5",
        "posts: Frits: voorzitter van de Havendienst vanaf 1 juni 2022. (bronnen verschillen over de datum) b1",
        "did: De Havendienst coördineert het programma Golf. (begonnen; geen bron noemt een einde) 12",
    ]
    assert told(described("taak:schepen-tellen", "2022-07-01", "en"), "uncertain") == [
        "did: The Pilotage Service has as a task: ‘counting ships’, end 1 July 2022. (it ended then) 7"
    ]
    assert told(described("persoon:anna", "2023-10-04"), "uncertain") == [
        "did: Anna: spreker bij de lezing. (ergens binnen een langer geheel) 11"
    ]


def test_what_has_no_date_stands_apart_with_the_date_of_its_source() -> None:
    assert told(described("organisatie:havendienst", "2022-03-01"), "undated") == [
        "facts: De Havendienst is onderdeel van Stad. (bron van 1 juni 2024) 4",
        "posts: Dirk: adviseur van de Havendienst. (bron van 1 juni 2024 en februari 2025) 4 b3",
        "did: De Havendienst beheert het Schepenregister. (bron van 1 juni 2024) 8",
        "relations: De Havendienst werkt samen met Stad. (bron van 1 juni 2024) 4",
        "claims: Voornemen van de Havendienst: ‘Het register vernieuwen’ (vanaf 2027; over het Schepenregister). "
        "(bron van 1 juni 2024) 15",
        "called: Genoemd als “Havendienst”. (bron van 1 juni 2024) 4",
    ]


def test_nothing_is_lost_it_stands_in_a_group_or_is_counted() -> None:
    description = described("organisatie:havendienst", "2022-03-01")
    now = describe(harbour(), expand("organisatie:havendienst"), "nl")
    every = {s.sentence for section in now.sections for s in section.statements}
    shown = {s.sentence for s in description.statements}
    assert shown <= every
    assert {"Anna:", "Eva:"} <= {sentence.split(" ")[0] for sentence in every - shown}
    assert description.left_out == len(every - shown)


def test_a_task_before_and_after_it_passed_over() -> None:
    # since when the first had it no source says
    assert told(described("taak:schepen-tellen", "2022-06-30")) == ["about: De Havenwet ging hierover. 6"]
    assert told(described("taak:schepen-tellen", "2022-06-30"), "uncertain") == [
        "did: De Loodsdienst heeft als taak: ‘schepen tellen’, einde 1 juli 2022. (geen bron zegt sinds wanneer) 7"
    ]
    assert told(described("taak:schepen-tellen", "2022-07-01")) == [
        "did: De Havendienst heeft als taak: ‘schepen tellen’ vanaf 1 juli 2022. 7",
        "changes: De Loodsdienst droeg de taak ‘schepen tellen’ over aan de Havendienst op 1 juli 2022. 7",
        "about: De Havenwet ging hierover. 6",
    ]


def test_what_rests_on_a_law_that_lapsed_says_so() -> None:
    extra = (
        "brief:p06 { relatie:stad--havendienst--toezichthouder "
        "a mk:Relation ; mk:actor organisatie:stad ; mk:counterpart organisatie:havendienst ; "
        "mk:role rol:toezichthouder ; mk:basis regeling:havenwet . }"
    )
    quads = parse_text(Path(HARBOUR).read_text(encoding="utf-8") + extra, Path(HARBOUR))
    city = describe(EmbeddedStore.from_quads(quads), expand("organisatie:stad"), "nl")
    told = [s.sentence for section in city.sections for s in section.statements if "toezicht" in s.sentence]
    assert told == ["Stad houdt toezicht op de Havendienst op grond van de Havenwet (inmiddels vervallen)."]


def test_the_name_that_it_had_then() -> None:
    then = described("organisatie:havendienst", "2019-01-01")
    assert (then.label, then.now) == ("Bureau Haven", "Havendienst")
    assert told(then) == [
        "then: Naam van de Havendienst: “Bureau Haven” tot 1 maart 2020, daarna “Havendienst”. 8",
        "posts: Anna: directeur van het Bureau Haven vanaf 1 april 2018, einde 31 maart 2021. 1",
    ]
    assert text(then).startswith("Bureau Haven (nu: Havendienst, HD, Harbour Service)\norganisatie · ")
    later = described("organisatie:havendienst", "2020-03-01")
    assert (later.label, later.now) == ("Havendienst", None)
    assert described("voorziening:schepenregister", "2021-05-01").label == "Scheepslijst / Schepenregister"
    # another thing is called by its name of then too
    assert "Anna: director of the Bureau Haven from 1 April 2018, end 31 March 2021." in text(
        described("persoon:anna", "2019-01-01", "en")
    )


@pytest.mark.parametrize(
    ("thing", "at", "expected"),
    [
        (
            "regeling:havenwet",
            "2021-12-01",
            [
                "then: De Havenwet was er op 1 december 2021 niet.",
                "then: De Havenwet geldt vanaf 1 januari 2022. 6",
                "then: Einde van de geldigheid van de Havenwet: 1 januari 2025. 6",
            ],
        ),
        (
            "organisatie:loodsdienst",
            "2023-06-01",
            [
                "then: De Loodsdienst was er op 1 juni 2023 niet.",
                "then: Bij de fusie van de Loodsdienst ging de Loodsdienst over in de Havendienst. 9",
                "then: De fusie van de Loodsdienst was op 1 januari 2023. 9",
                "then: De oprichting van de Loodsdienst was in mei 2015. 9",
                "then: Bij de oprichting van de Loodsdienst ontstond de Loodsdienst. 9",
            ],
        ),
        (
            "voorziening:schepenregister",
            "2019-05-01",
            [
                "then: Het is niet zeker dat het Schepenregister er op 1 mei 2019 was. (de dag of maand is niet bekend)",
                "then: Naam van het Schepenregister: “Scheepslijst” tot 2021, daarna “Schepenregister”. 8",
                "then: Het Schepenregister bestaat vanaf 2019. 8",
            ],
        ),
        ("gebeurtenis:havendag-2023", "2023-05-10", []),
    ],
)
def test_that_a_thing_was_not_there_or_may_not_have_been(thing: str, at: str, expected: list[str]) -> None:
    assert [line for line in told(described(thing, at)) if line[:5] == "then:"] == expected


def test_the_text_says_what_is_apart_and_what_is_left_out() -> None:
    assert text(described("organisatie:loodsdienst", "2001"), 70).partition("\nBronnen\n")[0] == (
        "Loodsdienst (Pilotage Service)\n"
        "organisatie · organisatie/loodsdienst\n"
        "https://w3id.org/migratieketen/id/organisatie/loodsdienst\n"
        "\n"
        "Zo was het in 2001\n"
        "──────────────────\n"
        "\n"
        "Van geen uitspraak is zeker dat zij in 2001 gold.\n"
        "\n"
        "Toen\n"
        "• De Loodsdienst was er in 2001 niet.\n"
        "• Bij de fusie van de Loodsdienst ging de Loodsdienst over in de\n"
        "  Havendienst. [1]\n"
        "• De fusie van de Loodsdienst was op 1 januari 2023. [1]\n"
        "• De oprichting van de Loodsdienst was in mei 2015. [1]\n"
        "• Bij de oprichting van de Loodsdienst ontstond de Loodsdienst. [1]\n"
        "\n"
        "Namen en soort\n"
        "• De Loodsdienst is een organisatie.\n"
        "• Namen: “Loodsdienst” (Nederlands) en “Pilotage Service” (Engels).\n"
        "\n"
        "6 uitspraken over een andere tijd zijn weggelaten.\n"
    )
    nothing = text(described("persoon:dirk", "2001", "en"))
    assert "As it was in 2001\n─────────────────\n\nNo statement certainly held in 2001.\n" in nothing
    assert "Without a date: no source says whether it was so in 2001\n──" in nothing
    assert "left out" not in nothing
    assert "One statement about another time is left out." in text(described("persoon:cora", "2001", "en"))


def test_the_json_has_the_three_groups() -> None:
    document = json.loads(json.dumps(as_json(described("organisatie:havendienst", "2019-01-01"))))
    assert (document["at"], document["label"], document["label_now"]) == (
        "2019-01-01",
        "Bureau Haven",
        "Havendienst",
    )
    assert [section["key"] for section in document["sections"]] == ["then", "posts", "names"]
    assert document["uncertain"] == []
    assert [section["key"] for section in document["undated"]] == [
        "facts",
        "posts",
        "did",
        "relations",
        "claims",
        "called",
    ]
    assert document["undated"][0]["statements"][0]["note"] == "bron van 1 juni 2024"
    assert document["left_out"] > 0
    assert [reference["number"] for reference in document["references"]] == list(
        range(1, len(document["references"]) + 1)
    )
    assert "at" not in as_json(describe(harbour(), expand("organisatie:havendienst"), "nl"))


def test_as_rdf_only_what_held_is_given() -> None:
    stated = [
        quad
        for quad in quads(described("organisatie:havendienst", "2022-03-01"))
        if quad.graph_name != DefaultGraph()
    ]
    things = {str(quad.subject).rpartition("/")[2].rstrip(">") for quad in stated}
    assert things == {
        "havendienst--bram--directeur",
        "havenwet--havendienst--uitvoerder",
        "inspectie--havendienst--toezichthouder",
    }


def test_a_source_is_there_from_its_publication() -> None:
    published = "Deze bron is gepubliceerd door Stad."
    assert published in text(described("bron:havenbrief", "2024-06-01"))
    assert published not in text(described("bron:havenbrief", "2024-05-31"))
