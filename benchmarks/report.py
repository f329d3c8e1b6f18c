"""
The figures as a table.
"""

from __future__ import annotations

from typing import Any


def shown(figures: dict[str, Any]) -> str:
    """
    *figures*, as `benchmarks.codec.measured` gives them, for people.
    """
    parts = [_header(figures["versions"])]
    parts += [_letter(name, letter) for name, letter in figures["letters"].items()]
    parts.append(_sizes(figures["sizes"], figures["largest_to_smallest"]))
    return "\n\n".join(parts)


def _header(versions: dict[str, str | None]) -> str:
    return ", ".join(f"{name} {version or 'absent'}" for name, version in versions.items())


def _letter(name: str, letter: dict[str, Any]) -> str:
    lines = [
        f"{name}, {letter['bytes']:,} bytes",
        f"{'':26}{'microseconds':>14}{'ratio':>9}",
    ]
    for row, micros in letter["microseconds"].items():
        lines.append(f"{row:26}{micros:14.1f}{letter['ratio'][row]:9.2f}")
    lines += [f"{row:26}left out: {reason}" for row, reason in letter["left_out"].items()]
    memory = {key: value / 1024 for key, value in letter["memory"].items()}
    lines.append(f"memory: {memory['held']:.1f} KiB held, {memory['peak']:.1f} KiB at most")
    return "\n".join(lines)


def _sizes(sizes: list[dict[str, float]], ratio: dict[str, float]) -> str:
    names = list(ratio)
    lines = [
        "microseconds per KB (1,000 bytes)",
        f"{'bytes':>20}" + "".join(f"{name:>24}" for name in names),
    ]
    for size in sizes:
        cells = "".join(f"{size[name]:24.2f}" for name in names)
        lines.append(f"{size['bytes']:20,}{cells}")
    cells = "".join(f"{ratio[name]:24.2f}" for name in names)
    lines.append(f"{'largest to smallest':>20}{cells}")
    return "\n".join(lines)
