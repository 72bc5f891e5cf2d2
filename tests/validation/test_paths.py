"""Files and folders of one's own: what is read, what is added, and what is told of it."""

import re
import shutil
from pathlib import Path

import pytest

from migratieketen.errors import InvalidInput
from migratieketen.resources import root
from migratieketen.stores import EmbeddedStore
from migratieketen.validation import Finding, Report, validate
from migratieketen.writing import rdf

ORGANISATIONS = "data/registers/organisaties.ttl"
LABELS = '"Centraal Orgaan opvang asielzoekers"@nl ,\n                  "Central'
ARTICLE = "data/sources/congres-van-migratie-tot-participatie.trig"
PREFIXES = """\
@prefix bron:        <https://w3id.org/migratieketen/source/> .
@prefix deel:        <https://w3id.org/migratieketen/id/deel/> .
@prefix k:           <https://w3id.org/migratieketen/source/krant#> .
@prefix organisatie: <https://w3id.org/migratieketen/id/organisatie/> .
@prefix persoon:     <https://w3id.org/migratieketen/id/persoon/> .
@prefix soort:       <https://w3id.org/migratieketen/id/soort/> .
@prefix mk:          <https://w3id.org/migratieketen/def#> .
@prefix dcterms:     <http://purl.org/dc/terms/> .
@prefix org:         <http://www.w3.org/ns/org#> .
@prefix schema:      <https://schema.org/> .
@prefix skos:        <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd:         <http://www.w3.org/2001/XMLSchema#> .
"""
SOURCE = (
    PREFIXES
    + f"""\
bron:krant a schema:NewsArticle ; dcterms:title "Krant"@nl ; dcterms:publisher organisatie:krant ;
  schema:inLanguage "nl" ; schema:url <https://example.org/krant> ; mk:readInPart false ; mk:readOn "2026-01-31"^^xsd:date ;
  dcterms:subject deel:werk .
k:p01 a mk:Passage ; dcterms:isPartOf bron:krant ; schema:position 1 ; mk:startsWith "Zin" ; mk:endsWith "einde." ;
  mk:sha256 "{0:064}" .
organisatie:krant a org:Organization ; dcterms:type soort:ministerie ; skos:prefLabel "Krant"@nl , "Newspaper"@en .
k:p01 {{ organisatie:vng schema:name "VNG"@nl . }}
"""
)


def faults(report: Report) -> list[Finding]:
    """What must be mended: that sources disagree is a warning, and the shipped ones may."""
    return [finding for finding in report.findings if finding.severity == "Violation"]


def told(report: Report) -> list[tuple[str | None, int | None, str]]:
    return [(f.file, f.line, f.result.shape.rpartition("#")[2]) for f in faults(report)]


def changed(path: Path, old: str, new: str) -> int:
    """Change one place in a file; gives its line."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text.count("\n", 0, text.index(old)) + 1


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the steward's rooms."""
    for room in ("data", "ontology"):
        shutil.copytree(root() / room, tmp_path / room)
    return tmp_path


def test_a_copy_of_the_data_is_sound_and_is_told_by_its_own_names(copy: Path) -> None:
    report = validate([copy / "data"], root())
    assert faults(report) == []
    assert str(copy / ORGANISATIONS) in report.files
    assert not any("terms.ttl" in file for file in report.files)


def test_a_label_removed_from_a_copy_of_the_data_is_found(copy: Path) -> None:
    line = changed(copy / ORGANISATIONS, LABELS, '"Central')
    assert told(validate([copy / "data"], root())) == [(str(copy / ORGANISATIONS), line, "label")]


def test_a_label_changed_to_that_of_another_in_a_copy_of_the_data_is_found_at_both(copy: Path) -> None:
    changed(copy / ORGANISATIONS, '"Centraal Orgaan opvang asielzoekers"@nl', '"Pharos"@nl')
    found = faults(validate([copy / "data"], root()))
    assert [f.result.shape.rpartition("#")[2] for f in found] == ["label-not-unique"] * 2
    assert {str(f.result.focus).rpartition("/")[2] for f in found} == {"coa>", "pharos>"}


def test_a_thing_removed_from_a_folder_with_registers_is_missed(copy: Path) -> None:
    path = copy / ORGANISATIONS
    text = path.read_text(encoding="utf-8")
    start = text.index("organisatie:coa a ")
    path.write_text(text[:start] + text[text.index("\n\n", start) :], encoding="utf-8")
    rules = {rule for _, _, rule in told(validate([copy / "data"], root()))}
    assert rules >= {"membership-organisation", "undescribed"}


def test_a_single_register_is_judged_with_the_shipped_rest(copy: Path) -> None:
    assert faults(validate([copy / ORGANISATIONS], root())) == []
    line = changed(copy / ORGANISATIONS, LABELS, '"Central')
    assert told(validate([copy / ORGANISATIONS], root())) == [(str(copy / ORGANISATIONS), line, "label")]


def test_a_single_source_is_judged_with_the_shipped_registers(copy: Path) -> None:
    assert faults(validate([copy / ARTICLE], root())) == []
    line = changed(copy / ARTICLE, "schema:location  plaats:beatrixgebouw", "schema:location  plaats:beatrix")
    assert told(validate([copy / ARTICLE], root())) == [(str(copy / ARTICLE), line, "location")]


def test_a_sentence_removed_from_a_copy_of_a_source_is_not_taken_from_the_shipped_one(copy: Path) -> None:
    path = copy / ARTICLE
    text = path.read_text(encoding="utf-8")
    start = text.index("p:p20 {")
    path.write_text(text[:start] + text[text.index("\n}\n", start) + 3 :], encoding="utf-8")
    assert [rule for _, _, rule in told(validate([path], root()))] == ["empty-passage"]


def test_a_new_source_that_describes_who_is_new_is_sound(tmp_path: Path) -> None:
    path = tmp_path / "krant.trig"
    path.write_text(SOURCE, encoding="utf-8")
    report = validate([path], root())
    assert faults(report) == []
    assert report.statements == 19


def test_a_date_that_disagrees_with_the_shipped_sources_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "krant.trig"
    event = "<https://w3id.org/migratieketen/id/gebeurtenis/van-migratie-tot-participatie-2024>"
    path.write_text(
        f'{SOURCE}k:p01 {{ {event} schema:startDate\n"2024-05-17"^^xsd:date . }}\n', encoding="utf-8"
    )
    report = validate([path], root())
    assert [(f.severity, f.file) for f in report.findings] == [("Warning", str(path))]
    assert report.conforms


def test_what_is_wrong_in_the_context_only_is_not_told(tmp_path: Path, copy: Path) -> None:
    changed(copy / "data/registers/personen.ttl", '"Ad Verbrugge"@nl , ', "")
    path = tmp_path / "krant.trig"
    path.write_text(SOURCE, encoding="utf-8")
    shutil.copytree(root() / "queries", copy / "queries")
    assert len(faults(validate(None, copy))) == 1
    assert faults(validate([path], copy)) == []


def test_a_private_date_said_of_a_shipped_person_is_found_in_the_file_that_says_it(tmp_path: Path) -> None:
    path = tmp_path / "krant.trig"
    said = 'k:p01 { persoon:ad-verbrugge\n  schema:birthDate "1967-01-01"^^xsd:date . }\n'
    path.write_text(SOURCE + said, encoding="utf-8")
    line = SOURCE.count("\n") + 2
    assert told(validate([path], root())) == [(str(path), line, "person")]


def test_a_folder_of_sources_is_read_with_the_shipped_registers(copy: Path) -> None:
    (copy / "data/sources/krant.trig").write_text(SOURCE, encoding="utf-8")
    report = validate([copy / "data/sources"], root())
    assert faults(report) == []
    assert len(report.files) == len(list((copy / "data/sources").iterdir()))


def test_an_ontology_of_ones_own_takes_the_place_of_the_shipped_one(copy: Path) -> None:
    changed(copy / "ontology/terms.ttl", "mk:goal a owl:ObjectProperty", "mk:aim a owl:ObjectProperty")
    rules = {rule for _, _, rule in told(validate([copy], root()))}
    assert rules == {"unknown-term"}


def test_a_whole_house_is_read_for_its_graph_only_and_judged_by_its_own_shapes(copy: Path) -> None:
    (copy / "tests").mkdir()
    (copy / "tests/bad.ttl").write_text(PREFIXES + "organisatie:x a org:Organization .", encoding="utf-8")
    (copy / "data/.hidden.ttl").write_text("no Turtle", encoding="utf-8")
    assert faults(validate([copy], root())) == []
    changed(copy / "ontology/shapes/source.ttl", '"^[a-z]{2}$"', '"^[a-z]{3}$"')
    assert {rule for _, _, rule in told(validate([copy], root()))} == {"source-language"}


def test_an_ontology_folder_is_judged_by_its_own_shapes_and_another_folder_called_shapes_is_read(
    copy: Path, tmp_path: Path
) -> None:
    assert faults(validate([copy / "ontology"], root())) == []
    changed(copy / "ontology/shapes/term.ttl", "def#[A-Za-z][A-Za-z0-9]*$", "def#[a-z][A-Za-z0-9]*$")
    assert {rule for _, _, rule in told(validate([copy / "ontology"], root()))} == {"term-iri"}
    (tmp_path / "mine/shapes").mkdir(parents=True)
    (tmp_path / "mine/shapes/own.ttl").write_text(PREFIXES + "organisatie:x a org:Organization .")
    assert "label" in {rule for _, _, rule in told(validate([tmp_path / "mine"], root()))}


def test_a_path_that_leads_round_is_told_as_one_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "round.ttl").symlink_to(tmp_path / "round.ttl")
    with pytest.raises(InvalidInput) as caught:
        validate([tmp_path / "round.ttl"], root())
    assert caught.value.where == str(tmp_path / "round.ttl")


def test_a_path_given_twice_is_read_once(copy: Path) -> None:
    report = validate([copy / ORGANISATIONS, copy / "data/registers/../registers/organisaties.ttl"], root())
    assert len(report.files) == 1


def test_without_paths_the_shipped_graph_is_judged_by_names_below_its_root() -> None:
    report = validate(None, root())
    assert faults(report) == []
    assert ARTICLE in report.files
    assert validate([], root()).files == report.files


@pytest.mark.parametrize("form", rdf.NAMES)
def test_a_whole_export_stands_alone_in_every_format(form: str, tmp_path: Path) -> None:
    suffix = {"ntriples": ".nt", "nquads": ".nq", "rdfxml": ".rdf", "turtle": ".ttl"}.get(form, f".{form}")
    path = tmp_path / f"export{suffix}"
    text = rdf.write_quads(EmbeddedStore.from_folder(root()).dump(), form)
    path.write_text(text, encoding="utf-8")
    assert faults(validate([path], root())) == []
    label = r'(?<=[">])Central Agency for the Reception of Asylum Seekers(?=["<])'
    assert len(re.findall(label, text)) == 1
    path.write_text(re.sub(label, "Pharos", text), encoding="utf-8")
    assert [rule for _, _, rule in told(validate([path], root()))] == ["label-not-unique"] * 2


def test_an_export_is_not_mended_by_the_shipped_graph(tmp_path: Path) -> None:
    path = tmp_path / "export.nq"
    quads = [q for q in EmbeddedStore.from_folder(root()).dump() if "/plaats/utrecht" not in str(q.subject)]
    path.write_text(rdf.write_quads(quads, "nquads"), encoding="utf-8")
    assert "place-within" in {rule for _, _, rule in told(validate([path], root()))}
