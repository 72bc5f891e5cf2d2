"""What the graph says of the VNG and of what names it, with names and words, as `describe vng`: asked in SPARQL."""

import sys
from pathlib import Path

from rdflib import Dataset

root = Path(sys.argv[1])
graph = Dataset(default_union=True)
for path in [*root.glob("ontology/*.ttl"), *root.glob("ontology/schemes/*"), *root.glob("data/**/*.t[rt]*")]:
    graph.parse(path)
for row in graph.query("""
    SELECT DISTINCT ?subject ?property ?value ?label ?passage ?first ?last WHERE {
      { organisatie:vng ?property ?value BIND(organisatie:vng AS ?subject)
        OPTIONAL { GRAPH ?passage { organisatie:vng ?property ?value } } }
      UNION { GRAPH ?passage { ?subject ?via organisatie:vng ; ?property ?value } }
      OPTIONAL { ?value skos:prefLabel ?label FILTER(LANG(?label) = "nl") }
      OPTIONAL { ?passage mk:startsWith ?first ; mk:endsWith ?last }
    }"""):
    print(*row, sep="\t")
