"""
Letters in PDF, drawn line by line.
"""

from __future__ import annotations

import io
import subprocess
import sys
import time
import zlib
from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from kamerbrief import MarkKind, Source, SourceFormat, SourceLimits, read_source
from kamerbrief.errors import ParseError
from kamerbrief.sources.page_bombs import refuse_bombs

FONT = "Helvetica"
Draw = Callable[[Canvas], None]


def pdf(*pages: Draw, **options: object) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, **options)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def put(canvas: Canvas, x: float, y: float, *runs: str, size: float = 10) -> None:
    """
    Draw *runs* on one line; one that begins with ``^`` is raised and small, ``_`` lowered.
    """
    for run in runs:
        small = size * 0.6 if run[0] in "^_" else size
        rise = {"^": 0.4, "_": -0.2}.get(run[0], 0) * size
        text = run.lstrip("^_")
        canvas.setFont(FONT, small)
        canvas.drawString(x, y + rise, text)
        x += canvas.stringWidth(text, FONT, small)


def lines(*texts: str, x: float = 70, y: float = 700) -> Draw:
    """
    A page with a line for each of *texts*; an empty one is an empty line.
    """

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(texts):
            if text:
                put(canvas, x, y - 14 * number, text)

    return draw


def both(*parts: Draw) -> Draw:
    def draw(canvas: Canvas) -> None:
        for part in parts:
            part(canvas)

    return draw


def at(x: float, y: float, *runs: str, size: float = 10) -> Draw:
    return lambda canvas: put(canvas, x, y, *runs, size=size)


def marks_of(source: Source, *kinds: MarkKind) -> list[tuple[str, str, str]]:
    return [(m.kind.value, m.label, source.slice(m)) for m in source.marks if m.kind in kinds]


def refusal(data: bytes, **options: object) -> str:
    with pytest.raises(ParseError) as caught:
        read_source(data, **options)  # type: ignore[arg-type]
    return str(caught.value)


def bare(stream: bytes, filters: bytes, kids: int = 1, count: int = 1) -> bytes:
    """
    A PDF with *kids* pages, which says that it has *count*, of one content *stream*.
    """
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * kids, count),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), filters, stream),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 5\n0000000000 65535 f \n%strailer << /Size 5 /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF" % (table, len(out))
    )


# Lines, paragraphs, pages


def test_lines_stay_lines_and_a_gap_is_an_empty_line() -> None:
    source = read_source(
        pdf(lines("Geachte voorzitter,", "", "Hierbij geef ik", "een appreciatie."))
    )

    assert source.format is SourceFormat.PDF
    assert source.text == "Geachte voorzitter,\n\nHierbij geef ik\neen appreciatie."
    assert source.marks == ()


def test_pages_stand_apart_by_a_form_feed() -> None:
    assert read_source(pdf(lines("een"), lines("twee", "drie"))).text == "een\n\ftwee\ndrie"


def test_page_without_text_is_an_empty_page() -> None:
    assert read_source(pdf(lines("een"), lines(), lines("drie"))).text == "een\n\f\fdrie"


def test_lines_are_read_from_the_top_whatever_the_order_of_drawing() -> None:
    page = both(at(70, 672, "drie"), at(70, 700, "een"), at(70, 686, "twee"))

    assert read_source(pdf(page)).text == "een\ntwee\ndrie"


def test_words_without_spaces_between_them_are_told_apart_by_their_place() -> None:
    assert read_source(pdf(both(at(70, 700, "een"), at(92, 700, "twee")))).text == "een twee"


def test_hyphen_at_the_end_of_a_line_is_kept() -> None:
    assert read_source(pdf(lines("een lange re-", "gel"))).text == "een lange re-\ngel"


def test_columns_are_read_one_after_the_other() -> None:
    left = both(*(at(70, 700 - 14 * n, f"links {n} met een lange regel") for n in range(5)))
    right = both(*(at(400, 695 - 10 * n, f"rechts {n}", size=7) for n in range(5)))

    text = read_source(pdf(both(right, left))).text

    assert text.split() == [
        *(word for n in range(5) for word in f"links {n} met een lange regel".split()),
        *(word for n in range(5) for word in f"rechts {n}".split()),
    ]


def test_margin_is_read_after_the_text_beside_it() -> None:
    colophon = ("kst-99123-4", "ISSN 0921 - 7371", "Den Haag 2022")
    page = both(
        at(50, 780, "Tweede Kamer der Staten-Generaal met een lange regel", size=14),
        at(50, 700, "99 123"),
        at(170, 700, "Vaststelling van een begroting"),
        *(at(170, 600 - 12 * n, f"een regel van de tekst met nummer {n}") for n in range(20)),
        *(at(50, 395 - 8 * n, text, size=6) for n, text in enumerate(colophon)),
    )

    paragraphs = read_source(pdf(page)).text.split("\n\n")

    assert paragraphs[1] == "99 123\tVaststelling van een begroting"
    assert paragraphs[2].startswith("een regel van de tekst met nummer 0\n")
    assert paragraphs[-1] == "\n".join(colophon)


def test_cells_of_a_table_stand_apart_by_a_tab() -> None:
    rows = [("Nr.", "Oordeel"), ("26", "Oordeel Kamer"), ("42", "Ontraden"), ("43", "Ontijdig")]
    page = both(
        *(both(at(70, 700 - 14 * n, a), at(250, 700 - 14 * n, b)) for n, (a, b) in enumerate(rows))
    )

    assert read_source(pdf(page)).text == "\n".join("\t".join(row) for row in rows)


def test_letters_with_marks_are_characters() -> None:
    assert read_source(pdf(lines("één ideeën Çörüz € –"))).text == "één ideeën Çörüz € –"


# Notes


def test_raised_number_is_the_marker_of_a_note() -> None:
    page = both(
        at(70, 700, "van werkgevers", "^1", " en de motie Aartsen", "^12", "."),
        at(70, 686, "Verder niets."),
        at(70, 100, "^1", "Kamerstukken II 2020/21, 32 824, nr. 341.", size=7),
        at(70, 90, "^12", " Uitwerking van de motie,", size=7),
        at(70, 80, "en meer.", size=7),
    )
    source = read_source(pdf(page))

    assert source.text == (
        "van werkgevers1 en de motie Aartsen12.\nVerder niets.\n\n"
        "1Kamerstukken II 2020/21, 32 824, nr. 341.\n12 Uitwerking van de motie,\nen meer."
    )
    assert marks_of(source, MarkKind.NOTE_MARKER, MarkKind.FOOTNOTE) == [
        ("note-marker", "1", "1"),
        ("note-marker", "12", "12"),
        ("footnote", "1", "1Kamerstukken II 2020/21, 32 824, nr. 341."),
        ("footnote", "12", "12 Uitwerking van de motie,\nen meer."),
    ]


def test_marker_that_is_drawn_apart_stands_in_its_line() -> None:
    page = both(at(70, 700, "van werkgevers"), at(139.5, 700, " zo."), at(137, 700, "^1"))

    source = read_source(pdf(page))

    assert [text for *_, text in marks_of(source, MarkKind.NOTE_MARKER)] == ["1"]
    assert source.text.startswith("van werkgevers1")


def test_note_goes_on_at_the_foot_of_the_next_page() -> None:
    first = both(lines(*["een regel met tekst"] * 9), at(70, 90, "^1", " Een noot die", size=7))
    second = both(
        lines(*["nog een regel tekst"] * 9),
        at(70, 100, "hier verder gaat.", size=7),
        at(70, 90, "^2", " Twee.", size=7),
    )

    assert marks_of(read_source(pdf(first, second)), MarkKind.FOOTNOTE) == [
        ("footnote", "1", "1 Een noot die"),
        ("footnote", "", "hier verder gaat."),
        ("footnote", "2", "2 Twee."),
    ]


def test_raised_letter_and_lowered_number_are_emphasis() -> None:
    source = read_source(pdf(at(70, 700, "de 2", "^e", " kamer en CO", "_2")))

    assert source.text == "de 2e kamer en CO2"
    assert marks_of(source, MarkKind.EMPHASIS) == [
        ("emphasis", "superscript", "e"),
        ("emphasis", "subscript", "2"),
    ]


def test_small_last_lines_without_a_marker_are_no_notes() -> None:
    page = both(lines(*["een regel met tekst"] * 5), at(70, 90, "Bijlage: geen", size=7))

    assert marks_of(read_source(pdf(page)), MarkKind.FOOTNOTE) == []


def test_number_that_is_not_raised_begins_a_note_if_the_text_points_at_it() -> None:
    page = both(
        lines(*["een regel met tekst"] * 9),
        at(70, 500, "van werkgevers", "^3", "."),
        at(70, 100, "2 Kamers op een rij", size=7),
        at(70, 90, "3 Kamerstuk 99 123.", size=7),
    )

    assert marks_of(read_source(pdf(page)), MarkKind.FOOTNOTE) == [
        ("footnote", "3", "3 Kamerstuk 99 123.")
    ]


def test_header_of_a_chapter_with_the_number_of_the_page_is_page_furniture() -> None:
    pages = [
        both(at(70, 790, "Deel 1"), at(500, 790, str(number)), lines(f"tekst van {number}", y=600))
        for number in range(7, 12)
    ]

    assert marks_of(read_source(pdf(*pages)), MarkKind.PAGE_FURNITURE)[0] == (
        "page-furniture",
        "header",
        "Deel 1\t7",
    )


def test_bold_and_italic_words_are_emphasis() -> None:
    def page(canvas: Canvas) -> None:
        for x, font, text in (
            (70, "Helvetica-Bold", "Motie 1 "),
            (110, "Helvetica", "is "),
            (122, "Times-BoldItalic", "zeer"),
        ):
            canvas.setFont(font, 10)
            canvas.drawString(x, 700, text)

    source = read_source(pdf(page))

    assert source.text == "Motie 1 is zeer"
    assert marks_of(source, MarkKind.EMPHASIS) == [
        ("emphasis", "bold", "Motie 1"),
        ("emphasis", "bold italic", "zeer"),
    ]


# Page furniture


def test_lines_that_return_on_pages_are_page_furniture() -> None:
    def page(number: int) -> Draw:
        return both(
            at(400, 800, "Onze referentie 99", size=7),
            lines(f"Motie {number * number}", y=740),
            at(70, 40, "Ministerie van Voorbeelden", size=7),
            at(450, 30, f"Pagina {number} van 3", size=7),
        )

    source = read_source(pdf(page(1), page(2), page(3)))

    assert source.text.split("\f")[1] == (
        "Onze referentie 99\n\nMotie 4\n\nMinisterie van Voorbeelden\nPagina 2 van 3\n"
    )
    assert marks_of(source, MarkKind.PAGE_FURNITURE)[:3] == [
        ("page-furniture", "header", "Onze referentie 99"),
        ("page-furniture", "footer", "Ministerie van Voorbeelden"),
        ("page-furniture", "page-number", "Pagina 1 van 3"),
    ]


def test_number_of_a_single_page_is_page_furniture() -> None:
    source = read_source(pdf(both(lines("tekst"), at(290, 30, "1"))))

    assert marks_of(source, MarkKind.PAGE_FURNITURE) == [("page-furniture", "page-number", "1")]


def test_line_of_the_text_that_returns_is_no_page_furniture() -> None:
    source = read_source(pdf(lines("De motie", y=500), lines("De motie", y=500)))

    assert source.marks == ()


# What is refused


def test_encrypted_pdf_is_refused() -> None:
    data = pdf(lines("geheim"), encrypt=StandardEncryption("wachtwoord"))

    assert refusal(data) == "SRC010 the PDF is encrypted, expected one without a password"


def test_pdf_that_opens_without_password_is_read() -> None:
    data = pdf(lines("open"), encrypt=StandardEncryption("", ownerPassword="x", canPrint=0))

    assert read_source(data).text == "open"


@pytest.mark.parametrize("data", [b"%PDF-1.4\nniets", pdf(lines("een"))[:300]])
def test_damaged_pdf_is_refused(data: bytes) -> None:
    assert refusal(data).startswith("SRC011 the PDF is damaged: ")


def test_pdf_with_too_many_pages_is_refused() -> None:
    data = pdf(*[lines("x")] * 3)

    assert refusal(data, limits=SourceLimits(max_pages=2)) == (
        "SRC014 the PDF has 3 pages, at most 2 may be"
    )


def test_ten_thousand_pages_are_refused_at_once() -> None:
    data = bare(b"", b"", kids=10_000, count=10_000)
    began = time.perf_counter()

    assert "SRC014 the PDF has 10,000 pages" in refusal(data)
    assert time.perf_counter() - began < 5


def test_pdf_of_pictures_is_refused() -> None:
    data = pdf(lambda canvas: canvas.rect(10, 10, 100, 100, fill=1))

    assert refusal(data) == (
        "SRC005 none of the 1 pages of the PDF has text, expected the words of a letter"
    )


def test_pdf_with_too_much_text_is_refused() -> None:
    assert "SRC015" in refusal(pdf(lines("x" * 50)), limits=SourceLimits(max_text=20))


SPACES = zlib.compress(b" " * 3_000_000, 9)


@pytest.mark.parametrize(
    ("stream", "filters"),
    [
        (SPACES, b"/Filter /FlateDecode"),
        (zlib.compress(SPACES, 9), b"/Filter [/FlateDecode /FlateDecode]"),
        (SPACES.hex().encode() + b">", b"/Filter [/ASCIIHexDecode /FlateDecode]"),
    ],
    ids=["once", "twice", "in digits"],
)
def test_stream_that_unpacks_to_too_much_is_refused(stream: bytes, filters: bytes) -> None:
    data = bare(stream, filters)

    assert refusal(data, limits=SourceLimits(max_unpacked=2_000_000)) == (
        "SRC013 the streams of the PDF unpack to more than 2,000,000 bytes, the maximum"
    )
    assert len(data) < 20_000


@pytest.mark.parametrize(
    "data",
    [b"stream\n" * 1_000_000, b"stream\nendstream" * 400_000, b"stream\nx\x9c" * 1_000_000],
    ids=["starts", "ends", "packed"],
)
def test_marks_of_streams_take_linear_time(data: bytes) -> None:
    began = time.perf_counter()

    refuse_bombs(data, 1_000_000)

    assert time.perf_counter() - began < 10


@pytest.mark.skipif(sys.platform != "linux", reason="there is no such figure")
def test_bomb_takes_little_memory() -> None:
    code = (
        "import pathlib, sys, kamerbrief\n"
        "data = sys.stdin.buffer.read()\n"
        "try: kamerbrief.read_source(data)\n"
        "except kamerbrief.ParseError as error: print(error.code)\n"
        "status = pathlib.Path('/proc/self/status').read_text()\n"
        "print(int(status.split('VmHWM:')[1].split()[0]) // 1024)"
    )
    packer = zlib.compressobj(1)
    stream = b"".join(packer.compress(b" " * 1_000_000) for _ in range(600)) + packer.flush()
    bomb = bare(stream, b"/Filter /FlateDecode")

    result = subprocess.run(
        [sys.executable, "-c", code], input=bomb, capture_output=True, check=True, timeout=120
    )

    refused, mebibytes = result.stdout.split()
    assert refused == b"SRC013"
    assert int(mebibytes) < 200


FONTS = (
    b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> "
    b"/Contents"
)


@pytest.mark.skipif(sys.platform != "linux", reason="memory cannot be limited")
def test_page_with_far_too_many_words_takes_no_memory_of_ours() -> None:
    words = b"BT /F 1 Tf " + (b"(" + b"x" * 1000 + b") Tj ") * 8_000 + b"ET"
    data = bare(zlib.compress(words), b"/Filter /FlateDecode").replace(b"/Contents", FONTS, 1)

    message = refusal(data, limits=SourceLimits(max_memory=500_000_000))

    assert message.startswith("SRC017 reading the PDF takes more than 500,000,000 bytes of memory")


def test_page_that_draws_itself_too_often_is_given_up() -> None:
    def draw(number: int) -> Draw:
        def repeat(canvas: Canvas) -> None:
            canvas.beginForm(f"f{number}")
            for _ in range(20):
                if number:
                    canvas.doForm(f"f{number - 1}")
                else:
                    put(canvas, 70, 700, "een")
            canvas.endForm()

        return repeat

    data = pdf(both(*map(draw, range(8)), lambda canvas: canvas.doForm("f7")))
    began = time.perf_counter()

    message = refusal(data, limits=SourceLimits(max_seconds=2))

    assert message.startswith(("SRC017", "SRC015"))
    assert time.perf_counter() - began < 20


def test_many_lines_on_a_page_take_little_time() -> None:
    page = both(*(at(n * 37 % 500, n * 91 % 800, "xy", size=3) for n in range(8_000)))
    data = pdf(page)
    began = time.perf_counter()

    read_source(data)

    assert time.perf_counter() - began < 20
