"""
The XML of official publications; the papers here are invented.
"""

from __future__ import annotations

import datetime as dt
import time

import pytest
from lxml import etree

from kamerbrief import MarkKind, Source, SourceFormat, SourceLimits, SourceMetadata, read_source
from kamerbrief.errors import ParseError
from kamerbrief.gate.parsing import parse_foreign
from kamerbrief.model.metadata import DossierField

HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:noNamespaceSchemaLocation="http://voorbeeld.example/op.xsd">
  <metadata>
    <meta name="OVERHEIDop.externMetadataRecord" scheme=""
      content="https://voorbeeld.example/kst-99123-VI-104/metadata.xml"/>
  </metadata>
  <kamerstuk>
    <kamerstukkop>
      <tekstregel inhoud="vergaderjaar">Vergaderjaar 2022\N{EN DASH}2023</tekstregel>
      <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
    </kamerstukkop>
    <dossier>
      <dossiernummer>
        <dossiernr>99 123</dossiernr>
        <begrotingshoofdstuk>VI</begrotingshoofdstuk>
      </dossiernummer>
      <titel>Vaststelling van een begroting</titel>
    </dossier>
"""
STUK = """\
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">104</ondernummer>
      </stuknr>
      <titel>BRIEF VAN DE MINISTER VAN VOORBEELDEN</titel>
      <datumtekst/>
      <algemeen><vrije-tekst><tekst status="goed">%s</tekst></vrije-tekst></algemeen>
    </stuk>
"""
TAIL = "  </kamerstuk>\n</officiele-publicatie>\n"
TOP = """\
Vergaderjaar 2022\N{EN DASH}2023
Tweede Kamer der Staten-Generaal

99 123 VI Vaststelling van een begroting

Nr. 104

BRIEF VAN DE MINISTER VAN VOORBEELDEN

"""
NOTE = '<noot id="n{0}" type="voet"><noot.nr>{0}</noot.nr><noot.al>{1}</noot.al></noot>'


def paper(body: str) -> bytes:
    return (HEAD + STUK % body + TAIL).encode()


def body_of(text: str) -> str:
    source = read_source(paper(text))
    assert source.text.startswith(TOP)
    return source.text.removeprefix(TOP)


def marks_of(source: Source, *kinds: MarkKind) -> list[tuple[str, str, str]]:
    return [(m.kind.value, m.label, source.slice(m)) for m in source.marks if m.kind in kinds]


def refusal(data: bytes, **options: object) -> str:
    with pytest.raises(ParseError) as caught:
        read_source(data, **options)  # type: ignore[arg-type]
    return str(caught.value)


def test_letterhead_is_what_stands_above_the_text() -> None:
    source = read_source(paper("<al>Hierbij.</al>"))

    assert source.format is SourceFormat.OFFICIAL
    assert source.text == TOP + "Hierbij."
    assert marks_of(source, MarkKind.LETTERHEAD, MarkKind.HEADING) == [
        ("letterhead", "", TOP.rstrip()),
        ("heading", "1", "BRIEF VAN DE MINISTER VAN VOORBEELDEN"),
    ]


def test_metadata_is_what_the_paper_says_of_itself() -> None:
    data = paper('<al>Den Haag, <datum isodatum="2022-11-22">22 november 2022</datum></al>')

    assert read_source(data).metadata == SourceMetadata(
        identifier="kst-99123-VI-104",
        chamber="tweede-kamer",
        date=dt.date(2022, 11, 22),
        subject="BRIEF VAN DE MINISTER VAN VOORBEELDEN",
        number="104",
        session="2022-2023",
        dossiers=[
            DossierField(number="99123", chapter="VI", title="Vaststelling van een begroting")
        ],
    )


def test_several_dossiers_are_kept_in_their_order() -> None:
    second = (
        "<dossier><dossiernummer><dossiernr>21 501</dossiernr><raadnr>02</raadnr>"
        "</dossiernummer><titel>Raad</titel></dossier><stuk>"
    )
    data = paper("<al>Hierbij.</al>").replace(b"<stuk>", second.encode(), 1)

    dossiers = read_source(data).metadata.dossiers

    assert [(each.number, each.chapter) for each in dossiers] == [
        ("99123", "VI"),
        ("21501-02", None),
    ]


def test_identifier_follows_from_dossier_and_number_where_it_is_not_stated() -> None:
    data = paper("<al>Hierbij.</al>").replace(b"OVERHEIDop.externMetadataRecord", b"x")

    assert read_source(data).metadata.identifier == "kst-99123-VI-104"


def test_date_is_read_from_its_words_where_the_file_does_not_say_it() -> None:
    data = paper("<al>x</al>").replace(
        b"<datumtekst/>", "<datumtekst>Ontvangen 3\N{NO-BREAK SPACE}mei 2023</datumtekst>".encode()
    )

    assert read_source(data).metadata.date == dt.date(2023, 5, 3)


def test_metadata_may_be_absent() -> None:
    data = b"<officiele-publicatie><kamerstuk><stuk><al>Kort.</al></stuk></kamerstuk>"

    source = read_source(data + b"</officiele-publicatie>")

    assert (source.text, source.metadata) == ("Kort.", SourceMetadata())


def test_white_space_of_the_file_is_one_space() -> None:
    assert body_of(
        "<al>\n  Een\n   <nadruk>twee </nadruk>\n drie\N{NO-BREAK SPACE} vier </al>"
    ) == ("Een twee drie\N{NO-BREAK SPACE} vier")


def test_note_stands_after_the_paragraph_with_its_marker() -> None:
    note = NOTE.format(1, 'Kamerstuk <extref doc="kst-1">99 123, nr. 4</extref>.')
    source = read_source(paper(f"<al>De motie-Ceder{note}, zie.</al><al>Verder.</al>"))

    assert source.text == TOP + ("De motie-Ceder1, zie.\n\n1 Kamerstuk 99 123, nr. 4.\n\nVerder.")
    assert marks_of(source, MarkKind.NOTE_MARKER, MarkKind.FOOTNOTE) == [
        ("note-marker", "1", "1"),
        ("footnote", "1", "1 Kamerstuk 99 123, nr. 4."),
    ]


def test_second_marker_of_a_note_points_at_the_same_note() -> None:
    source = read_source(paper(f'<al>Een{NOTE.format(3, "x")} en<nootref refid="n3"/>.</al>'))

    assert source.text == TOP + "Een3 en3.\n\n3 x"
    assert marks_of(source, MarkKind.NOTE_MARKER) == [("note-marker", "3", "3")] * 2


def test_note_in_a_note_follows_it() -> None:
    inner = NOTE.format(2, "binnen")

    assert body_of(f"<al>a{NOTE.format(1, f'buiten{inner}')}</al><al>b</al>") == (
        "a1\n\n1 buiten2\n\n2 binnen\n\nb"
    )


def test_items_of_a_list_stand_after_their_number() -> None:
    source = read_source(
        paper(
            '<lijst type="expliciet"><li><li.nr>1.</li.nr><al>een</al><al>nog</al></li>'
            "<li><li.nr>2.</li.nr><al>twee</al><lijst><li><li.nr>a.</li.nr><al>diep</al></li>"
            "</lijst></li></lijst>"
        )
    )

    assert source.text == TOP + "1. een\nnog\n2. twee\na. diep"
    assert marks_of(source, MarkKind.LIST_ITEM) == [
        ("list-item", "", "1. een\nnog"),
        ("list-item", "", "2. twee\na. diep"),
        ("list-item", "", "a. diep"),
    ]


def test_notes_of_a_list_or_table_come_after_it() -> None:
    item = f"<li><li.nr>-</li.nr><al>een{NOTE.format(1, 'noot')}</al></li><li><al>twee</al></li>"

    assert body_of(f"<lijst>{item}</lijst><al>Slot.</al>") == "- een1\ntwee\n\n1 noot\n\nSlot."


def test_cells_stand_apart_by_a_tab_and_may_be_empty() -> None:
    source = read_source(
        paper(
            '<table><title>Moties</title><tgroup cols="2"><colspec colname="a"/><thead><row>'
            "<entry><al>Nr.</al></entry><entry><al>Oordeel</al></entry></row></thead><tbody><row>"
            "<entry/><entry><al>Ontraden</al><al>echt</al></entry></row></tbody></tgroup></table>"
        )
    )

    assert source.text == TOP + "Moties\nNr.\tOordeel\n\tOntraden\necht"
    assert marks_of(source, MarkKind.TABLE, MarkKind.ROW, MarkKind.CELL) == [
        ("table", "", "Moties\nNr.\tOordeel\n\tOntraden\necht"),
        ("row", "", "Nr.\tOordeel"),
        ("cell", "", "Nr."),
        ("cell", "", "Oordeel"),
        ("row", "", "\tOntraden\necht"),
        ("cell", "", ""),
        ("cell", "", "Ontraden\necht"),
    ]


def test_signature_has_the_parts_of_the_name_in_one_line() -> None:
    source = read_source(
        paper(
            "<al>Slot.</al></tekst><tekst-sluiting><ondertekening>"
            "<functie>De Minister van Voorbeelden,</functie><naam><voornaam>A.B.</voornaam>"
            "<voorvoegsels>van der</voorvoegsels><achternaam>Voorbeeld</achternaam></naam>"
            "</ondertekening></tekst-sluiting><tekst>"
        )
    )

    assert marks_of(source, MarkKind.SIGNATURE) == [
        ("signature", "", "De Minister van Voorbeelden,\nA.B. van der Voorbeeld")
    ]


def test_headings_say_their_level() -> None:
    source = read_source(
        paper(
            "<tussenkop>Los</tussenkop></tekst><divisie><kop><nr>1.</nr><titel>Deel</titel></kop>"
            "<divisie><kop><nr>1.1</nr><titel>Onder</titel></kop><tekst><al>x</al></tekst>"
            "</divisie></divisie><tekst>"
        )
    )

    assert marks_of(source, MarkKind.HEADING)[1:] == [
        ("heading", "1", "Los"),
        ("heading", "1", "1. Deel"),
        ("heading", "2", "1.1 Onder"),
    ]


def test_emphasis_says_how_it_is_set() -> None:
    source = read_source(
        paper(
            '<al><nadruk type="vet">a</nadruk> <nadruk type="vetcur">b</nadruk> CO<inf>2</inf>'
            "<sup>e</sup></al>"
        )
    )

    assert marks_of(source, MarkKind.EMPHASIS) == [
        ("emphasis", "bold", "a"),
        ("emphasis", "bold italic", "b"),
        ("emphasis", "subscript", "2"),
        ("emphasis", "superscript", "e"),
    ]


def test_words_of_an_unknown_element_are_kept() -> None:
    assert body_of("<al>a <nieuw>b</nieuw> c</al><kader><al>d</al>e<nieuw>f</nieuw></kader>") == (
        "a b c\n\nd\n\ne\n\nf"
    )


def test_paper_of_the_senate_says_so() -> None:
    data = (
        paper("<al>x</al>")
        .replace(b"Tweede Kamer", b"Eerste Kamer")
        .replace(b'kamer="2">104<', b'kamer="1">D<')
    )

    metadata = read_source(data).metadata

    assert (metadata.chamber, metadata.number) == ("eerste-kamer", "D")


# What is refused


def test_document_type_is_refused() -> None:
    data = paper("<al>&x;</al>").replace(
        b"<officiele", b'<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><officiele', 1
    )

    assert "XML015" in refusal(data)


def test_other_root_is_refused() -> None:
    assert refusal(b"<letter/>", format="official-xml") == (
        "SRC020 the root is <letter>, expected <officiele-publicatie>"
    )


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<a>" * 80 + "</a>" * 80, "XML030"),
        ("<al/>" * 200_001, "XML031"),
        ("<al", "XML020"),
    ],
    ids=["depth", "elements", "broken"],
)
def test_paper_out_of_proportion_is_refused(body: str, code: str) -> None:
    assert code in refusal(paper(body))


def test_text_above_the_limit_is_refused() -> None:
    assert "SRC015" in refusal(paper("<al>x</al>"), limits=SourceLimits(max_text=60))


def test_paper_without_words_is_refused() -> None:
    assert refusal(b"<officiele-publicatie><al> </al></officiele-publicatie>") == (
        "SRC005 there is no text, expected the words of a letter"
    )


def test_attributes_that_name_a_schema_are_taken_off() -> None:
    root = parse_foreign(
        b'<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="t" b="c">'
        b'<d xmlns:z="http://www.w3.org/2001/XMLSchema-instanc&#101;" z:nil="true"/></a>'
    )

    assert [dict(each.attrib) for each in root.iter(etree.Element)] == [{"b": "c"}, {}]


@pytest.mark.parametrize(
    "body",
    [
        "<al>" + NOTE.format(1, "x") * 9_000 + "</al>",
        "</tekst></vrije-tekst></algemeen>"
        + "<titel>x</titel>" * 60_000
        + "<algemeen><vrije-tekst><tekst>",
        "<al>a <nadruk>b</nadruk></al>" * 40_000,
        "<lijst>" + "<li><li.nr>1.</li.nr><al>b</al></li>" * 30_000 + "</lijst>",
    ],
    ids=["notes", "titles", "emphasis", "items"],
)
def test_large_paper_takes_linear_time(body: str) -> None:
    began = time.perf_counter()

    read_source(paper(body))

    # A quadratic walk takes minutes.
    assert time.perf_counter() - began < 10
