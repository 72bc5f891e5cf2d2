"""What one room finds in a file and another tells: a remark."""

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode


@dataclass(frozen=True)
class Remark:
    """A thing found in a file: by which check, of what, on what line; what is wrong and what to do, in each language.

    `grave`: it must be mended; else it is only told.
    """

    check: str
    focus: NamedNode
    line: int | None
    wrong: Mapping[str, str]
    message: Mapping[str, str]
    grave: bool = False
