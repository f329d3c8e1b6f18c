"""
The title of an office that is given by its parts, as the attributes of a signatory give it.
"""

from __future__ import annotations

from kamerbrief.register.index import TitleIndex
from kamerbrief.register.titles import read_title
from kamerbrief.vocabularies import OfficeKind

__all__ = ["title_of"]


def title_of(
    office: OfficeKind | str, ministry: str | None, portfolio: str | None, index: TitleIndex
) -> str | None:
    """
    The title of an *office* of the ministry with that name, or None where the parts give none.
    """
    match office:
        case OfficeKind.MINISTER_PRESIDENT:
            return "Minister-President, Minister van Algemene Zaken"
        case OfficeKind.MINISTER_VOOR:
            return f"Minister voor {portfolio}" if portfolio else None
        case OfficeKind.MINISTER:
            # Since 2026 ministers with a portfolio are *minister van* too.
            own = f"Minister van {portfolio}" if portfolio else None
            if own and (ministry is None or index.uses(read_title(own).keys)):
                return own
            return f"Minister van {ministry}" if ministry else None
        case OfficeKind.STAATSSECRETARIS if ministry:
            part = f" – {portfolio}" if portfolio else ""
            return f"Staatssecretaris van {ministry}{part}"
        case OfficeKind.STAATSSECRETARIS if portfolio:
            return f"Staatssecretaris {portfolio}"
    return None
