"""The picture, read back from its SVG: what overlaps is counted in what is drawn."""

import hashlib
import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest

import first_article
from migratieketen.network import Network, Node, drawing, layout, project
from migratieketen.network.drawing import NARROW, WIDE, Frame, draw
from migratieketen.network.fonts import text_width
from migratieketen.network.looks import LINES, LOOKS
from migratieketen.network.signs import LINE_WIDTH, SIZE, wrap
from migratieketen.network.svg import svg

MadeUp = Callable[..., Network]


@pytest.fixture(scope="module")
def article_svg() -> str:
    return svg(draw(project(first_article.store(), "en")))


@pytest.mark.parametrize(
    ("size", "events"), [(1, 0), (2, 0), (5, 0), (20, 8), (40, 0), (60, 20), (150, 0), (300, 100)]
)
def test_no_label_lies_over_another_or_over_a_sign(
    made_up: MadeUp, read: Callable, size: int, events: int, record_property: Callable
) -> None:
    picture = read(svg(draw(made_up(size, events))))
    counted = (picture.overlapping_labels(), picture.labels_over_signs(), picture.overlapping_signs())
    record_property("crossings", picture.crossings())
    assert len(picture.signs) == size
    assert counted == (0, 0, 0)
    assert picture.lines_through_signs(made_up(size, events)) == 0


@pytest.mark.parametrize("frame", [WIDE, NARROW])
@pytest.mark.parametrize("actors", [False, True])
def test_the_article_is_drawn_without_overlaps_and_almost_without_crossings(
    read: Callable, actors: bool, frame: Frame
) -> None:
    drawn = draw(project(first_article.store(), "nl", actors=actors), frame)
    picture = read(svg(drawn))
    assert (picture.overlapping_labels(), picture.labels_over_signs(), picture.overlapping_signs()) == (
        0,
        0,
        0,
    )
    assert picture.crossings() <= 3
    assert drawn.width <= frame.width * 1.05


def test_a_clique_and_many_loose_nodes_are_drawn_without_overlaps(made_up: MadeUp, read: Callable) -> None:
    clique = read(svg(draw(made_up(7, density=3))))
    loose = read(svg(draw(Network(made_up(50).nodes, (), "nl", "los", True))))
    for picture in (clique, loose):
        assert (picture.overlapping_labels(), picture.labels_over_signs(), picture.overlapping_signs()) == (
            0,
            0,
            0,
        )


def test_every_label_is_whole(made_up: MadeUp, read: Callable) -> None:
    network = made_up(9, 3)
    words = " ".join(read(svg(draw(network))).words)
    assert all(f"{node.label[0].upper()}{node.label[1:]}" in words for node in network.nodes)


def test_labels_take_at_most_three_lines_and_lose_nothing() -> None:
    for label in ("Pharos", "ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "a " * 80, "x" * 90):
        lines = wrap(label)
        assert len(lines) <= 3
        assert " ".join(lines) == " ".join(label.split())
    assert wrap("Vereniging van Nederlandse Gemeenten") == ("Vereniging van", "Nederlandse Gemeenten")
    assert all(text_width(line, SIZE) <= LINE_WIDTH for line in wrap("Centraal Orgaan opvang asielzoekers"))


def test_the_width_of_a_text_is_that_of_the_font() -> None:
    """Advance widths of Source Sans Pro, in thousandths of an em, from its hmtx table."""
    assert text_width("H", 1000) == pytest.approx(652)
    assert text_width("i", 1000) == pytest.approx(246)
    assert text_width("é", 1000) == text_width("e", 1000)
    assert text_width("Hi", 10, bold=True) > text_width("Hi", 10)
    assert text_width("漢", 10) == 10, "a letter that the font lacks counts as an em"


def test_the_drawing_is_the_same_in_another_process(made_up: MadeUp, elsewhere: Callable[[str], str]) -> None:
    text = svg(draw(made_up(9, 3)))
    code = (
        "import hashlib, conftest; from migratieketen.network.drawing import draw;"
        "from migratieketen.network.svg import svg;"
        "print(hashlib.sha256(svg(draw(conftest.make_up(9, 3))).encode()).hexdigest())"
    )
    assert elsewhere(code) == hashlib.sha256(text.encode()).hexdigest()


def test_drawing_leaves_the_random_numbers_of_others_alone(made_up: MadeUp) -> None:
    import random

    random.seed(3)
    expected = random.random()
    random.seed(3)
    draw(made_up(5))
    assert random.random() == expected


def test_large_layouts_stand_still_too() -> None:
    edges = [(number, (number * 7 + 1) % 350) for number in range(350)]
    edges = [edge for edge in edges if edge[0] != edge[1]]
    assert layout.coordinates(350, edges, 1) == layout.coordinates(350, edges, 1)


def test_the_long_axis_lies_along_the_sheet() -> None:
    points = layout.coordinates(8, [(number, number + 1) for number in range(7)], 0)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    assert max(xs) - min(xs) > 3 * (max(ys) - min(ys))


def test_too_many_nodes_leave_the_strongest_ties_and_the_picture_says_so(
    made_up: MadeUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "MOST_NODES", 50)
    monkeypatch.setattr(drawing, "KEPT_NODES", 12)
    drawn = draw(made_up(60))
    kept = {sign.node.iri for sign in drawn.signs}
    assert 2 <= len(kept) <= 12
    strongest = max(drawn.network.ties, key=lambda tie: tie.weight)
    assert {strongest.source, strongest.target} <= kept
    words = " ".join(re.findall(r"<text[^>]*>([^<]*)", svg(drawn)))
    assert (
        f"Getekend zijn de {len(drawn.ties)} sterkste van 84 banden, tussen {len(kept)} van 60 namen."
        in words
    )


def test_too_many_ties_leave_the_strongest_too(made_up: MadeUp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "MOST_TIES", 20)
    monkeypatch.setattr(drawing, "KEPT_TIES", 7)
    drawn = draw(made_up(20))
    assert len(drawn.ties) == 7
    assert min(tie.weight for tie in drawn.ties) >= max(
        tie.weight for tie in drawn.network.ties if tie not in drawn.ties
    )


def test_title_legend_source_and_date_stand_in_the_picture(article_svg: str, read: Callable) -> None:
    words = " ".join(read(article_svg).words)
    for told in (
        "Actors and events in the migration chain",
        "16 actors and 8 events, 26 ties",
        *(
            "Umbrella organisation",
            "Ministry",
            "Executive body, police",
            "Knowledge, advice",
            "Person",
            "Event",
        ),
        *("Had a part in", "Organised", "Handed over", "Holds a post at", "Is part of"),
        "Van elkaar leren tijdens congres",
        "27 May 2024",
    ):
        assert told in words


def test_a_screen_reader_hears_title_and_description(article_svg: str) -> None:
    root = ElementTree.fromstring(article_svg)
    title, description = root[0], root[1]
    assert (root.get("role"), root.get("lang")) == ("img", "en")
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")
    assert title.text == "Actors and events in the migration chain"
    assert (description.text or "").startswith(
        "16 actors and 8 events, 26 ties. Kinds of tie: had a part in,"
    )


def test_an_empty_network_is_a_picture_that_says_so(read: Callable) -> None:
    assert "Geen banden gevonden." in read(svg(draw(Network((), (), "nl", "Niets", True)))).words


def test_the_svg_has_no_style_no_script_and_nothing_from_elsewhere(made_up: MadeUp) -> None:
    text = svg(draw(made_up(5)))
    assert not re.search(r"style|<script|<image|url\(|href", text)
    assert re.findall(r'https?://[^"]*', text) == ["http://www.w3.org/2000/svg"]


def test_labels_are_escaped() -> None:
    from pyoxigraph import NamedNode

    node = Node(NamedNode("https://example.org/x"), 'A <b>&"c" </svg>', "actor", "x", ("organisatie",))
    root = ElementTree.fromstring(svg(draw(Network((node,), (), "nl", "<T>", True))))
    assert 'A <b>&"c" </svg>, x' in [title.text for title in root.iter("{http://www.w3.org/2000/svg}title")]


def test_kinds_differ_without_colour() -> None:
    assert len({look.shape for look in LOOKS}) == len(LOOKS)
    assert len({(line.dash, line.double, line.arrow, line.round) for line in LINES.values()}) == len(LINES)


def test_colours_stay_apart_for_the_colour_blind() -> None:
    """Deuteranopia and protanopia after Machado, Oliveira and Fernandes (2009), severity 1.0."""
    seen = {
        "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
        "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    }
    fills = [look.fill for look in LOOKS if look.name != "event"]
    for matrix in seen.values():
        colours = [
            tuple(sum(m * c for m, c in zip(row, rgb(fill), strict=True)) for row in matrix) for fill in fills
        ]
        near = min(
            sum((a - b) ** 2 for a, b in zip(one, two, strict=True)) ** 0.5
            for place, one in enumerate(colours)
            for two in colours[:place]
        )
        assert near > 25, "of 255: shapes tell the rest"


def rgb(fill: str) -> tuple[int, ...]:
    return tuple(int(fill[place : place + 2], 16) for place in (1, 3, 5))


def test_parallel_ties_between_two_do_not_hide_each_other(read: Callable, made_up: MadeUp) -> None:
    from dataclasses import replace

    network = made_up(2)
    tie = network.ties[0]
    both = Network(network.nodes, (tie, replace(tie, kind="addressed")), "nl", "twee", True)
    one, two = (line[len(line) // 2] for line in read(svg(draw(both))).lines)
    assert abs(one[0] - two[0]) + abs(one[1] - two[1]) > 4
