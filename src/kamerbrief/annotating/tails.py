"""
What follows the word *motie* and still says which motion is meant.
"""

from __future__ import annotations

import re

import attrs

from kamerbrief.annotating.cited import Citations
from kamerbrief.annotating.names import People, Person, read_names, read_people
from kamerbrief.annotating.numbers import (
    Number,
    numbers_of,
    read_bare_numbers,
    read_numbers,
)
from kamerbrief.annotating.views import CELL

__all__ = ["Tail"]

_NICK = re.compile(r"#\w{1,12}")
# Not *motie van Sarah Bos*, where *van* is no part of the name, nor *de motie: het Rijk betaalt*.
_SHORT = re.compile(r"-(?:de leden |het lid )?|: (?!het )| (?!van (?!de[rn]? ))")
_OF = re.compile(r",? (?:van|door) (?=(?:het |de |dit |mevrouw |Kamerlid |lid |leden ))")
_OF_NAME = re.compile(r" (?:van|door) ")
_OF_CHAMBER = re.compile(r" van (?:de|uw) (?:Tweede |Eerste )?Kamer\b")
_OF_SAME = re.compile(
    r",? van (?:dit|datzelfde|hetzelfde) (?:Kamer)?lid\b|,? van (?:deze|dezelfde) leden\b"
)
_PARTY = re.compile(r" \((?P<party>[A-Z][\w&+./-]{1,24}(?: [A-Z][\w-]{1,14})?)\)")
_BEHALF = re.compile(
    r",? ?\(?(?:(?:mede )?ingediend )?(?:mede )?(?:namens|ondertekend door|door) "
    r"(?=(?:het |de )?(?:Kamer)?(?:lid|leden|heer|mevrouw))"
)
_REPLACES = re.compile(
    r"[ ,(]{0,3}(?:(?:die|dat|dit|welke) )?(?:(?:is )?ingediend )?(?:t\.?v\.?v\.?"
    r"|ter vervanging van|(?:komt )?in de plaats (?:komt |treedt |is gekomen )?van"
    r"|is gewijzigd ten opzichte van|vervangt|was)"
    r"(?: (?:die|de|het|motie|amendement|oorspronkelijke|eerdere)){0,3}"
    r"(?: gedrukt| ingediend)?(?: op stuk| onder)?"
)
# *33 756, K, ter vervanging van H)*, *(nr. 38, was 33, was 21)*
_ALONE = re.compile(r" ?(\d{1,4}|[A-Z]{1,2})(?=[),])")
_ABOUT = re.compile(
    r",? (?:over|inzake|betreffende|met betrekking tot|omtrent|aangaande) (?!te |uw |de Kamer)"
)
_AND_ABOUT = re.compile(r",? en (?=over |inzake |betreffende )")
_AND_SUBJECT = re.compile(r",? en (?!van\b|de motie|het )[^.;:()\"¦]{3,120}?(?= \()")
_SUBJECT = re.compile(r"(?:[^.;:()\"¦]|\.(?=\d)){3,220}")
_SUBJECT_END = re.compile(
    r",? (?:waarin|waarmee|waarbij|verzoekt|verzocht|vraagt|roept|spreekt|heeft|geef|ontraad|laat"
    r"|kan|krijgt"
    r"|is|wordt|zijn|worden|moet|wil|zou|luidt|ben|acht|beschouw|zal|zie|ga|ontraadt|geeft"
    r"|constateert|stelt"
    r"|op stuk|dat|die|t\.v\.v|ter vervanging|beoogt|regelt|ligt|hebben|ik|het kabinet)\b"
    r"|, (?!en )| - | \w+ (?:ik|wij|het kabinet)\b"
)
# *Motie K van de senatoren X en Y*, in a letter to the Eerste Kamer.
_LETTER = re.compile(
    r" (?P<letter>[A-Z]{1,2})(?= (?:van|over|verzoekt|vraagt|roept|en motie)\b|[,;)])"
)
_BRACKETED = re.compile(r" \((?P<number>\d{1,4})\)")
_NEXT = re.compile(r"(?:,|,? (?:en|alsmede))(?: van)? ")
_PIECES = 24


def _skipped(text: str, place: int) -> int:
    """
    Where the next word begins, behind blanks, commas and a bracket.
    """
    while place < len(text) and text[place] in " ,(":
        place += 1
    return place


@attrs.define
class Tail:
    """
    What follows the word *motie*, read piece by piece.

    Attributes:
        named: where the last of the names ends that stand against the word, or None.
    """

    text: str
    end: int
    cited: Citations
    numbers: list[Number] = attrs.Factory(list)
    people: list[Person] = attrs.Factory(list)
    co: list[Person] = attrs.Factory(list)
    et_al: bool = False
    subject: str | None = None
    replaced: list[Number] = attrs.Factory(list)
    named: int | None = None
    same: bool = False
    nick: bool = False
    owners: list[tuple[Person, ...]] = attrs.Factory(list)

    def read(self, *, plural: bool) -> None:
        """
        Take every piece that still says which motion is meant.
        """
        for count in range(_PIECES):
            taken = (
                self._take_replaced()
                or self._take_numbers(plural=plural)
                or (count == 0 and (self._take_short() or self._take_bare()))
                or self._take_people()
                or self._take_bracketed_people()
                or self._take_bracketed_number()
                or (plural and self._take_next())
                or self._take_co()
                or self._take_others()
                or self._take_party()
                or self._take_subject()
                or (plural and self._take_more())
            )
            if not taken:
                return

    def _take_numbers(self, *, plural: bool) -> bool:
        if self.numbers and not plural:
            # "motie op stuk nr. 12 (Kamerstuk 36 200, nr. 12)" says one thing twice.
            return self._take_repeated()
        numbers = read_numbers(self.text, self.end, self.cited)
        if numbers is None:
            return False
        self.numbers += numbers.numbers
        self.end = numbers.end
        return True

    def _take_repeated(self) -> bool:
        again = read_numbers(self.text, self.end, self.cited)
        if again is None or len(again.numbers) != 1 or len(self.numbers) != 1:
            return False
        one, other = self.numbers[0], again.numbers[0]
        if one.number != other.number or other.dossier is None:
            return False
        self.numbers = [other]
        self.end = again.end
        return True

    def _take_short(self) -> bool:
        """
        *motie-Ceder*, *motie Ceder c.s.*: names against the word.
        """
        match = _SHORT.match(self.text, self.end)
        people = None if match is None else read_names(self.text, match.end())
        if people is None:
            return False
        self.named = people.persons[-1].end
        self._add(people)
        return True

    def _take_bare(self) -> bool:
        """
        *Motie 512*, and a name with a sign that the letter has made up: *Motie#21*.
        """
        match = _NICK.match(self.text, self.end)
        if match is not None:
            self.nick = True
            self.end = match.end()
            return True
        numbers = read_bare_numbers(self.text, self.end)
        letter = _LETTER.match(self.text, self.end)
        if letter is not None and not self.numbers:
            self.numbers.append(Number(number=letter["letter"]))
            self.end = letter.end()
            return True
        if numbers is None or self.numbers:
            return False
        self.numbers += numbers.numbers
        self.end = numbers.end
        return True

    def _take_people(self) -> bool:
        if self.people:
            return False
        match = _OF.match(self.text, self.end) or _OF_NAME.match(self.text, self.end)
        if match is None:
            return False
        people = read_people(self.text, match.end()) or read_names(self.text, match.end())
        if people is None:
            return False
        self._add(people)
        return True

    def _take_bracketed_people(self) -> bool:
        """
        *Motie nr. 1058 (Akkerhuis c.s.)*: names behind a number.
        """
        if self.people or not self.numbers or not self.text.startswith(" (", self.end):
            return False
        place = self.end + 2
        people = read_people(self.text, place) or read_names(self.text, place)
        if people is None or not self.text.startswith(")", people.end):
            return False
        self._add(people)
        self.end += 1
        return True

    def _take_bracketed_number(self) -> bool:
        """
        *Motie van het lid Mutluer (33)*: a bare number behind the names.
        """
        match = _BRACKETED.match(self.text, self.end)
        if match is None or self.numbers or not self.people:
            return False
        self.numbers.append(Number(number=match["number"]))
        self.end = match.end()
        return True

    def _take_next(self) -> bool:
        """
        *De moties van de leden X (nr. 5) en Y (nr. 6)*: who submitted the next one, and its number.
        """
        match = _NEXT.match(self.text, self.end)
        if match is None or len(self.numbers) != 1 + len(self.owners) or not self.people:
            return False
        people = read_people(self.text, match.end()) or read_names(self.text, match.end())
        numbers = None if people is None else read_numbers(self.text, people.end, self.cited)
        if people is None or numbers is None or len(numbers.numbers) != 1:
            return False
        owners = self.owners or [tuple(self.people)]
        self.owners = [*owners, people.persons]
        self.people += people.persons
        self.numbers += numbers.numbers
        self.end = numbers.end
        return True

    def _add(self, people: People) -> None:
        self.people += people.persons
        self.et_al = self.et_al or people.et_al
        self.end = people.end

    def _take_co(self) -> bool:
        match = _BEHALF.match(self.text, self.end)
        people = None if match is None else read_people(self.text, match.end())
        if people is None:
            return False
        self.co += people.persons
        self.end = people.end
        if match is not None and "(" in match[0] and self.text[self.end : self.end + 1] == ")":
            self.end += 1
        return True

    def _take_others(self) -> bool:
        """
        *Van uw Kamer*, which names nobody, and *van dit lid*, who was named before.
        """
        same = _OF_SAME.match(self.text, self.end)
        match = same or _OF_CHAMBER.match(self.text, self.end)
        if match is None or self.people:
            return False
        self.same = self.same or same is not None
        self.end = match.end()
        return True

    def _take_party(self) -> bool:
        match = _PARTY.match(self.text, self.end)
        if match is None or not self.people or self.people[-1].party is not None:
            return False
        self.people[-1] = attrs.evolve(self.people[-1], party=match["party"])
        self.end = match.end()
        return True

    def _take_replaced(self) -> bool:
        found = self.cited.at(_skipped(self.text, self.end))
        cites = found is not None and found.text.lower().startswith(("t.v.v", "tvv", "ter verv"))
        if found is not None and cites and (numbers := numbers_of(found)):
            self.replaced += numbers
            self.end = found.end
            return True
        match = _REPLACES.match(self.text, self.end)
        if match is None:
            return False
        named = read_numbers(self.text, match.end(), self.cited)
        bare = _ALONE.match(self.text, match.end())
        if named is not None:
            self.replaced.append(named.numbers[0])
            self.end = named.end
        elif bare is not None:
            self.replaced.append(Number(number=bare[1]))
            self.end = bare.end()
        else:
            return False
        if "(" in match[0] and self.text[self.end : self.end + 1] == ")":
            self.end += 1
        return True

    def _take_more(self) -> bool:
        """
        *... over A (nr. 19) en over B (nr. 20)*: another motion of the same members.
        """
        match = _AND_ABOUT.match(self.text, self.end)
        if match is None and self.numbers and self.subject is not None:
            return self._take_same()
        if match is None or not self.numbers:
            return False
        kept, self.subject = self.subject, None
        end = self.end
        self.end = match.end() - 1
        count = len(self.numbers)
        if self._take_subject() and self._take_numbers(plural=True) and len(self.numbers) > count:
            self.subject = kept
            return True
        self.subject, self.end = kept, end
        return False

    def _take_same(self) -> bool:
        """
        *... over A (nr. 19) en B (nr. 20)*: the same, without the word before the subject.
        """
        match = _AND_SUBJECT.match(self.text, self.end)
        numbers = None if match is None else read_numbers(self.text, match.end(), self.cited)
        if numbers is None:
            return False
        self.numbers += numbers.numbers
        self.end = numbers.end
        return True

    def _take_subject(self) -> bool:
        match = _ABOUT.match(self.text, self.end)
        words = None if match is None else _SUBJECT.match(self.text, match.end())
        if match is None or words is None or self.subject is not None:
            return False
        stop = _SUBJECT_END.search(words[0])
        subject = (words[0] if stop is None else words[0][: stop.start()]).rstrip(" ,")
        if not subject or CELL in subject:
            return False
        self.subject = subject
        self.end = words.start() + len(subject)
        return True
