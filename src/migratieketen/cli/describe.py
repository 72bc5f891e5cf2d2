"""The command `describe`."""

import json

import click

from migratieketen.cli.options import at, chosen, common, form, opened, output
from migratieketen.cli.output import emit, width


@click.command("describe")
@click.argument("entity", nargs=-1, required=True)
@at
@form("description", "text")
@output
@common
@click.pass_context
def command(
    ctx: click.Context, entity: tuple[str, ...], at: str | None, form: str | None, output: str | None
) -> None:
    """Tell everything of one thing.

    With the passage behind each statement. ENTITY is a name, an abbreviation, a slug or an IRI. With --at you
    read what held then, and apart from it what is not certain and what has no date; turtle and jsonld hold
    what held then.
    """
    from migratieketen.describe import as_json, quads, text

    graph = opened(ctx)
    description = graph.describe(" ".join(entity), at)
    wanted = chosen(form, output, "description", "text")
    if wanted == "json":
        emit(json.dumps(as_json(description), ensure_ascii=False, indent=1) + "\n", output)
    elif wanted == "text":
        emit(text(description, width()), output)
    else:
        from migratieketen.writing.rdf import write_quads

        emit(write_quads(quads(description), wanted), output)
