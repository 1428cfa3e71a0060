"""No silence: what the editors must hear of, said once, in their chat."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from bot.model import Delivery, DeliveryState, NewDelivery, Settlement
from bot.pipeline.review import EditorsChat
from bot.ports import Clock, Store
from bot.render import telegram

log = logging.getLogger("watchdesk.notices")


@dataclass(frozen=True, slots=True)
class Notices:
    """Tells the editors. Without an editors' chat the log has to do."""

    store: Store
    clock: Clock
    chat: Callable[[], EditorsChat | None]

    def tell(self, key: str, what: str) -> None:
        """Queue a notice; the same `key` is told once for ever, so put what makes it new (a date, an id) into it."""
        log.warning("%s", what)
        chat = self.chat()
        if chat is None:
            return
        self.store.queue(
            [
                NewDelivery(
                    key=f"notice:{key}",
                    kind="telegram",
                    address=chat.address,
                    thread_id=chat.thread_id,
                    payload=telegram.notice(what),
                    urgent=True,
                )
            ],
            self.clock.now(),
        )

    def settled(self, delivery: Delivery, settlement: Settlement) -> None:
        """After every try to send: a paused reader and an unsure delivery are the editors' business."""
        day = settlement.at.date().isoformat()
        if settlement.pause:
            self.tell(
                f"paused:{delivery.kind}:{delivery.address}:{day}",
                f"Nothing more goes to {_shown(delivery)} until it comes back: {settlement.pause}",
            )
        elif settlement.state is DeliveryState.UNKNOWN:
            self.tell(
                f"unknown:{delivery.id}",
                f"Delivery {delivery.id} to {_shown(delivery)} may or may not have arrived "
                f"({settlement.error}). Look there, then say `watchdesk deliveries retry {delivery.id}` or "
                f"`watchdesk deliveries drop {delivery.id}`.",
            )
        elif settlement.state is DeliveryState.REFUSED:
            self.tell(
                f"refused:{delivery.id}",
                f"Delivery {delivery.id} to {_shown(delivery)} was refused: {settlement.error}",
            )


def _shown(delivery: Delivery) -> str:
    """A chat by its number; a mailbox only by its beginning: readers' addresses are not for logs."""
    if delivery.kind != "email":
        return f"{delivery.kind} {delivery.address}"
    local, _, domain = delivery.address.partition("@")
    return f"e-mail {local[:1]}…@{domain}"
