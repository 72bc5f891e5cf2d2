"""The named queries as it was on a day: the harbour of at.trig, its answers written by hand; and every other by rule.

A row is its cells and, last, the numbers of the sentences: `3` of the letter, `b1` of the paper. `-` is an empty cell.
"""

import csv
import io
import json
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from migratieketen import queries
from migratieketen.errors import InvalidInput, UnknownName
from migratieketen.graph import Graph, open
from migratieketen.moment import moment
from migratieketen.namespaces import PREFIXES, SOURCE, expand, slug
from migratieketen.results import Rows, RowsAt, is_passage, passages_in
from migratieketen.sparql import GROUPS, held
from migratieketen.stores import EmbeddedStore
from migratieketen.writing.rows import write_rows

HARBOUR = str(Path(__file__).with_name("at.trig"))
DECLARING = sorted(name for name, query in queries.named().items() if query.at)
LIFTED = {"activities": {"actor": ""}, "participants": {"event": ""}, "ties": {"actor": ""}}
"""What is restricted to a thing of the article by itself, and here is not."""


@cache
def harbour() -> Graph:
    return open(HARBOUR, "nl")


def told(rows: Rows) -> list[str]:
    lines = []
    for row in rows:
        cells = [cell(term) for key, term in row.items() if not is_passage(key) and key != "more"]
        said = sorted(
            {short(p.value) for key, term in row.items() if is_passage(key) for p in passages_in(term)}
        )
        lines.append(" | ".join([*cells, " ".join(said)]))
    return lines


def cell(term: object) -> str:
    if term is None:
        return "-"
    return term.value if isinstance(term, Literal) else slug(str(getattr(term, "value", "")))


def short(passage: str) -> str:
    source, _, number = passage.removeprefix(SOURCE).partition("#p")
    return {"havenbrief": "", "havenblad": "b"}[source] + number.lstrip("0")


def asked(name: str, at: str, **parameters: str) -> RowsAt:
    rows = harbour().query(name, at=at, **(LIFTED.get(name, {}) | parameters))
    assert isinstance(rows, RowsAt)
    return rows


UNDATED_POST = ["havendienst | adviseur | dirk | - | - | 2024-06-01, 2025-02 | 4 b3"]


def test_posts_on_a_day() -> None:
    rows = asked("posts", "2021-02-01")
    assert told(rows) == [
        "havendienst | directeur | anna | 2018-04-01 | 2021-03-31 | 1",
        "havendienst | waarnemend-directeur | eva | 2021-01-15 | 2021-03-31 | 1",
    ]
    assert told(rows.uncertain) == []
    assert told(rows.undated) == UNDATED_POST
    assert rows.at == "2021-02-01"


def test_a_year_does_not_say_which_day_and_sources_that_differ_stand_apart() -> None:
    rows = asked("posts", "2022-03-01")
    assert told(rows) == [
        "havendienst | directeur | bram | 2021-04 | - | 2 b1",
        "havendienst | directeur | bram | 2021-04-12 | - | 2 b1",
    ]
    assert told(rows.uncertain) == [
        "havendienst | bestuurslid | cora | 2022 | 2024 | 3",
        "havendienst | voorzitter | frits | 2022-01-01 | - | 5 b1",
        "havendienst | voorzitter | frits | 2022-06-01 | - | 5 b1",
    ]
    assert told(rows.undated) == UNDATED_POST


def test_a_month_or_year_asks_for_any_day_in_it() -> None:
    assert [line.split(" | ")[2] for line in told(asked("posts", "2021"))] == ["anna", "bram", "bram", "eva"]
    assert [line.split(" | ")[2] for line in told(asked("posts", "2022"))] == [
        "cora",
        "bram",
        "bram",
        "frits",
        "frits",
    ]


def test_people_with_their_posts_on_a_day() -> None:
    rows = asked("people", "2023-05-10", person="frits")
    assert told(rows) == ["frits | voorzitter | havendienst | - | 5 b1"]
    assert told(asked("people", "2021-05-10", person="frits")) == []


def test_who_has_a_task_before_and_after_it_passed_over() -> None:
    before, that_day, after = (asked("tasks", at) for at in ("2022-06-30", "2022-07-01", "2022-07-02"))
    # since when the first had it no source says
    assert told(before) == []
    assert told(before.uncertain) == ["schepen-tellen | loodsdienst | uitvoerder | - | - | 7"]
    assert told(that_day) == ["schepen-tellen | havendienst | uitvoerder | - | - | 7"]
    assert told(that_day.uncertain) == ["schepen-tellen | loodsdienst | uitvoerder | - | - | 7"]
    assert told(after) == told(that_day)
    assert told(after.uncertain) == []


def test_what_an_actor_did_at_a_moment() -> None:
    rows = asked("activities", "2023-05-10", actor="havendienst")
    assert told(rows) == [
        "havendienst | bestuurslid | cora | 3",
        "havendienst | directeur | bram | 2 b1",
        "havendienst | organisator | havendag-2023 | 10",
        "havendienst | uitvoerder | havenwet | 6",
        "havendienst | uitvoerder | schepen-tellen | 7",
        "havendienst | voorzitter | frits | 5 b1",
        "havendienst | rapport | havenrapport | 15",
    ]
    assert told(rows.uncertain) == ["havendienst | coordinator | programma-golf-2022 | 12"]
    assert told(rows.undated) == [
        "havendienst | adviseur | dirk | 2024-06-01, 2025-02 | 4 b3",
        "havendienst | beheerder | schepenregister | 2024-06-01 | 8",
        "havendienst | voornemen | register-vernieuwen | 2024-06-01 | 15",
    ]


def test_who_took_part_on_a_day_and_in_its_month() -> None:
    day, month = asked("participants", "2023-10-04"), asked("participants", "2023-10")
    lecture = "anna | persoon | spreker | havenweek-2023-lezing | 11"
    programme = "havendienst | organisatie | coordinator | programma-golf-2022 | 12"
    assert (told(day), told(day.uncertain)) == ([], [programme, lecture])
    assert (told(month), told(month.uncertain)) == ([lecture], [programme])
    assert told(asked("organisers", "2023-05-10")) == ["havendag-2023 | havendienst | organisatie | 10"]
    assert told(asked("organisers", "2023-05-11")) == []


def test_a_tie_is_there_where_both_were() -> None:
    assert told(asked("ties", "2023-05-10")) == [
        "anna | spreker | bram | spreker | havendag-2023-sessie | 10"
    ]
    transfer = asked("ties", "2022-07-01")
    assert told(transfer) == [
        "havendienst | ontvanger | loodsdienst | gever | overdracht-van-tellen-2022 | 7"
    ]
    # one of the two had the task until that day
    assert told(transfer.uncertain) == [
        "havendienst | uitvoerder | loodsdienst | uitvoerder | schepen-tellen | 7"
    ]
    assert told(asked("ties", "2022-06-30")) == []


def test_what_is_counted_is_counted_of_that_day_alone() -> None:
    rows = asked("roles", "2021-02-01")
    assert told(rows) == [
        "directeur | 1 | 1 | 1",
        "waarnemend-directeur | 1 | 1 | 1",
    ]
    assert told(rows.undated) == [
        "adviseur | 1 | 1 | 2024-06-01, 2025-02 | 4 b3",
        "beheerder | 1 | 1 | 2024-06-01 | 8",
    ]
    assert [line for line in told(harbour().query("roles")) if line[:9] == "directeur"] == [
        "directeur | 2 | 1 | 1 2 b1"
    ]


def test_the_timeline_of_a_day_is_what_was_going_on() -> None:
    rows = asked("timeline", "2023-10-04", kind="")
    things = {line.split(" | ")[2] for line in told(rows)}
    assert things == {
        *("schepenregister", "havendienst--bram--directeur", "havendienst--cora--bestuurslid"),
        *("havendienst--frits--voorzitter", "havenwet", "havenrapport", "havenweek-2023"),
    }
    assert told(rows.uncertain) == ["2022 | - | programma-golf-2022 | programma | 12"]
    assert told(rows.undated) == ["2027 | - | register-vernieuwen | voornemen | 2024-06-01 | 15"]
    assert told(asked("events", "2023-05-10")) == ["havendag-2023 | congres | 2023-05-10 | - | - | - | 10"]


@cache
def without_dates() -> Graph:
    """The shipped graph, in which nothing but the sources has a date."""
    names = ("schema:startDate", "schema:endDate", "schema:datePublished", "schema:legislationDate")
    dates = {expand(name) for name in names}
    quads = [
        quad for quad in open().store.dump() if quad.predicate not in dates or SOURCE in str(quad.subject)
    ]
    return Graph(EmbeddedStore.from_quads(quads), "nl")


@cache
def always() -> Graph:
    """The shipped graph, in which all that has parts and every event, document and law is of 1900 to 2999.

    No organisation begins or ends there.
    """
    parts = [
        expand(name) for name in ("mk:actor", "mk:actorKind", "org:organization", "mk:of", "mk:counterpart")
    ]
    kinds = [
        expand(name) for name in ("schema:Event", "schema:CreativeWork", "schema:Legislation", "mk:Facility")
    ]
    changes = {expand("org:originalOrganization"), expand("org:resultingOrganization")}
    quads = [quad for quad in without_dates().store.dump() if quad.predicate not in changes]
    dated = {quad.subject for quad in quads if quad.predicate in parts or quad.object in kinds}
    for name, year in (("schema:startDate", "1900"), ("schema:endDate", "2999")):
        quads += [Quad(thing, expand(name), Literal(year, datatype=expand("xsd:gYear"))) for thing in dated]
    return Graph(EmbeddedStore.from_quads(quads), "nl")


@pytest.mark.parametrize("name", DECLARING)
def test_what_has_no_date_is_never_counted_as_true(name: str) -> None:
    """Every branch of a query says whose period its rows have: without dates all is undated, and nothing else."""
    restricted = {p.name: "" for p in queries.get(name).parameters}
    rows = without_dates().query(name, at="2024", **restricted)
    plain = without_dates().query(name, **restricted)
    assert isinstance(rows, RowsAt)
    assert rows.rows == rows.uncertain.rows == ()
    assert [row[:-1] for row in rows.undated.rows] == list(plain.rows)
    assert rows.undated.variables == (*plain.variables, "as_of")


@pytest.mark.whole
@pytest.mark.parametrize("name", DECLARING)
def test_what_holds_on_every_day_holds_on_this(name: str) -> None:
    """Where all that can have a date holds, nothing is uncertain, and no row stands in two groups."""
    restricted = {p.name: "" for p in queries.get(name).parameters}
    rows = always().query(name, at="2024-05-16", **restricted)
    assert isinstance(rows, RowsAt)
    assert not rows.uncertain.rows
    if name != "roles":
        assert set(rows.rows) | {row[:-1] for row in rows.undated.rows} == set(
            always().query(name, **restricted).rows
        )
        assert not set(rows.rows) & {row[:-1] for row in rows.undated.rows}


def test_only_what_declares_it_can_be_asked_of_a_day() -> None:
    with pytest.raises(InvalidInput) as error:
        harbour().query("topics", at="2024")
    assert "'topics' can't be asked of a date; these can: " + ", ".join(DECLARING) in str(error.value)
    with pytest.raises(InvalidInput, match="is no date"):
        harbour().query("posts", at="vorig jaar")
    with pytest.raises(UnknownName):
        harbour().query("posts", at="2024", year="2024")


def test_with_a_time_limit_the_answer_is_the_same() -> None:
    for name in ("posts", "activities", "ties"):
        given = LIFTED.get(name, {})
        limited = harbour().query(name, at="2022-07-01", timeout=20, **given)
        assert limited == harbour().query(name, at="2022-07-01", **given)


def test_all_as_one_with_their_standing() -> None:
    rows = asked("posts", "2022-03-01").all()
    assert rows.variables == (
        "standing",
        "organisation",
        "role",
        "person",
        "from",
        "until",
        "passages",
        "more",
        "as_of",
    )
    assert [cell(row["standing"]) for row in rows] == ["in"] * 2 + ["uncertain"] * 3 + ["undated"]
    assert [cell(row["as_of"]) for row in rows] == ["-"] * 5 + ["2024-06-01, 2025-02"]
    assert len(asked("posts", "2022-03-01").to_pandas()) == 2, "what is not certain is not counted"


def test_written_for_people_in_groups_with_the_names_of_then() -> None:
    rows = asked("posts", "2019-01-01")
    assert write_rows(rows, "table", harbour().told(rows, 90)) == (
        "Zo was het op 1 januari 2019\n"
        "\n"
        "Organisatie   Rol        Persoon  Vanaf       Tot         Bron\n"
        "──────────────────────────────────────────────────────────────\n"
        "Bureau Haven  directeur  Anna     2018-04-01  2021-03-31  [1]\n"
        "\n"
        "Zonder datum: geen bron zegt of het op 1 januari 2019 zo was\n"
        "\n"
        "Organisatie   Rol       Persoon  Vanaf  Tot  Volgens bron van     Bron\n"
        "─────────────────────────────────────────────────────────────────────────\n"
        "Bureau Haven  adviseur  Dirk                 2024-06-01, 2025-02  [2] [3]\n"
        "\n"
        "[1] Havenbrief (1 juni 2024), zin 1: “Anna was directeur … nam waar.”\n"
        "    https://example.org/havenbrief#:~:text=Anna%20was%20directeur,nam%20waar.\n"
        "[2] Havenblad (februari 2025), zin 3: “Dirk adviseert de … de Havendienst.”\n"
        "    https://example.org/havenblad#:~:text=Dirk%20adviseert%20de,de%20Havendienst.\n"
        "[3] Havenbrief (1 juni 2024), zin 4: “Adviseur Dirk ziet … de stad.”\n"
        "    https://example.org/havenbrief#:~:text=Adviseur%20Dirk%20ziet,de%20stad.\n"
    )
    english = open(HARBOUR, "en")
    rows = english.query("posts", at="2001")
    text = write_rows(rows, "markdown", english.told(rows))
    assert text.startswith(
        "### As it was in 2001\n\nNo rows.\n\n### Without a date: no source says whether it was so in 2001\n\n| organ"
    )


def test_written_for_machines_with_the_standing_of_each_row() -> None:
    rows = asked("posts", "2022-03-01")
    table = list(csv.DictReader(io.StringIO(write_rows(rows, "csv", harbour().told(rows)), newline="")))
    assert [row["standing"] for row in table] == [
        "in",
        "in",
        "uncertain",
        "uncertain",
        "uncertain",
        "undated",
    ]
    assert table[-1]["as_of"] == "2024-06-01, 2025-02"
    document = json.loads(write_rows(rows, "json", harbour().told(rows)))
    assert [row["standing"]["value"] for row in document["results"]["bindings"]] == [
        row["standing"] for row in table
    ]


def test_of_many_dates_the_first_and_the_last_are_told() -> None:
    head = [
        quad
        for quad in harbour().store.dump()
        if "havenbrief#p04" in str(quad) or "havenbrief>" in str(quad.subject)
    ]
    more = []
    for year in ("2001", "2010", "2020"):
        for quad in head:
            parts = [
                NamedNode(part.value.replace("havenbrief", f"brief-van-{year}"))
                if isinstance(part, NamedNode)
                else part
                for part in quad
            ]
            is_date = quad.predicate == expand("schema:datePublished")
            more.append(Quad(*parts[:2], Literal(year) if is_date else parts[2], parts[3]))  # type: ignore[arg-type]
    graph = Graph(EmbeddedStore.from_quads([*harbour().store.dump(), *more]), "nl")
    rows = graph.query("posts", at="2024")
    assert isinstance(rows, RowsAt)
    assert [cell(row["as_of"]) for row in rows.undated] == ["2001 … 2025-02"]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", ["posts"])
def test_another_engine_gives_the_same_answers(name: str) -> None:
    """rdflib, by the same texts."""
    dataset = harbour().to_rdflib()
    for group in GROUPS:
        text = held(queries.get(name).text, moment("2022-07-01"), group)
        theirs = dataset.query(text, initNs=PREFIXES)
        ours = harbour().store.query(text)
        assert isinstance(ours, Rows)
        things = [v for v in ours.variables if v not in ("passages", "more")]
        assert sorted(tuple(str(row[v] or "") for v in things) for row in theirs) == sorted(
            tuple("" if row[v] is None else str(getattr(row[v], "value", "")) for v in things) for row in ours
        )
