"""
Hypothesis strategies for letters and what they are made of.

They know the model and nothing of XML or rules, so that a round trip is not tested with the
code that it tests.  Texts are nasty on purpose: every kind of line end and space, marks, what
looks like markup, and characters beyond the first plane.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import attrs
from hypothesis import strategies as st

from kamerbrief import vocabularies as v
from kamerbrief.model import blocks, facts, inlines, metadata
from kamerbrief.model.extension import Extension
from kamerbrief.model.letter import Letter

__all__ = [
    "blocks_of_text",
    "commitments",
    "debates",
    "extensions",
    "headers",
    "identifiers",
    "inline_nodes",
    "letters",
    "motions",
    "signatories",
    "texts",
    "valid_letters",
    "verdicts",
]

_PIECES = [
    "motie", "oordeel Kamer", " ", "de leden Çörüz c.s.", "32 824", "1", "\n", "\r", "\r\n", "\t",
    "\u00a0", "\u00ad", "\u200b", "\u2028", "\u0085", "\x7f", "\x9f", "\ufeff", "e\u0301", "]]>",
    "&amp;", "&", "<!--", "<p>", '"', "'", "=", "\U0001f600", "\U0010ffff", "\ud7ff",
]  # fmt: skip
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_IDS = ["a", "m1", "m2", "v1", "n1", "s1", "_x.y-z"]

Strategy = st.SearchStrategy


def texts(*, empty: bool = True) -> Strategy[str]:
    """
    Text that XML can hold, with all that is easily lost; not empty unless *empty*.
    """
    pieces = st.sampled_from(_PIECES) | st.characters(
        exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"
    )
    return st.lists(pieces, min_size=0 if empty else 1, max_size=4).map("".join)


def identifiers() -> Strategy[str]:
    """
    Ids and references; few of them, so that they meet.
    """
    return st.sampled_from(_IDS)


def _maybe(values: Strategy[Any]) -> Strategy[Any]:
    return st.none() | values


def _codes(codes: type[StrEnum], *, private: bool = True) -> Strategy[Any]:
    known: Strategy[Any] = st.sampled_from(list(codes))
    return known | st.sampled_from(["x-a", "x-own-1"]) if private else known


def _built(cls: Callable[..., Any], **fields: Strategy[Any]) -> Strategy[Any]:
    return st.fixed_dictionaries(fields).map(lambda given: cls(**given))


_TEXT = texts(empty=False)
_DAY = st.dates()
_BASIS = _codes(v.Basis, private=False)


def debates() -> Strategy[facts.Debate]:
    """
    Debates.
    """
    return _built(
        facts.Debate, id=identifiers(), kind=_maybe(_codes(v.DebateKind)), title=_maybe(_TEXT),
        date=_maybe(_DAY), basis=_BASIS,
    )  # fmt: skip


def _submitters() -> Strategy[facts.Submitter]:
    return _built(
        facts.Submitter, name=_TEXT, first_name=_maybe(_TEXT), party=_maybe(_TEXT),
        role=_codes(v.SubmitterRole, private=False), basis=_BASIS,
    )  # fmt: skip


def motions() -> Strategy[facts.Motion]:
    """
    Motions and amendments, with up to two submitters.
    """
    return _built(
        facts.Motion, id=identifiers(), kind=_codes(v.MotionKind, private=False),
        dossier=_maybe(_TEXT), chapter=_maybe(_TEXT), number=_maybe(_TEXT),
        version=_maybe(_codes(v.Version)), replaces=_maybe(identifiers()),
        debate=_maybe(identifiers()), subject=_maybe(_TEXT), identifier=_maybe(_TEXT),
        label=_maybe(_TEXT), deadline=_maybe(_DAY), treatment=_codes(v.Treatment, private=False),
        reason=_maybe(_codes(v.NoVerdictReason)), et_al=st.booleans(), basis=_BASIS,
        submitters=st.lists(_submitters(), max_size=2),
    )  # fmt: skip


def verdicts() -> Strategy[facts.Verdict]:
    """
    Verdicts.
    """
    return _built(
        facts.Verdict, id=identifiers(), motion=identifiers(), category=_codes(v.Category),
        holder=_codes(v.Holder, private=False), signatory=_maybe(identifiers()),
        colleague=_maybe(_TEXT), part=_maybe(_TEXT),
        qualified=_maybe(_codes(v.ConditionKind, private=False)),
        fallback=_maybe(_codes(v.Category)), supersedes=_maybe(identifiers()), basis=_BASIS,
    )  # fmt: skip


def commitments() -> Strategy[facts.Commitment]:
    """
    Commitments.
    """
    return _built(
        facts.Commitment, id=identifiers(), actor=_codes(v.Holder, private=False),
        signatory=_maybe(identifiers()), colleague=_maybe(_TEXT),
        status=_codes(v.CommitmentStatus, private=False), debate=_maybe(identifiers()),
        motion=_maybe(identifiers()), from_=_maybe(_DAY), until=_maybe(_DAY),
        before=_maybe(identifiers()), term=_maybe(_codes(v.Term)), basis=_BASIS,
    )  # fmt: skip


def signatories() -> Strategy[facts.Signatory]:
    """
    Signatories.
    """
    return _built(
        facts.Signatory, id=identifiers(), capacity=_codes(v.Capacity, private=False),
        office=_codes(v.OfficeKind), ministry=_maybe(_TEXT), portfolio=_maybe(_TEXT),
        demissionary=st.booleans(), initials=_maybe(_TEXT), prefix=_maybe(_TEXT),
        surname=_maybe(_TEXT), basis=_BASIS,
    )  # fmt: skip


def headers() -> Strategy[metadata.Metadata]:
    """
    Headers, with up to two witnesses of each field.
    """

    def some(values: Strategy[Any]) -> Strategy[list[Any]]:
        return st.lists(values, max_size=2)

    witness = _maybe(_codes(v.Witness))
    field = _built(metadata.TextField, value=_TEXT, witness=witness, basis=_BASIS)
    return _built(
        metadata.Metadata,
        identifiers=some(field),
        chamber=_maybe(
            _built(
                metadata.ChamberField, value=_codes(v.Chamber, private=False), basis=_BASIS
            )
        ),
        genres=some(_built(metadata.GenreField, value=_codes(v.Genre), basis=_BASIS)),
        dates=some(_built(metadata.DateField, value=_DAY, witness=witness, basis=_BASIS)),
        subjects=some(field),
        references=some(field),
        their_references=some(field),
        dossiers=some(
            _built(
                metadata.DossierField, number=_TEXT, chapter=_maybe(_TEXT), title=_maybe(_TEXT),
                basis=_BASIS,
            )
        ),
    )  # fmt: skip


def _content(nodes: Strategy[Any]) -> Strategy[list[Any]]:
    return st.lists(texts() | nodes, max_size=4)


def _parts(parts: Strategy[Any], page: Strategy[Any]) -> Strategy[list[Any]]:
    # Each kind with one chance in three: `|` alone would give every kind of *page* its own.
    kinds = st.sampled_from([parts, texts(), page])
    return st.lists(kinds.flatmap(lambda kind: kind), max_size=4)


def inline_nodes() -> Strategy[Any]:
    """
    Inlines of every kind, nested a few levels deep.
    """
    leaf = st.builds(lambda words: inlines.NoteRef(content=words), texts())
    return st.recursive(leaf, lambda inner: _inlines_with(_content(inner)), max_leaves=6)


def _inlines_with(words: Strategy[Any]) -> Strategy[Any]:
    ids = identifiers()
    references: list[tuple[Callable[..., Any], str]] = [
        (inlines.MotionRef, "motion"), (inlines.VerdictRef, "verdict"),
        (inlines.CommitmentRef, "commitment"), (inlines.DebateRef, "debate"),
        (inlines.SignatoryRef, "signatory"), (inlines.Request, "motion"),
    ]  # fmt: skip
    maybe = _maybe(_TEXT)
    return st.one_of(
        *(_built(cls, **{field: ids, "content": words}) for cls, field in references),
        _built(inlines.NoteRef, footnote=_maybe(ids), content=words),
        _built(inlines.Member, name=_TEXT, party=maybe, basis=_BASIS, content=words),
        _built(inlines.Condition, verdict=ids, kind=_codes(v.ConditionKind, private=False),
               content=words),
        _built(inlines.Deadline, motion=_maybe(ids), commitment=_maybe(ids), content=words),
        _built(inlines.Emphasis, style=_codes(v.EmphasisStyle, private=False), content=words),
        _built(inlines.Sic, kind=_codes(v.SlipKind, private=False), correction=maybe,
               content=words),
        _built(inlines.Citation, kind=_codes(v.CitationKind),
               chamber=_maybe(_codes(v.House, private=False)), session=maybe, dossier=maybe,
               chapter=maybe, rijkswet=maybe, number=maybe, item=maybe, annex=maybe, year=maybe,
               page=maybe, identifier=maybe, basis=_BASIS, content=words),
    )  # fmt: skip


def blocks_of_text() -> Strategy[Any]:
    """
    Blocks of every kind, as they stand in a body.
    """
    words = _content(inline_nodes())
    page = st.one_of(
        _built(blocks.Footnote, id=identifiers(), marker=_maybe(_TEXT), content=words),
        _built(blocks.Furniture, kind=_codes(v.FurnitureKind, private=False), content=words),
        _built(blocks.PageBreak, basis=_BASIS),
    )
    span = st.sampled_from([1, 2, 1000])
    cells = _built(blocks.Cell, header=st.booleans(), columns=span, rows=span, content=words)
    rows = _built(blocks.Row, content=_content(cells))
    items = _built(blocks.Item, continued=st.booleans(), content=words)
    lists = _built(blocks.List, content=_parts(items, page))
    nested = _built(blocks.Item, continued=st.booleans(), content=_content(inline_nodes() | lists))
    simple = st.one_of(
        page,
        _built(blocks.Paragraph, continued=st.booleans(), content=words),
        _built(blocks.Heading, level=st.integers(1, 6), content=words),
        _built(blocks.List, content=_parts(nested, page)),
        _built(blocks.Table, content=_parts(rows, page)),
    )
    return st.one_of(
        simple,
        _built(blocks.Letterhead, content=words),
        _built(blocks.Quotation, content=_content(simple)),
        _built(blocks.Signature, signatory=identifiers(), content=words),
    )


def extensions() -> Strategy[Extension]:
    """
    Elements of other namespaces, nested a few levels deep.
    """
    namespaces = st.sampled_from(["{urn:a}", "{http://b.test/?c=d#e}"])
    names = st.builds("".join, st.tuples(namespaces, st.sampled_from(["a", "é-1", "_b"])))
    language = st.just({_XML_LANG: "nl"})
    own = st.dictionaries(names | st.sampled_from(["a", "b"]), texts(), max_size=2)
    attributes = own | language
    leaf = _built(Extension, name=names | st.just("bare"), attributes=attributes)
    nodes = st.recursive(
        leaf,
        lambda inner: _built(Extension, name=names, attributes=attributes, content=_content(inner)),
        max_leaves=4,
    )
    return _built(Extension, name=names, attributes=attributes, content=_content(nodes))


def letters() -> Strategy[Letter]:
    """
    Any letter that the model can hold; its references may point anywhere.
    """

    def some(values: Strategy[Any]) -> Strategy[list[Any]]:
        return st.lists(values, max_size=2)

    return _built(
        Letter, language=st.sampled_from(["nl", "en", "fy-NL"]), metadata=headers(),
        debates=some(debates()), motions=some(motions()), verdicts=some(verdicts()),
        commitments=some(commitments()), signatories=some(signatories()),
        body=_content(blocks_of_text()), extensions=some(extensions()),
    )  # fmt: skip


@st.composite
def valid_letters(draw: st.DrawFn) -> Letter:
    """
    Letters in which no rule finds anything: every fact is declared once and has its words.
    """
    count = draw(st.integers(0, 3))
    notes = draw(st.integers(0, 2))
    word = texts(empty=False)
    content: list[Any] = []
    declared: dict[str, Any] = {"debates": [], "motions": [], "verdicts": [], "commitments": []}

    def declare(kind: str, fact: Any, **given: Any) -> None:
        declared[kind].append(attrs.evolve(fact, **given))

    def earlier(kind: str) -> Any:
        # What is replaced or superseded stands before, so that no chain is a circle.
        return draw(st.sampled_from([None, *(each.id for each in declared[kind])]))

    for number in range(count):
        debate, motion, verdict, promise = (f"{kind}{number}" for kind in "dmvc")
        judged = draw(st.booleans())
        reason = None if judged else draw(_codes(v.NoVerdictReason))
        how = v.Treatment.APPRAISED if judged else v.Treatment.NO_VERDICT
        chain = {"debate": debate, "replaces": earlier("motions")}
        declare("debates", draw(debates()), id=debate)
        declare("motions", draw(motions()), id=motion, treatment=how, reason=reason, **chain)
        content += [draw(texts()), inlines.MotionRef(motion=motion, content=draw(texts()))]
        if judged:
            about = {"motion": motion, "signatory": "s1", "supersedes": earlier("verdicts")}
            declare("verdicts", draw(verdicts()), id=verdict, **about)
            content.append(inlines.VerdictRef(verdict=verdict, content=draw(word)))
        about = {"motion": motion, "signatory": "s1", "debate": debate, "before": debate}
        declare("commitments", draw(commitments()), id=promise, **about)
        content.append(inlines.CommitmentRef(commitment=promise, content=draw(word)))
    content += [inlines.NoteRef(footnote=f"n{number}", content="1") for number in range(notes)]
    # A number of its own makes each note unlike the others.
    footnotes = [
        blocks.Footnote(id=f"n{number}", content=f"{number}. {draw(word)}")
        for number in range(notes)
    ]
    return Letter(
        metadata=draw(headers()),
        **declared,
        signatories=(attrs.evolve(draw(signatories()), id="s1"),),
        body=(
            blocks.Paragraph(content=content), draw(texts()), *footnotes,
            blocks.Signature(signatory="s1", content=draw(texts())),
        ),
    )  # fmt: skip
