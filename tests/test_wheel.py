"""What is shipped: all files of the house, nothing else, of one version, and it works from elsewhere."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import migratieketen

ROOT = Path(__file__).parents[1]
ROOMS = {"src/migratieketen": "migratieketen"} | {
    room: f"migratieketen/share/{room}" for room in ("ontology", "data", "queries")
}
"""Where a folder of this tree lies in the wheel."""


def call(*command: str | Path, **settings: str) -> str:
    """Run a program outside this tree; give what it says, or fail with what it complained of."""
    cleared = {key: value for key, value in os.environ.items() if not key.startswith("MIGRATIEKETEN")}
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd="/",
        env=cleared | settings,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    call(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    """A folder in which the wheel is installed, and nothing else; the rest is the tests' own."""
    folder = wheel.parent / "installed"
    call(sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", folder, wheel)
    return folder


def tracked() -> set[str]:
    """The files of the house as git knows them; outside CI also those that are still to be added."""
    new = [] if os.environ.get("CI") else ["--others", "--exclude-standard"]
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", *new, "--", *ROOMS], cwd=ROOT, capture_output=True, text=True
    )
    if listed.returncode:
        if os.environ.get("CI"):
            pytest.fail(f"git does not know this tree: {listed.stderr}")
        pytest.skip("git does not know this tree")
    return set(filter(None, listed.stdout.split("\0")))


def test_the_wheel_holds_the_files_of_the_house_and_no_others(wheel: Path) -> None:
    expected = {
        name.replace(room, place, 1)
        for name in tracked()
        for room, place in ROOMS.items()
        if name.startswith(room)
    }
    with zipfile.ZipFile(wheel) as content:
        shipped = {name for name in content.namelist() if ".dist-info/" not in name}
        licences = {Path(name).parent.name for name in content.namelist() if name.endswith("LICENSE")}
    assert shipped == expected
    assert "data" in licences


@pytest.mark.parametrize("way", ["module", "script"])
def test_the_wheel_answers_from_elsewhere(installed: Path, way: str) -> None:
    alone = {"PYTHONPATH": str(installed)}
    code = "import migratieketen; print(migratieketen.__file__)"
    assert call(sys.executable, "-c", code, **alone).startswith(str(installed))
    command = (
        [sys.executable, "-m", "migratieketen"] if way == "module" else [installed / "bin/migratieketen"]
    )
    assert call(*command, "--version", **alone) == f"migratieketen {migratieketen.__version__}\n"
    assert "/id/organisatie/vng," in call(*command, "query", "organisers", "--format", "csv", **alone)


@pytest.mark.parametrize(("shell", "word"), [("bash", "1"), ("zsh", "1"), ("fish", "quer")])
def test_a_shell_can_complete_the_commands(installed: Path, shell: str, word: str) -> None:
    alone = {"PYTHONPATH": str(installed)}
    command = installed / "bin/migratieketen"
    assert "migratieketen" in call(command, **alone, _MIGRATIEKETEN_COMPLETE=f"{shell}_source")
    asked = {"COMP_WORDS": "migratieketen quer", "COMP_CWORD": word}
    completed = call(command, **alone, **asked, _MIGRATIEKETEN_COMPLETE=f"{shell}_complete")
    assert {"query", "queries"} <= set(re.findall(r"\w+", completed))


@pytest.mark.parametrize(
    ("file", "pattern"),
    [
        ("data/dataset.ttl", r'dcat:version +"(.+)"'),
        ("data/dataset.ttl", r'owl:versionInfo +"(.+)"'),
        ("CITATION.cff", r"(?m)^version: (.+)$"),
        ("CHANGELOG.md", r"(?m)^##+ \[?(\d+\.\d+\.\d+)"),
    ],
)
def test_there_is_one_version(file: str, pattern: str) -> None:
    found = re.search(pattern, (ROOT / file).read_text(encoding="utf-8"))
    assert found
    assert found[1] == migratieketen.__version__
