"""
What is said of a motion as it is, and of one that would be changed.
"""

from __future__ import annotations

from kamerbrief.annotating.patterns import for_lower_case

__all__ = ["AS_IT_IS", "CHANGES", "IF", "IF_CHANGED", "UNCHANGED", "UNLESS"]

_AS_IT_IS = (
    r"in (?:de|haar|zijn|deze) (?:huidige|deze|voorliggende) (?:vorm|formulering|bewoordingen"
    r"|tekst|redactie)|de (?:huidige|voorliggende) (?:tekst|versie)"
    r"|in deze (?:vorm|formulering|bewoordingen|redactie)"
    r"|zo (?:algemeen |ruim )?geformuleerd|zoals (?:het|zij|de motie|het amendement|hij) (?:er )?"
    r"(?:nu |thans )?(?:ligt|luidt|voorligt|is geformuleerd)"
)

CHANGES = (
    r"(?:vervang|wijzig|schrap|beperk|pas|haal|verzacht|verander|matig|verlaag|verruim|versmal"
    r"|verwijder|herschrijf|herformuleer|laat|laten|neem|knip|splits)(?:t|en|pen|len|men)? "
    r"(?:de indieners?|de leden|het lid|zij|hij|mevrouw|de heer)"
)
"""A case that begins with its verb, in which who submitted a motion changes it."""

AS_IT_IS = for_lower_case(rf"\b(?:{_AS_IT_IS})\b")
"""The motion as it is, in words that say that another one might do."""

UNCHANGED = for_lower_case(
    rf"\b(?:{_AS_IT_IS}|zonder (?:die|deze) (?:aanpassing|wijziging)(?:en)?|nu|thans"
    r"|ongewijzigd)\b"
)
"""The same, where it was just said what would have to change."""

IF = for_lower_case(
    r"(?:^|(?<=[.;,:] ))(?:als|indien|mocht|mochten|wanneer|voor zover|zolang|ingeval"
    r"|(?:in|voor) het geval)\b"
)
"""The beginning of a case."""

IF_CHANGED = for_lower_case(
    r"\b(?:als|indien|mochten|mocht|wanneer|zouden|zou|zijn|is|willen|wil)\b[^.;]{0,160}"
    r"\b(?:gewijzigd|wijzig\w*|aangepast|aanpas\w*|schrap\w*|geschrapt|vervangen|beperk\w*"
    r"|wordt|zou)\b"
    # "Bij een grens van ten hoogste 1.500 aansluitingen", "bij een kortere termijn"
    r"|\bbij een (?:\w+ van (?:ten hoogste|ten minste|hooguit|hoogstens|maximaal|minimaal)"
    r"|(?:lager|hoger|later|vroeger|korter|langer|ruimer|kleiner)e?) "
    rf"|(?:^|(?<=[.!?:;] )){CHANGES}\b"
)
"""A case in which the motion is another one."""

UNLESS = for_lower_case(r"\btenzij\b")
"""What holds but for a case."""
