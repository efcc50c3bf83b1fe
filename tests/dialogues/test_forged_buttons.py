"""Buttons nobody was shown: words in them that the bot never wrote change nothing and are answered."""

import pytest
from sqlalchemy import text

from tests import pairs
from tests.living import Living

FORGED = ("obt:at-night:0", "prole:{mentee}:100", "prole:{mentee}:curator", "pcor:{mentee}:no", "prs:{school}:0:44")


@pytest.mark.parametrize("data", FORGED)
async def test_a_word_no_button_has_changes_nothing(world: Living, data: str) -> None:
    curator = world.phone(world.school.curator)
    await curator.types("/help")
    ids = {"mentee": world.school.mentee.id, "school": world.school.curator.organisation_id}
    forged = {"text": "?", "callback_data": data.format(**ids)}

    await curator.presses_button(curator.messages[-1], forged)

    async with world.database.reading() as connection:
        states = list(await connection.scalars(text("SELECT status FROM inbox")))
        answers = list(await connection.scalars(text("SELECT kind FROM outbox WHERE id > 1")))
    assert set(states) == {"done"}
    assert "answer" in answers
    async with world.store() as store:
        assert (await store.profiles.of(world.school.curator.id)).times == ()
        mentee = await store.people.by_id(world.school.mentee.id)
    assert mentee is not None
    assert [held.role.value for held in mentee.memberships] == ["mentee"]


async def test_a_mentor_takes_no_more_mentees_than_are_offered(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    await mentor.types("/help")

    await mentor.presses_button(mentor.messages[-1], {"text": "?", "callback_data": "obc:2147483647:0"})

    async with world.store() as store:
        assert (await store.profiles.of(world.school.mentor.id)).capacity == 5


async def test_nobody_learns_a_name_by_asking_to_hand_a_pair_over_to_somebody(world: Living) -> None:
    async with world.store() as store:
        of = await pairs.pair(store, world.school, world.clock.now())
    mentor, stranger = world.phone(world.school.mentor), world.school.stranger
    await mentor.types("/help")
    data = f"mht:{of.id}:{world.school.mentor.id}:{stranger.id}:0"

    await mentor.presses_button(mentor.messages[-1], {"text": "?", "callback_data": data})

    assert mentor.toast is not None
    said = [words for message in mentor.messages for words in (message.text, *message.past_texts)]
    assert not any(stranger.given in words for words in said)
