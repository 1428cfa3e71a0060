"""How topics are called before readers."""

from bot.model import GENERAL

LABELS = {
    "ciip": "Critical infrastructure",
    "cybercrime": "Cybercrime",
    "cyberconflict": "Cyberconflict",
    GENERAL: "General",
}


def label(topic: str) -> str:
    """The topic's heading; a topic of the desk's own making is shown by its name."""
    return LABELS.get(topic) or topic.replace("-", " ").replace("_", " ").capitalize()
