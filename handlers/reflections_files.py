"""The mentor's report as a document: meetings, goals, the mentor's words (002 §5.5)."""

from collections.abc import Sequence

from handlers.documents import Paper
from handlers.files import FileMade, FileOf
from handlers.notices import Occasion
from mentoring.access import Subject, may
from mentoring.goals import Goal
from mentoring.meetings import Meeting, MeetingStatus
from mentoring.mentorships import Mentorship
from mentoring.people import Role
from mentoring.reflections import Reflection, ReflectionKind
from reports.documents import Block, Grid, Heading, Paragraph


async def mentor_report_file(o: Occasion) -> FileMade | None:
    """The report of a mentorship, for its mentors and the curator."""
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"]))
    if mentorship is None or not may(o.reader, "print_report", Subject.of(mentorship)):
        return None
    paper = Paper(o, await o.store.organisations.by_id(mentorship.organisation_id))
    held = await o.store.meetings.of_mentorship(mentorship.id, MeetingStatus.HELD)
    goals = await o.store.goals.of_mentorship(mentorship.id)
    written = await o.store.reflections.of_mentorship(mentorship.id)
    curators = await o.store.people.with_role(Role.CURATOR, mentorship.organisation_id)
    blocks = [*_about(paper, mentorship, held), *_goals(paper, goals), *_words(paper, written), *_meetings(paper, held)]
    signatures = [paper.signature("document-post-mentor", mentor) for mentor in mentorship.mentors]
    signatures.append(paper.signature("document-post-curator", curators[0] if curators else None))
    who = ", ".join(paper.name(mentee) for mentee in mentorship.mentees)
    return paper.file("mentor-report", blocks, signatures, who=who)


def _about(paper: Paper, mentorship: Mentorship, held: Sequence[Meeting]) -> list[Block]:
    minutes = sum(meeting.minutes for meeting in held)
    facts = {
        "mentors": ", ".join(paper.name(each) for each in mentorship.mentors),
        "mentees": ", ".join(paper.name(each) for each in mentorship.mentees),
        "form": paper.say(f"document-form-{mentorship.form.replace('_', '-')}"),
        "begun": paper.day(mentorship.started_at),
        "ended": paper.day(mentorship.ended_at),
        "order": mentorship.order_number,
    }
    said = [paper.say(f"document-report-{key}", value=value) for key, value in facts.items() if value]
    if held:
        said.append(paper.say("document-report-held", count=len(held), minutes=minutes))
    return [Paragraph(text) for text in said]


def _goals(paper: Paper, goals: Sequence[Goal]) -> list[Block]:
    if not goals:
        return []
    headings = [paper.say(f"document-goal-{name}") for name in ("title", "due", "outcome")]
    rows = [
        (
            goal.title,
            paper.date(goal.due_on),
            "\n".join(part for part in (_outcome(paper, goal), goal.actual) if part),
        )
        for goal in goals
    ]
    return [Heading(paper.say("document-goals")), Grid(headings, rows, (5, 2, 4), numbers_from=len(headings))]


def _outcome(paper: Paper, goal: Goal) -> str:
    return paper.say(f"document-goal-{goal.mark.value.replace('_', '-')}") if goal.mark else ""


def _words(paper: Paper, written: Sequence[Reflection]) -> list[Block]:
    """The mentor's own words; what mentees wrote stays between them and the curator."""
    texts = [each.text for each in written if each.kind is ReflectionKind.REPORT]
    if not texts:
        return []
    return [Heading(paper.say("document-words")), *(Paragraph(text) for text in texts)]


def _meetings(paper: Paper, held: Sequence[Meeting]) -> list[Block]:
    if not held:
        return []
    headings = [paper.say(f"document-meeting-{name}") for name in ("number", "day", "minutes", "topic", "next")]
    rows = [
        (
            str(number),
            paper.date(meeting.starts_at),
            str(meeting.minutes),
            "\n".join(part for part in (meeting.topic, meeting.done) if part),
            meeting.next_step,
        )
        for number, meeting in enumerate(held, start=1)
    ]
    return [Heading(paper.say("document-meetings")), Grid(headings, rows, (0.8, 2, 1.3, 5, 4), numbers_from=5)]


FILES: dict[str, FileOf] = {"mentor-report": mentor_report_file}
"""The mentor's report on a mentorship as a document."""
