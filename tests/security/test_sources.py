"""
Files of other formats that want to read what is not theirs, or to keep the reader busy.
"""

from __future__ import annotations

import io
import sys
import zipfile
import zlib
from collections.abc import Callable

import pytest
from trials.cage import Cage
from trials.canary import Canary

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/package/2006/relationships"


def archive(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files.items():
            target.writestr(name, data)
    return buffer.getvalue()


def relation(kind: str, target: str, mode: str = "") -> str:
    return f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="{target}"{mode}/>'


def docx(body: str = "", relations: str = "", **parts: str) -> bytes:
    files = {
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>'
        f"<w:p><w:r><w:t>Geachte</w:t></w:r></w:p>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{P}">{relations}'
        + "".join(relation(name, f"{name}.xml") for name in parts)
        + "</Relationships>",
        **{
            f"word/{name}.xml": f'<w:{name} xmlns:w="{W}">{content}</w:{name}>'
            for name, content in parts.items()
        },
    }
    return archive({name: data.encode() for name, data in files.items()})


def page(body: str) -> bytes:
    return f'<html><body><div id="broodtekst"><p>Geachte</p>{body}</div></body></html>'.encode()


def paper(body: str, attributes: str = "") -> bytes:
    return (
        f"<officiele-publicatie{attributes}><kamerstuk><stuk><al>Geachte</al>{body}</stuk>"
        "</kamerstuk></officiele-publicatie>"
    ).encode()


def pdf(*objects: bytes, words: bytes = b"BT /F 12 Tf 50 700 Td (Geachte) Tj ET") -> bytes:
    """
    A PDF with a page of *words*; *objects* take the place of its first objects.
    """
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    usual = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words),
        font,
    ]
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate([*objects, *usual[len(objects) :]], 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF" % (len(places) + 1, table, len(places) + 1, len(out))
    )


# A PDF is read by another Python, which says nothing on its standard error.
WORKER = {
    f"subprocess.Popen {sys.executable!r}",
    # Python 3.13 starts it by this call.
    f"os.posix_spawn {sys.executable!r}",
    "open /dev/null",
}
ACTION = b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /%s >> >>"
OUTSIDE = ' TargetMode="External"'

# {file} is the path of bait, {url} its address.
LURES: dict[str, bytes] = {
    "picture of a .docx": docx(relations=relation("image", "{url}", OUTSIDE)),
    "template of a .docx": docx(relations=relation("attachedTemplate", "{url}", OUTSIDE)),
    "styles outside of a .docx": docx(relations=relation("styles", "file://{file}", OUTSIDE)),
    "styles outside that say they are within": docx(relations=relation("styles", "{file}")),
    "notes up the folders": docx(relations=relation("footnotes", "../../../../../../{file}")),
    "header at an address": docx(relations=relation("header", "{url}")),
    "picture of a page": page('<img src="{url}"><img src="file://{file}"><picture srcset="{url}">'),
    "style of a page": page('<link rel="stylesheet" href="{url}"><style>@import "{url}";</style>'),
    "script of a page": page('<script src="{url}"></script>'),
    "frames of a page": page('<iframe src="{url}"></iframe><object data="{file}"></object>'),
    "base and refresh of a page": page(
        '<base href="{url}"><meta http-equiv="refresh" content="0;url={url}">'
    ),
    "schema of a paper": paper(
        "",
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a {url}" '
        'xsi:noNamespaceSchemaLocation="{file}"',
    ),
    "inclusion in a paper": paper(
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{file}"/>'
    ),
    "style sheet of a paper": b'<?xml-stylesheet href="{url}"?>' + paper(""),
    "address in a PDF": pdf(ACTION % b"URI /URI ({url})"),
    "program in a PDF": pdf(ACTION % b"Launch /F ({file})"),
    "script in a PDF": pdf(ACTION % b"JavaScript /JS (app.launchURL\\('{url}'\\))"),
    "form of a PDF": pdf(ACTION % b"SubmitForm /F ({url})"),
    "text": b"Geachte voorzitter, zie {url} en file://{file} en <img src='{url}'>.",
}  # fmt: skip


@pytest.mark.parametrize("lure", LURES)
def test_source_leads_nowhere(lure: str, cage: Cage, canary: Canary) -> None:
    data = LURES[lure]
    data = (filled if data.startswith(b"PK") else baited)(data, canary)

    outcome = cage.run("annotate", data, seconds=10, mebibytes=256)

    assert (outcome.answer, outcome.died) == (["same text"], None)
    assert set(outcome.opened) <= WORKER
    assert canary.seen() == []


def baited(data: bytes, canary: Canary) -> bytes:
    data = data.replace(b"{file}", str(canary.path).encode())
    return data.replace(b"{url}", canary.address.encode())


def filled(data: bytes, canary: Canary) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return archive({name: baited(packed.read(name), canary) for name in packed.namelist()})


def chain(count: int) -> str:
    """
    Styles of which each is based on the next.
    """
    return "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>'
        for n in range(count)
    )


def deflated(size: int) -> bytes:
    data = zlib.compress(b" " * size, 1)
    return b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def packed_bomb(size: int) -> bytes:
    return docx("<w:p/>" + " " * size)


# The answer to each: a code, "" for a letter with the text of the source, None for any of them.
FLOODS: dict[str, tuple[Callable[[], bytes], str | None]] = {
    # .docx
    "a part of 200 MB": (lambda: packed_bomb(200_000_000), "SRC013"),
    "a document type in a part": (
        lambda: archive({"word/document.xml": b"<!DOCTYPE a [<!ENTITY x 'x'>]><a>&x;</a>"}),
        "XML015",
    ),
    "levels in a part": (lambda: docx("<w:tbl>" * 1_000 + "</w:tbl>" * 1_000), "XML030"),
    "3,000 files": (lambda: archive({f"a{n}": b"" for n in range(3_000)}), "SRC012"),
    "archives in archives": (
        lambda: archive({"a.zip": archive({"b.zip": archive({"c": b" " * 1_000_000})})}),
        "SRC002",
    ),
    "a part up the folders": (
        lambda: archive({"../../word/document.xml": b"<a/>", "/etc/passwd": b"x"}),
        "SRC002",
    ),
    "runs": (lambda: docx("<w:p>" + "<w:r><w:t>x</w:t></w:r>" * 60_000 + "</w:p>"), ""),
    "tabs": (lambda: docx("<w:p><w:r>" + "<w:tab/>" * 150_000 + "</w:r></w:p>"), ""),
    "a chain of styles": (
        lambda: docx(
            '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
            styles=chain(30_000),
        ),
        "",
    ),
    "chains of styles for many paragraphs": (
        lambda: docx(
            '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>' * 10_000,
            styles=chain(20_000),
        ),
        "",
    ),
    "huge numbers of a list": (
        lambda: docx(
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
            "<w:r><w:t>x</w:t></w:r></w:p>" * 1_000,
            numbering='<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">'
            '<w:start w:val="999999999999999999999"/><w:numFmt w:val="lowerRoman"/>'
            f'<w:lvlText w:val="{"%1" * 20_000}"/></w:lvl></w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        ),
        "",
    ),
    "notes": (
        lambda: docx(
            "<w:p>"
            + "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in range(15_000))
            + "</w:p>",
            footnotes="".join(
                f'<w:footnote w:id="{n}"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>'
                for n in range(15_000)
            ),
        ),
        "",
    ),
    "notes of one name": (
        lambda: page("".join('<p>x<a class="noot" href="#n1">1</a></p>' for _ in range(8_000))),
        None,
    ),
    "one note again and again": (
        lambda: docx(
            "<w:p>" + '<w:r><w:footnoteReference w:id="1"/></w:r>' * 60_000 + "</w:p>",
            footnotes='<w:footnote w:id="1"><w:p><w:r><w:t>'
            + "x" * 60_000
            + "</w:t></w:r></w:p></w:footnote>",
        ),
        "",
    ),
    # HTML
    "levels of a page": (lambda: page("<div>" * 200_000), "XML030"),
    "elements of a page": (lambda: page("<p>x" * 500_000), "XML031"),
    "attributes of a page": (
        lambda: page("<p " + " ".join(f"class{n}=''" for n in range(6_000)) + ">x"),
        "XML035",
    ),
    "brackets of a page": (lambda: page("< " * 500_000), ""),
    "ampersands of a page": (lambda: page("&nbsp" * 300_000), ""),
    "wide cells of a page": (
        lambda: page("<table>" + "<tr><td colspan=99999999 rowspan=9999999>x" * 8_000 + "</table>"),
        "",
    ),
    "emphasis that never ends": (lambda: page("<b><i>x</b>" * 30_000), None),
    "a comment of a page without end": (lambda: page("<!--" + "- " * 500_000), "XML020"),
    "numbers of a list of a page": (
        lambda: page("<ol start=99999999999999999999>" + "<li value=-9>x" * 15_000 + "</ol>"),
        "",
    ),
    # Official XML
    "levels of a paper": (lambda: paper("<al>" * 200 + "</al>" * 200), "XML030"),
    "paragraphs of a paper": (lambda: paper("<al>x</al>" * 60_000), ""),
    "notes of a paper": (
        lambda: paper("<al>" + "<noot nr='1'><noot.al>x</noot.al></noot>" * 15_000 + "</al>"),
        "",
    ),
    "entities of a paper": (
        lambda: b"<!DOCTYPE a [<!ENTITY x 'ha'>]>" + paper("&x;" * 1_000),
        "XML015",
    ),
    # PDF
    "pages of themselves": (
        lambda: pdf(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000 >>",
        ),
        None,
    ),
    "a page as large as the world": (
        lambda: pdf(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e30 1e30] /Contents 4 0 R "
            b"/Resources << /Font << /F 5 0 R >> >> >>",
        ),
        "",
    ),
    "arrays in arrays": (lambda: pdf(b"[" * 200_000 + b"]" * 200_000), None),
    "a stream of 300 MB": (
        lambda: pdf(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
            deflated(300_000_000),
        ),
        "SRC013",
    ),
    "states without end": (lambda: pdf(words=b"q " * 1_000_000), None),
}


@pytest.mark.parametrize("case", FLOODS)
def test_flood_in_a_source_stays_in_bounds(case: str, cage: Cage) -> None:
    make, code = FLOODS[case]

    outcome = cage.run("annotate", make(), seconds=30, mebibytes=1024)

    assert outcome.died is None
    assert outcome.answer is not None
    if code is not None:
        assert outcome.answer == [code or "same text"]
    assert set(outcome.opened) <= WORKER


TEXTS = [
    "motie ",
    "de motie van het lid ",
    "De motie-",
    "Motie 1 ",
    "32 824, nr. ",
    "(36 200, nr. 7) ",
    "Kamerstukken II 2020/21, ",
    "nrs. 1, 2 en ",
    "oordeel Kamer ",
    "ontraad ik niet ",
    "ik geef ",
    "verzoekt de regering ",
    "mits ",
    "indien ",
    "tenzij ",
    "c.s. ",
    "\n\n",
    "\n1 ",
    "\n- ",
    "1\n",
    "\t",
    " ",
    ".",
    "...",
    "(",
    "((",
    ")",
    "“",
    "1",
    "1 ",
    "2022-11-",
    "14 november ",
    "voor de zomer ",
    "De Minister van ",
    "mede namens ",
    "Geachte voorzitter,\n",
    "Hoogachtend,\n",
    "\f",
    "e\u0301",
    "\u00ad",
    "\u200b",
    "Handelingen II ",
    "Stb. ",
    "PbEU L ",
    "ECLI:NL:HR:",
    "van der ",
    "Van ",
    "I",
    "IV",
    "x-",
    "a",
    "A",
    "Ä",
    "\U0001f600",
    "bijlage bij ",
    "zoals toegezegd ",
    "Tijdens het debat ",
]


@pytest.mark.parametrize("door", ["annotate", "cite"])
@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_words_again_and_again_stay_in_bounds(text: str, door: str, cage: Cage) -> None:
    data = ("Geachte " + text * (120_000 // len(text))).encode()

    outcome = cage.run(door, data, seconds=15, mebibytes=512)

    assert outcome.died is None
    assert outcome.answer != ["another text"]
    assert outcome.opened == []
