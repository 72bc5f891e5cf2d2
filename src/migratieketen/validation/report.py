"""The report of a validation, and the form in which people read it."""

import re
from collections import Counter
from dataclasses import dataclass

from migratieketen.validation.finding import SEVERITIES, Finding, short

_NAMES = {
    "nl": {
        "Violation": ("fout", "fouten"),
        "Warning": ("waarschuwing", "waarschuwingen"),
        "Info": ("opmerking",) * 2,
    },
    "en": {
        "Violation": ("error", "errors"),
        "Warning": ("warning", "warnings"),
        "Info": ("remark", "remarks"),
    },
}
_WORDS = {
    "nl": (
        "Alles in orde",
        "gelezen",
        ("bestand", "bestanden"),
        ("uitspraak", "uitspraken"),
        "shapes en",
        "controles",
    ),
    "en": ("All is well", "read", ("file", "files"), ("statement", "statements"), "shapes and", "checks"),
}
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""What could steer a terminal or break a line."""


@dataclass(frozen=True)
class Report:
    """What was validated, with which engine and how many rules, and what was found, by file and line."""

    engine: str
    lang: str
    files: tuple[str, ...]
    statements: int
    shapes: int
    checks: int
    findings: tuple[Finding, ...]

    @property
    def conforms(self) -> bool:
        """True where there is no violation; warnings and remarks don't count."""
        return not self.counts["Violation"]

    @property
    def counts(self) -> Counter[str]:
        """How many findings there are of each severity."""
        return Counter(finding.severity for finding in self.findings)


def severity(finding: Finding, lang: str) -> str:
    """Give the word for a finding's severity: `fout`, `warning`."""
    return _NAMES[lang][finding.severity][0]


def sentence(finding: Finding, lang: str) -> str:
    """Say of what thing what is wrong: `VNG (organisatie:vng): schema:url is no known property here`."""
    name, label = short(finding.result.focus), finding.label[lang]
    thing = name if label in ("", name, getattr(finding.result.focus, "value", "")) else f"{label} ({name})"
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", f"{thing}: {finding.wrong[lang]}")


def text(report: Report, lang: str) -> str:
    """Write the report for people: a line for each fault, below it what to do, and a closing line."""
    lines = []
    for finding in report.findings:
        place = f"{finding.place}: " if finding.place else ""
        lines.append(f"{place}{severity(finding, lang)}: {sentence(finding, lang)}")
        lines.append(f"    → {finding.message.get(lang, '')}".rstrip())
    return "\n".join([*lines, closing(report, lang)]) + "\n"


def closing(report: Report, lang: str) -> str:
    """Say in one line what was found, what was read, and by which rules and engine it was judged."""
    well, read, files, statements, shapes, checks = _WORDS[lang]
    found = [
        _count(report.counts[grave], _NAMES[lang][grave]) for grave in SEVERITIES if report.counts[grave]
    ]
    told = (
        f"{_count(len(report.files), files)}, {_count(report.statements, statements)} {read}",
        f"{report.shapes} {shapes} {report.checks} {checks} ({report.engine})",
    )
    return f"{', '.join(found) or well}: {'; '.join(told)}."


def _count(number: int, words: tuple[str, str]) -> str:
    return f"{number} {words[number != 1]}"
