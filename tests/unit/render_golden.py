"""The golden files: what people read, kept beside the tests so that a change to it is seen in review.

After a wanted change: `python tests/unit/render_golden.py`, then look at the diff.
"""

from pathlib import Path

from render_sample import SINCE, item, rich_digest, story

from bot.model import Post, Subscription
from bot.render import mail, page, telegram, text

FOLDER = Path(__file__).parents[1] / "data" / "golden"
LETTERHEAD = mail.Letterhead("Watchdesk <desk@watch.example>", "<daily.watch.example>")
READER = Subscription("sub1", "email", "ada@reader.example", ("ciip",), "Europe/Zurich", SINCE, token="t0ken")
POSTS = {"opener1": Post("digest:of Tuesday:1", "41")}
LINKS = {"opener2": "https://t.me/c/1234567890/17"}
BECAUSE = "the Regulator and “resilience” four days later"
NAMES = {"source-1": "Example Energy Agency", "source-2": "Beispiel Zeitung", "source-3": "هيئة المثال"}


def rendered() -> dict[str, str]:
    """Name of each golden file, and what it should hold."""
    digest = rich_digest()
    parts = telegram.digest_parts(digest, limit=2048)
    answers = telegram.digest_messages(digest, POSTS, LINKS)
    letter = mail.digest_mail(digest, LETTERHEAD, READER).body
    told = story(item(1), item(2), item(3, title="إطار وطني"), thread_id="opener1", thread_why=BECAUSE)
    opener = item(4, title="Regulator asks grid operators what binding resilience rules would cost them")
    card = telegram.card(told, NAMES, lambda choice: f"v1:{choice.act}", None, "Europe/Zurich", opener).body
    return {
        "digest.telegram.html": "\n\n=== next message ===\n\n".join(part.body["text"] for part in parts) + "\n",
        "digest.telegram.txt": "\n\n=== next message ===\n\n".join(part.body["plain"] for part in parts) + "\n",
        "digest.answers.telegram.html": "\n\n=== next message ===\n\n".join(map(answer, answers)) + "\n",
        "digest.mail.html": letter["html"],
        "digest.mail.txt": f"Subject: {letter['subject']}\n\n{letter['text']}",
        "digest.txt": text.digest_text(digest),
        "digest.page.html": page.digest_html(digest),
        "card.telegram.html": card["text"] + "\n",
        "why.telegram.html": telegram.why(told, NAMES, "Europe/Zurich", 3, digest.lines[0].update) + "\n",
    }


def answer(message: telegram.Message) -> str:
    """A message, and before it what it answers."""
    body = message.payload.body
    sound = ", without a sound" if body.get("silent") else ""
    return (f"(answers {body['replies']}{sound})\n" if "replies" in body else "") + str(body["text"])


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in rendered().items():
        (FOLDER / name).write_bytes(content.encode())
