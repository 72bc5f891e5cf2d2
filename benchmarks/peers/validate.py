"""The shipped graph against its shapes, as `validate` checks it."""

import sys
from pathlib import Path

from pyshacl import validate
from rdflib import Dataset, Graph

root = Path(sys.argv[1])
graph = Dataset(default_union=True)
for path in [*root.glob("ontology/*.ttl"), *root.glob("ontology/schemes/*"), *root.glob("data/**/*.t[rt]*")]:
    graph.parse(path)
shapes = Graph()
for path in root.glob("ontology/shapes/*"):
    shapes.parse(path)
conforms, _, text = validate(graph, shacl_graph=shapes)
print(text)
sys.exit(not conforms)
