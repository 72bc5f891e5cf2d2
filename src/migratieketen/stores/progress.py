"""How far a load is, for one who looks on while another thread or process loads."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace


def _unheard(generation: str) -> None:
    """Nobody asked which generation is being made."""


@dataclass
class Progress:
    """The file that is read, bytes of all bytes, statements so far, and whether the load has become true.

    `begun` is told which generation is being made, before any of it is.
    """

    file: str = ""
    bytes_before: int = 0
    bytes_done: int = 0
    bytes_all: int = 0
    statements: int = 0
    published: bool = False
    begun: Callable[[str], None] = field(default=_unheard)

    def seen(self) -> "Progress":
        """Give how far it is now."""
        return replace(self, begun=_unheard)
