"""The sheet of invitations as a file: made when it is sent, of those who have not come by then."""

from zoneinfo import ZoneInfo

from handlers.buttons import FileWanted, OpenPeople, Screen
from handlers.files import FileMade, FileOf
from handlers.notices import Occasion
from handlers.people_words import role_word
from handlers.rows import last_row
from locales import Speech
from mentoring.access import Subject, may
from mentoring.invitations import Invitation, InvitationKeys, Waiting, issued
from mentoring.known_people import WAITING
from mentoring.people import Person
from reports.invitations import InvitationRow, InvitationWords, invitation_sheet

KIND = "invitation-sheet"


def sheet_screen(t: Speech, actor: Person, organisation_id: int, count: int) -> Screen:
    """The message that brings the file."""
    rows = [last_row(t, actor, OpenPeople(organisation_id=organisation_id, who=WAITING))]
    return Screen(t("invitation-sheet-here", count=count), rows, FileWanted(KIND, {"organisation": organisation_id}))


async def invitation_sheet_file(o: Occasion) -> FileMade | None:
    """Everyone who has an invitation out, with link and code derived again."""
    organisation = await o.store.organisations.by_id(int(o.args["organisation"]))
    if organisation is None:
        return None
    if not may(o.reader, "prolong_invitations", Subject(organisation.municipality_id, organisation.id)):
        return None
    t = o.t
    waiting = await o.store.invitations.not_come(organisation.id)
    rows = [_row(o, each, each.invitation, o.keys) for each in waiting if each.invitation is not None]
    words = InvitationWords(
        list_sheet=t.plain("sheet-list"),
        slips_sheet=t.plain("sheet-slips"),
        number="№",
        name=t.plain("sheet-name"),
        role=t.plain("sheet-role"),
        place=t.plain("sheet-place"),
        code=t.plain("sheet-code"),
        link=t.plain("sheet-link"),
        until=t.plain("sheet-until"),
        status=t.plain("sheet-status"),
        steps=(t.plain("sheet-step-first"), t.plain("sheet-step-second"), t.plain("sheet-step-third")),
        slip_code=t.plain("sheet-slip-code"),
        slip_by_hand=t.plain("sheet-slip-by-hand", bot=o.bot_name),
        slip_until=t.plain("sheet-slip-until"),
    )
    title = t.plain("sheet-title", organisation=organisation.name, day=o.now.astimezone(_zone(o)).date())
    return FileMade(t.plain("sheet-file-name"), lambda: invitation_sheet(title, rows, words))


def _row(o: Occasion, waiting: Waiting, invitation: Invitation, keys: InvitationKeys) -> InvitationRow:
    out = issued(invitation, keys)
    person = waiting.person
    works = invitation.is_open(o.now)
    return InvitationRow(
        name=o.t.plain("sheet-full-name", who=person),
        role=role_word(o.t, invitation.role),
        place=person.grade or person.place,
        code=out.code,
        link=out.link(o.bot_name),
        until=o.t.plain("sheet-until-day", day=invitation.expires_at),
        status=o.t.plain("sheet-waits" if works else "sheet-over"),
        needs_slip=works,
    )


def _zone(o: Occasion) -> ZoneInfo:
    return ZoneInfo(o.preset.zone)


FILES: dict[str, FileOf] = {KIND: invitation_sheet_file}
