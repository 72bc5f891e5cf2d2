"""Options that recur have one name and one definition."""

from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from migratieketen.errors import InvalidInput
from migratieketen.formats import FORMATS, by_suffix, carrying
from migratieketen.language import LANGUAGES

if TYPE_CHECKING:
    from migratieketen.graph import Graph

Command = TypeVar("Command", bound=Callable[..., Any])


def _remember(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    """Keep what was asked; what stands on the command line, before or after the command, outdoes the environment."""
    if value is None or param.name is None:
        return
    asked = ctx.ensure_object(dict)
    if ctx.get_parameter_source(param.name) is ParameterSource.COMMANDLINE or param.name not in asked:
        asked[param.name] = value


def named_store(ctx: click.Context) -> bool:
    """True where --store stands on the command line, before or after the command."""
    context: click.Context | None = ctx
    while context is not None:
        if context.get_parameter_source("store") is ParameterSource.COMMANDLINE:
            return True
        context = context.parent
    return False


def store_to_write(ctx: click.Context) -> str:
    """Give the store that the command line names: what writes takes it from nowhere else."""
    if not named_store(ctx):
        raise InvalidInput(
            "noem met --store MAP de opslag waarin geschreven wordt",
            "name the store that is to be written with --store DIRECTORY",
        )
    return str(ctx.ensure_object(dict)["store"])


def common(command: Command) -> Command:
    """Add --store and --lang, which may stand before and after the command."""
    store = click.option(
        "--store",
        metavar="LOCATION",
        envvar="MIGRATIEKETEN_STORE",
        expose_value=False,
        callback=_remember,
        help="A file, a directory (see load) or a URL (SPARQL), instead of the shipped graph; or MIGRATIEKETEN_STORE.",
    )
    lang = click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        expose_value=False,
        callback=_remember,
        help="Language of results and messages (or MIGRATIEKETEN_LANG, else the locale, else nl).",
    )
    return store(lang(command))


def form(what: str, default: str | None = None) -> Callable[[Command], Command]:
    """Add --format with the formats that can carry `what`."""
    told = f" [default: {default}]" if default else ""
    return click.option(
        "--format",
        "form",
        type=click.Choice(carrying(what)),
        help=f"Format of the answer; else the suffix of --output.{told}",
    )


def chosen(form: str | None, output: str | None, what: str, default: str) -> str:
    """Give the format that was asked for, else the one that the suffix of the output names, else the default.

    Raises InvalidInput for a suffix that no fitting format has: a file must not be called what it is not.
    """
    suffix = PurePath(output).suffix.lower() if output else ""
    if form or not output or not suffix:
        return form or default
    found = by_suffix(output, what)
    if found is None:
        known = " ".join(dict.fromkeys(FORMATS[name].suffix for name in carrying(what)))
        raise InvalidInput(
            f"geen formaat hiervoor eindigt op {suffix}; kies een van {known}, of zeg het met --format",
            f"no format for this ends in {suffix}; choose one of {known}, or say it with --format",
            where=output,
        )
    return default if FORMATS[default].suffix == suffix else found.name


output = click.option(
    "--output",
    "-o",
    metavar="PATH",
    help="Write to this file, whole or not at all, instead of standard output.",
)


at = click.option(
    "--at",
    metavar="DATE",
    help="As it was on this day (YYYY-MM-DD), or on any day of this month or year (YYYY-MM, YYYY).",
)


def lang(ctx: click.Context) -> str:
    """Give the language of this call."""
    from migratieketen.language import choose

    return choose(ctx.ensure_object(dict).get("lang"))


def opened(ctx: click.Context) -> "Graph":
    """Open the graph that --store names, in the language that --lang names."""
    import migratieketen

    asked = ctx.ensure_object(dict)
    return migratieketen.open(asked.get("store"), asked.get("lang"))
