"""
A file and a server that tell who looks at them, C code too, which no audit hook sees.
"""

from __future__ import annotations

import ctypes
import os
import select
import socket
from pathlib import Path

__all__ = ["Canary"]

_IN_ACCESS_OR_OPEN = 0x01 | 0x20
_TEXT = "<!ENTITY secret 'canary'><!ENTITY % p 'canary'>"


class Canary:
    """
    Bait below *folder*: see `address`, `path` and `seen`.  Needs Linux, for inotify.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "canary.dtd"
        self.path.write_text(_TEXT, encoding="utf-8")
        library = ctypes.CDLL(None, use_errno=True)
        self._watch = library.inotify_init1(os.O_NONBLOCK)
        name = os.fsencode(self.path)
        if self._watch < 0 or library.inotify_add_watch(self._watch, name, _IN_ACCESS_OR_OPEN) < 0:
            raise OSError(ctypes.get_errno(), "inotify")
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.setblocking(False)  # noqa: FBT003 - sockets take no keyword

    @property
    def address(self) -> str:
        """
        A URL that leads to the server.
        """
        return f"http://127.0.0.1:{self._server.getsockname()[1]}/canary.dtd"

    def seen(self) -> list[str]:
        """
        Whether the file was opened, and the server connected to, since it was last asked.
        """
        found = []
        if select.select([self._watch], [], [], 0)[0]:
            os.read(self._watch, 65536)
            found.append("file")
        try:
            while True:
                self._server.accept()[0].close()
                found.append("server")
        except BlockingIOError:
            return found

    def close(self) -> None:
        """
        Take the bait away; the file stays.
        """
        os.close(self._watch)
        self._server.close()
