"""The passages of a source that differ: those that came and went, and those that read otherwise or moved."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pyoxigraph import NamedNode, Triple

from migratieketen.difference.comparing import Raw
from migratieketen.difference.model import Change
from migratieketen.difference.naming import Naming
from migratieketen.difference.saying import by_place
from migratieketen.difference.words import chosen, text
from migratieketen.language import word
from migratieketen.namespaces import shorten
from migratieketen.telling.grammar import listed, sentence
from migratieketen.telling.telling import tell

_WORDS = frozenset({"mk:startsWith", "mk:endsWith", "mk:sha256"})
_TOGETHER = frozenset({"schema:position", "owl:deprecated"}) | _WORDS


def said_of_passages(
    source: NamedNode, raws: Sequence[Raw], naming: Naming, touched: frozenset[NamedNode]
) -> list[Change]:
    """Tell the changes of the passages of a source; `touched` are the passages that state something else now."""
    by_passage: dict[NamedNode, list[Raw]] = defaultdict(list)
    for raw in raws:
        if isinstance(raw.subject, NamedNode):
            by_passage[_told_with(raw, raws)].append(raw)
    came = [p for p in by_passage if p not in naming.before]
    went = [p for p in by_passage if p not in naming.references and p in naming.before]
    changes = []
    for kind, those, key in (("added", came, "p-added"), ("gone", went, "p-gone")):
        if those:
            changes.append(_several(kind, key, those, by_passage, naming))
    for passage in sorted(by_passage.keys() - {*came, *went}, key=by_place(naming)):
        changes += _passage(passage, source, by_passage[passage], naming, passage in touched)
    return changes


def _told_with(raw: Raw, raws: Iterable[Raw]) -> NamedNode:
    """Give the passage with which a change is told: the words of an implication are those of its sentence."""
    base = NamedNode(raw.subject.value.removesuffix("-implied"))  # type: ignore[union-attr]
    words = raw.kind == "changed" and shorten(raw.gone[0].predicate.value) in _WORDS
    told = words and any(other.subject == base and other.kind == "changed" for other in raws)
    return base if told else raw.subject  # type: ignore[return-value]


def _several(
    kind: str,
    template: str,
    those: Iterable[NamedNode],
    by_passage: Mapping[NamedNode, Sequence[Raw]],
    naming: Naming,
) -> Change:
    """Tell together which passages came or went."""
    ordered = tuple(sorted(those, key=by_place(naming)))
    raws = [raw for passage in ordered for raw in by_passage[passage]]
    told = text(template, naming.lang, n=len(ordered), o=_numbered(ordered, naming))
    return Change(
        "passages",
        sentence(told),
        None,
        ordered if kind == "gone" else (),
        ordered if kind == "added" else (),
        _triples(raw.gone for raw in raws),
        _triples(raw.added for raw in raws),
    )


def _numbered(passages: Sequence[NamedNode], naming: Naming) -> str:
    """Name passages by their numbers, those in a row as `2–10`; what is implied stands behind."""
    known = {**naming.before, **naming.references}
    positions = sorted({known[p].position for p in passages if p in known and not known[p].implied})
    told = []
    if positions:
        key = "sentence" if len(positions) == 1 else "sentences"
        told.append(f"{word(key, naming.lang)} {listed(_runs(positions), naming.lang)}")
    for passage in passages:
        if passage in known and known[passage].implied:
            base = f"{word('sentence', naming.lang)} {known[passage].position}"
            told.append(text("p-implied", naming.lang, o=base))
    told += [shorten(p.value) for p in passages if p not in known]
    return listed(told, naming.lang)


def _runs(positions: Sequence[int]) -> list[str]:
    runs: list[list[int]] = []
    for position in positions:
        if runs and position == runs[-1][-1] + 1:
            runs[-1].append(position)
        else:
            runs.append([position])
    return [
        f"{run[0]}–{run[-1]}" if len(run) > 2 else part
        for run in runs
        for part in ([""] if len(run) > 2 else [str(position) for position in run])
    ]


def _passage(
    passage: NamedNode, source: NamedNode, raws: Sequence[Raw], naming: Naming, touched: bool
) -> list[Change]:
    """Tell what changed of one passage that was there and still is."""
    names = naming.within(source)
    by_property: dict[str, list[Raw]] = defaultdict(list)
    for raw in raws:
        by_property[shorten((raw.added or raw.gone)[0].predicate.value)].append(raw)
    changes = []
    apart = set(by_property)
    if told := _told_together(passage, by_property, naming, touched):
        apart -= _TOGETHER
        mine = [raw for name in sorted(_TOGETHER & by_property.keys()) for raw in by_property[name]]
        changes.append(_change(passage, told, mine))
    for name in sorted(apart):
        for raw in by_property[name]:
            was, now = (" ".join(t.sentence for t in tell(side, names)) for side in (raw.gone, raw.added))
            kind = raw.kind if raw.kind in ("added", "gone", "changed") else "changed"
            behind = (passage,)
            changes.append(
                Change(
                    kind,
                    now or was,
                    was if was and now else None,
                    behind if was else (),
                    behind if now else (),
                    raw.gone,
                    raw.added,
                )
            )
    return changes


def _told_together(
    passage: NamedNode, by_property: Mapping[str, Sequence[Raw]], naming: Naming, touched: bool
) -> str:
    lang, now, was = naming.lang, naming.references.get(passage), naming.before.get(passage)
    if now is None or was is None:
        return ""
    name = f"{word('sentence', lang)} {now.position}"
    if now.implied:
        name = text("p-implied", lang, o=name)
    told = []
    if "owl:deprecated" in by_property:
        told.append(chosen(text("p-withdrawn", lang, o=name), 1))
    if now.position != was.position:
        told.append(text("p-moved", lang, o=name, was=was.position))
    if _WORDS & by_property.keys():
        key = "p-within" if now.words == was.words else "p-reworded"
        told.append(text(key, lang, o=name, was=was.words, now=now.words))
        told.append(text("p-states" if touched else "p-same", lang))
    return sentence("; ".join(told)) if told else ""


def _change(passage: NamedNode, told: str, raws: Iterable[Raw]) -> Change:
    listed_ = list(raws)
    gone, added = _triples(raw.gone for raw in listed_), _triples(raw.added for raw in listed_)
    return Change("passages", told, None, (passage,), (passage,), gone, added)


def _triples(units: Iterable[Iterable[Triple]]) -> tuple[Triple, ...]:
    return tuple(sorted({triple for unit in units for triple in unit}, key=str))
