"""
How files are named for programs that know them from the folder in which the command runs.
"""

# Names may be too long for pathlib, and need not exist.
# ruff: noqa: PTH100, PTH109

from __future__ import annotations

import os
from urllib.parse import quote

__all__ = ["relative", "uri"]


def relative(file: str) -> str:
    """
    *file* as it is called from the working directory, with slashes; elsewhere the whole path.

        >>> relative("./letters/../a.xml")
        'a.xml'
    """
    path = os.path.abspath(file)
    home = os.path.join(os.getcwd(), "")  # noqa: PTH118 - with a separator at its end
    return path.removeprefix(home).replace(os.sep, "/")


def uri(file: str) -> str:
    """
    *file* as a reference relative to the working directory, or elsewhere as a ``file`` URI.

        >>> uri("brief 1:2.xml")
        'brief%201%3A2.xml'
    """
    name = relative(file)
    # What is no text are bytes of a name, or no name of this system at all.
    quoted = quote(name.encode("utf-8", "surrogateescape" if _is_name(name) else "replace"))
    if not os.path.isabs(name):  # noqa: PTH117 - as above
        return quoted
    return f"file://{quoted if quoted.startswith('/') else f'/{quoted}'}"


def _is_name(text: str) -> bool:
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return False
    return True
