"""What is proposed of a sentence, and what is not: the sentences are made up, the statements written by hand."""

from collections.abc import Callable

import pytest

from migratieketen.drafting import Draft

Proposed = Callable[..., set[str]]


def post(body: str, member: str, role: str, *more: str) -> set[str]:
    node = "lidmaatschap:" + "--".join(thing.partition(":")[2] for thing in (body, member, role))
    told = {f"org:member {member}", f"org:organization {body}", f"org:role {role}", "a org:Membership", *more}
    return {f"{node} {pair}" for pair in told}


def part(activity: str, actor: str, role: str) -> set[str]:
    node = "deelname:" + "--".join(thing.partition(":")[2] for thing in (activity, actor, role))
    told = ("a mk:Participation", f"mk:activity {activity}", f"mk:actor {actor}", f"mk:role {role}")
    return {f"{node} {pair}" for pair in told}


def relation(actor: str, counterpart: str, role: str) -> set[str]:
    node = "relatie:" + "--".join(thing.partition(":")[2] for thing in (actor, counterpart, role))
    told = ("a mk:Relation", f"mk:actor {actor}", f"mk:counterpart {counterpart}", f"mk:role {role}")
    return {f"{node} {pair}" for pair in told}


JAN, ELS = "persoon:jan-zeeman", "persoon:els-van-dijk"
HAVEN, BOND, TEAM = "organisatie:havenschap", "organisatie:loodsenbond", "organisatie:kadeteam"
HV, KZ = "organisatie:ministerie-hv", "organisatie:ministerie-kz"
DAY, REPORT, HANDED = (
    "gebeurtenis:dag-van-de-kade-2024",
    "document:kaderapport",
    "gebeurtenis:overhandiging-kaderapport-2024",
)
JAN_DIRECTS = post(HAVEN, JAN, "rol:directeur")
SINCE_MAY = 'schema:startDate "2024-05-03"^^xsd:date'

STATED = {
    "Jan Zeeman, directeur van het Havenschap, sprak.": JAN_DIRECTS,
    "Jan Zeeman, de nieuwe directeur van het Havenschap Duinstad, sprak.": JAN_DIRECTS,
    "Directeur Jan Zeeman van het Havenschap sprak.": JAN_DIRECTS,
    "Jan Zeeman (directeur Havenschap) sprak.": JAN_DIRECTS,
    "Jan Zeeman (directeur van HSD) sprak.": JAN_DIRECTS,
    "De directeur van het Havenschap, Jan Zeeman, sprak.": JAN_DIRECTS,
    "HSD-directeur Jan Zeeman sprak.": JAN_DIRECTS,
    "Jan Zeeman is directeur van het Havenschap Duinstad (HSD).": JAN_DIRECTS,
    "Jan Zeeman is nu ook directeur bij het Havenschap.": JAN_DIRECTS,
    "Jan Zeeman is sinds 3 mei 2024 directeur van het Havenschap.": post(HAVEN, JAN, "rol:directeur", SINCE_MAY),
    "Jan Zeeman is per mei 2024 directeur van HSD.": post(HAVEN, JAN, "rol:directeur", 'schema:startDate "2024-05"^^xsd:gYearMonth'),
    "Jan Zeeman is sinds begin 2024 directeur van HSD.": JAN_DIRECTS,
    "Jan Zeeman werd op 3 mei 2024 directeur van het Havenschap.": post(HAVEN, JAN, "rol:directeur", SINCE_MAY),
    "Op 3 mei 2024 werd Jan Zeeman directeur van het Havenschap.": post(HAVEN, JAN, "rol:directeur", SINCE_MAY),
    "Jan Zeeman is tot 3 mei 2024 directeur van het Havenschap.": JAN_DIRECTS,
    "Jan Zeeman treedt per 3 mei 2024 terug als directeur van HSD.": post(HAVEN, JAN, "rol:directeur", 'schema:endDate "2024-05-03"^^xsd:date'),
    "Minister Els van Dijk (ministerie van HV) kwam.": post(HV, ELS, "rol:minister"),
    "Minister Els van Dijk van Havens en Vaart kwam.": post(HV, ELS, "rol:minister"),
    "De minister van Havens en Vaart, Els van Dijk, kwam.": post(HV, ELS, "rol:minister"),
    "De minister voor Kust en Zee Els van Dijk kwam.": post(KZ, ELS, "rol:minister"),
    "Voorzitter Els van Dijk (BvL) en directeur Jan Zeeman (HSD) kwamen.": post(BOND, ELS, "rol:voorzitter") | JAN_DIRECTS,
    "Het Kade-team onder leiding van Jan Zeeman kwam.": post(TEAM, JAN, "rol:leider"),
    "De Bond van Loodsen is lid van het Kade-team.": post(TEAM, BOND, "rol:lid"),
    "De vaste leden van het Kade-team zijn het Havenschap en de Bond van Loodsen.": post(TEAM, HAVEN, "rol:lid") | post(TEAM, BOND, "rol:lid"),
    "Het Kade-team is een onderdeel van het Havenschap.": {f"{TEAM} org:subOrganizationOf {HAVEN}"},
    "Het Kade-team is onderdeel van het ministerie van HV.": {f"{TEAM} org:subOrganizationOf {HV}"},
    "Op 3 mei 2024 vond de jaarlijkse ‘Dag van de Kade’ plaats in de Kadehal.": {
        f'{DAY} schema:startDate "2024-05-03"^^xsd:date', f'{DAY} schema:endDate "2024-05-03"^^xsd:date', f"{DAY} schema:location plaats:kadehal",
    },
    "De Dag van de Kade vond op 3 mei 2024 plaats.": {
        f'{DAY} schema:startDate "2024-05-03"^^xsd:date', f'{DAY} schema:endDate "2024-05-03"^^xsd:date',
    },
    "Wij kwamen samen in de Kadehal in Zeekant.": {"plaats:kadehal schema:containedInPlace plaats:zeeland"},
    "Wij kwamen samen in de Kadehal in Duinstad.": {"plaats:kadehal schema:containedInPlace plaats:duinstad"},
    "Het Havenschap is gevestigd in Zeekant.": {f"{HAVEN} schema:location plaats:zeeland"},
    "De Kadewet is op 3 mei 2024 in werking getreden.": {'regeling:kadewet schema:startDate "2024-05-03"^^xsd:date'},
    "Sinds 2024 is de Kadewet in werking.": {'regeling:kadewet schema:startDate "2024"^^xsd:gYear'},
    "De Kadewet treedt per 1 januari 2027 in werking.": {'regeling:kadewet schema:startDate "2027-01-01"^^xsd:date'},
    "Tijdens de Dag van de Kade overhandigde het Havenschap het Kaderapport aan minister Els van Dijk.": {
        f"{HANDED} schema:workFeatured {REPORT}", f"{HANDED} schema:superEvent {DAY}",
        *part(HANDED, HAVEN, "rol:gever"), *part(HANDED, ELS, "rol:ontvanger"),
    },
    "Het Havenschap overhandigde het Kaderapport aan Jan Zeeman.": {
        f"{HANDED} schema:workFeatured {REPORT}", *part(HANDED, HAVEN, "rol:gever"), *part(HANDED, JAN, "rol:ontvanger"),
    },
    "Het Havenschap is in 1990 opgericht.": {
        f"gebeurtenis:oprichting-havenschap-1990 org:resultingOrganization {HAVEN}",
        'gebeurtenis:oprichting-havenschap-1990 schema:startDate "1990"^^xsd:gYear',
    },
    "De Havendienst Duinstad heet sinds 1 mei 2020 Havenschap Duinstad.": {
        f"gebeurtenis:naamswijziging-havenschap-2020 org:originalOrganization {HAVEN}",
        'gebeurtenis:naamswijziging-havenschap-2020 mk:oldName "Havendienst Duinstad"@nl',
        'gebeurtenis:naamswijziging-havenschap-2020 mk:newName "Havenschap Duinstad"@nl',
        'gebeurtenis:naamswijziging-havenschap-2020 schema:startDate "2020-05-01"^^xsd:date',
    },
    "De Dag van de Kade werd georganiseerd door de Bond van Loodsen en de ministeries van Havens en Vaart en Kust en Zee.": (
        part(DAY, BOND, "rol:organisator") | part(DAY, HV, "rol:organisator") | part(DAY, KZ, "rol:organisator")
    ),
    "Het Havenschap en de Bond van Loodsen organiseerden de Dag van de Kade.": (
        part(DAY, HAVEN, "rol:organisator") | part(DAY, BOND, "rol:organisator")
    ),
    "Het Havenschap beheert het Bootregister.": part("voorziening:bootregister", HAVEN, "rol:beheerder"),
    "Het Bootregister wordt beheerd door HSD.": part("voorziening:bootregister", HAVEN, "rol:beheerder"),
    "HSD voert de Kadewet uit.": part("regeling:kadewet", HAVEN, "rol:uitvoerder"),
    "HSD is verantwoordelijk voor het loodsen van boten.": part("taak:loodsen-van-boten", HAVEN, "rol:verantwoordelijke"),
    "Het ministerie van HV financiert het Havenschap.": relation(HV, HAVEN, "rol:financier"),
    "Het ministerie van HV houdt toezicht op het Havenschap en de Bond van Loodsen.": (
        relation(HV, HAVEN, "rol:toezichthouder") | relation(HV, BOND, "rol:toezichthouder")
    ),
    "Het ministerie van HV betaalt het Havenschap.": relation(HV, HAVEN, "rol:financier"),
    "De Bond van Loodsen helpt bij de Dag van de Kade.": part(DAY, BOND, "rol:ondersteuner"),
    "Het Havenschap en de Bond van Loodsen doen mee aan de Dag van de Kade.": (
        part(DAY, HAVEN, "rol:deelnemer") | part(DAY, BOND, "rol:deelnemer")
    ),
    "HSD werkt samen met de Bond van Loodsen, het Kade-team en K&Z.": (
        relation(HAVEN, BOND, "rol:samenwerkingspartner")
        | relation(HAVEN, TEAM, "rol:samenwerkingspartner")
        | relation(HAVEN, KZ, "rol:samenwerkingspartner")
    ),
    "HSD loodst alle boten.": part("taak:loodsen-van-boten", HAVEN, "rol:uitvoerder"),
    "Daarnaast worden boten door het Havenschap geloodst.": part("taak:loodsen-van-boten", HAVEN, "rol:uitvoerder"),
    "Gemeenten loodsen boten.": {
        pair.replace("havenschap", "gemeente").replace("mk:actor organisatie", "mk:actorKind soort")
        for pair in part("taak:loodsen-van-boten", HAVEN, "rol:uitvoerder")
    },
    "De Handreiking loodsen is nieuw.": {"document:handreiking-loodsen schema:about onderwerp:loodsen"},
}  # fmt: skip


@pytest.mark.parametrize("sentence", STATED)
def test_what_a_sentence_says_is_proposed(sentence: str, proposed: Proposed) -> None:
    assert proposed(sentence) == STATED[sentence]


NOT_STATED = [
    "Voormalig directeur van het Havenschap Jan Zeeman sprak.",
    "Oud-directeur Jan Zeeman van het Havenschap sprak.",
    "Jan Zeeman sprak met de directeur van het Havenschap.",
    "Jan Zeeman wil directeur van het Havenschap worden.",
    "De directeur van het Havenschap werkt samen met de Bond van Loodsen.",
    "Het Havenschap wil het Bootregister beheren.",
    "Het Havenschap gaat de Dag van de Kade organiseren.",
    "Het Havenschap financiert de HSD-locatie niet.",
    "Het Havenschap financiert HSD-bezoeken.",
    "Leden van het Havenschap beheren het Bootregister.",
    "De Kadewet gaat over 2024 en 2025, en is in werking.",
    "De Dag van de Kade in mei 2024 was mooi.",
    "Het ministerie van Havens en Vaart en het Havenschap komen.",
    "Zij overhandigen het Kaderapport.",
    "Het Havenschap gaat boten loodsen.",
    "Het Havenschap loodst geen boten.",
    "Bij het Kade-team en het Havenschap worden boten geloodst.",
    "Het Havenschap heet Havenschap Duinstad.",
]


@pytest.mark.parametrize("sentence", NOT_STATED)
def test_what_a_sentence_does_not_say_is_not_proposed(sentence: str, proposed: Proposed) -> None:
    assert proposed(sentence) == set()


def test_the_name_by_which_a_sentence_calls_each_thing(proposed: Proposed) -> None:
    sentence = (
        "Els van Dijk (BvL) en het Havenschap spraken zeevaarders over loodsen, de Kadewet en de HSD-locatie."
    )
    assert proposed(sentence, names=True) == {
        'persoon:els-van-dijk schema:name "Els van Dijk"@nl',
        'organisatie:loodsenbond schema:name "BvL"@nl',
        'organisatie:havenschap schema:name "Havenschap"@nl',
        'groep:zeelieden schema:name "zeevaarders"@nl',
        'onderwerp:loodsen schema:name "loodsen"@nl',
        'regeling:kadewet schema:name "Kadewet"@nl',
    }


def test_what_a_body_is_called_is_no_person(drafted: Callable[[str], Draft]) -> None:
    text = (
        "Piet Jansen, directeur van Stichting Opvang Anders, sprak met voorzitter Hulp Stichting Kade. "
        "Directeur Gemeente Zuid wees Ans Raad aan. Voorzitter Jongerenvereniging De Boot ook."
    )
    found = {proposal.subject for proposal in drafted(text).new}
    assert {name for name in found if name.startswith("persoon:")} == {"persoon:piet-jansen"}
    assert "organisatie:stichting-opvang-anders" in found


def test_supervision_that_is_a_role_is_no_topic(proposed: Proposed) -> None:
    topic = 'onderwerp:toezicht schema:name "toezicht"@nl'
    assert topic not in proposed("Het Havenschap houdt ook toezicht op boten.", names=True)
    assert topic in proposed("Het toezicht op boten is goed.", names=True)


def test_a_municipality_that_is_named_by_its_place_alone(drafted: Callable[[str], Draft]) -> None:
    made = drafted("Bootdam doet mee aan de Dag van de Kade.").passages[0]
    assert "meerduidig: Bootdam = organisatie:gemeente-bootdam of plaats:…" in made.hints
    assert not [p for p in made.proposals if "bootdam" in p.subject]
    assert {p.subject for p in drafted("De Stichting Welzijn Bootdam kwam.").new} == {
        "organisatie:stichting-welzijn-bootdam"
    }


def test_what_another_source_called_by_name(proposed: Proposed) -> None:
    sentence = "De ministeries van Havens en Vaart en van Kust en Zee vragen gemeenten, wetten en Landelijke Loodsen van de bond."
    assert proposed(sentence, names=True) == {
        'organisatie:ministerie-hv schema:name "Havens en Vaart"@nl',
        'organisatie:ministerie-kz schema:name "Kust en Zee"@nl',
        'soort:gemeente schema:name "gemeenten"@nl',
        'organisatie:loodsenbond schema:name "Landelijke Loodsen"@nl',
    }


def test_a_surname_is_known_once_the_whole_name_was_there(proposed: Proposed) -> None:
    assert 'persoon:els-van-dijk schema:name "Van Dijk"@nl' in proposed(
        "Els van Dijk sprak. Van Dijk ging.", names=True
    )
    assert proposed("Van Dijk sprak. Zeeman ging.", names=True) == set()


def test_the_congress_is_the_one_that_was_named(proposed: Proposed) -> None:
    organised = "Het congres werd georganiseerd door het Havenschap."
    assert proposed(organised) == set()
    assert proposed(f"De Dag van de Kade kwam. {organised}") == part(DAY, HAVEN, "rol:organisator")
    assert proposed(f"De Dag van de Kade kwam. {organised}", names=True) == {
        f'{DAY} schema:name "Dag van de Kade"@nl', f'{HAVEN} schema:name "Havenschap"@nl',
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("De kade\n\nOver de kade\n\nDe kade is lang.", "soort:tussenkop"),
        ("De kade is lang. Hoe lang?", "soort:vraag"),
    ],
)
def test_a_heading_or_question_states_nothing(text: str, reason: str, proposed: Proposed) -> None:
    assert {f"p:p02 mk:statesNothing {reason}"} == proposed(text)
