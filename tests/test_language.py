"""Which language, and how dates and labels read in it."""

import pytest

from migratieketen.language import LANGUAGES, MONTHS, WORDS, choose, column, date, pick, word


@pytest.mark.parametrize(
    ("asked", "environment", "chosen"),
    [
        ("en", {"MIGRATIEKETEN_LANG": "nl"}, "en"),
        (None, {"MIGRATIEKETEN_LANG": "en", "LANG": "nl_NL.UTF-8"}, "en"),
        (None, {"LANG": "en_GB.UTF-8"}, "en"),
        (None, {"LC_ALL": "nl_BE", "LANG": "en_GB.UTF-8"}, "nl"),
        (None, {"LANG": "de_DE.UTF-8"}, "nl"),
        (None, {"LANG": "C.UTF-8"}, "nl"),
        (None, {}, "nl"),
    ],
)
def test_the_language_is_chosen(
    monkeypatch: pytest.MonkeyPatch, asked: str | None, environment: dict[str, str], chosen: str
) -> None:
    for name in ("MIGRATIEKETEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert choose(asked) == chosen


@pytest.mark.parametrize(
    ("iso", "nl", "en"),
    [
        ("2024-05-16", "16 mei 2024", "16 May 2024"),
        ("2023-01", "januari 2023", "January 2023"),
        ("2020", "2020", "2020"),
        ("gisteren", "gisteren", "gisteren"),
    ],
)
def test_dates_are_written_with_the_precision_they_have(iso: str, nl: str, en: str) -> None:
    assert (date(iso, "nl"), date(iso, "en")) == (nl, en)


def test_a_label_falls_back_on_the_other_language() -> None:
    assert pick({"nl": "zorg", "en": "care"}, "en") == "care"
    assert pick({"nl": "zorg"}, "en") == "zorg"
    assert pick({"de": "Pflege"}, "en") == "Pflege"
    assert pick({}, "en") is None


def test_every_word_of_the_interface_is_there_in_both_languages() -> None:
    assert all(len(texts) == len(LANGUAGES) and all(texts) for texts in WORDS.values())
    assert all(len(months) == 12 for months in MONTHS.values())
    assert word("more", "nl", count=2) == "en nog 2"
    assert (column("role", "nl"), column("most_named", "en")) == ("rol", "most named")
