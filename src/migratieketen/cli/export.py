"""The command `export`."""

from pathlib import PurePath

import click

from migratieketen.cli.options import common, opened, output
from migratieketen.cli.output import emit
from migratieketen.errors import InvalidInput
from migratieketen.formats import FORMATS

NAMES = ("turtle", "trig", "jsonld", "ntriples", "nquads", "rdfxml", "graphml", "gexf", "csv")


@click.command("export")
@click.option(
    "--format", "form", type=click.Choice(NAMES), help="Format; else the suffix of --output, else trig."
)
@click.option("--plain", is_flag=True, help="The facts alone, without the passages behind them.")
@output
@common
@click.pass_context
def command(ctx: click.Context, form: str | None, plain: bool, output: str | None) -> None:
    """Hand on the whole graph.

    TriG, N-Quads and JSON-LD hold each passage as a named graph; Turtle, N-Triples and RDF/XML have a
    statement node for each statement, with its passages (--plain leaves them out). CSV is a zip of
    tables; GraphML and GEXF hold the network.
    """
    from migratieketen.writing.export import NETWORKS, pieces

    # whatever the format, the whole graph is not one table of that name
    one_table = PurePath(output or "").suffix.lower() == ".csv"
    wanted = form if form and not one_table else _by_suffix(output)
    graph = opened(ctx)
    if wanted in NETWORKS:
        emit(graph.export(wanted, plain=plain), output)
    else:
        emit(pieces(graph.store, wanted, graph.lang, plain), output, binary=wanted == "csv")


def _by_suffix(output: str | None) -> str:
    """Give the format that the suffix names; TriG without a suffix, an InvalidInput for an unknown one."""
    suffix = PurePath(output).suffix.lower() if output else ""
    known = {FORMATS[name].suffix: name for name in NAMES if name != "csv"} | {
        ".json": "jsonld",
        ".zip": "csv",
    }
    if not suffix or suffix in known:
        return known.get(suffix, "trig")
    suffixes = " ".join(known)
    raise InvalidInput(
        f"geen formaat voor de hele graaf eindigt op {suffix}; kies een van {suffixes} (.zip: alle tabellen)",
        f"no format for the whole graph ends in {suffix}; choose one of {suffixes} (.zip: all tables)",
        where=output,
    )
