"""A draft as TriG: what stands is what the text proves, what is a proposal begins with `#?`."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from migratieketen.drafting.draft import Draft, Drafted, Pair, Proposal
from migratieketen.drafting.words import say
from migratieketen.namespaces import PREFIXES, SOURCE, TYPES

OPEN, HINT = "#? ", "#: "
"""How the line of a proposal begins, and that of a hint."""

_OWN = ("mk", *sorted(set(TYPES) - {"begrippen"}), "bron")
_OTHERS = ("dcterms", "org", "owl", "prov", "rdfs", "schema", "skos", "xsd")
_WIDTH = max(map(len, (*_OWN, *_OTHERS))) + 1


def draft_text(draft: Draft, lang: str) -> str:
    """Write a draft as TriG (W3C 2014), its comments in a language."""
    parts = [
        *(f"{HINT}{line}" for line in say("head", lang).split("\n")),
        "",
        *prefixes(draft.slug),
        "",
        f"# {say('source', lang)}",
        "",
        *_header(draft),
        "",
        f"# {say('passages', lang)}",
        "",
        *(line for passage in draft.passages for line in (*_passage(draft, passage, lang), "")),
        *_new(draft, lang),
        f"# {say('stated', lang)}",
        "",
        *(line for passage in draft.passages for line in (*_graph(passage), "")),
    ]
    return "\n".join(parts).rstrip() + "\n"


def prefixes(slug: str) -> list[str]:
    """Give the lines that declare the prefixes which a source may use."""
    known = [*((name, PREFIXES[name]) for name in _OWN), ("p", f"{SOURCE}{slug}#")]
    known += [(name, PREFIXES[name]) for name in _OTHERS]
    return [f"@prefix {name + ':':{_WIDTH}} <{iri}> ." for name, iri in known]


def _header(draft: Draft) -> list[str]:
    width = max(len(predicate) for predicate, _ in (*draft.header, *draft.proposed))
    proposed = [
        f"  {OPEN}{predicate:{width}} {thing} ;"
        for predicate, thing in sorted(draft.proposed, key=lambda pair: pair[0])
    ]
    return [f"bron:{draft.slug} a {draft.kind} ;", *proposed, *_pairs(draft.header, "  ", width)]


def _passage(draft: Draft, drafted: Drafted, lang: str) -> list[str]:
    selector = drafted.selected.selector
    position = int(drafted.name.removeprefix("p"))
    pairs = [
        ("dcterms:isPartOf", f"bron:{draft.slug}"),
        ("schema:position", str(position)),
        ("mk:startsWith", literal(selector.first)),
        ("mk:endsWith", literal(selector.last)),
        ("mk:sha256", literal(selector.sha256)),
    ]
    hint = [] if drafted.selected.unique else [f"{HINT}p:{drafted.name}: {say('recurs', lang)}"]
    nothing = [p for p in drafted.proposals if p.subject == f"p:{drafted.name}"]
    proposed = [f"  {OPEN}{name:16} {thing} ;" for p in nothing for name, thing in p.pairs]
    lines = _pairs(pairs, "  ", 16)
    return [*hint, f"p:{drafted.name} a mk:Passage ;", *lines[:-1], *proposed, lines[-1]]


def _graph(drafted: Drafted) -> list[str]:
    selector = drafted.selected.selector
    words = selector.first if selector.first == selector.last else f"{selector.first} … {selector.last}"
    hints = [f"  {HINT}{hint}" for hint in drafted.hints]
    stated = [p for p in drafted.proposals if p.subject != f"p:{drafted.name}"]
    return [f"p:{drafted.name} {{  {HINT}{words}", *hints, *_proposed(stated, "  "), "}"]


def _new(draft: Draft, lang: str) -> list[str]:
    lines = _proposed(draft.new, "")
    return [f"# {say('registers', lang)}", "", *lines, ""] if lines else []


def _proposed(proposals: Iterable[Proposal], lead: str) -> list[str]:
    """Write proposals, one block a subject, each line of it marked as a proposal."""
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for proposal in proposals:
        pairs[proposal.subject] += [pair for pair in proposal.pairs if pair not in pairs[proposal.subject]]
    told = [[f"{lead}{OPEN}{line}" for line in statements(one, pairs[one])] for one in sorted(pairs)]
    return [line for block in told for line in ("", *block)][1:]


def statements(subject: str, pairs: Sequence[Pair]) -> list[str]:
    """Write what is said of one thing in Turtle (W3C 2014): its class on the first line, predicates in order."""
    classes = [thing for predicate, thing in pairs if predicate == "a"]
    others: dict[str, list[str]] = defaultdict(list)
    for predicate, thing in pairs:
        if predicate != "a":
            others[predicate].append(thing)
    head = f"{subject} a {' , '.join(classes)}" if classes else subject
    told = [(predicate, " , ".join(dict.fromkeys(things))) for predicate, things in sorted(others.items())]
    if len(told) + bool(classes) == 1:
        return [f"{head} {told[0][0]} {told[0][1]} ." if told else f"{head} ."]
    width = max(len(predicate) for predicate, _ in told)
    return [f"{head} ;" if classes else head, *_pairs(told, "  ", width)]


def _pairs(pairs: Sequence[Pair], lead: str, width: int) -> list[str]:
    last = len(pairs) - 1
    return [
        f"{lead}{predicate:{width}} {thing} {'.' if number == last else ';'}"
        for number, (predicate, thing) in enumerate(pairs)
    ]


def literal(text: str, lang: str = "") -> str:
    """Write a text as a literal in Turtle, with its language if it has one."""
    from pyoxigraph import Literal

    return str(Literal(text, language=lang) if lang else Literal(text))
