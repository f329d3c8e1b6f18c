"""
A package of somebody else builds on kamerbrief: installed beside it, its property tests pass.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
DOWNSTREAM = ROOT / "tests" / "downstream"


def run(*command: str | Path, cwd: Path, **variables: str) -> str:
    # Neither the checkout nor the environment of the tests may leak into what is tested.
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "PYTEST", "COV_", "VIRTUAL_ENV", "HYPOTHESIS"))
    }
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd, env=environment | variables, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, encoding="utf-8", timeout=600, check=False,
    )  # fmt: skip
    assert result.returncode == 0, f"{command}\n{result.stdout}\n{result.stderr}"
    return result.stdout


def wheel_of(project: Path, folder: Path) -> Path:
    copy = folder / project.name
    names = {"src", "schema", "examples", "pyproject.toml", "README.md", "LICENSE"}
    for path in project.iterdir():
        if path.is_dir() and path.name in names:
            shutil.copytree(path, copy / path.name, ignore=shutil.ignore_patterns("__pycache__"))
        elif path.name in names:
            copy.mkdir(exist_ok=True)
            shutil.copy(path, copy)
    target = folder / "dist"
    run(
        sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", target, copy,
        cwd=folder,
    )  # fmt: skip
    return max(target.glob("*.whl"), key=lambda path: path.stat().st_mtime_ns)


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The Python of an environment with the two wheels, and with what they need.

    That is copied from the environment of these tests, so no index is asked.
    """
    folder = tmp_path_factory.mktemp("downstream")
    wheels = [wheel_of(ROOT, folder), wheel_of(DOWNSTREAM, folder)]
    home = folder / "environment"
    venv.create(home, with_pip=False)
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    site = Path(
        run(python, "-c", "import site; print(site.getsitepackages()[0])", cwd=folder).strip()
    )
    run(
        sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index",
        "--disable-pip-version-check", "--target", site, *wheels, cwd=folder,
    )  # fmt: skip
    for name in _needed("attrs", "lxml", "xmlschema", "hypothesis", "pytest"):
        _lend(metadata.distribution(name), site)
    return python


def _needed(*names: str) -> set[str]:
    """
    *names*, and all that they need in turn.
    """
    found: set[str] = set()
    left = list(names)
    while left:
        name = left.pop()
        if name in found:
            continue
        found.add(name)
        wanted = map(Requirement, metadata.requires(name) or ())
        left += [
            each.name
            for each in wanted
            if each.marker is None or each.marker.evaluate({"extra": ""})
        ]
    return found


def _lend(distribution: metadata.Distribution, site: Path) -> None:
    """
    Copy what is installed of *distribution* to *site*.
    """
    for file in distribution.files or ():
        # Commands stand elsewhere, and compiled files are made anew.
        if file.parts[0] != ".." and file.suffix != ".pyc":
            target = site / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(distribution.locate_file(file), target)


def test_tests_of_downstream_package_pass(python: Path, tmp_path: Path) -> None:
    shutil.copytree(DOWNSTREAM / "tests", tmp_path / "tests")

    output = run(
        python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--strict-markers", "tests",
        cwd=tmp_path,
    )  # fmt: skip

    # One law, and one test for each of the four examples.
    assert "5 passed" in output


def test_property_test_of_downstream_package_has_fewer_than_40_lines() -> None:
    lines = (DOWNSTREAM / "tests" / "test_topics.py").read_text(encoding="utf-8").splitlines()

    assert len(lines) < 40


def test_hypothesis_knows_the_classes_without_an_import_of_the_strategies(
    python: Path, tmp_path: Path
) -> None:
    code = (
        "import sys\n"
        "from hypothesis import find, strategies as st\n"
        "assert 'kamerbrief.strategies.registration' in sys.modules\n"
        "assert 'kamerbrief.strategies.any_letters' not in sys.modules\n"
        "assert 'lxml' not in sys.modules\n"
        "from kamerbrief import Letter\n"
        "print(find(st.from_type(Letter), lambda letter: True))\n"
    )

    assert run(python, "-c", code, cwd=tmp_path) == "Letter()\n"


def test_pytest_starts_without_lxml_and_hypothesis(python: Path, tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(
        "import sys\n"
        "def pytest_sessionfinish():\n"
        "    plugin = 'kamerbrief.testing.plugin' in sys.modules\n"
        "    heavy = {'attr', 'lxml', 'hypothesis', 'kamerbrief.model'} & sys.modules.keys()\n"
        "    print('loaded', plugin, sorted(heavy))\n",
        encoding="utf-8",
    )
    (tmp_path / "test_nothing.py").write_text("def test_nothing():\n    pass\n", encoding="utf-8")

    output = run(python, "-m", "pytest", "-q", "-s", "-p", "no:hypothesispytest", cwd=tmp_path)

    assert "loaded True []" in output
