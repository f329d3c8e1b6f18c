"""
What pages say of the code, of its limits and of its dependencies, is so.
"""

from __future__ import annotations

import importlib.metadata
import re
import sys
import tomllib
from pathlib import Path

import pytest
from lxml import etree

from kamerbrief.gate import scan
from kamerbrief.gate.source import MAX_BYTES
from kamerbrief.sources.limits import DEFAULT_LIMITS
from kamerbrief.vocabularies import Category

ROOT = Path(__file__).parents[1]
SECURITY = [ROOT / "SECURITY.md", ROOT / "docs/explanation/security.md"]
KIB, MIB = 1024, 1024 * 1024


def read(page: str | Path) -> str:
    """
    The words of a page, on one line.
    """
    return " ".join((ROOT / page).read_text("utf-8").split())


def rows(text: str) -> list[list[str]]:
    """
    The cells of the rows of the tables in *text*, heads included.
    """
    lines = re.findall(r"^\| (.*) \|$", text, re.MULTILINE)
    return [[cell.strip() for cell in line.split(" | ")] for line in lines]


# Security


@pytest.mark.parametrize("page", SECURITY, ids=lambda page: page.name)
def test_page_on_security_names_the_limits_of_the_code(page: Path) -> None:
    said = read(page)
    limits = [
        f"{MAX_BYTES // MIB} MiB",
        f"{scan.MAX_DEPTH} levels",
        f"{scan.MAX_ELEMENTS:,} elements",
        f"{scan.MAX_ATTRIBUTES_OF_ELEMENT} attributes an element",
        f"{scan.MAX_ATTRIBUTES:,} in all",
        f"{scan.MAX_NAME} characters",
        f"{scan.MAX_START_TAG // KIB} KiB",
        f"{scan.MAX_COMMENTS_AND_INSTRUCTIONS:,} comments",
        f"{DEFAULT_LIMITS.max_entries:,} parts",
        f"{DEFAULT_LIMITS.max_unpacked // MIB} MiB",
        f"{DEFAULT_LIMITS.max_seconds} s",
        f"{DEFAULT_LIMITS.max_memory // MIB // KIB} GiB",
    ]

    assert [limit for limit in limits if limit not in said] == []


# The domain


def test_table_of_verdicts_has_every_category() -> None:
    page = (ROOT / "docs/explanation/domain.md").read_text("utf-8")
    table = page.partition("## The verdict")[2].partition("\n## ")[0]
    codes = [row[2].strip("`") for row in rows(table)[1:] if row[2].startswith("`")]

    assert sorted(codes) == sorted(Category)


def test_glossary_names_what_the_schema_has() -> None:
    glossary = read("docs/explanation/domain.md").partition("## Glossary")[2]
    roots = [etree.parse(path).getroot() for path in (ROOT / "schema/1.0").glob("*.xsd")]
    declared = {
        value
        for root in roots
        for node in root.iter()
        if isinstance(node.tag, str)
        for value in (node.get("name"), node.get("value"))
        if value
    }
    cells = [name for code in re.findall(r"`([^`]+)`", glossary) for name in re.findall(
        r"[\w-]+", code)]  # fmt: skip

    assert len(cells) > 60
    assert sorted(set(cells) - declared) == []


def test_glossary_is_sorted() -> None:
    glossary = (ROOT / "docs/explanation/domain.md").read_text("utf-8").partition("## Glossary")[2]
    words = [row[0].casefold() for row in rows(glossary)[1:]]

    assert words == sorted(words)


# Dependencies

SPDX = {
    "Apache Software License": "Apache-2.0",
    "BSD 2-Clause License": "BSD-2-Clause",
    "BSD License": "BSD-3-Clause",
    "European Union Public Licence 1.2 (EUPL 1.2)": "EUPL-1.2",
    "MIT License": "MIT",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause, Apache-2.0",
}

PACKAGES = {"myst_parser": "myst-parser", "yaml": "pyyaml"}
"""Modules whose package has another name."""


def required() -> dict[str, set[str]]:
    """
    The packages that pyproject.toml asks for, with the extras that ask.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found: dict[str, set[str]] = {}
    for extra, requirements in {
        "": project["dependencies"], **project["optional-dependencies"],
    }.items():  # fmt: skip
        for requirement in requirements:
            name = re.split(r"[^\w.-]", requirement)[0]
            if name != "kamerbrief":
                found.setdefault(name, set()).add(extra)
    return found


def licence(package: str) -> str | None:
    """
    What an installed package says of its licence: as an expression, in a line, or as a class.

    None where only a file says it.
    """
    metadata = importlib.metadata.metadata(package)
    classes = metadata.get_all("Classifier") or []
    said = [
        metadata.get("License-Expression") or "",
        metadata.get("License") or "",
        *(each.rpartition(" :: ")[2] for each in classes if each.startswith("License :: OSI")),
    ]
    known = [SPDX.get(each, each) for each in said if each]
    return next((each for each in known if len(each) < 40), known[0] if known else None)


def listed() -> dict[str, tuple[str, set[str]]]:
    page = (ROOT / "docs/reference/dependencies.md").read_text("utf-8")
    return {
        name: (licence, set(rest[0].split(", ")) if len(rest) > 1 else {""})
        for name, licence, *rest in rows(page)
        if name != "package"
    }


def test_page_lists_what_is_asked_for() -> None:
    assert {name: extras for name, (_, extras) in listed().items()} == required()


@pytest.mark.parametrize("package", sorted(required()))
def test_licence_on_the_page_is_that_of_the_package(package: str) -> None:
    try:
        said = licence(package)
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("not installed")
    if said is None:
        pytest.skip("it says it in a file alone")

    assert listed()[package][0] == said


def test_nothing_that_tests_skip_without_is_left_out_of_their_extra() -> None:
    sources = [path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py")]
    modules = {
        name.partition(".")[0]
        for source in sources
        for name in re.findall(r'\bimportorskip\(\s*"([^"]+)"', source)
    }
    extras = {"annotate", "dask", "docs", "duckdb", "hypothesis", "pdf", "tables", "test"}
    packages = {name for name, asking in required().items() if asking & extras}

    wanted = {PACKAGES.get(each, each) for each in modules - sys.stdlib_module_names}

    assert wanted - packages == set()


def test_users_get_nothing_under_a_licence_that_spreads() -> None:
    extras = {"", "dask", "hypothesis", "pdf", "tables", "duckdb"}
    licences = {licence for licence, used in listed().values() if used & extras}

    assert licences == {"MIT", "BSD-3-Clause", "BSD-3-Clause, Apache-2.0", "Apache-2.0", "MPL-2.0"}
