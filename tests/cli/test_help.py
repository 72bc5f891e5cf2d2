"""Every command is helped, and its line in the list is the first of its own help."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from migratieketen.cli import COMMANDS


def test_the_list_of_commands(run) -> None:
    told = run("--help")
    assert told.returncode == 0
    assert all(f"{name}" in told.stdout and line in told.stdout for name, line in COMMANDS.items())


@pytest.mark.parametrize(("on_path", "hint"), [(False, True), (True, False)])
def test_the_overview_says_how_to_call_a_command_that_is_not_on_the_path(
    tmp_path: Path, on_path: bool, hint: bool
) -> None:
    script = tmp_path / "migratieketen"
    script.write_text("from migratieketen.cli import main\nmain()\n")
    settings = {key: value for key, value in os.environ.items() if not key.startswith("MIGRATIEKETEN")}
    settings |= {"PATH": str(tmp_path) if on_path else "/nowhere", "LC_ALL": "en_GB.UTF-8"}
    told = subprocess.run([sys.executable, script], env=settings, capture_output=True, text=True, check=True)
    assert told.stdout.endswith(f"To call the command by its name, once: . {tmp_path / 'activate'}\n") is hint


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_helped_with_the_line_that_the_list_gives(run, name: str) -> None:
    told = run(name, "--help")
    assert told.returncode == 0
    assert told.stdout.splitlines()[2].strip() == COMMANDS[name]
