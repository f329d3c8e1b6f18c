"""
One citation and nothing else.
"""

from __future__ import annotations

from typing import Any

from kamerbrief.citing.finding import find
from kamerbrief.citing.values import Found, Fragment, NamedMotion, Referent
from kamerbrief.errors import CitationError, ModelError
from kamerbrief.publications import Dossier, Publication, Session, WebAddress, from_identifier
from kamerbrief.vocabularies import House

__all__ = ["parse"]

_SHOWN = 40
# What stands alone needs no label to be a citation: 32824, or nr. 17 in a dossier.
_LABELS = ("Kamerstukken ", "stuk ")


def parse(
    text: str,
    *,
    in_dossier: Dossier | str | None = None,
    session: Session | str | None = None,
    chamber: House | str | None = None,
) -> Publication:
    """
    The one publication that *text* cites, in any form that `find` knows, or by an identifier.

    *in_dossier*, *session* and *chamber* are as for `find`.  White space around the citation, and
    a full stop after it, are let through.

        >>> parse("TK 2022-2023 32 824 nr. 370").identifier
        'kst-32824-370'
        >>> print(parse("nr. 17", in_dossier="36200 VI"))
        Kamerstukken 36200 VI, nr. 17
        >>> parse("Kamerstukken II 2020/21, 32 824, nrs. 3 en 5")
        Traceback (most recent call last):
        kamerbrief.errors.CitationError: citation 'Kamerstukken II 2020/21, 32 824, nrs. 3 en 5':
            names 2 publications, expected one

    Raises:
        CitationError: *text* is no citation, holds more than one, or does not say enough.
    """
    known = _known(text.strip())
    if known is not None:
        return known
    context: Any = {"in_dossier": in_dossier, "session": session, "chamber": chamber}
    for label in ("", *_LABELS):
        labelled = f"{label}{text.strip()}"
        found = find(labelled, **context)
        if found and found[0].start == 0 and found[0].end >= len(labelled.rstrip(".")):
            return _only(text, found[0])
    raise _refusal(text, find(text, **context))


def _known(text: str) -> Publication | None:
    try:
        return from_identifier(text)
    except ModelError:
        pass
    if not text.startswith(("http://", "https://")) or find(text):
        return None
    try:
        return WebAddress(address=text)
    except ModelError:
        return None


def _refusal(text: str, found: tuple[Found, ...]) -> CitationError:
    if not found:
        return CitationError(
            "no citation, expected one such as Kamerstukken II 2020/21, 32824, nr. 341", text, 0
        )
    before = _shortened(text[: found[0].start].strip())
    after = _shortened(text[found[0].end :].strip())
    if before:
        return CitationError(f"{before!r} stands before the citation", text, 0)
    return CitationError(
        f"{after!r} stands after the citation, expected its end", text, found[0].end
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _only(text: str, found: Found) -> Publication:
    if len(found.publications) > 1:
        raise CitationError(f"names {len(found.publications)} publications, expected one", text)
    return _whole(text, found.publications[0].publication)


def _whole(text: str, referent: Referent) -> Publication:
    if isinstance(referent, Fragment):
        missing = " and ".join(referent.missing)
        raise CitationError(f"the {missing} is not named, expected it in the words", text)
    if isinstance(referent, NamedMotion):
        raise CitationError("names a motion by person, expected the number of a publication", text)
    return referent
