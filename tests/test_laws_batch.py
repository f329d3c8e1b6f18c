"""
However a batch is stopped, and whatever happens to its files and its state between two runs: at
the end there is one record for each file, in order, as a run without a state makes it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from itertools import count, islice
from pathlib import Path
from typing import ParamSpec, TypeVar

import attrs
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from kamerbrief.batch.failures import StateError, WorkerDiedError
from kamerbrief.batch.many import records_of
from kamerbrief.batch.state import State
from kamerbrief.batch.values import DEFAULT_LIMITS, Entry, Record
from kamerbrief.batch.works import Checking
from kamerbrief.selection import Selection

P = ParamSpec("P")
T = TypeVar("T")

LETTER = '<letter xmlns="urn:kamerbrief:1" version="1.0">{}<body><p>{}</p></body></letter>'
UNUSED = '<motions><motion id="m1" treatment="mentioned"/></motions>'
SIGNED = (
    '<signatories><signatory id="s1" capacity="signed" office="minister" ministry="{}"/>'
    "</signatories>"
)
SIGNS = '<signatoryRef signatory="s1">ik</signatoryRef>'
# Pairs with as many bytes: sound, sound and signed, with a finding, and badly formed.
PAIRS = [
    (one.encode(), other.encode())
    for one, other in (
        (LETTER.format("", "Ja."), LETTER.format("", "Nu.")),
        (
            LETTER.format(SIGNED.format("SZW"), SIGNS),
            LETTER.format(SIGNED.format("BZK"), SIGNS),
        ),
        (LETTER.format(UNUSED, "Ja."), LETTER.format(UNUSED, "Nu.")),
        ("<letter", ">letter"),
    )
]
TWINS = {one: other for pair in PAIRS for one, other in (pair, pair[::-1])}
SOURCES = list(TWINS)
NAMES = [f"{at}.xml" for at in range(3)]
PARTS = [f"a.zip/{name}" for name in NAMES[:2]]
GARBAGE = st.binary(max_size=40) | st.sampled_from(
    [b"\0" * 64, b"\n", b"{}\n", b'{"file":"0.xml"}\n', b"[[[[\n", b'"\xff\n']
)
WORKS = [Checking(), Checking(selection=Selection(ignore=["REF003"]))]
# File systems count time in steps, so that of what was just written the time says nothing; what is
# written in this year always was just written.
JUST_NOW = 4_102_444_800


class AtOnce(Executor):
    """
    Does its work when it is told to, but for one call, of which the worker dies.

    Attributes:
        entries: the names of what work was done for.
    """

    def __init__(self, dies_at: int | None = None) -> None:
        self.entries: list[str] = []
        self._calls = count()
        self._dies_at = dies_at

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        if next(self._calls) == self._dies_at:
            future.set_exception(WorkerDiedError(-9))
            return future
        _, entries = args
        assert isinstance(entries, tuple)
        self.entries += [each.file for each in entries]
        future.set_result(fn(*args, **kwargs))
        return future


def timeless(record: Record) -> Record:
    """
    *record* without the time of its file, which may have been another when it was made.
    """
    if record.stamp is None:
        return record
    return attrs.evolve(record, stamp=attrs.evolve(record.stamp, mtime=0))


class Resuming(RuleBasedStateMachine):
    """
    A list of sources, and the state of a batch over it that is never allowed to end in peace.
    """

    def __init__(self) -> None:
        super().__init__()
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name)
        self.state = self.folder / "state"
        self.work, self.other = WORKS
        self.listed: list[str] = []
        self.parts: dict[str, bytes] = {}
        self.seconds = count(1_000_000_000)

    # The sources

    @initialize(
        sources=st.lists(st.sampled_from(SOURCES), max_size=len(NAMES)), just_now=st.booleans()
    )
    def begin(self, sources: list[bytes], just_now: bool) -> None:
        for name, data in zip(NAMES, sources, strict=False):
            self.listed.append(name)
            self.write_a_file(name, data, just_now)

    @rule(name=st.sampled_from([*NAMES, *PARTS]), at=st.integers(0, 8))
    def list_a_source(self, name: str, at: int) -> None:
        # It may be listed already, and it need not be there.
        self.listed.insert(at, name)

    @rule(name=st.sampled_from(NAMES), data=st.sampled_from(SOURCES), just_now=st.booleans())
    def write_a_file(self, name: str, data: bytes, just_now: bool) -> None:
        (self.folder / name).write_bytes(data)
        seconds = JUST_NOW if just_now else next(self.seconds)
        os.utime(self.folder / name, (seconds, seconds))

    @rule(name=st.sampled_from(NAMES), is_touched=st.booleans())
    def write_as_many_bytes(self, name: str, is_touched: bool) -> None:
        path = self.folder / name
        if path.exists():
            data = path.read_bytes()
            just_now = path.stat().st_mtime == JUST_NOW
            self.write_a_file(name, data if is_touched else TWINS[data], just_now)

    @rule(name=st.sampled_from(NAMES), data=st.sampled_from(SOURCES))
    def write_other_bytes_and_keep_the_time(self, name: str, data: bytes) -> None:
        path = self.folder / name
        if path.exists() and path.stat().st_size != len(data):
            before = path.stat().st_mtime_ns
            path.write_bytes(data)
            os.utime(path, ns=(before, before))

    @rule(name=st.sampled_from(NAMES))
    def remove_a_file(self, name: str) -> None:
        (self.folder / name).unlink(missing_ok=True)

    @rule(name=st.sampled_from(PARTS), data=st.sampled_from(SOURCES))
    def change_a_part_of_an_archive(self, name: str, data: bytes) -> None:
        self.parts[name] = data

    # The runs

    @rule(records=st.integers(0, 6), ahead=st.integers(1, 3), dies_at=st.none() | st.integers(0, 3))
    def stop_in_the_middle(self, records: int, ahead: int, dies_at: int | None) -> None:
        with State(str(self.state), self.work) as memory:
            run = self.run(memory, AtOnce(dies_at), ahead)
            made = [timeless(each) for each in islice(run, records)]

        assert made == self.records_without_a_state()[:records]
        with State(str(self.state), self.work) as memory:
            kept = [memory.known(each) for each in self.entries()[:records]]
        # What could not be read may be there another time.
        assert [each and timeless(each) for each in kept] == [
            each if each.stamp else None for each in made
        ]

    @rule(keeps_data=st.booleans(), dies_at=st.none() | st.integers(0, 3))
    def go_on_to_the_end(self, keeps_data: bool, dies_at: int | None) -> None:
        # Whether records have the bytes of their files is no part of what they rest on.
        self.work = attrs.evolve(self.work, keeps_data=keeps_data)
        with State(str(self.state), self.work) as memory:
            made = [timeless(each) for each in self.run(memory, AtOnce(dies_at))]

        assert made == self.records_without_a_state()

    @rule()
    def go_on_where_all_is_done(self) -> None:
        with State(str(self.state), self.work) as memory:
            first = list(self.run(memory, AtOnce()))
        lines, executor = self.state.read_bytes(), AtOnce()

        with State(str(self.state), self.work) as memory:
            second = list(self.run(memory, executor))

        unread = [each.file for each in first if each.stamp is None]
        assert (second, executor.entries, self.state.read_bytes()) == (first, unread, lines)

    @precondition(lambda self: self.has_a_header())
    @rule()
    def go_on_with_other_work(self) -> None:
        before = self.state.read_bytes()

        with pytest.raises(StateError, match="another version of kamerbrief, other rules"):
            State(str(self.state), self.other)

        assert self.state.read_bytes() == before

    @rule()
    def start_again_with_other_work(self) -> None:
        self.state.unlink(missing_ok=True)
        self.work, self.other = self.other, self.work

    # The state

    @precondition(lambda self: self.state.exists())
    @rule(data=st.data())
    def tear_the_state(self, data: st.DataObject) -> None:
        lines = self.state.read_bytes().splitlines(keepends=True)
        last = len(lines[-1]) if lines else 0
        lost = data.draw(st.integers(0, last) | st.integers(0, self.state.stat().st_size))
        with self.state.open("r+b") as file:
            file.truncate(self.state.stat().st_size - lost)

    @precondition(lambda self: self.has_a_header())
    @rule(garbage=GARBAGE)
    def append_garbage(self, garbage: bytes) -> None:
        with self.state.open("ab") as file:
            file.write(garbage)

    @precondition(lambda self: self.has_a_header())
    @rule(data=st.data())
    def append_what_was_once_right(self, data: st.DataObject) -> None:
        _, *lines = self.state.read_bytes().splitlines(keepends=True)
        if lines:
            with self.state.open("ab") as file:
                file.write(data.draw(st.sampled_from(lines)))

    # What holds

    def teardown(self) -> None:
        try:
            self.go_on_to_the_end(keeps_data=False, dies_at=None)
        finally:
            self.temporary.cleanup()

    def run(self, memory: State, executor: Executor, ahead: int = 2) -> Iterator[Record]:
        return records_of(
            self.entries(), self.work, executor,
            jobs=None, limits=DEFAULT_LIMITS, memory=memory, ahead=ahead,
        )  # fmt: skip

    def records_without_a_state(self) -> list[Record]:
        return [timeless(self.work(each)) for each in self.entries()]

    def entries(self) -> list[Entry]:
        return [
            Entry(file=name, data=self.parts.get(name, SOURCES[0]))
            if name in PARTS
            else Entry(file=str(self.folder / name))
            for name in self.listed
        ]

    def has_a_header(self) -> bool:
        return self.state.exists() and b"\n" in self.state.read_bytes()


class TestResuming(Resuming.TestCase):
    """
    More runs than other laws have examples, since a step takes a millisecond.
    """

    settings = settings(max_examples=settings().max_examples * 2, stateful_step_count=20)
