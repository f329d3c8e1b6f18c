"""
What a run looks for: the settings of the project, and the options that go before them.
"""

from __future__ import annotations

import argparse
from contextlib import suppress
from pathlib import Path
from typing import Any

import attrs

from kamerbrief.catalogue import meanings
from kamerbrief.configuration import FAIL_ON, Configuration, find, load
from kamerbrief.errors import SelectionError, UnknownRuleError
from kamerbrief.register.register import Register
from kamerbrief.selection import Selection, verify

__all__ = ["add_judging", "add_selecting", "configured", "register_of"]


def add_selecting(parser: argparse.ArgumentParser) -> None:
    """
    The options that select rules, and those that say where settings stand.
    """
    # Who judges findings has options for these.
    parser.set_defaults(severity=[], fail_on=None)
    group = parser.add_argument_group("rules")
    group.add_argument(
        "--select",
        action="extend",
        type=_codes,
        metavar="CODES",
        help="run these rules only: codes or the start of them, with commas between, or ALL",
    )
    group.add_argument(
        "--extend-select",
        action="extend",
        type=_codes,
        default=[],
        metavar="CODES",
        help="run these too, beside those that are selected",
    )
    group.add_argument(
        "--ignore", action="extend", type=_ignored, metavar="CODES", help="do not run these"
    )
    group.add_argument(
        "--per-file-ignores",
        action="append",
        type=_file_ignores,
        metavar="PATTERN:CODES",
        help="do not run these for files that match",
    )
    group.add_argument(
        "--register",
        metavar="FOLDER",
        help="take office holders, parties and members from the tables in this folder; those that "
        "it does not have are our own",
    )
    where = group.add_mutually_exclusive_group()
    where.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="take the settings of this file (default: kamerbrief.toml or [tool.kamerbrief] of "
        "pyproject.toml in the working directory or the nearest one above)",
    )
    where.add_argument("--isolated", action="store_true", help="take the settings of no file")


def add_judging(parser: argparse.ArgumentParser) -> None:
    """
    The options that say how bad findings are.
    """
    group = parser.add_argument_group("severities")
    group.add_argument(
        "--severity",
        action="append",
        type=_severity,
        default=[],
        metavar="CODE=SEVERITY",
        help="let a rule have this severity: error, warning or note",
    )
    group.add_argument(
        "--fail-on",
        choices=FAIL_ON,
        help="the least severity for exit code 1 (default: warning)",
    )


def configured(options: argparse.Namespace) -> Configuration:
    """
    The settings of the project, with those of *options* in their place.

    Raises:
        ConfigurationError: the settings of the project cannot be read.
    """
    settings = Configuration()
    if options.config is not None:
        settings = load(options.config.absolute())
    elif not options.isolated:
        # A working directory that was removed has no settings.
        with suppress(FileNotFoundError):
            settings = find(Path.cwd())
    selection = settings.selection
    changes: dict[str, Any] = {
        "extend_select": (*selection.extend_select, *options.extend_select),
        "severity": (*selection.severity, *options.severity),
    }
    if options.select is not None:
        # What the project selects beside its own selection goes with it.
        changes |= {"select": options.select, "extend_select": options.extend_select}
    if options.ignore is not None:
        changes["ignore"] = options.ignore
    if options.per_file_ignores is not None:
        changes |= {"file_ignores": options.per_file_ignores, "root": None}
    return attrs.evolve(
        settings,
        selection=attrs.evolve(selection, **changes),
        fail_on=options.fail_on or settings.fail_on,
        register=options.register or settings.register,
    )


def register_of(settings: Configuration) -> Register | None:
    """
    The register that *settings* name, with our own tables where it has none; None without one.

    Raises:
        RegisterError: the folder or a table in it cannot be read, or is wrong.
    """
    if settings.register is None:
        return None
    return Register.from_csv(settings.register, base=Register.bundled())


def _codes(text: str) -> tuple[str, ...]:
    codes = tuple(text.split(","))
    _verify(select=codes)
    return codes


def _ignored(text: str) -> tuple[str, ...]:
    codes = tuple(text.split(","))
    _verify(ignore=codes)
    return codes


def _file_ignores(text: str) -> tuple[str, tuple[str, ...]]:
    pattern, separator, codes = text.rpartition(":")
    if not separator:
        raise argparse.ArgumentTypeError(f"{text!r} has no colon, expected PATTERN:CODES")
    pair = (pattern, tuple(codes.split(",")))
    _verify(file_ignores=(pair,))
    return pair


def _severity(text: str) -> tuple[str, str]:
    code, separator, severity = text.partition("=")
    if not separator:
        raise argparse.ArgumentTypeError(f"{text!r} has no =, expected CODE=SEVERITY")
    _verify(severity=((code, severity),))
    return code, severity


def _verify(**part: Any) -> None:
    try:
        verify(Selection(**part), meanings())
    except (SelectionError, UnknownRuleError) as error:
        raise argparse.ArgumentTypeError(str(error)) from error
