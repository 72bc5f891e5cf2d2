"""`query` and `queries`, as a person calls them."""

import csv
import io
import json
from pathlib import Path

import pytest

ORGANISERS = """SELECT DISTINCT ?actor ?passage WHERE {
  GRAPH ?passage { ?d mk:actor ?actor ; mk:role rol:organisator }
  ?passage dcterms:isPartOf bron:congres-van-migratie-tot-participatie .
} ORDER BY ?actor"""
ID = "https://w3id.org/migratieketen/id/organisatie/"
P31 = "https://w3id.org/migratieketen/source/congres-van-migratie-tot-participatie#p31"


def test_a_named_query_names_the_four_organisers_and_their_sentence(run) -> None:
    answer = run("query", "organisers")
    assert (answer.returncode, answer.stderr) == (0, "")
    for name in (
        "Vereniging van Nederlandse Gemeenten",
        "Justitie en Veiligheid",
        "Sociale Zaken",
        "Binnenlandse Zaken",
    ):
        assert name in answer.stdout
    assert "zin 31: “Het congres werd … en Koninkrijksrelaties.”" in answer.stdout
    assert "#:~:text=Het%20congres%20werd,en%20Koninkrijksrelaties." in answer.stdout


@pytest.mark.parametrize("place", ["before", "after"])
def test_the_language_may_stand_before_and_after(run, place: str) -> None:
    words = ["query", "organisers"]
    answer = run("--lang", "en", *words) if place == "before" else run(*words, "--lang", "en")
    assert "Association of Netherlands Municipalities" in answer.stdout


@pytest.mark.parametrize("event", ["Van Migratie tot Participatie", "van-migratie-tot-participatie-2024"])
def test_a_parameter_takes_a_name_or_a_slug(run, event: str) -> None:
    assert "Vereniging van Nederlandse Gemeenten" in run("query", "organisers", "-p", f"event={event}").stdout


def test_own_queries_need_no_prefixes_and_give_the_w3c_formats(run, tmp_path: Path) -> None:
    iris = [ID + name for name in ("ministerie-bzk", "ministerie-jenv", "ministerie-szw", "vng")]
    told = json.loads(run("query", "--text", ORGANISERS, "--format", "json").stdout)
    assert told["head"]["vars"] == ["actor", "passage"]
    assert [row["actor"]["value"] for row in told["results"]["bindings"]] == iris
    file = tmp_path / "vraag.rq"
    file.write_text(ORGANISERS)
    rows = csv.reader(io.StringIO(run("query", "--file", str(file), "--format", "csv").stdout, newline=""))
    assert list(rows) == [["actor", "passage"], *([iri, P31] for iri in iris)]
    assert run("query", "--file", "-", "--format", "tsv", input=ORGANISERS).stdout.startswith(
        "?actor\t?passage\n<"
    )


def test_ask_construct_and_describe(run) -> None:
    assert run("query", "--text", "ASK { organisatie:vng a org:Organization }").stdout == "ja\n"
    assert run("query", "--text", "ASK { organisatie:vng a schema:Person }", "--lang", "en").stdout == "no\n"
    construct = (
        "CONSTRUCT { ?x a org:Organization } WHERE { ?x a org:Organization FILTER(?x = organisatie:vng) }"
    )
    assert run("query", "--text", construct, "--format", "ntriples").stdout == (
        f"<{ID}vng> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/org#Organization> .\n"
    )
    assert 'mk:abbreviation "VNG"' in run("query", "--text", "DESCRIBE organisatie:vng").stdout


def test_the_suffix_of_the_output_chooses_the_format(run, tmp_path: Path) -> None:
    path = tmp_path / "antwoord.csv"
    answer = run("query", "organisers", "--output", str(path))
    assert (answer.returncode, answer.stdout) == (0, "")
    assert path.read_text().startswith("activity,organiser,")
    assert list(tmp_path.iterdir()) == [path]


def test_without_rows_the_status_is_1(run) -> None:
    answer = run("query", "--text", "SELECT ?x WHERE { ?x a mk:Nothing }")
    assert (answer.returncode, answer.stdout) == (1, "Geen rijen.\n")


def test_a_name_that_the_graph_does_not_know_is_told_when_nothing_is_found(run) -> None:
    answer = run("query", "--text", 'SELECT ?a WHERE { ?a mk:rol ?b ; schema:name "mk:nee" }')
    assert (answer.returncode, answer.stdout) == (1, "Geen rijen.\n")
    assert answer.stderr == "migratieketen: komt in de graaf niet voor: mk:rol (bedoelt u mk:role?)\n"
    asked = run("query", "--text", "ASK { organisatie:coa a org:Organisation }", "--lang", "en")
    assert (asked.returncode, asked.stdout) == (0, "no\n")
    assert "the graph never mentions: org:Organisation" in asked.stderr
    described = run("query", "--text", "DESCRIBE organisatie:bestaat-niet")
    assert described.returncode == 1
    assert run("query", "--text", "ASK { organisatie:coa a schema:Person }").stderr == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["query"], "geef één van de drie"),
        (["query", "organisers", "--text", "ASK {}"], "geef één van de drie"),
        (["query", "organizers"], "er is geen vraag 'organizers'; bedoelt u organisers"),
        (
            ["query", "organisers", "-p", "evenement=vng"],
            "heeft geen parameter 'evenement'; zij heeft: event",
        ),
        (["query", "organisers", "-p", "event"], "als SLEUTEL=WAARDE"),
        (["query", "organisers", "-p", "at=2024"], "--param at=2024: geef dit als --at"),
        (
            ["query", "organisers", "--at", "1 mei 2024"],
            "'1 mei 2024' is geen datum; geef een dag, een maand of",
        ),
        (
            ["query", "topics", "--at", "2024"],
            "'topics' kan niet naar een datum gesteld worden; deze wel: a",
        ),
        (["query", "--text", "ASK {}", "--at", "2024"], "--at hoort bij een vraag met een naam"),
        (
            ["query", "organisers", "-p", "event=Van Migrati tot Participatie"],
            "Van Migratie tot Participatie",
        ),
        (["query", "--text", "ASK {}", "-p", "event=x"], "--param hoort bij een vraag met een naam"),
        (
            ["query", "--text", "SELECT ?x WHERE { SERVICE <http://127.0.0.1/> { ?x ?p ?o } }"],
            "SERVICE wordt geweigerd",
        ),
        (["query", "--text", "DELETE WHERE { ?s ?p ?o }"], "DELETE wordt geweigerd"),
        (["query", "--text", "ASK {" + "{" * 70], "dieper genest"),
        (["query", "--text", "ASK {}", "--format", "csv"], "het formaat 'csv' kan dit niet bevatten"),
        (["query", "organisers", "--format", "turtle"], "het formaat 'turtle' kan dit niet bevatten"),
        (["query", "organisers", "--format", "pdf"], "kies uit csv"),
        (["query", "organisers", "--timeout", "0"], "'--timeout' moet een getal groter dan 0 zijn"),
        (["query", "--fil", "x"], "de optie '--fil' is er niet; bedoelt u --file?"),
        (["query", "--file"], "--file"),
        (["vraag"], "de opdracht 'vraag' is er niet"),
        (["serach", "zorg"], "de opdracht 'serach' is er niet; bedoelt u search"),
        (["sources", "shwo"], "de opdracht 'shwo' is er niet; bedoelt u show?"),
        (["network", "--topic", "VNG"], "'VNG' is hier organisatie/vng; gevraagd wordt: onderwerp, groep"),
        (
            ["query", "organisers", "-o", "q.xlsx"],
            "geen formaat hiervoor eindigt op .xlsx; kies een van .txt .md .csv",
        ),
        (["network", "-o", "n.jpg"], "geen formaat hiervoor eindigt op .jpg"),
        (["describe", "COA", "-o", "d.docx"], "geen formaat hiervoor eindigt op .docx"),
        (["export", "-o", "graaf.xlsx"], "geen formaat voor de hele graaf eindigt op .xlsx"),
        (["export", "-o", "graaf.csv"], ".zip: alle tabellen"),
        (["export", "--format", "csv", "-o", "graaf.csv"], ".zip: alle tabellen"),
        (["queries", "teveel"], "er staat te veel: teveel"),
        (["search"], "er ontbreekt iets"),
        (["sources"], "er ontbreekt een opdracht"),
        (["--lang", "de"], "kies uit nl, en"),
    ],
)
def test_a_wrong_call_is_one_line(run, arguments: list[str], told: str) -> None:
    answer = run(*arguments)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.startswith("migratieketen: ")
    assert told in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_a_wrong_call_in_english(run) -> None:
    answer = run("query", "--lang=en", "--nothing")
    assert (
        answer.stderr == "migratieketen: there is no option '--nothing'; see 'migratieketen query --help'\n"
    )


def test_a_syntax_error_shows_the_line_with_a_caret(run, tmp_path: Path) -> None:
    file = tmp_path / "vraag.rq"
    file.write_text("SELECT ?x\nWHERE { ?x nergens:p ?y }\n")
    answer = run("query", "--file", str(file))
    first, line, caret = answer.stderr.splitlines()
    assert answer.returncode == 2
    assert first.startswith(
        f"migratieketen: {file}: de vraag is niet te lezen op regel 2, kolom 12: dit voorvoegsel"
    )
    assert line[caret.index("^") :].startswith("nergens:p")


def test_a_query_that_runs_for_ever_is_ended(run) -> None:
    product = " ".join(f"?s{n} ?p{n} ?o{n} ." for n in range(8))
    text = f"SELECT (COUNT(*) AS ?n) WHERE {{ {product} }}"
    answer = run("query", "--text", text, "--timeout", "0.3")
    assert answer.returncode == 2
    assert answer.stderr == (
        "migratieketen: geen antwoord binnen 0.3 seconden; maak de vraag kleiner of geef meer tijd met --timeout\n"
    )


def test_queries_lists_what_can_be_asked(run) -> None:
    listed = {
        entry["name"]: entry
        for entry in json.loads(run("queries", "--format", "json", "--lang", "en").stdout)
    }
    assert set(listed["organisers"]) == {"name", "title", "description", "parameters", "at"}
    assert (listed["organisers"]["at"], listed["topics"]["at"]) == (True, False)
    assert listed["participants"]["parameters"] == [
        {"name": "event", "default": "van-migratie-tot-participatie-2024"}
    ]
    table = run("queries").stdout
    assert all(name in table for name in listed)
