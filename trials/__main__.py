"""
The command: `python -m trials` with `seeded`, `mutation ROOM`, `fuzz TARGET` or `roundtrips`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from trials.fuzzing import TARGETS
from trials.mutation import ROOMS


def main() -> int:
    options = _parser().parse_args()
    run: int = options.run(options)
    return run


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m trials", description="Try the library and its tests, for long."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    seeded = commands.add_parser("seeded", help="put 13 bugs in, and say which tests catch each")
    seeded.add_argument("--witnesses", action="store_true", help="run only the named test of each")
    seeded.set_defaults(run=_seeded)
    mutation = commands.add_parser("mutation", help="change the code, and count what tests notice")
    mutation.add_argument("room", choices=ROOMS)
    mutation.add_argument("--sample", type=int, metavar="COUNT", help="all, unless it is given")
    mutation.add_argument("--seed", type=int, default=7)
    mutation.set_defaults(run=_mutation)
    fuzz = commands.add_parser("fuzz", help="try inputs that nobody has thought of")
    fuzz.add_argument("target", choices=TARGETS)
    fuzz.add_argument("--seconds", type=int, default=60)
    fuzz.add_argument("--seed", type=int, default=1)
    fuzz.add_argument(
        "--corpus", type=Path, metavar="FOLDER", help="where inputs are kept that are worth it"
    )
    fuzz.set_defaults(run=_fuzz)
    trips = commands.add_parser("roundtrips", help="write and read generated letters")
    trips.add_argument("--count", type=int, default=1_000_000)
    trips.add_argument("--seconds", type=float, default=float("inf"))
    trips.add_argument("--seed", type=int, default=0)
    trips.set_defaults(run=_roundtrips)
    return parser


def _seeded(options: argparse.Namespace) -> int:
    from trials.bugs import BUGS
    from trials.seeded import SUITE, outcomes

    missed = 0
    for outcome in outcomes(tests=() if options.witnesses else SUITE):
        count = len(outcome.caught_by)
        print(f"{outcome.bug.name}: {'caught by' if count else 'NOT CAUGHT'}", flush=True)
        for test in outcome.caught_by[:10]:
            print(f"    {test}")
        if count > 10:
            print(f"    and {count - 10} more")
        missed += not count
    print(f"{len(BUGS) - missed} of {len(BUGS)} bugs caught")
    return min(missed, 1)


def _mutation(options: argparse.Namespace) -> int:
    from trials.mutation import mutants

    done = list(mutants(options.room, sample=options.sample, seed=options.seed))
    survivors = [each for each in done if not each.killed]
    for each in survivors:
        print(f"{each.place} {each.operator}\n{each.diff}")
    print(f"{len(done) - len(survivors)} of {len(done)} mutants killed")
    return 0


def _fuzz(options: argparse.Namespace) -> int:
    from trials.fuzzing import fuzz

    with tempfile.TemporaryDirectory() as folder:
        corpus = options.corpus or Path(folder) / "corpus"
        corpus.mkdir(parents=True, exist_ok=True)
        run = fuzz(options.target, corpus, seconds=options.seconds, seed=options.seed)
    print(f"{options.target}: {run.executed:,} inputs with {run.engine}")
    if run.failure is None:
        return 0
    print(run.failure)
    print(f"the input: {run.input!r}")
    return 1


def _roundtrips(options: argparse.Namespace) -> int:
    from trials.roundtrips import roundtrips

    for progress in roundtrips(options.count, seconds=options.seconds, first_seed=options.seed):
        rate = progress.letters / progress.seconds
        megabytes = progress.bytes / 1_000_000
        print(
            f"{progress.letters:,} letters, {megabytes:,.0f} MB, {progress.seconds:,.0f} s, "
            f"{rate:,.0f} a second",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
