"""
What the words of a signature say: titles and names in them.
"""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from kamerbrief.model.inlines import Sic
from kamerbrief.model.text import Node
from kamerbrief.publications.values import Value
from kamerbrief.register.names import is_prefix

__all__ = ["ACADEMIC", "Said", "corrected", "read_signature", "titles_in"]

_CAP = 1000
"""Longer words are no signature."""

_OFFICE = re.compile(
    r"\b(?:vice-?)?(?:minister(?:[- ]president)?|staatssecretaris)\b", re.IGNORECASE
)
_PLURAL = re.compile(r"\b(?:ministers|staatssecretarissen)\b", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.)+-?[^\W\d_]*")
_BARE_INITIALS = re.compile(r"(?:[^\W\d_a-z][a-z]?){1,10}")
_MOST_WORDS = 12
_SIGNED = {"w.g.", "W.g."}
ACADEMIC = {"mr.", "drs.", "dr.", "ir.", "ing.", "prof."}
"""The titles that a signature may have before a name."""
# Words that join two titles, or that lead from a title to whoever signs for its holder.
_LINKS = {"en", "de", "den", "het", "demissionair", "ook"}
_LEADS = {
    "namens",
    "mede",
    "tevens",
    "loco",
    "deze",
    "voor",
    "plv.",
    "i.o.",
    "b.a.",
    "l.s.",
    "o.l.",
}


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Said(Value):
    """
    Titles and names in the words of a signature.

    Attributes:
        titles: the titles; a signature that is misspelt from its first letters on is one, too.
        names: the names.
        in_passing: True of words in the text, which need not give the whole title.
    """

    titles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    in_passing: bool = False


def read_signature(text: str) -> Said:
    r"""
    The titles and names in the *text* of a signature, as far as they can be told.

        >>> read_signature("De Minister-President,\nMinister van Algemene Zaken,\n\nM. Rutte")
        Said(titles=('Minister-President', 'Minister van Algemene Zaken'), names=('M. Rutte',))
        >>> read_signature("De minister van Justitie en Veiligheid D. Yeşilgöz-Zegerius").names
        ('D. Yeşilgöz-Zegerius',)
    """
    return Said() if len(text) > _CAP else _read(text)


# A minister signs hundreds of letters with the same words.
@lru_cache(maxsize=1024)
def _read(text: str) -> Said:
    names: list[str] = []
    rest: list[str] = []
    lines = [line.split() for line in re.split(r"[\n\f]", text.strip())]
    for words in lines:
        at = _start_of_name(words)
        rest += words[:at]
        if at < len(words):
            names.append(" ".join(words[at:]).rstrip(",;. "))
    if not names and len(lines) > 1 and _is_name(lines[-1], after=lines[-2]):
        names.append(" ".join(lines[-1]))
        del rest[-len(lines[-1]) :]
    return Said(titles=titles_in(" ".join(rest)), names=tuple(names))


def corrected(node: Node) -> str:
    """
    The words of *node*, with the corrections of slips that are marked.
    """
    if isinstance(node, Sic) and node.correction is not None:
        return node.correction
    return "".join(each if isinstance(each, str) else corrected(each) for each in node.content)


def titles_in(words: str) -> tuple[str, ...]:
    """
    The titles in *words* with single blanks.

        >>> titles_in("De Minister van Financiën, mede namens de Minister van Defensie,")
        ('Minister van Financiën', 'Minister van Defensie')
        >>> titles_in("De Minster van Financiën,"), titles_in("De staatssecretarissen van SZW")
        (('De Minster van Financiën',), ())
    """
    return _titles(words) if len(words) > _CAP else _known_titles(words)


def _titles(words: str) -> tuple[str, ...]:
    starts = [match.start() for match in _OFFICE.finditer(words[:_CAP])]
    if not starts:
        whole = _joined(words.split())
        return (whole,) if whole and _PLURAL.search(words) is None else ()
    ends = [*starts[1:], len(words)]
    return tuple(
        title
        for start, end in zip(starts, ends, strict=True)
        if (title := _title(words[start:end]))
    )


_known_titles = lru_cache(maxsize=1024)(_titles)


def _title(piece: str) -> str:
    words = piece.split()
    for at, word in enumerate(words):
        # "Minister voor", but "de Minister van Defensie, voor deze".
        follows = word.casefold() != "voor" or words[at - 1].endswith(",")
        if follows and word.casefold().rstrip(",") in _LEADS:
            del words[at:]
            break
    while len(words) > 1 and words[-1].casefold().rstrip(",;") in _LINKS:
        words.pop()
    return _joined(words)


def _joined(words: list[str]) -> str:
    # Who compares titles must know that the hyphen may come from the end of a line.
    return " ".join(words).replace("- ", "-\n").rstrip(",;. ")


def _start_of_name(words: list[str]) -> int:
    """
    Where in a line the name of a person begins: at initials, or at the end where there are none.
    """
    for at, word in enumerate(words[:-1]):
        is_initials = _INITIALS.fullmatch(word) is not None and word not in _SIGNED
        if is_initials and (word[0].isupper() or word in ACADEMIC or not at):
            # "Sigrid A.M. Kaag".
            leads = at == 1 and words[0].istitle() and _OFFICE.match(words[0]) is None
            return 0 if leads else at
    return len(words)


def _is_name(words: list[str], *, after: list[str]) -> bool:
    """
    Whether a line can be a name without initials that have dots: "Karien van Gennip".

    It comes *after* a comma or a line without words, or begins with initials: "CEG van Gennip".
    """
    if len(words) > _MOST_WORDS or not all(word[0].isupper() or is_prefix(word) for word in words):
        return False
    if not after or after[-1].endswith(","):
        return True
    is_capitals = " ".join(words).isupper()
    return len(words) > 1 and _BARE_INITIALS.fullmatch(words[0]) is not None and not is_capitals
