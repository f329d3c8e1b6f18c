"""
What the annotator finds in the texts of the examples, against what a person found.
"""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from kamerbrief import Letter, Motion, annotate, read
from kamerbrief.model.facts import Commitment, Debate, Submitter, Verdict
from kamerbrief.model.inlines import NoteRef
from kamerbrief.vocabularies import DebateKind

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.xml"))

examples = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)

Name = tuple[str | None, ...]

# The paper of the first motion is known from the register, and its text nowhere says which it is.
UNKNOWN: dict[str, frozenset[Name]] = {"migratie": frozenset({("motie", "36200", "VI", "26")})}


def name_of(motion: Motion) -> Name:
    """
    What tells a motion from the others: its number, or who submitted it.
    """
    if motion.number is None:
        return (str(motion.kind), *(each.name for each in motion.submitters))
    return str(motion.kind), motion.dossier, motion.chapter, motion.number


def told(motion: Motion, unknown: frozenset[Name]) -> Motion:
    """
    *motion* without the number that its text does not give.
    """
    if name_of(motion) not in unknown:
        return motion
    return attrs.evolve(motion, dossier=None, chapter=None, number=None)


@attrs.frozen
class Facts:
    """
    The facts that a text gives, whatever their ids and their order.
    """

    letter: Letter
    unknown: frozenset[Name] = frozenset()

    def motions(self) -> dict[Name, tuple[object, ...]]:
        names = self._names()
        return {
            names[each.id]: (
                each.version, each.replaces and names[each.replaces], each.treatment, each.reason,
                each.et_al, tuple(map(_submitter, each.submitters)),
            )
            for each in self.letter.motions
        }  # fmt: skip

    def verdicts(self) -> list[tuple[object, ...]]:
        names = self._names()
        ids = {each.id: place for place, each in enumerate(self.letter.verdicts)}
        return [self._verdict(each, names, ids) for each in self.letter.verdicts]

    def notes(self) -> list[tuple[str, str | None, str]]:
        return [(each.id, each.marker, each.text) for each in self.letter.footnotes]

    def markers(self) -> list[tuple[str, int]]:
        return [
            (placed.node.footnote, placed.start)
            for placed in self.letter.nodes
            if isinstance(placed.node, NoteRef)
        ]

    def _names(self) -> dict[str, Name]:
        return {each.id: name_of(told(each, self.unknown)) for each in self.letter.motions}

    def _verdict(
        self, verdict: Verdict, names: dict[str, Name], ids: dict[str, int]
    ) -> tuple[object, ...]:
        return (
            names[verdict.motion], verdict.category, verdict.holder, verdict.signatory,
            verdict.colleague, verdict.part, verdict.qualified, verdict.fallback,
            None if verdict.supersedes is None else ids[verdict.supersedes],
        )  # fmt: skip


def _submitter(each: Submitter) -> tuple[object, ...]:
    return each.name, each.first_name, each.party, each.role


def both(path: Path) -> tuple[Facts, Facts]:
    """
    What the annotator finds in the text of the letter at *path*, and what a person found.
    """
    letter = read(path)
    return Facts(annotate(letter.text)), Facts(letter, UNKNOWN.get(path.stem, frozenset()))


@examples
def test_motions_are_those_of_the_example(path: Path) -> None:
    found, expected = both(path)

    assert found.motions() == expected.motions()


@examples
def test_verdicts_are_those_of_the_example(path: Path) -> None:
    found, expected = both(path)

    assert found.verdicts() == expected.verdicts()


@examples
def test_notes_and_their_markers_are_those_of_the_example(path: Path) -> None:
    found, expected = both(path)

    assert (found.notes(), found.markers()) == (expected.notes(), expected.markers())


@examples
def test_signatories_are_those_of_the_example(path: Path) -> None:
    found, expected = both(path)

    assert found.letter.signatories == expected.letter.signatories


@examples
def test_chamber_and_dates_that_the_text_gives_are_those_of_the_example(path: Path) -> None:
    found, expected = both(path)

    metadata = expected.letter.metadata
    stated = tuple(each for each in metadata.dates if each.witness != "register")
    assert (found.letter.metadata.chamber, found.letter.metadata.dates) == (
        metadata.chamber, stated
    )  # fmt: skip


def test_what_a_text_does_not_give_stands_in_its_example() -> None:
    given = {
        path.stem: {name_of(each) for each in read(path).motions if each.basis == "inferred"}
        for path in EXAMPLES
    }

    assert {stem: names - given[stem] for stem, names in UNKNOWN.items()} == {
        stem: set() for stem in UNKNOWN
    }


# The rest of the real letter: what is right, and every difference from what a person found


@pytest.fixture(scope="module")
def real() -> tuple[Letter, Letter]:
    letter = read(EXAMPLES[0].with_name("migratie.xml"))
    return annotate(letter.text), letter


def test_citations_of_the_real_letter_stand_in_their_notes(real: tuple[Letter, Letter]) -> None:
    def of(letter: Letter) -> dict[str, list[object]]:
        return {
            note.id: [(each.text, each.publication) for each in letter.citations_of(note)]
            for note in letter.footnotes
        }

    found, expected = map(of, real)

    assert found == expected
    assert sum(map(len, found.values())) == 4


def test_commitments_of_the_real_letter_differ_in_one_motion(real: tuple[Letter, Letter]) -> None:
    def of(letter: Letter) -> list[tuple[object, ...]]:
        return [(each, letter.words_of(each)) for each in letter.commitments]

    found, expected = map(of, real)

    # "Het kabinet kan" is about the motion of the paragraphs before it.
    last, words = expected.pop()
    assert isinstance(last, Commitment)
    assert last.motion == "m2"
    assert found == [*expected, (attrs.evolve(last, motion=None), words)]


def test_debates_of_the_real_letter_differ_in_what_the_register_knows(
    real: tuple[Letter, Letter],
) -> None:
    found, expected = (letter.debates for letter in real)

    # The letter says "begrotingsbehandeling"; the House calls it a wetgevingsoverleg.
    assert [each.basis for each in expected] == ["inferred", "stated", "stated"]
    assert found[1:] == expected[1:]
    assert found[0] == Debate(id="d1", kind=DebateKind.BEGROTINGSBEHANDELING, title="migratie")


def test_citations_of_the_real_letter_that_are_missed_name_no_paper(
    real: tuple[Letter, Letter],
) -> None:
    found, expected = ([each.text for each in letter.citations] for letter in real)

    assert [each for each in found if each not in expected] == []
    assert [" ".join(each.split()) for each in expected if each not in found] == [
        "Wet inburgering 2021",
        "Participatiewet",
        "de brief over de invulling van de motie-Ceder over praktische belemmeringen bij het "
        "aangaan van werk door gemotiveerde statushouders en werkgevers",
    ]
