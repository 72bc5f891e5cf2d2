"""The graph as JSON-LD, as `export --format jsonld` gives it."""

import sys
from pathlib import Path

from rdflib import Dataset

root = Path(sys.argv[1])
graph = Dataset(default_union=True)
for path in [*root.glob("ontology/*.ttl"), *root.glob("ontology/schemes/*"), *root.glob("data/**/*.t[rt]*")]:
    graph.parse(path)
print(graph.serialize(format="json-ld"))
