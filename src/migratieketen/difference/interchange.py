"""A difference as JSON: every change with its sentence, its passages before and now, and its triples."""

import json
from collections.abc import Iterable
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from migratieketen.difference.model import Change, Difference, Source, Thing
from migratieketen.namespaces import slug


def as_json(found: Difference) -> str:
    """Give a difference as one JSON object; passages are IRIs, shown in `references` and `earlier`."""
    document = {
        "old": found.old,
        "new": found.new,
        "same": found.same,
        "counts": dict(found.counts),
        "quads": {"added": len(found.added), "gone": len(found.gone)},
        "sources": [_source(source) for source in found.sources],
        "things": [_thing(thing) for thing in found.things],
        "references": [found.references[p].as_json() for p in _cited(found) if p in found.references],
        "earlier": [found.earlier[p].as_json() for p in _cited(found) if p in found.earlier],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _cited(found: Difference) -> list[NamedNode]:
    changes = (change for thing in (*found.sources, *found.things) for change in thing.changes)
    return list(dict.fromkeys(p for change in changes for p in (*change.after, *change.before)))


def _source(source: Source) -> dict[str, Any]:
    return _thing(source) | {
        "publisher": source.publisher,
        "date": source.date,
        "url": source.url,
        "passages": source.passages,
    }


def _thing(thing: Thing) -> dict[str, Any]:
    iri = thing.iri.value if isinstance(thing.iri, NamedNode) else str(thing.iri)
    return {
        "iri": iri,
        "slug": slug(iri),
        "status": thing.status,
        "label": thing.label,
        "was": thing.was,
        "kind": thing.kind,
        "replaced_by": thing.instead.value if thing.instead is not None else None,
        "changes": [_change(change) for change in thing.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "change": change.kind,
        "sentence": change.sentence,
        "was": change.was,
        "before": [passage.value for passage in change.before],
        "after": [passage.value for passage in change.after],
        "gone": _triples(change.gone),
        "added": _triples(change.added),
    }


def _triples(triples: Iterable[Triple]) -> list[list[dict[str, str]]]:
    return [[_term(t.subject), _term(t.predicate), _term(t.object)] for t in triples]


def _term(term: Any) -> dict[str, str]:
    """Give a term in the form of the SPARQL 1.1 results in JSON, section 3.2.2."""
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if not isinstance(term, Literal):
        return {"type": "bnode", "value": str(term)}
    more = {"xml:lang": term.language} if term.language else {"datatype": term.datatype.value}
    return {"type": "literal", "value": term.value, **more}
