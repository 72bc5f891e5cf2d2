"""The rows of `query organisers`, by kglab, which by itself has no named graphs: it is given a Dataset of rdflib."""

import sys
from pathlib import Path

from kglab import KnowledgeGraph
from rdflib import Dataset

root = Path(sys.argv[1])
graph = KnowledgeGraph(import_graph=Dataset(default_union=True))
for path in [*root.glob("ontology/*.ttl"), *root.glob("ontology/schemes/*"), *root.glob("data/**/*.t[rt]*")]:
    graph.load_rdf(str(path), format={".ttl": "ttl", ".trig": "trig"}[path.suffix])
for row in graph.query(Path(__file__).with_name("organisers.rq").read_text()):
    print(*row, sep="\t")
