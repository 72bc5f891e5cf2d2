"""Each passage has the fewest words that lead to it, and to nothing before it; a heading that recurs is said to."""

from migratieketen.drafting import segments
from migratieketen.drafting.selectors import Selected, selected
from migratieketen.wording import Wording, digest

TEXT = """De kade en de brug

De kade van de haven is lang en breed. De kade van de haven is oud en mooi en groot.
De kade van de haven en de brug van de stad zijn open voor iedereen en altijd gratis te bezoeken.
Over de brug
De kade van de haven en de brug van de stad zijn open voor niemand en altijd duur te bezoeken.
Over de brug
Kort genoeg voor vijf woorden.
"""


def of(text: str) -> list[Selected]:
    return selected(text, segments(text))


def words() -> list[tuple[str, str, bool]]:
    return [(one.selector.first, one.selector.last, one.unique) for one in of(TEXT)]


def test_the_fewest_words_that_lead_there() -> None:
    assert words() == [
        ("De kade en de brug", "De kade en de brug", True),
        ("De kade van", "en breed.", True),
        ("De kade van de haven", "en groot.", False),
        ("De kade van de haven", "te bezoeken.", False),
        ("Over de brug", "Over de brug", False),
        ("De kade van de haven", "te bezoeken.", False),
        ("Over de brug", "Over de brug", False),
        ("Kort genoeg voor vijf woorden.", "Kort genoeg voor vijf woorden.", True),
    ]


def test_case_does_not_count() -> None:
    found = of("De Kade is lang en dat is goed.\nDE KADE IS ook breed en dat is beter.")
    assert [(one.selector.first, one.unique) for one in found] == [
        ("De Kade is", True),
        ("DE KADE IS ook", True),
    ]


def test_each_is_found_again_with_its_line() -> None:
    found = of(TEXT)
    places = Wording(TEXT).locate([one.selector for one in found])
    assert [place.status for place in places] == ["right"] * len(found)
    assert [one.line for one in found] == [1, 3, 3, 4, 5, 6, 7, 8]
    assert found[1].selector.sha256 == digest("De kade van de haven is lang en breed.")


def test_signs_before_items_are_no_part() -> None:
    assert [one.selector.first for one in of("Taken:\n• varen in de wijde haven van ons\n• de brug")] == [
        "Taken:", "varen in de", "de brug",
    ]  # fmt: skip
