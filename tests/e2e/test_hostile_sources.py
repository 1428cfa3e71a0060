"""From the outside: a desk folder full of evil sources, `poll`, and what `items export` then holds."""

import asyncio
import json
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import yaml

from tests.contract.evil_answers import GOOD, MiB, bomb, by_path, coded, large_feed, pouring
from tests.contract.fetch_server import Answer, Server, answer, serving
from tests.e2e.conftest import Shell
from tests.e2e.running import few_rules

HEAD = b"HTTP/1.1 200 OK\r\n"


async def silence(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()


async def drip(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(HEAD + b"\r\n")
    while not writer.is_closing():
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.05)


def to(where: str) -> bytes:
    return answer(b"", f"Location: {where}", status="302 Found")


LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
EVIL: Mapping[str, tuple[Answer, str]] = {
    "drip": (drip, "too_slow"),
    "endless": (pouring(HEAD + b"\r\n", b"x" * 65536), "too_large"),
    "headers": (answer(GOOD, "X: " + "y" * 200_000), "too_large"),
    "gzip": (coded("gzip", bomb("gzip")), "too_large"),
    "zstd": (coded("zstd", bomb("zstd")), "too_large"),
    "twice": (coded("gzip, gzip", bomb("gzip, gzip")), "encoding"),
    "large": (answer(large_feed(20 * MiB)), "too_large"),
    "closed": (b"", "connect"),
    "cut": (HEAD + b"Content-Length: 99999\r\n\r\n" + GOOD, "connect"),
    "garbage": (b"\x00\xff\r\n\r\n", "connect"),
    "missing": (answer(b"", status="404 Not Found"), "http_status"),
    "gone": (answer(b"", status="410 Gone"), "gone"),
    "loop": (to("/loop"), "redirect"),
    "file": (to("file:///etc/passwd"), "redirect"),
    "script": (to("javascript:alert(1)"), "redirect"),
    "metadata": (to("http://169.254.169.254/latest/meta-data/"), "blocked_address"),
    "mapped": (to("http://[::ffff:10.0.0.1]/"), "blocked_address"),
    "decimal": (to("http://167772161/"), "blocked_address"),
    "challenge": (answer(b"<html><title>Just a moment...</title>"), "not_a_feed"),
    "login": (answer(b"<html><form><input type=password></form>"), "not_a_feed"),
    "json": (answer(b'{"error": "no"}'), "not_a_feed"),
    "image": (answer(b"\x89PNG\r\n\x1a\n"), "not_a_feed"),
    "empty": (answer(b""), "not_a_feed"),
    "laughs": (
        answer(f"{LAUGHS}]><rss version='2.0'><channel><item><title>&a9;</title></item></channel></rss>".encode()),
        "parse",
    ),
    "unknown": (
        answer("<rss><channel><item><title>Атака на сеть</title></item></channel></rss>".encode("cp1251")),
        "encoding",
    ),
}
INNER = {
    "loopback": "http://127.0.0.2/feed",
    "linklocal": "http://169.254.169.254/latest",
    "octal": "http://0177.0.0.2/",
    "six": "http://[::1]/",
    "private": "http://192.168.0.1/",
    "carrier": "http://100.64.0.1/",
    "userinfo": "http://good.example@10.0.0.1/",
}


@contextmanager
def evil_server(answers: Mapping[str, Answer]) -> Iterator[Server]:
    """In a thread of its own, as commands run in this one."""
    loop, begun, found = asyncio.new_event_loop(), threading.Event(), []
    end = asyncio.Event()

    async def serve() -> None:
        async with serving(by_path({f"/{name}": reply for name, reply in answers.items()})) as server:
            found.append(server)
            begun.set()
            await end.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    begun.wait()
    try:
        yield found[0]
    finally:
        loop.call_soon_threadsafe(end.set)
        thread.join()
        loop.close()


def folder(home: Path, urls: Mapping[str, str], **fetch: object) -> dict[str, str]:
    home.mkdir(parents=True, exist_ok=True)
    sources = [{"name": name, "id": name, "url": url} for name, url in urls.items()]
    (home / "sources.yaml").write_text(yaml.safe_dump({"sources": sources}))
    settings = {"fetch": fetch, "polling": {"max_age": 0}}
    (home / "desk.yaml").write_text(yaml.safe_dump(settings))
    few_rules(home)
    return {"WATCHDESK_HOME": str(home)}


def test_every_evil_source_has_its_reason_and_the_good_one_its_news(shell: Shell, tmp_path: Path) -> None:
    answers = {name: reply for name, (reply, _) in EVIL.items()} | {"good": answer(GOOD)}
    with evil_server(answers) as server:
        urls = {name: server.url(f"/{name}") for name in answers} | INNER
        allow = [f"127.0.0.1:{server.port}"]
        limits = {"allow": allow, "per_host": 30, "host_pause": 0, "total_timeout": 8, "connect_timeout": 3}
        environ = folder(tmp_path / "desk", urls, **limits)
        polled = shell("poll", "--all", "--json", environ=environ)
    report = polled.json
    expected = {name: reason for name, (_, reason) in EVIL.items()} | dict.fromkeys(INNER, "blocked_address")
    assert {error["source"]: error["reason"] for error in report["errors"]} == expected
    assert (polled.code, report["sources"], report["failed"]) == (1, len(expected) + 1, len(expected))
    assert (report["fetched"], report["items_new"]) == (1, 1)
    for error in report["errors"]:
        assert error["detail"].isprintable() and len(error["detail"]) <= 300
    assert not re.search(r"Traceback|unexpected|ERROR|root:", polled.err)
    for line in polled.err.splitlines():
        assert line.isprintable()
    (item,) = shell("items", "export", environ=environ).lines
    assert (item["source"], item["url"]) == ("good", "https://wire.example/1")


HOSTILE_TITLES = [
    "nul \0 and \x1b[31m escape",
    "half \ud800 of a pair",
    "not a character \uffff",
    "invoice\u202egnp.exe",
    "zero\u200bwidth",
    "two\r\nlines\r\nBcc: x@example.org",
    "<script>alert(1)</script>",
    "{{ 7*7 }} ${jndi:ldap://x} %s {0}",
    '=HYPERLINK("http://evil.example")',
    "@everyone /start <b>bold</b> &amp; &#0;",
    "z\u0353\u0324" * 400,
    "x" * 100_000,
    "",
]
DATES = ["2099-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00", "0000-00-00", "-1", "soon", None]


def test_what_strangers_write_is_exported_as_clean_records(shell: Shell, tmp_path: Path) -> None:
    items = [{"id": f"t{n}", "title": title, "content_text": title} for n, title in enumerate(HOSTILE_TITLES)]
    items += [{"id": f"d{n}", "title": f"Dated {n}", "date_published": date} for n, date in enumerate(DATES)]
    links = [
        "javascript:alert(1)",
        "data:,x",
        "file:///etc/passwd",
        "java\tscript:1",
        "//a.example/x",
        "http://10.0.0.1/",
    ]
    items += [{"id": f"l{n}", "title": f"Linked {n}", "url": link} for n, link in enumerate(links)]
    body = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "T\0\u202e", "items": items}).encode()
    with evil_server({"feed": answer(body)}) as server:
        environ = folder(tmp_path / "desk", {"feed": server.url("/feed")}, allow=["127.0.0.0/8"], host_pause=0)
        first = shell("poll", "--all", "--json", environ=environ).json
        second = shell("poll", "--all", "--json", environ=environ).json
        assert server.connections == 2
    assert (first["items_new"], first["failed"]) == (len(items), 0)
    assert (second["items_new"], second["items_changed"]) == (0, 0)
    exported = shell("items", "export", environ=environ)
    records = {record["id"]: record for record in exported.lines}
    assert len(records) == len(items)
    for record in records.values():
        said = record["title"]
        assert said and said.isprintable() and len(said) <= 500
        assert not re.search("[\u00ad\u200b\u202a-\u202e\u2066-\u2069\ud800-\udfff]", said)
        assert record["url"] is None or record["url"].startswith(("https://", "http://"))
        assert record["published"] is None or re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", record["published"])
        assert record["first_seen"] <= "2090"
    years = {record["title"]: record["published"] and record["published"][:4] for record in records.values()}
    assert (years["Dated 0"], years["Dated 1"]) == ("2099", "9999"), "dates are never clamped"
    assert shell("items", "list", environ=environ).code == 0
