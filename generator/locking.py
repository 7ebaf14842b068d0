"""One build at a time in a folder.

The lock is the kernel's, on the folder itself: no file is left behind by a process that
was killed. Where there is none (Windows, some network file systems) builds go unlocked.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_CANNOT_LOCK = (errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOTSUP)


@contextmanager
def locked(folder: Path, waiting: Callable[[], None], shared: bool = False) -> Iterator[None]:
    """Hold the lock on a folder, which is made where it is missing.

    ``waiting`` is called once if somebody else has it. ``shared`` is for those who only
    read: they exclude who writes, not one another.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _lock(handle, fcntl.LOCK_SH if shared else fcntl.LOCK_EX, waiting)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, kind: int, waiting: Callable[[], None]) -> None:
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting()
        fcntl.flock(handle, kind)
    except OSError as error:
        if error.errno not in _CANNOT_LOCK:
            raise
