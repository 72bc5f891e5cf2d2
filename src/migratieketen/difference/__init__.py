"""What differs between two graphs: in words, thing by thing, and as a patch."""

from migratieketen.difference.model import Change, Difference, Source, Thing
from migratieketen.difference.places import Side, named_side, read_side
from migratieketen.difference.things import difference
from migratieketen.difference.writing import write_difference

__all__ = [
    "Change",
    "Difference",
    "Side",
    "Source",
    "Thing",
    "difference",
    "named_side",
    "read_side",
    "write_difference",
]
