"""Digests and stories to render: several languages and scripts, two topics, copies, and what may be missing."""

from datetime import UTC, datetime

from bot.model import (
    Classification,
    Digest,
    Evidence,
    Item,
    Line,
    NearMiss,
    Section,
    SourceLine,
    State,
    Story,
    TopicTag,
    Update,
)

UNTIL = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
SINCE = datetime(2026, 11, 21, 7, 0, tzinfo=UTC)


def line(number: int, title: str = "Title", **given: object) -> Line:
    fields: dict[str, object] = {
        "number": number,
        "story_id": f"story{number}",
        "title": title,
        "url": f"https://news.example/{number}",
        "summary": "",
        "source": "Example Wire",
        "topics": ("ciip",),
        "published": datetime(2026, 11, 21, 18, 30, tzinfo=UTC),
    }
    return Line(**(fields | given))  # type: ignore[arg-type]


def digest(*sections: Section, **given: object) -> Digest:
    fields: dict[str, object] = {
        "id": "edition-daily-2026-11-22",
        "audience": "edition:daily",
        "slot": "2026-11-22",
        "title": "Cyber policy, daily",
        "intro": "",
        "zone": "Europe/Zurich",
        "sections": sections,
        "since": SINCE,
        "until": UNTIL,
    }
    return Digest(**(fields | given))  # type: ignore[arg-type]


def rich_digest() -> Digest:
    """What the golden files show."""
    infrastructure = Section(
        "ciip",
        "Critical infrastructure",
        (
            line(
                1,
                "Grid operators get eighteen months to meet the new resilience rules",
                url="https://agency.example/news/grid-rules?lang=en&ref=7",
                source="Example Energy Agency",
                summary="The regulator published binding rules for transmission operators. They cover supply chains, "
                "incident reports within 24 hours and yearly exercises with neighbouring states, and replace the "
                "voluntary code that had been in force since 2019.",
                also=(
                    SourceLine("Example Wire", "https://wire.example/a/1"),
                    SourceLine("Beispiel Zeitung", "https://zeitung.example/netz"),
                ),
                lang="en",
                update=Update(
                    "opener1",
                    "Regulator asks grid operators what binding resilience rules would cost them",
                    "https://agency.example/news/consultation",
                    datetime(2026, 11, 17, 7, 0, tzinfo=UTC),
                ),
            ),
            line(
                2,
                "هيئة الاتصالات تنشر إطارا وطنيا لحماية البنية التحتية الحيوية",
                url="https://hayaa.example/akhbar/42",
                source="هيئة المثال",
                summary="يحدد الإطار واجبات مشغلي الطاقة والمياه والنقل، وينشئ مركزا وطنيا لتبادل المعلومات.",
                lang="ar",
                update=Update(
                    "opener2", "مسودة إطار وطني للبنية التحتية", None, datetime(2026, 11, 12, 7, 0, tzinfo=UTC)
                ),
            ),
            line(
                3,
                "Wasserwerke melden Störungen künftig innert 24 Stunden",
                source="Beispiel Zeitung",
                summary="Die Meldepflicht gilt ab Januar für alle Betreiber mit mehr als 10 000 Anschlüssen.",
                published=None,
                lang="de",
            ),
        ),
    )
    crime = Section(
        "cybercrime",
        "Cybercrime",
        (
            line(
                4,
                'Police of nine countries take down a ransomware crew & its "support desk" <script>alert(1)</script>',
                source="Example Police Office",
                summary="Servers in nine countries were seized. Victims find keys at no-more-tears.example/keys; "
                "questions to @everyone or /start were not answered.",
                also=tuple(SourceLine(f"Copy Paper {n}", f"https://copy{n}.example/x") for n in range(1, 9)),
                topics=("cybercrime", "ciip"),
            ),
            line(
                5,
                "Сотрудники полиции задержали организаторов мошеннических колл-центров",
                url="https://primer.example/novosti/5",
                source="Пример Новости",
                summary="По делу проходят двенадцать человек.",
                lang="ru",
                update=Update("story4", "Police of nine countries take down a crew", None, number=4),
            ),
            line(
                6,
                "多国警方联合捣毁跨境电信网络诈骗窝点并冻结涉案资金",
                url="https://lizi.example/xinwen/6",
                source="例子新闻",
                summary="警方表示，行动历时三个月，涉及六个国家和地区，共抓获嫌疑人两百余名，冻结银行账户一千多个。",
                published=datetime(2019, 3, 4, 5, 6, tzinfo=UTC),
                lang="zh",
            ),
            line(
                7,
                "Une convention\r\nBcc: all@example.org {{ 7*7 }} %s **pas gras** \u202egnp.exe \x1b[31mrouge",
                url=None,
                source="Agence Exemple",
                summary="",
                lang="fr",
            ),
        ),
    )
    return digest(
        infrastructure,
        crime,
        intro="What the desk approved since yesterday morning.\nCorrections to desk@watch.example.",
        held=7,
        late=True,
        notes=(
            "Possible gap: items of Example Energy Agency between 21 Nov 02:10 and 21 Nov 04:40 may be missing.",
            "Possible gap: items of <b>هيئة</b> evil.example before 21 Nov 05:00 may be missing.",
        ),
    )


def item(number: int = 1, **given: object) -> Item:
    fields: dict[str, object] = {
        "id": f"item{number}",
        "source_id": f"source-{number}",
        "identity": f"guid-{number}",
        "title": "Grid operators get eighteen months to meet the new resilience rules",
        "url": f"https://agency.example/{number}",
        "canonical_url": f"https://agency.example/{number}",
        "summary": "Binding rules for transmission operators.",
        "text": "",
        "lang": "en",
        "published": datetime(2026, 11, 21, 18, 30, tzinfo=UTC),
        "first_seen": datetime(2026, 11, 21, 18, 40, tzinfo=UTC),
        "content_hash": "0" * 64,
        "classification": classification(),
    }
    return Item(**(fields | given))  # type: ignore[arg-type]


def classification() -> Classification:
    return Classification(
        lang="en",
        kind="update",
        in_scope=True,
        keep=True,
        topics=(
            TopicTag(
                "ciip",
                5.5,
                3.0,
                (
                    Evidence("grid operator", "text", 0, 13, 1.5),
                    Evidence("critical infrastructure", "title", 0, 23, 3.0),
                    Evidence("grid operator", "text", 40, 53, 1.0),
                ),
            ),
        ),
        primary="ciip",
        ruleset="abc",
        near_misses=(NearMiss("cybercrime", 2.0, 3.0),),
    )


def story(*items: Item, **given: object) -> Story:
    held = items or (item(),)
    fields: dict[str, object] = {
        "id": "3f2a9c",
        "state": State.PENDING,
        "version": 1,
        "lead_id": held[0].id,
        "items": held,
        "topics": ("ciip",),
        "first_seen": held[0].first_seen,
    }
    return Story(**(fields | given))  # type: ignore[arg-type]
