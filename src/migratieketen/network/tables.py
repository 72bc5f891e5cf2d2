"""The tables of the page: names with their measures, ties with their sentences, and the sentences."""

from __future__ import annotations

from pyoxigraph import NamedNode

from migratieketen.language import date
from migratieketen.network.citing import sentences
from migratieketen.network.markup import element, text
from migratieketen.network.measures import meanings, measure
from migratieketen.network.model import EVENT, Node, Projection, Tie
from migratieketen.network.words import capital, listed, word


class Tables:
    """A network in tables; numbers stand for nodes, ties, topics and references alike in all of them."""

    def __init__(self, network: Projection) -> None:
        self.network = network
        self.lang = network.lang
        self.places = {node.iri: number for number, node in enumerate(network.nodes)}
        self.labels = [capital(node.label) for node in network.nodes]
        self.cited = network.references
        self.numbers = {passage: number for number, passage in enumerate(self.cited, start=1)}
        self.of_years = [
            sorted({int(when[:4]) for when in tie.dates or self._as_of(tie)}) for tie in network.ties
        ]
        self.years = sorted({year for years in self.of_years for year in years})
        facts = [self._facts(tie) for tie in network.ties]
        self.facts = [key for key in ("role", "via", "when") if any(told[key] for told in facts)]
        about = [self._about(tie) for tie in network.ties]
        named = {topic: network.names.get(topic, topic.value) for found in about for topic in found}
        order = sorted(named, key=lambda topic: (named[topic].casefold(), topic.value))
        self.topics = [(number, capital(named[topic])) for number, topic in enumerate(order)]
        places = {topic: number for number, topic in enumerate(order)}
        self.about = [sorted(places[topic] for topic in found) for found in about]

    def _as_of(self, tie: Tie) -> list[str]:
        """Give when the sources of a tie were published: all that is known of when a post was held."""
        told = {self.cited[passage].date for passage in tie.passages if passage in self.cited}
        return sorted(when for when in told if when)

    def _when(self, tie: Tie) -> str:
        if tie.dates:
            return listed([date(when, self.lang) for when in tie.dates], self.lang)
        named = listed([date(when, self.lang) for when in self._as_of(tie)], self.lang)
        return word("as-of", self.lang, date=named) if named else ""

    def _about(self, tie: Tie) -> set[NamedNode]:
        things = tie.via or (tie.source,)
        return {topic for thing in things for topic in self.network.about.get(thing, ())}

    def node_headings(self) -> str:
        """Give the headings of the table of names."""
        names = [capital(name) for name, _ in meanings(len(self.network.nodes), self.lang).values()]
        told = [word("name", self.lang), word("kind", self.lang)]
        return "".join([*(_heading(each) for each in told), *(_heading(each, "n") for each in names)])

    def nodes(self, address: str) -> str:
        """Give a row for each actor and event, with its measures."""
        measured = measure(self.network)
        names = meanings(len(self.network.nodes), self.lang)
        rows = []
        for number, node in enumerate(self.network.nodes):
            figures = [getattr(measured[node.iri], key) for key in names]
            cells = [
                element("td", self._figure(value), class_="n", data_label=capital(name))
                for value, (name, _) in zip(figures, names.values(), strict=True)
            ]
            rows.append(
                element(
                    "tr",
                    element("th", text(self.labels[number]), scope="row"),
                    element("td", text(node.kind_label), data_label=word("kind", self.lang)),
                    *cells,
                    id=f"{address}{number}",
                    data_kind=capital(node.kind_label),
                    data_search=_searched(node),
                )
            )
        return "\n".join(rows)

    def _figure(self, value: float) -> str:
        if isinstance(value, int):
            return str(value)
        return f"{value:.2f}".replace(".", "," if self.lang == "nl" else ".")

    def meanings(self) -> str:
        """Give what each measure means."""
        return "".join(
            element("div", element("dt", text(capital(name))), ": ", element("dd", text(meaning)))
            for name, meaning in meanings(len(self.network.nodes), self.lang).values()
        )

    def tie_headings(self) -> str:
        """Give the headings of the table of ties."""
        keys = ("who", "tie", "with", *self.facts)
        told = [_heading(word(key, self.lang)) for key in keys]
        return "".join(
            [*told, _heading(word("weight", self.lang), "n"), _heading(word("sentences", self.lang))]
        )

    def ties(self) -> str:
        """Give a row for each tie, with references to its sentences."""
        return "\n".join(self._tie(number, tie) for number, tie in enumerate(self.network.ties))

    def _tie(self, number: int, tie: Tie) -> str:
        source, target = self.places[tie.source], self.places[tie.target]
        cited = [
            self.numbers[passage]
            for passage in sorted(tie.passages, key=self._order)
            if passage in self.numbers
        ]
        links = " ".join(element("a", f"[{each}]", href=f"#reference-{each}") for each in cited)
        told = {"tie": self.network.band(tie), "with": self.labels[target]}
        told |= {key: self._facts(tie)[key] for key in self.facts}
        return element(
            "tr",
            element("th", text(self.labels[source]), scope="row"),
            *(
                element("td", text(cell), class_=key, data_label=word(key, self.lang))
                for key, cell in told.items()
            ),
            element("td", str(tie.weight), class_="n", data_label=word("weight", self.lang)),
            element("td", links, data_label=word("sentences", self.lang)),
            data_source=source,
            data_target=target,
            data_kind=tie.kind,
            data_goes=self._goes(tie),
            data_topics=_spaced(self.about[number]),
            data_years=_spaced(self.of_years[number]),
            data_references=_spaced(cited),
        )

    def _goes(self, tie: Tie) -> str:
        """Give what a tie is shown with: alone, with the actor it starts at, or with the events at both ends."""
        if tie.kind == "part-of" and self.network.nodes[self.places[tie.source]].mode == EVENT:
            return "both"
        return "start" if tie.kind in ("post", "part-of") else "alone"

    def _facts(self, tie: Tie) -> dict[str, str]:
        return {"role": self._roles(tie), "via": self._via(tie), "when": self._when(tie)}

    def _order(self, passage: NamedNode) -> int:
        return self.numbers.get(passage, 0)

    def _roles(self, tie: Tie) -> str:
        if tie.kind == "part-of":
            return ""
        return listed([self.network.names.get(role, "") for role in tie.roles], self.lang)

    def _via(self, tie: Tie) -> str:
        """Give what a tie goes through, where that is not one of its ends."""
        if tie.kind in ("post", "relation"):
            return ""
        things = [thing for thing in tie.via if thing not in (tie.source, tie.target)]
        return "; ".join(capital(self.network.names[thing]) for thing in things)

    def references(self) -> str:
        """Give each sentence: its first and last words, its source with a link, and what it follows from."""
        return sentences(self.cited, self.network.look_up, self.lang)


def _heading(words: str, class_: str | None = None) -> str:
    return element("th", text(words), scope="col", class_=class_)


def _searched(node: Node) -> str:
    return " ".join(filter(None, (node.label, node.abbreviation, node.kind_label)))


def _spaced(numbers: list[int]) -> str:
    return " ".join(map(str, numbers))
