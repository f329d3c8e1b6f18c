"""
Letters as rows, as Arrow and in files.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import sys
import tracemalloc
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import kamerbrief
from kamerbrief import tables
from kamerbrief.cli.main import main
from kamerbrief.errors import MissingExtraError, ParseError, SourceError, TableError
from kamerbrief.tables.arrow import Batch
from kamerbrief.tables.columns import Kind
from kamerbrief.tables.lines import defused
from kamerbrief.tables.page import columns_page

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
LETTERS = sorted(EXAMPLES.glob("*.xml"))
REAL = EXAMPLES / "migratie.xml"
NO_LETTER = b"<letter/>"
TYPES = {
    Kind.TEXT: str, Kind.INTEGER: int, Kind.BOOLEAN: bool, Kind.DATE: dt.date,
    Kind.TEXTS: tuple, Kind.INTEGERS: tuple,
}  # fmt: skip

Captured = pytest.CaptureFixture[str]


def letter(facts: str = "", body: str = "") -> bytes:
    return (
        f'<letter xmlns="urn:kamerbrief:1" version="1.0">{facts}<body>{body}</body></letter>'
    ).encode()


def verdicts(number: int) -> bytes:
    given = "".join(
        f'<verdict id="v{each}" motion="m1" category="ontraden" holder="kabinet"/>'
        for each in range(number)
    )
    return letter(f'<motions><motion id="m1"/></motions><verdicts>{given}</verdicts>')


def picked(name: str, *columns: str, source: Path = REAL) -> list[tuple[object, ...]]:
    return [tuple(row[column] for column in columns) for row in tables.rows(name, [source])]


# Rows


@pytest.mark.parametrize("name", tables.TABLES)
def test_rows_have_the_columns_and_types_of_their_table(name: str) -> None:
    columns = tables.TABLES[name].columns

    found = list(tables.rows(name, LETTERS))

    assert found
    for row in found:
        assert list(row) == [column.name for column in columns]
        for column in columns:
            cell = row[column.name]
            wanted = column.null is not None if cell is None else type(cell) is TYPES[column.kind]
            assert wanted, (column.name, cell)


def test_verdict_row_of_the_real_letter_is_whole() -> None:
    first, _ = tables.rows("verdicts", [REAL])

    assert first == {
        "file": str(REAL), "letter": "kst-36200-VI-104", "date": dt.date(2022, 11, 22),
        "chamber": "tweede-kamer", "verdict": "v1", "motion": "m1", "kind": "motie",
        "dossier": "36200", "chapter": "VI", "number": "26", "identifier": "kst-36200-VI-26",
        "version": None, "replaces": None, "subject": None, "debate_kind": "wetgevingsoverleg",
        "debate_title": "begrotingsbehandeling migratie", "debate_date": dt.date(2022, 11, 14),
        "first_submitter": "Van Dijk", "first_party": "SP", "submitters": ("Van Dijk", "Peters"),
        "parties": ("SP", "CDA"), "et_al": False, "category": "oordeel-kamer",
        "holder": "ondertekenaar", "signatory": "C.E.G. van Gennip", "office": "minister",
        "ministry": "SZW", "portfolio": None, "colleague": None, "ministries": ("SZW",),
        "part": None, "condition": None, "condition_words": (), "fallback": None,
        "supersedes": None, "superseded": False, "basis": "stated", "words": ("oordeel Kamer",),
        "starts": (2063,), "ends": (2076,),
    }  # fmt: skip


def test_verdicts_of_a_revision_say_which_one_holds() -> None:
    source = EXAMPLES / "herziening.xml"

    assert picked("verdicts", "verdict", "category", "superseded", "part", source=source) == [
        ("v1", "ontraden", True, None),
        ("v2", "oordeel-kamer", False, None),
        ("v3", "oordeel-kamer", False, None),
        ("v4", "ontraden", False, None),
        ("v5", "ontraden", False, None),
        ("v6", "oordeel-kamer", False, "eerste verzoek"),
        ("v7", "ontraden", False, "tweede verzoek"),
    ]


def test_motions_of_the_real_letter() -> None:
    columns = ("motion", "identifier", "first_submitter", "treatment", "verdicts", "deadline")

    assert picked("motions", *columns) == [
        ("m1", "kst-36200-VI-26", "Van Dijk", "appraised", 1, None),
        ("m2", None, "Van der Plas", "appraised", 1, dt.date(2023, 2, 28)),
        ("m3", "kst-32824-341", "Ceder", "mentioned", 0, None),
        ("m4", "kst-32824-373", "Aartsen", "mentioned", 0, None),
    ]


def test_commitments_of_the_real_letter() -> None:
    columns = ("commitment", "actor", "ministry", "status", "due_from", "due_until", "due_before")
    quarter = (dt.date(2023, 1, 1), dt.date(2023, 3, 31))

    assert picked("commitments", *columns) == [
        ("t1", "ambtgenoot", None, "prior", None, None, None),
        ("t2", "ondertekenaar", "SZW", "new", *quarter, None),
        ("t3", "ondertekenaar", "SZW", "new", None, None, "d2"),
        ("t4", "kabinet", None, "prior", None, None, None),
        ("t5", "kabinet", None, "new", *quarter, None),
    ]


def test_citations_of_the_real_letter() -> None:
    assert picked("citations", "footnote", "identifier") == [
        (None, "BWBR0044770"),
        (None, "BWBR0015703"),
        (None, "kst-32824-370"),
        ("n1", "kst-32824-341"),
        ("n2", "kst-32824-370"),
        ("n2", "ah-tk-20222023-64"),
        ("n2", "kst-32824-373"),
    ]


def test_signatories_of_a_letter() -> None:
    columns = ("signatory", "capacity", "office", "ministry", "name", "verdicts")

    assert picked("signatories", *columns, source=EXAMPLES / "herziening.xml") == [
        ("s1", "signed", "minister", "OCW", "A.M. Schuurhuis", 2),
        ("s2", "signed", "staatssecretaris", "VWS", "L.W.F. van Rossenberg", 3),
        ("s3", "mede-namens", "minister", "SZW", None, 0),
    ]


@pytest.mark.parametrize("source", LETTERS, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", ["verdicts", "motions", "commitments"])
def test_offsets_slice_to_the_words(name: str, source: Path) -> None:
    text = kamerbrief.read(source).text

    for row in tables.rows(name, [source]):
        spans = zip(row["starts"], row["ends"], strict=True)
        assert row["words"] == tuple(text[start:end] for start, end in spans)


def test_words_within_words_of_the_same_fact_are_left_out() -> None:
    inner = '<verdictRef verdict="v0">ontraad</verdictRef>'
    body = f'<p><verdictRef verdict="v0">ik {inner}</verdictRef> {inner}</p>'
    source = verdicts(1).replace(b"<body></body>", f"<body>{body}</body>".encode())

    [row] = tables.rows("verdicts", [source])

    assert (row["words"], row["starts"]) == (("ik ontraad", "ontraad"), (0, 11))


def test_letter_object_is_a_source() -> None:
    read = kamerbrief.read(REAL)

    assert [row["file"] for row in tables.rows("verdicts", [read])] == [None, None]


def test_diagnostics_are_those_of_check() -> None:
    report = kamerbrief.check(REAL)

    found = list(tables.rows("diagnostics", [REAL]))

    assert [(row["read"], row["code"], row["line"], row["message"]) for row in found] == [
        (True, each.code, each.location.line, each.message) for each in report.diagnostics
    ]


def test_source_that_is_no_letter_raises_by_default() -> None:
    with pytest.raises(ParseError, match="XSD001"):
        list(tables.rows("verdicts", [NO_LETTER]))


def test_source_that_is_no_letter_does_not_stop_the_others() -> None:
    reports: list[kamerbrief.Report] = []

    found = list(tables.rows("verdicts", [NO_LETTER, "no.xml", REAL], failed=reports.append))

    assert [row["verdict"] for row in found] == ["v1", "v2"]
    assert [each.diagnostics[0].code for each in reports] == ["XSD001", "XML001"]


def test_diagnostics_tell_which_source_is_no_letter() -> None:
    rows = tables.rows("diagnostics", [NO_LETTER, "no.xml"])

    assert [(row["file"], row["read"], row["code"]) for row in rows] == [
        (None, False, "XSD001"),
        ("no.xml", False, "XML001"),
    ]


def test_letter_whose_rows_would_be_far_larger_is_refused() -> None:
    names = "".join(f'<submitter name="{each}{"x" * 2000}"/>' for each in range(100))
    source = verdicts(1000).replace(
        b'<motion id="m1"/>', f'<motion id="m1">{names}</motion>'.encode()
    )

    with pytest.raises(ParseError, match="XML041"):
        list(tables.rows("verdicts", [source]))
    [row] = tables.rows("motions", [source])
    assert row["verdicts"] == 1000


def test_unknown_table_is_refused() -> None:
    with pytest.raises(TableError, match="there is no table 'letters', expected verdicts, "):
        tables.rows("letters", [])


def test_page_lists_the_columns() -> None:
    page = (ROOT / "docs/reference/tables.md").read_text(encoding="utf-8")

    # When this fails: put what columns_page() gives below the comment in the page.
    assert page.partition("<!-- columns")[2].partition("-->\n\n")[2] == columns_page()


# Arrow and Parquet


@pytest.mark.parametrize("name", tables.TABLES)
def test_arrow_has_what_the_rows_have(name: str) -> None:
    found = [
        {key: list(cell) if isinstance(cell, tuple) else cell for key, cell in row.items()}
        for row in tables.rows(name, LETTERS)
    ]

    assert tables.reader(name, LETTERS).read_all().to_pylist() == found


def test_arrow_types_say_what_can_be_null() -> None:
    schema = tables.arrow_schema("verdicts")

    fields = [schema.field(name) for name in ("file", "date", "category", "words", "starts")]
    assert [(str(each.type), each.nullable) for each in fields] == [
        ("string", True),
        ("date32[day]", True),
        ("string", False),
        ("list<item: string>", False),
        ("list<item: int64>", False),
    ]


def test_no_source_gives_an_empty_table_with_its_columns() -> None:
    table = tables.reader("verdicts", []).read_all()

    assert table.num_rows == 0
    assert table.schema.names == [column.name for column in tables.TABLES["verdicts"].columns]


def test_batches_are_read_when_they_are_asked_for() -> None:
    asked: list[int] = []

    def sources():
        for number in range(5):
            asked.append(number)
            yield verdicts(2)

    reader = tables.reader("verdicts", sources(), batch_rows=2)
    reader.read_next_batch()

    assert asked == [0]
    assert [batch.num_rows for batch in reader] == [2, 2, 2, 2]


def test_batches_are_read_by_duckdb() -> None:
    duckdb = pytest.importorskip("duckdb")

    found = duckdb.from_arrow(tables.reader("motions", LETTERS, batch_rows=5))

    assert found.columns == [column.name for column in tables.TABLES["motions"].columns]
    assert found.fetchall() == motion_rows()


def test_batches_are_read_by_polars() -> None:
    polars = pytest.importorskip("polars")

    found = polars.from_arrow(tables.reader("motions", LETTERS, batch_rows=5))

    assert found.rows() == motion_rows()


def test_batches_are_read_by_pandas() -> None:
    pandas = pytest.importorskip("pandas")

    found = tables.reader("motions", LETTERS, batch_rows=5).read_pandas()

    columns = ["motion", "et_al", "verdicts"]
    assert isinstance(found, pandas.DataFrame)
    assert list(found[columns].itertuples(index=False, name=None)) == picked_rows(*columns)


def motion_rows() -> list[tuple[object, ...]]:
    return [
        tuple(list(cell) if isinstance(cell, tuple) else cell for cell in row.values())
        for row in tables.rows("motions", LETTERS)
    ]


def picked_rows(*columns: str) -> list[tuple[object, ...]]:
    return [tuple(row[column] for column in columns) for row in tables.rows("motions", LETTERS)]


def test_whole_numbers_are_handed_on_without_a_copy() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    batch, address = numbers()

    # The interface of C, by which others take the stream; only what they do with it is theirs.
    capsule = pyarrow.RecordBatchReader.from_batches(batch.schema, [batch]).__arrow_c_stream__()
    [taken] = pyarrow.RecordBatchReader._import_from_c_capsule(capsule)

    assert taken.column("verdicts").buffers()[1].address == address


def test_polars_takes_whole_numbers_without_a_copy() -> None:
    polars = pytest.importorskip("polars")
    batch, address = numbers()

    column = polars.from_arrow(batch)["verdicts"]

    assert column.to_arrow().buffers()[1].address == address


def test_pandas_takes_whole_numbers_without_a_copy_where_columns_stay_apart() -> None:
    pytest.importorskip("pandas")
    batch, address = numbers()

    column = batch.to_pandas(split_blocks=True)["verdicts"].to_numpy()

    assert column.__array_interface__["data"][0] == address


def numbers() -> tuple[Any, int]:
    """
    A batch of motions, and where the numbers of their verdicts stand in memory.
    """
    [batch] = tables.reader("motions", LETTERS)
    return batch, batch.column("verdicts").buffers()[1].address


@pytest.mark.parametrize("ending", ["parquet", "csv", "jsonl"])
def test_files_are_written_in_memory_that_does_not_grow_with_the_letters(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kamerbrief.tables.parquet.Batch", partial(Batch, 50))
    path = tmp_path / f"verdicts.{ending}"

    fewer, more = most_memory(lambda sources: tables.write(sources, path))

    assert more < 1.2 * fewer + 100_000


def test_batches_are_read_in_memory_that_does_not_grow_with_the_letters() -> None:
    fewer, more = most_memory(
        lambda sources: deque(tables.reader("verdicts", sources, batch_rows=50), maxlen=0)
    )

    assert more < 1.2 * fewer + 100_000


def most_memory(work: Callable[[Iterator[bytes]], object]) -> list[int]:
    """
    The most bytes that Python and Arrow have at once while *work* takes 40 letters, and 160.
    """
    pyarrow = pytest.importorskip("pyarrow")
    words = b"<body><p>%s</p>" % (b"Ja. " * 2500)
    usual = pyarrow.default_memory_pool()
    found = []
    # The first is for what is loaded and compiled once.
    for letters in (1, 40, 160):
        pool = pyarrow.proxy_memory_pool(usual)
        pyarrow.set_memory_pool(pool)
        tracemalloc.start()
        try:
            work(verdicts(5).replace(b"<body>", words) for _ in range(letters))
            found.append(tracemalloc.get_traced_memory()[1] + pool.max_memory())
        finally:
            tracemalloc.stop()
            pyarrow.set_memory_pool(usual)
    return found[1:]


def test_parquet_has_a_row_group_for_each_batch(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")

    tables.write([verdicts(15_000)] * 3, tmp_path / "verdicts.parquet")

    file = parquet.ParquetFile(tmp_path / "verdicts.parquet")
    groups = [file.metadata.row_group(each).num_rows for each in range(file.num_row_groups)]
    assert groups == [20_000, 20_000, 5_000]


def test_parquet_is_read_by_polars_pandas_and_duckdb(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "verdicts.parquet"
    tables.write(LETTERS, path)
    rows = [(row["verdict"], row["date"]) for row in tables.rows("verdicts", LETTERS)]

    assert duckdb.sql(f"SELECT verdict, date FROM '{path}'").fetchall() == rows  # noqa: S608
    if _there("polars"):
        import polars as pl  # noqa: PLC0415 - not on every machine

        assert pl.read_parquet(path).select("verdict", "date").rows() == rows
    if _there("pandas"):
        import pandas as pd  # noqa: PLC0415 - not on every machine

        frame = pd.read_parquet(path)[["verdict", "date"]]
        assert [tuple(each) for each in frame.itertuples(index=False)] == rows


def _there(module: str) -> bool:
    from importlib.util import find_spec  # noqa: PLC0415 - of the tests alone

    return find_spec(module) is not None


# DuckDB


def test_database_has_every_table_with_types_and_comments(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "letters.duckdb"

    tables.write(LETTERS, path)

    assert [each.name for each in tmp_path.iterdir()] == ["letters.duckdb"]
    with duckdb.connect(str(path), read_only=True) as database:
        for name in tables.TABLES:
            [(count,)] = database.execute(f"SELECT count(*) FROM {name}").fetchall()  # noqa: S608
            assert count == len(list(tables.rows(name, LETTERS)))
        described = database.execute(
            "SELECT data_type, is_nullable, comment FROM duckdb_columns() "
            "WHERE table_name = 'verdicts' AND column_name IN ('date', 'words') ORDER BY 1"
        ).fetchall()
    assert [each[:2] for each in described] == [("DATE", True), ("VARCHAR[]", False)]
    assert described[0][2] == "the date of the letter"


# CSV and JSON Lines


def test_csv_of_the_real_letter(tmp_path: Path) -> None:
    tables.write([REAL], tmp_path / "verdicts.csv")

    with (tmp_path / "verdicts.csv").open(encoding="utf-8", newline="") as file:
        first, _ = csv.DictReader(file)
    columns = ("date", "version", "et_al", "parties", "words", "starts")
    assert [first[name] for name in columns] == [
        "2022-11-22", "", "false", '["SP", "CDA"]', '["oordeel Kamer"]', "[2063]",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("'=1", "''=1"),
        (" -1", " '-1"),
        ("ja;@SUM(1)", "ja;'@SUM(1)"),
        ("ja\n+1", "ja\n'+1"),
        ("36200-VI", "36200-VI"),
        ("'s-Gravenhage", "'s-Gravenhage"),
    ],
)
def test_csv_has_no_formula(text: str, written: str) -> None:
    assert defused(text) == written


def test_formula_of_a_letter_is_text_in_csv(tmp_path: Path) -> None:
    source = letter('<motions><motion id="m1" subject="=cmd|x!A1"/></motions>')

    tables.write([source], tmp_path / "motions.csv")

    with (tmp_path / "motions.csv").open(encoding="utf-8", newline="") as file:
        assert [row["subject"] for row in csv.DictReader(file)] == ["'=cmd|x!A1"]


def test_json_lines_have_what_the_rows_have(tmp_path: Path) -> None:
    tables.write(LETTERS, tmp_path / "motions.jsonl")

    lines = (tmp_path / "motions.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [
        json.loads(json.dumps(row, default=str)) for row in tables.rows("motions", LETTERS)
    ]


# Files


@pytest.mark.parametrize("ending", list(tables.TableFormat))
def test_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"verdicts.{ending}"
    path.write_bytes(b"old")

    with pytest.raises(ParseError):
        tables.write([REAL, NO_LETTER], path)

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("ending", list(tables.TableFormat))
def test_folder_that_is_not_there_is_an_error(tmp_path: Path, ending: str) -> None:
    with pytest.raises(SourceError, match="XML005"):
        tables.write([REAL], tmp_path / "no" / f"verdicts.{ending}")


@pytest.mark.parametrize(
    ("name", "chosen", "complaint"),
    [
        ("verdicts.xlsx", (), "does not say in which format"),
        ("verdicts", (), "does not say in which format"),
        ("a.csv", ("motions", "verdicts"), "takes one table and 2 are asked for"),
        ("a.csv", ("letters",), "there is no table 'letters'"),
    ],
)
def test_place_that_does_not_fit_is_refused(
    tmp_path: Path, name: str, chosen: tuple[str, ...], complaint: str
) -> None:
    with pytest.raises(TableError, match=complaint):
        tables.write([], tmp_path / name, tables=chosen)


@pytest.mark.parametrize(("module", "extra"), [("pyarrow", "tables"), ("duckdb", "duckdb")])
def test_missing_package_is_named_with_its_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    ending = {"pyarrow": "parquet"}.get(module, module)

    with pytest.raises(MissingExtraError, match=rf"pip install 'kamerbrief\[{extra}\]'"):
        tables.write([REAL], tmp_path / f"verdicts.{ending}")
    tables.write([REAL], tmp_path / "verdicts.csv")
    assert [each.name for each in tmp_path.iterdir()] == ["verdicts.csv"]


# The command


def test_command_writes_every_table_into_a_folder(tmp_path: Path, capsys: Captured) -> None:
    code = main(["table", str(EXAMPLES), "-o", f"{tmp_path}/new/", "--format", "csv"])

    assert (code, capsys.readouterr()) == (0, ("", ""))
    assert {each.name for each in (tmp_path / "new").iterdir()} == {
        f"{name}.csv" for name in tables.TABLES
    }


def test_command_goes_on_after_a_bad_letter(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bad.xml").write_bytes(NO_LETTER)

    code = main(["table", "bad.xml", str(REAL), "-o", "verdicts.jsonl"])

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert printed.err.startswith("bad.xml:1:1: XSD001 ")
    assert len(Path("verdicts.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_command_without_letters_writes_nothing(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "verdicts.csv"

    code = main(["table", str(tmp_path), "-o", str(path)])

    assert (code, path.exists()) == (2, False)
    assert "there is nothing to read" in capsys.readouterr().err


def test_command_does_not_write_over_a_letter(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(verdicts(1))

    code = main(["table", str(path), "-o", str(path), "--format", "csv"])

    assert (code, path.read_bytes()) == (2, verdicts(1))
    assert "would be overwritten" in capsys.readouterr().err
