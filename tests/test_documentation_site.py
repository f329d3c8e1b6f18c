"""
The documentation builds without a warning, and its reference has all that there is.
"""

from __future__ import annotations

import contextlib
import html
import importlib
import io
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

import kamerbrief
from kamerbrief.catalogue import meanings
from kamerbrief.cli.main import main

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SCHEMA = ROOT / "schema/1.0"
XS = "{http://www.w3.org/2001/XMLSchema}"
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")

pytest.importorskip("furo")
pytest.importorskip("myst_parser")
sphinx_inventory = pytest.importorskip("sphinx.util.inventory")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The built documentation; a warning is an error.
    """
    target = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "sphinx", "-W", "--keep-going", "-q", "-E",
         DOCS, target],
        capture_output=True, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip
    assert (built.returncode, built.stderr) == (0, "")
    return target


def targets(page: str) -> set[str]:
    return set(re.findall(r' id="([^"]+)"', page))


def words(page: str) -> str:
    """
    The words of *page*, without markup, with single blanks.
    """
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())


# Python


def documented(site: Path) -> set[str]:
    inventory = sphinx_inventory.InventoryFile.loads((site / "objects.inv").read_bytes(), uri="")
    return {name for kind in inventory.data for name in inventory.data[kind] if kind[:3] == "py:"}


def public_modules() -> list[str]:
    """
    The root, the packages that export something, and the modules that the reference lists.
    """
    listed = re.findall(r"automodule:: (\S+)", (DOCS / "reference/api.md").read_text("utf-8"))
    packages = [
        module.name
        for module in pkgutil.walk_packages(kamerbrief.__path__, "kamerbrief.")
        if module.ispkg and getattr(importlib.import_module(module.name), "__all__", ())
    ]
    return sorted({"kamerbrief", *packages, *listed})


@pytest.mark.parametrize("module", public_modules())
def test_every_public_name_is_in_the_reference(module: str, site: Path) -> None:
    exported = importlib.import_module(module).__all__
    names = documented(site)

    # A name of the root is in the reference under that name, or where it is defined.
    homes = (module,) if module != "kamerbrief" else ("kamerbrief", "")
    missing = [
        name
        for name in exported
        if f"{module}.{name}" not in names
        and not (homes[-1] == "" and any(each.endswith(f".{name}") for each in names))
    ]
    assert missing == []


# The command


def shown(*arguments: str) -> str:
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        assert main([*arguments, "--help"]) == 0
    return output.getvalue()


def subcommands(*arguments: str) -> list[str]:
    _, *listed = re.split(r"^(?:commands|actions):$", shown(*arguments), flags=re.MULTILINE)
    lists = (each.partition("\n\n")[0] for each in listed)
    return [name for each in lists for name in re.findall(r"^ {4}([a-z]+)\b", each, re.MULTILINE)]


COMMANDS = subcommands()


def sections(page: Path) -> dict[str, str]:
    """
    The sections of the second level of *page*, by title.
    """
    _, *parts = re.split(r"^## ", page.read_text("utf-8"), flags=re.MULTILINE)
    return {part.partition("\n")[0]: part for part in parts}


def options_of(command: str) -> set[str]:
    texts = [shown(command), *(shown(command, each) for each in subcommands(command))]
    listed = (text.partition("\nexamples:")[0] for text in texts)
    return {option for text in listed for option in OPTION.findall(text)} - {"-h", "--help"}


def test_help_lists_commands() -> None:
    assert {"annotate", "check", "register", "table"} <= set(COMMANDS)
    assert subcommands("register") == ["import", "show"]
    assert {"--fail-on", "--max-bytes"} <= options_of("check")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_of_a_command_is_in_its_section(command: str) -> None:
    section = sections(DOCS / "reference/command.md")[command]

    assert sorted(options_of(command) - set(OPTION.findall(section))) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_section_of_a_command_has_no_option_that_it_lacks(command: str) -> None:
    section = sections(DOCS / "reference/command.md")[command]
    table = "\n".join(re.findall(r"^\| (`-.*?) \|", section, re.MULTILINE))

    assert sorted(set(OPTION.findall(table)) - options_of(command)) == []


# The rules


def test_every_code_has_a_section(site: Path) -> None:
    page = (site / "reference/rules.html").read_text("utf-8")

    assert re.findall(r"<h3>([A-Z]{3}\d{3})", page) == list(meanings())


# The schema


def declarations() -> Iterator[etree._Element]:
    for path in sorted(SCHEMA.glob("*.xsd")):
        yield from etree.parse(path).iter(f"{XS}*")


def test_every_declaration_of_the_schema_has_a_target(site: Path) -> None:
    page = targets((site / "reference/schema.html").read_text("utf-8"))
    prefixes = {
        "element": "element", "simpleType": "type", "group": "group", "attributeGroup": "group",
    }  # fmt: skip
    wanted = {
        f"{prefixes[kind]}-{node.get('name')}".lower()
        for node in declarations()
        if node.get("name") and (kind := etree.QName(node).localname) in prefixes
    }

    assert len(wanted) > 80
    assert sorted(wanted - page) == []


def test_every_name_and_value_of_the_schema_is_on_its_page(site: Path) -> None:
    page = (site / "reference/schema.html").read_text("utf-8")
    code = {html.unescape(re.sub("<[^>]+>", "", each)) for each in re.findall(
        r"<code[^>]*>(.*?)</code>", page)}  # fmt: skip
    wanted = {
        node.get("name") or node.get("value", "")
        for node in declarations()
        if etree.QName(node).localname in {"attribute", "complexType", "enumeration", "pattern"}
        and not node.get("ref")
    }

    # The anonymous types of attributes have no name; xml:lang has its prefix.
    assert sorted(wanted - code - {"", "lang"}) == []
    assert "xml:lang" in code


def test_every_sentence_of_the_schema_is_on_its_page(site: Path) -> None:
    page = words((site / "reference/schema.html").read_text("utf-8"))
    said = [
        " ".join("".join(node.itertext()).split())
        for node in declarations()
        if etree.QName(node).localname == "documentation"
    ]

    assert len(said) > 600
    # Typographic signs are made of plain ones.
    signs = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "…": "..."})
    assert [each for each in said if each.translate(signs) not in page.translate(signs)] == []


def test_every_reference_of_the_schema_says_what_it_points_at(site: Path) -> None:
    page = words((site / "reference/schema.html").read_text("utf-8"))
    keyrefs = [node for node in declarations() if etree.QName(node).localname == "keyref"]

    assert page.count("It must be the id of a <") == len(keyrefs) == 20
