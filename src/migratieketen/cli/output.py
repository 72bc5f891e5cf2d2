"""Where an answer goes: standard output, or a file that is written whole or not at all."""

import errno
import os
import signal
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from migratieketen.errors import InvalidInput, LimitReached, MigratieketenError


def width() -> int:
    """Give the width of the terminal in cells, or what COLUMNS says; 100 where neither tells."""
    # not shutil.get_terminal_size: shutil brings three compressors along
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 100
    except (OSError, ValueError):
        return 100


def emit(content: str | bytes | Iterable[bytes], output: str | None = None, binary: bool = False) -> None:
    """Write an answer, text or the bytes of it (in pieces, where it is large), to `output` or to standard output.

    What is `binary` is not for a terminal.

    Raises InvalidInput for a place that can't be written to or a terminal that can't show it,
    LimitReached for a full disk.
    """
    text = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    written = [text] if isinstance(text, bytes) else text
    if output is None:
        _to_standard_output(written, binary)
    else:
        _to_file(written, Path(output))


def _to_standard_output(content: Iterable[bytes], binary: bool) -> None:
    if binary and sys.stdout.isatty():
        raise InvalidInput(
            "dit formaat is niets voor een scherm; geef --output PAD",
            "this format is not for a terminal; give --output PATH",
        )
    try:
        sys.stdout.flush()
        sys.stdout.buffer.writelines(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        # what is still in the buffer can't be written either: it must not be tried again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise _not_written(error, None) from None


def _to_file(content: Iterable[bytes], path: Path) -> None:
    """Write beside the file and rename; a device or pipe is written to as it is."""
    if path.is_dir():
        raise InvalidInput(
            "dit is een map; geef een bestand", "this is a folder; give a file", where=str(path)
        )
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            with path.open("wb") as device:
                device.writelines(content)
            return
        _replace(content, path.resolve())
    except OSError as error:
        raise _not_written(error, path) from None


def _replace(content: Iterable[bytes], path: Path) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    # while the file is being written Ctrl-C must clean up after itself
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with beside.open("xb") as file:
            file.writelines(content)
        if path.exists():
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
        signal.signal(signal.SIGINT, before)


def _not_written(error: OSError, path: Path | None) -> MigratieketenError:
    where = str(path) if path else None
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return LimitReached(
            "de schijf is vol; er is niets geschreven", "the disk is full; nothing was written", where=where
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return InvalidInput(
            "de map van dit bestand bestaat niet; maak haar eerst",
            "the folder of this file does not exist; make it first",
            where=where,
        )
    reason = error.strerror or str(error)
    return InvalidInput(
        f"hier kan niet geschreven worden ({reason})", f"can't write here ({reason})", where=where
    )
