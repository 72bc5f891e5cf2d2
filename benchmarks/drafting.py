"""How good the proposals of `sources draft` are: of those made how many stood, and how much of all that was stated.

python3 benchmarks/drafting.py --texts DIR [--only FILE] [--without FILE] [--wrong]

DIR holds the texts of sources, each as `<slug>.txt`; they are no part of the project. Each is drafted with the graph as
it is less that source; so all names are in the registers, as when a steward has put them there. What the draft proposes
is held against what the source states in the end. A proposed triple stood if the same passage states that triple, sign
for sign: subject, predicate and object. The passages of the draft and the source are paired in order, by hash, else by
first and last words. What is only implied, and what stands in headers and registers, is not counted.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Triple

from migratieketen.drafting import draft, draft_text
from migratieketen.namespaces import SOURCE, expand, shorten, type_of
from migratieketen.resources import root
from migratieketen.stores import EmbeddedStore
from migratieketen.stores.embedded import graph_files
from migratieketen.stores.files import parse_text, read

KINDS = {
    "name": {"schema:name"},
    "post": {"lidmaatschap"},
    "participation": {"deelname"},
    "relation": {"relatie"},
    "figure": {"aantal"},
    "claim": {"bewering"},
    "date": {
        "schema:startDate",
        "schema:endDate",
        "schema:datePublished",
        "schema:legislationDate",
        "mk:enforcedFrom",
    },
    "place": {"schema:location", "schema:containedInPlace"},
    "topic": {"schema:about"},
    "part of": {"org:subOrganizationOf", "dcterms:isPartOf", "schema:superEvent", "dcterms:isVersionOf"},
    "change": {"org:originalOrganization", "org:resultingOrganization", "mk:oldName", "mk:newName"},
}
"""The kinds of statement: by the type of their subject, else by their predicate; the rest is `other`."""


def kind(triple: Triple) -> str:
    of = (type_of(triple.subject.value), shorten(triple.predicate.value))
    return next((name for name, parts in KINDS.items() if parts & set(of)), "other")


def accepted(text: str) -> str:
    """The draft with every proposal accepted, but for those that a person must complete; a new thing whole or not."""
    blocks = (block for block in text.split("\n\n") if not (block.startswith("#? ") and "…" in block))
    whole = (line for line in "\n\n".join(blocks).splitlines() if not ("#? " in line and "…" in line))
    return "\n".join(re.sub(r"^(\s*)#\? ", r"\1", line) for line in whole)


def passages(quads: list[Quad], source: NamedNode) -> list[dict[str, str]]:
    """The passages of a source in order: name, first and last words, hash."""
    told: dict[NamedNode, dict[str, str]] = {}
    for quad in quads:
        if quad.graph_name == DefaultGraph() and isinstance(quad.object, Literal):
            told.setdefault(quad.subject, {"name": quad.subject.value})[shorten(quad.predicate.value)] = (
                quad.object.value
            )
    found = [
        p for p in told.values() if p["name"].startswith(f"{source.value}#") and "-implied" not in p["name"]
    ]
    return sorted(found, key=lambda p: int(p["schema:position"]))


def pairs(drafted: list[dict[str, str]], final: list[dict[str, str]]) -> Iterator[tuple[str, str]]:
    """The pairs of passages that are the same sentence, in order."""
    place = 0
    for one in final:
        for number in range(place, len(drafted)):
            if alike(drafted[number], one):
                yield drafted[number]["name"], one["name"]
                place = number + 1
                break


def alike(one: dict[str, str], other: dict[str, str]) -> bool:
    if "mk:sha256" in other:
        return one["mk:sha256"] == other["mk:sha256"]
    first, last = ((one[key], other[key]) for key in ("mk:startsWith", "mk:endsWith"))
    begins = first[0].startswith(first[1]) or first[1].startswith(first[0])
    return begins and (last[0].endswith(last[1]) or last[1].endswith(last[0]))


def stated(quads: list[Quad]) -> dict[str, set[Triple]]:
    found: dict[str, set[Triple]] = {}
    for quad in quads:
        if isinstance(quad.graph_name, NamedNode) and not quad.graph_name.value.endswith("-implied"):
            found.setdefault(quad.graph_name.value, set()).add(quad.triple)
    return found


def measured(path: Path, text: str) -> tuple[Counter[str], Counter[str], Counter[str], list[str], int, int]:
    """Of one source by kind: how many triples were proposed, stood and were stated; which did not stand; passages."""
    source = NamedNode(SOURCE + path.stem)
    others = [quad for file in graph_files(root()) if file != path for quad in read(file)]
    final = read(path)
    url = next(q.object.value for q in final if q.subject == source and q.predicate == expand("schema:url"))
    made = draft(EmbeddedStore.from_quads(others), text, url, path.stem, date(2026, 1, 1), "en")
    proposed = parse_text(accepted(draft_text(made, "en")), path)
    paired = dict(pairs(passages(proposed, source), passages(final, source)))
    there = stated(final)
    counts: tuple[Counter[str], Counter[str], Counter[str]] = (Counter(), Counter(), Counter())
    wrong = []
    for name, triples in stated(proposed).items():
        for triple in triples:
            counts[0][kind(triple)] += 1
            if triple in there.get(paired.get(name, ""), ()):
                counts[1][kind(triple)] += 1
            else:
                wrong.append(f"{name.partition('#')[2]} {' '.join(shown(term) for term in triple)}")
    for triples in there.values():
        counts[2].update(kind(triple) for triple in triples)
    return *counts, sorted(wrong), len(paired), len(passages(final, source))


def shown(term: NamedNode | Literal) -> str:
    return shorten(term.value) if isinstance(term, NamedNode) else str(term)


def share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "–"


def table(proposed: Counter[str], stood: Counter[str], there: Counter[str]) -> str:
    lines = ["| kind | proposed | stood | stated | precision | recall |", "|---|--:|--:|--:|--:|--:|"]
    rows = [*sorted({*proposed, *there}, key=lambda k: (-there[k], k))]
    for name in rows:
        lines.append(row(name, proposed[name], stood[name], there[name]))
    lines.append(row("**all**", *(sum(counter.values()) for counter in (proposed, stood, there))))
    return "\n".join(lines)


def row(name: str, proposed: int, stood: int, there: int) -> str:
    return f"| {name} | {proposed} | {stood} | {there} | {share(stood, proposed)} | {share(stood, there)} |"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--texts", type=Path, required=True, metavar="DIR", help="the texts, each as <slug>.txt"
    )
    parser.add_argument(
        "--only", type=Path, metavar="FILE", help="only the sources whose slugs stand in this file"
    )
    parser.add_argument(
        "--without", type=Path, metavar="FILE", help="not the sources whose slugs stand in this file"
    )
    parser.add_argument("--wrong", action="store_true", help="also show what was proposed and did not stand")
    asked = parser.parse_args()
    sources = [
        path
        for path in sorted((root() / "data" / "sources").glob("*.trig"))
        if (asked.texts / f"{path.stem}.txt").exists()
        and (asked.only is None or path.stem in asked.only.read_text().split())
        and (asked.without is None or path.stem not in asked.without.read_text().split())
    ]
    totals: tuple[Counter[str], Counter[str], Counter[str]] = (Counter(), Counter(), Counter())
    for path in sources:
        *counts, wrong, paired, whole = measured(
            path, (asked.texts / f"{path.stem}.txt").read_text(encoding="utf-8")
        )
        for total, counter in zip(totals, counts, strict=True):
            total.update(counter)
        there, stood = sum(counts[2].values()), sum(counts[1].values())
        print(
            f"{path.stem}: {paired} of {whole} passages cut alike; precision {share(stood, sum(counts[0].values()))},"
            f" recall {share(stood, there)}",
            file=sys.stderr,
        )
        for line in wrong if asked.wrong else ():
            print(f"  {line}", file=sys.stderr)
    print(f"{len(sources)} sources\n\n{table(*totals)}")


if __name__ == "__main__":
    main()
