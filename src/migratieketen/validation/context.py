"""Which files are validated, and what is added so that they can be judged.

A folder that holds `registers/` or `ontology/` is validated with its own; what the given paths do
not bring themselves is taken from the shipped graph, less every thing and every source that they
describe. A file that holds a whole export stands alone.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from os.path import basename, isdir, realpath  # unlike those of pathlib they raise nothing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple
from pyoxigraph import Store as Engine

from migratieketen.errors import InvalidInput
from migratieketen.namespaces import ID, MK, PREFIXES, SOURCE
from migratieketen.results import Term
from migratieketen.stores.embedded import graph_files
from migratieketen.stores.files import stream, within
from migratieketen.stores.statements import Statements, is_part, put_together, turned_back
from migratieketen.validation.judged import Judged, Numbers

SUFFIXES = (".ttl", ".trig", ".nt", ".nq", ".rdf", ".jsonld")
TYPE = NamedNode(PREFIXES["rdf"] + "type")
OUTSIDE = DefaultGraph()


@dataclass(frozen=True)
class File:
    """A file that was read: where it lies, how the report calls it, how many statements, whether it was asked for.

    `whole`: it holds a whole export. `kept`: the quads of a file that was not asked for, as far as they were needed.
    """

    path: Path
    name: str
    statements: int
    given: bool = True
    whole: bool = False
    kept: tuple[Quad, ...] = ()


@dataclass(frozen=True)
class Reading:
    """All that a validation reads: the files, what they say, and the folders of shapes and checks that judge it."""

    files: list[File]
    judged: Judged
    shapes: Path
    checks: Path

    @property
    def given(self) -> list[File]:
        """The files that were asked for."""
        return [file for file in self.files if file.given]

    def again(self) -> Iterator[tuple[File, Quad]]:
        """Read the files once more, for what is to be known of a few things only: each quad with its file."""
        numbers = Numbers()
        for file in self.files:
            for quad in _said(file.path) if file.given else file.kept:
                yield file, numbers.of(quad)


def gather(paths: list[Path] | None, root: Path) -> Reading:
    """Read the given files and folders (none: the shipped graph below `root`) and what they need beside them.

    Raises InvalidInput for what is not there, holds no RDF or can't be read.
    """
    judged = Judged()
    if not paths:
        files = [_taken(path, str(path.relative_to(root)), judged) for path in graph_files(root)]
        return Reading(files, judged, root / "ontology" / "shapes", root / "queries" / "checks")
    found = {realpath(path): path for given in paths for path in _files(given)}
    files = [_taken(path, str(path), judged) for path in found.values()]
    folders = [path for path in paths if isdir(path)]
    ontologies = [folder for folder in folders if basename(realpath(folder)) == "ontology"]
    shapes = _own(folders, "ontology/shapes", "*.ttl") or _own(ontologies, "shapes", "*.ttl")
    checks = _own(folders, "queries/checks", "*.rq")
    context = _context(files, folders, root, judged.engine)
    for file in context:
        judged.take(file.kept)
    return Reading(
        files + context,
        judged,
        shapes or root / "ontology" / "shapes",
        checks or root / "queries" / "checks",
    )


def _files(path: Path) -> list[Path]:
    """Give the RDF files of a path: itself, or all below a folder; of a whole house ontology and data."""
    if not isdir(path):
        return [path]
    rooms = [room for room in (path / "ontology", path / "data") if room.is_dir()] or [path]
    found = [
        file
        for room in rooms
        for file in sorted(room.rglob("*"))
        if file.suffix in SUFFIXES and not _aside(file, path) and within(file, path).is_file()
    ]
    if not found:
        raise InvalidInput(
            f"deze map bevat geen RDF-bestanden ({' '.join(SUFFIXES)})",
            f"this folder holds no RDF files ({' '.join(SUFFIXES)})",
            where=str(path),
        )
    return found


def _aside(file: Path, folder: Path) -> bool:
    """Tell whether a file is hidden, a shape, or the JSON-LD context: no part of a graph."""
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return hidden or file.name == "context.jsonld" or file.absolute().parts[-3:-1] == ("ontology", "shapes")


def _own(folders: Iterable[Path], place: str, pattern: str) -> Path | None:
    return next((folder / place for folder in folders if any((folder / place).glob(pattern))), None)


def _taken(path: Path, name: str, judged: Judged) -> File:
    """Take in a file; what a whole export states in passages is left there only."""
    lacking: tuple[str, ...] = (MK, ID, SOURCE)

    def watched(quads: Iterable[Quad]) -> Iterator[Quad]:
        nonlocal lacking
        for quad in quads:
            if lacking and isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(lacking):
                described = quad.subject.value
                lacking = tuple(start for start in lacking if not described.startswith(start))
            yield quad

    count = judged.take(watched(_said(path)))
    if not lacking:  # own terms, things and sources are all described here
        count -= judged.take_apart()
    return File(path, name, count, whole=not lacking)


def _said(path: Path) -> Iterator[Quad]:
    """Give the quads of a file with its statement nodes turned back into the passages that they name."""
    statements = Statements()
    yield from turned_back(_plain(path), statements)
    if statements.scattered:
        with TemporaryDirectory() as scratch:
            parts = (quad for quad in _plain(path) if is_part(quad) and quad.graph_name == OUTSIDE)
            yield from put_together(parts, Path(scratch))


def _plain(path: Path) -> Iterator[Quad]:
    for quad in stream(path):
        if isinstance(quad.object, Triple):
            raise InvalidInput(
                "dit bestand heeft triples als term (<<); die kent dit model niet: schrijf ze uit",
                "this file has triples as terms (<<); this model has none: write them out",
                where=str(path),
            )
        yield quad


def _context(given: list[File], folders: list[Path], root: Path, engine: Engine) -> list[File]:
    """Give the shipped files that are needed beside the given ones, less what those describe."""
    if any(file.whole for file in given):
        return []
    brought = {"ontology": _brings(folders, "ontology"), "data": _brings(folders, "registers")}
    mine = {realpath(file.path) for file in given}
    described = cache(partial(_described, engine))
    context = []
    for path in graph_files(root):
        name = path.relative_to(root)
        if not brought[name.parts[0]] and realpath(path) not in mine:
            kept = tuple(quad for quad in _plain(path) if not _covered(quad, described))
            context.append(File(path, str(name), len(kept), given=False, kept=kept))
    return context


def _brings(folders: Iterable[Path], room: str) -> bool:
    return any(
        basename(realpath(folder)) == room or any((folder / place / room).is_dir() for place in (".", "data"))
        for folder in folders
    )


def _described(engine: Engine, thing: Any) -> bool:
    """Tell whether the given files describe a thing: outside passages, or with a class."""
    patterns = ((thing, None, None, OUTSIDE), (thing, TYPE, None, None))
    return any(next(engine.quads_for_pattern(*pattern), None) is not None for pattern in patterns)


def _covered(quad: Quad, described: Callable[[Any], bool]) -> bool:
    """Tell whether a quad of the context is about a thing, or of a source, that the given files describe."""
    if described(quad.subject if quad.graph_name == OUTSIDE else quad.graph_name):
        return True
    sources = (_source(quad.subject), _source(quad.graph_name))
    return any(source is not None and described(NamedNode(source)) for source in sources)


def _source(term: Term | DefaultGraph) -> str | None:
    """Give the source that a source or passage belongs to: its IRI up to the #."""
    if isinstance(term, NamedNode) and term.value.startswith(SOURCE):
        return term.value.partition("#")[0]
    return None
