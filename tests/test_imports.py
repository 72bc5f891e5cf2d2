"""A command pays for nothing that it does not use: what each may import is written here by hand."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

HEAVY = {
    "pyoxigraph", "shacl", "rdflib", "pyshacl", "owlrl", "networkx", "igraph", "numpy", "pandas",
    "resvg_py", "font_source_sans_pro", "rich", "importlib.metadata", "importlib.resources",
    "urllib.request", "http.client", "socket", "ssl", "hashlib", "xml.sax", "subprocess",
    "multiprocessing", "concurrent.futures", "asyncio", "sqlite3", "logging", "unittest",
}  # fmt: skip
"""Packages and modules of which each costs a millisecond or more, or a megabyte."""

ROOMS = {
    "drafting",
    "search",
    "describe",
    "overview",
    "sources",
    "validation",
    "network",
    "writing",
    "difference",
}
"""Rooms of one job each: a command enters its own, and those that find and write for it."""

NETWORKX = "networkx numpy importlib.metadata importlib.resources socket hashlib logging"
"""What networkx brings of its own accord."""

SOURCE = "congres-van-migratie-tot-participatie"
TESTS = Path(__file__).parent
OLD, NEW = (Path(__file__).with_name(f"difference-{side}.trig") for side in ("old", "new"))
CONSTRUCT = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 1"

MAY_IMPORT = {
    "--version": ("", ""),
    "--help": ("", ""),
    "query --help": ("", ""),
    "": ("pyoxigraph", "overview"),
    "query organisers": ("pyoxigraph", "writing"),
    "query organisers --format json": ("pyoxigraph", "writing"),
    "query organisers --format csv": ("pyoxigraph", "writing"),
    "query organisers --param event=van-migratie-tot-participatie-2024": ("pyoxigraph", "search writing"),
    "query organisers --at 2024": ("pyoxigraph", "writing"),
    "query --text ASK{}": ("pyoxigraph", "writing"),
    f"query --text {CONSTRUCT}": ("pyoxigraph", "writing"),
    "queries": ("pyoxigraph", "writing"),
    "queries --format json": ("pyoxigraph", "writing"),
    "search vng": ("pyoxigraph", "search writing"),
    "describe vng": ("pyoxigraph", "search describe"),
    "describe vng --at 2024": ("pyoxigraph", "search describe"),
    "describe vng --format json": ("pyoxigraph", "search describe"),
    "describe vng --format turtle": ("pyoxigraph", "search describe writing"),
    "load --help": ("", ""),
    "validate --engine shacl": ("pyoxigraph shacl", "validation"),
    f"diff {OLD}": ("pyoxigraph", "difference"),
    f"diff {OLD} {NEW} --format json": ("pyoxigraph", "difference"),
    f"diff {OLD} {NEW} --format patch": ("pyoxigraph hashlib", "difference"),
    "export --format turtle": ("pyoxigraph", "writing"),
    "export --format jsonld": ("pyoxigraph", "writing"),
    "export --format csv": ("pyoxigraph", "writing"),
    "export --format graphml": (f"pyoxigraph {NETWORKX}", "network writing"),
    "network": ("pyoxigraph", "network writing"),
    "network --format json": ("pyoxigraph", "network writing"),
    "network --at 2024": ("pyoxigraph", "network writing"),
    "network --format csv": ("pyoxigraph", "network writing"),
    "network --measures": ("pyoxigraph igraph numpy hashlib", "network writing"),
    "network --topic arbeidsmigratie --format svg": (
        "pyoxigraph igraph numpy hashlib font_source_sans_pro",
        "search network writing",
    ),
    "network --topic arbeidsmigratie --format png": (
        "pyoxigraph igraph numpy hashlib font_source_sans_pro resvg_py",
        "search network writing",
    ),
    "network --layout chain": ("pyoxigraph", "network writing"),
    "sources list": ("pyoxigraph hashlib", "sources writing"),
    f"sources show {SOURCE}": ("pyoxigraph hashlib", "search sources writing"),
    f"sources coverage {SOURCE}": ("pyoxigraph hashlib", "search sources writing"),
    f"sources draft {TESTS}/small-ketenkrant.txt --url https://example.org/krant": (
        "pyoxigraph hashlib",
        "drafting sources writing",
    ),
    f"sources check {TESTS.parent}/data/sources/{SOURCE}.trig": (
        "pyoxigraph hashlib shacl",
        "drafting sources validation writing",
    ),
}


def imported(command: str, settings: dict[str, str]) -> set[str]:
    """Call a command and give the names of the modules that it imports."""
    words = command.split()
    if "--text" in words:
        place = words.index("--text") + 1
        words[place:] = [" ".join(words[place:])]
    call = [sys.executable, "-X", "importtime", "-m", "migratieketen", *words]
    done = subprocess.run(
        call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=settings, timeout=120
    )
    lines = done.stderr.splitlines()
    assert done.returncode == 0, [line for line in lines if not line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}


@pytest.fixture(scope="module")
def settings() -> dict[str, str]:
    """The caller's settings without those that make a Python measure its own coverage."""
    return {k: v for k, v in os.environ.items() if not k.startswith(("COV", "MIGRATIEKETEN"))}


@pytest.mark.parametrize("command", MAY_IMPORT, ids=lambda command: command or "overview")
def test_a_command_imports_only_what_it_uses(command: str, settings: dict[str, str]) -> None:
    if "shacl" in command and not find_spec("shacl"):
        pytest.skip("this machine has no shacl: validate falls back on pyshacl")
    found = imported(command, settings)
    packages, rooms = (set(names.split()) for names in MAY_IMPORT[command])
    assert found & HEAVY - packages == set()
    assert {room for room in ROOMS if f"migratieketen.{room}" in found} - rooms == set()


GUARDS = {f"migratieketen.stores.{name}" for name in ("bounded", "guard", "remote", "answers", "loading")}


def test_a_named_query_does_not_pay_for_the_guard(settings: dict[str, str]) -> None:
    assert imported("query organisers", settings) & {*GUARDS, "pickle", "resource"} == set()
    assert {"migratieketen.stores.bounded", "migratieketen.stores.guard"} <= imported(
        "query --text ASK{}", settings
    )


def test_every_command_has_its_list() -> None:
    commands = {path.stem for path in (Path(__file__).parents[1] / "src/migratieketen/cli").glob("*.py")}
    named = {command.split()[0] for command in MAY_IMPORT if command and not command.startswith("-")}
    assert commands - {"__init__", "drafting", "mistakes", "options", "output"} == named


def test_the_package_itself_imports_nothing_heavy(settings: dict[str, str]) -> None:
    code = "import sys, migratieketen; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=settings, check=True
    )
    assert not {name for name in done.stdout.split() if name in HEAVY or name.split(".")[0] == "click"}
