"""No silence: what the editors must hear of, said once, in their chat."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from bot.model import Delivery, DeliveryState, NewDelivery, Settlement
from bot.pipeline.review import EditorsChat
from bot.ports import Clock, Store
from bot.render import telegram

log = logging.getLogger("watchdesk.notices")

_PREFIX = "notice:"


@dataclass(frozen=True, slots=True)
class Notices:
    """Tells the editors. Without an editors' chat the log has to do."""

    store: Store
    clock: Clock
    chat: Callable[[], EditorsChat | None]

    def tell(self, key: str, what: str) -> None:
        """Queue a notice; the same `key` is told once for ever, so put what makes it new (a date, an id) into it."""
        if notice := self._notice(key, what):
            self.store.queue([notice], self.clock.now())

    def of(self, key: str, what: str) -> list[NewDelivery]:
        """The notice, for whoever stores it together with what it tells of, and writes the log."""
        chat = self.chat()
        if chat is None:
            return []
        return [
            NewDelivery(
                key=f"{_PREFIX}{key}",
                kind="telegram",
                address=chat.address,
                thread_id=chat.thread_id,
                payload=telegram.notice(what),
                urgent=True,
            )
        ]

    def after(self, delivery: Delivery, settlement: Settlement) -> list[NewDelivery]:
        """After every try to send: a paused reader and an unsure delivery are the editors' business.

        The store queues these together with how the try ended, so that no crash comes between. Of a notice there is no
        notice: an editors' chat that takes none would be told of it for ever.
        """
        if delivery.key.startswith(_PREFIX):
            return []
        this = f"{delivery.id}:{settlement.at.isoformat(timespec='seconds')}"
        notice = None
        if settlement.pause:
            notice = self._notice(
                f"paused:{this}", f"Nothing more goes to {_shown(delivery)} until it comes back: {settlement.pause}"
            )
        elif settlement.state is DeliveryState.UNKNOWN:
            notice = self._notice(
                f"unknown:{this}",
                f"Delivery {delivery.id} to {_shown(delivery)} may or may not have arrived "
                f"({settlement.error}). Look there, then say `watchdesk deliveries retry {delivery.id}` or "
                f"`watchdesk deliveries drop {delivery.id}`.",
            )
        elif settlement.state is DeliveryState.REFUSED:
            notice = self._notice(
                f"refused:{this}", f"Delivery {delivery.id} to {_shown(delivery)} was refused: {settlement.error}"
            )
        return [notice] if notice else []

    def _notice(self, key: str, what: str) -> NewDelivery | None:
        log.warning("%s", what)
        return next(iter(self.of(key, what)), None)


def _shown(delivery: Delivery) -> str:
    """A chat by its number; a mailbox only by its beginning: readers' addresses are not for logs."""
    if delivery.kind != "email":
        return f"{delivery.kind} {delivery.address}"
    local, _, domain = delivery.address.partition("@")
    return f"e-mail {local[:1]}…@{domain}"
