"""Named faults: what a network and a server far away do to a bot, armed for some calls and then gone.

    telegram.faults.arm("429", times=2, methods={"sendMessage"}, retry_after=1)
    telegram.faults.arm("drop-after", probability=0.1, seed=7)

Faults of calls: 5xx (status, done), html502 (done), 429 (retry_after), drop-before, drop-after, cut-answer,
slow (seconds). Of a chat, for good: blocked, migrated (to).
Faults of updates, whose `methods` are kinds of update: duplicate, repress-new-id, swap-queues, restart-ids.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field
from random import Random
from typing import Any

from aiohttp import web

from sandbox.refusals import Refused, forbidden, upgraded

Do = Callable[[], Awaitable[web.StreamResponse]]

BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n"
)


@dataclass
class Fault:
    """One armed fault: how often it still strikes, and whom."""

    name: str
    times: int | None
    probability: float
    methods: frozenset[str] | None
    random: Random
    settings: dict[str, Any] = field(default_factory=dict)

    def strikes(self, method: str) -> bool:
        """Whether this call is hit; a hit uses one of its times up."""
        if self.times == 0 or (self.methods is not None and method.lower() not in self.methods):
            return False
        if self.probability < 1 and self.random.random() >= self.probability:
            return False
        if self.times is not None:
            self.times -= 1
        return True


class Faults:
    """Those armed now, and how often each has struck."""

    def __init__(self) -> None:
        self.armed: list[Fault] = []
        self.struck: Counter[str] = Counter()

    def arm(
        self,
        name: str,
        *,
        times: int | None = None,
        probability: float | None = None,
        seed: int = 0,
        methods: Collection[str] | None = None,
        **settings: Any,
    ) -> Fault:
        """Arm a fault for `times` calls (once when nothing is said), or with a probability until disarmed."""
        if name not in NAMES:
            raise ValueError(f"no fault is named {name!r}; there are {', '.join(NAMES)}")
        if times is None and probability is None:
            times = 1
        only = None if methods is None else frozenset(method.lower() for method in methods)
        fault = Fault(name, times, 1.0 if probability is None else probability, only, Random(seed), settings)
        self.armed.append(fault)
        return fault

    def disarm(self, name: str | None = None) -> None:
        """Take back the fault of this name, or all of them."""
        self.armed = [fault for fault in self.armed if name is not None and fault.name != name]

    def strikes(self, name: str, kind: str) -> bool:
        """Whether this fault of updates hits an update of this kind."""
        return self._taken(kind, [name]) is not None

    def on_call(self, method: str) -> Fault | None:
        """The fault that hits this call, if one does."""
        return self._taken(method, STRIKES) if self.armed else None

    def _taken(self, method: str, names: Collection[str]) -> Fault | None:
        for fault in self.armed:
            if fault.name in names and fault.strikes(method):
                self.struck[fault.name] += 1
                return fault
        return None


async def server_error(fault: Fault, request: web.Request, do: Do) -> web.StreamResponse:
    """Telegram's own 500, before or (done=True) after the call took effect."""
    if fault.settings.get("done"):
        await do()
    status = int(fault.settings.get("status", 500))
    words = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}
    refusal = Refused(status, words.get(status, "Internal Server Error"))
    return web.json_response(refusal.as_json(), status=status)


async def bad_gateway(fault: Fault, request: web.Request, do: Do) -> web.StreamResponse:
    """A proxy's page of HTML where JSON was expected."""
    if fault.settings.get("done"):
        await do()
    return web.Response(text=BAD_GATEWAY, status=502, content_type="text/html")


async def too_many(fault: Fault, request: web.Request, do: Do) -> web.StreamResponse:
    """Flood control."""
    seconds = int(fault.settings.get("retry_after", 1))
    refusal = Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
    return web.json_response(refusal.as_json(), status=429, headers={"Retry-After": str(seconds)})


async def drop_before(fault: Fault, request: web.Request, do: Do) -> web.StreamResponse:
    """The line breaks before anything is done."""
    return _hang_up(request)


async def drop_after(fault: Fault, request: web.Request, do: Do) -> web.StreamResponse:
    """It is done, and nobody hears of it."""
    await do()
    return _hang_up(request)


async def cut_answer(fault: Fault, request: web.Request, do: Do) -> web.StreamResponse:
    """It is done, and the line breaks in the middle of the answer."""
    whole = await do()
    body = bytes(whole.body) if isinstance(whole, web.Response) and isinstance(whole.body, bytes) else b"{}"
    answer = web.StreamResponse(status=whole.status, headers={"Content-Type": whole.content_type})
    answer.content_length = len(body)
    await answer.prepare(request)
    await answer.write(body[: len(body) // 2])
    _hang_up(request)
    return answer


async def blocked(fault: Fault, request: web.Request, do: Do) -> web.StreamResponse:
    """The person has stopped the bot."""
    return web.json_response(forbidden("bot was blocked by the user").as_json(), status=403)


async def migrated(fault: Fault, request: web.Request, do: Do) -> web.StreamResponse:
    """The chat has become another one, whose number (to) is told."""
    return web.json_response(upgraded(int(fault.settings["to"])).as_json(), status=400)


async def slow(fault: Fault, request: web.Request, do: Do) -> web.StreamResponse:
    """It takes its time."""
    await asyncio.sleep(float(fault.settings.get("seconds", 1)))
    return await do()


def _hang_up(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


Strike = Callable[[Fault, web.Request, Do], Awaitable[web.StreamResponse]]
ON_CALLS: dict[str, Strike] = {
    "5xx": server_error,
    "html502": bad_gateway,
    "429": too_many,
    "drop-before": drop_before,
    "drop-after": drop_after,
    "cut-answer": cut_answer,
    "slow": slow,
}
ON_CHATS: dict[str, Strike] = {"blocked": blocked, "migrated": migrated}
STRIKES = {**ON_CALLS, **ON_CHATS}
ON_UPDATES = ("duplicate", "repress-new-id", "swap-queues", "restart-ids")
NAMES = (*STRIKES, *ON_UPDATES)
