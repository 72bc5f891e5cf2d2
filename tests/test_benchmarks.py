"""What is measured is the same work: each peer of benchmarks/ gives what the command gives."""

import json
import os
import runpy
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from conftest import Run
from migratieketen import validate
from migratieketen.namespaces import PREFIXES
from migratieketen.resources import root

PEERS = Path(__file__).parents[1] / "benchmarks" / "peers"


def told(peer: str) -> str:
    """Run a peer over the graph of this tree."""
    command = [sys.executable, PEERS / peer, root()]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


@pytest.fixture
def run(run: Run) -> Run:
    """The command on the shipped graph, which the peers read, and not on the first article."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("MIGRATIEKETEN")}
    return partial(run, env=kept | {"COLUMNS": "240"})


def cells(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines()]


def test_the_same_rows(run) -> None:
    ours = run("query", "organisers", "--format", "tsv").stdout.replace("<", "").replace(">", "")
    assert [row[:3] for row in cells(ours)[1:]] == [row[:3] for row in cells(told("query.py"))]


@pytest.mark.parametrize("peer", ["describe.py", "describe_walked.py"])
def test_the_same_statements_of_a_thing(run, peer: str) -> None:
    ours = parse(run("describe", "vng", "--format", "jsonld").stdout, RdfFormat.JSON_LD)
    known = {tuple(getattr(term, "value", term) for term in quad.triple) for quad in ours}
    theirs = {tuple(row[:3]) for row in cells(told(peer))}
    # what names the VNG is told by its tie; what a sentence calls that other thing, its own description tells
    theirs = {row for row in theirs if row[1] != PREFIXES["schema"] + "name" or row[0].endswith("/vng")}
    assert theirs
    assert {row for row in theirs if row[0].startswith("https://w3id.org/migratieketen/id/")} <= known


def test_the_same_turtle(run) -> None:
    ours, theirs = (
        {quad.triple for quad in parse(text, RdfFormat.TURTLE)}
        for text in (run("export", "--format", "turtle", "--plain").stdout, told("export_turtle.py"))
    )
    assert ours == theirs


def test_the_same_passages_in_jsonld(run) -> None:
    ours, theirs = (
        {quad for quad in parse(text, RdfFormat.JSON_LD) if isinstance(quad.graph_name, NamedNode)}
        for text in (run("export", "--format", "jsonld").stdout, told("export_jsonld.py"))
    )
    assert ours == theirs


def test_the_same_ties(run) -> None:
    ours, theirs = (
        {(edge["kind"], *sorted((edge["source"], edge["target"]))) for edge in json.loads(text)["edges"]}
        for text in (run("network", "--format", "json").stdout, told("network.py"))
    )
    assert ours
    assert ours <= theirs
    # events that are part of another are left out where no actor had a part in them
    assert {tie[0] for tie in theirs - ours} <= {"part-of"}


def test_a_made_graph_is_the_same_each_time_and_sound(tmp_path: Path) -> None:
    generate = PEERS.parent / "generate.py"
    for name, seed in (("one", "1"), ("same", "1"), ("other", "2")):
        command = [sys.executable, generate, "3e3", tmp_path / f"{name}.nq", "--seed", seed]
        subprocess.run(command, capture_output=True, check=True, timeout=60)
    one, same, other = ((tmp_path / f"{name}.nq").read_bytes() for name in ("one", "same", "other"))
    assert one == same != other
    assert 2_500 < one.count(b"\n") < 3_500
    assert validate(tmp_path / "one.nq").findings == ()


def test_what_grows_as_a_power_is_told_beyond_the_figures() -> None:
    fitted = runpy.run_path(str(PEERS.parent / "extrapolate.py"))["fitted"]
    straight = fitted([(1e4, 20.0), (1e5, 200.0), (1e6, 2000.0)])
    assert straight.exponent == pytest.approx(1)
    assert straight.at(1e9) == pytest.approx((2e6, 2e6, 2e6))
    # 1, 10 and 100 times the size, and 1, 20 and 100 times the cost: log 20 lies 0.301 above the line
    bent = fitted([(1, 1.0), (10, 20.0), (100, 100.0)])
    estimate, low, high = bent.at(100)
    assert bent.exponent == pytest.approx(1)
    assert estimate == pytest.approx(100 * 2 ** (1 / 3))
    # the deviation is √(0.301² · 2/3), and the root √(1 + 1/3 + 1/2)
    assert high / estimate == pytest.approx(10 ** (1.84 * 0.24579 * 1.35401), rel=1e-3)
    assert estimate / low == pytest.approx(high / estimate)


def test_the_estimates_are_those_of_the_figures() -> None:
    extrapolate = runpy.run_path(str(PEERS.parent / "extrapolate.py"))
    text = extrapolate["TABLE"].read_text(encoding="utf-8")
    document = extrapolate["DOCUMENT"].read_text(encoding="utf-8")
    assert extrapolate["table"](text, 1e9) in document, "write it anew with benchmarks/extrapolate.py"
