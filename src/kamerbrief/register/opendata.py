"""
Groups and members from the open data of the Tweede Kamer, as JSON.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

import attrs

from kamerbrief.errors import RegisterError
from kamerbrief.publications.values import Value
from kamerbrief.register.values import Confidence, Party, Seat

__all__ = ["OpenData", "read_open_data"]

_Item = Mapping[str, Any]

_PERSON, _GROUP, _SEAT, _TAKEN = "Persoon", "Fractie", "FractieZetel", "FractieZetelPersoon"
# A field that only the records of that entity have.
_MARKS = (("Achternaam", _PERSON), ("NaamNL", _GROUP), ("TotEnMet", _TAKEN), ("Gewicht", _SEAT))
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T([0-9]{2}):[0-9:.]+(Z|[+-][0-9:]{5})?)?")
_UNFIT = re.compile(r"[\x00-\x1f\x7f|\ud800-\udfff]")
_EXPAND = "$expand=Persoon,FractieZetel($expand=Fractie)"


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class OpenData(Value):
    """
    What responses of the open data say.

    Attributes:
        parties: the groups.
        seats: the members, with the group that they are in.
        partial: the names of the responses that say that there is more (``@odata.nextLink``).
    """

    parties: tuple[Party, ...] = ()
    seats: tuple[Seat, ...] = ()
    partial: tuple[str, ...] = ()


def read_open_data(
    sources: Iterable[tuple[str, bytes]], as_of: dt.date, known: Iterable[Party] = ()
) -> OpenData:
    """
    The groups and members in *sources*: the name and the JSON of each response.

    Records of Persoon, Fractie, FractieZetel and FractieZetelPersoon may come in any order,
    apart or expanded in each other, in ``{"value": [...]}`` or in a bare array.  Removed records
    are left out.  *as_of* is the day on which they were fetched.  A group that is one of *known*
    keeps the other names that are in use for it, which the open data do not have.

    Raises:
        RegisterError: a source is no such JSON, or a record lacks what it must have.
    """
    found: dict[str, dict[str, tuple[str, _Item]]] = {name: {} for _, name in _MARKS}
    partial = []
    for name, data in sources:
        records, more = _records(name, data)
        if more:
            partial.append(name)
        for place, record in enumerate(records):
            _keep(record, f"{name}, record {place + 1}", found)
    names = tuple(known)
    parties = [_named(_party(*each, as_of), names) for each in found[_GROUP].values()]
    seats = [seat for each in found[_TAKEN].values() if (seat := _seat(*each, found, as_of))]
    return OpenData(
        parties=tuple(sorted(parties, key=lambda each: (each.start or dt.date.min, each.name))),
        seats=tuple(sorted(seats, key=lambda each: (each.surname, each.person, each.start))),
        partial=tuple(partial),
    )


def _records(name: str, data: bytes) -> tuple[list[Any], bool]:
    expected = 'an array, or an object with an array "value"'
    try:
        whole = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except RecursionError:
        raise RegisterError("the JSON is nested too deeply", name) from None
    except json.JSONDecodeError as error:
        raise RegisterError(f"it is no JSON: {error.msg}", name, error.lineno) from error
    except ValueError as error:
        raise RegisterError(f"it is no JSON in UTF-8: {error}", name) from error
    more = isinstance(whole, dict) and whole.get("@odata.nextLink") is not None
    records = whole.get("value") if isinstance(whole, dict) else whole
    if not isinstance(records, list):
        raise RegisterError(f"the JSON has another form, expected {expected}", name)
    return records, more


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def _keep(record: Any, place: str, found: dict[str, dict[str, tuple[str, _Item]]]) -> None:
    """
    Put *record* and what is expanded in it where its entity is.
    """
    if not isinstance(record, dict):
        raise RegisterError("it is no object, expected a record of an entity", place)
    if record.get("Verwijderd") is True:
        return
    entity = next((entity for mark, entity in _MARKS if mark in record), None)
    if entity is None:
        names = ", ".join(entity for _, entity in _MARKS)
        raise RegisterError(f"its entity is unknown, expected one of {names}", place)
    found[entity][_text(record, "Id", place)] = place, record
    for _, name in _MARKS:
        inner = record.get(name)
        # What is expanded may have only the fields that were selected.
        if isinstance(inner, dict) and inner.get("Verwijderd") is not True:
            for each in (inner, *filter(None, (inner.get(_GROUP),))):
                if isinstance(each, dict) and "Id" in each and any(m in each for m, _ in _MARKS):
                    _keep(each, place, found)


def _party(place: str, record: _Item, as_of: dt.date) -> Party:
    name = _words(record, "NaamNL", place)
    abbreviation = _words(record, "Afkorting", place) or name
    if abbreviation is None:
        raise RegisterError("it is absent, expected words", place, column="Afkorting")
    start, end = _period(record, "DatumActief", "DatumInactief", place)
    return Party(
        abbreviation=abbreviation,
        name=name or abbreviation,
        start=start,
        end=end,
        source="TK",
        confidence=Confidence.A,
        as_of=as_of,
    )


def _named(party: Party, known: Iterable[Party]) -> Party:
    same = [each for each in known if each.called(party.abbreviation) or each.called(party.name)]
    names = dict.fromkeys(n for each in same for n in (each.abbreviation, *each.also, each.name))
    also = tuple(name for name in names if name not in {party.abbreviation, party.name})
    return attrs.evolve(party, also=also)


def _seat(
    place: str,
    record: _Item,
    found: Mapping[str, Mapping[str, tuple[str, _Item]]],
    as_of: dt.date,
) -> Seat | None:
    identifier = _inner(record, _PERSON)
    if identifier is None:
        return None
    if identifier not in found[_PERSON]:
        raise _missing(_PERSON, identifier, place)
    _, person = found[_PERSON][identifier]
    start, end = _period(record, "Van", "TotEnMet", place)
    if start is None:
        raise RegisterError("it is absent, expected a day", place, column="Van")
    return Seat(
        person=identifier,
        first_name=_words(person, "Roepnaam", place) or _words(person, "Voornamen", place),
        initials=_words(person, "Initialen", place),
        prefix=_words(person, "Tussenvoegsel", place),
        surname=_text(person, "Achternaam", place),
        party=_group(place, record, found),
        start=start,
        end=end,
        source="TK",
        confidence=Confidence.A,
        as_of=as_of,
    )


def _group(place: str, record: _Item, found: Mapping[str, Mapping[str, tuple[str, _Item]]]) -> str:
    seat: Any = record.get(_SEAT)
    if not isinstance(seat, dict):
        key = _inner(record, _SEAT)
        if key is None or key not in found[_SEAT]:
            raise _missing(_SEAT, key, place)
        _, seat = found[_SEAT][key]
    group: Any = seat.get(_GROUP)
    if not isinstance(group, dict):
        key = _inner(seat, _GROUP)
        if key is None or key not in found[_GROUP]:
            raise _missing(_GROUP, key, place)
        _, group = found[_GROUP][key]
    return _words(group, "Afkorting", place) or _text(group, "NaamNL", place)


def _missing(entity: str, identifier: str | None, place: str) -> RegisterError:
    which = f"its {entity} is not expanded" if identifier is None else f"there is no {entity} of it"
    return RegisterError(f"{which}, expected that, or a response to {_EXPAND}", place)


def _inner(record: _Item, entity: str) -> str | None:
    inner = record.get(entity)
    found = inner.get("Id") if isinstance(inner, dict) else record.get(f"{entity}_Id")
    return found if isinstance(found, str) else None


def _words(record: _Item, field: str, place: str) -> str | None:
    value = record.get(field)
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > 500 or _UNFIT.search(value):
        raise RegisterError("it has another form, expected a line of words", place, column=field)
    return " ".join(value.split()) or None


def _text(record: _Item, field: str, place: str) -> str:
    value = _words(record, field, place)
    if value is None:
        raise RegisterError("it is absent, expected words", place, column=field)
    return value


def _period(
    record: _Item, first: str, last: str, place: str
) -> tuple[dt.date | None, dt.date | None]:
    start, end = _day(record, first, place), _day(record, last, place)
    if start and end and end < start:
        raise RegisterError(f"'{end}', expected no day before {start}", place, column=last)
    return start, end


def _day(record: _Item, field: str, place: str) -> dt.date | None:
    value = record.get(field)
    if value is None:
        return None
    try:
        match = _TIME.fullmatch(value) if isinstance(value, str) else None
        if match is not None:
            day = dt.date.fromisoformat(value[:10])
            # Days begin at midnight in The Hague, which in universal time is the evening before.
            late = match[1] in {"22", "23"} and match[2] in {"Z", "+00:00"}
            return day + dt.timedelta(days=late)
    except (ValueError, OverflowError):
        pass
    shown = repr(value)[:80]
    raise RegisterError(f"{shown}, expected a time in ISO 8601", place, column=field)
