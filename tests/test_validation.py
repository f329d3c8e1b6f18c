"""
The rules: what each finds, where, and what it leaves alone.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import kamerbrief
from kamerbrief.diagnostics import Diagnostic, Location, Report, Severity
from kamerbrief.gate.parsing import parse
from kamerbrief.model.blocks import Footnote, Paragraph, Signature
from kamerbrief.model.facts import Commitment, Debate, Motion, Signatory, Verdict
from kamerbrief.model.inlines import (
    CommitmentRef,
    Condition,
    Deadline,
    DebateRef,
    Emphasis,
    MotionRef,
    NoteRef,
    Request,
    SignatoryRef,
    VerdictRef,
)
from kamerbrief.model.letter import Letter
from kamerbrief.model.text import Content
from kamerbrief.register import Register
from kamerbrief.validation.context import Context
from kamerbrief.validation.engine import Rule
from kamerbrief.validation.rules import RULES, validate
from kamerbrief.xml.codec import from_xml, to_xml
from kamerbrief.xml.schema import full_schema

ROOT = Path(__file__).parents[1]
# Ours has no members of the House, without whom two rules say nothing.
MEMBERS = Register.from_csv(ROOT / "tests/corpus/register", base=Register.bundled())


def code(rule: Rule) -> str:
    return rule.code


def letter(*words: str | object, **facts: object) -> Letter:
    return Letter(body=(Paragraph(content=words),), **facts)  # type: ignore[arg-type]


def found(checked: Letter) -> list[tuple[str, str | None, str]]:
    """
    Code, path and message of each finding.
    """
    return [(d.code, d.location.path, d.message) for d in validate(checked).diagnostics]


def codes(checked: Letter) -> set[str]:
    return {each.code for each in validate(checked).diagnostics}


# Every rule


@pytest.mark.parametrize("rule", RULES, ids=code)
def test_bad_example_has_findings_of_its_rule_only(rule: Rule) -> None:
    bad = from_xml(rule.bad.encode())

    diagnostics = validate(bad, register=MEMBERS).diagnostics

    assert {(each.code, each.severity) for each in diagnostics} == {(rule.code, rule.severity)}


@pytest.mark.parametrize("rule", RULES, ids=code)
def test_good_example_has_no_finding(rule: Rule) -> None:
    assert kamerbrief.check(rule.good.encode(), register=MEMBERS) == Report()


@pytest.mark.parametrize("rule", RULES, ids=code)
def test_examples_are_in_canonical_form(rule: Rule) -> None:
    for example in (rule.bad, rule.good):
        assert to_xml(from_xml(example.encode())).decode() == example


@pytest.mark.parametrize("rule", RULES, ids=code)
def test_rule_says_what_is_wrong_and_who_is_hurt(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z].*[a-z]\.", rule.summary)
    assert re.fullmatch(r"[A-Z].*\.", rule.reason)
    assert rule.name == rule.check.__name__.replace("_", "-")


def test_codes_of_rules_are_permanent_and_in_order() -> None:
    assert [rule.code for rule in RULES] == [
        "CIT001", "CIT002", "CIT003", "CIT004", "CIT005", "CIT006", "CIT007", "CIT008", "CIT009",
        "DAT001", "DAT002", "DAT003", "DAT004", "DAT005", "DAT006", "DAT007", "DAT008", "DAT009",
        "MOT001", "MOT002", "MOT003", "MOT004", "MOT005", "MOT006", "MOT007", "MOT008", "MOT009",
        "MOT010", "MOT011", "MOT012",
        "REF001", "REF002", "REF003", "REF004", "REF005", "REF006", "REF007", "REF008", "REF009",
        "SIG001", "SIG002", "SIG003", "SIG004", "SIG005", "SIG006", "SIG007", "SIG008", "SIG009",
        "SIG010", "SIG011",
        "TXT001", "TXT002", "TXT003", "TXT004",
        "VER001", "VER002", "VER003", "VER004", "VER005", "VER006", "VER007", "VER008", "VER009",
        "VER010", "VER011", "VER012",
    ]  # fmt: skip


def test_every_example_belongs_to_a_rule() -> None:
    files = (ROOT / "src/kamerbrief/validation/examples").iterdir()

    assert {path.name for path in files} == {
        f"{rule.code}.{kind}.xml" for rule in RULES for kind in ("bad", "good")
    }


# The engine


def test_finding_becomes_a_diagnostic_with_path_and_hint() -> None:
    motion = Motion(id="m1", treatment="mentioned")

    report = validate(letter(motions=(motion,)))

    assert report == Report(
        diagnostics=(
            Diagnostic(
                code="REF003",
                severity=Severity.WARNING,
                location=Location(path="/letter/motions/motion[1]"),
                message="nothing points at the motion 'm1'",
                hint="mark the words that name it, or leave the motion out",
            ),
        )
    )


def test_findings_come_in_the_order_of_the_document() -> None:
    checked = letter(
        NoteRef(content="1"),
        MotionRef(motion="m9", content="motie"),
        debates=(Debate(id="d1"),),
        motions=(Motion(id="m1"), Motion(id="m1")),
        signatories=(Signatory(id="s1", office="minister"),),
    )

    assert [(each[0], each[1]) for each in found(checked)] == [
        ("REF003", "/letter/debates/debate[1]"),
        ("REF003", "/letter/motions/motion[1]"),
        ("REF008", "/letter/motions/motion[1]"),
        ("REF002", "/letter/motions/motion[2]"),
        ("REF003", "/letter/motions/motion[2]"),
        ("REF008", "/letter/motions/motion[2]"),
        ("REF003", "/letter/signatories/signatory[1]"),
        ("REF005", "/letter/body/p[1]/noteRef[1]"),
        ("REF001", "/letter/body/p[1]/motionRef[1]"),
    ]


def test_words_in_no_block_are_found_behind_the_facts_and_before_the_blocks() -> None:
    checked = Letter(
        signatories=(Signatory(id="s1", office="minister"),),
        body=("los", Paragraph(content=(NoteRef(content="1"),))),
    )

    assert [(each[0], each[1]) for each in found(checked)] == [
        ("REF003", "/letter/signatories/signatory[1]"),
        ("TXT001", "/letter/body"),
        ("REF005", "/letter/body/p[1]/noteRef[1]"),
    ]


def test_context_numbers_nodes_as_the_walk_does() -> None:
    checked = kamerbrief.read(ROOT / "examples/tabel.xml")
    context = Context(checked)

    classes = {type(placed.node) for placed in checked.nodes}
    seen = {(context.path(place), node) for cls in classes for place, node in context.iter(cls)}

    assert seen == {(placed.path, placed.node) for placed in checked.nodes}


def test_empty_letter_has_no_finding() -> None:
    assert validate(Letter()) == Report()


# REF001


REFERENCES: list[tuple[str, Letter]] = [
    ("motion", letter(motions=(Motion(id="m1", replaces="x1"),))),
    ("debate", letter(motions=(Motion(id="m1", debate="x1"),))),
    ("motion", letter(verdicts=(
        Verdict(id="v1", motion="x1", category="ontraden", holder="kabinet"),
    ))),
    ("signatory", letter(verdicts=(
        Verdict(id="v1", motion="m1", category="ontraden", holder="kabinet", signatory="x1"),
    ))),
    ("verdict", letter(verdicts=(
        Verdict(id="v1", motion="m1", category="ontraden", holder="kabinet", supersedes="x1"),
    ))),
    ("signatory", letter(commitments=(Commitment(id="t1", actor="kabinet", signatory="x1"),))),
    ("debate", letter(commitments=(Commitment(id="t1", actor="kabinet", debate="x1"),))),
    ("motion", letter(commitments=(Commitment(id="t1", actor="kabinet", motion="x1"),))),
    ("debate", letter(commitments=(Commitment(id="t1", actor="kabinet", before="x1"),))),
    ("signatory", Letter(body=(Signature(signatory="x1"),))),
    ("motion", letter(MotionRef(motion="x1"))),
    ("verdict", letter(VerdictRef(verdict="x1"))),
    ("commitment", letter(CommitmentRef(commitment="x1"))),
    ("debate", letter(DebateRef(debate="x1"))),
    ("signatory", letter(SignatoryRef(signatory="x1"))),
    ("footnote", letter(NoteRef(footnote="x1"))),
    ("motion", letter(Request(motion="x1"))),
    ("verdict", letter(Condition(verdict="x1", kind="caveat"))),
    ("motion", letter(Deadline(motion="x1"))),
    ("commitment", letter(Deadline(commitment="x1"))),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "checked"), REFERENCES)
def test_every_reference_of_the_schema_may_dangle(kind: str, checked: Letter) -> None:
    assert f"there is no {kind} with the id 'x1'" in [message for _, _, message in found(checked)]
    assert "REF001" in codes(checked)
    assert full_schema().validate(parse(to_xml(checked))) is False


def test_reference_to_a_fact_of_another_kind_dangles() -> None:
    checked = letter(DebateRef(debate="m1"), motions=(Motion(id="m1", treatment="mentioned"),))

    assert ("REF001", "/letter/body/p[1]/debateRef[1]", "there is no debate with the id 'm1'") in (
        found(checked)
    )


@pytest.mark.parametrize(
    ("declared", "hint"),
    [
        ((), "declare the motion; the letter declares none"),
        (("M1", "m2"), "did you mean 'M1'?"),
        (("m2", "m3"), "declared are m2, m3"),
        (
            tuple(f"m{n}" for n in range(2, 12)),
            "declared are m10, m11, m2, m3, m4, m5, m6, m7, ...",
        ),
    ],
)
def test_hint_for_a_dangling_reference_shows_what_there_is(
    declared: tuple[str, ...], hint: str
) -> None:
    motions = tuple(Motion(id=each, treatment="mentioned") for each in declared)
    checked = letter(MotionRef(motion="m1"), motions=motions)

    [diagnostic] = [each for each in validate(checked).errors if each.code == "REF001"]

    assert diagnostic.hint == hint


# REF002


@pytest.mark.parametrize(
    "checked",
    [
        letter(debates=(Debate(id="x1"),) * 3),
        letter(motions=(Motion(id="x1"),) * 3),
        letter(verdicts=(Verdict(id="x1", motion="m", category="ontraden", holder="kabinet"),) * 3),
        letter(commitments=(Commitment(id="x1", actor="kabinet"),) * 3),
        letter(signatories=(Signatory(id="x1", office="minister"),) * 3),
        Letter(body=(Footnote(id="x1"),) * 3),
    ],
)
def test_each_repetition_of_an_id_is_found(checked: Letter) -> None:
    repeated = [path for each, path, _ in found(checked) if each == "REF002"]

    assert [str(path)[-3:] for path in repeated] == ["[2]", "[3]"]


def test_one_id_for_facts_of_two_kinds_is_no_repetition() -> None:
    checked = letter(
        DebateRef(debate="x1"),
        MotionRef(motion="x1"),
        debates=(Debate(id="x1"),),
        motions=(Motion(id="x1", treatment="mentioned"),),
    )

    assert codes(checked) == set()


# REF003


def test_motion_that_only_a_verdict_names_is_unused() -> None:
    checked = letter(
        VerdictRef(verdict="v1", content="ontraden"),
        motions=(Motion(id="m1"),),
        verdicts=(Verdict(id="v1", motion="m1", category="ontraden", holder="kabinet"),),
    )

    assert found(checked) == [
        ("REF003", "/letter/motions/motion[1]", "nothing points at the motion 'm1'")
    ]


@pytest.mark.parametrize(
    "words", [(MotionRef(motion="m1"),), (Request(motion="m1"),), (Deadline(motion="m1"),)]
)
def test_motion_that_the_text_names_is_used(words: Content) -> None:
    assert codes(letter(*words, motions=(Motion(id="m1", treatment="mentioned"),))) == set()


def test_debate_that_another_fact_names_is_used() -> None:
    checked = letter(
        CommitmentRef(commitment="t1"),
        debates=(Debate(id="d1"), Debate(id="d2")),
        commitments=(Commitment(id="t1", actor="kabinet", debate="d1", before="d2"),),
    )

    assert codes(checked) == set()


def test_signatory_who_signs_is_used() -> None:
    checked = Letter(
        signatories=(Signatory(id="s1", office="minister"),), body=(Signature(signatory="s1"),)
    )

    assert codes(checked) == set()


# REF004, REF005, REF006


def noted(*targets: str | None, notes: str = "abc") -> Letter:
    markers = tuple(NoteRef(footnote=target, content="1") for target in targets)
    blocks = tuple(Footnote(id=each, content=f"noot {each}") for each in notes)
    return Letter(body=(Paragraph(content=markers), *blocks))


def test_markers_in_the_order_of_their_notes_are_fine() -> None:
    assert codes(noted("a", "b", "c")) == set()


def test_second_marker_for_a_note_is_no_step_back() -> None:
    assert codes(noted("a", "b", "a", "c")) == set()


def test_each_marker_that_steps_back_is_found() -> None:
    paths = [path for each, path, _ in found(noted("c", "a", "b")) if each == "REF004"]

    assert paths == ["/letter/body/p[1]/noteRef[2]", "/letter/body/p[1]/noteRef[3]"]


def test_marker_that_dangles_does_not_count_for_the_order() -> None:
    assert codes(noted("a", "x", "b", "c")) == {"REF001"}


def test_marker_inside_of_other_words_finds_its_note() -> None:
    marker = NoteRef(footnote="a", content="1")
    checked = Letter(
        body=(
            Paragraph(content=(Emphasis(style="bold", content=("werk", marker)),)),
            Footnote(id="a"),
        )
    )

    assert codes(checked) == set()


def test_note_is_named_by_its_marker_or_else_by_its_id() -> None:
    checked = Letter(body=(Footnote(id="n1", marker="*"), Footnote(id="n2")))

    assert [message for _, _, message in found(checked)] == [
        "no marker points at the footnote '*'",
        "no marker points at the footnote 'n2'",
    ]


# REF007, REF008


def judged(*words: str | object, **verdict: object) -> Letter:
    fields: dict[str, object] = {"category": "ontraden", "holder": "kabinet", **verdict}
    return letter(
        MotionRef(motion="m1", content="de motie"),
        *words,
        motions=(Motion(id="m1"),),
        verdicts=(Verdict(id="v1", motion="m1", **fields),),  # type: ignore[arg-type]
    )


def test_reference_without_words_gives_no_verdict() -> None:
    assert codes(judged(VerdictRef(verdict="v1"))) == {"REF007"}


def test_inferred_verdict_needs_no_words() -> None:
    assert codes(judged(basis="inferred")) == set()


def test_joint_verdict_gives_words_to_both() -> None:
    checked = letter(
        MotionRef(motion="m1", content=(MotionRef(motion="m2", content="beide moties"),)),
        " ",
        VerdictRef(verdict="v1", content=(VerdictRef(verdict="v2", content="ontraad ik"),)),
        motions=(Motion(id="m1"), Motion(id="m2")),
        verdicts=(
            Verdict(id="v1", motion="m1", category="ontraden", holder="kabinet"),
            Verdict(id="v2", motion="m2", category="ontraden", holder="kabinet"),
        ),
    )

    assert codes(checked) == set()


@pytest.mark.parametrize(
    ("motion", "expected"),
    [
        (Motion(id="m1"), "the motion 'm1' is appraised, but no verdict is about it"),
        (
            Motion(id="m1", treatment="no-verdict"),
            "the motion 'm1' has no verdict, and no reason is given",
        ),
        (Motion(id="m1", treatment="no-verdict", reason="spreekt-uit"), None),
        (Motion(id="m1", treatment="mentioned"), None),
    ],
)
def test_motion_without_verdict_needs_a_reason(motion: Motion, expected: str | None) -> None:
    checked = letter(MotionRef(motion="m1", content="de motie"), motions=(motion,))

    assert [message for _, _, message in found(checked)] == ([expected] if expected else [])


# REF009


def chain(**replaced: str) -> Letter:
    motions = tuple(
        Motion(id=each, treatment="mentioned", replaces=replaced.get(each) or None)
        for each in sorted({*replaced, *replaced.values()} - {""})
    )
    return letter(*(MotionRef(motion=each.id) for each in motions), motions=motions)


@pytest.mark.parametrize(
    ("checked", "starts"),
    [
        (chain(a="b", b="c", c=""), []),
        (chain(a="a"), ["a"]),
        (chain(a="b", b="a"), ["a"]),
        (chain(a="c", b="c", c="d", d="c"), ["c"]),
        (chain(a="b", b="a", c="d", d="c", e="a"), ["a", "c"]),
        (chain(b="a", c="b", a="c"), ["a"]),
    ],
    ids=["none", "one", "two", "with a tail", "two cycles", "three"],
)
def test_each_cycle_of_motions_is_found_once(checked: Letter, starts: list[str]) -> None:
    messages = [message for each, _, message in found(checked) if each == "REF009"]

    assert messages == [f"the motion {start!r} replaces itself, in the end" for start in starts]


def test_cycle_of_verdicts_is_found() -> None:
    verdicts = tuple(
        Verdict(
            id=each, motion="m1", category="ontraden", holder="kabinet", supersedes=earlier,
            basis="inferred",
        )
        for each, earlier in (("v1", "v2"), ("v2", "v1"))
    )  # fmt: skip
    checked = letter(MotionRef(motion="m1"), motions=(Motion(id="m1"),), verdicts=verdicts)

    assert found(checked) == [
        ("REF009", "/letter/verdicts/verdict[1]", "the verdict 'v1' supersedes itself, in the end")
    ]


def test_long_cycle_behind_a_long_tail_is_found_once() -> None:
    length = 40_000
    motions = tuple(
        Motion(id=f"m{n}", treatment="mentioned", replaces=f"m{max((n + 1) % length, length // 2)}")
        for n in range(length)
    )

    assert [each for each, _, _ in found(letter(motions=motions)) if each == "REF009"] == ["REF009"]


def test_facts_with_every_reference_right_have_no_finding() -> None:
    checked = letter(
        MotionRef(motion="m1", content="de motie"),
        VerdictRef(verdict="v1", content="oordeel Kamer"),
        Condition(verdict="v1", kind="caveat", content="mits"),
        CommitmentRef(commitment="t1", content=("ik zal", Deadline(commitment="t1", content="nu"))),
        debates=(Debate(id="d1", date=date(2022, 11, 14)),),
        motions=(Motion(id="m1", debate="d1"),),
        verdicts=(
            Verdict(
                id="v1", motion="m1", category="oordeel-kamer", holder="ondertekenaar",
                signatory="s1", qualified="caveat",
            ),
        ),
        commitments=(Commitment(id="t1", actor="ondertekenaar", signatory="s1", debate="d1"),),
        signatories=(Signatory(id="s1", office="minister"),),
    )  # fmt: skip

    assert validate(checked) == Report()


def test_marker_that_is_known_does_not_hide_the_next_one() -> None:
    checked = letter("het beleid2 en de motie1", NoteRef(content="2"))

    assert [message for code, _, message in found(checked) if code == "TXT003"] == [
        "'motie1' may end in the marker '1' of a footnote"
    ]
