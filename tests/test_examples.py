"""
The programs in `examples/` do what they say; the letters there are tested with `check`.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

import kamerbrief
from kamerbrief.vocabularies import Basis, Category, Treatment

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
CORPUS = ROOT / "tests/corpus"


def run(program: str, *arguments: str | Path, code: int = 0) -> str:
    result = subprocess.run(
        [sys.executable, "-X", "utf8", EXAMPLES / program, *arguments],
        capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert (result.returncode, result.stderr) == (code, "")
    return result.stdout


def test_every_program_is_run_by_a_test() -> None:
    tests = Path(__file__).read_text(encoding="utf-8")

    assert [path.name for path in EXAMPLES.glob("*.py") if f'run("{path.name}"' not in tests] == []


def test_built_letter_is_sound() -> None:
    built = run("build_a_letter.py").encode()

    assert kamerbrief.check(built).diagnostics == ()
    assert kamerbrief.to_xml(kamerbrief.from_xml(built)) == built


def test_query_shows_the_verdicts_of_the_real_letter() -> None:
    assert run("query_a_letter.py").splitlines() == [
        "Van Dijk (SP), Peters (CDA): oordeel-kamer",
        "  2063-2076: 'oordeel Kamer'",
        "Van der Plas (BBB): oordeel-kamer",
        "  4394-4407: 'oordeel Kamer'",
        "note 1: Kamerstukken II 2020/21, 32824, nr. 341, "
        "https://zoek.officielebekendmakingen.nl/kst-32824-341.html",
        "note 2: Kamerstukken II 2022/23, 32824, nr. 370, "
        "https://zoek.officielebekendmakingen.nl/kst-32824-370.html",
        "note 2: Aanhangsel Handelingen 2022/23, nr. 64, "
        "https://zoek.officielebekendmakingen.nl/ah-tk-20222023-64.html",
        "note 2: Kamerstukken II 2022/23, 32824, nr. 373, "
        "https://zoek.officielebekendmakingen.nl/kst-32824-373.html",
    ]


def test_folder_of_sound_letters_is_checked() -> None:
    lines = run("check_a_folder.py").splitlines()

    codes = [line.partition("migratie.xml:")[2].split()[1] for line in lines[:-1]]
    assert codes == ["DAT005", "DAT008", "TXT004"]
    assert lines[-1] == "4 of 4 letters have no error"


def test_folder_with_faults_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(b"<letter/>")

    output = run("check_a_folder.py", tmp_path, code=1)

    assert output.splitlines() == [
        f"{tmp_path}/a.xml:1:1: XSD001 the root <letter> is in no namespace, "
        'expected <letter xmlns="urn:kamerbrief:1">',
        "0 of 1 letters have no error",
    ]


def test_letter_in_akoma_ntoso_keeps_words_notes_and_lists() -> None:
    source = ROOT / "docs/howto/sources/brief-akn.xml"

    letter = kamerbrief.from_xml(run("from_akoma_ntoso.py", source).encode())

    assert kamerbrief.validate(letter).diagnostics == ()
    assert letter.text == (
        "Brief van de Minister van Justitie en Veiligheid\n"
        "Den Haag, 22 november 2022\n\n"
        "Tijdens het wetgevingsoverleg van 14 november jl. zijn twee moties ingediend.\n\n"
        "De moties\n\n"
        "De motie van het lid Bos c.s. (Kamerstuk 36 200 VI, nr. 901)1 vraagt om een onderzoek. "
        "Ik laat deze motie oordeel Kamer.\n\n"
        "1 Kamerstukken II 2022/23, 36 200 VI, nr. 901.\n\n"
        "De motie van het lid Van Dam (Kamerstuk 36 200 VI, nr. 902) ontraad ik, want:\n\n"
        "a. de wet laat het niet toe;\nb. het is al geregeld.\n\n"
        "Ik zal uw Kamer in het eerste kwartaal van 2023 informeren.\n\n"
        "De Minister van Justitie en Veiligheid,\nD. Yeşilgöz-Zegerius"
    )
    assert [str(each.category) for each in letter.verdicts] == ["oordeel-kamer", "ontraden"]
    assert [note.marker for note in letter.footnotes] == ["1"]
    assert [each.value for each in letter.metadata.identifiers] == ["kst-36200-VI-903"]


def test_hostile_akoma_ntoso_is_refused_by_the_gate(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text('<!DOCTYPE akomaNtoso [<!ENTITY a "a">]><akomaNtoso>&a;</akomaNtoso>')

    failed = subprocess.run(
        [sys.executable, EXAMPLES / "from_akoma_ntoso.py", path],
        capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip

    assert failed.returncode == 1
    assert "XML015" in failed.stderr.splitlines()[-1]


# The real letter, against a reading of it by hand


@pytest.fixture(scope="module")
def real() -> kamerbrief.Letter:
    return kamerbrief.read(EXAMPLES / "migratie.xml")


def test_real_letter_has_the_words_of_its_source(real: kamerbrief.Letter) -> None:
    source = (EXAMPLES / "migratie.txt").read_bytes()

    assert real.text.encode() == source
    assert hashlib.sha256(source).hexdigest() in (EXAMPLES / "README.md").read_text("utf-8")


def test_real_letter_appraises_two_motions_and_mentions_two(real: kamerbrief.Letter) -> None:
    motions = [
        (motion.treatment, [(each.name, each.party) for each in motion.submitters])
        for motion in real.motions
    ]

    assert motions == [
        (Treatment.APPRAISED, [("Van Dijk", "SP"), ("Peters", "CDA")]),
        (Treatment.APPRAISED, [("Van der Plas", "BBB")]),
        (Treatment.MENTIONED, [("Ceder", None)]),
        (Treatment.MENTIONED, [("Aartsen", None)]),
    ]


def test_real_letter_leaves_both_motions_to_the_house(real: kamerbrief.Letter) -> None:
    assert [
        (verdict.category, verdict.qualified, [quote.text for quote in real.words_of(verdict)])
        for verdict in real.verdicts
    ] == [
        (Category.OORDEEL_KAMER, None, ["oordeel Kamer"]),
        (Category.OORDEEL_KAMER, "caveat", ["oordeel Kamer"]),
    ]


def test_real_letter_promises_later_than_a_motion_asks(real: kamerbrief.Letter) -> None:
    [motion] = [each for each in real.motions if each.deadline is not None]
    [commitment] = [each for each in real.commitments if each.motion == motion.id]

    assert motion.deadline is not None
    assert commitment.until is not None
    assert commitment.until > motion.deadline


def test_real_letter_marks_what_it_does_not_state(real: kamerbrief.Letter) -> None:
    metadata = real.metadata
    fields = (*metadata.identifiers, *metadata.dates, *metadata.dossiers)

    assert {field.basis for field in fields} == {Basis.INFERRED}
    assert [debate.basis for debate in real.debates if debate.date] == [Basis.INFERRED]


def test_real_letter_cites_what_its_notes_say(real: kamerbrief.Letter) -> None:
    cited = [
        [citation.publication.identifier for citation in real.citations_of(note)
         if citation.publication is not None]
        for note in real.footnotes
    ]  # fmt: skip

    assert cited == [["kst-32824-341"], ["kst-32824-370", "ah-tk-20222023-64", "kst-32824-373"]]


def test_real_letter_is_signed_by_one_minister(real: kamerbrief.Letter) -> None:
    assert [(each.name, each.office, each.ministry) for each in real.signatories] == [
        ("C.E.G. van Gennip", "minister", "SZW")
    ]


def test_question_in_sql_is_answered_for_each_ministry_and_party(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    (tmp_path / "migratie.xml").write_bytes((EXAMPLES / "migratie.xml").read_bytes())

    assert run("verdicts_by_ministry.py", tmp_path).splitlines() == [
        "year  ministry  party            verdicts  left to the House",
        "2022  SZW       BBB                     1                  1",
        "2022  SZW       SP                      1                  1",
    ]
