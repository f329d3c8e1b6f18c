"""
Words that the wordings of readings, remarks and conditions have in common, as expressions.
"""

from __future__ import annotations

__all__ = [
    "FAR",
    "IN_CASE",
    "IT",
    "MOVER",
    "NEAR",
    "NOTE",
    "OTHERS_CONFIRM",
    "READ",
    "READING",
    "READ_STEMS",
    "REMARK",
    "SO",
    "SO_READ",
    "SUBCLAUSE",
    "THE",
    "THEM",
    "TO_NOTE",
    "TO_READ",
    "VERB_FIRST",
    "WE",
]

NEAR = r"[^.;¦]{0,30}?"
"""Words of the same clause, up to 30 letters of them."""

FAR = r"[^.;¦]{0,60}?"
"""Words of the same clause, up to 60 letters of them."""

SUBCLAUSE = r"(?:[^.;¦,]|,(?! (?:kan|geef|laat|dan|is|zou|heb)\b)){0,60}?"
"""`FAR`, but not over the verb of a main clause."""

VERB_FIRST = (
    r"(?!(?:als|indien|wanneer|nu|omdat|doordat|zodra|zolang|mits|hoewel|terwijl|sinds|toen|maar|en"
    r"|voor|in|op|met|bij|na|om|over|van|uit|aan|door|tegen|zonder|onder|gelet|gezien|ook)\b)"
    r"[a-zà-ÿ]{2,14} (?:de|het|zij|hij|deze|mevrouw|dit|dat|ze|er|uw)\b"
    r"(?=[^.;¦]{3,240}?, (?:dan\b|(?:zou|kan|geef|laat) (?:ik|wij)\b))"
)
"""A case that begins with its verb: *Wordt het jaartal geschrapt, dan*."""

WE = r"(?:ik|wij|we|het kabinet|de (?:regering|minister|staatssecretaris))"
"""Who writes."""

IN_CASE = (
    r"(?:als|indien|wanneer|mits|voor zover|zolang|zo(?= (?:de indieners?|zij|hij|het lid)\b))"
)
"""What a clause begins with that says in which case."""

IT = r"(?:motie|amendement|verzoek|dictum|deze|dit|die|dat|haar|zo|als|aldus)"
"""What is read, or how."""

MOVER = r"(?:(?:het|dit) lid|de (?:leden|indieners?|heer)|mevrouw)\b"
"""Who submitted the motion."""

OTHERS_CONFIRM = (
    rf" (?!{MOVER}|de motie|het amendement)"
    r"(?:(?:de|het|een) [^.;¦,]{2,50}?|onderzoek(?: [^.;¦,]{2,50}?)?) bevestig"
)
"""A case in which somebody else confirms something: a condition, and no reading."""

THE = r"(?:de|deze|dit|het|haar|zo|hem)"
"""What stands before what is read, or for it."""

READ = (
    r"(?:lees|leest|lezen|vat|vatten|leg|legt|leggen|duid|duidt|duiden|versta|verstaat|verstaan"
    r"|begrijp|begrijpt|begrijpen|interpreteer|interpreteert|interpreteren)"
)
"""To read a motion so: *lees*; *vat* and *leg* without the *op* and *uit* that follow later."""

SO = r"(?:zo|als|aldus)\b"
"""What follows where it is said how a motion is read."""

THEM = r"(?:de|deze|het|dit|haar|hem|die|dat)\b"
"""What is read."""

TO_READ = (
    r"(?:(?:(?:op|uit) )?(?:te )?(?:lezen|vatten|leggen)|opvatten|uitleggen"
    r"|(?:te )?(?:duiden|verstaan|begrijpen|interpreteren|beschouwen|zien als))"
)
"""The same: *lezen*, *op te vatten*."""

SO_READ = (
    r"(?:gelezen|opgevat|uitgelegd|geduid|verstaan|begrepen|geïnterpreteerd|beschouwd"
    r"|bezien|gehoord)"
)
"""The same: *gelezen*, *opgevat*."""

READING = (
    rf"(?:{TO_READ}|{SO_READ}|lees|leest|lezing|uitleg|uitlegt|begrijp|begrijpt|versta|opvat"
    r"|interpretatie|interpreteer|interpreteert|duid|duidt|bevestig\w*"
    r"|met mij van mening)"
)
"""Any word which says that a motion is read."""

READ_STEMS = (
    *("lees", "lez", "vat", "leg", "duid", "versta", "begr", "nterpret", "zie", "beschouw"),
    *("gehoord", "beluister", "bevestig", "van mening"),
)
"""Letters of which any of these words has some."""

NOTE = r"(?:merk|teken|voeg|plaats|maak|wijs|hecht|benadruk|vermeld|constateer)(?:t|en)?"
"""To remark: *merk* (*op*), *teken* (*aan*)."""

TO_NOTE = (
    r"(?:aan ?te ?teken\w*|aanteken\w*|aangetekend|op ?te ?merken|opmerk\w*|opgemerkt"
    r"|toe ?te ?voegen|toevoeg\w*|benadruk\w*|vooropst\w*|voorop te stellen|vermeld\w*"
    r"|mee ?te ?geven|meegeven|wijzen|zeg)"
)
"""The same: *opmerken*, *aan te tekenen*."""

REMARK = (
    r"(?:kanttekening(?:en)?|opmerking(?:en)?|aantekening(?:en)?|nuancering|nuance|notie"
    r"|restrictie|toevoeging|slag om de arm)"
)
"""A remark."""
