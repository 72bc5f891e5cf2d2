"""What is wrong and what to do, in words: of the shape or check itself, else of the kind of constraint."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, Quad

from migratieketen.language import LANGUAGES
from migratieketen.namespaces import PREFIXES
from migratieketen.results import Term
from migratieketen.validation.checks import Check
from migratieketen.validation.finding import SH, Result, short

Texts = Mapping[str, str]

_COMPONENTS: dict[str, tuple[str, str]] = {
    "MinCount": ("{path} ontbreekt", "{path} is missing"),
    "MaxCount": ("{path} staat er te vaak", "{path} stands here too often"),
    "Closed": ("{path} {value} hoort hier niet", "{path} {value} does not belong here"),
    "Class": (
        "{path}: {value} is er niet, of is iets van een andere klasse",
        "{path}: {value} is not there, or is something of another class",
    ),
    "Datatype": (
        "{path}: {value} is van het verkeerde datatype, of bestaat niet",
        "{path}: {value} is of the wrong datatype, or does not exist",
    ),
    "Pattern": ("{path}{value} heeft niet de goede vorm", "{path}{value} does not have the right form"),
    "UniqueLang": ("{path} staat er twee keer in één taal", "{path} stands here twice in one language"),
    "LanguageIn": ("{path}: {value} is in de verkeerde taal", "{path}: {value} is in the wrong language"),
    "NodeKind": ("{path}{value} is geen IRI", "{path}{value} is no IRI"),
    "Equals": ("{path} en wat ermee gelijk moet zijn verschillen", "{path} and what it must equal differ"),
    "HasValue": ("{path} heeft niet de waarde die moet", "{path} does not have the value that it must"),
    "Xone": ("er ontbreekt iets, of er staat te veel", "something is missing, or there is too much"),
}
_ANYTHING = ("{path}{value} past hier niet", "{path}{value} does not fit here")


@dataclass(frozen=True)
class Wording:
    """The words of all shapes and checks: what is wrong where they say so themselves, and what to do."""

    wrong: Mapping[str, Texts]
    message: Mapping[str, Texts]

    def of(self, result: Result) -> tuple[Texts, Texts]:
        """Give what is wrong and what to do, each by language."""
        templates = self.wrong.get(result.shape) or _component(result.component)
        message = self.message.get(result.shape, {})
        return {lang: _filled(text, result) for lang, text in templates.items()}, message


def read(shapes: Iterable[Quad], checks: Iterable[Check]) -> Wording:
    """Take the words out of shapes (rdfs:label, sh:message of shape or SPARQL constraint) and checks."""
    wrong: dict[str, dict[str, str]] = defaultdict(dict)
    message: dict[str, dict[str, str]] = defaultdict(dict)
    constraints: dict[Term, str] = {}
    for quad in shapes:
        if quad.predicate.value == SH + "sparql":
            constraints[quad.object] = getattr(quad.subject, "value", "")
        if isinstance(quad.object, Literal) and quad.object.language:
            kind = {SH + "message": message, PREFIXES["rdfs"] + "label": wrong}.get(quad.predicate.value)
            if kind is not None:
                kind[str(quad.subject)][quad.object.language] = quad.object.value
    named = {text.strip("<>"): words for text, words in message.items()}
    for node, shape in constraints.items():
        named.setdefault(shape, message.get(str(node), {}))
    asked = list(checks)
    return Wording(
        {text.strip("<>"): words for text, words in wrong.items()}
        | {check.iri: check.wrong for check in asked},
        named | {check.iri: check.message for check in asked},
    )


def _component(component: str) -> Texts:
    kind = component.removesuffix("ConstraintComponent")
    return dict(zip(LANGUAGES, _COMPONENTS.get(kind, _ANYTHING), strict=True))


def _filled(template: str, result: Result) -> str:
    """Fill in path and value; a path right before a value is parted from it by a colon."""
    path, value = short(result.path), short(result.value)
    if result.path is None and result.value == result.focus:
        value = short(result.focus)
    joined = template.replace(
        "{path}{value}", f"{path}: {value}" if path and value else path or value or "dit"
    )
    return joined.replace("{path}", path).replace("{value}", value)
