"""
The values of a letter: normal form, refusals, look-ups, and changed copies.
"""

from __future__ import annotations

import datetime as dt
import pickle
import tracemalloc
from collections.abc import Callable

import attrs
import pytest

from kamerbrief.errors import ModelError
from kamerbrief.model.blocks import (
    Cell,
    Footnote,
    Heading,
    Item,
    List,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Signature,
    Table,
)
from kamerbrief.model.editing import add, annotate, remove, replace, spaced
from kamerbrief.model.extension import Extension
from kamerbrief.model.facts import Commitment, Debate, Motion, Signatory, Submitter, Verdict
from kamerbrief.model.index import Quote
from kamerbrief.model.inlines import Citation, Emphasis, MotionRef, NoteRef, VerdictRef
from kamerbrief.model.letter import Letter
from kamerbrief.model.metadata import ChamberField, DateField, Metadata, TextField
from kamerbrief.model.walk import Placed, weigh
from kamerbrief.publications import (
    Aanhangsel,
    Bijlage,
    Bwb,
    Celex,
    Dossier,
    Ecli,
    Handelingen,
    Jci,
    Kamerstuk,
    Ljn,
    OfficialJournal,
    Publication,
    SerialPublication,
    Staatsblad,
    Staatscourant,
    TkDocument,
    TkZaak,
    Tractatenblad,
    WebAddress,
    from_parts,
    to_parts,
)
from kamerbrief.vocabularies import Category, Chamber

PAPER = Kamerstuk(chamber="II", session="2020/21", dossier="32824", number="341")

# Content


@pytest.mark.parametrize(
    ("given", "normal"),
    [
        ((), ()),
        ("", ()),
        ("a", ("a",)),
        (("", "a", "", "b"), ("ab",)),
        (["a", Emphasis(style="bold"), "", Emphasis(style="bold")],
         ("a", Emphasis(style="bold"), Emphasis(style="bold"))),
        (iter(("a", "b")), ("ab",)),
    ],
)  # fmt: skip
def test_content_is_put_in_normal_form(given: object, normal: tuple[object, ...]) -> None:
    assert Paragraph(content=given).content == normal  # type: ignore[arg-type]


def test_equal_words_in_other_pieces_are_equal() -> None:
    assert Paragraph(content=("a", "b")) == Paragraph(content="ab")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Paragraph(content=(Heading(),)),
         "Paragraph.content[0]: Heading cannot stand here, expected text, Inline"),
        (lambda: Letter(body=("a", Emphasis(style="bold"))),
         "Letter.body[1]: Emphasis cannot stand here, expected text, Letterhead, Heading, "
         "Paragraph, List, Table, Quotation, Footnote, Signature, Furniture, PageBreak"),
        (lambda: Paragraph(content="a\fb"),
         "Paragraph.content[0]: character U+000C at offset 1 cannot stand in XML, write a "
         "PageBreak for a form feed"),
        (lambda: Motion(id="1"),
         "Motion.id: '1' is no id, expected an ASCII letter or underscore, then letters, digits, "
         "'.', '-' or '_'"),
        (lambda: Motion(id="m1", number=""), "Motion.number: expected text, found none"),
        (lambda: Motion(id="m1", number=42), "Motion.number: 42 is no text"),
        (lambda: Motion(id="m1", et_al=1), "Motion.et_al: 1 is not True or False"),
        (lambda: Motion(id="m1", kind="wet"),
         "Motion.kind: 'wet' is unknown, expected one of motie, amendement"),
        (lambda: Debate(id="d1", kind="X-a"),
         "Debate.kind: 'X-a' is unknown, expected one of plenair-debat, begrotingsbehandeling, "
         "wetsbehandeling, wetgevingsoverleg, notaoverleg, commissiedebat, tweeminutendebat, "
         "algemene-politieke-beschouwingen, algemene-financiele-beschouwingen, vragenuur, or a "
         "private code x-..."),
        (lambda: Debate(id="d1", date=dt.datetime(2022, 11, 14)),
         "Debate.date: datetime.datetime(2022, 11, 14, 0, 0) is no date without time"),
        (lambda: Heading(level=7), "Heading.level: 7 is no whole number from 1 to 6"),
        (lambda: Cell(rows=True), "Cell.rows: True is no whole number from 1 to 1000"),
        (lambda: Motion(id="m1", submitters=("Ceder",)),
         "Motion.submitters[0]: str, expected Submitter"),
        (lambda: Letter(language="nl_NL"),
         "Letter.language: 'nl_NL' is no language tag such as 'nl'"),
        (lambda: Letter(extensions=(Extension(name="a"),)),
         "Letter.extensions[0]: 'a' is in no namespace, expected '{namespace}name'"),
        (lambda: Extension(name="{urn:a}b", attributes={"{urn:a}b c": ""}),
         "Extension.attributes: '{urn:a}b c' is no attribute name"),
        (lambda: Extension(name="{urn:a}b", content=(1,)),
         "Extension.content[0]: int, expected text or Extension"),
    ],
)  # fmt: skip
def test_value_that_means_nothing_is_refused(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ModelError) as caught:
        make()

    assert str(caught.value) == message


def test_codes_become_members_and_private_codes_stay() -> None:
    verdict = Verdict(id="v1", motion="m1", category="ontraden", holder="kabinet", fallback="x-a")

    assert (verdict.category, verdict.fallback) == (Category.ONTRADEN, "x-a")
    assert isinstance(verdict.category, Category)


def test_repr_leaves_out_what_is_as_by_default() -> None:
    motion = Motion(id="m1", submitters=(Submitter(name="Ceder", role="first"),))

    assert repr(motion) == "Motion(id='m1', submitters=(Submitter(name='Ceder', role='first'),))"
    assert repr(Letter()) == "Letter()"


def test_repr_of_a_letter_makes_it_again() -> None:
    letter = Letter(
        metadata=Metadata(dates=(DateField(value=dt.date(2022, 11, 22)),)),
        body=(Paragraph(content=("a", NoteRef(content="1"))), PageBreak()),
    )
    names = {
        cls.__name__: cls for cls in (Letter, Metadata, DateField, Paragraph, NoteRef, PageBreak)
    } | {"datetime": dt}

    assert eval(repr(letter), names) == letter


def test_letters_are_hashed_pickled_and_frozen() -> None:
    letter = Letter(body=(Paragraph(content="a"),), motions=(Motion(id="m1"),))
    assert letter.footnotes == ()

    copy = pickle.loads(pickle.dumps(letter))

    assert (copy, hash(copy)) == (letter, hash(letter))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        letter.body = ()  # type: ignore[misc]


# Text and places


def sample() -> Letter:
    return Letter(
        motions=(Motion(id="m1"),),
        verdicts=(
            Verdict(id="v1", motion="m1", category="ontraden", holder="kabinet"),
            Verdict(id="v2", motion="m1", category="ontraden", holder="kabinet", signatory="s1"),
        ),
        commitments=(Commitment(id="t1", actor="kabinet", signatory="s9"),),
        signatories=(
            Signatory(id="s1", office="minister", initials="A.", prefix="van", surname="B"),
        ),
        body=(
            "😀\n",
            Paragraph(content=(
                "é ", MotionRef(motion="m1", content=("de ", NoteRef(footnote="n1", content="1"))),
            )),
            PageBreak(),
            Footnote(id="n1", content=("1 ", Citation.of(PAPER))),
            PageBreak(basis="inferred"),
            Paragraph(content=(
                VerdictRef(verdict="v1", content="nee"), VerdictRef(verdict="v1", content="!"),
            )),
            Signature(signatory="s1", content="B"),
        ),
    )  # fmt: skip


def test_text_is_the_source_with_form_feeds() -> None:
    assert sample().text == "😀\né de 1\f1 Kamerstukken II 2020/21, 32824, nr. 341nee!B"


def test_every_node_has_its_path_and_its_span() -> None:
    letter = sample()

    assert [(each.path, each.start, each.end) for each in letter.nodes] == [
        ("/letter/body/p[1]", 2, 8),
        ("/letter/body/p[1]/motionRef[1]", 4, 8),
        ("/letter/body/p[1]/motionRef[1]/noteRef[1]", 7, 8),
        ("/letter/body/pageBreak[1]", 8, 9),
        ("/letter/body/footnote[1]", 9, 50),
        ("/letter/body/footnote[1]/citation[1]", 11, 50),
        ("/letter/body/pageBreak[2]", 50, 50),
        ("/letter/body/p[2]", 50, 54),
        ("/letter/body/p[2]/verdictRef[1]", 50, 53),
        ("/letter/body/p[2]/verdictRef[2]", 53, 54),
        ("/letter/body/signature[1]", 54, 55),
    ]
    assert isinstance(letter.nodes[0], Placed)


def test_footnotes_stand_in_the_order_of_the_text_and_not_of_their_ids() -> None:
    first, second, third = (Footnote(id=each, content=each) for each in ("n10", "n9", "a"))
    quoted = Quotation(content=(second,))

    assert Letter(body=(first, "\n", quoted, third)).footnotes == (first, second, third)


def test_facts_lead_to_each_other_and_to_their_words() -> None:
    letter = sample()
    [motion] = letter.motions
    first, second = letter.verdicts
    [note] = letter.footnotes
    [citation] = letter.citations
    marker = letter.nodes[2].node
    signature = letter.nodes[-1].node
    assert isinstance(marker, NoteRef)
    assert isinstance(signature, Signature)

    assert letter.motion_of(first) is motion
    assert letter.verdicts_of(motion) == (first, second)
    assert (letter.signatory_of(first), letter.signatory_of(second)) == (
        None,
        letter.signatories[0],
    )
    assert letter.signatory_of(letter.commitments[0]) is None
    assert letter.signatory_of(signature) is letter.signatories[0]
    assert letter.footnote_of(marker) is note
    assert letter.footnote_of(NoteRef()) is None
    assert letter.markers_of(note) == (marker,)
    assert letter.citations_of(note) == (citation,)
    assert letter.words_of(first) == (
        Quote(text="nee", start=50, end=53), Quote(text="!", start=53, end=54),
    )  # fmt: skip
    assert letter.words_of(motion) == (Quote(text="de 1", start=4, end=8),)
    assert letter.words_of(second) == ()
    assert letter.signatories[0].name == "A. van B"


def test_words_are_weighed_once_for_each_inline_that_holds_them() -> None:
    inner = Emphasis(style="bold", content=("ab", NoteRef(content="1")))
    body = ("x", Quotation(content=(Paragraph(content=("y", inner, "z")),)), PageBreak())

    # 1 for the marker, and 3 for what is bold.
    assert weigh(body) == (7, 4)


def test_look_ups_are_made_once() -> None:
    letter = sample()

    assert letter.nodes is letter.nodes
    assert letter.footnotes is letter.footnotes
    assert letter.citations is letter.citations
    assert letter.verdicts_of(letter.motions[0]) is letter.verdicts_of(letter.motions[0])


def test_look_ups_of_a_changed_copy_are_its_own() -> None:
    letter = sample()
    assert letter.verdicts_of(letter.motions[0])

    changed = attrs.evolve(letter, verdicts=())

    assert changed.verdicts_of(changed.motions[0]) == ()


def test_look_ups_are_made_in_time_in_proportion_to_the_letter() -> None:
    note = Footnote(id="n", content=(Citation.of(PAPER),))
    letter = Letter(body=(note,) * 20_000)

    assert len(letter.citations_of(note)) == 1
    assert len(letter.citations) == 20_000


def test_words_of_nested_references_are_not_kept_for_each() -> None:
    words: tuple[object, ...] = ("x" * 1_000_000,)
    for _ in range(60):
        words = (MotionRef(motion="m1", content=words),)  # type: ignore[arg-type]
    letter = Letter(motions=(Motion(id="m1"),), body=(Paragraph(content=words),))  # type: ignore[arg-type]
    tracemalloc.start()
    try:
        assert letter.verdicts_of(letter.motions[0]) == ()
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert kept < 3_000_000
    assert len(letter.words_of(letter.motions[0])) == 60


def test_header_gives_its_first_witness() -> None:
    day = dt.date(2022, 11, 22)
    header = Metadata(
        chamber=ChamberField(value="tweede-kamer"),
        dates=(DateField(value=day, witness="masthead"), DateField(value=dt.date(2022, 11, 23))),
        subjects=(TextField(value="a"), TextField(value="b")),
    )

    letter = Letter(metadata=header)

    assert (letter.chamber, letter.date, letter.subject) == (Chamber.TWEEDE_KAMER, day, "a")
    assert (Letter().chamber, Letter().date, Letter().subject) == (None, None, None)


# Citations

PUBLICATIONS: list[Publication] = [
    PAPER,
    Kamerstuk(dossier="36351", rijkswet="R2184", chapter="VI", number="C"),
    Kamerstuk(dossier="21501", subdossier="20", number="917"),
    Dossier(dossier="36410", chapter="XIII"),
    Bijlage(of=PAPER, number="2", blg="1000010"),
    Bijlage(of=Aanhangsel(session="2022/23", number="64")),
    Bijlage(blg="1000010"),
    Handelingen(chamber="II", session="2022/23", number="39", item="5"),
    Handelingen(chamber="II", session="2007/08", number="108", pages="7909-7943"),
    Aanhangsel(chamber="II", session="2022/23", number="64"),
    Staatsblad(year=2021, number="38"),
    Staatscourant(year=2015, number="9263"),
    Tractatenblad(year=2001, number="73"),
    OfficialJournal(series="L", year=2012, number="280"),
    Ecli(country="NL", court="HR", year=2010, number="392"),
    Ljn(number="AJ4938"),
    Bwb(number="BWBR0047628"),
    Jci(reference="jci1.3:c:BWBR0009950&artikel=11.7a"),
    Celex(number="32016R0679"),
    TkDocument(number="2022D49035"),
    TkZaak(number="2022Z12345"),
    SerialPublication(series="kst", number="1183940"),
    SerialPublication(series="ah", number="1182037"),
    SerialPublication(series="h", number="1182037"),
    WebAddress(address="https://www.cbs.nl/"),
]


@pytest.mark.parametrize("publication", PUBLICATIONS, ids=str)
def test_citation_holds_its_publication(publication: Publication) -> None:
    citation = Citation.of(publication)

    assert (citation.publication, citation.text) == (publication, publication.printed)
    assert from_parts(*to_parts(publication)) == publication


def test_citation_keeps_the_words_of_the_letter() -> None:
    assert Citation.of(PAPER, "32 824, nr. 341").text == "32 824, nr. 341"


def test_dossier_of_several_sessions_is_no_citation() -> None:
    dossier = Dossier(dossier="23761", session="1993/94", until="1996/97")

    with pytest.raises(ModelError, match="expected one session"):
        Citation.of(dossier)


@pytest.mark.parametrize(
    ("kind", "parts", "message"),
    [
        ("x-krant", {}, "citation: 'x-krant' is no kind of publication that has an identifier"),
        ("kamerstuk", {"dossier": "1"}, "citation of a kamerstuk: number is missing"),
        ("kamerstuk", {"dossier": "32824-3", "number": "1"},
         "citation: dossier '32824-3', expected digits alone (only 21501 has parts)"),
        ("staatsblad", {"year": "21", "number": "38"}, "citation: year '21', expected four digits"),
        ("ecli", {}, "citation of a ecli: identifier is missing"),
    ],
)  # fmt: skip
def test_parts_that_name_no_publication_are_refused(
    kind: str, parts: dict[str, str], message: str
) -> None:
    with pytest.raises(ModelError) as caught:
        from_parts(kind, parts)

    assert str(caught.value) == message
    assert Citation(kind=kind, **parts).publication is None  # type: ignore[arg-type]


def test_identifier_goes_before_other_parts() -> None:
    citation = Citation(kind="staatsblad", year="2020", number="1", identifier="stb-2021-38")

    assert citation.publication == Staatsblad(year=2021, number="38")


def test_page_beside_an_item_is_no_part_of_the_publication() -> None:
    citation = Citation(
        kind="handelingen", chamber="II", session="2022-2023", number="39", item="5", page="3"
    )

    assert citation.publication == Handelingen(
        chamber="II", session="2022/23", number="39", item="5"
    )


def test_motion_knows_the_paper_under_which_it_is_published() -> None:
    motion = Motion(id="m1", dossier="36200", chapter="VI", number="26")

    assert motion.publication == Kamerstuk(dossier="36200", chapter="VI", number="26")
    assert Motion(id="m1", identifier="kst-1183940").publication == SerialPublication(
        series="kst", number="1183940"
    )
    assert Motion(id="m1").publication is None


# Changed copies


def test_facts_are_added_replaced_and_removed() -> None:
    first, second = Motion(id="m1"), Motion(id="m2")
    debate = Debate(id="d1")

    letter = add(Letter(), first, debate, second)
    replaced = replace(letter, first, Motion(id="m3"))
    removed = remove(replaced, second)

    assert letter == Letter(motions=(first, second), debates=(debate,))
    assert replaced.motions == (Motion(id="m3"), second)
    assert removed.motions == (Motion(id="m3"),)


def test_fact_that_is_not_declared_is_neither_replaced_nor_removed() -> None:
    for change in (lambda: remove(Letter(), Motion(id="m1")),
                   lambda: replace(Letter(), Motion(id="m1"), Motion(id="m2"))):  # fmt: skip
        with pytest.raises(ModelError, match=r"the letter does not declare Motion\(id='m1'\)"):
            change()


def bold(words: object) -> Emphasis:
    return Emphasis(style="bold", content=words)  # type: ignore[arg-type]


def inner(*words: object) -> MotionRef:
    return MotionRef(motion="m1", content=words)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 1, (bold("a"), "b", inner("cd"), "e", inner("f"), inner(), "g")),
        (1, 2, ("a", bold("b"), inner("cd"), "e", inner("f"), inner(), "g")),
        (0, 4, (bold(("ab", inner("cd"))), "e", inner("f"), inner(), "g")),
        (2, 4, ("ab", bold((inner("cd"),)), "e", inner("f"), inner(), "g")),
        (3, 4, ("ab", inner("c", bold("d")), "e", inner("f"), inner(), "g")),
        (2, 6, ("ab", bold((inner("cd"), "e", inner("f"))), inner(), "g")),
        (5, 7, ("ab", inner("cd"), "e", bold((inner("f"), inner(), "g")))),
        (6, 7, ("ab", inner("cd"), "e", inner("f"), inner(), bold("g"))),
    ],
)
def test_words_are_annotated_where_they_stand(
    start: int, end: int, expected: tuple[object, ...]
) -> None:
    letter = Letter(body=(Paragraph(content=("ab", inner("cd"), "e", inner("f"), inner(), "g")),))

    annotated = annotate(letter, start, end, bold)

    assert annotated == Letter(body=(Paragraph(content=expected),))  # type: ignore[arg-type]
    assert annotated.text == letter.text


def test_words_in_cells_and_items_are_annotated() -> None:
    letter = Letter(
        body=(
            Table(content=("\n", Row(content=(Cell(content="a"), Cell(content="bc"))))),
            List(content=(Item(content=("d", List(content=(Item(content="ef"),)))),)),
        )
    )

    annotated = annotate(annotate(letter, 3, 4, bold), 6, 7, bold)

    assert annotated == Letter(
        body=(
            Table(content=("\n", Row(content=(Cell(content="a"), Cell(content=("b", bold("c"))))))),
            List(content=(Item(content=("d", List(content=(Item(content=("e", bold("f"))),)))),)),
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        (0, 0, "annotate: from 0 to 0, expected offsets of words in a text of 9 characters"),
        (3, 20, "annotate: from 3 to 20, expected offsets of words in a text of 9 characters"),
        (1, 3, "annotate: the new node would cross a MotionRef, expected to hold all or nothing"),
        (2, 6, "annotate: the new node would cross a Paragraph, expected to hold all or nothing"),
        (0, 9, "Emphasis.content[0]: Paragraph cannot stand here, expected text, Inline"),
        (4, 5, "Letter.body[1]: Emphasis cannot stand here, expected text, Letterhead"),
        (7, 8, "annotate: a page break has no words"),
    ],
)
def test_words_that_no_inline_can_hold_are_refused(start: int, end: int, message: str) -> None:
    letter = Letter(
        body=(
            Paragraph(content=("ab", inner("cd"))), "\n", Paragraph(content="ef"), PageBreak(), "g",
        )
    )  # fmt: skip

    with pytest.raises(ModelError) as caught:
        annotate(letter, start, end, bold)

    assert str(caught.value).startswith(message)


def test_blocks_are_spaced() -> None:
    assert spaced() == ()
    assert Letter(body=spaced(Heading(content="a"), Paragraph(content="b"))).text == "a\n\nb"
