"""The command `network`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from migratieketen.cli.options import at, chosen, common, form, opened, output
from migratieketen.cli.output import emit, width
from migratieketen.errors import InvalidInput, NotFound
from migratieketen.language import on

if TYPE_CHECKING:
    from migratieketen.graph import Graph
    from migratieketen.network import Network


WEIGHTS_ONLY = {
    "nl": "dit netwerk heeft te veel paren van actoren voor hun zinnen: alleen de gewichten staan er",
    "en": "this network has too many pairs of actors for their sentences: the weights alone are there",
}


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
@click.option(
    "--most",
    type=click.IntRange(min=1),
    metavar="N",
    help="Only the N actors with the strongest ties.",
)
@at
@click.option(
    "--layout",
    type=click.Choice(["ties", "chain"]),
    default="ties",
    help="ties: actors and their ties; chain: who has which task in which phase of the chain. [default: ties]",
)
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
    most: int | None,
    at: str | None,
    layout: str,
    measures: bool,
    form: str | None,
    output: str | None,
) -> None:
    """Show actors and their ties.

    As a table, a picture (SVG, PNG), a page that opens without a network, or a file for Gephi. Actors stand
    with the events that tie them, or alone (--actors). With --at you see the ties that held then; how many are
    not certain or have no date is told. With --layout chain: the chain as on a whiteboard, the actors with their
    tasks by phase, from arrival to return (table, csv, json, svg, png, html).
    """
    from migratieketen.writing.ties import write_network

    wanted = chosen(form, output, "ties", "table")
    if layout == "chain":
        _refuse({"--tie": ties, "--actors": actors, "--most": most, "--measures": measures}, at)
        emit(_chain(opened(ctx), topic, of, wanted), output, binary=wanted == "png")
        return
    graph = opened(ctx)
    network = graph.network(ties or None, topic, actors, of, at, most)
    if not network.nodes:
        raise _nothing(network)
    if network.weights_only and wanted == "csv" and not measures:
        click.echo(f"migratieketen: {WEIGHTS_ONLY[network.lang]}", err=True)
    emit(write_network(network, wanted, measures, width()), output, binary=wanted == "png")


def _nothing(network: Network) -> NotFound:
    if network.at is None:
        return NotFound(
            "er zijn geen banden van deze soort; vraag een andere --tie, --topic of --of",
            "there are no ties of this kind; ask for another --tie, --topic or --of",
        )
    told = " ".join(network.remarks)
    return NotFound(
        f"van geen band is zeker dat die er {on(network.at, 'nl')} was. {told}".strip(),
        f"no tie was certainly there {on(network.at, 'en')}. {told}".strip(),
    )


def _refuse(given: dict[str, object], at: str | None) -> None:
    """Refuse what asks about ties, and about a day, where tasks are shown."""
    names = [name for name, value in given.items() if value]
    if names:
        raise InvalidInput(
            f"--layout chain toont taken, geen banden: laat {' en '.join(names)} weg",
            f"--layout chain shows tasks, not ties: leave out {' and '.join(names)}",
        )
    if at is not None:
        raise InvalidInput(
            "bij taken noemen de bronnen zelden een tijd: laat --at weg, of vraag 'migratieketen query tasks --at'",
            "sources seldom tell when tasks were had: leave out --at, or ask 'migratieketen query tasks --at'",
        )


def _chain(graph: Graph, topic: str | None, of: str | None, form: str) -> str | bytes:
    from migratieketen.writing.chain import write_chain

    chain = graph.chain(topic, of)
    if not chain.shares:
        raise NotFound(
            "er zijn hiervan geen taken; vraag een ander --topic of --of",
            "there are no tasks of this; ask for another --topic or --of",
        )
    return write_chain(chain, form, width())
