"""The command `validate`."""

import click

from migratieketen.cli.options import chosen, common, form, lang, named_store, output
from migratieketen.cli.output import emit
from migratieketen.errors import InvalidInput


@click.command("validate")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--engine", type=click.Choice(["auto", "shacl", "pyshacl"]), default="auto", show_default=True)
@form("report", "text")
@output
@common
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[str, ...], engine: str, form: str | None, output: str | None
) -> None:
    """Check the shipped graph, or files of your own.

    Files and folders are held against the shapes and checks. A folder that holds registers/ or ontology/
    is checked with its own; beside a single file stand the shipped ones. With a violation the exit status
    is 1.
    """
    if named_store(ctx):
        raise InvalidInput(
            "validate leest bestanden, geen opslag: geef ze als PAD, of exporteer eerst",
            "validate reads files, not a store: give them as PATH, or export first",
        )
    from migratieketen.graph import validate
    from migratieketen.validation import write_report

    wanted = chosen(form, output, "report", "text")
    report = validate(list(paths), engine, lang(ctx))
    emit(write_report(report, wanted, lang(ctx)), output)
    if not report.conforms:
        ctx.exit(1)
