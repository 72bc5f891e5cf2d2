"""What differs between two graphs: told whole, and as a patch that makes the one out of the other."""

import random
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

import migratieketen
from migratieketen import Graph, MigratieketenError
from migratieketen.difference import Difference, write_difference
from migratieketen.difference.places import _of_folder
from migratieketen.namespaces import PREFIXES, expand
from migratieketen.resources import root
from migratieketen.stores import EmbeddedStore, open_store
from migratieketen.stores.embedded import graph_files
from migratieketen.stores.passages import taken_apart

HERE = Path(__file__).parent
OLD, NEW = HERE / "difference-old.trig", HERE / "difference-new.trig"
PROLOGUE = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()) + (
    "@prefix b: <https://w3id.org/migratieketen/source/b#> .\n"
    "@prefix c: <https://w3id.org/migratieketen/source/c#> .\n"
)
SOURCES = """
bron:b dcterms:title "B"@nl . bron:c dcterms:title "C"@nl .
b:p01 a mk:Passage ; dcterms:isPartOf bron:b ; schema:position 1 ; mk:startsWith "B een" ; mk:endsWith "ja." .
b:p02 a mk:Passage ; dcterms:isPartOf bron:b ; schema:position 2 ; mk:startsWith "B twee" ; mk:endsWith "ja." .
c:p01 a mk:Passage ; dcterms:isPartOf bron:c ; schema:position 1 ; mk:startsWith "C een" ; mk:endsWith "ja." .
organisatie:vng skos:prefLabel "VNG"@nl . gebeurtenis:dag skos:prefLabel "Dag"@nl .
plaats:a skos:prefLabel "A"@nl . plaats:b skos:prefLabel "B"@nl .
"""

Diff = Callable[..., Difference]


@pytest.fixture
def diff(tmp_path: Path) -> Diff:
    """Compare two texts of TriG, each beside the same two sources."""

    def compare(old: str, new: str, lang: str = "nl", around: str = SOURCES) -> Difference:
        for name, text in (("old", old), ("new", new)):
            (tmp_path / f"{name}.trig").write_text(PROLOGUE + around + text)
        return migratieketen.diff(tmp_path / "old.trig", tmp_path / "new.trig", lang)

    return compare


def told(found: Difference) -> list[tuple[str, str, str, str | None, str]]:
    """Each change with its thing: label, status, kind, what was, what is."""
    return [
        (thing.label, thing.status, change.kind, change.was, change.sentence)
        for thing in (*found.sources, *found.things)
        for change in thing.changes
    ]


def behind(found: Difference) -> list[tuple[list[str], list[str]]]:
    """The passages of each change, before and after, by their last part."""
    return [
        (
            [p.value.rpartition("/")[2] for p in change.before],
            [p.value.rpartition("/")[2] for p in change.after],
        )
        for thing in (*found.sources, *found.things)
        for change in thing.changes
    ]


def applied(quads: Iterable[Quad], patch: str) -> set[Quad]:
    """Apply an RDF Patch as its specification says, to a set of quads."""
    found = set(quads)
    rows = [line for line in patch.splitlines() if not line.startswith("H ")]
    assert (rows[0], rows[-1]) == ("TX .", "TC .")
    for row in rows[1:-1]:
        operation, _, line = row.partition(" ")
        (quad,) = parse(line, format=RdfFormat.N_QUADS)
        assert operation in ("A", "D")
        if operation == "A":
            assert quad not in found
            found.add(quad)
        else:
            found.remove(quad)
    return found


def small_changes(quads: list[Quad], seed: int) -> list[Quad]:
    """Take some quads away, move some to another passage, give some another object, and name new things."""
    chance = random.Random(seed)
    stated = [quad for quad in quads if quad.graph_name != DefaultGraph()]
    graphs = sorted({quad.graph_name for quad in stated}, key=str)
    objects = sorted({quad.object for quad in quads}, key=str)
    lost = set(chance.sample(quads, 12))
    moved = [Quad(*quad.triple, chance.choice(graphs)) for quad in chance.sample(stated, 8)]
    other = [
        Quad(q.subject, q.predicate, chance.choice(objects), q.graph_name) for q in chance.sample(quads, 8)
    ]
    names = [
        Quad(
            NamedNode(f"https://example.org/{n}"),
            expand("skos:prefLabel"),
            Literal('new "x"\n', language="nl"),
        )
        for n in range(3)
    ]
    return [quad for quad in quads if quad not in lost] + moved + other + names  # fmt: skip


@pytest.mark.whole
@pytest.mark.parametrize("seed", range(12))
def test_the_patch_makes_the_new_graph_of_the_old_one_and_nothing_is_left_untold(seed: int) -> None:
    quads = sorted(taken_apart(open_store(None).dump()), key=str)
    old = Graph(EmbeddedStore.from_quads(small_changes(quads, seed)))
    new = Graph(EmbeddedStore.from_quads(small_changes(quads, seed + 100)))
    found = migratieketen.diff(old, new, "en")
    assert applied(old.store.dump(), write_difference(found, "patch")) == set(new.store.dump())
    changes = [change for thing in (*found.sources, *found.things) for change in thing.changes]
    assert all(change.sentence for change in changes)
    triples = {triple for change in changes for triple in (*change.gone, *change.added)}
    assert {quad.triple for quad in found.gone | found.added} <= triples


@pytest.mark.whole
@pytest.mark.parametrize("suffix", ["nq", "trig", "jsonld", "ttl", "nt", "rdf"])
def test_a_graph_and_its_export_do_not_differ(suffix: str, tmp_path: Path) -> None:
    graph = migratieketen.open()
    formats = {"nq": "nquads", "ttl": "turtle", "nt": "ntriples", "rdf": "rdfxml"}
    graph.export(formats.get(suffix, suffix), tmp_path / f"all.{suffix}")
    assert migratieketen.diff(tmp_path / f"all.{suffix}").same
    assert migratieketen.diff(root(), tmp_path / f"all.{suffix}").same
    assert migratieketen.diff(graph, root() / "data").same


def test_the_patch_of_the_small_graphs_and_back_again() -> None:
    there, back = migratieketen.diff(OLD, NEW), migratieketen.diff(NEW, OLD)
    old, new = (set(open_store(str(path)).dump()) for path in (OLD, NEW))
    assert applied(old, write_difference(there, "patch")) == new
    assert applied(new, write_difference(back, "patch")) == old
    assert (there.gone, there.added) == (back.added, back.gone)


def test_the_same_changes_give_the_same_patch_byte_for_byte() -> None:
    one, other = (write_difference(migratieketen.diff(OLD, NEW), "patch") for _ in range(2))
    assert one == other
    rows = one.splitlines()
    assert re.fullmatch(r"H id <uuid:[0-9a-f-]{36}> \.", rows[0])
    assert rows[4:-1] == [
        *sorted(r for r in rows if r[:2] == "D "),
        *sorted(r for r in rows if r[:2] == "A "),
    ]


def test_a_statement_that_gains_and_loses_a_source(diff: Diff) -> None:
    fact = "{ gebeurtenis:dag schema:location plaats:a . }"
    sentence = "De Dag vindt plaats in A."
    gained = diff(f"b:p01 {fact}", f"b:p01 {fact} c:p01 {fact}")
    assert told(gained) == [("Dag", "sourced", "sources", None, sentence)]
    assert behind(gained) == [(["b#p01"], ["b#p01", "c#p01"])]
    lost = diff(f"b:p01 {fact} c:p01 {fact}", f"c:p01 {fact}")
    assert told(lost) == [("Dag", "sourced", "sources", None, sentence)]
    moved = diff(f"b:p01 {fact}", f"b:p02 {fact}")
    assert told(moved) == [("Dag", "sourced", "sentences", None, sentence)]
    assert "De Dag vindt plaats in A. (nu [1], niet meer [2])" in write_difference(moved, "text")
    assert moved.counts == {"things-sourced": 1, "statements-elsewhere": 1}


def test_what_another_source_says_does_not_take_the_place_of_what_this_one_said(diff: Diff) -> None:
    found = diff(
        "b:p01 { gebeurtenis:dag schema:location plaats:a . }",
        "c:p01 { gebeurtenis:dag schema:location plaats:b . }",
    )
    assert [change[2:] for change in told(found)] == [
        ("added", None, "De Dag vindt plaats in B."),
        ("gone", None, "De Dag vindt plaats in A."),
    ]
    same = diff(
        "b:p01 { gebeurtenis:dag schema:location plaats:a . }",
        "b:p02 { gebeurtenis:dag schema:location plaats:b . }",
    )
    assert [change[2:] for change in told(same)] == [
        ("changed", "De Dag vindt plaats in A.", "De Dag vindt plaats in B.")
    ]


def test_sources_that_begin_to_disagree(diff: Diff) -> None:
    said = '{0} {{ gebeurtenis:dag schema:startDate "{1}"^^xsd:{2} . }} '
    first = said.format("b:p01", "2024-05-16", "date")
    found = diff(first, first + said.format("c:p01", "2024-05-15", "date"))
    assert [change[2:] for change in told(found)] == [
        ("disagree", None, "De bronnen spreken elkaar tegen: begin van de Dag: 15 mei 2024 of 16 mei 2024."),
        ("added", None, "Begin van de Dag: 15 mei 2024."),
    ]
    assert behind(found)[0] == ([], ["b#p01", "c#p01"])
    assert "Let op\n• De bronnen spreken elkaar tegen:" in write_difference(found, "text")
    assert "- Let op:\n  - De bronnen spreken elkaar tegen:" in write_difference(found, "markdown")
    # one may only be more precise, and what they disagreed on before is not new
    assert diff(first, first + said.format("c:p01", "2024", "gYear")).disagreements == ()
    both = first + said.format("c:p01", "2024-05-15", "date")
    assert diff(both, both + said.format("c:p01", "2024", "gYear")).disagreements == ()
    assert diff(both, both + said.format("b:p02", "2024-05-15", "date")).disagreements == ()


def test_participations_that_come_together_are_told_together(diff: Diff) -> None:
    one = (
        "deelname:dag--{0}--organisator a mk:Participation ; mk:actor organisatie:{0} ; "
        "mk:activity gebeurtenis:dag ; mk:role rol:organisator ."
    )
    found = diff("b:p01 { }", f"b:p01 {{ {one.format('coa')} {one.format('vng')} }}", "en")
    assert told(found) == [
        ("Dag", "changed", "added", None, "The Central Agency for the Reception of Asylum Seekers and VNG organise Dag.")
    ]  # fmt: skip


def test_a_relation_is_told_of_its_actor_and_a_law_and_a_facility_under_their_own_names(diff: Diff) -> None:
    more = (
        "b:p01 { relatie:vng--coa--samenwerkingspartner a mk:Relation ; mk:actor organisatie:vng ; "
        "mk:role rol:samenwerkingspartner ; mk:counterpart organisatie:coa . } "
        'regeling:wet-x a schema:Legislation ; skos:prefLabel "Wet X"@nl . '
        'voorziening:register-y a mk:Facility ; skos:prefLabel "register Y"@nl . '
    )
    found = diff("", more)
    assert [(thing.label, thing.status) for thing in found.things] == [
        ("Wet X", "new"),
        ("register Y", "new"),
        ("VNG", "changed"),
    ]
    assert "• regeling: Wet X\n• voorziening: register Y\n" in write_difference(found, "text")
    assert found.things[2].changes[0].kind == "added"
    assert "Centraal Orgaan opvang asielzoekers" in found.things[2].changes[0].sentence


def test_a_participation_of_another_role_is_gone_and_added(diff: Diff) -> None:
    one = (
        "b:p01 {{ deelname:dag--vng--{0} a mk:Participation ; mk:actor organisatie:vng ; "
        "mk:activity gebeurtenis:dag ; mk:role rol:{0} . }}"
    )
    found = diff(one.format("organisator"), one.format("dagvoorzitter"))
    assert [change[2:] for change in told(found)] == [
        ("added", None, "VNG is dagvoorzitter van de Dag."),
        ("gone", None, "VNG organiseert de Dag."),
    ]


def test_the_same_node_told_by_other_passages_in_other_parts(diff: Diff) -> None:
    node = "{0} {{ aantal:x a mk:Figure ; mk:of gebeurtenis:dag ; mk:counts soort:gemeente ; schema:value 3{1} . }} "
    about, place = " ; schema:about plaats:a", " ; schema:about plaats:b"
    found = diff(
        node.format("b:p01", about) + node.format("b:p02", place),
        node.format("b:p01", place) + node.format("b:p02", about),
    )
    assert [change[2] for change in told(found)] == ["sentences", "sentences"]
    joined = diff(
        node.format("b:p01", about) + node.format("b:p02", place),
        node.format("b:p01", " ; schema:about plaats:a , plaats:b"),
    )
    assert [change[2] for change in told(joined)] == ["sentences"]


def test_a_thing_that_has_no_name_is_called_by_its_iri(diff: Diff) -> None:
    found = diff("", "<https://example.org/it> a schema:Event ; schema:startDate 1 .", around="")
    assert "\nhttps://example.org/it · gebeurtenis\n" in write_difference(found, "text")
    assert "**https://example.org/it** · gebeurtenis\n" in write_difference(found, "markdown")


def test_a_node_of_which_only_the_iri_changed(diff: Diff) -> None:
    post = (
        "b:p01 {{ lidmaatschap:{} a org:Membership ; org:member persoon:jo ; "
        "org:organization organisatie:vng ; org:role rol:directeur . }}"
    )
    found = diff(post.format("vng-jo"), post.format("vng--jo--directeur"))
    assert told(found) == [
        (
            "persoon:jo",
            "sourced",
            "address",
            None,
            "Persoon:jo: directeur van VNG. Heeft nu een ander adres: lidmaatschap/vng--jo--directeur "
            "(was lidmaatschap/vng-jo).",
        )
    ]
    assert len(found.gone) == 8


def test_what_was_said_of_a_replaced_thing_moves_along_and_is_not_told_anew(diff: Diff) -> None:
    said = (
        "b:p01 {{ gebeurtenis:dag schema:about onderwerp:{0} . "
        "deelname:dag--{1}--organisator a mk:Participation ; mk:actor organisatie:{1} ; "
        "mk:activity gebeurtenis:dag ; mk:role rol:organisator . }}"
    )
    before = 'organisatie:oud skos:prefLabel "Oud"@nl . '
    after = before + (
        "organisatie:oud owl:deprecated true ; dcterms:isReplacedBy organisatie:nieuw . "
        'organisatie:nieuw skos:prefLabel "Nieuw"@nl . '
    )
    found = diff(before + said.format("opvang", "oud"), after + said.format("opvang", "nieuw"))
    assert told(found) == [
        ("Nieuw", "new", "added", None, "Komt in de plaats van Oud (organisatie/oud)."),
        ("Nieuw", "new", "described", None, "Namen: “Nieuw” (Nederlands)."),
        ("Oud", "replaced", "replaced", None,
         "Vervallen; in de plaats komt Nieuw (organisatie/nieuw); 4 uitspraken noemen nu Nieuw."),
    ]  # fmt: skip
    assert found.things[1].instead == expand("organisatie:nieuw")


def test_a_claim_is_told_by_what_changed_of_it(diff: Diff) -> None:
    claim = (
        'b:p01 {{ bewering:x a mk:Viewpoint ; skos:prefLabel "{0}"@nl , "{1}"@en ; '
        "schema:author organisatie:vng ; schema:about {2} . }}"
    )
    found = diff(
        claim.format("Zo", "So", "plaats:a"), claim.format("Zo is het", "So it is", "plaats:a , plaats:b")
    )
    assert told(found) == [
        ("VNG", "changed", "changed", None, "“Zo” heet nu “Zo is het”."),
        ("VNG", "changed", "changed", None, "‘Zo is het’ heette in het Engels “So”, heet nu “So it is”."),
        ("VNG", "changed", "added", None, "‘Zo is het’ gaat over B."),
    ]


def test_passages_that_read_otherwise_move_or_are_withdrawn(diff: Diff) -> None:
    words = (
        '{} a mk:{} ; dcterms:isPartOf bron:d ; schema:position {} ; mk:startsWith "{}" ; mk:endsWith "{}" ; '
    )
    d = "<https://w3id.org/migratieketen/source/d#{}>"
    title = 'bron:d dcterms:title "D"@nl . '
    first, second = d.format("p01"), d.format("p02")
    implied = d.format("p01-implied")
    old = title + "".join([
        words.format(first, "Passage", 1, "Op 1 mei", "was feest."), 'mk:sha256 "1" . ',
        words.format(implied, "Implication", 1, "Op 1 mei", "was feest."), f"prov:wasDerivedFrom {first} . ",
        words.format(second, "Passage", 2, "Het feest", "was groot."), 'mk:sha256 "2" . ',
        f"{first} {{ gebeurtenis:dag schema:location plaats:a . }}",
    ])  # fmt: skip
    new = title + "".join([
        words.format(first, "Passage", 1, "Op 1 mei 2024", "was feest."), 'mk:sha256 "3" . ',
        words.format(implied, "Implication", 1, "Op 1 mei 2024", "was feest."), f"prov:wasDerivedFrom {first} . ",
        words.format(second, "Passage", 3, "Het feest", "was groot."), 'mk:sha256 "2" ; ',
        f"mk:readWith {first} ; owl:deprecated true . ",
        f"{first} {{ gebeurtenis:dag schema:location plaats:a . }}",
    ])  # fmt: skip
    assert told(diff(old, new)) == [
        ("D", "changed", "passages", None,
         "Zin 1 luidt anders: was “Op 1 mei … was feest.”, is nu “Op 1 mei 2024 … was feest.”; "
         "wat de zin zegt is gelijk gebleven."),
        ("D", "changed", "passages", None, "Zin 3 is vervallen; zin 3 heeft een andere plaats: was zin 2."),
        ("D", "changed", "added", None, "Lees zin 3 samen met zin 1."),
    ]  # fmt: skip
    assert told(diff(old, new, "en"))[1][4] == (
        "Sentence 3 is withdrawn; sentence 3 has another place: it was sentence 2."
    )


def test_many_passages_that_come_are_told_by_their_numbers(diff: Diff) -> None:
    passage = '<https://w3id.org/migratieketen/source/b#p{0:02}> a mk:{1} ; dcterms:isPartOf bron:b ; schema:position {0} ; mk:startsWith "X" ; mk:endsWith "Y" . '
    more = "".join(passage.format(number, "Passage") for number in (3, 4, 5, 8, 9))
    assert told(diff("", more))[0][4] == "Zinnen 3–5, 8 en 9 zijn erbij."
    assert told(diff(more, "", "en"))[0][4] == "Sentences 3–5, 8 and 9 are gone."


def test_things_that_are_only_mentioned_otherwise(diff: Diff) -> None:
    found = diff(
        'b:p01 { organisatie:vng schema:name "VNG"@nl . }',
        'b:p01 { organisatie:vng schema:name "de VNG"@nl . } c:p01 { organisatie:vng schema:name "de VNG"@nl . }',
    )
    assert [thing.status for thing in found.things] == ["mentioned"]
    assert "• VNG: genoemd als “de VNG” [1][2]; niet meer genoemd als “VNG” [1]\n" in write_difference(
        found, "text"
    )


def test_names_come_from_the_shipped_graph_where_neither_side_has_them(diff: Diff) -> None:
    found = diff("", "persoon:monika-sie schema:hasOccupation rol:onderzoeker .", "en", around="")
    assert told(found) == [
        ("Monika Sie", "new", "added", None, "Occupation or post of Monika Sie: researcher.")
    ]


def test_blank_nodes_are_told_apart_by_what_is_said_of_them(diff: Diff) -> None:
    old = "_:x schema:about [ schema:name 'one' ] . _:y schema:about [ schema:name 'two' ] ."
    assert diff(old, "[] schema:about [ schema:name 'two' ] . _:y schema:about [ schema:name 'one' ] .").same
    changed = diff(old, old.replace("'two'", "'three'"))
    assert len(changed.gone) == len(changed.added) == 2
    assert diff("[] schema:about 1 . [] schema:about 1 .", "[] schema:about 1 .").counts != {}
    with pytest.raises(MigratieketenError, match="names blank nodes as the store does"):
        write_difference(changed, "patch")
    assert write_difference(diff("", 'organisatie:vng schema:name "_:b0" .'), "patch")


def test_a_long_list_of_changes_is_cut_in_text_and_whole_in_json(diff: Diff) -> None:
    facts = "".join(f"organisatie:vng <https://example.org/p{n:02}> {n} . " for n in range(70))
    found = diff("", facts)
    assert "en nog 10; --format json geeft ze alle" in write_difference(found, "text")
    assert write_difference(found, "json").count('"change": "added"') == 70


def test_a_folder_of_loose_files_is_one_graph(tmp_path: Path) -> None:
    for name, value in (("one", 1), ("two", 2)):
        (tmp_path / f"{name}.nt").write_text(f'<https://example.org/s> <https://example.org/p> "{value}" .\n')
    (tmp_path / ".hidden.nt").write_text("not RDF")
    (tmp_path / "notes.txt").write_text("not RDF")
    found = migratieketen.diff(tmp_path / "one.nt", tmp_path)
    assert [str(quad.object) for quad in found.added] == ['"2"']


def test_a_folder_without_data_is_no_side(tmp_path: Path) -> None:
    with pytest.raises(MigratieketenError) as caught:
        migratieketen.diff(tmp_path)
    assert "folder" in caught.value.message("en")


def test_the_files_of_a_project_are_those_of_the_shipped_graph() -> None:
    assert _of_folder(root()) == _of_folder(root() / "data") == graph_files(root())


def test_graphs_in_memory_are_called_so() -> None:
    graph = migratieketen.open(lang="en")
    assert write_difference(migratieketen.diff(graph, graph, "en"), "text") == (
        "No difference between a graph and a graph.\n"
    )
