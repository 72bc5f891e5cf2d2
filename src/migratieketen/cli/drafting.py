"""The commands of `sources` by which a source comes into being."""

from pathlib import Path

import click

from migratieketen.cli.options import chosen, common, form, named_store, opened, output
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


@click.command("check")
@click.argument("file", metavar="FILE")
@click.option(
    "--text", metavar="FILE", help="A copy of the source's text (UTF-8): then all its words are looked at."
)
@form("report", "text")
@output
@common
@click.pass_context
def check(ctx: click.Context, file: str, text: str | None, form: str | None, output: str | None) -> None:
    """Check the file of a source before it is added.

    What must be mended gives exit status 1: what shapes and checks find, proposals that are still open, names that
    nothing has, things to fill in. The rest is told: a new thing that may be known already, another source that says
    otherwise, a number or date that no statement carries. For that last the first and last words of each passage are
    looked at; with --text all of them.
    """
    from migratieketen.stores.files import plain_text
    from migratieketen.validation import write_report

    wanted = chosen(form, output, "report", "text")
    graph = opened(ctx)
    report = graph.sources.check(file, plain_text(Path(text)) if text else None)
    emit(write_report(report, wanted, graph.lang), output)
    if not report.conforms:
        ctx.exit(1)


@click.command("add")
@click.argument("file", metavar="FILE")
@common
@click.pass_context
def add(ctx: click.Context, file: str) -> None:
    """Add a checked source to the data of this checkout.

    The file goes to data/sources/<slug>.trig, without its hints. What it describes outside its passages is new: that
    goes to data/registers and ontology/schemes, each in its place. The source is added to data/dataset.ttl. All is
    written, or nothing; while a proposal is open or a check fails, nothing is.
    """
    from migratieketen.errors import InvalidInput

    if named_store(ctx):
        raise InvalidInput(
            "add voegt toe aan de gegevens van dit project, niet aan een opslag; laat --store weg",
            "add adds to the data of this project, not to a store; leave --store out",
        )
    graph = opened(ctx)
    plan = graph.sources.add(file)
    new = ", ".join(plan.new)
    told = {
        "nl": f"Toegevoegd: data/sources/{plan.slug}.trig\n"
        + (f"Nieuw in de registers: {new}\n" if new else "")
        + f"Zie wat erin staat: migratieketen sources coverage {plan.slug}\n",
        "en": f"Added: data/sources/{plan.slug}.trig\n"
        + (f"New in the registers: {new}\n" if new else "")
        + f"See what it states: migratieketen sources coverage {plan.slug}\n",
    }
    emit(told[graph.lang])
