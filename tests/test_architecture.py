"""
The shape of the house, where the import linter cannot see it.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kamerbrief

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "kamerbrief"
MODULES = sorted(PACKAGE.rglob("*.py"))
LETTER = (
    b'<letter xmlns="urn:kamerbrief:1" version="1.0" xml:lang="nl">'
    b"<body><p>Geachte voorzitter,</p></body></letter>"
)
PARSERS = {
    "HTML", "HTMLParser", "XML", "XMLID", "XMLParser", "XMLPullParser", "fromstring",
    "fromstringlist", "iterparse", "parse", "parseid", "set_default_parser",
}  # fmt: skip
PARSING_MODULES = {"lxml.html", "lxml.objectify", "xml.dom", "xml.etree", "xml.parsers", "xml.sax"}


def shown(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def nodes(module: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(module.read_text(encoding="utf-8"), str(module)))


def modules_loaded_by(*arguments: str) -> set[str]:
    """
    The modules that Python loads for *arguments*, less those that it always loads.
    """
    return imports_of(*arguments) - imports_of("-c", "")


def imports_of(*arguments: str) -> set[str]:
    result = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    lines = result.stderr.splitlines()
    return {line.split("|")[-1].strip() for line in lines if line.startswith("import time:")}


def names_from_own_packages(module: Path) -> Iterator[str]:
    """
    What *module* takes from the root, or from the package in which it stands itself.
    """
    for node in nodes(module):
        if not isinstance(node, ast.ImportFrom):
            continue
        package = SOURCE.joinpath(*(node.module or "").split("."))
        if package == PACKAGE or package in module.parents:
            for alias in node.names:
                within = package / alias.name
                if not (within.is_dir() or within.with_suffix(".py").is_file()):
                    yield f"line {node.lineno}: from {node.module} import {alias.name}"


def imported(node: ast.AST) -> list[str]:
    match node:
        case ast.Import():
            return [alias.name for alias in node.names]
        case ast.ImportFrom():
            return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def uses_of_parsers(module: Path) -> Iterator[str]:
    """
    Where *module* could turn bytes, text or a path into a tree.
    """
    for node in nodes(module):
        for name in imported(node):
            parses = name.startswith("lxml.etree.") and name.split(".")[-1] in PARSERS
            if parses or any(f"{name}.".startswith(f"{other}.") for other in PARSING_MODULES):
                yield f"line {node.lineno}: {name}"
        match node:
            case ast.Attribute(value=ast.Name(id="etree"), attr=name) if name in PARSERS:
                yield f"line {node.lineno}: etree.{name}"
            case ast.Call(func=ast.Attribute(value=ast.Name(id="etree")), keywords=keywords):
                if any(keyword.arg == "file" for keyword in keywords):
                    yield f"line {node.lineno}: etree opens a file"


@pytest.mark.parametrize("module", MODULES, ids=shown)
def test_module_is_at_most_350_lines_long(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 350


def test_median_module_is_shorter_than_120_lines() -> None:
    lengths = sorted(len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES)

    assert lengths[len(lengths) // 2] < 120


@pytest.mark.parametrize(
    "module", [path for path in MODULES if path != PACKAGE / "__init__.py"], ids=shown
)
def test_module_takes_names_from_where_they_are_defined(module: Path) -> None:
    assert list(names_from_own_packages(module)) == []


@pytest.mark.parametrize(
    "module", [path for path in MODULES if path.parent != PACKAGE / "gate"], ids=shown
)
def test_only_the_gate_parses_xml(module: Path) -> None:
    assert list(uses_of_parsers(module)) == []


def test_citing_loads_no_xml() -> None:
    loaded = modules_loaded_by("-c", "import kamerbrief.citing")

    assert "kamerbrief.citing.finding" in loaded
    assert not {name for name in loaded if name.partition(".")[0] in {"lxml", "xmlschema"}}
    assert not {name for name in loaded if name.startswith(("kamerbrief.model", "kamerbrief.gate"))}


def test_importing_the_package_loads_nothing_heavy() -> None:
    loaded = modules_loaded_by("-c", "import kamerbrief")

    assert "kamerbrief" in loaded
    assert loaded.isdisjoint({"attrs", "hypothesis", "lxml", "rich", "xmlschema"})


def test_checking_a_clean_letter_needs_no_second_schema_engine() -> None:
    code = f"import kamerbrief; assert kamerbrief.check({LETTER!r}).ok"

    loaded = modules_loaded_by("-c", code)

    assert "lxml.etree" in loaded
    assert loaded.isdisjoint({"hypothesis", "rich", "xmlschema"})


def test_asking_the_version_costs_little_more_than_bare_python() -> None:
    loaded = modules_loaded_by("-m", "kamerbrief", "--version")

    assert "kamerbrief.cli.main" in loaded
    assert loaded.isdisjoint({"attrs", "importlib.metadata", "lxml", "rich", "xmlschema"})


def test_every_public_name_is_there() -> None:
    names = kamerbrief.__all__

    missing = [name for name in names if not hasattr(kamerbrief, name)]

    assert missing == []
    assert set(names) <= set(dir(kamerbrief))


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        kamerbrief.no_such_name  # noqa: B018 - the look-up is what is tested
