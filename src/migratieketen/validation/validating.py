"""Validation from start to end: read, judge by shapes and checks, place and name what is found."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad
from pyoxigraph import Store as Engine

from migratieketen.errors import InvalidInput
from migratieketen.language import LANGUAGES
from migratieketen.namespaces import MK
from migratieketen.references import labels
from migratieketen.results import Term
from migratieketen.stores import EmbeddedStore
from migratieketen.stores.files import read
from migratieketen.validation import checks, context, engines, wording
from migratieketen.validation.finding import CHECK, SH, Finding, Result
from migratieketen.validation.places import Places
from migratieketen.validation.proposals import open_proposals, undecided
from migratieketen.validation.report import Report

REPEATS = {
    "dangling": ("Class", "Or"),
    "register-holds-fact": ("Closed",),
    "statement-without-passage": ("Closed",),
    "unknown-term": ("Closed", "In"),
}
"""Of what these checks find, a shape may have said something closer already; a fault is told once."""


EMPTY = CHECK + "empty-passage"
"""The check that finds a passage which states nothing."""


def validate(paths: list[Path] | None, root: Path, engine: str = "auto", lang: str = "nl") -> Report:
    """Validate files and folders, or (without any) the shipped graph below `root`.

    Shapes (SHACL Core and SHACL-SPARQL, W3C 2017) judge the merged graph, checks (SPARQL 1.1) the
    passages. `engine` is one of `auto`, `shacl`, `pyshacl`; `lang` is the language of the report's text.
    Raises InvalidInput for what is not there, can't be read, or is no such engine.
    """
    chosen = engines.choose(engine)
    reading = context.gather(paths, root)
    shapes = [quad for path in _shape_files(reading.shapes) for quad in read(path)]
    rules = checks.checks(reading.checks)
    with reading.judged.merged as merged:
        judging = engines.begin(chosen, merged, shapes, reading.shapes)
        found = checks.run(reading.judged.engine, rules)
        results = judging()
    results += _not_repeated(found, results)
    return Report(
        engine=chosen,
        lang=lang,
        files=tuple(file.name for file in reading.given),
        statements=sum(file.statements for file in reading.given),
        shapes=sum(_is_node_shape(quad) for quad in shapes),
        checks=len(rules),
        findings=(
            *open_proposals(reading.given),
            *(_findings(results, reading, wording.read(shapes, rules)) if results else ()),
        ),
    )


def _shape_files(folder: Path) -> list[Path]:
    files = sorted(folder.glob("*.ttl"))
    if not files:
        raise InvalidInput(
            "deze map bevat geen shapes (*.ttl)", "this folder holds no shapes (*.ttl)", where=str(folder)
        )
    return files


def _is_node_shape(quad: Quad) -> bool:
    return isinstance(quad.object, NamedNode) and quad.object.value == SH + "NodeShape"


def _not_repeated(found: Iterable[Result], results: Iterable[Result]) -> list[Result]:
    told = {
        (check, *_what(result))
        for result in results
        for check, components in REPEATS.items()
        if result.component.removesuffix("ConstraintComponent") in components
    }
    return [result for result in found if (result.shape.removeprefix(CHECK), *_what(result)) not in told]


def _what(result: Result) -> tuple[Term | None, ...]:
    """Give what a result is about; without the text of a literal, which the store of the checks rewrites."""
    return result.focus, result.path, result.value if isinstance(result.value, NamedNode) else None


def _findings(results: list[Result], reading: context.Reading, words: wording.Wording) -> tuple[Finding, ...]:
    """Place and name the results; what lies in files that were only added as context is left out."""
    places = Places(reading, {result.focus for result in results})
    placed = [(result, file) for result in results if (file := places.file(result)) is None or file.given]
    empty = {file.name: file for result, file in placed if file and result.shape == EMPTY}
    open_ = {name: undecided(file) for name, file in empty.items()}
    placed = [
        (result, file)
        for result, file in placed
        # what a passage will say is decided with its proposals, which are told
        if not (file and result.shape == EMPTY and _passage(result) in open_.get(file.name, ()))
    ]
    names = _names(reading, {result.focus for result, _ in placed})
    findings = []
    for result, file in placed:
        wrong, message = words.of(result)
        line = places.line(result, file) if file else None
        name = file.name if file else None
        findings.append(Finding(result, name, line, names[result.focus], wrong, message))
    order = {name: number for number, name in enumerate(file.name for file in reading.files)}
    return tuple(
        sorted(findings, key=lambda f: (order.get(f.file or "", -1), f.line or 0, _sort_key(f.result)))
    )


def _passage(result: Result) -> str:
    return getattr(result.focus, "value", "").rpartition("#")[2]


def _sort_key(result: Result) -> tuple[str, ...]:
    return tuple(
        str(part) for part in (result.severity, result.focus, result.shape, result.path, result.value, result)
    )


def _names(reading: context.Reading, things: set[Term]) -> dict[Term, dict[str, str]]:
    """Give what each thing is called in each language; a passage is called by its first words."""
    quads = list(_around(things, reading.judged.engine))
    store = EmbeddedStore.from_quads(quads)
    known = {lang: labels(store, things, lang) for lang in LANGUAGES}
    first: dict[Term, str] = {
        quad.subject: f"“{quad.object.value} …”"
        for quad in quads
        if quad.predicate.value == MK + "startsWith" and isinstance(quad.object, Literal)
    }
    return {
        thing: {lang: first.get(thing) or known[lang].get(thing, "") for lang in LANGUAGES}
        for thing in things
    }


def _around(things: set[Term], engine: Engine) -> Iterator[Quad]:
    """Give what is said of things, of their parts and of the parts of these: what the names of things are made of."""
    told: set[Term] = set()
    for _ in range(3):
        said = [quad for thing in things for quad in engine.quads_for_pattern(thing, None, None, None)]  # type: ignore[arg-type]
        yield from said
        told |= things
        parts: set[Term] = {quad.object for quad in said if isinstance(quad.object, NamedNode)}
        things = parts - told
