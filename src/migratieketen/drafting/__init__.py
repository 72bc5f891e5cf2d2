"""Drafting: from the text of a page to a source that a person completes, and the checks before it is added."""

from migratieketen.drafting.checking import remarks
from migratieketen.drafting.draft import Draft
from migratieketen.drafting.drafting import draft
from migratieketen.drafting.newnames import slugged
from migratieketen.drafting.segmentation import Segment, segments
from migratieketen.drafting.source import source_of
from migratieketen.drafting.writing import draft_text

__all__ = ["Draft", "Segment", "draft", "draft_text", "remarks", "segments", "slugged", "source_of"]
