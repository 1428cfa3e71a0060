"""The archive: lists and searches."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import APPROVING, DAY, HOUR, NOW, PENDING, an_item, labels, poll

from bot.model import GENERAL, Ignored, ItemQuery, State
from bot.ports import Store
from bot.store import search


def ids(store: Store, **query: object) -> list[str]:
    return [item.id for item, _ in store.items(ItemQuery(**query))]  # type: ignore[arg-type]


@pytest.fixture
def archive(store: Store) -> Store:
    poll(
        store,
        an_item(1, first_seen=NOW - DAY, title="Grid fails in Zürich"),
        an_item(2, first_seen=NOW, classification=labels("ciip", "cybercrime")),
        an_item(3, first_seen=NOW + HOUR, classification=labels(keep=False), ignored=Ignored.OUT_OF_SCOPE),
        an_item(4, first_seen=NOW + 2 * HOUR, classification=labels()),
    )
    store.place_items(APPROVING, NOW)
    poll(store, an_item(1, "wire", first_seen=NOW, title="Ministers sail to Vallemar", summary="", text="No grid."))
    store.place_items(PENDING, NOW)
    poll(store, an_item(2, "wire", first_seen=NOW + DAY, classification=None))
    return store


def test_everything_newest_first_with_its_state(archive: Store) -> None:
    listed = [(item.id, state) for item, state in archive.items(ItemQuery())]
    assert listed == [
        ("wire0002", State.PENDING),
        ("cert0004", State.APPROVED),
        ("cert0003", State.IGNORED),
        ("wire0001", State.PENDING),
        ("cert0002", State.APPROVED),
        ("cert0001", State.APPROVED),
    ]


def test_every_field_of_a_query_narrows_it(archive: Store) -> None:
    assert ids(archive, state=State.APPROVED) == ["cert0004", "cert0002", "cert0001"]
    assert ids(archive, state=State.IGNORED) == ["cert0003"]
    assert ids(archive, topic="ciip") == ["wire0001", "cert0002", "cert0001"]
    assert ids(archive, topic="cybercrime") == ["cert0002"]
    assert ids(archive, topic=GENERAL) == ["wire0002", "cert0004"]
    assert ids(archive, topic="ciip", state=State.PENDING) == ["wire0001"]
    assert ids(archive, source_id="wire") == ["wire0002", "wire0001"]
    assert ids(archive, source_id="wire", topic="ciip", state=State.PENDING) == ["wire0001"]
    assert ids(archive, since=NOW + HOUR) == ["wire0002", "cert0004", "cert0003"]
    assert ids(archive, text="grid", since=NOW, source_id="wire", state=State.PENDING, topic="ciip") == ["wire0001"]
    assert ids(archive, text="grid", since=NOW + 9 * DAY) == []
    assert ids(archive, limit=2) == ["wire0002", "cert0004"]
    assert ids(archive, limit=0) == []


@pytest.mark.parametrize("query", [{}, {"source_id": "cert"}, {"topic": "ciip"}, {"text": "grid"}])
def test_a_long_list_is_whole_and_in_order(store: Store, query: dict[str, object]) -> None:
    poll(store, *(an_item(number) for number in range(450)))
    listed = ids(store, limit=None, **query)
    assert listed == [f"cert{number:04d}" for number in reversed(range(450))]
    assert ids(store, limit=333, **query) == listed[:333]


def test_a_list_that_is_being_read_stops_nobody_from_writing(store: Store) -> None:
    poll(store, *(an_item(number) for number in range(450)))
    reading = iter(store.items(ItemQuery(limit=None)))
    next(reading)
    assert poll(store, an_item(999, first_seen=NOW + DAY)) == 1
    assert len(list(reading)) == 449


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Störung im Zürcher Stromnetz", "zurcher STORUNG"),
        ("Störung im Zürcher Stromnetz", '"im Zürcher"'),
        ("Störung im Zürcher Stromnetz", "strom*"),
        ("Cyberattaque contre l'hôpital d'Évry", "hopital evry"),
        ("Нападение на энергосеть", "НАПАДЕНИЕ"),
        ("国家网络安全法修订草案", "网络"),
        ("国家网络安全法修订草案", "安全法"),
        ("サイバー攻撃で停電", "攻撃"),
        ("한국 사이버공격 대응", "사이버"),
        ("الأمن السيبراني في المنطقة", "السيبراني"),
        ("الأمن السيبراني في المنطقة", "سيبراني"),
        ("أَمْنُ المعلومات", "امن"),
        ("Patch for CVE-2026-0001 now", "cve-2026-0001"),
        ("C++ and R&D under attack", "r&d"),
    ],
)
def test_words_are_found_in_seven_languages(store: Store, title: str, asked: str) -> None:
    poll(store, an_item(1, title=title), an_item(2, title="Nothing of the kind", summary="", text=""))
    assert ids(store, text=asked) == ["cert0001"]


def test_words_asked_for_must_all_be_there_and_in_order_if_quoted(store: Store) -> None:
    poll(store, an_item(1, title="The power grid", summary="in Tallinn", text=""))
    assert ids(store, text="tallinn grid") == ["cert0001"]
    assert ids(store, text="grid oslo") == []
    assert ids(store, text='"grid power"') == []
    assert ids(store, text="网安") == []
    assert ids(store, text="?! … --") == []


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.one_of(st.text(), st.text(alphabet='"*^:()-+{}[] ANDORNEAR\0网ا1')))
def test_no_question_whatever_breaks_the_search(store: Store, question: str) -> None:
    assert isinstance(ids(store, text=question), list)


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_folding_twice_changes_nothing_that_matters(text: str) -> None:
    assert search.fold(search.fold(text)).split() == search.fold(search.fold(search.fold(text))).split()
