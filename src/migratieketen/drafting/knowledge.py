"""What is known when a text is drafted: names of things, branches of roles, words that suggest a statement."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from pyoxigraph import NamedNode

from migratieketen.drafting.names import Lexicon
from migratieketen.namespaces import shorten
from migratieketen.results import Rows, plain
from migratieketen.sparql import shipped
from migratieketen.stores import Store


class Knowledge:
    """The graph as far as a draft needs it."""

    def __init__(self, store: Store) -> None:
        self.lexicon = Lexicon(store)
        self.branches = _branches(store)
        self.publishers = _publishers(store)

    def kind(self, thing: str) -> str:
        """Give the kind of a thing, or nothing."""
        return self.lexicon.kinds.get(thing, "")

    def is_post(self, role: str) -> bool:
        """Tell whether a role is a post that one holds in an organisation."""
        return "rol:functie" in self.branches[role]

    def is_activity(self, role: str) -> bool:
        """Tell whether a role is one in an activity or towards another."""
        return "rol:rol-in-activiteit" in self.branches[role]

    def is_party(self, kind: str) -> bool:
        """Tell whether a kind is one of organisations or parties, that can do something."""
        return bool(self.branches[kind] & {"soort:organisatie", "soort:partij"})

    def of_kind(self, kind: str) -> list[str]:
        """Give the things of a kind, in order."""
        return sorted(thing for thing, known in self.lexicon.kinds.items() if known == kind)

    def suggested(self, text: str) -> list[tuple[str, str]]:
        """Give the words of a text that suggest a role or kind of statement, with what they suggest."""
        found: dict[tuple[int, str], str] = {}
        for words, thing in self.lexicon.verbs:
            if match := spoken(words).search(text):
                told = match[0] if len(match[0]) < 30 else words
                place = match.start(), thing
                found[place] = max(told, found.get(place, ""), key=len)
        told_in_order = sorted((start, told, thing) for (start, thing), told in found.items())
        return [(told, thing) for _, told, thing in told_in_order]


@cache
def spoken(words: str) -> re.Pattern[str]:
    """Give a hidden label as a regular expression: `…` stands for a few other words."""
    between = "(?: [^.;:]{1,60}?)? "
    parts = between.join(re.escape(part) for part in words.split(" … "))
    return re.compile(rf"(?<!\w){parts}(?!\w)", re.IGNORECASE)


@cache
def patterns() -> Mapping[str, list[str]]:
    """Give the patterns of patterns.toml, by kind of statement."""
    told = tomllib.loads(Path(__file__).with_name("patterns.toml").read_text(encoding="utf-8"))
    return {kind: [given] if isinstance(given, str) else given for kind, given in told.items()}


def _branches(store: Store) -> Mapping[str, set[str]]:
    branches: dict[str, set[str]] = defaultdict(set)
    for thing, branch in cast("Rows", store.query(shipped("explorer/draft-branches").text)).rows:
        branches[shorten(cast("NamedNode", thing).value)].add(shorten(cast("NamedNode", branch).value))
    return branches


def _publishers(store: Store) -> Mapping[str, str]:
    """Give the one publisher of each website of which there is a source."""
    found: dict[str, set[str]] = defaultdict(set)
    for _, url, publisher in cast("Rows", store.query(shipped("explorer/draft-sources").text)).rows:
        found[host(str(plain(url)))].add(shorten(cast("NamedNode", publisher).value))
    return {site: publishers.pop() for site, publishers in found.items() if len(publishers) == 1}


def host(url: str) -> str:
    """Give the website of an address, without `www.`."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
