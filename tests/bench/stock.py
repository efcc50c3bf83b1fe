"""The same job in the usual shape: aiogram's handler, an ORM session, reminders as jobs of APScheduler."""

import warnings
from datetime import timedelta
from pathlib import Path

from aiogram import Bot, Dispatcher
from aiogram.types import CallbackQuery
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

from db.audit import AuditRow
from db.people import AccountRow, PersonRow
from tests.bench.bot_under_test import NOW, Json, measured
from tests.bench.echo import AnsweredAtOnce
from tests.bench.rows import Figures, Rounds, Size, rate
from tests.bench.updates import place
from tests.living import TOKEN


def remind(times: int) -> None:
    """A job."""


class Stock:
    """A bot as tutorials build it, on the same tables."""

    def __init__(self, url: str, folder: Path) -> None:
        self._engine = create_async_engine(url)
        self._sessions = async_sessionmaker(self._engine, expire_on_commit=False)
        self._bot = Bot(TOKEN, session=AnsweredAtOnce())
        self._dispatcher = Dispatcher()
        self._dispatcher.callback_query.register(self.on_press)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            jobs = SQLAlchemyJobStore(url=f"sqlite:///{folder / 'jobs.db'}")
        self._scheduler = AsyncIOScheduler(jobstores={"default": jobs}, timezone="UTC")

    async def on_press(self, press: CallbackQuery) -> None:
        async with self._sessions() as session, session.begin():
            person = await self._person(session, str(press.from_user.id))
            session.add(
                AuditRow(at=NOW, actor_id=person.id, organisation_id=None, action="count", subject="x", detail={})
            )
        for times in (1, 2):
            due = NOW + timedelta(days=3650)
            self._scheduler.add_job(remind, "date", run_date=due, args=[times], misfire_grace_time=3600)
        await self._bot.edit_message_text("Уже", chat_id=press.from_user.id, message_id=5)
        await press.answer()

    async def _person(self, session: AsyncSession, external_id: str) -> PersonRow:
        mine = select(PersonRow).join(AccountRow, AccountRow.person_id == PersonRow.id)
        return (await session.scalars(mine.where(AccountRow.external_id == external_id))).one()

    async def hears(self, updates: list[Json]) -> None:
        """Feed raw updates one after another, as polling does for one person."""
        for update in updates:
            await self._dispatcher.feed_raw_update(self._bot, update)

    async def start(self) -> None:
        self._scheduler.start()

    async def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
        await self._engine.dispose()


async def stock(size: Size) -> Figures:
    """Both write the same presses, in turn."""
    rounds = Rounds()
    async with measured(place(size)) as bot:
        await bot.take_in(bot.presses(1))
        await bot.apply()
        usual = Stock(bot.app.settings.database_url, size.folder)
        await usual.start()
        number = size.of(200, 10)
        for _ in range(size.of(5, 1)):
            pressed = bot.presses(number)
            rounds.add("stock a second", await rate(number, usual.hears(bot.presses(number))))
            await bot.take_in(pressed)
            rounds.add("ours a second", await rate(number, bot.apply()))
        await usual.stop()
    return {
        "ratio": rounds.ratio("ours a second", "stock a second"),
        "ours a second": rounds.median("ours a second"),
        "stock a second": rounds.median("stock a second"),
    }
