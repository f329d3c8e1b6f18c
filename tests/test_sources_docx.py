"""
Letters of Word, made part by part.
"""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from kamerbrief import MarkKind, Source, SourceFormat, SourceLimits, read_source
from kamerbrief.errors import ParseError
from kamerbrief.sources.word_numbers import _written

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = """\
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="Eigen kop"/>
  <w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Rond"><w:name w:val="rond"/>
  <w:basedOn w:val="Rond"/></w:style>
<w:style w:type="character" w:styleId="Vet"><w:name w:val="Strong"/>
  <w:rPr><w:b/></w:rPr></w:style>
"""
NUMBERING = """\
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
    <w:lvlText w:val="%1.%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
"""


def part(root: str, content: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMES}>{content}</w:{root}>'.encode()


def docx(body: str, **parts: str) -> bytes:
    """
    A .docx with *body*, and further parts such as ``footnotes``.
    """
    roots = {"footnotes": "footnotes", "endnotes": "endnotes", "header": "hdr", "footer": "ftr"}
    files = {
        "_rels/.rels": (
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r" '
            f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>'
        ).encode(),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": part("styles", STYLES),
        "word/numbering.xml": part("numbering", NUMBERING),
    }
    kinds = {"styles": "styles", "numbering": "numbering"}
    for name, content in parts.items():
        files[f"word/{name}.xml"] = part(roots[name], content)
        kinds[name] = name
    relations = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{name}.xml"/>'
        for name, kind in kinds.items()
    )
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>'.encode()
    )
    return archive(files)


def archive(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as target:
        for name, data in files.items():
            target.writestr(name, data)
    return buffer.getvalue()


def p(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def styled(style: str) -> str:
    return f'<w:pStyle w:val="{style}"/>'


def numbered(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def marks_of(source: Source, *kinds: MarkKind) -> list[tuple[str, str, str]]:
    return [(m.kind.value, m.label, source.slice(m)) for m in source.marks if m.kind in kinds]


def text_of(body: str, **parts: str) -> str:
    return read_source(docx(body, **parts)).text


def refusal(data: bytes, **options: object) -> str:
    with pytest.raises(ParseError) as caught:
        read_source(data, **options)  # type: ignore[arg-type]
    return str(caught.value)


def test_paragraphs_are_lines_and_empty_ones_empty_lines() -> None:
    source = read_source(docx(p(r("Geachte voorzitter,")) + p("") + p(r("Hierbij  zo. "))))

    assert source.format is SourceFormat.DOCX
    assert source.text == "Geachte voorzitter,\n\nHierbij  zo. "
    assert marks_of(source, MarkKind.PARAGRAPH) == [
        ("paragraph", "", "Geachte voorzitter,"),
        ("paragraph", "", "Hierbij  zo. "),
    ]


def test_tabs_breaks_and_hyphens_are_characters() -> None:
    run = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
        '<w:softHyphen/><w:t>e</w:t><w:br w:type="page"/><w:t>f</w:t><w:cr/>'
        '<w:sym w:font="Symbol" w:char="03B1"/></w:r>'
    )

    assert text_of(p(run)) == "a\tb\nc\N{NON-BREAKING HYPHEN}d\N{SOFT HYPHEN}e\ff\nα"


def test_page_break_before_a_paragraph_is_a_form_feed() -> None:
    assert text_of(p(r("a")) + p(r("b"), "<w:pageBreakBefore/>")) == "a\n\fb"


def test_white_space_without_preserve_is_no_text() -> None:
    assert text_of(p("<w:r><w:t> a </w:t></w:r><w:r><w:t>b</w:t></w:r>")) == "ab"


def test_emphasis_of_runs_next_to_each_other_is_one_mark() -> None:
    source = read_source(
        docx(
            p(
                r("a", "<w:b/>") + r("b", "<w:b/>") + r(" ", "<w:i/>")
                + r("c", '<w:rStyle w:val="Vet"/><w:i/>')
                + r("d", '<w:rStyle w:val="Vet"/><w:b w:val="0"/>')
                + r("2", '<w:vertAlign w:val="subscript"/>')
            )
        )
    )  # fmt: skip

    assert source.text == "ab cd2"
    assert marks_of(source, MarkKind.EMPHASIS) == [
        ("emphasis", "bold", "ab"),
        ("emphasis", "bold italic", "c"),
        ("emphasis", "subscript", "2"),
    ]


def test_headings_are_known_by_style_and_outline() -> None:
    source = read_source(
        docx(
            p(r("een"), styled("Kop1")) + p(r("twee"), styled("Kop2"))
            + p(r("drie"), '<w:outlineLvl w:val="2"/>') + p(r("vier"), styled("Rond"))
            + p(r("vijf"), '<w:outlineLvl w:val="9"/>')
        )
    )  # fmt: skip

    assert marks_of(source, MarkKind.HEADING) == [
        ("heading", "1", "een"),
        ("heading", "2", "twee"),
        ("heading", "3", "drie"),
    ]


def test_quotation_is_known_by_its_style() -> None:
    source = read_source(docx(p(r("zo"), styled("Citaat"))))

    assert marks_of(source, MarkKind.QUOTATION) == [("quotation", "", "zo")]


def test_lists_have_the_numbers_that_word_prints() -> None:
    source = read_source(
        docx(
            p(r("een"), numbered(1)) + p(r("diep"), numbered(1, 1)) + p(r("dieper"), numbered(1, 1))
            + p(r("twee"), numbered(1)) + p(r("diep"), numbered(1, 1)) + p(r("punt"), numbered(2))
            + p(r("los")) + p(r("vijf"), numbered(3)) + p(r("zes"), numbered(3))
        )
    )  # fmt: skip

    assert source.text == (
        "1. een\n1.a) diep\n1.b) dieper\n2. twee\n2.a) diep\n• punt\nlos\n5. vijf\n6. zes"
    )
    assert [text for *_, text in marks_of(source, MarkKind.LIST)] == [
        "1. een\n1.a) diep\n1.b) dieper\n2. twee\n2.a) diep\n• punt",
        "5. vijf\n6. zes",
    ]


@pytest.mark.parametrize(
    ("count", "form", "text"),
    [
        (27, "lowerLetter", "aa"),
        (2, "upperLetter", "B"),
        (1994, "lowerRoman", "mcmxciv"),
        (4, "upperRoman", "IV"),
        (5000, "lowerRoman", "5000"),
        (0, "decimal", "0"),
    ],
)
def test_numbers_are_written_in_their_form(count: int, form: str, text: str) -> None:
    assert _written(count, form) == text


def test_cells_stand_apart_by_a_tab_and_rows_are_lines() -> None:
    def cell(*paragraphs: str) -> str:
        return "<w:tc>" + "".join(p(r(text) if text else "") for text in paragraphs) + "</w:tc>"

    rows = f"<w:tr>{cell('')}{cell('a', 'b')}</w:tr><w:tr>{cell('c')}{cell('')}</w:tr>"
    source = read_source(docx(p(r("voor")) + f"<w:tbl>{rows}</w:tbl>" + p(r("na"))))

    assert source.text == "voor\n\ta\nb\nc\t\nna"
    assert marks_of(source, MarkKind.TABLE, MarkKind.ROW, MarkKind.CELL) == [
        ("table", "", "\ta\nb\nc\t"),
        ("row", "", "\ta\nb"),
        ("cell", "", ""),
        ("cell", "", "a\nb"),
        ("row", "", "c\t"),
        ("cell", "", "c"),
        ("cell", "", ""),
    ]


NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>lijn</w:t></w:r></w:p></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>' + r(" Kamerstuk 99 123.") + "</w:p>"
    + p(r("Meer.")) + "</w:footnote>"
    '<w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r>' + r(" Twee.") + "</w:p></w:footnote>"
)  # fmt: skip


def reference(identifier: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{identifier}"/></w:r>'


def test_footnote_stands_after_the_paragraph_with_its_marker() -> None:
    body = p(r("werkgevers") + reference(5) + r(" en") + reference(2)) + p(r("Verder."))
    source = read_source(docx(body, footnotes=NOTES))

    assert source.text == "werkgevers1 en2\n1 Twee.\n2 Kamerstuk 99 123.\nMeer.\nVerder."
    assert marks_of(source, MarkKind.NOTE_MARKER, MarkKind.FOOTNOTE) == [
        ("note-marker", "1", "1"),
        ("note-marker", "2", "2"),
        ("footnote", "1", "1 Twee."),
        ("footnote", "2", "2 Kamerstuk 99 123.\nMeer."),
    ]


def test_notes_of_a_table_come_after_it_and_endnotes_last() -> None:
    row = f"<w:tr><w:tc>{p(r('a') + reference(2))}</w:tc></w:tr>"
    ends = (
        '<w:endnote w:id="1"><w:p><w:r><w:endnoteRef/></w:r>' + r(" Eind.") + "</w:p></w:endnote>"
    )
    body = f"<w:tbl>{row}</w:tbl>" + p(r("b") + reference(1, "endnote")) + p(r("c"))

    assert text_of(body, footnotes=NOTES, endnotes=ends) == (
        "a1\n1 Kamerstuk 99 123.\nMeer.\nb1\nc\n1 Eind."
    )


def test_note_that_points_at_itself_ends() -> None:
    notes = '<w:footnote w:id="2">' + p(r("rond") + reference(2)) + "</w:footnote>"

    assert text_of(p(r("a") + reference(2)), footnotes=notes) == "a1\nrond2"


def test_headers_come_first_and_footers_last_as_page_furniture() -> None:
    ends = (
        '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>'
    )
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        + r("2")
    )
    source = read_source(
        docx(
            p(r("a"), ends) + p(r("b")) + ends,
            header=p(r("Kenmerk", "<w:b/>")),
            footer=p(r("Pagina ") + field),
        )
    )

    assert source.text == "Kenmerk\na\nb\nPagina 2"
    assert marks_of(source, MarkKind.PAGE_FURNITURE, MarkKind.EMPHASIS) == [
        ("page-furniture", "header", "Kenmerk"),
        ("page-furniture", "footer", "Pagina 2"),
    ]


def test_deleted_text_is_no_text_and_inserted_text_is() -> None:
    body = (
        p(r("a") + f"<w:ins>{r('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>"
          f"<w:moveFrom>{r('d')}</w:moveFrom><w:moveTo>{r('e')}</w:moveTo>")
        + p(r("f"), "<w:rPr><w:del/></w:rPr>") + p(r("g"))
        + f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(r('h'))}</w:tc></w:tr></w:tbl>"
    )  # fmt: skip

    assert text_of(body) == "abe\nfg"


def test_hidden_words_are_no_text() -> None:
    assert text_of(p(r("a") + r("b", "<w:vanish/>") + r("c", '<w:vanish w:val="0"/>'))) == "ac"


def test_words_in_links_fields_and_controls_are_text() -> None:
    body = (
        p(f'<w:hyperlink r:id="x">{r("a")}</w:hyperlink><w:fldSimple>{r("b")}</w:fldSimple>'
          f"<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>{r('c')}</w:sdtContent></w:sdt>"
          "<m:oMath><m:r><m:t>d</m:t></m:r></m:oMath>")
        + f"<w:sdt><w:sdtContent>{p(r('e'))}</w:sdtContent></w:sdt>"
    )  # fmt: skip

    assert text_of(body) == "abcd\ne"


def test_text_box_stands_after_its_paragraph_and_once() -> None:
    box = f"<w:txbxContent>{p(r('Datum'))}</w:txbxContent>"
    alternatives = (
        f"<mc:AlternateContent><mc:Choice><wps:wsp>{box}</wps:wsp></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )

    assert text_of(p(f"<w:r>{alternatives}</w:r>" + r("a")) + p(r("b"))) == "a\nDatum\nb"


def test_strict_names_are_read_as_the_usual_ones() -> None:
    strict = part("document", f"<w:body>{p(r('a'))}</w:body>").replace(
        W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    )

    assert read_source(archive({"word/document.xml": strict})).text == "a"


# What is refused


def test_archive_with_too_many_files_is_refused() -> None:
    data = archive({f"{number}.xml": b"" for number in range(50)})

    assert refusal(data, limits=SourceLimits(max_entries=49)) == (
        "SRC012 the archive has 50 files in it, at most 49 may be"
    )


def test_archive_that_unpacks_to_too_much_is_refused() -> None:
    data = docx(p(r("a" * 2_000_000)))
    assert len(data) < 20_000

    message = refusal(data, limits=SourceLimits(max_unpacked=1_000_000))

    assert message == "SRC013 the file unpacks to more than 1,000,000 bytes, the maximum"


def test_sizes_that_the_archive_states_are_not_believed() -> None:
    bomb = archive({"word/document.xml": b" " * 3_000_000})
    lying = bomb.replace((3_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lying != bomb

    assert refusal(lying, limits=SourceLimits(max_unpacked=1_000_000)).startswith(
        ("SRC011", "SRC013")
    )


def test_encrypted_part_is_refused() -> None:
    data = bytearray(docx(p(r("a"))))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = -1
        while (place := data.find(mark, place + 1)) >= 0:
            data[place + offset] |= 1

    assert "is encrypted, expected a .docx without a password" in refusal(bytes(data))


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04",
        docx(p(r("a")))[:-30],
        docx(p(r("a"))).replace(b"PK\x01\x02", b"PK\x01\x03"),
        docx(p(r("a" * 500)))[:200] + b"\xff" * 40 + docx(p(r("a" * 500)))[240:],
    ],
    ids=["no more than a mark", "cut off", "no entries", "other bytes"],
)
def test_damaged_archive_is_refused(data: bytes) -> None:
    assert "SRC011" in refusal(data)


def test_archive_with_two_parts_of_one_name_is_refused() -> None:
    data = archive({"word/document.xml": b"<a/>", "word/documenu.xml": b"<b/>"})

    assert "two parts with the name 'word/document.xml'" in refusal(
        data.replace(b"documenu", b"document")
    )


def test_other_packing_is_refused() -> None:
    data = archive({"word/document.xml": b"<a/>"}, zipfile.ZIP_BZIP2)

    assert "packed in a way that no .docx is" in refusal(data)


@pytest.mark.parametrize("files", [{"mimetype": b"odt"}, {"word/document.xml": b"<html/>"}])
def test_archive_of_another_kind_is_refused(files: dict[str, bytes]) -> None:
    assert refusal(archive(files)).startswith("SRC002 the archive is no .docx")


def test_document_type_in_a_part_is_refused_with_its_name() -> None:
    data = archive({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'})

    assert "XML015 in word/document.xml: " in refusal(data)


def test_part_in_another_format_is_refused() -> None:
    assert "SRC002 a part of the .docx is in another format (altChunk)" in refusal(
        docx(p(r("a")) + '<w:altChunk r:id="x"/>')
    )


def test_letter_without_words_is_refused() -> None:
    assert refusal(docx(p(""))) == "SRC005 there is no text, expected the words of a letter"


@pytest.mark.parametrize(
    "body",
    [
        p(r("a")) * 15_000,
        p((r("a") + r("b", "<w:b/>")) * 12_000),
        p(r("a"), numbered(1, 1)) * 12_000,
        "<w:tbl>" + f"<w:tr>{'<w:tc><w:p/></w:tc>' * 10}</w:tr>" * 2_000 + "</w:tbl>",
        p("") * 60_000 + p(r("a")),
    ],
    ids=["paragraphs", "runs", "items", "cells", "empty"],
)
def test_large_letter_takes_linear_time(body: str) -> None:
    data = docx(p(r("voor")) + body)
    began = time.perf_counter()

    read_source(data)

    # A quadratic walk takes minutes.
    assert time.perf_counter() - began < 15
