"""The golden files: what people read, kept beside the tests so that a change to it is seen in review.

After a wanted change: `python tests/unit/render_golden.py`, then look at the diff.
"""

from pathlib import Path

from render_sample import SINCE, item, rich_digest, story

from bot.model import Subscription
from bot.render import mail, page, telegram, text

FOLDER = Path(__file__).parents[1] / "data" / "golden"
LETTERHEAD = mail.Letterhead("Watchdesk <desk@watch.example>", "<daily.watch.example>")
READER = Subscription("sub1", "email", "ada@reader.example", ("ciip",), "Europe/Zurich", SINCE, token="t0ken")
NAMES = {"source-1": "Example Energy Agency", "source-2": "Beispiel Zeitung", "source-3": "هيئة المثال"}


def rendered() -> dict[str, str]:
    """Name of each golden file, and what it should hold."""
    digest = rich_digest()
    parts = telegram.digest_parts(digest, limit=2048)
    letter = mail.digest_mail(digest, LETTERHEAD, READER).body
    told = story(item(1), item(2), item(3, title="إطار وطني"))
    card = telegram.card(told, NAMES, lambda choice: f"v1:{choice.act}", None, "Europe/Zurich").body
    return {
        "digest.telegram.html": "\n\n=== next message ===\n\n".join(part.body["text"] for part in parts) + "\n",
        "digest.telegram.txt": "\n\n=== next message ===\n\n".join(part.body["plain"] for part in parts) + "\n",
        "digest.mail.html": letter["html"],
        "digest.mail.txt": f"Subject: {letter['subject']}\n\n{letter['text']}",
        "digest.txt": text.digest_text(digest),
        "digest.page.html": page.digest_html(digest),
        "card.telegram.html": card["text"] + "\n",
        "why.telegram.html": telegram.why(told, NAMES, "Europe/Zurich", 3) + "\n",
    }


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in rendered().items():
        (FOLDER / name).write_bytes(content.encode())
