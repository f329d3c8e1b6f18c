"""
What holds for every document: all its words are in the text, in their order, and marks nest.
"""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from kamerbrief import MarkKind, Source, read_source
from kamerbrief.errors import ParseError

LETTERS = "aé1 \n\t\N{NO-BREAK SPACE}\N{SOFT HYPHEN}&<>\"'𝒳e\u0301-"
WORDS = st.text(st.sampled_from(LETTERS), max_size=8)
INLINES = ("nadruk", "extref", "sup", "nieuw")
BLOCKS = ("al", "al-groep", "lijst", "li", "tekst", "divisie", "table", "tgroup", "row", "entry",
          "ondertekening", "functie", "naam", "citaat", "tussenkop", "kop", "onbekend")  # fmt: skip
TAGS = ("p", "div", "ul", "ol", "li", "table", "tbody", "tr", "td", "blockquote", "em", "b", "sup",
        "span", "h2", "br", "a")  # fmt: skip


def trees(names: tuple[str, ...]) -> st.SearchStrategy[str]:
    """
    Markup of *names*, nested in any way, with words anywhere.
    """
    words = WORDS.map(escape)

    def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        parts = st.lists(st.one_of(words, inner), max_size=4).map("".join)
        tagged = "<{0}>{1}</{0}>".format
        return st.builds(tagged, st.sampled_from(names), parts)

    return st.recursive(words, around, max_leaves=12)


def bare(text: str) -> str:
    return re.sub(r"[ \t\n\f]+", "", text)


def words_of(markup: str) -> str:
    plain = re.sub(r"<[^>]*>", "", markup)
    return bare(plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def text_of(data: bytes) -> Source | None:
    try:
        return read_source(data)
    except ParseError as error:
        # Nothing but white space.
        if error.code != "SRC005":
            raise
        return None


@given(body=trees((*BLOCKS, *INLINES)))
def test_every_word_of_a_paper_is_in_its_text(body: str) -> None:
    source = text_of(f"<officiele-publicatie><stuk>{body}</stuk></officiele-publicatie>".encode())

    expected = words_of(body)
    assert bare(source.text) == expected if source else not expected.strip()


@given(body=trees(TAGS))
def test_every_word_of_a_page_is_in_its_text_in_its_order(body: str) -> None:
    html = f'<html><body><div id="broodtekst">{body}</div></body></html>'
    source = text_of(html.encode())

    # A browser moves what it does not allow in a table, and numbers the items of a list.
    if not re.search("<(?:t|li|ol)", body):
        expected = words_of(body)
        assert bare(source.text) == expected if source else not expected.strip()


@given(paragraphs=st.lists(st.lists(WORDS, max_size=3), min_size=1, max_size=4))
def test_every_paragraph_of_word_is_a_line(paragraphs: list[list[str]]) -> None:
    space = 'xml:space="preserve"'
    body = "".join(
        "<w:p>" + "".join(f"<w:r><w:t {space}>{escape(run)}</w:t></w:r>" for run in runs) + "</w:p>"
        for runs in paragraphs
    )
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        document = f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", document)

    source = text_of(buffer.getvalue())

    lines = ["".join(runs) for runs in paragraphs]
    # Empty lines at either end are no part of the text.
    while lines and not lines[0]:
        del lines[0]
    while lines and not lines[-1]:
        del lines[-1]
    if source is not None:
        assert source.text == "\n".join(lines)
        assert [source.slice(mark) for mark in source.marked(MarkKind.PARAGRAPH)] == [
            line for line in lines if line
        ]
