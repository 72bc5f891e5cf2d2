"""What holds for every graph, tried on graphs that hypothesis makes up."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad

from migratieketen.namespaces import ID, MK, PREFIXES, SOURCE
from migratieketen.results import Rows
from migratieketen.stores import EmbeddedStore, loading, open_store
from migratieketen.stores.files import read
from migratieketen.stores.passages import of_file, taken_apart
from migratieketen.writing.rdf import write_quads

XSD = "http://www.w3.org/2001/XMLSchema#"
FORMATS = {
    "trig": ".trig",
    "nquads": ".nq",
    "jsonld": ".jsonld",
    "turtle": ".ttl",
    "ntriples": ".nt",
    "rdfxml": ".rdf",
}
"""The formats of an export that is read back with its passages."""

settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("steady")

things = st.sampled_from(
    [NamedNode(f"{ID}organisatie/{name}") for name in ("vng", "coa", "één", "a.b", "x-1")]
)
properties = st.sampled_from(
    [NamedNode(MK + "knows"), NamedNode(PREFIXES["dcterms"] + "title"), NamedNode("urn:x:p")]
)
# XML can't hold what is no character, and says so; a line break of one kind it makes another
texts = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n\t"), max_size=12)
literals = st.one_of(
    st.builds(Literal, texts),
    st.builds(lambda text, tag: Literal(text, language=tag), texts, st.sampled_from(["nl", "en", "nl-be"])),
    st.builds(lambda n: Literal(str(n), datatype=NamedNode(XSD + "integer")), st.integers(-(10**9), 10**9)),
    st.builds(lambda d: Literal(d.isoformat(), datatype=NamedNode(XSD + "date")), st.dates()),
    st.just(Literal("2024", datatype=NamedNode(XSD + "gYear"))),
    st.just(Literal("<&]]>\"'", datatype=NamedNode("urn:x:own"))),
)
triples = st.tuples(things, properties, st.one_of(things, literals))


def described(slug: str, passages: int) -> list[Quad]:
    """A source and its passages, as a steward's file describes them."""
    source = NamedNode(SOURCE + slug)
    told = [Quad(source, NamedNode(PREFIXES["dcterms"] + "title"), Literal(slug, language="nl"))]
    for number in range(passages):
        passage = NamedNode(f"{source.value}#p{number:02}")
        told.append(Quad(passage, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(MK + "Passage")))
        told.append(Quad(passage, NamedNode(PREFIXES["dcterms"] + "isPartOf"), source))
    return told


@st.composite
def sources(draw: st.DrawFn, slug: str) -> list[Quad]:
    """A source of one to three passages, each of which states something."""
    stated = draw(st.lists(st.lists(triples, min_size=1, max_size=4), min_size=1, max_size=3))
    return described(slug, len(stated)) + [
        Quad(*triple, NamedNode(f"{SOURCE}{slug}#p{number:02}"))
        for number, passage in enumerate(stated)
        for triple in passage
    ]


graphs = st.builds(lambda *parts: [quad for part in parts for quad in part], sources("a"), sources("b"))


@contextmanager
def folder() -> Iterator[Path]:
    place = Path(tempfile.mkdtemp(prefix="property-"))
    try:
        yield place
    finally:
        shutil.rmtree(place)


def written(path: Path, quads: list[Quad], form: str = "nquads") -> Path:
    path.write_text(write_quads(quads, form), encoding="utf-8")
    return path


def exported(store: object) -> str:
    return write_quads(store.dump(), "nquads")  # type: ignore[attr-defined]


@pytest.mark.parametrize("form", FORMATS)
@given(graph=graphs)
def test_what_is_exported_and_loaded_is_the_same_graph(form: str, graph: list[Quad]) -> None:
    before = EmbeddedStore.from_quads(graph)
    with folder() as place:
        path = place / f"graph{FORMATS[form]}"
        path.write_bytes(write_quads(before.dump(), form).encode())
        again = EmbeddedStore.from_quads(of_file(read(path), path))
        assert exported(again) == exported(before)
        assert write_quads(again.dump(), form).encode() == path.read_bytes()
        loading.load([path], place / "store")
        assert exported(open_store(str(place / "store"))) == exported(before)


@given(graph=graphs)
def test_merged_twice_is_merged_once(graph: list[Quad]) -> None:
    once = EmbeddedStore.from_quads(graph)
    twice = EmbeddedStore.from_quads(once.dump())
    assert exported(twice) == exported(once)
    apart = taken_apart(once.dump())
    assert set(taken_apart(EmbeddedStore.from_quads(apart).dump())) == set(apart)


@given(graph=graphs, chance=st.randoms(use_true_random=False), parts=st.integers(1, 4))
def test_an_answer_depends_on_neither_order_nor_splitting(
    graph: list[Quad], chance: object, parts: int
) -> None:
    query = "SELECT ?s ?p ?o ?g WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
    shuffled = [*graph]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    with folder() as place:
        files = []
        for number in range(parts):
            # a part without a passage would be one of its own
            quads = [*shuffled[number::parts], graph[-1]]
            files.append(written(place / f"{number}.nq", quads))
        loading.load([written(place / "all.nq", graph)], place / "one")
        loading.load(files, place / "many")
        loading.load(files[::-1], place / "reversed")
        answers = [open_store(str(place / name)).query(query) for name in ("one", "many", "reversed")]
        answers.append(EmbeddedStore.from_quads(shuffled).query(query))
        told = [sorted(map(str, answer.rows)) for answer in answers if isinstance(answer, Rows)]
        assert len(told) == 4
        assert told[1:] == told[:1] * 3


@given(graph=graphs, added=sources("c"))
def test_a_source_added_and_removed_leaves_not_a_byte(graph: list[Quad], added: list[Quad]) -> None:
    with folder() as place:
        store = place / "store"
        loading.load([written(place / "graph.nq", graph)], store)
        before = exported(open_store(str(store)))
        loading.load([written(place / "added.nq", added)], store)
        assert exported(open_store(str(store))) != before
        loading.remove(NamedNode(SOURCE + "c"), store)
        assert exported(open_store(str(store))) == before


@given(
    graph=st.lists(
        st.tuples(st.sampled_from("abc"), properties, st.sampled_from("abc")), min_size=1, max_size=6
    )
)
def test_blank_nodes_stay_apart_and_together(graph: list[tuple[str, NamedNode, str]]) -> None:
    passage = NamedNode(SOURCE + "a#p01")
    quads = [Quad(BlankNode(one), what, BlankNode(two), passage) for one, what, two in graph]
    with folder() as place:
        path = place / "graph.nq"
        path.write_text("".join(f"{quad} .\n" for quad in quads))
        loading.load([path], place / "store")
        held = [*open_store(str(place / "store")).dump()]
        nodes = {term for quad in held for term in (quad.subject, quad.object)}
        assert len(nodes) == len({name for one, _, two in graph for name in (one, two)})
        assert sum(quad.graph_name == DefaultGraph() for quad in held) == len(set(quads)) == len(held) / 2
