"""Whether a reminder's reason still stands when it is sent, and how reminders name a pair."""

from datetime import timedelta

from handlers.notices import Occasion
from locales import Html, Speech
from mentoring.mentorships import Mentorship
from mentoring.people import Role
from mentoring.reminders import RULE, Fact

MOST_NAMES = 3
SLACK = timedelta(hours=1)


async def facts_now(o: Occasion, rule: str) -> list[Fact]:
    """The facts behind a reminder as they are now; none while the reader has put it off."""
    subject = str(o.args["subject"])
    for snooze in await o.store.reminders.snoozes(o.now):
        if (snooze.person_id, snooze.rule, snooze.subject) == (o.reader.id, rule, subject):
            return []
    return await o.store.reminders.facts(rule, now=o.now, subject_id=int(subject.lstrip("mtphor")))


async def standing(o: Occasion, rule: str, kind: str = "") -> Fact | None:
    """The fact behind a reminder of the rule for this reader, as it is now.

    None when its reason has gone, begun anew (a meeting since), or is not the reader's any more.
    """
    facts = await facts_now(o, rule)
    steps = [s for s in RULE[rule].ladder(o.preset.reminders) if kind in ("", s.kind or f"reminder-{rule}")]
    for fact in facts:
        is_due = any(fact.since + step.after <= o.now + SLACK for step in steps)
        if is_due and (o.reader.id in concerned(fact) or is_curator(o, fact)):
            return fact
    return None


async def standing_all(o: Occasion, rule: str) -> list[Fact]:
    """All facts behind a curator's reminder, for a reader who is a curator there."""
    return [fact for fact in await facts_now(o, rule) if is_curator(o, fact)]


async def standing_for_me(o: Occasion, rule: str) -> Fact | None:
    """The fact, when it is the reader's own answer that is missing."""
    return next((fact for fact in await facts_now(o, rule) if o.reader.id in fact.awaited), None)


def concerned(fact: Fact) -> set[int]:
    """Whoever takes part or is waited for."""
    return {*fact.awaited, *fact.mentors, *fact.mentees}


def is_curator(o: Occasion, fact: Fact) -> bool:
    """Whether the reader is a curator where the fact is."""
    return fact.organisation_id is not None and o.reader.holds(Role.CURATOR, fact.organisation_id)


def pair_name(t: Speech, mentorship: Mentorship) -> Html:
    """A pair or a group by the short names of its people: «Артём С. и Ольга В.»."""
    mentees = [t("reminder-name", who=person) for person in mentorship.mentees[:MOST_NAMES]]
    if len(mentorship.mentees) > MOST_NAMES:
        mentees.append(t("more-of", count=len(mentorship.mentees) - MOST_NAMES))
    mentors = ", ".join(t("reminder-name", who=person) for person in mentorship.mentors)
    return t("reminder-pair-name", mentees=Html(", ".join(mentees)), mentors=Html(mentors))
