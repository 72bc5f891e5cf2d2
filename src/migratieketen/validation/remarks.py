"""A report to which remarks are added that another room made on its one file."""

from collections.abc import Iterable
from dataclasses import replace

from migratieketen.remarks import Remark
from migratieketen.validation.finding import CHECK, Finding, Result
from migratieketen.validation.report import Report


def with_remarks(report: Report, remarks: Iterable[Remark]) -> Report:
    """Give a report of one file with remarks on that file among its findings, in order of their lines."""
    added = [_finding(remark, report.files[0]) for remark in remarks]
    findings = sorted((*report.findings, *added), key=lambda finding: finding.line or 0)
    return replace(report, findings=tuple(findings))


def _finding(remark: Remark, file: str) -> Finding:
    severity = "Violation" if remark.grave else "Warning"
    result = Result(remark.focus, None, None, severity, CHECK + remark.check, "SPARQLConstraintComponent")
    return Finding(result, file, remark.line, {"nl": "", "en": ""}, remark.wrong, remark.message)
