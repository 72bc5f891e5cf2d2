"""The command `export`."""

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
    chosen = form or _by_suffix(output) or "trig"
    if output and output.lower().endswith(".csv"):
        raise InvalidInput(
            "de graaf past niet in één tabel: geef --output een naam die op .zip eindigt, dan krijgt u alle tabellen",
            "the graph does not fit into one table: give --output a name that ends in .zip for all tables",
            where=output,
        )
    content = opened(ctx).export(chosen, plain=plain)
    emit(content if chosen == "csv" else content.decode(), output)


def _by_suffix(output: str | None) -> str | None:
    suffixes = {FORMATS[name].suffix: name for name in NAMES if name != "csv"} | {".zip": "csv"}
    return next(
        (name for suffix, name in suffixes.items() if output and output.lower().endswith(suffix)), None
    )
