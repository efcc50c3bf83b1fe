"""What happens between the people of a story: each deed is an act of somebody, done by the programme's own actions."""

from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.town.tale import Call, Note, Story
from bot.town.world import World
from mentoring.actions.consents import withdraw_consent
from mentoring.actions.feedback import give_feedback, open_feedback
from mentoring.actions.goals import add_goal, mark_goal, set_rhythm
from mentoring.actions.help_requests import answer_help_request, ask_for_help, close_help_request, take_help_request
from mentoring.actions.letters import send_letter, write_letter
from mentoring.actions.meetings import agree_meeting, propose_meeting
from mentoring.actions.meetings_log import describe_meeting, log_meeting
from mentoring.actions.mentorships import (
    answer_proposal,
    begin_final,
    close_mentorship,
    propose_mentorship,
    record_order,
)
from mentoring.actions.pauses import pause_mentorship
from mentoring.actions.reflections import note_group_reflection, send_final_report, write_reflection
from mentoring.consents import REPRESENTATIVE
from mentoring.feedback import Ask
from mentoring.goals import GoalMark
from mentoring.help_requests import HelpKind
from mentoring.pairs import form_of

USUAL_MARKS = {Ask.MOOD: (3, 4, 4, 5, 5), Ask.USEFUL: (4, 4, 5, 5), Ask.ENGAGEMENT: (3, 4, 4, 5)}


async def is_proposed(world: World, now: datetime, story: Story) -> None:
    """The curator proposes the pair or the group."""
    preset = await world.store.organisations.preset(world.municipality)
    mentors = [await world.person(key) for key in story.mentors]
    mentees = [await world.person(key) for key in story.mentees]
    today = now.astimezone(ZoneInfo(preset.zone)).date()
    mentorship = await propose_mentorship(
        world.store,
        await world.curator(story.place_key),
        mentor_ids=[person.id for person in mentors],
        mentee_ids=[person.id for person in mentees],
        form=form_of(mentors[0], mentees, preset.forms, today),
        kind=story.kind,
        now=now,
        organisation_id=world.organisations[story.place_key],
    )
    world.mentorships[story.key] = mentorship.id


async def says_yes(world: World, now: datetime, story: Story, key: str) -> None:
    """Somebody agrees to the pair."""
    actor, on_behalf_of = await world.voice(world.tale.residents[key])
    await answer_proposal(world.store, actor, world.mentorships[story.key], True, now=now, on_behalf_of=on_behalf_of)


async def gets_order(world: World, now: datetime, story: Story) -> None:
    """The curator notes the order, and the work begins."""
    curator = await world.curator(story.place_key)
    await record_order(world.store, curator, world.mentorships[story.key], story.order, now.date(), now=now)


async def time_is_proposed(world: World, now: datetime, story: Story, place: int) -> None:
    """The mentor proposes when and where to meet."""
    encounter = story.meetings[place]
    meeting = await propose_meeting(
        world.store,
        await world.person(story.mentors[0]),
        world.mentorships[story.key],
        starts_at=encounter.on,
        minutes=encounter.minutes,
        place=encounter.place,
        now=now,
    )
    world.meetings[story.key, place] = meeting.id


async def will_come(world: World, now: datetime, story: Story, place: int, key: str) -> None:
    """Somebody says that they will be there."""
    await agree_meeting(world.store, await world.person(key), world.meetings[story.key, place], now=now)


async def is_logged(world: World, now: datetime, story: Story, place: int) -> None:
    """The mentor logs the meeting and what was talked about."""
    encounter, mentor = story.meetings[place], await world.person(story.mentors[0])
    meeting = await log_meeting(
        world.store,
        mentor,
        world.mentorships[story.key],
        starts_at=encounter.on,
        minutes=encounter.minutes,
        meeting_id=world.meetings.get((story.key, place)),
        now=now,
    )
    world.meetings[story.key, place] = meeting.id
    words = {"topic": encounter.topic, "done": encounter.done, "next_step": encounter.next}
    said = {name: text for name, text in words.items() if text}
    await describe_meeting(world.store, mentor, meeting.id, now=now, **said)


async def tells_how_it_was(world: World, now: datetime, story: Story, place: int, key: str) -> None:
    """Somebody answers all that is asked about a meeting."""
    encounter, meeting_id = story.meetings[place], world.meetings[story.key, place]
    actor, on_behalf_of = await world.voice(world.tale.residents[key])
    asked = (await open_feedback(world.store, actor, meeting_id, on_behalf_of=on_behalf_of)).asked
    chance = Random(f"{story.key}:{place}:{key}")
    usual = {ask: chance.choice(marks) for ask, marks in USUAL_MARKS.items()}
    told = dict(zip((ask for ask in asked if ask in usual), encounter.marks.get(key, ()), strict=False))
    plain = {Ask.CURATOR: 0, Ask.GO_ON: int(key not in encounter.no)}
    answers = {ask: {**plain, **usual, **told}[ask] for ask in asked}
    note = encounter.notes.get(key, "")
    shared = bool(note) and key not in encounter.no and min(answers.get(ask, 5) for ask in usual) > 2
    await give_feedback(
        world.store, actor, meeting_id, answers, note=note, shared=shared, now=now, on_behalf_of=on_behalf_of
    )


async def makes_plan(world: World, now: datetime, story: Story) -> None:
    """The mentor enters the goals they found together, and how often to meet."""
    mentor, mentorship_id = await world.person(story.mentors[0]), world.mentorships[story.key]
    for goal in story.goals:
        await add_goal(world.store, mentor, mentorship_id, goal.title, due_on=goal.due, now=now)
    planned, days = story.rhythm
    await set_rhythm(world.store, mentor, mentorship_id, planned_meetings=planned, rhythm_days=days, now=now)


async def goes_over_to_final(world: World, now: datetime, story: Story) -> None:
    """The mentor says that the final meeting comes next."""
    await begin_final(world.store, await world.person(story.mentors[0]), world.mentorships[story.key], now=now)


async def marks_goals(world: World, now: datetime, story: Story) -> None:
    """The mentor marks those goals of which it is known how they came out."""
    mentor = await world.person(story.mentors[0])
    entered = await world.store.goals.of_mentorship(world.mentorships[story.key])
    for goal, told in zip(entered, story.goals, strict=True):
        if told.mark:
            await mark_goal(world.store, mentor, goal.id, GoalMark(told.mark), now=now)


async def reflects(world: World, now: datetime, story: Story, key: str, text: str) -> None:
    """Somebody looks back."""
    await write_reflection(world.store, await world.person(key), world.mentorships[story.key], text, now=now)


async def sends_report(world: World, now: datetime, story: Story, text: str) -> None:
    """The mentor sends the final report."""
    await send_final_report(
        world.store, await world.person(story.mentors[0]), world.mentorships[story.key], text, now=now
    )


async def is_closed(world: World, now: datetime, story: Story, group: str) -> None:
    """The curator notes the group's reflection and completes the mentorship."""
    curator, mentorship_id = await world.curator(story.place_key), world.mentorships[story.key]
    await note_group_reflection(world.store, curator, mentorship_id, group, now=now)
    await close_mentorship(world.store, curator, mentorship_id, now=now)


async def is_paused(world: World, now: datetime, story: Story, reason: str) -> None:
    """The curator lets the pair rest."""
    curator = await world.curator(story.place_key)
    await pause_mentorship(world.store, curator, world.mentorships[story.key], reason, now=now)


async def consent_is_withdrawn(world: World, now: datetime, story: Story, key: str, reason: str) -> None:
    """The representative takes the consent back; the curator notes it, and the pair rests."""
    given = await world.store.consents.of_person(world.people[key])
    consent = next(each for each in given if each.given_by == REPRESENTATIVE)
    await withdraw_consent(world.store, await world.curator(story.place_key), consent.id, reason, now=now)


async def calls_for_help(world: World, now: datetime, call: Call) -> None:
    """Somebody writes to the curators; an answer, where there is one, comes twenty minutes later."""
    request = await ask_for_help(world.store, await world.person(call.by), HelpKind(call.kind), call.text, now=now)
    if call.answer:
        curator, moment = await world.curator(call.place_key), now + timedelta(minutes=20)
        await take_help_request(world.store, curator, request.id, now=moment)
        await answer_help_request(world.store, curator, request.id, call.answer, now=moment)
        await close_help_request(world.store, curator, request.id, now=moment + timedelta(hours=1))


async def letter_is_written(world: World, now: datetime, letter: Note) -> None:
    """The curator writes to somebody of a pair."""
    curator = await world.curator(letter.place_key)
    draft = await write_letter(
        world.store, curator, world.mentorships[letter.story], world.people[letter.to], letter.text, now=now
    )
    await send_letter(world.store, curator, draft.id, now=now)
