"""What the editors are told of sources: nothing that lasts is missed, nothing is said twice, nobody is flooded."""

import itertools
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.alerts import Alert, OutageAlert, bulletin
from bot.core.health import Health
from bot.core.polling import after_poll
from bot.model import (
    Condition,
    FetchFailed,
    Memory,
    NotModified,
    PollingLimits,
    Reason,
    Rhythm,
    Source,
    SourceKind,
    SourceState,
)
from bot.render.bulletin import bulletin_text

START = datetime(2026, 11, 20, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
STEADY = PollingLimits(jitter=0.0)


@dataclass
class Room:
    """Sources that are polled when due, and editors who hear what is told. `fails`: what a source's polls come to."""

    count: int = 1
    every: timedelta = timedelta(minutes=30)
    lasting: timedelta = HOUR
    now: datetime = START
    fails: dict[str, Reason | None] = field(default_factory=dict)
    heard: list[tuple[datetime, Alert]] = field(default_factory=list)
    outages: list[tuple[datetime, OutageAlert]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    known: dict[str, Condition] = field(default_factory=dict)

    def __post_init__(self) -> None:
        ids = [f"s{number}" for number in range(self.count)]
        self.sources = {id_: Source(id_, id_.upper(), f"https://{id_}.example/", every=self.every) for id_ in ids}
        self.states = {
            id_: SourceState(id_, self.now + self.every * place / max(1, self.count), baselined=True)
            for place, id_ in enumerate(ids)
        }

    def poll(self) -> None:
        for id_, state in self.states.items():
            if state.next_due <= self.now:
                reason = self.fails.get(id_)
                result = FetchFailed(reason, "why") if reason else NotModified()
                self.states[id_] = after_poll(state, self.sources[id_], result, self.now, limits=STEADY, dice=0.5)

    def look(self) -> None:
        found = bulletin(self.sources, self.states.values(), self.known, self.now, self.lasting)
        self.known.update(found.conditions)
        self.heard += [(self.now, alert) for alert in found.alerts]
        if found.outage:
            self.outages.append((self.now, found.outage))
        if found:
            self.notices.append(bulletin_text(found, "UTC", self.now))

    def run(self, length: timedelta, step: timedelta = 5 * MINUTE) -> None:
        until = self.now + length
        while self.now < until:
            self.now += step
            self.poll()
            self.look()

    def words(self) -> list[str]:
        return ["over" if alert.over else alert.finding.what.value for _, alert in self.heard]


def test_a_single_failure_is_nothing() -> None:
    room = Room()
    for _ in range(40):
        room.fails["s0"] = Reason.DNS
        room.run(30 * MINUTE)
        room.fails["s0"] = None
        room.run(30 * MINUTE)
    assert room.heard == []


def test_what_lasts_is_told_once_and_its_end_once() -> None:
    room = Room()
    room.run(2 * HOUR)
    room.fails["s0"] = Reason.TLS
    room.run(20 * HOUR)
    assert room.words() == ["failing"]
    assert room.heard[0][0] <= START + 4 * HOUR
    room.fails["s0"] = None
    room.run(2 * DAY)
    assert room.words() == ["failing", "over"]


@pytest.mark.parametrize("reason", [Reason.SELECTOR, Reason.NOT_A_FEED])
def test_another_document_than_expected_is_told_at_the_third_poll(reason: Reason) -> None:
    room = Room(every=10 * MINUTE)
    room.run(HOUR)
    room.fails["s0"] = reason
    room.run(10 * MINUTE + 20 * MINUTE)
    assert room.states["s0"].failures == 2
    assert room.heard == []
    room.run(15 * MINUTE)
    assert room.states["s0"].failures == 3
    assert len(room.heard) == 1
    room.fails["s0"] = None
    room.run(HOUR)
    assert room.words()[1:] == ["over"]


def test_gone_is_told_at_once() -> None:
    room = Room()
    room.run(HOUR)
    room.fails["s0"] = Reason.GONE
    room.run(30 * MINUTE)
    assert room.words() == ["gone"]
    room.run(5 * DAY)
    assert room.words() == ["gone"]


def test_a_server_that_asks_us_to_stay_away_for_a_month_is_told() -> None:
    room = Room()
    room.run(HOUR)
    stay_away = FetchFailed(Reason.HTTP_STATUS, "the server answered 429", 429, timedelta(days=30))
    room.states["s0"] = after_poll(room.states["s0"], room.sources["s0"], stay_away, room.now, limits=STEADY, dice=0.5)
    room.run(2 * DAY)
    assert room.words() == ["failing"]


def test_trouble_of_another_kind_is_told_a_day_later_if_it_stays() -> None:
    room = Room()
    room.run(HOUR)
    room.fails["s0"] = Reason.DNS
    room.run(12 * HOUR)
    room.fails["s0"] = Reason.SELECTOR
    room.run(3 * DAY)
    assert room.words() == ["failing", "selector"]
    assert room.heard[1][0] - room.heard[0][0] >= DAY


def test_a_desk_that_starts_late_does_not_call_one_look_an_hour() -> None:
    room = Room()
    room.fails["s0"] = Reason.DNS
    for _ in range(4):
        room.now += 5 * HOUR
        room.poll()
    room.look()
    assert room.heard == []
    room.run(DAY)
    assert room.words() == ["failing"]


def test_selector_failures_before_the_start_are_told_at_the_first_look() -> None:
    room = Room()
    room.fails["s0"] = Reason.SELECTOR
    for _ in range(4):
        room.now += 5 * HOUR
        room.poll()
    room.look()
    assert room.words() == ["selector"]


def test_a_thin_page_is_told_after_three_polls_and_a_silent_source_at_once() -> None:
    room = Room(every=HOUR)
    rhythm = Rhythm(between=3600.0, longest=7200.0, entries=20.0, polls=100)
    room.sources["s0"] = replace(room.sources["s0"], kind=SourceKind.PAGE)
    room.states["s0"] = replace(room.states["s0"], memory=Memory(rhythm=rhythm, shown=4))
    room.run(2 * HOUR)
    assert room.heard == []
    room.run(HOUR)
    assert room.words() == ["thin"]
    room.states["s0"] = replace(room.states["s0"], memory=Memory(rhythm=rhythm, shown=20))
    room.run(5 * MINUTE)
    assert room.words() == ["thin", "over"]
    room.states["s0"] = replace(room.states["s0"], last_new=room.now)
    room.run(4 * DAY)
    assert room.words() == ["thin", "over", "silent"]
    room.states["s0"] = replace(room.states["s0"], last_new=room.now)
    room.run(HOUR)
    assert room.words() == ["thin", "over", "silent", "over"]


def test_a_move_is_advice_that_has_no_end() -> None:
    room = Room()
    room.run(HOUR)
    room.states["s0"] = replace(room.states["s0"], url="https://new.example/")
    room.run(3 * DAY)
    assert room.words() == ["moved"]
    assert "https://new.example/" in room.notices[0]
    room.states["s0"] = replace(room.states["s0"], url="https://newer.example/")
    room.run(3 * DAY)
    assert room.words() == ["moved", "moved"]
    room.states["s0"] = replace(room.states["s0"], url=None)
    room.run(3 * DAY)
    assert room.words() == ["moved", "moved"]


def test_what_is_switched_off_or_pointed_elsewhere_is_not_called_well() -> None:
    room = Room()
    room.fails["s0"] = Reason.GONE
    room.run(HOUR)
    room.sources["s0"] = replace(room.sources["s0"], disabled=True)
    room.run(HOUR)
    room.sources["s0"] = replace(room.sources["s0"], disabled=False)
    assert room.words() == ["gone"]
    assert not room.known["s0"].told


def test_a_mended_address_is_told_as_well_when_it_answers() -> None:
    room = Room()
    room.fails["s0"] = Reason.GONE
    room.run(HOUR)
    room.states["s0"] = replace(room.states["s0"], of_url=room.sources["s0"].url)
    room.sources["s0"] = replace(room.sources["s0"], url="https://mended.example/")
    room.run(HOUR)
    assert room.words() == ["gone"]
    room.fails["s0"] = None
    room.states["s0"] = SourceState("s0", room.now, baselined=True)
    room.run(HOUR)
    assert room.words() == ["gone", "over"]


# ---------------------------------------------------------------------------------------------------- outages


def test_a_line_that_breaks_is_one_thing() -> None:
    room = Room(count=200)
    room.run(3 * HOUR)
    room.fails = dict.fromkeys(room.sources, Reason.DNS)
    room.run(8 * HOUR, 10 * MINUTE)
    assert room.heard == []
    (outage,) = (alert for _, alert in room.outages)
    assert not outage.over
    assert outage.failing >= 100
    assert "line of this machine" in room.notices[0]
    room.fails = {}
    room.run(2 * DAY)
    assert room.heard == []
    assert [alert.over for _, alert in room.outages] == [False, True]
    assert len(room.notices) == 2


def test_a_source_that_stays_down_after_an_outage_is_told_by_itself() -> None:
    room = Room(count=50)
    room.run(3 * HOUR)
    room.fails = dict.fromkeys(room.sources, Reason.CONNECT)
    room.run(5 * HOUR)
    room.fails = {"s7": Reason.DNS}
    room.run(3 * DAY)
    assert [(alert.source.id, alert.over) for _, alert in room.heard] == [("s7", False)]
    room.fails = {}
    room.run(DAY)
    assert room.words() == ["failing", "over"]


def test_a_login_page_before_the_network_is_one_thing_too() -> None:
    room = Room(count=40, every=10 * MINUTE)
    room.run(2 * HOUR)
    room.fails = dict.fromkeys(room.sources, Reason.NOT_A_FEED)
    room.run(6 * HOUR)
    assert [alert.over for _, alert in room.outages] == [False]
    assert len(room.heard) <= 40
    assert len(room.notices) <= 3


def test_a_desk_with_many_broken_sources_hears_of_each_and_is_no_outage() -> None:
    room = Room(count=100)
    room.fails = {f"s{number}": Reason.HTTP_STATUS for number in range(66)}
    room.run(DAY)
    assert room.outages == []
    assert len(room.heard) == 66


# ------------------------------------------------------------------------------------------------ random histories

_KINDS = st.sampled_from([None, None, *Reason])
_HISTORY = st.lists(st.tuples(st.integers(1, 40), _KINDS), min_size=1, max_size=12)


@settings(max_examples=40)
@given(_HISTORY, st.sampled_from([10, 30, 60, 360]))
def test_no_history_floods_or_hides_trouble(history: list[tuple[int, Reason | None]], every: int) -> None:
    room = Room(every=timedelta(minutes=every))
    for hours, reason in history:
        room.fails["s0"] = reason
        room.run(hours * HOUR, 10 * MINUTE)
    alerts = [when for when, alert in room.heard if not alert.over]
    assert all(later - earlier >= DAY for earlier, later in itertools.pairwise(alerts))
    # an end is told after trouble only, and once
    told = False
    for word in room.words():
        assert word != "over" or told
        told = word != "over"
    # whatever goes on is known in the end, and so is its end
    last = history[-1][1]
    room.run(4 * DAY, 30 * MINUTE)
    known = room.known["s0"]
    assert known.told is (last is not None)
    if last is not None:
        assert known.told_what.partition(":")[0] == known.what
        assert room.words()[-1] == known.what
    elif room.heard:
        assert room.words()[-1] == "over"
    count = len(room.heard)
    room.run(5 * DAY, 30 * MINUTE)
    assert len(room.heard) == count


@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 20), _KINDS), min_size=1, max_size=5))
def test_no_day_of_many_sources_floods(history: list[tuple[int, int, Reason | None]]) -> None:
    room = Room(count=20)
    room.run(2 * HOUR, 20 * MINUTE)
    for hours, many, reason in history:
        room.fails = {f"s{number}": reason for number in range(many)}
        room.run(hours * HOUR, 20 * MINUTE)
    per_source: dict[str, list[datetime]] = {}
    for when, alert in room.heard:
        if not alert.over:
            per_source.setdefault(alert.source.id, []).append(when)
    for moments in per_source.values():
        assert all(later - earlier >= DAY for earlier, later in itertools.pairwise(moments))
    room.run(5 * DAY, 2 * HOUR)
    failing = {id_ for id_, reason in room.fails.items() if reason}
    told = {id_ for id_, known in room.known.items() if known.told and id_ in room.sources}
    assert told == failing


def test_what_may_not_be_told_now_is_found_again() -> None:
    room = Room()
    room.fails["s0"] = Reason.GONE
    room.now += HOUR
    room.poll()
    found = bulletin(room.sources, room.states.values(), room.known, room.now)
    room.known.update(found.untold(room.known))
    assert room.known["s0"].what == Health.GONE
    assert not room.known["s0"].told
    again = bulletin(room.sources, room.states.values(), room.known, room.now + MINUTE)
    assert [alert.finding.what for alert in again.alerts] == [Health.GONE]


def test_words_of_strangers_do_nothing_in_a_notice() -> None:
    room = Room()
    room.sources["s0"] = replace(room.sources["s0"], name="/start @everyone")
    room.run(HOUR)
    said = FetchFailed(Reason.GONE, "see evil.example now\n/approve")
    room.states["s0"] = after_poll(room.states["s0"], room.sources["s0"], said, room.now, limits=STEADY, dice=0.5)
    room.look()
    (text,) = room.notices
    assert "/approve" not in text
    assert "evil.example" not in text
    assert "/start" not in text
