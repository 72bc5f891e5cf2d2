"""The data of a git revision (a tag, a branch, a commit), read without touching the working tree."""

from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from pyoxigraph import Quad

from migratieketen.errors import InvalidInput
from migratieketen.resources import root
from migratieketen.stores.files import parse_text

Wanted = Callable[[PurePosixPath], bool]


def read_revision(name: str, wanted: Wanted) -> list[Quad]:
    """Give the quads of the wanted files of a revision; the repository is the one we stand in, else our own.

    Raises InvalidInput where there is no such file or revision, no git to ask, or no data in it.
    """
    folder = _repository(name)
    files = [(path, blob) for path, blob in _files(folder, name) if wanted(path)]
    if not files:
        raise InvalidInput(
            "deze revisie bevat geen data/ en ontology/ van dit project; geef een andere",
            "this revision holds no data/ and ontology/ of this project; give another",
            where=name,
        )
    contents = _contents(folder, [blob for _, blob in files])
    return [
        quad
        for (path, _), content in zip(files, contents, strict=True)
        for quad in _parsed(content, Path(f"{name}:{path}"))
    ]


def _parsed(content: bytes, path: Path) -> list[Quad]:
    try:
        return parse_text(content.decode("utf-8-sig"), path)
    except UnicodeDecodeError:
        raise InvalidInput("dit is geen UTF-8", "this is not UTF-8", where=str(path)) from None


def _repository(name: str) -> Path:
    """Find the folder of the project whose history knows the revision."""
    here = Path.cwd()
    around = [folder for folder in (here, *here.parents) if (folder / "ontology").is_dir()]
    complaint = ""
    for folder in dict.fromkeys([*around[:1], root()]):
        status, _, complaint = _git(
            folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
        )
        if status == 0:
            return folder
    told = f" ({complaint})" if complaint and "not a git repository" not in complaint else ""
    raise InvalidInput(
        f"dit is geen bestand, map of git-revisie (tag, branch of commit) van dit project{told}",
        f"this is no file, folder or git revision (tag, branch or commit) of this project{told}",
        where=name,
    )


def _files(folder: Path, name: str) -> Iterable[tuple[PurePosixPath, str]]:
    """Give the files of a revision below a folder, each with the id of its content."""
    for entry in _asked(folder, name, "ls-tree", "-r", "-z", name, "--", "ontology", "data").split(b"\0"):
        if entry:
            about, _, path = entry.partition(b"\t")
            yield PurePosixPath(path.decode("utf-8", "surrogateescape")), about.split()[2].decode()


def _contents(folder: Path, blobs: list[str]) -> Iterable[bytes]:
    """Give the contents of blobs in order; each comes as a line `id type size`, the bytes, and a line break."""
    answer = _asked(folder, blobs[0], "cat-file", "--batch", given="\n".join(blobs).encode() + b"\n")
    place = 0
    for _ in blobs:
        start = answer.index(b"\n", place) + 1
        end = start + int(answer[place:start].split()[-1])
        yield answer[start:end]
        place = end + 1


def _asked(folder: Path, name: str, *command: str, given: bytes = b"") -> bytes:
    status, answer, complaint = _git(folder, *command, given=given)
    if status:
        raise InvalidInput(
            f"git kan deze revisie niet lezen ({complaint})",
            f"git can't read this revision ({complaint})",
            where=name,
        )
    return answer


def _git(folder: Path, *command: str, given: bytes = b"") -> tuple[int, bytes, str]:
    """Run git in a folder: its exit status, what it gives, and the first line of what it complains of."""
    import subprocess

    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *command], input=given, capture_output=True, check=False
        )
    except OSError:
        raise InvalidInput(
            "dit is geen bestand of map, en git is er niet om het als revisie te lezen",
            "this is no file or folder, and git is not here to read it as a revision",
            where=command[-1].removesuffix("^{commit}"),
        ) from None
    complaint = done.stderr.decode("utf-8", "replace").partition("\n")[0].removeprefix("fatal: ")
    return done.returncode, done.stdout, complaint
