"""Every command is helped, and its line in the list is the first of its own help."""

import pytest

from migratieketen.cli import COMMANDS


def test_the_list_of_commands(run) -> None:
    told = run("--help")
    assert told.returncode == 0
    assert all(f"{name}" in told.stdout and line in told.stdout for name, line in COMMANDS.items())


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_helped_with_the_line_that_the_list_gives(run, name: str) -> None:
    told = run(name, "--help")
    assert told.returncode == 0
    assert told.stdout.splitlines()[2].strip() == COMMANDS[name]
