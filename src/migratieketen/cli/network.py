"""The command `network`."""

import click

from migratieketen.cli.options import chosen, common, form, opened, output
from migratieketen.cli.output import emit, width
from migratieketen.errors import NotFound


@click.command("network")
@click.option(
    "--tie",
    "ties",
    multiple=True,
    metavar="KIND",
    help="A kind of tie: together, organised, handed-over, post, addressed, relation, part-of. [default: all]",
)
@click.option("--topic", metavar="TOPIC", help="Only what is about this topic, or about what is narrower.")
@click.option(
    "--of", metavar="ENTITY", help="Only the ties of this actor or event, with who else took part there."
)
@click.option("--actors", is_flag=True, help="Actors alone, without the events between them.")
@click.option("--measures", is_flag=True, help="Measures of each actor instead of ties (table, csv).")
@form("ties", "table")
@output
@common
@click.pass_context
def command(
    ctx: click.Context,
    ties: tuple[str, ...],
    topic: str | None,
    of: str | None,
    actors: bool,
    measures: bool,
    form: str | None,
    output: str | None,
) -> None:
    """Show actors and their ties.

    As a table, a picture (SVG, PNG), a page that opens without a network, or a file for Gephi. Actors stand
    with the events that tie them, or alone (--actors).
    """
    from migratieketen.writing.ties import write_network

    graph = opened(ctx)
    wanted = chosen(form, output, "ties", "table")
    network = graph.network(ties or None, topic, actors, of)
    if not network.nodes:
        raise NotFound(
            "er zijn geen banden van deze soort; vraag een andere --tie, --topic of --of",
            "there are no ties of this kind; ask for another --tie, --topic or --of",
        )
    emit(write_network(network, wanted, measures, width()), output, binary=wanted == "png")
