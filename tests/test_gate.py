"""
The gate: what is refused before anything is read, with which code, and where.
"""

from __future__ import annotations

import gzip
import io
import os
import pickle
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from kamerbrief.errors import ParseError, SourceError
from kamerbrief.gate.codes import CODES
from kamerbrief.gate.encoding import place_of
from kamerbrief.gate.parsing import parse
from kamerbrief.gate.scan import (
    MAX_ATTRIBUTES_OF_ELEMENT,
    MAX_DEPTH,
    MAX_NAME,
    MAX_START_TAG,
    Position,
    scan,
)
from kamerbrief.gate.source import read_bytes, source_name

XSI = "http://www.w3.org/2001/XMLSchema-instance"
PADDING = b"<!--" + b" " * MAX_START_TAG + b"-->"
"""Makes a document one that is scanned before it is parsed."""


def nested(levels: int) -> bytes:
    return b"<a>" * levels + b"</a>" * levels


def attributes(count: int) -> bytes:
    return b"".join(b' a%d=""' % number for number in range(count))


def lines(*parts: str) -> bytes:
    return "\n".join(parts).encode()


LAUGHS = b"""<?xml version="1.0"?>
<!DOCTYPE lolz [
 <!ENTITY lol "lol">
 <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
]>
<letter>&lol2;</letter>"""

REFUSED: dict[str, tuple[bytes, str, int | None, int | None]] = {
    "nothing": (b"", "XML004", None, None),
    "blanks": (b" \n\t", "XML004", None, None),
    "a byte-order mark alone": (b"\xef\xbb\xbf", "XML004", None, None),
    "gzip": (gzip.compress(b"<a/>"), "XML010", None, None),
    "zip": (b"PK\x03\x04...", "XML010", None, None),
    "bzip2": (b"BZh91AY", "XML010", None, None),
    "xz": (b"\xfd7zXZ\x00", "XML010", None, None),
    "NUL": (b"<a>\n \0</a>", "XML011", 2, 2),
    "UTF-16 without mark": ("<a/>".encode("utf-16-le"), "XML011", 1, 2),
    "UTF-16 LE": (b"\xff\xfe<\x00a\x00", "XML012", None, None),
    "UTF-16 BE": (b"\xfe\xff\x00<\x00a", "XML012", None, None),
    "UTF-32 LE": ("\ufeff<a/>".encode("utf-32-le"), "XML012", None, None),
    "UTF-32 BE": ("\ufeff<a/>".encode("utf-32-be"), "XML012", None, None),
    "Latin-1": ("<a>é\né".encode() + b"\xe9</a>", "XML013", 2, 2),
    "a surrogate": (b"<a>\xed\xa0\x80</a>", "XML013", 1, 4),
    "an overlong form": (b"<a>\xc0\xaf</a>", "XML013", 1, 4),
    "XML 1.1": (b'<?xml version="1.1"?><a/>', "XML014", 1, 1),
    "Latin-1 declared": (b'<?xml version="1.0" encoding="ISO-8859-1"?><a/>', "XML014", 1, 1),
    "a mark and another encoding": (
        b"\xef\xbb\xbf<?xml version='1.0' encoding='utf-16'?><a/>", "XML014", 1, 1,
    ),
    "UTF-7 declared": (b'<?xml version="1.0" encoding="UTF-7"?><a/>', "XML014", 1, 1),
    "a declaration without version": (b'<?xml encoding="UTF-8"?><a/>', "XML014", 1, 1),
    "an endless declaration": (
        b'<?xml version="1.0"' + b" " * 100_000 + b"?><a/>", "XML014", 1, 1,
    ),
    "DOCTYPE": (b"<!DOCTYPE a><a/>", "XML015", 1, 1),
    "DOCTYPE with system id": (b'<!DOCTYPE a SYSTEM "http://x.test/a"><a/>', "XML015", 1, 1),
    "DOCTYPE with public id": (b'<!DOCTYPE a PUBLIC "p" "file:///etc/passwd"><a/>', "XML015", 1, 1),
    "DOCTYPE with entities": (LAUGHS, "XML015", 2, 1),
    "DOCTYPE in a comment": (b"<a>\n<!-- <!DOCTYPE b> --></a>", "XML015", 2, 6),
    "DOCTYPE in CDATA": (b"<a><![CDATA[<!DOCTYPE b>]]></a>", "XML015", 1, 13),
    "xsi:type": (f'<a xmlns:x="{XSI}"\n x:type="b"/>'.encode(), "XML016", 1, 1),
    "xsi:schemaLocation": (
        f'<a>\n é<b xmlns:x="{XSI}" x:schemaLocation="u http://x.test/a.xsd"/></a>'.encode(),
        "XML016", 2, 3,
    ),
    "xsi:nil in a large document": (
        PADDING + f'\n<a xmlns:x="{XSI}" x:nil="true"/>'.encode(), "XML016", 2, 1,
    ),
    "xsi behind character references": (
        f'<a xmlns:x="&#104;ttp{XSI[4:]}" x:type="b"/>'.encode(), "XML016", 1, 1,
    ),
    "xsi behind references inside the name": (
        f'<a xmlns:x="{XSI[:-8]}&#x69;nstance" x:type="b"/>'.encode(), "XML016", 1, 1,
    ),
    "plain text": (b"Geachte voorzitter,", "XML020", 1, 1),
    "tags that do not match": (lines("<a>", "é<b></a>"), "XML020", 2, 7),
    "an unknown entity": (b"<a>&eacute;</a>", "XML020", 1, 4),
    "an unclosed element": (lines("<a>", "b"), "XML020", 2, 2),
    "two roots": (b"<a/>\n<b/>", "XML020", 2, 1),
    "a control character": (b"<a>\x01</a>", "XML020", 1, 4),
    "a reference to a control character": (b"<a>&#12;</a>", "XML020", 1, 4),
    "U+FFFE": ("<a>\ufffe</a>".encode(), "XML020", 1, 4),
    "an attribute given twice": (b'<a b="1" b="2"/>', "XML020", 1, 10),
    "a prefix that is not declared": (b"<x:a/>", "XML020", 1, 5),
    "a bad xml:id": (b'<a xml:id="1"/>', "XML020", 1, 14),
    "a fault in a large document": (PADDING + b"\n<a><b></a>", "XML020", 2, 9),
    "300 levels": (nested(300), "XML030", 1, 3 * MAX_DEPTH + 1),
    "65 levels": (nested(MAX_DEPTH + 1), "XML030", 1, 3 * MAX_DEPTH + 1),
    "65 levels in a large document": (
        PADDING + b"\n" + nested(MAX_DEPTH + 1), "XML030", 2, 3 * MAX_DEPTH + 1,
    ),
    "200,001 elements": (b"<a>" + b"<b/>" * 200_000 + b"</a>", "XML031", 1, 4 * 200_000),
    "65 attributes": (
        b"<a>\n<b%s/></a>" % attributes(MAX_ATTRIBUTES_OF_ELEMENT + 1), "XML032", 2, 1,
    ),
    "65 attributes with references and brackets": (
        b"<a%s/>" % b"".join(b' a%d="&amp;>"' % number for number in range(65)), "XML032", 1, 1,
    ),
    "100,000 attributes": (b"<a%s/>" % attributes(100_000), "XML032", 1, 1),
    "400,001 attributes": (
        b"<a>" + (b"<b%s/>" % attributes(40)) * 10_001 + b"</a>", "XML033", 1, None,
    ),
    "a long name of an element": (
        b"\n<a><" + b"b" * (MAX_NAME + 1) + b"/></a>", "XML034", 2, 4,
    ),
    "a long name of an attribute": (
        b"\n<a " + b"b" * (MAX_NAME + 1) + b'=""/>', "XML034", 2, 1,
    ),
    "a long start tag": (b'<a b="%s"/>' % (b"x" * MAX_START_TAG), "XML035", 1, 1),
    "10,001 comments": (b"<a>" + b"<!--b-->" * 10_001 + b"</a>", "XML036", 1, 80_004),
    "10,001 instructions": (b"<a>" + b"<?b?>\n" * 10_001 + b"</a>", "XML036", 10_001, 1),
    "ten million characters of text": (b"<a>" + b"x" * 10_000_001 + b"</a>", "XML037", 1, None),
    "a long comment": (b"<a><!--" + b"x" * 10_000_001 + b"--></a>", "XML037", 1, None),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_document_is_refused_with_code_and_place(case: str) -> None:
    data, code, line, column = REFUSED[case]

    with pytest.raises(ParseError) as caught:
        parse(data)

    error = caught.value
    assert (error.code, error.line) == (code, line)
    assert column is None or error.column == column
    assert error.__cause__ is None
    assert error.__context__ is None


def test_every_code_of_a_document_is_shown_by_a_case() -> None:
    of_sources = {"XML001", "XML002", "XML003", "XML005"}
    of_the_model = {"XML040", "XML041", "XML042"}
    of_workers = {"XML900", "XML901", "XML902"}

    shown = {code for _, code, _, _ in REFUSED.values()}

    assert shown | of_sources | of_the_model | of_workers == set(CODES)


@pytest.mark.parametrize(
    "data",
    [
        b"<a/>",
        b"\xef\xbb\xbf<a/>",
        b"<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<a/>",
        b"<?xml-stylesheet?><a/>",
        "<a>é!&#65;</a>".encode(),
        b'<a b="=&amp;" c="===="/>',
        b"<a>&lt;!DOCTYPE</a>",
        f'<a xmlns:x="{XSI}"/>'.encode(),
        b'<a xmlns:x="urn:&#97;" x:type="b"/>',
        nested(MAX_DEPTH),
        b"<a>" + b"<b/>" * 199_999 + b"</a>",
        b"<a%s/>" % attributes(MAX_ATTRIBUTES_OF_ELEMENT),
        PADDING + b"<a " + b"b" * MAX_NAME + b'=""/>',
        b"<a>" + b"<!--b-->" * 10_000 + b"</a>",
        b"<a>" + b"=" * 100 + b"</a>",
    ],
    ids=lambda data: repr(data[:40]),
)
def test_document_within_the_limits_passes(data: bytes) -> None:
    assert parse(data).tag == "a"


def test_text_around_comments_instructions_and_cdata_is_one_string() -> None:
    root = parse(b"<a>x<!--b-->y<?c d?>z<![CDATA[<&]]>!<e/>f<!--g-->h</a>")

    assert (root.text, root[0].tail, len(root)) == ("xyz<&!", "fh", 1)


def test_message_of_a_fault_names_the_tags_that_do_not_match() -> None:
    with pytest.raises(ParseError) as caught:
        parse(b"<letter>\n<body></letter>")

    assert str(caught.value) == (
        "line 2, column 9: XML020 the XML is not well-formed: "
        "Opening and ending tag mismatch: body line 2 and letter"
    )


def test_error_of_the_gate_survives_pickling() -> None:
    with pytest.raises(ParseError) as caught:
        parse(b"<!DOCTYPE a><a/>")

    copy = pickle.loads(pickle.dumps(caught.value))

    assert (type(copy), copy.args, str(copy)) == (
        ParseError, caught.value.args, str(caught.value),
    )  # fmt: skip


def test_no_file_and_no_socket_is_opened_for_a_hostile_document(tmp_path: Path) -> None:
    secret = tmp_path / "secret.dtd"
    secret.write_text("<!ENTITY e 'secret'>")
    hostile = [
        f'<!DOCTYPE a SYSTEM "{secret.as_uri()}"><a>&e;</a>'.encode(),
        f'<a xmlns:x="{XSI}" x:noNamespaceSchemaLocation="{secret.as_uri()}"/>'.encode(),
        b'<a xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="/etc/passwd"/></a>',
        b'<?xml-stylesheet href="http://x.test/a.xsl" type="text/xsl"?><a/>',
    ]
    opened: list[object] = []
    active = [True]

    def watch(event: str, args: tuple[object, ...]) -> None:
        if active and event in ("open", "socket.connect", "socket.getaddrinfo"):
            opened.append((event, args))

    sys.addaudithook(watch)
    for data in hostile:
        try:
            parse(data)
        except ParseError:
            continue
    active.clear()

    assert opened == []


# Positions


def test_scan_gives_line_and_column_of_each_start_tag() -> None:
    data = "\ufeff<a>\r\n\té\u0301😀<b/>\r<c x='>'\n/><!-- <d/> --><![CDATA[<e/>]]><f></f></a>"

    positions = scan(data.encode()).positions

    assert positions == (
        Position(line=1, column=1),
        Position(line=2, column=5),
        Position(line=3, column=1),
        Position(line=4, column=32),
    )
    assert len(positions) == len(list(parse(data.encode()).iter()))


def test_scan_gives_the_place_of_the_fault_and_what_stood_before() -> None:
    seen = scan(b"<a>\n<b></c></a>")

    assert seen.positions == (Position(line=1, column=1), Position(line=2, column=1))
    assert seen.fault is not None
    assert (seen.fault.line, seen.fault.reason) == (2, "mismatched tag")


def test_lines_of_the_scan_go_beyond_what_lxml_counts() -> None:
    data = b"<a>" + b"\n" * 70_000 + b"<b/></a>"

    assert scan(data).positions[1] == Position(line=70_001, column=1)


@pytest.mark.parametrize(
    ("data", "offset", "place"),
    [
        ("é<", 2, (1, 2)),
        ("\ufeffé<", 5, (1, 2)),
        ("a\nb\r\nc\rd<", 8, (4, 2)),
        ("", 0, (1, 1)),
    ],
)
def test_place_of_counts_code_points_and_every_line_end(
    data: str, offset: int, place: tuple[int, int]
) -> None:
    assert place_of(data.encode(), offset) == place


# Sources


def code_of(read: Callable[[], object]) -> str:
    with pytest.raises(SourceError) as caught:
        read()
    return caught.value.code


def test_bytes_of_every_kind_of_source_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(b"<a/>")

    with path.open("rb") as file:
        found = [read_bytes(each) for each in (path, str(path), b"<a/>", io.BytesIO(b"<a/>"), file)]

    assert found == [b"<a/>"] * 5


def test_source_is_named_as_the_caller_gave_it(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.touch()

    with path.open("rb") as file:
        names = [source_name(each) for each in ("a.xml", path, file, b"", io.BytesIO())]

    assert names == ["a.xml", str(path), str(path), None, None]


def test_file_that_is_missing_is_a_source_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_bytes(tmp_path / "none.xml")

    error = caught.value
    assert error.args == (
        "XML001", f"there is no file '{tmp_path}/none.xml'", None, None, None, None,
    )  # fmt: skip
    assert isinstance(error, OSError)


def test_text_given_for_a_path_gets_a_hint() -> None:
    with pytest.raises(SourceError) as caught:
        read_bytes("<letter/>")

    assert caught.value.hint == "a str is a path; pass bytes to read XML text"


@pytest.mark.parametrize("path", ["a\0b", "a" * 5000])
def test_path_that_cannot_exist_is_a_source_error(path: str) -> None:
    assert code_of(lambda: read_bytes(path)) == "XML001"


def test_directory_is_refused(tmp_path: Path) -> None:
    assert code_of(lambda: read_bytes(tmp_path)) == "XML002"


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux")
def test_directory_is_not_left_open(tmp_path: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))

    for _ in range(3):
        code_of(lambda: read_bytes(tmp_path))

    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_device_is_refused() -> None:
    assert code_of(lambda: read_bytes("/dev/zero")) == "XML002"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no FIFO")
def test_fifo_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)

    assert code_of(lambda: read_bytes(path)) == "XML002"


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the system has no such sockets")
def test_socket_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))

        assert code_of(lambda: read_bytes(path)) == "XML002"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_a_source_error(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.touch(mode=0)

    assert code_of(lambda: read_bytes(path)) == "XML001"


class Endless(io.RawIOBase):
    """
    A file that never ends, and knows how much was asked of it.
    """

    given = 0

    def read(self, size: int = -1) -> bytes:
        self.given += size
        return b"x" * size


def test_source_without_end_is_read_one_byte_over_the_bound() -> None:
    file = Endless()

    code = code_of(lambda: read_bytes(file, max_bytes=5_000_000))  # type: ignore[arg-type]

    assert (code, file.given) == ("XML003", 5_000_001)


@pytest.mark.parametrize("size", [10, 11])
def test_bound_is_the_largest_size_that_is_read(size: int, tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(b"x" * size)

    if size == 10:
        assert read_bytes(path, max_bytes=10) == b"x" * 10
    else:
        assert code_of(lambda: read_bytes(path, max_bytes=10)) == "XML003"


def test_sixty_megabytes_are_refused() -> None:
    assert code_of(lambda: read_bytes(b"<a>" + b"x" * 60_000_000 + b"</a>")) == "XML003"


def test_file_in_text_mode_is_refused_with_a_hint() -> None:
    with pytest.raises(SourceError) as caught:
        read_bytes(io.StringIO("<a/>"))  # type: ignore[arg-type]

    assert caught.value.hint == 'open the file with mode "rb"'


def test_closed_file_is_a_source_error() -> None:
    file = io.BytesIO(b"<a/>")
    file.close()

    assert code_of(lambda: read_bytes(file)) == "XML001"


def test_source_of_another_type_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="source is a int, expected a path, bytes, or a binary"):
        read_bytes(42)  # type: ignore[arg-type]


def test_parser_of_the_gate_agrees_with_lxml_on_the_tree() -> None:
    data = b"<a x='1'>b<c/>d</a>"

    assert etree.tostring(parse(data)) == etree.tostring(etree.fromstring(data))


OUT_OF_MEMORY = """
import os, resource, sys
from kamerbrief.errors import ParseError
from kamerbrief.gate.parsing import parse
data = b"<a>" + b"<p>Ja.</p>" * 150_000 + b"</a>"
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
for more in range(0, 60_000_000, 2_000_000):
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_AS, (used + more, used + more))
        try:
            parse(data)
        except MemoryError:
            os._exit(1)
        except ParseError:
            os._exit(2)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux to hold the memory")
def test_document_is_not_called_wrong_because_memory_ran_out() -> None:
    run = subprocess.run(
        [sys.executable, "-c", OUT_OF_MEMORY], capture_output=True, check=True, timeout=120
    )

    assert set(run.stdout.split()) == {b"0", b"1"}
