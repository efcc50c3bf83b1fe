"""Letters and whom they went to: tables and queries."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, String, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Numbered
from mentoring.errors import AlreadyDone
from mentoring.letters import Letter


class LetterRow(Numbered, Base):
    """A letter of a curator to a pair, or an answer to it; a draft until it is sent."""

    __tablename__ = "letters"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    mentorship_id: Mapped[int | None] = mapped_column(ForeignKey("mentorships.id"))
    sender_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    answers_id: Mapped[int | None] = mapped_column(ForeignKey("letters.id"))
    text: Mapped[str] = mapped_column(String(4000))
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


class LetterRecipientRow(Base):
    """Somebody a letter goes to."""

    __tablename__ = "letter_recipients"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letters.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)


_LETTER = select(
    LetterRow.id,
    LetterRow.organisation_id,
    LetterRow.mentorship_id,
    LetterRow.sender_id,
    LetterRow.answers_id,
    LetterRow.text,
    LetterRow.created_at,
    LetterRow.sent_at,
)
_RECIPIENTS = select(LetterRecipientRow.person_id).order_by(LetterRecipientRow.person_id)
_SEND = (
    update(LetterRow)
    .where(LetterRow.id == bindparam("letter_id"), LetterRow.sent_at.is_(None))
    .values(sent_at=bindparam("moment"))
)


class Letters:
    """Queries about letters."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def by_id(self, letter_id: int) -> Letter | None:
        """A letter with its recipients, or None."""
        row = (await self._connection.execute(_LETTER.where(LetterRow.id == letter_id))).one_or_none()
        if row is None:
            return None
        to = await self._connection.scalars(_RECIPIENTS.where(LetterRecipientRow.letter_id == letter_id))
        return Letter(*row, recipients=tuple(to))

    async def add(
        self,
        organisation_id: int,
        mentorship_id: int | None,
        sender_id: int,
        recipients: Sequence[int],
        text: str,
        *,
        answers_id: int | None = None,
        now: datetime,
    ) -> Letter:
        """Enter a draft."""
        values = {
            "organisation_id": organisation_id,
            "mentorship_id": mentorship_id,
            "sender_id": sender_id,
            "answers_id": answers_id,
            "text": text,
            "created_at": now,
        }
        added = await self._connection.execute(insert(LetterRow).returning(LetterRow.id), values)
        letter_id = added.scalar_one()
        places = [{"letter_id": letter_id, "person_id": each} for each in recipients]
        await self._connection.execute(insert(LetterRecipientRow), places)
        found = await self.by_id(letter_id)
        assert found is not None
        return found

    async def send(self, letter_id: int, *, now: datetime) -> None:
        """Mark a draft as sent; raises AlreadyDone when it was."""
        if (await self._connection.execute(_SEND, {"letter_id": letter_id, "moment": now})).rowcount == 0:
            raise AlreadyDone
