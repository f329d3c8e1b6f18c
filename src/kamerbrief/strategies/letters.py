"""
Strategies for letters and what they are made of.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from kamerbrief import vocabularies as v
from kamerbrief.model import blocks, facts, inlines, metadata
from kamerbrief.model.extension import Extension
from kamerbrief.model.letter import Letter
from kamerbrief.strategies.values import Strategy, built, codes, identifiers, maybe, texts

__all__ = [
    "blocks_of_text",
    "commitments",
    "debates",
    "extensions",
    "headers",
    "inline_nodes",
    "letters",
    "motions",
    "signatories",
    "submitters",
    "verdicts",
]

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TEXT = texts(empty=False)
_DAY = st.dates()
_BASIS = codes(v.Basis, private=False)


def debates() -> Strategy[facts.Debate]:
    """
    Debates.
    """
    return built(
        facts.Debate, id=identifiers(), kind=maybe(codes(v.DebateKind)), title=maybe(_TEXT),
        date=maybe(_DAY), basis=_BASIS,
    )  # fmt: skip


def submitters() -> Strategy[facts.Submitter]:
    """
    Members who submit a motion.
    """
    return built(
        facts.Submitter, name=_TEXT, first_name=maybe(_TEXT), party=maybe(_TEXT),
        role=codes(v.SubmitterRole, private=False), basis=_BASIS,
    )  # fmt: skip


def motions() -> Strategy[facts.Motion]:
    """
    Motions and amendments, with up to two submitters.
    """
    return built(
        facts.Motion, id=identifiers(), kind=codes(v.MotionKind, private=False),
        dossier=maybe(_TEXT), chapter=maybe(_TEXT), number=maybe(_TEXT),
        version=maybe(codes(v.Version)), replaces=maybe(identifiers()),
        debate=maybe(identifiers()), subject=maybe(_TEXT), identifier=maybe(_TEXT),
        label=maybe(_TEXT), deadline=maybe(_DAY), treatment=codes(v.Treatment, private=False),
        reason=maybe(codes(v.NoVerdictReason)), et_al=st.booleans(), basis=_BASIS,
        submitters=st.lists(submitters(), max_size=2),
    )  # fmt: skip


def verdicts() -> Strategy[facts.Verdict]:
    """
    Verdicts.
    """
    return built(
        facts.Verdict, id=identifiers(), motion=identifiers(), category=codes(v.Category),
        holder=codes(v.Holder, private=False), signatory=maybe(identifiers()),
        colleague=maybe(_TEXT), part=maybe(_TEXT),
        qualified=maybe(codes(v.ConditionKind, private=False)),
        fallback=maybe(codes(v.Category)), supersedes=maybe(identifiers()), basis=_BASIS,
    )  # fmt: skip


def commitments() -> Strategy[facts.Commitment]:
    """
    Commitments.
    """
    return built(
        facts.Commitment, id=identifiers(), actor=codes(v.Holder, private=False),
        signatory=maybe(identifiers()), colleague=maybe(_TEXT),
        status=codes(v.CommitmentStatus, private=False), debate=maybe(identifiers()),
        motion=maybe(identifiers()), from_=maybe(_DAY), until=maybe(_DAY),
        before=maybe(identifiers()), term=maybe(codes(v.Term)), basis=_BASIS,
    )  # fmt: skip


def signatories() -> Strategy[facts.Signatory]:
    """
    Signatories.
    """
    return built(
        facts.Signatory, id=identifiers(), capacity=codes(v.Capacity, private=False),
        office=codes(v.OfficeKind), ministry=maybe(_TEXT), portfolio=maybe(_TEXT),
        demissionary=st.booleans(), initials=maybe(_TEXT), prefix=maybe(_TEXT),
        surname=maybe(_TEXT), basis=_BASIS,
    )  # fmt: skip


def headers() -> Strategy[metadata.Metadata]:
    """
    Headers, with up to two witnesses of each field.
    """

    def some(values: Strategy[Any]) -> Strategy[list[Any]]:
        return st.lists(values, max_size=2)

    witness = maybe(codes(v.Witness))
    field = built(metadata.TextField, value=_TEXT, witness=witness, basis=_BASIS)
    return built(
        metadata.Metadata,
        identifiers=some(field),
        chamber=maybe(
            built(
                metadata.ChamberField, value=codes(v.Chamber, private=False), basis=_BASIS
            )
        ),
        genres=some(built(metadata.GenreField, value=codes(v.Genre), basis=_BASIS)),
        dates=some(built(metadata.DateField, value=_DAY, witness=witness, basis=_BASIS)),
        subjects=some(field),
        references=some(field),
        their_references=some(field),
        dossiers=some(
            built(
                metadata.DossierField, number=_TEXT, chapter=maybe(_TEXT), title=maybe(_TEXT),
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
    text = maybe(_TEXT)
    return st.one_of(
        *(built(cls, **{field: ids, "content": words}) for cls, field in references),
        built(inlines.NoteRef, footnote=maybe(ids), content=words),
        built(inlines.Member, name=_TEXT, party=text, basis=_BASIS, content=words),
        built(inlines.Condition, verdict=ids, kind=codes(v.ConditionKind, private=False),
               content=words),
        built(inlines.Deadline, motion=maybe(ids), commitment=maybe(ids), content=words),
        built(inlines.Emphasis, style=codes(v.EmphasisStyle, private=False), content=words),
        built(inlines.Sic, kind=codes(v.SlipKind, private=False), correction=text,
               content=words),
        built(inlines.Citation, kind=codes(v.CitationKind),
               chamber=maybe(codes(v.House, private=False)), session=text, dossier=text,
               chapter=text, rijkswet=text, number=text, item=text, annex=text, year=text,
               page=text, identifier=text, basis=_BASIS, content=words),
    )  # fmt: skip


def blocks_of_text() -> Strategy[Any]:
    """
    Blocks of every kind, as they stand in a body.
    """
    words = _content(inline_nodes())
    page = st.one_of(
        built(blocks.Footnote, id=identifiers(), marker=maybe(_TEXT), content=words),
        built(blocks.Furniture, kind=codes(v.FurnitureKind, private=False), content=words),
        built(blocks.PageBreak, basis=_BASIS),
    )
    span = st.sampled_from([1, 2, 1000])
    cells = built(blocks.Cell, header=st.booleans(), columns=span, rows=span, content=words)
    rows = built(blocks.Row, content=_content(cells))
    items = built(blocks.Item, continued=st.booleans(), content=words)
    lists = built(blocks.List, content=_parts(items, page))
    nested = built(blocks.Item, continued=st.booleans(), content=_content(inline_nodes() | lists))
    simple = st.one_of(
        page,
        built(blocks.Paragraph, continued=st.booleans(), content=words),
        built(blocks.Heading, level=st.integers(1, 6), content=words),
        built(blocks.List, content=_parts(nested, page)),
        built(blocks.Table, content=_parts(rows, page)),
    )
    return st.one_of(
        simple,
        built(blocks.Letterhead, content=words),
        built(blocks.Quotation, content=_content(simple)),
        built(blocks.Signature, signatory=identifiers(), content=words),
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
    leaf = built(Extension, name=names | st.just("bare"), attributes=attributes)
    nodes = st.recursive(
        leaf,
        lambda inner: built(Extension, name=names, attributes=attributes, content=_content(inner)),
        max_leaves=4,
    )
    return built(Extension, name=names, attributes=attributes, content=_content(nodes))


def letters() -> Strategy[Letter]:
    """
    Any letter that the model can hold; its references may point anywhere.
    """

    def some(values: Strategy[Any]) -> Strategy[list[Any]]:
        return st.lists(values, max_size=2)

    return built(
        Letter, language=st.sampled_from(["nl", "en", "fy-NL"]), metadata=headers(),
        debates=some(debates()), motions=some(motions()), verdicts=some(verdicts()),
        commitments=some(commitments()), signatories=some(signatories()),
        body=_content(blocks_of_text()), extensions=some(extensions()),
    )  # fmt: skip
