"""The empty register to fill in, as a file."""

from handlers.buttons import FileWanted, Press, Screen
from handlers.files import FileMade, FileOf
from handlers.notices import Occasion
from handlers.rows import last_row
from locales import Speech
from mentoring.people import Person
from reports.registers import RegisterColumn, RegisterWords, register_template

KIND = "register-template"
COLUMNS = (
    ("name", 34), ("role", 16), ("grade", 12), ("birth", 16), ("contact", 24), ("representative", 34), ("place", 28),
    ("work", 18),
    ("request", 30), ("competences", 30), ("interests", 30),
)  # fmt: skip


class WantTemplate(Press, prefix="regt"):
    """An empty register to fill in."""

    organisation_id: int


def template_screen(t: Speech, actor: Person) -> Screen:
    """The message that brings the file."""
    return Screen(t("register-template-here"), [last_row(t, actor)], FileWanted(KIND))


async def register_template_file(o: Occasion) -> FileMade | None:
    """The template in the reader's language."""
    t = o.t
    choices = {"role": (t.plain("role-mentee").capitalize(), t.plain("role-mentor").capitalize())}
    columns = [
        RegisterColumn(
            heading=t.plain(f"register-column-{key}"),
            note=t.plain(f"register-note-{key}"),
            example=t.plain(f"register-example-{key}"),
            width=width,
            choices=choices.get(key, ()),
            is_needed=key in ("name", "role"),
        )
        for key, width in COLUMNS
    ]
    words = RegisterWords(
        sheet=t.plain("register-sheet"),
        notes_sheet=t.plain("register-notes-sheet"),
        number="№",
        example_mark=t.plain("register-example-mark"),
        notes_title=t.plain("register-notes-title"),
        notes=(t.plain("register-notes-first"), t.plain("register-notes-second"), t.plain("register-notes-third")),
        note_headings=(t.plain("register-notes-column"), t.plain("register-notes-how"), t.plain("register-notes-like")),
        columns=columns,
    )
    return FileMade(t.plain("register-template-file"), lambda: register_template(words))


FILES: dict[str, FileOf] = {KIND: register_template_file}
