"""
Reading and writing: every class and attribute, every kind of source, and files that stay whole.
"""

from __future__ import annotations

import datetime as dt
import io
import os
from pathlib import Path

import attrs
import pytest

import kamerbrief
from kamerbrief.errors import ModelError, ParseError, SourceError
from kamerbrief.gate.scan import MAX_DEPTH
from kamerbrief.model import blocks, facts, inlines, metadata
from kamerbrief.model.extension import Extension
from kamerbrief.model.letter import Letter
from kamerbrief.model.walk import ELEMENT_NAMES
from kamerbrief.xml.codec import from_xml, read, to_xml, write
from kamerbrief.xml.making import KNOWN_IDS, Maker, attribute_name

DAY = dt.date(2022, 11, 14)

MAXIMAL = Letter(
    language="nl-NL",
    metadata=metadata.Metadata(
        identifiers=(metadata.TextField(value="kst-1", witness="x-own", basis="inferred"),),
        chamber=metadata.ChamberField(value="tweede-kamer", basis="inferred"),
        genres=(metadata.GenreField(value="reactie"), metadata.GenreField(value="x-own")),
        dates=(metadata.DateField(value=DAY, witness="masthead"),),
        subjects=(metadata.TextField(value=' a<&>"\t\n\rb '),),
        references=(metadata.TextField(value="r"),),
        their_references=(metadata.TextField(value="u"),),
        dossiers=(metadata.DossierField(number="1", chapter="VI", title='"t"', basis="inferred"),),
    ),
    debates=(facts.Debate(id="d1", kind="x-own", title="a & b", date=DAY, basis="inferred"),),
    motions=(
        facts.Motion(
            id="m1", kind="amendement", dossier="1", chapter="VI", number="2",
            version="gewijzigd", replaces="m2", debate="d1", subject="s", identifier="kst-3",
            label="Motie#21", deadline=DAY, treatment="no-verdict", reason="spreekt-uit",
            et_al=True, basis="inferred",
            submitters=(
                facts.Submitter(name="Van Dijk", first_name="Jasper", party="SP", role="first"),
                facts.Submitter(name="Peters", basis="inferred"),
            ),
        ),
        facts.Motion(id="m2"),
    ),
    verdicts=(
        facts.Verdict(
            id="v1", motion="m1", category="x-own", holder="ambtgenoot", signatory="s1",
            colleague="a <b>", part="eerste", qualified="condition", fallback="ontraden",
            supersedes="v2", basis="inferred",
        ),
    ),
    commitments=(
        facts.Commitment(
            id="t1", actor="kabinet", signatory="s1", colleague="c", status="prior", debate="d1",
            motion="m1", from_=DAY, until=DAY, before="d2", term="zomer", basis="inferred",
        ),
    ),
    signatories=(
        facts.Signatory(
            id="s1", capacity="mede-namens", office="minister-voor", ministry="JenV",
            portfolio="Rechtsbescherming", demissionary=True, initials="F.M.", prefix="van",
            surname="W", basis="inferred",
        ),
    ),
    body=(
        "\n",
        blocks.Letterhead(content="h"),
        blocks.Heading(level=2, content="k"),
        blocks.Heading(content="k"),
        blocks.Paragraph(
            continued=True,
            content=(
                inlines.MotionRef(motion="m1", content="a]]>b\r"),
                inlines.VerdictRef(verdict="v1"),
                inlines.CommitmentRef(commitment="t1"),
                inlines.DebateRef(debate="d1"),
                inlines.SignatoryRef(signatory="s1"),
                inlines.NoteRef(footnote="n1"),
                inlines.NoteRef(content="2"),
                inlines.Member(name="V", party="SP", basis="inferred"),
                inlines.Citation(
                    kind="kamerstuk", chamber="II", session="2020-2021", dossier="1",
                    chapter="VI", rijkswet="R1", number="2", item="3", annex="4", year="2020",
                    page="5", identifier='i"', basis="inferred",
                ),
                inlines.Request(motion="m1"),
                inlines.Condition(verdict="v1", kind="caveat"),
                inlines.Deadline(motion="m1", commitment="t1"),
                inlines.Deadline(),
                inlines.Emphasis(style="bold", content=(inlines.Sic(kind="typo", content="x"),)),
                inlines.Sic(kind="fact", correction="y"),
            ),
        ),
        blocks.List(content=(blocks.Item(continued=True, content=("-", blocks.List())), "\n")),
        blocks.Table(
            content=(
                blocks.Row(content=(blocks.Cell(header=True, columns=2, rows=3), blocks.Cell())),
                blocks.PageBreak(),
            )
        ),
        blocks.Quotation(content=(blocks.Paragraph(), blocks.Furniture(kind="header"))),
        blocks.Footnote(id="n1", marker="*"),
        blocks.PageBreak(basis="inferred"),
        blocks.Signature(signatory="s1"),
    ),
    extensions=(
        Extension(
            name="{urn:a}t",
            attributes={
                "b": "1", "{urn:b}c": '"', "{http://www.w3.org/XML/1998/namespace}lang": "en",
            },
            content=(
                " x", Extension(name="{urn:a}u"), Extension(name="v"), Extension(name="{urn:c}w"),
            ),
        ),
    ),
)  # fmt: skip

WRITTEN = """\
<?xml version="1.0" encoding="UTF-8"?>
<letter xmlns="urn:kamerbrief:1" version="1.0" xml:lang="nl-NL">
  <metadata>
    <identifier witness="x-own" basis="inferred">kst-1</identifier>
    <chamber basis="inferred">tweede-kamer</chamber>
    <genre>reactie</genre>
    <genre>x-own</genre>
    <date witness="masthead">2022-11-14</date>
    <subject> a&lt;&amp;&gt;"\t
&#13;b </subject>
    <reference>r</reference>
    <theirReference>u</theirReference>
    <dossier number="1" chapter="VI" title="&quot;t&quot;" basis="inferred"/>
  </metadata>
  <debates>
    <debate id="d1" kind="x-own" title="a &amp; b" date="2022-11-14" basis="inferred"/>
  </debates>
  <motions>
    <motion id="m1" kind="amendement" dossier="1" chapter="VI" number="2" version="gewijzigd" \
replaces="m2" debate="d1" subject="s" identifier="kst-3" label="Motie#21" deadline="2022-11-14" \
treatment="no-verdict" reason="spreekt-uit" etAl="true" basis="inferred">
      <submitter name="Van Dijk" firstName="Jasper" party="SP" role="first"/>
      <submitter name="Peters" basis="inferred"/>
    </motion>
    <motion id="m2"/>
  </motions>
  <verdicts>
    <verdict id="v1" motion="m1" category="x-own" holder="ambtgenoot" signatory="s1" \
colleague="a &lt;b>" part="eerste" qualified="condition" fallback="ontraden" supersedes="v2" \
basis="inferred"/>
  </verdicts>
  <commitments>
    <commitment id="t1" actor="kabinet" signatory="s1" colleague="c" status="prior" debate="d1" \
motion="m1" from="2022-11-14" until="2022-11-14" before="d2" term="zomer" basis="inferred"/>
  </commitments>
  <signatories>
    <signatory id="s1" capacity="mede-namens" office="minister-voor" ministry="JenV" \
portfolio="Rechtsbescherming" demissionary="true" initials="F.M." prefix="van" surname="W" \
basis="inferred"/>
  </signatories>
  <body>
<letterhead>h</letterhead><heading level="2">k</heading><heading>k</heading>\
<p continued="true"><motionRef motion="m1">a]]&gt;b&#13;</motionRef>\
<verdictRef verdict="v1"></verdictRef><commitmentRef commitment="t1"></commitmentRef>\
<debateRef debate="d1"></debateRef><signatoryRef signatory="s1"></signatoryRef>\
<noteRef footnote="n1"></noteRef><noteRef>2</noteRef>\
<member name="V" party="SP" basis="inferred"></member>\
<citation kind="kamerstuk" chamber="II" session="2020-2021" dossier="1" chapter="VI" \
rijkswet="R1" number="2" item="3" annex="4" year="2020" page="5" identifier="i&quot;" \
basis="inferred"></citation><request motion="m1"></request>\
<condition verdict="v1" kind="caveat"></condition>\
<deadline motion="m1" commitment="t1"></deadline><deadline></deadline>\
<emphasis style="bold"><sic kind="typo">x</sic></emphasis>\
<sic kind="fact" correction="y"></sic></p>\
<list><item continued="true">-<list></list></item>
</list><table><row><cell header="true" columns="2" rows="3"></cell><cell></cell></row>\
<pageBreak/></table><quotation><p></p><furniture kind="header"></furniture></quotation>\
<footnote id="n1" marker="*"></footnote><pageBreak basis="inferred"/>\
<signature signatory="s1"></signature></body>
  <extensions>
    <t xmlns="urn:a" b="1" xml:lang="en" xmlns:n2="urn:b" n2:c="&quot;"> x<u/><v xmlns=""/>\
<w xmlns="urn:c"/></t>
  </extensions>
</letter>
"""


def test_letter_with_every_attribute_is_written_as_expected() -> None:
    assert to_xml(MAXIMAL).decode() == WRITTEN


def test_letter_with_every_attribute_is_read_back() -> None:
    assert from_xml(WRITTEN.encode()) == MAXIMAL


def test_letter_with_every_attribute_has_every_class_and_sets_every_field() -> None:
    values = [
        *MAXIMAL.debates, *MAXIMAL.motions, *MAXIMAL.verdicts, *MAXIMAL.commitments,
        *MAXIMAL.signatories, *(placed.node for placed in MAXIMAL.nodes),
    ]  # fmt: skip
    left = {
        (type(value), field.name): field.default
        for value in values
        for field in attrs.fields(type(value))
        if field.name not in ("content", "submitters") and field.default is not attrs.NOTHING
    }
    for value in values:
        for field in attrs.fields(type(value)):
            if getattr(value, field.name) != field.default:
                left.pop((type(value), field.name), None)

    assert left == {}
    assert {type(value) for value in values} >= set(ELEMENT_NAMES)


@pytest.mark.parametrize(
    "text",
    [
        " ", "\n", "\t", "\r", "\r\n", "  a  b  ", "\n\n  a\n", "\u00a0", "\u00ad", "\u0085",
        "\u2028", "\u200b", "\ufeff", "e\u0301", "\u00e9\u0323", "\u212b", "]]>", "&", "&amp;",
        "&#13;", "<!--", "-->", "<p>", "<?a?>", "\"'", "=", "\U0001f600", "\U0010ffff", "\ud7ff",
        "\x7f",
    ],
    ids=ascii,
)  # fmt: skip
def test_text_is_verbatim_wherever_it_stands(text: str) -> None:
    bold = inlines.Emphasis(style="bold", content=text)
    letter = Letter(
        metadata=metadata.Metadata(subjects=(metadata.TextField(value=text),)),
        motions=(facts.Motion(id="m1", subject=text),),
        body=(
            text,
            blocks.Paragraph(content=(text, bold, text, bold)),
            text,
            blocks.PageBreak(),
            text,
        ),
        extensions=(
            Extension(
                name="{urn:a}a",
                attributes={"b": text},
                content=(text, Extension(name="{urn:a}c", content=(text,)), text),
            ),
        ),
    )  # fmt: skip

    again = from_xml(to_xml(letter))

    assert again == letter
    assert again.text == text * 6 + "\f" + text


def test_read_objects_are_as_good_as_made_ones() -> None:
    letter = from_xml(WRITTEN.encode())

    for made, seen in zip(MAXIMAL.nodes, letter.nodes, strict=True):
        assert type(made.node) is type(seen.node)
        assert hash(made.node) == hash(seen.node)
        assert repr(made.node) == repr(seen.node)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        letter.verdicts[0].motion = "m2"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("field", "name"),
    [("id", "id"), ("first_name", "firstName"), ("et_al", "etAl"), ("from_", "from")],
)
def test_attribute_is_named_after_its_field(field: str, name: str) -> None:
    assert attribute_name(field) == name


def test_maker_knows_no_attribute_of_its_own() -> None:
    with pytest.raises(KeyError):
        Maker(facts.Debate).make([("number", "1")])


# Sources


def test_every_source_gives_the_same_letter(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    write(MAXIMAL, path)

    with path.open("rb") as file:
        letters = [
            read(each)
            for each in (path, str(path), to_xml(MAXIMAL), io.BytesIO(path.read_bytes()), file)
        ]

    assert letters == [MAXIMAL] * 5


def test_read_holds_to_the_bound() -> None:
    with pytest.raises(SourceError, match="XML003"):
        read(to_xml(MAXIMAL), max_bytes=100)


def test_bound_is_given_by_its_name() -> None:
    with pytest.raises(TypeError):
        read(to_xml(MAXIMAL), 100)  # type: ignore[misc]


def test_ids_are_remembered_within_bounds() -> None:
    KNOWN_IDS.clear()
    for number in range(25_000):
        KNOWN_IDS[f"m{number}"]

    assert list(KNOWN_IDS) == [f"m{number}" for number in range(20_000, 25_000)]


def test_reading_tells_the_first_fault_with_its_place() -> None:
    with pytest.raises(ParseError) as caught:
        from_xml(b'<letter xmlns="urn:kamerbrief:1" version="1.0">\n<body><x/><y/></body></letter>')

    error = caught.value
    assert (error.code, error.line, error.column, error.path) == (
        "XSD002", 2, 7, "/letter/body/x[1]",
    )  # fmt: skip
    assert error.__context__ is None


def test_letter_with_extensions_and_no_body_is_refused() -> None:
    with pytest.raises(ParseError) as caught:
        from_xml(b'<letter xmlns="urn:kamerbrief:1" version="1.0">\n<extensions/></letter>')

    error = caught.value
    assert (error.code, error.path) == ("XSD002", "/letter/extensions")


@pytest.mark.parametrize(
    ("around", "start", "end"),
    [
        ("<body><p>{}</p></body>", '<sic kind="typo" correction="a">', "</sic>"),
        ('<body/><extensions><a xmlns="urn:a">{}</a></extensions>', "<b>", "</b>"),
    ],
    ids=["words", "extensions"],
)
def test_elements_may_be_nested_as_deep_as_the_gate_lets_them(
    around: str, start: str, end: str
) -> None:
    deepest, too_deep = (
        f'<letter xmlns="urn:kamerbrief:1" version="1.0">{around}</letter>'.format(
            start * (depth - 3) + end * (depth - 3)
        ).encode()
        for depth in (MAX_DEPTH, MAX_DEPTH + 1)
    )

    letter = from_xml(deepest)
    with pytest.raises(ParseError) as caught:
        from_xml(too_deep)

    assert from_xml(to_xml(letter)) == letter
    assert kamerbrief.check(deepest).diagnostics == ()
    assert caught.value.code == "XML030"
    assert [each.code for each in kamerbrief.check(too_deep).diagnostics] == ["XML030"]


def nested(levels: int, words: str) -> bytes:
    inner = "<verdictRef verdict='v1'>" * levels + words + "</verdictRef>" * levels
    return (
        f'<letter xmlns="urn:kamerbrief:1" version="1.0"><body>\n<p>{inner}</p></body></letter>'
    ).encode()


def test_words_of_nested_elements_that_add_up_to_far_too_much_are_refused() -> None:
    with pytest.raises(ParseError) as caught:
        from_xml(nested(17, "x" * 70_000))

    assert caught.value.args == (
        "XML042",
        "the words of the elements in the body add up to 1,190,000 characters, of a text of 70,001",
        "most are nested for nothing: take them out",
        1, 48, "/letter/body",
    )  # fmt: skip


@pytest.mark.parametrize(("levels", "length"), [(2, 600_000), (16, 70_000), (58, 60_000)])
def test_words_of_nested_elements_may_add_up_to_what_letters_have(levels: int, length: int) -> None:
    letter = from_xml(nested(levels, "x" * length))

    assert len(letter.text) == length + 1


def test_surrogate_that_was_smuggled_in_is_a_model_error() -> None:
    letter = Letter(body="a")
    object.__setattr__(letter, "body", ("\ud800",))

    with pytest.raises(ModelError, match=r"character U\+D800 cannot stand in XML"):
        to_xml(letter)


@pytest.mark.parametrize("character", ["\ud800", "\0", "\x0b", "\ufffe", "\x1b"])
def test_character_that_xml_cannot_hold_is_refused_where_it_is_made(character: str) -> None:
    with pytest.raises(ModelError, match=f"U\\+{ord(character):04X} at offset 1 cannot stand"):
        blocks.Paragraph(content="a" + character)


# Files


def test_written_file_is_the_letter_and_has_usual_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    mask = os.umask(0o027)
    try:
        write(MAXIMAL, path)
    finally:
        os.umask(mask)

    assert path.read_bytes() == to_xml(MAXIMAL)
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_existing_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(b"old")
    path.chmod(0o604)

    write(MAXIMAL, str(path))

    assert path.read_bytes() == to_xml(MAXIMAL)
    assert path.stat().st_mode & 0o777 == 0o604


def test_file_that_others_may_not_read_is_never_open_to_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(b"old")
    path.chmod(0o600)
    modes: list[int] = []

    def note(handle: int) -> None:
        modes.append(os.fstat(handle).st_mode & 0o777)

    monkeypatch.setattr(os, "fsync", note)

    write(MAXIMAL, path)

    assert (modes, path.stat().st_mode & 0o777) == ([0o600], 0o600)


def test_link_leads_to_the_new_bytes(tmp_path: Path) -> None:
    path, link = tmp_path / "a.xml", tmp_path / "b.xml"
    path.write_bytes(b"old")
    link.symlink_to(path)

    write(MAXIMAL, link)

    assert link.is_symlink()
    assert path.read_bytes() == to_xml(MAXIMAL)


@pytest.mark.parametrize("step", ["replace", "fsync", "chmod"])
def test_failed_write_leaves_the_old_file_and_nothing_else(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(b"old")

    def fail(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fail)

    with pytest.raises(SourceError) as caught:
        write(MAXIMAL, path)
    assert caught.value.code == "XML005"
    assert caught.value.message == f"'{path}' cannot be written: No space left on device"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_folder_that_is_missing_is_a_source_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="XML005"):
        write(MAXIMAL, tmp_path / "none" / "a.xml")


def test_directory_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="it is not a regular file"):
        write(MAXIMAL, tmp_path)


def test_names_of_the_package_root_are_those_of_their_modules() -> None:
    assert (kamerbrief.read, kamerbrief.write) == (read, write)
    assert (kamerbrief.from_xml, kamerbrief.to_xml) == (from_xml, to_xml)
