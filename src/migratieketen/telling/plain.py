"""Single statements, told by the template of their property."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from migratieketen import sentences
from migratieketen.language import LANGUAGES
from migratieketen.namespaces import shorten, type_of
from migratieketen.results import Term
from migratieketen.telling.grammar import agree, indefinite, listed, sentence
from migratieketen.telling.lasting import lasting
from migratieketen.telling.names import Names, is_office, role_of
from migratieketen.telling.nodes import LABELS, Node, Told, ending, on_a_day
from migratieketen.telling.plurals import counted


def tell_plain(nodes: Iterable[Node], names: Names, focus: Term | None) -> Iterator[Told]:
    """Tell statements one property of one subject at a time; those about `focus` one property at a time."""
    about_focus: dict[NamedNode, list[Triple]] = defaultdict(list)
    called: list[Triple] = []
    for node in nodes:
        by_property: dict[NamedNode, list[Triple]] = defaultdict(list)
        for triple in node.triples:
            if shorten(triple.predicate.value) == "schema:name" and focus is None:
                called.append(triple)
            elif triple.object == focus and shorten(triple.predicate.value) in sentences.SEEN_FROM_OBJECT:
                about_focus[triple.predicate].append(triple)
            else:
                by_property[triple.predicate].append(triple)
        yield from _subject(node.subject, by_property, names, focus)
    for predicate, triples in about_focus.items():
        yield seen_from_object(predicate, triples, names)
    if called:
        yield _mentioned(called, names)


def _subject(
    subject: Term, by_property: dict[NamedNode, list[Triple]], names: Names, focus: Term | None
) -> Iterator[Told]:
    short = {shorten(predicate.value): predicate for predicate in by_property}
    kinds = [
        t for name in ("dcterms:type", "rdf:type") if name in short for t in by_property.pop(short[name])
    ]
    naming = [t for name in LABELS if name in short for t in by_property.pop(short[name])]
    if kinds:
        yield _kind(subject, kinds, names)
    if dated := lasting(subject, [t for triples in by_property.values() for t in triples], names):
        yield dated
        left = {p: [t for t in triples if t not in dated.triples] for p, triples in by_property.items()}
        by_property = {predicate: triples for predicate, triples in left.items() if triples}
    for predicate, triples in by_property.items():
        if shorten(predicate.value) == "schema:name":
            yield from _called(
                triples, names, sentences.CALLED_HERE if subject == focus else sentences.CALLED
            )
        else:
            yield statement(subject, predicate, triples, names)
    if naming:
        yield _names(subject, naming, names, sentences.NAMES_HERE if subject == focus else sentences.NAMES)


def statement(subject: Term, predicate: NamedNode, triples: Sequence[Triple], names: Names) -> Told:
    """Tell what one property says of one subject."""
    name, objects = shorten(predicate.value), [triple.object for triple in triples]
    template = _template(name, subject, objects, names)
    if len(objects) == 1 and objects[0] in _TRUTHS:
        truths = _OF_TRUTHS.get(name, {})
        if (
            name == "mk:listOpen"
            and isinstance(subject, NamedNode)
            and type_of(subject.value) == "organisatie"
        ):
            truths = sentences.LIST_OPEN_OF_BODY
        template = truths.get(names.plain(objects[0]), template)
    told = agree(
        names.choose(template), names.count([subject]), names.count(objects), names.over([subject])
    ).format(
        s=names.subject(subject),
        o=_objects(name, objects, names),
        d=listed([names.plain(o) for o in names.in_order(objects)], names.lang),
        u=ending(objects, names),
        property=names.plain(predicate),
    )
    return Told(sentence(told), name, tuple(triples))


_TRUTHS = [
    Literal(text, datatype=NamedNode("http://www.w3.org/2001/XMLSchema#boolean"))
    for text in ("true", "false")
]
_OF_TRUTHS = {"mk:readInPart": sentences.READ_IN_PART, "mk:listOpen": sentences.LIST_OPEN}


def _template(name: str, subject: Term, objects: Sequence[Term], names: Names) -> Sequence[str]:
    """Give how a property is told of this type of thing."""
    if name == "schema:startDate" and names.event_kinds(subject) & sentences.MOMENTS:
        return sentences.DATE
    kind = type_of(subject.value) if isinstance(subject, NamedNode) else None
    of_type = sentences.BY_TYPE.get(kind or "", {})
    if name == "schema:endDate" and on_a_day(objects):
        return sentences.ENDS_ON_A_DAY.get(kind or "", sentences.PROPERTIES[name])
    return of_type.get(name) or sentences.PROPERTIES.get(name, sentences.OTHERWISE)


def _objects(name: str, objects: Sequence[Term], names: Names) -> str:
    if name == "schema:inLanguage":
        codes = [names.plain(o) for o in objects]
        known = [names.choose(sentences.LANGUAGES[c]) if c in sentences.LANGUAGES else c for c in codes]
        return listed(known, names.lang)
    if all(isinstance(o, Literal) and o.language for o in objects):
        return _in_language([o for o in objects if isinstance(o, Literal)], names)
    if name == "mk:scope":
        return listed([_scope(o, names) for o in names.in_order(objects)], names.lang)
    if name in sentences.BARE:
        return listed([_bare(o, names) for o in names.in_order(objects)], names.lang)
    if name in sentences.OF_ONE:
        return listed([names.one(o) for o in names.in_order(objects)], names.lang)
    return names.several(objects, alternatives=name in sentences.ALTERNATIVES)


def _scope(scope: Term, names: Names) -> str:
    known = sentences.SCOPES.get(role_of(scope))
    return names.choose(known) if known else names.plain(scope)


def _bare(concept: Term, names: Names) -> str:
    """Give a concept by its label alone; a kind in the plural, as what falls under it is told."""
    is_kind = isinstance(concept, NamedNode) and type_of(concept.value) == "soort"
    return names.many(concept) if is_kind else names.plain(concept)


def _in_language(texts: Sequence[Literal], names: Names) -> str:
    """Give texts that say the same in several languages: in the asked one, else in all there are."""
    wanted = [text.value for text in texts if text.language == names.lang]
    return listed(wanted or [text.value for text in texts], names.lang)


def _kind(subject: Term, triples: Sequence[Triple], names: Names) -> Told:
    kinds = [t.object for t in triples if shorten(t.predicate.value) == "dcterms:type"]
    classes = [t.object for t in triples if shorten(t.predicate.value) == "rdf:type"]
    found = {names.plain(kind): kind for kind in names.in_order(kinds or classes)}
    of_person = isinstance(subject, NamedNode) and type_of(subject.value) == "persoon"
    told = [
        label
        if of_person and is_office(kind)
        else indefinite(label, names.lang)
        if counted(label)
        else names.choose(sentences.OF_KIND).format(kind=label)
        for label, kind in found.items()
    ]
    known = {names.plain(k) for k in kinds}
    extra = [names.plain(c) for c in names.in_order(classes) if names.plain(c) not in known] if kinds else []
    template = sentences.KIND_AND_CLASS if extra else sentences.KIND
    concept = isinstance(subject, NamedNode) and type_of(subject.value) in sentences.KINDS_OF_CONCEPTS
    called = f"‘{names.plain(subject)}’" if concept else names.of(subject)
    text = agree(names.choose(template), 1 if concept else names.count([subject])).format(
        s=called, kind=listed(told, names.lang), name=listed(extra, names.lang)
    )
    return Told(sentence(text), "kind", tuple(triples))


def _names(subject: Term, triples: Sequence[Triple], names: Names, template: Sequence[str]) -> Told:
    """Tell all names that the registers give a thing, in one sentence."""
    told: list[str] = []
    for name, lead in zip(LABELS, (None, sentences.ALSO, sentences.ABBREVIATED), strict=True):
        found = [
            t.object for t in triples if shorten(t.predicate.value) == name and isinstance(t.object, Literal)
        ]
        texts: dict[str, list[str]] = defaultdict(list)
        for literal in sorted(found, key=lambda o: (o.language != names.lang, o.language or "", o.value)):
            texts[literal.value].append(literal.language or "")
        quoted = [f"“{text}”{_languages(codes, names)}" for text, codes in texts.items()]
        if quoted:
            told.append(
                names.choose(lead).format(o=listed(quoted, names.lang))
                if lead
                else listed(quoted, names.lang)
            )
    text = names.choose(template).format(s=names.of(subject), o="; ".join(told))
    return Told(sentence(text), "names", tuple(triples))


def _languages(codes: Iterable[str], names: Names) -> str:
    told = [names.choose(sentences.LANGUAGES[c]) for c in LANGUAGES if c in codes]
    return f" ({listed(told, names.lang)})" if told else ""


def _called(triples: Iterable[Triple], names: Names, template: Sequence[str]) -> Iterator[Told]:
    """Tell by which names a passage calls a thing: each by itself, for other passages may use it too."""
    for triple in triples:
        told = names.choose(template).format(s=names.of(triple.subject), o=f"“{names.plain(triple.object)}”")
        yield Told(sentence(told), "schema:name", (triple,))


def _mentioned(triples: Sequence[Triple], names: Names) -> Told:
    """Tell together which things a passage names, and by which names."""
    told = []
    for triple in sorted(triples, key=lambda t: (names.plain(t.object).casefold(), str(t.subject))):
        label, name = names.plain(triple.subject), names.plain(triple.object)
        told.append(f"“{name}”" if name.casefold() in label.casefold() else f"“{name}” ({label})")
    return Told(
        sentence(names.choose(sentences.MENTIONED).format(o=listed(list(dict.fromkeys(told)), names.lang))),
        "schema:name",
        tuple(triples),
    )


def seen_from_object(predicate: NamedNode, triples: Sequence[Triple], names: Names) -> Told:
    """Tell of which subjects a property says the thing that is being described."""
    name, subjects = shorten(predicate.value), [triple.subject for triple in triples]
    past = names.over(subjects)
    told = agree(names.choose(sentences.SEEN_FROM_OBJECT[name]), names.count(subjects), past=past)
    bare = listed([_bare(subject, names) for subject in names.in_order(subjects)], names.lang)
    text = told.format(s=bare if name in sentences.BARE else names.several(subjects))
    return Told(sentence(text), f"^{name}", tuple(triples))


def is_passage(term: Term) -> bool:
    """True for the IRI of a passage or of what is implied by one."""
    return isinstance(term, NamedNode) and type_of(term.value) == "bron" and "#" in term.value


def disagreement(subject: Term, predicate: NamedNode, triples: Sequence[Triple], names: Names) -> Told:
    """Tell that sources give several values where only one can be."""
    objects = names.in_order(triple.object for triple in triples)
    objects.sort(key=lambda term: str(getattr(term, "value", "")))
    template = _template(shorten(predicate.value), subject, objects, names)
    told = agree(names.choose(template), names.count([subject]), past=names.over([subject])).format(
        s=names.subject(subject),
        o=listed([names.of(term) for term in objects], names.lang, alternatives=True),
        d=listed([names.plain(term) for term in objects], names.lang, alternatives=True),
        u=ending(objects, names),
        property=names.plain(predicate),
    )
    return Told(sentence(names.choose(sentences.DISAGREE).format(all=told)), "disagree", tuple(triples))
