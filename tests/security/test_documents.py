"""
Documents that want to read what is not theirs, or to keep the reader busy.
"""

from __future__ import annotations

import base64
import gzip
import io
import zipfile
from collections.abc import Callable

import pytest
from trials.attacks import HEAD, letter
from trials.cage import Cage
from trials.canary import Canary

BODY = b"<body><p>&x;</p></body></letter>"
MEBIBYTE = 1024 * 1024


def doctype(declarations: str) -> bytes:
    return f"<!DOCTYPE letter {declarations}>".encode() + HEAD + BODY


# What leads out of the document: {file} is the path of bait, {url} its address.
LURES = {
    "external entity of a file": '[<!ENTITY x SYSTEM "file://{file}">]',
    "external entity by a path": '[<!ENTITY x SYSTEM "{file}">]',
    "external entity of a server": '[<!ENTITY x SYSTEM "{url}">]',
    "external entity with a public id": '[<!ENTITY x PUBLIC "-//a//EN" "{url}">]',
    "external DTD of a file": 'SYSTEM "file://{file}"',
    "external DTD of a server": 'SYSTEM "{url}"',
    "external DTD with a public id": 'PUBLIC "-//a//EN" "{file}" [<!ENTITY x "">]',
    "parameter entity": '[<!ENTITY % p SYSTEM "{file}"> %p;]',
    "parameter entity of a server": '[<!ENTITY % p SYSTEM "{url}"> %p;]',
    "parameter entity that makes another": (
        "[<!ENTITY % a \"<!ENTITY &#37; b SYSTEM '{url}'>\"> %a; %b;]"
    ),
    "entity of a program": '[<!ENTITY x SYSTEM "expect://id">]',
    "entity in an archive": '[<!ENTITY x SYSTEM "jar:file://{file}!/a">]',
    "unparsed entity": '[<!NOTATION n SYSTEM "{url}"><!ENTITY x SYSTEM "{file}" NDATA n>]',
    "default of an attribute": '[<!ATTLIST letter id CDATA "{file}"><!ENTITY x "">]',
}
DOORS = ("check", "read", "fix", "annotate", "motion")


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("lure", LURES)
def test_document_type_leads_nowhere(lure: str, door: str, cage: Cage, canary: Canary) -> None:
    declarations = LURES[lure].replace("{file}", str(canary.path)).replace("{url}", canary.address)

    outcome = cage.run(door, doctype(declarations), seconds=5, mebibytes=64)

    # It is no format that can be annotated, so it is not even parsed.
    answer = ["SRC001"] if door == "annotate" else ["XML015"]
    assert (outcome.answer, outcome.died, outcome.opened) == (answer, None, [])
    assert canary.seen() == []


XSI = b'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
XI = b'xmlns:xi="http://www.w3.org/2001/XInclude"'

# Without a document type, and what a check says of them.
REFERENCES: dict[str, tuple[bytes, list[str]]] = {
    "schema of a server": (
        HEAD.replace(b">", b" %s xsi:schemaLocation='urn:kamerbrief:1 {url}'>" % XSI)
        + b"<body/></letter>",
        ["XML016"],
    ),
    "schema of a file": (
        HEAD.replace(b">", b" %s xsi:noNamespaceSchemaLocation='{file}'>" % XSI)
        + b"<body/></letter>",
        ["XML016"],
    ),
    "XInclude": (letter(b"<p><xi:include %s href='{file}'/></p>" % XI), ["XSD002"]),
    "XInclude in an extension": (
        letter(
            extensions=b"<extensions><xi:include %s href='{url}' parse='text'/></extensions>" % XI
        ),
        [],
    ),
    "style sheet": (b"<?xml-stylesheet href='{url}' type='text/xsl'?>" + letter(), []),
    "schema in an instruction": (b"<?xml-model href='{url}'?>" + letter(), []),
    "catalog in an instruction": (b"<?oasis-xml-catalog catalog='{file}'?>" + letter(), []),
    "base": (HEAD.replace(b">", b" xml:base='{url}'>") + b"<body/></letter>", ["XSD004"]),
    "name of a namespace": (
        letter(extensions=b"<extensions><a xmlns='{url}'/></extensions>"), [],
    ),
    "name of the namespace of the letter": (
        b"<letter xmlns='{url}' version='1.0'><body/></letter>", ["XSD001"],
    ),
    "identifier of a citation": (
        letter(b"<p><citation kind='url' identifier='{url}'>x</citation></p>"), [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFERENCES)
def test_address_in_a_document_is_not_followed(case: str, cage: Cage, canary: Canary) -> None:
    data, codes = REFERENCES[case]
    data = data.replace(b"{file}", str(canary.path).encode())
    data = data.replace(b"{url}", canary.address.encode())

    outcomes = [cage.run(door, data, seconds=5, mebibytes=64) for door in DOORS]

    assert outcomes[0].answer is not None
    assert [each for each in outcomes[0].answer if each[:3] in ("XML", "XSD")] == codes
    assert [(each.died, each.opened) for each in outcomes] == [(None, [])] * len(DOORS)
    assert canary.seen() == []


def laughs(levels: int, width: int) -> bytes:
    entities = '<!ENTITY x0 "ha">' + "".join(
        f'<!ENTITY x{n} "{f"&x{n - 1};" * width}">' for n in range(1, levels)
    )
    return doctype(f'[{entities}<!ENTITY x "&x{levels - 1};">]')


def zipped(data: bytes, name: str = "letter.xml") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return buffer.getvalue()


def with_attribute(name: bytes) -> bytes:
    return HEAD.replace(b">", b" %s xsi:%s='letter'>" % (XSI, name)) + b"<body/></letter>"


FLOODS: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "XML004"),
    "a mark and a false declaration": (
        lambda: b"\xef\xbb\xbf<?xml version='1.0' encoding='UTF-16'?>" + letter(), "XML014",
    ),
    "Latin-1 declared": (
        lambda: "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>".encode("latin-1"),
        "XML013",
    ),
    "Latin-1 declared, in ASCII": (
        lambda: b"<?xml version='1.0' encoding='ISO-8859-1'?>" + letter(), "XML014",
    ),
    "XML 1.1": (lambda: b"<?xml version='1.1' encoding='UTF-8'?>" + letter(), "XML014"),
    "a type of another schema": (lambda: with_attribute(b"type"), "XML016"),
    "an element that says it is nil": (lambda: with_attribute(b"nil"), "XML016"),
    "billion laughs": (lambda: laughs(10, 10), "XML015"),
    "a trillion laughs": (lambda: laughs(13, 10), "XML015"),
    "one entity again and again": (
        lambda: doctype(f'[<!ENTITY x "{"a" * 100_000}">]').replace(b"&x;", b"&x;" * 100_000),
        "XML015",
    ),
    "an entity of itself": (lambda: doctype('[<!ENTITY x "&y;"><!ENTITY y "&x;">]'), "XML015"),
    "laughing parameters": (
        lambda: doctype('[<!ENTITY % a "aaaa"><!ENTITY % b "%a;%a;%a;"><!ENTITY x "%b;">]'),
        "XML015",
    ),
    "a document type in small letters": (lambda: b"<!doctype letter []>" + letter(), "XML020"),
    "a document type in UTF-7": (
        lambda: b"+ADwAIQ-DOCTYPE letter SYSTEM +ACI-x+ACIAPg-" + letter(), "XML020",
    ),
    "a document type in UTF-16": (lambda: doctype("[]").decode().encode("utf-16"), "XML012"),
    "a document type in EBCDIC": (lambda: doctype("[]").decode().encode("cp037"), "XML013"),
    "a document type in base64": (lambda: base64.b64encode(laughs(3, 3)), "XML020"),
    "gzip of gzip of 64 MiB": (
        lambda: gzip.compress(gzip.compress(b" " * (64 * MEBIBYTE), 9), 9), "XML010",
    ),
    "zip": (lambda: zipped(letter()), "XML010"),
    "a million levels": (lambda: b"<a>" * 1_000_000, "XML030"),
    "a million levels that end": (lambda: b"<a>" * 1_000_000 + b"</a>" * 1_000_000, "XML030"),
    "levels of prefixes": (lambda: b"<a:a xmlns:a='u'>" * 300_000, "XML030"),
    "4 million elements": (lambda: b"<a>" + b"<b/>" * 4_000_000 + b"</a>", "XML031"),
    "100,000 attributes": (
        lambda: b"<a " + b" ".join(b"a%d=''" % n for n in range(100_000)) + b"/>", "XML032",
    ),
    "attributes with one hash": (
        lambda: b"<a " + b" ".join(b"a%d:b=''" % n for n in range(65)) + b"/>", "XML032",
    ),
    "an attribute of 15 MB": (lambda: b"<a b='" + b"x" * (15 * MEBIBYTE) + b"'/>", "XML035"),
    "an attribute of 9 MB": (lambda: b"<a b='" + b"x" * 9_000_000 + b"'/>", "XML035"),
    "a name of 15 MB": (lambda: b"<" + b"x" * (15 * MEBIBYTE) + b"/>", "XML034"),
    "a name of 40,000": (lambda: b"<" + b"x" * 40_000 + b"/>" + b" " * 70_000, "XML034"),
    "a namespace of 15 MB": (
        lambda: b"<a xmlns='" + b"x" * (15 * MEBIBYTE) + b"'/>", "XML035",
    ),
    "a comment of 15 MB": (lambda: b"<a><!--" + b"x" * (15 * MEBIBYTE) + b"--></a>", "XML037"),
    "an instruction of 15 MB": (lambda: b"<a><?" + b"x " * (7 * MEBIBYTE) + b"?></a>", "XML037"),
    "comments": (lambda: b"<a>" + b"<!---->" * 2_000_000 + b"</a>", "XML036"),
    "instructions": (lambda: b"<a>" + b"<?b?>" * 3_000_000 + b"</a>", "XML036"),
    "comments before the root": (lambda: b"<!---->" * 2_000_000 + b"<a/>", "XML036"),
    "comments after the root": (lambda: b"<a/>" + b"<!---->" * 2_000_000, "XML036"),
    "a text one over the limit": (
        lambda: letter(b"<p>" + b"x" * (10_000_001) + b"</p>"), "XML037",
    ),
    "a comment one over the limit": (
        lambda: letter(b"<!--" + b"x" * (10_000_001) + b"-->"), "XML037",
    ),
    "a text of 60 MB": (lambda: letter(b"<p>" + b"x" * 60_000_000 + b"</p>"), "XML003"),
    "a text of 15 MB": (lambda: b"<a>" + b"x" * (15 * MEBIBYTE) + b"</a>", "XML037"),
    "blanks": (lambda: b" " * (16 * MEBIBYTE), "XML004"),
    "blanks before the root": (lambda: b" " * (15 * MEBIBYTE) + b"<letter/>", "XML037"),
    "brackets": (lambda: b"<" * (16 * MEBIBYTE), "XML020"),
    "ampersands": (lambda: b"<a>" + b"&" * (15 * MEBIBYTE), "XML020"),
    "a tag without end": (lambda: b"<a " + b"b " * (7 * MEBIBYTE), "XML020"),
    "a value without end": (lambda: b"<a b='" + b"<" * 9_000_000, "XML020"),
    "a comment without end": (lambda: b"<a><!--" + b"- " * 4_000_000, "XML037"),
    "CDATA without end": (lambda: b"<a><![CDATA[" + b"]]" * 4_000_000, "XML020"),
    "a reference without end": (lambda: b"<a>&#" + b"1" * 9_000_000, "XML020"),
    "a declaration without end": (lambda: b"<?xml " + b"version " * 1_000_000, "XML014"),
    "a reference to a surrogate": (lambda: b"<a>&#xD800;</a>", "XML020"),
    "a reference beyond Unicode": (lambda: b"<a>&#x110000;</a>", "XML020"),
    "a huge reference": (lambda: b"<a>&#" + b"9" * 1_000_000 + b";</a>", "XML020"),
    "bytes beyond Unicode": (lambda: b"<a>\xf4\x90\x80\x80</a>", "XML013"),
    "an overlong bracket": (lambda: b"\xc0\xbca/>", "XML013"),
    "NULs": (lambda: b"\0" * (16 * MEBIBYTE), "XML011"),
    "a NUL at the end": (lambda: letter() + b"\0", "XML011"),
    "a null character as modified UTF-8": (lambda: letter(b"<p>\xc0\x80</p>"), "XML013"),
    "two byte-order marks": (lambda: b"\xef\xbb\xbf" * 2 + letter(), "XML020"),
    "an end after the end": (lambda: letter() + letter(), "XML020"),
    "too many bytes": (lambda: b"x" * (16 * MEBIBYTE + 1), "XML003"),
}  # fmt: skip


@pytest.mark.parametrize("case", FLOODS)
def test_flood_is_refused_in_bounds(case: str, cage: Cage) -> None:
    make, code = FLOODS[case]

    outcome = cage.run("check", make(), seconds=10, mebibytes=256)

    assert (outcome.answer, outcome.died, outcome.opened) == ([code], None, [])


@pytest.mark.parametrize("around", [(b"<p>", b"</p>"), (b"<!--", b"-->")], ids=["text", "comment"])
def test_words_as_many_as_the_limit_are_read_in_bounds(
    around: tuple[bytes, bytes], cage: Cage
) -> None:
    begin, end = around

    outcome = cage.run("check", letter(begin + b"x" * 10_000_000 + end), seconds=10, mebibytes=256)

    assert (outcome.answer, outcome.died, outcome.opened) == ([], None, [])


@pytest.mark.parametrize("door", ["annotate", "motion", "cite"])
@pytest.mark.parametrize("case", FLOODS)
def test_flood_stays_in_bounds_wherever_it_comes_in(case: str, door: str, cage: Cage) -> None:
    make, _ = FLOODS[case]

    # Annotation takes 0.6 s for a megabyte; two are enough to see what grows with the square.
    outcome = cage.run(door, make()[: 2 * MEBIBYTE], seconds=15, mebibytes=512)

    assert outcome.answer is not None
    assert (outcome.died, outcome.opened) == (None, [])
