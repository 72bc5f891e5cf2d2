"""The pairs of actors of a graph in N-Quads, asked of kglab: how many ties, their weights together, and the seconds.

kglab by itself has no named graphs: it is given a Dataset of rdflib. Reading the file and the merge are not counted.
"""

import json
import sys
from pathlib import Path
from time import perf_counter

from kglab import KnowledgeGraph
from rdflib import Dataset

graph = KnowledgeGraph(import_graph=Dataset(default_union=True))
graph.load_rdf(sys.argv[1], format="nquads")
texts = [path.read_text() for path in sorted(Path(__file__).parent.glob("network-pairs-*.rq"))]
start = perf_counter()
weights = [int(row[2]) for text in texts for row in graph.query(text)]
print(json.dumps({"seconds": [perf_counter() - start], "answer": f"{len(weights)} {sum(weights)}"}))
