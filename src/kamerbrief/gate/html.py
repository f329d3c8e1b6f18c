"""
From a page of HTML to a tree of elements and text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from kamerbrief.errors import ParseError
from kamerbrief.gate.parsing import refuse_without_memory
from kamerbrief.gate.scan import MAX_DEPTH, MAX_ELEMENTS, MAX_START_TAG

__all__ = ["MAX_HTML_DEPTH", "parse_html"]

MAX_HTML_DEPTH = 2 * MAX_DEPTH
"""How deep elements of a page may be nested; pages are nested deeper than letters."""

# All that is read of an element; a page has hundreds of others, and libxml2 takes time for the
# square of their number.
_KEPT = frozenset("class colspan content href id name start type value".split())
_TAG = re.compile(
    r"""<(/?)([a-zA-Z][a-zA-Z0-9]*+)((?:[^"'>]++|"[^"]*+"|'[^']*+')*+)>""",
)
_ATTRIBUTE = re.compile(
    r"""(?<![^\s"'/])([a-zA-Z]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))"""
)
# libxml2 loses a text above ten million bytes, without a word.
_MAX_TEXT = 2_000_000
_RAW = frozenset({"script", "style", "template", "textarea", "title", "noscript", "svg", "math"})


def parse_html(text: str) -> etree._Element:
    """
    The root of the page *text*; nothing is loaded or run.

    HTML that is not well-formed is read as browsers do, but for a tag or a comment that does not
    end.  Comments, scripts, pictures and most attributes are gone.

    Raises:
        ParseError: there is no element, or there are more elements than XML may have or they are
            nested deeper than `MAX_HTML_DEPTH`, or a tag does not end or is too long (codes
            XML004, XML020, XML030, XML031 and XML035).
    """
    clean = "".join(_cleaned(text))
    parser = etree.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(clean.encode(), parser)
    except etree.XMLSyntaxError as error:
        failure = error
    else:
        if root is None:
            raise ParseError("XML004", "the page is empty, expected HTML")
        _hold_limits(root)
        return root
    # Outside of the handler, so that no foreign exception is the context of ours.
    refuse_without_memory(failure)
    raise ParseError("XML020", f"the page cannot be read as HTML: {failure.msg}")


def _cleaned(text: str) -> Iterator[str]:
    """
    *text* with nothing but tags of few attributes, and words.
    """
    place = tags = 0
    while (start := text.find("<", place)) >= 0:
        yield _words(text, place, start)
        tag = _TAG.match(text, start)
        if tag is None:
            place = _past_other(text, start)
            if place == start + 1:
                yield "&lt;"
            continue
        tags += 1
        if tags > 2 * MAX_ELEMENTS:
            raise ParseError("XML031", f"there are more than {MAX_ELEMENTS:,} elements")
        if len(tag[3]) > MAX_START_TAG:
            raise _error(text, start, "XML035", "a start tag is too long")
        place = tag.end()
        name = tag[2].lower()
        if name in _RAW and not tag[1]:
            place = _past_raw(text, name, place)
        elif tag[1]:
            yield f"</{name}>"
        else:
            yield f"<{name}{''.join(_attributes(tag[3]))}>"
    yield _words(text, place, len(text))


def _words(text: str, start: int, end: int) -> str:
    if end - start > _MAX_TEXT:
        message = f"a text has more than {_MAX_TEXT:,} characters, the maximum"
        raise _error(text, start, "XML037", message)
    return text[start:end]


def _attributes(text: str) -> Iterator[str]:
    seen = set()
    for found in _ATTRIBUTE.finditer(text):
        name = found[1].lower()
        if name in _KEPT and name not in seen:
            seen.add(name)
            value = next(each for each in found.groups()[1:] if each is not None)
            shown = value.replace('"', "&quot;").replace("<", "&lt;")
            yield f' {name}="{shown}"'


def _past_other(text: str, start: int) -> int:
    """
    Where what is no tag ends: a comment, a document type, an instruction, or only a ``<``.
    """
    for begin, end in (("<!--", "-->"), ("<!", ">"), ("<?", ">")):
        if text.startswith(begin, start):
            found = text.find(end, start + len(begin))
            if found < 0:
                raise _error(text, start, "XML020", "a comment or a declaration does not end")
            return found + len(end)
    if text[start + 1 : start + 2].isalpha() or text.startswith("</", start):
        raise _error(text, start, "XML020", "a tag, or a value in it, does not end")
    return start + 1


def _past_raw(text: str, name: str, place: int) -> int:
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, place)
    if found is None:
        raise _error(text, place, "XML020", f"the element <{name}> does not end")
    return text.find(">", found.start()) + 1 or len(text)


def _error(text: str, place: int, code: str, message: str) -> ParseError:
    line = text.count("\n", 0, place) + 1
    return ParseError(code, message, None, line, place - text.rfind("\n", 0, place))


def _hold_limits(root: etree._Element) -> None:
    depth = elements = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > MAX_HTML_DEPTH:
            raise ParseError("XML030", f"elements are nested more than {MAX_HTML_DEPTH} deep")
        if elements > MAX_ELEMENTS:
            raise ParseError("XML031", f"there are more than {MAX_ELEMENTS:,} elements")
