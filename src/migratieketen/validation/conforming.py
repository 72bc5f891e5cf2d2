"""What may go on only where nothing has to be mended."""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from migratieketen.errors import InvalidInput
from migratieketen.validation.proposals import OPEN
from migratieketen.validation.report import Report
from migratieketen.validation.validating import validate


def must_conform(report: Report) -> None:
    """Raise InvalidInput for the first thing in a report that must be mended; an open proposal before all else."""
    grave = [finding for finding in report.findings if finding.severity == "Violation"]
    grave.sort(key=lambda finding: not finding.result.shape.endswith(OPEN))
    if grave:
        first, more = grave[0], len(grave) - 1
        raise InvalidInput(
            f"niet toegevoegd: {first.wrong['nl']}"
            + (f" (en nog {more}; zie sources check)" if more else ""),
            f"not added: {first.wrong['en']}" + (f" (and {more} more; see sources check)" if more else ""),
            where=first.file,
            line=first.line,
        )


def must_fit(files: Mapping[Path, str], house: Path) -> None:
    """Raise InvalidInput where the data of a house would have a fault with these files that they don't have now."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "house"
        for room in ("ontology", "data", "queries/checks"):
            shutil.copytree(house / room, copy / room)
        for path, content in files.items():
            (copy / path.relative_to(house)).write_text(content, encoding="utf-8")
        before = {finding.result for finding in validate(None, house).findings}
        after = validate([copy], house)
        told = tuple(
            replace(finding, file=str(Path(finding.file).relative_to(copy)) if finding.file else None)
            for finding in after.findings
            if finding.result not in before
        )
        must_conform(replace(after, findings=told))
