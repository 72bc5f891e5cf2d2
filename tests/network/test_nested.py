"""The picture of many: a box for each community, the most central named first, ties led between the boxes."""

import hashlib
from collections.abc import Callable
from itertools import combinations, pairwise
from typing import Any
from xml.etree import ElementTree

import pytest
from pyoxigraph import NamedNode

from migratieketen.namespaces import ID
from migratieketen.network import Network, Node, Tie
from migratieketen.network.drawing import GROUPED_ABOVE, Drawing, draw
from migratieketen.network.geometry import hits, overlap
from migratieketen.network.groups import groups
from migratieketen.network.svg import svg
from migratieketen.network.tracks import SIGN, Tracks, corners

MadeUp = Callable[..., Network]
Read = Callable[[str], Any]
SVG = "{http://www.w3.org/2000/svg}"


def thing(name: str) -> NamedNode:
    return NamedNode(ID + name)


def network(names: str, pairs: list[str]) -> Network:
    """Make a network of nodes with names of one letter and ties between two of them."""
    nodes = tuple(Node(thing(f"organisatie/{name}"), name, "actor", "x", ("organisatie",)) for name in names)
    ties = tuple(
        Tie(thing(f"organisatie/{a}"), thing(f"organisatie/{b}"), "post", 1, True, (), ()) for a, b in pairs
    )
    return Network(nodes, ties, "nl", "x", True)


def grouped(made: Network) -> list[str]:
    places = {node.iri: place for place, node in enumerate(made.nodes)}
    weights = {
        (min(ends), max(ends)): 1 for tie in made.ties for ends in [(places[tie.source], places[tie.target])]
    }
    return ["".join(made.nodes[place].label for place in group.members) for group in groups(made, weights)]


def test_two_circles_with_one_tie_between_are_two_groups_the_most_central_first() -> None:
    # a is tied to b, c, d and to w of the other group; w to x, y, z as well; x and y to each other
    made = network("abcdwxyz", ["ab", "ac", "ad", "bc", "wx", "wy", "wz", "xy", "aw"])
    assert grouped(made) == ["abcd", "wxyz"]


def test_what_is_apart_by_one_two_or_three_stands_together_at_the_end() -> None:
    made = network("abcdpqr", ["ab", "ac", "ad", "pq"])
    assert grouped(made) == ["abcd", "pqr"]
    places = {node.iri: place for place, node in enumerate(made.nodes)}
    weights = {(places[tie.source], places[tie.target]): 1 for tie in made.ties}
    assert [group.centre for group in groups(made, weights)] == [0, None]


def test_few_stand_without_boxes_many_in_them(made_up: MadeUp) -> None:
    assert not draw(made_up(GROUPED_ABOVE)).regions
    assert len(draw(made_up(GROUPED_ABOVE + 1)).regions) > 3


@pytest.fixture(scope="module")
def many(made_up: MadeUp) -> Drawing:
    return draw(made_up(150, 40))


@pytest.fixture(scope="module")
def picture(many: Drawing, read: Read) -> Any:
    return read(svg(many))


def test_boxes_lie_apart_and_hold_their_own_and_only_them(many: Drawing, picture: Any) -> None:
    assert not any(overlap(one, two) for one, two in combinations(picture.regions, 2))
    for region, box in zip(many.regions, picture.regions, strict=True):
        inside = {place for place, sign in enumerate(picture.signs) if overlap(sign, box)}
        assert inside == set(region.group.members)
        for place in inside:
            left, top, right, bottom = many.signs[place].whole()
            assert (left, top) >= box[:2]
            assert (right, bottom) <= box[2:]


def test_names_lie_within_the_boxes_and_not_over_those_of_boxes(picture: Any) -> None:
    for _, label in picture.labels:
        assert any(
            box[0] <= label[0] and box[1] <= label[1] and label[2] <= box[2] and label[3] <= box[3]
            for box in picture.regions
        )


def test_a_box_is_called_after_its_most_central_and_that_one_has_a_name(many: Drawing) -> None:
    for region in many.regions:
        if region.group.centre is not None:
            first = many.signs[region.group.members[0]]
            assert first.degree == max(many.signs[place].degree for place in region.group.members)
            assert region.title[0].startswith("Rond ")
            assert first.side != "hidden"


def test_ties_between_boxes_run_between_them(many: Drawing) -> None:
    assert many.routes
    boxes = {place: region.box for region in many.regions for place in region.group.members}
    for (one, other), route in many.routes.items():
        assert route.points[0] == (many.signs[route.start].x, many.signs[route.start].y)
        if boxes[one] == boxes[other]:
            continue
        strange = [region.box for region in many.regions if region.box not in (boxes[one], boxes[other])]
        assert not any(hits(*a, *b, box) for a, b in pairwise(route.road) for box in strange)
        back = route.seen_from(other if route.start == one else one)
        assert back.points == route.points[::-1]


def test_the_note_tells_what_boxes_are_and_how_many_are_nameless(many: Drawing, picture: Any) -> None:
    words = " ".join(picture.words)
    nameless = sum(sign.side == "hidden" for sign in many.signs)
    assert nameless
    assert "Een vlak is een groep die onderling meer banden heeft dan daarbuiten" in words
    assert f"{nameless} tekens staan zonder naam" in words


def test_who_has_no_name_in_the_picture_has_one_for_a_screen_reader(many: Drawing) -> None:
    root = ElementTree.fromstring(svg(many))
    nodes = [group for group in root.iter() if group.get("class", "").startswith("node ")]
    assert len(nodes) == 150
    assert all(group.findtext(f"{SVG}title") for group in nodes)


def test_the_same_in_another_process(made_up: MadeUp, elsewhere: Callable[[str], str]) -> None:
    code = (
        "import hashlib, conftest; from migratieketen.network.drawing import draw;"
        "from migratieketen.network.svg import svg;"
        "print(hashlib.sha256(svg(draw(conftest.make_up(90, 20))).encode()).hexdigest())"
    )
    assert elsewhere(code) == hashlib.sha256(svg(draw(made_up(90, 20))).encode()).hexdigest()


def test_one_large_group_and_one_that_nothing_fits_beside(made_up: MadeUp, read: Read) -> None:
    """A star of many, and names too long for a box of their own."""
    star = network("", [])
    nodes = tuple(
        Node(thing(f"organisatie/n{n:03}"), "Zeer lange naam " * 4, "actor", "x", ("organisatie",))
        for n in range(70)
    )
    ties = tuple(Tie(nodes[0].iri, node.iri, "post", 1, True, (), ()) for node in nodes[1:66])
    drawn = Network(nodes, ties, "nl", star.title, True)
    picture = read(svg(draw(drawn)))
    assert (picture.overlapping_labels(), picture.labels_over_signs(), picture.overlapping_signs()) == (
        0,
        0,
        0,
    )
    assert picture.lines_through_signs(drawn) == 0


def test_a_way_goes_around_what_is_marked() -> None:
    tracks = Tracks(60, 60)
    tracks.mark((24, -6, 36, 48), SIGN)
    [way] = tracks.ways((0, 0), [(60, 0)])
    assert way[0] == (0, 0)
    assert way[-1] == (60, 0)
    assert max(y for _, y in way) > 48
    assert corners([(0, 0), (6, 0), (12, 0), (12, 6), (12, 12)]) == [(0, 0), (12, 0), (12, 12)]
