"""Names are moved to where no line runs through them: two signs in a box, set by hand."""

from pyoxigraph import NamedNode

from migratieketen.network.groups import Group
from migratieketen.network.model import Node
from migratieketen.network.names import add_names
from migratieketen.network.nested import Region
from migratieketen.network.signs import CORNERS, SIDES, Sign


def sign(name: str, x: float, y: float) -> Sign:
    made = Sign(Node(NamedNode(f"https://example.org/{name}"), name, "actor", "persoon", ("persoon",)), 1)
    made.x, made.y = x, y
    return made


def region(*signs: Sign) -> Region:
    return Region(Group(tuple(range(len(signs))), 0), (0.0, 0.0, 300.0, 200.0), ())


def test_a_name_that_a_line_runs_through_moves() -> None:
    one, other = sign("Haven", 100.0, 100.0), sign("Kade", 200.0, 100.0)
    add_names([region(one, other)], [one, other], {(0, 1): [(100.0, 100.0), (200.0, 100.0)]})
    assert one.side in {*SIDES, *CORNERS} - {"right"}
    assert other.side == "right"


def test_a_name_that_was_left_out_is_shown_where_there_is_room() -> None:
    one = sign("Haven", 100.0, 100.0)
    one.hide()
    add_names([region(one)], [one], {})
    assert one.side == "right"


def test_a_name_stays_where_it_is_when_lines_run_everywhere() -> None:
    one = sign("Haven", 100.0, 100.0)
    lines = {(9, rank): [(0.0, float(y)), (300.0, float(y))] for rank, y in enumerate(range(40, 160, 3))}
    add_names([region(one)], [one], lines)
    assert (one.side, one.away) == ("right", 0.0)
