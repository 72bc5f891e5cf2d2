"""An IRI, its slug and its prefixed name lead to each other."""

import pytest

from migratieketen.namespaces import PREFIXES, TYPES, expand, shorten, slug, type_of

ID = "https://w3id.org/migratieketen/id/"
SOURCE = "https://w3id.org/migratieketen/source/"


@pytest.mark.parametrize(
    ("iri", "short", "last", "kind"),
    [
        (ID + "organisatie/vng", "organisatie:vng", "vng", "organisatie"),
        (
            ID + "deelname/congres-2024--vng--gever",
            "deelname:congres-2024--vng--gever",
            "congres-2024--vng--gever",
            "deelname",
        ),
        (SOURCE + "een-bron", "bron:een-bron", "een-bron", "bron"),
        (SOURCE + "een-bron#p04", SOURCE + "een-bron#p04", "een-bron#p04", "bron"),
        ("https://schema.org/Event", "schema:Event", "Event", None),
        ("http://example.org/x/", "http://example.org/x/", "x", None),
    ],
)
def test_the_names_of_an_iri(iri: str, short: str, last: str, kind: str | None) -> None:
    assert (shorten(iri), slug(iri), type_of(iri)) == (short, last, kind)


def test_a_prefixed_name_is_expanded() -> None:
    assert expand("organisatie:vng").value == ID + "organisatie/vng"
    with pytest.raises(KeyError):
        expand("onbekend:vng")


def test_every_type_has_its_prefix() -> None:
    assert all(PREFIXES[kind] == f"{ID}{kind}/" for kind in TYPES)
