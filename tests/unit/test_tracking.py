"""What is one story, what follows it, and what only looks alike."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rensa import RMinHash

from bot.core.clustering import Clusterer, as_item
from bot.core.records import Incoming
from bot.core.tracking.commonness import is_ordinary, weight
from bot.core.tracking.features import VERSION, is_round_up, unpacked
from bot.core.tracking.features import features as features_of
from bot.core.tracking.index import MemoryIndex
from bot.core.tracking.keys import keys
from bot.core.tracking.sketch import Sketch, unpack
from bot.core.tracking.words import Kind, stem, words

DAY = datetime(2026, 3, 2, 9, tzinfo=UTC)

Told = tuple[str, str, int] | tuple[str, str, int, str]


def records(told: Sequence[Told]) -> list[Incoming]:
    """(source, title, day[, summary])"""
    return [
        Incoming(
            id=str(number),
            title=title,
            summary=rest[0] if rest else "",
            url=f"https://{source}.example/{number}",
            published=DAY + timedelta(days=day),
            source=source,
        )
        for number, (source, title, day, *rest) in enumerate(told)
    ]


def placed(*told: Told) -> list[dict[str, str]]:
    clusterer = Clusterer()
    return [clusterer.place(record) for record in records(told)]


def stories(*told: Told) -> list[str]:
    names: dict[str, str] = {}
    return [names.setdefault(answer["story"], "abcdefgh"[len(names)]) for answer in placed(*told)]


WIRE = (
    "The port authority of Vallemar said on Monday that cranes at all four terminals stood still after ransomware "
    "reached the system that books containers, and that ships were sent to Orsk and Teln until further notice."
)


def test_wire_copy_under_another_title_is_one_story() -> None:
    one, other = placed(("a", "Cranes stand still in Vallemar", 0, WIRE), ("b", "Ransomware hits big port", 0, WIRE))
    assert one["story"] == other["story"]
    assert other["why"] == "same wire text"


def test_one_event_in_other_words_is_one_story() -> None:
    told = placed(
        ("a", "Vallemar port halts cranes after ransomware attack", 0),
        ("b", "Ransomware brings the port of Vallemar to a standstill", 1),
        ("c", "Hackers hit Vallemar: cranes of its port stand still", 1),
    )
    assert len({answer["story"] for answer in told}) == 1
    assert told[1]["why"] == "Vallemar within a day"


def test_one_flaw_is_one_story_and_the_cve_says_why() -> None:
    one, other = placed(
        ("a", "Critical flaw CVE-2031-14847 in Quillnet routers under attack", 0),
        ("b", "Quillnet patches CVE-2031-14847 after attacks on routers", 2),
    )
    assert one["story"] == other["story"]
    assert other["why"] == "CVE-2031-14847 and Quillnet within 2 days"


@pytest.mark.parametrize(
    "one, other",
    [
        ("Lazarus hackers steal $12 million from Bryce exchange", "Lazarus hackers phish engineers of Ottmar shipyard"),
        ("Quillnet fixes CVE-2031-14847 in its routers", "Quillnet fixes CVE-2031-20001 in its routers"),
        ("Monthly threat report of Quillnet: March 2031", "Monthly threat report of Quillnet: April 2031"),
        ("Breach notices filed in week 11 with the regulator", "Breach notices filed in week 12 with the regulator"),
        ("Law firm investigates data breach at Ottmar Dental", "Law firm investigates data breach at Penrose Bank"),
        ("Grid fails in Zürich", "Wire: grid quiet"),
        ("Bank hit by outage", "Outage reported at hospital"),
        ("Danish bank hit by outage", "Danish hospital hit by outage"),
        ("Airline cancels flights after cyberattack", "Airport cancels flights after cyberattack"),
        ("Hackers hit hospital in Lyon", "Hospital in Toulouse hit by hackers"),
        ("Police seize servers of dark web market", "Police seize servers of botnet"),
        (
            "Report 1 on what happened to the grid in the north",
            "Report 2 on what happened to the weather in the north",
        ),
        ("Advisory 2031-041: Quillnet router update", "Advisory 2031-042: Ottmar camera update"),
        ("Proverb of the day #17703", "Proverb of the day #17705"),
        ("Weekly recap: Vallemar port, Quillnet flaw and more", "Vallemar port halts cranes after ransomware attack"),
    ],
)
def test_what_only_looks_alike_is_two_stories(one: str, other: str) -> None:
    assert stories(("a", one, 0), ("b", other, 1)) == ["a", "b"]


def test_a_follow_up_is_another_story_of_the_same_thread() -> None:
    attack, same, arrest, stranger = placed(
        ("a", "Vallemar port halts cranes after ransomware attack", 0),
        ("b", "Ransomware halts cranes in the port of Vallemar", 0),
        ("a", "Police arrest two over ransomware attack on Vallemar port", 12),
        ("a", "Parliament of Orsk debates data retention", 13),
    )
    assert attack["story"] == same["story"] != arrest["story"]
    assert attack["thread"] == arrest["thread"] != stranger["thread"]
    assert "follows" in arrest["why"]


def threads(*told: Told) -> list[str]:
    names: dict[str, str] = {}
    return [names.setdefault(answer["thread"], "abcdefgh"[len(names)]) for answer in placed(*told)]


PORT = ("a", "Vallemar port halts cranes after ransomware attack", 0, WIRE)
ROUTER = ("a", "Attackers exploit critical flaw in Quillnet Hexaroute routers", 0, "Tracked as CVE-2031-14847.")


@pytest.mark.parametrize(
    "follow_up",
    [
        ("b", "Vallemar port sued by shipping lines over ransomware attack", 40),
        ("b", "Cranes in Vallemar move again three weeks after attack", 21),
        ("b", "Harbour master resigns over failure of computers", 30, "He led the port of Vallemar for nine years."),
        ("b", "Vallemar 港口勒索软件攻击：警方逮捕两人", 12),
    ],
)
def test_what_follows_is_known_by_a_name_wherever_it_stands(follow_up: Told) -> None:
    assert stories(PORT, follow_up) == ["a", "b"]
    assert threads(PORT, follow_up) == ["a", "a"]


def test_a_toll_that_grows_follows_and_is_no_number_of_a_series() -> None:
    told = (
        ("a", "Ottmar Dental breach affects 210,000 patients", 0),
        ("a", "Ottmar Dental breach affects 480,000 patients", 30),
    )
    assert threads(*told) == ["a", "a"]


def test_what_a_flaw_was_used_for_follows_it_under_its_id_however_late() -> None:
    late = ("b", "Hexaroute flaw CVE-2031-14847 let spies into Orsk ministry", 80)
    assert threads(ROUTER, late) == ["a", "a"]


@pytest.mark.parametrize(
    "one, other, days",
    [
        (ROUTER[1], "Quillnet patches critical vulnerability in its switches", 12),
        (ROUTER[1], "Critical flaw in Quillnet printers fixed", 20),
        ("Microsoft fixes flaw in its mail server", "Microsoft hacked: source code stolen", 9),
        ("Lazarus steals $12 million from Bryce exchange", "Lazarus phishes engineers of Ottmar shipyard", 20),
        ("Denmark summons ambassador over spying", "Danish hospitals lose patient files to fire", 20),
        ("Phishing report of Quillnet: March 2031", "Phishing report of Quillnet: April 2031", 31),
        (
            "Harrow & Pike LLP investigates breach at Ottmar Dental",
            "Harrow & Pike LLP investigates breach at Penrose Bank",
            9,
        ),
        (
            "CISA adds Hexaroute flaw to its Known Exploited Vulnerabilities catalog",
            "CISA adds Borealis flaw to its Known Exploited Vulnerabilities catalog",
            1,
        ),
    ],
)
def test_what_only_looks_like_a_follow_up_is_none(one: str, other: str, days: int) -> None:
    assert threads(("a", one, 0), ("b", other, days)) == ["a", "b"]


def test_what_befalls_a_group_follows_and_what_it_does_next_does_not() -> None:
    seized = ("a", "Police seize servers of LockBit gang in joint operation", 0)
    assert threads(seized, ("b", "Two LockBit members arrested after seizure of servers", 12)) == ["a", "a"]
    assert threads(("a", "LockBit gang hits Ottmar Dental", 0), ("b", "LockBit gang hits Penrose Bank", 12)) == [
        "a",
        "b",
    ]


def test_a_chain_of_follow_ups_does_not_wander_off() -> None:
    """By a follow-up alone, whose own affair the next headline never names, nothing is linked."""
    told = (
        PORT,
        ("b", "Vallemar port ransomware: Bryce Harrow arrested", 12),
        ("b", "Harrow opens a third bakery by the river in Teln", 40),
    )
    assert threads(*told) == ["a", "a", "b"]


def test_only_what_opened_a_thread_leads_into_it_by_way_of_a_follow_up() -> None:
    """Penrose Bank is not what the affair of the port is about: what follows its own trouble is another affair."""
    told = (
        PORT,
        ("b", "Vallemar port and Penrose Bank sue maker of firewall over attack", 20),
        ("a", "Penrose Bank fined for late accounts", 30),
    )
    assert threads(*told) == ["a", "a", "b"]


def test_a_name_said_in_passing_leads_nowhere_after_a_month() -> None:
    sold = ("a", "Stolen files of Vallemar port on sale", 0, "A user of Quarrynet offers them.")
    seized = "Quarrynet seized by police of six countries"
    assert threads(sold, ("b", seized, 70)) == ["a", "b"]


def test_a_thread_says_what_links_it_and_what_is_new() -> None:
    _, arrest = placed(PORT, ("b", "Police arrest two over Vallemar ransomware attack", 12))
    assert arrest["why"] == "new; follows: Vallemar within 12 days; now an arrest"


@pytest.mark.parametrize(
    "same",
    [
        "Read the full article on our website for all the details.",
        "Comments",
        "The post appeared first on The Lantern.",
    ],
)
def test_what_a_page_says_beside_all_its_news_makes_no_story(same: str) -> None:
    told = (
        ("a", "Ministers agree on a directive", 0, same),
        ("b", "Police seize servers of a market", 0, same),
        ("c", "Storm delays ferries", 0, same),
    )
    assert stories(*told) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "one, other",
    [
        ("Slovenia moves to bar risky suppliers from 5G networks", "Ljubljana bill would ban risky vendors from 5G"),
        ("Four arrested over Ottmar hack", "4 held in Ottmar hack"),
        ("Ottmar : piratage de l'usine Brenner", "Brenner factory in Ottmar hacked"),
        ("微软修复 Hexaroute 漏洞", "Microsoft fixes Hexaroute flaw"),
        ("United Nations panel adopts two Orsk resolutions", "UN committee passes two resolutions of Orsk"),
    ],
)
def test_one_thing_has_many_names(one: str, other: str) -> None:
    assert stories(("a", one, 0), ("b", other, 0)) == ["a", "a"]


def test_what_everybody_says_weighs_less_than_what_nobody_says() -> None:
    ordinary = ("grid", "weather", "quiet", "calm", "minister", "hospital", "happen")
    assert all(weight(word) <= 4.5 < weight("vallemar") for word in ordinary)
    assert all(is_ordinary(word) for word in ordinary)
    assert not is_ordinary("vallemar") and not is_ordinary("toyota")


def test_across_languages_only_where_names_make_it_safe() -> None:
    told = (
        ("a", "Vallemar Telecom confirms data breach, 2.2 million customers affected", 0),
        ("b", "Vallemar Telecom 确认数据泄露，影响 220 万客户", 0),
        ("c", "某电信公司确认数据泄露，影响客户", 0),
    )
    assert stories(*told) == ["a", "a", "b"]


@pytest.mark.parametrize(
    "title",
    [
        "Weekly Recap: a port, a flaw and more",
        "A Week in Security (March 2 – March 8)",
        "In Other News: three things",
        "Newsletter Round 518",
    ],
)
def test_round_ups_are_known_by_their_titles(title: str) -> None:
    assert is_round_up(title)
    assert not is_round_up("Police round up a ransomware gang")


def test_words_of_a_headline() -> None:
    found = {word.key: word.kind for word in words("Cops nab 2 over €5.5M hack of Bryce & Orwell (CVE-2031-1234)")}
    assert found["=arrest"] is found["=police"] is Kind.CONCEPT
    assert found["#5.5e+06"] is Kind.AMOUNT
    assert found["b&o"] is Kind.NAME
    assert found["cve-2031-1234"] is Kind.CVE


def keys_of(text: str, *kinds: Kind) -> list[str]:
    return [word.key for word in words(text) if not kinds or word.kind in kinds]


def test_a_place_is_one_place_by_each_of_its_names() -> None:
    assert keys_of("Danish") == keys_of("Copenhagen") == keys_of("丹麦") == keys_of("Dänemark") == ["=denmark"]


def test_a_name_is_what_remains_of_what_is_said_of_it() -> None:
    assert keys_of("Orsk-based Orsk-linked pro-Orsk") == ["orsk"] * 3
    assert keys_of("Harrow, Pike & Quill LLP looks into Ottmar", Kind.NAME) == ["llp", "ottmar"]
    assert "march" not in keys_of("Breach of 3 March, Tuesday")


def test_two_names_make_a_pair_and_two_words_of_a_headline_do_not() -> None:
    assert "b&o" in keys_of("Bryce and Orsk merge")
    assert "d&p" not in keys_of("How to Detect and Protect")


@pytest.mark.parametrize("one, other", [("exploits", "exploited"), ("companies", "company"), ("stopping", "stop")])
def test_stems(one: str, other: str) -> None:
    assert stem(one) == stem(other)


VOCABULARY = "Vallemar port Bryce Orsk breach attack police arrest $5M 220 CVE-2031-1 万 数据泄露 flaw 12"
TITLES = st.lists(st.sampled_from(VOCABULARY.split(" ")), min_size=1, max_size=8).map(" ".join)
STREAMS = st.lists(
    st.tuples(st.sampled_from("abc"), st.one_of(TITLES, st.text(min_size=1)), st.integers(0, 40)), max_size=25
)


@given(STREAMS, st.integers(0, 25))
def test_a_restart_in_the_middle_changes_nothing(told: list[Told], place: int) -> None:
    """What is remembered is what was written down."""
    given = records(told)
    through = Clusterer()
    expected = [through.place(record) for record in given]
    first = Clusterer()
    found = [first.place(record) for record in given[:place]]
    again = Clusterer(MemoryIndex.read(first.index.written()))
    found += [again.place(record) for record in given[place:]]
    assert found == expected


@given(STREAMS)
def test_keys_are_few_and_features_survive_being_written(told: list[Told]) -> None:
    index = MemoryIndex()
    for number, record in enumerate(records(told)):
        features = features_of(as_item(record, DAY))
        by_key = keys(features)
        assert len(by_key) <= 40
        assert len({key.text for key in by_key}) == len(by_key)
        again = unpacked(features.packed)
        assert keys(again) == by_key
        assert again == features
        sketch = Sketch.opened(number, None, features)
        assert unpack(sketch.packed()) == sketch
        index.put(sketch, [(features.day, by_key)])
        assert all(len(found) <= 40 for found in index.holders(by_key).values())


def test_a_stream_without_end_takes_no_more_memory_than_its_last_stories() -> None:
    index = MemoryIndex(most=3)
    clusterer = Clusterer(index)
    told = [("a", f"Something of its own in {name}", day) for day, name in enumerate(["Orsk", "Teln", "Bryce"] * 20)]
    names = [clusterer.place(record)["story"] for record in records([(s, f"{t}{d}", d * 3) for s, t, d in told])]
    assert len(set(names)) == len(names), "numbers are never given twice"
    written = json.loads(index.written())
    assert len(written[2]) == 3
    assert len(written[3]) <= 3 * 40


def test_a_gang_that_strikes_twice_on_one_day_makes_two_stories() -> None:
    told = (
        ("a", "Niakelpra gang steals customer files from Staniaquo city council", 0),
        ("b", "Niakelpra gang leaks mails of Wexloryar bank", 0),
        ("c", "Wexloryar bank confirms that mails were leaked by Niakelpra", 0),
    )
    assert stories(*told) == ["a", "b", "b"]


def test_the_same_title_every_day_from_one_source_is_a_series_and_not_one_story() -> None:
    told = [("a", "Daily dark web intelligence report", day, f"Names of day {day}") for day in range(20)]
    assert len({answer["story"] for answer in placed(*told)}) == 20


def test_a_story_has_an_end() -> None:
    """Whatever hundreds of feeds repeat: what a story costs does not grow for ever."""
    told = [
        (f"s{number}", f"Ransomware halts cranes at Vallemar port, {number} ships wait", 0) for number in range(600)
    ]
    sizes = Counter(answer["story"] for answer in placed(*told))
    assert max(sizes.values()) <= 500


def test_a_version_of_the_rule_says_the_same_of_a_text() -> None:
    """What stands in stored sketches is compared with what new items say: where this changes, `VERSION` must grow."""
    titles = [
        "Vallemar port halts cranes after ransomware attack",
        "Police arrest 2 over €5.5M hack of Bryce & Orwell (CVE-2031-1234)",
        "Кибератака остановила порт Валлемар",
        "某电信公司确认数据泄露，影响 220 万客户",
        "L’Union sanctionne une unité de renseignement pour une campagne de cyberespionnage",
        "United Nations talks on ICT security open second week; NCSC warns of Citrix flaw",
    ]
    said = [features_of(as_item(record, DAY)).packed for record in records([("a", title, 0) for title in titles])]
    told = hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]
    assert (VERSION, told) == (f"8/{RMinHash.ALGORITHM_VERSION}", "d62a80200885")


def test_why_names_words_as_they_are_written() -> None:
    told = (
        ("a", "Ordinance on furniture recycling closes depots in winter", 0),
        ("b", "Depots closed by recycling ordinance: furniture piles up", 0),
    )
    why = placed(*told)[1]["why"]
    assert "ordinance" in why.casefold() or "recycling" in why.casefold(), why
    assert not set(why.replace("“", " ").replace("”", " ").split()) & {"ordinanc", "recycl", "furnitur"}, why
