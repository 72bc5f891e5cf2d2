"""Validation: are ontology, registers and sources as the model says, and if not, where and what to do."""

from migratieketen.validation.conforming import must_conform, must_fit
from migratieketen.validation.engines import ENGINES
from migratieketen.validation.finding import Finding, Result
from migratieketen.validation.interchange import write_report
from migratieketen.validation.remarks import with_remarks
from migratieketen.validation.report import Report
from migratieketen.validation.validating import validate

__all__ = [
    "ENGINES",
    "Finding",
    "Report",
    "Result",
    "must_conform",
    "must_fit",
    "validate",
    "with_remarks",
    "write_report",
]
