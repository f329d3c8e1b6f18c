"""
`kamerbrief annotate`, as its users run it.
"""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from kamerbrief import annotate, from_xml, to_xml
from kamerbrief.cli.main import main

TEXT = """\
Geachte voorzitter,

De motie van het lid Terborgh (CDA) (Kamerstuk 28 684, nr. 801) ontraad ik.

Ik zal uw Kamer voor het zomerreces informeren.

De minister van Justitie en Veiligheid,

A.B. Oldersma
"""
LETTER = to_xml(annotate(TEXT))
COUNTS = "1 motion, 1 verdict, 1 commitment, no notes, 1 citation, 1 signatory"
NONE = "no motions, no verdicts, no commitments, no notes, no citations, no signatories"

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def run(*arguments: str, data: bytes) -> tuple[int, bytes, str]:
    result = subprocess.run(
        [sys.executable, "-m", "kamerbrief", "annotate", *arguments],
        input=data, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    return result.returncode, result.stdout, result.stderr.decode()


# One letter


def test_letter_goes_to_standard_output_and_its_counts_to_standard_error(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")

    code = main(["annotate", "a.txt"])

    assert (code, capfdbinary.readouterr()) == (0, (LETTER, f"a.txt: {COUNTS}\n".encode()))
    assert names_in(folder) == ["a.txt"]


def test_words_of_the_source_are_those_of_the_letter() -> None:
    assert from_xml(LETTER).text == TEXT


def test_standard_input_goes_to_standard_output() -> None:
    assert run("-", data=TEXT.encode()) == (0, LETTER, f"<stdin>: {COUNTS}\n")


def test_letter_from_standard_input_is_called_letter(folder: Path) -> None:
    code, output, errors = run("-", "-o", str(folder), data=TEXT.encode())

    assert (code, output, errors) == (0, b"", f"<stdin>: {COUNTS}\n")
    assert (folder / "letter.xml").read_bytes() == LETTER


def test_quiet_run_says_nothing() -> None:
    assert run("-", "--quiet", data=TEXT.encode()) == (0, LETTER, "")


SIGNED = "\n\nDe Minister van Defensie,\n\nR.P. Brekelmans\n"


def test_doubts_are_shown_with_their_line_and_column(folder: Path, capsys: Captured) -> None:
    words = "De motie van het lid Terborgh (CDA) (36 200, nr. 7)"
    (folder / "a.txt").write_text(
        f"Geachte voorzitter,\n\n{words} las ik.{SIGNED}", encoding="utf-8"
    )

    main(["annotate", "a.txt", "-o", "drafts"])

    counts = "1 motion, no verdicts, no commitments, no notes, 1 citation, 1 signatory"
    doubt = f"a.txt:3:1: no verdict on m1 was found: “{words}”"
    assert capsys.readouterr() == ("", f"a.txt: {counts}\n{doubt}\n")


def test_long_words_of_a_doubt_are_cut_off(folder: Path, capsys: Captured) -> None:
    names = "Terborgh (CDA), Van Bredevoort (SP), Zwaanswijk (D66) en Ravenstijn (OPNL)"
    text = f"De motie van de leden {names} (36 200, nr. 7) las ik.{SIGNED}"
    (folder / "a.txt").write_text(text, encoding="utf-8")

    main(["annotate", "a.txt", "-o", "drafts"])

    _, doubt = capsys.readouterr().err.splitlines()
    assert doubt == f"a.txt:1:1: no verdict on m1 was found: “{text[:60].rstrip()}…”"


def test_what_is_printed_of_the_source_is_safe(folder: Path, capsys: Captured) -> None:
    text = "De motie van het lid\N{RIGHT-TO-LEFT OVERRIDE} Terborgh (36 200, nr. 7) las ik.\n"
    (folder / "a.txt").write_text(text, encoding="utf-8")

    main(["annotate", "a.txt", "-o", "drafts"])

    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in capsys.readouterr().err


# Several letters


def test_several_files_need_a_folder(folder: Path, capsys: Captured) -> None:
    assert main(["annotate", "a.txt", "b.txt"]) == 2
    assert capsys.readouterr() == (
        "", "kamerbrief: these are several files, expected -o FOLDER for their letters\n",
    )  # fmt: skip


def test_name_of_a_letter_is_no_folder(folder: Path, capsys: Captured) -> None:
    assert main(["annotate", "a.txt", "-o", "letter.xml"]) == 2
    assert capsys.readouterr().err == (
        "kamerbrief: -o takes a folder for the letters, not the file 'letter.xml'; "
        "without it, one letter goes to standard output\n"
    )
    assert not Path("letter.xml").exists()


def test_each_letter_is_written_under_the_name_of_its_source(
    folder: Path, capsys: Captured
) -> None:
    for name in ("a.txt", "b.TXT", "c"):
        (folder / name).write_text(TEXT, encoding="utf-8")

    code = main(["annotate", "a.txt", "b.TXT", "c", "-o", "new/drafts"])

    said = "".join(f"{name}: {COUNTS}\n" for name in ("a.txt", "b.TXT", "c"))
    assert (code, capsys.readouterr()) == (0, ("", said))
    assert names_in(folder / "new") == ["drafts/a.xml", "drafts/b.xml", "drafts/c.xml"]
    assert {path.read_bytes() for path in folder.glob("new/drafts/*")} == {LETTER}


def test_folder_gives_its_letters_with_the_folders_below_it(folder: Path) -> None:
    for name in ("in/b.txt", "in/deep/a.txt", "in/deep/notes.md", "in/.hidden.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT, encoding="utf-8")

    code = main(["annotate", "in", "-o", "out", "--quiet"])

    assert (code, names_in(folder / "out")) == (0, ["b.xml", "deep/a.xml"])


def test_pattern_gives_what_it_matches(folder: Path) -> None:
    for name in ("a.txt", "b.txt", "c.text"):
        (folder / name).write_text(TEXT, encoding="utf-8")

    code = main(["annotate", "*.txt", "-o", "out", "--quiet"])

    assert (code, names_in(folder / "out")) == (0, ["a.xml", "b.xml"])


def test_bad_file_does_not_stop_the_others(folder: Path, capsys: Captured) -> None:
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.txt").write_text(TEXT, encoding="utf-8")

    code = main(["annotate", "a.txt", "b.txt", "c.txt", "-o", "out"])

    assert (code, names_in(folder / "out")) == (2, ["c.xml"])
    assert capsys.readouterr() == (
        "",
        "a.txt: XML001 [error] there is no file 'a.txt'\n\n"
        "b.txt: SRC005 [error] the source is empty, expected the words of a letter\n\n"
        f"c.txt: {COUNTS}\n",
    )


def test_files_that_would_get_one_name_are_named(folder: Path, capsys: Captured) -> None:
    for name in ("a.txt", "a.html"):
        (folder / name).write_text(TEXT, encoding="utf-8")

    code = main(["annotate", "a.txt", "a.html", "-o", "out"])

    assert (code, capsys.readouterr()) == (
        2,
        ("", "kamerbrief: a.txt and a.html would both become a.xml, expected different names\n"),
    )
    assert names_in(folder) == ["a.html", "a.txt"]


# What is there already


def test_letter_that_is_there_already_is_kept(folder: Path, capsys: Captured) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.xml").write_bytes(b"mine")

    code = main(["annotate", "a.txt", "-o", "."])

    message = "'./a.xml' is there already, expected --force to replace it"
    assert (code, capsys.readouterr()) == (2, ("", f"a.txt: XML005 [error] {message}\n\n"))
    assert (folder / "a.xml").read_bytes() == b"mine"


def test_force_replaces_the_letter_that_is_there(folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.xml").write_bytes(b"mine")

    code = main(["annotate", "a.txt", "-o", ".", "--force"])

    assert (code, (folder / "a.xml").read_bytes()) == (0, LETTER)


def test_source_is_not_replaced_by_its_letter_even_with_force(
    folder: Path, capsys: Captured
) -> None:
    paper = b"<officiele-publicatie><kamerstuk/></officiele-publicatie>"
    (folder / "a.xml").write_bytes(paper)

    code = main(["annotate", "a.xml", "-o", ".", "--force"])

    assert (code, capsys.readouterr()) == (
        2,
        ("", "kamerbrief: 'a.xml' would be overwritten, and it is a source; "
         "expected another file to write to\n"),
    )  # fmt: skip
    assert (folder / "a.xml").read_bytes() == paper


def test_folder_that_cannot_be_made_is_reported(folder: Path, capsys: Captured) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "out").write_bytes(b"")

    code = main(["annotate", "a.txt", "-o", "out"])

    message = "the directory 'out' cannot be made: File exists"
    assert (code, capsys.readouterr()) == (2, ("", f"a.txt: XML005 [error] {message}\n\n"))


# Checking


def test_sound_letter_passes_its_check(folder: Path, capsys: Captured) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")

    code = main(["annotate", "a.txt", "-o", "out", "--check", "--quiet"])

    assert (code, capsys.readouterr()) == (0, ("", ""))


def test_warnings_of_the_check_end_with_one(folder: Path, capsys: Captured) -> None:
    (folder / "a.txt").write_text("De motie-Terborgh ontraad ik.\n", encoding="utf-8")

    code = main(["annotate", "a.txt", "-o", "out", "--check", "--quiet"])

    said = capsys.readouterr().err
    checked = main(["check", "out/a.xml", "--output", "concise"])
    assert (code, checked, capsys.readouterr().out) == (1, 1, said)
    assert [line.split(" ")[1] for line in said.splitlines()] == ["SIG001"]


def test_letter_on_standard_output_is_checked_by_that_name() -> None:
    code, output, errors = run("-", "--check", "--quiet", data=b"De motie-Terborgh ontraad ik.\n")

    assert (code, from_xml(output).text) == (1, "De motie-Terborgh ontraad ik.\n")
    assert errors.startswith("<stdout>:")


# What is no source


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "SRC005 [error] the source is empty, expected the words of a letter"),
        (b" \n\n", "SRC005 [error] the source is empty, expected the words of a letter"),
        (b"\xff\xfe\x00", "SRC003 [error] byte 0x00 at offset 0 is not UTF-16"),
        (b"een\x00twee", "SRC003 [error] "),
        (LETTER, "SRC001 [error] the file is XML of kamerbrief already, expected plain text"),
        (LETTER.partition(b"\n")[2], "SRC001 [error] the file is XML of kamerbrief already"),
        (b"<?xml version='1.0'?><feed/>", "SRC001 [error] the file is XML of an unknown kind"),
    ],
    ids=["empty", "blank", "utf-16", "binary", "annotated", "no-declaration", "other-xml"],
)
def test_what_is_no_source_is_refused(
    data: bytes, message: str, folder: Path, capsys: Captured
) -> None:
    (folder / "a.txt").write_bytes(data)

    code = main(["annotate", "a.txt"])

    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert message in said.err.splitlines()[0]


def test_text_of_an_older_encoding_is_read(folder: Path) -> None:
    (folder / "a.txt").write_bytes("Geachte mevrouw Öztekin,\n".encode("cp1252"))

    main(["annotate", "a.txt", "-o", "."])

    assert from_xml((folder / "a.xml").read_bytes()).text == "Geachte mevrouw Öztekin,\n"


def test_file_that_is_too_large_is_refused(folder: Path, capsys: Captured) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")

    code = main(["annotate", "a.txt", "--max-bytes", "10"])

    message = "the source has more than 10 bytes, the maximum"
    assert (code, capsys.readouterr()) == (2, ("", f"a.txt: XML003 [error] {message}\n\n"))


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere", "nowhere: XML001 [error] there is no file 'nowhere'\n\n"),
        ("*.text", "*.text: XML001 [error] nothing matches '*.text'\n\n"),
        (
            ".",
            "kamerbrief: there is nothing to annotate, expected at least one file that ends in "
            ".docx, .htm, .html, .pdf, .txt, .xml\n",
        ),
    ],
)
def test_path_that_leads_to_nothing_is_reported(
    path: str, message: str, folder: Path, capsys: Captured
) -> None:
    assert main(["annotate", path]) == 2
    assert capsys.readouterr() == ("", message)


# Other formats


def test_document_of_word_is_annotated(folder: Path, capsys: Captured) -> None:
    (folder / "a.docx").write_bytes(_docx(TEXT))

    code = main(["annotate", "a.docx", "-o", "."])

    assert (code, capsys.readouterr().err) == (0, f"a.docx: {COUNTS}\n")
    assert from_xml((folder / "a.xml").read_bytes()) == annotate(TEXT.rstrip("\n"))


def test_paragraphs_of_word_need_no_empty_lines_between_them(folder: Path) -> None:
    (folder / "a.docx").write_bytes(_docx(TEXT.replace("\n\n", "\n")))

    main(["annotate", "a.docx", "-o", "."])

    letter = from_xml((folder / "a.xml").read_bytes())
    assert [each.name for each in letter.signatories] == ["A.B. Oldersma"]


def test_document_in_pdf_is_annotated(folder: Path, capsys: Captured) -> None:
    (folder / "a.pdf").write_bytes(_pdf(TEXT))

    code = main(["annotate", "a.pdf", "-o", "."])

    assert (code, capsys.readouterr().err) == (0, f"a.pdf: {COUNTS}\n")


def _docx(text: str) -> bytes:
    names = "http://schemas.openxmlformats.org"
    paragraphs = "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.rstrip("\n").split("\n")
    )
    files = {
        "_rels/.rels": (
            f'<Relationships xmlns="{names}/package/2006/relationships"><Relationship Id="r" '
            f'Type="{names}/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": (
            f'<w:document xmlns:w="{names}/wordprocessingml/2006/main">'
            f"<w:body>{paragraphs}</w:body></w:document>"
        ),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _pdf(text: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for place, line in enumerate(text.split("\n")):
        canvas.setFont("Helvetica", 10)
        canvas.drawString(70, 700 - 14 * place, line)
    canvas.save()
    return buffer.getvalue()
