"""What an item is about, by rules that are data: `RuleClassifier` is made from a `RuleBook`."""

from bot.core.classify.classifier import Explanation, RuleClassifier
from bot.core.classify.spec import RuleBook

__all__ = ["Explanation", "RuleBook", "RuleClassifier"]
