"""What every document begins and ends with: the municipality's headings, days in words, signatures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from handlers.files import FileMade
from handlers.notices import Occasion
from mentoring.organisations import Organisation
from mentoring.people import Person
from reports.documents import Block, Document, Signature, document


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of an organisation (None: of the municipality) in the making."""

    o: Occasion
    organisation: Organisation | None

    def say(self, key: str, **args: object) -> str:
        """A text of `locales/`."""
        return self.o.t.plain(key, **args)

    def name(self, person: Person | None) -> str:
        """Surname, given name, patronymic."""
        return self.say("reminder-full-name", who=person) if person is not None else ""

    def day(self, moment: datetime | None) -> str:
        """«1 октября 2026 года»."""
        return self.say("document-day", day=moment) if moment is not None else ""

    def date(self, day: date | datetime | None) -> str:
        """«01.10.2026», the local day of a moment."""
        if isinstance(day, datetime):
            day = day.astimezone(ZoneInfo(self.o.preset.zone)).date()
        return f"{day:%d.%m.%Y}" if day is not None else ""

    def signature(self, post: str, person: Person | None = None, at: datetime | None = None) -> Signature:
        """A place to sign; who has signed in the bot is named with the day."""
        return Signature(self.say(post), self.name(person), self.day(at))

    def file(
        self, key: str, blocks: Sequence[Block], signatures: Sequence[Signature], *, subtitle: str = "", **args: object
    ) -> FileMade:
        """The document under its Russian name; `key` names its title and its file."""
        head = self.o.preset.letterhead
        lines = [head.authority, self.organisation.name if self.organisation else head.collector]
        content = Document(
            [line for line in lines if line],
            self.say(f"document-title-{key}"),
            subtitle,
            blocks,
            signatures,
            self.say("document-made", day=self.o.now),
        )
        name = self.say(f"document-file-{key}", **args)
        return FileMade(f"{name}.docx", lambda: document(content))
