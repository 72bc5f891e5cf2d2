"""The command `queries`."""

import json

import click

from migratieketen.cli.options import chosen, common, form, lang, output
from migratieketen.cli.output import emit, width
from migratieketen.language import pick
from migratieketen.queries import named
from migratieketen.writing.table import grid

HEADINGS = {"nl": ("naam", "wat het geeft", "parameters"), "en": ("name", "what it gives", "parameters")}


@click.command("queries")
@form("list", "table")
@output
@common
@click.pass_context
def command(ctx: click.Context, form: str | None, output: str | None) -> None:
    """List the named queries: name, title and parameters.

    Those with --at can be asked as it was on a day.
    """
    language = lang(ctx)
    known = named().values()
    if chosen(form, output, "list", "table") == "json":
        listed = [
            {
                "name": query.name,
                "title": pick(query.title, language),
                "description": pick(query.description, language),
                "parameters": [{"name": p.name, "default": p.default} for p in query.parameters],
                "at": query.at,
            }
            for query in known
        ]
        emit(json.dumps(listed, ensure_ascii=False, indent=1) + "\n", output)
        return
    cells = [
        [
            query.name,
            pick(query.title, language) or "",
            " ".join([*(f"{p.name}={p.default}" for p in query.parameters), *(["--at"] if query.at else [])]),
        ]
        for query in known
    ]
    emit(grid(HEADINGS[language], cells, width()) + "\n", output)
