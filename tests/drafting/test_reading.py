"""Dates, amounts, known names and new names are found in a text; the expected ones were written by hand."""

import pytest

from migratieketen.drafting import slugged
from migratieketen.drafting.amounts import amounts
from migratieketen.drafting.forms import folded, numbers_of
from migratieketen.drafting.knowledge import Knowledge
from migratieketen.drafting.newnames import new_names, registered
from migratieketen.drafting.stems import Spoken, meaning
from migratieketen.drafting.times import times

DATES = {
    "op 16 mei 2024": ["on 2024-05-16"],
    "16-05-2024, 6/5/2024 of 2024-05-06": ["on 2024-05-16", "on 2024-05-06", "on 2024-05-06"],
    "per 1 jan. 2025": ["from 2025-01-01"],
    "met ingang van 1 januari 2026": ["from 2026-01-01"],
    "Sinds april 2022": ["from 2022-04"],
    "vanaf 2019": ["from 2019"],
    "in 2019": ["on 2019"],
    "tot 1 juli 2026": ["until 2026-07-01"],
    "tot en met 31 december 2024": ["until 2024-12-31"],
    "t/m 2024": ["until 2024"],
    "van 2014 tot 2020": ["from 2014", "until 2020"],
    "van 1 mei 2014 tot 3 juni 2020": ["from 2014-05-01", "until 2020-06-03"],
    "(2012-2019)": ["from 2012", "until 2019"],
    "2003 – 2012": ["from 2003", "until 2012"],
    "2020/21": ["from 2020", "until 2021"],
    "op 23 mei": ["on --05-23"],
    "begin 2024": ["on 2024 about"],
    "het najaar van 2023": ["on 2023 about"],
    "1 mrt 2020 en 2 sept 2021": ["on 2020-03-01", "on 2021-09-02"],
    "31 februari 2024 en 31-02-2024": [],
    "in mei": [],
    "art. 2000a, 1.2024, € 2024, 2024 plekken?": ["on 2024"],
    "op 3 mei en 4 juni 2024": ["on --05-03", "on 2024-06-04"],
}


@pytest.mark.parametrize("text", DATES)
def test_dates(text: str) -> None:
    found = [f"{t.edge} {t.value}{' about' if t.vague else ''}" for t in times(text)]
    assert found == DATES[text]


def test_a_date_in_turtle_is_as_precise_as_the_text() -> None:
    found = [time.literal for time in times("3 mei 2024, mei 2024, 2024 en 3 mei")]
    assert found == ['"2024-05-03"^^xsd:date', '"2024-05"^^xsd:gYearMonth', '"2024"^^xsd:gYear', None]
    assert [t.precision for t in times("3 mei 2024, mei 2024, 2024 en 3 mei")] == [
        "day",
        "month",
        "year",
        "yearless",
    ]


AMOUNTS = {
    "1.200 mensen": ["1200"],
    "€ 88,2 miljoen": ["88200000 euro"],
    "7 miljoen euro": ["7000000 euro"],
    "3 mld. euro": ["3000000000 euro"],
    "€1.500,50": ["1500.50 euro"],
    "70% en 12,5 procent": ["70 procent", "12.5 procent"],
    "90 fte": ["90 fte"],
    "zes gemeenten": ["6"],
    "meer dan 3.000 plekken": ["more 3000"],
    f"{10**400} plekken": [str(10**400)],
    "ca. 5 boten en ongeveer zes sloepen": ["about 5", "about 6"],
    "minstens 5 en hoogstens 10": ["least 5", "most 10"],
    "nog geen honderd": [],
    "nog geen honderd boten": ["less 100"],
    "om 10:30 uur": [],
    "nr. 3.1.2, B2 en 06-12345678": [],
}


@pytest.mark.parametrize("text", AMOUNTS)
def test_amounts(text: str) -> None:
    found = [" ".join(filter(None, (a.scope, a.value, a.unit))) for a in amounts(text)]
    assert found == AMOUNTS[text]


def test_what_is_taken_is_no_amount() -> None:
    assert [a.text for a in amounts("12 mei en 13 boten", ((0, 6),))] == ["13"]


FORMS = {
    "gemeente": "gemeenten", "organisatie": "organisaties", "werkgever": "werkgevers", "taak": "taken", "huis": "huizen",
    "brief": "brieven", "bedrijf": "bedrijven", "bus": "bussen", "bestuurslid": "bestuursleden", "stad": "steden",
    "verantwoordelijkheid": "verantwoordelijkheden", "arbeidsmigrant": "arbeidsmigranten", "foto": "foto's",
    "hoofd van dienst": "hoofden van dienst", "zelfstandig bestuursorgaan": "zelfstandig bestuursorganen",
    "wet": "wetten", "kade": "kaden", "directie": "directies", "centrum": "centrums",
}  # fmt: skip


@pytest.mark.parametrize(("one", "many"), FORMS.items())
def test_singular_and_plural(one: str, many: str) -> None:
    assert many in set(numbers_of(one))
    assert one in set(numbers_of(many))


def test_folding_keeps_each_sign_in_its_place() -> None:
    text = "Één CAFÉ-bezoek’s ﬁjn ß"
    assert len(folded(text)) == len(text)
    assert folded("CAFÉ-bezoek’s") == "cafe bezoek's"


NAMED = {
    "het HAVENSCHAP en havenschap": ["havenschap"],
    "Het Havenschap Duinstad (HSD)": ["havenschap", "havenschap"],
    "hsd en HSDX": [],
    "HSD’s boot": ["havenschap"],
    "het Kade Team": ["kadeteam"],
    "de minister van Kust en Zee": ["minister", "ministerie-kz"],
    "het ministerie van HV": ["ministerie-hv"],
    "K&Z of KenZ": ["ministerie-kz", "ministerie-kz"],
    "de gemeente Duinstad": ["gemeente-duinstad"],
    "het loodsen van boten": ["loodsen-van-boten"],
    "zeevaarders en zeelieden": ["zeelieden", "zeelieden"],
    "de Kadewetten": [],
}


@pytest.mark.parametrize("text", NAMED)
def test_known_names_in_their_forms_longest_first(text: str, known: Knowledge) -> None:
    assert [mention.slug for mention in known.lexicon.find(text)] == NAMED[text]


def test_a_name_of_several_things_is_said_to_be_so(known: Knowledge) -> None:
    (mention,) = known.lexicon.find("Zij kwam naar Duinstad.")
    assert mention.things == ("organisatie:gemeente-duinstad", "plaats:duinstad")
    assert mention.thing is None


def test_a_role_goes_before_a_kind_of_the_same_name(known: Knowledge) -> None:
    (mention,) = known.lexicon.find("Zij is toezichthouder.")
    assert mention.thing == "rol:toezichthouder"


def test_a_part_of_a_longer_word_is_marked(known: Knowledge) -> None:
    found = known.lexicon.find("De HSD-boot, een oud-HSD en HSD-directeur Jan Zeeman")
    assert [(m.text, m.compound) for m in found if m.type == "organisatie"] == [
        ("HSD", True),
        ("HSD", True),
        ("HSD", False),
    ]


NEW = {
    "Voorzitter Petra de Kade sprak.": ["persoon:petra-de-kade"],
    "Petra de Kade, voorzitter van het Havenschap, sprak.": ["persoon:petra-de-kade"],
    "Petra de Kade is sinds 3 mei 2024 voorzitter van het Havenschap.": ["persoon:petra-de-kade"],
    "Mevrouw P.Q. van der Kade-Boot sprak.": ["persoon:p-q-van-der-kade-boot"],
    "Dhr. Pieter-Jan Boot kwam.": ["persoon:pieter-jan-boot"],
    "De Grote Boot kwam.": [],
    "Stichting Boot en Kade helpt.": ["organisatie:stichting-boot-en-kade"],
    "De Landelijke Raad voor Boten en de Commissie Kade helpen.": [
        "organisatie:landelijke-raad-voor-boten", "organisatie:commissie-kade",
    ],
    "De gemeente Zeekerke en de stichting Boot helpen.": ["organisatie:gemeente-zeekerke", "organisatie:stichting-boot"],
    "Het Havenschap Duinstad en de Bond van Loodsen helpen.": [],
    "De Botenwet en de Wet op de Kaden 2021 gelden.": ["regeling:botenwet", "regeling:wet-op-de-kaden-2021"],
    "Het rapport ‘Varen met elkaar’ is er.": ["document:varen-met-elkaar"],
    "Het rapport is er, en ‘Varen met elkaar’ ook.": [],
}  # fmt: skip


@pytest.mark.parametrize("text", NEW)
def test_new_names(text: str, known: Knowledge) -> None:
    assert [m.things[0] for m in new_names(text, known.lexicon.find(text))] == NEW[text]


def test_a_new_name_is_proposed_for_its_register(known: Knowledge) -> None:
    text = "Mevrouw Els de Boot en Stichting Boot komen."
    told = [registered(m) for m in new_names(text, known.lexicon.find(text))]
    assert [p.subject for p in told] == ["persoon:els-de-boot", "organisatie:stichting-boot"]
    assert ("skos:prefLabel", '"Els de Boot"@en') in told[0].pairs
    assert ("skos:prefLabel", '"…"@en') in told[1].pairs
    assert ("a", "org:Organization") in told[1].pairs


def test_slugs() -> None:
    assert [slugged(name) for name in ("DT&V", "Oekraïne 2022", "Café ’t Sluisje", "A. B. de Kade")] == [
        "dt-en-v", "oekraine-2022", "cafe-t-sluisje", "a-b-de-kade",
    ]  # fmt: skip


FORMS_OF_A_TASK = {
    "uitvoering van het kadebeleid": ["HSD voert het kadebeleid uit.", "Het kadebeleid wordt uitgevoerd."],
    "beoordeling van bootaanvragen": [
        "Zij beoordeelt elke bootaanvraag.",
        "Bootaanvragen beoordelen is werk.",
    ],
    "registratie van boten": ["Zij registreert boten.", "De boten worden geregistreerd."],
    "toezicht houden op kaden": ["Zij houdt toezicht op de kade."],
    "opvang van schipbreukelingen": ["Zij vangt schipbreukelingen op."],
}


@pytest.mark.parametrize("label", FORMS_OF_A_TASK)
def test_a_task_in_other_words(label: str) -> None:
    assert all(Spoken(sentence).holds(meaning(label)) for sentence in FORMS_OF_A_TASK[label])


@pytest.mark.parametrize(
    ("label", "sentence"),
    [
        ("opvang van vreemdelingen", "Het vreemdelingenbeleid van de opvang."),
        ("terugkeer van boten", "Zij ging terug naar de boten."),
        ("toezicht op boten", "De toezichthouder ziet boten."),
    ],
)
def test_what_is_no_form_of_it(label: str, sentence: str) -> None:
    assert not Spoken(sentence).holds(meaning(label))
