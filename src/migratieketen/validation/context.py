"""Which files are validated, and what is added so that they can be judged.

A folder that holds `registers/` or `ontology/` is validated with its own; what the given paths do
not bring themselves is taken from the shipped graph, less every thing and every source that they
describe. A file that holds a whole export stands alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from os.path import basename, isdir, realpath  # unlike those of pathlib they raise nothing
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Triple

from migratieketen.errors import InvalidInput
from migratieketen.namespaces import ID, MK, PREFIXES, SOURCE
from migratieketen.results import Term
from migratieketen.stores.embedded import graph_files
from migratieketen.stores.files import read, within
from migratieketen.stores.passages import taken_apart

SUFFIXES = (".ttl", ".trig", ".nt", ".nq", ".rdf", ".jsonld")
TYPE = NamedNode(PREFIXES["rdf"] + "type")
OUTSIDE = DefaultGraph()


@dataclass(frozen=True)
class File:
    """A file that was read: where it lies, how the report calls it, its quads, whether it was asked for."""

    path: Path
    name: str
    quads: list[Quad]
    given: bool = True


@dataclass(frozen=True)
class Reading:
    """All that a validation reads: the files, and the folders of the shapes and checks that judge them."""

    files: list[File]
    shapes: Path
    checks: Path

    @property
    def given(self) -> list[File]:
        """The files that were asked for."""
        return [file for file in self.files if file.given]


def gather(paths: list[Path] | None, root: Path) -> Reading:
    """Read the given files and folders (none: the shipped graph below `root`) and what they need beside them.

    Raises InvalidInput for what is not there, holds no RDF or can't be read.
    """
    if not paths:
        files = [_open(path, str(path.relative_to(root))) for path in graph_files(root)]
        return Reading(_numbered(files), root / "ontology" / "shapes", root / "queries" / "checks")
    found = {realpath(path): path for given in paths for path in _files(given)}
    files = [_apart(_open(path, str(path))) for path in found.values()]
    folders = [path for path in paths if isdir(path)]
    ontologies = [folder for folder in folders if basename(realpath(folder)) == "ontology"]
    shapes = _own(folders, "ontology/shapes", "*.ttl") or _own(ontologies, "shapes", "*.ttl")
    checks = _own(folders, "queries/checks", "*.rq")
    return Reading(
        _numbered(files + _context(files, folders, root)),
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


def _open(path: Path, name: str, given: bool = True) -> File:
    quads = read(path)
    if any(isinstance(quad.object, Triple) for quad in quads):
        raise InvalidInput(
            "dit bestand heeft triples als term (<<); die kent dit model niet: schrijf ze uit",
            "this file has triples as terms (<<); this model has none: write them out",
            where=name,
        )
    return File(path, name, quads, given)


def _numbered(files: list[File]) -> list[File]:
    """Number the blank nodes: the same files give the same report each time."""
    names: dict[Term, BlankNode] = {}

    def number(term: Any) -> Any:
        return names.setdefault(term, BlankNode(f"b{len(names)}")) if isinstance(term, BlankNode) else term

    def renamed(quad: Quad) -> Quad:
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
            return Quad(number(quad.subject), quad.predicate, number(quad.object), quad.graph_name)
        return quad

    return [replace(file, quads=[renamed(quad) for quad in file.quads]) for file in files]


def _apart(file: File) -> File:
    return replace(file, quads=taken_apart(file.quads)) if _is_whole(file.quads) else file


def _is_whole(quads: Iterable[Quad]) -> bool:
    """Tell whether a file holds a whole export: own terms, things and sources are all described in it."""
    subjects = {quad.subject for quad in quads}
    names = [subject.value for subject in subjects if isinstance(subject, NamedNode)]
    return all(any(name.startswith(start) for name in names) for start in (MK, ID, SOURCE))


def _context(given: list[File], folders: list[Path], root: Path) -> list[File]:
    """Give the shipped files that are needed beside the given ones, less what those describe."""
    if any(_is_whole(file.quads) for file in given):
        return []
    brought = {"ontology": _brings(folders, "ontology"), "data": _brings(folders, "registers")}
    mine = {realpath(file.path) for file in given}
    described, sources = _described(given)
    context = []
    for path in graph_files(root):
        name = path.relative_to(root)
        if not brought[name.parts[0]] and realpath(path) not in mine:
            file = _open(path, str(name), given=False)
            context.append(
                replace(file, quads=[q for q in file.quads if not _covered(q, described, sources)])
            )
    return context


def _brings(folders: Iterable[Path], room: str) -> bool:
    return any(
        basename(realpath(folder)) == room or any((folder / place / room).is_dir() for place in (".", "data"))
        for folder in folders
    )


def _described(given: Iterable[File]) -> tuple[set[Term | DefaultGraph], set[str]]:
    """Give what the files describe: things outside passages or with a class, and whole sources."""
    things: set[Term | DefaultGraph] = {
        quad.subject
        for file in given
        for quad in file.quads
        if quad.graph_name == OUTSIDE or quad.predicate == TYPE
    }
    sources = {
        thing.value for thing in things if isinstance(thing, NamedNode) and _source(thing) == thing.value
    }
    return things, sources


def _covered(quad: Quad, described: set[Term | DefaultGraph], sources: set[str]) -> bool:
    if (quad.subject if quad.graph_name == OUTSIDE else quad.graph_name) in described:
        return True
    return bool(sources) and (_source(quad.subject) in sources or _source(quad.graph_name) in sources)


def _source(term: Term | DefaultGraph) -> str | None:
    """Give the source that a source or passage belongs to: its IRI up to the #."""
    if isinstance(term, NamedNode) and term.value.startswith(SOURCE):
        return term.value.partition("#")[0]
    return None
