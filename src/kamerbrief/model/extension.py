"""
Elements of other namespaces, kept as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from kamerbrief.errors import ModelError
from kamerbrief.model.fields import LANGUAGE
from kamerbrief.model.text import check_text, merged
from kamerbrief.publications.values import Value

__all__ = ["Extension"]

# Letters that are name characters in every edition of XML 1.0, so that all parsers agree.
_LOCAL = "[A-Za-z_\xc0-\xd6\xd8-\xf6\xf8-\xff][A-Za-z0-9._\xc0-\xd6\xd8-\xf6\xf8-\xff-]{0,199}"
_ELEMENT = re.compile(rf"(?:\{{(?!urn:kamerbrief:)[^{{}}\s<>&\"']+\}})?{_LOCAL}")
_ATTRIBUTE = re.compile(rf"(?:\{{[^{{}}\s<>&\"']+\}})?{_LOCAL}")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_REFUSED = ("{http://www.w3.org/2001/XMLSchema-instance}", "{http://www.w3.org/2000/xmlns/}")


def _sorted_pairs(
    pairs: Mapping[str, str] | Iterable[tuple[str, str]],
) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((pairs if isinstance(pairs, dict) else dict(pairs)).items()))


def _is_name(instance: object, attribute: Any, value: Any) -> None:
    if not isinstance(value, str) or _ELEMENT.fullmatch(value) is None:
        raise ModelError(
            f"Extension.name: {value!r}, expected '{{namespace}}name' with a namespace that is "
            "not ours and a name of ASCII or Latin-1 letters, digits, '.', '-' and '_'"
        )


def _are_attributes(instance: object, attribute: Any, value: tuple[tuple[str, str], ...]) -> None:
    for name, text in value:
        if _ATTRIBUTE.fullmatch(name) is None or name.startswith(_REFUSED) or name == "xmlns":
            raise ModelError(f"Extension.attributes: {name!r} is no attribute name")
        check_text(f"Extension.attributes[{name!r}]", text)
        if name == _XML_LANG and LANGUAGE.fullmatch(text) is None:
            raise ModelError(f"Extension.attributes: {text!r} is no language tag such as 'nl'")


def _is_content(instance: object, attribute: Any, value: tuple[Any, ...]) -> None:
    for place, item in enumerate(value):
        if isinstance(item, str):
            check_text(f"Extension.content[{place}]", item)
        elif not isinstance(item, Extension):
            raise ModelError(
                f"Extension.content[{place}]: {type(item).__name__}, expected text or Extension"
            )


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Extension(Value):
    """
    An element of another namespace, with all that it holds.

    Attributes:
        name: the name in Clark notation: ``{urn:acme:1}topic``; only inside of another
            extension a name without namespace.
        attributes: pairs of name (a local name, or Clark notation) and value, sorted by
            name; a mapping is taken too.
        content: text and elements; the text of an extension is no text of the letter.
    """

    name: str = attrs.field(validator=_is_name)
    attributes: tuple[tuple[str, str], ...] = attrs.field(
        default=(), converter=_sorted_pairs, validator=_are_attributes
    )
    content: tuple[str | Extension, ...] = attrs.field(
        default=(), converter=merged, validator=_is_content
    )
