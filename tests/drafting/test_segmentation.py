"""A text is cut at its sentences, headings and items, and nowhere else; the cuts were made by hand."""

import re
from pathlib import Path

import pytest

import migratieketen
from migratieketen.drafting import segments
from migratieketen.wording import digest, normalised

CUTS = [
    line
    for line in (Path(__file__).parent / "cuts.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def cut(text: str) -> list[str]:
    return [segment.text for segment in segments(text)]


@pytest.mark.parametrize("line", CUTS)
def test_a_text_is_cut_as_a_person_would(line: str) -> None:
    parts = [part.replace("¶", "\n") for part in line.split("|")]
    text = "".join(parts).translate({ord("{"): None, ord("}"): None})
    expected = [normalised(re.sub(r"\{.*?\}", "", part)) for part in parts]
    assert cut(text) == [part for part in expected if part]


CLOSED = re.findall(
    r"\S+",
    """
    mr drs dr prof ing ir dhr hr mevr mw art nr blz p ca resp bijv bv o.a m.n i.v.m i.s.m i.o.v t.b.v t.a.v d.d n.a.v
    o.l.v m.b.t d.w.z i.h.k.v incl excl evt zgn vgl Stb Stcrt Trb tel gem max plm i.p.v t.o.v m.u.v m.i.v o.b.v o.g.v
""",
)
MONTHS = re.findall(r"\w+", "jan feb febr mrt apr jun jul aug sep sept okt nov dec")
SPEAKERS = [
    "A. Kade",
    "A.B. Kade",
    "A.B.C. Kade",
    "A. B. Kade",
    "A. B.C. van der Kade",
    "mr. A. Kade",
    "Prof. dr. A.B. Kade",
    "Th.J. Kade",
    "J.-P. Kade",
]


@pytest.mark.parametrize("abbreviation", CLOSED)
@pytest.mark.parametrize("after", ["Zeeman", "12", "zeelui", "‘Kade’"])
def test_no_sentence_ends_with_an_abbreviation_that_needs_what_follows(abbreviation: str, after: str) -> None:
    one, two = f"De kade is er {abbreviation}. {after} en de rest.", "De brug volgt."
    assert cut(f"{one} {two}") == [one, two]


@pytest.mark.parametrize("month", MONTHS)
def test_a_month_cut_short_keeps_its_year(month: str) -> None:
    one, two = f"Tot 3 {month}. 2024 was de kade dicht.", "De brug volgt."
    assert cut(f"{one} {two}") == [one, two]


@pytest.mark.parametrize("name", SPEAKERS)
@pytest.mark.parametrize(
    "sentence", ["{} spreekt.", "Dat zei {}.", "De loods, {}, is er.", "De loods ({}) is er."]
)
def test_a_name_with_initials_is_whole(name: str, sentence: str) -> None:
    one, two = sentence.format(name), "De brug volgt."
    assert cut(f"{one} {two}") == [one, two]


def kinds(text: str) -> list[str]:
    return [segment.kind for segment in segments(text)]


def test_what_is_a_heading_an_item_or_a_sentence() -> None:
    text = "De kade\n\nDe kade is lang. Zij is nieuw.\nDe leden zijn:\n- de haven\n1. de stad\nTot slot"
    assert kinds(text) == ["heading", "sentence", "sentence", "sentence", "item", "item", "heading"]


def test_what_asks() -> None:
    asked = [segment.asks for segment in segments("Wie vaart? Niemand. ‘Wie dan?’ De kade")]
    assert asked == [True, False, True, False]


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    text = (
        "De kade\n\n"
        "De kade van de haven is lang en breed, en dat is zij al sinds de\n"
        "jaren waarin de eerste loodsen met hun boten naar de overkant\n"
        "voeren. Daarna kwam de brug, die nog altijd de enige weg over het\n"
        "water is.\n\n"
        "- de haven, waar loodsen wonen die elke dag met hun boten over het\n"
        "water varen\n"
        "- de stad\n"
    )
    assert [s.split()[0] + " " + s.split()[-1] for s in cut(text)] == [
        "De kade", "De voeren.", "Daarna is.", "de varen", "de stad",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", " \n\t\n", "---\n* * *\n|||", "…"])
def test_a_text_without_a_word_has_no_passage(text: str) -> None:
    assert segments(text) == []


def test_soft_hyphens_and_odd_spaces_are_none_of_the_passage() -> None:
    assert cut("De ka\u00adde\u00a0is   lang.\r\nDe brug\u200b ook.") == ["De kade is lang.", "De brug ook."]


def test_the_first_source_is_cut_into_its_passages(article: Path) -> None:
    found = segments(article.read_text(encoding="utf-8"))
    source = "bron:congres-van-migratie-tot-participatie"
    shown = migratieketen.open().sources.show(source)
    assert [digest(segment.text) for segment in found] == [p.sha256 for p in shown.passages if not p.implied]
    assert len(found) == 31
