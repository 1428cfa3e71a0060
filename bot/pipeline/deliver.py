"""Sending: claim, say so, send, write down how it ended. A crash between any two of these is told apart afterwards."""

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bot.core import outbox
from bot.errors import ChannelError, StoreBroken, StoreBusy, StoreError
from bot.model import Delivery, DeliveryState, NewDelivery, Settlement
from bot.ports import Channel, Clock, Store

log = logging.getLogger("watchdesk.deliver")


@dataclass(slots=True)
class Deliverer:
    """Empties the outbox. `owner` names this process: what it had claimed when it died is found by it.

    Of a kind that cannot be repeated only one message is under way at any moment, so a crash leaves at most one doubt;
    of the others, `repeatable_at_once`. Kinds do not wait for each other. When the desk is `halted`, what is being sent
    is sent, and nothing is begun.
    """

    store: Store
    channels: Callable[[], Mapping[str, Channel]]
    clock: Clock
    owner: str
    lease: timedelta = timedelta(seconds=90)
    at_once: int = 20
    repeatable_at_once: int = 4
    follow_ups: Callable[[Delivery, Settlement], Sequence[NewDelivery]] = lambda delivery, settlement: ()
    """What the editors must be told of a try; queued together with how it ended."""
    told: Callable[[Delivery, Settlement], None] = lambda delivery, settlement: None
    """Hears how each try ended once that is written down, in the thread that wrote it."""
    halted: Callable[[], bool] = lambda: False
    _busy: dict[str, asyncio.Lock] = field(default_factory=dict)
    _ways: dict[str, asyncio.Semaphore] = field(default_factory=dict)
    _unwritten: list[tuple[Delivery, Settlement]] = field(default_factory=list)
    _writing: threading.Lock = field(default_factory=threading.Lock)

    def recover(self, is_dead: Callable[[str], bool]) -> int:
        """Take back what died with its sender. Returns how many sends nobody can be sure of."""
        repeats = {kind: channel.repeats_safely for kind, channel in self.channels().items()}
        now = self.clock.now()

        def doubted(delivery: Delivery) -> Sequence[NewDelivery]:
            return self.follow_ups(delivery, Settlement(DeliveryState.UNKNOWN, now, error=delivery.error))

        self._catch_up()
        unknown = self.store.recover(now, is_dead, repeats, doubted)
        if unknown:
            log.warning(
                "%d deliveries may or may not have arrived: see `watchdesk deliveries list --state unknown`", unknown
            )
        return unknown

    def give_back(self) -> None:
        """At the end: what we claimed and did not begin waits again, what was cut off is judged now, not at the next
        start. A store that fails here loses nothing: the next start finds our claims."""
        try:
            self.recover(lambda owner: owner == self.owner)
        except StoreError as error:
            log.error("claims stay until the next start: %s", error)

    async def deliver_due(self) -> int:
        """Send everything that is due now, by every channel. Returns how many tries were made."""
        return sum(await _all(self.deliver(kind) for kind in tuple(self.channels())))

    async def deliver(self, kind: str) -> int:
        """Send everything of one kind that is due now; one call for a kind at a time, so that a mail server that hangs
        keeps no chat waiting. Returns how many tries were made."""
        tries = 0
        async with self._busy.setdefault(kind, asyncio.Lock()):
            while kind in self.channels() and not self.halted():
                await asyncio.to_thread(self._catch_up)
                claimed = await self._claim(kind)
                if not claimed:
                    break
                await _all(self._send(delivery) for delivery in claimed)
                tries += len(claimed)
        return tries

    async def drain(self, patience: timedelta) -> None:
        """Send everything that is due now or will be within `patience` of now: a chat takes one message a second."""
        until = self.clock.now() + patience
        while True:
            await self.deliver_due()
            moment = await asyncio.to_thread(self.store.next_try, tuple(self.channels()), until)
            if moment is None:
                return
            await asyncio.sleep(min(max((moment - self.clock.now()).total_seconds(), 0.05), 1.0))
            if self.clock.now() >= until:
                return

    async def _claim(self, kind: str) -> list[Delivery]:
        now = self.clock.now()
        return await asyncio.to_thread(self.store.claim, now, self.lease, self.owner, self.at_once, (kind,))

    async def _send(self, delivery: Delivery) -> None:
        channel = self.channels()[delivery.kind]
        way = self._ways.setdefault(
            delivery.kind, asyncio.Semaphore(self.repeatable_at_once if channel.repeats_safely else 1)
        )
        try:
            async with way:
                if self.halted():
                    return
                settlement = await self._try(delivery, channel)
                if settlement is None:
                    return
                if settlement.state is not DeliveryState.SENT:
                    how, why = settlement.state, settlement.error
                    level = logging.WARNING if settlement.tried else logging.DEBUG
                    log.log(level, "delivery %d to %s: %s: %s", delivery.id, delivery.kind, how, why)
                self._unwritten.append((delivery, settlement))
                await asyncio.to_thread(self._catch_up)
        except StoreError as error:
            # Nothing is sent without a record. What was not begun goes back when its claim runs out; how a try ended is
            # written before the next claim, or recovery calls it unknown.
            log.error("delivery %d: the store failed: %s", delivery.id, error)

    def _catch_up(self) -> None:
        """Write down how tries ended. What the store cannot take now is kept for the next time: a full disk or a lock
        must not turn what we know into a doubt."""
        with self._writing:
            while self._unwritten:
                delivery, settlement = self._unwritten[0]
                try:
                    self.store.settle(delivery, settlement, self.follow_ups(delivery, settlement))
                except (StoreBusy, StoreBroken):
                    raise
                except StoreError as error:  # this record alone: the others must not wait for it
                    log.error("delivery %d: how it ended cannot be stored: %s", delivery.id, error)
                del self._unwritten[0]
                self.told(delivery, settlement)

    async def _try(self, delivery: Delivery, channel: Channel) -> Settlement | None:
        body = delivery.payload.body
        earlier_message = None
        if edits := body.get("edits"):
            earlier_message = await asyncio.to_thread(self.store.external_id, str(edits))
            if earlier_message is None:  # the first message never arrived: there is nothing to redraw
                return Settlement(DeliveryState.DROPPED, self.clock.now(), error="the message to edit was never sent")
        elif replies := body.get("replies"):  # without the first message it stands by itself
            earlier_message = await asyncio.to_thread(self.store.message_of, str(replies), delivery.address)
        if not await asyncio.to_thread(self.store.mark_sending, delivery.id, self.owner, self.clock.now()):
            return None
        try:
            sent = await channel.send(delivery, earlier_message)
        except ChannelError as error:
            return outbox.after_failure(delivery, error, self.clock.now(), channel.repeats_safely)
        return outbox.after_sending(sent, self.clock.now())


async def _all(works: Iterable[Awaitable[int | None]]) -> list[int]:
    """Every one of these to its end, whatever becomes of the others; then the first error, if there was one."""
    ended = await asyncio.gather(*works, return_exceptions=True)
    for end in ended:
        if isinstance(end, BaseException):
            raise end
    return [end for end in ended if isinstance(end, int)]
