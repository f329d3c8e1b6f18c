"""
What is known around a text: the dossier, the session and the chamber to which it belongs.
"""

from __future__ import annotations

import attrs

from kamerbrief.publications import Dossier, Session
from kamerbrief.vocabularies import House

__all__ = ["Scope"]


@attrs.frozen(kw_only=True)
class Scope:
    """
    What words such as *nr. 35* leave to the reader to know.

    Attributes:
        dossier: the dossier, or None if unknown.
        session: the session, or None if unknown.
        chamber: the chamber, or None if unknown.
    """

    dossier: Dossier | None = None
    session: Session | None = None
    chamber: House | None = None
