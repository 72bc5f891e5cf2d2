"""The network of actors and events as node-link JSON, as `network --format json` gives it."""

import json
import sys
from pathlib import Path

from networkx import MultiGraph, node_link_data
from rdflib import Dataset

root = Path(sys.argv[1])
graph = Dataset(default_union=True)
for path in [*root.glob("ontology/*.ttl"), *root.glob("ontology/schemes/*"), *root.glob("data/**/*.t[rt]*")]:
    graph.parse(path)
network = MultiGraph()
for path in root.glob("queries/network/*.rq"):
    suited = Path(__file__).with_name(
        path.name
    )  # three that rdflib is slow at are asked in a form that suits it
    for row in graph.query((suited if suited.exists() else path).read_text()):
        network.add_edge(row["from"], row["to"], kind=path.stem, passage=row["passage"])
print(json.dumps(node_link_data(network, edges="edges")))
