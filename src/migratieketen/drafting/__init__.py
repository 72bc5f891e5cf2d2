"""Drafting: from the text of a page to a source that a person completes, and the checks before it is added."""

from migratieketen.drafting.adding import Plan, planned
from migratieketen.drafting.carrying import carry_out, restore
from migratieketen.drafting.checking import remarks
from migratieketen.drafting.draft import Draft
from migratieketen.drafting.drafting import draft
from migratieketen.drafting.newnames import slugged
from migratieketen.drafting.segmentation import Segment, segments
from migratieketen.drafting.source import source_of
from migratieketen.drafting.writing import draft_text

__all__ = [
    "Draft",
    "Plan",
    "Segment",
    "carry_out",
    "draft",
    "draft_text",
    "planned",
    "remarks",
    "restore",
    "segments",
    "slugged",
    "source_of",
]
