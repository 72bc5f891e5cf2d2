"""What is measured is the same work: each peer of benchmarks/ gives what the command gives."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

import first_article
from migratieketen.resources import root
from migratieketen.writing.rdf import write_quads

PEERS = Path(__file__).parents[1] / "benchmarks" / "peers"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Run a peer over the graph that `run` asks: the first article alone."""
    place = tmp_path_factory.mktemp("peers")
    shutil.copytree(root() / "queries", place / "queries")
    (place / "data").mkdir()
    (place / "data" / "article.trig").write_text(write_quads(first_article.store().dump(), "trig"))

    def call(peer: str) -> str:
        command = [sys.executable, PEERS / peer, place]
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout

    return call


def cells(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines()]


def test_the_same_rows(run, told) -> None:
    ours = run("query", "organisers", "--format", "tsv").stdout.replace("<", "").replace(">", "")
    assert [row[:3] for row in cells(ours)[1:]] == [row[:3] for row in cells(told("query.py"))]


@pytest.mark.parametrize("peer", ["describe.py", "describe_walked.py"])
def test_the_same_statements_of_a_thing(run, told, peer: str) -> None:
    ours = parse(run("describe", "vng", "--format", "jsonld").stdout, RdfFormat.JSON_LD)
    known = {tuple(getattr(term, "value", term) for term in quad.triple) for quad in ours}
    theirs = {tuple(row[:3]) for row in cells(told(peer))}
    assert theirs
    assert {row for row in theirs if row[0].startswith("https://w3id.org/migratieketen/id/")} <= known


def test_the_same_turtle(run, told) -> None:
    ours, theirs = (
        {quad.triple for quad in parse(text, RdfFormat.TURTLE)}
        for text in (run("export", "--format", "turtle", "--plain").stdout, told("export_turtle.py"))
    )
    assert ours == theirs


def test_the_same_passages_in_jsonld(run, told) -> None:
    ours, theirs = (
        {quad for quad in parse(text, RdfFormat.JSON_LD) if isinstance(quad.graph_name, NamedNode)}
        for text in (run("export", "--format", "jsonld").stdout, told("export_jsonld.py"))
    )
    assert ours == theirs


def test_the_same_ties(run, told) -> None:
    ours, theirs = (
        {(edge["kind"], *sorted((edge["source"], edge["target"]))) for edge in json.loads(text)["edges"]}
        for text in (run("network", "--format", "json").stdout, told("network.py"))
    )
    assert ours
    assert ours <= theirs
    # events that are part of another are left out where no actor had a part in them
    assert {tie[0] for tie in theirs - ours} <= {"part-of"}
