"""A newswire of our own for `watchdesk demo`: invented news in many formats, served on loopback, well and badly."""

from bot.demo.newswire.publishing import Expected
from bot.demo.newswire.server import Newswire

__all__ = ["Expected", "Newswire"]
