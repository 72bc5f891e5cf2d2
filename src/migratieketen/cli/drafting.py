"""The commands of `sources` by which a source comes into being."""

from pathlib import Path

import click

from migratieketen.cli.options import common, opened, output
from migratieketen.cli.output import emit


@click.command("draft")
@click.argument("text", metavar="TEXT")
@click.option("--url", required=True, metavar="URL", help="Address of the page that the text is from.")
@output
@common
@click.pass_context
def draft(ctx: click.Context, text: str, url: str, output: str | None) -> None:
    """Draft a source from the plain text of a page.

    TEXT is a UTF-8 file named as the source is to be called: `<slug>.txt`. The draft has its passages, each with
    the words and hash that find it again, what it names, and proposed statements. A line with `#?` is a proposal:
    take `#?` away to accept it, or take the line away. The text itself is not in the draft.
    """
    from migratieketen import drafting
    from migratieketen.stores.files import plain_text

    content = plain_text(Path(text))
    graph = opened(ctx)
    found = graph.sources.draft(content, url, drafting.slugged(Path(text).stem))
    emit(drafting.draft_text(found, graph.lang), output)
