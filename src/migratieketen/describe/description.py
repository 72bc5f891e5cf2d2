"""What a description is: statements in sections, each with its passages and the triples that it tells."""

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from migratieketen.references import Reference
from migratieketen.results import Term


@dataclass(frozen=True)
class Statement:
    """A sentence, the passages that say it (none: a register does), and the triples that it tells.

    `note` tells, as it was at a moment, why it is not certain, or of when its sources are.
    """

    sentence: str
    passages: tuple[NamedNode, ...]
    triples: tuple[Triple, ...]
    note: str = ""


@dataclass(frozen=True)
class Section:
    """Statements under a title; the key is the same in every language."""

    key: str
    title: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Description:
    """Everything of one thing, in one language.

    Of a moment (`at`) `sections` has what held then; apart from it stand `uncertain` and `undated`, and `left_out`
    counts the statements about another time. `label` is the name of then, `now` that of now where it is another.
    """

    iri: NamedNode
    lang: str
    label: str
    kind: str
    names: tuple[str, ...]
    sections: tuple[Section, ...]
    references: Mapping[NamedNode, Reference]
    publishers: Mapping[Term, str]
    at: str | None = None
    now: str | None = None
    uncertain: tuple[Section, ...] = ()
    undated: tuple[Section, ...] = ()
    left_out: int = 0

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, section after section."""
        sections = (*self.sections, *self.uncertain, *self.undated)
        return tuple(statement for section in sections for statement in section.statements)

    @property
    def cited(self) -> tuple[NamedNode, ...]:
        """The passages in the order in which the statements first cite them: the first has number 1."""
        passages = (passage for statement in self.statements for passage in statement.passages)
        return tuple(dict.fromkeys(passage for passage in passages if passage in self.references))

    def implied(self, statement: Statement) -> bool:
        """True where no passage says it itself: it follows from what passages say."""
        known = [self.references[p] for p in statement.passages if p in self.references]
        return bool(known) and all(reference.implied for reference in known)
