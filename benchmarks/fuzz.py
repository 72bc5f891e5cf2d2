"""Feed the commands what nobody would write: mutations of the real data, by seed.

    .venv/bin/python benchmarks/fuzz.py 100000 [--seed 1] [--seconds 900] [--kind trig]... [--guided FOLDER]

Files in every format, queries, parameters, names, texts of sources, answers of a server and compressed files are
mutated and given to the commands, as a person would. Of each call the same is asked: no traceback, no word of the engine's
own, no more than LIMIT seconds of CPU, an exit status that does not lie (2, one line and nothing else for what could not be
done; 0 or 1 for what was), and no file half written or left over.

The calls run in a process of their own, so that one that ends it or hangs is counted, and the rest goes on; there are as
many of these at a time as processors. With --guided,
and Google's atheris installed, libFuzzer leads the mutations by what of this project's own code they reach.
"""

import argparse
import bz2
import contextlib
import gzip
import io
import json
import os
import pickle
import random
import re
import resource
import select
import shutil
import signal
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count as count_up
from itertools import islice
from pathlib import Path

LIMIT = 20.0
"""Seconds of CPU that a call may take, its children's too; most take some milliseconds."""
HANGS = 120.0
"""Seconds without an outcome after which an input is a hang: others may use the machine as well."""
BATCH = 500
"""Inputs that one process tries: what it imports and reads once serves all of them."""
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""Where files are kept: a load flushes to the disk, and waiting for that took two thirds of a run."""
HOUSE = Path(__file__).parents[1]
SMALL = HOUSE / "tests" / "small.trig"
SUFFIXES = {
    "trig": ".trig",
    "turtle": ".ttl",
    "jsonld": ".jsonld",
    "rdfxml": ".rdf",
    "nquads": ".nq",
    "ntriples": ".nt",
}
KINDS = {
    **{"trig": 14, "turtle": 8, "jsonld": 12, "rdfxml": 10, "nquads": 8, "ntriples": 3},
    **{
        "validate": 0.3,
        "check": 0.05,
        "query": 14,
        "parameter": 10,
        "name": 8,
        "text": 6,
        "remote": 10,
        "compressed": 8,
    },
}
"""Each kind of input and its share."""

TOKENS = [
    *(b"<", b">", b"<<", b">>", b"<<(", b'"', b'"""', b"'", b"\\", b"{", b"}", b"[", b"]", b"(", b")", b".", b";", b","),
    *(b"@", b"@prefix", b"@base <", b"^^", b"_:", b"_:b0", b":", b"a", b"#", b"?x", b"\\u0000", b"\\uD800", b"\\UFFFFFFFF"),
    *(b"\0", b"\x1b[31m", b"\x07", b"\r", b"\n", b"\xff", b"\xc3", b"\xef\xbb\xbf", "\u202e".encode(), "\u2028".encode()),
    *(b"<http://127.0.0.1:9/x>", b"<file:///etc/passwd>", b'"1e999999"', b"9" * 5000, b"-1", b"0", b"1.5e400", b"NaN"),
    *(b'"2024-13-45"', b'"99999999999-01-01"^^<http://www.w3.org/2001/XMLSchema#date>', b"x" * 70_000),
    *(b'"@context":"http://127.0.0.1:9/c"', b'"@graph":', b'"@id":', b'"@type":', b'"@list":', b'"@value":', b"null"),
    *(b'"@reverse":', b'"@base":', b'"@vocab":', b"true", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"<![CDATA[", b"<!--"),
    *(b"xml:base='file:///'", b"rdf:parseType='Collection'", b"rdf:ID='x'", b"xmlns:x=''", b"<?xml version='1.1'?>"),
    *(b"SELECT", b"WHERE", b"SERVICE <http://127.0.0.1:9/>", b"LOAD <file:///x>", b"DELETE", b"UNION", b"OPTIONAL {"),
    *(b"FILTER(", b"NOT EXISTS {", b"MINUS {", b"VALUES ?x {", b"GROUP BY", b"HAVING(", b"ORDER BY", b"LIMIT 0", b"OFFSET"),
    *(b"BIND(", b"CONSTRUCT", b"DESCRIBE", b"ASK", b"(COUNT(*) AS ?n)", b"REGEX(", b'"(a+)+$"', b"*", b"+", b"/", b"|", b"!"),
    *(b"%", b"%00", b"../", b"../../etc/passwd", b"~", b"-", b"--", b"=", b"$", b"`id`", "é".encode(), "ﷺ".encode() * 9),
]  # fmt: skip


def mutated(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Give a text with one to six mutations."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        content = chance.choice(MUTATIONS)(content, others, chance)
    return content


def _span(content: bytes, chance: random.Random, most: int = 60) -> tuple[int, int]:
    start = chance.randrange(len(content) + 1)
    return start, min(len(content), start + chance.randrange(1, most))


def _flip(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    if not content:
        return b"\0"
    place = chance.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << chance.randrange(8)]) + content[place + 1 :]


def _drop(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    start, end = _span(content, chance, chance.choice((2, 20, 600)))
    return content[:start] + content[end:]


def _double(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    start, end = _span(content, chance, chance.choice((4, 60, 600)))
    return content[:end] + content[start:end] * chance.choice((1, 2, 40)) + content[end:]


def _insert(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    place = chance.randrange(len(content) + 1)
    return content[:place] + chance.choice(TOKENS) + content[place:]


def _nest(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    place = chance.randrange(len(content) + 1)
    opening, closing = chance.choice(
        [
            (b"[", b"]"),
            (b"(", b")"),
            (b"{", b"}"),
            (b"<<", b">>"),
            (b'{"@list":[', b"]}"),
            (b"<a>", b"</a>"),
            (b"!", b""),
        ]
    )
    times = chance.choice((3, 70, 600, 5000))
    return content[:place] + opening * times + closing * chance.choice((0, times)) + content[place:]


def _exchange(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Put one word in the place of another."""
    words = [found.span() for found in re.finditer(rb"[\w:#/-]+|[^\w\s]", content)]
    if len(words) < 2:
        return content
    (start, end), (first, last) = chance.choice(words), chance.choice(words)
    return content[:start] + content[first:last] + content[end:]


def _splice(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    other = chance.choice(others)
    return content[: chance.randrange(len(content) + 1)] + other[chance.randrange(len(other) + 1) :]


def _cut(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _swap(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return b"\n".join(lines)


MUTATIONS = (
    _flip,
    _flip,
    _drop,
    _double,
    _insert,
    _insert,
    _nest,
    _exchange,
    _exchange,
    _splice,
    _cut,
    _swap,
)


def seeds() -> dict[str, list[bytes]]:
    """Give what is mutated, by kind: pieces of the shipped files, and the small graphs of the tests."""
    from pyoxigraph import RdfFormat, parse

    from migratieketen.queries import named
    from migratieketen.stores.passages import taken_apart
    from migratieketen.writing.rdf import write_quads

    chance = random.Random(0)
    found: dict[str, list[bytes]] = {kind: [] for kind in KINDS}
    for path in sorted((HOUSE / "data" / "sources").glob("*.trig"))[:40]:
        head, *blocks = path.read_bytes().split(b"\n\n")
        start = chance.randrange(len(blocks))
        found["trig"].append(b"\n\n".join([head, *blocks[start : start + 6]]) + b"\n")
    for path in sorted((HOUSE / "data" / "registers").glob("*.ttl")):
        head, *blocks = path.read_bytes().split(b"\n\n")
        found["turtle"] += [
            b"\n\n".join([head, *blocks[at : at + 4]]) for at in range(0, min(len(blocks), 40), 8)
        ]
    for piece in [*found["trig"][:24]]:
        with contextlib.suppress(SyntaxError):
            quads = taken_apart(list(parse(piece, RdfFormat.TRIG)))
            for kind in ("jsonld", "rdfxml", "nquads", "ntriples", "turtle"):
                found[kind].append(write_quads(quads, kind).encode())
    found["validate"] = [SMALL.read_bytes()]
    found["check"] = [(HOUSE / "tests" / "second-source.trig").read_bytes()]
    found["query"] = [path.read_bytes() for path in sorted((HOUSE / "queries").rglob("*.rq"))]
    found["parameter"] = [
        f"{query.name}\n{parameter.name}={parameter.default or 'vng'}".encode()
        for query in named().values()
        for parameter in query.parameters
    ] + [f"{name}\nat=2024-05".encode() for name in named()]
    found["name"] = [
        name.encode() for name in ("vng", "COA", "organisatie:vng", "Vereniging van Nederlandse Gemeenten", "bron:ketenkrant",
        "https://w3id.org/migratieketen/id/organisatie/coa", "van-migratie-tot-participatie-2024", "small-ketenkrant")
    ]  # fmt: skip
    found["text"] = [path.read_bytes() for path in sorted((HOUSE / "tests").glob("small-*.txt"))]
    term = {"type": "uri", "value": "https://w3id.org/migratieketen/id/organisatie/vng"}
    literal = {"type": "literal", "value": "één", "xml:lang": "nl"}
    answer = {
        "head": {"vars": ["s", "p", "o", "source", "title"]},
        "results": {"bindings": [{"s": term, "p": term, "o": literal, "source": term, "title": literal}] * 3},
    }
    found["remote"] = [
        _http(json.dumps(answer).encode(), "application/sparql-results+json"),
        _http(b'{"head":{},"boolean":true}', "application/sparql-results+json"),
        _http(found["ntriples"][0][:2000], "application/n-triples"),
        _http(found["turtle"][0], "text/turtle"),
        _http(b"busy", "text/plain", "503 Service Unavailable\r\nRetry-After: 0"),
        _http(b"", "text/plain", "302 Found\r\nLocation: http://127.0.0.1:9/"),
        _http(b"", "text/plain", '401 Unauthorized\r\nWWW-Authenticate: Basic realm="x"'),
        _http(
            gzip.compress(json.dumps(answer).encode()),
            "application/sparql-results+json\r\nContent-Encoding: gzip",
        ),
    ]
    import zstandard

    found["compressed"] = [
        way(text) for text in found["nquads"][:6] for way in (gzip.compress, bz2.compress, zstandard.compress)
    ]
    return found


def _http(body: bytes, media: str, status: str = "200 OK") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


@dataclass
class Told:
    """What a call gave: its exit status, standard output and error, what it wrote to the screen itself, and its time."""

    words: list[str]
    status: int
    out: bytes
    err: str
    screen: bytes
    seconds: float


def call(words: list[str], screen: int) -> Told:
    """Call a command in this process, as `main` does; what goes past Python to standard error is read from `screen`."""
    from migratieketen import cli

    before = sys.stdout, sys.stderr, sys.stdin
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdout = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
    sys.stderr = io.TextIOWrapper(err, encoding="utf-8", errors="backslashreplace", write_through=True)
    sys.stdin = io.TextIOWrapper(io.BytesIO())
    os.ftruncate(screen, 0)
    start = sum(os.times()[:4])
    try:
        status = cli._run(words)
    finally:
        said = sys.stdout, sys.stderr
        sys.stdout, sys.stderr, sys.stdin = before
    seconds = sum(os.times()[:4]) - start
    os.lseek(screen, 0, os.SEEK_SET)
    told = out.getvalue(), err.getvalue().decode("utf-8", "replace")
    del said  # which closes both
    return Told(words, status, *told, os.read(screen, 4096), seconds)


def faults(told: Told) -> Iterator[str]:
    """Say what is wrong with how a command ended."""
    if told.seconds > LIMIT:
        yield f"took {told.seconds:.1f} s"
    if told.screen:
        yield f"the engine spoke: {told.screen[:200]!r}"
    if told.status not in (0, 1, 2):
        yield f"exit status {told.status}"
    if "Traceback" in told.err or "fault of the program" in told.err:
        yield "a traceback"
    if odd := {mark for mark in told.err if not mark.isprintable() and mark not in "\n\t"}:
        yield f"control characters in what was told: {sorted(odd)}"
    lines = told.err.splitlines()
    if told.status == 2:
        caret = len(lines) == 3 and lines[2].strip() == "^"
        if not told.err.startswith("migratieketen: ") or not (len(lines) == 1 or caret):
            yield "not one line"
        if told.out:
            yield "2, and yet an answer"
    elif any(not line.startswith("migratieketen: ") for line in lines):
        yield "words that are no message"


class Place:
    """Where one process works: a folder, a server on loopback, and what the seeds are."""

    def __init__(self, folder: Path, found: dict[str, list[bytes]]) -> None:
        self.folder = folder
        self.found = found
        self.small = folder / "small.nq"
        self.answer = b""
        self._port = 0
        screen = os.open(folder / "screen", os.O_RDWR | os.O_CREAT)
        os.dup2(screen, 2)
        self.screen = screen
        self._small()

    def _small(self) -> None:
        from migratieketen.stores import open_store
        from migratieketen.writing.rdf import write_quads

        self.small.write_text(write_quads(open_store(str(SMALL)).dump(), "nquads"), encoding="utf-8")

    def call(self, *words: str | Path) -> Told:
        """Call a command."""
        return call([str(word) for word in words], self.screen)

    def server(self) -> str:
        """Start a server that gives `answer`, truths first where it is asked for one; give its address."""
        if not self._port:
            listening = socket.create_server(("127.0.0.1", 0))
            self._port = listening.getsockname()[1]
            threading.Thread(target=self._serve, args=(listening,), daemon=True).start()
        return f"http://127.0.0.1:{self._port}/sparql"

    def _serve(self, listening: socket.socket) -> None:
        truth = _http(b'{"head":{},"boolean":true}', "application/sparql-results+json")
        while True:
            connection, _ = listening.accept()
            with connection, contextlib.suppress(OSError, ValueError):
                connection.settimeout(5)
                asked = b""
                while b"\r\n\r\n" not in asked:
                    asked += connection.recv(65536)
                size = int(re.search(rb"content-length: *(\d+)", asked, re.IGNORECASE)[1])  # type: ignore[index]
                while len(asked.partition(b"\r\n\r\n")[2]) < size:
                    asked += connection.recv(65536)
                connection.sendall(truth if b"ASK" in asked[-size:] else self.answer)


def try_one(kind: str, content: bytes, number: int, place: Place) -> list[str]:
    """Give one input to a command; give what is wrong with how it ended."""
    folder = place.folder / "here"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    chance = random.Random(number)
    told, more = TRIES.get(kind, _file)(kind, content, folder, chance, place)
    return [f"{' '.join(told.words)}: {fault}; {told.err[:300]!r}" for fault in [*faults(told), *more]]


Tried = tuple[Told, list[str]]


def _file(kind: str, content: bytes, folder: Path, chance: random.Random, place: Place) -> Tried:
    path = folder / f"file{SUFFIXES[kind]}"
    path.write_bytes(content)
    way = chance.randrange(5)
    if way == 0:
        return _loaded(path, folder, place)
    if way == 1:
        told = place.call("diff", path, place.small)
    elif way == 2:
        form = chance.choice([*SUFFIXES, "csv"])
        target = folder / f"out{SUFFIXES.get(form, '.zip')}"
        told = place.call("export", "--store", path, "--output", target)
        return told, _written(told, target) + _read_rightly(told, path, kind)
    elif way == 3:
        told = place.call("search", "vng", "--store", path)
    else:
        told = place.call("sources", "list", "--store", path)
    return told, _read_rightly(told, path, kind)


def _read_rightly(told: Told, path: Path, kind: str) -> list[str]:
    """The engine itself is asked whether the file can be read; only what was looked at and let through."""
    if told.status == 2 and "syntax is wrong" not in told.err:
        return []
    readable = _readable(path.read_bytes().removeprefix(b"\xef\xbb\xbf"), kind)
    if readable == (told.status != 2):
        return []
    return [f"exit {told.status}, and the engine can{'' if readable else 't'} read it"]


def _readable(content: bytes, kind: str) -> bool:
    from pyoxigraph import RdfFormat, parse

    form = getattr(RdfFormat, {"ntriples": "N_TRIPLES", "nquads": "N_QUADS", "rdfxml": "RDF_XML", "jsonld": "JSON_LD"}.get(kind, kind.upper()))  # fmt: skip
    try:
        for _ in parse(content, form, base_iri="file:///x"):
            pass
    except (SyntaxError, ValueError):
        return False
    return True


def _written(told: Told, target: Path) -> list[str]:
    left = [path.name for path in target.parent.iterdir() if path.name.startswith(".")]
    wrong = [f"left over: {left}"] if left else []
    if target.exists() != (told.status == 0):
        wrong.append(f"exit {told.status}, and the file is {'' if target.exists() else 'not '}there")
    kind = next((kind for kind, suffix in SUFFIXES.items() if suffix == target.suffix), None)
    if target.exists() and kind and not _readable(target.read_bytes(), kind):
        wrong.append("what was written can't be read")
    return wrong


def _loaded(path: Path, folder: Path, place: Place) -> Tried:
    from migratieketen.stores import open_store
    from migratieketen.stores.shielded import shielded

    store = folder / "store"
    told = place.call("load", path, "--store", store)
    if told.status == 0:
        # in a child: where the engine has opened a store, it can write none in a fork of that process
        shielded(lambda: b"%d" % sum(1 for _ in open_store(str(store)).dump()), str(store))
    wrong = [] if store.exists() == (told.status == 0) else [f"exit {told.status}, store {store.exists()}"]
    if left := sorted(p.name for p in folder.iterdir() if p not in (path, store)):
        wrong.append(f"left over: {left}")
    return told, wrong


def _validate(kind: str, content: bytes, folder: Path, chance: random.Random, place: Place) -> Tried:
    path = folder / "file.trig"
    path.write_bytes(content)
    told = (
        place.call("validate", path)
        if kind == "validate"
        else place.call("sources", "check", path, "--store", place.small)
    )
    return told, _read_rightly(told, path, "trig") if kind == "validate" else []


def _query(kind: str, content: bytes, folder: Path, chance: random.Random, place: Place) -> Tried:
    path = folder / "query.rq"
    path.write_bytes(content)
    told = place.call("query", "--file", path, "--timeout", 2, "--store", place.small, "--format", chance.choice(("json", "table", "csv", "turtle")))  # fmt: skip
    if told.status != 2 and told.words[-1] == "json":
        answer = json.loads(told.out)
        rows = "boolean" in answer or bool(answer["results"]["bindings"])
        return told, [] if rows == (told.status == 0) else [f"exit {told.status}, rows {rows}"]
    return told, []


def _argument(content: bytes) -> str:
    return os.fsdecode(content.replace(b"\0", b""))


def _parameter(kind: str, content: bytes, folder: Path, chance: random.Random, place: Place) -> Tried:
    name, _, rest = _argument(content).partition("\n")
    key, _, value = rest.partition("=")
    given = [f"--at={value}"] if key == "at" else [f"--param={rest}"]
    return place.call("query", f"--store={place.small}", *given, "--", name), []


def _name(kind: str, content: bytes, folder: Path, chance: random.Random, place: Place) -> Tried:
    name = _argument(content)
    words = chance.choice(
        (
            ["describe"],
            ["search"],
            ["sources", "show"],
            ["sources", "coverage"],
            ["network", "--format=json", "--topic"],
            ["validate"],
        )
    )
    if words[-1] == "--topic":
        return place.call(*words[:-1], f"--topic={name}", "--store", place.small), []
    if words == ["validate"]:
        return place.call("query", "organisers", f"--store={name or '-'}"), []
    return place.call(*words, "--store", place.small, "--", name), []


def _text(kind: str, content: bytes, folder: Path, chance: random.Random, place: Place) -> Tried:
    path = folder / "tekst.txt"
    path.write_bytes(content)
    way = chance.randrange(3)
    if way == 0:
        return place.call(
            "sources", "draft", path, "--url", "https://example.org/x", "--store", place.small
        ), []
    what = ("verify", "coverage")[way - 1]
    return place.call("sources", what, "ketenkrant", "--text", path, "--store", place.small), []


def _remote(kind: str, content: bytes, folder: Path, chance: random.Random, place: Place) -> Tried:
    place.answer = content
    where = ("--store", place.server())
    way = chance.randrange(4)
    if way == 0:
        told = place.call(
            "query", "--text", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "--timeout", 5, *where
        )
    elif way == 1:
        told = place.call("query", "--text", "SELECT * WHERE { ?s ?p ?o }", "--timeout", 5, *where)
    elif way == 2:
        target = folder / "out.nq"
        told = place.call("export", "--output", target, *where)
        return told, _written(told, target)
    else:
        told = place.call("sources", "list", *where)
    return told, []


def _compressed(kind: str, content: bytes, folder: Path, chance: random.Random, place: Place) -> Tried:
    path = folder / "file.nq.gz"
    path.write_bytes(content)
    return _loaded(path, folder, place)


TRIES: dict[str, Callable[[str, bytes, Path, random.Random, Place], Tried]] = {
    "validate": _validate,
    "check": _validate,
    "query": _query,
    "parameter": _parameter,
    "name": _name,
    "text": _text,
    "remote": _remote,
    "compressed": _compressed,
}


Input = tuple[int, str, bytes]


def inputs(found: dict[str, list[bytes]], seed: int, kinds: list[str] | None = None) -> Iterator[Input]:
    """Give inputs without end, the same ones for the same seed: each a number, a kind and a content."""
    chance = random.Random(seed)
    shares = {kind: share for kind, share in KINDS.items() if not kinds or kind in kinds}
    for number in count_up():
        kind = chance.choices([*shares], [*shares.values()])[0]
        yield number, kind, mutated(chance.choice(found[kind]), found[kind], chance)


@dataclass
class Run:
    """What came of a run."""

    tried: Counter[str] = field(default_factory=Counter)
    found: list[tuple[int, str, bytes, str]] = field(default_factory=list)
    seconds: float = 0.0


def run(count: int, seed: int = 1, seconds: float = 1e9, kinds: list[str] | None = None) -> Run:
    """Try so many inputs, or as many as the time allows; as many at a time as there are processors."""
    os.environ |= {"MIGRATIEKETEN_LANG": "en", "COLUMNS": "100"}
    for name in ("MIGRATIEKETEN_STORE", "MIGRATIEKETEN_TOKEN"):
        os.environ.pop(name, None)
    found, result, start = seeds(), Run(), time.monotonic()
    workers = min(os.cpu_count() or 1, count)
    pipes = [
        _worker(islice(inputs(found, seed, kinds), first, count, workers), found, start + seconds)
        for first in range(workers)
    ]
    for pipe in pipes:
        with os.fdopen(pipe, "rb") as told:
            part: Run = pickle.load(told)
        result.tried += part.tried
        result.found += part.found
        os.wait()
    result.found.sort(key=lambda one: one[0])
    result.seconds = time.monotonic() - start
    return result


def _worker(given: Iterator[Input], found: dict[str, list[bytes]], until: float) -> int:
    """Try inputs in a process of its own; give where it will tell what came of them."""
    reading, writing = os.pipe()
    if os.fork():
        os.close(writing)
        return reading
    try:
        result = Run()
        with tempfile.TemporaryDirectory(prefix="fuzz-", dir=MEMORY) as name:
            ahead = list(islice(given, BATCH))
            while ahead and time.monotonic() < until:
                left = _batch(ahead, found, Path(name), until, result)
                ahead = left + list(islice(given, BATCH - len(left)))
                shutil.rmtree(name, ignore_errors=True)
                Path(name).mkdir()
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(result, pipe)
    finally:
        os._exit(0)


def _batch(
    batch: list[Input], found: dict[str, list[bytes]], folder: Path, until: float, result: Run
) -> list[Input]:
    """Try inputs in a child; give those that are left when it ended before its time."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        status = 0
        try:
            _work(batch, found, folder, writing)
        except BaseException:  # noqa: BLE001 - the parent counts it
            status = 1
        os._exit(status)
    os.close(writing)
    done = 0
    why = ""
    late = False
    with os.fdopen(reading, "rb") as pipe:
        while done < len(batch):
            if late := time.monotonic() > until:
                os.kill(child, signal.SIGKILL)
                break
            if not select.select([pipe], [], [], HANGS)[0]:
                os.kill(child, signal.SIGKILL)
                why = "hangs"
                break
            try:
                wrong = pickle.load(pipe)
            except EOFError:
                break
            number, kind, content = batch[done]
            result.tried[kind] += 1
            result.found += [(number, kind, content, fault) for fault in wrong]
            done += 1
    _, status = os.waitpid(child, 0)
    if late or done == len(batch):
        return []
    number, kind, content = batch[done]
    result.tried[kind] += 1
    result.found.append((number, kind, content, why or f"the process ended: {status}"))
    return batch[done + 1 :]


def _work(batch: list[Input], found: dict[str, list[bytes]], folder: Path, writing: int) -> None:
    import traceback

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, resource.RLIM_INFINITY))
    place = Place(folder, found)
    with os.fdopen(writing, "wb", buffering=0) as pipe:
        for number, kind, content in batch:
            try:
                wrong = try_one(kind, content, number, place)
            except BaseException:  # noqa: BLE001 - a traceback is what is looked for
                wrong = [traceback.format_exc()]
            pipe.write(pickle.dumps(wrong))


def guided(folder: Path, arguments: list[str]) -> None:
    """Let libFuzzer lead, by what of our code an input reaches; it ends at the first fault, and keeps the input."""
    import atheris

    with atheris.instrument_imports(include=["migratieketen"]):
        import migratieketen.cli
        import migratieketen.graph  # noqa: F401
        from migratieketen.stores import answers, bounded, files, guard, watched  # noqa: F401
        from migratieketen.validation import lines  # noqa: F401
    os.environ |= {"MIGRATIEKETEN_LANG": "en", "COLUMNS": "100"}
    found = seeds()
    kinds = [kind for kind in KINDS if kind not in ("check", "remote")]
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, kind in enumerate(kinds):
        for at, content in enumerate(found[kind][:12]):
            (corpus / f"{kind}-{at}").write_bytes(bytes([number]) + content)
    kept = os.dup(2)
    place = Place(folder, found)
    log = os.fdopen(kept, "w")

    tried = Counter[str]()

    def one(data: bytes) -> None:
        # libFuzzer's own words go where the engine's go, and are lost: these are its figures
        tried["inputs"] += 1
        if tried["inputs"] % 1000 == 0:
            print(f"{tried['inputs']} inputs", file=log, flush=True)
        if data and (wrong := try_one(kinds[data[0] % len(kinds)], data[1:], len(data), place)):
            print(kinds[data[0] % len(kinds)], wrong, file=log, flush=True)
            raise AssertionError(wrong)

    atheris.Setup([sys.argv[0], str(corpus), f"-artifact_prefix={folder}/found-", *arguments], one)
    atheris.Fuzz()


def main() -> int:
    """Run, write the figures and each input that was not met well; 1 where there is one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=1e9)
    parser.add_argument("--kind", action="append", choices=[*KINDS])
    parser.add_argument("--found", type=Path, help="Keep the inputs that were not met well in this folder.")
    parser.add_argument("--guided", type=Path, metavar="FOLDER")
    given = parser.parse_args()
    if given.guided:
        guided(given.guided, [f"-runs={given.count}", f"-max_total_time={int(min(given.seconds, 1e6))}", "-rss_limit_mb=6000"])  # fmt: skip
        return 0
    result = run(given.count, given.seed, given.seconds, given.kind)
    for number, kind, content, fault in result.found:
        print(f"--- {number} {kind} {content[:100]!r}\n{fault}")
        if given.found:
            given.found.mkdir(parents=True, exist_ok=True)
            (given.found / f"{number}-{kind}").write_bytes(content)
    print(
        f"{sum(result.tried.values())} inputs in {result.seconds:.0f} s: {dict(result.tried)}; {len(result.found)} faults"
    )
    return 1 if result.found else 0


if __name__ == "__main__":
    sys.exit(main())
