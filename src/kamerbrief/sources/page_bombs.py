"""
What the streams of a PDF unpack to, before a parser that has no such limit unpacks them.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from typing import Any

from kamerbrief.errors import ParseError

__all__ = ["refuse_bombs"]

_STREAM = re.compile(rb"(?<!end)stream[\r\n ]{0,2}")
# The first bytes of zlib: deflate, and a sum that is a multiple of 31.
_HEADERS = {bytes([0x78, low]) for low in range(256) if (0x7800 + low) % 31 == 0}
_CHUNK = 64 * 1024
_NESTED = 8
# Packed bytes may be written in letters or in hexadecimal digits around that.
_IN_LETTERS = re.compile(rb"[!-uz\s]+~>")
_IN_DIGITS = re.compile(rb"[0-9A-Fa-f\s]+>")


def refuse_bombs(data: bytes, max_unpacked: int) -> None:
    """
    Let the PDF *data* pass if its packed streams unpack to no more than *max_unpacked* bytes.

    Pictures count as well.  A stream that is packed several times is unpacked as many times, with
    a little memory for each.

    Raises:
        ParseError: they unpack to more (SRC013).
    """
    meter = _Meter(max_unpacked)
    place = 0
    # What is in a stream may look like the start of one: all bytes are looked at once.
    while (found := _STREAM.search(data, place)) is not None:
        end = data.find(b"endstream", found.end())
        place = len(data) if end < 0 else end
        packed = _bare(data, found.end(), place)
        if packed[:2] in _HEADERS:
            meter.stream(packed)


def _bare(data: bytes, start: int, end: int) -> bytes:
    packed = data[start:end]
    try:
        if (letters := _IN_LETTERS.match(packed)) is not None:
            return base64.a85decode(b"".join(letters[0].removesuffix(b"~>").split()))
        if (digits := _IN_DIGITS.match(packed)) is not None:
            return binascii.unhexlify(b"".join(digits[0].removesuffix(b">").split()))
    except ValueError:
        return b""
    return packed


class _Meter:
    def __init__(self, most: int) -> None:
        self.most = most
        self.left = most

    def stream(self, packed: bytes) -> None:
        layers: list[Any] = [zlib.decompressobj()]
        for place in range(0, len(packed), _CHUNK):
            if not self.feed(layers, 0, packed[place : place + _CHUNK]):
                return

    def feed(self, layers: list[Any], depth: int, packed: bytes) -> bool:
        """
        Unpack *packed*, and what comes out if that is packed as well; False when it has ended.
        """
        layer = layers[depth]
        while packed:
            try:
                out = layer.decompress(packed, _CHUNK)
            except zlib.error:
                return False
            self.count(len(out))
            packed = layer.unconsumed_tail
            if len(layers) == depth + 1 and out[:2] in _HEADERS and len(layers) < _NESTED:
                layers.append(zlib.decompressobj())
            if len(layers) > depth + 1:
                self.feed(layers, depth + 1, out)
            if layer.eof:
                return False
        return True

    def count(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise ParseError(
                "SRC013",
                f"the streams of the PDF unpack to more than {self.most:,} bytes, the maximum",
                "a letter does not; raise max_unpacked to read it all the same",
            )
