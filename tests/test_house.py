"""The house keeps its floors: who may import whom, how large a room may be, and that nothing goes round in circles."""

import ast
from graphlib import TopologicalSorter
from itertools import chain
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1] / "src" / "migratieketen"
FLOORS = {
    "errors": 0, "resources": 0, "namespaces": 0, "language": 0, "formats": 0, "sentences": 0, "wording": 0, "remarks": 0,
    "moment": 0, "folding": 0,
    "results": 1,
    "sparql": 2, "stores": 2,
    "kinds": 3, "queries": 3, "references": 3, "standing": 3, "telling": 3,
    "search": 4, "describe": 4, "overview": 4, "sources": 4, "drafting": 4, "validation": 4, "network": 4, "writing": 4,
    "difference": 4,
    "graph": 5,
    "cli": 6, "__init__": 6,
    "__main__": 7,
}  # fmt: skip
"""The floor of each room. The rooms of floor 0 may use each other where that makes no circle (tested below)."""

MODULES = sorted(HOUSE.rglob("*.py"))
LARGEST = 400


def name_of(path: Path) -> str:
    parts = path.relative_to(HOUSE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports(path: Path) -> set[str]:
    """Every module of the house that a module imports, inside functions too, not those for type checking only."""
    tree = ast.parse(path.read_text())
    for_types = [n for n in ast.walk(tree) if isinstance(n, ast.If) and "TYPE_CHECKING" in ast.dump(n.test)]
    left_out = {id(inner) for node in for_types for inner in chain.from_iterable(map(ast.walk, node.body))}
    found = set()
    for node in ast.walk(tree):
        if id(node) in left_out:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {name_of(m) for m in MODULES}
            found |= {
                f"{node.module}.{alias.name}" if f"{node.module}.{alias.name}" in names else node.module
                for alias in node.names
            }
    return {module for module in found if module.split(".")[0] == "migratieketen"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_room_imports_only_from_the_floors_below(path: Path) -> None:
    room = room_of(name_of(path))
    assert room in FLOORS, f"{room} stands on no floor"
    for imported in imports(path):
        other = room_of(imported)
        if other in (room, "__init__"):
            continue
        assert FLOORS[other] < FLOORS[room] or FLOORS[other] == FLOORS[room] == 0, f"{room} imports {other}"


def test_nothing_goes_round_in_circles() -> None:
    graph = {name_of(path): imports(path) - {name_of(path), "migratieketen"} for path in MODULES}
    graph["migratieketen"] = set()
    assert list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_room_is_too_large(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LARGEST


def test_most_rooms_are_small() -> None:
    sizes = sorted(len(path.read_text().splitlines()) for path in MODULES)
    assert sizes[len(sizes) // 2] <= 150


def test_no_query_stands_in_python() -> None:
    for path in MODULES:
        texts = [n.value for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.Constant)]
        queries = [text for text in texts if isinstance(text, str) and "WHERE {" in text and "SELECT" in text]
        assert not queries, f"{path.name} holds a query: {queries[0]}"


def test_the_public_names_are_these() -> None:
    import migratieketen

    names = ["Graph", "MigratieketenError", "__version__", "diff", "load", "open", "validate"]
    assert sorted(migratieketen.__all__) == names
    assert all(getattr(migratieketen, name) for name in migratieketen.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = migratieketen.nothing
