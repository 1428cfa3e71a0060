"""The desk in Telegram: the bot's ears."""

from bot.desk.telegram.desk import TelegramDesk
from bot.desk.telegram.rules import ChatRules
from bot.desk.telegram.tokens import CardTokens

__all__ = ["CardTokens", "ChatRules", "TelegramDesk"]
