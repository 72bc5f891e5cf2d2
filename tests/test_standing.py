"""What held at a moment: every rule of `queries/explorer/at.rq`, with the answers that a careful reader would give."""

from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from migratieketen.errors import InvalidInput
from migratieketen.moment import Moment, moment
from migratieketen.namespaces import PREFIXES, expand, shorten, slug
from migratieketen.resources import root
from migratieketen.sparql import bind, day, shipped
from migratieketen.standing import Standing, names_then, standings
from migratieketen.stores import EmbeddedStore, Store, open_store
from migratieketen.stores.files import parse_text, read

HARBOUR = str(Path(__file__).with_name("at.trig"))


@cache
def harbour() -> Store:
    return open_store(HARBOUR)


def stood(thing: str, at: str) -> str:
    """How a thing stood: `in`, `out`, the reason why it is not certain, or `undated`."""
    term = expand(thing)
    found = standings(harbour(), [term], moment(at)).get(term)
    return (found.why or found.held) if found else "undated"


POST = "lidmaatschap:havendienst--"


@pytest.mark.parametrize(
    ("thing", "at", "expected"),
    [
        # from day to day; of a period it is not said whether its last day is still in it
        (f"{POST}anna--directeur", "2018-03-31", "out"),
        (f"{POST}anna--directeur", "2018-04-01", "in"),
        (f"{POST}anna--directeur", "2021-03-30", "in"),
        (f"{POST}anna--directeur", "2021-03-31", "last"),
        (f"{POST}anna--directeur", "2021-04-01", "out"),
        # of a month or year any day in it is asked
        (f"{POST}anna--directeur", "2018-03", "out"),
        (f"{POST}anna--directeur", "2018-04", "in"),
        (f"{POST}anna--directeur", "2018", "in"),
        (f"{POST}anna--directeur", "2021-03", "in"),
        (f"{POST}anna--directeur", "2021", "in"),
        (f"{POST}anna--directeur", "2022", "out"),
        # an acting holder beside her
        (f"{POST}eva--waarnemend-directeur", "2021-02-01", "in"),
        (f"{POST}eva--waarnemend-directeur", "2020", "out"),
        # April 2021 and 12 April 2021 agree: the more precise date counts; a post that only starts lasts
        (f"{POST}bram--directeur", "2021-04-11", "out"),
        (f"{POST}bram--directeur", "2021-04-12", "in"),
        (f"{POST}bram--directeur", "2021-04", "in"),
        (f"{POST}bram--directeur", "2030-01-01", "in"),
        # from a year to a year: which day is not said
        (f"{POST}cora--bestuurslid", "2021-12-31", "out"),
        (f"{POST}cora--bestuurslid", "2022-03-01", "precision"),
        (f"{POST}cora--bestuurslid", "2022-12-31", "in"),
        (f"{POST}cora--bestuurslid", "2022", "in"),
        (f"{POST}cora--bestuurslid", "2023-06-15", "in"),
        (f"{POST}cora--bestuurslid", "2024-06-15", "precision"),
        (f"{POST}cora--bestuurslid", "2024", "last"),
        (f"{POST}cora--bestuurslid", "2025", "out"),
        # no period at all
        (f"{POST}dirk--adviseur", "2023-01-01", "undated"),
        ("relatie:havendienst--stad--samenwerkingspartner", "2023-01-01", "undated"),
        ("persoon:anna", "2023-01-01", "undated"),
        # two sources, two starts: in where both say so, out where neither does
        (f"{POST}frits--voorzitter", "2021-12-31", "out"),
        (f"{POST}frits--voorzitter", "2022-03-01", "differ"),
        (f"{POST}frits--voorzitter", "2022-06-01", "in"),
        (f"{POST}frits--voorzitter", "2022", "in"),
        # a law, and what is done in it
        ("regeling:havenwet", "2021-12-31", "out"),
        ("regeling:havenwet", "2022-01-01", "in"),
        ("regeling:havenwet", "2024-12-31", "in"),
        ("regeling:havenwet", "2025-01-01", "last"),
        ("deelname:havenwet--havendienst--uitvoerder", "2021-12-01", "out"),
        ("deelname:havenwet--havendienst--uitvoerder", "2024-12-31", "in"),
        # a task that passes over: of who only has an end nobody knows since when
        # (but not before it was there itself)
        ("deelname:schepen-tellen--loodsdienst--uitvoerder", "2016", "since"),
        ("deelname:schepen-tellen--loodsdienst--uitvoerder", "2014", "out"),
        ("deelname:schepen-tellen--loodsdienst--uitvoerder", "2022-07-01", "last"),
        ("deelname:schepen-tellen--loodsdienst--uitvoerder", "2022-07-02", "out"),
        ("deelname:schepen-tellen--havendienst--uitvoerder", "2022-06-30", "out"),
        ("deelname:schepen-tellen--havendienst--uitvoerder", "2022-07-01", "in"),
        ("taak:schepen-tellen", "2022-07-01", "undated"),
        # a facility that only starts lasts; who has a part in it now need not have had it ever since
        ("voorziening:schepenregister", "2018-12-31", "out"),
        ("voorziening:schepenregister", "2019-05-01", "precision"),
        ("voorziening:schepenregister", "2026-01-01", "in"),
        ("deelname:schepenregister--havendienst--beheerder", "2018", "out"),
        ("deelname:schepenregister--havendienst--beheerder", "2019", "undated"),
        ("deelname:schepenregister--havendienst--beheerder", "2026-01-01", "undated"),
        # an organisation is there from its foundation to its end; what another passes into was there before
        ("organisatie:loodsdienst", "2015-04-30", "out"),
        ("organisatie:loodsdienst", "2015-05-20", "precision"),
        ("organisatie:loodsdienst", "2022-12-31", "in"),
        ("organisatie:loodsdienst", "2023-01-01", "last"),
        ("organisatie:loodsdienst", "2023-01-02", "out"),
        ("organisatie:havendienst", "2001", "undated"),
        # an event is of its day, and so is what happens there, in its parts too
        ("gebeurtenis:havendag-2023", "2023-05-10", "in"),
        ("gebeurtenis:havendag-2023", "2023-05-11", "out"),
        ("gebeurtenis:havendag-2023-sessie", "2023-05-10", "in"),
        ("deelname:havendag-2023--havendienst--organisator", "2023-05-10", "in"),
        ("deelname:havendag-2023-sessie--anna--spreker", "2023-05-10", "in"),
        ("deelname:havendag-2023-sessie--anna--spreker", "2023", "in"),
        ("deelname:havendag-2023-sessie--anna--spreker", "2023-05-09", "out"),
        # a part of a longer event was somewhere within it; an event is there on its last day
        ("gebeurtenis:havenweek-2023", "2023-10-06", "in"),
        ("gebeurtenis:havenweek-2023", "2023-10-07", "out"),
        ("deelname:havenweek-2023-lezing--anna--spreker", "2023-10-04", "within"),
        ("deelname:havenweek-2023-lezing--anna--spreker", "2023-10", "in"),
        ("deelname:havenweek-2023-lezing--anna--spreker", "2023-10-07", "out"),
        # a programme that began may or may not go on
        ("gebeurtenis:programma-golf-2022", "2021-12-31", "out"),
        ("gebeurtenis:programma-golf-2022", "2022", "in"),
        ("deelname:programma-golf-2022--havendienst--coordinator", "2023-05-10", "open"),
        # a relation from a year to a month
        ("relatie:inspectie--havendienst--toezichthouder", "2023-05-31", "in"),
        ("relatie:inspectie--havendienst--toezichthouder", "2023-06-10", "precision"),
        ("relatie:inspectie--havendienst--toezichthouder", "2023-07-01", "out"),
        # a report is there from its publication; of a plan the date is that of what is planned
        ("document:havenrapport", "2023-03-31", "out"),
        ("document:havenrapport", "2023-05-01", "in"),
        ("bewering:register-vernieuwen", "2027", "undated"),
        # a figure of a year is of every day in it
        ("aantal:schepen-2023", "2022-12-31", "out"),
        ("aantal:schepen-2023", "2023-05-10", "in"),
        ("aantal:schepen-2023", "2024-01-01", "out"),
    ],
)
def test_how_a_thing_stood(thing: str, at: str, expected: str) -> None:
    assert stood(thing, at) == expected


DAYS = (
    "2015-05-20",
    "2021-03-31",
    "2022-03-01",
    "2022-07-01",
    "2023-05-10",
    "2023-10-04",
    "2023-10",
    "2024",
    "2025-01-01",
)


@pytest.mark.parametrize("at", DAYS)
def test_each_thing_stands_the_same_alone_as_among_all(at: str) -> None:
    everything = harbour().query(bind(shipped("explorer/at").text, day(moment(at))))
    found = {row["thing"]: row["standing"].value for row in everything}
    assert len(found) == len(everything)
    for thing, held in found.items():
        assert standings(harbour(), [thing], moment(at))[thing].held == held
    assert standings(harbour(), [], moment(at)) == {}


def test_a_law_was_not_there_before_it_was_adopted_and_holds_since_a_day_that_no_source_names() -> None:
    text = Path(HARBOUR).read_text(encoding="utf-8") + (
        'regeling:havenbesluit a schema:Legislation . brief:p01 { regeling:havenbesluit schema:legislationDate "2020-05-01"^^xsd:date . }'
    )
    store = EmbeddedStore.from_quads(parse_text(text, Path(HARBOUR)))
    law = expand("regeling:havenbesluit")
    found = [standings(store, [law], moment(at))[law] for at in ("2020-04-30", "2020-06-01")]
    assert found == [Standing("out"), Standing("uncertain", "since")]


def test_who_is_called_former_need_not_have_had_the_post_then() -> None:
    post = "lidmaatschap:havendienst--bram--directeur"
    text = (
        Path(HARBOUR)
        .read_text(encoding="utf-8")
        .replace("org:role rol:directeur", "org:role rol:voormalig-directeur")
    )
    schemes = root() / "ontology" / "schemes" / "rollen.ttl"
    quads = [*parse_text(text, Path(HARBOUR)), *read(schemes)]
    found = standings(EmbeddedStore.from_quads(quads), [expand(post)], moment("2022-01-01"))
    assert found[expand(post)] == Standing("uncertain", "former")


@pytest.mark.whole
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_another_engine_gives_the_same() -> None:
    """rdflib, by the same text (it takes the literal false for a thing: to its paths false is no node at all)."""
    from rdflib import URIRef

    from migratieketen.writing.rdf import to_rdflib

    dataset = to_rdflib(harbour())
    for at in DAYS[3:6]:
        text = bind(shipped("explorer/at").text, day(moment(at)))
        theirs = [row for row in dataset.query(text, initNs=PREFIXES) if isinstance(row.thing, URIRef)]
        ours = harbour().query(text)
        assert {(str(row.thing), str(row.standing), frozenset(str(row.why).split())) for row in theirs} == {
            (row["thing"].value, row["standing"].value, frozenset(row["why"].value.split())) for row in ours
        }


def test_a_part_has_the_date_of_the_nearest_whole(tmp_path: Path) -> None:
    head = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
    path = tmp_path / "days.ttl"
    path.write_text(
        head
        + 'gebeurtenis:week-2023 a schema:Event ; schema:startDate "2023-10-02"^^xsd:date ; schema:endDate "2023-10-06"^^xsd:date .\n'
        'gebeurtenis:week-2023-dag a schema:Event ; schema:superEvent gebeurtenis:week-2023 ; schema:startDate "2023-10-03"^^xsd:date .\n'
        "gebeurtenis:week-2023-dag-sessie a schema:Event ; schema:superEvent gebeurtenis:week-2023-dag .\n"
        "deelname:x a mk:Participation ; mk:activity gebeurtenis:week-2023-dag-sessie .\n"
        "aantal:x a mk:Figure ; mk:of gebeurtenis:week-2023-dag-sessie .\n"
        "aantal:y a mk:Figure ; mk:of organisatie:x .\n"
        'organisatie:x schema:startDate "2020"^^xsd:gYear .\n'
    )
    store = open_store(str(path))
    things = [
        expand(name) for name in ("gebeurtenis:week-2023-dag-sessie", "deelname:x", "aantal:x", "aantal:y")
    ]
    for at, expected in (("2023-10-03", "in"), ("2023-10-04", "out")):
        found = standings(store, things, moment(at))
        assert {shorten(thing.value): standing.held for thing, standing in found.items() if isinstance(thing, NamedNode)} == {
            "gebeurtenis:week-2023-dag-sessie": expected, "deelname:x": expected, "aantal:x": expected,
        }  # fmt: skip


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2020-02-29", {"havendienst": "Bureau Haven", "schepenregister": "Scheepslijst"}),
        ("2020-03-01", {"schepenregister": "Scheepslijst"}),
        ("2020", {"havendienst": "Bureau Haven / Havendienst", "schepenregister": "Scheepslijst"}),
        ("2021-05-01", {"schepenregister": "Scheepslijst / Schepenregister"}),
        ("2022-01-01", {}),
    ],
)
def test_what_things_were_called(at: str, expected: dict[str, str]) -> None:
    things = [
        expand(name)
        for name in ("organisatie:havendienst", "voorziening:schepenregister", "organisatie:stad")
    ]
    assert {
        slug(str(t.value)): name for t, name in names_then(harbour(), things, moment(at)).items()
    } == expected  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text", ["2024-02-30", "2024-13", "24", "1 maart 2024", "2024-3-1", "", "٢٠٢٤", "2024-03-01T00:00:00"]
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(InvalidInput, match="is no date; give a day, a month or a year"):
        moment(text)


def test_the_first_and_last_day_of_a_moment() -> None:
    assert [(m.first, m.last) for m in map(moment, ("2024", "2024-02", "2024-02-29"))] == [
        ("2024-01-01", "2024-12-31"), ("2024-02-01", "2024-02-31"), ("2024-02-29", "2024-02-29"),
    ]  # fmt: skip
    assert moment("2024") == Moment("2024")
