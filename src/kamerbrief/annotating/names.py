"""
Members of parliament in running text: *het lid Van Dijk (SP)*, *de leden Ceder en Palland c.s.*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from kamerbrief.register.names import parse_name

__all__ = ["People", "Person", "people_in", "read_names", "read_people"]

_PARTICLE = (
    r"(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Hh]et|'t|[Tt]e|[Tt]en|[Tt]er|[Ee]l|[Aa]l|[Vv]on|[Ll]a|[Dd]i"
    r"|[Ll]e|[Dd]u|[Dd]os"
    # Op 't Root, In den Bosch: but *de leden in de commissie* are called so by nobody.
    r"|(?:Op|In|Uit|Aan|Bij)(?= (?:'t|den?|der|het) )|(?:op|in|uit|aan|bij)(?= 't ))"
)
# A word with a capital, but none that begins a citation or a new thought.
_CAPITAL = (
    r"(?!(?:Kamer(?:stuk\w*|lid|leden)?\b|Moties?\b|Handelingen|TK\b|EK\b|Nr\b|Stuk|Tweede\b"
    r"|Eerste\b|Amendement|Minister"
    r"|Staatss|Aanhangsel|Zie\b|Oordeel|Advies|Ontra|Appreciatie|Datum|Verzoek|Deze\b|Dit\b|Voor\b"
    r"|Over\b|Ik\b|Wij\b|In\b|Met\b|Op\b|Overwegende|Het\b|De\b|Van\b|Der\b|Den\b|Wet\b|Reactie"
    r"|Toelichting"
    r"|Ontijdig|Overbodig|Overge|Aanhouden|Dictum|Visserij|Landbouw|Tijdens|Daarom|Zoals|Als\b"
    r"|Naar\b|Bij\b|VAO\b|AO\b|VSO\b|WGO\b|Tweeminutendebat|Commissiedebat|Notaoverleg"
    r"|Wetgevingsoverleg|Plenair))"
    r"[^\W\d_a-zà-ÿ][^\W\d_]+(?:'[^\W\d_]+)*"
)
_NAME = re.compile(
    rf"(?:{_PARTICLE} ){{0,3}}{_CAPITAL}"
    rf"(?:(?:-| (?=[A-Zv'd])(?:{_PARTICLE} ){{0,3}}|-(?:{_PARTICLE} ){{1,3}}){_CAPITAL}){{0,3}}"
)
# A double name with a prefix inside has no first name before it but an own word: Epping-de Raad.
_DOUBLE = re.compile(
    rf"(?P<first>(?:(?!{_PARTICLE} )[^\W\d_]+ )?)(?P<rest>(?:{_PARTICLE}"
    rf" ){{0,3}}[^\W\d_]+-{_PARTICLE} .+)"
)
# Words with which surnames begin, and which are no first names: Ait Taleb, Olde Wolbers.
_OF_SURNAMES = frozenset(
    ("Ait", "Aït", "Abou", "Abu", "Groot", "Groote", "Klein", "Lage", "Olde", "Oude", "Six")
)
_PARTY = re.compile(
    r" ?\((?P<party>(?!Kamer|TK\b|EK\b|[Nn]r|CC?[LX]|[IVX]+\))[A-Z][A-Za-z&+./-]{1,24}"
    r"(?: (?:[A-Z][A-Za-z-]{1,12}|[vd]e?[nr]?)){0,2}|(?:50PLUS|50Plus|D66|JA21|GroenLinks/PvdA))\)"
)
# *Hammerstein, VVD, en Van Zwambag, NSC*: only parties that are known, as any word may follow.
# They are those of schema/vocabularies/parties.csv, in all their forms and without groups that are
# called after a member; and OSF, which is in the Eerste Kamer alone and so not in that list.
_PARTIES = (
    r"(?:VVD|PVV|CDA|D66|SP|PvdA|GroenLinks|GL-PvdA|GroenLinks-PvdA|ChristenUnie|CU|SGP|PvdD|DENK"
    r"|FVD|FvD|JA21|50PLUS|BBB|NSC|Volt|BIJ1|OSF)"
)
_COMMA_PARTY = re.compile(rf", (?P<party>{_PARTIES})(?![\w-])")
# *De motie van D66 en CDA*: no members.
_PARTY_ALONE = re.compile(rf"(?:(?:van )?de )?{_PARTIES}", re.IGNORECASE)
_JOIN = re.compile(
    r" ?/ ?|,? en (?:het lid |de leden |de heer |mevrouw |senator )?|, (?:het lid )?| & "
)
_ET_AL = re.compile(r",? c\.s\.?(?![\w])")
# Its first letter is one of a class, which is quick to find.
_HEAD = re.compile(
    r"[DHKLMSdhklms](?<=\b.)(?:(?<=[DHdh])(?:et|it|at)(?: [A-Z][\w-]{1,14})? (?:[Kk]amer)?lid "
    r"|(?<=[Dd])e (?:(?:[Kk]amer)?leden |senatoren |heer )"
    r"|(?<=[Kk])amer(?:lid|leden) |(?<=[Ll])(?:id|eden) (?=[A-Z])"
    r"|(?<=[Mm])evrouw |(?<=[Ss])enator (?=[A-Z]))"
)
_STEMS = ("lid ", "leden ", "heer ", "evrouw ", "enator")
_NAMES_CAP = 14


@attrs.frozen(kw_only=True)
class Person:
    """
    A member who is named, and the span of the words that do so; *key* is what it is compared by.
    """

    start: int
    end: int
    name: str
    first_name: str | None = None
    party: str | None = None
    key: str = attrs.field(init=False, eq=False, repr=False)

    @key.default
    def _key(self) -> str:
        return "".join(self.name.casefold().replace("-", " ").split())


@attrs.frozen(kw_only=True)
class People:
    """
    Members who are named together.

    Attributes:
        start: where the first of the words begins.
        end: where the last one ends.
        persons: the members, in the order of the words.
        et_al: whether *c.s.* follows.
    """

    start: int
    end: int
    persons: tuple[Person, ...]
    et_al: bool = False


def people_in(text: str, start: int = 0, end: int | None = None) -> Iterator[People]:
    """
    Whoever is called *lid* or *leden* in *text*.
    """
    if not any(map(text.__contains__, _STEMS)):
        return
    place = start
    for match in _HEAD.finditer(text, start, len(text) if end is None else end):
        if match.start() >= place and (people := read_people(text, match.start())) is not None:
            yield people
            place = people.end


def read_people(text: str, place: int) -> People | None:
    """
    The members whom *het lid* or *de leden* at *place* introduces, or None.
    """
    head = _HEAD.match(text, place)
    if head is None:
        return None
    return read_names(text, head.end(), place)


def read_names(text: str, place: int, start: int | None = None) -> People | None:
    """
    The names at *place*, each with its party, up to *c.s.*; or None.

    The words for the first of them begin at *start*, if that is given.
    """
    persons: list[Person] = []
    end = place
    start = place if start is None else start
    while len(persons) < _NAMES_CAP:
        person = _person(text, place, place if persons else start)
        if person is None:
            break
        persons.append(person)
        end = person.end
        join = _JOIN.match(text, end)
        if join is None:
            break
        place = join.end()
    if not persons:
        return None
    et_al = _ET_AL.match(text, end)
    if et_al is not None:
        end = et_al.end()
        if persons[-1].party is None and (party := _PARTY.match(text, end)) is not None:
            persons[-1] = attrs.evolve(persons[-1], party=party["party"])
            end = party.end()
    return People(start=start, end=end, persons=tuple(persons), et_al=et_al is not None)


def _person(text: str, place: int, start: int) -> Person | None:
    match = _NAME.match(text, place)
    if match is None:
        return None
    if _PARTY_ALONE.fullmatch(match[0]):
        return None
    party = _PARTY.match(text, match.end()) or _COMMA_PARTY.match(text, match.end())
    first_name, surname = _parts(match[0])
    return Person(
        start=start,
        end=party.end() if party else match.end(),
        name=surname[:1].upper() + surname[1:],
        first_name=first_name,
        party=party["party"] if party else None,
    )


def _parts(words: str) -> tuple[str | None, str]:
    """
    The first name, or None, and the surname with its prefix.
    """
    double = _DOUBLE.match(words)
    if double is not None:
        return (double["first"] or "").strip() or None, double["rest"]
    parsed = parse_name(words)
    surname = " ".join(part for part in (parsed.prefix, parsed.surname) if part)
    if parsed.first_name in _OF_SURNAMES:
        return None, f"{parsed.first_name} {surname}"
    return parsed.first_name or parsed.initials, surname
