"""
The checks, a session each: `nox -l` lists them, and `nox` runs those of CI.

`.ci/run` runs the same sessions with `--no-venv`, in one environment that has all tools.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.5.1"
nox.options.default_venv_backend = "venv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["tests", "lint", "types", "layers", "fuzz", "docs", "dist"]

# What an installation for users may hold.
EXTRAS = "annotate,dask,duckdb,hypothesis"
UNSAID = "not said in a form that the bill can hold; see docs/reference/dependencies.md"
SPREADING = ("GPL-", "GNU General Public", "GNU Affero")


@nox.session
def tests(session: nox.Session) -> None:
    """
    The tests and the examples; arguments go to pytest.
    """
    install(session, "-e", ".[test]")
    session.run("pytest", "-q", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """
    The form of the code.
    """
    install(session, "-e", ".[lint]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """
    The types.
    """
    install(session, "-e", ".[lint,test]")
    session.run("mypy", "--strict")


@nox.session
def layers(session: nox.Session) -> None:
    """
    Which room may import which.
    """
    install(session, "-e", ".[lint,test]")
    session.run("lint-imports")


@nox.session
def fuzz(session: nox.Session) -> None:
    """
    Changed inputs for gate, reader and citing, for a short time each.
    """
    install(session, "-e", ".[test,trials]")
    for target in ("gate", "reader", "citing"):
        session.run("python", "-m", "trials", "fuzz", target, "--seconds", "20")


@nox.session
def docs(session: nox.Session) -> None:
    """
    The documentation, in docs/_build; a warning is an error.
    """
    install(session, "-e", ".[test]")
    session.run("sphinx-build", "-W", "--keep-going", "-q", "docs", "docs/_build")


@nox.session
def dist(session: nox.Session) -> None:
    """
    Source distribution and wheel, in dist; the wheel in an empty environment, away from here.
    """
    install(session, "-e", ".[lint]")
    session.run("python", "-m", "build", "--outdir", "dist", ".", silent=True)
    files = sorted(map(str, Path("dist").glob("kamerbrief-*")))
    session.run("twine", "check", "--strict", *files)
    examples = str(Path("examples").resolve())
    [wheel] = [str(Path(file).resolve()) for file in files if file.endswith(".whl")]
    empty = environment(session, wheel)
    with session.chdir(session.create_tmp()):
        for arguments in (["--version"], ["schema", "--path"], ["check", examples]):
            session.run(f"{empty}/kamerbrief", *arguments, external=True)


@nox.session
def sbom(session: nox.Session) -> None:
    """
    A bill of materials of what users install, in dist/kamerbrief.cdx.json, and its licences.
    """
    install(session, "cyclonedx-bom>=7")
    Path("dist").mkdir(exist_ok=True)
    target = "dist/kamerbrief.cdx.json"
    session.run(
        "cyclonedx-py", "environment", "--output-reproducible", "--pyproject", "pyproject.toml",
        "--output-file", target, f"{environment(session, f'.[{EXTRAS}]')}/python",
    )  # fmt: skip
    components = json.loads(Path(target).read_text("utf-8"))["components"]
    for each in sorted(components, key=lambda component: component["name"]):
        session.log(f"{each['name']} {each['version']}: {', '.join(licences(each)) or UNSAID}")
    found = [each["name"] for each in components if any(map(spreads, licences(each)))]
    if found:
        session.error(f"under a licence that spreads: {', '.join(found)}")


def install(session: nox.Session, *arguments: str) -> None:
    """
    Install for a session, unless it runs where all is installed.
    """
    if session.venv_backend != "none":
        session.install("-q", *arguments)


def environment(session: nox.Session, *requirements: str) -> str:
    """
    The folder of the commands of a new environment that has *requirements* and nothing else.
    """
    home = Path(session.create_tmp(), "environment")
    scripts = home.resolve() / ("Scripts" if sys.platform == "win32" else "bin")
    session.run("python", "-m", "venv", "--clear", "--without-pip", str(home))
    python = str(scripts / "python")
    session.run("python", "-m", "pip", "--python", python, "install", "-q", *requirements)
    return str(scripts)


def licences(component: dict) -> list[str]:
    """
    The licences of a component of a bill of materials, by identifier, name or expression.
    """
    said = component.get("licenses", [])
    names = [each.get("license", {}) for each in said]
    expressions = [each["expression"] for each in said if "expression" in each]
    return expressions + [each.get("id") or each["name"] for each in names if each]


def spreads(licence: str) -> bool:
    """
    Whether a licence asks the same of what uses the component.
    """
    return any(name in licence.replace("LGPL-", "") for name in SPREADING)
