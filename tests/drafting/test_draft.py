"""A draft as a file: what is sure stands, what is proposed is marked, hints are short, and the text is not in it."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from migratieketen.drafting import Draft, draft, draft_text
from migratieketen.errors import InvalidInput
from migratieketen.stores import EmbeddedStore
from migratieketen.stores.files import parse_text

TEXT = """Jan Zeeman nieuwe directeur

Nieuws | 3 mei 2024

Jan Zeeman (de oude loods) is sinds 1 mei 2024 directeur van het Havenschap Duinstad (HSD), dat ca. 1.200 loodsen telt.
Voorzitter Petra de Kade van de Stichting Kade en Boot zag dat Duinstad groeit.
Wat nu?
• varen
"""

HEADER = """bron:dag a schema:NewsArticle ;
  #? dcterms:publisher    organisatie:havenschap ;
  #? dcterms:subject      deel:… ;
  #? mk:readInPart        false ;
  #? schema:datePublished "2024-05-03"^^xsd:date ;
  dcterms:title        "Jan Zeeman nieuwe directeur"@nl ;
  schema:inLanguage    "nl" ;
  schema:url           <https://haven.example/nieuws/dag> ;
  mk:readOn            "2026-01-02"^^xsd:date ."""

NEW = """#? organisatie:stichting-kade-en-boot a org:Organization ;
#?   dcterms:type   soort:organisatie ;
#?   skos:prefLabel "Stichting Kade en Boot"@nl , "…"@en .

#? persoon:petra-de-kade a schema:Person ;
#?   dcterms:type   soort:persoon ;
#?   skos:prefLabel "Petra de Kade"@nl , "Petra de Kade"@en ."""

THIRD = """p:p03 {  #: Jan Zeeman (de … loodsen telt.
  #: bekend: directeur = rol:directeur
  #: datum: sinds 1 mei 2024 = vanaf 2024-05-01
  #: aantal: ca. 1.200 = ongeveer 1200
  #? lidmaatschap:havenschap--jan-zeeman--directeur a org:Membership ;"""

QUESTION = """p:p05 a mk:Passage ;
  dcterms:isPartOf bron:dag ;
  schema:position  5 ;
  mk:startsWith    "Wat nu?" ;
  mk:endsWith      "Wat nu?" ;
  #? mk:statesNothing soort:vraag ;
  mk:sha256        \""""


@pytest.fixture
def written(drafted: Callable[[str], Draft]) -> str:
    return draft_text(drafted(TEXT), "nl")


@pytest.mark.parametrize(
    "part",
    [
        HEADER,
        NEW,
        THIRD,
        QUESTION,
        "  #: meerduidig: Duinstad = organisatie:gemeente-duinstad of plaats:duinstad\n",
    ],
)
def test_what_a_draft_holds(part: str, written: str) -> None:
    assert part in written


def test_only_what_is_sure_counts_until_a_person_decides(written: str) -> None:
    quads = parse_text(written, Path("dag.trig"))
    assert {str(quad.graph_name) for quad in quads} == {"DEFAULT"}
    accepted = re.sub(r"^(\s*)#\? ", r"\1", written.replace("deel:…", "deel:arbeid"), flags=re.MULTILINE)
    graphs = {str(quad.graph_name)[-4:-1] for quad in parse_text(accepted, Path("dag.trig"))} - {"AUL"}
    assert graphs == {"p01", "p03", "p04"}


def test_the_text_is_not_in_it(written: str) -> None:
    words = TEXT.split()
    assert not [n for n in range(len(words) - 7) if " ".join(words[n : n + 8]) in written]


def test_hints_are_short(written: str) -> None:
    hints = re.findall(r"#: (.*)", written)
    assert hints
    assert max(len(part.split()) for hint in hints[2:] for part in hint.split(";")) <= 10


@pytest.mark.parametrize(
    ("sentence", "hint"),
    [
        ("De bijeenkomst was druk.", "verwijst terug (mk:readWith): De bijeenkomst"),
        ("Volgens hem was dat goed.", "verwijst terug (mk:readWith): Volgens hem"),
        ("Daar ligt een boot.", "verwijst terug (mk:readWith): Daar"),
        ("Deze proef is nieuw.", "verwijst terug (mk:readWith): Deze proef"),
        ("In het voorjaar van 2027 is het zover.", "datum: het voorjaar van 2027 = ergens in 2027"),
        ("Dat duurt tot begin 2027.", "datum: tot begin 2027 = tot ergens in 2027"),
        ("In mei 2027 is het zover.", "datum: mei 2027 = in 2027-05"),
        ("Op 3 mei 2027 is het zover.", "datum: 3 mei 2027 = op 2027-05-03"),
        ("Er is geld voor wie meedoet. Boten doen mee.", "wijst op: doen mee → rol:deelnemer"),
    ],
)
def test_a_hint_in_a_few_words(sentence: str, hint: str, drafted: Callable[[str], Draft]) -> None:
    assert hint in [h for passage in drafted(f"De kade is lang. {sentence}").passages for h in passage.hints]


@pytest.mark.parametrize(
    "sentence",
    ["De bijeenkomst van de bond was druk.", "Dit jaar was het druk.", "De gemeente Duinstad kwam."],
)
def test_what_does_not_point_back(sentence: str, drafted: Callable[[str], Draft]) -> None:
    hints = drafted(f"De kade is lang. {sentence}").passages[1].hints
    assert not [hint for hint in hints if hint.startswith("verwijst terug")]


def test_words_that_recur_ask_nothing_of_a_person(drafted: Callable[[str], Draft]) -> None:
    written = draft_text(drafted("Kade\n\nDe boot vaart.\n\nKade"), "nl")
    told = "deze woorden staan vaker in de tekst; hun plaats in de volgorde zegt welke het zijn, u hoeft niets te doen"
    assert f"#: p:p03: {told}\n" in written


def test_in_english(drafted: Callable[..., Draft]) -> None:
    written = draft_text(drafted(TEXT, "en"), "en")
    assert "#: A draft. What stands behind #? is a proposal" in written
    assert "  #: date: sinds 1 mei 2024 = from 2024-05-01\n" in written
    assert "  #: amount: ca. 1.200 = about 1200\n" in written


@pytest.mark.parametrize(
    ("url", "kind", "day"),
    [
        ("https://haven.example/nieuws/2024/05/03/dag", "schema:NewsArticle", '"2024-05-03"^^xsd:date'),
        ("https://haven.example/2024/05/dag", "schema:NewsArticle", '"2024-05"^^xsd:gYearMonth'),
        ("https://haven.example/over-ons#kop", "schema:WebPage", '"…"^^xsd:date'),
        ("https://haven.example/rapport.pdf", "schema:Report", '"…"^^xsd:date'),
        ("https://haven.example/rapporten/2024-05-03/x", "schema:Report", '"2024-05-03"^^xsd:date'),
    ],
)
def test_what_the_address_tells(url: str, kind: str, day: str, store: EmbeddedStore) -> None:
    made = draft(store, "De kade is lang. De brug niet.", url, "dag", date(2026, 1, 2), "nl")
    assert made.kind == kind
    assert dict(made.proposed).get("schema:datePublished") == day
    assert dict(made.header)["schema:url"] == f"<{url.partition('#')[0]}>"
    assert dict(made.proposed)["dcterms:title"] == '"…"@nl'


@pytest.mark.parametrize(
    ("url", "publisher"),
    [
        ("https://www.haven.example/x", "organisatie:havenschap"),
        ("https://havenschap.nl/x", "organisatie:havenschap"),
        ("https://kade-team.nl/x", "organisatie:kadeteam"),
        ("https://duinstad.nl/x", "organisatie:gemeente-duinstad"),
        ("https://elders.nl/x", "organisatie:…"),
    ],
)
def test_who_publishes(url: str, publisher: str, store: EmbeddedStore) -> None:
    made = draft(store, "De kade", url, "dag", date(2026, 1, 2), "nl")
    assert dict(made.proposed)["dcterms:publisher"] == publisher


@pytest.mark.parametrize(
    ("text", "url", "told"),
    [
        ("De kade", "haven", "no address"),
        ("De kade", "https://x y.nl", "no address"),
        ("—", "https://x.nl", "no sentence"),
        ("De kade\n" + "de kade " * 2000, "https://x.nl", "a sentence of more than 10000 characters"),
    ],
)
def test_what_can_not_be_drafted(text: str, url: str, told: str, store: EmbeddedStore) -> None:
    with pytest.raises(InvalidInput, match=told):
        draft(store, text, url, "dag", date(2026, 1, 2), "nl")
