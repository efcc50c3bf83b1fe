"""The fuzz in short: `python -m tests.fuzz` is the long one."""

from random import Random

from handlers.buttons import LARGEST, MakePair
from handlers.meetings_words import ids_text
from handlers.mentorships_buttons import packed, unpacked
from tests.fuzz.ground import SqliteGround, town_image
from tests.fuzz.recordings import mutated, record
from tests.fuzz.runs import Runs, told

UPDATES = 1500


async def test_nothing_is_unhandled_unanswered_or_foreign() -> None:
    ground = SqliteGround(await town_image())
    runs = await Runs.on(ground, await record(3, Random(1), town=False))

    total = await runs.run(UPDATES, "1")

    assert total.is_clean, "\n".join(told(each, each.steps[-1:]) for each in total.found)
    assert total.not_updates > UPDATES / 200
    await runs.close()


async def test_a_mutation_stays_json_and_the_same_chance_makes_the_same() -> None:
    update = {"message": {"text": "да", "from": {"id": 7}, "entities": [{"type": "bold"}]}}

    bent = [mutated({"message": {**update["message"]}}, Random(seed)) for seed in (3, 3)]

    assert bent[0] == bent[1]


def test_a_forged_number_is_nothing_a_button_has() -> None:
    assert MakePair(organisation_id=1, mentee_id=LARGEST).is_possible
    assert not MakePair(organisation_id=LARGEST + 1).is_possible
    assert not MakePair(organisation_id=1, mentee_id=-2).is_possible


def test_an_id_below_zero_comes_to_an_end() -> None:
    assert packed([-1, 35]) == "0.z"
    assert ids_text([-1]) == "0"
    assert unpacked("zzzzzzzzzzzz.z") == [35]
