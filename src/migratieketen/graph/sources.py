"""The sources of a graph: one method a command of `sources`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from migratieketen.errors import InvalidInput

if TYPE_CHECKING:
    from migratieketen import drafting
    from migratieketen import sources as sourcing
    from migratieketen.graph import Graph
    from migratieketen.validation import Report


class Sources:
    """The sources of a graph, by name: a slug, a title or an IRI."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def list(self) -> tuple[sourcing.SourceInfo, ...]:
        """Give the sources, newest first."""
        from migratieketen.sources import list_sources

        return list_sources(self._graph.store, self._graph.lang)

    def show(self, source: str) -> sourcing.Shown:
        """Give a source and its passages; an UnknownName where there is no such source."""
        from migratieketen.sources import show

        return show(self._graph.store, self._find(source), self._graph.lang)

    def coverage(self, source: str, text: str | None = None) -> sourcing.Coverage:
        """Give, passage by passage, what is encoded of a source; with its text also what no passage covers."""
        from migratieketen.sources import coverage

        return coverage(self._graph.store, self._find(source), self._graph.lang, text)

    def verify(self, source: str, text: str) -> sourcing.Verification:
        """Prove with the text at hand that each passage is the sentence it claims to be."""
        from migratieketen.sources import verify

        return verify(self._graph.store, self._find(source), text, self._graph.lang)

    def draft(self, text: str, url: str, slug: str) -> drafting.Draft:
        """Draft a source from the plain text of a page: its passages, what they name, and proposed statements.

        Raises InvalidInput where the text holds no sentence, or the address is no address of a page.
        """
        from datetime import date

        from migratieketen.drafting import draft

        return draft(self._graph.store, text, url, slug, date.today(), self._graph.lang)

    def check(self, path: str | Path, text: str | None = None, engine: str = "auto") -> Report:
        """Check the file of a source: shapes, names, near-duplicates, contradictions, numbers that nothing carries.

        With its text all words of each passage are looked at, else its first and last. Raises InvalidInput for a
        file that can't be read or holds no source.
        """
        from migratieketen.drafting import remarks, source_of
        from migratieketen.resources import root
        from migratieketen.stores.files import plain_text, read
        from migratieketen.validation import validate, with_remarks

        file = Path(path)
        quads = read(file)
        source_of(quads, str(file))
        found = remarks(self._graph.store, quads, plain_text(file), text)
        return with_remarks(validate([file], root(), engine, self._graph.lang), found)

    def add(self, path: str | Path) -> drafting.Plan:
        """Add a checked source to the data of this checkout: its file, what is new, and the list of sources.

        All is written, or nothing. Raises InvalidInput in an installed package, for a source that is there already,
        and where a check finds something that must be mended, before or after the adding.
        """
        from migratieketen.drafting import carry_out, planned, restore
        from migratieketen.resources import root
        from migratieketen.validation import must_conform, must_fit

        house = root()
        if not (house / "pyproject.toml").is_file():
            raise InvalidInput(
                "de gegevens van een geïnstalleerd pakket liggen vast; voeg toe in een kopie van het project",
                "the data of an installed package are fixed; add to a copy of the project",
            )
        restore(house)
        must_conform(self.check(path))
        plan = planned(Path(path), house)
        must_fit(plan.files, house)
        carry_out(plan.files, house)
        return plan

    def remove(self, source: str) -> int:
        """Take a source out of a store on disk, with what only it states; give how many statements went.

        Raises InvalidInput for a graph that is no such store, UnknownName where it has no such source.
        """
        from migratieketen.stores import loading, open_store

        directory = loading.directory_of(self._graph.store)
        removed = loading.remove(self._find(source), directory)
        self._graph.store = open_store(str(directory))
        return removed

    def _find(self, name: str) -> NamedNode:
        return self._graph.resolve(name, ("bron",))
