"""Content codings (gzip, deflate, br, zstd) undone piece by piece: no answer grows past what the caller takes.

Each decoder yields pieces of at most `_PIECE` bytes (zstd: what 256 bytes of input can grow to, about 8 MiB): a caller
that stops taking them stops the decompression. RFC 9110, 8.4.1; RFC 1950-1952; RFC 7932; RFC 8878.
"""

import zlib
from collections.abc import Iterator
from typing import Final, Protocol

import brotli  # type: ignore[import-untyped]
import zstandard

ACCEPTED: Final = "gzip, br, zstd, deflate"
_PIECE: Final = 256 * 1024
_ZSTD_INPUT: Final = 256
_ZSTD_WINDOW: Final = 8 * 1024 * 1024
"""Largest window that RFC 9659 lets a server ask for."""


class BadCoding(Exception):
    """The body is not what its Content-Encoding says. The text says what, in plain words."""


class Decoder(Protocol):
    def feed(self, data: bytes) -> Iterator[bytes]:
        """What these bytes decode to. Raises `BadCoding`."""

    def finish(self) -> None:
        """Raises `BadCoding` if the body ended before its coding did."""


def decoder_for(content_encoding: str) -> Decoder:
    """The decoder for a Content-Encoding header ("" for none). Raises `BadCoding` for two codings or an unknown one."""
    codings = [coding.strip().lower() for coding in content_encoding.split(",")]
    codings = [coding for coding in codings if coding not in ("", "identity", "none", "utf-8")]
    if len(codings) > 1:
        raise BadCoding("the answer is compressed more than once")
    match codings:
        case []:
            return _Identity()
        case ["gzip" | "x-gzip"]:
            return _Zlib("gzip", zlib.MAX_WBITS | 16)
        case ["deflate"]:
            return _Zlib("deflate", zlib.MAX_WBITS)
        case ["br"]:
            return _Brotli()
        case ["zstd"]:
            return _Zstd()
    raise BadCoding("the answer is compressed in a way that we did not ask for")


class _Identity:
    def feed(self, data: bytes) -> Iterator[bytes]:
        yield data

    def finish(self) -> None:
        pass


class _Zlib:
    """gzip, of one or more members, and deflate, with or without its zlib wrapping (servers do both)."""

    def __init__(self, name: str, wbits: int) -> None:
        self._name = name
        self._wbits = wbits
        self._state = zlib.decompressobj(wbits)
        self._fed = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        more = bool(data)
        while more:
            if self._state.eof:
                if self._name != "gzip" or not data.startswith(b"\x1f"):
                    return  # padding after the end
                self._state = zlib.decompressobj(self._wbits)
            piece = self._decompress(data)
            yield piece
            self._fed = True
            data = self._state.unused_data if self._state.eof else self._state.unconsumed_tail
            more = bool(data) or (len(piece) == _PIECE and not self._state.eof)  # a full piece may hide a rest inside

    def _decompress(self, data: bytes) -> bytes:
        try:
            return self._state.decompress(data, _PIECE)
        except zlib.error as error:
            if self._fed or self._name != "deflate":
                raise BadCoding(f"the answer says that it is {self._name}, and is not") from error
        self._state = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            return self._state.decompress(data, _PIECE)
        except zlib.error as error:
            raise BadCoding("the answer says that it is deflate, and is not") from error

    def finish(self) -> None:
        if self._fed and not self._state.eof:
            raise BadCoding(f"the {self._name} answer was cut short")


class _Brotli:
    def __init__(self) -> None:
        self._state = brotli.Decompressor()
        self._fed = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        self._fed = self._fed or bool(data)
        try:
            if self._state.is_finished():
                return  # padding after the end
            while piece := self._state.process(data, output_buffer_limit=_PIECE):
                yield piece
                if self._state.is_finished():
                    return
                data = b""  # what is left of the output comes without further input
        except brotli.error as error:
            raise BadCoding("the answer says that it is br, and is not") from error

    def finish(self) -> None:
        if self._fed and not self._state.is_finished():
            raise BadCoding("the br answer was cut short")


class _Zstd:
    """Fed in small slices, because the library bounds no output: 4 bytes can stand for 128 KiB."""

    def __init__(self) -> None:
        self._library = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
        self._state = self._library.decompressobj()
        self._fed = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        for start in range(0, len(data), _ZSTD_INPUT):
            piece = data[start : start + _ZSTD_INPUT]
            while piece:
                if self._state.eof:
                    self._state = self._library.decompressobj()
                self._fed = True
                try:
                    yield self._state.decompress(piece)
                except zstandard.ZstdError as error:
                    raise BadCoding("the answer says that it is zstd, and is not") from error
                piece = self._state.unused_data if self._state.eof else b""

    def finish(self) -> None:
        if self._fed and not self._state.eof:
            raise BadCoding("the zstd answer was cut short")
