"""What a call for help makes the bot say: to curators, to coordinators when nobody takes it, to the one who asked."""

from handlers.buttons import Screen, button
from handlers.help_requests import AddToHelp
from handlers.help_requests_answers import AnswerHelp, OpenHelp, call_screen, card_of
from handlers.notices import Occasion, Render
from handlers.rows import last_row
from mentoring.actions.help_requests import open_help_request
from mentoring.errors import NotFound
from mentoring.help_requests import HelpLine, HelpRequest


async def help_asked(o: Occasion) -> Screen | None:
    """A new call, for a curator who may read it."""
    request = await _readable(o)
    return call_screen(o.t, o.reader, await card_of(o.store, request), o.now) if request else None


async def help_unseen(o: Occasion) -> Screen | None:
    """Nobody has taken a call, for a coordinator; not sent once somebody has."""
    request = await _readable(o)
    if request is None or request.seen_by is not None or request.closed_at is not None:
        return None
    organisation = await o.store.organisations.by_id(request.organisation_id)
    note = o.t("help-unseen", organisation=organisation.short_name if organisation else "")
    return call_screen(o.t, o.reader, await card_of(o.store, request), o.now).under(note)


async def help_added(o: Occasion) -> Screen | None:
    """More words within a call."""
    request = await _readable(o)
    line = await _line(o, request)
    if request is None or line is None:
        return None
    asker = (await o.store.people.by_ids([request.person_id]))[request.person_id]
    rows = [
        [button(o.t, "button-help-answer", AnswerHelp(request_id=request.id), who=asker)],
        [button(o.t, "button-help-open", OpenHelp(request_id=request.id))],
    ]
    return Screen(o.t("help-added", who=asker, text=line.text), rows)


async def help_seen(o: Occasion) -> Screen | None:
    """Somebody has read it, for the one who asked."""
    request = await o.store.help_requests.by_id(int(o.args["request"]))
    if request is None or request.seen_by is None or request.person_id != o.reader.id:
        return None
    taker = (await o.store.people.by_ids([request.seen_by]))[request.seen_by]
    more = button(o.t, "button-help-add", AddToHelp(request_id=request.id))
    return Screen(o.t("help-seen", who=taker), [[more], last_row(o.t, o.reader)])


async def help_answered(o: Occasion) -> Screen | None:
    """A curator's answer, for the one who asked."""
    request = await o.store.help_requests.by_id(int(o.args["request"]))
    line = await _line(o, request)
    if request is None or line is None or request.person_id != o.reader.id:
        return None
    author = (await o.store.people.by_ids([line.author_id]))[line.author_id]
    more = button(o.t, "button-help-reply", AddToHelp(request_id=request.id))
    return Screen(o.t("help-answered", who=author, text=line.text), [[more], last_row(o.t, o.reader)])


async def _readable(o: Occasion) -> HelpRequest | None:
    try:
        return await open_help_request(o.store, o.reader, int(o.args["request"]), now=o.now)
    except NotFound:
        return None


async def _line(o: Occasion, request: HelpRequest | None) -> HelpLine | None:
    lines = await o.store.help_requests.lines_of(request.id) if request else []
    return next((line for line in lines if line.id == o.args["line"]), None)


NOTICES: dict[str, Render] = {
    "help-asked": help_asked,
    "help-unseen": help_unseen,
    "help-added": help_added,
    "help-seen": help_seen,
    "help-answered": help_answered,
}
