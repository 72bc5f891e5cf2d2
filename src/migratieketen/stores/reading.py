"""A file of any size as lines of quads, some at a time, its passages as named graphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

from pyoxigraph import BlankNode, Quad, RdfFormat, Triple, parse

from migratieketen.errors import MigratieketenError
from migratieketen.stores import merging
from migratieketen.stores.compressed import unfolded
from migratieketen.stores.files import NESTED, syntax_error, too_long
from migratieketen.stores.incoming import Incoming
from migratieketen.stores.merging import Lines
from migratieketen.stores.passages import OUTSIDE, header
from migratieketen.stores.progress import Progress
from migratieketen.stores.shielded import PANIC, crashes, shielded
from migratieketen.stores.statements import Statements, is_part, put_together, turned_back
from migratieketen.stores.watched import Look, Pieces

WITH_GRAPHS = (RdfFormat.N_QUADS, RdfFormat.TRIG, RdfFormat.JSON_LD)


def lines(file: Incoming, seen: Look, scratch: Path, progress: Progress) -> Iterator[Lines]:
    """Give what a file that was looked at states, as canonical N-Quads lines.

    Named graphs stay as they are. Statement nodes are turned back into the passages that they name. A file with
    neither is one passage of a source that is the file itself. InvalidInput where the syntax is wrong; a SyntaxError
    or ValueError where `told` is to tell which it is.
    """
    graphs, nodes = _holds(file, seen)
    if file.form == RdfFormat.N_QUADS and graphs and not nodes and not seen.has_blank_names:
        return _as_written(file, progress)
    return merging.of_quads(_quads(file, seen, scratch, progress, graphs, nodes))


def told(file: Incoming, seen: Look) -> None:
    """Read a file for what is wrong with it: an InvalidInput with the line, if it is this file."""
    for _ in _parsed(file, seen):
        pass


def _quads(
    file: Incoming, seen: Look, scratch: Path, progress: Progress, graphs: bool, nodes: bool
) -> Iterator[Quad]:
    if nodes:
        statements = Statements()
        yield from turned_back(_parsed(file, seen, progress), statements)
        if statements.scattered:
            parts = (quad for quad in _parsed(file, seen) if is_part(quad))
            yield from put_together(parts, scratch)
    elif graphs:
        yield from _parsed(file, seen, progress)
    else:
        passage, described = header(seen.sha256, file.name)
        yield from described
        for quad in _parsed(file, seen, progress):
            yield Quad(quad.subject, quad.predicate, quad.object, passage)


def _as_written(file: Incoming, progress: Progress) -> Iterator[Lines]:
    """Give the lines of an N-Quads file, made anew only where they are not in canonical form."""
    with unfolded(file.path) as source:
        pieces = Pieces(source, lambda: None)
        begun = b""
        while piece := pieces.read():
            whole, newline, begun = (begun + piece).rpartition(b"\n")
            for found in _lines_of(whole + newline):
                progress.statements += found.quads
                progress.bytes_done = progress.bytes_before + source.position
                yield found
        if begun:
            yield from _lines_of(begun + b"\n")


def _lines_of(text: bytes) -> Iterable[Lines]:
    found = merging.as_written(text)
    return merging.of_quads(parse(text, RdfFormat.N_QUADS)) if found is None else [found]


def tried(file: Incoming) -> None:
    """See that the engine outlives a file, where its parser goes down with what is nested: an InvalidInput if not."""
    if file.form in NESTED:
        shielded(lambda: _to_the_end(file), str(file.path))


def _to_the_end(file: Incoming) -> bytes:
    with suppress(SyntaxError, ValueError, MemoryError, MigratieketenError), unfolded(file.path) as source:
        given = cast("IO[bytes]", Pieces(source, lambda: None))
        for _ in parse(input=given, format=file.form, base_iri=file.path.resolve().as_uri()):
            pass
    return b""


def _holds(file: Incoming, seen: Look) -> tuple[bool, bool]:
    """Tell whether a file has named graphs, and whether it has statement nodes; read no further than needed."""
    can_have_graphs = file.form in WITH_GRAPHS
    nodes = False
    if can_have_graphs or seen.may_hold_statements:
        for quad in _parsed(file, seen):
            nodes = nodes or (seen.may_hold_statements and is_part(quad))
            if quad.graph_name != OUTSIDE:
                return True, nodes or seen.may_hold_statements
            if nodes and not can_have_graphs:
                break
    return False, nodes


def _parsed(file: Incoming, seen: Look, progress: Progress | None = None) -> Iterator[Quad]:
    """Parse a file. Blank nodes get names that no other file has, and the same ones each time where they have names."""
    told = progress or Progress()
    before, count = told.statements, 0

    def reached(position: int) -> None:
        told.bytes_done = told.bytes_before + position
        told.statements = before + count

    with unfolded(file.path) as source:
        try:
            found = parse(
                input=cast("IO[bytes]", Pieces(source, lambda: reached(source.position))),
                format=file.form,
                base_iri=file.path.resolve().as_uri(),
                rename_blank_nodes=not seen.has_blank_names,
            )
            for quad in _renamed(found, f"b{seen.sha256[:12]}") if seen.has_blank_names else found:
                count += 1
                yield quad
        except (SyntaxError, ValueError) as error:
            raise syntax_error(error, file.path) from None
        except MemoryError:
            raise too_long(file.path) from None
        except BaseException as error:
            if type(error).__name__ == PANIC:
                raise crashes(str(file.path)) from None
            raise
        reached(source.position)


def _renamed(quads: Iterable[Quad], start: str) -> Iterator[Quad]:
    for quad in quads:
        subject, thing, graph = quad.subject, quad.object, quad.graph_name
        if any(isinstance(term, BlankNode | Triple) for term in (subject, thing, graph)):
            yield Quad(_name(subject, start), quad.predicate, _name(thing, start), _name(graph, start))
        else:
            yield quad


def _name(term: Any, start: str) -> Any:
    if isinstance(term, BlankNode):
        return BlankNode(start + term.value)
    if isinstance(term, Triple):
        return Triple(_name(term.subject, start), term.predicate, _name(term.object, start))
    return term
