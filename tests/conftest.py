"""What the tests share: the command as a person calls it, and the text of the first source where it is at hand."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

import first_article
from migratieketen.resources import root
from migratieketen.writing.rdf import write_quads

TEXT = Path(__file__).parents[2] / "shared" / "sources" / "congres-van-migratie-tot-participatie.txt"

WHOLE = (
    "cli",
    "contract",
    "fuzz",
    "network",
    "stores/test_faults_of_writing.py",
    "stores/test_hostile.py",
    "test_benchmarks.py",
    "test_docs.py",
    "test_imports.py",
    "test_overview.py",
    "test_told_sources.py",
    "test_wheel.py",
    "validation/test_bad_input.py",
    "validation/test_engines.py",
    "validation/test_ontology.py",
    "validation/test_paths.py",
    "validation/test_proposals.py",
    "validation/test_report.py",
)
"""The folders and files whose tests run whole commands, draw, or judge the whole shipped graph each time:
`-m "not whole"` leaves them out."""

Run = Callable[..., subprocess.CompletedProcess[str]]


def pytest_configure(config: pytest.Config) -> None:
    """Keep the copies of the shipped graph out of the home of whoever runs the tests; workers share one folder."""
    if not hasattr(config, "workerinput"):
        os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="migratieketen-cache-")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take that folder away."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ["XDG_CACHE_HOME"], ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of these folders and files; the others are the unit part."""
    here = Path(__file__).parent
    for item in items:
        place = item.path.relative_to(here)
        if place.parts[0] in WHOLE or place.as_posix() in WHOLE:
            item.add_marker("whole")


@pytest.fixture(scope="session")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first article as a file of its own: what a command does is the same on it, and sooner seen."""
    path = tmp_path_factory.mktemp("alone") / "article.nq"
    path.write_text(write_quads(first_article.store().dump(), "nquads"), encoding="utf-8")
    return path


@pytest.fixture
def run(alone: Path) -> Run:
    """Call `migratieketen` on the first article: Dutch, no terminal, nothing of the caller's settings."""

    def call(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
        left_out = ("MIGRATIEKETEN", "LC_", "LANG")
        kept = {key: value for key, value in os.environ.items() if not key.startswith(left_out)}
        if "diff" not in arguments:  # which compares with the shipped graph, unless it is told another
            kept["MIGRATIEKETEN_STORE"] = str(alone)
        kept["COLUMNS"] = "240"  # wide enough that no cell of a table is broken
        command = [sys.executable, "-m", "migratieketen", *arguments]
        settings = {
            "capture_output": True,
            "text": True,
            "encoding": "utf-8",
            "timeout": 60,
            "env": kept,
        } | options
        return subprocess.run(command, check=False, **settings)  # type: ignore[call-overload,no-any-return]

    return call


@pytest.fixture
def article() -> Path:
    """The text of the first source: it must be there in CI, and is not needed elsewhere."""
    if not TEXT.exists():
        if os.environ.get("CI"):
            pytest.fail("the text of the first source is not there")
        pytest.skip("the text of the first source is not here")
    return TEXT


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A checkout of one's own: its data can be added to."""
    for room in ("ontology", "data", "queries"):
        shutil.copytree(root() / room, tmp_path / "house" / room)
    (tmp_path / "house" / "pyproject.toml").touch()
    (tmp_path / "house" / "src").symlink_to(Path(__file__).parents[1] / "src")
    return tmp_path / "house"
