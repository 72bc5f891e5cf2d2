"""The steward's files: named as what they hold, in order, without blank nodes, and nothing released disappears."""

import re
from pathlib import Path

import first_article
import pytest
from pyoxigraph import BlankNode, NamedNode, Quad

from migratieketen.namespaces import BASE, ID, MK, PREFIXES, SOURCE, expand, type_of
from migratieketen.resources import root
from migratieketen.results import Rows, Truth
from migratieketen.sources import digest
from migratieketen.stores import open_store
from migratieketen.stores.files import read

ROOT = root()
REGISTERS = sorted((ROOT / "data" / "registers").glob("*.ttl"))
SCHEMES = sorted((ROOT / "ontology" / "schemes").glob("*.ttl"))
SOURCES = sorted((ROOT / "data" / "sources").glob("*.trig"))
FILES = [*REGISTERS, *SCHEMES, *SOURCES, ROOT / "data" / "dataset.ttl", ROOT / "ontology" / "terms.ttl"]
PLURALS = {
    "documenten": "document",
    "gebeurtenissen": "gebeurtenis",
    "omstandigheden": "omstandigheid",
    "organisaties": "organisatie",
    "personen": "persoon",
    "plaatsen": "plaats",
    "regelingen": "regeling",
    "taken": "taak",
    "voorzieningen": "voorziening",
}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def subjects(quads: list[Quad]) -> list[str]:
    """The subjects of a file in the order in which they are first met."""
    return list(dict.fromkeys(quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_no_blank_nodes(path: Path) -> None:
    terms = [term for quad in read(path) for term in (quad.subject, quad.object)]
    assert not [term for term in terms if isinstance(term, BlankNode)]


@pytest.mark.parametrize("path", FILES, ids=name)
def test_the_standard_prefixes_each_of_them_used(path: Path) -> None:
    text = path.read_text()
    declared = dict(re.findall(r"^@prefix (\w+): +<([^>]+)> \.$", text, re.MULTILINE))
    own = {"p": f"{SOURCE}{path.stem}#"} if path.suffix == ".trig" else {}
    assert declared
    for prefix, iri in declared.items():
        assert (PREFIXES | own)[prefix] == iri
        assert len(re.findall(rf"(?<![\w:]){prefix}:", text)) > 1, f"{prefix}: is not used"


@pytest.mark.parametrize("path", [*REGISTERS, *SCHEMES], ids=name)
def test_subjects_stand_in_order(path: Path) -> None:
    found = [subject for subject in subjects(read(path)) if type_of(subject) != "begrippen"]
    assert found == sorted(found)


@pytest.mark.parametrize("path", REGISTERS, ids=name)
def test_a_register_holds_one_type_of_thing(path: Path) -> None:
    assert {type_of(subject) for subject in subjects(read(path))} == {PLURALS[path.stem]}


@pytest.mark.parametrize("path", SCHEMES, ids=name)
def test_a_scheme_is_named_as_its_file_and_holds_its_concepts(path: Path) -> None:
    quads = read(path)
    within = {quad.object for quad in quads if quad.predicate == expand("skos:inScheme")}
    assert within == {NamedNode(f"{ID}begrippen/{path.stem}")}


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_source_is_named_as_its_file_and_stands_in_the_dataset(path: Path) -> None:
    source = NamedNode(SOURCE + path.stem)
    graphs = {str(quad.graph_name) for quad in read(path)} - {"DEFAULT"}
    assert all(graph.startswith(f"<{source.value}#p") for graph in graphs)
    dataset = read(ROOT / "data" / "dataset.ttl")
    assert source in [quad.object for quad in dataset if quad.predicate == expand("dcterms:source")]


def released() -> list[str]:
    lines = (ROOT / "data" / "released-slugs.txt").read_text().splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_nothing_that_was_released_has_disappeared() -> None:
    store = open_store(None)
    iris = [BASE + line if line.startswith("source/") else ID + line for line in released()]
    gone = [iri for iri in iris if store.query(f"ASK {{ <{iri}> ?p ?o }}") == Truth(False)]
    assert released() == sorted(released())
    assert gone == []


def test_a_slug_that_is_gone_would_be_seen() -> None:
    assert open_store(None).query(f"ASK {{ <{ID}organisatie/never-was> ?p ?o }}") == Truth(False)


def test_every_passage_of_the_article_is_the_sentence_that_it_claims_to_be(article: Path) -> None:
    """The sentences cut by hand out of the text: a line each, the passage's hash is theirs."""
    rows = first_article.store().query(
        "SELECT ?first ?last ?hash ?position WHERE { ?p a mk:Passage ; mk:startsWith ?first ; mk:endsWith ?last ; "
        "mk:sha256 ?hash ; schema:position ?position } ORDER BY ?position"
    )
    assert isinstance(rows, Rows)
    lines = [line.strip() for line in article.read_text().splitlines() if line.strip()]
    sentences = [part for line in lines for part in re.split(r"(?<=[.?])\s(?=[A-Z])", line)]
    assert len(sentences) == len(rows) == 31
    for sentence, row in zip(sentences, rows.rows, strict=True):
        first, last, sha256, _ = (getattr(term, "value", "") for term in row)
        assert sentence.startswith(first)
        assert sentence.endswith(last)
        assert digest(sentence) == sha256


def test_own_terms_stand_in_their_namespace() -> None:
    terms = [subject for subject in subjects(read(ROOT / "ontology" / "terms.ttl")) if subject.startswith(MK)]
    assert len(terms) == 40
