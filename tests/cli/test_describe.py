"""`describe` and `search`, as a person calls them."""

import json

VNG = "https://w3id.org/migratieketen/id/organisatie/vng"


def test_everything_of_one_thing_with_its_sentences(run) -> None:
    told = run("describe", "VNG").stdout
    assert told.startswith("Vereniging van Nederlandse Gemeenten (VNG")
    assert (
        "De VNG gaf de deelsessie Zorg en welzijn voor EU-arbeidsmigranten, en deelde daarbij tips." in told
    )
    assert "zin 21: “In deze sessie deelden … te verbeteren.”" in told


def test_in_english_by_another_name(run) -> None:
    told = run("describe", "Association", "of", "Netherlands", "Municipalities", "--lang", "en").stdout
    assert told.startswith("Association of Netherlands Municipalities (VNG")


def test_as_json_turtle_and_json_ld_no_passage_is_lost(run) -> None:
    assert json.loads(run("describe", "vng", "--format", "json").stdout)["iri"] == VNG
    turtle = run("describe", "vng", "--format", "turtle").stdout
    assert "dcterms:source" in turtle
    document = json.loads(run("describe", "vng", "--format", "jsonld").stdout)
    assert any("@graph" in node for node in document["@graph"])


def test_search_forgives_and_gives_the_best_first(run) -> None:
    found = json.loads(run("search", "bastians", "--format", "json").stdout)
    assert set(found[0]) == {"iri", "slug", "label", "kind", "score"}
    assert found[0]["slug"] == "anita-bastiaans"
    assert json.loads(run("search", "SZW", "--format", "json").stdout)[0]["slug"] == "ministerie-szw"
    assert "expertisecentrum" in run("search", "pharos").stdout
