"""What an evil server answers, by path: bombs, floods and heaps, and bodies that are anything but a feed."""

import asyncio
import gzip
import zlib
from collections.abc import Callable, Mapping
from functools import cache

import brotli
import zstandard

from tests.contract.fetch_server import Answer, answer

MiB = 1024 * 1024
GOOD = (
    b"<?xml version='1.0'?><rss version='2.0'><channel><title>Wire</title>"
    b"<item><title>Grid operator restores control</title><link>https://wire.example/1</link><guid>1</guid></item>"
    b"</channel></rss>"
)


def by_path(answers: Mapping[str, Answer]) -> Callable[..., object]:
    """Answers each request by its path (without query); 404 for any other."""

    async def dispatch(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        path = request.split(b" ", 2)[1].partition(b"?")[0].decode("latin-1")
        reply = answers.get(path, answer(b"", status="404 Not Found"))
        if isinstance(reply, bytes):
            writer.write(reply)
            await writer.drain()
        else:
            await reply(request, reader, writer)

    return dispatch


def pouring(start: bytes, more: bytes) -> Callable[..., object]:
    """Sends `start`, then `more` again and again as fast as it is taken, for ever."""

    async def pour(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        while not writer.is_closing():
            writer.write(more)
            await writer.drain()

    return pour


@cache
def bomb(coding: str) -> bytes:
    """A gibibyte of zeros in about a megabyte or less."""
    match coding:
        case "gzip":
            return gzip.compress(bytes(16 * MiB)) * 64
        case "deflate":  # blocks that end at a byte and need nothing before them may be repeated
            squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
            block = squeezer.compress(bytes(MiB)) + squeezer.flush(zlib.Z_FULL_FLUSH)
            return block * 1024 + b"\x03\x00"
        case "br":
            press = brotli.Compressor(quality=1)
            return b"".join(press.process(bytes(16 * MiB)) for _ in range(64)) + press.finish()
        case "zstd":
            return zstandard.compress(bytes(128 * MiB)) * 8
        case "gzip, gzip":
            return gzip.compress(bomb("gzip"))
    wide = zstandard.ZstdCompressionParameters(window_log=27, compression_level=1)
    frame = zstandard.ZstdCompressor(compression_params=wide).compressobj()  # its window alone takes 128 MiB
    return frame.compress(bytes(256 * MiB)) + frame.flush()


def coded(coding: str, wire: bytes) -> bytes:
    return answer(wire, f"Content-Encoding: {coding}")


def large_feed(size: int) -> bytes:
    """A well-formed RSS document of about so many bytes."""
    item = "<item><title>Entry {n}</title><guid>{n}</guid><description>" + "x" * 900 + "</description></item>"
    items = "".join(item.format(n=n) for n in range(size // 970))
    return f"<rss version='2.0'><channel><title>T</title>{items}</channel></rss>".encode()
