"""
The commands of a page, run as a reader runs them, and what they print.

A block ``console`` has commands after ``$``, and below each what it prints.  A block ``diff`` is
what the reader changes by hand in the file that it names; its lines need not be whole ones.  A
block ``python`` whose first line is a comment with the name of a file is what the reader saves
there, and a block ``toml`` with entry points is what the reader installs.  The tests run the pages;

    python docs/_extensions/consoles.py PAGE...

runs them too, in a copy of the examples, and writes what is printed now into the pages.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(console|diff|python|toml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INSTALLING = re.compile(r"^```console\n\$ python3 -m venv .*?^```$", re.MULTILINE | re.DOTALL)
SAVED = re.compile(r"# ([\w./-]+\.py)\n")
# What a reader of the pages has from the start.
FOLDERS = ("examples", "docs/howto/sources")
# What goes from one command to the next is kept in these files, not in a shell.
STATE = '\n__code=$?\nexport -p > "$CONSOLE_STATE"\npwd > "$CONSOLE_STATE.pwd"\nexit $__code\n'


class ChangeError(Exception):
    """
    What a block changes by hand is not in the file, or more than once.
    """


@dataclass(frozen=True)
class Ran:
    """
    A command of a page, what the page shows of it, and what it prints.
    """

    command: str
    shown: str
    printed: str


def run_page(text: str, folder: Path, environment: dict[str, str]) -> Iterator[Ran]:
    """
    Do what the page *text* says, in *folder*; what each command prints.
    """
    state = folder.parent / f"{folder.name}.state"
    for kind, block in BLOCK.findall(text):
        if kind == "diff":
            change(block, folder)
        elif kind == "python":
            if saved := SAVED.match(block):
                (folder / saved[1]).write_text(block, encoding="utf-8")
        elif kind == "toml":
            install(block, folder)
        else:
            for command, shown in commands_of(block):
                printed = _run(command, folder, environment, state)
                yield Ran(command, shown, printed)


def commands_of(block: str) -> list[tuple[str, str]]:
    """
    The commands of a block ``console``, each with what is shown below it.
    """
    _, *parts = re.split(r"^\$ ", block, flags=re.MULTILINE)
    return [(command, shown) for command, _, shown in (part.partition("\n") for part in parts)]


def change(block: str, folder: Path) -> None:
    """
    Change a file of *folder* as the block says.

    Raises:
        ChangeError: the lines to change are not in the file just once.
    """
    head, *hunks = re.split(r"^@@.*\n", block, flags=re.MULTILINE)
    path = folder / head.splitlines()[0].removeprefix("--- ")
    text = path.read_text("utf-8")
    for hunk in hunks:
        lines = hunk.splitlines()
        old = "\n".join(line[1:] for line in lines if line[0] in " -")
        new = "\n".join(line[1:] for line in lines if line[0] in " +")
        if text.count(old) != 1:
            raise ChangeError(f"{path}: these lines are there {text.count(old)} times:\n{old}")
        text = text.replace(old, new)
    path.write_text(text, "utf-8", newline="\n")


def install(block: str, folder: Path) -> None:
    """
    Make the entry points of the block known to a Python that is started in *folder*.
    """
    groups = tomllib.loads(block).get("project", {}).get("entry-points", {})
    lines = [
        line
        for group, points in groups.items()
        for line in (f"[{group}]", *(f"{name} = {point}" for name, point in points.items()))
    ]
    if lines:
        installed = folder / "page-1.dist-info"
        installed.mkdir()
        (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: page\nVersion: 1\n")
        (installed / "entry_points.txt").write_text("\n".join(lines) + "\n")


def _run(command: str, folder: Path, environment: dict[str, str], state: Path) -> str:
    before = f'. "{state}"\ncd "$(cat "{state}.pwd")"\n' if state.exists() else ""
    result = subprocess.run(  # noqa: S603 - commands of our own pages
        ["bash", "-c", before + command + STATE],  # noqa: S607 - whichever bash there is
        cwd=folder,
        env={**environment, "CONSOLE_STATE": str(state)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    return re.sub(r"[ \t]+$", "", result.stdout, flags=re.MULTILINE)


def reader_environment(scripts: Path | None = None) -> dict[str, str]:
    """
    The variables of a reader, who finds the commands in *scripts* first and sees 80 columns.
    """
    leaks = ("PYTHON", "COV_", "VIRTUAL_ENV", "KAMERBRIEF", "COLUMNS", "FORCE_COLOR", "LC_", "LANG")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(leaks)}
    path = os.pathsep.join(str(each) for each in (scripts, kept.get("PATH", os.defpath)) if each)
    return {**kept, "PATH": path, "COLUMNS": "80", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}


def copied(folder: Path) -> Path:
    """
    A new *folder* with what a reader of the pages has.
    """
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name)
    return folder


def stand_ins(folder: Path) -> Path:
    """
    Commands in *folder* by which a reader finds this Python and this checkout.
    """
    folder.mkdir()
    python = f'PYTHONPATH="{ROOT / "src"}" exec "{sys.executable}"'
    for name, words in {"python": "", "kamerbrief": " -m kamerbrief"}.items():
        script = folder / name
        script.write_text(f'#!/bin/sh\n{python}{words} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    return folder


def without_installing(text: str) -> str:
    """
    A page without its blocks that make an environment.
    """
    return INSTALLING.sub("", text)


def refreshed(text: str, folder: Path, environment: dict[str, str]) -> str:
    """
    A page that shows what its commands print now.
    """
    done = ""
    for each in run_page(without_installing(text), folder, environment):
        before, command, after = text.partition(f"$ {each.command}\n")
        done += before + command + each.printed
        text = after.removeprefix(each.shown)
    return done + text


def main() -> None:
    """
    Write into the pages that are named what their commands print now.
    """
    for page in map(Path, sys.argv[1:]):
        with tempfile.TemporaryDirectory() as scratch:
            folder = copied(Path(scratch, "copy"))
            environment = reader_environment(stand_ins(Path(scratch, "bin")))
            text = refreshed(page.read_text("utf-8"), folder, environment)
            page.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
