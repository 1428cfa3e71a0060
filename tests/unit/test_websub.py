"""The rules of a WebSub subscriber."""

import hashlib
import hmac
from base64 import urlsafe_b64decode
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import websub
from bot.core.manners import hub_links, wishes_after
from bot.model import FeedHub, FetchFailed, HubState, Memory, PollingLimits, Reason, Rhythm, SourceState, Wishes

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
HUB = FeedHub("cert", "https://hub.example/", "https://cert.example/feed.xml", "https://desk.example", "k" * 64, NOW)
KEYS = st.text("0123456789abcdef", min_size=64, max_size=64)


@given(KEYS, KEYS)
def test_callbacks_cannot_be_guessed_and_secrets_not_learned_from_them(key: str, other: str) -> None:
    hub = replace(HUB, key=key)
    token = urlsplit(websub.callback(hub)).path.rpartition("/")[2]
    assert websub.TOKEN.fullmatch(token)
    assert len(token) * 6 >= 128
    assert (token == websub.token(other)) == (key == other)
    secret = websub.secret(hub)
    assert secret is not None and len(secret.encode()) < 200  # WebSub, 5.1
    assert key not in (secret, token)
    assert urlsafe_b64decode(token) not in bytes.fromhex(secret)
    assert key not in repr(hub) and key not in str(hub)


def test_a_base_with_a_path_keeps_it() -> None:
    assert websub.callback(replace(HUB, base="https://a.example/desk/")).startswith("https://a.example/desk/websub/")


def test_a_secret_goes_over_https_only() -> None:
    plain = replace(HUB, hub="http://hub.example/")
    assert websub.secret(plain) is None
    assert "hub.secret" not in websub.form(plain)
    assert websub.form(HUB)["hub.secret"] == websub.secret(HUB)
    assert "hub.secret" not in websub.form(replace(HUB, state=HubState.LEAVING))


@given(st.binary(max_size=300), st.sampled_from(["sha1", "sha256", "sha384", "sha512"]), st.data())
def test_only_the_right_signature_of_these_very_bytes_is_one(body: bytes, method: str, data: st.DataObject) -> None:
    right = f"{method}={hmac.new(b'secret', body, method).hexdigest()}"
    assert websub.is_signed(body, right, "secret")
    assert websub.is_signed(body, right.replace("=", "=", 1).upper(), "secret")
    assert not websub.is_signed(body, right, "another")
    assert not websub.is_signed(body + b" ", right, "secret")
    place = data.draw(st.integers(len(method) + 1, len(right) - 1))
    wrong = right[:place] + ("0" if right[place] != "0" else "1") + right[place + 1 :]
    assert not websub.is_signed(body, wrong, "secret")
    assert not websub.is_signed(body, right[:-2], "secret")


@pytest.mark.parametrize(
    "signature", [None, "", "=", "sha256", "sha256=", "sha256=é", "md5=" + hmac.new(b"s", b"b", "md5").hexdigest(),
                  "none=", "sha3_256=00", "=" + hashlib.sha256(b"b").hexdigest()]
)  # fmt: skip
def test_no_other_signature_counts(signature: str | None) -> None:
    assert not websub.is_signed(b"b", signature, "s")


@given(st.text(max_size=30))
def test_a_lease_is_bounded_whatever_is_said(said: str) -> None:
    assert timedelta(seconds=1) <= websub.lease_of(said) <= websub.LONGEST_LEASE
    assert websub.lease_of(None) == websub.LEASE_UNSAID
    assert websub.lease_of("9" * 5000) == websub.LONGEST_LEASE


@given(st.integers(1, 10**7))
def test_a_lease_is_renewed_before_it_ends_and_not_every_second(seconds: int) -> None:
    hub = websub.confirmed(replace(HUB, state=HubState.ASKED, tries=3), str(seconds), NOW)
    assert (hub.state, hub.tries, hub.lease_end) == (HubState.ACTIVE, 0, NOW + timedelta(seconds=seconds))
    assert hub.lease_end is not None
    assert hub.next_try < hub.lease_end or hub.next_try == NOW + websub.SOONEST_RENEWAL
    assert hub.next_try >= NOW + websub.SOONEST_RENEWAL


def test_a_hub_that_never_answers_is_asked_ever_more_rarely() -> None:
    hub, now, waits = HUB, NOW, []
    for _ in range(12):
        hub = websub.about_to_ask(hub, now)
        assert hub.state is HubState.ASKED
        waits.append(hub.next_try - now)
        now = hub.next_try
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (websub.FIRST_RETRY, websub.LONGEST_RETRY)


def test_what_fails_at_a_hub() -> None:
    asked = websub.about_to_ask(HUB, NOW)
    for no in (FetchFailed(Reason.HTTP_STATUS, "403", 403), FetchFailed(Reason.BLOCKED_ADDRESS, "inner")):
        after = websub.after_trouble(asked, no, NOW)
        assert (after.state, after.next_try) == (HubState.DENIED, NOW + websub.AFTER_NO)
    for later in (FetchFailed(Reason.HTTP_STATUS, "503", 503), FetchFailed(Reason.TIMEOUT, "silent")):
        assert websub.after_trouble(asked, later, NOW) == replace(asked, why=later.detail)
    busy = FetchFailed(Reason.HTTP_STATUS, "429", 429, retry_after=timedelta(hours=5))
    assert websub.after_trouble(asked, busy, NOW).next_try == NOW + timedelta(hours=5)


def test_what_is_wanted_and_what_is_held() -> None:
    key = ("cert", HUB.hub, HUB.topic)
    assert websub.agreed([key], [], HUB.base, NOW) == ([key], [])
    active = websub.confirmed(HUB, "864000", NOW)
    assert websub.agreed([key], [active], HUB.base, NOW) == ([], [])
    missing, (left,) = websub.agreed([], [active], HUB.base, NOW)
    assert (missing, left.state, left.next_try) == ([], HubState.LEAVING, NOW)
    assert not websub.is_over(left, NOW)
    assert websub.is_over(left, NOW + timedelta(days=10))
    assert websub.agreed([], [left], HUB.base, NOW) == ([], [])
    _, (back,) = websub.agreed([key], [left], HUB.base, NOW)
    assert back.state is HubState.NEW
    missing, (left,) = websub.agreed([key], [active], "https://new.example", NOW)
    assert (missing, left.state) == ([key], HubState.LEAVING)
    _, (left,) = websub.agreed([], [HUB], HUB.base, NOW)
    assert websub.is_over(left, NOW)  # it was never asked


def test_a_clock_that_was_set_back_does_not_put_hubs_off_for_years() -> None:
    key = ("cert", HUB.hub, HUB.topic)
    active = websub.confirmed(HUB, "864000", NOW + timedelta(days=900))
    assert websub.agreed([key], [active], HUB.base, NOW)[1] == [replace(active, next_try=NOW)]


def test_goodbyes_are_few() -> None:
    _, (hub,) = websub.agreed([], [websub.confirmed(HUB, "864000", NOW)], HUB.base, NOW)
    for _ in range(websub.MOST_GOODBYES):
        assert not websub.is_over(hub, NOW)
        hub = websub.about_to_ask(hub, NOW)
        assert hub.state is HubState.LEAVING
    assert websub.is_over(hub, NOW)


def test_link_headers_go_before_the_document() -> None:
    header = '<https://hub.example/>; rel="hub", <https://a.example/feed>; rel=self; type="a/b", </x>; rel=next'
    assert hub_links(header) == ("https://hub.example/", "https://a.example/feed")
    said = Wishes(hub="https://other.example/", topic="https://b.example/")
    wishes = wishes_after(Wishes(), {"link": header}, said, NOW, whole=True)
    assert (wishes.hub, wishes.topic) == ("https://hub.example/", "https://a.example/feed")
    assert wishes_after(Wishes(), {}, said, NOW, whole=True).hub == said.hub


@pytest.mark.parametrize(
    "header", [None, "", "<https://hub.example/>; rel=hub", "<file:///x>; rel=hub, <https://a/>; rel=self", "<" * 9000,
               "<https://h/>" + "; a=b" * 2000 + "!"]
)  # fmt: skip
def test_half_a_link_is_none(header: str | None) -> None:
    assert hub_links(header) is None


def test_polling_slows_down_but_never_so_far_that_a_window_turns_over() -> None:
    limits = PollingLimits(jitter=0.0)
    after = SourceState("cert", NOW + timedelta(minutes=30), memory=Memory())
    assert websub.at_ease(after, NOW, limits, 0.5).next_due == NOW + limits.slowest
    busy = replace(after, memory=Memory(rhythm=Rhythm(turnover=1.0)))
    assert websub.at_ease(busy, NOW, limits, 0.5).next_due == NOW + timedelta(minutes=30)
    rare = replace(after, next_due=NOW + timedelta(days=1))
    assert websub.at_ease(rare, NOW, limits, 0.5) == rare
    gap = replace(after, memory=Memory(gap_at=NOW))
    assert websub.at_ease(gap, NOW, limits, 0.5) == gap
