"""
Rows, items and headings that name a motion without the word: *Nr. 12 – Van Dijk (SP) c.s.*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from kamerbrief.annotating.cited import Citations
from kamerbrief.annotating.columns import columns_of, subject_among
from kamerbrief.annotating.mentions import Manner, Mention, mentions_in, version_of
from kamerbrief.annotating.names import People, read_names, read_people
from kamerbrief.annotating.numbers import Number, Numbers, read_bare_numbers, read_numbers
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.unnamed import numbered_mention, with_unnamed
from kamerbrief.vocabularies import Version

__all__ = ["entry_mentions"]

_BARE = re.compile(
    r"#? ?(?P<number>\d{1,4}|[A-Z]{1,2})"
    r"(?= ?¦| ?$| \(|, (?=[A-Z'])| - (?:(?:nader )?gewijzigde? )?(?:motie|amend))"
)
_CHANGED = re.compile(
    r" ?[(,] ?(?P<version>(?:(?:tweede|derde) )?(?:nader )?gewijzigd)?(?:e motie)?,? ?\(?"
    r"(?P<for>(?:t\.?v\.?v\.?|ter vervanging van|was|eerder|voorheen) )?",
    re.IGNORECASE,
)
# *(was 33, was 21)*: what that replaced in its turn.
_EARLIER = re.compile(r", (?:was|eerder|voorheen) (?:nr\. ?)?(\d{1,4})(?=[),])")
_LABEL = re.compile(r"(?:Nr|Ad nr|Stuk nr)\.? ?(?P<number>\d{1,4})[.:] (?=[A-Z])")
_STOP = re.compile(r"[.:] (?=[A-Z])")
# *Nr. 650 (Helderman, PVV) beoogt*, *Nr. 648 is van mevrouw X (SP), die verlangt*.
_LEADING = re.compile(
    r"(?:Stuk n|N)(?:r\.?|ummer) ?(?P<number>\d{1,4})(?: (?=\()|(?P<of> is van ))"
)
_NEAR = 40
_TO_NAME = re.compile(r"[ ,:()-]{1,4}(?:de |het )?")
_AND = re.compile(r",? en |, |; ")
_MORE = re.compile(r"(?:(?:, | en )\d{1,4}){1,9}(?= ?(?:[-–:(]|$))")
_DIGITS = re.compile(r"\d+")
_START = re.compile(r"(?:\(?\d{1,2}[.)] |\(?[a-z][.)] |[-•·▪●*] )?")
_AFTER_NUMBER = re.compile(r" ?(?:[-:,]|van|\(|¦)? ?(?=[A-Z'vdhl(])")
_SUBJECT = re.compile(r"(?:: | - | over )(?P<subject>[^.;:()¦]{3,160})$")


def entry_mentions(
    passage: Passage, cited: Citations, columns: Sequence[str] = ()
) -> tuple[Mention, ...]:
    """
    The mentions in *passage*, with what its other cells say of the motion; or one without the word.

    *columns* are the names of the columns of its table, as far as they are known.
    """
    found = tuple(mentions_in(passage.text, cited))
    if not found and passage.text.islower() and _DIGITS.search(passage.text) is None:
        return ()  # without the word, it takes a name or a number
    if passage.kind is SegmentKind.ROW:
        return _row_mentions(passage, cited, found, columns)
    if passage.kind in {SegmentKind.PARAGRAPH, SegmentKind.ITEM}:
        found = with_unnamed(passage, cited, found)
    if found and found[0].start < _NEAR and found[0].manner not in {Manner.THIS, Manner.DEFINITE}:
        numbered = _numbered(passage, found[0], cited)
        return found if numbered is None else (numbered, *found[1:])
    first = _first_mentions(passage, cited)
    end = max((each.end for each in first), default=0)
    return (*first, *(each for each in found if each.start >= end))


def _row_mentions(
    passage: Passage, cited: Citations, found: tuple[Mention, ...], columns: Sequence[str]
) -> tuple[Mention, ...]:
    """
    The motion of a row, with what its other cells say of it, and those behind it.
    """
    text = passage.text
    if columns_of(passage):
        return ()
    named = [each for each in found if each.manner in {Manner.NAMED, Manner.TITLE}]
    mention = named[0] if named else _bare(passage, cited)
    if mention is None:
        return found
    if not mention.people:
        mention = _with_people(text, mention)
    whole = _from_cells(passage, mention, columns)
    return (whole, *(each for each in found if each is not mention and each.start > whole.end))


def _first_mentions(passage: Passage, cited: Citations) -> tuple[Mention, ...]:
    """
    What *passage* begins with, where that names motions without the word.
    """
    text = passage.text
    if passage.kind in {SegmentKind.HEADING, SegmentKind.ITEM}:
        mention = _bare(passage, cited)
        if mention is not None:
            mention = _with_people(text, mention)
            if mention.version is None:
                mention = _changed(text, mention, cited)
            return tuple(_following(text, mention, cited))
        named = _named(text, cited)
        return () if named is None else (named,)
    if passage.kind is not SegmentKind.PARAGRAPH:
        return ()
    if (label := _LABEL.match(text)) is not None:
        return (numbered_mention(0, label.end("number"), (Number(number=label["number"]),)),)
    if (leading := _LEADING.match(text)) is not None:
        end = leading.end("number")
        entry = _with_people(text, numbered_mention(0, end, (Number(number=leading["number"]),)))
        behind = read_people(text, leading.end()) if leading["of"] else None
        if behind is not None:
            return (attrs.evolve(entry, people=behind.persons, et_al=behind.et_al, end=behind.end),)
        return (entry,) if entry.people else ()
    # As in: 36 410, nr. 34, lid Eerdmans, over gevangenissen
    mention = _bare(passage, cited) if text[:1].isdigit() else None
    if mention is None:
        return ()
    # As in: 29893-273. Deze motie roept op tot een verbod.
    if mention.numbers[0].dossier is not None and _STOP.match(text, mention.end):
        return (mention,)
    entry = _with_people(text, mention)
    return (entry,) if entry.people else ()


def _bare(passage: Passage, cited: Citations) -> Mention | None:
    """
    The number with which *passage* begins, as a mention.
    """
    for start, end in passage.sentences if passage.kind is SegmentKind.ROW else ((0, 0),):
        place = _started(passage.text, start)
        numbers = read_numbers(passage.text, place, cited)
        if numbers is not None and (not end or numbers.end <= end):
            numbers = _with_more(passage.text, numbers)
            return _changed(
                passage.text, numbered_mention(place, numbers.end, numbers.numbers), cited
            )
        bare = _BARE.match(passage.text, place)
        if bare is not None and passage.kind is SegmentKind.ROW:
            number = Number(number=bare["number"])
            return _changed(passage.text, numbered_mention(place, bare.end(), (number,)), cited)
        if bare is not None:
            return _named_behind(passage, place, bare)
    return None


def _named_behind(passage: Passage, place: int, bare: re.Match[str]) -> Mention | None:
    """
    A *bare* number with the motion or names behind it; or None.

    As in *21 - motie-Kok (SP)*, and in headings *281 (Hammerstein, VVD), over een veteranenpas*.
    """
    text = passage.text
    named = text.startswith((" (", ", "), bare.end()) and (
        read_names(text, bare.end() + 2) is not None
    )
    if not (named and passage.kind is SegmentKind.HEADING) and not text.startswith(
        " - ", bare.end()
    ):
        return None
    return numbered_mention(place, bare.end(), (Number(number=bare["number"]),))


def _numbered(passage: Passage, mention: Mention, cited: Citations) -> Mention | None:
    """
    *mention* with the number before it: *36 410, nr. 5 - motie Jansen (D66)*; or None.
    """
    bare = None if mention.numbers else _bare(passage, cited)
    if bare is None or len(bare.numbers) != 1:
        return None
    if _TO_NAME.fullmatch(passage.text, bare.end, mention.start) is None:
        return None
    return attrs.evolve(
        mention,
        start=bare.start,
        manner=Manner.NAMED,
        numbers=bare.numbers,
        version=mention.version or bare.version,
        replaced=mention.replaced or bare.replaced,
    )


def _with_more(text: str, numbers: Numbers) -> Numbers:
    """
    *numbers* with those that follow in the same dossier: *29 628-1264 en 1265 - Roodbol (PVV)*.
    """
    match = _MORE.match(text, numbers.end)
    if match is None:
        return numbers
    more = (attrs.evolve(numbers.numbers[-1], number=each) for each in _DIGITS.findall(match[0]))
    return Numbers(end=match.end(), numbers=(*numbers.numbers, *more))


def _following(text: str, mention: Mention, cited: Citations) -> Iterator[Mention]:
    """
    *mention*, and those that follow it: *31936-1189 Bos (PvdD) en 31936-1190 Vos (D66)*.
    """
    yield mention
    while (join := _AND.match(text, mention.end)) is not None:
        numbers = read_numbers(text, join.end(), cited)
        if numbers is None:
            return
        mention = _with_people(text, numbered_mention(join.end(), numbers.end, numbers.numbers))
        yield mention


def _named(text: str, cited: Citations) -> Mention | None:
    """
    The names with which an entry begins, when its number follows: *Bos (SP), 31 985, nr. 61*.
    """
    people = _people(text, _started(text, 0))
    numbers = None if people is None else read_numbers(text, people.end, cited)
    if people is None or numbers is None:
        return None
    mention = numbered_mention(people.start, numbers.end, numbers.numbers)
    return attrs.evolve(mention, people=people.persons, et_al=people.et_al)


def _started(text: str, place: int) -> int:
    """
    Where the words begin behind a bullet or a number of the list.
    """
    match = _START.match(text, place)
    return place if match is None else match.end()


def _changed(text: str, mention: Mention, cited: Citations) -> Mention:
    """
    *mention* with what brackets behind it say: *(gewijzigd, t.v.v. 526)*.
    """
    match = _CHANGED.match(text, mention.end)
    if match is None:
        return mention
    version = version_of(match["version"]) if match["version"] else None
    place = match.end()
    numbers = (
        read_numbers(text, match.start("for"), cited)
        or read_numbers(text, place, cited)
        or read_bare_numbers(text, place - 1)
    )
    if numbers is None or not match["for"]:
        return mention if version is None else attrs.evolve(mention, version=version)
    end, replaced = numbers.end, numbers.numbers[:1]
    while (before := _EARLIER.match(text, end)) is not None:
        end, replaced = before.end(), (*replaced, Number(number=before[1]))
    end += 1 if text[end : end + 1] == ")" else 0
    return attrs.evolve(mention, end=end, version=version or Version.GEWIJZIGD, replaced=replaced)


def _with_people(text: str, mention: Mention) -> Mention:
    match = _AFTER_NUMBER.match(text, mention.end)
    people = None if match is None else _people(text, match.end())
    if people is None:
        return mention
    end = people.end
    if match is not None and "(" in match[0] and text[end : end + 1] == ")":
        end += 1
    subject = _SUBJECT.match(text, end)
    return attrs.evolve(
        mention,
        end=end,
        people=people.persons,
        et_al=people.et_al,
        subject=mention.subject if subject is None else subject["subject"],
    )


def _people(text: str, place: int) -> People | None:
    return read_people(text, place) or read_names(text, place)


def _from_cells(passage: Passage, mention: Mention, columns: Sequence[str]) -> Mention:
    """
    *mention* with the submitters and the subject that stand in the other cells of its row.
    """
    text = passage.text
    people = None
    others: list[tuple[int, int]] = []
    for start, end in passage.cells:
        here = _people(text, start)
        if here is not None and here.end >= end - 1:
            people = people or here
        elif not start <= mention.start < end:
            others.append((start, end))
    subject = mention.subject or subject_among(text, passage.cells, others, columns)
    if people is None or mention.people:
        return mention if subject == mention.subject else attrs.evolve(mention, subject=subject)
    return attrs.evolve(mention, people=people.persons, et_al=people.et_al, subject=subject)
