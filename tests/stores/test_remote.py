"""A server is not trusted: whatever it answers ends in time, in one line, with exit status 2; or it is the answer."""

import gzip
import json
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Triple

from migratieketen.errors import InvalidInput, LimitReached, MigratieketenError, QueryError
from migratieketen.graph import Graph
from migratieketen.results import XSD, Rows, Triples, Truth
from migratieketen.stores import clock, exchange, open_store, remote
from migratieketen.stores.address import endpoint

JSON = "application/sparql-results+json"
ONE = '{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"uri","value":"urn:a"}}]}}'
ASK = "SELECT ?s WHERE { ?s ?p ?o }"


def answer(
    body: bytes | str, media: str = JSON, status: str = "200 OK", length: int | None = None, **more: str
) -> bytes:
    """An HTTP answer; `more` are headers, _ for -."""
    content = body.encode() if isinstance(body, str) else body
    headers = {"Content-Type": media, "Content-Length": str(len(content) if length is None else length)}
    headers |= {name.replace("_", "-"): value for name, value in more.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value)
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + content


def truth(value: bool) -> bytes:
    return answer(json.dumps({"head": {}, "boolean": value}))


def deep() -> str:
    """One term with ten thousand triples in it."""
    term = '{"type":"uri","value":"urn:a"}'
    opened = '{"type":"triple","value":{"predicate":' + term + ',"object":' + term + ',"subject":'
    return (
        '{"head":{"vars":["s"]},"results":{"bindings":[{"s":'
        + opened * 10_000
        + term
        + "}}" * 10_000
        + "}]}}"
    )


def endless(connection: socket.socket) -> None:
    """Rows without end, or white space without end: a MB is sent again and again."""
    head = '{"head":{"vars":["s"]},"results":{"bindings":['
    connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: {JSON}\r\n\r\n{head}".encode())
    rows = b'{"s":{"type":"uri","value":"urn:a"}},' * 30_000
    while True:
        connection.sendall(rows)


def long_row(connection: socket.socket) -> None:
    """One row without end."""
    head = '{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"literal","value":"'
    connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: {JSON}\r\n\r\n{head}".encode())
    while True:
        connection.sendall(b"x" * (1 << 20))


def slow_head(connection: socket.socket) -> None:
    """A byte of a header now and then."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while True:
        connection.sendall(b"x")
        time.sleep(0.05)


def slow_body(connection: socket.socket) -> None:
    """A byte of the answer now and then."""
    connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: {JSON}\r\n\r\n".encode())
    while True:
        connection.sendall(b" ")
        time.sleep(0.05)


def silent(connection: socket.socket) -> None:
    """Nothing at all."""
    time.sleep(20)


def no_end(connection: socket.socket) -> None:
    """Half of a chunk."""
    connection.sendall(
        f"HTTP/1.1 200 OK\r\nContent-Type: {JSON}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    )
    connection.sendall(b"ff\r\n" + ONE.encode()[:20])


BOMB = gzip.compress(b'{"head":{"vars":["s"]},' + b" " * (64 << 20))
HOSTILE: dict[str, tuple[bytes | Callable[[socket.socket], None], str]] = {
    "html": (answer("<html>", "text/html; charset=utf-8"), "is geen SPARQL: het is text/html"),
    "no media type": (answer(ONE, media=""), "is geen SPARQL: het is ?"),
    "half a JSON": (answer(ONE[:-10]), "brak halverwege af"),
    "nothing": (answer(""), "brak halverwege af"),
    "another JSON": (answer('{"head":{},"rows":[]}'), "er zijn geen rijen in"),
    "no JSON": (answer("rows: none"), "het is geen SPARQL JSON"),
    "a list": (answer("[]"), "het is geen SPARQL JSON"),
    "more behind it": (answer(ONE + "{}"), "het is geen SPARQL JSON"),
    "rows before the head": (answer('{"results":{"bindings":[]}}'), "er zijn geen rijen in"),
    "a row that is none": (answer(ONE.replace('{"s":{"type":"uri","value":"urn:a"}}', "7")), "geen SPARQL JSON"),
    "no IRI": (answer(ONE.replace("urn:a", "a b")), "iets dat geen term is"),
    "half a letter": (answer(ONE.replace("urn:a", "\\ud800")), "iets dat geen term is"),
    "not UTF-8": (answer(ONE.encode().replace(b"urn", b"\xff\xfe")), "het is geen UTF-8"),
    "10,000 deep": (answer(deep()), "geen SPARQL"),
    "100,000 brackets": (answer("[" * 100_000), "geen SPARQL"),
    "deep in an unknown part": (answer('{"x":' + "[" * 100_000), "te diep genest"),
    "endless": (endless, "is groter dan 4 MB"),
    "a row without end": (long_row, "is groter dan 4 MB"),
    "gzip bomb": (answer(BOMB, Content_Encoding="gzip"), "is groter dan 4 MB"),
    "half a gzip": (answer(gzip.compress(ONE.encode())[:-12], Content_Encoding="gzip"), "brak halverwege af"),
    "no gzip": (answer(ONE, Content_Encoding="gzip"), "het is geen gzip"),
    "unknown folding": (answer(ONE, Content_Encoding="br"), "verpakt als br"),
    "length too long": (answer(ONE, length=5000), "brak halverwege af"),
    "length too short": (answer(ONE, length=40), "brak halverwege af"),
    "half a chunk": (no_end, "brak halverwege af"),
    "closed at once": (b"", "brak halverwege af"),
    "not HTTP": (b"220 mail.example.org ESMTP\r\n", "geen webserver"),
    "endless header": (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n", "geen webserver"),
    "slow head": (slow_head, "geen heel antwoord binnen 1 seconden"),
    "slow body": (slow_body, "geen heel antwoord binnen 1 seconden"),
    "silent": (silent, "geen heel antwoord binnen 1 seconden"),
    "redirect": (answer("", status="307 Moved", Location="http://127.0.0.1:9/x\x01"), "verwijst naar http://127.0.0.1:9/x"),
    "not modified": (answer("", status="304 Not Modified"), "verwijst naar ?"),
    "401": (answer("", status="401 No", WWW_Authenticate="Basic"), "vraagt een aanmelding (401); zet MIGRATIEKETEN_USER"),
    "401 digest": (answer("", status="401 No", WWW_Authenticate="Digest x"), "van de soort Digest"),
    "403": (answer("", status="403 No"), "hier mag u niet vragen (403)"),
    "404": (answer("<html>", "text/html", status="404 No"), "hier is niets (404)"),
    "405": (answer("", status="405 No"), "geen SPARQL-eindpunt (405)"),
    "500": (answer("\n\x1b[31mjava.lang.Oops\nat x", "text/plain", status="500 No"), "faalt (500): [31mjava.lang.Oops"),
    "503": (answer("", status="503 Busy"), "te druk (503); probeer het later"),
    "503 for an hour": (answer("", status="503 Busy", Retry_After="3600"), "probeer het over 3600 seconden"),
    "429": (answer("", status="429 Busy", Retry_After="nooit"), "te druk (429)"),
    "no content": (answer("", status="204 None"), "geen SPARQL-eindpunt (204)"),
    "rows cut": (answer(ONE, X_SPARQL_MaxRows="10000"), "hoogstens 10000 rijen"),
    "time cut": (answer(ONE, X_SQL_State="S1TAT"), "een deel van het antwoord"),
}  # fmt: skip


class Loopback:
    """A server of a few lines that answers what it is told, and remembers what it was asked."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.answers: list[bytes | Callable[[socket.socket], None]] = []
        self.asked: list[str] = []
        self.connections = 0
        listening = socket.create_server(("127.0.0.1", 0))
        self._listening = context.wrap_socket(listening, server_side=True) if context else listening
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}/sparql"
        threading.Thread(target=self._listen, daemon=True).start()

    def close(self) -> None:
        self._listening.close()

    def _listen(self) -> None:
        while self._listening.fileno() >= 0:
            with suppress(OSError):
                connection, _ = self._listening.accept()
                self.connections += 1
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            while question := _question(connection):
                self.asked.append(question)
                query = parse_qs(question.partition("\r\n\r\n")[2]).get("query", [""])[0]
                if "ASK {" in query and "https://w3id.org/migratieketen/graph" in query:
                    connection.sendall(truth(False))
                elif "ASK {" in query:
                    connection.sendall(truth(True))
                else:
                    told = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
                    if not isinstance(told, bytes):
                        told(connection)
                        return
                    connection.sendall(told)
                    if not told or b"Content-Length" not in told or b"length too" in told:
                        return
                    if b"\r\nContent-Length: 5000\r\n" in told:
                        return


def _question(connection: socket.socket) -> str:
    text = b""
    while b"\r\n\r\n" not in text:
        part = connection.recv(65536)
        if not part or part[0] == 22:  # the greeting of TLS
            connection.sendall(answer("", status="400 Bad"))
            return ""
        text += part
    head, _, body = text.partition(b"\r\n\r\n")
    length = next(
        int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")
    )
    while len(body) < length:
        body += connection.recv(65536)
    return (head + b"\r\n\r\n" + body).decode()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    for name in ("MIGRATIEKETEN_USER", "MIGRATIEKETEN_PASSWORD", "MIGRATIEKETEN_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(remote, "SIZE", 4 << 20)
    there = Loopback()
    yield there
    there.close()


def failing(act: Callable[[], object], within: float = 5) -> MigratieketenError:
    """The error in which something ends: in time, in one line in both languages, with exit status 2."""
    begun = time.monotonic()
    with pytest.raises(MigratieketenError) as failure:
        act()
    assert time.monotonic() - begun < within
    assert failure.value.exit_status == 2
    for lang in ("nl", "en"):
        assert failure.value.message(lang).isprintable()
    return failure.value


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_server_answers_ends_in_one_line(server: Loopback, name: str) -> None:
    told, expected = HOSTILE[name]
    server.answers = [told]
    store = open_store(server.url)
    error = failing(lambda: store.within(1 if "slow" in name or name == "silent" else 30).query(ASK))  # type: ignore[attr-defined]
    assert expected in error.message("nl")
    assert server.url in error.message("nl")


@pytest.mark.parametrize("name", ["html", "half a JSON", "redirect", "401", "404", "500", "10,000 deep"])
def test_the_command_ends_with_2_and_one_line(server: Loopback, run, name: str) -> None:
    told, expected = HOSTILE[name]
    server.answers = [told]
    answered: subprocess.CompletedProcess[str] = run("--store", server.url, "query", "--text", ASK)
    assert (answered.returncode, answered.stdout) == (2, "")
    assert answered.stderr.count("\n") == 1
    assert expected in answered.stderr


def test_an_answer_with_other_columns_than_asked_for_is_no_answer(server: Loopback) -> None:
    server.answers = [answer(ONE.replace('"s"', '"other"'))]
    error = failing(lambda: open_store(server.url).query(ASK))
    assert "andere kolommen dan gevraagd" in error.message("nl")


def test_an_answer_is_read_with_all_kinds_of_terms(server: Loopback) -> None:
    cells = [
        {"type": "uri", "value": "urn:a"},
        {"type": "literal", "value": "é€😀\n"},
        {"type": "literal", "value": "ja", "xml:lang": "nl"},
        {"type": "typed-literal", "value": "1", "datatype": XSD + "boolean"},
        {"type": "literal", "value": "2024", "datatype": XSD + "gYear"},
        {"type": "bnode", "value": "b1"},
        {"type": "bnode", "value": "nodeID://b1"},
        {"type": "triple", "value": {part: {"type": "uri", "value": "urn:a"} for part in ("subject", "predicate", "object")}},
    ]  # fmt: skip
    whole = {"head": {"link": [], "vars": ["x", "y"]}, "results": {"distinct": False, "bindings": [{"x": c} for c in cells]}, "time": 12}  # fmt: skip
    server.answers = [answer(gzip.compress(json.dumps(whole).encode()), Content_Encoding="gzip")]
    found = open_store(server.url).query("SELECT ?x ?y WHERE { ?x ?p ?y }")
    assert isinstance(found, Rows)
    assert found.variables == ("x", "y")
    a = NamedNode("urn:a")
    terms = [row["x"] for row in found]
    assert {row["y"] for row in found} == {None}
    assert terms[:3] == [a, Literal("é€😀\n"), Literal("ja", language="nl")]
    assert terms[3] == Literal("true", datatype=NamedNode(XSD + "boolean"))
    assert terms[4] == Literal("2024", datatype=NamedNode(XSD + "gYear"))
    assert terms[5] != terms[6]
    assert terms[7] == Triple(a, a, a)


def test_an_ask_is_a_truth_also_where_it_comes_as_a_row(server: Loopback) -> None:
    cell = {"type": "typed-literal", "value": "0", "datatype": XSD + "integer"}
    row = {"head": {"vars": ["__ASK_RETVAL"]}, "results": {"bindings": [{"__ASK_RETVAL": cell}]}}
    server.answers = [answer(json.dumps(row))]
    assert open_store(server.url).query("ASK WHERE { ?s ?p ?o }") == Truth(False)


@pytest.mark.parametrize(
    ("media", "text"),
    [
        ("application/n-triples", "<urn:a> <urn:a> <urn:a> .\n" * 3),
        ("text/turtle", "@prefix u: <urn:> . u:a u:a u:a ."),
    ],
)
def test_triples_are_read_once_each(server: Loopback, media: str, text: str) -> None:
    server.answers = [answer(text, media)]
    a = NamedNode("urn:a")
    assert open_store(server.url).query("CONSTRUCT WHERE { ?s ?p ?o }") == Triples((Triple(a, a, a),))


@pytest.mark.parametrize("text", ["<urn:a> <urn:a> .\n", "<< " * 100_000, "<urn:a> <urn:a> <urn:"])
def test_triples_that_can_not_be_read(server: Loopback, text: str) -> None:
    server.answers = [answer(text, "application/n-triples")]
    error = failing(lambda: open_store(server.url).query("DESCRIBE <urn:a>"))
    assert "geen SPARQL" in error.message("nl")


def test_busy_for_a_moment_is_asked_again(server: Loopback) -> None:
    server.answers = [answer("", status="503 Busy", Retry_After="0"), answer(ONE)]
    assert len(open_store(server.url).query(ASK)) == 1  # type: ignore[arg-type]


def test_a_connection_is_kept_and_one_that_was_closed_is_made_anew(server: Loopback) -> None:
    server.answers = [answer(ONE)]
    store = open_store(server.url)
    for _ in range(3):
        store.query(ASK)
    assert server.connections == 1
    server.answers = [answer(ONE, Connection="close")]
    store.query(ASK)
    store.query(ASK)
    assert server.connections == 2


def test_a_query_that_the_server_can_not_read_is_a_query_error(server: Loopback) -> None:
    server.answers = [answer("line 2: syntax error", "text/plain", status="400 Bad")]
    error = failing(lambda: open_store(server.url).query(ASK))
    assert isinstance(error, QueryError)
    assert error.message("en").endswith("the server can't read this query: line 2: syntax error")


def test_what_is_refused_never_goes_out(server: Loopback) -> None:
    graph = Graph(open_store(server.url), "nl")
    before = len(server.asked)
    failing(lambda: graph.sparql("SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"))
    failing(lambda: graph.sparql("DELETE WHERE { ?s ?p ?o }"))
    failing(lambda: graph.sparql("SELECT * WHERE " + "{" * 2000))
    assert len(server.asked) == before


def test_a_sign_on_is_sent_and_never_told(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIGRATIEKETEN_USER", "vera")
    monkeypatch.setenv("MIGRATIEKETEN_PASSWORD", "geheim123")
    server.answers = [answer("Basic dmVyYTpnZWhlaW0xMjM= of geheim123", "text/plain", status="500 No")]
    error = failing(lambda: open_store(server.url).query(ASK))
    assert "Authorization: Basic dmVyYTpnZWhlaW0xMjM=" in server.asked[0]
    assert "geheim" not in error.message("nl") + str(error) + repr(endpoint(server.url))
    assert "dmVyY" not in error.message("nl") + repr(endpoint(server.url))
    monkeypatch.setenv("MIGRATIEKETEN_TOKEN", "abc.def")
    server.answers = [answer("", status="401 No")]
    error = failing(lambda: open_store(server.url).query(ASK))
    assert "Authorization: Bearer abc.def" in server.asked[-1]
    assert "weigert de aanmelding (401)" in error.message("nl")


@pytest.mark.parametrize(
    ("url", "environment", "told"),
    [
        ("http://vera:geheim@127.0.0.1/sparql", {}, "MIGRATIEKETEN_PASSWORD"),
        ("http://example.org/sparql", {"MIGRATIEKETEN_TOKEN": "geheim"}, "https://"),
        ("https://example.org/sparql", {"MIGRATIEKETEN_TOKEN": "ge\r\nheim"}, "MIGRATIEKETEN_TOKEN"),
        ("http:///sparql", {}, "geen adres van een server"),
        ("http://[::1/sparql", {}, "geen adres van een server"),
        ("http://a:99999/", {}, "geen adres van een server"),
        ("http://a/\x1b[31m", {}, "geen adres van een server"),
    ],
)
def test_an_address_that_is_not_used(url: str, environment: dict[str, str], told: str) -> None:
    with pytest.raises(InvalidInput) as failure:
        endpoint(url, environment)
    assert told in failure.value.message("nl")
    assert "geheim" not in failure.value.message("nl")
    assert failure.value.message("en").isprintable()


def test_no_host_and_nobody_there() -> None:
    assert "niet te vinden" in failing(lambda: open_store("http://no-such-host.invalid/sparql"), 30).message(
        "nl"
    )
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert "luistert geen server" in failing(lambda: open_store(f"http://127.0.0.1:{port}/")).message("nl")
    assert "geen beveiligde verbinding" in _spoken_to_plainly()
    assert "kan niet geopend worden" in failing(lambda: open_store("ftp://127.0.0.1/")).message("nl")


def _spoken_to_plainly() -> str:
    """What is told of a server that knows no TLS, asked by https."""
    there = Loopback()
    there.answers = [answer(ONE)]
    try:
        return failing(lambda: open_store(there.url.replace("http:", "https:")), 15).message("nl")
    finally:
        there.close()


def test_who_comes_a_moment_later_is_still_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    waited: list[float] = []
    started: list[socket.socket] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 2:
            started.append(socket.create_server(("127.0.0.1", port)))

    monkeypatch.setattr(exchange.time, "sleep", wait)
    asked = exchange.Server(endpoint(f"http://127.0.0.1:{port}/", {}))
    with pytest.raises(LimitReached):
        asked.post({"query": ASK}, JSON, clock.Clock(1))
    assert len(waited) == 2
    started[0].close()


def test_the_whole_graph_is_read_as_it_comes(server: Loopback) -> None:
    """What comes first is there before the rest was sent; what breaks off later is told."""
    goes_on = threading.Event()

    def two_parts(connection: socket.socket) -> None:
        head = '{"head":{"vars":["subject","predicate","object","passage"]},"results":{"bindings":['
        cell = '{"type":"uri","value":"urn:a"}'
        row = f'{{"subject":{cell},"predicate":{cell},"object":{cell}}}'
        connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: {JSON}\r\n\r\n{head}".encode())
        connection.sendall(((row + ",") * 1000).encode())
        goes_on.wait(5)

    server.answers = [two_parts]
    quads = open_store(server.url).dump()
    a = NamedNode("urn:a")
    assert next(quads) == Quad(a, a, a)
    goes_on.set()
    assert "brak halverwege af" in failing(lambda: list(quads)).message("nl")


@contextmanager
def speaking_tls(folder: Path) -> Iterator[tuple[str, Path]]:
    """A server with a certificate that nobody signed but itself."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    there = Loopback(context)
    there.answers = [answer(ONE)]
    yield there.url.replace("http:", "https:"), certificate
    there.close()


def test_a_certificate_must_be_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with speaking_tls(tmp_path) as (url, certificate):
        error = failing(lambda: open_store(url), 15)
        assert "niet te vertrouwen (self-signed certificate)" in error.message("nl")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert len(open_store(url).query(ASK)) == 1  # type: ignore[arg-type]
