"""Options that recur have one name and one definition."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from migratieketen.formats import carrying
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
    contexts = [ctx, *([ctx.parent] if ctx.parent else [])]
    return any(context.get_parameter_source("store") is ParameterSource.COMMANDLINE for context in contexts)


def common(command: Command) -> Command:
    """Add --store and --lang, which may stand before and after the command."""
    store = click.option(
        "--store",
        metavar="LOCATION",
        envvar="MIGRATIEKETEN_STORE",
        expose_value=False,
        callback=_remember,
        help="An RDF file to ask instead of the shipped graph (or MIGRATIEKETEN_STORE).",
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


output = click.option(
    "--output",
    "-o",
    metavar="PATH",
    help="Write to this file, whole or not at all, instead of standard output.",
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
