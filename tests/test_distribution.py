"""
What users get: the sdist, the wheel that is built from it, and the command it installs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]


def files_below(folder: str) -> set[str]:
    """
    The files in *folder* of the checkout, by their paths from its root; no caches, no built pages.
    """
    paths = (path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.as_posix() for path in paths if not MADE.intersection(path.parts)}


# What git ignores; there is no git to ask where the tests of an sdist run.
MADE = {"__pycache__", "_build", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
SCHEMAS = files_below("schema")
EXAMPLES = files_below("examples")
# What tests import, run or read.
READ = {
    ".pre-commit-hooks.yaml", "CHANGELOG.md", "CITATION.cff", "CONTRIBUTING.md", "LICENSE",
    "README.md", "SECURITY.md", "noxfile.py", "pyproject.toml",
}.union(*map(files_below, (".ci", ".github", "benchmarks", "docs", "tests", "trials")))  # fmt: skip

pytestmark = pytest.mark.network


class Distributions(NamedTuple):
    """
    The two files of a release.
    """

    sdist: Path
    wheel: Path


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    # Neither the checkout nor the environment of the tests may leak into what is tested.
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "COV_", "VIRTUAL_ENV"))
    }
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        encoding="utf-8", timeout=600, check=False,
    )  # fmt: skip


def succeed(*command: str | Path, cwd: Path) -> str:
    result = run(*command, cwd=cwd)
    assert result.returncode == 0, f"{command}\n{result.stdout}\n{result.stderr}"
    return result.stdout


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    target = tmp_path_factory.mktemp("dist")
    # Without --wheel or --sdist, the wheel is built from the unpacked sdist.
    succeed(sys.executable, "-m", "build", "--no-isolation", "--outdir", target, ROOT, cwd=target)
    [sdist] = target.glob("*.tar.gz")
    [wheel] = target.glob("*.whl")
    return Distributions(sdist, wheel)


@pytest.fixture(scope="module")
def command(distributions: Distributions, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The command of the wheel, in an environment that has nothing but its dependencies.
    """
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    install = run(
        scripts / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        distributions.wheel, cwd=home,
    )  # fmt: skip
    if "NewConnectionError" in install.stderr and not os.environ.get("CI"):
        pytest.skip("no package index can be reached")
    assert install.returncode == 0, install.stderr
    return scripts / "kamerbrief"


def test_sdist_has_all_that_its_own_tests_need(distributions: Distributions) -> None:
    with tarfile.open(distributions.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert EXAMPLES
    assert {"benchmarks/__init__.py", "docs/conf.py", "tests/test_distribution.py"} < READ
    assert sorted((SCHEMAS | EXAMPLES | READ) - names) == []


def test_wheel_has_every_file_of_the_schema(distributions: Distributions) -> None:
    expected = {name.replace("schema/", "kamerbrief/_schema/", 1) for name in SCHEMAS}

    with zipfile.ZipFile(distributions.wheel) as archive:
        names = set(archive.namelist())

    assert "kamerbrief/_schema/1.0/kamerbrief.xsd" in expected
    assert {name for name in names if name.startswith("kamerbrief/_schema/")} == expected


def test_wheel_has_the_example_letters_for_the_tests_of_others(
    distributions: Distributions,
) -> None:
    letters = {Path(name).name for name in EXAMPLES if name.endswith(".xml")}

    with zipfile.ZipFile(distributions.wheel) as archive:
        names = {name for name in archive.namelist() if "_examples/" in name}

    assert names == {f"kamerbrief/_examples/{name}" for name in letters}


def test_wheel_is_typed_and_holds_the_package_only(distributions: Distributions) -> None:
    with zipfile.ZipFile(distributions.wheel) as archive:
        names = set(archive.namelist())

    assert "kamerbrief/py.typed" in names
    assert {name.split("/")[0] for name in names} == {"kamerbrief", "kamerbrief-0.1.0.dist-info"}


def test_installed_command_says_its_version(command: Path, tmp_path: Path) -> None:
    assert succeed(command, "--version", cwd=tmp_path) == "kamerbrief 0.1.0\n"


def test_installed_package_runs_as_a_module(command: Path, tmp_path: Path) -> None:
    output = succeed(command.parent / "python", "-m", "kamerbrief", "--version", cwd=tmp_path)

    assert output == "kamerbrief 0.1.0\n"


def test_installed_command_finds_its_own_schema(command: Path, tmp_path: Path) -> None:
    path = Path(succeed(command, "schema", "--path", cwd=tmp_path).strip())

    assert path.exists()
    assert path.is_relative_to(command.parents[1])


def test_installed_command_finds_its_own_register(command: Path, tmp_path: Path) -> None:
    output = succeed(command, "register", "show", "K.H. Ollongren", cwd=tmp_path)

    assert output.startswith("2017-10-26  2019-11-01  Minister van Binnenlandse Zaken")


@pytest.mark.parametrize("example", sorted(name for name in EXAMPLES if name.endswith(".xml")))
def test_installed_command_checks_a_letter_anywhere(
    example: str, command: Path, tmp_path: Path
) -> None:
    letter = shutil.copy(ROOT / example, tmp_path)

    result = run(command, "check", letter, cwd=tmp_path)

    assert "Traceback" not in result.stderr
    assert result.returncode == 0, result.stdout + result.stderr
