"""Children of this process, in which an engine works: they do not outlive it."""

import os
import signal
import sys
from collections.abc import Callable


def begun(work: Callable[[int], object]) -> tuple[int, int]:
    """Begin work in a child, which is given the end of a pipe to write to and ends when this process does.

    Gives its process id and the end of the pipe to read from.
    """
    # not above: whoever forks nothing does not pay for it
    import warnings

    reading, writing = os.pipe()
    parent = os.getpid()
    with warnings.catch_warnings():
        # a notebook has threads, of which Python warns here; the child asks the engine and leaves by _exit
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            ends_with(parent)
            os.close(reading)
            work(writing)
        finally:
            # whatever happens: a child never goes on as its parent
            os._exit(1)
    os.close(writing)
    return child, reading


def ends_with(parent: int) -> None:
    """Have this process end when its parent does, however that ends: an engine at work hears no signal meant for it.

    Linux only; elsewhere a child goes on until it is done, or its time is up.
    """
    if sys.platform != "linux":
        return
    import ctypes

    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    if os.getppid() != parent:
        os._exit(1)
