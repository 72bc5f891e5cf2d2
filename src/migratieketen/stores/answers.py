"""A server's answer read as it comes: SPARQL JSON and N-Triples, by readers that no nesting or size can crash.

The engine's own reader is not used on what comes from elsewhere: deeply nested terms end the process (engines.md).
Python's json refuses depth by itself; here a row, a head and the whole have a limit of size besides.
"""

import codecs
import json
from collections.abc import Callable, Iterator
from typing import Any, Never

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from migratieketen.errors import MigratieketenError
from migratieketen.results import XSD, Term

VALUE = 1 << 26
"""How long one value of an answer may be: the head, or a row."""

TERMS = 8
"""How deeply a triple may stand in a triple."""

BOOLEAN = XSD + "boolean"
_TRUTHS = {"1": "true", "0": "false"}

Complain = Callable[[str, str], MigratieketenError]
"""Gives the error for an answer that is not as it should be, from what is wrong in nl and en."""


class Solutions:
    """The rows of an answer in SPARQL JSON, read one by one; `truth` is set, and there are no rows, for an ASK.

    Raises what `complain` gives for what is no SPARQL JSON, and what `cut` gives for an answer that ends early.
    """

    def __init__(
        self, chunks: Iterator[bytes], complain: Complain, cut: Callable[[], MigratieketenError]
    ) -> None:
        self._text = _Text(chunks, complain, cut)
        self._complain = complain
        self.variables: tuple[str, ...] = ()
        self.truth: bool | None = None
        self._rows = self._begin()

    def __iter__(self) -> Iterator[tuple[Term | None, ...]]:
        return self._rows

    def _begin(self) -> Iterator[tuple[Term | None, ...]]:
        """Read up to the rows, of which the head must come first; give what reads the rest."""
        text = self._text
        text.take("{")
        head = False
        while text.peek() != "}":
            key = text.key()
            if key == "head":
                self.variables = self._variables(text.value())
                head = True
            elif key == "boolean":
                self.truth = text.value() is True
            elif key == "results" and head:
                return self._bindings()
            else:
                text.value()
            text.next_of("}")
        text.take("}")
        text.end()
        if self.truth is None:
            raise self._complain("er zijn geen rijen in", "there are no rows in it")
        return iter(())

    def _variables(self, head: Any) -> tuple[str, ...]:
        names = head.get("vars", []) if isinstance(head, dict) else None
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise self._complain("de namen van de kolommen ontbreken", "the names of the columns are missing")
        return tuple(names)

    def _bindings(self) -> Iterator[tuple[Term | None, ...]]:
        text = self._text
        found = False
        text.take("{")
        while text.peek() != "}":
            if text.key() != "bindings" or found:
                text.value()
            else:
                found = True
                text.take("[")
                while text.peek() != "]":
                    if text.peek() != "{":
                        text.wrong()
                    yield self._row(text.value())
                    text.next_of("]")
                text.take("]")
            text.next_of("}")
        text.take("}")
        while text.next_of("}"):
            text.key()
            text.value()
        text.take("}")
        text.end()
        if not found:
            raise self._complain("er zijn geen rijen in", "there are no rows in it")

    def _row(self, row: Any) -> tuple[Term | None, ...]:
        try:
            return tuple(None if (cell := row.get(name)) is None else _term(cell) for name in self.variables)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
            raise self._complain(
                "een rij bevat iets dat geen term is", "a row holds something that is no term"
            ) from None


def _term(cell: Any, depth: int = 0) -> Term:
    """Give the term of a cell; a KeyError, TypeError or ValueError for what is none."""
    kind, value = cell["type"], cell["value"]
    if kind == "uri":
        return NamedNode(value)
    if kind in ("literal", "typed-literal"):
        if language := cell.get("xml:lang") or cell.get("lang"):
            return Literal(value, language=language)
        datatype = cell.get("datatype")
        if datatype is None:
            return Literal(value)
        # Virtuoso writes truths as 1 and 0
        value = _TRUTHS.get(value, value) if datatype == BOOLEAN else value
        return Literal(value, datatype=NamedNode(datatype))
    if kind == "bnode":
        return BlankNode(_label(value))
    if kind == "triple" and depth < TERMS:
        parts = (value["subject"], value["predicate"], value["object"])
        subject, predicate, thing = (_term(part, depth + 1) for part in parts)
        return Triple(subject, predicate, thing)  # type: ignore[arg-type]
    raise ValueError(kind)


def _label(name: str) -> str:
    """Give a name that a blank node may have: servers also use such as `nodeID://b1`."""
    plain = name.removeprefix("_:")
    if plain.isascii() and plain.isalnum() and plain[:1].isalpha():
        return plain
    return "b" + name.encode("utf-8").hex()


class _Text:
    """JSON that is still coming: what was read is forgotten, what comes is asked for when it is needed."""

    def __init__(
        self, chunks: Iterator[bytes], complain: Complain, cut: Callable[[], MigratieketenError]
    ) -> None:
        self._chunks = chunks
        self._complain = complain
        self._cut = cut
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._scan = json.JSONDecoder(parse_int=float).raw_decode
        self._text = ""
        self._place = 0
        self._ended = False

    def wrong(self) -> Never:
        """Raise the error for what is no SPARQL JSON."""
        raise self._complain("het is geen SPARQL JSON", "it is no SPARQL JSON")

    def peek(self) -> str:
        """Give the next character that is no white space; what ends before it is cut."""
        mark = self._next()
        if not mark:
            raise self._cut()
        return mark

    def take(self, mark: str) -> None:
        """Take a character that must come next."""
        if self.peek() != mark:
            self.wrong()
        self._place += 1

    def next_of(self, closing: str) -> bool:
        """Take the comma before a next member, True; False where `closing` comes."""
        mark = self.peek()
        if mark == closing:
            return False
        self.take(",")
        if self.peek() == closing:
            self.wrong()
        return True

    def key(self) -> str:
        """Take a name and its colon."""
        if self.peek() != '"':
            self.wrong()
        name = self.value()
        self.take(":")
        return str(name)

    def value(self) -> Any:
        """Take a whole value, of VALUE characters at most."""
        self.peek()
        while True:
            try:
                value, end = self._scan(self._text, self._place)
            except RecursionError:
                raise self._complain("het is te diep genest", "it is nested too deeply") from None
            except ValueError:
                self._await()
                continue
            if end == len(self._text) and not self._ended and self._text[end - 1] not in '"}]':
                # a number or a word may go on
                self._more(1)
                continue
            self._place = end
            return value

    def end(self) -> None:
        """See that nothing follows."""
        if self._next():
            self.wrong()

    def _await(self) -> None:
        """Ask for as much again as there is of a value, so that a long one is not read over and over."""
        unread = len(self._text) - self._place
        if self._ended:
            # whole, and yet no JSON; or cut in the middle of this value
            raise self._cut()
        if unread > VALUE:
            raise self._complain("een rij is te groot", "a row is too large")
        self._more(unread)

    def _next(self) -> str:
        while True:
            while self._place < len(self._text):
                mark = self._text[self._place]
                if mark not in " \t\r\n":
                    return mark
                self._place += 1
            if self._ended:
                return ""
            self._more(1)

    def _more(self, wanted: int) -> None:
        parts = [self._text[self._place :]]
        size = 0
        try:
            while size < max(wanted, 1) and not self._ended:
                chunk = next(self._chunks, None)
                self._ended = chunk is None
                parts.append(self._decoder.decode(chunk or b"", final=self._ended))
                size += len(parts[-1])
        except UnicodeDecodeError:
            if self._ended:
                raise self._cut() from None
            raise self._complain("het is geen UTF-8", "it is no UTF-8") from None
        self._text = "".join(parts)
        self._place = 0


def triples(chunks: Iterator[bytes], media: str, complain: Complain) -> Iterator[Triple]:
    """Read the triples of an answer in N-Triples, as it comes, or in Turtle, as a whole."""
    if media == "text/turtle":
        yield from _parsed(b"".join(chunks), RdfFormat.TURTLE, complain)
        return
    left = b""
    for chunk in chunks:
        lines, newline, rest = (left + chunk).rpartition(b"\n")
        left = rest if newline else left + chunk
        if len(left) > VALUE:
            raise complain("een regel is te groot", "a line is too large")
        if newline:
            yield from _parsed(lines + b"\n", RdfFormat.N_TRIPLES, complain)
    yield from _parsed(left, RdfFormat.N_TRIPLES, complain)


def _parsed(content: bytes, form: RdfFormat, complain: Complain) -> Iterator[Triple]:
    if content.count(b"<<") > 100:
        raise complain("het bevat te veel triples als term (<<)", "it holds too many triple terms (<<)")
    try:
        for quad in parse(content, form):
            yield quad.triple
    except (SyntaxError, ValueError):
        raise complain("het is niet te lezen", "it can't be read") from None
