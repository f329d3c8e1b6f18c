"""
What holds for every document: all its words are in the text, in their order, and marks nest; and
the first letter that is made of it has that text.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kamerbrief import MarkKind, Source, SourceFormat, annotate, check, read_source, to_xml
from kamerbrief.errors import ParseError

LETTERS = "aé1 \n\t\N{NO-BREAK SPACE}\N{SOFT HYPHEN}&<>\"'𝒳e\u0301-"
WORDS = st.text(st.sampled_from(LETTERS), max_size=8)
ESCAPED = WORDS.map(escape)
INLINES = ("nadruk", "extref", "sup", "nieuw")
BLOCKS = ("al", "al-groep", "lijst", "li", "tekst", "divisie", "table", "tgroup", "row", "entry",
          "ondertekening", "functie", "naam", "citaat", "tussenkop", "kop", "onbekend")  # fmt: skip
TAGS = ("p", "div", "ul", "ol", "li", "table", "tbody", "tr", "td", "blockquote", "em", "b", "sup",
        "span", "h2", "br", "a")  # fmt: skip


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def trees(
    names: tuple[str, ...], words: st.SearchStrategy[str] = ESCAPED
) -> st.SearchStrategy[str]:
    """
    Markup of *names*, nested in any way, with *words* anywhere.
    """

    def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        parts = st.lists(st.one_of(words, inner), max_size=4).map("".join)
        tagged = "<{0}>{1}</{0}>".format
        return st.builds(tagged, st.sampled_from(names), parts)

    return st.recursive(words, around, max_leaves=12)


def paper(body: str) -> bytes:
    return f"<officiele-publicatie><stuk>{body}</stuk></officiele-publicatie>".encode()


def page(body: str) -> bytes:
    return f'<html><body><div id="broodtekst">{body}</div></body></html>'.encode()


def word(body: str, notes: str = "") -> bytes:
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", document)
        archive.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>')
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{relations}">'
            f'<Relationship Id="r" Type="{kind}" Target="footnotes.xml"/></Relationships>',
        )
    return buffer.getvalue()


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
    source = text_of(paper(body))

    expected = words_of(body)
    assert bare(source.text) == expected if source else not expected.strip()


@given(body=trees(TAGS))
def test_every_word_of_a_page_is_in_its_text_in_its_order(body: str) -> None:
    source = text_of(page(body))

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
    source = text_of(word(body))

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


# The first letter

PHRASES = (
    "Geachte voorzitter,", "Den Haag, 22 november 2022", "Nr. 104", "1", "2", "\f",
    "De motie van het lid Bos (SP) over werk (36 200, nr. 7) ontraad ik.",
    "Motie-Van Dijk c.s. (Kamerstuk 36 200 VI, nr. 26): oordeel Kamer,",
    "mits de kosten meevallen.", "Ik zeg toe u voor 1 maart 2023 te informeren.",
    "De Minister van Sociale Zaken en Werkgelegenheid,", "C.E.G. van Gennip",
    "1 Kamerstuk 36 200, nr. 3.", "\N{SUPERSCRIPT TWO}",
)  # fmt: skip
SPOKEN = st.one_of(WORDS, st.sampled_from(PHRASES))
MARKED = SPOKEN.map(lambda text: escape(text.replace("\f", "")))


def noted(number: int, words: str) -> str:
    return f'<noot id="n{number}"><noot.nr>{number}</noot.nr><noot.al>{words}</noot.al></noot>'


def pinned(number: int, words: str) -> str:
    return (
        f'<sup><a class="nootnum supernote-click-ID-d{number}" href="#ID-d{number}">{number}</a>'
        f'</sup><div class="voet noot snb-pinned" id="supernote-note-ID-d{number}"><sup>'
        f'<span class="nootnum">{number}</span></sup><p>{words}</p></div>'
    )


def with_notes(note: Callable[[int, str], str]) -> st.SearchStrategy[str]:
    """
    Words, or a note of the format with words.
    """
    return st.one_of(MARKED, st.builds(note, st.integers(1, 3), MARKED))


@st.composite
def letters_of_word(draw: st.DrawFn) -> bytes:
    """
    Paragraphs with markers, some of them in the cells of a table, and their footnotes.
    """

    def paragraph() -> str:
        return "<w:p>" + "".join(draw(st.lists(runs, max_size=3))) + "</w:p>"

    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'.format
    marker = '<w:r><w:footnoteReference w:id="{}"/></w:r>'.format
    runs = st.one_of(MARKED.map(run), st.integers(1, 3).map(marker))
    body = "".join(
        f"<w:tbl><w:tr><w:tc>{paragraph()}</w:tc><w:tc>{paragraph()}</w:tc></w:tr></w:tbl>"
        if in_table
        else paragraph()
        for in_table in draw(st.lists(st.booleans(), min_size=1, max_size=6))
    )
    notes = "".join(
        f'<w:footnote w:id="{each}"><w:p><w:r><w:footnoteRef/></w:r>{run(draw(MARKED))}</w:p>'
        "</w:footnote>"
        for each in (1, 2, 3)
    )
    return word(body, notes)


DOCUMENTS: dict[SourceFormat, st.SearchStrategy[bytes]] = {
    SourceFormat.OFFICIAL: trees((*BLOCKS, *INLINES), with_notes(noted)).map(paper),
    SourceFormat.HTML: trees(TAGS, with_notes(pinned)).map(page),
    SourceFormat.DOCX: letters_of_word(),
    SourceFormat.TEXT: st.lists(SPOKEN, max_size=12).map("\n".join).map(str.encode),
}


@pytest.mark.parametrize("form", DOCUMENTS)
@given(data=st.data())
def test_first_letter_has_the_text_of_its_source_and_passes_the_schema(
    form: SourceFormat, data: st.DataObject
) -> None:
    source = text_of(data.draw(DOCUMENTS[form]))
    assume(source is not None)

    letter = annotate(source)

    assert (source.format, letter.text) == (form, source.text)
    found = {each.code for each in check(to_xml(letter)).diagnostics}
    assert [code for code in found if code.startswith(("XML", "XSD"))] == []
