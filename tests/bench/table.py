"""The table of the bench: every row, its goal, and what is tried for."""

from tests.bench import figures, reading, sending, starting, stock, updates
from tests.bench.rows import Goal, Row

ROWS = (
    Row(
        "write",
        "a whole write update (inbox, person, dialogue, effect, two notices, reply; SQLite, synchronous=FULL)"
        " against a bare aiogram echo",
        updates.whole_write,
        (Goal("ratio", 0.12, at_least=True), Goal("writes a second", 300, at_least=True)),
        (Goal("ratio", 0.35, at_least=True),),
    ),
    Row(
        "steady",
        "the same at 100 a second offered: from stored to the reply in the outbox",
        updates.steady_load,
        (Goal("p99 ms", 100),),
        (Goal("p99 ms", 30),),
    ),
    Row(
        "routing",
        "routing among all of the bot's handlers against one handler",
        updates.routing,
        (Goal("ratio", 0.85, at_least=True),),
        (Goal("ratio", 0.95, at_least=True),),
    ),
    Row(
        "beside",
        "the 99th percentile of a press's answer while 10,000 reminders fall due, against idle",
        sending.replies_beside_reminders,
        (Goal("ratio", 1.5),),
        (Goal("ratio", 1.1),),
    ),
    Row(
        "send",
        "the rate of sending against the limit, and the worst second against it",
        sending.send_rate,
        (Goal("rate", 0.98, at_least=True), Goal("worst second", 1.04)),
    ),
    Row(
        "claim",
        "the outbox's look, claim and mark against the same statements by the driver alone",
        sending.claim_and_mark,
        (Goal("ratio", 0.80, at_least=True),),
    ),
    Row("poll", "a poll with 1,000,000 pending against one with 1,000", sending.poll, (Goal("ratio", 1.2),)),
    Row("memory", "memory for each 100,000 pending", sending.memory, (Goal("MB", 1.0),)),
    Row(
        "digest",
        "a digest's data against its bare SQL; a municipality of 50 schools with 1,000,000 meetings",
        reading.digest,
        (Goal("ratio", 2), Goal("municipality ms", 10)),
    ),
    Row(
        "figures",
        "the official figures of a municipality of 50 organisations, of 1,000, against their bare SQL",
        figures.figures,
        (Goal("ratio", 2), Goal("municipality ms", 10)),
    ),
    Row(
        "start",
        "from the start to the first getUpdates against `import aiogram`",
        starting.start,
        (Goal("ratio", 1.3),),
        (Goal("ratio", 0.5),),
    ),
    Row(
        "stock",
        "the same press in the usual shape (aiogram, ORM session, jobs of APScheduler), which loses data, beside ours",
        stock.stock,
        (Goal("ratio", 1, at_least=True),),
    ),
)
