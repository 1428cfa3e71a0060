"""There is one door to the outside for what strangers name, and nothing goes around it.

The door is `bot.sources.guard.Gate`: it alone makes sockets for `bot.sources.http`. Everything else that can open a
connection is counted here by name, with the reason why no stranger can say where it goes.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLIENTS = {
    "aiohttp", "aioftplib", "aiosmtplib", "asyncssh", "curl_cffi", "ftplib", "h11", "http.client", "httpcore", "httpx",
    "imaplib", "nntplib", "paramiko", "poplib", "pycurl", "requests", "smtplib", "socket", "socketserver", "telnetlib",
    "urllib.request", "urllib3", "websockets", "xmlrpc",
}  # fmt: skip
MAY: dict[str, str] = {
    "sources": "the door itself: every socket is made by the gate",
    "channels/smtp_attempt.py": "the operator's own mail server (email.smtp_url)",
    "telegram_line.py": "the operator's own chat service (telegram.api_base)",
    "desk/web/server.py": "it listens where the operator says (web.listen); nothing is connected to",
    "run/owner.py": "the name of this machine; nothing is connected to",
    "testing": "servers on loopback, for tests and the demo",
    "demo": "servers on loopback, for tests and the demo",
}
DOOR = {"guard.py", "http.py", "line.py", "wire.py", "failures.py"}
CALLS = {
    "urlopen", "urlretrieve", "open_connection", "create_connection", "open_unix_connection", "sock_connect",
    "getaddrinfo", "fetch_url", "fetch_response", "load_html", "find_feed_urls", "sitemap_search", "focused_crawler",
}  # fmt: skip
"""Calls that open connections, some of them deep in libraries that we use for something else."""

MODULES = sorted((ROOT / "bot").rglob("*.py"))


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_client(name: str) -> bool:
    return any(name == client or name.startswith(f"{client}.") for client in CLIENTS)


def reason(file: Path) -> str | None:
    inner = file.relative_to(ROOT / "bot").as_posix()
    return next((why for place, why in MAY.items() if inner == place or inner.startswith(f"{place}/")), None)


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_only_the_door_and_the_operators_own_lines_can_connect(file: Path) -> None:
    clients = {name for name in imported(file) if is_client(name)}
    if file.parent.name == "sources":
        assert not clients or file.name in DOOR, f"{file.name} goes around the gate: {clients}"
    else:
        assert not clients or reason(file), f"{file} imports {clients}: who says where it connects to?"


def test_every_reason_is_still_needed() -> None:
    used = {reason(file) for file in MODULES if any(is_client(name) for name in imported(file))}
    assert set(MAY.values()) <= used
    ours = {file.name for file in MODULES if file.parent.name == "sources" and any(map(is_client, imported(file)))}
    assert ours <= DOOR


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_library_is_asked_to_fetch_by_itself(file: Path) -> None:
    """`feedparser.parse(url)`, `etree.parse(url)` and their like would go out without anybody's leave."""
    if reason(file) and file.parent.name != "sources":
        return
    for node in ast.walk(tree(file)):
        if not isinstance(node, ast.Call):
            continue
        owner, name = _named(node.func)
        assert name not in CALLS or file.name == "guard.py", f"{file}:{node.lineno} calls {name}"
        if (owner, name) == ("feedparser", "parse"):  # it opens what looks like an address, or a file
            assert isinstance(node.args[0], ast.Name | ast.Call), f"{file}:{node.lineno}"
            assert "BytesIO" in file.read_text(encoding="utf-8")
        assert (owner, name) not in {("etree", "parse"), ("html", "parse"), ("lxml", "parse")}, f"{file}:{node.lineno}"
        for keyword in node.keywords:
            assert not (keyword.arg in {"resolve_entities", "load_dtd", "dtd_validation", "attribute_defaults"}
                        and not _is_false(keyword.value)), f"{file}:{node.lineno}: {keyword.arg}"  # fmt: skip
            assert not (keyword.arg == "no_network" and _is_false(keyword.value)), f"{file}:{node.lineno}"
            assert not (keyword.arg == "trust_env" and not _is_false(keyword.value)), f"{file}:{node.lineno}"


def _named(function: ast.expr) -> tuple[str, str]:
    """`etree.parse` as two names; a function without an owner has an empty one."""
    if isinstance(function, ast.Attribute):
        return (function.value.id if isinstance(function.value, ast.Name) else "", function.attr)
    return "", getattr(function, "id", "")


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value in (False, "internal")


def test_parsers_of_xml_are_told_not_to_look_outside() -> None:
    """lxml reads entities and goes to the network unless it is told otherwise: whoever makes a parser says so."""
    for file in MODULES:
        for node in ast.walk(tree(file)):
            if not isinstance(node, ast.Call):
                continue
            owner, name = _named(node.func)
            said = {keyword.arg for keyword in node.keywords}
            if name in {"XMLParser", "XMLPullParser", "iterparse"}:
                assert {"resolve_entities", "no_network"} <= said, f"{file}:{node.lineno} says only {said}"
            if owner == "etree" and name in {"fromstring", "XML", "parse"}:
                assert len(node.args) > 1 or "parser" in said, f"{file}:{node.lineno} leaves it to the default parser"
