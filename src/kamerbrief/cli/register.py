"""
`kamerbrief register`: import members and groups, and look up office holders.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from kamerbrief.cli.options import add_max_bytes
from kamerbrief.cli.paths import Target
from kamerbrief.cli.streams import complain
from kamerbrief.errors import RegisterError
from kamerbrief.register.opendata import read_open_data
from kamerbrief.register.records import FILES, written
from kamerbrief.register.register import Register
from kamerbrief.register.titles import read_title
from kamerbrief.register.values import Tenure
from kamerbrief.rendering.safe import safe

__all__ = ["add_arguments", "run"]

_DESCRIPTION = """\
Say who held which office when, or make a register of members and groups from
the open data of the Tweede Kamer.
"""
_EPILOG = """\
import reads JSON of the entities Persoon, Fractie, FractieZetel and
FractieZetelPersoon, and writes members.csv and parties.csv; what these were
before is lost.  In Python, Register.from_csv(FOLDER) reads them.

exit codes:
  0  all went well
  1  show found nothing
  2  a file could not be read or written

examples:
  kamerbrief register show "Minister van Defensie" --on 2019-07-04
  kamerbrief register show "K.H. Ollongren"
  kamerbrief register import persons.json groups.json seats.json -o register
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    parser.set_defaults(print_help=parser.print_help, action=None)
    actions = parser.add_subparsers(title="actions", metavar="ACTION", dest="action")
    importing = actions.add_parser("import", help="make tables from open data", allow_abbrev=False)
    importing.add_argument("files", nargs="+", metavar="FILE", help="JSON, or - for standard input")
    importing.add_argument(
        "-o", "--output", required=True, metavar="FOLDER", help="where the tables go"
    )
    importing.add_argument(
        "--as-of", type=_day, metavar="DATE", help="the day of the data (default: today)"
    )
    add_max_bytes(importing)
    showing = actions.add_parser("show", help="show office holders", allow_abbrev=False)
    showing.add_argument("words", metavar="NAME | TITLE", help="a name or the title of an office")
    showing.add_argument("--on", type=_day, metavar="DATE", help="only who held it on that day")
    showing.add_argument("--register", metavar="FOLDER", help="a register of your own")


def run(options: argparse.Namespace) -> int:
    """
    Do what is asked.
    """
    match options.action:
        case "import":
            return _import(options)
        case "show":
            return _show(options)
    options.print_help()
    return 2


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r}, expected a day such as 2022-01-10") from None


def _import(options: argparse.Namespace) -> int:
    sources = ((name, Target(name=name).read(options.max_bytes)) for name in options.files)
    as_of = options.as_of or dt.datetime.now().astimezone().date()
    data = read_open_data(sources, as_of, Register.bundled().parties)
    if not (data.seats or data.parties):
        return complain("the files have no group and no member of one, expected some")
    for name in data.partial:
        shown = safe(name)
        print(f"kamerbrief: {shown} is not the last page: see @odata.nextLink", file=sys.stderr)
    folder = Path(options.output)
    for name, records in (("members.csv", data.seats), ("parties.csv", data.parties)):
        if records:
            _write(folder / name, written(records, FILES[name]))
            print(f"wrote {len(records):,} rows to {safe(str(folder / name))}")
    return 0


def _write(path: Path, words: str) -> None:
    new = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(words, encoding="utf-8", newline="")
        new.replace(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise RegisterError(f"it cannot be written: {reason}", str(path)) from error


def _show(options: argparse.Namespace) -> int:
    register = Register.bundled()
    if options.register is not None:
        register = Register.from_csv(options.register, base=register)
    if read_title(options.words).kind is None:
        found = register.offices(options.words, options.on)
    else:
        found = register.holders(options.words, options.on)
    for tenure in found:
        print(safe(_line(tenure)))
    if not found:
        complain("nobody found")
    return int(not found)


def _line(tenure: Tenure) -> str:
    until = "" if tenure.end is None else str(tenure.end)
    party = f" ({tenure.party})" if tenure.party else ""
    origin = f"{tenure.confidence}: {tenure.source}"
    return f"{tenure.start}  {until:10}  {tenure.title}  {tenure.name}{party}  [{origin}]"
