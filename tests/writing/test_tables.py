"""The zip of tables: what is in it, for whom, and that it is the same each time."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, RdfFormat, parse

from migratieketen.resources import root
from migratieketen.sparql import shipped
from migratieketen.stores.embedded import EmbeddedStore, graph_files
from migratieketen.stores.files import read
from migratieketen.writing.export import export
from migratieketen.writing.tables import TABLES

GRAPH = """
@prefix mk: <https://w3id.org/migratieketen/def#> .
@prefix bron: <https://w3id.org/migratieketen/source/> .
@prefix p: <https://w3id.org/migratieketen/source/nieuws#> .
@prefix organisatie: <https://w3id.org/migratieketen/id/organisatie/> .
@prefix soort: <https://w3id.org/migratieketen/id/soort/> .
@prefix gebeurtenis: <https://w3id.org/migratieketen/id/gebeurtenis/> .
@prefix deelname: <https://w3id.org/migratieketen/id/deelname/> .
@prefix rol: <https://w3id.org/migratieketen/id/rol/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

organisatie:coa a org:Organization ; mk:abbreviation "COA" ; dcterms:type soort:bestuursorgaan ;
  skos:prefLabel "Centraal Orgaan, \\"opvang\\""@nl , "Central Agency"@en ;
  skos:altLabel "de COA"@nl , "het COA"@nl , "the COA"@en .
soort:bestuursorgaan a skos:Concept ; skos:prefLabel "bestuursorgaan"@nl , "administrative body"@en ;
  skos:inScheme <https://w3id.org/migratieketen/id/begrippen/soorten> .
rol:organisator skos:prefLabel "organisator"@nl , "organiser"@en .
gebeurtenis:congres-2024 a schema:Event ; skos:prefLabel "congres"@nl , "congress"@en .
bron:nieuws a schema:NewsArticle ; dcterms:title "Nieuws"@nl ; schema:url <https://example.nl/nieuws> .
p:p01 a mk:Passage ; dcterms:isPartOf bron:nieuws ; schema:position 1 ;
  mk:startsWith "Het COA-congres" ; mk:endsWith "in mei." .
p:p02 a mk:Passage ; dcterms:isPartOf bron:nieuws ; schema:position 2 ;
  mk:startsWith "Kop" ; mk:endsWith "Kop" ; mk:statesNothing soort:bestuursorgaan .
p:p01-implied a mk:Implication ; prov:wasDerivedFrom p:p01 ;
  dcterms:isPartOf bron:nieuws ; schema:position 1 ;
  mk:startsWith "Het COA-congres" ; mk:endsWith "in mei." .
p:p01 {
  deelname:congres-2024--coa--organisator a mk:Participation ;
    mk:actor organisatie:coa ; mk:activity gebeurtenis:congres-2024 ; mk:role rol:organisator . }
p:p01-implied { gebeurtenis:congres-2024 schema:startDate "2024-05"^^xsd:gYearMonth . }
"""
PASSAGE = "https://w3id.org/migratieketen/source/nieuws#p01"
LINK = "https://example.nl/nieuws#:~:text=Het%20COA%2Dcongres,in%20mei."


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    return EmbeddedStore.from_quads(parse(GRAPH, RdfFormat.TRIG))


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def rows(content: bytes, table: str) -> list[dict[str, str]]:
    text = opened(content).read(f"{table}.csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_zip_has_a_readme_and_every_table_at_a_fixed_time_in_a_fixed_order(store):
    entries = opened(export(store, "csv", "nl")).infolist()
    assert [entry.filename for entry in entries] == ["README.txt", *(f"{name}.csv" for name in TABLES)]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert opened(export(store, "csv", "nl")).testzip() is None


def test_the_bytes_are_the_same_each_time(store):
    again = EmbeddedStore.from_quads(sorted(store.dump(), key=str))
    assert export(store, "csv", "nl") == export(again, "csv", "nl") == export(again, "zip", "nl")


def test_every_table_query_is_a_table():
    written = {path.stem for path in (root() / "queries" / "explorer").glob("table-*.rq")}
    assert written == {f"table-{name}" for name in TABLES}


def test_the_readme_tells_what_each_table_is_in_both_languages(store):
    text = opened(export(store, "csv", "nl")).read("README.txt").decode()
    for name in TABLES:
        told = shipped(f"explorer/table-{name}").description
        for lang in ("nl", "en"):
            assert f"{name}.csv".ljust(20) + told[lang] + "\n" in text


@pytest.mark.parametrize(
    ("lang", "name", "kind", "other"),
    [
        ("nl", 'Centraal Orgaan, "opvang"', "bestuursorgaan", "de COA | het COA"),
        ("en", "Central Agency", "administrative body", "the COA"),
    ],
)
def test_an_actor_has_names_in_the_language_beside_iris_and_its_passages(store, lang, name, kind, other):
    (row,) = rows(export(store, "csv", lang), "actors")
    assert {key: value for key, value in row.items() if value} == {
        "actor_label": name,
        "actor": "https://w3id.org/migratieketen/id/organisatie/coa",
        "abbreviation": "COA",
        "other_name": other,
        "kind_label": kind,
        "kind": "https://w3id.org/migratieketen/id/soort/bestuursorgaan",
        "passages": PASSAGE,
    }


def test_a_participation_is_named_by_its_parts_and_dated_by_its_event(store):
    (row,) = rows(export(store, "csv", "en"), "participations")
    assert row["participation_label"] == "Central Agency · organiser · congress"
    assert (row["role_label"], row["start"], row["passages"]) == ("organiser", "2024-05", PASSAGE)


def test_a_passage_has_a_link_and_what_it_follows_from(store):
    found = {row["passage"]: row for row in rows(export(store, "csv", "nl"), "passages")}
    assert found[PASSAGE]["link"] == LINK
    assert found[PASSAGE + "-implied"]["follows_from"] == PASSAGE
    assert found[PASSAGE.replace("p01", "p02")]["states_nothing_label"] == "bestuursorgaan"


def test_every_stated_triple_is_a_row_with_its_passage(store):
    found = rows(export(store, "csv", "nl"), "statements")
    stated = [quad for quad in store.dump() if quad.graph_name != DefaultGraph()]
    assert len(found) == len(stated) == 5
    assert {(row["subject"], row["predicate"], row["object"], row["passage"]) for row in found} == {
        (quad.subject.value, quad.predicate.value, quad.object.value, quad.graph_name.value)
        for quad in stated
    }
    assert {row["link"] for row in found} == {LINK}


def test_excel_knows_the_encoding_and_rows_end_as_the_standard_says(store):
    text = opened(export(store, "csv", "nl")).read("posts.csv")
    assert text.startswith(b"\xef\xbb\xbfpost_label,post,")
    assert text.endswith(b"passages\r\n")


CHANGES = Path(__file__).parents[1] / "changes.trig"


@pytest.mark.whole
def test_the_shipped_graph_and_that_of_changes_fill_every_table():
    store = EmbeddedStore.from_quads(quad for path in (*graph_files(root()), CHANGES) for quad in read(path))
    content = export(store, "csv", "nl")
    assert [name for name in TABLES if not rows(content, name)] == []
    named = {
        quad.subject.value
        for quad in store.dump()
        if quad.subject.value.startswith("https://w3id.org/migratieketen/id/")
    }
    told = {row[key] for name in TABLES for row in rows(content, name) for key in row}
    assert {iri for iri in named - told if "/begrippen/" not in iri} == set()


def test_no_statement_is_lost_in_the_tables_of_things():
    """What each sentence of the changes says of a thing stands in the row of that thing."""
    content = export(EmbeddedStore.from_quads(read(CHANGES)), "csv", "nl")
    told: dict[str, set[str]] = {}
    for name in TABLES:
        for row in rows(content, name) if name != "statements" else []:
            first = next(key for key in row if not key.endswith("_label"))
            cells = {value for cell in row.values() for value in cell.split(" | ")}
            told.setdefault(row[first], set()).update(cells)
    unsaid = {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
        "http://www.w3.org/2004/02/skos/core#prefLabel",
    }
    lost = [
        quad
        for quad in read(CHANGES)
        if quad.graph_name != DefaultGraph()
        and quad.predicate.value not in unsaid
        and quad.object.value not in told[quad.subject.value]
    ]
    assert lost == []
