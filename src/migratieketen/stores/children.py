"""Children of this process, in which an engine works: they do not outlive it."""

import os
import signal
import sys


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
