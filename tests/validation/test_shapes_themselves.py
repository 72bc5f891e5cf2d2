"""The shapes are sound SHACL, speak both languages, and keep to what both engines do alike."""

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, serialize

from migratieketen.namespaces import PREFIXES
from migratieketen.resources import root
from migratieketen.stores.files import read
from migratieketen.validation.finding import SH, SHAPE

FILES = sorted((root() / "ontology" / "shapes").glob("*.ttl"))
KNOWN = {
    *("NodeShape", "PropertyShape", "IRI"),
    *("targetClass", "targetSubjectsOf", "property", "path", "message", "closed", "ignoredProperties"),
    *("class", "datatype", "nodeKind", "minCount", "maxCount", "minInclusive", "pattern", "uniqueLang"),
    *("languageIn", "in", "hasValue", "equals", "or", "not", "xone"),
    *("sparql", "select", "prefixes", "declare", "prefix", "namespace"),
}
"""The terms of SHACL that the shapes may use: a misspelt one passes silently in the engines."""


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    return [quad for path in FILES for quad in read(path)]


def about(quads: list[Quad]) -> dict[NamedNode | BlankNode, dict[str, list[NamedNode | BlankNode | Literal]]]:
    told: dict = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        told[quad.subject][quad.predicate.value.replace(SH, "sh:")].append(quad.object)
    return told


def test_the_shapes_are_valid_by_the_shapes_of_shacl_itself(quads: list[Quad]) -> None:
    import pyshacl
    import rdflib

    text = serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES)
    assert text is not None
    shapes = rdflib.Graph().parse(data=text.decode(), format="nt")
    conforms, _, told = pyshacl.validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, told


def test_the_shapes_use_the_known_terms_of_shacl_and_no_other(quads: list[Quad]) -> None:
    used = {
        term.value.removeprefix(SH)
        for quad in quads
        for term in (quad.predicate, quad.object)
        if isinstance(term, NamedNode) and term.value.startswith(SH)
    }
    assert used == KNOWN


def test_a_shape_stands_in_one_file_and_bears_the_prefix() -> None:
    defined = Counter(
        quad.subject.value
        for path in FILES
        for quad in read(path)
        if isinstance(quad.object, NamedNode)
        and quad.object.value in (SH + "NodeShape", SH + "PropertyShape")
        if isinstance(quad.subject, NamedNode)
    )
    assert set(defined.values()) == {1}
    assert all(re.fullmatch(re.escape(SHAPE) + "[a-z]+(-[a-z]+)*", name) for name in defined)


def languages(texts: list[NamedNode | BlankNode | Literal]) -> list[str]:
    return sorted(text.language or "" for text in texts if isinstance(text, Literal))


def test_what_gives_a_result_has_a_name_and_says_what_to_do_in_both_languages(quads: list[Quad]) -> None:
    shapes = about(quads)
    kinds = {NamedNode(SH + "NodeShape"), NamedNode(SH + "PropertyShape")}
    for node in [node for node, told in shapes.items() if kinds & set(told[PREFIXES["rdf"] + "type"])]:
        told = dict(shapes[node])
        assert isinstance(node, NamedNode)
        if "sh:sparql" in told:
            (constraint,) = told["sh:sparql"]
            assert languages(told[PREFIXES["rdfs"] + "label"]) == ["en", "nl"], node
            messages = shapes[constraint]["sh:message"]  # type: ignore[index]
            assert "sh:message" not in told
        else:
            messages = told.get("sh:message", [])
        only_points = "sh:property" in told and "sh:closed" not in told
        assert languages(messages) == ([] if only_points else ["en", "nl"]), node
        assert all(text.value.endswith(".") for text in messages if isinstance(text, Literal)), node


def test_every_path_is_a_single_property(quads: list[Quad]) -> None:
    assert all(isinstance(quad.object, NamedNode) for quad in quads if quad.predicate.value == SH + "path")


def test_every_property_shape_that_is_pointed_at_is_there(quads: list[Quad]) -> None:
    shapes = about(quads)
    pointed = {quad.object for quad in quads if quad.predicate.value == SH + "property"}
    assert all("sh:path" in shapes[node] for node in pointed)
    written = {node for node, told in shapes.items() if "sh:path" in told and isinstance(node, NamedNode)}
    assert written <= pointed


def test_patterns_and_queries_use_only_what_both_engines_know(quads: list[Quad]) -> None:
    for quad in quads:
        if quad.predicate.value == SH + "pattern" and isinstance(quad.object, Literal):
            assert "(?" not in quad.object.value
            re.compile(quad.object.value)
        if quad.predicate.value == SH + "select" and isinstance(quad.object, Literal):
            assert not re.search(r"\b(GRAPH|VALUES|MINUS|SERVICE|YEAR|NOW)\b", quad.object.value)
            assert "$this" in quad.object.value


def test_dates_have_a_pattern_beside_their_datatype(quads: list[Quad]) -> None:
    dates = {PREFIXES["xsd"] + name for name in ("date", "gYear", "gYearMonth")}
    for told in about(quads).values():
        if any(isinstance(kind, NamedNode) and kind.value in dates for kind in told["sh:datatype"]):
            assert told["sh:pattern"]


def test_the_folder_holds_nothing_else() -> None:
    assert {path.suffix for path in Path(root() / "ontology" / "shapes").iterdir()} == {".ttl"}
