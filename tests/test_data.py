"""The steward's files: named as what they hold, in order, without blank nodes, and nothing released disappears."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, NamedNode, Quad

import first_article
from migratieketen.namespaces import BASE, ID, MK, PREFIXES, SOURCE, TYPES, expand, slug, type_of
from migratieketen.resources import root
from migratieketen.results import Rows
from migratieketen.sources import digest
from migratieketen.stores import Store, open_store
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


FOLLOWING = ("deelname", "lidmaatschap", "relatie")
"""Types whose slug follows from the slugs of their parts: `{event}--{actor}--{role}`."""


def released() -> list[str]:
    lines = (ROOT / "data" / "released-slugs.txt").read_text().splitlines()
    return [line for line in lines if not line.startswith("#")]


def gone(slugs: Iterable[str], store: Store) -> list[str]:
    """Those of the released slugs that are neither described nor said to be replaced.

    A deprecated thing must name what replaces it, and that must be there, and not be deprecated in its turn
    without a replacement. A withdrawn passage needs none: its number is never used again. What follows from
    its parts may be withdrawn, for its parts stay: an IRI of a wrong statement still says what it was about.
    """
    quads = list(store.dump())
    described = {
        q.subject.value
        for q in quads
        if q.predicate == expand("rdf:type") and isinstance(q.subject, NamedNode)
    }
    deprecated = {q.subject.value for q in quads if q.predicate == expand("owl:deprecated")}
    instead = {
        q.subject.value: q.object.value for q in quads if q.predicate == expand("dcterms:isReplacedBy")
    }  # type: ignore[union-attr]
    parts = {slug(iri) for iri in described if iri.startswith(ID)}

    def stands(iri: str, seen: tuple[str, ...] = ()) -> bool:
        if iri in seen or iri not in described:
            return False
        if iri not in deprecated or iri.startswith(SOURCE):
            return True
        return iri in instead and stands(instead[iri], (*seen, iri))

    def held(line: str) -> bool:
        if stands(BASE + line if line.startswith("source/") else ID + line):
            return True
        kind, _, rest = line.partition("/")
        return kind in FOLLOWING and all(part in parts or part.isdecimal() for part in rest.split("--"))

    return [line for line in slugs if not held(line)]


def test_nothing_that_was_released_has_disappeared() -> None:
    assert released() == sorted(set(released()))
    assert gone(released(), open_store(None)) == []


def test_the_list_of_what_was_released_knows_every_type() -> None:
    assert {line.partition("/")[0] for line in released()} <= {*TYPES, "source"}
    # as the steward adds to it: things, sources and passages by their path below the namespace
    assert all(
        re.fullmatch(r"(?:[a-z]+/[a-z0-9-]+|source/[a-z0-9-]+#p[0-9]{2,}(?:-implied)?)", line)
        for line in released()
    )


@pytest.mark.parametrize("kind", [*TYPES, "source"])
def test_a_slug_that_is_gone_would_be_seen_of_every_type(kind: str) -> None:
    assert gone([f"{kind}/never-was"], open_store(None)) == [f"{kind}/never-was"]


def test_a_released_thing_that_is_deprecated_says_what_replaces_it(tmp_path: Path) -> None:
    concept = "<{0}{1}> a <{2}> . "
    text = "".join(
        concept.format(ID, f"organisatie/{slug}", expand("org:Organization").value) for slug in "abcdefg"
    )
    for old, new in (("a", None), ("b", "c"), ("d", "e"), ("e", "d"), ("f", "missing")):
        text += f"<{ID}organisatie/{old}> <{expand('owl:deprecated').value}> true . "
        text += (
            f"<{ID}organisatie/{old}> <{expand('dcterms:isReplacedBy').value}> <{ID}organisatie/{new}> . "
            if new
            else ""
        )
    (tmp_path / "some.trig").write_text(f"{text} <{ID}rol/r> a <{expand('skos:Concept').value}> .")
    store = open_store(str(tmp_path / "some.trig"))
    asked = [f"organisatie/{slug}" for slug in "abcdefg"]
    assert gone(asked, store) == ["organisatie/a", "organisatie/d", "organisatie/e", "organisatie/f"]
    assert gone(["lidmaatschap/c--g--r", "relatie/c--g--r--2024"], store) == []
    assert gone(["lidmaatschap/c--x--r"], store) == ["lidmaatschap/c--x--r"]


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
