"""The command `query`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from migratieketen.cli.options import at, chosen, common, opened, output
from migratieketen.cli.output import emit, width
from migratieketen.errors import InvalidInput, MigratieketenError
from migratieketen.formats import FORMATS, by_name

if TYPE_CHECKING:
    from migratieketen.graph import Graph
    from migratieketen.results import Answer

SHOWN = sorted({name for name, form in FORMATS.items() if form.carries & {"rows", "triples"}})


@click.command("query")
@click.argument("name", required=False)
@click.option("--file", "-f", metavar="F", help="Ask the SPARQL query in this file ('-' for standard input).")
@click.option(
    "--text", "-t", metavar="SPARQL", help="Ask this SPARQL query; the project's prefixes are known."
)
@click.option("--param", "-p", "parameters", multiple=True, metavar="KEY=VALUE", help="A parameter of NAME.")
@at
@click.option(
    "--format", "form", type=click.Choice(SHOWN), help="Format; else the suffix of --output, else table."
)
@output
@click.option(
    "--timeout", type=click.FloatRange(min=0, min_open=True), metavar="S", help="Seconds for the answer."
)
@common
@click.pass_context
def command(
    ctx: click.Context,
    name: str | None,
    file: str | None,
    text: str | None,
    parameters: tuple[str, ...],
    at: str | None,
    form: str | None,
    output: str | None,
    timeout: float | None,
) -> None:
    """Ask a named query, or a SPARQL query of your own.

    NAME is one of `migratieketen queries`. A parameter's value is a name, an abbreviation, a slug or
    an IRI; an empty value lifts a restriction. Your own query (SELECT, ASK, CONSTRUCT, DESCRIBE) gets
    30 seconds unless --timeout says otherwise. Without rows the exit status is 1.

    With --at you see what held then, and apart from it what is not certain and what has no date; without
    a row that held then the exit status is 1. `migratieketen queries` shows which questions take it.
    """
    if sum(given is not None for given in (name, file, text)) != 1:
        raise InvalidInput(
            "geef één van de drie: een NAAM, --file of --text (zie 'migratieketen query --help')",
            "give one of the three: a NAME, --file or --text (see 'migratieketen query --help')",
        )
    from migratieketen.results import Truth

    graph = opened(ctx)
    text = _text(file, text) if name is None else None
    if name is not None:
        answer: Answer = graph.query(name, at=at, timeout=timeout, **_parameters(parameters))
    else:
        if at is not None:
            raise InvalidInput(
                "--at hoort bij een vraag met een naam; in uw eigen vraag vergelijkt u datums met STR()",
                "--at goes with a named query; in your own query compare dates with STR()",
            )
        if parameters:
            raise InvalidInput(
                "--param hoort bij een vraag met een naam; zet de waarde in uw eigen vraag",
                "--param goes with a named query; put the value into your own query",
            )
        answer = _own(graph, file, text or "", timeout or 30)
    emit(_written(graph, answer, form, output), output)
    empty = not answer.value if isinstance(answer, Truth) else len(answer) == 0
    if empty and name is None:
        _say_what_is_unknown(graph, text or "")
    if empty and not isinstance(answer, Truth):
        ctx.exit(1)


def _say_what_is_unknown(graph: Graph, text: str) -> None:
    """Say on standard error which names of an empty answer's query the graph never mentions."""
    unknown = graph.unknown(text)
    if not unknown:
        return
    meant = {"nl": " (bedoelt u {}?)", "en": " (did you mean {}?)"}[graph.lang]
    listed = ", ".join(name + (meant.format(near) if near else "") for name, near in unknown.items())
    told = {"nl": "komt in de graaf niet voor: ", "en": "the graph never mentions: "}[graph.lang]
    click.echo(f"migratieketen: {told}{listed}", err=True)


def _parameters(given: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in given:
        key, equals, value = item.partition("=")
        if key in ("at", "timeout"):
            raise InvalidInput(f"geef dit als --{key}", f"give this as --{key}", where=f"--param {item}")
        if not equals or key in found:
            raise InvalidInput(
                f"de parameter '{item}' moet eenmaal en als SLEUTEL=WAARDE gegeven worden",
                f"the parameter '{item}' must be given once, as KEY=VALUE",
            )
        found[key] = value
    return found


def _text(file: str | None, text: str | None) -> str:
    """Give the query's text: as given, from a file, or from standard input."""
    if text is not None or file is None:
        return text or ""
    if file == "-":
        return sys.stdin.read()
    from migratieketen.stores.files import plain_text

    return plain_text(Path(file))


def _own(graph: Graph, file: str | None, text: str, timeout: float) -> Answer:
    try:
        return graph.sparql(text, timeout=timeout)
    except MigratieketenError as error:
        error.where = error.where or (file if file != "-" else None)
        raise


def _written(graph: Graph, answer: Answer, form: str | None, output: str | None) -> str:
    """Give the answer as text in the format asked for, the file's, or its own first."""
    from migratieketen.results import Rows, Triples, Truth

    what = "triples" if isinstance(answer, Triples) else "rows" if isinstance(answer, Rows) else "truth"
    wanted = chosen(form, output, what, "turtle" if what == "triples" else "table")
    by_name(wanted, what)
    if isinstance(answer, Triples):
        from migratieketen.writing.rdf import write_triples

        return write_triples(answer.triples, wanted)
    from migratieketen.writing.rows import write_rows, write_truth

    if isinstance(answer, Truth):
        return write_truth(answer, wanted, graph.lang)
    return write_rows(answer, wanted, graph.told(answer, width()))
