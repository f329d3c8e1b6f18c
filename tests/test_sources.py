"""
What every source has in common, and plain text.
"""

from __future__ import annotations

import codecs
import pickle
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kamerbrief
from kamerbrief import Mark, MarkKind, Source, SourceFormat, SourceLimits, read_source
from kamerbrief.errors import MissingExtraError, ModelError, ParseError, SourceError
from kamerbrief.sources.decoding import decode

PARAGRAPH, BOLD = MarkKind.PARAGRAPH, MarkKind.EMPHASIS
FIT = st.characters(
    exclude_categories=("Cs",),
    exclude_characters=[chr(code) for code in {*range(32), 0xFFFE, 0xFFFF} - {9, 10, 12}],
)


def refusal(data: bytes, **options: object) -> str:
    with pytest.raises(ParseError) as caught:
        read_source(data, **options)  # type: ignore[arg-type]
    return str(caught.value)


# The value


def test_marks_nest_and_slice_to_their_words() -> None:
    source = Source(
        text="Geachte voorzitter,\nHierbij",
        format="text",
        marks=[
            Mark(kind="paragraph", start=0, end=19),
            Mark(kind="emphasis", start=0, end=7, label="bold"),
            Mark(kind="paragraph", start=20, end=27),
        ],
    )

    assert [source.slice(mark) for mark in source.marked(PARAGRAPH)] == [
        "Geachte voorzitter,",
        "Hierbij",
    ]
    assert [source.slice(mark) for mark in source.marked(BOLD)] == ["Geachte"]


@pytest.mark.parametrize(
    ("places", "reason"),
    [
        ([(0, 5), (3, 7)], "crosses"),
        ([(0, 5), (5, 7), (4, 4)], "starts first"),
        ([(0, 3), (0, 5)], "then the longest"),
        ([(0, 8)], "not within the text"),
        ([(5, 3)], "not within the text"),
        ([(-1, 3)], "not within the text"),
    ],
)
def test_marks_that_do_not_nest_are_refused(places: list[tuple[int, int]], reason: str) -> None:
    marks = [Mark(kind=PARAGRAPH, start=start, end=end) for start, end in places]

    with pytest.raises(ModelError, match=reason):
        Source(text="abc def", format=SourceFormat.TEXT, marks=marks)


def test_empty_cell_between_two_cells_nests() -> None:
    marks = [Mark(kind="cell", start=start, end=end) for start, end in ((0, 1), (2, 2), (3, 4))]

    assert Source(text="a\t\tb", format="docx", marks=marks).marks == tuple(marks)


@pytest.mark.parametrize("character", ["\r", "\x0b", "\0", "\ud800", "\uffff"])
def test_text_that_no_letter_can_hold_is_refused(character: str) -> None:
    with pytest.raises(ModelError, match=f"U\\+{ord(character):04X} at offset 1"):
        Source(text=f"a{character}", format="text")


def test_source_can_be_pickled() -> None:
    source = read_source(b"Geachte voorzitter,", name="brief.txt")

    assert pickle.loads(pickle.dumps(source)) == source


# Plain text


@given(text=st.text(FIT, min_size=1).filter(str.strip))
def test_text_in_utf_8_is_read_as_it_is(text: str) -> None:
    source = read_source(text.encode(), format=SourceFormat.TEXT)

    # Only a byte-order mark is no text.
    assert source == Source(text=text.removeprefix("\ufeff"), format=SourceFormat.TEXT)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"een\r\ntwee\rdrie\n", "een\ntwee\ndrie\n"),
        (b"een\r\r\ntwee", "een\n\ntwee"),
        (b"een\n\x0ctwee", "een\n\x0ctwee"),
        (codecs.BOM_UTF8 + "één".encode(), "één"),
        (codecs.BOM_UTF16_LE + "één 𝒳".encode("utf-16-le"), "één 𝒳"),
        (codecs.BOM_UTF16_BE + "één".encode("utf-16-be"), "één"),
        (codecs.BOM_UTF32_LE + "één".encode("utf-32-le"), "één"),
        ("De voorzitter, één".encode("utf-16-le"), "De voorzitter, één"),
        ("De voorzitter, één".encode("utf-16-be"), "De voorzitter, één"),
        ("één ‘motie’ – € 5".encode("cp1252"), "één ‘motie’ – € 5"),
        ("Çörüz, één".encode("latin-1"), "Çörüz, één"),
        ("«COMITÉ» is één".encode("cp1252"), "«COMITÉ» is één"),
        ("zacht\xadafbreken\xa0en\u2028zo".encode(), "zacht\xadafbreken\xa0en\u2028zo"),
        ("e\u0301 en é".encode(), "e\u0301 en é"),
    ],
)
def test_encoding_is_found_and_lines_end_in_lf(data: bytes, text: str) -> None:
    assert read_source(data).text == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            "één twéé ".encode() + b"drie\n\xe9\xe9n",
            "line 2, column 1: SRC003 byte 0xE9 is not UTF-8, which the rest of the text is in",
        ),
        (
            b"Geacht\x82e",
            "line 1, column 7: SRC003 byte 0x82 between letters is neither UTF-8 nor "
            "Windows-1252; the text may be in a code page of DOS",
        ),
        (b"een\ntwe\x90", "line 2, column 4: SRC003 byte 0x90 is neither UTF-8 nor Windows-1252"),
        (
            b"abc\0def",
            "line 1, column 4: SRC003 there is a NUL byte, expected text, .docx or .pdf",
        ),
        (
            codecs.BOM_UTF16_LE + b"a\0b",
            "line 1, column 2: SRC003 byte 0x62 at offset 2 is not UTF-16",
        ),
        (
            b"een\r\ntw\x0bee",
            "line 2, column 3: SRC004 there is U+000B (vertical tab), which XML cannot hold",
        ),
        (b"a\x1b[0m", "line 1, column 2: SRC004 there is U+001B (escape), which XML cannot hold"),
        (
            "a\ufffe".encode(),
            "line 1, column 2: SRC004 there is U+FFFE (no character), which XML cannot hold",
        ),
        (b"", "SRC005 the source is empty, expected the words of a letter"),
        (b" \r\n\x0c", "SRC005 the source is empty, expected the words of a letter"),
        (codecs.BOM_UTF8 + b"\n", "SRC005 there is no text, expected the words of a letter"),
    ],
)
def test_text_that_cannot_be_read_without_a_guess_is_refused(data: bytes, message: str) -> None:
    assert refusal(data) == message


@given(data=st.binary(max_size=60))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except ParseError:
        text = ""

    assert "\r" not in text


# Formats and limits


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"{\\rtf1 ...}", "SRC001 the file is RTF, "),
        (b"\x1f\x8b...", "SRC001 the file is compressed with gzip, "),
        (b"\x89PNG....", "SRC001 the file is a picture, "),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", "SRC001 the file is an old .doc of Word, "),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "SRC010 the file is encrypted, ",
        ),
        (b"<?xml version='1.0'?><feed/>", "SRC001 the file is XML of an unknown kind, "),
        (b"<!-- x --><letter xmlns='urn:kamerbrief:1'/>", "SRC001 the file is XML of kamerbrief"),
        (b"<letter xmlns='urn:kamerbrief:1'><body/>", "SRC001 the file is XML of kamerbrief"),
    ],
)
def test_other_format_is_refused_by_name(data: bytes, expected: str) -> None:
    assert refusal(data).startswith(expected)


@pytest.mark.parametrize("text", ["<1> Kamerstuk", "< De voorzitter", "<p is geen paragraaf", "PK"])
def test_text_that_begins_like_markup_is_text(text: str) -> None:
    assert read_source(text.encode()) == Source(text=text, format=SourceFormat.TEXT)


def test_format_is_told_by_the_bytes_and_not_by_the_name(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"Geachte voorzitter,")

    source = read_source(path)

    assert source == Source(text="Geachte voorzitter,", format="text", name=str(path))


def test_source_is_named_as_asked() -> None:
    assert read_source(b"Hierbij", name="brief 1").name == "brief 1"


@pytest.mark.parametrize("format_", list(SourceFormat))
def test_no_reader_takes_what_is_not_of_its_format(format_: SourceFormat) -> None:
    if format_ is SourceFormat.TEXT:
        assert read_source(b"Geachte voorzitter,", format=format_).text == "Geachte voorzitter,"
    else:
        assert refusal(b"Geachte voorzitter,", format=format_)


def test_file_above_the_limit_is_not_read() -> None:
    with pytest.raises(SourceError, match="more than 3 bytes"):
        read_source(b"abcd", limits=SourceLimits(max_bytes=3))


def test_text_above_the_limit_is_refused() -> None:
    assert refusal(b"abcd", limits=SourceLimits(max_text=3)) == (
        "SRC015 there are more than 3 characters of text, the maximum"
    )


def test_missing_extra_names_the_command() -> None:
    error = MissingExtraError("pypdfium2", "pdf", "to read a PDF")

    assert str(pickle.loads(pickle.dumps(error))) == (
        "pypdfium2 is not installed, which is needed to read a PDF: pip install 'kamerbrief[pdf]'"
    )


def test_reading_a_pdf_without_the_extra_says_how_to_get_it() -> None:
    code = (
        "import sys; sys.modules['pypdfium2'] = None\n"
        "import kamerbrief\n"
        "try: kamerbrief.read_source(b'%PDF-1.4')\n"
        "except ImportError as error: print(error)"
    )

    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert "pip install 'kamerbrief[pdf]'" in result.stdout


def test_reading_text_loads_no_parser() -> None:
    code = (
        "import sys, kamerbrief; kamerbrief.read_source(b'abc')\n"
        "print(*{'lxml', 'pypdfium2', 'zipfile'} & set(sys.modules))"
    )

    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert result.stdout.split() == []


def test_ten_times_the_text_takes_no_more_than_thirty_times_as_long() -> None:
    def seconds(data: bytes) -> float:
        began = time.perf_counter()
        read_source(data)
        return time.perf_counter() - began

    small = "één motie‘s \r\n".encode("cp1252") * 20_000

    assert seconds(small * 10) < 30 * max(seconds(small), seconds(small)) + 0.1


def test_names_are_exported_from_the_root() -> None:
    assert kamerbrief.read_source is read_source
    assert kamerbrief.SourceFormat is SourceFormat
