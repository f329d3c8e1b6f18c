"""
The commands of the pages, run as a reader runs them, print what the pages show.

Once with the Python of the tests, and once as the README says: in an environment of its own.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
TUTORIAL = DOCS / "tutorial/first-letter.md"
README = (ROOT / "README.md").read_text("utf-8")


@pytest.fixture(scope="module")
def consoles() -> Iterator[object]:
    sys.path.insert(0, str(DOCS / "_extensions"))
    try:
        import consoles  # noqa: PLC0415 - it stands with the extensions of Sphinx

        yield consoles
    finally:
        sys.path.remove(str(DOCS / "_extensions"))


def has_console(page: Path) -> bool:
    return "```console\n" in page.read_text("utf-8")


PAGES = [page for page in sorted(DOCS.rglob("*.md")) if has_console(page)]
pytestmark = pytest.mark.skipif(
    os.name == "nt" or shutil.which("bash") is None, reason="the commands are those of a shell"
)


def test_pages_with_commands_are_found() -> None:
    assert TUTORIAL in PAGES
    assert DOCS / "howto/from-other-formats.md" in PAGES


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_commands_of_page_print_what_it_shows(page: Path, consoles, tmp_path: Path) -> None:
    folder = consoles.copied(tmp_path / "copy")
    environment = consoles.reader_environment(consoles.stand_ins(tmp_path / "bin"))

    text = consoles.without_installing(page.read_text("utf-8"))
    ran = list(consoles.run_page(text, folder, environment))

    assert ran
    assert [(each.command, each.printed) for each in ran] == [
        (each.command, each.shown) for each in ran
    ]


def test_tutorial_begins_as_the_readme_does(consoles) -> None:
    [command] = re.findall(r"<!-- ci: check -->\n```sh\n(.*)\n```\n", README)
    [shown] = re.findall(r"^```text\n(examples/.*?)```$", README, re.MULTILINE | re.DOTALL)
    _, block = consoles.BLOCK.findall(TUTORIAL.read_text("utf-8"))[0]

    assert consoles.commands_of(block)[0] == (command, shown)


def files_of_checkout(folder: str, names: list[str]) -> set[str]:
    """
    What a copy of the repository would not have.
    """
    left_out = re.compile(
        r"\.(git|nox|venv|hypothesis|.*_cache)|__pycache__|_build|dist|.*\.egg-info"
    )
    return {name for name in names if left_out.fullmatch(name)}


@pytest.mark.network
def test_tutorial_prints_what_it_shows_in_a_fresh_environment(consoles, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(ROOT, folder, ignore=files_of_checkout)
    # What pip has to say of newer versions and of its settings is not of the page.
    quiet = {"PIP_QUIET": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environment = {**consoles.reader_environment(), **quiet}

    ran = list(consoles.run_page(TUTORIAL.read_text("utf-8"), folder, environment))

    if "No matching distribution" in ran[0].printed and not os.environ.get("CI"):
        pytest.skip("no package index can be reached")
    assert [(each.command, each.printed) for each in ran] == [
        (each.command, each.shown) for each in ran
    ]


def test_change_by_hand_that_fits_nowhere_is_an_error(consoles, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<a/>\n<a/>\n", encoding="utf-8")

    with pytest.raises(consoles.ChangeError, match="there 2 times"):
        consoles.change("--- a.xml\n@@ x\n-<a/>\n+<b/>\n", tmp_path)
    with pytest.raises(consoles.ChangeError, match="there 0 times"):
        consoles.change("--- a.xml\n@@ x\n-<c/>\n+<b/>\n", tmp_path)
