"""
Files in archives: all of them, and nothing that was not meant.
"""

from __future__ import annotations

import io
import random
import struct
import tarfile
import tracemalloc
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from kamerbrief.archives.reading import members
from kamerbrief.archives.values import ArchiveLimits, Member, is_archive

LETTER = b'<letter xmlns="urn:kamerbrief:1" version="1.0"><body><p>Ja.</p></body></letter>'
NAMES = ("a.xml", "2024/b.XML", "2024/" + "n" * 150 + ".xml", "2024/é.xml")
KINDS = ("a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.bz2", "a.tbz2", "a.tar.xz", "a.txz")
TARS = ("a.tar", "a.tar.gz", "a.tar.bz2", "a.tar.xz")
DAMAGED = "XML001 the archive is damaged: "


def packed(path: Path, files: Iterable[tuple[str, bytes]], form: int = tarfile.PAX_FORMAT) -> str:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files:
                archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        return str(path)
    with tarfile.open(path, mode_of(path), format=form) as tar:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return str(path)


def mode_of(path: Path) -> str:
    ends = {".tgz": "gz", ".tbz2": "bz2", ".txz": "xz", ".tar": ""}
    return f"w:{ends.get(path.suffix, path.suffix[1:])}"


def found(archive: str, limits: ArchiveLimits | None = None) -> dict[str | None, object]:
    options = {} if limits is None else {"limits": limits}
    return {
        each.inner: each.data if each.failure is None else str(each.failure)
        for each in members(archive, max_bytes=10_000, **options)  # type: ignore[arg-type]
    }


# What is there


@pytest.mark.parametrize("kind", KINDS)
def test_files_come_in_the_order_of_the_archive(kind: str, tmp_path: Path) -> None:
    archive = packed(tmp_path / kind, [(name, LETTER) for name in NAMES])

    assert list(members(archive)) == [
        Member(archive=archive, inner=name, data=LETTER) for name in NAMES
    ]


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT])
def test_other_forms_of_tar_are_read(form: int, tmp_path: Path) -> None:
    names = ["a.xml", "d" * 90 + "/" + "n" * 90 + ".xml"]
    archive = packed(tmp_path / "a.tar", [(name, LETTER) for name in names], form)

    assert [each.inner for each in members(archive)] == names


@pytest.mark.parametrize("kind", ["a.zip", "a.tar"])
def test_what_is_hidden_or_another_kind_of_file_is_left_out(kind: str, tmp_path: Path) -> None:
    names = [".a.xml", ".git/a.xml", "__MACOSX/a.xml", "a.txt", "a.zip", "b.xml"]
    archive = packed(tmp_path / kind, [(name, LETTER) for name in names])

    assert [each.inner for each in members(archive)] == ["b.xml"]


def test_member_is_named_as_in_a_java_archive() -> None:
    assert Member(archive="x/a.zip", inner="b/c.xml").name == "x/a.zip!/b/c.xml"
    assert Member(archive="x/a.zip", inner=None).name == "x/a.zip"


@pytest.mark.parametrize("kind", KINDS)
def test_archive_is_known_by_its_name(kind: str) -> None:
    assert is_archive(kind.upper())
    assert not is_archive(f"{kind}.xml")


def test_streams_of_xz_may_follow_each_other(tmp_path: Path) -> None:
    whole = Path(packed(tmp_path / "a.tar", [("a.xml", LETTER)])).read_bytes()
    import lzma  # noqa: PLC0415

    halves = lzma.compress(whole[:700]) + b"\0" * 8 + lzma.compress(whole[700:])
    (tmp_path / "a.tar.xz").write_bytes(halves)

    assert found(str(tmp_path / "a.tar.xz")) == {"a.xml": LETTER}


# What is wrong with one member


@pytest.mark.parametrize("kind", ["a.zip", "a.tar"])
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../a.xml", "leads out of the archive"),
        ("a/../../a.xml", "leads out of the archive"),
        ("/etc/a.xml", "leads out of the archive"),
        ("C:/a.xml", "leads out of the archive"),
        ("a\\b.xml", "has a backslash or a control character"),
        ("a\nb.xml", "has a backslash or a control character"),
    ],
)
def test_name_that_is_a_trick_is_refused(kind: str, name: str, reason: str, tmp_path: Path) -> None:
    archive = packed(tmp_path / kind, [(name, LETTER), ("b.xml", LETTER)])

    assert found(archive) == {name: f"XML001 the name of the member {reason}", "b.xml": LETTER}


@pytest.mark.parametrize("kind", ["a.zip", *TARS])
def test_member_that_is_too_large_is_refused_and_the_next_is_read(
    kind: str, tmp_path: Path
) -> None:
    archive = packed(tmp_path / kind, [("a.xml", b"0" * 10_001), ("b.xml", LETTER)])

    assert found(archive) == {
        "a.xml": "XML003 the member has more than 10,000 bytes, the maximum",
        "b.xml": LETTER,
    }


@pytest.mark.parametrize("type_", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE])
def test_link_or_device_in_a_tar_is_refused(type_: bytes, tmp_path: Path) -> None:
    archive = str(tmp_path / "a.tar")
    with tarfile.open(archive, "w") as tar:
        info = tarfile.TarInfo("a.xml")
        info.type, info.linkname = type_, "/etc/passwd"
        tar.addfile(info)

    assert found(archive) == {"a.xml": "XML002 the member is a link or a device, expected a file"}


def test_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    archive = str(tmp_path / "a.zip")
    with zipfile.ZipFile(archive, "w") as file:
        info = zipfile.ZipInfo("a.xml")
        info.external_attr = 0o120777 << 16
        file.writestr(info, "/etc/passwd")

    assert found(archive) == {"a.xml": "XML002 the member is a link or a device, expected a file"}


def test_encrypted_member_is_refused(tmp_path: Path) -> None:
    archive = Path(packed(tmp_path / "a.zip", [("a.xml", LETTER)]))
    data = bytearray(archive.read_bytes())
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + offset] |= 1
    archive.write_bytes(data)

    assert found(str(archive)) == {"a.xml": "XML001 the member is encrypted"}


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_method_without_bounds_is_refused(method: int, tmp_path: Path) -> None:
    archive = str(tmp_path / "a.zip")
    with zipfile.ZipFile(archive, "w", method) as file:
        file.writestr("a.xml", LETTER)

    assert found(archive) == {
        "a.xml": f"XML001 the member is packed with method {method}, expected stored or deflated"
    }


def test_member_that_is_damaged_does_not_stop_the_next(tmp_path: Path) -> None:
    archive = Path(packed(tmp_path / "a.zip", [("a.xml", LETTER), ("b.xml", LETTER)]))
    data = bytearray(archive.read_bytes())
    data[40] ^= 0xFF
    archive.write_bytes(data)

    said = found(str(archive))

    assert str(said["a.xml"]).startswith("XML001 the member is damaged: ")
    assert said["b.xml"] == LETTER


# Bombs


@pytest.mark.parametrize("kind", ["a.zip", "a.tar.gz", "a.tar.bz2", "a.tar.xz"])
def test_bomb_is_stopped_by_its_ratio_in_little_memory(kind: str, tmp_path: Path) -> None:
    archive = packed(
        tmp_path / kind,
        [("a.xml", LETTER), *((f"{number}.xml", b"0" * 9_000) for number in range(3_000))],
    )
    limits = ArchiveLimits(max_ratio=20, free_bytes=100_000)

    tracemalloc.start()
    said = list(found(archive, limits).items())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert said[0] == ("a.xml", LETTER)
    assert len(said) < 3_000
    assert said[-1][0] is None
    assert "the archive unpacks to more than" in str(said[-1][1])
    assert "(a ratio of 20)" in str(said[-1][1])
    assert peak < 20_000_000


@pytest.mark.parametrize("kind", ["a.zip", "a.tar"])
def test_sum_of_members_is_limited(kind: str, tmp_path: Path) -> None:
    archive = packed(tmp_path / kind, [(f"{number}.xml", LETTER) for number in range(1000)])

    said = found(archive, ArchiveLimits(max_bytes=50_000))

    assert said[None] == "XML003 the archive unpacks to more than 50,000 bytes, the maximum"


def test_zip_whose_writer_counts_to_65_536_is_read_whole(tmp_path: Path) -> None:
    # As macOS writes it: what counts the members has two bytes, and there is no zip64.
    names = [f"{number:05}.txt" for number in range(65_540)]
    archive = packed(tmp_path / "a.zip", [*((name, b"") for name in names), ("a.xml", LETTER)])
    data = bytearray(Path(archive).read_bytes())
    end, wide = data.rfind(b"PK\5\6"), data.rfind(b"PK\6\6")
    size, start = struct.unpack_from("<QQ", data, wide + 40)
    wrapped = (65_541 & 0xFFFF, 65_541 & 0xFFFF, size, start)
    data[wide:] = data[end : end + 8] + struct.pack("<HHLLH", *wrapped, 0)
    Path(archive).write_bytes(data)

    assert found(archive) == {"a.xml": LETTER}


@pytest.mark.parametrize("kind", ["a.zip", "a.tar"])
def test_number_of_members_is_limited(kind: str, tmp_path: Path) -> None:
    archive = packed(tmp_path / kind, [(f"{number}.txt", b"") for number in range(20)])

    assert found(archive, ArchiveLimits(max_members=19)) == {
        None: "XML003 the archive has too many members"
    }


def test_header_without_bounds_is_refused(tmp_path: Path) -> None:
    archive = packed(tmp_path / "a.tar", [("n" * 70_000 + ".xml", LETTER)])

    assert found(archive) == {None: f"{DAMAGED}a header has more than 65,536 bytes"}


@pytest.mark.parametrize(
    "headers",
    [
        {"GNU.sparse.map": "0,1", "GNU.sparse.size": "1"},
        {"GNU.sparse.size": "1", "GNU.sparse.numblocks": "1"},
        {"GNU.sparse.major": "1", "GNU.sparse.minor": "0"},
    ],
)
def test_sparse_file_is_refused(headers: dict[str, str], tmp_path: Path) -> None:
    archive = str(tmp_path / "a.tar")
    with tarfile.open(archive, "w", format=tarfile.PAX_FORMAT) as tar:
        info = tarfile.TarInfo("a.xml")
        info.pax_headers = headers
        tar.addfile(info)

    assert found(archive) == {None: f"{DAMAGED}a member is a sparse file, expected whole ones"}


def test_headers_without_end_are_refused(tmp_path: Path) -> None:
    archive = tmp_path / "a.tar"
    header = tarfile.TarInfo("a")
    header.type = tarfile.XHDTYPE
    archive.write_bytes(header.tobuf() * 5_000)

    assert str(found(str(archive))[None]).startswith(DAMAGED)


# Damage


def test_what_is_no_archive_is_said(tmp_path: Path) -> None:
    for kind in KINDS:
        (tmp_path / kind).write_bytes(LETTER * 20)

        assert list(found(str(tmp_path / kind))) == [None]


def test_missing_archive_is_said(tmp_path: Path) -> None:
    archive = str(tmp_path / "a.zip")

    assert found(archive) == {None: f"XML001 there is no file {archive!r}"}


@pytest.mark.parametrize("kind", ["a.zip", *TARS])
def test_archive_that_is_cut_off_anywhere_is_said(kind: str, tmp_path: Path) -> None:
    archive = Path(packed(tmp_path / kind, [(name, LETTER) for name in NAMES]))
    whole = archive.read_bytes()
    # Blocks of zeros stand behind the end of a tar, and nobody needs them.
    length = len(whole.rstrip(b"\0")) if kind == "a.tar" else len(whole)

    for end in range(0, length, 61):
        archive.write_bytes(whole[:end])
        assert None in found(str(archive)), end


@pytest.mark.parametrize("kind", ["a.zip", *TARS])
def test_archive_with_any_damage_gives_its_members_or_says_why_not(
    kind: str, tmp_path: Path
) -> None:
    archive = Path(packed(tmp_path / kind, [(name, LETTER) for name in NAMES]))
    whole = archive.read_bytes()
    chance = random.Random(6)  # noqa: S311 - not for secrets

    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.choice([1, 2, 20])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        archive.write_bytes(data)
        for member in members(str(archive)):
            assert (member.data is None) is (member.failure is not None)
