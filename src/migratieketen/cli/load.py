"""The command `load`."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from migratieketen.cli.options import common, lang, store_to_write
from migratieketen.cli.output import emit, width
from migratieketen.errors import MigratieketenError

if TYPE_CHECKING:
    from migratieketen.stores.loading import Loaded
    from migratieketen.stores.progress import Progress

FORMATS = ("turtle", "trig", "ntriples", "nquads", "rdfxml", "jsonld")

DONE = {
    "nl": "geladen: {} {} uit {} {} in {:.1f} s ({} per seconde)",
    "en": "loaded: {} {} from {} {} in {:.1f} s ({} a second)",
}
STATEMENTS = {"nl": ("uitspraak", "uitspraken"), "en": ("statement", "statements")}
FILES = {"nl": ("bestand", "bestanden"), "en": ("file", "files")}
REMOVED = {"nl": "eerst verwijderd: {} uitspraken", "en": "removed first: {} statements"}
SKIPPED = {
    "nl": {"no-rdf": "overgeslagen, geen RDF: {}", "there": "overgeslagen, staat er al: {}"},
    "en": {"no-rdf": "skipped, no RDF: {}", "there": "skipped, already there: {}"},
}
STOPPED = {
    "nl": ("afgebroken; de opslag houdt wat zij had", "afgebroken, maar alles was al geladen"),
    "en": ("interrupted; the store holds what it held", "interrupted, but all was loaded already"),
}
LISTED = 5


@click.command("load")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--replace", metavar="SOURCE", help="Remove this source first, in the same step.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Format of what is read, where its name does not tell (standard input).",
)
@common
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], replace: str | None, form: str | None) -> None:
    """Load RDF into a store of your own, on disk.

    FILE is an RDF file, a folder with RDF files, or - for standard input (with --format); compressed with gzip,
    bzip2 or zstd, or not. The store is a directory, named by --store; it is made where there is none. Named graphs
    stay as they are; a file without them becomes one passage of a source that is called by the file's name.

    All is loaded, or nothing: what interrupts a load leaves the store as it was. Nothing is validated (see
    validate).
    """
    import migratieketen
    from migratieketen.stores import generations
    from migratieketen.stores.apart import Interrupted, apart

    directory = store_to_write(ctx)
    language = lang(ctx)
    start = time.monotonic()
    try:
        found = apart(
            lambda progress: migratieketen.load(files, directory, replace, format=form, progress=progress),
            (lambda progress: _tell(progress, time.monotonic() - start)) if sys.stderr.isatty() else None,
        )
    except MigratieketenError:
        _clear()
        raise
    except Interrupted as interrupted:
        _clear()
        published = generations.stands(Path(directory), interrupted.generation)
        click.echo(f"migratieketen: {STOPPED[language][published]}", err=True)
        ctx.exit(130)
    _clear()
    emit(_told(found, language))


def _tell(progress: Progress, seconds: float) -> None:
    if not progress.bytes_all:
        return
    part = min(progress.bytes_done / progress.bytes_all, 1)
    filled = round(20 * part)
    rate = round(progress.statements / max(seconds, 0.001))
    line = f"{'#' * filled}{'.' * (20 - filled)} {part:4.0%} {progress.statements} ({rate}/s) {progress.file}"
    printable = "".join(mark if mark.isprintable() else "?" for mark in line)
    click.echo(f"\r{printable[: width() - 1]}\x1b[K", err=True, nl=False)


def _clear() -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", err=True, nl=False)


def _told(found: Loaded, language: str) -> str:
    what = STATEMENTS[language][found.statements != 1]
    files = FILES[language][found.files != 1]
    statements, rate = _number(found.statements, language), _number(found.rate, language)
    lines = [DONE[language].format(statements, what, found.files, files, found.seconds, rate)]
    if found.removed:
        lines.append(REMOVED[language].format(_number(found.removed, language)))
    for kind, text in SKIPPED[language].items():
        paths = [skipped.path for skipped in found.skipped if skipped.kind == kind]
        more = [f"+{len(paths) - LISTED}"] if len(paths) > LISTED else []
        if paths:
            lines.append(text.format(", ".join(paths[:LISTED] + more)))
    return "\n".join(lines) + "\n"


def _number(value: int, language: str) -> str:
    return f"{value:,}".replace(",", "." if language == "nl" else ",")
