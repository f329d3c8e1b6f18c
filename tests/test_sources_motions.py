"""
Motions and amendments from the House's own files; those here are invented.
"""

from __future__ import annotations

import datetime as dt
import os
import pickle
from pathlib import Path

import pytest

from kamerbrief import Motion, OfficialMotion, read_official_motion
from kamerbrief.errors import ParseError
from kamerbrief.model.facts import Submitter
from kamerbrief.sources.motion_titles import MotionTitle, parse_title

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("KAMERBRIEF_REFERENCE", ROOT.parent / "shared/reference"))
REFERENCE = SHARED / "motions"
PAPER = """\
<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie>
  <kamerstuk>
    <kamerstukkop>
      <tekstregel inhoud="vergaderjaar">Vergaderjaar 2023-2024</tekstregel>
      <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
    </kamerstukkop>
    <dossier>
      <dossiernummer>
        <dossiernr>99 123</dossiernr>
        <begrotingshoofdstuk>XVI</begrotingshoofdstuk>
      </dossiernummer>
      <titel>Vaststelling</titel>
    </dossier>
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">172</ondernummer></stuknr>
      <titel>{title}</titel>
      <datumtekst>Voorgesteld <datum isodatum="2024-04-11">11 april 2024</datum></datumtekst>
      <algemeen><vrije-tekst><tekst>
        <al>De Kamer,</al>
        <al>verzoekt de regering Voorbeelden te geven,</al>
        {tail}
      </tekst></vrije-tekst></algemeen>
    </stuk>
  </kamerstuk>
</officiele-publicatie>
"""
FORMULA = "<al>en gaat over tot de orde van de dag.</al>"


def motion(title: str, *names: str, tail: str | None = None) -> OfficialMotion:
    signed = "".join(f"<al>{name}</al>" for name in names)
    end = f"{FORMULA}<al-groep>{signed}</al-groep>" if tail is None else tail
    return read_official_motion(PAPER.format(title=title, tail=end).encode())


def test_motion_is_made_from_its_paper() -> None:
    found = motion("MOTIE VAN HET LID JANSEN C.S.", "Jansen", "Inge van Dam", "El Amrani")

    assert found.motion == Motion(
        id="m1",
        dossier="99123",
        chapter="XVI",
        number="172",
        version="origineel",
        treatment="mentioned",
        submitters=[
            Submitter(name="Jansen", role="first"),
            Submitter(name="Van Dam", first_name="Inge"),
            Submitter(name="El Amrani"),
        ],
    )
    assert (found.identifier, found.date) == ("kst-99123-XVI-172", dt.date(2024, 4, 11))
    assert found.discrepancies == ()


def test_motion_that_replaces_another_points_at_it() -> None:
    found = motion(
        "NADER GEWIJZIGDE MOTIE VAN DE LEDEN DE WIT EN BOS TER VERVANGING VAN DIE GEDRUKT ONDER "
        "NR. 169",
        "De Wit",
        "Bos",
    )

    assert (found.motion.version, found.motion.replaces) == ("nader-gewijzigd", "m2")
    assert found.replaced == Motion(
        id="m2", dossier="99123", chapter="XVI", number="169", treatment="mentioned"
    )


def test_amendment_is_told_from_a_motion() -> None:
    found = motion(
        "GEWIJZIGD AMENDEMENT VAN HET LID BOS TER VERVANGING VAN DAT GEDRUKT ONDER NR. 8",
        tail="<al>Toelichting</al><al>Dit amendement regelt iets.</al><al>Bos</al>",
    )

    assert (found.motion.kind, found.motion.version) == ("amendement", "gewijzigd")
    assert found.signatures == ("Bos",)
    assert found.replaced is not None
    assert found.replaced.kind == "amendement"


@pytest.mark.parametrize(
    ("tail", "signatures"),
    [
        ("<al>en gaat over tot de orde van de dag. Bos</al><al>De Wit</al>", ("Bos", "De Wit")),
        (f"{FORMULA}<al>Bos,</al><al>De Wit.</al>", ("Bos", "De Wit")),
        (f"{FORMULA}<al>Bos, De Wit en Jansen</al>", ("Bos", "De Wit", "Jansen")),
        ("<al>en gaat over tot de orde</al><al>van de dag.</al><al>Bos</al>", ("Bos",)),
        ("<al>een voorbeeld te geven,</al><al>Bos</al><al>De Wit</al>", ("Bos", "De Wit")),
        (
            f"{FORMULA}<ondertekening><naam><voornaam>Inge</voornaam>"
            "<achternaam>Bos</achternaam></naam></ondertekening>",
            ("Inge Bos",),
        ),
        (FORMULA, ()),
    ],
)
def test_signatures_are_the_names_at_the_end(tail: str, signatures: tuple[str, ...]) -> None:
    assert motion("MOTIE VAN HET LID BOS", tail=tail).signatures == signatures


@pytest.mark.parametrize(
    ("title", "names", "expected"),
    [
        ("MOTIE VAN HET LID BOS", ["Bos", "De Wit"], "1 names, and there are 2 signatures"),
        ("MOTIE VAN HET LID BOS C.S.", ["Bos", "De Wit"], "c.s., and there are 2 signatures"),
        ("MOTIE VAN DE LEDEN BOS EN DE WIT", ["Bos"], "2 names, and there are 1 signatures"),
        ("MOTIE VAN HET LID BOSS", ["Bos"], "the title has BOSS, the signature is Bos"),
        ("MOTIE VAN DE LEDEN BOS", ["Bos"], "de leden and has 1 names"),
        ("MOTIE VAN HET LID BOS", [], "no signature"),
        (
            "MOTIE VAN HET LID BOS TER VERVANGING VAN DIE GEDRUKT ONDER NR. 3",
            ["Bos"],
            "does not say that it is changed",
        ),
    ],
)
def test_title_that_disagrees_with_the_signatures_is_told(
    title: str, names: list[str], expected: str
) -> None:
    [discrepancy] = motion(title, *names).discrepancies

    assert expected in discrepancy


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "MOTIE VAN HET LID ÇÖRÜZ C.S.",
            MotionTitle(
                kind="motie", version="origineel", names=("ÇÖRÜZ",), plural=False, et_al=True
            ),
        ),
        (
            "Tweede nader gewijzigde motie van de leden Bos, De Wit en Van 't Veld (t.v.v. 3)",
            MotionTitle(
                kind="motie",
                version="tweede-nader-gewijzigd",
                names=("Bos", "De Wit", "Van 't Veld"),
                plural=True,
            ),
        ),
        (
            "VIERDE NADER GEWIJZIGD AMENDEMENT VAN BOS TER VERVANGING VAN DAT GEDRUKT ONDER NR. 40",
            MotionTitle(
                kind="amendement",
                version="x-vierde-nader-gewijzigd",
                names=("BOS",),
                replaces="40",
            ),
        ),
        (
            "GEWIJZIGDE MOTIE VAN HET LID BOS TER VERVANGING VAN DIE GEDRUKT ONDER LETTER AB",
            MotionTitle(
                kind="motie", version="gewijzigd", names=("BOS",), plural=False, replaces="AB"
            ),
        ),
        (
            "Motie van het lid Wiegman-van Meppelen Scheppink over voorbeelden",
            MotionTitle(
                kind="motie",
                version="origineel",
                names=("Wiegman-van Meppelen Scheppink",),
                plural=False,
            ),
        ),
        ("BRIEF VAN DE MINISTER VAN VOORBEELDEN", MotionTitle()),
    ],
)
def test_title_is_taken_apart(title: str, expected: MotionTitle) -> None:
    assert parse_title(title) == expected


def test_paper_that_is_no_motion_is_refused() -> None:
    with pytest.raises(ParseError) as caught:
        motion("BRIEF VAN DE MINISTER VAN VOORBEELDEN")

    assert str(caught.value) == (
        "SRC021 the title is 'BRIEF VAN DE MINISTER VAN VOORBEELDEN', "
        "expected that of a motie or amendement"
    )


def test_official_motion_can_be_pickled() -> None:
    found = motion("MOTIE VAN HET LID BOS", "Bos")

    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the official files are not at hand")
def test_official_files_agree_with_their_titles_but_for_known_slips() -> None:
    paths = sorted(REFERENCE.glob("*.xml"))

    slips = {path.stem for path in paths if read_official_motion(path).discrepancies}

    assert len(paths) >= 240
    assert slips == {
        "kst-19637-3195",  # replaces nr. 3190, and is not called changed
        "kst-29023-481",  # signed "Grinwi"
        "kst-29279-987",  # of "MUTLEUR"
        "kst-30950-447",  # of "TESEGGAI"
        "kst-31305-495",  # replaces nr. 491, and is not called changed
        "kst-31765-864",  # of one member, signed by six
        "kst-36600-L-16",  # of Postma, signed by Sneller
    }


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the official files are not at hand")
def test_every_official_file_has_number_dossier_and_signatures() -> None:
    found = [read_official_motion(path) for path in sorted(REFERENCE.glob("*.xml"))]

    poor = [
        each.identifier
        for each in found
        if not (each.motion.number and each.motion.dossier and each.motion.submitters)
    ]

    assert poor == []
    # One has no date at all.
    assert [each.identifier for each in found if each.date is None] == ["kst-29023-547"]
