"""The sources: which there are, what is encoded of each, and the proof that its passages are right."""

from migratieketen.sources.coverage import Coverage, coverage
from migratieketen.sources.listing import Passage, Shown, SourceInfo, list_sources, show
from migratieketen.sources.rendering import coverage_text, show_text, verification_text
from migratieketen.sources.verification import Verification, verify
from migratieketen.wording import digest, normalised

__all__ = [
    "Coverage",
    "Passage",
    "Shown",
    "SourceInfo",
    "Verification",
    "coverage",
    "coverage_text",
    "digest",
    "list_sources",
    "normalised",
    "show",
    "show_text",
    "verification_text",
    "verify",
]
