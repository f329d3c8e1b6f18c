"""
The strategies make what they promise: of every class, valid, broken in one way, small when shrunk.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

import kamerbrief
from kamerbrief import MarkKind, Selection, Source, SourceFormat, citing, publications, strategies
from kamerbrief.model import blocks, metadata
from kamerbrief.model.extension import Extension
from kamerbrief.model.letter import Letter
from kamerbrief.model.text import Block, Inline, Part
from kamerbrief.publications.values import OfficialPublication
from kamerbrief.selection import verify
from kamerbrief.strategies import (
    BREAKABLE,
    UNBREAKABLE,
    broken_letters,
    citation_texts,
    hostile_bytes,
    letters,
    marks,
    selections,
    source_limits,
    sources,
    valid_letters,
)
from kamerbrief.strategies.registration import register
from kamerbrief.validation.rules import RULES

# Whatever has a name in a room, and the modules of the model, which are its names.
ROOMS = [
    importlib.import_module(found.name)
    for room in (kamerbrief, kamerbrief.model)
    for found in pkgutil.iter_modules(room.__path__, f"{room.__name__}.")
    if not found.name.rpartition(".")[2].startswith("_")
]
BASES = {Inline, Block, Part, OfficialPublication}
CLASSES = sorted(
    {
        value
        for module in (kamerbrief, *ROOMS)
        for name in getattr(module, "__all__", ())
        if inspect.isclass(value := getattr(module, name)) and attrs.has(value)
    }
    - BASES,
    key=lambda cls: (cls.__module__, cls.__name__),
)
RULE_CODES = {rule.code for rule in RULES}

MANY = settings(max_examples=5_000, database=None)
FIRST = settings(MANY, phases=[Phase.generate])
# There are many classes and many codes, each of them a law by itself.
FEW = settings(max_examples=max(1, settings.default.max_examples // 4))

# An installed kamerbrief is registered through its entry point; a checkout need not be installed.
register()


def smallest(values: st.SearchStrategy[Any], condition: Callable[[Any], bool]) -> Any:
    random = Random(0)  # noqa: S311 - repeatable, not secret
    return find(values, condition, settings=MANY, random=random)


def one(values: st.SearchStrategy[Any], condition: Callable[[Any], bool]) -> Any:
    """
    The first value that there is, as it is.
    """
    return find(values, condition, settings=FIRST, random=Random(0))  # noqa: S311 - repeatable


def fields_of(value: Any) -> tuple[Any, ...]:
    return attrs.astuple(value, recurse=False)


def codes_of(letter: Letter) -> list[str]:
    return [each.code for each in kamerbrief.validate(letter).diagnostics]


# Every class


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
@FEW
@given(data=st.data())
def test_type_of_every_class_gives_values_of_it(cls: type[Any], data: st.DataObject) -> None:
    value = data.draw(st.from_type(cls))

    assert type(value) is cls
    # What attrs checks when a value is made holds for those that are changed, too.
    assert fields_of(attrs.evolve(value)) == fields_of(value)


@pytest.mark.parametrize("cls", [Inline, Block, Part, OfficialPublication])
def test_type_of_a_base_class_gives_several_kinds(cls: type[Any]) -> None:
    first = one(st.from_type(cls), lambda value: True)

    other = one(st.from_type(cls), lambda value: type(value) is not type(first))

    assert isinstance(other, cls)


@given(cited=st.from_type(publications.Publication))
def test_type_of_the_union_gives_publications(cited: Any) -> None:
    assert cited.printed


def test_every_public_strategy_is_there() -> None:
    assert [name for name in strategies.__all__ if not hasattr(strategies, name)] == []
    assert set(strategies.__all__) <= set(dir(strategies))


def test_unknown_strategy_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        strategies.no_such_name  # noqa: B018 - the look-up is what is tested


# Realistic and nasty

NASTY = [
    "\r", "\r\n", "\n", "\t", "\u00a0", "\u00ad", "\u200b", "\u2028", "\u0085", "e\u0301", "]]>",
    "&amp;", "<!--", "\ufeff", "\U0001f600",
]  # fmt: skip


@pytest.mark.parametrize("piece", NASTY, ids=ascii)
@pytest.mark.parametrize("values", [letters(), valid_letters()], ids=["letters", "valid_letters"])
def test_text_has_what_is_easily_lost(values: st.SearchStrategy[Letter], piece: str) -> None:
    assert piece in one(values, lambda letter: piece in letter.text).text


FOUND: dict[str, Callable[[Letter], Any]] = {
    "a condition": lambda each: any(verdict.qualified for verdict in each.verdicts),
    "a joint verdict": lambda each: (
        len({str(each.words_of(v)) for v in each.verdicts}) == 1 and len(each.verdicts) == 2
    ),
    "a changed motion": lambda each: any(motion.replaces for motion in each.motions),
    "three submitters": lambda each: any(len(motion.submitters) > 2 for motion in each.motions),
    "a verdict of a superseded verdict": lambda each: any(v.supersedes for v in each.verdicts),
    "an office holder": lambda each: any(s.ministry for s in each.signatories),
    "a signatory mede namens": lambda each: len(each.signatories) > 1,
    "a citation": lambda each: each.citations,
    "a table": lambda each: any(isinstance(block, blocks.Table) for block in each.body),
    "a page break": lambda each: "\f" in each.text,
    "a date": lambda each: each.date,
    "a letter to the Eerste Kamer": lambda each: each.chamber == "eerste-kamer" and each.motions,
    "an extension": lambda each: each.extensions,
}


@pytest.mark.parametrize("what", FOUND)
def test_valid_letters_have(what: str) -> None:
    letter = one(valid_letters(), lambda each: bool(FOUND[what](each)))

    assert codes_of(letter) == []


MADE: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], Any]]] = {
    "a source of no words": (sources(), lambda each: not each.text),
    "a source that is marked over a page break": (
        sources(), lambda each: any("\f" in each.slice(mark) for mark in each.marks)
    ),
    "a source with blocks in one line": (
        sources(),
        lambda each: [
            mark for mark in each.marked(MarkKind.PARAGRAPH) if each.text[: mark.start].strip("\n")
            and each.text[mark.start - 1] != "\n"
        ],
    ),
    "a source with an empty cell": (
        sources(), lambda each: not all(map(each.slice, each.marked(MarkKind.CELL)))
    ),
    "a source with a dossier": (sources(), lambda each: each.metadata.dossiers),
    "a mark with a label": (marks(), lambda each: each.label),
    "limits of a few bytes": (source_limits(), lambda each: each.max_bytes < 100),
    "a selection that leaves nothing": (
        selections(), lambda each: not any(map(each.runs, RULE_CODES))
    ),
    "a selection with a severity": (selections(), lambda each: each.severity),
}  # fmt: skip


@pytest.mark.parametrize("what", MADE)
def test_values_for_sources_and_rules_have(what: str) -> None:
    values, condition = MADE[what]

    assert condition(one(values, lambda each: bool(condition(each))))


@given(source=sources())
def test_plain_text_has_no_marks(source: Source) -> None:
    assert source.format is not SourceFormat.TEXT or source.marks == ()


@given(selection=selections())
def test_selection_names_rules_that_there_are(selection: Selection) -> None:
    verify(selection, {*RULE_CODES, "XML001", "XSD001"})


# Small


def test_source_shrinks_to_the_mark_that_matters() -> None:
    source = smallest(sources(), lambda each: any(each.marked(MarkKind.TABLE)))

    assert {mark.kind for mark in source.marks} == {MarkKind.TABLE, MarkKind.ROW, MarkKind.CELL}
    assert source.text.count("\n") == 0


def test_any_valid_letter_shrinks_to_an_empty_one() -> None:
    assert smallest(valid_letters(), lambda letter: True) == Letter()


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (lambda letter: letter.verdicts, "De motie oordeel Kamer."),
        (lambda letter: letter.commitments, "De motie De motieDe motieDe motie"),
        (lambda letter: letter.footnotes,
         "De motie1\n\n1 Kamerstukken II 2011/12, 19637, nr. 1 1.De motie"),
    ],
    ids=["verdict", "commitment", "footnote"],
)  # fmt: skip
def test_valid_letter_shrinks_to_what_matters(
    condition: Callable[[Letter], Any], expected: str
) -> None:
    letter = smallest(valid_letters(), lambda each: bool(condition(each)))

    assert letter.text == expected
    assert letter.metadata == metadata.Metadata()
    assert len(letter.motions) + len(letter.signatories) <= 1


def test_broken_letter_shrinks_to_its_mistake() -> None:
    letter = smallest(broken_letters("VER002"), lambda each: True)

    assert letter.text == "De motie oordeel Kamer."
    assert [verdict.category for verdict in letter.verdicts] == ["ontraden"]


# Broken


@pytest.mark.parametrize("code", BREAKABLE)
@FEW
@given(data=st.data())
def test_broken_letter_has_exactly_its_finding(code: str, data: st.DataObject) -> None:
    letter = data.draw(broken_letters(code))

    assert codes_of(letter) == [code]
    assert [each.code for each in kamerbrief.check(kamerbrief.to_xml(letter)).diagnostics] == [code]


def test_every_rule_has_broken_letters_or_a_reason() -> None:
    assert {*BREAKABLE, *UNBREAKABLE} == RULE_CODES
    assert not {*BREAKABLE} & {*UNBREAKABLE}


@pytest.mark.parametrize("code", UNBREAKABLE)
def test_code_without_broken_letters_says_why(code: str) -> None:
    with pytest.raises(ValueError, match=f"{code}: only a register with members can tell"):
        broken_letters(code)


@pytest.mark.parametrize("code", ["XML020", "XSD001", "VER999", ""])
def test_code_of_no_rule_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="is not the code of a rule"):
        broken_letters(code)


# Extensions, citations, bytes

TOPICS = st.builds(lambda words: Extension(name="{urn:acme:1}topic", content=words), st.just("a"))


@pytest.mark.parametrize("values", [letters, valid_letters])
def test_letters_take_extensions_of_ones_own(
    values: Callable[..., st.SearchStrategy[Letter]],
) -> None:
    letter = one(values(extensions=TOPICS), lambda each: bool(each.extensions))

    assert {*letter.extensions} == {Extension(name="{urn:acme:1}topic", content="a")}


@given(cited=citation_texts())
def test_words_of_a_citation_cite_its_publication(
    cited: tuple[str, publications.Publication],
) -> None:
    words, publication = cited

    [found] = citing.find(f"Zie {words}.")

    assert [each.publication for each in found.publications] == [publication]
    assert found.text == words


HOSTILE = {
    "XML004", "XML010", "XML011", "XML012", "XML013", "XML014", "XML015", "XML016", "XML020",
    "XML030", "XML034",
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(HOSTILE))
def test_hostile_bytes_are_refused_in_every_way(code: str) -> None:
    def is_refused(data: bytes) -> bool:
        return code in {each.code for each in kamerbrief.check(data).diagnostics}

    assert is_refused(one(hostile_bytes(), is_refused))


def test_hostile_bytes_can_be_made_of_ones_own_letter() -> None:
    own = b"<letter>\xc3\xa9</letter>"

    found = one(hostile_bytes(own), lambda data: data.startswith(b"<!DOCTYPE") and own in data)

    assert found.endswith(own)
