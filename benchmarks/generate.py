"""Make a graph in this project's model, of any size, by seed: the same quads every time.

    .venv/bin/python benchmarks/generate.py QUADS FILE.nq [--seed 1]

Sources of some twenty passages each; a passage states an event with who took part, a post, a document, a viewpoint,
a cause, a figure or what someone knows about, and one in four repeats what an earlier one stated. How often a thing is
named falls off as in the shipped graph: few are named very often, most once or twice. The roles and kinds are those
of the project. What is written is N-Quads without the merged graph, as a steward's files hold it.
"""

import argparse
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from pyoxigraph import NamedNode, RdfFormat, parse

from migratieketen.namespaces import ID, SOURCE, expand
from migratieketen.resources import root

XSD = "http://www.w3.org/2001/XMLSchema#"
PER_PASSAGE = 13.7
"""How many quads a passage comes to, with its description and its share of registers and headers (measured)."""

SYLLABLES = (
    *("ar", "beid", "dor", "ge", "haven", "huis", "inte", "kaap", "kern", "land", "loods", "markt", "meer"),
    *(
        "noord",
        "oost",
        "over",
        "plaat",
        "recht",
        "stad",
        "stroom",
        "ter",
        "veld",
        "vlucht",
        "werk",
        "west",
        "zorg",
    ),
)
ROLES = ("rol:organisator", "rol:coordinator", "rol:deelnemer", "rol:uitvoerder")
POSTS = ("rol:directeur", "rol:bestuurslid", "rol:voorzitter")
KINDS = {
    "organisatie": ("org:Organization", "soort:organisatie"),
    "persoon": ("schema:Person", "soort:persoon"),
    "gebeurtenis": ("schema:Event", "soort:congres"),
    "document": ("schema:CreativeWork", "soort:rapport"),
    "omstandigheid": ("mk:Circumstance", "soort:omstandigheid"),
}
PARTS = ("deel:opvang", "deel:arbeid", "deel:terugkeer")
OTHER = (
    *("soort:oordeel", "soort:bedrag", "begrippen:onderwerpen", "begrippen:rollen", "begrippen:soorten"),
    *PARTS,
)
FANOUT = {
    "organisatie": 70,
    "persoon": 120,
    "gebeurtenis": 90,
    "document": 160,
    "omstandigheid": 400,
    "onderwerp": 600,
}
"""For every so many quads there is one of these."""

Facts = list[tuple[str, str, str]]


def iri(name: str) -> str:
    """Give a prefixed name as it stands in N-Quads."""
    return f"<{expand(name).value}>"


def text(value: str, language: str) -> str:
    """Give a text of a language as it stands in N-Quads."""
    return f'"{value}"@{language}'


def typed(value: str, kind: str) -> str:
    """Give a value of a datatype of XML Schema as it stands in N-Quads."""
    return f'"{value}"^^<{XSD}{kind}>'


P = {
    name: iri(name)
    for name in (
        *(
            "rdf:type",
            "dcterms:type",
            "dcterms:isPartOf",
            "dcterms:publisher",
            "dcterms:title",
            "dcterms:subject",
        ),
        *("schema:position", "schema:startDate", "schema:about", "schema:author", "schema:datePublished"),
        *("schema:inLanguage", "schema:url", "schema:value", "schema:knowsAbout", "schema:name"),
        *("skos:prefLabel", "skos:inScheme", "skos:broader", "org:member", "org:organization", "org:role"),
        *("mk:activity", "mk:actor", "mk:role", "mk:cause", "mk:effect", "mk:counts", "mk:of"),
        *("mk:startsWith", "mk:endsWith", "mk:readInPart", "mk:readOn"),
    )
}


class World:
    """Who and what there is in a graph of so many quads, and chance."""

    def __init__(self, quads: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.named: dict[str, set[int]] = {kind: set() for kind in FANOUT}
        self.count = {kind: max(12, quads // per) for kind, per in FANOUT.items()}
        self.passages = max(20, round(quads / PER_PASSAGE))

    def some(self, kind: str, skew: float = 2.2) -> int:
        """Draw a thing of a kind: the first ones far more often than the rest."""
        return int(self.count[kind] * self.chance.random() ** skew)

    def word(self, number: int) -> str:
        """Give a made-up name of syllables, another for each number."""
        size = len(SYLLABLES)
        syllables = [SYLLABLES[number % size]]
        while number := number // size:
            syllables.append(SYLLABLES[number % size])
        return "-".join([*syllables, "stad"])

    def slug(self, kind: str, number: int) -> str:
        """Give the slug of a thing: an event ends in its year, and no person is called as a body is."""
        word = self.word(number)
        return (
            f"{word}-{2000 + number % 25}"
            if kind == "gebeurtenis"
            else f"p{word}"
            if kind == "persoon"
            else word
        )

    def thing(self, kind: str, number: int) -> str:
        """Give the IRI of a thing as it stands in N-Quads, and remember that it was named."""
        self.named[kind].add(number)
        return f"<{ID}{kind}/{self.slug(kind, number)}>"


def registers(world: World) -> Iterator[tuple[str, str, str]]:
    """Give what is named, the topics as a tree, and of the project's own schemes what is used."""
    for kind, (cls, sort) in KINDS.items():
        for number in sorted(world.named[kind]):
            thing, name = world.thing(kind, number), world.slug(kind, number).replace("-", " ")
            yield thing, P["rdf:type"], iri(cls)
            yield thing, P["dcterms:type"], iri(sort)
            yield thing, P["skos:prefLabel"], text(name, "nl")
            yield thing, P["skos:prefLabel"], text(name if kind == "persoon" else f"{name} abroad", "en")
    topics = set(world.named["onderwerp"])
    for number in sorted(topics):
        while number and (number := (number - 1) // 6) not in topics:
            topics.add(number)
    for number in sorted(topics):
        topic, name = world.thing("onderwerp", number), world.word(number)
        yield topic, P["rdf:type"], iri("skos:Concept")
        yield topic, P["skos:inScheme"], iri("begrippen:onderwerpen")
        yield topic, P["skos:prefLabel"], text(f"kwestie {name}", "nl")
        yield topic, P["skos:prefLabel"], text(f"matter {name}", "en")
        if number:
            yield topic, P["skos:broader"], world.thing("onderwerp", (number - 1) // 6)


def schemes() -> Iterator[tuple[str, str, str]]:
    """Give the roles, kinds and parts of the chain that are used, with what is broader, from the project's own."""
    names = [*ROLES, *POSTS, *OTHER, *(sort for _, sort in KINDS.values())]
    wanted = {expand(name) for name in names}
    files = sorted((root() / "ontology" / "schemes").glob("*.ttl"))
    stated = [quad for file in files for quad in parse(file.read_bytes(), RdfFormat.TURTLE)]
    broader = expand("skos:broader")
    grown = True
    while grown:
        more = {q.object for q in stated if q.predicate == broader and q.subject in wanted} - wanted
        wanted |= {term for term in more if isinstance(term, NamedNode)}
        grown = bool(more)
    for quad in stated:
        if quad.subject in wanted:
            yield str(quad.subject), str(quad.predicate), str(quad.object)


def event(world: World) -> Facts:
    """State an event: its day, what it is about, and who took part as what."""
    number = world.some("gebeurtenis")
    happening, slug = world.thing("gebeurtenis", number), world.slug("gebeurtenis", number)
    day = f"{2000 + number % 25}-{1 + number % 12:02}-{1 + number % 28:02}"
    facts = [
        (happening, P["schema:startDate"], typed(day, "date")),
        (happening, P["schema:about"], world.thing("onderwerp", world.some("onderwerp"))),
    ]
    for _ in range(world.chance.choice((1, 1, 2, 2, 3, 5))):
        actor, role = world.some("organisatie"), world.chance.choice(ROLES)
        node = f"<{ID}deelname/{slug}--{world.slug('organisatie', actor)}--{role.partition(':')[2]}>"
        facts += [
            (node, P["rdf:type"], iri("mk:Participation")),
            (node, P["mk:activity"], happening),
            (node, P["mk:actor"], world.thing("organisatie", actor)),
            (node, P["mk:role"], iri(role)),
        ]
    return facts


def post(world: World) -> Facts:
    """State who holds which post since when."""
    person, body, role = world.some("persoon"), world.some("organisatie"), world.chance.choice(POSTS)
    slugs = f"{world.slug('organisatie', body)}--{world.slug('persoon', person)}--{role.partition(':')[2]}"
    node = f"<{ID}lidmaatschap/{slugs}>"
    return [
        (node, P["rdf:type"], iri("org:Membership")),
        (node, P["org:member"], world.thing("persoon", person)),
        (node, P["org:organization"], world.thing("organisatie", body)),
        (node, P["org:role"], iri(role)),
        (node, P["schema:startDate"], typed(str(1995 + (person + body) % 30), "gYear")),
    ]


def document(world: World) -> Facts:
    """State whose a document is, what it is about and when it appeared."""
    number = world.some("document")
    work = world.thing("document", number)
    return [
        (work, P["schema:author"], world.thing("organisatie", world.some("organisatie"))),
        (work, P["schema:about"], world.thing("onderwerp", world.some("onderwerp"))),
        (work, P["schema:datePublished"], typed(f"{2000 + number % 25}-{1 + number % 12:02}", "gYearMonth")),
    ]


def viewpoint(world: World) -> Facts:
    """State what someone holds."""
    number = world.chance.randrange(world.passages)
    claim = f"<{ID}bewering/{world.word(number)}>"
    return [
        (claim, P["rdf:type"], iri("mk:Viewpoint")),
        (claim, P["dcterms:type"], iri("soort:oordeel")),
        (claim, P["skos:prefLabel"], text(f"{world.word(number)} is nodig", "nl")),
        (claim, P["skos:prefLabel"], text(f"{world.word(number)} is needed", "en")),
        (claim, P["schema:author"], world.thing("organisatie", number % world.count["organisatie"])),
        (claim, P["schema:about"], world.thing("onderwerp", number % world.count["onderwerp"])),
    ]


def cause(world: World) -> Facts:
    """State that one circumstance comes of another."""
    one, other = world.some("omstandigheid", 1.0), world.some("omstandigheid", 1.0)
    other += one == other
    other %= world.count["omstandigheid"]
    claim = f"<{ID}bewering/{world.word(one)}-geeft-{world.word(other)}>"
    return [
        (claim, P["rdf:type"], iri("mk:CausalClaim")),
        (claim, P["skos:prefLabel"], text(f"{world.word(one)} geeft {world.word(other)}", "nl")),
        (claim, P["skos:prefLabel"], text(f"{world.word(one)} gives {world.word(other)}", "en")),
        (claim, P["mk:cause"], world.thing("omstandigheid", one)),
        (claim, P["mk:effect"], world.thing("omstandigheid", other)),
    ]


def figure(world: World) -> Facts:
    """State an amount of a body."""
    body = world.some("organisatie")
    node = f"<{ID}aantal/bedrag-van-{world.word(body)}>"
    return [
        (node, P["rdf:type"], iri("mk:Figure")),
        (node, P["schema:value"], typed(str(10 + body % 990), "integer")),
        (node, P["mk:counts"], iri("soort:bedrag")),
        (node, P["mk:of"], world.thing("organisatie", body)),
    ]


def knowing(world: World) -> Facts:
    """State what someone knows about, and what a body is called."""
    person, body = world.some("persoon"), world.some("organisatie")
    return [
        (
            world.thing("persoon", person),
            P["schema:knowsAbout"],
            world.thing("onderwerp", world.some("onderwerp")),
        ),
        (world.thing("organisatie", body), P["schema:name"], text(world.word(body).replace("-", " "), "nl")),
    ]


STATING: tuple[Callable[[World], Facts], ...] = (
    *(event, event, event, event, post, post, document, viewpoint, cause, figure, knowing),
)


def passages(world: World) -> Iterator[str]:
    """Give the lines of every source: its header, its passages, and what each of them states."""
    said: list[Facts] = []
    source, position = "", 0
    for number in range(world.passages):
        if not source or position >= 20:
            source, position = f"{SOURCE}bron-{number}", 0
            yield from _header(source, world)
        position += 1
        passage = f"<{source}#p{position:02}>"
        for predicate, value in (
            (P["rdf:type"], iri("mk:Passage")),
            (P["dcterms:isPartOf"], f"<{source}>"),
            (P["schema:position"], typed(str(position), "integer")),
            (P["mk:startsWith"], f'"Zin {number} begint"'),
            (P["mk:endsWith"], f'"en eindigt {number}."'),
        ):
            yield f"{passage} {predicate} {value} .\n"
        if said and world.chance.random() < 0.25:
            facts = world.chance.choice(said)
        else:
            facts = world.chance.choice(STATING)(world)
            said.append(facts)
            if len(said) > 5000:
                said.pop(world.chance.randrange(5000))
        for fact in dict.fromkeys(facts):
            yield f"{' '.join(fact)} {passage} .\n"


def _header(source: str, world: World) -> Iterator[str]:
    number = world.chance.randrange(9000)
    for predicate, value in (
        (P["rdf:type"], iri("schema:NewsArticle")),
        (P["dcterms:publisher"], world.thing("organisatie", world.some("organisatie"))),
        (P["dcterms:title"], text(f"Bericht {source.rpartition('-')[2]}", "nl")),
        (P["dcterms:subject"], iri(world.chance.choice(PARTS))),
        (
            P["schema:datePublished"],
            typed(f"{2000 + number % 25}-{1 + number % 12:02}-{1 + number % 28:02}", "date"),
        ),
        (P["schema:inLanguage"], '"nl"'),
        (P["schema:url"], f"<https://example.org/{source.rpartition('/')[2]}>"),
        (P["mk:readInPart"], typed("false", "boolean")),
        (P["mk:readOn"], typed("2026-01-31", "date")),
    ):
        yield f"<{source}> {predicate} {value} .\n"


def write(quads: int, file: TextIO, seed: int = 1) -> int:
    """Write a graph of about so many quads as N-Quads; gives how many there are."""
    world = World(quads, seed)
    written = 0
    for line in passages(world):
        file.write(line)
        written += 1
    for fact in (*registers(world), *schemes()):
        file.write(f"{' '.join(fact)} .\n")
        written += 1
    return written


def main() -> None:
    """Write a graph, and say how large it is."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("quads", type=lambda text: int(float(text)))
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with given.file.open("w", encoding="utf-8") as file:
        print(f"{write(given.quads, file, given.seed):,} quads")


if __name__ == "__main__":
    main()
