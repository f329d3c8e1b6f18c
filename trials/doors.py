"""
The doors through which untrusted input comes in, each as a function with a short answer.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterable

import kamerbrief
from kamerbrief import citing
from kamerbrief.cli.main import main
from kamerbrief.errors import KamerbriefError
from kamerbrief.fixing.repairing import fix_bytes
from kamerbrief.gate.html import parse_html
from kamerbrief.gate.parsing import parse
from kamerbrief.gate.source import read_bytes
from kamerbrief.rendering.summary import summary
from kamerbrief.xml.schema import has_form, second_engine

__all__ = ["DOORS", "warm"]

Door = Callable[[bytes, str], list[str]]


def _check(data: bytes, path: str) -> list[str]:
    """
    The codes that a check finds.
    """
    report = kamerbrief.check(path or data)
    return _codes(each.code for each in report.diagnostics)


def _read(data: bytes, path: str) -> list[str]:
    """
    The code of the refusal; or that the letter is the same when it is written and read again.
    """
    try:
        letter = kamerbrief.read(path or data)
    except KamerbriefError as error:
        return [_code(error)]
    return ["same" if kamerbrief.from_xml(kamerbrief.to_xml(letter)) == letter else "different"]


def _fix(data: bytes, path: str) -> list[str]:
    """
    Whether what was repaired is still a letter.
    """
    try:
        fixed = fix_bytes(read_bytes(path or data), None)
    except KamerbriefError as error:
        return [_code(error)]
    letter = fixed.letter
    return ["same" if kamerbrief.from_xml(kamerbrief.to_xml(letter)) == letter else "different"]


def _show(data: bytes, path: str) -> list[str]:
    try:
        page = summary(kamerbrief.read(path or data))
    except KamerbriefError as error:
        return [_code(error)]
    return ["shown"] if page else []


def _annotate(data: bytes, path: str) -> list[str]:
    """
    Whether the text of the first letter is that of the source.
    """
    try:
        source = kamerbrief.read_source(path or data)
        letter = kamerbrief.annotate(source)
    except KamerbriefError as error:
        return [_code(error)]
    return ["same text" if letter.text == source.text else "another text"]


def _motion(data: bytes, path: str) -> list[str]:
    try:
        kamerbrief.read_official_motion(path or data)
    except KamerbriefError as error:
        return [_code(error)]
    return ["read"]


def _cite(data: bytes, path: str) -> list[str]:
    found = citing.find(data.decode("utf-8", "replace"))
    return ["none" if not found else "found"]


def _command(data: bytes, path: str) -> list[str]:
    """
    The exit code of ``kamerbrief check``, and whether a traceback was printed.
    """
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(["check", "--isolated", path])
    return [str(code), *(["traceback"] if "Traceback" in out.getvalue() + err.getvalue() else [])]


def _probe(data: bytes, path: str) -> list[str]:
    """
    Whatever *data* does as Python: for trying the cage itself.
    """
    exec(data.decode(), {"path": path})
    return ["done"]


def _codes(codes: Iterable[str]) -> list[str]:
    return sorted(set(codes))


def _code(error: KamerbriefError) -> str:
    return str(getattr(error, "code", type(error).__name__))


DOORS: dict[str, Door] = {
    "check": _check,
    "read": _read,
    "fix": _fix,
    "show": _show,
    "annotate": _annotate,
    "motion": _motion,
    "cite": _cite,
    "command": _command,
    "probe": _probe,
}
"""By name; each takes bytes and a path, of which one counts."""


def warm() -> None:
    """
    Load what is loaded when it is first used, so that a child is charged for its work alone.
    """
    letter = b'<letter xmlns="urn:kamerbrief:1" version="1.0"><body><p>a</p></body></letter>'
    root = parse(letter)
    has_form(root)
    second_engine().is_valid(root)
    parse_html("<p>a</p>")
    for data in (letter, letter.replace(b"<p>", b"<x>").replace(b"</p>", b"</x>"), b"Geachte"):
        for name in DOORS.keys() - {"command", "probe"}:
            DOORS[name](data, "")
