"""The command `sources`."""

import json
from pathlib import Path

import click

from migratieketen import sources
from migratieketen.cli import drafting
from migratieketen.cli.options import chosen, common, form, opened, output, store_to_write
from migratieketen.cli.output import emit, width
from migratieketen.writing.table import grid

HEADINGS = {
    "nl": ("bron", "titel", "datum", "passages"),
    "en": ("source", "title", "date", "passages"),
}
text_option = click.option("--text", metavar="FILE", help="A copy of the source's text (UTF-8).")


@click.group("sources", no_args_is_help=False)
@common
def command() -> None:
    """List, show, verify and add sources; see what is encoded."""


@command.command("list")
@form("list", "table")
@output
@common
@click.pass_context
def list_(ctx: click.Context, form: str | None, output: str | None) -> None:
    """List the sources."""
    wanted = chosen(form, output, "list", "table")
    graph = opened(ctx)
    found = graph.sources.list()
    if wanted == "json":
        emit(json.dumps([source.as_json() for source in found], ensure_ascii=False, indent=1) + "\n", output)
        return
    cells = [[source.slug, source.title, source.date or "", str(source.passages)] for source in found]
    emit(grid(HEADINGS[graph.lang], cells, width()) + "\n", output)


@command.command("show")
@click.argument("source")
@output
@common
@click.pass_context
def show(ctx: click.Context, source: str, output: str | None) -> None:
    """Show one source and its passages, by their first and last words."""
    graph = opened(ctx)
    emit(sources.show_text(graph.sources.show(source), graph.lang, width()), output)


@command.command("verify")
@click.argument("source")
@text_option
@output
@common
@click.pass_context
def verify(ctx: click.Context, source: str, text: str | None, output: str | None) -> None:
    """Prove with the text at hand that each passage is the sentence it claims to be."""
    from migratieketen.errors import InvalidInput
    from migratieketen.stores.files import plain_text

    if text is None:
        raise InvalidInput(
            "geef met --text BESTAND de tekst van de bron; zij staat niet in deze graaf",
            "give the source's text with --text FILE; it is not in this graph",
        )
    graph = opened(ctx)
    found = graph.sources.verify(source, plain_text(Path(text)))
    emit(sources.verification_text(found, graph.lang, width()), output)
    if not found.holds:
        ctx.exit(1)


@command.command("coverage")
@click.argument("source")
@text_option
@output
@common
@click.pass_context
def coverage(ctx: click.Context, source: str, text: str | None, output: str | None) -> None:
    """Show, sentence by sentence, what is encoded of a source."""
    from migratieketen.stores.files import plain_text

    graph = opened(ctx)
    found = graph.sources.coverage(source, plain_text(Path(text)) if text else None)
    emit(sources.coverage_text(found, graph.lang, width()), output)
    if not found.complete:
        ctx.exit(1)


@command.command("remove")
@click.argument("source")
@common
@click.pass_context
def remove(ctx: click.Context, source: str) -> None:
    """Take a source out of a store on disk, with what only it states.

    The store is named by --store DIRECTORY: nothing is taken out of the shipped graph. All goes, or nothing.
    """
    store_to_write(ctx)
    graph = opened(ctx)
    told = {
        "nl": "{} uitspraken verwijderd; wat een andere bron ook zegt, staat er nog",
        "en": "{} statements removed; what another source says too is still there",
    }[graph.lang]
    emit(told.format(graph.sources.remove(source)) + "\n")


for made in (drafting.draft, drafting.check, drafting.add):
    command.add_command(made)
