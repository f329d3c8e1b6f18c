"""
The closed lists of the schema, as enumerations.

Every member stands in ``schema/1.0/vocabularies.xsd`` too, and the other way round.
A list whose type is called *open* also allows private codes that begin with ``x-``;
fields of such a type hold either a member or that string.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

__all__ = [
    "CATEGORY_SINCE",
    "Basis",
    "Capacity",
    "Category",
    "Chamber",
    "CitationKind",
    "CommitmentStatus",
    "ConditionKind",
    "DebateKind",
    "EmphasisStyle",
    "FurnitureKind",
    "Genre",
    "Holder",
    "House",
    "MotionKind",
    "NoVerdictReason",
    "OfficeKind",
    "SlipKind",
    "SubmitterRole",
    "Term",
    "Treatment",
    "Version",
    "Witness",
]


class Basis(StrEnum):
    """
    Whether the letter says a fact itself.
    """

    STATED = "stated"
    INFERRED = "inferred"


class Witness(StrEnum):
    """
    The place in the source that gives a field of the header (open).
    """

    MASTHEAD = "masthead"
    LETTERHEAD = "letterhead"
    RUNNING_HEADER = "running-header"
    BODY = "body"
    SIGNATURE = "signature"
    FILE = "file"
    REGISTER = "register"


class Chamber(StrEnum):
    """
    The chamber to which a letter is sent.
    """

    TWEEDE_KAMER = "tweede-kamer"
    EERSTE_KAMER = "eerste-kamer"
    STATEN_GENERAAL = "staten-generaal"


class House(StrEnum):
    """
    The chamber in the form of the citations: *Kamerstukken II*.
    """

    I = "I"  # noqa: E741 - the citations write the chamber so
    """The Eerste Kamer, ``ek`` in identifiers."""

    II = "II"
    """The Tweede Kamer, ``tk`` in identifiers."""

    VV = "VV"
    """The joint sitting (verenigde vergadering), ``vv`` in identifiers."""

    @property
    def code(self) -> str:
        """
        The chamber in official identifiers.

            >>> House.II.code
            'tk'
        """
        return {"I": "ek", "II": "tk", "VV": "vv"}[self]

    @classmethod
    def from_code(cls, code: str) -> House:
        """
        The chamber that *code* stands for: ``tk``, ``ek`` or ``vv``.
        """
        return {"ek": cls.I, "tk": cls.II, "vv": cls.VV}[code]


class Genre(StrEnum):
    """
    What kind of letter it is (open).
    """

    APPRECIATIE = "appreciatie"
    REACTIE = "reactie"
    UITVOERING = "uitvoering"
    UITSTEL = "uitstel"
    HERZIENING = "herziening"


class DebateKind(StrEnum):
    """
    The kind of debate in which motions are submitted or promises made (open).
    """

    PLENAIR_DEBAT = "plenair-debat"
    BEGROTINGSBEHANDELING = "begrotingsbehandeling"
    WETSBEHANDELING = "wetsbehandeling"
    WETGEVINGSOVERLEG = "wetgevingsoverleg"
    NOTAOVERLEG = "notaoverleg"
    COMMISSIEDEBAT = "commissiedebat"
    TWEEMINUTENDEBAT = "tweeminutendebat"
    ALGEMENE_POLITIEKE_BESCHOUWINGEN = "algemene-politieke-beschouwingen"
    ALGEMENE_FINANCIELE_BESCHOUWINGEN = "algemene-financiele-beschouwingen"
    VRAGENUUR = "vragenuur"


class MotionKind(StrEnum):
    """
    What is appraised: amendments are, in the same letters and the same words.
    """

    MOTIE = "motie"
    AMENDEMENT = "amendement"


class Version(StrEnum):
    """
    The version of a motion or amendment, in the words of the House (open).
    """

    ORIGINEEL = "origineel"
    GEWIJZIGD = "gewijzigd"
    NADER_GEWIJZIGD = "nader-gewijzigd"
    TWEEDE_NADER_GEWIJZIGD = "tweede-nader-gewijzigd"
    DERDE_NADER_GEWIJZIGD = "derde-nader-gewijzigd"


class Treatment(StrEnum):
    """
    What the letter does with a motion.
    """

    APPRAISED = "appraised"
    MENTIONED = "mentioned"
    NO_VERDICT = "no-verdict"


class NoVerdictReason(StrEnum):
    """
    Why a motion before the cabinet is left without verdict (open).
    """

    NOG_TE_ONTVANGEN = "nog-te-ontvangen"
    GERICHT_AAN_PRESIDIUM = "gericht-aan-presidium"
    SPREEKT_UIT = "spreekt-uit"
    INGETROKKEN = "ingetrokken"
    AANGEHOUDEN = "aangehouden"
    ANDERE_BEWINDSPERSOON = "andere-bewindspersoon"


class SubmitterRole(StrEnum):
    """
    First submitter (eerste indiener) or co-submitter (medeindiener).
    """

    FIRST = "first"
    CO = "co"


class Category(StrEnum):
    """
    The verdict, as the register field *Kabinetsappreciatie* has it (open).

    A status such as *nog te ontvangen* is not a verdict: see `NoVerdictReason`.
    """

    OORDEEL_KAMER = "oordeel-kamer"
    ONTRADEN = "ontraden"
    ONTRADEN_TENZIJ_GEWIJZIGD = "ontraden-tenzij-gewijzigd"
    VERZOCHT_AAN_TE_HOUDEN = "verzocht-aan-te-houden"
    OVERGENOMEN = "overgenomen"
    GEEN_APPRECIATIE = "geen-appreciatie"
    ONTIJDIG = "ontijdig"
    OVERBODIG = "overbodig"


CATEGORY_SINCE = {Category.ONTIJDIG: date(2024, 11, 18), Category.OVERBODIG: date(2024, 11, 18)}
"""The first day of the categories that were added after the register began (2019-04-01)."""


class Holder(StrEnum):
    """
    Whose act a verdict or a commitment is.

    ``ondertekenaar`` is a signatory of the letter ("ik"), ``kabinet`` the cabinet ("wij",
    "het kabinet"), ``presidium`` the Presidium of the House, ``ambtgenoot`` a colleague
    who does not sign.
    """

    ONDERTEKENAAR = "ondertekenaar"
    KABINET = "kabinet"
    PRESIDIUM = "presidium"
    AMBTGENOOT = "ambtgenoot"


class ConditionKind(StrEnum):
    """
    How a verdict is qualified.

    ``condition`` if something is done, ``interpretation`` if the motion may be read in a
    certain way, ``caveat`` with a remark that leaves the verdict as it is.
    """

    CONDITION = "condition"
    INTERPRETATION = "interpretation"
    CAVEAT = "caveat"


class CommitmentStatus(StrEnum):
    """
    Promised in this letter (``new``), or earlier and repeated here (``prior``).
    """

    NEW = "new"
    PRIOR = "prior"


class Term(StrEnum):
    """
    A moment of the parliamentary year that serves as a deadline (open).
    """

    ZOMER = "zomer"
    VOORJAARSRECES = "voorjaarsreces"
    MEIRECES = "meireces"
    ZOMERRECES = "zomerreces"
    HERFSTRECES = "herfstreces"
    KERSTRECES = "kerstreces"
    PRINSJESDAG = "prinsjesdag"
    BEGROTINGSBEHANDELING = "begrotingsbehandeling"
    STEMMING = "stemming"


class Capacity(StrEnum):
    """
    Signed in person, or named as *mede namens*.
    """

    SIGNED = "signed"
    MEDE_NAMENS = "mede-namens"


class OfficeKind(StrEnum):
    """
    The office of a signatory (open).

    ``minister`` is a *minister van* (a ministry), ``minister-voor`` a *minister voor*
    (a portfolio): the two are not the same office.
    """

    MINISTER = "minister"
    MINISTER_VOOR = "minister-voor"
    STAATSSECRETARIS = "staatssecretaris"
    MINISTER_PRESIDENT = "minister-president"
    PRESIDIUM = "presidium"
    KAMERVOORZITTER = "kamervoorzitter"
    GRIFFIER = "griffier"
    INFORMATEUR = "informateur"
    FORMATEUR = "formateur"


class CitationKind(StrEnum):
    """
    The kind of publication that a citation names (open).
    """

    KAMERSTUK = "kamerstuk"
    DOSSIER = "dossier"
    HANDELINGEN = "handelingen"
    AANHANGSEL = "aanhangsel"
    BIJLAGE = "bijlage"
    STAATSBLAD = "staatsblad"
    STAATSCOURANT = "staatscourant"
    TRACTATENBLAD = "tractatenblad"
    PUBLICATIEBLAD = "publicatieblad"
    ECLI = "ecli"
    LJN = "ljn"
    BWB = "bwb"
    JCI = "jci"
    CELEX = "celex"
    TK_DOCUMENT = "tk-document"
    TK_ZAAK = "tk-zaak"
    URL = "url"


class EmphasisStyle(StrEnum):
    """
    How words are set apart in print.
    """

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


class SlipKind(StrEnum):
    """
    What is wrong with words that the source really has (sic).
    """

    TYPO = "typo"
    TRUNCATED = "truncated"
    GRAMMAR = "grammar"
    FACT = "fact"


class FurnitureKind(StrEnum):
    """
    What a piece of page furniture is.
    """

    HEADER = "header"
    FOOTER = "footer"
    PAGE_NUMBER = "page-number"
