"""`desk.yaml`: settings, their defaults, and whether its parts agree."""

import re
from collections.abc import Iterator
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from bot.config.agreement import disagreements
from bot.config.agreement import remarks as agreement_remarks
from bot.config.desk import ChannelEntry, DeskSettings, EditionEntry, EmailSettings, FetchSettings
from bot.config.documents import Document, keys_at, parse_document, validate
from bot.config.home import DeskFiles, load_desk, shipped
from bot.config.sources import SourceDefaults, SourceEntry
from bot.errors import Mistake, MistakesFound
from bot.model import EVERY_TOPIC, GENERAL, ChannelSpec, Edition, Empty, FetchLimits, PollingLimits, Review

SOURCES = "sources:\n  - {name: A, url: https://a.example/feed}\n"
TEMPLATES = Path(shipped("bot")) / "config" / "templates"


def load(home: Path, text: str, **environ: str) -> DeskFiles:
    (home / "sources.yaml").write_text(SOURCES)
    (home / "desk.yaml").write_text(text)
    return load_desk(home, environ)


def complaints(home: Path, text: str, **environ: str) -> list[str]:
    with pytest.raises(MistakesFound) as caught:
        load(home, text, **environ)
    return [str(mistake).replace(f"{home}/", "") for mistake in caught.value.mistakes]


def remarks(desk: DeskFiles) -> list[str]:
    return [str(warning).replace(f"{desk.home}/", "") for warning in desk.warnings]


def uncommented(text: str) -> str:
    """The sample with everything switched on: prose has one space after its #, settings none (or the list's two)."""
    return re.sub(r"^( *)#(?! \S)(?=\S|  \S)(?!  {3})", r"\1", text, flags=re.MULTILINE)


def documented_defaults(model: BaseModel, data: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    given = type(model).model_validate(data)
    for name, info in type(model).model_fields.items():
        yield info.alias or name, getattr(given, name), getattr(model, name)


def test_without_a_file_every_key_has_its_default(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text(SOURCES)
    desk = load_desk(tmp_path, {})
    assert desk.limits == FetchLimits()
    assert desk.settings.review is Review.REQUIRED
    assert desk.settings.timezone == "UTC"
    assert desk.settings.polling.max_age == timedelta(days=7)
    assert desk.settings.digest.catch_up == timedelta(hours=6)
    assert desk.settings.telegram.api_base == "https://api.telegram.org/bot"
    assert desk.settings.outbox.lease == timedelta(seconds=90)
    assert (desk.channels, desk.editions, desk.warnings) == ((), (), ())
    assert desk.store_url.get_secret_value() == f"sqlite:///{tmp_path}/var/watchdesk.db"
    assert desk.var == tmp_path / "var"
    assert not desk.var.exists()


def test_what_polling_may_do_is_a_setting(tmp_path: Path) -> None:
    desk = load(tmp_path, "polling: {adaptive: true, every: 20m, fastest: 5m, slowest: 1d, full_every: 9, jitter: 0.2}")
    day = timedelta(days=1)
    assert desk.polling == PollingLimits(jitter=0.2, fastest=timedelta(minutes=5), slowest=day, full_every=9)
    assert desk.sources[0].adaptive
    assert load(tmp_path, "{}").polling == PollingLimits()
    assert load(tmp_path, "{}").sources[0].adaptive, "unless the operator says how often"
    assert not load(tmp_path, "polling: {every: 20m}").sources[0].adaptive


@pytest.mark.parametrize(
    "text", ["polling: {fastest: 3h}", "polling: {slowest: 5m}", "polling: {fastest: 2d, slowest: 1d}"]
)
def test_fastest_and_slowest_must_agree(tmp_path: Path, text: str) -> None:
    assert "longer wait than" in complaints(tmp_path, text)[0]


def test_a_whole_desk(tmp_path: Path) -> None:
    desk = load(
        tmp_path,
        """
timezone: Europe/Zurich
review: off
polling: {max_age: 0, every: 15m, concurrency: 10}
fetch: {total_timeout: 20, connect_timeout: 5s, host_pause: 2, max_bytes: 1 MiB,
        allow: ["127.0.0.0/8", "10.0.0.7:8080"]}
telegram: {api_base: "http://127.0.0.1:9000", editors_chat: -1001, editors: [11, 12]}
email: {from: "Watchdesk <desk@example.org>", smtp_url: "smtp://127.0.0.1:2525"}
channels:
  - {id: main, kind: telegram, chat_id: -1002, thread_id: 7}
  - {id: public, kind: telegram, chat_id: "-1003"}
  - {id: readers, kind: email}
  - {id: archive, kind: file, path: var/out.txt}
  - {id: screen, kind: console}
editions:
  - {id: daily-news, topics: [ciip, cybercrime, ciip], at: 07:30, channels: [main, readers], max_items: 5, empty: tell}
  - {id: flash, title: Now, every: 6h, zone: Asia/Kolkata, channels: [public, archive, screen]}
""",
        TELEGRAM_BOT_TOKEN="1:abc",
    )
    assert desk.settings.review is Review.OFF
    assert desk.settings.polling.max_age == timedelta()
    assert desk.sources[0].every == timedelta(minutes=15)
    assert (desk.limits.total_timeout, desk.limits.connect_timeout, desk.limits.max_bytes) == (20.0, 5.0, 1024**2)
    assert desk.limits.host_pause == 2.0
    assert (desk.limits.allow, desk.limits.concurrency) == (("127.0.0.0/8", "10.0.0.7:8080"), 10)
    assert desk.settings.telegram.api_base == "http://127.0.0.1:9000/bot"
    assert desk.settings.email.sender == "Watchdesk <desk@example.org>"
    assert desk.channels == (
        ChannelSpec("main", "telegram", "-1002", 7),
        ChannelSpec("public", "telegram", "-1003"),
        ChannelSpec("readers", "email"),
        ChannelSpec("archive", "file", str(tmp_path / "var/out.txt")),
        ChannelSpec("screen", "console"),
    )
    daily, flash = desk.editions
    assert daily == Edition(
        id="daily-news",
        title="Daily news",
        topics=("ciip", "cybercrime"),
        zone="Europe/Zurich",
        channels=("main", "readers"),
        at=time(7, 30),
        max_items=5,
        empty=Empty.TELL,
    )
    assert (flash.title, flash.every, flash.zone) == ("Now", timedelta(hours=6), "Asia/Kolkata")
    assert set(flash.topics) == EVERY_TOPIC | {GENERAL}
    assert desk.warnings == ()


def test_every_mistake_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    found = complaints(
        tmp_path,
        """timezone: Zurich
review: offf
pollling: {every: 30m}
fetch:
  total_timeout: soon
  max_bytes: 15 mebi
  per_host: 0
  allow: ["localhost:80", "10.1.2.3/8"]
telegram: {api_base: telegram.org, editors: 11}
email: {from: nobody, smtp_url: "http://user:hunter2@mail.example"}
web: {listen: everywhere}
channels:
  - {id: main, kind: telegram}
  - {id: Main!, kind: email}
  - {id: file, kind: flie}
  - {id: main, kind: console, path: x}
editions:
  - {id: daily, topics: [ciip, cybercrim], channels: [mian]}
  - {id: both, at: "25:00", every: 6h}
  - {id: both, at: "08:00", every: 6h, channels: [main, main], empty: ship}
  - {id: slow, every: 2d, zone: Europe/Zürich}
""",
    )
    assert found == [
        "desk.yaml:1: `timezone`: `Zurich` is no IANA time zone — did you mean `Europe/Zurich`?",
        "desk.yaml:2: `review` cannot be `offf` — did you mean `off`?",
        "desk.yaml:3: unknown key `pollling` — did you mean `polling`?",
        "desk.yaml:5: `total_timeout` should be a number",
        "desk.yaml:6: `max_bytes`: not a size — write it in bytes, or like `15 MiB`",
        "desk.yaml:7: `per_host` should be at least 1",
        "desk.yaml:8: an entry of `allow`: `10.1.2.3/8` is an address inside a network — did you mean `10.0.0.0/8`?",
        "desk.yaml:8: an entry of `allow`: `localhost:80`: names are not allowed here"
        " — write the address, like `10.0.0.7:8080`",
        "desk.yaml:9: `api_base`: not an http(s) address — begin it with `https://`",
        "desk.yaml:9: `editors` should be a list",
        "desk.yaml:10: `from`: not an e-mail address — write `desk@example.org` or `Name <desk@example.org>`",
        "desk.yaml:10: `smtp_url`: not an address of the right kind"
        " — write it like `smtp+starttls://user:password@mail.example.org:587`",
        "desk.yaml:11: `listen`: not an address and port — write it like `127.0.0.1:8080`",
        "desk.yaml:13: `kind: telegram` needs a chat — add `chat_id: -100…`",
        "desk.yaml:14: `id`: not an id — use small letters, digits and single hyphens, at most 64, like `daily-news`",
        "desk.yaml:15: `kind` cannot be `flie` — did you mean `file`?",
        "desk.yaml:16: `path` is not for `kind: console` — take it out",
        "desk.yaml:16: the id `main` is taken (first in line 13) — give it another",
        'desk.yaml:18: an edition needs a time — add `at: "08:00"` or `every: 6h`',
        "desk.yaml:18: an entry of `topics`: there is no topic `cybercrim` — did you mean `cybercrime`?",
        "desk.yaml:18: there is no channel `mian` — did you mean `main`?",
        'desk.yaml:19: `at`: not a time of day — write hours and minutes of a 24-hour clock, like "08:00"',
        "desk.yaml:19: an edition has `at` or `every`, not both — keep one of the two",
        "desk.yaml:20: `empty` cannot be `ship` — did you mean `skip`?",
        "desk.yaml:20: an edition has `at` or `every`, not both — keep one of the two",
        "desk.yaml:20: the channel `main` stands twice — keep one",
        "desk.yaml:20: the id `both` is taken (first in line 19) — give it another",
        "desk.yaml:21: `every`: should be between 5m and 1d for an edition",
        "desk.yaml:21: `zone`: `Europe/Zürich` is no IANA time zone — did you mean `Europe/Zurich`?",
    ]


@pytest.mark.parametrize(
    ("channel", "complaint"),
    [
        ("{id: a, kind: telegram, chat_id: main}", "`chat_id`: not a chat id"),
        ("{id: a, kind: telegram, chat_id: '@watchdesk'}", "`chat_id`: not a chat id — write its number"),
        ("{id: a, kind: [telegram]}", "`kind`"),
        ("{id: a, kind: file}", "`kind: file` needs a path"),
        ("{id: a, kind: email}", "`kind: email` needs a sender"),
        ("{id: a, kind: email, chat_id: 1}", "`chat_id` is not for `kind: email`"),
        ("{id: a, kind: telegram, chat_id: 1, thread_id: 0}", "`thread_id` should be at least 1"),
    ],
)
def test_a_channel_that_cannot_be(tmp_path: Path, channel: str, complaint: str) -> None:
    assert any(
        line.startswith(f"desk.yaml:2: {complaint}") for line in complaints(tmp_path, f"channels:\n  - {channel}\n")
    )


def test_two_channels_to_the_same_readers_are_a_mistake(tmp_path: Path) -> None:
    text = "channels:\n  - {id: a, kind: telegram, chat_id: -1}\n  - {id: b, kind: telegram, chat_id: '-1'}\n"
    assert complaints(tmp_path, text) == [
        "desk.yaml:3: goes to the same readers as the channel `a` — keep one of the two"
    ]
    forum = (
        "channels:\n  - {id: a, kind: telegram, chat_id: -1}\n  - {id: b, kind: telegram, chat_id: -1, thread_id: 2}\n"
    )
    assert len(load(tmp_path, forum).channels) == 2


def test_what_cannot_work_yet_is_a_warning_and_no_mistake(tmp_path: Path) -> None:
    desk = load(
        tmp_path,
        """email: {from: desk@example.org}
telegram: {editors_chat: -1}
channels:
  - {id: main, kind: telegram, chat_id: -2}
  - {id: readers, kind: email}
  - {id: unused, kind: console}
editions:
  - {id: daily, at: "08:00", channels: [main, readers]}
  - {id: silent, at: "09:00"}
""",
    )
    assert remarks(desk) == [
        "desk.yaml:4: nothing can go to `main`: there is no bot token — set TELEGRAM_BOT_TOKEN in `.env`",
        "desk.yaml:5: nothing can go to `readers`: there is no mail server — set WATCHDESK_EMAIL__SMTP_URL in `.env`",
        "desk.yaml:6: no edition goes to the channel `unused` — name it in an edition",
        "desk.yaml:9: the edition `silent` goes nowhere — add `channels:`",
        "desk.yaml:2: no card can go to the editors' chat: there is no bot token — set TELEGRAM_BOT_TOKEN in `.env`",
        "desk.yaml:2: nobody may press a button in the editors' chat — add `editors: [ids]`",
    ]


@pytest.mark.parametrize(
    ("url", "in_clear"),
    [
        ("smtp://user:hunter2@mail.example", True),
        ("smtp://user:hunter2@localhost:25", False),
        ("smtp://user:hunter2@127.0.0.1:25", False),
        ("smtp://mail.example", False),
        ("smtps://user:hunter2@mail.example", False),
        ("smtp+starttls://user:hunter2@mail.example:587", False),
    ],
)
def test_a_password_in_clear_is_a_warning(tmp_path: Path, url: str, in_clear: bool) -> None:
    told = remarks(load(tmp_path, f'email:\n  smtp_url: "{url}"\n'))
    assert any("goes over the network in clear" in line for line in told) is in_clear
    assert any("holds a password in a file" in line for line in told) is ("hunter2" in url)
    assert "hunter2" not in "".join(told)


@pytest.mark.parametrize(
    ("url", "stands"),
    [
        ("sqlite:///var/other.db", "sqlite:///{home}/var/other.db"),
        ("sqlite:////srv/desk.db", "sqlite:////srv/desk.db"),
    ],
)
def test_where_the_store_is(tmp_path: Path, url: str, stands: str) -> None:
    desk = load(tmp_path, f"store: {{url: '{url}'}}\n")
    assert desk.store_url.get_secret_value() == stands.format(home=tmp_path)


@pytest.mark.parametrize("url", ["sqlite://", "sqlite://var/x.db", "mysql://a/b", "postgresql://u:p@db/watchdesk", "x"])
def test_a_store_that_cannot_be(tmp_path: Path, url: str) -> None:
    assert complaints(tmp_path, f"store: {{url: '{url}'}}\n")[0].startswith("desk.yaml:1: `url`: ")


@pytest.mark.parametrize("text", ["", "# all defaults\n", "fetch:\n  # nothing\ntimezone:\nchannels:\n"])
def test_nothing_means_the_default(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text).settings == DeskSettings()


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.sampled_from(["telegram", "email", "file", "08:00", "6h", "ciip", "main", "smtp://a:b@c", "Europe/Zurich"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


def _mapping(model: type[BaseModel]) -> st.SearchStrategy[object]:
    return st.dictionaries(st.sampled_from([*keys_at(model, ()), "x"]), _VALUES, max_size=6)


@given(
    st.dictionaries(
        st.sampled_from(keys_at(DeskSettings, ())),
        st.one_of(
            _VALUES,
            _mapping(EmailSettings),
            _mapping(FetchSettings),
            st.lists(_mapping(ChannelEntry), max_size=3),
            st.lists(_mapping(EditionEntry), max_size=3),
        ),
    )
    | _VALUES
)
def test_any_data_gives_settings_or_mistakes(data: object) -> None:
    document = Document("desk.yaml", data, {(): 1})
    mistakes: list[Mistake] = []
    settings = validate(DeskSettings, document, mistakes=mistakes)
    mistakes.extend(disagreements(document))
    if settings is None:
        assert mistakes
    else:
        assert all(remark.what for remark in agreement_remarks(document, settings, None))


def test_the_sample_desk_is_a_desk(tmp_path: Path) -> None:
    desk = load(tmp_path, shipped("desk.yaml").read_text())
    assert [edition.id for edition in desk.editions] == ["daily"]
    assert desk.warnings == ()


def test_the_sample_shows_every_key_and_its_default(tmp_path: Path) -> None:
    text = uncommented(shipped("desk.yaml").read_text())
    data = parse_document(text, "desk.yaml").data
    assert set(data) == set(keys_at(DeskSettings, ()))
    for section in data:
        if isinstance(data[section], dict):
            assert set(data[section]) == set(keys_at(DeskSettings, (section,))), section
    assert {key for entry in data["channels"] for key in entry} == set(keys_at(ChannelEntry, ()))
    assert {key for entry in data["editions"] for key in entry} == set(keys_at(EditionEntry, ()))
    load(tmp_path, text)
    for section in ("polling", "fetch", "digest", "telegram", "email", "outbox", "web", "log"):
        default = getattr(DeskSettings(), section)
        for key, shown, meant in documented_defaults(default, data[section]):
            assert meant in (None, ()) or shown == meant, f"{section}.{key}"


def test_the_source_template_shows_every_key() -> None:
    data = parse_document(uncommented((TEMPLATES / "sources.yaml").read_text()), "sources.yaml").data
    assert set(data["defaults"]) == set(keys_at(SourceDefaults, ()))
    assert {key for entry in data["sources"] for key in entry} == set(keys_at(SourceEntry, ()))
    assert len(data["sources"]) == 4


@pytest.mark.parametrize(
    "base_url", ["http://127.0.0.1:8080", "http://localhost", "https://10.1.2.3", "https://[::1]/", "http://desk",
                 "https://desk.local", "https://192.168.1.1.", "https://169.254.1.1/x"]
)  # fmt: skip
def test_hubs_need_an_address_that_they_can_reach(tmp_path: Path, base_url: str) -> None:
    with pytest.raises(MistakesFound) as found:
        load(tmp_path, f'web: {{websub: true, base_url: "{base_url}"}}')
    (mistake,) = found.value.mistakes
    assert "no public address" in mistake.what and mistake.line == 1
    load(tmp_path, f'web: {{base_url: "{base_url}"}}')


@pytest.mark.parametrize("base_url", ["https://desk.example.org", "https://news.example/desk/", "https://9.9.9.9"])
def test_a_public_address_will_do(tmp_path: Path, base_url: str) -> None:
    assert load(tmp_path, f'web: {{websub: true, base_url: "{base_url}"}}').settings.web.websub


def test_an_address_that_was_written_is_meant(tmp_path: Path) -> None:
    assert not load(tmp_path, "web: {}").settings.web.listen_is_written
    assert load(tmp_path, "web: {listen: 127.0.0.1:8080}").settings.web.listen_is_written
