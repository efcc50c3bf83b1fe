"""Calling for help, reading a call, answering it. What is said stays out of the record of acts."""

from datetime import datetime

from mentoring.access import Subject, require
from mentoring.errors import AlreadyDone, NotFound
from mentoring.help_requests import (
    MOST_LETTERS,
    URGENCY,
    HelpKind,
    HelpLine,
    HelpRequest,
    NewHelpRequest,
    escalates_at,
    who_reads,
)
from mentoring.mentorships import Status
from mentoring.notices import Notice, Urgency
from mentoring.people import Person, Role
from mentoring.store import Store


async def ask_for_help(store: Store, actor: Person, kind: HelpKind, text: str, *, now: datetime) -> HelpRequest:
    """Call the curators of one's organisation; an empty text means «просто позвоните мне». The mentor never learns.

    Raises NotFound for somebody who belongs to no organisation.
    """
    require(actor, "ask_for_help", Subject.of(actor))
    mentorships = await store.mentorships.of_person(actor.id)
    mentorships.sort(key=lambda mentorship: mentorship.status is not Status.ACTIVE)
    mentorship = mentorships[0] if mentorships else None
    organisation_id = actor.organisation_id or (mentorship.organisation_id if mentorship else None)
    if organisation_id is None:
        raise NotFound
    preset = await store.organisations.preset(actor.municipality_id)
    readers = await readers_of(store, actor, organisation_id)
    goes_up = escalates_at(readers, now, preset.reminders.help_escalation_hours)
    new = NewHelpRequest(organisation_id, actor.id, mentorship.id if mentorship else None, kind, goes_up)
    request = await store.help_requests.add(new, now=now)
    if text:
        await store.help_requests.add_line(request.id, actor.id, text[:MOST_LETTERS], now=now)
    await _tell(store, "help-asked", request, readers, now=now)
    if goes_up <= now:
        await go_up(store, request, now=now)
    await _note(store, "ask_for_help", request, actor, now=now)
    return request


async def add_to_help(store: Store, actor: Person, request_id: int, text: str, *, now: datetime) -> HelpLine:
    """Say more within one's own call: to whoever has taken it, else to everyone who got it."""
    request = await _request(store, request_id)
    require(actor, "add_to_help", Subject(person_id=request.person_id))
    line = await store.help_requests.add_line(request.id, actor.id, text[:MOST_LETTERS], now=now)
    readers = await readers_of(store, actor, request.organisation_id)
    if request.seen_by is not None:
        taker = await store.people.by_id(request.seen_by)
        readers = [taker] if taker is not None else readers
    elif request.went_up(now):
        readers += await store.people.coordinators(request.municipality_id)
    await _tell(store, "help-added", request, readers, now=now, line=line.id)
    return line


async def open_help_request(store: Store, actor: Person, request_id: int, *, now: datetime) -> HelpRequest:
    """Read a call; for curators of the organisation who are not the asker's mentors, and when it went up."""
    request = await _request(store, request_id)
    require(actor, "open_help_request", request.subject(now))
    if actor.id == request.person_id or actor.id in await store.help_requests.mentors_of(request.person_id):
        raise NotFound
    return request


async def open_help_requests(store: Store, actor: Person, organisation_id: int) -> list[HelpRequest]:
    """The open calls of an organisation that the actor may read: newest first."""
    require(actor, "open_help_requests", Subject(organisation_id=organisation_id))
    calls = await store.help_requests.open_of(organisation_id)
    return [call for call in calls if not await _is_about(store, actor, call)]


async def take_help_request(store: Store, actor: Person, request_id: int, *, now: datetime) -> HelpRequest:
    """«Прочитано, беру»: the first press counts, the asker is told who has read it. Raises AlreadyDone."""
    await store.holds.help_request(request_id)
    request = await open_help_request(store, actor, request_id, now=now)
    require(actor, "take_help_request", request.subject(now))
    if request.seen_by is not None:
        raise AlreadyDone
    taken = await store.help_requests.change(request, seen_by=actor.id, seen_at=now)
    await store.notices.add(
        Notice("help-seen", request.person_id, {"request": request.id}, dedupe_key=f"help-seen:{request.id}"), now=now
    )
    await _note(store, "take_help_request", taken, actor, now=now)
    return taken


async def answer_help_request(store: Store, actor: Person, request_id: int, text: str, *, now: datetime) -> HelpRequest:
    """Answer the one who called; whoever answers first has thereby taken the call."""
    await store.holds.help_request(request_id)
    request = await open_help_request(store, actor, request_id, now=now)
    require(actor, "answer_help_request", request.subject(now))
    if request.seen_by is None:
        request = await store.help_requests.change(request, seen_by=actor.id, seen_at=now)
    line = await store.help_requests.add_line(request.id, actor.id, text[:MOST_LETTERS], now=now)
    args: dict[str, int | str | bool | None] = {"request": request.id, "line": line.id}
    await store.notices.add(Notice("help-answered", request.person_id, args, URGENCY[request.kind]), now=now)
    await _note(store, "answer_help_request", request, actor, now=now)
    return request


async def close_help_request(store: Store, actor: Person, request_id: int, *, now: datetime) -> HelpRequest:
    """Lay a call aside: it is settled. Raises AlreadyDone."""
    await store.holds.help_request(request_id)
    request = await open_help_request(store, actor, request_id, now=now)
    require(actor, "close_help_request", request.subject(now))
    if request.closed_at is not None:
        raise AlreadyDone
    taken = {} if request.seen_by else {"seen_by": actor.id, "seen_at": now}
    closed = await store.help_requests.change(request, closed_at=now, closed_by=actor.id, **taken)
    await _note(store, "close_help_request", closed, actor, now=now)
    return closed


async def readers_of(store: Store, asker: Person, organisation_id: int) -> list[Person]:
    """The curators who read what this person says to the curators."""
    curators = await store.people.with_role(Role.CURATOR, organisation_id)
    return who_reads(asker, curators, await store.help_requests.mentors_of(asker.id))


async def give_calls_back(store: Store, organisation_id: int, left: Person, *, now: datetime) -> None:
    """The open calls taken by a curator who has left are nobody's again, and every other curator gets them anew."""
    for call in await store.help_requests.open_of(organisation_id):
        await store.holds.help_request(call.id)
        held = await _request(store, call.id)
        asker = await store.people.by_id(held.person_id)
        if held.seen_by != left.id or held.closed_at is not None or asker is None:
            continue
        request = await store.help_requests.change(held, seen_by=None, seen_at=None)
        await _tell(store, "help-asked", request, await readers_of(store, asker, organisation_id), now=now)
        if request.went_up(now):
            await go_up(store, request, now=now)


async def go_up(store: Store, request: HelpRequest, *, now: datetime) -> None:
    """Tell the coordinators, once, that nobody has taken a call."""
    coordinators = await store.people.coordinators(request.municipality_id)
    mentors = await store.help_requests.mentors_of(request.person_id)
    notices = [
        Notice("help-unseen", each.id, {"request": request.id}, Urgency.SAFETY, now, unseen_key(request.id, each.id))
        for each in coordinators
        if each.id != request.person_id and each.id not in mentors
    ]
    await store.notices.add(*notices, now=now)


def unseen_key(request_id: int, coordinator_id: int) -> str:
    """What makes going up happen once."""
    return f"help-unseen:h{request_id}:{coordinator_id}"


async def _request(store: Store, request_id: int) -> HelpRequest:
    request = await store.help_requests.by_id(request_id)
    if request is None:
        raise NotFound
    return request


async def _is_about(store: Store, actor: Person, call: HelpRequest) -> bool:
    return actor.id == call.person_id or actor.id in await store.help_requests.mentors_of(call.person_id)


async def _tell(
    store: Store, kind: str, request: HelpRequest, readers: list[Person], *, now: datetime, line: int = 0
) -> None:
    args: dict[str, int | str | bool | None] = {"request": request.id, "line": line}
    urgency = URGENCY[request.kind]
    await store.notices.add(*(Notice(kind, reader.id, args, urgency) for reader in readers), now=now)


async def _note(store: Store, action: str, request: HelpRequest, actor: Person, *, now: datetime) -> None:
    await store.audit.add(
        action,
        f"help_request:{request.id}",
        actor_id=actor.id,
        organisation_id=request.organisation_id,
        now=now,
        kind=request.kind.value,
    )
