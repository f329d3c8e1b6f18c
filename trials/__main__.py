"""
The command: `python -m trials` with `seeded`, `mutation ROOM`, `fuzz TARGET` or `roundtrips`.
"""

from __future__ import annotations

import argparse
import sys

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


if __name__ == "__main__":
    sys.exit(main())
