"""The command `migratieketen`: each command is loaded when it is called, each error is one line."""

import importlib
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NoReturn

import click

from migratieketen import __version__
from migratieketen.cli.mistakes import told
from migratieketen.cli.options import common, opened
from migratieketen.errors import MigratieketenError, shown
from migratieketen.language import choose

COMMANDS = {
    "query": "Ask a named query, or a SPARQL query of your own.",
    "queries": "List the named queries: name, title and parameters.",
    "search": "Find things by any of their names.",
    "describe": "Tell everything of one thing.",
    "validate": "Check the shipped graph, or files of your own.",
    "diff": "Tell what differs between two graphs.",
    "export": "Hand on the whole graph.",
    "network": "Show actors and their ties.",
    "sources": "List, show, verify and add sources; see what is encoded.",
    "load": "Load RDF into a store of your own, on disk.",
}
"""Each command with the first line of its help, so that `--help` need not import it (a test compares them)."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is called or helped."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the commands in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and give a command, or None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"migratieketen.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, each with its line."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@common
@click.pass_context
def group(ctx: click.Context) -> None:
    """Ask the knowledge graph of the Dutch migration chain.

    Who does what, with whom, about what, according to which sentence of which source?
    Without a command: an overview of the graph, and what to ask next.
    """
    if ctx.invoked_subcommand is None:
        from migratieketen.cli.output import emit
        from migratieketen.overview import text

        graph = opened(ctx)
        emit(text(graph.overview(), graph.lang) + _how_to_call(graph.lang))


def _how_to_call(lang: str) -> str:
    """Say how to have the command at hand, where it is called by its path and would not be found by its name."""
    called = Path(sys.argv[0])
    folders = os.environ.get("PATH", "").split(os.pathsep)
    if called.name != "migratieketen" or any(
        Path(folder, called.name).exists() for folder in folders if folder
    ):
        return ""
    activate = called.with_name("activate")
    told = {
        "nl": f"Om de opdracht bij de naam te noemen, eenmaal: . {activate}",
        "en": f"To call the command by its name, once: . {activate}",
    }
    return f"\n{told[lang]}\n"


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit status: 0 done, 1 looked and found wanting, 2 could not be done."""
    _ends_quietly()
    status = _run(list(sys.argv[1:] if arguments is None else arguments))
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    # to take a process apart piece by piece costs as long as to answer a query: leave it to the system
    os._exit(status)


def _run(given: Sequence[str]) -> int:
    try:
        status = group.main(given, prog_name="migratieketen", standalone_mode=False)
    except click.ClickException as error:
        return _say(shown(told(error, _language(given))), error.exit_code)
    except MigratieketenError as error:
        return _say(error.message(_language(given)), error.exit_status)
    except (click.Abort, KeyboardInterrupt):
        return 130
    except MemoryError:
        return _say({"nl": "het geheugen is op", "en": "out of memory"}[_language(given)], 2)
    except OSError as error:
        failed = {"nl": "lezen of schrijven mislukte", "en": "reading or writing failed"}[_language(given)]
        return _say(shown(f"{failed} ({error.strerror})"), 2)
    except Exception as error:
        if os.environ.get("MIGRATIEKETEN_TRACEBACK"):
            raise
        return _say(shown(_unforeseen(error, _language(given))), 2)
    return status if isinstance(status, int) else 0


def _unforeseen(error: Exception, lang: str) -> str:
    """Say that the program itself failed, where, and how to see more."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else "?"
    what = f"{type(error).__name__}: {error}, {where}"
    return {
        "nl": f"dit is een fout in het programma ({what}); meld haar, met wat MIGRATIEKETEN_TRACEBACK=1 laat zien",
        "en": f"this is a fault of the program ({what}); report it, with what MIGRATIEKETEN_TRACEBACK=1 shows",
    }[lang]


def _ends_quietly() -> None:
    """Let a closed pipe and Ctrl-C end the command at once: the engine would not notice either of them.

    Where a caller has closed standard output or error, what goes there is lost, as asked.
    """
    sys.stdout = sys.stdout or TextIOWrapper(BytesIO())
    sys.stderr = sys.stderr or TextIOWrapper(BytesIO())
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _say(line: str, status: int) -> int:
    with suppress(OSError):
        click.echo(f"migratieketen: {line}", err=True)
    return status


def _language(arguments: Sequence[str]) -> str:
    """Find the language asked for, also where the arguments could not be understood."""
    asked = None
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            asked = arguments[place + 1]
        elif argument.startswith("--lang="):
            asked = argument.partition("=")[2]
    return choose(asked)
