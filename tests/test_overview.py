"""What a person sees without a command: right figures, real names, one screen of 80 columns."""

import shlex
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import first_article
from migratieketen.namespaces import expand
from migratieketen.overview import Overview, overview, text
from migratieketen.resources import root
from migratieketen.stores import Store, open_store

SMALL = str(Path(__file__).with_name("small.trig"))


@pytest.fixture(scope="module")
def small() -> Store:
    return open_store(SMALL)


def test_the_small_graph_as_it_is_shown(small: Store) -> None:
    assert text(overview(small, "nl"), "nl") == (
        "Kleine proefgraaf                                                   versie 0.0.1\n"
        "\n"
        "  5 actoren         2 taken               4 gebeurtenissen       1 document\n"
        "  0 regelingen      0 voorzieningen       4 beweringen           2 onderwerpen\n"
        "  2 bronnen         2 uitgevers          17 passages            88 uitspraken\n"
        "\n"
        "Nieuwste bronnen\n"
        "  april 2023      Ketenkrant\n"
        "  10 maart 2023   Dag van de keten\n"
        "\n"
        "Gebeurtenissen\n"
        "  9 maart 2023   overhandiging van Thuis in zicht\n"
        "  2 maart 2023   Dag van de keten, 2 onderdelen\n"
        "\n"
        "Het vaakst genoemd\n"
        "  4×   Dienst Opvang Overzee (DOO)\n"
        "  3×   Stichting Haven\n"
        "  2×   Els de Boer\n"
        "\n"
        "Vraag verder (alle opdrachten: migratieketen --help)\n"
        "  migratieketen describe DOO                  alles over één ding, zin voor zin\n"
        "  migratieketen search huisvesting            zoek op naam of een deel ervan\n"
        "  migratieketen query organisers              stel een vraag die klaarstaat\n"
        "  migratieketen queries                       alle vragen die klaarstaan\n"
        "  migratieketen sources coverage ketenkrant   wat van elke zin gecodeerd is\n"
        "  migratieketen network --output netwerk.svg  teken wie met wie te maken heeft\n"
    )


def test_the_figures_counted_by_hand(small: Store) -> None:
    found = overview(small, "en")
    assert dict(found.counts) == {
        "actors": 5,  # three organisations, two persons
        "tasks": 2,
        "events": 4,
        "documents": 1,
        "laws": 0,
        "facilities": 0,
        "claims": 4,
        "topics": 2,
        "sources": 2,
        "publishers": 2,
        "passages": 17,  # 14 and 3; what is implied is no passage
        "statements": 88,
    }
    assert [(line.iri, line.lead) for line in found.actors] == [
        (
            expand("organisatie:dienst-opvang-overzee"),
            "4×",
        ),  # three sentences of the first source, one of the second
        (expand("organisatie:stichting-haven"), "3×"),
        (expand("persoon:els-de-boer"), "2×"),
    ]


def test_what_there_is_of_each_part_of_the_chain(tmp_path: Path) -> None:
    """By hand: the first source is of reception, and so of asylum; the second of labour and asylum."""
    path = tmp_path / "parts.trig"
    parts = """
        @prefix deel: <https://w3id.org/migratieketen/id/deel/> .
        @prefix bron: <https://w3id.org/migratieketen/source/> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        bron:dag-van-de-keten dcterms:subject deel:opvang .
        bron:ketenkrant dcterms:subject deel:arbeid , deel:asiel .
    """
    schemes = (root() / "ontology/schemes/delen.ttl").read_text(encoding="utf-8")
    path.write_text(Path(SMALL).read_text(encoding="utf-8") + parts + schemes, encoding="utf-8")
    found = overview(open_store(str(path)), "nl")
    assert [(part.label, part.sources, part.passages, part.actors) for part in found.parts] == [
        ("asiel", 2, 17, 4),  # a fifth is known, but no sentence calls it by a name
        ("arbeid", 1, 3, 2),
    ]
    assert "Per deel van de keten   bronnen   passages   actoren\n  asiel" in text(found, "nl")


def test_statements_are_counted_once_however_many_sentences_state_them(small: Store) -> None:
    stated = {quad.triple for quad in small.dump() if "#p" in str(quad.graph_name)}
    assert dict(overview(small, "nl").counts)["statements"] == len(stated) == 88


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_shipped_graph_fits_one_screen(lang: str) -> None:
    found = overview(open_store(None), lang)
    lines = text(found, lang).splitlines()
    assert max(map(len, lines)) <= 80
    assert len(lines) <= 42
    assert dict(found.counts)["passages"] >= 31


def test_the_languages_differ(small: Store) -> None:
    english: Overview = overview(small, "en")
    assert english.title == "Small test graph"
    assert [line.label for line in english.events] == ["hand-over of Thuis in zicht", "Day of the chain"]
    assert english.sources[0].lead == "April 2023"
    assert "1 document\n" in text(english, "en")


def test_a_graph_without_anything(tmp_path: Path) -> None:
    path = tmp_path / "little.ttl"
    path.write_text("<https://example.org/a> <https://example.org/b> <https://example.org/c> .\n")
    told = text(overview(open_store(str(path)), "en"), "en")
    assert told.startswith("A knowledge graph of the migration chain\n")
    assert "0 actors" in told
    assert "describe" not in told


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_command_it_names_works(
    run: Callable[..., CompletedProcess[str]], tmp_path: Path, lang: str
) -> None:
    for command, told in overview(first_article.store(), lang).commands:
        name, *arguments = shlex.split(command)
        assert name == "migratieketen"
        assert told
        here = [str(tmp_path / part) if part.endswith(".svg") else part for part in arguments]
        done = run(*here, "--lang", lang)
        assert done.returncode == 0, (command, done.stderr)
