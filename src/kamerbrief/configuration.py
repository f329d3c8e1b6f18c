"""
The settings of a project: `[tool.kamerbrief]` in pyproject.toml, or kamerbrief.toml.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from kamerbrief.catalogue import meanings
from kamerbrief.diagnostics import Severity
from kamerbrief.errors import ConfigurationError, SelectionError, SourceError, UnknownRuleError
from kamerbrief.gate.source import read_bytes
from kamerbrief.selection import EVERYTHING, Selection, verify

__all__ = ["FAIL_ON", "MAX_BYTES", "Configuration", "find", "load"]

FAIL_ON = (*map(str, Severity), "never")
"""What ``fail-on`` can be: the least severity that fails, or none."""

MAX_BYTES = 256 * 1024
"""How large a file with settings can be."""

# The standard library takes memory for the square of the number of parts of a key.
_MAX_DOTS_SQUARED = 250_000
_NAMES = ("kamerbrief.toml", "pyproject.toml")


@attrs.frozen(kw_only=True)
class Configuration:
    """
    What a project says of how its letters are checked.

    Attributes:
        file: where that is said, or None where nothing is.
        selection: the rules, with patterns that count from the folder of *file*.
        fail_on: the least severity that fails, or ``never``, or None.
        baseline: the path of the file with accepted findings, or None.
        register: the path of the folder with a register of one's own, or None.
    """

    file: str | None = None
    selection: Selection = EVERYTHING
    fail_on: str | None = None
    baseline: str | None = None
    register: str | None = None


def find(folder: Path) -> Configuration:
    """
    The settings of *folder*, or of the nearest folder above it that has some.

    In one folder, ``kamerbrief.toml`` goes before ``pyproject.toml``, and a
    ``pyproject.toml`` without ``[tool.kamerbrief]`` is passed over.

    Raises:
        ConfigurationError: the file cannot be read, or says what it cannot say.
    """
    for each in (folder, *folder.parents):
        for name in _NAMES:
            file = each / name
            # A folder above may be closed to us, for which pathlib would raise.
            if os.path.isfile(file) and (found := _read(file)) is not None:  # noqa: PTH113 - as above
                return found
    return Configuration()


def load(file: Path) -> Configuration:
    """
    The settings in *file*, none if it is a ``pyproject.toml`` without ``[tool.kamerbrief]``.

    Raises:
        ConfigurationError: *file* cannot be read, or says what it cannot say.
    """
    return _read(file) or Configuration(file=str(file))


def _read(file: Path) -> Configuration | None:
    try:
        data = read_bytes(file, max_bytes=MAX_BYTES)
        text = data.decode("utf-8")
        # Only these ends of lines end a key.
        if sum(line.count(".") ** 2 for line in text.split("\n")) > _MAX_DOTS_SQUARED:
            raise ConfigurationError(f"{file}: there are too many dots on a line")
        table = tomllib.loads(text)
    except SourceError as error:
        raise ConfigurationError(f"{file}: {error.message}") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{file}: the file is not UTF-8") from error
    except RecursionError as error:
        raise ConfigurationError(f"{file}: values are nested too deep") from error
    except ConfigurationError:
        raise
    except ValueError as error:
        raise ConfigurationError(f"{file}: the TOML is wrong: {error}") from error
    prefix = ""
    if file.name == "pyproject.toml":
        prefix = "tool.kamerbrief."
        tool = table.get("tool")
        if not isinstance(tool, dict) or "kamerbrief" not in tool:
            return None
        table = tool["kamerbrief"]
        if not isinstance(table, dict):
            raise ConfigurationError(f"{file}: tool.kamerbrief is no table")
    return _Reader(file=file, text=text, prefix=prefix).configuration(table)


@attrs.frozen(kw_only=True)
class _Reader:
    """
    A table of settings, and where to say that something in it is wrong.
    """

    file: Path
    text: str
    prefix: str

    def configuration(self, table: Mapping[str, Any]) -> Configuration:
        known = {
            "select": self._codes,
            "extend-select": self._codes,
            "ignore": self._codes,
            "per-file-ignores": self._file_ignores,
            "severity": self._severity,
            "fail-on": self._fail_on,
            "baseline": self._path,
            "register": self._path,
        }
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key not in known:
                close = difflib.get_close_matches(key[:40], known, n=1)
                expected = f"did you mean {close[0]}?" if close else f"expected {', '.join(known)}"
                raise self._error(key, f"there is no such setting; {expected}")
            values[_FIELDS.get(key, key)] = known[key](key, value)
        fail_on = values.pop("fail_on", None)
        paths = {key: values.pop(key, None) for key in ("baseline", "register")}
        selection = Selection(**values, root=str(self.file.parent))
        return Configuration(file=str(self.file), selection=selection, fail_on=fail_on, **paths)

    def _error(self, key: str, problem: str) -> ConfigurationError:
        """
        The error that *problem* is with *key*, and on which line, if only one can be meant.
        """
        last = re.escape(key.rpartition(".")[2] if key in _FIELDS else key)
        lines = [
            number
            for number, line in enumerate(self.text.split("\n"), 1)
            if re.match(rf"""\s*["']?{last}["']?\s*[.=]""", line)
        ]
        place = f", line {lines[0]}" if len(lines) == 1 else ""
        return ConfigurationError(f"{self.file}{place}: {self.prefix}{key}: {problem}")

    def _codes(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self._error(key, 'expected a list of codes, such as ["REF003"]')
        codes = tuple(value)
        self._verify(key, ignore=codes) if key == "ignore" else self._verify(key, select=codes)
        return codes

    def _file_ignores(self, key: str, value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
        pairs = tuple((name, self._codes(key, codes)) for name, codes in self._items(key, value))
        self._verify(key, file_ignores=pairs)
        return pairs

    def _severity(self, key: str, value: object) -> tuple[tuple[str, str], ...]:
        pairs = tuple(self._items(key, value))
        for code, severity in pairs:
            if not isinstance(severity, str):
                raise self._error(code, f"expected one of {', '.join(Severity)}")
            self._verify(code, severity=((code, severity),))
        return pairs

    def _items(self, key: str, value: object) -> Iterator[tuple[str, Any]]:
        if not isinstance(value, dict):
            raise self._error(key, "expected a table")
        yield from value.items()

    def _fail_on(self, key: str, value: object) -> str:
        if value not in FAIL_ON:
            raise self._error(key, f"expected one of {', '.join(FAIL_ON)}")
        return str(value)

    def _path(self, key: str, value: object) -> str:
        if not isinstance(value, str) or not value or "\0" in value:
            what = "folder" if key == "register" else "file"
            raise self._error(key, f"expected the path of a {what}")
        return str(self.file.parent / value)

    def _verify(self, key: str, **part: Any) -> None:
        try:
            verify(Selection(**part), meanings())
        except (SelectionError, UnknownRuleError) as error:
            raise self._error(key, str(error)) from error


_FIELDS = {
    "extend-select": "extend_select",
    "per-file-ignores": "file_ignores",
    "fail-on": "fail_on",
}
