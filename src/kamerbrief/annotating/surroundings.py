"""
What the rest of a sentence, and a note, say of the motion that a mention names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from kamerbrief.annotating.cited import Citations
from kamerbrief.annotating.mentions import Mention
from kamerbrief.annotating.names import Person, read_people
from kamerbrief.annotating.numbers import Number, numbers_of, read_numbers
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.trails import dossier_in

__all__ = ["REACH", "Surroundings"]

_NEAR, REACH = 80, 400
_LETTER_WORDS = re.compile(
    r"\b(?:brief|brieven|rapport|voortgangs\w*|antwoord\w*|verslag|nota|advies|memorie|bijlage"
    r"|beantwoording|verzamelbrief|kabinetsreactie)\b"
)
_SUBMITS = re.compile(
    r"\b(?:moties|amendementen)\b[^.]*\b(?:ingediend|dient|diende|in)\b|\bmoties ingediend\b"
)
_ASKS_IN = re.compile(
    r"\b(?:vraagt|vragen|verzoekt|verzoeken|bepleit|bepleiten|wil|willen)\b[^.]{0,120}\b(?:in"
    r"|met|via) ?$"
    r"|\b(?:heeft|hebben)\b[^.]{0,120}\b(?:in|met|via) ?$",
    re.IGNORECASE,
)
_REPLACING = re.compile(
    r"\b(?:t\.v\.v\.|ter vervanging van)"
    r"(?: (?:die|de motie|motie|de eerdere motie|het amendement))?(?: gedrukt)?(?: op stuk| onder)?"
)
_THAT_ONE = r"(?:(?:de|zijn|haar|hun) (?:(?:eerdere|oorspronkelijke) )?(?:motie )?)?"
_NUMBER = r"(?:(?:gedrukt )?(?:op stuk|onder|met) )?(?:nr\.?|nummer|letter) "
# *Die de motie onder letter I vervangt*, *en vervangt nr. 704*.
_REPLACES_IT = re.compile(
    r"[ ,)]{0,4}(?:is gedrukt onder nr\. \d{1,4} )?(?:die|welke|en) (?:"
    rf"{_THAT_ONE}{_NUMBER}(?P<before>\d{{1,4}}|[A-Z]{{1,2}}) (?:vervangt|heeft vervangen)"
    rf"|vervangt {_THAT_ONE}{_NUMBER}(?P<behind>\d{{1,4}}|[A-Z]{{1,2}}))\b"
)
_HAND = re.compile(
    r",? (?:is|was|komt|kwam)(?: (?:ingediend|voorgesteld|afkomstig|van de hand|van de zijde))?"
    r" (?:van|door) "
)
# *In de motie op stuk nr. 67 vraagt het lid X ...*.
_IN_IT = ("In ", "Met ", "in ", "met ")
_ASKS = re.compile(
    r" (?:vraagt|vragen|verzoekt|verzoeken|bepleit|bepleiten|wil|willen|pleit|pleiten) "
)
_FROM = re.compile(
    r"(?:^|[.;:] )(?:Tot slot is |Ten slotte is )?[Vv]an (?:de zijde van )?(?:het|de) (?:leden"
    r"|lid|heer)\b"
)
_TOGETHER = re.compile(
    r"\bsamen met (?:het lid|de leden)\b[^.]{0,120}\b(?:in|met|via) ?$", re.IGNORECASE
)
# *Heeft een motie ingediend die is gedrukt onder nr. 655*, *op stuk nr. 653 ligt een motie voor*.
_PRINTED = re.compile(
    r"(?: ingediend| voorgesteld| voor)?,? (?:(?:die|welke) )?(?:is |wordt |staat )?"
    r"(?:gedrukt onder|gedrukt op stuk|onder|op stuk) (?:nr\.|nummer) (?P<number>\d{1,4})\b"
)
_PRINTED_BEFORE = re.compile(
    r"\b(?:op stuk|onder) (?:nr\.|nummer) (?P<number>\d{1,4})(?: ligt)? $", re.IGNORECASE
)
_HAS = re.compile(r"\b(?:heeft|hebben|had|hadden|diende|dienden)\b", re.IGNORECASE)
_NOTE_ONLY = re.compile(r"[\s\d.,;()\[\]<>-]*(?:Zie )?$", re.IGNORECASE)


@attrs.frozen
class Surroundings:
    """
    The passages of a letter, with their citations and the notes at their markers.
    """

    passages: Sequence[Passage]
    cited: Sequence[Citations]
    noted: Mapping[tuple[int, int], int]

    def submitting(self, passage: Passage, mention: Mention, floor: int) -> tuple[Person, ...]:
        """
        Who is named in the sentence as submitting the motions whose numbers *mention* gives.
        """
        first, _ = passage.sentences[passage.sentence_at(mention.start)]
        words = passage.text[mention.start : mention.anchor].lower()
        first = max(first, mention.start - REACH)
        between = passage.text[first : mention.start]
        if passage.text.startswith(("op stuk", "Op stuk"), mention.anchor):
            # As in: het lid X heeft twee moties ingediend, op stuk nr. 18 om A en op stuk nr. 19.
            if not _SUBMITS.search(between):
                return ()
            floor = first
        elif not words.startswith(("hun ", "zijn ", "haar ")):
            words = passage.text[max(first, floor) : mention.start]
            lead = passage.text[mention.start : mention.anchor].lower()
            submits = lead.startswith("een ") and _HAS.search(words) is not None
            if not (
                submits or _ASKS_IN.search(words) or _TOGETHER.search(words) or _FROM.match(words)
            ):
                return ()
        groups = list(passage.people_between(max(first, floor), mention.start))
        if not groups and words.startswith(("hun ", "zijn ", "haar ")):
            # As in: In haar motie (29 984, nr. 693) pleit mevrouw X (VVD) voor treinen
            _, last = passage.sentences[passage.sentence_at(mention.start)]
            groups = list(passage.people_between(mention.end, min(last, mention.end + REACH)))[:1]
        if floor > first and _TOGETHER.search(passage.text[floor : mention.start]):
            # "Het lid X vraagt in motie A ..., en samen met het lid Y in motie B ..."
            groups = [*passage.people_between(first, floor)][:1] + groups
        return tuple(person for group in groups for person in group.persons)

    def people_later(self, passage: Passage, mention: Mention, stop: int) -> tuple[Person, ...]:
        """
        Who submitted it, as the sentence goes on to say: *is van de hand van het lid X*.

        Or who asks: *In de motie op stuk nr. 67 vraagt het lid X*.
        """
        _, last = passage.sentences[passage.sentence_at(mention.start)]
        match = _HAND.match(passage.text, mention.end, min(stop, last))
        if match is None and passage.text.endswith(_IN_IT, 0, mention.start):
            match = _ASKS.match(passage.text, mention.end, min(stop, last))
        people = None if match is None else read_people(passage.text, match.end())
        return () if people is None else people.persons

    def later_number(self, passage: Passage, mention: Mention, stop: int) -> Number | None:
        """
        The number in brackets later in the sentence, or in the note at the end of the mention.
        """
        sentence = passage.sentences[passage.sentence_at(mention.start)]
        noted = self.noted_number(passage, mention)
        if noted is not None:
            return noted
        for found in self.cited[passage.place].between(mention.end, min(stop, sentence[1])):
            numbers = numbers_of(found)
            before = passage.text[max(mention.end, found.start - 60) : found.start]
            if (
                len(numbers) == 1
                and before.rstrip().endswith("(")
                and not _LETTER_WORDS.search(before)
            ):
                return numbers[0]
        return self._printed(passage, mention, sentence)

    def _printed(
        self, passage: Passage, mention: Mention, sentence: tuple[int, int]
    ) -> Number | None:
        """
        The number under which the sentence says that a motion which it introduces is printed.
        """
        if not passage.text.startswith(("een ", "Een "), mention.start):
            return None
        before = passage.text[max(sentence[0], mention.start - _NEAR) : mention.start]
        match = _PRINTED_BEFORE.search(before) or _PRINTED.match(passage.text, mention.end)
        return None if match is None else Number(number=match["number"])

    def noted_number(self, passage: Passage, mention: Mention) -> Number | None:
        """
        The number that the note at the end of *mention* cites first; or None.
        """
        # Of several markers in the mention the last one: it may go on with its subject behind it.
        place = next(
            (
                self.noted[passage.place, at]
                for at in range(mention.end, mention.anchor, -1)
                if (passage.place, at) in self.noted
            ),
            None,
        )
        if place is None and (mention.past or mention.label or mention.subject):
            last = passage.sentences[passage.sentence_at(mention.start)][1]
            place = next(
                (
                    self.noted[passage.place, at]
                    for at in range(mention.end, min(last + 1, mention.end + _NEAR))
                    if (passage.place, at) in self.noted
                ),
                None,
            )
        if place is None and passage.text[mention.end : mention.end + 1] in {".", ",", ";"}:
            place = self.noted.get((passage.place, mention.end + 1))
        if place is None:
            return None
        note = self.passages[place]
        citations = self.cited[place].all
        if not citations or not _NOTE_ONLY.match(note.text[: citations[0].start]):
            return None
        numbers = numbers_of(citations[0])
        return numbers[0] if len(numbers) == 1 else None

    def replaced_later(self, passage: Passage, mention: Mention, stop: int) -> Mention:
        """
        *mention* with what the rest of its sentence says that it replaces.
        """
        _, last = passage.sentences[passage.sentence_at(mention.start)]
        if mention.version is None:
            return mention
        other = _REPLACES_IT.match(passage.text, mention.end, last)
        if other is not None:
            number = Number(number=other["before"] or other["behind"])
            return attrs.evolve(mention, replaced=(number,))
        match = _REPLACING.search(passage.text, mention.end, min(stop, last))
        if match is None:
            return mention
        numbers = read_numbers(passage.text, match.end(), self.cited[passage.place])
        return mention if numbers is None else attrs.evolve(mention, replaced=numbers.numbers[:1])

    def dossier_of(self, passage: Passage, mention: Mention) -> Number | None:
        """
        The dossier that the sentence of *mention* names as a whole, behind it; or None.
        """
        last = passage.sentences[passage.sentence_at(mention.start)][1]
        last = min(last, mention.end + REACH)
        cited = Citations(tuple(self.cited[passage.place].between(mention.end, last)))
        return dossier_in(passage.text[mention.end : last], cited)
