"""What texts of laws taught: numbers that count nothing, names within names, stock phrases, signatures."""

from collections.abc import Callable

import pytest

from migratieketen.drafting import Draft
from migratieketen.drafting.amounts import amounts
from migratieketen.drafting.forms import numbers_of
from migratieketen.drafting.knowledge import Knowledge
from migratieketen.drafting.newnames import new_names

Proposed = Callable[..., set[str]]


@pytest.mark.parametrize(
    "text",
    ["1. Het bestuur besluit.", "Zie artikel 72, en de artikelen 3, 4 en 5.", "§ 3", "onder kenmerk 3117028"],
)
def test_a_number_that_says_which_counts_nothing(text: str) -> None:
    assert amounts(text) == []


def test_a_number_that_counts_is_kept() -> None:
    assert [found.value for found in amounts("1. Volgens artikel 4 komen er 12 boten.")] == ["12"]


@pytest.mark.parametrize(("word", "none"), [("iedereen", "iedere"), ("betrokkenen", "betrokken")])
def test_no_singular_that_is_another_word(word: str, none: str) -> None:
    assert none not in set(numbers_of(word))


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("De minister voor Loodsen komt.", "onderwerp:loodsen"),
        ("De minister van Kust en Zee, Vaart en Visserij komt.", "organisatie:ministerie-kz"),
        ("Het derde lid geldt.", "soort:derde"),
    ],
)
def test_a_word_within_another_name_is_not_named(text: str, none: str, known: Knowledge) -> None:
    assert none not in {thing for mention in known.lexicon.find(text) for thing in mention.things}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Loodsen is mooi.", "onderwerp:loodsen"),
        ("a. Loodsen", "onderwerp:loodsen"),
        ("het havenschap Duinstad", "organisatie:havenschap"),
        ("de ministeries van Kust en Zee, Havens en Vaart", "organisatie:ministerie-kz"),
    ],
)
def test_what_is_named_stays_so(text: str, thing: str, known: Knowledge) -> None:
    assert thing in {found for mention in known.lexicon.find(text) for found in mention.things}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Op voordracht van Onze Minister-President, Minister van Zaken.", []),
        ("De Rijkswet is oud.", []),
        ("De Rijkswet op het Loodswezen is oud.", ["Rijkswet op het Loodswezen"]),
        ("Gelet op de Politiewet 1993.", ["Politiewet 1993"]),
        ("Gelet op Verordening (EU) Nr. 492/2011.", ["Verordening (EU) Nr. 492/2011"]),
        ("Gelet op Verordening (EU).", []),
        ("Gelet op de Mandaatregeling Ministerie van Water.", []),
        ("De minister voor Wonen en Rijksdienst komt.", []),
        ("Het ministerie van Dijken, Ruimtelijke Ordening en Milieu komt.", []),
    ],
)
def test_new_names_in_regulations(text: str, names: list[str], known: Knowledge) -> None:
    assert [found.text for found in new_names(text, known.lexicon.find(text))] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Loodsen van boten door personen.",
        "Aan het Havenschap worden regels over het loodsen van boten gesteld.",
        "Besluit over het loodsen van boten",
    ],
)
def test_no_task_of_who_is_not_said_to_do_it(sentence: str, proposed: Proposed) -> None:
    assert not [told for told in proposed(sentence) if told.startswith("deelname:")]


def test_how_a_text_is_dated_and_signed_is_no_bare_heading(drafted: Callable[[str], Draft]) -> None:
    text = "Besluit\n\nArtikel 1\n\nEr is een haven.\n\nZeekant\n\n3 mei 2024\n\nBeatrix\n\nM. de Rooij"
    bare = [
        passage.selected.segment.text
        for passage in drafted(text).passages
        if any(pair == ("mk:statesNothing", "soort:tussenkop") for p in passage.proposals for pair in p.pairs)
    ]
    assert bare == ["Artikel 1"]


def test_the_year_in_a_name_is_no_date(drafted: Callable[[str], Draft]) -> None:
    (passage,) = drafted("Dit rust op de Politiewet 1993 en geldt in 2024.").passages
    dates = [hint for hint in passage.hints if hint.startswith("datum")]
    assert len(dates) == 1
    assert "2024" in dates[0]
    assert "1993" not in dates[0]
