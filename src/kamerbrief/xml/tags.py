"""
The start tag of each element, without its closing bracket.

Ids and codes have forms without any character that XML would take for markup; texts are
quoted.  An attribute that is as by default is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeAlias

from kamerbrief.model import blocks, facts, inlines, metadata
from kamerbrief.vocabularies import (
    Basis,
    Capacity,
    CommitmentStatus,
    MotionKind,
    SubmitterRole,
    Treatment,
)

__all__ = ["NODE_TAGS", "Tag", "commitment_tag", "debate_tag", "dossier_tag", "motion_tag",
           "quoted", "signatory_tag", "submitter_tag", "testimony", "verdict_tag"]  # fmt: skip

Tag: TypeAlias = Callable[[Any], str]

_INFERRED = ' basis="inferred"'
_REFERENCES = (
    ("&", "&amp;"),
    ("<", "&lt;"),
    ('"', "&quot;"),
    ("\t", "&#9;"),
    ("\n", "&#10;"),
    ("\r", "&#13;"),
)


def quoted(value: str) -> str:
    """
    *value* as it stands between double quotes; a parser takes bare line ends and tabs for blanks.
    """
    if value.isprintable() and "&" not in value and "<" not in value and '"' not in value:
        return value
    for character, reference in _REFERENCES:
        if character in value:
            value = value.replace(character, reference)
    return value


def testimony(field: metadata.TextField | metadata.DateField) -> str:
    """
    The attributes of a header field that has witnesses.
    """
    tag = "" if field.witness is None else f' witness="{field.witness}"'
    return tag if field.basis is Basis.STATED else tag + _INFERRED


def dossier_tag(dossier: metadata.DossierField) -> str:
    """
    The tag of a dossier of the header.
    """
    tag = f'<dossier number="{quoted(dossier.number)}"'
    if dossier.chapter is not None:
        tag += f' chapter="{quoted(dossier.chapter)}"'
    if dossier.title is not None:
        tag += f' title="{quoted(dossier.title)}"'
    return tag if dossier.basis is Basis.STATED else tag + _INFERRED


def debate_tag(debate: facts.Debate) -> str:
    """
    The tag of a debate.
    """
    tag = f'<debate id="{debate.id}"'
    if debate.kind is not None:
        tag += f' kind="{debate.kind}"'
    if debate.title is not None:
        tag += f' title="{quoted(debate.title)}"'
    if debate.date is not None:
        tag += f' date="{debate.date.isoformat()}"'
    return tag if debate.basis is Basis.STATED else tag + _INFERRED


def submitter_tag(submitter: facts.Submitter) -> str:
    """
    The tag of a submitter.
    """
    tag = f'<submitter name="{quoted(submitter.name)}"'
    if submitter.first_name is not None:
        tag += f' firstName="{quoted(submitter.first_name)}"'
    if submitter.party is not None:
        tag += f' party="{quoted(submitter.party)}"'
    if submitter.role is not SubmitterRole.CO:
        tag += f' role="{submitter.role}"'
    return tag if submitter.basis is Basis.STATED else tag + _INFERRED


def motion_tag(motion: facts.Motion) -> str:  # noqa: C901, PLR0912 - one branch for each attribute
    """
    The tag of a motion or amendment.
    """
    tag = f'<motion id="{motion.id}"'
    if motion.kind is not MotionKind.MOTIE:
        tag += f' kind="{motion.kind}"'
    if motion.dossier is not None:
        tag += f' dossier="{quoted(motion.dossier)}"'
    if motion.chapter is not None:
        tag += f' chapter="{quoted(motion.chapter)}"'
    if motion.number is not None:
        tag += f' number="{quoted(motion.number)}"'
    if motion.version is not None:
        tag += f' version="{motion.version}"'
    if motion.replaces is not None:
        tag += f' replaces="{motion.replaces}"'
    if motion.debate is not None:
        tag += f' debate="{motion.debate}"'
    if motion.subject is not None:
        tag += f' subject="{quoted(motion.subject)}"'
    if motion.identifier is not None:
        tag += f' identifier="{quoted(motion.identifier)}"'
    if motion.label is not None:
        tag += f' label="{quoted(motion.label)}"'
    if motion.deadline is not None:
        tag += f' deadline="{motion.deadline.isoformat()}"'
    if motion.treatment is not Treatment.APPRAISED:
        tag += f' treatment="{motion.treatment}"'
    if motion.reason is not None:
        tag += f' reason="{motion.reason}"'
    if motion.et_al:
        tag += ' etAl="true"'
    return tag if motion.basis is Basis.STATED else tag + _INFERRED


def verdict_tag(verdict: facts.Verdict) -> str:
    """
    The tag of a verdict.
    """
    tag = (
        f'<verdict id="{verdict.id}" motion="{verdict.motion}" category="{verdict.category}" '
        f'holder="{verdict.holder}"'
    )
    if verdict.signatory is not None:
        tag += f' signatory="{verdict.signatory}"'
    if verdict.colleague is not None:
        tag += f' colleague="{quoted(verdict.colleague)}"'
    if verdict.part is not None:
        tag += f' part="{quoted(verdict.part)}"'
    if verdict.qualified is not None:
        tag += f' qualified="{verdict.qualified}"'
    if verdict.fallback is not None:
        tag += f' fallback="{verdict.fallback}"'
    if verdict.supersedes is not None:
        tag += f' supersedes="{verdict.supersedes}"'
    return tag if verdict.basis is Basis.STATED else tag + _INFERRED


def commitment_tag(commitment: facts.Commitment) -> str:
    """
    The tag of a commitment.
    """
    tag = f'<commitment id="{commitment.id}" actor="{commitment.actor}"'
    if commitment.signatory is not None:
        tag += f' signatory="{commitment.signatory}"'
    if commitment.colleague is not None:
        tag += f' colleague="{quoted(commitment.colleague)}"'
    if commitment.status is not CommitmentStatus.NEW:
        tag += f' status="{commitment.status}"'
    if commitment.debate is not None:
        tag += f' debate="{commitment.debate}"'
    if commitment.motion is not None:
        tag += f' motion="{commitment.motion}"'
    if commitment.from_ is not None:
        tag += f' from="{commitment.from_.isoformat()}"'
    if commitment.until is not None:
        tag += f' until="{commitment.until.isoformat()}"'
    if commitment.before is not None:
        tag += f' before="{commitment.before}"'
    if commitment.term is not None:
        tag += f' term="{commitment.term}"'
    return tag if commitment.basis is Basis.STATED else tag + _INFERRED


def signatory_tag(signatory: facts.Signatory) -> str:
    """
    The tag of a signatory.
    """
    tag = f'<signatory id="{signatory.id}"'
    if signatory.capacity is not Capacity.SIGNED:
        tag += f' capacity="{signatory.capacity}"'
    tag += f' office="{signatory.office}"'
    if signatory.ministry is not None:
        tag += f' ministry="{quoted(signatory.ministry)}"'
    if signatory.portfolio is not None:
        tag += f' portfolio="{quoted(signatory.portfolio)}"'
    if signatory.demissionary:
        tag += ' demissionary="true"'
    if signatory.initials is not None:
        tag += f' initials="{quoted(signatory.initials)}"'
    if signatory.prefix is not None:
        tag += f' prefix="{quoted(signatory.prefix)}"'
    if signatory.surname is not None:
        tag += f' surname="{quoted(signatory.surname)}"'
    return tag if signatory.basis is Basis.STATED else tag + _INFERRED


def _reference(name: str, field: str) -> Tag:
    """
    The tag of an element that has only a reference or a code.
    """
    start = f'<{name} {field}="'
    get = attrgetter(field)
    return lambda node: start + get(node) + '"'


def _plain(name: str) -> Tag:
    tag = f"<{name}"
    return lambda node: tag


def _note_ref(note: inlines.NoteRef) -> str:
    return "<noteRef" if note.footnote is None else f'<noteRef footnote="{note.footnote}"'


def _member(member: inlines.Member) -> str:
    tag = f'<member name="{quoted(member.name)}"'
    if member.party is not None:
        tag += f' party="{quoted(member.party)}"'
    return tag if member.basis is Basis.STATED else tag + _INFERRED


def _condition(condition: inlines.Condition) -> str:
    return f'<condition verdict="{condition.verdict}" kind="{condition.kind}"'


def _deadline(deadline: inlines.Deadline) -> str:
    tag = "<deadline" if deadline.motion is None else f'<deadline motion="{deadline.motion}"'
    return tag if deadline.commitment is None else f'{tag} commitment="{deadline.commitment}"'


def _sic(sic: inlines.Sic) -> str:
    tag = f'<sic kind="{sic.kind}"'
    return tag if sic.correction is None else f'{tag} correction="{quoted(sic.correction)}"'


def _citation(citation: inlines.Citation) -> str:
    tag = f'<citation kind="{citation.kind}"'
    if citation.chamber is not None:
        tag += f' chamber="{citation.chamber}"'
    if citation.session is not None:
        tag += f' session="{quoted(citation.session)}"'
    if citation.dossier is not None:
        tag += f' dossier="{quoted(citation.dossier)}"'
    if citation.chapter is not None:
        tag += f' chapter="{quoted(citation.chapter)}"'
    if citation.rijkswet is not None:
        tag += f' rijkswet="{quoted(citation.rijkswet)}"'
    if citation.number is not None:
        tag += f' number="{quoted(citation.number)}"'
    if citation.item is not None:
        tag += f' item="{quoted(citation.item)}"'
    if citation.annex is not None:
        tag += f' annex="{quoted(citation.annex)}"'
    if citation.year is not None:
        tag += f' year="{quoted(citation.year)}"'
    if citation.page is not None:
        tag += f' page="{quoted(citation.page)}"'
    if citation.identifier is not None:
        tag += f' identifier="{quoted(citation.identifier)}"'
    return tag if citation.basis is Basis.STATED else tag + _INFERRED


def _heading(heading: blocks.Heading) -> str:
    return "<heading" if heading.level == 1 else f'<heading level="{heading.level}"'


def _continued(name: str) -> Tag:
    whole, part = f"<{name}", f'<{name} continued="true"'
    return lambda node: part if node.continued else whole


def _footnote(note: blocks.Footnote) -> str:
    tag = f'<footnote id="{note.id}"'
    return tag if note.marker is None else f'{tag} marker="{quoted(note.marker)}"'


def _page_break(page_break: blocks.PageBreak) -> str:
    return "<pageBreak" + ("" if page_break.basis is Basis.STATED else _INFERRED)


def _cell(cell: blocks.Cell) -> str:
    tag = '<cell header="true"' if cell.header else "<cell"
    if cell.columns != 1:
        tag += f' columns="{cell.columns}"'
    return tag if cell.rows == 1 else f'{tag} rows="{cell.rows}"'


NODE_TAGS: dict[type[Any], Tag] = {
    blocks.Letterhead: _plain("letterhead"),
    blocks.Heading: _heading,
    blocks.Paragraph: _continued("p"),
    blocks.List: _plain("list"),
    blocks.Item: _continued("item"),
    blocks.Table: _plain("table"),
    blocks.Row: _plain("row"),
    blocks.Cell: _cell,
    blocks.Quotation: _plain("quotation"),
    blocks.Footnote: _footnote,
    blocks.Signature: _reference("signature", "signatory"),
    blocks.Furniture: _reference("furniture", "kind"),
    blocks.PageBreak: _page_break,
    inlines.MotionRef: _reference("motionRef", "motion"),
    inlines.VerdictRef: _reference("verdictRef", "verdict"),
    inlines.CommitmentRef: _reference("commitmentRef", "commitment"),
    inlines.DebateRef: _reference("debateRef", "debate"),
    inlines.SignatoryRef: _reference("signatoryRef", "signatory"),
    inlines.NoteRef: _note_ref,
    inlines.Member: _member,
    inlines.Citation: _citation,
    inlines.Request: _reference("request", "motion"),
    inlines.Condition: _condition,
    inlines.Deadline: _deadline,
    inlines.Emphasis: _reference("emphasis", "style"),
    inlines.Sic: _sic,
}
