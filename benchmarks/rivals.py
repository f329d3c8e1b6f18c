"""
What else could read, write or check a letter by our schema.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

from benchmarks.timing import Work
from benchmarks.versions import version_of
from kamerbrief.xml.schema import schema_folder

PACKAGES = ("xsdata", "xmlschema", "pydantic-xml")


class LeftOutError(Exception):
    """
    A rival that cannot be measured, and why.
    """


def versions() -> dict[str, str | None]:
    return {name: version_of(name) for name in PACKAGES}


def rivals(letters: Mapping[str, bytes], folder: Path) -> Iterator[tuple[str, str, Work | str]]:
    """
    Each rival on each of *letters*: the letter's name, the row's name, and its work or why not.

    Generated code goes to *folder*.
    """
    for package, make, rows in (
        ("xsdata", _xsdata, ("xsdata read", "xsdata write")),
        ("xmlschema", _xmlschema, ("xmlschema to_objects", "xmlschema is_valid")),
        ("pydantic-xml", _pydantic_xml, ("pydantic-xml read, raw", "pydantic-xml write, raw")),
    ):
        try:
            found = list(make(letters, folder))
        except ImportError as error:
            found = _absent(letters, rows, f"{error.name} is not installed")
        except LeftOutError as error:
            found = _absent(letters, rows, str(error))
        except Exception as error:  # noqa: BLE001 - a rival may fail in any way
            found = _absent(letters, rows, f"{package} fails: {error!r}"[:200])
        yield from found


def _absent(
    letters: Mapping[str, bytes], rows: tuple[str, ...], reason: str
) -> list[tuple[str, str, Work | str]]:
    return [(letter, row, reason) for letter in letters for row in rows]


def _xsdata(letters: Mapping[str, bytes], folder: Path) -> Iterator[tuple[str, str, Work | str]]:
    from xsdata.formats.dataclass.parsers import XmlParser
    from xsdata.formats.dataclass.parsers.handlers import LxmlEventHandler
    from xsdata.formats.dataclass.serializers import XmlSerializer

    bindings = _generated(folder)
    for name, data in letters.items():
        parser, serializer = XmlParser(handler=LxmlEventHandler), XmlSerializer()
        letter = parser.from_bytes(data, bindings.Letter)
        serializer.render(letter)
        yield (
            name,
            "xsdata read",
            lambda parser=parser, data=data: parser.from_bytes(data, bindings.Letter),
        )
        yield (
            name,
            "xsdata write",
            lambda serializer=serializer, letter=letter: serializer.render(letter),
        )


def _generated(folder: Path) -> ModuleType:
    # The generator calls ruff, which may stand beside the interpreter; without it, the code
    # is complete and merely not in form.
    places = [str(Path(sys.executable).parent), os.environ.get("PATH", "")]
    result = subprocess.run(
        [
            *(sys.executable, "-m", "xsdata", "generate"),
            str(schema_folder() / "kamerbrief.xsd"),
            *("--package", "xsdata_generated", "--structure-style", "single-package"),
            "--no-compound-fields",
        ],
        cwd=folder,
        env={**os.environ, "PATH": os.pathsep.join(places)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if not (folder / "xsdata_generated.py").is_file():
        said = (result.stderr or result.stdout).strip() or f"exit {result.returncode}"
        raise LeftOutError(f"xsdata makes no bindings: {said.splitlines()[-1][:160]}")
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module("xsdata_generated")
    finally:
        sys.path.remove(str(folder))


def _xmlschema(
    letters: Mapping[str, bytes], _folder: Path
) -> Iterator[tuple[str, str, Work | str]]:
    import xmlschema

    schema = xmlschema.XMLSchema10(str(schema_folder() / "kamerbrief.xsd"))
    for name, data in letters.items():
        if not schema.is_valid(data):
            raise LeftOutError(f"xmlschema refuses {name}")
        yield name, "xmlschema to_objects", lambda data=data: schema.to_objects(data)
        yield name, "xmlschema is_valid", lambda data=data: schema.is_valid(data)


def _pydantic_xml(
    letters: Mapping[str, bytes], _folder: Path
) -> Iterator[tuple[str, str, Work | str]]:
    importlib.import_module("pydantic_xml")
    from benchmarks.raw import RawLetter

    for name, data in letters.items():
        letter = RawLetter.from_xml(data)
        letter.to_xml()
        yield name, "pydantic-xml read, raw", lambda data=data: RawLetter.from_xml(data)
        yield name, "pydantic-xml write, raw", lambda letter=letter: letter.to_xml()
