"""Real servers on this machine: a free port of 127.0.0.1, their data in a folder of the test, ended by their process."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

GRAPH = "https://w3id.org/migratieketen/graph"
STARTS_WITHIN = 60


@contextmanager
def oxigraph(quads: Path, folder: Path, *options: str) -> Iterator[str]:
    """Oxigraph's server (PyPI `oxigraph`) on a folder that its own loader filled; gives the URL of its endpoint."""
    binary = _program(str(Path(sys.executable).with_name("oxigraph")), "oxigraph")
    subprocess.run(
        [binary, "load", "--location", folder / "data", "--file", quads], check=True, capture_output=True
    )
    port = free_port()
    address = f"127.0.0.1:{port}"
    command = [binary, "serve-read-only", "--location", folder / "data", "--bind", address, *options]
    with _running(command, folder, f"http://{address}/"):
        yield f"http://{address}/query"


@contextmanager
def union(quads: Path, folder: Path) -> Iterator[str]:
    """Oxigraph as engines are of which the default graph is all graphs together, and the merged graph has a name."""
    named = folder / "named.nq"
    graph = NamedNode(GRAPH)
    read = parse(quads.read_bytes(), RdfFormat.N_QUADS)
    serialize(
        (
            Quad(*quad.triple, quad.graph_name if isinstance(quad.graph_name, NamedNode) else graph)
            for quad in read
        ),
        named,
        RdfFormat.N_QUADS,
    )
    with oxigraph(named, folder, "--union-default-graph") as location:
        yield location


@contextmanager
def virtuoso(quads: Path, folder: Path, rows: int = 10_000_000, buffers: int = 10_000) -> Iterator[str]:
    """Virtuoso (Debian `virtuoso-opensource-7-bin`), the default graph loaded into a graph of its own name."""
    server, client = _program("virtuoso-t"), _program("isql-vt")
    port, web = free_port(), free_port()
    settings = folder / "virtuoso.ini"
    settings.write_text(
        _VIRTUOSO.format(
            folder=folder,
            port=port,
            web=web,
            rows=rows,
            quads=quads.parent,
            buffers=buffers,
            dirty=buffers * 6 // 10,
        )
    )
    with _running([server, "-f", "-c", settings], folder, f"http://127.0.0.1:{web}/sparql"):
        load = f"DB.DBA.TTLP(file_to_string_output('{quads}'), '', '{GRAPH}', 512); checkpoint;"
        loaded = subprocess.run(
            [client, f"127.0.0.1:{port}", "dba", "dba", f"exec={load}"], capture_output=True, text=True
        )
        assert loaded.returncode == 0, loaded.stderr
        assert "Error" not in loaded.stdout + loaded.stderr, loaded.stderr
        yield f"http://127.0.0.1:{web}/sparql"


def free_port() -> int:
    """A port that nothing listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _program(*names: str) -> str:
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        told = f"{names[-1]} is not installed; tests/run installs it"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    return found


@contextmanager
def _running(command: list[object], folder: Path, page: str) -> Iterator[None]:
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [str(word) for word in command], cwd=folder, stdout=log, stderr=log, stdin=subprocess.DEVNULL
        )
    try:
        _wait_for(page, process, folder)
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(page: str, process: subprocess.Popen[bytes], folder: Path) -> None:
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            with urlopen(page, timeout=5):
                return
        except URLError as error:
            if getattr(error, "code", None):
                return
        except OSError:
            pass
        time.sleep(0.1)
    pytest.fail(f"the server did not start: {(folder / 'server.log').read_text()[-1000:]}")


_VIRTUOSO = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
FileExtend = 200
Striping = 0
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
Striping = 0
[Parameters]
ServerPort = 127.0.0.1:{port}
DisableUnixSocket = 1
ServerThreads = 10
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
CheckpointInterval = 0
DirsAllowed = {quads}
[HTTPServer]
ServerPort = 127.0.0.1:{web}
ServerThreads = 10
[SPARQL]
ResultSetMaxRows = {rows}
"""
