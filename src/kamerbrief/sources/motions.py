"""
A motion or an amendment, made from the House's own file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs

from kamerbrief.errors import ParseError
from kamerbrief.gate.source import Source as Readable
from kamerbrief.gate.source import read_bytes
from kamerbrief.model.facts import Motion
from kamerbrief.model.metadata import DossierField
from kamerbrief.publications.values import Value
from kamerbrief.register.folding import folded
from kamerbrief.sources.limits import DEFAULT_LIMITS, SourceLimits
from kamerbrief.sources.motion_titles import MotionTitle, parse_title
from kamerbrief.sources.official import root_of
from kamerbrief.sources.official_metadata import metadata_of, words_of
from kamerbrief.sources.signatures import signatures_of, submitters_of
from kamerbrief.vocabularies import Treatment

__all__ = ["OfficialMotion", "read_official_motion"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class OfficialMotion(Value):
    """
    A motion or an amendment as the House published it.

    Attributes:
        motion: the motion, with the id ``m1``.  It is only mentioned, not appraised, and its
            submitters are who signed it, in their order.
        replaced: the motion that it takes the place of, with the id ``m2``, of which only the
            number is known; or None.
        identifier: the official identifier, ``kst-36200-VI-42``, or None.
        date: the day on which it was submitted, or None.
        dossiers: all dossiers to which it belongs; the motion has the first one.
        title: its title, verbatim.
        heading: what the title says.
        signatures: the names under it, verbatim.
    """

    motion: Motion
    replaced: Motion | None = None
    identifier: str | None = None
    date: dt.date | None = None
    dossiers: tuple[DossierField, ...] = ()
    title: str
    heading: MotionTitle
    signatures: tuple[str, ...] = ()

    @property
    def discrepancies(self) -> tuple[str, ...]:
        """
        Where the title and the signatures do not agree, a sentence each.

        Such slips are real: a name is misspelt in one of them, or a signature is of another
        member.
        """
        return tuple(_discrepancies(self.heading, self.signatures))


def read_official_motion(
    source: Readable, *, limits: SourceLimits = DEFAULT_LIMITS
) -> OfficialMotion:
    """
    The motion or amendment in *source*: the XML of officielebekendmakingen.nl.

    Raises:
        SourceError: the file cannot be read, is no regular file, or is too large.
        ParseError: the gate refuses it, it is no official publication (SRC020), or no motion or
            amendment (SRC021).
    """
    root = root_of(read_bytes(source, max_bytes=limits.max_bytes))
    paper = root.find("kamerstuk/stuk")
    metadata = metadata_of(root)
    title = metadata.subject or ""
    heading = parse_title(title)
    if paper is None or heading.kind is None:
        shown = repr(title if len(title) <= 80 else f"{title[:80]}...")
        raise ParseError("SRC021", f"the title is {shown}, expected that of a motie or amendement")
    dossier = metadata.dossiers[0] if metadata.dossiers else None
    signatures = signatures_of(paper)
    motion = Motion(
        id="m1",
        kind=heading.kind,
        dossier=dossier.number if dossier else None,
        chapter=dossier.chapter if dossier else None,
        number=metadata.number,
        version=heading.version,
        replaces="m2" if heading.replaces else None,
        treatment=Treatment.MENTIONED,
        submitters=submitters_of(signatures),
    )
    return OfficialMotion(
        motion=motion,
        replaced=_replaced(motion, heading),
        identifier=metadata.identifier,
        date=metadata.date,
        dossiers=metadata.dossiers,
        title=words_of(paper.find("titel")),
        heading=heading,
        signatures=signatures,
    )


def _replaced(motion: Motion, heading: MotionTitle) -> Motion | None:
    if heading.replaces is None:
        return None
    # "Gedrukt onder nr. 169" means the same dossier.
    return Motion(
        id="m2",
        kind=motion.kind,
        dossier=motion.dossier,
        chapter=motion.chapter,
        number=heading.replaces,
        treatment=Treatment.MENTIONED,
    )


def _discrepancies(heading: MotionTitle, signatures: tuple[str, ...]) -> Iterator[str]:
    count, named = len(signatures), len(heading.names)
    if not signatures:
        yield "there is no signature under it"
        return
    if heading.et_al and count < 3:
        yield f"the title says c.s., and there are {count} signatures, expected 3 or more"
    elif heading.et_al and count <= named:
        yield f"the title says c.s. after {named} names, and there are {count} signatures"
    elif not heading.et_al and count != named:
        yield f"the title has {named} names, and there are {count} signatures"
    if heading.plural is not None and heading.plural != (named > 1):
        yield f"the title says {'de leden' if heading.plural else 'het lid'} and has {named} names"
    for name, signature in zip(heading.names, signatures, strict=False):
        if folded(name) != folded(signature):
            yield f"the title has {name}, the signature is {signature}"
    if heading.version is None:
        yield "it replaces another one, and the title does not say that it is changed"
