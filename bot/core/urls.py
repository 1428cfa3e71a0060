"""URLs: one identity for the many spellings of an address, and links that are safe to keep.

Parsing is the WHATWG URL Standard's (ada-url), which is what browsers do with the same text: tabs and line ends inside
a scheme, backslashes, full-width digits and numeric hosts all read here as a browser reads them.
"""

import re
from typing import Final

import ada_url

MAX_LINK: Final = 2_000
"""Longest link that is kept, in characters. Mail clients and chats cut longer ones."""

MAX_PARSED: Final = 8_000
"""Longest text that is parsed as a URL at all, in characters."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SCHEMES: Final = frozenset({"http:", "https:"})
_SAME_SITE_LABELS: Final = frozenset({"www", "www1", "www2", "www3", "m", "mobile", "amp"})
_SAME_SITE_BEGINS: Final = frozenset(label[0] for label in _SAME_SITE_LABELS)
_DEFAULT_PORTS: Final = frozenset({"", "80", "443"})

_TRACKING_PREFIXES: Final = tuple(_names("utm_ hsa_ mtm_ pk_ matomo_ piwik_ at_link_ at_custom vero_ oly_ trk_"))
_TRACKING: Final = _names(
    """
    fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh epik wickedid
    rb_clickid irclickid s_kwcid sc_cid scid rdt_cid srsltid mkt_tok
    mc_cid mc_eid mc_tc _hsenc _hsmi __hssc __hstc __hsfp hsctatracking ck_subscriber_id ml_subscriber
    ml_subscriber_hash sib_id dm_i elqtrackid elqtrack
    _ga _gl _openstat ga_source ga_medium ga_campaign ga_term ga_content itm_source itm_medium itm_campaign
    at_medium at_campaign at_format at_ptr_name at_bbc_team wt.mc_id wt_mc wt.z_nav ns_mchannel ns_source
    ns_campaign ns_linkname ns_fee xtor
    cmpid ncid ocid icid smid smtyp guccounter guce_referrer guce_referrer_sig spm share_token __twitter_impression
    """
)
"""Names of query parameters that say how a reader came, never what is read: click ids, mailing programs, analytics,
newsrooms. Lower case."""

_FEED_VALUES: Final = frozenset(
    {"rss", "feed", "feeds", "rssfeed", "atom", "twitter", "facebook", "newsletter", "email"}
)
_TRACKING_IF_FEED: Final = frozenset(
    {"ref", "ref_src", "source", "src", "from", "partner", "emc", "medium", "cid", "cmp"}
)
"""These names often choose what is shown, so they go only with a value that plainly names a way of coming."""

_AMP_PARAMETERS: Final = _names("amp= amp=1 amp=true outputtype=amp output=amp")
_AMP_PATH: Final = re.compile(r"(?<=[^/])/amp$|(?<=[^/.])\.amp$", re.IGNORECASE)
_AMP_HTML: Final = re.compile(r"(?<=[^/])\.amp(?=\.html?$)", re.IGNORECASE)
_AMP_CACHE_PATH: Final = re.compile(r"^/(?:[a-z]/)?(s/)?([^/]+\.[^/.]*[^\W\d_][^/.]*)(/.*)?$")
_GOOGLE_AMP_PATH: Final = re.compile(r"^/amp/(s/)?([^/]+\.[^/.]*[^\W\d_][^/.]*)(/.*)?$")
_INDEX: Final = re.compile(r"/index\.(?:s?html?|php|aspx?|jsp)$", re.IGNORECASE)
_ENDING: Final = re.compile(r"(?:/index|amp)(?:\.[a-z]{2,5})?$", re.IGNORECASE)
"""How a path ends if it is perhaps an index page or an AMP form: most do not."""
_ESCAPE: Final = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PLAIN: Final = re.compile(
    r"https?://(?![^/]*xn--)((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})(?=[/?#]|\Z)"
    r"((?:/(?!\.)[\w.~:@!$&()*+,;=-]*+)*+)(\?[\w.~:@!$&()*+,;=/?-]*+)?(?:\#(?!!)[\w.~:@!$&()*+,;=/?-]*+)?",
    re.ASCII,
)
"""Addresses in which the URL Standard changes nothing: a host of plain lower-case labels, no port, no dot segments, no
escapes, nothing to be escaped. Most are such, and need no parsing."""

_UNCLEAN: Final = re.compile(r'[\s\\"<>`{}|^]')
_CLEAN: Final = re.compile(
    r"https?://(?![^/?#]*xn--)(?:[a-z0-9](?:-?[a-z0-9])*+\.){1,20}+[a-z]{2,20}+"
    r'(?:[/?#][^\s\\"<>`{}|^]*)?'
)
"""Links that can be kept as given without parsing: of a host as above, and of nothing unclean."""


def canonical_url(url: str) -> str | None:
    """The identity of an address: two spellings that lead a reader to one text give one string.

    Not for fetching and not for showing: it folds http into https and drops what servers may want. Idempotent.
    Folded: scheme, `www.`/`m.`/`amp.` hosts, default ports, userinfo, fragment (but not `#!`), tracking parameters,
    order of parameters, escapes of unreserved characters (RFC 3986, 6.2.2), trailing slashes, index pages, AMP forms
    and AMP caches. None if it is no http(s) URL, or longer than `MAX_PARSED`.
    """
    plain = _PLAIN.fullmatch(url) if len(url) < MAX_LINK else None
    if plain and not _is_amp_cache(plain[1]):
        host, path, search = plain.groups(default="")
        return f"https://{_site(host)}{_identity_path(path) or '/'}{_identity_query(search)}"
    parsed = _parse(url)
    for _ in range(8):  # each turn unwraps one AMP cache; nobody nests eight
        inner = _behind_amp_cache(parsed) if parsed else None
        if inner is None:
            break
        parsed = _parse(inner)
    if parsed is None:
        return None
    host = _site(parsed.hostname)
    if not host:  # the root of the DNS
        return None
    if host != parsed.hostname and host.rpartition(".")[2][:1].isdigit():  # `7..`: a name that would become a number
        return None
    port = "" if parsed.port in _DEFAULT_PORTS else f":{parsed.port}"
    query = _identity_query(parsed.search)
    fragment = parsed.hash if parsed.hash.startswith("#!") else ""
    result = f"https://{host}{port}{_identity_path(parsed.pathname) or '/'}{query}{fragment}"
    return result if len(result) <= MAX_PARSED else None


def absolute_url(base: str, link: str) -> str | None:
    """The link as an absolute http(s) URL, or None if it is anything else (`javascript:`, `data:`, `file:`, a mail).

    A link that is absolute and clean already is kept as given; others come back as the URL Standard writes them.
    Userinfo is dropped, the base's too: it may be our password, and in a link it only deceives. At most `MAX_LINK`
    characters, else None.
    """
    given = link.strip()
    if not given or len(given) > MAX_PARSED:
        return None
    if _CLEAN.fullmatch(given) and given.isprintable():
        return given if len(given) <= MAX_LINK else None
    parsed = _parse(given)
    as_given = parsed is not None and given.isprintable() and "//" in given[:8] and not _UNCLEAN.search(given)
    if parsed is None:
        if _has_scheme(given):
            return None
        parsed = _parse(given, _without_userinfo(base))
    if parsed is None:
        return None
    if parsed.username or parsed.password:
        as_given = False
        parsed.username = ""
        parsed.password = ""
    result = given if as_given else str(parsed.href)
    return result if len(result) <= MAX_LINK else None


def host_of(url: str) -> str | None:
    """The host of an http(s) URL: lower case, IDNA in its ASCII form, IPv6 in brackets. None for anything else."""
    parsed = _parse(url)
    return parsed.hostname if parsed else None


def _parse(url: str, base: str | None = None) -> ada_url.URL | None:
    if len(url) > MAX_PARSED:
        return None
    try:
        parsed = ada_url.URL(url, base) if base else ada_url.URL(url)
    except (ValueError, UnicodeEncodeError):  # the latter for lone surrogates
        return None
    return parsed if parsed.protocol in _SCHEMES and parsed.hostname else None


def _has_scheme(text: str) -> bool:
    """Whether it parses as an absolute URL of any scheme."""
    try:
        ada_url.URL(text)
    except (ValueError, UnicodeEncodeError):
        return False
    return True


def _without_userinfo(base: str) -> str | None:
    parsed = _parse(base)
    if parsed is None:
        return None
    parsed.username = ""
    parsed.password = ""
    return str(parsed.href)


def _site(hostname: str) -> str:
    if hostname[:1] not in _SAME_SITE_BEGINS and not hostname.endswith("."):
        return hostname
    labels = hostname.rstrip(".").split(".")
    while len(labels) > 2 and labels[0] in _SAME_SITE_LABELS:
        del labels[0]
    return ".".join(labels)


def _is_amp_cache(host: str) -> bool:
    return host == "cdn.ampproject.org" or host.endswith(".cdn.ampproject.org") or _site(host).startswith("google.")


def _behind_amp_cache(parsed: ada_url.URL) -> str | None:
    """The address of the original, if this is a copy on an AMP cache."""
    host = parsed.hostname.rstrip(".")
    if not _is_amp_cache(host):
        return None
    within = _plain_escapes(parsed.pathname)  # as the identity has it, or that would have another identity
    match = (_AMP_CACHE_PATH if host.endswith("ampproject.org") else _GOOGLE_AMP_PATH).match(within)
    if not match:
        return None
    secure, inner_host, path = match.groups()
    inner = f"{'https' if secure else 'http'}://{inner_host}{path or '/'}{parsed.search}{parsed.hash}"
    return inner if _parse(inner) else None


def _identity_path(path: str) -> str:
    path = _plain_escapes(path)
    while True:
        shorter = path.rstrip("/")
        if _ENDING.search(shorter):
            shorter = _INDEX.sub("", shorter)
            shorter = _AMP_HTML.sub("", shorter)
            shorter = _AMP_PATH.sub("", shorter)
        if shorter == path:
            return path
        path = shorter


def _identity_query(search: str) -> str:
    if not search:
        return ""
    kept = []
    for pair in _plain_escapes(search.removeprefix("?")).split("&"):
        name, _, value = pair.partition("=")
        folded, told = name.casefold(), value.casefold()
        if not pair or folded in _TRACKING or folded.startswith(_TRACKING_PREFIXES):
            continue
        if f"{folded}={told}" in _AMP_PARAMETERS or (folded in _TRACKING_IF_FEED and told in _FEED_VALUES):
            continue
        kept.append((name, pair))
    kept.sort(key=lambda named: named[0])  # by name only: the order of equal names may carry meaning
    return "?" + "&".join(pair for _, pair in kept) if kept else ""


def _plain_escapes(text: str) -> str:
    """Escapes in upper case, those of unreserved characters undone, until nothing changes (`%%37E` is `%7E` is `~`)."""
    while "%" in text:
        plainer = _ESCAPE.sub(_plain_escape, text)
        if plainer == text:
            return text
        text = plainer
    return text


def _plain_escape(match: re.Match[str]) -> str:
    char = chr(int(match[1], 16))
    return char if char in _UNRESERVED else f"%{match[1].upper()}"
