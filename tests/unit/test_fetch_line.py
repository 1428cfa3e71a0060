"""An answer passes on up to its end and no further, in whatever pieces it comes."""

from itertools import pairwise
from typing import Any, cast

import pytest
from aiohttp.client_proto import ResponseHandler
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.line import MAX_HEADERS, HeadersTooLarge, Line

OK = b"HTTP/1.1 200 OK\r\n"
HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"


class Parser:
    """Stands for aiohttp's protocol and for the transport: keeps what it is told."""

    def __init__(self) -> None:
        self.got = b""
        self.told: list[BaseException] = []
        self.aborted = False

    def data_received(self, data: bytes) -> None:
        self.got += data

    def set_exception(self, error: BaseException) -> None:
        self.told.append(error)

    def abort(self) -> None:
        self.aborted = True


def passed(*pieces: bytes) -> Parser:
    parser = Parser()
    line = Line(cast(ResponseHandler, parser), cast(Any, parser))
    for piece in pieces:
        line.data_received(piece)
    return parser


ANSWERS = [
    (OK + b"Content-Length: 4\r\n\r\nbody", b"HTTP/1.1 200 OK\r\n\r\nsmuggled"),
    (HINTS + HINTS + OK + b"content-length:4 \r\nX: y\r\n\r\nbody", b"more"),
    (b"HTTP/1.1 304 Not Modified\r\nContent-Length: 8\r\n\r\n", b"smuggled"),
    (b"HTTP/1.0 304\n\n", b"smuggled"),
    (OK + b"Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n4\r\nbody\r\n0\r\n\r\n", b""),
    (OK + b"Content-Length: 4\r\nContent-Length: 5\r\n\r\nbodyand", b""),
    (OK + b"X-Content-Length: 1\r\n\r\nwhole body", b""),
    (b"HTTP/1.1 101 Switching\r\nContent-Length: 2\r\n\r\nab", b"c"),
    (b"\r\n\r\nno HTTP at all\r\n\r\n", b""),
]


@pytest.mark.parametrize(("answer", "surplus"), ANSWERS)
@given(cuts=st.lists(st.integers(0, 120), max_size=12))
def test_pieces_make_no_difference(answer: bytes, surplus: bytes, cuts: list[int]) -> None:
    whole = answer + surplus
    places = [0, *sorted(cuts), len(whole)]
    pieces = [whole[begin:end] for begin, end in pairwise(places)]
    assert passed(*pieces).got == answer
    assert passed(*(whole[place : place + 1] for place in range(len(whole)))).got == answer


@pytest.mark.parametrize(
    "heads", [OK + b"X: y\r\n" * 12_000, OK + b"X: " + b"y" * MAX_HEADERS + b"\r\n\r\nbody", HINTS * 2_000]
)
@pytest.mark.parametrize("size", [700, 1_000_000])
def test_headers_are_bounded_together(heads: bytes, size: int) -> None:
    parser = passed(*(heads[place : place + size] for place in range(0, len(heads), size)), OK + b"\r\nbody")
    assert parser.aborted
    assert [type(error) for error in parser.told] == [HeadersTooLarge]
    assert len(parser.got) <= MAX_HEADERS
    assert b"body" not in parser.got


def test_a_large_body_is_no_header() -> None:
    body = b"\r\n" * 200_000
    assert passed(OK + b"X: y\r\n\r\n" + body).got.endswith(body)
