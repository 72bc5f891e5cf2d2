"""What is told of a source before it is added, with its line."""

from pathlib import Path

import pytest

from migratieketen.drafting import remarks
from migratieketen.stores import EmbeddedStore
from migratieketen.stores.files import parse_text

from .conftest import PROLOGUE

SOURCE = """@prefix p: <https://w3id.org/migratieketen/source/dag#> .

organisatie:havenbond a org:Organization ;
  dcterms:type    soort:organisatie ;
  skos:prefLabel  "Haven-bond"@nl , "…"@en ;
  mk:abbreviation "BvL" .

organisatie:bond-der-loodsen a org:Organization ;
  skos:prefLabel "Loodsen, Bond van"@nl , "Union of pilots"@en .

organisatie:ministerie-hv-2 a org:Organization ;
  skos:prefLabel "ministerie van Haven en Vaart"@nl , "Ministry of Ports"@en .

bron:dag a schema:WebPage .

p:p01 a mk:Passage ;
  dcterms:isPartOf bron:dag ;
  schema:position  1 ;
  mk:startsWith    "In 2024 voeren 12" ;
  mk:endsWith      "drie havens." .

p:p02 a mk:Passage ;
  schema:position  2 ;
  mk:startsWith    "Op 3 mei" ;
  mk:endsWith      "de kade." .

p:p03 a mk:Passage ;
  schema:position  3 ;
  mk:startsWith    "Zie 2024." ;
  mk:endsWith      "Zie 2024." ;
  mk:statesNothing soort:tussenkop .

p:p01 {
  organisatie:havenschapp schema:name "Haven"@nl ; schema:location plaats:duinstadt , plaats:elders .

  aantal:boten a mk:Figure ; schema:value 12 .
}

p:p02 { organisatie:havenschap schema:name "HSD"@nl . }

p:p02-implied { gebeurtenis:dag-van-de-kade-2024 schema:startDate "2024-05-03"^^xsd:date . }
"""
TEXT = "In 2024 voeren 12 boten van 5.000 euro naar drie havens. Op 3 mei stonden er 40 op de kade. Zie 2024."


def lines(store: EmbeddedStore, text: str | None = None) -> list[tuple[str, int | None, str, bool]]:
    quads = parse_text(PROLOGUE + SOURCE, Path("dag.trig"))
    found = remarks(store, quads, SOURCE, text)
    return [(r.check, r.line, r.wrong["en"], r.grave) for r in found]


def test_what_is_told_of_the_file_alone(store: EmbeddedStore) -> None:
    assert lines(store) == [
        ("known-already", 3, "'BvL' is like organisatie:loodsenbond", False),
        ("unfinished", 3, "skos:prefLabel is still …", True),
        ("known-already", 8, "'Loodsen, Bond van' is like organisatie:loodsenbond", False),
        ("known-already", 11, "'ministerie van Haven en Vaart' is like organisatie:ministerie-hv", False),
        ("undated", 14, "this source has no date", False),
        ("not-carried", 16, "no statement carries '2024, drie'", False),
        ("unknown-name", 34, "plaats:duinstadt is unknown", True),
    ]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("bron:dag a schema:WebPage .", True),
        ('bron:dag a schema:WebPage ; schema:datePublished "2024"^^xsd:gYear .', False),
        (
            'bron:dag a schema:WebPage ;\n  #? schema:datePublished "…"^^xsd:date ;\n  schema:inLanguage "nl" .',
            False,
        ),
        ('bron:dag a schema:WebPage ; schema:datePublished "…"^^xsd:date .', False),
    ],
)
def test_a_source_without_a_date(header: str, told: bool, store: EmbeddedStore) -> None:
    found = remarks(store, parse_text(PROLOGUE + header, Path("dag.trig")), header)
    assert ("undated" in {remark.check for remark in found}) == told
    assert ("unfinished" in {remark.check for remark in found}) == (header.endswith("date ."))


def test_with_the_text_all_words_count(store: EmbeddedStore) -> None:
    assert [line for line in lines(store, TEXT) if line[0] == "not-carried"] == [
        ("not-carried", 16, "no statement carries '2024, 5.000 euro, drie'", False),
        ("not-carried", 22, "no statement carries '40'", False),
    ]


def test_another_source_that_says_otherwise(store: EmbeddedStore) -> None:
    elsewhere = "bron:oud#p07 { aantal:boten schema:value 13 . aantal:andere schema:value 1 . }".replace(
        "bron:oud#p07", "<https://w3id.org/migratieketen/source/oud#p07>"
    )
    both = EmbeddedStore.from_quads([*store.dump(), *parse_text(PROLOGUE + elsewhere, Path("oud.trig"))])
    assert [line for line in lines(both) if line[0] == "contradicted"] == [
        ("contradicted", 36, "12 here, elsewhere 13 (bron:oud#p07)", False)
    ]


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("Havenschap Duinstad", True),
        ("havenschap duinstad", True),
        ("Havenschap Duinstat", True),
        ("Havenschap", True),
        ("Haven", False),
        ("Kade-teams", True),
        ("Bond van Schippers", False),
        ("Havenschap Duinstad 2", False),
    ],
)
def test_names_that_are_alike(name: str, like: bool, store: EmbeddedStore) -> None:
    text = f'organisatie:x a org:Organization ; skos:prefLabel "{name}"@nl .'
    found = remarks(store, parse_text(PROLOGUE + text, Path("dag.trig")), text)
    assert bool(found) == like


def test_a_source_that_is_there_is_not_held_against_itself() -> None:
    from migratieketen.resources import root
    from migratieketen.stores import open_store
    from migratieketen.stores.files import plain_text, read

    path = root() / "data" / "sources" / "congres-van-migratie-tot-participatie.trig"
    assert remarks(open_store(None), read(path), plain_text(path)) == []
