"""Getting updates: by asking, or by being told."""

import asyncio
from typing import TYPE_CHECKING, Any

from sandbox.params import Params
from sandbox.refusals import bad_request, conflict
from sandbox.updates import Poll

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

Json = dict[str, Any]

LONGEST_POLL = 50
WEBHOOK_IS_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


def get_me(telegram: "Telegram", params: Params) -> Json:
    """Who the bot is."""
    can = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
    also = {"can_connect_to_business": False, "has_main_web_app": False}
    return {**telegram.bot, **can, **also}


async def get_updates(telegram: "Telegram", params: Params) -> list[Json]:
    """What has come; an offset confirms everything below it, a timeout waits for the first."""
    if telegram.webhook.url:
        raise conflict(WEBHOOK_IS_ACTIVE)
    limit = params.integer("limit", 100)
    limit = limit if 1 <= limit <= 100 else 100
    timeout = min(max(params.integer("timeout"), 0), LONGEST_POLL)
    allow(telegram, params)
    poll = telegram.updates.begin_poll()
    try:
        return await _wait(telegram, poll, params.integer("offset"), limit, timeout)
    finally:
        telegram.updates.finish_poll(poll)


async def _wait(telegram: "Telegram", poll: Poll, offset: int, limit: int, timeout: int) -> list[Json]:
    updates = telegram.updates
    loop = asyncio.get_running_loop()
    updates.confirm(offset)
    until = loop.time() + timeout
    while True:
        seen = updates.arrived.count
        if poll.ended_by:
            raise conflict(poll.ended_by)
        left = until - loop.time()
        batch = updates.batch(limit)
        if batch or left <= 0 or telegram.stopping:
            return [update.as_json() for update in batch]
        await updates.arrived.wait(seen=seen, timeout=left)


def allow(telegram: "Telegram", params: Params) -> None:
    """Kinds of update wished from now on; left as they were when nothing is said."""
    if "allowed_updates" in params:
        kinds = params.json("allowed_updates")
        telegram.updates.allowed = tuple(kinds) if isinstance(kinds, list) else ()


def set_webhook(telegram: "Telegram", params: Params) -> bool:
    """Be told from now on; an empty url ends that."""
    if "url" not in params:
        raise bad_request("bad webhook: URL host is empty")
    telegram.webhook.set(params.text("url"), params.text("secret_token"))
    allow(telegram, params)
    if params.flag("drop_pending_updates"):
        telegram.updates.drop_all()
    if telegram.webhook.url:
        telegram.updates.end_poll("terminated by setWebhook request")
    return True


def delete_webhook(telegram: "Telegram", params: Params) -> bool:
    """Be told no more."""
    telegram.webhook.set("", "")
    if params.flag("drop_pending_updates"):
        telegram.updates.drop_all()
    return True


def get_webhook_info(telegram: "Telegram", params: Params) -> Json:
    """How the telling goes."""
    return telegram.webhook.info()


METHODS = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
