"""What nobody would write, by fixed seeds: 2,000 inputs; the long run is benchmarks/fuzz.py."""

import subprocess
import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).parents[2] / "benchmarks" / "fuzz.py"


@pytest.mark.parametrize("seed", range(4))
def test_five_hundred_inputs_are_answered_or_refused_in_one_line(seed: int) -> None:
    done = subprocess.run(
        [sys.executable, FUZZ, "500", "--seed", str(seed)], capture_output=True, text=True, timeout=280
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert done.stdout.startswith("500 inputs in ")


def test_what_is_wrong_is_seen(tmp_path: Path) -> None:
    """The fuzzer itself: a program that answers with a traceback, with a lie and with two lines is found out."""
    script = f"""
import sys; sys.path.insert(0, {str(FUZZ.parent)!r})
import fuzz
told = fuzz.Told(["x"], 2, b"half an answer", "Traceback: x\\nand more \\x1b", b"panicked", 99)
print(len(list(fuzz.faults(told))), len(list(fuzz.faults(fuzz.Told(["x"], 0, b"answer", "", b"", 1)))))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "6 0\n"
