"""
Letters that have the form of a letter, or nearly, and are out of all proportion within the limits.

They are made when they are asked for, and none is stored: the largest have 16 MB.
"""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["ATTACKS", "HEAD", "letter"]

HEAD = b'<letter xmlns="urn:kamerbrief:1" version="1.0">'
MOTION = b'<motions><motion id="m1" treatment="mentioned"/></motions>'
VERDICT = (
    b'<motions><motion id="m1"/></motions><verdicts><verdict id="v1" motion="m1" '
    b'category="oordeel-kamer" holder="kabinet"/></verdicts>'
)
DATE = b"<metadata><date>2022-11-14</date></metadata>"
SIGNATORY = (
    b'<signatories><signatory id="s1" office="minister" ministry="SZW" initials="C.E.G." '
    b'prefix="van" surname="Gennip"/></signatories>'
)
CITED = b"Kamerstukken II 2020/21, 32 824, nr. %d"
LEVELS = 58

Make = Callable[[int], bytes]


def letter(body: bytes = b"", facts: bytes = b"", extensions: bytes = b"") -> bytes:
    return HEAD + facts + b"<body>" + body + b"</body>" + extensions + b"</letter>"


def p(words: bytes, facts: bytes = b"") -> bytes:
    return letter(b"<p>" + words + b"</p>", facts)


def each(pattern: bytes, count: int) -> bytes:
    """
    *pattern* so many times, with its number for ``#`` and the next one for ``+``.
    """
    return b"".join(
        pattern.replace(b"#", b"%d" % number).replace(b"+", b"%d" % (number + 1))
        for number in range(count)
    )


def facts(name: bytes, pattern: bytes, count: int) -> bytes:
    return b"<%s>%s</%s>" % (name, each(pattern, count), name)


def nested(start: bytes, words: bytes, end: bytes, levels: int = LEVELS) -> bytes:
    return start * levels + words + end * levels


def extension(inner: bytes) -> bytes:
    return letter(extensions=b"<extensions>" + inner + b"</extensions>")


def prefixes_at_every_level(count: int) -> bytes:
    levels = range(55)
    declared = (
        b"<sic kind='typo'%s>" % b"".join(b" xmlns:a%d_%d='u'" % (n, k) for k in range(60))
        for n in levels
    )
    return p(b"".join(declared) + b"<x/>" * count + b"</sic>" * len(levels))


ATTACKS: dict[str, tuple[int, Make]] = {
    # Words
    "one long text": (9_900_000, lambda n: p(b"x" * n)),
    "long texts": (16, lambda n: letter((b"<p>" + b"x" * 900_000 + b"</p>") * n)),
    "line ends": (
        4_000_000,
        lambda n: p(b"\r\n" * n + b'<motionRef motion="m"/>'),
    ),
    "character references": (900_000, lambda n: p(b"&#x10FFFF;" * n)),
    "predefined entities": (3_000_000, lambda n: p(b"&amp;" * n)),
    "CDATA": (1_000_000, lambda n: p(b"<![CDATA[x]]>" * n)),
    "comments in text": (9_999, lambda n: p(b"x<!---->" * n)),
    "combining marks": (3_000_000, lambda n: p(b"a" + "\u0301".encode() * n)),
    "names of motions": (200_000, lambda n: p(b"motie 36200 nr. 7 van het lid Ceder c.s. " * n)),
    "titles": (
        150_000,
        lambda n: p(b"de Minister van Sociale Zaken en Werkgelegenheid " * n, DATE),
    ),
    "numbers": (3_000_000, lambda n: p(b"1 000 " * n)),
    # Blocks
    "empty paragraphs": (199_000, lambda n: letter(b"<p/>" * n)),
    "page breaks": (199_000, lambda n: letter(b"<pageBreak/>" * n)),
    "cells": (
        190_000,
        lambda n: letter(b"<table><row>" + b"<cell>x</cell>" * n + b"</row></table>"),
    ),
    "wide cells": (
        90_000,
        lambda n: letter(
            b"<table>" + b'<row><cell columns="1000" rows="1000">x</cell></row>' * n + b"</table>"
        ),
    ),
    "lists in lists": (
        3_000,
        lambda n: letter(nested(b"<list><item>", b"x", b"</item></list>", 29) * n),
    ),
    "signature with a long text": (
        150_000,
        lambda n: letter(
            b'<signature signatory="s1">'
            + b"De Minister van Sociale Zaken, " * n
            + b"</signature>",
            DATE + SIGNATORY,
        ),
    ),
    # References
    "references that dangle": (190_000, lambda n: p(each(b'<motionRef motion="m#"/>', n))),
    "references to one motion": (
        190_000,
        lambda n: p(b'<motionRef motion="m1">de motie </motionRef>' * n, MOTION),
    ),
    "words in 58 levels": (
        9_000_000,
        lambda n: p(nested(b'<motionRef motion="m1">', b"x" * n, b"</motionRef>"), MOTION),
    ),
    "58 levels again and again": (
        3_400,
        lambda n: p(nested(b'<motionRef motion="m1">', b"x", b"</motionRef>") * n, MOTION),
    ),
    "verdicts in 58 levels": (
        1_000_000,
        lambda n: p(
            nested(b'<verdictRef verdict="v1">', b"ontraden " * n, b"</verdictRef>"), VERDICT
        ),
    ),
    "citations in 58 levels": (
        200_000,
        lambda n: p(
            nested(
                b'<citation kind="kamerstuk" dossier="32824" number="1">',
                CITED % 1 * n,
                b"</citation>",
            )
        ),
    ),
    "words of one verdict": (
        150_000,
        lambda n: p(b'<verdictRef verdict="v1">ontraad ik</verdictRef>' * n, VERDICT),
    ),
    "conditions of one verdict": (
        120_000,
        lambda n: p(b'<condition verdict="v1" kind="caveat">mits</condition>' * n, VERDICT),
    ),
    "deadlines of one motion": (
        150_000,
        lambda n: p(b'<deadline motion="m1">1 maart 2023</deadline>' * n, MOTION),
    ),
    "requests": (150_000, lambda n: p(b'<request motion="m1">verzoekt</request>' * n)),
    "members": (
        120_000,
        lambda n: p(each(b'<member name="Van Dijk#">het lid Van Dijk</member>', n)),
    ),
    "slips": (190_000, lambda n: p(b'<sic kind="typo" correction="a">b</sic>' * n)),
    "long slips": (
        300,
        lambda n: p(
            b'<sic kind="typo" correction="%s">%s</sic>' % (b"ab" * 9_000, b"ba" * 9_000) * n
        ),
    ),
    # Notes and citations
    "markers without note": (190_000, lambda n: p(b"<noteRef>1</noteRef>" * n)),
    "notes without marker": (
        100_000,
        lambda n: letter(each(b'<footnote id="n#"># Kamerstuk 32 824, nr. #.</footnote>', n)),
    ),
    "notes with one text": (
        150_000,
        lambda n: letter(each(b'<footnote id="n#">Idem</footnote>', n)),
    ),
    "notes against the order": (
        60_000,
        lambda n: letter(
            b"<p>"
            + each(b'<noteRef footnote="n#">#</noteRef>', n)
            + b"</p>"
            + b"".join(b'<footnote id="n%d">%d</footnote>' % (k, k) for k in reversed(range(n)))
        ),
    ),
    "citations": (
        60_000,
        lambda n: p(
            each(
                b'<citation kind="kamerstuk" dossier="32824" number="#">Kamerstukken II 2020/21, '
                b"32 824, nr. +</citation>; ",
                n,
            )
        ),
    ),
    "citation with a long text": (
        200_000,
        lambda n: p(
            b'<citation kind="kamerstuk" dossier="32824" number="1">'
            + CITED % 1 * n
            + b"</citation>"
        ),
    ),
    "citations with long parts": (
        150,
        lambda n: p(
            b'<citation kind="kamerstuk" dossier="%s" number="1">Kamerstuk %s</citation>'
            % (b"3" * 30_000, b"3 " * 20_000)
            * n
        ),
    ),
    # Facts
    "motions in a ring": (
        90_000,
        lambda n: letter(
            facts=facts(b"motions", b'<motion id="m#" replaces="m+"/>', n).replace(
                b'"m%d"' % n, b'"m0"'
            )
        ),
    ),
    "motions in a chain": (
        90_000,
        lambda n: letter(facts=facts(b"motions", b'<motion id="m#" replaces="m+"/>', n)),
    ),
    "motions with one number": (
        90_000,
        lambda n: letter(
            facts=facts(b"motions", b'<motion id="m#" dossier="36200" number="7"/>', n)
        ),
    ),
    "motions with one id": (
        90_000,
        lambda n: letter(
            facts=facts(b"motions", b'<motion id="m" dossier="36200" number="#"/>', n)
        ),
    ),
    "submitters with one name": (
        150_000,
        lambda n: letter(
            facts=b'<motions><motion id="m1">'
            + b'<submitter name="Van Dijk" party="SP"/>' * n
            + b"</motion></motions>"
        ),
    ),
    "submitters with other names": (
        150_000,
        lambda n: letter(
            facts=b'<motions><motion id="m1">'
            + each(b'<submitter name="Van Dijk#"/>', n)
            + b"</motion></motions>"
        ),
    ),
    "verdicts on one motion": (
        90_000,
        lambda n: letter(
            facts=b'<motions><motion id="m1"/></motions>'
            + facts(
                b"verdicts",
                b'<verdict id="v#" motion="m1" category="ontraden" holder="kabinet"/>',
                n,
            )
        ),
    ),
    "verdicts in a chain": (
        75_000,
        lambda n: letter(
            facts=b'<motions><motion id="m1"/></motions>'
            + facts(
                b"verdicts",
                b'<verdict id="v#" motion="m1" category="ontraden" holder="kabinet" '
                b'supersedes="v+"/>',
                n,
            )
        ),
    ),
    "commitments": (
        75_000,
        lambda n: letter(
            facts=facts(
                b"commitments",
                b'<commitment id="t#" actor="kabinet" before="d#" from="2022-11-14" '
                b'until="2020-01-01"/>',
                n,
            )
        ),
    ),
    "debates": (
        90_000,
        lambda n: letter(facts=facts(b"debates", b'<debate id="d#" date="2022-11-14"/>', n)),
    ),
    "dates": (190_000, lambda n: letter(facts=facts(b"metadata", b"<date>2022-11-14</date>", n))),
    "subjects": (190_000, lambda n: letter(facts=facts(b"metadata", b"<subject>x</subject>", n))),
    "dossiers": (190_000, lambda n: letter(facts=facts(b"metadata", b'<dossier number="#"/>', n))),
    "signatories": (
        75_000,
        lambda n: letter(
            facts=DATE
            + facts(
                b"signatories",
                b'<signatory id="s#" office="minister" ministry="SZW" initials="C." '
                b'surname="Gennip"/>',
                n,
            )
        ),
    ),
    "signatories with strange offices": (
        50_000,
        lambda n: letter(
            each(
                b'<signature signatory="s#">De Minister van Vreemde Zaken #, J. Jansen</signature>',
                n,
            ),
            DATE
            + facts(
                b"signatories",
                b'<signatory id="s#" office="minister" ministry="Vreemde Zaken #" initials="J." '
                b'surname="Jansen"/>',
                n,
            ),
        ),
    ),
    "long surnames": (
        350,
        lambda n: letter(
            facts=DATE
            + facts(
                b"signatories",
                b'<signatory id="s#" office="minister" ministry="SZW" surname="'
                + b"a b " * 10_000
                + b'#"/>',
                n,
            )
        ),
    ),
    # Extensions
    "extensions": (190_000, lambda n: extension(b'<a xmlns="urn:a"/>' * n)),
    "namespaces": (
        100_000,
        lambda n: extension(each(b'<a xmlns="urn:a#" xmlns:b="urn:b#" b:c=""/>', n)),
    ),
    "attributes": (
        6_000,
        lambda n: extension((b'<a xmlns="urn:a"' + each(b' a#=""', 63) + b"/>") * n),
    ),
    # Faults of form
    "unknown elements": (190_000, lambda n: letter(b"<x/>" * n)),
    "unknown elements in the letter": (
        190_000,
        lambda n: HEAD + b"<x/>" * n + b"</letter>",
    ),
    "unknown attributes": (
        6_000,
        lambda n: letter((b"<p" + each(b' a#=""', 63) + b"/>") * n),
    ),
    "values that are not allowed": (
        190_000,
        lambda n: p(b'<motionRef motion="1"/>' * n),
    ),
    "a fault at the end": (190_000, lambda n: letter(b"<p>x</p>" * n + b"<x/>")),
    "no-break spaces between motions": (
        190_000,
        lambda n: letter(facts=b"<motions>" + b'<motion id="m"/>\xc2\xa0' * n + b"</motions>"),
    ),
    "prefixes at every level": (190_000, prefixes_at_every_level),
    "prefixed elements that are unknown": (
        190_000,
        lambda n: (
            b'<k:letter xmlns:k="urn:kamerbrief:1" version="1.0"><k:body>'
            + b"<k:p/>" * n
            + b"<k:x/></k:body></k:letter>"
        ),
    ),
}
"""By name: how many parts it may have within the limits, and what makes it of so many."""
