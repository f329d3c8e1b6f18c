"""
The figures as tables.
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


def shown_citations(figures: dict[str, Any], *, verbose: bool) -> str:
    """
    *figures*, as `benchmarks.citations.measured` gives them; *verbose* with all that is wrong.
    """
    parts = [_header(figures["versions"])]
    if left_out := figures["left_out"]:
        rows = (f"{name:26}left out: {reason}" for name, reason in left_out.items())
        parts.append("\n".join(rows))
    if "accuracy" in figures:
        parts.append(_accuracy(figures["accuracy"]))
        if verbose:
            parts.append(_wrong(figures["accuracy"]["kamerbrief"]["wrong"]))
    if "letter" in figures:
        parts.append(_letter_citations(figures["letter"]))
        parts.append(_official(figures["official"], verbose=verbose))
    speed = figures["speed"]
    parts += [_throughput(name, each) for name, each in speed["throughput"].items()]
    parts += [_lengths(speed["sizes"]), _hostile(speed["hostile"])]
    return "\n\n".join(parts)


def _accuracy(accuracy: dict[str, Any]) -> str:
    own = next(iter(accuracy.values()))["scores"]
    lines = [
        "precision, recall and F1 against the expected identifiers",
        f"{'':14}{'lines':>6}" + "".join(f"{name:>21}" for name in accuracy),
    ]
    for row in ["all", *(["parliamentary"] if "parliamentary" in own else []), *_kinds(own)]:
        cells = "".join(_cells(each["scores"][row]) for each in accuracy.values())
        lines.append(f"{row:14}{own[row]['lines']:6}{cells}")
    for label, name in (("lines right", "right"), ("found", "true"), ("false", "false")):
        cells = "".join(f"{each['scores']['all'][name]:21}" for each in accuracy.values())
        lines.append(f"{label:20}{cells}")
    negative = own.get("negative", {"lines": 0})["lines"]
    for label, name in (
        (f"negatives hit, of {negative}", "negatives_hit"),
        ("lines failed on", "failed"),
    ):
        lines.append(f"{label:20}" + "".join(f"{each[name]:21}" for each in accuracy.values()))
    return "\n".join(lines)


def _kinds(scores: dict[str, Any]) -> list[str]:
    kinds = [name for name in scores if name not in {"all", "parliamentary", "negative"}]
    return sorted(kinds, key=lambda name: -scores[name]["lines"])


def _cells(score: dict[str, float]) -> str:
    return f"{score['precision']:9.2f}{score['recall']:6.2f}{score['f1']:6.2f}"


def _wrong(wrong: list[dict[str, Any]]) -> str:
    lines = [f"{len(wrong)} lines are wrong"]
    for each in wrong:
        lines.append(f"{each['kind']}{', doubtful' if each['doubt'] else ''}: {each['text']!r}")
        lines += [
            f"    {side} {', '.join(each[side])}" for side in ("missed", "false") if each[side]
        ]
    return "\n".join(lines)


def _letter_citations(letter: dict[str, Any]) -> str:
    lines = ["the real letter"]
    for name, each in letter.items():
        counts = ", ".join(f"{len(each[side])} {side}" for side in ("right", "missed", "false"))
        names = ", ".join(each["missed"] + each["false"])
        lines.append(f"{name:26}{counts}{': ' if names else ''}{names}")
    return "\n".join(lines)


def _official(official: dict[str, Any], *, verbose: bool) -> str:
    lines = ["identifiers of official form, and how many of them exist (list of early 2025)"]
    for name, each in official.items():
        share = each["exist"] / max(1, each["found"])
        texts = f"{each['texts']:,} texts, {each['characters']:,} characters"
        lines.append(f"{name:26}{each['found']:,} found, {share:.1%} exist; {texts}")
        if verbose and each["absent"]:
            lines.append(f"    absent {', '.join(each['absent'])}")
    return "\n".join(lines)


def _throughput(name: str, figures: dict[str, Any]) -> str:
    lines = [
        f"{name}, {figures['bytes']:,} bytes, {figures['found']:,} citations",
        f"{'':26}{'MB/s':>10}{'times as slow':>16}{'bytes read':>14}",
    ]
    for row, each in figures["rows"].items():
        lines.append(
            f"{row:26}{each['mb_per_second']:10.3f}{each['ratio']:16.2f}{each['bytes']:14,}"
        )
    return "\n".join(lines)


def _lengths(sizes: dict[str, Any]) -> str:
    lines = ["prose by length", f"{'bytes':>20}{'ns/byte':>12}"]
    lines += [f"{size:20,}{cost:12.1f}" for size, cost in sizes["nanoseconds_per_byte"].items()]
    return "\n".join([*lines, f"{'largest to smallest':>20}{sizes['largest_to_smallest']:12.2f}"])


def _hostile(hostile: dict[str, Any]) -> str:
    rows = sorted(hostile["rows"].items(), key=lambda item: -item[1]["nanoseconds_per_byte"])
    lines = [
        f"hostile texts of {hostile['bytes']:,} bytes, dearest first",
        f"{'':34}{'ns/byte':>10}{'to prose':>10}{'to notes':>10}{'2n to n':>10}",
    ]
    for name, each in rows:
        lines.append(
            f"{name:34}{each['nanoseconds_per_byte']:10.1f}{each['to_prose']:10.2f}"
            f"{each['to_notes']:10.2f}{each['growth']:10.2f}"
        )
    worst = hostile["rows"][hostile["worst_growth"]]["growth"]
    return "\n".join([*lines, f"grows most: {hostile['worst_growth']}, {worst:.2f} times"])


def shown_motions(figures: dict[str, Any]) -> str:
    """
    *figures*, as `benchmarks.motions.measured` gives them.
    """
    lines = [
        f"{figures['files']} files in {figures['seconds']:.2f} s, "
        f"{len(figures['refused'])} of them not read",
        "",
        f"{'title says':12}{'titles':>8}{'agree':>8}   signatures: titles",
    ]
    for form, row in figures["forms"].items():
        counts = ", ".join(f"{count}: {titles}" for count, titles in row["signatures"].items())
        lines.append(f"{form:12}{row['titles']:8}{row['agree']:8}   {counts}")
    versions = ", ".join(f"{name} {count}" for name, count in sorted(figures["versions"].items()))
    lines += ["", f"versions: {versions}", f"replace another: {figures['replaced']}"]
    lines += [f"without {what}: {' '.join(of) or '-'}" for what, of in figures["without"].items()]
    lines.append(f"several dossiers: {' '.join(figures['several dossiers']) or '-'}")
    lines += ["", "title and signatures do not agree:"]
    for name, sentences in figures["discrepancies"].items():
        lines += [f"  {name}: {sentence}" for sentence in sentences]
    lines += [f"  not read: {name}: {reason}" for name, reason in figures["refused"].items()]
    return "\n".join(lines)


def shown_annotation(figures: dict[str, Any], *, verbose: bool) -> str:
    """
    *figures*, as `benchmarks.annotation.measured` gives them; *verbose* with every difference.
    """
    lines = [
        f"drafts of {figures['letters']} gold letters",
        f"{'':14}{'wanted':>8}{'precision':>11}{'recall':>8}{'F1':>8}",
    ]
    for row, score in figures["scores"].items():
        lines.append(
            f"{row:14}{score['wanted']:8}{score['precision']:11.2f}{score['recall']:8.2f}"
            f"{score['f1']:8.2f}"
        )
    if verbose:
        lines += [
            f"{each['letter']}: {each['row']}: {each['what']} {each['is']}"
            for each in figures["differences"]
        ]
    return "\n\n".join(["\n".join(lines), _annotation_speed(figures["speed"])])


def _annotation_speed(speed: dict[str, Any]) -> str:
    lines = [
        f"{speed['mb_per_second']:.2f} MB/s letter by letter; all behind each other, by length:",
        *(
            f"{size:>20}{cost:12.0f} ns/byte"
            for size, cost in speed["nanoseconds_per_byte"].items()
        ),
        f"{'longest to letters':>20}{speed['longest_to_letters']:12.2f}",
        "",
        f"hostile texts of {speed['hostile_bytes']:,} bytes, cost of a byte to that of letters",
    ]
    rows = sorted(speed["hostile_to_normal"].items(), key=lambda item: -item[1])
    return "\n".join([*lines, *(f"{name:50}{ratio:8.2f}" for name, ratio in rows)])


def shown_strategies(figures: dict[str, Any]) -> str:
    """
    *figures*, as `benchmarks.strategies.measured` gives them, for people.
    """
    lines = [
        f"milliseconds of the processor for one value, of {figures['examples']:,}",
        f"{'':32}{'median':>9}{'mean':>9}{'95 %':>9}",
    ]
    for name, times in figures["milliseconds"].items():
        lines.append(f"{name:32}{times['median']:9.2f}{times['mean']:9.2f}{times['p95']:9.2f}")
    sizes = ", ".join(f"{name} {value:.1f}" for name, value in figures["valid"].items())
    return "\n\n".join((_header(figures["versions"]), "\n".join(lines), f"valid letters: {sizes}"))


def shown_batch(figures: dict[str, Any]) -> str:
    """
    *figures*, as `benchmarks.batch.measured` gives them.
    """
    corpus = figures["corpus"]
    lines = [
        f"{corpus['files']:,} files, {corpus['bytes']:,} bytes, made of {corpus['patterns']} "
        f"letters; {corpus['smallest']:,} to {corpus['largest']:,} bytes, half of them over "
        f"{corpus['median']:,.0f}; {figures['processors']} processors"
    ]
    if figures["rows"]:
        lines += [
            f"{'':34}{'':8}{'':8}{'':9}{'':9}{'ns/byte':>9}{'':8}{'times the floor':>16}",
            f"{'':34}{'files':>8}{'found':>8}{'files/s':>9}{'MB/s':>9}"
            f"{'clock':>9}{'work':>8}{'clock':>8}{'work':>8}",
        ]
    for name, row in figures["rows"].items():
        ratio = row["times_floor"]
        lines.append(
            f"{name:34}{row['files']:8,}{row['found']:8,}{row['files_per_second']:9,.0f}"
            f"{row['mb_per_second']:9.2f}{_shown(row['clock'], 1):>9}"
            f"{_shown(row['processor'], 1):>8}{_shown(ratio['clock'], 2):>8}"
            f"{_shown(ratio['processor'], 2):>8}"
        )
    lines += [f"{part:34}left out: {reason}" for part, reason in figures["left_out"].items()]
    lines += [
        f"{name:34}{times:.2f} times as fast in all processes as in one"
        for name, times in figures["scaling"].items()
    ]
    if "memory" in figures:
        lines.append(_batch_memory(figures["memory"]))
    return "\n\n".join([_header(figures["versions"]), "\n".join(lines)])


def _shown(figure: float | None, digits: int) -> str:
    return "" if figure is None else f"{figure:.{digits}f}"


def _batch_memory(memory: dict[str, float]) -> str:
    sizes = {name: f"{size / 1024**2:.1f} MiB" for name, size in memory.items()}
    return (
        f"memory of check: parent at most {sizes['parent_peak']}, largest worker at most "
        f"{sizes['worker_peak']}; parent over the first tenth of the files "
        f"{sizes['first_tenth']}, over the last {sizes['last_tenth']}"
    )
