"""How the town answers surveys: by chance, but always the same chance, unless the tale says what somebody answered."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from bot.town.tale import Story
from bot.town.world import World
from mentoring.actions.surveys import answer_survey, open_survey, write_survey_answer
from mentoring.mentorships import Side
from mentoring.presets import AnswerKind, SurveyItem, SurveyName
from mentoring.surveys import NO, YES

TOLD = ("satisfied", "help-useful", "would-continue")
"""What the numbers of a tale's survey answer."""
USUAL = {
    SurveyName.ENTRY: (5, 6, 6, 7, 7, 8, 9),
    SurveyName.PULSE: (6, 7, 8, 8, 9, 9, 10),
    SurveyName.EXIT: (7, 8, 9, 9, 10, 10),
}
WORDS = {
    (SurveyName.ENTRY, Side.MENTEE): (
        "Хочу перестать бояться доски",
        "Узнать больше, чем на уроке",
        "Найти своё дело",
        "Чтобы было с кем поговорить о проекте",
        "Довести одно дело до конца",
        "Понять, куда поступать",
        "Посмотреть, как работают взрослые",
        "",
    ),
    (SurveyName.ENTRY, Side.MENTOR): (
        "Помочь поверить в себя",
        "Увидеть, что получается",
        "Самой разобраться в теме ещё раз",
        "Научиться объяснять просто",
        "Чтобы ребёнку стало спокойнее в классе",
        "",
    ),
    (SurveyName.PULSE, Side.MENTEE): ("Времени", "Встреч почаще", "Всего хватает", "Примеров из жизни", ""),
    (SurveyName.PULSE, Side.MENTOR): ("Кабинета после уроков", "Материалов", "Всего хватает", "Свободного вечера", ""),
    (SurveyName.EXIT, Side.MENTEE): ("Сбылось больше, чем ждали", "Почти всё сбылось", ""),
    (SurveyName.EXIT, Side.MENTOR): ("Сбылось главное", "Хватило бы ещё месяца", ""),
}


async def answers_survey(
    world: World, now: datetime, story: Story, key: str, survey: SurveyName, told: Sequence[int] = ()
) -> None:
    """Somebody answers a survey, item by item, if it is open for them; the curator for one without a phone."""
    actor, on_behalf_of = await world.voice(world.tale.residents[key])
    opened = await open_survey(
        world.store, actor, world.mentorships[story.key], survey, now=now, on_behalf_of=on_behalf_of
    )
    while opened.is_open and opened.sheet is not None and (place := opened.next_place) is not None:
        sheet, item, moment = opened.sheet, opened.sheet.items[place], now + timedelta(seconds=20 * place)
        chance = Random(f"{story.key}:{survey}:{key}:{item.key}")
        about = (world.store, actor, sheet.id, place)
        if item.answer is AnswerKind.TEXT:
            words = chance.choice(WORDS[survey, sheet.side])
            opened = await write_survey_answer(*about, words, seen=sheet.version, now=moment)
        else:
            score = dict(zip(TOLD, told, strict=False)).get(item.key, usual(item, survey, chance))
            opened = await answer_survey(*about, score, seen=sheet.version, now=moment)


def usual(item: SurveyItem, survey: SurveyName, chance: Random) -> int:
    """What somebody may well answer."""
    if item.answer is AnswerKind.YES_NO:
        return NO if chance.random() < 0.1 else YES
    return chance.choice(USUAL[survey])
