"""A conversation of one door, for tests of the way of an update: knocking writes a row, tells by notice, and shows."""

from datetime import datetime

from bot.app import Conversation
from handlers.buttons import Button, Press, Screen
from handlers.notices import Occasion
from handlers.reply import Reply
from handlers.routes import AllRoutes, Routes
from locales import Html
from mentoring.errors import AlreadyDone, NotFound
from mentoring.notices import Notice
from mentoring.people import Person
from mentoring.store import Store


class Knock(Press, prefix="knock"):
    """The door's button; the third knock is refused, the fourth comes too late, the fifth breaks."""

    times: int


def door_screen(times: int) -> Screen:
    return Screen(Html(f"Постучали {times}"), [[Button("Постучать", Knock(times=times + 1))]])


async def on_door_asked(reply: Reply) -> None:
    reply.show(door_screen(0))


async def on_knock(data: Knock, store: Store, actor: Person, now: datetime, reply: Reply) -> None:
    await store.notices.add(Notice("knocked", actor.id, {"times": data.times}), now=now)
    await store.audit.add("knock", f"door:{data.times}", actor_id=actor.id, organisation_id=None, now=now)
    if data.times == 3:
        raise NotFound
    if data.times == 4:
        raise AlreadyDone
    if data.times == 5:
        raise RuntimeError("broken by the test")
    reply.show(door_screen(data.times))


async def on_late(reply: Reply) -> None:
    reply.show(Screen(Html("Дверь открыта")))


async def on_name_asked(reply: Reply) -> None:
    reply.show(Screen(Html("Как зовут?")))
    reply.expects("name", turn=1)


async def on_name_typed(text: str, awaited: dict[str, int], reply: Reply) -> None:
    if text == "никак":
        raise NotFound
    reply.show(Screen(Html(f"Имя {awaited['turn']}")))


async def knocked(occasion: Occasion) -> Screen | None:
    return Screen(Html(f"Был стук {occasion.args['times']}"))


def door() -> Conversation:
    """The conversation."""
    routes = Routes("door")
    routes.command("door", on_door_asked)
    routes.press(Knock, on_knock, fresh=on_late)
    routes.command("name", on_name_asked)
    routes.typed("name", on_name_typed)
    return Conversation(AllRoutes([routes]), {"knocked": knocked}, {})
