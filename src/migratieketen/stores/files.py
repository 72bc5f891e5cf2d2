"""RDF files read safely: what the engine would crash on, hang on or fetch is refused before it sees it."""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from pyoxigraph import Quad, RdfFormat, parse

from migratieketen.errors import InvalidInput
from migratieketen.stores.shielded import PANIC, crashes, shielded

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".rdf": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
    ".json": RdfFormat.JSON_LD,
}

NESTED = (RdfFormat.JSON_LD, RdfFormat.RDF_XML)
"""Read by parsers that go down with what is nested; those of Turtle and its kin have no depth but that of `<<`."""

LONGEST = 16 << 20
"""The longest text in quotes, and the longest tag: the engine takes no longer one, and says that memory ran out."""

JSON_DEPTH = 500
XML_DEPTH = 1000
TRIPLE_TERMS = 100
_POSITION = re.compile(r"^Parser error (?:at|between) line [^:]*: | \(line \d+\)$")
_PLACE = re.compile(r"(?:line|at) (\d+)(?::| column| )")


def read(path: Path) -> list[Quad]:
    """Give the quads of an RDF file, literals as written; an InvalidInput with file and line where it can't be."""
    return parse_text(read_text(path), path)


def read_text(path: Path) -> str:
    """Give the text of an RDF file without its byte order mark; an InvalidInput where it is not such a file."""
    if path.suffix.lower() not in FORMATS and path.exists() and not path.is_dir():
        suffixes = " ".join(FORMATS)
        raise InvalidInput(
            f"dit is geen RDF-bestand; het achtervoegsel moet een van deze zijn: {suffixes}",
            f"this is no RDF file; its suffix must be one of: {suffixes}",
            where=str(path),
        )
    return plain_text(path)


def plain_text(path: Path) -> str:
    """Give the text of any UTF-8 file; an InvalidInput where it is absent, a folder, binary, not UTF-8 or empty."""
    where = str(path)
    try:
        content = path.read_bytes()
    except IsADirectoryError:
        raise InvalidInput(
            "dit is een map; geef een bestand", "this is a folder; give a file", where=where
        ) from None
    except OSError as error:
        reason = error.strerror or str(error)
        absent = isinstance(error, FileNotFoundError)
        raise InvalidInput(
            "dit bestand bestaat niet" if absent else f"dit bestand is niet te lezen ({reason})",
            "there is no such file" if absent else f"this file can't be read ({reason})",
            where=where,
        ) from None
    if b"\0" in content:
        raise InvalidInput("dit is geen tekstbestand", "this is not a text file", where=where)
    try:
        text = content.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        raise InvalidInput(
            "dit is geen UTF-8; bewaar het bestand als UTF-8",
            "this is not UTF-8; save the file as UTF-8",
            where=where,
            line=content.count(b"\n", 0, error.start) + 1,
        ) from None
    if not text or text.isspace():  # strip() would copy it
        raise InvalidInput("dit bestand is leeg", "this file is empty", where=where)
    return text


def parse_text(text: str, path: Path) -> list[Quad]:
    """Parse the text of an RDF file by its suffix; an InvalidInput names file and line of the first fault."""
    _refuse(text, path)
    return list(_parsed(text, path))


def stream(path: Path) -> Iterator[Quad]:
    """Give the quads of an RDF file as `read` does, one after the other: neither they nor its text are held."""
    _refuse(read_text(path), path)
    with path.open("rb") as file:
        if file.read(len(BOM_UTF8)) != BOM_UTF8:
            file.seek(0)
        yield from _parsed(file, path)


def _refuse(text: str, path: Path) -> None:
    form = FORMATS[path.suffix.lower()]
    _refuse_dangerous(text, form, path)
    if form in NESTED:
        shielded(lambda: _tried(text, form, path), str(path))


def _parsed(source: str | IO[bytes], path: Path) -> Iterator[Quad]:
    form = FORMATS[path.suffix.lower()]
    try:
        yield from parse(source, form, base_iri=path.absolute().as_uri(), rename_blank_nodes=True)
    except (SyntaxError, ValueError) as error:
        raise syntax_error(error, path) from None
    except MemoryError:
        raise too_long(path) from None
    except BaseException as error:
        if type(error).__name__ == PANIC:
            raise crashes(str(path)) from None
        raise


def _tried(text: str, form: RdfFormat, path: Path) -> bytes:
    """Parse a text to see whether the engine outlives it; what is wrong with it is told afterwards."""
    with suppress(SyntaxError, ValueError, MemoryError):
        for _ in parse(text, form, base_iri=path.absolute().as_uri()):
            pass
    return b""


def within(path: Path, folder: Path) -> Path:
    """Give a file of a folder; an InvalidInput where it is a link that leads out of the folder."""
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        raise InvalidInput(
            "deze verwijzing leidt uit de map; noem het bestand zelf",
            "this link leads out of the folder; name the file itself",
            where=str(path),
        )
    return path


def syntax_error(error: Exception, path: Path) -> InvalidInput:
    """Give the error for what the engine could not read: the file, the line and the reason."""
    reason = str(error).partition("\n")[0]
    line = getattr(error, "lineno", None)
    if line is None and (found := _PLACE.search(reason)):
        line = int(found[1])
    reason = _POSITION.sub("", reason)
    return InvalidInput(
        f"hier is de schrijfwijze niet goed: {reason}",
        f"the syntax is wrong here: {reason}",
        where=str(path),
        line=line,
    )


def _refuse_dangerous(text: str, form: RdfFormat, path: Path) -> None:
    if form == RdfFormat.JSON_LD:
        _refuse_json(text, path)
    elif form == RdfFormat.RDF_XML:
        _refuse_xml(text, path)
    elif text.count("<<") > TRIPLE_TERMS:
        raise InvalidInput(
            "te veel triples als term (<<); die kent dit model niet",
            "too many triple terms (<<); this model has none",
            where=str(path),
        )


def _refuse_json(text: str, path: Path) -> None:
    """Refuse JSON-LD that would crash the engine by its depth, or that names a context elsewhere."""
    if _depth(text) > JSON_DEPTH:
        raise too_deep(path, JSON_DEPTH)
    try:
        document = json.loads(text, parse_int=str)  # of a number of 5,000 digits Python makes no int
    except json.JSONDecodeError as error:
        raise InvalidInput(
            f"dit is geen JSON: {error.msg}",
            f"this is not JSON: {error.msg}",
            where=str(path),
            line=error.lineno,
        ) from None
    remote = _remote_context(document)
    if remote is not None:
        raise InvalidInput(
            f"dit bestand verwijst naar een context elders ({remote}); er wordt niets opgehaald: "
            "zet de context in het bestand",
            f"this file names a context elsewhere ({remote}); nothing is fetched: put the context into the file",
            where=str(path),
            line=next((n for n, line in enumerate(text.splitlines(), 1) if json.dumps(remote) in line), None),
        )


def _remote_context(node: object) -> str | None:
    """Find a JSON-LD context given by address (JSON-LD 1.1, 3.1 and 4.1.5), wherever it stands."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("@context", "@import"):
                given = value if isinstance(value, list) else [value]
                if address := next((item for item in given if isinstance(item, str)), None):
                    return address
            if found := _remote_context(value):
                return found
    elif isinstance(node, list):
        for item in node:
            if found := _remote_context(item):
                return found
    return None


def _depth(text: str) -> int:
    deepest = depth = 0
    for mark in re.findall(r'"(?:[^"\\]|\\.)*"|[\[{\]}]', text):
        if mark in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif mark in "]}":
            depth -= 1
    return deepest


def _refuse_xml(text: str, path: Path) -> None:
    """Refuse what expands without end (entities) or hangs by its depth."""
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text):
        raise InvalidInput(
            "RDF/XML met een DOCTYPE of ENTITY wordt niet gelezen; haal die regels weg",
            "RDF/XML with a DOCTYPE or ENTITY is not read; take those lines out",
            where=str(path),
        )
    deepest = depth = 0
    for closing, self_closing in re.findall(r"<(/?)[A-Za-z_][^<>]*?(/?)>", text):
        depth += -1 if closing else (0 if self_closing else 1)
        deepest = max(deepest, depth)
    if deepest > XML_DEPTH:
        raise too_deep(path, XML_DEPTH)


def too_long(path: Path) -> InvalidInput:
    """Give the error for a text or tag that is longer than the engine reads."""
    size = LONGEST >> 20
    return InvalidInput(
        f"hier staat een tekst of teken van meer dan {size} MB; dat wordt niet gelezen",
        f"there is a text or tag of more than {size} MB here; that is not read",
        where=str(path),
    )


def too_deep(path: Path, limit: int) -> InvalidInput:
    """Give the error for a file that is nested too deeply for the engine."""
    return InvalidInput(
        f"dit bestand is dieper genest dan {limit} niveaus; dat wordt niet gelezen",
        f"this file is nested deeper than {limit} levels; that is not read",
        where=str(path),
    )
