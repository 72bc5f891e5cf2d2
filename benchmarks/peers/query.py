"""The rows of `query organisers`."""

import sys
from pathlib import Path

from rdflib import Dataset

root = Path(sys.argv[1])
graph = Dataset(default_union=True)
for path in [*root.glob("ontology/*.ttl"), *root.glob("ontology/schemes/*"), *root.glob("data/**/*.t[rt]*")]:
    graph.parse(path)
for row in graph.query(Path(__file__).with_name("organisers.rq").read_text()):
    print(*row, sep="\t")
