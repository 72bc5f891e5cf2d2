"""The command `search`."""

import json

import click

from migratieketen.cli.options import chosen, common, form, opened, output
from migratieketen.cli.output import emit, width
from migratieketen.errors import NotFound
from migratieketen.graph import Graph
from migratieketen.search import Hit
from migratieketen.writing.table import grid

HEADINGS = {"nl": ("naam", "soort", "te vragen als"), "en": ("name", "kind", "ask for it as")}


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@form("list", "table")
@output
@common
@click.pass_context
def command(ctx: click.Context, words: tuple[str, ...], form: str | None, output: str | None) -> None:
    """Find things by any of their names.

    Labels, other names and abbreviations in both languages; forgiving of case, accents and typing errors.
    """
    wanted = chosen(form, output, "list", "table")
    graph = opened(ctx)
    text = " ".join(words)
    hits = graph.search(text)
    if wanted == "json":
        emit(json.dumps([_as_json(hit) for hit in hits], ensure_ascii=False, indent=1) + "\n", output)
    elif hits:
        emit(grid(HEADINGS[graph.lang], [_cells(hit) for hit in hits], width()) + "\n", output)
    if not hits:
        raise _nothing(graph, text)


def _as_json(hit: Hit) -> dict[str, object]:
    return {
        "iri": hit.iri.value,
        "slug": hit.slug,
        "label": hit.label,
        "kind": hit.kind,
        "score": round(hit.score, 3),
    }


def _cells(hit: Hit) -> list[str]:
    named = hit.label if hit.name.casefold() in hit.label.casefold() else f"{hit.label} ({hit.name})"
    return [named, hit.kind, hit.slug]


def _nothing(graph: Graph, text: str) -> NotFound:
    near = [hit.label for hit in graph.nearest(text)]
    nl = f"bedoelt u {' of '.join(near)}?" if near else "probeer een ander woord of een deel ervan"
    en = f"did you mean {' or '.join(near)}?" if near else "try another word, or a part of it"
    return NotFound(f"niets gevonden voor '{text}'; {nl}", f"nothing found for '{text}'; {en}")
