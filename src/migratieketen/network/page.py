"""A network as one HTML file that opens without a network: the picture, filters, sentences and tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Template

from pyoxigraph import NamedNode

from migratieketen.network import legend
from migratieketen.network.drawing import NARROW, Drawing, draw
from migratieketen.network.lines import stroke
from migratieketen.network.looks import LINES
from migratieketen.network.markup import element, hashed, text
from migratieketen.network.model import Projection
from migratieketen.network.signs import Sign
from migratieketen.network.svg import svg
from migratieketen.network.tables import Tables
from migratieketen.network.words import capital, word

NODE = "node-"
"""What the address of a node on the page begins with; its number follows."""

NARROW_TO = 60
"""To so many nodes there is a second drawing, for narrow screens."""

PLAIN = (
    *("close", "to-tables", "reset", "zoom-in", "zoom-out", "zoom-all", "hint", "keyboard"),
    *("nodes-title", "ties-title", "references-title", "references-note"),
)
"""Words that stand on the page as they are."""

HERE = Path(__file__).parent


def page(network: Projection) -> str:
    """Give the page: a picture and tables; with JavaScript also filters, search, and sentences on pointing.

    The same text each time. It loads nothing: a Content-Security-Policy allows only its own script and style.
    """
    style = HERE.joinpath("page.css").read_text(encoding="utf-8")
    script = HERE.joinpath("page.js").read_text(encoding="utf-8")
    drawings = [draw(network)] + ([draw(network, NARROW)] if 0 < len(network.nodes) <= NARROW_TO else [])
    tables = Tables(network)
    lang = network.lang
    pictures = [
        element("div", svg(drawing, link=NODE, prefix=name), class_=f"picture-{name}")
        for drawing, name in zip(drawings, ("wide", "narrow"), strict=False)
    ]
    values = {
        "lang": lang,
        "title": text(network.title),
        "summary": text(legend.summary(network)),
        "style": style,
        "style_hash": hashed(style),
        "script": script,
        "script_hash": hashed(script),
        "pictures": element(
            "div", *pictures, class_="pictures has-narrow" if len(pictures) > 1 else "pictures"
        ),
        "stage": "stage large" if drawings[0].regions else "stage",
        "regions": _regions(drawings[0]),
        "notes": text(" ".join(legend.notes(drawings[0]))),
        "kinds": _kinds(network),
        "topics": _topics(tables, lang),
        "period": _period(tables, lang),
        "nodes": tables.nodes(NODE),
        "node_headings": tables.node_headings(),
        "meanings": tables.meanings(),
        "ties": tables.ties(),
        "tie_headings": tables.tie_headings(),
        "references": tables.references(),
        "sources": text(legend.sources(network)),
        "filters_label": word("filters", lang),
        "search_label": word("search", lang),
        "kinds_label": word("kinds", lang),
        "status": word("status", lang, nodes="{nodes}", ties="{ties}"),
        "status_found": word("status-found", lang, count="{count}"),
        "detail_label": word("detail", lang),
    }
    values |= {key.replace("-", "_"): text(word(key, lang)) for key in PLAIN}
    template = HERE.joinpath("page.html").read_text(encoding="utf-8")
    return Template(template).substitute(values)


def _regions(drawing: Drawing) -> str:
    """Give who stands in which box of a nested picture, each name a link to its row."""
    if not drawing.regions:
        return ""
    lang = drawing.network.lang
    numbers = {node.iri: number for number, node in enumerate(drawing.network.nodes)}
    told = []
    for region in drawing.regions:
        names = [_link(drawing.signs[place], numbers) for place in region.group.members]
        told.append(
            element("div", element("dt", text(" ".join(region.title))), element("dd", ", ".join(names)))
        )
    return element(
        "section",
        element("h2", text(word("regions-title", lang)), id="h-regions"),
        element("p", text(word("regions-note", lang))),
        element("dl", *told, class_="regions"),
        aria_labelledby="h-regions",
    )


def _link(sign: Sign, numbers: Mapping[NamedNode, int]) -> str:
    name = element("a", text(capital(sign.node.label)), href=f"#{NODE}{numbers[sign.node.iri]}")
    return element("em", name) if sign.side == "hidden" else name


def _kinds(network: Projection) -> str:
    counts = {kind: sum(tie.kind == kind for tie in network.ties) for kind in network.kinds}
    boxes = [
        element(
            "label",
            element("input", type="checkbox", name="kind", value=kind, checked="checked"),
            element(
                "svg",
                *stroke(LINES[kind], (0, 4), None, (20, 4), LINES[kind].width),
                viewBox="0 0 20 8",
                aria_hidden="true",
                fill="none",
            ),
            text(network.tie_names[kind]),
            " ",
            element("span", str(count), class_="count"),
        )
        for kind, count in counts.items()
        if count
    ]
    return element("div", *boxes)


def _topics(tables: Tables, lang: str) -> str:
    if not tables.topics:
        return ""
    choices = [("", word("all-topics", lang)), *((str(number), name) for number, name in tables.topics)]
    return element(
        "p",
        element("label", text(word("topic", lang)), for_="topic"),
        _select("topic", choices),
        class_="field",
    )


def _period(tables: Tables, lang: str) -> str:
    """Give two lists of years, where there is more than one to choose from."""
    if len(tables.years) < 2:
        return ""
    years = [(str(year), str(year)) for year in tables.years]
    return element(
        "fieldset",
        element("legend", text(word("period", lang))),
        element(
            "div",
            element("label", text(word("from", lang)), for_="from"),
            _select("from", years, years[0][0]),
            element("label", text(word("until", lang)), for_="until"),
            _select("until", years, years[-1][0]),
            class_="period",
        ),
    )


def _select(name: str, choices: Iterable[tuple[str, str]], chosen: str = "") -> str:
    options = [
        element("option", text(label), value=value, selected="selected" if value == chosen else None)
        for value, label in choices
    ]
    return element("select", *options, id=name, name=name)
