"""Compressed files are read as they were before; a bomb and a file that was cut off are told."""

import bz2
import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from migratieketen.errors import InvalidInput, LimitReached
from migratieketen.stores import compressed
from migratieketen.stores.compressed import bare_name, unfolded

WAYS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "zst": zstandard.compress,
    "none": bytes,
}
TEXT = b"<https://example.org/a> <https://example.org/b> 'c' .\n" * 5000


def whole(path: Path) -> bytes:
    with unfolded(path) as file:
        return b"".join(iter(lambda: file.read(1 << 18), b""))


@pytest.mark.parametrize("way", WAYS)
def test_a_file_is_read_as_it_was(tmp_path: Path, way: str) -> None:
    path = tmp_path / "whatever-it-is-called"
    path.write_bytes(WAYS[way](TEXT))
    with unfolded(path) as file:
        pieces = []
        while piece := file.read(1000):
            pieces.append(piece)
        assert b"".join(pieces) == TEXT
        assert file.position == path.stat().st_size


@pytest.mark.parametrize("way", ["gz", "bz2", "zst"])
def test_two_files_put_one_after_the_other_are_both_read(tmp_path: Path, way: str) -> None:
    path = tmp_path / "two"
    path.write_bytes(WAYS[way](b"one\n") + WAYS[way](b"two\n"))
    with unfolded(path) as file:
        assert file.read(100) + file.read(100) == b"one\ntwo\n"


@pytest.mark.parametrize("way", ["gz", "bz2", "zst"])
def test_a_file_that_was_cut_off_is_told(tmp_path: Path, way: str) -> None:
    path = tmp_path / "cut"
    path.write_bytes(WAYS[way](TEXT)[:-20])
    with pytest.raises(InvalidInput, match="damaged or cut off"):
        whole(path)


@pytest.mark.parametrize("way", ["gz", "bz2", "zst"])
def test_a_damaged_file_is_told(tmp_path: Path, way: str) -> None:
    path = tmp_path / "damaged"
    content = bytearray(WAYS[way](TEXT))
    content[len(content) // 2 :] = b"\xff" * 40
    path.write_bytes(content)
    with pytest.raises(InvalidInput, match="damaged or cut off"):
        whole(path)


@pytest.mark.parametrize("way", ["gz", "bz2", "zst"])
def test_a_bomb_is_told_before_it_is_unfolded(
    tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compressed, "FREE", 1 << 20)
    path = tmp_path / "bomb"
    path.write_bytes(WAYS[way](b" " * (32 << 20)))
    with pytest.raises(LimitReached, match="250 times its size"):
        whole(path)


def test_a_name_without_its_compression() -> None:
    assert [bare_name(name) for name in ("a.nq.gz", "a.TTL.ZST", "a.nt", "gz")] == [
        "a.nq",
        "a.TTL",
        "a.nt",
        "gz",
    ]
