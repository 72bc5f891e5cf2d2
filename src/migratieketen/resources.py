"""Where the steward's rooms lie: ontology/, data/ and queries/."""

from pathlib import Path


def root() -> Path:
    """Give the folder that holds ontology/, data/ and queries/, installed or in a checkout."""
    installed = Path(__file__).with_name("share")
    return installed if installed.is_dir() else Path(__file__).parents[2]
