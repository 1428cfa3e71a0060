"""Whose a host is."""

import pytest
from publicsuffixlist import PublicSuffixList

from bot.sources.domains import _suffixes, domain_of


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("example.org", "example.org"),
        ("www.example.org", "example.org"),
        ("a.b.example.org.", "example.org"),
        ("news.bbc.co.uk", "bbc.co.uk"),
        ("one.github.io", "one.github.io"),
        ("www.one.github.io", "one.github.io"),
        ("github.io", "github.io"),
        ("co.uk", "co.uk"),
        ("localhost", "localhost"),
        ("127.0.0.1", "127.0.0.1"),
        ("127.0.1.1", "127.0.1.1"),
        ("[::1]", "[::1]"),
        ("[::ffff:127.0.0.1]", "[::ffff:127.0.0.1]"),
        ("www.example.xn--55qx5d.cn", "example.xn--55qx5d.cn"),
        ("www.shop.unheard-of", "shop.unheard-of"),
        ("a..b.example", "a..b.example"),
        ("", ""),
    ],
)
def test_domains(host: str, domain: str) -> None:
    assert domain_of(host) == domain


def test_the_list_is_read_as_the_library_reads_it() -> None:
    library = PublicSuffixList()
    for host in ("www.xn--85x722f.com.cn", "a.b.xn--p1ai", "x.city.kawasaki.jp", "x.y.kawasaki.jp", "a.b.ck", "www.ck"):
        assert _suffixes().privatesuffix(host) == library.privatesuffix(host)
