"""What goals make the bot say."""

from handlers.buttons import Screen, button
from handlers.goals_presses import OpenGoal
from handlers.meetings_words import short
from handlers.notices import Occasion, Render


async def goal_added(o: Occasion) -> Screen | None:
    """A new goal, for the others of the mentorship."""
    goal = await o.store.goals.by_id(int(o.args["goal"]))
    mentorship = await o.store.mentorships.by_id(goal.mentorship_id) if goal else None
    if goal is None or mentorship is None or mentorship.side_of(o.reader.id) is None or not mentorship.is_running:
        return None
    authors = await o.store.people.by_ids([goal.created_by]) if goal.created_by else {}
    author = authors.get(goal.created_by or 0, o.reader)
    opening = button(o.t, "goal-button-open-goal", OpenGoal(goal_id=goal.id), title=short(goal.title, 30))
    return Screen(o.t("goal-added", who=author, title=short(goal.title)), [[opening]])


NOTICES: dict[str, Render] = {"goal-added": goal_added}
