"""
A strategy for other bytes that mean the same: what a reader of XML must not tell apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from kamerbrief.strategies import respelling
from kamerbrief.strategies.pieces import Tag, is_end, is_start, quoted, split, tag_of
from kamerbrief.strategies.prefixes import renamed
from kamerbrief.strategies.respelling import everywhere
from kamerbrief.strategies.values import Strategy, below, one_of

__all__ = ["REWRITINGS", "rewritings"]

_MARK = "\ufeff"
_DECLARATION = re.compile(r"\A<\?xml\s.*?\?>\n?", re.DOTALL)
_BLANKS = (" ", "\n", "\t", " \n\t ")
_ASIDES = ("<!-- -->", "<!--<p>\u00e9&amp;\n-->", "<?a?>", '<?a b="c"?>')
# Where white space is between facts, and so no text.
_FACTS = {
    ("letter",), ("letter", "metadata"), ("letter", "debates"), ("letter", "motions"),
    ("letter", "motions", "motion"), ("letter", "verdicts"), ("letter", "commitments"),
    ("letter", "signatories"), ("letter", "extensions"),
}  # fmt: skip

Rewriting = Callable[[st.DrawFn, list[str]], list[str]]


def _tags(change: Callable[[Tag, int], str], variants: int) -> Rewriting:
    """
    Write some start tags in another way.
    """

    def rewrite(draw: st.DrawFn, pieces: list[str]) -> list[str]:
        variant = draw(below(variants))
        return everywhere(draw, pieces, is_start, lambda piece: change(tag_of(piece), variant))

    return rewrite


def _reordered(tag: Tag, variant: int) -> str:
    given = tag.attributes
    turned = given[::-1] if variant == 0 else (*given[1:], *given[:1])
    return str(Tag(tag.name, turned, tag.is_empty))


def _requoted(tag: Tag, variant: int) -> str:
    def other(value: str) -> str:
        old, new = value[0], "'" if value[0] == '"' else '"'
        names = {"'": ("&apos;", "&#39;"), '"': ("&quot;", "&#x22;")}
        inner = quoted(value).replace(new, names[new][variant])
        # What had to be written as a reference need not be now.
        return f"{new}{inner.replace(names[old][0], old)}{new}"

    given = tuple((name, other(value)) for name, value in tag.attributes)
    return str(Tag(tag.name, given, tag.is_empty))


def _spaced(tag: Tag, variant: int) -> str:
    blank = _BLANKS[variant]
    given = "".join(f"{blank}{name}{blank}={blank}{value}" for name, value in tag.attributes)
    return f"<{tag.name}{given}{blank}{'/' if tag.is_empty else ''}>"


def _ends(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    blank = draw(one_of(_BLANKS))
    return everywhere(draw, pieces, is_end, lambda piece: f"{piece[:-1]}{blank}>")


def _opened(tag: Tag, variant: int) -> str:
    shut = Tag(tag.name, tag.attributes, is_empty=False)
    return f"{shut}</{tag.name}>" if tag.is_empty else str(tag)


def _prefixes(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    prefix = draw(one_of(("k", "_", "\u00e9-1")))
    start = draw(below(3))

    def prefixing(namespace: str, depth: int) -> str:
        own = f"{prefix}{len(namespace)}"
        # Everywhere, on every other level, or on all levels but the first.
        return own if start == 0 or (start == 1 and depth % 2) or (start == 2 and depth) else ""

    return renamed(pieces, prefixing)


def _between_facts(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    blank = draw(one_of(("", *_BLANKS)))
    path: list[str] = []
    made = []
    for piece in pieces:
        if is_end(piece):
            path.pop()
        if tuple(path) in _FACTS and (piece.isspace() or blank == ""):
            made.append(blank if piece.isspace() else piece)
        else:
            made.append(piece)
        if is_start(piece) and not piece.endswith("/>"):
            path.append(tag_of(piece).name.rpartition(":")[2])
    return made


def _asides(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    aside = draw(one_of(_ASIDES))
    inner = [at for at, piece in enumerate(pieces) if is_start(piece) or is_end(piece)]
    # Before any tag but the first: at the beginning and at the end of every text.
    places = (
        draw(st.sets(st.sampled_from(inner[1:]), min_size=1, max_size=5)) if inner[1:] else set()
    )
    if draw(st.booleans()):
        places = {*inner[1:]}
    return [f"{aside}{piece}" if at in places else piece for at, piece in enumerate(pieces)]


def _declaration(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    text = _DECLARATION.sub("", "".join(pieces))
    return [draw(one_of((
        "", "<?xml version='1.0'?>", '<?xml version="1.0" encoding="utf-8"?>',
        "<?xml\tversion = '1.0'\n encoding = 'UTF-8' standalone = 'yes' ?>",
        '<?xml version="1.0" standalone="no"?>\n\n',
    ))), text]  # fmt: skip


def _around(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    text = "".join(pieces)
    head = _DECLARATION.match(text)
    at = 0 if head is None else head.end()
    before, blank, after = draw(one_of(_ASIDES)), draw(one_of(_BLANKS)), draw(one_of(_ASIDES))
    return [text[:at], before, blank, text[at:], blank, after]


def _line_ends(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    end = draw(one_of(("\r\n", "\r")))
    return ["".join(pieces).replace("\n", end)]


def _marked(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    return [_MARK, *pieces]


# In the order in which they are done: what comes later must not be undone by what came before.
_REWRITINGS: dict[str, Rewriting] = {
    "order of attributes": _tags(_reordered, 2),
    "prefixes": _prefixes,
    "quotes": _tags(_requoted, 2),
    "references in values": respelling.values,
    "blanks in values": respelling.blanks,
    "CDATA": respelling.cdata,
    "character references": respelling.references,
    "named references": respelling.names,
    "white space between facts": _between_facts,
    "empty elements": _tags(_opened, 1),
    "white space in start tags": _tags(_spaced, len(_BLANKS)),
    "white space in end tags": _ends,
    "comments and instructions": _asides,
    "comments in text": respelling.interrupted,
    "declaration": _declaration,
    "around the letter": _around,
    "line ends": _line_ends,
    "byte-order mark": _marked,
}
REWRITINGS: tuple[str, ...] = tuple(_REWRITINGS)
"""The names of all ways to write a letter in other bytes."""


@st.composite
def _step(draw: st.DrawFn, name: str, text: str) -> str:
    # Nothing is the simplest thing to do.
    if draw(below(2)) == 0:
        return text
    return "".join(_REWRITINGS[name](draw, split(text)))


@st.composite
def _rewritten(draw: st.DrawFn, data: bytes, names: Sequence[str]) -> bytes:
    # XML itself takes every line end for a line feed, before all else.
    text = data.decode().removeprefix(_MARK).replace("\r\n", "\n").replace("\r", "\n")
    for name, rewrite in _REWRITINGS.items():
        if name in names:
            alone = len(names) == 1
            text = "".join(rewrite(draw, split(text))) if alone else draw(_step(name, text))
    return text.encode()


def rewritings(data: bytes, *, names: Sequence[str] = REWRITINGS) -> Strategy[bytes]:
    """
    Other bytes with the meaning of *data*, a letter in well-formed XML without document type.

    Some of *names* are done to it, here and there or everywhere, and one alone always; a failing
    example shrinks to the one that matters.  All of these keep the canonical form of any XML but
    for instructions, except white space between facts, which means nothing only in a letter.

        >>> from hypothesis import find
        >>> find(rewritings(b"<letter a='1'/>", names=["quotes"]), lambda data: True)
        b'<letter a="1"/>'

    Raises:
        ValueError: one of *names* is not in `REWRITINGS`.
    """
    unknown = [name for name in names if name not in _REWRITINGS]
    if unknown or not names:
        raise ValueError(f"{unknown} are no rewritings, expected some of {', '.join(REWRITINGS)}")
    return _rewritten(data, tuple(names))
