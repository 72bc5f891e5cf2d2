"""Sentences that auditors of the telling stumbled over, each cause by hand, in Dutch and in English."""

import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from migratieketen.namespaces import PREFIXES, expand, type_of
from migratieketen.results import Term
from migratieketen.telling.grammar import capital
from migratieketen.telling.names import Happening, Names
from migratieketen.telling.telling import tell

PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())

LABELS = {
    "organisatie:baken": ("Bakenbond", "Beacon Union"),
    "organisatie:dienst": ("Dienst Zuid", "Southern Service"),
    "gebeurtenis:proef": ("pilot Anker", "pilot Anchor"),
    "gebeurtenis:proeven": ("gesprekken over Anker", "reports on Anchor"),
    "gebeurtenis:brief": ("versturen van de brief", "sending of the letter"),
    "gebeurtenis:overdracht": ("overdracht van de telling", "transfer of the count"),
    "taak:tellen": ("nieuwkomers tellen", "counting newcomers"),
    "voorziening:loket": ("loket Anker", "desk Anchor"),
    "voorziening:egem": ("eGem", "eGem"),
    "regeling:ankerwet": ("Ankerwet", "Anchor Act"),
    "document:brief": ("brief over Anker", "letter on Anchor"),
    "document:lijst": ("lijst met ankers", "list of anchors"),
    "bewering:a": ("Het loket gaat open", "The desk opens"),
    "plaats:duinstad": ("Duinstad", "Duinstad"),
    "persoon:an": ("An", "An"),
    "groep:nieuwkomers": ("nieuwkomers", "newcomers"),
    "groep:statushouders": ("statushouders", "beneficiaries of protection"),
    "onderwerp:opvang": ("opvang", "reception"),
    "onderwerp:recht": ("recht", "law"),
    "soort:gemeente": ("gemeente", "municipality"),
    "soort:ngo": ("ngo", "ngo"),
    "soort:zaak": ("zaak", "case"),
    "soort:jaar": ("jaar", "year"),
    "soort:maand": ("maand", "month"),
    "soort:euro": ("euro", "euro"),
    "soort:bedrag": ("bedrag", "amount"),
    "soort:derde-deel": ("derde deel", "third"),
    "soort:staatssecretaris": ("staatssecretaris", "state secretary"),
    "soort:minister": ("minister", "minister"),
    "soort:minister-van-anker": ("minister van Anker", "Minister of Anchors"),
    "soort:kabinet": ("kabinet", "cabinet"),
    "soort:koning": ("koning", "king"),
    "soort:persoon": ("persoon", "person"),
    "soort:expertise": ("expertise", "expertise"),
    "soort:kennis": ("kennis", "knowledge"),
    "soort:termijn": ("termijn", "deadline"),
    "soort:voornemen": ("voornemen", "intention"),
    "rol:minister": ("minister", "minister"),
    "rol:plichtige": ("plichtige", "one obliged"),
    "rol:expert": ("expert", "expert"),
    "rol:ontvanger": ("ontvanger", "recipient"),
    "bereik:minstens": ("minstens", "at least"),
    "bereik:hoogstens": ("hoogstens", "at most"),
    "bereik:bijna": ("bijna", "almost"),
    "bereik:per-persoon": ("per persoon", "per person"),
    "bereik:beoogd": ("beoogd", "aimed at"),
    "skos:Concept": ("begrip", "concept"),
    "mk:Viewpoint": ("standpunt", "viewpoint"),
    "aantal:loketten": ("1200 · zaak · loket Anker", "1200 · case · desk Anchor"),
    "deelname:an": ("An · expert · pilot Anker", "An · expert · pilot Anchor"),
    "relatie:bond": ("Bakenbond · financier · Dienst Zuid", "Beacon Union · funder · Southern Service"),
}


def told(turtle: str, over: bool = False, kind: str = "pilot") -> tuple[str, str]:
    """Tell triples in Dutch and in English, all their events as over or not, and of one kind."""
    triples = [quad.triple for quad in parse(f"{PROLOGUE}{turtle}", RdfFormat.TURTLE)]
    known = {
        triple.subject: Happening(frozenset({kind}), over)
        for triple in (
            *triples,
            *(Triple(t.object, t.predicate, t.subject) for t in triples if is_iri(t.object)),
        )
        if isinstance(triple.subject, NamedNode) and type_of(triple.subject.value) == "gebeurtenis"
    }
    both = []
    for place, lang in enumerate(("nl", "en")):
        called: dict[Term, str] = {expand(thing): pair[place] for thing, pair in LABELS.items()}
        both.append(" ".join(single.sentence for single in tell(triples, Names(called, lang, events=known))))
    return both[0], both[1]


def is_iri(term: Term) -> bool:
    return isinstance(term, NamedNode)


PART = "deelname:x a mk:Participation ; mk:activity {} ; mk:role rol:{} ; mk:actor {} ."
FIGURE = "aantal:x a mk:Figure ; mk:of voorziening:loket ; mk:counts {} ; schema:value {} ."


@pytest.mark.parametrize(
    ("turtle", "running", "over"),
    [
        (
            "gebeurtenis:proef schema:location plaats:duinstad .",
            ("De pilot Anker vindt plaats in Duinstad.", "The pilot Anchor takes place in Duinstad."),
            ("De pilot Anker vond plaats in Duinstad.", "The pilot Anchor took place in Duinstad."),
        ),
        (
            "gebeurtenis:proef schema:about onderwerp:opvang .",
            ("De pilot Anker gaat over opvang.", "The pilot Anchor is about reception."),
            ("De pilot Anker ging over opvang.", "The pilot Anchor was about reception."),
        ),
        (
            PART.format("gebeurtenis:proef", "samenwerkingspartner", "organisatie:dienst"),
            (
                "De Dienst Zuid werkt mee aan de pilot Anker.",
                "The Southern Service cooperates in the pilot Anchor.",
            ),
            (
                "De Dienst Zuid werkte mee aan de pilot Anker.",
                "The Southern Service cooperated in the pilot Anchor.",
            ),
        ),
        (
            'gebeurtenis:proef schema:startDate "2024"^^xsd:gYear ; schema:endDate "2026"^^xsd:gYear .',
            (
                "De pilot Anker loopt van 2024 tot en met 2026.",
                "The pilot Anchor runs from 2024 up to and including 2026.",
            ),
            (
                "De pilot Anker liep van 2024 tot en met 2026.",
                "The pilot Anchor ran from 2024 up to and including 2026.",
            ),
        ),
        (
            'gebeurtenis:proef schema:endDate "2033"^^xsd:gYear ; mk:scope bereik:minstens .',
            (
                "De pilot Anker loopt minstens tot en met 2033.",
                "The pilot Anchor runs at least up to and including 2033.",
            ),
            (
                "De pilot Anker liep minstens tot en met 2033.",
                "The pilot Anchor ran at least up to and including 2033.",
            ),
        ),
        (
            "gebeurtenis:proef mk:scope bereik:beoogd .",
            ("De pilot Anker is gepland of nagestreefd.", "The pilot Anchor is planned or aimed at."),
            ("De pilot Anker was gepland of nagestreefd.", "The pilot Anchor was planned or aimed at."),
        ),
        (
            "gebeurtenis:proeven schema:about onderwerp:opvang .",
            ("De gesprekken over Anker gaan over opvang.", "The reports on Anchor are about reception."),
            ("De gesprekken over Anker gingen over opvang.", "The reports on Anchor were about reception."),
        ),
    ],
)
def test_an_event_is_told_in_the_past_only_where_it_is_over(
    turtle: str, running: tuple[str, str], over: tuple[str, str]
) -> None:
    assert told(turtle) == running
    assert told(turtle, over=True) == over


def test_a_start_of_which_nobody_knows_whether_it_has_come() -> None:
    begins = 'gebeurtenis:proef schema:startDate "2026-01"^^xsd:gYearMonth .'
    begin = ("Begin van de pilot Anker: januari 2026.", "Start of the pilot Anchor: January 2026.")
    assert told(begins) == told(begins, over=True) == begin
    opens = begins.replace("2026-01", "2026-03")
    assert told(opens, kind="opening") == (
        "Datum van de pilot Anker: maart 2026.",
        "Date of the pilot Anchor: March 2026.",
    )
    assert told(opens, kind="opening", over=True) == (
        "De pilot Anker was in maart 2026.",
        "The pilot Anchor was in March 2026.",
    )


@pytest.mark.parametrize(
    ("turtle", "nl", "en"),
    [
        (
            'regeling:ankerwet schema:endDate "2024"^^xsd:gYear .',
            "De Ankerwet geldt tot en met 2024.",
            "The Anchor Act is in force up to and including 2024.",
        ),
        (
            'regeling:ankerwet schema:endDate "2026-12-31"^^xsd:date .',
            "Einde van de geldigheid van de Ankerwet: 31 december 2026.",
            "End of the validity of the Anchor Act: 31 December 2026.",
        ),
        (
            'voorziening:loket schema:endDate "2026-12-31"^^xsd:date .',
            "Einde van het loket Anker: 31 december 2026.",
            "End of the desk Anchor: 31 December 2026.",
        ),
        (
            'voorziening:loket schema:endDate "2026-12"^^xsd:gYearMonth .',
            "Het loket Anker bestaat tot en met december 2026.",
            "The desk Anchor exists up to and including December 2026.",
        ),
        (
            "voorziening:loket schema:location plaats:duinstad .",
            "Het loket Anker is te vinden in Duinstad.",
            "The desk Anchor can be found in Duinstad.",
        ),
        (
            "taak:tellen schema:location plaats:duinstad .",
            "Plaats van de taak ‘nieuwkomers tellen’: Duinstad.",
            "Place of the task ‘counting newcomers’: Duinstad.",
        ),
        (
            PART.format("voorziening:loket", "gebruiker", "organisatie:dienst"),
            "De Dienst Zuid gebruikt het loket Anker.",
            "The Southern Service uses the desk Anchor.",
        ),
        (
            PART.format("voorziening:loket", "partner", "organisatie:dienst"),
            "De Dienst Zuid werkt mee aan het loket Anker.",
            "The Southern Service cooperates on the desk Anchor.",
        ),
        (
            PART.format("voorziening:loket", "uitvoerder", "organisatie:dienst"),
            "De Dienst Zuid verzorgt het loket Anker.",
            "The Southern Service runs the desk Anchor.",
        ),
        (
            PART.format("taak:tellen", "bevoegde", "organisatie:dienst"),
            "De Dienst Zuid heeft als bevoegdheid: ‘nieuwkomers tellen’.",
            "The Southern Service has as a power: ‘counting newcomers’.",
        ),
        (
            PART.format("taak:tellen", "plichtige", "organisatie:dienst , organisatie:baken"),
            "De Bakenbond en de Dienst Zuid hebben als plicht: ‘nieuwkomers tellen’.",
            "The Beacon Union and the Southern Service have as a duty: ‘counting newcomers’.",
        ),
        (
            "document:lijst schema:author organisatie:dienst .",
            "De lijst met ankers komt van de Dienst Zuid.",
            "The list of anchors comes from the Southern Service.",
        ),
        (
            "gebeurtenis:proef mk:listOpen false .",
            "De pilot Anker bevat alleen wat hier staat.",
            "The pilot Anchor includes only what is said here.",
        ),
        (
            "voorziening:egem schema:about onderwerp:opvang .",
            "eGem gaat over opvang.",
            "eGem is about reception.",
        ),
        (
            "persoon:an schema:knowsAbout onderwerp:recht .",
            "Vakgebied van An: recht.",
            "Field of An: law.",
        ),
        (
            "taak:tellen mk:dependsOn soort:gemeente .",
            "De taak ‘nieuwkomers tellen’: afhankelijk van gemeenten.",
            "The task ‘counting newcomers’: dependent on municipalities.",
        ),
    ],
)
def test_what_lasts_is_told_in_the_present(turtle: str, nl: str, en: str) -> None:
    assert told(turtle, over=True) == (nl, en)


@pytest.mark.parametrize(
    ("kind", "nl", "en"),
    [
        (
            "overhandiging",
            "overhandigde de brief over Anker aan An",
            "handed the letter on Anchor over to An",
        ),
        ("verzending", "stuurde de brief over Anker aan An", "sent the letter on Anchor to An"),
        ("indiening", "diende de brief over Anker in bij An", "submitted the letter on Anchor to An"),
        ("bijeenkomst", "gaf de brief over Anker aan An", "gave the letter on Anchor to An"),
    ],
)
def test_how_a_document_came_to_another_is_said_by_the_kind_of_the_event(kind: str, nl: str, en: str) -> None:
    sent = (
        "gebeurtenis:brief schema:workFeatured document:brief . "
        "deelname:g a mk:Participation ; mk:activity gebeurtenis:brief ; mk:role rol:gever ; "
        "mk:actor organisatie:dienst . "
        "deelname:o a mk:Participation ; mk:activity gebeurtenis:brief ; mk:role rol:ontvanger ; mk:actor persoon:an ."
    )
    assert told(sent, over=True, kind=kind) == (f"De Dienst Zuid {nl}.", f"The Southern Service {en}.")


def test_a_transfer_that_is_still_to_come() -> None:
    transfer = (
        "gebeurtenis:overdracht schema:about taak:tellen . "
        "deelname:g a mk:Participation ; mk:activity gebeurtenis:overdracht ; mk:role rol:gever ; "
        "mk:actor organisatie:dienst . "
        "deelname:o a mk:Participation ; mk:activity gebeurtenis:overdracht ; mk:role rol:ontvanger ; "
        "mk:actorKind soort:gemeente ."
    )
    assert told(transfer) == (
        "De Dienst Zuid draagt de taak ‘nieuwkomers tellen’ over aan gemeenten.",
        "The Southern Service transfers the task ‘counting newcomers’ to municipalities.",
    )


@pytest.mark.parametrize(
    ("counted", "value", "nl", "en"),
    [
        (
            "soort:jaar",
            "2",
            "Bij het loket Anker gaat het om 2 jaar.",
            "Time given for the desk Anchor: 2 years.",
        ),
        (
            "soort:maand",
            "6",
            "Bij het loket Anker gaat het om 6 maanden.",
            "Time given for the desk Anchor: 6 months.",
        ),
        (
            "soort:zaak",
            "1090",
            "Bij het loket Anker gaat het om 1.090 zaken.",
            "Number given for the desk Anchor: 1,090 cases.",
        ),
        (
            "soort:staatssecretaris",
            "10",
            "Bij het loket Anker gaat het om 10 staatssecretarissen.",
            "Number given for the desk Anchor: 10 state secretaries.",
        ),
        (
            "soort:euro",
            "40000000",
            "Bij het loket Anker gaat het om € 40.000.000.",
            "Amount given for the desk Anchor: €40,000,000.",
        ),
        (
            "soort:euro",
            "35 ; mk:scope bereik:hoogstens , bereik:per-persoon",
            "Bij het loket Anker gaat het om hoogstens € 35 per persoon.",
            "Amount given for the desk Anchor: at most €35 per person.",
        ),
        (
            "soort:bedrag",
            "2.5",
            "Bij het loket Anker gaat het om 2,5 (eenheid niet genoemd).",
            "Amount given for the desk Anchor: 2.5 (unit not named).",
        ),
        (
            "soort:derde-deel",
            "2 ; mk:scope bereik:bijna",
            "Bij het loket Anker gaat het om bijna 2/3.",
            "Share given for the desk Anchor: almost 2/3.",
        ),
        (
            "groep:statushouders",
            "1",
            "Bij het loket Anker gaat het om 1 (statushouders).",
            "Number given for the desk Anchor: 1 (beneficiaries of protection).",
        ),
        (
            "soort:zaak",
            "3 ; schema:about groep:statushouders",
            "Bij het loket Anker gaat het om 3 zaken (wat betreft statushouders).",
            "Number given for the desk Anchor: 3 cases (concerning beneficiaries of protection).",
        ),
    ],
)
def test_figures_with_their_unit_and_each_scope_once(counted: str, value: str, nl: str, en: str) -> None:
    assert told(FIGURE.format(counted, value)) == (nl, en)


@pytest.mark.parametrize(
    ("activity", "role", "kind", "nl", "en"),
    [
        (
            "gebeurtenis:proef",
            "opener",
            "bijeenkomst",
            "De Dienst Zuid opende de pilot Anker.",
            "The Southern Service opened the pilot Anchor.",
        ),
        (
            "gebeurtenis:proef",
            "opener",
            "opening",
            "De Dienst Zuid verrichtte de pilot Anker.",
            "The Southern Service performed the pilot Anchor.",
        ),
        (
            "gebeurtenis:proef",
            "ontvanger",
            "pilot",
            "De Dienst Zuid was ontvanger bij de pilot Anker.",
            "The Southern Service was the recipient at the pilot Anchor.",
        ),
        (
            "regeling:ankerwet",
            "overlegpartner",
            "",
            "De Ankerwet is vastgesteld in overleg met de Dienst Zuid.",
            "The Anchor Act was adopted in consultation with the Southern Service.",
        ),
        (
            "document:brief",
            "publicatiemedium",
            "",
            "De brief over Anker staat in de Dienst Zuid.",
            "The letter on Anchor is published in the Southern Service.",
        ),
        (
            "regeling:ankerwet",
            "doelgroep",
            "",
            "De Ankerwet geldt voor de Dienst Zuid.",
            "The Anchor Act applies to the Southern Service.",
        ),
        (
            "document:brief",
            "goedkeurder",
            "",
            "De brief over Anker heeft de instemming van de Dienst Zuid nodig.",
            "The letter on Anchor needs the approval of the Southern Service.",
        ),
        (
            "regeling:ankerwet",
            "beslisser",
            "",
            "De Dienst Zuid besloot tot de Ankerwet.",
            "The Southern Service decided on the Anchor Act.",
        ),
        (
            "taak:tellen",
            "ontvanger",
            "",
            "De Dienst Zuid is ontvanger bij de taak ‘nieuwkomers tellen’.",
            "The Southern Service is the recipient in the task ‘counting newcomers’.",
        ),
    ],
)
def test_a_role_is_told_as_a_person_would(activity: str, role: str, kind: str, nl: str, en: str) -> None:
    assert told(PART.format(activity, role, "organisatie:dienst"), over=True, kind=kind) == (nl, en)


@pytest.mark.parametrize(
    ("kind", "nl", "en"),
    [
        ("soort:koning", "An is koning.", "An is king."),
        ("soort:minister-van-anker", "An is minister van Anker.", "An is Minister of Anchors."),
        ("soort:persoon", "An is een persoon.", "An is a person."),
    ],
)
def test_a_person_who_holds_an_office_of_which_there_is_one(kind: str, nl: str, en: str) -> None:
    assert told(f"persoon:an dcterms:type {kind} .") == (nl, en)


def test_a_concept_is_told_as_one() -> None:
    assert told("soort:gemeente a skos:Concept .") == (
        "‘gemeente’ is een begrip.",
        "‘municipality’ is a concept.",
    )


def test_a_list_that_is_not_the_whole_list() -> None:
    assert told("taak:tellen mk:listOpen true .") == (
        "De taak ‘nieuwkomers tellen’ bevat meer dan hier staat.",
        "The task ‘counting newcomers’ includes more than is said here.",
    )
    assert told("organisatie:dienst mk:listOpen true .") == (
        "Bij de Dienst Zuid hoort meer dan hier staat.",
        "More belongs to the Southern Service than is said here.",
    )


def test_kinds_say_neither_how_many_nor_that_it_is_all() -> None:
    kinds = PART.replace("mk:actor", "mk:actorKind").format(
        "taak:tellen", "plichtige", "soort:gemeente , soort:ngo"
    )
    assert told(kinds) == (
        "Gemeenten en ngo’s hebben als plicht: ‘nieuwkomers tellen’.",
        "Municipalities and ngos have as a duty: ‘counting newcomers’.",
    )


@pytest.mark.parametrize(
    ("kind", "nl", "en"),
    [
        ("soort:minister-van-anker", "De minister van Anker heeft", "The Minister of Anchors has"),
        ("soort:kabinet", "Het kabinet heeft", "The cabinet has"),
        ("soort:minister", "Ministers hebben", "Ministers have"),
    ],
)
def test_an_office_that_one_holds_at_a_time_is_told_as_one(kind: str, nl: str, en: str) -> None:
    had = PART.replace("mk:actor", "mk:actorKind").format("taak:tellen", "uitvoerder", kind)
    assert told(had) == (f"{nl} als taak: ‘nieuwkomers tellen’.", f"{en} as a task: ‘counting newcomers’.")


def test_a_post_of_whoever_holds_it() -> None:
    post = (
        "lidmaatschap:x a org:Membership ; mk:actorKind soort:minister ; org:role rol:minister ; "
        "org:organization organisatie:dienst ."
    )
    assert told(post) == (
        "Functie bij de Dienst Zuid: minister.",
        "Post at the Southern Service: minister.",
    )


def test_what_has_no_number_is_shared_without_an_article() -> None:
    shared = PART.format("gebeurtenis:proef", "{}", "organisatie:dienst").replace(
        " .", " ; mk:shared soort:expertise , soort:kennis ."
    )
    assert told(shared.format("deelnemer"), over=True) == (
        "De Dienst Zuid deed mee aan de pilot Anker, en deelde daarbij expertise en kennis.",
        "The Southern Service took part in the pilot Anchor, and shared expertise and knowledge there.",
    )
    assert told(shared.format("expert"), over=True) == (
        "De Dienst Zuid: expert bij de pilot Anker; daarbij gedeeld: expertise en kennis.",
        "The Southern Service: expert at the pilot Anchor; shared there: expertise and knowledge.",
    )


def test_a_deadline_and_an_intention() -> None:
    claim = (
        'bewering:a a mk:Viewpoint ; dcterms:type soort:{} ; skos:prefLabel "Het loket gaat open"@nl ; '
        'schema:author organisatie:dienst ; schema:endDate "2026-11-01"^^xsd:date .'
    )
    assert told(claim.format("termijn")) == (
        "Termijn volgens de Dienst Zuid: ‘Het loket gaat open’ (uiterlijk 1 november 2026).",
        "Deadline according to the Southern Service: ‘The desk opens’ (by 1 November 2026).",
    )
    assert told(claim.format("voornemen"))[0] == (
        "Voornemen van de Dienst Zuid: ‘Het loket gaat open’ (einde 1 november 2026)."
    )


def test_a_node_without_a_label_is_called_by_its_parts() -> None:
    about = (
        'bewering:a a mk:Viewpoint ; skos:prefLabel "Het loket gaat open"@nl ; schema:author persoon:an ; '
        "schema:about aantal:loketten , deelname:an , relatie:bond ."
    )
    assert told(about) == (
        "An bracht naar voren: ‘Het loket gaat open’ (over ‘1.200 zaken bij loket Anker’, "
        "‘An als expert bij pilot Anker’ en ‘Bakenbond als financier van Dienst Zuid’).",
        "An put forward: ‘The desk opens’ (about ‘1,200 cases for desk Anchor’, ‘An as expert for pilot Anchor’ "
        "and ‘Beacon Union as funder of Southern Service’).",
    )


@pytest.mark.parametrize("text", ["eGem", "eHerkenning helpt", "coa.nl staat open"])
def test_a_name_written_small_stays_so(text: str) -> None:
    assert capital(text) == text
