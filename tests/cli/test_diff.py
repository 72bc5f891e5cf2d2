"""`diff`, as a person calls it: two small graphs by hand, files, folders, revisions, and what can't be compared."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

import migratieketen

HERE = Path(__file__).parents[1]
ROOT = HERE.parent
OLD, NEW = "difference-old.trig", "difference-new.trig"

DUTCH = """\
Verschil tussen difference-old.trig en difference-new.trig

Bronnen     1 nieuw, 1 gewijzigd
Passages    3 nieuw, 1 weg, 3 anders verwoord
Dingen      2 nieuw, 1 weg, 1 vervangen, 1 hernoemd, 2 gewijzigd
Uitspraken  12 erbij, 4 weg, 7 met andere bronnen of zinnen

Nieuw
• “Krant” (Stichting Kade, april 2023; 2 zinnen)
• organisatie: Stichting Kade
• persoon: Els de Boer

Hernoemd
• “Stichting Haven” heet nu “Vereniging Haven” (organisatie/haven)

Vervallen en vervangen
• Stichting Oude Kade (organisatie/oude-kade): vervallen; in de plaats komt Stichting Kade (organisatie/kade)

Weg
• plaats: Duinstad

Gewijzigd
• “De dag” (Vereniging Haven, 10 maart 2023; 6 zinnen)
• gebeurtenis: Dag van de keten
• onderwerp: opvang

+ erbij   - weg   ~ anders   = hetzelfde, door andere zinnen   ! tegenspraak   [1] de zin erachter

Bronnen
───────
+ “Krant” (Stichting Kade, april 2023; 2 zinnen)
  https://example.org/krant
De dag · nieuwsbericht · bron/dag
  ~ was: “De dag” is gelezen op 24 november 2026.
    nu: “De dag” is gelezen op 1 december 2026.
  + Zin 6 is erbij. [1]
  - Zin 6 is weg. [2]
  ~ Zin 1 luidt anders: was “Op 2 maart was … in Duinstad.”, is nu “Op 3 maart was … de dag.”; wat de zin zegt is ook anders. [3]
  ~ Zin 2 luidt anders: was “Haven leidde … de dag.”, is nu “De dag werd … door Haven.”; wat de zin zegt is gelijk gebleven. [4]
  ~ Zin 3 begint en eindigt als eerst, maar de woorden ertussen zijn anders; wat de zin zegt is gelijk gebleven. [5]

Nieuw
─────
Stichting Kade (Quay Foundation) · stichting · organisatie/kade
  + Komt in de plaats van Stichting Oude Kade (organisatie/oude-kade).
Els de Boer · persoon · persoon/els-de-boer
  + Els de Boer: directeur van de Vereniging Haven. [6]

Weg
───
Duinstad (Duneville) · stad · plaats/duinstad

Hernoemd
────────
Vereniging Haven · stichting · organisatie/haven
  ~ Heette “Stichting Haven”, heet nu “Vereniging Haven”.
  ~ “Iedereen doet mee” heet nu “Iedereen moet meedoen”. [7]
  = In 1 zin meer genoemd. [8]

Vervallen en vervangen
──────────────────────
Stichting Oude Kade · stichting · organisatie/oude-kade
  ~ Vervallen; in de plaats komt Stichting Kade (organisatie/kade); 5 uitspraken noemen nu Stichting Kade. [5]

Gewijzigd
─────────
Dag van de keten · congres · gebeurtenis/dag-2023
  ~ was: De Dag van de keten was op 2 maart 2023. [9]
    nu: De Dag van de keten was op 3 maart 2023. [3]
  ~ was: Bij de Dag van de keten gaat het om 3 gemeenten. [10]
    nu: Bij de Dag van de keten gaat het om 4 gemeenten. [10]
  + Els de Boer was dagvoorzitter van de Dag van de keten. [6]
  - De Dag van de keten vond plaats in Duinstad. [9]
  = De Vereniging Haven was dagvoorzitter van de Dag van de keten. [4] (nu ook [8])
  = De Dag van de keten ging over opvang. (nu [1], niet meer [2])
Opvang · onderwerp · onderwerp/opvang
  ~ was: Betekenis: onderdak.
    nu: Betekenis: onderdak en begeleiding.
  = In 1 zin meer genoemd; in 1 zin niet meer genoemd. [1]

Zinnen
──────
De dag · 10 maart 2023
  [1] zin 6: “Opvang was … het onderwerp.”
      https://example.org/dag#:~:text=Opvang%20was,het%20onderwerp.
  [2] zin 6: “Het ging over … opvang.” (zoals eerst)
      https://example.org/dag#:~:text=Het%20ging%20over,opvang.
  [3] zin 1: “Op 3 maart was … de dag.”
      https://example.org/dag#:~:text=Op%203%20maart%20was,de%20dag.
  [4] zin 2: “De dag werd … door Haven.”
      https://example.org/dag#:~:text=De%20dag%20werd,door%20Haven.
  [5] zin 3: “Oude Kade organiseerde … de dag.”
      https://example.org/dag#:~:text=Oude%20Kade%20organiseerde,de%20dag.
  [7] zin 5: “Haven benadrukte … moet meedoen.”
      https://example.org/dag#:~:text=Haven%20benadrukte,moet%20meedoen.
  [9] zin 1: “Op 2 maart was … in Duinstad.” (zoals eerst)
      https://example.org/dag#:~:text=Op%202%20maart%20was,in%20Duinstad.
 [10] zin 4: “Drie gemeenten … deden mee.”
      https://example.org/dag#:~:text=Drie%20gemeenten,deden%20mee.
Krant · april 2023
  [6] zin 1: “Directeur Els de Boer … leidde ook.”
      https://example.org/krant#:~:text=Directeur%20Els%20de%20Boer,leidde%20ook.
  [8] zin 2: “Haven leidde … de dag.”
      https://example.org/krant#:~:text=Haven%20leidde,de%20dag.
"""

CHANGELOG = """\
## Data, from difference-old.trig to difference-new.trig

- Sources: 1 new, 1 changed; passages: 3 new, 1 gone, 3 reworded; things: 2 new, 1 gone, 1 replaced, 1 renamed, 2
  changed; statements: 12 added, 4 gone, 7 with other sources or sentences.
- New:
  - [“Krant”](<https://example.org/krant>) (Quay Foundation, April 2023; 2 sentences)
  - organisation: Quay Foundation
  - person: Els de Boer
- Renamed:
  - Haven Foundation (organisatie/haven): was called “Stichting Haven” in Dutch, is now called “Vereniging Haven”
- Deprecated and replaced:
  - Old Quay Foundation (organisatie/oude-kade): deprecated; Quay Foundation (organisatie/kade) takes its place
- Gone:
  - place: Duneville
- Changed:
  - [“De dag”](<https://example.org/dag>) (Haven Foundation, 10 March 2023; 6 sentences)
  - event: Day of the chain
  - topic: reception
"""

ENGLISH_DETAILS = """\
#### Changed

**Day of the chain** · congress · gebeurtenis/dag-2023

- \\~ was: The Day of the chain was on 2 March 2023. \\[9\\] now: The Day of the chain was on 3 March 2023. \\[3\\]
- \\~ was: Number given for the Day of the chain: 3 municipalities. \\[10\\] now: Number given for the Day of the chain:
  4 municipalities. \\[10\\]
- \\+ Els de Boer chaired the Day of the chain. \\[6\\]
- \\- The Day of the chain took place in Duneville. \\[9\\]
- = The Haven Foundation chaired the Day of the chain. \\[4\\] (now \\[8\\] too)
- = The Day of the chain was about reception. (now \\[1\\], no longer \\[2\\])

**Reception** · topic · onderwerp/opvang

- \\~ was: Meaning: shelter. now: Meaning: shelter and guidance.
- = Mentioned in 1 more sentence; no longer mentioned in 1 sentence. \\[1\\]
"""

PATCH = """\
TX .
D <https://w3id.org/migratieketen/id/gebeurtenis/dag-2023> <https://schema.org/startDate> "2023"^^<http://www.w3.org/2001/XMLSchema#gYear> .
A <https://w3id.org/migratieketen/id/gebeurtenis/dag-2023> <https://schema.org/startDate> "2024"^^<http://www.w3.org/2001/XMLSchema#gYear> .
A <https://w3id.org/migratieketen/id/gebeurtenis/dag-2023> <https://schema.org/startDate> "2024"^^<http://www.w3.org/2001/XMLSchema#gYear> <https://example.org/p> .
TC .
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the data under git: the tag v1 as shipped, the branch main with Pharos renamed."""
    folder = tmp_path_factory.mktemp("project")
    for room in ("data", "ontology"):
        shutil.copytree(ROOT / room, folder / room)

    def git(*command: str) -> None:
        who = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"]
        subprocess.run(["git", *who, *command], cwd=folder, check=True, capture_output=True)

    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "one")
    git("tag", "v1")
    register = folder / "data" / "registers" / "organisaties.ttl"
    register.write_text(register.read_text().replace('"Pharos"@nl', '"Stichting Pharos"@nl'))
    git("commit", "-q", "-a", "-m", "two")
    return folder


def test_the_whole_difference_in_dutch(run) -> None:
    told = run("diff", OLD, NEW, cwd=HERE)
    assert told.returncode == 0
    assert told.stdout == DUTCH


def test_the_part_that_a_changelog_takes_and_the_details_in_english(run) -> None:
    asked = ("diff", OLD, NEW, "--format", "markdown", "--lang", "en")
    assert run(*asked, "--summary", cwd=HERE).stdout == CHANGELOG
    whole = run(*asked, cwd=HERE).stdout
    assert whole.startswith(CHANGELOG + "\n### Thing by thing\n")
    assert ENGLISH_DETAILS in whole
    assert (
        "\\[6\\] Krant (April 2023), sentence 1: “Directeur Els de Boer … leidde ook.” "
        "<https://example.org/krant#:~:text=Directeur%20Els%20de%20Boer,leidde%20ook.>\n"
    ) in whole


def test_the_short_of_it_is_the_beginning_of_the_whole(run) -> None:
    short = run("diff", OLD, NEW, "--summary", cwd=HERE).stdout
    assert DUTCH.startswith(short)
    assert short.endswith("• onderwerp: opvang\n")


def test_as_json_every_change_has_its_sentence_passages_and_triples(run) -> None:
    found = json.loads(run("diff", OLD, NEW, "--format", "json", "--lang", "en", cwd=HERE).stdout)
    assert {key: found[key] for key in ("old", "new", "same")} == {"old": OLD, "new": NEW, "same": False}
    assert found["counts"]["passages-reworded"] == 3
    things = {thing["slug"]: thing for thing in found["things"]}
    assert things["oude-kade"]["replaced_by"] == "https://w3id.org/migratieketen/id/organisatie/kade"
    assert things["haven"]["status"] == "renamed"
    location = next(change for change in things["dag-2023"]["changes"] if change["change"] == "gone")
    assert location == {
        "change": "gone",
        "sentence": "The Day of the chain took place in Duneville.",
        "was": None,
        "before": ["https://w3id.org/migratieketen/source/dag#p01"],
        "after": [],
        "gone": [
            [
                {"type": "uri", "value": "https://w3id.org/migratieketen/id/gebeurtenis/dag-2023"},
                {"type": "uri", "value": "https://schema.org/location"},
                {"type": "uri", "value": "https://w3id.org/migratieketen/id/plaats/duinstad"},
            ]
        ],
        "added": [],
    }
    assert [reference["first"] for reference in found["earlier"]] == [
        "Het ging over",
        "Op 2 maart was",
        "Haven leidde",
    ]


def test_an_rdf_patch_deletes_then_adds_in_one_transaction(run, tmp_path: Path) -> None:
    event = "<https://w3id.org/migratieketen/id/gebeurtenis/dag-2023> <https://schema.org/startDate>"
    year = '"{}"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    (tmp_path / "old.nq").write_text(f"{event} {year.format(2023)} .\n")
    (tmp_path / "new.nq").write_text(f"{event} {year.format(2024)} <https://example.org/p> .\n")
    told = run("diff", "old.nq", "new.nq", "-o", "change.rdfp", cwd=tmp_path)
    assert (told.returncode, told.stdout) == (0, "")
    header, transaction = (tmp_path / "change.rdfp").read_text().split("TX", 1)
    assert "TX" + transaction == PATCH
    assert header.splitlines()[1:] == ['H old "old.nq" .', 'H new "new.nq" .']
    assert header.startswith("H id <uuid:")
    assert run("diff", "old.nq", "new.nq", "--format", "patch", cwd=tmp_path).stdout == header + PATCH


def test_no_difference_is_said_so(run) -> None:
    told = run("diff", OLD, OLD, "--exit-code", cwd=HERE)
    assert (told.returncode, told.stdout) == (
        0,
        "Geen verschil tussen difference-old.trig en difference-old.trig.\n",
    )
    patch = run("diff", OLD, OLD, "--format", "patch", cwd=HERE).stdout
    assert patch.endswith("TX .\nTC .\n")
    assert run("diff", OLD, OLD, "--format", "markdown", cwd=HERE).stdout.endswith("\nGeen verschil.\n")


def test_a_difference_leaves_with_1_only_where_that_is_asked(run) -> None:
    assert run("diff", OLD, NEW, "--exit-code", cwd=HERE).returncode == 1


def test_a_tag_and_a_branch_leave_the_working_tree_alone(run, project: Path) -> None:
    register = project / "data" / "registers" / "organisaties.ttl"
    before = (register.read_bytes(), register.stat().st_mtime_ns)
    told = run("diff", "v1", "main", "--summary", "--lang", "en", cwd=project)
    assert told.stdout == (
        "Difference between v1 and main\n\nThings  1 renamed\n\n"
        "Renamed\n• Pharos (organisatie/pharos): was called “Pharos” in Dutch, is now called “Stichting Pharos”\n"
    )
    assert (register.read_bytes(), register.stat().st_mtime_ns) == before


def test_a_revision_against_folders_from_anywhere_in_the_project(run, project: Path) -> None:
    assert run("diff", "main", project, cwd=project / "data" / "registers").stdout.startswith("Geen verschil")
    assert "1 hernoemd" in run("diff", "v1~0", "data", cwd=project).stdout
    # a data folder without an ontology beside it is compared with the shipped one
    alone = project.parent / f"{project.name}-alone"
    shutil.copytree(project / "data", alone / "mine")
    assert run("diff", "main", alone / "mine", cwd=project).stdout.startswith("Geen verschil")


def test_without_new_it_is_the_shipped_graph_or_that_of_store(run, project: Path, tmp_path: Path) -> None:
    told = run("diff", "v1", cwd=project)
    assert told.stdout == "Geen verschil tussen v1 en de meegeleverde graaf.\n"
    migratieketen.open().export("nquads", tmp_path / "all.nq")
    assert run("diff", "v1", "--store", tmp_path / "all.nq", cwd=project).stdout.startswith("Geen verschil")
    both = run("diff", "v1", "main", "--store", tmp_path / "all.nq", cwd=project)
    assert both.returncode == 2
    assert both.stderr == "migratieketen: geef NEW of --store, niet allebei: het is dezelfde kant\n"


def test_what_lies_on_disk_goes_before_a_revision_of_that_name(run, project: Path) -> None:
    (project / "v1").write_text("<https://example.org/s> <https://example.org/p> 1 .\n")
    told = run("diff", "v1", "main", cwd=project)
    (project / "v1").unlink()
    assert told.returncode == 2
    assert "v1: dit is geen RDF-bestand" in told.stderr


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        (("nowhere", "main"), "nowhere: dit is geen bestand, map of git-revisie (tag, branch of commit) van dit project"),
        (("v1", "nowhere.trig"), "nowhere.trig: dit is geen bestand, map of git-revisie (tag, branch of commit) van dit project"),
        (("", "main"), "hier staat niets; noem een bestand, een map of een git-revisie"),
        (("--upload-pack=x", "main"), "de optie '--upload-pack' is er niet; zie 'migratieketen diff --help'"),
        (("v1", "main:data"), "main:data: dit is geen bestand, map of git-revisie (tag, branch of commit) van dit project"),
        (("v1", "http://127.0.0.1:9/sparql"), "http://127.0.0.1:9/sparql: hier luistert geen server; start hem, of controleer de poort in het adres"),
        (("v1", "main", "--summary", "--format", "json"), "--summary hoort bij text en markdown; json is altijd volledig"),
    ],
)  # fmt: skip
def test_what_can_not_be_compared_is_told_in_one_line(run, project: Path, asked, complaint: str) -> None:
    told = run("diff", *asked, cwd=project)
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr == f"migratieketen: {complaint}\n"


def test_a_fault_in_a_revision_is_told_with_its_file_and_line(run, project: Path) -> None:
    register = project / "data" / "registers" / "taken.ttl"
    whole = register.read_text()
    who = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    register.write_text("@prefix a: <https://example.org/> .\na:b a:c\n")
    subprocess.run(["git", *who, "commit", "-qam", "broken"], cwd=project, check=True)
    told = run("diff", "HEAD", cwd=project)
    register.write_text(whole)
    subprocess.run(["git", *who, "commit", "-qam", "mended"], cwd=project, check=True)
    assert told.returncode == 2
    assert told.stderr.startswith(
        "migratieketen: HEAD:data/registers/taken.ttl:3: hier is de schrijfwijze niet goed"
    )


def test_a_revision_without_our_data(run, tmp_path: Path) -> None:
    (tmp_path / "ontology").mkdir()
    (tmp_path / "ontology" / "note.txt").write_text("nothing")
    who = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "one"]):
        subprocess.run(["git", *who, *command], cwd=tmp_path, check=True)
    told = run("diff", "HEAD", cwd=tmp_path)
    assert told.returncode == 2
    assert "HEAD: deze revisie bevat geen data/ en ontology/ van dit project" in told.stderr


def test_without_git_a_revision_can_not_be_read_and_files_can(run, project: Path, tmp_path: Path) -> None:
    settings = {key: value for key, value in os.environ.items() if not key.startswith("MIGRATIEKETEN")}
    settings |= {"PATH": str(tmp_path), "LC_ALL": "en_GB.UTF-8"}
    told = run("diff", "v1", "main", cwd=project, env=settings)
    assert told.returncode == 2
    assert told.stderr == (
        "migratieketen: v1: this is no file or folder, and git is not here to read it as a revision\n"
    )
    assert run("diff", OLD, NEW, cwd=HERE, env=settings).returncode == 0
