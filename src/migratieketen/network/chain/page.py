"""The map of the chain as one HTML file that opens without a network, and who does what by which sentence."""

from __future__ import annotations

from pathlib import Path
from string import Template

from pyoxigraph import NamedNode

from migratieketen.network.chain import notes
from migratieketen.network.chain.model import Chart, Transfer
from migratieketen.network.chain.picture import inline
from migratieketen.network.chain.tables import Line, lines, numbered
from migratieketen.network.chain.words import word
from migratieketen.network.citing import sentences
from migratieketen.network.legend import sources
from migratieketen.network.markup import element, hashed, text
from migratieketen.network.words import capital
from migratieketen.network.words import word as network_word

ACTOR = "actor-"
"""What the address of an actor on the page begins with; its number follows."""

OWN = ("hint", "phase", "all-phases", "shares-title", "search")
SHARED = ("to-tables", "reset", "close", "filters", "detail", "references-title", "references-note")
"""Words that stand on the page as they are: of the map, and of the page of the network."""

HERE = Path(__file__).parent


def page(chain: Chart) -> str:
    """Give the page: the map and a table; with JavaScript also filters, and sentences on choosing.

    The same text each time. It loads nothing: a Content-Security-Policy allows only its own script and style.
    """
    style = "".join(
        file.read_text(encoding="utf-8") for file in (HERE.parent / "page.css", HERE / "page.css")
    )
    script = HERE.joinpath("page.js").read_text(encoding="utf-8")
    lang = chain.lang
    map_, remarks, moved = inline(chain, ACTOR)
    values = {
        "lang": lang,
        "title": text(chain.title),
        "summary": text(notes.summary(chain)),
        "style": style,
        "style_hash": hashed(style),
        "script": script,
        "script_hash": hashed(script),
        "picture": map_,
        "notes": text(remarks),
        "transfers": _transfers(chain, moved),
        "phases": _phases(chain),
        "headings": _headings(chain),
        "rows": _rows(chain),
        "references": sentences(chain.references, chain.look_up, lang),
        "sources": text(sources(chain)),
        "status": word("status", lang, actors="{actors}", shares="{shares}"),
    }
    values |= {key.replace("-", "_"): text(word(key, lang)) for key in OWN}
    values |= {key.replace("-", "_"): text(network_word(key, lang)) for key in SHARED}
    return Template(HERE.joinpath("page.html").read_text(encoding="utf-8")).substitute(values)


def _transfers(chain: Chart, moved: list[Transfer]) -> str:
    """Give the tasks that passed on, numbered as in the picture; those that it has no room for come last."""
    if not chain.transfers:
        return ""
    ordered = [*moved, *(each for each in chain.transfers if each not in moved)]
    told = [element("li", text(each.partition(". ")[2])) for each in notes.transfers(chain, ordered)]
    return element(
        "section",
        element("h2", text(word("transfers", chain.lang)), id="h-transfers"),
        element("ol", *told),
        aria_labelledby="h-transfers",
    )


def _phases(chain: Chart) -> str:
    """Give the choices of a phase."""
    choices = [("", word("all-phases", chain.lang))]
    choices += [(str(place), capital(chain.names[phase])) for place, phase in enumerate(chain.phases)]
    choices += [(f"p{place}", capital(chain.names[part])) for place, part in enumerate(chain.parts)]
    options = [element("option", text(label), value=value) for value, label in choices]
    return element("select", *options, id="phase", name="phase")


def _columns(chain: Chart) -> list[str]:
    """Give the keys of the columns after the first two; one without a single value is left out."""
    told = lines(chain)
    return [key for key in ("where", "role", "when") if any(getattr(line, key) for line in told)]


def _headings(chain: Chart) -> str:
    named = [network_word("who", chain.lang), word("task", chain.lang)]
    named += [word(key, chain.lang) for key in _columns(chain)]
    named.append(network_word("sentences", chain.lang))
    return "".join(element("th", text(each), scope="col") for each in named)


def _rows(chain: Chart) -> str:
    numbers = {actor: number for number, actor in enumerate(chain.actors)}
    passages = numbered(chain.references)
    columns, seen, rows = _columns(chain), set(), []
    for line in lines(chain):
        number = numbers[line.share.actor]
        rows.append(_row(chain, line, number, number not in seen, columns, passages))
        seen.add(number)
    return "\n".join(rows)


def _row(
    chain: Chart, line: Line, number: int, first: bool, columns: list[str], passages: dict[NamedNode, int]
) -> str:
    share, lang = line.share, chain.lang
    node = chain.actors[share.actor]
    said = [passages[passage] for passage in share.passages if passage in passages]
    links = " ".join(element("a", f"[{each}]", href=f"#reference-{each}") for each in sorted(said))
    places = [str(place) for place in share.phases] + [f"p{chain.parts.index(part)}" for part in share.parts]
    return element(
        "tr",
        element("th", text(line.who), scope="row"),
        element("td", text(line.task), class_="task", data_label=word("task", lang)),
        *(element("td", text(getattr(line, key)), class_=key, data_label=word(key, lang)) for key in columns),
        element("td", links, data_label=network_word("sentences", lang)),
        id=f"{ACTOR}{number}" if first else None,
        data_actor=number,
        data_kind=capital(node.kind_label),
        data_places=" ".join(places),
        data_search=" ".join(filter(None, (line.who, node.abbreviation, line.task))),
        data_references=" ".join(map(str, sorted(said))),
    )
