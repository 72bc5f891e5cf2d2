"""The command `diff`."""

import click

from migratieketen.cli.options import chosen, common, form, lang, named_store, output
from migratieketen.cli.output import emit, width
from migratieketen.errors import InvalidInput


@click.command("diff")
@click.argument("old")
@click.argument("new", required=False)
@click.option("--summary", is_flag=True, help="The short of it, without what stands thing by thing.")
@click.option("--exit-code", is_flag=True, help="Leave with 1 where there is a difference.")
@form("difference", "text")
@output
@common
@click.pass_context
def command(
    ctx: click.Context,
    old: str,
    new: str | None,
    summary: bool,
    exit_code: bool,
    form: str | None,
    output: str | None,
) -> None:
    """Tell what differs between two graphs.

    Thing by thing, in words: what is new, gone, changed, renamed or replaced, which statements have other
    sources, which sentences read otherwise; with the sentence behind each. OLD and NEW are files, folders
    with the data, stores, or git revisions of the data (a tag, branch or commit; a file or folder of that
    name goes first). Without NEW: the shipped graph, or the one that --store names.
    """
    from migratieketen import graph
    from migratieketen.difference import write_difference

    wanted = chosen(form, output, "difference", "text")
    if summary and wanted not in ("text", "markdown"):
        raise InvalidInput(
            f"--summary hoort bij text en markdown; {wanted} is altijd volledig",
            f"--summary goes with text and markdown; {wanted} is always whole",
        )
    if new is not None and named_store(ctx):
        raise InvalidInput(
            "geef NEW of --store, niet allebei: het is dezelfde kant",
            "give NEW or --store, not both: they are the same side",
        )
    asked = ctx.ensure_object(dict).get("store")
    found = graph.diff(old, asked if new is None else new, lang(ctx))
    emit(write_difference(found, wanted, summary, width()), output)
    if exit_code and not found.same:
        ctx.exit(1)
