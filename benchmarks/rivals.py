"""
What else could read, write or check a letter by our schema.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.timing import Work
from kamerbrief.xml.schema import schema_folder

Rival = tuple[str, Work]


def rivals(data: bytes, folder: Path) -> Iterator[tuple[str, Work | str]]:
    """
    Name and work of each rival on *data*, or why it is left out; *folder* is for generated code.
    """
    for make in (_xsdata, _xmlschema, _pydantic_xml):
        try:
            yield from make(data, folder)
        except ImportError as error:
            yield make.__name__.strip("_"), f"not installed: {error.name}"


def _xsdata(data: bytes, folder: Path) -> Iterator[tuple[str, Work | str]]:
    from xsdata.formats.dataclass.parsers import XmlParser
    from xsdata.formats.dataclass.parsers.handlers import LxmlEventHandler
    from xsdata.formats.dataclass.serializers import XmlSerializer

    # The generator calls ruff, which stands beside the interpreter.
    places = [str(Path(sys.executable).parent), os.environ.get("PATH", "")]
    environment = {**os.environ, "PATH": os.pathsep.join(places)}
    result = subprocess.run(
        [sys.executable, "-m", "xsdata", "generate", str(schema_folder() / "kamerbrief.xsd"),
         "--package", "xsdata_generated", "--structure-style", "single-package",
         "--compound-fields"],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if not (folder / "xsdata_generated.py").exists():
        yield "xsdata", f"no bindings: {(result.stdout + result.stderr).strip()[-200:]}"
        return
    sys.path.insert(0, str(folder))
    bindings = importlib.import_module("xsdata_generated")
    parser = XmlParser(handler=LxmlEventHandler)
    letter = parser.from_bytes(data, bindings.Letter)
    yield "xsdata read", lambda: parser.from_bytes(data, bindings.Letter)
    serializer = XmlSerializer()
    yield "xsdata write", lambda: serializer.render(letter)


def _xmlschema(data: bytes, folder: Path) -> Iterator[tuple[str, Work | str]]:
    import xmlschema
    from xmlschema.dataobjects import DataBindingConverter

    schema = xmlschema.XMLSchema(str(schema_folder() / "kamerbrief.xsd"))
    text = data.decode()
    yield "xmlschema is_valid", lambda: schema.is_valid(text)
    yield "xmlschema to_objects", lambda: schema.decode(text, converter=DataBindingConverter)


def _pydantic_xml(data: bytes, folder: Path) -> Iterator[tuple[str, Work | str]]:
    importlib.import_module("pydantic_xml")
    yield "pydantic-xml", "its models have no field for text between elements of mixed content"
