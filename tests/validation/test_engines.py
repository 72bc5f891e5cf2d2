"""Two engines behind one door: the same results, a clear word where one is missing or refuses, and no slow start."""

import subprocess
import sys
import textwrap
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest

from migratieketen.errors import InvalidInput
from migratieketen.resources import root
from migratieketen.stores.files import read
from migratieketen.validation import engines, validate


@pytest.mark.whole
def test_the_shipped_graph_is_sound_by_both_engines() -> None:
    fast, reference = (validate(None, root(), engine) for engine in ("shacl", "pyshacl"))
    assert fast.findings == reference.findings
    assert fast.conforms
    assert reference.conforms
    assert (fast.engine, reference.engine) == ("shacl", "pyshacl")
    assert fast.files == reference.files
    assert fast.files[0] == "ontology/terms.ttl"


@pytest.mark.whole
def test_many_faults_in_the_shipped_graph_are_the_same_by_both_engines(tmp_path: Path) -> None:
    """Every third line of every source and register dropped where the rest can still be read."""
    faulty = []
    for path in sorted((root() / "data").rglob("*.t*")):
        statements = path.read_text(encoding="utf-8").split(" ;\n")
        kept = [
            statement for number, statement in enumerate(statements) if number % 7 != 5 or "{" in statement
        ]
        copy = tmp_path / path.relative_to(root())
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(" ;\n".join(kept), encoding="utf-8")
        faulty.append(copy)
    for copy in faulty:
        try:
            read(copy)
        except InvalidInput:
            copy.unlink()
    fast, reference = (validate([tmp_path / "data"], root(), engine) for engine in ("shacl", "pyshacl"))
    assert len(fast.findings) > 20
    assert Counter(f.result for f in fast.findings) == Counter(f.result for f in reference.findings)
    assert fast.findings == reference.findings


def test_auto_is_shacl_where_it_imports_and_pyshacl_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    assert engines.choose("auto") == "shacl"
    monkeypatch.setitem(sys.modules, "shacl", None)
    assert engines.choose("auto") == "pyshacl"
    with pytest.raises(InvalidInput, match="--engine pyshacl"):
        engines.choose("shacl")


def test_an_unknown_engine_is_refused_with_the_known_ones_named() -> None:
    with pytest.raises(InvalidInput, match="auto, shacl, pyshacl"):
        engines.choose("jena")


@pytest.mark.parametrize("engine", ["shacl", "pyshacl"])
def test_shapes_that_the_engine_refuses_are_an_error_of_one_line(engine: str, tmp_path: Path) -> None:
    shapes = tmp_path / "shapes.ttl"
    shapes.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> a sh:NodeShape ; sh:targetNode <urn:x> ;"
        ' sh:sparql [ sh:select "SELECT $this WHERE { this is no SPARQL }" ] .'
    )
    data = tmp_path / "data.nt"
    data.write_text("<urn:x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:y> .")
    with data.open("rb") as merged, pytest.raises(InvalidInput) as caught:
        engines.begin(engine, merged, read(shapes), tmp_path)()
    assert caught.value.where == str(tmp_path)
    assert "\n" not in caught.value.message("en")


def test_pyshacl_leaves_the_settings_of_rdflib_as_they_were() -> None:
    import rdflib

    engines.begin("pyshacl", BytesIO(), [], root())()
    assert rdflib.NORMALIZE_LITERALS is True


def test_the_fast_engine_starts_without_the_slow_ones() -> None:
    code = """
        import sys
        from migratieketen.resources import root
        from migratieketen.validation import validate
        validate(None, root(), "shacl")
        heavy = {"rdflib", "pyshacl", "networkx", "igraph", "pandas", "numpy", "rich", "click", "logging"}
        print(sorted(heavy & set(sys.modules)))
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "[]\n"
