"""What the graph says of the VNG and of what names it, with names and words, as `describe vng`: walked in Python."""

import sys
from pathlib import Path

from rdflib import Dataset, Namespace, URIRef
from rdflib.namespace import SKOS

root = Path(sys.argv[1])
graph = Dataset(default_union=True)
for path in [*root.glob("ontology/*.ttl"), *root.glob("ontology/schemes/*"), *root.glob("data/**/*.t[rt]*")]:
    graph.parse(path)
MK = Namespace("https://w3id.org/migratieketen/def#")
vng = URIRef("https://w3id.org/migratieketen/id/organisatie/vng")
found = {*graph.quads((vng, None, None, None))}
for subject, _, _, passage in [*graph.quads((None, None, vng, None))]:
    found |= {*graph.quads((subject, None, None, passage))}
for subject, name, value, passage in found:
    labels = [label for label in graph.objects(value, SKOS.prefLabel) if label.language == "nl"]
    words = (graph.value(passage, MK.startsWith), graph.value(passage, MK.endsWith))
    print(subject, name, value, *labels, passage, *words, sep="\t")
