"""How topics are called before readers."""

from bot.core.digest import HEADINGS


def label(topic: str) -> str:
    """The topic's heading, as digests have it; a name that is no topic of ours is shown as a plain word."""
    return HEADINGS.get(topic) or topic.replace("-", " ").replace("_", " ").capitalize()


_SHORT = {"ciip": "CIIP", "cybercrime": "Crime", "cyberconflict": "Conflict"}


def short(topic: str) -> str:
    """The topic on a button: three of them stand beside each other on a phone."""
    return _SHORT.get(topic) or label(topic)
