"""
The words that begin a clause which qualifies a verdict: a reading, a remark or a condition.

A pattern finds the beginning of the clause, up to the words that tell which of these it is; the
clause goes on to its own end.
"""

from __future__ import annotations

from kamerbrief.annotating.alterations import CHANGES
from kamerbrief.annotating.patterns import Pattern
from kamerbrief.annotating.phrases import VERB_FIRST
from kamerbrief.annotating.readings import READINGS
from kamerbrief.annotating.remarks import REMARKS
from kamerbrief.vocabularies import ConditionKind

__all__ = ["CHANGING", "CONDITIONS", "IF", "QUALIFIERS"]

CONDITIONS: tuple[Pattern[ConditionKind], ...] = (
    Pattern(
        name="on condition",
        means=ConditionKind.CONDITION,
        expression=(
            r"\bvoor zover\b(?! (?:ik|wij|mij|ons|bekend|mogelijk|nodig)\b)"
            r"|\b(?:onder|op|met als) (?:de |die |deze |één |een )?"
            r"(?:(?!gelijke|marktconforme|gunstige|huidige|normale|bestaande|betere)\w+e )?"
            r"(?:rand)?(?:voorwaarden?|condities?)\b"
            r"|\b(?:wel )?eerst (?:moet|moeten|dient|dienen)\b"
            # Elsewhere these words tell what a rule asks, and not the verdict.
            r"|\b(?:^|(?<=[.,:;!?¦)] )|(?<=\bmaar )|(?<=\bkamer ))(?:wel eerst|vereist is"
            r"|(?:alleen|slechts|uitsluitend) (?:als|indien|wanneer)"
            r"|bij een (?:positieve|gunstige))\b"
            r"|\b(?:^|(?<=[.!?¦] ))(?:één|een) eis:"
            r"|\bonder (?:het )?voorbehoud (?:van|dat)\b"
            r"|\b(?:mits|tenzij|zolang|vooropgesteld(?:,)? dat|met inachtneming van"
            r"(?! (?:het|de) (?:voorgaande|bovenstaande|vorenstaande)| (?:deze|die)\b)"
            r"|(?<=, )afhankelijk van)\b"
        ),
        example="mits de gemeenten daarmee instemmen",
        counter="de voorwaarden van de regeling",
        stems=(
            *("voor zover", "voorwaarde", "conditie", "eerst", "eis", "voorbehoud", "mits"),
            *("tenzij", "zolang", "vooropgesteld", "inachtneming", "afhankelijk", "alleen"),
            *("slechts", "uitsluitend", "positieve", "gunstige"),
        ),
    ),
)
"""On what a verdict depends, in words that say so themselves."""

IF: tuple[Pattern[ConditionKind], ...] = (
    Pattern(
        name="if",
        means=ConditionKind.CONDITION,
        expression=(
            r"\b(?:^|(?<=[.!?,;:¦)\]\"'] )|(?<=\()|(?<=\ben )|(?<=\bmaar )|(?<=\bgeven )"
            r"|(?<=\blaten )|(?<=\bnemen )|(?<=\bkamer )|(?<=\bok )|(?<=\banders ))"
            r"(?:(?:alleen|slechts|ten ?minste) )?"
            # "Als minister", "als eerste stap": the case has a subject, most often one of these.
            r"(?:als(?= (?:de|het|een|deze|dit|dat|die|ik|wij|we|u|uw|er|hij|zij|ze|men|mijn|onze"
            r"|hun|haar|alle|beide|mevrouw|daar|hier|in|met|\w{3,}en)\b| ['\"])"
            r"|indien|wanneer|mocht(?:en)?|zodra|in het geval dat|ingeval)\b"
            r"(?! (?:de|deze|beide) moties? [^.;,]{0,30}aangenomen)(?! (?:niet|nodig|mogelijk)\b)"
        ),
        example="als de indiener het verzoek beperkt tot stations",
        counter="zoals de indiener verzoekt",
        stems=("als ", "indien", "wanneer", "mocht", "zodra", "geval"),
    ),
    Pattern(
        name="should the mover",
        means=ConditionKind.CONDITION,
        expression=(rf"\b(?:^|(?<=[.!?;:¦] )){VERB_FIRST}"),
        example="wordt het jaartal geschrapt, dan kan ik het oordeel aan de kamer laten",
        counter="is de indiener het daarmee eens?",
    ),
)
"""A case for which a verdict holds."""

CHANGING: Pattern[ConditionKind] = Pattern(
    name="what would change",
    means=ConditionKind.CONDITION,
    expression=(
        rf"\b(?:^|(?<=[.!?¦] ))(?:{CHANGES}|(?:wordt|worden) (?:de motie|het verzoek|zij))\b"
        r"|\b(?<=: )wordt '[^']{1,80}'"
    ),
    example="schrapt het lid het jaartal",
    counter="het lid schrapt het jaartal",
)
"""A case in which a motion against which the verdict is would be another one."""

QUALIFIERS = (*READINGS, *REMARKS, *CONDITIONS, *IF)
"""What qualifies the verdict of the same sentence; the first that is found counts."""
