"""Every check finds the faults of its bad example, on the line where they stand, and nothing else."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from migratieketen.resources import root
from migratieketen.validation import checks, context, validate

EXAMPLES = Path(__file__).parents[1] / "checks"
CHECKS = sorted(path.stem for path in (root() / "queries" / "checks").glob("*.rq"))


@pytest.mark.parametrize("name", CHECKS)
def test_the_bad_example_has_each_fault_on_its_line(
    name: str,
    house: Path,
    marked: Callable[[Path], Counter[tuple[int, str, str]]],
    told: Callable[..., Counter[tuple[int, str, str]]],
) -> None:
    path = EXAMPLES / f"{name}.bad.trig"
    fast, reference = (validate([path], house, engine) for engine in ("shacl", "pyshacl"))
    assert told(fast) == marked(path)
    assert any(rule == name for _, rule, _ in marked(path))
    assert Counter(f.result for f in fast.findings) == Counter(f.result for f in reference.findings)


def test_every_example_has_its_check() -> None:
    assert sorted(path.name.removesuffix(".bad.trig") for path in EXAMPLES.iterdir()) == CHECKS


@pytest.mark.whole
@pytest.mark.parametrize("check", checks.checks(root() / "queries" / "checks"), ids=lambda check: check.name)
def test_the_shipped_graph_gives_no_row_but_where_sources_may_disagree(check: checks.Check) -> None:
    assert (
        checks.run(context.gather(None, root()).judged.engine, [check]) == [] or check.severity == "Warning"
    )


@pytest.mark.parametrize("check", checks.checks(root() / "queries" / "checks"), ids=lambda check: check.name)
def test_a_check_says_what_is_wrong_and_what_to_do_in_both_languages(check: checks.Check) -> None:
    assert set(check.wrong) == set(check.message) == {"nl", "en"}
    assert all(check.message[lang].endswith(".") for lang in ("nl", "en"))


def test_only_what_sources_may_disagree_on_is_a_warning() -> None:
    graver = {
        check.name for check in checks.checks(root() / "queries" / "checks") if check.severity != "Violation"
    }
    assert graver == {"disagreeing-dates", "year-of-event"}
