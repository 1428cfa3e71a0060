"""Sending: claim, say so, send, write down how it ended. A crash between any two of these is told apart afterwards."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from bot.core import outbox
from bot.errors import ChannelError, StoreError
from bot.model import Delivery, DeliveryState, Settlement
from bot.ports import Channel, Clock, Store

log = logging.getLogger("watchdesk.deliver")


@dataclass(slots=True)
class Deliverer:
    """Empties the outbox. `owner` names this process: what it had claimed when it died is found by it.

    Of a kind that cannot be repeated only one message is under way at any moment, so a crash leaves at most one doubt;
    of the others, `repeatable_at_once`.
    """

    store: Store
    channels: Callable[[], Mapping[str, Channel]]
    clock: Clock
    owner: str
    lease: timedelta = timedelta(seconds=90)
    at_once: int = 20
    repeatable_at_once: int = 4
    told: Callable[[Delivery, Settlement], None] = lambda delivery, settlement: None
    _busy: asyncio.Lock = field(default_factory=asyncio.Lock)
    _ways: dict[str, asyncio.Semaphore] = field(default_factory=dict)

    def recover(self, is_dead: Callable[[str], bool]) -> int:
        """Take back what died with its sender. Returns how many sends nobody can be sure of."""
        repeats = {kind: channel.repeats_safely for kind, channel in self.channels().items()}
        unknown = self.store.recover(self.clock.now(), is_dead, repeats)
        if unknown:
            log.warning(
                "%d deliveries may or may not have arrived: see `watchdesk deliveries list --state unknown`", unknown
            )
        return unknown

    async def deliver_due(self) -> int:
        """Send everything that is due now. Returns how many tries were made; one call at a time."""
        async with self._busy:
            tries = 0
            while claimed := await self._claim():
                await asyncio.gather(*(self._send(delivery) for delivery in claimed))
                tries += len(claimed)
            return tries

    async def drain(self, patience: timedelta) -> None:
        """Send everything that is due now or will be within `patience` of now: a chat takes one message a second."""
        until = self.clock.now() + patience
        while True:
            await self.deliver_due()
            waiting = await asyncio.to_thread(self.store.deliveries, DeliveryState.PENDING, 1000)
            kinds = self.channels()
            moments = [one.next_try for one in waiting if one.kind in kinds and one.next_try <= until]
            if not moments:
                return
            await asyncio.sleep(min(max((min(moments) - self.clock.now()).total_seconds(), 0.05), 1.0))
            if self.clock.now() >= until:
                return

    async def _claim(self) -> list[Delivery]:
        kinds = tuple(self.channels())
        return await asyncio.to_thread(self.store.claim, self.clock.now(), self.lease, self.owner, self.at_once, kinds)

    async def _send(self, delivery: Delivery) -> None:
        channel = self.channels()[delivery.kind]
        way = self._ways.setdefault(
            delivery.kind, asyncio.Semaphore(self.repeatable_at_once if channel.repeats_safely else 1)
        )
        try:
            async with way:
                settlement = await self._try(delivery, channel)
                if settlement is None:
                    return
                await asyncio.to_thread(self.store.settle, delivery, settlement)
        except StoreError as error:
            # Not sent without a record: either the claim runs out unsent, or recovery calls it unknown.
            log.error("delivery %d: the store failed: %s", delivery.id, error)
            return
        if settlement.state is not DeliveryState.SENT:
            log.warning("delivery %d to %s: %s: %s", delivery.id, delivery.kind, settlement.state, settlement.error)
        self.told(delivery, settlement)

    async def _try(self, delivery: Delivery, channel: Channel) -> Settlement | None:
        edits = delivery.payload.body.get("edits")
        edited_message = None
        if edits:
            edited_message = await asyncio.to_thread(self.store.external_id, str(edits))
            if edited_message is None:  # the first message never arrived: there is nothing to redraw
                return Settlement(DeliveryState.DROPPED, self.clock.now(), error="the message to edit was never sent")
        if not await asyncio.to_thread(self.store.mark_sending, delivery.id, self.owner, self.clock.now()):
            return None
        try:
            sent = await channel.send(delivery, edited_message)
        except ChannelError as error:
            return outbox.after_failure(delivery, error, self.clock.now(), channel.repeats_safely)
        return outbox.after_sending(sent, self.clock.now())
