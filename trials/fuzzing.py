"""
Fuzz targets: gate, reader and citing, given bytes that nobody has thought of.

They run with atheris (libFuzzer) where it is installed, and else with changes by chance of the
same first inputs.  ``python -m trials.fuzzing TARGET`` takes the options of libFuzzer.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

import attrs

from trials.checkout import ROOT, environment_of

__all__ = ["TARGETS", "Run", "fuzz"]

_EXECUTED = re.compile(r"stat::number_of_executed_units:\s*(\d+)|^Done (\d+)", re.MULTILINE)
_LONGEST = 64 * 1024
_PIECES = [
    b"<",
    b">",
    b"&",
    b'"',
    b"/>",
    b"<!--",
    b"-->",
    b"]]>",
    b"<![CDATA[",
    b"<?a?>",
    b"<!DOCTYPE",
    b"&#13;",
    b"&#xD800;",
    b"&amp;",
    b"\xc2\xa0",
    b"\xef\xbb\xbf",
    b"\0",
    b"\r\n",
    b"\xf0\x9f\x98\x80",
    b' xmlns="urn:a"',
    b' xmlns:k="urn:kamerbrief:1"',
    b"k:",
    b"</p>",
    b"<p>",
    b"<sic kind='typo'>",
    b' basis="inferred"',
    b' id="m1"',
    b' motion="m1"',
    b"<motionRef motion='m1'>",
    b"</body>",
    b"<extensions>",
    b"Kamerstukken II 2020/21, 32 824, nr. 341",
    b"nr. ",
    b"nrs. 1 t/m 3",
    b"ECLI:",
    b"motie Van Dijk",
    b"Handelingen II",
    b"Stb. 2020, ",
    b"PbEU L 280",
    b"-VI",
    b"c.s.",
    b"2022D12345",
]


def _gate(data: bytes) -> None:
    """
    The gate refuses, or gives a tree within its limits that expat sees in the same way.
    """
    from kamerbrief.errors import ParseError
    from kamerbrief.gate.parsing import parse
    from kamerbrief.gate.scan import MAX_DEPTH, scan

    try:
        root = parse(data)
    except ParseError as error:
        assert error.code.startswith("XML")
        assert error.__cause__ is None
        return
    elements = list(root.iter())
    assert all(isinstance(each.tag, str) for each in elements)
    assert max(sum(1 for _ in each.iterancestors()) for each in elements) < MAX_DEPTH
    seen = scan(data)
    # expat knows fewer characters of names than libxml2, and stops at the others.
    assert seen.fault is not None or len(seen.positions) == len(elements)
    assert b"<!DOCTYPE" not in data


def _reader(data: bytes) -> None:
    """
    The reader refuses what check refuses, and what it reads makes the round trip.
    """
    import kamerbrief
    from kamerbrief.errors import ParseError
    from kamerbrief.gate.parsing import parse
    from kamerbrief.xml.schema import has_form

    report = kamerbrief.check(data)
    try:
        letter = kamerbrief.from_xml(data)
    except ParseError as error:
        assert error.code in {each.code for each in report.diagnostics}
        return
    assert not {each.code[:3] for each in report.diagnostics} & {"XML", "XSD"}
    assert has_form(parse(data))
    written = kamerbrief.to_xml(letter)
    assert kamerbrief.from_xml(written) == letter
    assert kamerbrief.to_xml(kamerbrief.from_xml(written)) == written
    for placed in letter.nodes:
        assert letter.text[placed.start : placed.end] == placed.node.text


def _citing(data: bytes) -> None:
    """
    Spans are in order and slice to their words, and each cites something.
    """
    from kamerbrief import citing

    text = data.decode("utf-8", "replace")
    end = 0
    for found in citing.find(text):
        assert end <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        assert found.publications
        end = found.end


TARGETS: dict[str, Callable[[bytes], None]] = {
    "gate": _gate,
    "reader": _reader,
    "citing": _citing,
}
"""By name; each raises for an input that it should not."""


@attrs.frozen(kw_only=True)
class Run:
    """
    What a run of a target gave.

    Attributes:
        engine: ``atheris``, or ``chance`` where it is not installed.
        executed: how many inputs were tried.
        failure: what was raised, or None.
        input: the input that raised it.
    """

    engine: str
    executed: int
    failure: str | None = None
    input: bytes = b""


def fuzz(target: str, folder: Path, *, seconds: int, seed: int = 1) -> Run:
    """
    Try *target* for so many *seconds*, with *folder* for the inputs that are worth keeping.
    """
    for number, each in enumerate(_first_inputs(target)):
        (folder / f"first-{number:03}").write_bytes(each)
    if find_spec("atheris") is None:
        return _by_chance(target, folder, seconds=seconds, seed=seed)
    dictionary = folder.parent / f"{folder.name}.dict"
    dictionary.write_text("".join(f'"{_quoted(each)}"\n' for each in _PIECES), encoding="ascii")
    result = subprocess.run(
        [
            sys.executable, "-m", "trials.fuzzing", target, str(folder), f"-seed={seed}",
            f"-max_total_time={seconds}", f"-max_len={_LONGEST}",
            # What takes longer than that is a failure; what is slow on a busy machine is none.
            "-timeout=20", "-report_slow_units=20",
            "-rss_limit_mb=2048",
            f"-dict={dictionary}", f"-artifact_prefix={folder}/failed-", "-print_final_stats=1",
        ],
        cwd=ROOT, env=environment_of(ROOT), capture_output=True, text=True, errors="replace",
        check=False,
    )  # fmt: skip
    said = result.stdout + result.stderr
    counts = [int(one or other) for one, other in _EXECUTED.findall(said)]
    failed = sorted(folder.glob("failed-*"))
    failure = said[-4_000:] if failed or result.returncode else None
    return Run(
        engine="atheris",
        executed=max(counts, default=0),
        failure=failure,
        input=failed[0].read_bytes() if failed else b"",
    )


def _quoted(piece: bytes) -> str:
    plain = {*range(0x20, 0x7F)} - {*b'"\\'}
    return "".join(chr(byte) if byte in plain else f"\\x{byte:02x}" for byte in piece)


def _first_inputs(target: str) -> Iterable[bytes]:
    letters = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*.xml"))]
    if target == "citing":
        yield from (piece for piece in _PIECES if piece[:1].isalnum())
        for letter in letters:
            yield re.sub(rb"<[^>]*>", b"", letter)
        return
    yield from letters
    corpus = ROOT / "tests/corpus"
    yield from (path.read_bytes() for path in sorted(corpus.glob("*/*.xml")))


def _by_chance(target: str, folder: Path, *, seconds: int, seed: int) -> Run:
    chance = random.Random(seed)
    inputs = [path.read_bytes() for path in sorted(folder.glob("first-*"))]
    run = TARGETS[target]
    executed = 0
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        data = _changed(chance.choice(inputs), inputs, chance)
        try:
            run(data)
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            failure = f"{type(error).__name__}: {error}"
            return Run(engine="chance", executed=executed, failure=failure, input=data)
        executed += 1
    return Run(engine="chance", executed=executed)


def _changed(data: bytes, inputs: list[bytes], chance: random.Random) -> bytes:
    for _ in range(chance.randrange(1, 5)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.choice([0, 0, 1, 3, 20, 200]))
        other = chance.choice(inputs)
        place = chance.randrange(len(other) + 1)
        put = chance.choice(
            [b"", chance.choice(_PIECES), chance.randbytes(2), other[place : place + 60]]
        )
        data = data[:start] + put + data[end:]
    return data


def _with_atheris(target: str) -> None:
    import atheris

    with atheris.instrument_imports(include=["kamerbrief"]):
        TARGETS[target](b"<letter/>")
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    _with_atheris(sys.argv[1])
