"""What the tests of drafting share: a small world of made-up names, a house to add to, and drafts of made-up texts."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from migratieketen.drafting import Draft, draft
from migratieketen.drafting.knowledge import Knowledge
from migratieketen.namespaces import PREFIXES
from migratieketen.resources import root
from migratieketen.stores import EmbeddedStore
from migratieketen.stores.files import parse_text

HERE = Path(__file__).parent
PROLOGUE = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())


@pytest.fixture(scope="session")
def store() -> EmbeddedStore:
    """The names of world.ttl, and the roles and kinds of the project."""
    schemes = sorted((root() / "ontology" / "schemes").glob("*.ttl"))
    texts = [
        path.read_text(encoding="utf-8") for path in schemes if path.stem in ("rollen", "soorten", "bereiken")
    ]
    world = PROLOGUE + (HERE / "world.ttl").read_text(encoding="utf-8")
    quads = [quad for text in (world, *texts) for quad in parse_text(text, HERE / "world.ttl")]
    return EmbeddedStore.from_quads(quads)


@pytest.fixture(scope="session")
def known(store: EmbeddedStore) -> Knowledge:
    """What is known of that world."""
    return Knowledge(store)


@pytest.fixture(scope="session")
def drafted(store: EmbeddedStore) -> Callable[[str], Draft]:
    """Draft a text about that world."""

    def make(text: str, lang: str = "nl") -> Draft:
        return draft(store, text, "https://haven.example/nieuws/dag", "dag", date(2026, 1, 2), lang)

    return make


@pytest.fixture
def proposed(drafted: Callable[[str], Draft]) -> Callable[..., set[str]]:
    """Give what is proposed for a text: `subject predicate object`, but for names unless asked for."""

    def make(text: str, names: bool = False) -> set[str]:
        return {
            f"{proposal.subject} {predicate} {thing}"
            for passage in drafted(text).passages
            for proposal in passage.proposals
            for predicate, thing in proposal.pairs
            if (predicate == "schema:name") == names
        }

    return make
