"""
A strategy for bytes that somebody may send instead of a letter.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from kamerbrief.strategies.values import Strategy, below, one_of

__all__ = ["hostile_bytes"]

_LETTER = """<?xml version="1.0" encoding="UTF-8"?>
<letter xmlns="urn:kamerbrief:1" version="1.0" xml:lang="nl">
  <metadata>
    <date basis="inferred">2022-11-22</date>
  </metadata>
  <motions>
    <motion id="m1" dossier="36200" chapter="VI" number="42">
      <submitter name="Çörüz" party="CDA" role="first"/>
    </motion>
  </motions>
  <verdicts>
    <verdict id="v1" motion="m1" category="oordeel-kamer" holder="kabinet"/>
  </verdicts>
  <body><p>De <motionRef motion="m1">motie-Çörüz</motionRef><noteRef footnote="n1">1</noteRef> is
<verdictRef verdict="v1">oordeel&#160;Kamer</verdictRef>.</p>
<footnote id="n1" marker="1">1 Kamerstuk 32\u00a0824, nr. 341.</footnote></body>
</letter>
""".encode()

# What stands before all else, or instead of all else.
_HEADS = (
    b'<!DOCTYPE letter [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    b'<!DOCTYPE letter SYSTEM "file:///etc/passwd">',
    b'<!DOCTYPE letter [<!ENTITY % x SYSTEM "http://b.test/x.dtd"> %x;]>',
    b'<!DOCTYPE letter [<!ATTLIST letter a CDATA "b">]>',
    b"\x1f\x8b\x08\x00",
    b"PK\x03\x04",
    b"\xff\xfe",
    b"\x00\x00\xfe\xff",
    b"\xef\xbb\xbf\xef\xbb\xbf",
    b" ",
    b'<?xml version="1.1"?>',
    b'<?xml version="1.0" encoding="ISO-8859-1"?>',
    b'<?xml version="1.0" encoding="UTF-7"?>',
    b'<?xml-stylesheet href="http://b.test/x.xsl"?>',
)
# What stands anywhere.
_INSIDE = (
    b"\x00", b"\x01", b"\x0c", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf4\x90\x80\x80",
    b"\xef\xbf\xbf", b"&#0;", b"&#x1;", b"&#xD800;", b"&#xFFFFFFFFFF;", b"&a;", b"&", b"<", b">",
    b"]]>", b"--", b"<![CDATA[", b"<!--", b"-->", b"<?", b"<?xml version='1.0'?>", b"<p>", b"</p>",
    b"</letter>", b"<letter/>", b"<x:y/>", b"<script>", b'"', b"'", b"/>", b"\r", b"\xc2\xa0",
    b"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>",
    b"<sic kind='typo'>", b'<motionRef motion="m1">',
)  # fmt: skip
# What a root element may have.
_ATTRIBUTES = (
    b' xsi:schemaLocation="urn:kamerbrief:1 http://b.test/x.xsd"',
    b' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"',
    b' xmlns:a="http://www.w3.org/2001/XMLSchema-&#105;nstance" a:type="b"',
    b' version="1.0"', b' id="a"', b' xmlns=""', b' xmlns="urn:kamerbrief:2"',
    b" xmlns:xml='urn:a'",
    b' xml:base="http://b.test/"', b' xml:space="preserve"', b" a:b='c'", b" a=b", b" a", b" a='<'",
)  # fmt: skip


@cache
def hostile_bytes(letter: bytes = _LETTER) -> Strategy[bytes]:
    """
    Bytes that are no letter, or one with something done to it.

    That is attacks on XML, other encodings, what is cut off, doubled, nested without end; a few
    dozen kilobytes at most.
    Whoever reads letters must take all of these without a crash, a file or a connection.  Now
    and then one of them is a letter all the same.  *letter* is the one to which it is done.
    """
    return st.one_of(
        _damaged(letter), _damaged(letter), _headed(letter), _given(letter), _nested(letter),
        _encoded(letter), st.binary(max_size=200),
    )  # fmt: skip


@st.composite
def _damaged(draw: st.DrawFn, letter: bytes) -> bytes:
    start = draw(below(len(letter) + 1))
    end = min(len(letter), start + draw(below(40)))
    put: bytes = draw(st.one_of(one_of(_INSIDE), one_of(_INSIDE), st.binary(max_size=5)))
    twice: int = draw(one_of((1, 1, 1, 2)))
    return letter[:start] + put + letter[start:end] * (twice - 1) + letter[end:]


@st.composite
def _headed(draw: st.DrawFn, letter: bytes) -> bytes:
    head: bytes = draw(one_of(_HEADS))
    rest: bytes = draw(one_of((b"<letter/>", b"", letter.partition(b"?>\n")[2], letter)))
    return head + rest


@st.composite
def _given(draw: st.DrawFn, letter: bytes) -> bytes:
    given: bytes = draw(one_of(_ATTRIBUTES))
    return letter.replace(b"<letter", b"<letter" + given, 1)


@st.composite
def _nested(draw: st.DrawFn, letter: bytes) -> bytes:
    nested: tuple[bytes, int] = draw(
        one_of(
            (
                (b'<emphasis style="bold">', 70), (b"<x>", 1000), (b"<!---->", 500),
                (b"&#13;", 500), (b"&lt;!DOCTYPE", 9), (b"<a" + b"a" * 300 + b">", 2),
                (b"\xcc\x81", 2000),
            )
        )
    )  # fmt: skip
    opened, count = nested
    place = letter.find(b"<p>") + 3
    tail = letter[place:] if draw(st.booleans()) else b""
    return letter[:place] + opened * count + tail


@st.composite
def _encoded(draw: st.DrawFn, letter: bytes) -> bytes:
    text = letter.decode()
    encoding: str = draw(one_of(("utf-16", "utf-16-le", "utf-32", "latin-1", "utf-7", "cp037")))
    cut = draw(below(len(text) + 1))
    return text[: len(text) - cut].encode(encoding, "replace")
