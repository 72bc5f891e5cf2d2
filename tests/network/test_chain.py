"""The map of the chain: who stands in which column, by hand, and the picture read back from its SVG."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, pairwise, product
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pyoxigraph import NamedNode

import migratieketen
from migratieketen.errors import InvalidInput
from migratieketen.formats import FORMATS
from migratieketen.graph import Graph
from migratieketen.namespaces import ID, expand, slug
from migratieketen.network.chain import Chain, gather
from migratieketen.network.chain.arrows import arrows
from migratieketen.network.chain.bands import displaced, steering
from migratieketen.network.chain.board import lay
from migratieketen.network.chain.cards import cards, runs
from migratieketen.network.chain.kinds import VAGUE
from migratieketen.network.geometry import hits, overlap
from migratieketen.stores import open_store
from migratieketen.writing.chain import write_chain

GRAPH = str(Path(__file__).with_name("chain.trig"))
SVG = "{http://www.w3.org/2000/svg}"
ACTORS = "SELECT DISTINCT ?actor { ?actor a ?class VALUES ?class { org:Organization schema:Person } }"
PHASES = ["aankomst", "procedure", "opvang", "werk", "huisvesting", "meedoen", "terugkeer"]


@pytest.fixture(scope="module")
def small() -> Chain:
    return gather(open_store(GRAPH), "nl")


@pytest.fixture(scope="module")
def whole() -> Chain:
    """The chain of the shipped graph."""
    return migratieketen.open(lang="nl").chain()


def told(made: Chain) -> set[tuple[str, str, str, str]]:
    """Give each share as who, task, as what and in which phases."""
    return {
        (
            slug(share.actor.value),
            slug(share.task.value),
            " ".join(slug(role.value) for role in share.roles),
            " ".join(made.names[made.phases[place]] for place in share.phases),
        )
        for share in made.shares
    }


def test_the_phases_stand_in_the_order_of_the_chain(small: Chain) -> None:
    assert [small.names[phase] for phase in small.phases] == PHASES
    assert [small.names[part] for part in small.parts] == ["sturing", "informatie"]


def test_who_has_which_task_in_which_phase(small: Chain) -> None:
    assert told(small) == {
        ("haven", "aanmelden", "uitvoerder", "aankomst"),
        ("haven", "horen", "adviseur", "procedure"),
        ("haven", "uitzwaaien", "uitvoerder", "terugkeer"),
        ("kaap", "aanmelden", "ontvanger", "aankomst"),  # it got the task
        ("kade", "onderdak", "uitvoerder", "opvang"),
        ("kade", "uitzenden", "uitvoerder", "werk"),  # work is narrower than labour
        ("gemeente", "wegwijs-maken", "uitvoerder", "aankomst procedure opvang"),  # asylum as a whole
        ("rijk", "onderdak", "inspecteur", "opvang"),
        ("rijk", "koers-bepalen", "uitvoerder", ""),
        ("griffie", "boeken-houden", "uitvoerder", ""),
        ("els", "zingen", "uitvoerder", ""),
    }
    assert {slug(share.actor.value) for share in small.shares if share.steering} == {"rijk"}
    assert [slug(kind.value) for kind in small.kinds] == ["gemeente"]


def test_whom_a_task_is_for_is_no_actor_and_who_has_none_is_counted(small: Chain) -> None:
    assert "reizigers" not in {slug(actor.value) for actor in small.actors}
    assert small.others == 1, "the flag"


def test_a_task_that_passed_on(small: Chain) -> None:
    [transfer] = small.transfers
    assert [slug(each.value) for each in (*transfer.givers, *transfer.receivers, *transfer.tasks)] == [
        "haven",
        "kaap",
        "aanmelden",
    ]
    assert transfer.dates == ("2025-01-01",)
    [share] = [each for each in small.shares if each.until]
    assert (slug(share.actor.value), share.until) == ("haven", ("2024",))


def test_each_actor_has_a_card_a_run_of_neighbouring_phases(small: Chain) -> None:
    made = {
        slug(card.actors[0].iri.value): [(each.first, each.last) for each in row]
        for row in cards(small, 3)
        for card in row
    }
    assert made == {"haven": [(0, 1), (6, 6)], "kaap": [(0, 0)], "kade": [(2, 3)], "gemeente": [(0, 2)]}
    assert runs([4, 0, 1, 6]) == [(0, 1), (4, 4), (6, 6)]


def test_the_role_is_told_where_it_is_not_plain_and_until_when(small: Chain) -> None:
    [haven] = [row[0] for row in cards(small, 3) if slug(row[0].actors[0].iri.value) == "haven"]
    assert [(entry.words, entry.first) for entry in haven.entries] == [
        ("Aanmelden (tot 2024)", 0),
        ("Horen (adviseur)", 1),
    ]


def test_more_tasks_than_fit_are_counted_under_their_phase(small: Chain) -> None:
    [kade] = [row[0] for row in cards(small, 0) if slug(row[0].actors[0].iri.value) == "kade"]
    assert [(entry.words, entry.first) for entry in kade.entries] == [("en nog 1", 2), ("en nog 1", 3)]


def test_whom_more_sources_tell_of_comes_first_then_who_has_more_tasks_then_by_name(small: Chain) -> None:
    def ordered(chain: Chain) -> list[str]:
        return [slug(row[0].actors[0].iri.value) for row in cards(chain, 3)]

    assert ordered(small) == ["haven", "kade", "gemeente", "kaap"], "one source: by three tasks, two and one"
    other = NamedNode("https://w3id.org/migratieketen/source/twee#p01")
    shares = [
        replace(share, passages=(*share.passages, other)) if slug(share.actor.value) == "kaap" else share
        for share in small.shares
    ]
    assert ordered(replace(small, shares=tuple(shares)))[0] == "kaap"


def test_a_kind_that_names_no_body_is_not_on_the_map_but_in_the_table(small: Chain) -> None:
    vague = expand("soort:derde")
    node = replace(small.actors[expand("soort:gemeente")], iri=vague, label="derde")
    shares = [replace(share, actor=vague) for share in small.shares if slug(share.actor.value) == "gemeente"]
    both = replace(
        small,
        actors={**small.actors, vague: node},
        kinds=small.kinds | {vague},
        shares=(*small.shares, *shares),
    )
    assert "Derde" not in words_of(both)
    assert "1 soort die geen herkenbare instantie noemt" in words_of(both)
    assert "Derde" in str(write_chain(both, "table"))


def test_kinds_that_name_no_body_are_kinds_of_the_scheme(whole: Chain) -> None:
    known = migratieketen.open(lang="nl").sparql("SELECT ?kind { ?kind skos:inScheme begrippen:soorten }")
    assert {slug(kind.value) for kind in known.column("kind")} >= VAGUE


def test_who_does_something_for_displaced_persons_stands_in_their_box_whatever_the_phase(
    small: Chain,
) -> None:
    part = expand("deel:oekraine")
    shares = [
        replace(share, parts=(part,)) if slug(share.actor.value) in ("kade", "rijk") else share
        for share in small.shares
    ]
    made = replace(
        small, parts=(*small.parts, part), shares=tuple(shares), names={**small.names, part: "ontheemden"}
    )
    [band] = displaced(made, 1000.0)
    assert {slug(each.card.actors[0].iri.value) for each in band.placed} == {"kade", "rijk"}
    assert "kade" not in {slug(row[0].actors[0].iri.value) for row in cards(made, 3)}
    assert not steering(made, 1000.0)


def test_what_is_counted_adds_up(whole: Chain) -> None:
    """By the map's own words: on the map, and not on it, are together the actors of the overview."""
    [(on, everyone)] = re.findall(r"(\d+) van de (\d+) actoren", words_of(whole))
    [left] = re.findall(r"Niet op de kaart: (\d+) actoren", words_of(whole))
    assert int(on) + int(left) == int(everyone)
    assert int(everyone) == len(migratieketen.open(lang="nl").sparql(ACTORS).rows)


def test_the_legend_tells_of_what_is_drawn_alone(small: Chain) -> None:
    """Of Haven alone no person and no ministry is drawn, and no kind of actor."""
    haven = replace(
        small,
        shares=tuple(share for share in small.shares if slug(share.actor.value) == "haven"),
        transfers=(),
    )
    assert not re.search(r"Persoon|Ministerie|Een soort actor|Taak ging over", words_of(haven))
    assert "Andere organisatie" in words_of(haven)


def words_of(chain: Chain) -> str:
    return " ".join(line.text or "" for line in ElementTree.fromstring(chain.svg()).iter(f"{SVG}text"))


def test_actors_that_do_the_same_share_a_card(small: Chain) -> None:
    twin = expand("organisatie:vlag")
    node = replace(small.actors[expand("organisatie:kade")], iri=twin, label="Vlag")
    shares = [replace(share, actor=twin) for share in small.shares if slug(share.actor.value) == "kade"]
    both = replace(small, actors={**small.actors, twin: node}, shares=(*small.shares, *shares))
    assert [len(row[0].actors) for row in cards(both, 3)].count(2) == 1


# The picture


def boxes(text: str) -> list[tuple[list[int], tuple[float, float, float, float]]]:
    """Give each card of a picture: its actors by number, and its box."""
    found = []
    for group in ElementTree.fromstring(text).iter(f"{SVG}g"):
        if group.get("class") == "card":
            box = next(iter(group.iter(f"{SVG}rect")))
            x, y, wide, high = (float(box.get(key, "")) for key in ("x", "y", "width", "height"))
            found.append(([int(n) for n in group.get("data-actors", "").split()], (x, y, x + wide, y + high)))
    return found


def test_cards_stand_under_their_phases(small: Chain) -> None:
    """By hand: Haven over arrival and procedure and at return, Kaap at arrival, and so on."""
    board = lay(small)
    middles = [(left + right) / 2 for left, right in zip(board.lefts, board.rights, strict=True)]
    over = {
        (slug(placed.card.actors[0].iri.value), place)
        for placed in board.placed
        for place, middle in enumerate(middles)
        if placed.box[0] < middle < placed.box[2] or placed.card.first == placed.card.last == place
    }
    assert over == {
        *(("haven", place) for place in (0, 1, 6)),
        *(("kaap", place) for place in (0,)),
        *(("kade", place) for place in (2, 3)),
        *(("gemeente", place) for place in (0, 1, 2)),
    }
    [(start, end, _)] = board.bridges
    assert (start, end) == (board.rights[1], board.lefts[6])


@pytest.mark.parametrize("which", ["small", "whole"])
def test_no_card_lies_over_another_and_every_word_within_its_own(which: str, request: Any) -> None:
    made = request.getfixturevalue(which)
    text = made.svg()
    found = boxes(text)
    assert len(found) > 5
    assert not [pair for pair in combinations((box for _, box in found), 2) if overlap(*pair)]
    for group in ElementTree.fromstring(text).iter(f"{SVG}g"):
        if group.get("class") != "card":
            continue
        box = next(iter(group.iter(f"{SVG}rect")))
        x, y, wide, high = (float(box.get(key, "")) for key in ("x", "y", "width", "height"))
        for line in group.iter(f"{SVG}text"):
            left, base, size, long = (float(line.get(k, "")) for k in ("x", "y", "font-size", "textLength"))
            assert x <= left
            assert left + long <= x + wide + 0.5, line.text
            assert y <= base - 0.7 * size
            assert base + 0.2 * size <= y + high


def test_every_actor_with_a_task_of_the_chain_stands_on_the_map(whole: Chain) -> None:
    numbers = {actor: number for number, actor in enumerate(whole.actors)}
    text = whole.svg()
    on_cards = {number for actors, _ in boxes(text) for number in actors}
    words = " ".join(element.text or "" for element in ElementTree.fromstring(text).iter(f"{SVG}text"))
    for share in whole.mapped:
        node = whole.actors[share.actor]
        name = node.abbreviation or node.label
        assert numbers[share.actor] in on_cards or all(part in words for part in name.split()[1:]), name


def test_the_map_is_no_taller_than_wide_by_half(whole: Chain) -> None:
    width, height = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', whole.svg()).groups()  # type: ignore[union-attr]
    assert float(height) < 1.5 * float(width)


@pytest.mark.parametrize("which", ["small", "whole"])
def test_arrows_lead_from_giver_to_receiver_past_other_cards(which: str, request: Any) -> None:
    made = request.getfixturevalue(which)
    board = lay(made)
    found = arrows(made, board)
    there = {actor.iri for placed in board.placed for actor in placed.card.actors}
    pairs = [pair for each in made.transfers for pair in product(each.givers, each.receivers)]
    assert len(found) == sum({*pair} <= there for pair in pairs) > 0
    for place, points in found:
        transfer = made.transfers[place]
        ends = {*transfer.givers, *transfer.receivers}
        others = [p.box for p in board.placed if not ends & {actor.iri for actor in p.card.actors}]
        for left, top, right, bottom in others:
            inner = (left + 0.5, top + 0.5, right - 0.5, bottom - 0.5)
            assert not any(hits(*a, *b, inner) for a, b in pairwise(points))


@pytest.mark.parametrize("which", ["small", "whole"])
def test_the_number_of_an_arrow_lies_over_no_card_and_under_no_line(which: str, request: Any) -> None:
    made = request.getfixturevalue(which)
    text = made.svg()
    groups = list(ElementTree.fromstring(text).iter(f"{SVG}g"))
    kinds = [group.get("class") for group in groups]
    assert kinds.index("numbers") > max(place for place, kind in enumerate(kinds) if kind == "transfer")
    found = []
    for circle in groups[kinds.index("numbers")].iter(f"{SVG}circle"):
        x, y, r = (float(circle.get(key, "")) for key in ("cx", "cy", "r"))
        found.append((x - r, y - r, x + r, y + r))
    assert found
    assert not [pair for pair in combinations(found, 2) if overlap(*pair)]
    assert not [number for number in found for _, card in boxes(text) if overlap(number, card)]


def test_title_phases_bands_and_notes_stand_in_the_picture(small: Chain) -> None:
    words = " ".join(element.text or "" for element in ElementTree.fromstring(small.svg()).iter(f"{SVG}text"))
    for said in (
        "Wie doet wat in de migratieketen",
        "5 van de 7 actoren en 1 soort actor, met 8 taken",
        *(phase.capitalize() for phase in PHASES),
        "Toezicht, sturing, geld",
        "Onderdak (inspecteur)",
        "bij opvang",
        "Informatie",
        "Boeken houden",
        "Een soort actor",
        "1. Aanmelden: van stichting Haven aan Kaap (1 januari 2025).",
        "1 taak hoort bij geen enkel deel van de keten",
        "Van 1 actor hoort de taak bij geen enkel deel",
        "Niet op de kaart: 1 actor van wie",
        "Bericht één, 10 maart 2025",
    ):
        assert said in words


def test_a_screen_reader_hears_title_and_description_and_cards(small: Chain) -> None:
    root = ElementTree.fromstring(small.svg())
    assert (root.get("role"), root.get("lang")) == ("img", "nl")
    assert root[0].text == "Wie doet wat in de migratieketen"
    assert "Aankomst, procedure, opvang" in (root[1].text or "")
    titles = [group.findtext(f"{SVG}title") for group in root.iter(f"{SVG}g") if group.get("class") == "card"]
    assert "Stichting Haven: aankomst en procedure" in titles


def test_the_svg_has_no_style_no_script_and_nothing_from_elsewhere(small: Chain) -> None:
    text = small.svg()
    assert not re.search(r"style|<script|<image|url\(|href", text)
    assert re.findall(r'https?://[^"]*', text) == ["http://www.w3.org/2000/svg"]


def test_the_same_in_another_process(small: Chain, elsewhere: Callable[[str], str]) -> None:
    code = (
        "import hashlib; from migratieketen.stores import open_store; from migratieketen.network.chain import gather;"
        f"made = gather(open_store({GRAPH!r}), 'nl');"
        "print(hashlib.sha256((made.svg() + made.html()).encode()).hexdigest())"
    )
    import hashlib

    assert elsewhere(code) == hashlib.sha256((small.svg() + small.html()).encode()).hexdigest()


def test_a_chain_without_tasks_is_a_picture_that_says_so() -> None:
    empty = Chain("Niets", "nl", (), (), {}, frozenset(), (), (), {})
    assert "Geen taken gevonden." in empty.svg()
    assert write_chain(empty, "table") == "Geen taken gevonden.\n"


# A part of the chain, and the other formats


def test_of_a_topic_and_of_one_actor() -> None:
    graph = Graph(open_store(GRAPH), "nl")
    sea = graph.chain(topic="zee")
    assert {slug(share.task.value) for share in sea.shares} == {"onderdak"}
    assert (sea.title, sea.others) == ("Wie doet wat in de migratieketen: zee", None)
    haven = graph.chain(of="haven")
    assert {slug(share.actor.value) for share in haven.shares} == {"haven", "kaap"}
    assert haven.title.startswith("Wat ")
    assert graph.chain(of="gemeente").shares


def test_in_english() -> None:
    made = gather(open_store(GRAPH), "en")
    assert "Who does what in the migration chain" in made.svg()
    assert not re.search(r"taken|actoren|Ook:|fasen", made.svg())
    assert '<html lang="en">' in made.html()


def test_csv_and_json_hold_everything_as_iris(small: Chain) -> None:
    rows = list(csv.DictReader(io.StringIO(str(write_chain(small, "csv")), newline="")))
    assert len(rows) == len(small.shares)
    [mayor] = [row for row in rows if row["kind"] == "true"]
    assert mayor["phases"].split() == [f"{ID}deel/{phase}" for phase in PHASES[:3]]
    document = json.loads(str(write_chain(small, "json")))
    assert [phase["label"] for phase in document["phases"]] == PHASES
    assert document["transfers"][0]["to"] == [f"{ID}organisatie/kaap"]
    assert document["without_task"] == 1
    assert document["references"][0]["link"] == "https://example.org/een#:~:text=Haven%20meldt,aan."


def test_the_table_follows_the_chain(small: Chain) -> None:
    lines = str(write_chain(small, "table", 200)).splitlines()
    assert lines[0].split("  ")[0] == "Fase of deel"
    shown = [line.split("  ")[0] for line in lines[2 : 2 + len(small.shares)]]
    assert shown == [
        "Aankomst, procedure en opvang",
        *["Aankomst"] * 2,
        "Procedure",
        "Opvang",
        "Werk",
        "Terugkeer",
        "Toezicht, sturing, geld; opvang",
        "Toezicht, sturing, geld",
        "Informatie",
        "",
    ]


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_formats_of_ties_alone_are_refused(small: Chain, form: str) -> None:
    with pytest.raises(InvalidInput, match="choose one of table, csv, json, svg, png, html"):
        write_chain(small, form)


@pytest.mark.parametrize("form", ["svg", "png", "html"])
def test_pictures_and_page_are_written(small: Chain, form: str) -> None:
    assert isinstance(write_chain(small, form), bytes) == FORMATS[form].binary


def test_map_and_page_import_no_graph_library(elsewhere: Callable[[str], str]) -> None:
    code = (
        "import sys; from migratieketen.stores import open_store; from migratieketen.network.chain import gather;"
        f"made = gather(open_store({GRAPH!r}), 'nl'); made.svg(); made.html();"
        "print([name for name in ('networkx', 'igraph', 'numpy', 'rdflib') if name in sys.modules])"
    )
    assert elsewhere(code) == "[]"
