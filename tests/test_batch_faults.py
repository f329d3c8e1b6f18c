"""
One right record a file, whatever happens on the way.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

resource = pytest.importorskip("resource", reason="workers are killed by signals")
pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks Linux")

FILES = 2000
HOSTILE = 100
EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.xml"))
LETTER = '<letter xmlns="urn:kamerbrief:1" version="1.0"><body><p>{}</p></body></letter>'
ATTACKS: tuple[bytes, ...] = (
    b"",
    b"\0" * 1000,
    b"<letter",
    b"\x1f\x8b\x08\x00" + b"\0" * 100,
    b"\xff\xfe<\0l\0",
    b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>',
    b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
    b"<a>" * 5000,
    b"<a " + b" ".join(b'b%d="c"' % number for number in range(20_000)) + b"/>",
    b"<!---->" * 30_000 + b"<a/>",
    LETTER.format("\N{REPLACEMENT CHARACTER}" * 100_000).encode()[:-40],
    LETTER.format("Ja.").encode() * 2,
    LETTER.format("&lol;").encode(),
    LETTER.format("x" * 200_000).encode("utf-16"),
    b'<letter xmlns="urn:kamerbrief:1" version="1.0"><verdicts>' + b"<verdict/>" * 3000,
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    Two thousand files, of which one in twenty is hostile, and a few are no files.
    """
    monkeypatch.chdir(tmp_path)
    letters = Path("letters")
    letters.mkdir()
    for number in range(FILES):
        file = letters / f"{number:04}.xml"
        if number % (FILES // HOSTILE) == 7:
            file.write_bytes(ATTACKS[number // 20 % len(ATTACKS)])
        elif number % 100 == 0:
            shutil.copyfile(EXAMPLES[number // 100 % len(EXAMPLES)], file)
        else:
            file.write_text(LETTER.format(f"Nummer {number}."), encoding="utf-8")
    (letters / "pipe.xml").unlink(missing_ok=True)
    os.mkfifo(letters / "pipe.xml")
    (letters / "nowhere.xml").symlink_to("missing")
    return tmp_path


@attrs.define
class Killer:
    """
    Kills processes that work for a run, chosen by chance, and the run itself at the end.

    It waits for progress between two deaths: what is no fault of a file never hits the same one
    three times.
    """

    run: subprocess.Popen[bytes]
    chance: random.Random
    killed: int = 0
    seen: int = 0
    complaint: bytes = b""

    def until(self, records: int | None) -> None:
        """
        Kill until there are *records*, or until the run ends.
        """
        while self.run.poll() is None and (records is None or kept() < records):
            self.step()
            time.sleep(0.005)
        if records is not None:
            self.run.kill()
        self.complaint = self.run.communicate()[1]

    def step(self) -> None:
        now = kept()
        if now >= self.seen + 64 and (workers := descendants(self.run.pid)):
            self.seen = now
            self.killed += 1
            try:
                os.kill(self.chance.choice(workers), signal.SIGKILL)
            except ProcessLookupError:
                self.killed -= 1


def kept() -> int:
    try:
        return Path("state").read_bytes().count(b"\n")
    except FileNotFoundError:
        return 0


def descendants(pid: int) -> list[int]:
    """
    The processes below *pid*: the server that forks, and the workers.
    """
    parents = {int(each.name): parent_of(each) for each in Path("/proc").glob("[0-9]*")}
    found: set[int] = {pid}
    for _ in range(3):
        found |= {each for each, parent in parents.items() if parent in found}
    return sorted(found - {pid})


def parent_of(process: Path) -> int:
    try:
        fields = (process / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return 0 if fields[0] == "Z" else int(fields[1])


def command(*arguments: str) -> list[str]:
    check = [sys.executable, "-m", "kamerbrief", "check", "letters", "--isolated"]
    return [*check, "--output", "jsonl:out", *arguments]


def started(limit: Callable[[], None] | None = None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command("--jobs", "2", "--resume", "state"),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        preexec_fn=limit,  # noqa: PLW1509 - there are no threads
    )  # fmt: skip


def almost_full() -> None:
    size = Path("state").stat().st_size + 20_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_run_that_is_disturbed_ends_like_one_that_is_not(folder: Path) -> None:
    undisturbed = subprocess.run(command(), capture_output=True, check=False)
    expected = Path("out").read_bytes()
    Path("out").unlink()
    chance = random.Random(6)  # noqa: S311 - not for secrets
    deaths = 0

    for records in (500, 900):
        killer = Killer(started(), chance)
        killer.until(records)
        deaths += killer.killed
        assert killer.run.returncode == -signal.SIGKILL
        assert not Path("out").exists()
    full = started(almost_full)
    _, complaint = full.communicate()
    killer = Killer(started(), chance)
    killer.until(None)
    deaths += killer.killed

    assert (full.returncode, complaint) == (
        2, b"kamerbrief: XML005 the state 'state' cannot be written: File too large\n",
    )  # fmt: skip
    # Python warns when the process that cleans up after it is killed; we have nothing to say.
    assert not {b"kamerbrief:", b"Traceback"} & set(killer.complaint.split())
    assert deaths >= 4
    assert killer.run.returncode == undisturbed.returncode == 2
    assert Path("out").read_bytes() == expected
    shown = [json.loads(line)["file"] for line in expected.splitlines()]
    assert len(shown) == len(set(shown)) == FILES + 2
    lines = [json.loads(line) for line in Path("state").read_bytes().splitlines()[1:]]
    assert Counter(each["file"] for each in lines) == Counter(
        f"letters/{number:04}.xml" for number in range(FILES)
    )
    assert descendants(killer.run.pid) == []
