"""A file that still has a proposal does not validate: file, line, and what to do are told."""

from pathlib import Path

import pytest

from migratieketen.resources import root
from migratieketen.validation import validate, write_report

REGISTER = """@prefix persoon: <https://w3id.org/migratieketen/id/persoon/> .
@prefix schema:  <https://schema.org/> .
# a comment with a ? in it, and one with #? further on

persoon:iemand a schema:Person .
"""


def told(tmp_path: Path, text: str, name: str = "nieuw.ttl") -> list[str]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    report = write_report(validate([path], root(), lang="en"), "text", "en").replace(str(path), name)
    return [line for line in report.splitlines() if "still a proposal" in line or "Decide" in line]


def test_each_open_line_counts_and_the_first_is_named(tmp_path: Path) -> None:
    text = REGISTER + "#? persoon:ander a schema:Person .\n\n  #? # no\n"
    assert told(tmp_path, text) == [
        "nieuw.ttl:6: error: bron:nieuw: 2 lines are still a proposal here",
        "    → Decide on each line with #?: take #? away if the source says so, mend it, or take the line away.",
    ]


def test_one_open_line(tmp_path: Path) -> None:
    assert (
        told(tmp_path, "#? x\n" + REGISTER)[0]
        == "nieuw.ttl:1: error: bron:nieuw: 1 line is still a proposal here"
    )


SOURCE = """@prefix p: <https://w3id.org/migratieketen/source/dag#> .
@prefix mk: <https://w3id.org/migratieketen/def#> .
p:p01 a mk:Passage ;
  #? mk:statesNothing soort:vraag ;
  mk:startsWith "Wat nu?" .

p:p02 a mk:Passage ; mk:startsWith "Kade" .

p:p03 a mk:Passage ; mk:startsWith "Boot" .

p:p03 {  #: Boot
  #? persoon:iemand schema:name "Iemand"@nl .
}

p:p02 {
  #: known: a hint
}
"""


def test_a_passage_with_an_open_proposal_is_not_yet_empty(tmp_path: Path) -> None:
    path = tmp_path / "dag.trig"
    path.write_text(SOURCE, encoding="utf-8")
    empty = [
        str(finding.result.focus)
        for finding in validate([path], root(), lang="en").findings
        if finding.result.shape.endswith("empty-passage")
    ]
    assert empty == ["<https://w3id.org/migratieketen/source/dag#p02>"]


@pytest.mark.parametrize("line", ["#: hint", "# ?", 'persoon:iemand schema:name "#? is no proposal"@nl .'])
def test_what_is_no_proposal(tmp_path: Path, line: str) -> None:
    assert told(tmp_path, f"{REGISTER}{line}\n") == []
