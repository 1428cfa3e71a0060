"""WebSub from end to end: a real hub over TLS, the real store, and everything that a hub can do wrong."""

import logging
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hub import BASE, MAX_BYTES, TOPIC, house, signed
from small_desk import an_entry

from bot.core import websub
from bot.model import HubState
from bot.testing.builders import build_feed
from tests.conftest import StillClock


async def test_a_feed_that_names_a_hub_is_subscribed_to(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        (form,) = at.hub.asked
        assert form["hub.mode"] == "subscribe" and form["hub.topic"] == TOPIC
        assert form["hub.callback"].startswith(f"{BASE}/websub/")
        assert at.hub.confirmed == [(200, "challenge-1")]
        (held,) = at.held
        assert (held.state, held.lease_end) == (HubState.ACTIVE, clock.now() + timedelta(days=10))
        await at.look_again()
        assert len(at.hub.asked) == 1


async def test_a_lease_is_renewed_before_it_ends_with_the_same_callback(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        clock.pass_time(days=7, hours=23)
        await at.subscriber.run_due()
        assert len(at.hub.asked) == 1
        clock.pass_time(hours=1)
        await at.subscriber.run_due()
        first, second = at.hub.asked
        assert first == second
        assert at.held[0].lease_end == clock.now() + timedelta(days=10)


@pytest.mark.parametrize(
    "change",
    [{"hub.topic": "https://cert.example/another.xml"}, {"hub.mode": "unsubscribe"}, {"hub.mode": "publish"},
     {"hub.challenge": ""}, {"hub.challenge": "x" * 3000}, {"hub.topic": TOPIC + "#"}],
)  # fmt: skip
async def test_only_what_we_asked_for_is_confirmed(tmp_path: Path, clock: StillClock, change: dict[str, str]) -> None:
    async with house(tmp_path, clock, asks_back=False) as at:
        await at.subscribe(an_entry(1))
        said = {"hub.mode": "subscribe", "hub.topic": TOPIC, "hub.challenge": "c", "hub.lease_seconds": "60"}
        status, text = await at.hub.get(at.hub.asked[0]["hub.callback"], said | change)
        assert status == 404 and "x" * 9 not in text
        assert at.held[0].state is HubState.ASKED


async def test_a_stranger_who_guesses_learns_nothing(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        for token in ("A" * 32, "x", "%2e%2e%2f", "Ä" * 32, "a" * 5000):
            said = {"hub.mode": "subscribe", "hub.topic": TOPIC, "hub.challenge": "c"}
            assert (await at.hub.get(f"{BASE}/websub/{token}", said))[0] == 404
            assert await at.hub.push(f"{BASE}/websub/{token}", b"<rss/>") in (404, 410)
        assert not at.is_due


async def test_what_is_pushed_is_there_at_once_and_once(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        assert await at.distribute(an_entry(2)) == 202
        assert len(at.titles) == 2
        at.desk.reviewer.place()
        assert len(at.desk.store.stories()) == 2
        assert at.desk.store.source_states()["cert"].last_new == clock.now()
        assert not at.is_due
        at.publish(an_entry(2), an_entry(1))
        assert await at.poll() == 0
        assert await at.distribute(an_entry(2), an_entry(1)) == 202
        assert len(at.titles) == 2


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
async def test_every_method_of_the_recommendation_is_understood(tmp_path: Path, clock: StillClock, method: str) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        await at.distribute(an_entry(2), method=method)
        assert len(at.titles) == 2


async def test_a_forged_push_is_dropped_and_asks_for_nothing(
    tmp_path: Path, clock: StillClock, caplog: pytest.LogCaptureFixture
) -> None:
    async with house(tmp_path, clock) as at:
        caplog.set_level(logging.DEBUG)
        await at.subscribe(an_entry(1))
        body, form = build_feed(an_entry(2)), at.hub.asked[0]
        right = signed(body, form["hub.secret"])
        wrong = [None, "", right[:-1] + ("0" if right[-1] != "0" else "1"), signed(body, "guess")]
        wrong += [signed(body + b" ", form["hub.secret"]), signed(body, form["hub.secret"], "md5")]
        for signature in wrong:
            assert await at.hub.push(form["hub.callback"], body, signature) == 202
            await at.settle()
        assert len(at.titles) == 1
        assert not at.is_due
        for secret in (form["hub.secret"], form["hub.callback"].rpartition("/")[2], at.held[0].key):
            assert secret not in caplog.text


async def test_what_is_pushed_again_or_out_of_order_changes_nothing(tmp_path: Path, clock: StillClock) -> None:
    """An edit is asked of the source itself: a recorded push cannot bring back what was corrected."""
    async with house(tmp_path, clock) as at:
        first, mended = an_entry(1, summary="A flaw was found."), an_entry(1, summary="Nothing at all was found there.")
        await at.subscribe(first)
        at.publish(mended)
        clock.pass_time(hours=1)
        await at.poll()
        clock.pass_time(minutes=2)
        await at.distribute(first)
        assert at.is_due
        await at.poll()
        ((item, _),) = at.desk.items()
        assert item.summary == mended.summary and item.version == 2


@pytest.mark.parametrize("body", [b"", b"not a feed", b"<rss version='2.0'><channel/></rss>", b"<html>x</html>"])
async def test_a_push_in_doubt_makes_the_source_due(tmp_path: Path, clock: StillClock, body: bytes) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        clock.pass_time(minutes=2)
        assert not at.is_due
        assert await at.hub.distribute(body) == 202
        await at.settle()
        assert at.is_due


async def test_a_hub_without_tls_gets_no_secret_and_its_pushes_are_hints(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock, secure=False) as at:
        await at.subscribe(an_entry(1))
        assert "hub.secret" not in at.hub.asked[0]
        clock.pass_time(minutes=2)
        await at.distribute(an_entry(666))
        assert at.is_due and len(at.titles) == 1
        at.publish(an_entry(2), an_entry(1))
        assert sum(one.new for one in await at.desk.poll()) == 1


async def test_hints_make_no_storm(tmp_path: Path, clock: StillClock) -> None:
    """A minute apart, three in a row; then no faster than `polling.fastest`, ten minutes."""
    async with house(tmp_path, clock, secure=False) as at:
        await at.subscribe(an_entry(1))
        polled = []
        for minute in range(240):
            await at.distribute(an_entry(2))
            assert minute or not at.is_due  # it was polled this minute
            polled += [minute] * len(await at.desk.poll())
            clock.pass_time(seconds=30)
            await at.distribute(an_entry(2))
            polled += [minute] * len(await at.desk.poll())
            clock.pass_time(seconds=30)
        assert polled[:4] == [1, 2, 3, 11]
        assert len(polled) <= 3 + 24


async def test_pushes_bring_no_flood(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        clock.pass_time(minutes=2)
        for start in range(100, 400, 20):
            await at.distribute(*(an_entry(number) for number in range(start, start + 20)))
        assert len(at.titles) == 1 + at.desk.collector.cap
        assert at.is_due
        await at.poll()
        await at.distribute(*(an_entry(number) for number in range(500, 520)))
        assert len(at.titles) == 1 + at.desk.collector.cap + 20


async def test_a_hint_during_a_poll_is_not_lost_with_it(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock, secure=False) as at:
        await at.subscribe(an_entry(1))
        clock.pass_time(minutes=2)
        claimed = await at.desk.collector.claim_named(["cert"])
        await at.distribute(an_entry(2))
        await at.desk.collector.poll_all(claimed)
        await at.pushes.hurry()
        assert not at.is_due
        clock.pass_time(minutes=1)
        await at.pushes.hurry()
        assert at.is_due


async def test_too_much_is_refused_before_it_is_read(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        assert await at.hub.distribute(b"x" * (MAX_BYTES + 1)) == 413

        async def endless() -> Any:
            for _ in range(MAX_BYTES // 1000 + 2):
                yield b"y" * 1000

        callback = at.hub.asked[0]["hub.callback"]
        assert await at.hub.push(callback, endless(), "sha256=00") == 413  # type: ignore[arg-type]
        assert await at.distribute(an_entry(2)) == 202
        assert len(at.titles) == 2


async def test_more_than_can_be_held_are_hints(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        clock.pass_time(minutes=2)
        at.pushes._in_hand = 4
        await at.distribute(an_entry(2))
        assert at.is_due and len(at.titles) == 1
        at.pushes._in_hand = 0
        await at.distribute(an_entry(2))
        assert len(at.titles) == 2 and at.pushes._in_hand == 0


async def test_nothing_is_taken_before_the_hub_has_asked_back(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock, asks_back=False) as at:
        await at.subscribe(an_entry(1))
        assert await at.distribute(an_entry(2)) == 404
        assert len(at.titles) == 1


async def test_a_hub_that_never_asks_back_is_asked_again_rarely(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock, asks_back=False) as at:
        await at.subscribe(an_entry(1))
        for _ in range(24 * 7):
            clock.pass_time(hours=1)
            await at.subscriber.run_due()
        assert 8 <= len(at.hub.asked) <= 16
        at.hub.asks_back = True
        clock.pass_time(days=1)
        await at.subscriber.run_due()
        assert at.held[0].state is HubState.ACTIVE


async def test_a_hub_may_say_no_also_later(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        callback = at.hub.asked[0]["hub.callback"]
        said = {"hub.mode": "denied", "hub.topic": TOPIC, "hub.reason": "we\nclose"}
        assert (await at.hub.get(callback, said | {"hub.topic": "https://x.example/"}))[0] == 404
        assert at.held[0].state is HubState.ACTIVE
        assert await at.hub.get(callback, said) == (200, "")
        (held,) = at.held
        assert (held.state, held.why) == (HubState.DENIED, "the hub will not send: we close")
        assert await at.distribute(an_entry(2)) == 404
        again = {"hub.mode": "subscribe", "hub.topic": TOPIC, "hub.challenge": "c", "hub.lease_seconds": "60"}
        assert (await at.hub.get(callback, again))[0] == 404  # we have not asked since
        clock.pass_time(days=6)
        await at.subscriber.run_due()
        assert len(at.hub.asked) == 1
        clock.pass_time(days=1)
        await at.subscriber.run_due()
        assert at.held[0].state is HubState.ACTIVE


@pytest.mark.parametrize("status", [307, 308])
async def test_a_hub_may_send_us_on(tmp_path: Path, clock: StillClock, status: int) -> None:
    async with house(tmp_path, clock, answer=(status, "/moved")) as at:
        await at.subscribe(an_entry(1))
        assert at.hub.asked[0] == at.hub.asked[1]
        assert at.held[0].state is HubState.ACTIVE


@pytest.mark.parametrize(
    "answer",
    [(307, "https://metadata.example/"), (308, "http://169.254.169.254/latest"), (307, "http://10.0.0.1/"),
     (307, "file:///etc/passwd"), (302, "/moved"), (303, "/moved"), (307, "http://localhost:{port}/hub"), (403, ""),
     (404, ""), (410, "")],
)  # fmt: skip
async def test_a_hub_that_leads_elsewhere_or_refuses_is_left_alone(
    tmp_path: Path, clock: StillClock, answer: tuple[int, str]
) -> None:
    async with house(tmp_path, clock) as at:
        at.hub.answer = (answer[0], answer[1].format(port=at.hub.port))
        await at.subscribe(an_entry(1))
        (held,) = at.held
        assert len(at.hub.asked) == 1
        assert (held.state, held.next_try) == (HubState.DENIED, clock.now() + websub.AFTER_NO)
        assert held.why


async def test_a_hub_at_an_inner_address_is_not_asked(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock) as at:
        at.hub_url = "https://inner.example/hub"
        at.publish(an_entry(1))
        await at.poll()
        await at.subscriber.run_due()
        (held,) = at.held
        assert held.state is HubState.DENIED and "address that may not be fetched" in held.why
        assert at.hub.asked == []


@pytest.mark.parametrize("how", ["gone", "disabled", "no hub", "another feed"])
async def test_a_subscription_ends_with_its_source(tmp_path: Path, clock: StillClock, how: str) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        source = at.desk.sources["cert"]
        match how:
            case "gone":
                at.desk.sources.clear()
            case "disabled":
                at.desk.sources["cert"] = replace(source, disabled=True)
            case "another feed":
                at.desk.sources["cert"] = replace(source, url="https://other.example/feed")
            case _:
                at.publish(an_entry(1), an_entry(3), hub=False)
                clock.pass_time(hours=1)
                await at.poll()
        await at.look_again()
        assert [form["hub.mode"] for form in at.hub.asked] == ["subscribe", "unsubscribe"]
        assert at.hub.asked[0]["hub.callback"] == at.hub.asked[1]["hub.callback"]
        assert at.hub.confirmed[-1] == (200, "challenge-2")
        assert at.held == []
        assert await at.hub.push(at.hub.asked[0]["hub.callback"], b"<rss/>") == 410


async def test_a_goodbye_that_nobody_answers_ends_too(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        at.desk.sources.clear()
        at.hub.asks_back = False
        for _ in range(10):
            clock.pass_time(hours=1)
            await at.subscriber.run_due()
        assert [form["hub.mode"] for form in at.hub.asked] == ["subscribe"] + ["unsubscribe"] * websub.MOST_GOODBYES
        assert at.held == []


async def test_polling_slows_down_while_pushes_arrive_and_no_longer(tmp_path: Path, clock: StillClock) -> None:
    """The source is polled every hour; the slowest pace is two."""
    async with house(tmp_path, clock) as at:

        async def wait_after_poll() -> timedelta:
            clock.pass_time(hours=3)
            await at.poll()
            return at.desk.store.source_states()["cert"].next_due - clock.now()

        shown = [an_entry(1)]
        await at.subscribe(*shown)
        assert await wait_after_poll() == timedelta(hours=1)
        for number in (2, 3, 4):
            shown.insert(0, an_entry(number))
            at.publish(*shown)
            await at.distribute(an_entry(number))
        assert await wait_after_poll() == timedelta(hours=2)
        shown.insert(0, an_entry(5))
        at.publish(*shown)  # and the hub says nothing
        assert await wait_after_poll() == timedelta(hours=1)
        assert await wait_after_poll() == timedelta(hours=1)
        assert len(at.titles) == 5
        assert at.desk.store.source_states()["cert"].memory.gaps == 0


async def test_a_restart_forgets_no_subscription(tmp_path: Path, clock: StillClock) -> None:
    async with house(tmp_path, clock) as at:
        await at.subscribe(an_entry(1))
        before = at.held
        at.desk.restart()
        assert at.held == before
