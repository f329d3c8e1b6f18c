"""
`kamerbrief cite`: which publications a text cites.
"""

from __future__ import annotations

import argparse
import shutil
import sys

from kamerbrief import citing
from kamerbrief.cli.context import add_context
from kamerbrief.cli.options import add_color, add_max_bytes, style_of
from kamerbrief.cli.paths import STANDARD_INPUT, named
from kamerbrief.cli.reading import read_text
from kamerbrief.cli.streams import complain
from kamerbrief.rendering.citations import citation_objects, render_citations
from kamerbrief.rendering.json_array import render_array, render_objects

__all__ = ["add_arguments", "run"]

_DESCRIPTION = """\
Find the citations in a text, and say for each where it stands, its words, what
it cites, the identifier (- if the words give none) and the address of the page.
An identifier of which a part is inferred has a ~ before it.  Nothing is looked
up: the publication may not exist.
"""
_EPILOG = """\
A file or standard input is text in UTF-8.  What begins with < must be a letter,
and is searched in its words: lines, columns and offsets count in letter.text,
not in the file.  Lines and columns count from 1, offsets from 0, all of them in
code points.

In a terminal words are shortened to its width; elsewhere nothing is cut.

exit codes:
  0  a citation was found
  1  none was
  2  the text could not be read

examples:
  kamerbrief cite "Kamerstukken II 2020/21, 32 824, nr. 341"
  kamerbrief cite "de motie op stuk nr. 42" --dossier "36200 VI"
  kamerbrief cite letter.xml --style kamer
  pdftotext letter.pdf - | kamerbrief cite --jsonl
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    parser.set_defaults(print_help=parser.print_help)
    parser.add_argument(
        "text",
        nargs="?",
        metavar="TEXT | FILE",
        help="a text; the name of a file; or - for standard input, also without it in a pipe",
    )
    add_context(parser)
    parser.add_argument(
        "--style",
        choices=("leidraad", "kamer", "short"),
        default="leidraad",
        help="how what is cited is written (default: %(default)s)",
    )
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print one array")
    forms.add_argument("--jsonl", action="store_true", help="print an object a line")
    add_max_bytes(parser)
    add_color(parser)


def run(options: argparse.Namespace) -> int:
    """
    Print what is cited.
    """
    argument = options.text
    if argument is None:
        if sys.stdin is not None and sys.stdin.isatty():
            options.print_help()
            return 2
        argument = STANDARD_INPUT
    target = named(argument)
    text = argument if target is None else read_text(target, options.max_bytes)
    found = citing.find(
        text, in_dossier=options.dossier, session=options.session, chamber=options.chamber
    )
    form = citing.Style(options.style)
    if options.json:
        sys.stdout.writelines(render_array(citation_objects(text, found, form)))
    elif options.jsonl:
        sys.stdout.writelines(render_objects(citation_objects(text, found, form)))
    else:
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        style = style_of(options.color)
        sys.stdout.writelines(render_citations(text, found, form, width, style))
    if not found:
        complain("no citation found")
    return int(not found)
