"""The graph as a zip of CSV tables (RFC 4180), for who works in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pyoxigraph import Literal, NamedNode

from migratieketen.language import LANGUAGES
from migratieketen.references import labels, references
from migratieketen.results import Rows, Term
from migratieketen.sparql import QueryFile, shipped
from migratieketen.stores import Store

TABLES = (
    "actors", "events", "tasks", "laws", "facilities", "participations", "relations", "posts", "documents", "claims",
    "circumstances", "topics", "kinds", "places", "figures", "sources", "passages", "statements",
)  # fmt: skip
"""The tables in the order of the zip: each is what `queries/explorer/table-<name>.rq` finds."""

INTRODUCTION = {
    "nl": """\
De kennisgraaf van de Nederlandse migratieketen, als tabellen

Elke tabel is een CSV-bestand (UTF-8, met komma's). Open het in Excel met Gegevens > Uit tekst/CSV.
Een kolom als actor bevat een IRI, het vaste adres van iets in de graaf; hoe het heet, staat in actor_label.
Bevat een cel meer waarden, dan staat ' | ' ertussen, in beide kolommen in dezelfde volgorde.
De kolom passages geeft elke zin waarin de rij voorkomt; passages.csv heeft een link naar elke zin.
In statements.csv staat elke uitspraak bij de zin die haar doet.
Licentie van de gegevens: CC0 1.0. Noem graag de bron.
""",
    "en": """\
The knowledge graph of the Dutch migration chain, as tables

Each table is a CSV file (UTF-8, with commas). Open it in Excel with Data > From Text/CSV.
A column such as actor holds an IRI, the lasting address of a thing in the graph; actor_label says its name.
Where a cell has more than one value, ' | ' stands between them, in both columns in the same order.
The column passages gives each sentence in which the row occurs; passages.csv has a link to each sentence.
In statements.csv each statement stands with the sentence that makes it.
Licence of the data: CC0 1.0. Please name the source.
""",
}

BETWEEN = " | "
NAMED = "_label"
EPOCH = (1980, 1, 1, 0, 0, 0)
Cells = Mapping[str, list[Term]]


def tables(store: Store, lang: str) -> bytes:
    """Give the zip: a CSV file a table with labels in `lang`, and a README.txt in Dutch and English.

    Times and order are fixed, so the same graph gives the same bytes (with the same zlib). A table begins
    with a byte order mark, by which Excel knows UTF-8; the separator is a comma.
    """
    queries = {name: shipped(f"explorer/table-{name}") for name in TABLES}
    answers = {name: cast("Rows", store.query(query.text)) for name, query in queries.items()}
    known = references(store, _terms(answers["passages"], ["passage"]))
    links: dict[Term, str] = {passage: reference.link or "" for passage, reference in known.items()}
    names = labels(store, {term for rows in answers.values() for term in _terms(rows, _named(rows))}, lang)
    files = {"README.txt": _readme(queries).encode()}
    for name, rows in answers.items():
        files[f"{name}.csv"] = _table(rows, names, links, lang).encode("utf-8-sig")
    return _zip(files)


def _named(rows: Rows) -> list[str]:
    """Give the columns that have a column with names beside them."""
    return [column for column in rows.variables if column + NAMED in rows.variables]


def _terms(rows: Rows, columns: Iterable[str]) -> set[Term]:
    return {term for column in columns for term in rows.column(column) if term is not None}


def _zip(files: Mapping[str, bytes]) -> bytes:
    content = io.BytesIO()
    with ZipFile(content, "w") as archive:
        for name, data in files.items():
            entry = ZipInfo(name, EPOCH)
            entry.create_system = 3  # Unix, also where Windows writes it: it is one of the bytes
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, ZIP_DEFLATED, 9)
    return content.getvalue()


def _table(rows: Rows, names: Mapping[Term, str], links: Mapping[Term, str], lang: str) -> str:
    """Write a table: the header is the query's SELECT line, whose `x_label` and `link` are filled in here."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(rows.variables)
    for cells in sorted(_folded(rows, lang), key=lambda cells: [str(terms) for terms in cells.values()]):
        writer.writerow(_cell(column, cells, names, links) for column in rows.variables)
    return text.getvalue()


def _folded(rows: Rows, lang: str) -> list[Cells]:
    """Make one row of all rows about one thing; where a row holds one statement it stays by itself."""
    known = [column for column in rows.variables if not column.endswith(NAMED) and column != "link"]
    key = known if "object" in known else known[:1]
    found: dict[tuple[Term | None, ...], dict[str, set[Term]]] = {}
    for row in rows:
        cells = found.setdefault(tuple(row[column] for column in key), {column: set() for column in known})
        for column in known:
            if (term := row[column]) is not None:
                cells[column].add(term)
    return [
        {column: _in_language(terms, lang) for column, terms in cells.items()} for cells in found.values()
    ]


def _in_language(terms: Iterable[Term], lang: str) -> list[Term]:
    """Give the terms sorted; of texts only those in the language, where there are any."""
    there = sorted(terms, key=_text)
    fitting = [term for term in there if not isinstance(term, Literal) or term.language in (None, lang)]
    return fitting or there


def _cell(column: str, cells: Cells, names: Mapping[Term, str], links: Mapping[Term, str]) -> str:
    if column == "link":
        return links.get(cells["passage"][0], "")
    if column.endswith(NAMED):
        return BETWEEN.join(names.get(term) or _text(term) for term in cells[column.removesuffix(NAMED)])
    return BETWEEN.join(_text(term) for term in cells[column])


def _text(term: Term) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _readme(queries: Mapping[str, QueryFile]) -> str:
    parts = []
    for lang in LANGUAGES:
        lines = [f"{name}.csv".ljust(20) + query.description[lang] for name, query in queries.items()]
        parts.append(INTRODUCTION[lang] + "\n" + "\n".join(lines) + "\n")
    return "\n\n".join(parts)
