"""What the drafting must know of Dutch, read once from dutch.toml beside this module."""

import tomllib
from functools import cache
from pathlib import Path


@cache
def words(key: str) -> tuple[str, ...]:
    """Give a list of words of dutch.toml, in lower case; abbreviations without their last full stop."""
    return tuple(phrase(key).split())


def phrase(key: str) -> str:
    """Give an entry of dutch.toml as it stands: phrases with `|` between them are a regular expression."""
    return _told()[key]


@cache
def _told() -> dict[str, str]:
    told = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {key: text for part in told.values() for key, text in part.items()}
