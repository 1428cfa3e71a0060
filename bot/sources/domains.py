"""Whose a host is: politeness counts by registrable domain, so that a hundred names of one owner are one neighbour.

The public suffix list says which part of a name is anybody's to register under; its private section too, so that
`a.github.io` and `b.github.io` are two owners. An address is its own.
"""

import ipaddress
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList


@lru_cache(10_000)
def domain_of(host: str) -> str:
    """The registrable domain of a host as a URL writes it (lower case, punycode, `[v6]`); a bare suffix is its own.

    The first host with more than two labels loads the library and the list (some 40 ms).
    """
    name = host.rstrip(".")
    if name.count(".") < 2 or _is_address(name):
        return name
    return _suffixes().privatesuffix(name) or name


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


@cache
def _suffixes() -> "PublicSuffixList":
    from publicsuffixlist import PSLFILE, PublicSuffixList

    return PublicSuffixList(_rules(Path(PSLFILE)), accept_encoded_idn=False)


def _rules(file: Path) -> Iterator[str]:
    """The list's lines, in punycode too where that differs: the library would encode every line, at twice the time."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if line.isspace() or line.startswith("//"):
                continue
            yield line
            if not line.isascii():
                yield line.split()[0].encode("idna").decode("ascii")
