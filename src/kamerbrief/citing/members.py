"""
Motions that are named by who submitted them: *motie-Ceder*, *de motie Elissen/Çorüz c.s.*.
"""

from __future__ import annotations

import re

from kamerbrief.citing.cursor import Cursor
from kamerbrief.citing.mentions import Mention
from kamerbrief.citing.scope import Scope
from kamerbrief.citing.values import Certainty, Cited, NamedMotion

__all__ = ["read_named_motion"]

_LABEL = re.compile(
    r"[Mm]otie(?P<plural>s)?"
    r"(?:- ?| van (?:het |de )?(?:[Kk]amer)?(?P<role>lid|leden|heer|mevrouw) | van | )"
    r"(?=[^\W\d_a-z]|(?:van|de) )"
)
_LETTER = r"[^\W\d_]"  # of any alphabet: Çorüz, Kılıç
_PART = rf"{_LETTER}(?:{_LETTER}|'(?={_LETTER})){{0,30}}"
_WORD = re.compile(rf"(?P<before>[ -]?)(?P<word>'?{_PART}(?:- ?{_PART}){{0,3}})")
_JOIN = re.compile(r" ?/ ?(?=[^\W\d_])|(?P<listed>, | en )-?(?=[^\W\d_a-z]|(?:van|de) )")
_OTHERS = re.compile(r",? c\.s\.?")
_PARTY = re.compile(r" \([A-Z][\w.-]{1,14}\)")
_PARTICLES = frozenset("van de der den het 't ter ten te el al von la le du di da bin ben".split())
# Words with a capital that follow the word motie and are no name.
_OTHER_WORDS = frozenset(
    "De Het Een Kamer Kamerstuk Kamerstukken Tweede Eerste Deze Die Dat Dit Ik Wij Op In Met "
    "Voor Over Zoals Daarmee Hiermee Nr Nederland Europa Europese Motie Moties Minister "
    "Regering Kabinet Staatssecretaris Ook Als Bij Naar Tijdens Hierbij Daarom Stemming Uw "
    "Zij Hij Wil Verzoekt Verzocht Inzake Conform Kamerbreed Kabinetsreactie Kamerlid "
    "Kamerleden Artikel Dossier Raad Provinciale Staten Gemeente Provincie Partij Wantrouwen "
    "Treurnis Afkeuring Duurzame GroenLinks PvdA PvdD Volt Denk ChristenUnie Groningen Gaza "
    "Israël Oekraïne Rusland Amsterdam Rotterdam Januari Februari Maart April Mei Juni Juli "
    "Augustus September Oktober November December Datum Indiener Titel Onderwerp Nummer "
    "Advies Oordeel Ontraden Appreciatie Begroting".split()
)
_WORDS_CAP, _NAMES_CAP = 6, 12


def read_named_motion(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The motion, or the motions, whose submitters are named at *cursor*, or None.
    """
    start = cursor.place
    if start and cursor.text[start - 1].isalpha():
        return None  # promotie, commotie
    label = cursor.take(_LABEL)
    if label is None:
        return None
    name = _name(cursor)
    if name is None:
        return None
    names, ends = [name], [cursor.place]
    listed = False
    while len(names) < _NAMES_CAP:
        place = cursor.place
        party = cursor.take(_PARTY) is not None
        join = cursor.take(_JOIN)
        following = None if join is None else _name(cursor)
        if following is None or (
            # Only what was announced as several is a list: not *de motie Ceder en Kamerlid ...*.
            join is not None and join["listed"] and not (party or _announced(label))
        ):
            cursor.place = place
            break
        listed = listed or bool(join and join["listed"])
        names.append(following)
        ends.append(cursor.place)
    cursor.take(_PARTY)
    others = cursor.take(_OTHERS) is not None
    end = cursor.place if others else ends[-1]
    if label["plural"] and listed:
        motions = [NamedMotion(members=(each,)) for each in names]
    else:
        motions = [NamedMotion(members=tuple(names), others=others)]
    cited = tuple(Cited(publication=each, certainty=Certainty.UNRESOLVED) for each in motions)
    return Mention(start=start, end=end, cited=cited)


def _announced(label: re.Match[str]) -> bool:
    return bool(label["plural"]) or label["role"] == "leden"


def _name(cursor: Cursor) -> str | None:
    """
    One name: particles, and one to three words with a capital, the last one of them at the end.
    """
    start = end = cursor.place
    capitals = 0
    for _ in range(_WORDS_CAP):
        match = cursor.take(_WORD)
        if match is None or (match["before"] and match.start() == start):
            break
        word = match["word"]
        if word.lower() in _PARTICLES and not (capitals and word[0].isupper()):
            continue
        if not word[0].isupper() or word.isupper() or word in _OTHER_WORDS or capitals == 3:
            break
        capitals += 1
        end = cursor.place
    cursor.place = end
    return cursor.text[start:end] if capitals else None
