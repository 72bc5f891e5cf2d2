"""What the drafting must know of Dutch, read once from dutch.toml beside this module."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Dutch:
    """Abbreviations and words that tell where a sentence ends, in lower case and without the last full stop."""

    closed: frozenset[str]
    open: frozenset[str]
    named: frozenset[str]
    months: frozenset[str]
    starters: frozenset[str]
    lettered: frozenset[str]
    numbered: frozenset[str]


@cache
def dutch() -> Dutch:
    """Give what is known of Dutch."""
    told = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    words = {key: frozenset(text.split()) for part in told.values() for key, text in part.items()}
    return Dutch(**words)
